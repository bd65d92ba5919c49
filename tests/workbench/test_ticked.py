"""The rules of a campaign and the tables to tick: nothing is lost between them, and other rules keep every letter."""

from collections.abc import Iterable
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.desk.edits import applied
from generator.entries import TickedTable
from generator.model import Campaign, Weekday
from generator.workbench.editing import FileForm, proposal, with_edits
from generator.workbench.form_fields import form_of
from generator.workbench.form_values import words_in
from generator.workbench.ticked import CELLS, Rule, Untabled, edits_of_rules, rules_now, tables_of
from tests.workbench.desks import DEMO

MARK = TickedTable("slots", "days", "")
DAYS = tuple(day.value for day in Weekday)
SLOTS = ("sang", "trua", "chieu")
CELLS_OF_A_WEEK = [f"{day}/{slot}" for day in DAYS for slot in SLOTS]
SHEET = FileForm(form_of(Campaign), PurePosixPath("campaigns/ngo-sach.yaml"))
NGO_SACH = (DEMO / "campaigns" / "ngo-sach.yaml").read_bytes()


def one_or_more(values: tuple[str, ...]) -> some.SearchStrategy[object]:
    """Return values as a file may have them: in a list, or one without."""
    listed = some.lists(some.sampled_from(values), min_size=1, max_size=3, unique=True)
    return some.one_of(listed, some.sampled_from(values))


RULES = some.lists(
    some.fixed_dictionaries(
        {
            "weeks": some.sampled_from(["1", ["1"], ["1", "2"]]),
            "days": one_or_more(DAYS),
            "slots": one_or_more(SLOTS),
            "messages": some.sampled_from(["a", ["a", "b"]]),
        }
    ),
    max_size=5,
)
TICKS = some.lists(some.sets(some.sampled_from(CELLS_OF_A_WEEK), min_size=1, max_size=8), min_size=5, max_size=5)


def ticked(tables: Iterable[Rule]) -> dict[str, set[str]]:
    """Return what is ticked in each of *tables*, by what it is about."""
    return {str((sorted(table["weeks"]), sorted(table["messages"]))): {*table[CELLS]} for table in tables}


@given(RULES, TICKS, some.sets(some.integers(0, 4)))
def test_any_ticks_are_written_and_read_back_and_other_rules_keep_every_letter(
    rules: list[Rule], ticks: list[set[str]], touched: set[int]
) -> None:
    tables = tables_of(rules, MARK, DAYS)
    if isinstance(tables, Untabled):
        assert tables is Untabled.TWICE
        return
    wanted = [
        {**table.rule, CELLS: [cell for cell in CELLS_OF_A_WEEK if cell in ticks[number]]}
        if number in touched
        else table.rule
        for number, table in enumerate(tables)
    ]
    now = rules_now(rules, list(enumerate(wanted)), MARK, DAYS)
    values: dict[str, object] = {"airings": rules}
    for edit in edits_of_rules(rules, now, ("airings",)):
        values = applied(values, edit)

    after = values.get("airings", [])
    assert after == [each.rule for each in now]
    assert isinstance(after, list)
    again = tables_of(after, MARK, DAYS)
    assert not isinstance(again, Untabled)
    assert ticked(table.rule for table in again) == ticked(wanted)
    for number, table in enumerate(tables):
        if number not in touched:
            assert [rules[at] for at in table.numbers] == [each.rule for each in now if each.table == number]


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        ([{"days": "thứ Hai", "slots": "sang", "messages": "a"}] * 2, Untabled.TWICE),
        ([{"days": "thứ Tám", "slots": "sang"}], Untabled.OTHERWISE),
        ([{"days": "thứ Hai", "messages": "a"}], Untabled.OTHERWISE),
        ([{"days": [], "slots": "sang"}], Untabled.OTHERWISE),
        ([{"days": "thứ Hai", "slots": {"sang": "x"}}], Untabled.OTHERWISE),
        (["thứ Hai"], Untabled.OTHERWISE),
        ({"days": "thứ Hai", "slots": "sang"}, Untabled.OTHERWISE),
    ],
)
def test_rules_that_no_table_can_show_say_why(rules: object, why: Untabled) -> None:
    assert tables_of(rules, MARK, DAYS) is why


def test_a_day_is_known_however_it_is_written() -> None:
    tables = tables_of([{"days": ["Thứ hai", "CHỦ NHẬT"], "slots": "sang"}], MARK, DAYS)

    assert not isinstance(tables, Untabled)
    assert tables[0].rule[CELLS] == ["thứ Hai/sang", "Chủ nhật/sang"]


def test_only_the_lines_of_the_ticked_table_change_in_the_file() -> None:
    words = words_in(SHEET.filled(NGO_SACH))
    words["airings.0.cells"] = ["thứ Ba/sang", "thứ Sáu/chieu", "Chủ nhật/chieu"]
    edits = proposal(SHEET, NGO_SACH, words).edits
    before, after = NGO_SACH.decode().split("\n"), with_edits(NGO_SACH, SHEET.path, edits).decode().split("\n")

    assert [line for line in before if line not in after] == [
        "  - {weeks: [1, 2], days: thứ Năm, slots: chieu, messages: quet-ngo}"
    ]
    assert "  - {weeks: [1, 2], days: thứ Ba, slots: sang, messages: quet-ngo}" in after
    assert words_in(SHEET.filled("\n".join(after).encode()))["airings.0.cells"] == words["airings.0.cells"]


def test_a_table_that_was_taken_away_takes_its_rules_with_it_and_a_new_one_brings_its_own() -> None:
    words = {
        name: value for name, value in words_in(SHEET.filled(NGO_SACH)).items() if not name.startswith("airings.0.")
    }
    new = {"weeks": ["2"], "weeks.~": [""], "cells": ["Chủ nhật/sang"], "cells.~": [""], "messages": ["quet-ngo"]}
    words |= {f"airings.2.{name}": value for name, value in new.items()}
    after = with_edits(NGO_SACH, SHEET.path, proposal(SHEET, NGO_SACH, words).edits)

    assert after.decode().count("quet-ngo}") == 0
    assert words_in(SHEET.filled(after))["airings.1.cells"] == ["Chủ nhật/sang"]
    assert after.decode().count("viec-qua-suc}") == 2


def test_a_new_message_is_named_after_its_title_once() -> None:
    words = words_in(SHEET.filled(NGO_SACH))
    words |= {"messages.2.title": ["Gọi {{ fact.service.hotline.number }}, đọc rõ"], "messages.2.text": ["Gọi."]}
    after = with_edits(NGO_SACH, SHEET.path, proposal(SHEET, NGO_SACH, words).edits)
    again = words_in(SHEET.filled(after))
    again["messages.2.title"] = ["Tên khác"]

    assert "  - slug: goi-doc-ro\n" in after.decode()
    assert b"goi-doc-ro" in with_edits(after, SHEET.path, proposal(SHEET, after, again).edits)
