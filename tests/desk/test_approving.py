"""Approval: of exactly the words and facts that were on the page, or of nothing; and what becomes of the file."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.approval import Standing
from generator.desk import approving
from generator.desk.approving import approve, quick_fix_saved
from generator.desk.edits import RewriteText
from generator.desk.files import FOLDER, digest_of
from generator.desk.history import base, kept
from generator.desk.outcomes import (
    Barrier,
    ChangedMeanwhile,
    FactChange,
    HasFaults,
    NotAllowed,
    Reason,
    StepDone,
    Unsaved,
)
from generator.desk.revisions import save_text
from generator.desk.shown import shown_values
from generator.desk.states import Stage
from generator.desk.steps import return_with, settle
from tests.contents import TODAY
from tests.desk.office import (
    GUIDE,
    NOTICE,
    approve_shown,
    approved,
    at,
    fixed,
    office,
    opened,
    sent,
    shown,
    sound,
    state,
    titled,
    told,
    tree,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path)


def in_file(folder: Path, name: str, old: str, new: str) -> None:
    """Write into a file as a person with an editor does."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_approval_says_who_when_and_of_what_and_changes_no_other_byte(folder: Path) -> None:
    in_file(folder, NOTICE, "slug: cat-nuoc", "# Trên cùng\nslug: cat-nuoc   # tên")
    before, page = (folder / NOTICE).read_bytes(), shown(folder)
    done = approve_shown(folder, page)

    lines = (folder / NOTICE).read_bytes().splitlines(keepends=True)
    added = [
        b"state: approved\n",
        "approved_by: Trần Văn Hà Mẫu, Chủ tịch\n".encode(),
        b"approved_on: 24/11/2026\n",
        f"approved_hash: {page.fingerprint}\n".encode(),
    ]
    assert isinstance(done, StepDone)
    assert [line for line in lines if line in added] == added
    assert b"".join(line for line in lines if line not in added) == before
    assert done.event == told(folder)[-1]
    assert (done.event.what, done.event.who, done.event.when) == ("approve", "ha", at(10))
    assert (done.event.before, done.event.after) == (digest_of(before), digest_of(b"".join(lines)))
    assert (done.event.of, done.event.fingerprint) == (page.digest, page.fingerprint)
    assert base(folder / FOLDER, done.event.after) == b"".join(lines)
    assert kept(folder / FOLDER, NOTICE)[0].content == before
    values = shown_values(folder / FOLDER, page.fingerprint)
    assert values == {"commune.name": "xã An Bình Mẫu", "hotline.number": "1999"}
    assert state(folder).standing is Standing.APPROVED


def test_words_that_changed_after_the_page_was_shown_are_not_approved(folder: Path) -> None:
    page = shown(folder)
    titled(folder, "Không cắt nước")
    before = tree(folder)
    outcome = approve_shown(folder, page)

    assert isinstance(outcome, ChangedMeanwhile)
    assert outcome.words == (("title",),)
    assert (outcome.digest, outcome.fingerprint) == (shown(folder).digest, shown(folder).fingerprint)
    assert "lời bài" in outcome.message
    assert tree(folder) == before


def test_a_fact_that_changed_after_the_page_was_shown_is_named(folder: Path) -> None:
    page = shown(folder)
    in_file(folder, "facts.yaml", "value: 1999", "value: 1888")
    outcome = approve_shown(folder, page)

    assert isinstance(outcome, ChangedMeanwhile)
    assert outcome.words == ()
    assert outcome.facts == (FactChange("hotline.number", "Số tổng đài", "1999", "1888"),)
    assert "thông tin gốc “Số tổng đài” đã khác đi" in outcome.message
    assert state(folder).stage is Stage.DRAFT


def test_a_fact_that_changes_after_the_approval_makes_it_one_of_an_older_text(folder: Path) -> None:
    approved(folder)
    in_file(folder, "facts.yaml", "value: 1999", "value: 1888")

    assert (state(folder).label, state(folder).is_let_out) == ("đã duyệt bản cũ", False)


def test_facts_that_cannot_be_read_stop_an_approval(folder: Path) -> None:
    page = shown(folder)
    (folder / "facts.yaml").write_text("facts: [\n", encoding="utf-8")

    assert approve_shown(folder, page).why is Barrier.FACTS_FAULTY


@pytest.mark.parametrize("who", ["lan", "phat", "ai-do", ""])
def test_only_who_has_the_duty_approves(folder: Path, who: str) -> None:
    page, before = shown(folder), tree(folder)
    outcome = approve_shown(folder, page, who)

    assert isinstance(outcome, NotAllowed)
    assert outcome.why is Barrier.NO_RIGHT
    assert "Những người làm được: ha, binh." in outcome.message
    assert tree(folder) == before


