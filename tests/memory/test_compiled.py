"""Compiled templates lie beside the program, as Python's own files do, and every content shares them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.memory.compiled import BESIDE, compiled_folder
from generator.memory.program import program_digest
from tests.commands import build_arguments, tinlang


def test_each_program_has_its_own_folder_and_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    beside, memory = tmp_path / "__pycache__", tmp_path / ".tinlang"
    names = []
    for number in range(6):
        folder = compiled_folder(memory, f"{number}" * 32, beside)
        assert folder is not None
        os.utime(folder, (number, number))
        names.append(folder.name)

    assert sorted(folder.name for folder in beside.iterdir()) == names[2:]
    assert not memory.exists()


def test_where_the_program_cannot_be_written_to_they_lie_in_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, memory = tmp_path / "__pycache__", tmp_path / ".tinlang"
    beside.touch()
    memory.mkdir()
    assert compiled_folder(memory, "a" * 32, beside) == memory / "templates-aaaaaaaa"
    assert compiled_folder(None, "a" * 32, beside) is None
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled_folder(memory, "a" * 32, tmp_path / "other") == memory / "templates-aaaaaaaa"
    assert not (tmp_path / "other").exists()


def test_a_build_keeps_them_there_and_they_are_no_part_of_the_program(tmp_path: Path) -> None:
    for env in ({"PYTHONDONTWRITEBYTECODE": ""}, {"PYTHONDONTWRITEBYTECODE": "1"}):
        built = tinlang(*build_arguments(tmp_path / "output", "--only", "schedule", "--fresh"), cwd=tmp_path, env=env)
        assert built.returncode == 0, built.stderr
        in_memory = list((tmp_path / ".tinlang").glob("templates-*/*"))
        assert bool(in_memory) == bool(env["PYTHONDONTWRITEBYTECODE"])
    print_digest = "from generator.memory.program import program_digest; print(program_digest())"
    said = subprocess.run([sys.executable, "-c", print_digest], capture_output=True, encoding="ascii", check=True)

    assert said.stdout.strip() == program_digest()
    assert list((BESIDE / f"templates-{program_digest()[:8]}").glob("*.pyc"))
