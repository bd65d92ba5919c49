"""What of `make windows` needs no Windows: what libraries import, what is left out, that bytes are the same."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.commands import ROOT
from tools.windows import archive, folder
from tools.windows.libraries import closure, imports_of, lacking

WIDE, PLACE, TABLE = 0x98, 0x1000, 0x188
"""Where the optional header (PE32+) of the library below begins, where its section is loaded and where it is named."""


def library(*imports: str) -> bytes:
    """Return a library for Windows that imports what has number 1 from each of the files *imports*."""
    size, names, table = 20 * (len(imports) + 1), bytearray(), bytearray()
    for name in imports:
        table += bytes(12) + (PLACE + size + len(names)).to_bytes(4, "little") + (PLACE + 0xF00).to_bytes(4, "little")
        names += name.encode() + b"\0"
    section = (bytes(table) + bytes(20) + bytes(names)).ljust(0xF00, b"\0")
    section = (section + (1 << 63 | 1).to_bytes(8, "little")).ljust(0x1000, b"\0")
    fields = [(0x3C, 4, 0x80), (0x84, 2, 0x8664), (0x86, 2, 1), (0x94, 2, TABLE - WIDE), (0x96, 2, 0x2022)]
    fields += [(WIDE, 2, 0x20B), (WIDE + 24, 8, 0x180000000), (WIDE + 32, 4, 0x1000), (WIDE + 36, 4, 0x200)]
    fields += [(WIDE + 56, 4, 0x2000), (WIDE + 60, 4, 0x400), (WIDE + 108, 4, 16)]
    fields += [(WIDE + 120, 4, PLACE), (WIDE + 124, 4, size)]
    fields += [(TABLE + 8, 4, 0x1000), (TABLE + 12, 4, PLACE), (TABLE + 16, 4, 0x1000), (TABLE + 20, 4, 0x400)]
    head = bytearray(0x400)
    head[0:2], head[0x80:0x82] = b"MZ", b"PE"
    for at, width, value in (*fields, (TABLE + 36, 4, 0x40000040)):
        head[at : at + width] = value.to_bytes(width, "little")
    return bytes(head) + section


def test_a_library_brings_along_whatever_it_imports() -> None:
    there = {"a.dll": library("B.dll", "KERNEL32.dll"), "b.dll": library("c.dll"), "c.dll": library(), "d.dll": b""}

    assert imports_of(there["a.dll"]) == ["B.dll", "KERNEL32.dll"]
    assert closure(["A.dll"], there) == ["a.dll", "b.dll", "c.dll"]
    with pytest.raises(KeyError):
        closure(["e.dll"], there)


def test_what_neither_the_package_nor_windows_has_is_told() -> None:
    there = {"a.pyd": library("api-ms-win-crt-heap-l1-1-0.dll", "MSVCP140.dll", "b.dll"), "b.dll": library()}

    assert lacking(there) == {"MSVCP140.dll": ["a.pyd"]}
    assert lacking({**there, "msvcp140.dll": library("ntdll.dll")}) == {}


def test_what_is_never_called_is_left_out_and_no_licence_is(tmp_path: Path) -> None:
    gone = ["lib/bin/a.exe", "lib/a/tests/b.py", "lib/a/x.pyi", "lib/pygments/a/b.py", "python/sqlite3.dll"]
    gone += ["lib/a-1.dist-info/RECORD", "lib/pyphen/dictionaries/hyph_fr.dic"]
    kept = ["lib/a/x.py", "lib/a-1.dist-info/licenses/tests/LICENSE.c", "lib/pyphen/dictionaries/hyph_en_US.dic"]
    for name in (*gone, *kept, "generator/a.py", "python/python.exe"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert sorted(file.relative_to(tmp_path).as_posix() for file in folder.left_out(tmp_path)) == sorted(gone)


def test_what_windows_reads_line_by_line_has_its_line_ends() -> None:
    for file in (ROOT / "tools/windows/files").rglob("*.cmd"):
        text = file.read_text(encoding="utf-8")
        assert "\r" not in text, "they get them when they are laid out"
        assert "PYTHONUTF8=1" in text
        assert text.isascii(), "cmd.exe reads a file in the code page that it began with"


def test_the_same_folder_is_the_same_zip_file(tmp_path: Path) -> None:
    for name in ("một", "hai"):
        made = tmp_path / name / "Tin lang"
        (made / "b").mkdir(parents=True)
        for each in ("b/x.txt", "a.txt", "Đ.txt") if name == "một" else ("Đ.txt", "a.txt", "b/x.txt"):
            (made / each).write_text(each, encoding="utf-8")
        shutil.copystat(ROOT / "Makefile" if name == "một" else ROOT / "README.md", made / "a.txt")
        archive.pack(made, tmp_path / f"{name}.zip")

    assert (tmp_path / "một.zip").read_bytes() == (tmp_path / "hai.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "một.zip") as packed:
        assert packed.namelist() == ["Tin lang/a.txt", "Tin lang/b/x.txt", "Tin lang/Đ.txt"]


def test_every_part_comes_by_hash_and_no_address() -> None:
    text = (ROOT / "requirements" / "windows.txt").read_text(encoding="utf-8")

    assert text.count("--hash=sha256:") >= 2
    assert "://" not in text


def test_python_for_windows_finds_the_libraries_that_set_type(tmp_path: Path) -> None:
    """What it runs first puts the folder dll/ on the path, and says where typefaces are."""
    (tmp_path / "lib").mkdir()
    shutil.copy(ROOT / "tools/windows/files/lib/sitecustomize.py", tmp_path / "lib")
    program = "import os; os.add_dll_directory = print; import sitecustomize; print(os.environ['FONTCONFIG_FILE'])"
    done = subprocess.run(
        [ROOT / ".venv/bin/python", "-S", "-c", program],
        cwd=tmp_path / "lib",
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines() == [str(tmp_path / "dll"), str(tmp_path / "dll" / "fonts.conf")]
