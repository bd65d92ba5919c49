"""The digest of the program: another constant, template or typeface is another program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHANGED = (
    ("generator/rendering/qr.py", b"\n", b"\n\nCHANGED = 1\n"),
    ("templates/tokens.css", b"{", b"{ "),
    ("templates/fonts/*.ttf", b"\x00", b"\x01"),
    ("generator/text/compounds.txt", b"\n", b"\n\n"),
)


def digest(folder: Path) -> str:
    """Return the digest of the program in *folder*, as another process reckons it."""
    code = "from generator.memory.program import program_digest; print(program_digest())"
    return subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, encoding="utf-8", check=True, timeout=300
    ).stdout


@pytest.mark.row("R1")
def test_whatever_changes_in_code_templates_or_typefaces_makes_another_program(tmp_path: Path) -> None:
    """The memory would else give back the bytes that the old code made (stx#1717)."""
    for room in ("generator", "templates"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    seen = [digest(tmp_path)]
    for pattern, old, new in CHANGED:
        file = next(tmp_path.glob(pattern))
        file.write_bytes(file.read_bytes().replace(old, new, 1))
        seen.append(digest(tmp_path))

    assert len(set(seen)) == len(seen)
    assert digest(tmp_path) == seen[-1]
