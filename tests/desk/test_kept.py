"""What the desk keeps: drafts, the bin, copies of what was replaced, and notes of what a crash left undone."""

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from generator.desk.bin import delete, empty, in_bin, restore
from generator.desk.drafts import UnsavedWords, all_words, drop_words, keep_words, words_of
from generator.desk.edits import SetValue
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER, desk_of, digest_of
from generator.desk.history import base, kept
from generator.desk.outcomes import Conflicting, Reason, Saved, Unsaved
from generator.desk.saving import open_file, save
from generator.load import load

NAME = "announcements/x.md"
TEXT = b"---\r\nslug: x # ten\r\ntitle: A\r\n---\r\n\r\nBody\r\n"
WHEN = "2026-11-24T10:42:07+07:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "announcements").mkdir(parents=True)
    (folder / NAME).write_bytes(TEXT)
    return folder


def test_words_are_kept_by_person_and_file_and_change_nothing_else(folder: Path) -> None:
    desk = desk_of(folder)
    mine = UnsavedWords(
        NAME, "lan", "a", WHEN, {"title": ['Dở " \0 \ud800 🙂\n'], "villages": ["a", "b"], "body": ["x" * 5_000_000]}
    )
    other = UnsavedWords(NAME, "../hà", "a", "2026-11-25T10:00:00", {"title": ["khác"]})
    keep_words(desk, mine)
    keep_words(desk, other)

    assert words_of(desk, NAME, "lan") == [mine]
    assert all_words(desk, NAME) == [other, mine]
    assert all_words(desk, "y") == []
    assert read_log(desk).events == ()
    assert (folder / NAME).read_bytes() == TEXT
    assert load(folder).problems == ()
    beside = replace(mine, window="2", when="2026-11-26T10:00:00", words={"title": ["cửa sổ kia"]})
    keep_words(desk, beside)
    assert words_of(desk, NAME, "lan") == [beside, mine]
    drop_words(desk, [mine])
    drop_words(desk, [mine])
    assert words_of(desk, NAME, "lan") == [beside]
    assert all_words(desk) == [beside, other]


def test_a_damaged_draft_hides_no_other(folder: Path) -> None:
    desk = desk_of(folder)
    keep_words(desk, UnsavedWords(NAME, "lan", "a", WHEN, {}))
    (desk / "drafts" / "x.json").write_bytes(b'{"name":')

    assert len(all_words(desk)) == 1


def test_a_deleted_file_comes_back_as_it_was(folder: Path) -> None:
    gone = delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN, reason="nhầm")
    assert isinstance(gone, Saved)
    assert not (folder / NAME).exists()
    assert load(folder).texts == {}
    [binned] = in_bin(folder / FOLDER)

    name, outcome = restore(folder, binned, who="hà", when="2026-11-25T08:00:00+07:00")

    assert (name, outcome) == (NAME, Saved(digest_of(TEXT), TEXT))
    assert (folder / NAME).read_bytes() == TEXT
    told = [(event.what, event.who, event.before, event.after) for event in read_log(folder / FOLDER).events]
    assert told == [("delete", "lan", digest_of(TEXT), ""), ("restore", "hà", "", digest_of(TEXT))]


def test_a_deleted_file_comes_back_beside_what_has_its_name(folder: Path) -> None:
    delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN)
    (folder / NAME).write_bytes(b"other")
    [binned] = in_bin(folder / FOLDER)

    name, outcome = restore(folder, binned, who="lan", when=WHEN)

    assert isinstance(outcome, Saved)
    assert name == "announcements/x-2.md"
    assert (folder / name).read_bytes() == TEXT.replace(b"slug: x ", b"slug: x-2 ")
    assert (folder / NAME).read_bytes() == b"other"


def test_who_presses_twice_gets_one_file_back(folder: Path) -> None:
    delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN)
    [binned] = in_bin(folder / FOLDER)
    answers = [restore(folder, binned, who="lan", when=WHEN) for _ in range(2)]

    assert answers == [(NAME, Saved(digest_of(TEXT), TEXT))] * 2
    assert [file.name for file in (folder / NAME).parent.iterdir()] == [(folder / NAME).name]
    assert [event.what for event in read_log(folder / FOLDER).events] == ["delete", "restore"]


