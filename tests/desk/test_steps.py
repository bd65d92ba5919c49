"""The steps of a text from a draft to the public and back out of it: who may take each, and when it cannot be taken."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.desk.edits import Edit, RemoveValue, SetValue
from generator.desk.outcomes import Barrier, ChangedMeanwhile, HasFaults, NotAllowed, Reason, StepDone, Unsaved
from generator.desk.revisions import save_text
from generator.desk.states import Stage
from generator.desk.steps import acknowledge, for_approval, return_with, submit, withdraw
from generator.messages import states as messages
from tests.contents import TODAY
from tests.desk.office import (
    GUIDE,
    NOTICE,
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


def send(folder: Path, digest: str, who: str = "lan", name: str = NOTICE) -> Any:  # noqa: ANN401 - any outcome
    return submit(folder, name, digest, who=who, when=at(9), today=TODAY, checked=sound)


def send_back(folder: Path, digest: str, who: str = "ha", message: str = "Ghi rõ giờ") -> Any:  # noqa: ANN401
    return return_with(folder, NOTICE, digest, who=who, when=at(10), message=message)


def withdrawn(folder: Path, who: str = "ha", reason: str = "Đã có nước", name: str = NOTICE) -> Any:  # noqa: ANN401
    return withdraw(folder, name, opened(folder, name).digest, who=who, when=at(12), reason=reason)


def test_a_text_goes_from_draft_to_the_public(folder: Path) -> None:
    stages = [state(folder).label]
    titled(folder, "Cắt nước hai ngày")
    sent(folder)
    stages.append(state(folder).label)
    approved(folder)
    now = state(folder)
    stages += [now.label, state(folder, today=date(2026, 12, 1)).label, state(folder, today=date(2026, 11, 21)).label]
    withdrawn(folder)
    stages.append(state(folder).label)

    assert stages == ["nháp", "chờ duyệt", "đang phát hành", "hết hạn", "hẹn giờ", "đã rút"]
    assert (now.is_let_out, now.own, now.note) == (True, False, "")
    assert state(folder).is_let_out is False
    assert [(event.what, event.who) for event in told(folder)] == [
        ("save", "lan"),
        ("submit", "lan"),
        ("approve", "ha"),
        ("withdraw", "ha"),
    ]


def test_what_is_edited_after_it_was_sent_waits_no_longer(folder: Path) -> None:
    titled(folder, "Một")
    sent(folder)
    titled(folder, "Hai")

    assert state(folder).stage is Stage.DRAFT
    assert state(folder).waits is False


def test_what_is_edited_back_waits_again_as_it_was_sent(folder: Path) -> None:
    titled(folder, "Một")
    sent(folder)
    titled(folder, "Hai")
    titled(folder, "Một")

    assert state(folder).waits is True


def test_a_text_comes_back_with_a_message_that_stays_until_it_is_sent_again(folder: Path) -> None:
    titled(folder, "Một")
    sent(folder)
    assert isinstance(send_back(folder, shown(folder).digest), StepDone)
    assert (state(folder).label, state(folder).note) == ("nháp", "Trả lại: Ghi rõ giờ")
    titled(folder, "Hai")
    assert state(folder).note == "Trả lại: Ghi rõ giờ"
    sent(folder)

    assert (state(folder).label, state(folder).note) == ("chờ duyệt", "")


def test_rules_bite_when_a_text_is_sent(folder: Path) -> None:
    edits: list[Edit] = [SetValue(("guide",), "khong-co"), RemoveValue(("short",))]
    saved = save_text(folder, NOTICE, opened(folder).digest, edits, who="lan", when=at(8))
    before = tree(folder)

    outcome = submit(folder, NOTICE, getattr(saved, "digest", ""), who="lan", when=at(9), today=TODAY)

    assert isinstance(outcome, HasFaults), outcome
    assert outcome.message == messages.has_faults(1)
    assert {problem.at.path.name for problem in outcome.problems} == {"cat-nuoc.md"}
    assert tree(folder) == before


def test_a_file_that_cannot_be_read_is_not_sent(folder: Path) -> None:
    (folder / NOTICE).write_text("---\ntitle: [a\n---\nx\n", encoding="utf-8")
    digest = shown(folder).digest

    assert isinstance(submit(folder, NOTICE, digest, who="lan", when=at(9), today=TODAY), HasFaults)
    assert getattr(send(folder, digest), "why", None) is Barrier.NOT_A_TEXT
    assert state(folder).label == "có chỗ viết sai"


def test_a_sound_text_is_sent_after_the_real_checks(folder: Path) -> None:
    digest = opened(folder).digest

    assert isinstance(submit(folder, NOTICE, digest, who="lan", when=at(9), today=TODAY), StepDone)


Setup = Callable[[Path], object]
Act = Callable[[Path], Any]


def nothing(folder: Path) -> None:
    """Leave the office as it is."""
    del folder


def sent_and_edited(folder: Path) -> None:
    sent(folder)
    titled(folder, "Hai")


def sent_and_returned(folder: Path) -> None:
    sent(folder)
    send_back(folder, opened(folder).digest)


BARRED: dict[str, tuple[Setup, Act, Barrier]] = {
    "a stranger sends": (nothing, lambda it: send(it, opened(it).digest, "ai-do"), Barrier.NO_RIGHT),
    "a writer returns": (sent, lambda it: send_back(it, opened(it).digest, "lan"), Barrier.NO_RIGHT),
    "a writer withdraws": (nothing, lambda it: withdrawn(it, "lan"), Barrier.NO_RIGHT),
    "a writer looks": (nothing, lambda it: acknowledge(it, NOTICE, who="lan", when=at(12)), Barrier.NO_RIGHT),
    "returned without a word": (sent, lambda it: send_back(it, opened(it).digest, message=" \n"), Barrier.NO_REASON),
    "returned though nobody sent it": (nothing, lambda it: send_back(it, opened(it).digest), Barrier.NOT_WAITING),
    "returned though edited since": (sent_and_edited, lambda it: send_back(it, opened(it).digest), Barrier.NOT_WAITING),
    "returned twice": (sent_and_returned, lambda it: send_back(it, opened(it).digest), Barrier.NOT_WAITING),
    "returned though approved": (approved, lambda it: send_back(it, opened(it).digest), Barrier.NOT_WAITING),
    "sent twice": (sent, lambda it: send(it, opened(it).digest), Barrier.ALREADY_WAITING),
    "sent though approved": (approved, lambda it: send(it, opened(it).digest), Barrier.NOTHING_NEW),
    "a guide is withdrawn": (nothing, lambda it: withdrawn(it, name=GUIDE), Barrier.NOT_A_NOTICE),
    "withdrawn twice": (withdrawn, withdrawn, Barrier.ALREADY_WITHDRAWN),
    "withdrawn without a reason": (nothing, lambda it: withdrawn(it, reason=""), Barrier.NO_REASON),
    "withdrawn in two lines": (nothing, lambda it: withdrawn(it, reason="a\nstate: draft"), Barrier.NO_REASON),
    "withdrawn with a fact": (nothing, lambda it: withdrawn(it, reason="{{ fact.x }}"), Barrier.NO_REASON),
    "nothing to look at": (
        approved,
        lambda it: acknowledge(it, NOTICE, who="ha", when=at(12)),
        Barrier.NOTHING_TO_LOOK_AT,
    ),
    "a commune is sent": (
        nothing,
        lambda it: send(it, opened(it, "commune.yaml").digest, name="commune.yaml"),
        Barrier.NOT_A_TEXT,
    ),
}


@pytest.mark.parametrize("case", BARRED)
def test_what_cannot_be_done_is_told_and_changes_nothing(folder: Path, case: str) -> None:
    setup, act, why = BARRED[case]
    setup(folder)
    before = tree(folder)
    outcome = act(folder)

    assert isinstance(outcome, NotAllowed), outcome
    assert outcome.why is why
    assert outcome.message.endswith("Chưa có gì thay đổi.")
    assert tree(folder) == before


def test_every_bar_has_a_sentence_of_its_own() -> None:
    sentences = {messages.barred(why.value, "Lan") for why in Barrier}

    assert len(sentences) == len(Barrier)
    assert all("{" not in sentence for sentence in sentences)


def test_a_faulty_list_of_people_gives_nobody_a_right(folder: Path) -> None:
    digest = opened(folder).digest
    (folder / "people.yaml").write_text("people: [\n", encoding="utf-8")

    assert send(folder, digest).why is Barrier.PEOPLE_FAULTY
    assert withdrawn(folder).why is Barrier.PEOPLE_FAULTY


@pytest.mark.parametrize("who", ["", "  ", "A\nB", "x" * 201, "{{ fact.a }}"])
def test_where_there_is_no_list_of_people_a_name_is_asked_for(folder: Path, who: str) -> None:
    (folder / "people.yaml").unlink()

    assert send(folder, opened(folder).digest, who).why is Barrier.NO_NAME
    assert isinstance(send(folder, opened(folder).digest, "Lan"), StepDone)


def test_what_changed_since_the_form_was_opened_is_not_sent_or_withdrawn(folder: Path) -> None:
    page = opened(folder)
    text = page.content.decode().replace("title: ", "title: Gấp, ")
    (folder / NOTICE).write_text(text, encoding="utf-8")

    for outcome in (
        send(folder, page.digest),
        withdraw(folder, NOTICE, page.digest, who="ha", when=at(9), reason="Nhầm"),
    ):
        assert isinstance(outcome, ChangedMeanwhile), outcome
        assert outcome.words == (("title",),)
        assert outcome.digest == opened(folder).digest
    assert (folder / NOTICE).read_text(encoding="utf-8") == text


def test_a_withdrawal_keeps_every_other_byte_and_the_approval(folder: Path) -> None:
    approved(folder)
    before = (folder / NOTICE).read_bytes().splitlines()
    done = withdrawn(folder, "phat")

    lines = (folder / NOTICE).read_bytes().splitlines()
    assert isinstance(done, StepDone)
    assert [line for line in lines if line not in before] == ["withdrawn: Đã có nước".encode()]
    assert [line for line in lines if line in before] == before
    assert (state(folder).label, state(folder).standing.value) == ("đã rút", "approved")
    assert state(folder).withdrawn == told(folder)[-1]


def test_a_quick_fix_stands_until_another_with_the_duty_has_looked(folder: Path) -> None:
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    fixed(folder, "ha", "Sai số ngày")
    assert state(folder).note == "Sửa nhanh, chưa ai xem lại: Sai số ngày"

    own = acknowledge(folder, NOTICE, who="ha", when=at(12))
    assert isinstance(own, NotAllowed)
    assert own.why is Barrier.OWN_QUICK_FIX
    assert isinstance(acknowledge(folder, NOTICE, who="binh", when=at(13)), StepDone)
    assert (state(folder).note, state(folder).quick) == ("", None)


def test_who_alone_may_approve_looks_at_their_own_quick_fix(folder: Path) -> None:
    people = (folder / "people.yaml").read_text(encoding="utf-8")
    (folder / "people.yaml").write_text(people.replace("Phó Chủ tịch\n    roles: [approve]", "Phó"), encoding="utf-8")
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    fixed(folder, "ha", "Sai số ngày")

    assert isinstance(acknowledge(folder, NOTICE, who="ha", when=at(13)), StepDone)


def test_a_step_with_no_file_or_folder_is_an_outcome(folder: Path) -> None:
    digest = opened(folder).digest
    (folder / NOTICE).unlink()
    gone = [send(folder, digest), for_approval(folder, NOTICE, TODAY), for_approval(folder, "../x.md", TODAY)]
    folder.rename(folder.with_name("moved"))
    gone.append(send(folder, digest))

    assert [getattr(outcome, "why", None) for outcome in gone] == [
        Reason.GONE,
        Reason.GONE,
        Reason.NAME,
        Reason.FOLDER_GONE,
    ]
    assert all(isinstance(outcome, Unsaved) and outcome.message.endswith("Chưa có gì thay đổi.") for outcome in gone)


def test_a_log_that_cannot_be_written_leaves_the_text_where_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = opened(folder).digest

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.desk.steps.append", full)
    outcome = send(folder, digest)

    assert isinstance(outcome, Unsaved)
    assert outcome.why is Reason.DISK_FULL
    assert state(folder).stage is Stage.DRAFT
