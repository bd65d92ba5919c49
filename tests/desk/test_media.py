"""Pictures and papers go into media/ as a whole or not at all, are told in the log, and come into git as any file."""

import json
from pathlib import Path

import pytest

from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER, digest_of, file_of
from generator.desk.media import InMedia, add_file
from generator.desk.outcomes import CannotWriteError, Unsaved
from generator.desk.received import receive, received
from generator.desk.saving import open_file
from generator.desk.tidying import tidy
from tests.contents import TODAY
from tests.desk.office import NOTICE, at, office
from tests.desk.test_commits import git, kept_by_git
from tests.desk.test_tidying import aged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path)


def add(folder: Path, stem: str = "Ảnh 1", content: bytes = b"jpeg") -> InMedia | Unsaved:
    return add_file(folder, stem, ".jpg", content, who="lan", when=at(9))


def test_a_file_is_there_and_told(folder: Path) -> None:
    assert add(folder) == InMedia("anh-1.jpg", is_new=True)
    assert add(folder, "Tên khác") == InMedia("anh-1.jpg", is_new=False)
    assert add(folder, content=b"other") == InMedia("anh-1-2.jpg", is_new=True)
    told = [(one.what, one.name, one.who) for one in read_log(folder / FOLDER).events[-2:]]
    assert told == [("upload", "media/anh-1.jpg", "lan"), ("upload", "media/anh-1-2.jpg", "lan")]


def test_after_a_crash_the_next_who_comes_tells_that_a_file_came_in(folder: Path) -> None:
    add(folder, content=b"first")
    event = AuditEvent("upload", "media/anh-2.jpg", "lan", at(10), "", digest_of(b"second"))
    (folder / "media" / "anh-2.jpg").write_bytes(b"second")
    (folder / FOLDER / "pending.json").write_text(json.dumps({**json.loads(event.line)}), encoding="utf-8")
    add(folder, content=b"third")

    names = [one.name for one in read_log(folder / FOLDER).events[-2:]]
    assert names == ["media/anh-2.jpg", "media/anh-1-2.jpg"]


def test_a_file_that_cannot_be_written_is_told_and_not_there(folder: Path) -> None:
    (folder / "media").write_text("a file in the place of the folder", encoding="utf-8")
    outcome = add(folder)

    assert isinstance(outcome, Unsaved)
    assert outcome.message


@pytest.mark.parametrize(
    "name",
    [
        "media/../a.jpg",
        "media/x/a.jpg",
        "media/a.exe",
        "a.jpg",
        "guides/a.jpg",
        "media/.a.jpg",
        "media\\a.jpg",
        "media/a.yaml.pdf/",
    ],
)
def test_only_pictures_and_papers_of_media_may_be_written_there(folder: Path, name: str) -> None:
    (folder / "media").mkdir(exist_ok=True)
    if name == "media/a.yaml.pdf/":
        assert file_of(folder, name).name == "a.yaml.pdf"
        return
    with pytest.raises(CannotWriteError):
        file_of(folder, name)


def test_a_file_comes_into_git_as_any_other(folder: Path) -> None:
    kept_by_git(folder, folder)
    add(folder)

    assert git(folder, "log", "-1", "--format=%s").strip() == "Đưa tệp vào: media/anh-1.jpg"
    assert git(folder, "status", "--porcelain") == ""


def test_what_was_handed_in_is_found_by_its_hash_alone_and_goes_after_a_week(folder: Path) -> None:
    opened = open_file(folder, NOTICE)
    assert not isinstance(opened, Unsaved)
    desk = folder / FOLDER
    reference = receive(desk, b"letter")

    assert received(desk, reference) == b"letter"
    assert received(desk, "0" * 64) is None
    assert received(desk, "../key") is None
    tidy(folder, TODAY)
    aged(folder)
    tidy(folder, TODAY)
    assert received(desk, reference) is None