def test_what_cannot_be_deleted_is_not_in_the_bin(folder: Path) -> None:
    (folder / NAME).chmod(0o444)
    outcome = delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN)

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.READ_ONLY
    assert (folder / NAME).read_bytes() == TEXT
    assert in_bin(folder / FOLDER) == []
    assert read_log(folder / FOLDER).events == ()


def test_what_changed_since_is_not_deleted(folder: Path) -> None:
    outcome = delete(folder, NAME, "0" * 64, who="lan", when=WHEN)

    assert isinstance(outcome, Conflicting)
    assert (folder / NAME).read_bytes() == TEXT
    assert in_bin(folder / FOLDER) == []


def test_a_damaged_copy_in_the_bin_is_told(folder: Path) -> None:
    delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN)
    [binned] = in_bin(folder / FOLDER)
    (folder / FOLDER / "bin" / binned.key / "content").write_bytes(b"x")

    _, outcome = restore(folder, binned, who="lan", when=WHEN)

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.DISK


@pytest.mark.parametrize(("today", "left"), [("2027-02-22", 1), ("2027-02-23", 0)])
def test_the_bin_keeps_for_90_days(folder: Path, today: str, left: int) -> None:
    delete(folder, NAME, digest_of(TEXT), who="lan", when=WHEN)

    empty(folder / FOLDER, date.fromisoformat(today))

    assert len(in_bin(folder / FOLDER)) == left


def test_a_file_that_somebody_laid_beside_the_copies_is_none_of_them(folder: Path) -> None:
    found = open_file(folder, NAME)
    assert isinstance(found, Saved)
    save(folder, NAME, found.digest, [SetValue(("title",), "B")], who="lan", when=WHEN)
    [copy] = kept(folder / FOLDER, NAME)
    copy.file.with_name("x-cũ.md").write_bytes(b"x")
    copy.file.with_name(f"{copy.file.stem} - Copy.md").write_bytes(b"x")

    assert kept(folder / FOLDER, NAME) == [copy]


def test_a_folder_among_the_files_to_be_put_in_place_keeps_nobody_from_saving(folder: Path) -> None:
    desk = desk_of(folder)
    (desk / "new" / "x").mkdir(parents=True)
    (desk / "pending.json").write_bytes(AuditEvent("save", NAME, "lan", WHEN, "a", digest_of(TEXT)).line)
    outcome = save(folder, NAME, digest_of(TEXT), [SetValue(("title",), "B")], who="lan", when=WHEN)

    assert isinstance(outcome, Saved)
    assert [event.what for event in read_log(desk).events] == ["save", "save"]


def test_each_save_keeps_what_it_replaced_the_latest_first(folder: Path) -> None:
    for number in range(3):
        found = open_file(folder, NAME)
        assert isinstance(found, Saved)
        edit = SetValue(("title",), f"T{number}")
        save(folder, NAME, found.digest, [edit], who="lan", when=f"2026-11-24T10:42:0{number}")

    copies = kept(folder / FOLDER, NAME)
    assert [copy.when for copy in copies] == [f"2026-11-24T10.42.0{number}" for number in (2, 1, 0)]
    assert copies[-1].content == TEXT
    assert base(folder / FOLDER, digest_of(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("now", "told"),
    [(b"new", ["save"]), (TEXT, []), (b"another", ["unsure"])],
    ids=["replaced", "not replaced", "changed since"],
)
def test_what_a_crash_left_untold_is_told_as_it_is(folder: Path, now: bytes, told: list[str]) -> None:
    desk = desk_of(folder)
    event = AuditEvent("save", NAME, "lan", WHEN, digest_of(TEXT), digest_of(b"new"))
    (desk / "pending.json").write_text(json.dumps(asdict(event)))
    (folder / NAME).write_bytes(now)

    save(folder, NAME, digest_of(now), [], who="hà", when=WHEN)

    assert [event.what for event in read_log(desk).events] == told
    assert not (desk / "pending.json").exists()
