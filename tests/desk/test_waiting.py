"""What waits for somebody stands on the start page, each thing once, with who asked and what to do."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.approval import Standing
from generator.broadcast.calendar import OnAir, airings_of
from generator.desk.events import read_log
from generator.desk.files import FOLDER
from generator.desk.outcomes import StepDone
from generator.desk.states import state_of, states_in
from generator.desk.steps import acknowledge, return_with
from generator.desk.waiting import WaitingKind, WaitingThing, what_waits
from generator.model import Facts
from generator.publishable import Published
from tests.contents import TODAY
from tests.desk.office import GUIDE, NOTICE, approved, at, fixed, office, opened, sent, shelf_of, state, titled
from tests.desk.test_approving import in_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office(tmp_path)


def waiting(
    folder: Path, kind: WaitingKind, today: date = TODAY, airings: tuple[OnAir, ...] = ()
) -> list[WaitingThing]:
    shelf = shelf_of(folder)
    return [thing for thing in what_waits(shelf, states_in(folder, shelf, today), today, airings) if thing.kind is kind]


def test_what_was_sent_is_to_be_approved(folder: Path) -> None:
    titled(folder, "Cắt nước hai ngày")
    sent(folder)

    thing = WaitingThing(WaitingKind.APPROVE, NOTICE, "Cắt nước hai ngày", "lan", at(9))
    assert waiting(folder, WaitingKind.APPROVE) == [thing]
    approved(folder)
    assert waiting(folder, WaitingKind.APPROVE) == []
    titled(folder, "Cắt nước ba ngày")
    sent(folder, hour=11)
    assert waiting(folder, WaitingKind.APPROVE) == [replace(thing, when=at(11), is_revision=True)]


def test_what_came_back_waits_for_its_writer(folder: Path) -> None:
    sent(folder)
    done = return_with(folder, NOTICE, opened(folder).digest, who="ha", when=at(10), message="Ghi rõ\nhai giờ")
    assert isinstance(done, StepDone)

    [thing] = waiting(folder, WaitingKind.RETURNED)
    assert (thing.who, thing.text, thing.title) == ("ha", "Ghi rõ\nhai giờ", "Cắt nước ở thôn Đông")
    assert waiting(folder, WaitingKind.APPROVE) == []
    sent(folder, hour=12)
    assert waiting(folder, WaitingKind.RETURNED) == []


def test_a_quick_fix_waits_for_a_look(folder: Path) -> None:
    approved(folder)
    titled(folder, "Cắt nước ba ngày")
    fixed(folder, "phat", "Sai số ngày")

    [thing] = waiting(folder, WaitingKind.QUICK_FIX)
    assert (thing.who, thing.text, thing.name) == ("phat", "Sai số ngày", NOTICE)
    acknowledge(folder, NOTICE, who="ha", when=at(12))
    assert waiting(folder, WaitingKind.QUICK_FIX) == []


@pytest.mark.parametrize(("today", "found"), [("22", 0), ("23", 1), ("30", 1)])
def test_a_public_notice_whose_last_day_is_near_is_named(folder: Path, today: str, found: int) -> None:
    approved(folder)

    things = waiting(folder, WaitingKind.EXPIRES, date.fromisoformat(f"2026-11-{today}"))
    assert [thing.day for thing in things] == [date(2026, 11, 30)] * found


def test_what_nobody_approved_or_is_over_does_not_expire(folder: Path) -> None:
    assert waiting(folder, WaitingKind.EXPIRES) == []
    approved(folder)
    assert waiting(folder, WaitingKind.EXPIRES, date(2026, 12, 1)) == []


def test_facts_to_confirm_are_named_with_what_to_ask(folder: Path) -> None:
    things = {thing.name: (thing.title, thing.text) for thing in waiting(folder, WaitingKind.CONFIRM)}

    assert things["hotline.hours"] == ("Giờ nhận cuộc gọi", "Hỏi người trực tổng đài.")
    assert set(things) == {
        key
        for key, fact in shelf_of(folder).facts.facts.items()
        if fact.state.value == "unconfirmed" and fact.use.value == "public"
    }


def test_the_broadcasts_of_the_day_are_named_with_their_hour(folder: Path) -> None:
    for path in sorted((folder / "campaigns").glob("*.yaml")):
        approved(folder, f"campaigns/{path.name}")
    approved(folder, GUIDE)
    approved(folder, "guides/goi-1999.yaml")
    airings = airings_of(Published(shelf_of(folder), TODAY), lambda piece: len(piece.slug))
    day = next(airing.day for airing in airings if airing.day)
    assert day is not None
    things = waiting(folder, WaitingKind.ON_AIR, day, airings)

    assert len(things) == sum(airing.day == day for airing in airings)
    assert {thing.day for thing in things} == {day}
    assert all(thing.title and (folder / thing.name).exists() for thing in things)
    assert waiting(folder, WaitingKind.ON_AIR, date(2030, 1, 1), airings) == []


def test_a_text_that_its_approval_no_longer_covers_is_told_as_kept_back(folder: Path) -> None:
    approved(folder)
    before = [thing.name for thing in waiting(folder, WaitingKind.OUTDATED)]
    in_file(folder, "facts.yaml", "value: 1999", "value: 2000")

    assert NOTICE not in before
    assert NOTICE in [thing.name for thing in waiting(folder, WaitingKind.OUTDATED)]


def test_content_that_cannot_be_read_still_has_a_start_page(folder: Path) -> None:
    sent(folder)
    (folder / "facts.yaml").write_text("facts: [\n", encoding="utf-8")
    (folder / GUIDE).write_text("x", encoding="utf-8")
    shelf = shelf_of(folder)
    states = states_in(folder, shelf, TODAY)

    assert states[GUIDE].label == "có chỗ viết sai"
    assert [thing.name for thing in what_waits(shelf, states, TODAY) if thing.kind is WaitingKind.APPROVE] == [NOTICE]


def test_the_state_of_one_text_is_that_of_the_list(folder: Path) -> None:
    approved(folder)
    shelf = shelf_of(folder)
    document = shelf.with_places(shelf.paths["notice", "cat-nuoc"])
    events, digest = read_log(folder / FOLDER).events, opened(folder).digest
    one = state_of(NOTICE, document, shelf.facts, shelf.people, shelf.media, events, TODAY, digest=digest)

    assert one == states_in(folder, shelf, TODAY)[NOTICE]
    out = state_of(NOTICE, document, shelf.facts, shelf.people, shelf.media, events, TODAY, digest=digest, out=False)
    assert out.label == "đã duyệt"
    other = state_of(NOTICE, document, Facts(), shelf.people, shelf.media, events, TODAY, digest=digest)
    assert other.label == "đã duyệt bản cũ"


def test_what_turns_within_a_month_is_told_and_what_is_to_be_approved_with_it(folder: Path) -> None:
    guide, turn = "guides/goi-1999.yaml", date(2026, 12, 20)
    approved(folder)  # a notice that is over before
    approved(folder, guide)
    witness = "    confirmed_on: 20/11/2026\n"
    later = ("next:", "  value: 2000", "  from: 20/12/2026", "  source: Sổ tay mới", "  state: sourced")
    in_file(folder, "facts.yaml", witness, witness + "".join(f"    {line}\n" for line in later))

    text = "“1999” thành “2000” từ 20/12/2026, có trong 3 bài"
    assert waiting(folder, WaitingKind.TURNS) == [
        WaitingThing(WaitingKind.TURNS, "hotline.number", "Số tổng đài", text=text, day=turn)
    ]
    assert waiting(folder, WaitingKind.TURNS, date(2026, 11, 18)) == []
    title = "Gọi 1999 để báo một việc"
    assert waiting(folder, WaitingKind.AGAIN) == [WaitingThing(WaitingKind.AGAIN, guide, title, day=turn)]
    approved(folder, guide, hour=12)
    assert waiting(folder, WaitingKind.AGAIN) == []
    assert [state(folder, guide, day).standing for day in (TODAY, turn)] == [Standing.APPROVED] * 2


def test_a_value_that_is_over_is_to_be_confirmed_anew_and_one_that_is_to_come_is_not(folder: Path) -> None:
    witness = "    confirmed_on: 20/11/2026\n"
    in_file(folder, "facts.yaml", witness, f"{witness}    until: 23/11/2026\n    ask: Hỏi ai trực?\n")
    name = "value: xã An Bình Mẫu\n"
    in_file(folder, "facts.yaml", name, f"{name}    from: 25/11/2026\n")
    asked = {thing.name: thing.text for thing in waiting(folder, WaitingKind.CONFIRM)}

    assert asked["hotline.number"] == "Chỉ dùng đến hết ngày 23/11/2026, nay không đưa ra nữa. Hỏi ai trực?"
    assert "commune.name" not in asked