def test_of_two_leaders_the_first_approves_and_the_other_is_told(folder: Path) -> None:
    titled(folder, "Cắt nước hai ngày")
    sent(folder)
    pages = [shown(folder), shown(folder)]
    first, second = approve_shown(folder, pages[0], "ha"), approve_shown(folder, pages[1], "binh", 11)

    assert isinstance(first, StepDone)
    assert isinstance(second, NotAllowed)
    assert second.why is Barrier.APPROVED_MEANWHILE
    assert second.message.startswith("Trần Văn Hà Mẫu, Chủ tịch vừa duyệt")
    assert [event.who for event in told(folder) if event.what == "approve"] == ["ha"]


def test_a_leader_who_returns_and_one_who_approves_do_not_both_win(folder: Path) -> None:
    sent(folder)
    page = shown(folder)
    approve_shown(folder, page, "ha")
    outcome = return_with(folder, NOTICE, page.digest, who="binh", when=at(11), message="Chưa được")

    assert isinstance(outcome, NotAllowed)
    assert outcome.why is Barrier.NOT_WAITING


def test_a_text_with_faults_is_not_approved(folder: Path) -> None:
    in_file(folder, NOTICE, "guide: ", "guide: khong-")
    page, before = shown(folder), (folder / NOTICE).read_bytes()
    act = (folder, NOTICE, page.digest, page.fingerprint)
    outcome = approve(*act, who="ha", when=at(10), today=TODAY)

    assert isinstance(outcome, HasFaults)
    assert (folder / NOTICE).read_bytes() == before


def test_a_file_that_cannot_be_read_is_not_approved(folder: Path) -> None:
    (folder / NOTICE).write_text("x", encoding="utf-8")

    assert approve_shown(folder, shown(folder)).why is Barrier.NOT_A_TEXT


def test_in_a_one_person_office_who_writes_approves_and_that_is_shown(folder: Path) -> None:
    (folder / "people.yaml").unlink()
    titled(folder, "Cắt nước", who="Lê Thị Lan Mẫu")
    approved(folder, who="Lê Thị Lan Mẫu")

    assert (state(folder).own, state(folder).note) == (True, "Người viết tự duyệt.")
    assert "approved_by: Lê Thị Lan Mẫu\n" in (folder / NOTICE).read_text(encoding="utf-8")


def test_a_quick_fix_by_who_publishes_is_public_and_says_why(folder: Path) -> None:
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    done = fixed(folder, "phat", "Sai số ngày")

    text = (folder / NOTICE).read_text(encoding="utf-8")
    assert isinstance(done, StepDone)
    assert "approved_by: Ngô Văn Phát Mẫu\n" in text
    assert "quick_fix: Sai số ngày\n" in text
    assert (state(folder).standing, state(folder).is_let_out) == (Standing.APPROVED, True)
    assert state(folder).quick == told(folder)[-1]


def test_a_quick_fix_lets_out_no_words_that_somebody_saved_after_whoever_fixes(folder: Path) -> None:
    approved(folder, hour=7)
    public = (folder / NOTICE).read_bytes()
    mine = titled(folder, "Cắt nước hai ngày")
    act: dict[str, Any] = {"who": "phat", "when": at(11), "today": TODAY, "reason": "Sai số ngày", "checked": sound}
    theirs = titled(folder, "Cắt nước ba ngày", hour=9)
    late = quick_fix_saved(folder, NOTICE, mine.digest, **act)

    assert isinstance(late, ChangedMeanwhile)
    assert late.words == (("title",),)
    assert (folder / NOTICE).read_bytes() == public
    assert isinstance(quick_fix_saved(folder, NOTICE, theirs.digest, **act), StepDone)
    assert "Cắt nước ba ngày" in (folder / NOTICE).read_text(encoding="utf-8")


def test_an_approval_takes_the_quick_fix_out(folder: Path) -> None:
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    fixed(folder, "phat", "Sai số ngày")
    approved(folder, hour=13)

    assert "quick_fix" not in (folder / NOTICE).read_text(encoding="utf-8")
    assert state(folder).quick is None


def test_what_a_person_without_a_duty_signed_is_no_approval_even_as_a_quick_fix(folder: Path) -> None:
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    fixed(folder, "phat", "Sai số ngày")
    in_file(folder, NOTICE, "Ngô Văn Phát Mẫu", "Lê Thị Lan Mẫu")
    assert state(folder).standing is Standing.NO_RIGHT
    in_file(folder, NOTICE, "Lê Thị Lan Mẫu", "Ngô Văn Phát Mẫu")
    in_file(folder, NOTICE, "quick_fix: Sai số ngày\n", "")

    assert state(folder).standing is Standing.NO_RIGHT


