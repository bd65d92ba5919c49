"""Page, numbers, bulletin and posts of a whole year: they agree to the last digit, and nothing can be reckoned.

What is compared are the published files; the numbers in them are read back, and added up again.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

import pytest

from generator.fields import read_text
from generator.model import FORMULA_SIGNS, Result, Results
from generator.speech import say
from generator.tallies.periods import Period
from generator.tallies.small import LEAST, parted
from generator.tallies.told import period_name
from tests import worlds
from tests.channels.results.year import (
    MONTHS,
    NUMBERS,
    PAGE,
    POST,
    POSTED,
    SCRIPT,
    day_after,
    published,
    rows_of,
    year,
)
from tests.worlds import Edition

EACH = pytest.mark.parametrize("month", MONTHS)
_ROW = re.compile(r'<tr><th scope="row">(.*?)</th><td>([\d.]+)</td><td>.*?</svg>(.*?)</td></tr>')
ENOUGH = 3


@dataclass(frozen=True)
class Told:
    """A line of the published numbers."""

    period: str
    months: tuple[str, ...]
    table: str
    label: str
    count: int
    total: int
    percent: str
    together: bool


def numbers(month: str) -> Iterator[Told]:
    rows = csv.reader(io.StringIO(published(month, NUMBERS), newline=""), delimiter=";")
    next(rows)
    for period, first, last, table, label, count, total, percent, together in rows:
        months = tuple(each for each in MONTHS if first <= each <= last)
        yield Told(period, months, table, label, int(count), int(total), percent, bool(together))


def last_period(month: str) -> str:
    return next(told.period for told in reversed(list(numbers(month))) if told.total)


def tables(month: str, period: str) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for told in numbers(month):
        if told.period == period and told.table != "Nhận":
            found.setdefault(told.table, []).append(told)
    return found


@EACH
def test_every_table_adds_up_to_what_came(month: str) -> None:
    for received in [told for told in numbers(month) if told.table == "Nhận"]:
        assert received.count == len(rows_of(received.months))
        for rows in tables(month, received.period).values():
            assert sum(told.count for told in rows) == received.count == rows[0].total


@EACH
def test_the_page_shows_the_same_numbers_as_the_file(month: str) -> None:
    html = published(month, PAGE).replace("\u00a0", " ")
    shown = [(unescape(label), int(count.replace(".", "")), rest.strip()) for label, count, rest in _ROW.findall(html)]
    file = [
        (told.label, told.count, f"{told.percent}%" if told.percent else "")
        for rows in tables(month, last_period(month)).values()
        for told in rows
    ]

    assert shown == file
    assert f"<h2>{last_period(month)}</h2>" in html


@EACH
def test_bulletin_and_posts_say_the_same_numbers(month: str) -> None:
    spoken, post, message = (published(month, path) for path in (SCRIPT, POST, POSTED))
    period = last_period(month)
    received = next(told.count for told in numbers(month) if told.period == period and told.table == "Nhận")
    found = tables(month, period)

    assert f"Xã nhận {received} việc" in post
    assert f"Xã nhận {received} việc" in message
    assert f"xã nhận {say(str(received))} việc" in spoken
    for told in found["Đã xử lý đến đâu"]:
        if told.count:
            percent = f" ({told.percent}%)" if told.percent else ""
            assert f"{told.label}: {told.count} việc{percent}." in post
            assert f": {say(str(told.count))} việc" in spoken
            assert not told.percent or say(f"{told.percent}%") in spoken
    for told in found.get("Theo lĩnh vực", []):
        assert f"{told.label[:1].lower()}{told.label[1:]} {told.count} việc" in post
        assert f"{say(str(told.count))} việc" in spoken


@EACH
def test_no_count_of_a_few_is_told_and_no_percentage_of_a_few(month: str) -> None:
    for told in numbers(month):
        assert told.count == 0 or told.count >= LEAST
        assert not told.percent or told.total >= 20


@EACH
def test_of_what_was_written_about_single_reports_nothing_is_published(month: str) -> None:
    period = next(told.months for told in reversed(list(numbers(month))) if told.total)
    alone = {told.label for told in tables(month, last_period(month)).get("Theo lĩnh vực", []) if not told.together}
    may_be = {row.outcome for row in rows_of(period) if row.is_cleared and row.field in alone}
    outcomes = {row.outcome for results in year().results for row in results.rows if row.outcome} - may_be
    causes = {row.refused for results in year().results for row in results.rows if row.refused}
    everything = "".join(published(month, path) for path in (PAGE, NUMBERS, SCRIPT, POST, POSTED))
    everything = everything.replace("\u00a0", " ").lower()

    assert [words for words in outcomes if words.lower() in everything] == []
    assert [cause for cause in causes - {"Không thuộc thẩm quyền"} if cause.lower() in everything] == []


def hidden_names(table: str, rows: list[Told]) -> list[str]:
    """Return the groups that are not told alone: readers know them from other months, and the villages anyway."""
    alone = {told.label for told in rows if not told.together}
    if table == "Đã xử lý đến đâu":
        every = {"Đã xử lý xong", "Đã trả lời, chưa xong", "Đang xử lý", "Từ chối, không thuộc thẩm quyền"}
    elif table == "Theo lĩnh vực":
        every = {row.field for results in year().results for row in results.rows}
    else:
        every = {village.name.raw for village in year().commune.villages} | {"Không ghi thôn"}
    return sorted(every - alone)


def possible_values(alone: dict[str, int], hidden: list[str], total: int, of: str, *, noughts: bool) -> set[int]:
    """Return numbers that the hidden group *of* may have been, each with the others so that just this would be told."""
    others = [name for name in hidden if name != of]
    values: set[int] = set()
    for value in range(total + 1):
        for spread in _spreads(total - value, len(others)):
            counts = {**alone, of: value, **dict(zip(others, spread, strict=True))}
            listed = counts if noughts else {name: count for name, count in counts.items() if count}
            told = parted(listed)
            if dict(told.alone) == alone and told.sum == total:
                values.add(value)
                break
        if len(values) >= ENOUGH:
            break
    return values


def _spreads(total: int, groups: int) -> Iterator[tuple[int, ...]]:
    """Yield ways to spread *total* over *groups*, those with few large groups and those that are even, in turn."""
    if groups == 0:
        if total == 0:
            yield ()
        return
    for first in sorted(range(total + 1), key=lambda count: (abs(count - total / groups), count)):
        for rest in _spreads(total - first, groups - 1):
            yield (first, *rest)
            if groups > 3:
                break  # one way for each first count is enough to find three numbers


def test_a_solver_that_knows_all_tables_of_the_year_finds_no_hidden_count() -> None:
    """The last day's numbers hold all periods: each table shares with the others nothing but the number that came."""
    tried = 0
    month = MONTHS[-1]
    for period in dict.fromkeys(told.period for told in numbers(month) if told.total):
        for table, rows in tables(month, period).items():
            alone = {told.label: told.count for told in rows if not told.together}
            total = sum(told.count for told in rows if told.together)
            hidden = hidden_names(table, rows)
            if total:
                for name in hidden:
                    tried += 1
                    found = possible_values(alone, hidden, total, name, noughts=table == "Đã xử lý đến đâu")
                    assert len(found) >= ENOUGH, (period, table, name, found)

    assert tried > 150


