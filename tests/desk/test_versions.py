"""The versions of a text: who made each, what it said, and how it comes back."""

from pathlib import Path

import pytest

from generator.approval import Standing
from generator.desk.bin import in_bin
from generator.desk.edits import RewriteText
from generator.desk.files import FOLDER, digest_of, revision_of
from generator.desk.outcomes import Barrier, Conflicting, NotAllowed, Reason, Saved, Unsaved
from generator.desk.revisions import save_text
from generator.desk.saving import create
from generator.desk.versions import read_version, restore_version, undo, versions
from tests.desk.office import NOTICE, approved, at, fixed, office, opened, sent, state, titled, told, tree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path)


def brought_back(folder: Path, version: str, base: str = "") -> Saved | Unsaved | Conflicting | NotAllowed:
    base = base or opened(folder).digest
    return restore_version(folder, NOTICE, version, base, who="lan", when=at(20), reason="Bản này đúng")


def undone(folder: Path, digest: str) -> Saved | Unsaved | Conflicting | NotAllowed:
    return undo(folder, NOTICE, digest, who="lan", when=at(20))


def test_the_versions_of_a_text_are_listed_with_who_made_them_the_latest_first(folder: Path) -> None:
    first = (folder / NOTICE).read_bytes()
    titled(folder, "Một")
    approved(folder)
    titled(folder, "Hai", hour=11)
    fixed(folder, "phat", "Sai số ngày", hour=12)
    titled(folder, "Ba", hour=13)

    found = versions(folder, NOTICE)
    assert [(one.what, one.who, one.when[11:13], one.is_now, one.is_revision) for one in found] == [
        ("revise", "lan", "13", True, True),
        ("quick-fix", "phat", "12", True, False),
        ("revise", "lan", "11", False, True),
        ("approve", "ha", "10", False, False),
        ("save", "lan", "08", False, False),
        ("outside", "", "", False, False),
    ]
    assert found[1].reason == "Sai số ngày"
    assert read_version(folder, NOTICE, found[-1].digest) == first


def test_what_was_written_by_hand_is_a_version_too(folder: Path) -> None:
    titled(folder, "Một")
    text = (folder / NOTICE).read_text(encoding="utf-8")
    (folder / NOTICE).write_text(text.replace("title: Một", "title: Tay"), encoding="utf-8")
    assert [one.what for one in versions(folder, NOTICE)] == ["outside", "save", "outside"]
    assert versions(folder, NOTICE)[0].is_now
    titled(folder, "Hai")

    assert [one.what for one in versions(folder, NOTICE)] == ["save", "outside", "save", "outside"]


def test_a_text_that_nobody_touched_has_one_version(folder: Path) -> None:
    [only] = versions(folder, NOTICE)

    assert (only.what, only.is_now, only.digest) == ("outside", True, digest_of((folder / NOTICE).read_bytes()))
    assert versions(folder, "announcements/khong-co.md") == ()
    assert versions(folder, "../../x.md") == ()
    assert read_version(folder, "../x.md", only.digest) is None
    assert read_version(folder, NOTICE, "ab/../../../etc") is None


def test_versions_are_found_when_bases_or_copies_are_lost(folder: Path) -> None:
    titled(folder, "Một")
    titled(folder, "Hai")
    for file in (folder / FOLDER / "bases").glob("*/*"):
        file.unlink()

    assert [one.what for one in versions(folder, NOTICE)] == ["save", "save", "outside"]


def test_an_older_version_comes_back_as_a_new_one_byte_for_byte(folder: Path) -> None:
    first = (folder / NOTICE).read_bytes()
    titled(folder, "Một")
    second = (folder / NOTICE).read_bytes()
    outcome = brought_back(folder, digest_of(first))

    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == first
    assert (told(folder)[-1].what, told(folder)[-1].reason) == ("return-to", "Bản này đúng")
    assert isinstance(brought_back(folder, digest_of(second)), Saved)
    assert (folder / NOTICE).read_bytes() == second


def test_an_older_version_of_an_approved_text_goes_beside_and_is_not_approved(folder: Path) -> None:
    approved(folder)
    old = (folder / NOTICE).read_bytes()
    titled(folder, "Một")
    approved(folder, hour=12)
    public = (folder / NOTICE).read_bytes()
    outcome = brought_back(folder, digest_of(old))

    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == public
    assert "title: Cắt nước ở thôn Đông\n" in opened(folder).content.decode()
    assert opened(folder).is_revision
    sent(folder)
    approved(folder, hour=14)
    assert "title: Cắt nước ở thôn Đông\n" in (folder / NOTICE).read_text(encoding="utf-8")