@pytest.mark.parametrize(
    ("setup", "who", "reason", "why"),
    [
        (lambda it: (approved(it), titled(it, "Ba")), "phat", "", Barrier.NO_REASON),
        (lambda it: (approved(it), titled(it, "Ba")), "phat", "a\nb", Barrier.NO_REASON),
        (lambda it: (approved(it), titled(it, "Ba")), "lan", "Sai", Barrier.NO_RIGHT),
        (lambda it: titled(it, "Ba"), "phat", "Sai", Barrier.NEVER_APPROVED),
        (approved, "phat", "Sai", Barrier.NOTHING_NEW),
    ],
)
def test_what_is_no_quick_fix_changes_nothing(
    folder: Path, setup: Callable[[Path], object], who: str, reason: str, why: Barrier
) -> None:
    setup(folder)
    before = tree(folder)
    outcome = fixed(folder, who, reason)

    assert isinstance(outcome, NotAllowed)
    assert outcome.why is why
    assert tree(folder) == before


def refusing(number: int) -> Callable[..., Any]:
    """Return an `os.replace` that the disk refuses."""

    def replace(source: str, target: str | Path) -> None:
        if os.fspath(target).endswith(NOTICE):
            raise OSError(number, os.strerror(number))
        real(source, target)

    real = os.replace
    return replace


@pytest.mark.parametrize(("number", "why"), [(errno.ENOSPC, Reason.DISK_FULL), (errno.EROFS, Reason.READ_ONLY)])
def test_what_the_disk_refuses_is_not_approved(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: Reason
) -> None:
    titled(folder, "Cắt nước hai ngày")
    sent(folder)
    page, before = shown(folder), (folder / NOTICE).read_bytes()
    monkeypatch.setattr(os, "replace", refusing(number))
    outcome = approve_shown(folder, page)
    monkeypatch.undo()

    assert isinstance(outcome, Unsaved)
    assert (outcome.why, outcome.edits) == (why, ())
    assert (folder / NOTICE).read_bytes() == before
    assert state(folder).stage is Stage.WAITING
    assert isinstance(approve_shown(folder, page), StepDone)


def test_a_file_that_may_only_be_read_is_not_approved(folder: Path) -> None:
    page = shown(folder)
    (folder / NOTICE).chmod(0o444)

    assert approve_shown(folder, page).why is Reason.READ_ONLY
    assert told(folder) == []


class Killed(BaseException):
    """The process ends here."""


def killed(*_: object, **__: object) -> None:
    raise Killed


@pytest.mark.parametrize(
    ("step", "is_done"),
    [("generator.desk.saving.replace_file", 0), ("generator.desk.saving.append", 1), ("remove_file", 1)],
)
@pytest.mark.parametrize("revised", [0, 1])
def test_a_crash_leaves_a_text_approved_or_waiting_and_a_true_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, is_done: int, revised: int
) -> None:
    if revised:
        approved(folder, hour=7)
    titled(folder, "Cắt nước hai ngày")
    sent(folder)
    page = shown(folder)
    where = step if "." in step else f"{approving.__name__}.{step}"
    monkeypatch.setattr(where, killed)
    if step == "remove_file" and not revised:
        assert isinstance(approve_shown(folder, page), StepDone)  # there is no revision to remove
    else:
        with pytest.raises(Killed):
            approve_shown(folder, page)
    monkeypatch.undo()
    assert settle(folder) is None

    now, replaced = state(folder), bool(is_done or not revised)
    assert [event.what for event in told(folder)].count("approve") == revised + is_done
    assert now.waits is not bool(is_done)
    assert (now.revision is None) is replaced
    assert ("Cắt nước hai ngày" in (folder / NOTICE).read_text(encoding="utf-8")) is replaced
    assert now.is_let_out is bool(is_done or revised)
    saved = titled(folder, "Cắt nước ba ngày")  # and work goes on
    assert "Cắt nước ba ngày" in saved.content.decode()
    assert state(folder).stage is (Stage.PUBLIC if is_done or revised else Stage.DRAFT)


@pytest.mark.parametrize("name", [NOTICE, GUIDE])
def test_comments_and_the_order_of_keys_survive_the_approval_of_a_revision(folder: Path, name: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    typed = text.replace("title:", "# Hỏi anh Ba trước khi đổi\ntitle:", 1).replace("\n", "\r\n")
    (folder / name).write_bytes(typed.encode())
    approved(folder, name)
    before = (folder / name).read_bytes()
    titled(folder, "Tên mới", name)
    approved(folder, name, hour=12)

    after = (folder / name).read_bytes()
    changed = [line for line in after.split(b"\r\n") if line not in before.split(b"\r\n")]
    assert [line.split(b":")[0] for line in changed] == [b"approved_hash", b"title"]
    assert len(after.split(b"\r\n")) == len(before.split(b"\r\n"))
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_a_text_that_is_written_anew_by_hand_is_approved_anew(folder: Path) -> None:
    approved(folder)
    text = (folder / NOTICE).read_text(encoding="utf-8")
    saved = save_text(folder, NOTICE, opened(folder).digest, [RewriteText(text + "\nThêm.\n")], who="lan", when=at(11))
    assert getattr(saved, "digest", "") == opened(folder).digest
    approved(folder, hour=12)

    assert (folder / NOTICE).read_text(encoding="utf-8").endswith("\nThêm.\n")
    assert sound(folder, NOTICE, b"", TODAY) == ()
