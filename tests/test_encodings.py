"""Files that were saved in another encoding than UTF-8 are told once, at their beginning, whatever is in them."""

import shutil
from pathlib import Path

import pytest

from generator.load import load
from generator.shelf import open_shelf
from tests.commands import HAI_THON


@pytest.mark.parametrize(
    "name", ["guides/an-toan-dien.yaml", "announcements/cat-nuoc.md", "commune.yaml", "facts.yaml"]
)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_a_file_in_another_encoding_is_told_once(tmp_path: Path, name: str, encoding: str) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    file = content / name
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))

    told = [problem for problem in open_shelf(load(content), {}).problems if problem.at.path.name == file.name]
    assert [(problem.code, problem.at.line) for problem in told] == [("not-utf8", 1)]