@pytest.mark.parametrize("name", ["=1+1", "-1", "@Mẫu", "＝Mẫu"])
def test_no_label_in_the_file_of_numbers_is_a_formula(name: str) -> None:
    """A village may be called so, and a spreadsheet would reckon with it."""
    (village, *_) = year().commune.villages
    commune = year().commune.model_copy(
        update={"villages": (village.model_copy(update={"name": read_text(name)}), *year().commune.villages[1:])}
    )
    rows = tuple(Result("Rác", date(2026, 10, 2), "Tổ vệ sinh", village.id) for _ in range(9))
    results = Results(month="2026-10", rows=rows, places=year().results[0].places)
    own = year().model_copy(update={"commune": commune, "results": (results,)})
    world = worlds.world_of(own, Edition(day_after("2026-10"), "https://abm.example"), only=("site",))
    text = worlds.made(world, NUMBERS).content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") for cell in row]

    assert f"'{name}" in cells
    assert not [cell for cell in cells if cell.startswith(FORMULA_SIGNS)]


def test_what_one_month_told_and_the_next_cannot_be_subtracted() -> None:
    """A small month goes with the next: its own number stands in no file, on no day."""
    few = next(month for month in MONTHS if 0 < len(rows_of((month,))) < LEAST)
    count = len(rows_of((few,)))

    for month in MONTHS:
        for told in numbers(month):
            assert told.months != (few,) or told.count == 0
    after = MONTHS[MONTHS.index(few) + 1]
    assert period_name(Period((few, after))) in published(after, PAGE).replace("\u00a0", " ")
    assert not re.search(rf"(?<!\d){count} việc", published(few, POST))
