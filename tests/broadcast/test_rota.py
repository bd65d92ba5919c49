"""The rota over what is broadcast: every session has one reader or is told, and days off have none."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.broadcast.rota import OnDuty, aired_slots, at_once, duties, duty_at, has_effect
from generator.checks.rota import AHEAD, problems_of_rota
from generator.load import Content, load
from generator.making.reads import Reads
from generator.model import Rota, Village, Weekday
from generator.shelf import open_shelf
from tests import worlds
from tests.contents import CASES, TODAY

MONDAY = date(2026, 11, 30)
PEOPLE = ("lan", "binh", "dong")
SLOTS = ("sang", "chieu")
VILLAGES = (Village.model_validate({"id": "dong", "name": "Thôn Đông"}),)


def rota(turns: Sequence[Mapping[str, Any]], changes: Sequence[Mapping[str, Any]] = ()) -> Rota:
    return Rota.model_validate({"readers": ["Lan", "Bình", "Đông"], "turns": turns, "changes": changes})


def turn(who: str = "lan", days: str = "thứ Hai", slots: str = "sang", **more: object) -> dict[str, object]:
    return {"who": who, "days": days, "slots": slots, **more}


def on(of: Rota, day: date, slot: str = "sang", village: str = "") -> tuple[str, ...]:
    return duty_at(of, day, slot, village).who


def test_names_make_ids() -> None:
    read = rota([turn("Bình"), turn("Lan", village="Thôn Đông")])

    assert [reader.id for reader in read.readers] == ["lan", "binh", "dong"]
    assert (read.turns[0].who, read.turns[1].village) == ("binh", "thon-dong")


def test_turns_recur_every_few_weeks_whatever_the_year() -> None:
    every_two = rota([turn(every_weeks=2, starts="7/12/2026")])
    mondays = [MONDAY + timedelta(weeks=number) for number in range(8)]  # 2026 has 53 weeks (ISO 8601)

    assert [bool(on(every_two, day)) for day in mondays] == [False, True] * 4


@pytest.mark.parametrize(("day", "who"), [(-7, ()), (0, ("lan",)), (7, ("lan",)), (14, ())])
def test_turns_begin_and_end(day: int, who: tuple[str, ...]) -> None:
    assert on(rota([turn(starts="30/11/2026", ends="7/12/2026")]), MONDAY + timedelta(day)) == who


def test_two_changes_swap_two_people_and_two_more_swap_them_back() -> None:
    turns = [turn(), turn("binh", "thứ Ba")]
    there = [
        {"day": "30/11/2026", "slot": "sang", "who": "lan", "instead": "binh"},
        {"day": "1/12/2026", "slot": "sang", "who": "binh", "instead": "lan"},
    ]
    back = [{**each, "who": each["instead"], "instead": each["who"]} for each in there]
    tuesday = MONDAY + timedelta(1)

    assert (on(rota(turns, there), MONDAY), on(rota(turns, there), tuesday)) == (("binh",), ("lan",))
    assert (on(rota(turns, [*there, *back]), MONDAY), on(rota(turns, [*there, *back]), tuesday)) == (
        ("lan",),
        ("binh",),
    )
    assert duty_at(rota(turns, there), MONDAY, "sang").away == ("lan",)


def test_who_is_away_for_days_is_missed_at_his_own_place_alone() -> None:
    away = [{"day": "30/11/2026", "ends": "7/12/2026", "who": "lan"}]
    both = rota([turn(), turn(village="dong")], away)

    assert (on(both, MONDAY), on(both, MONDAY, village="dong")) == ((), ("lan",))


def test_somebody_takes_a_session_that_was_nobodys() -> None:
    assert on(rota([], [{"day": "30/11/2026", "instead": "lan"}]), MONDAY, "chieu") == ("lan",)


TURNS = st.lists(
    st.builds(
        turn,
        st.sampled_from(PEOPLE),
        st.sampled_from([day.value for day in Weekday]),
        st.sampled_from(SLOTS),
        every_weeks=st.integers(1, 3),
        starts=st.dates(date(2026, 11, 16), date(2026, 12, 20)).map("{:%d/%m/%Y}".format),
        village=st.sampled_from([None, "dong"]),
    ),
    max_size=8,
)
CHANGES = st.lists(
    st.builds(
        lambda day, who, instead, slot: {"day": f"{day:%d/%m/%Y}", "who": who, "instead": instead, "slot": slot},
        st.dates(MONDAY, date(2026, 12, 30)),
        st.sampled_from((None, *PEOPLE)),
        st.sampled_from((None, *PEOPLE)),
        st.sampled_from((None, *SLOTS)),
    ),
    max_size=5,
)
AIRED = st.dictionaries(
    st.dates(MONDAY, date(2026, 12, 30)), st.sets(st.sampled_from(SLOTS), min_size=1).map(sorted), max_size=12
)


@settings(max_examples=80, deadline=None)
@given(turns=TURNS, changes=CHANGES, aired=AIRED)
def test_each_aired_slot_has_one_reader_or_is_told_and_days_off_have_none(
    turns: list[dict[str, Any]], changes: list[dict[str, Any]], aired: dict[date, list[str]]
) -> None:
    found = tuple(duties(rota(turns, changes), VILLAGES, aired, MONDAY, date(2026, 12, 30)))
    station = [duty for duty in found if not duty.village]

    assert [(duty.day, duty.slot) for duty in station] == [(day, slot) for day in sorted(aired) for slot in aired[day]]
    assert {(duty.day, duty.slot) for duty in found} <= {(day, slot) for day in aired for slot in aired[day]}
    assert len({duty.at for duty in found}) == len(found)
    for duty in found:
        assert len(set(duty.who)) == len(duty.who)
        assert not set(duty.who) & set(duty.away)


@settings(max_examples=40, deadline=None)
@given(turns=TURNS, changes=CHANGES)
def test_a_change_without_effect_may_as_well_not_be_there(
    turns: list[dict[str, Any]], changes: list[dict[str, Any]]
) -> None:
    whole = rota(turns, changes)
    days = [MONDAY + timedelta(number) for number in range(31)]
    for number in range(len(changes)):
        if not any(has_effect(whole, number, day, slot) for day in days for slot in SLOTS):
            without = rota(turns, [*changes[:number], *changes[number + 1 :]])
            assert [on(whole, day, slot) for day in days for slot in SLOTS] == [
                on(without, day, slot) for day in days for slot in SLOTS
            ]


def test_who_is_in_two_places_at_once_is_found() -> None:
    both = [OnDuty(MONDAY, "sang", "", ("lan",)), OnDuty(MONDAY, "sang", "dong", ("lan", "binh"))]

    assert [who for who, _ in at_once(both)] == ["lan"]


@pytest.fixture(scope="module")
def content() -> Content:
    return load(CASES / "together/lich-truc")


@settings(max_examples=25, deadline=None)
@given(turns=TURNS, changes=CHANGES)
def test_the_checks_tell_every_session_without_exactly_one_reader(
    content: Content, turns: list[dict[str, Any]], changes: list[dict[str, Any]]
) -> None:
    told = [{**each, "slots": "sang", "village": each["village"] and "thon-dong"} for each in turns]
    said = [{**each, "slot": each["slot"] and "sang"} for each in changes if each["who"] or each["instead"]]
    written = {"readers": ["Lan", "Bình", "Đông"], "turns": [*map(_bare, told), turn(ends="1/1/2026")]}
    written["changes"] = [*map(_bare, said)]
    path = f"{content.folder}/rota.yaml"
    shelf = open_shelf(replace(content, texts={**content.texts, path: json.dumps(written).encode()}), {})
    reads = Reads(worlds.world_in(shelf), noting=False)
    problems = problems_of_rota(reads)
    assert shelf.rota is not None, shelf.problems
    found = duties(shelf.rota, shelf.commune.villages, aired_slots(reads.library), TODAY, TODAY + AHEAD)
    without = [duty for duty in found if len(duty.who) != 1]

    counted = [problem for problem in problems if problem.code in ("rota-nobody", "rota-several")]
    assert sum(_days_in(problem.message) for problem in counted) == len(without)


def _bare(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) for name, value in values.items() if value}


def _days_in(message: str) -> int:
    more = re.search(r"và (\d+) ngày nữa", message)
    return len(re.findall(r"\d\d/\d\d", message)) + (int(more[1]) if more else 0)
