"""What is found of content/, and what is not looked at."""

import os
import sys
from pathlib import Path

import pytest

from generator.disk.files import file_bytes, files_below, json_in
from generator.load import InHand, load
from generator.memory.unchanged import read_below


def test_files_are_found_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("a.yaml", "guides/b.yaml", "guides/.b.yaml.swp", "guides/~$b.docx", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert set(files_below(str(tmp_path))) == {str(tmp_path / "a.yaml"), str(tmp_path / "guides/b.yaml")}


def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    os.mkfifo(tmp_path / "media/a.png")

    assert load(tmp_path).media == {}


def lead(content: Path, name: str, to: str) -> None:
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).symlink_to(to)


@pytest.mark.parametrize("name", ["commune.yaml", "guides/a.yaml", "media/cong-van.pdf", "results/2026-10.csv"])
@pytest.mark.parametrize("to", ["khong-co", "{name}", "{outside}", "../../mine.pdf", "/dev/zero", "/proc/self/mem"])
@pytest.mark.parametrize("in_hand", [False, True])
def test_a_link_that_leads_out_of_the_content_is_told_and_not_followed(
    tmp_path: Path, name: str, to: str, *, in_hand: bool
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"%PDF-1.4 secret")
    content = tmp_path / "content"
    lead(content, name, to.format(name=Path(name).name, outside=tmp_path / "mine.pdf"))

    held = read_below(str(content)) if in_hand else {}
    found = load(content, in_hand=held)

    assert [(problem.code, str(problem.at)) for problem in found.problems] == [("linked-file", f"{content}/{name}:1:1")]
    assert not found.texts
    assert not found.media
    assert b"%PDF-1.4 secret" not in held.values()


@pytest.mark.parametrize("in_hand", [False, True])
def test_a_link_to_a_file_of_the_content_is_followed(tmp_path: Path, *, in_hand: bool) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media/a.pdf").write_bytes(b"%PDF-1.4")
    lead(tmp_path, "media/b.pdf", "a.pdf")

    found = load(tmp_path, in_hand=read_below(str(tmp_path)) if in_hand else {})

    assert not found.problems
    assert found.media == {"a.pdf": b"%PDF-1.4", "b.pdf": b"%PDF-1.4"}


@pytest.mark.parametrize("name", ["guides/a.yaml", "announcements/x.md", "commune.yaml", "media/a.csv"])
@pytest.mark.parametrize("in_hand", [False, True])
def test_a_folder_that_is_called_as_a_text_is_told(tmp_path: Path, name: str, *, in_hand: bool) -> None:
    (tmp_path / name).mkdir(parents=True)
    (tmp_path / name / "b.yaml").touch()

    found = load(tmp_path, in_hand=read_below(str(tmp_path)) if in_hand else {})

    assert [problem.code for problem in found.problems] == ["folder-called-as-a-file"]
    assert not found.texts


@pytest.mark.row("O11")
@pytest.mark.parametrize("name", ["guides", "media/anh", "guides/sau", "media/a.png", "guides/a.yaml"])
@pytest.mark.parametrize("in_hand", [False, True])
def test_a_link_to_a_folder_is_told(tmp_path: Path, name: str, *, in_hand: bool) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.yaml").touch()
    content = tmp_path / "content"
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).symlink_to(tmp_path / "elsewhere")

    found = load(content, in_hand=read_below(str(content)) if in_hand else {})

    assert [(problem.code, str(problem.at)) for problem in found.problems] == [
        ("linked-folder", f"{content}/{name}:1:1")
    ]
    assert not found.texts
    assert not found.media


def test_a_file_that_is_gone_since_it_was_found_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "commune.yaml").touch()
    found: InHand = {str(tmp_path / "commune.yaml"): b"", str(tmp_path / "facts.yaml"): "No such file or directory"}

    assert load(tmp_path, in_hand=found).texts == {f"{tmp_path}/commune.yaml": b""}


def test_a_folder_that_cannot_be_looked_into_is_not_as_good_as_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "guides").mkdir()
    look_into = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("guides"):
            raise PermissionError(13, "Permission denied", folder)
        return look_into(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        load(tmp_path)


@pytest.mark.row("R13")
@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 100_000, b"", b"{", b"\xff\xfe", b"1" * 10_000])
def test_what_is_no_json_is_a_value_that_is_wrong(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_in(content)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files whose size it does not tell")
def test_a_file_is_read_to_its_end_whatever_its_size_is_said_to_be() -> None:
    status = Path("/proc/self/status")

    assert status.stat().st_size == 0
    assert file_bytes(status).startswith(b"Name:")
    assert file_bytes(status).endswith(b"\n")