def test_the_words_that_were_approved_last_come_back_approved(folder: Path) -> None:
    approved(folder)
    public = (folder / NOTICE).read_bytes()
    (folder / NOTICE).write_bytes(public.replace(b"title: ", b"title: ["))
    assert state(folder).label == "có chỗ viết sai"
    outcome = brought_back(folder, digest_of(public))

    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == public
    assert state(folder).standing is Standing.APPROVED


def test_an_approval_before_the_last_one_does_not_come_back(folder: Path) -> None:
    approved(folder)
    old = (folder / NOTICE).read_bytes()
    titled(folder, "Một")
    approved(folder, hour=12)
    text = (folder / NOTICE).read_text(encoding="utf-8")
    (folder / NOTICE).write_text(text.replace("title: Một", "title: Tay"), encoding="utf-8")
    assert isinstance(brought_back(folder, digest_of(old)), Saved)

    assert state(folder).standing is Standing.CHANGED
    assert "title: Cắt nước ở thôn Đông\n" in (folder / NOTICE).read_text(encoding="utf-8")


def test_a_version_does_not_take_the_place_of_what_was_not_seen(folder: Path) -> None:
    first = (folder / NOTICE).read_bytes()
    titled(folder, "Một")
    before = tree(folder)

    assert isinstance(brought_back(folder, digest_of(first), "0" * 64), Conflicting)
    lost = brought_back(folder, "1" * 64)
    assert isinstance(lost, NotAllowed)
    assert lost.why is Barrier.NO_VERSION
    assert tree(folder) == before


def test_the_last_save_is_undone_to_the_byte(folder: Path) -> None:
    first = (folder / NOTICE).read_bytes()
    done = titled(folder, "Một")
    outcome = undone(folder, done.digest)

    assert outcome == Saved(digest_of(first), first)
    assert (folder / NOTICE).read_bytes() == first
    assert told(folder)[-1].what == "undo"
    assert isinstance(undone(folder, digest_of(first)), Saved)  # and what was undone comes back
    assert (folder / NOTICE).read_bytes() == done.content


def test_the_save_that_began_a_revision_or_a_text_is_undone_into_the_bin(folder: Path) -> None:
    approved(folder)
    done = titled(folder, "Một")
    assert isinstance(undone(folder, done.digest), Saved)
    assert not (folder / revision_of(NOTICE)).exists()
    made = create(folder, "announcements/moi.md", b"---\nslug: moi\n---\nx\n", who="lan", when=at(9))
    assert isinstance(made, Saved)
    assert isinstance(undo(folder, "announcements/moi.md", made.digest, who="lan", when=at(10)), Saved)

    assert not (folder / "announcements/moi.md").exists()
    assert {binned.name for binned in in_bin(folder / FOLDER)} == {revision_of(NOTICE), "announcements/moi.md"}


def test_what_cannot_be_undone_is_told(folder: Path) -> None:
    first = digest_of((folder / NOTICE).read_bytes())
    done = titled(folder, "Một")
    titled(folder, "Hai")
    later = approved(folder)
    outcomes = [undone(folder, digest) for digest in (first, done.digest, later.digest, "")]

    assert [getattr(outcome, "why", None) for outcome in outcomes] == [Barrier.NOTHING_TO_UNDO] * 4


def test_a_raw_text_with_a_fault_is_undone(folder: Path) -> None:
    first = (folder / NOTICE).read_bytes()
    done = save_text(folder, NOTICE, opened(folder).digest, [RewriteText("x")], who="lan", when=at(9))
    assert isinstance(done, Saved)

    assert isinstance(undone(folder, done.digest), Saved)
    assert (folder / NOTICE).read_bytes() == first


def test_a_version_comes_back_into_no_file_that_may_only_be_read(folder: Path) -> None:
    first = digest_of((folder / NOTICE).read_bytes())
    titled(folder, "Một")
    (folder / NOTICE).chmod(0o444)
    outcome = brought_back(folder, first)

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.READ_ONLY
