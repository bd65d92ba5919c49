"""What is reckoned of the content is reckoned once, and again as soon as anything that it was made of has changed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from generator.desk.files import FOLDER
from generator.workbench.desk_keys import keys_of
from generator.workbench.kinds import KINDS
from generator.workbench.last_publish import LastPublish, note_publish
from generator.workbench.office import Office
from generator.workbench.public_changes import changed_since
from generator.workbench.text_rows import rows_of
from tests.desk.office import GUIDE, NOTICE, approved, at, office, titled

NOON = datetime.fromisoformat(at(12))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return office(tmp_path)


@pytest.fixture
def desk(content: Path) -> Office:
    return Office(content, lambda: NOON, keys_of(content), content.parent / "output")


def by_hand(content: Path) -> None:
    file = content / NOTICE
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: Tay "), encoding="utf-8")


def by_hand_as_long(content: Path) -> None:
    file = content / NOTICE
    file.write_bytes(file.read_bytes().replace("nước".encode(), "nưóc".encode()))


def another_file_in_its_place(content: Path) -> None:
    other = content / "beside"
    other.write_bytes((content / NOTICE).read_bytes().replace(b"title: ", b"title: X "))
    other.replace(content / NOTICE)


def gone(content: Path) -> None:
    (content / NOTICE).unlink()


def saved(content: Path) -> None:
    titled(content, "Tên khác")


def approved_now(content: Path) -> None:
    approved(content)


def beside(content: Path) -> None:
    approved(content)
    titled(content, "Bản sửa", hour=11)


def people_changed(content: Path) -> None:
    approved(content)
    (content / "people.yaml").unlink()


CHANGES = [by_hand, by_hand_as_long, another_file_in_its_place, gone, saved, approved_now, beside, people_changed]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen_at_the_next_look(content: Path, desk: Office, change: Callable[[Path], None]) -> None:
    kind = KINDS["thong-bao"]
    before = rows_of(desk, kind), desk.states(), changed_since(desk), desk.digests()
    assert all(now is then for now, then in zip((rows_of(desk, kind), desk.states()), before[:2], strict=True))
    change(content)
    fresh = Office(content, lambda: NOON, keys_of(content), content.parent / "output")

    assert rows_of(desk, kind) == rows_of(fresh, kind)
    assert desk.states() == fresh.states()
    assert desk.digests() == fresh.digests()
    assert changed_since(desk) == changed_since(fresh)
    assert (rows_of(desk, kind), desk.states()) != before[:2] or desk.digests() != before[3]


def test_a_publish_is_seen(content: Path, desk: Office) -> None:
    assert GUIDE not in changed_since(desk)  # it waits for approval
    assert "facts.yaml" in changed_since(desk)
    note_publish(content / FOLDER, LastPublish(at(9), "phat", {"facts.yaml": desk.digests()["facts.yaml"]}), content)

    assert "facts.yaml" not in changed_since(desk)


def test_the_last_file_that_was_written_makes_no_other_content(content: Path, desk: Office) -> None:
    titled(content, "Vừa lưu")

    assert desk.shelf() is desk.shelf()


def test_a_page_sees_one_content_and_a_save_the_newest(content: Path, desk: Office) -> None:
    with desk.looking_once():
        before = desk.shelf()
        by_hand(content)
        assert desk.shelf() is before
    assert desk.shelf() is not before


def test_a_day_later_what_is_on_air_and_over_is_another(content: Path) -> None:
    hours = [NOON]
    desk = Office(content, lambda: hours[0], keys_of(content), content.parent / "output")
    first = desk.states()
    hours[0] = NOON.replace(year=NOON.year + 1)

    assert desk.states() is not first
