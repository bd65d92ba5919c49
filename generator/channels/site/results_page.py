"""What came of residents' feedback, as the website shows it: tables whose cells have bars, and twelve months as a line.

The table is the chart: a bar is a picture beside its number that readers of screens pass over, so nothing can differ.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.channels.site.listings import ROOT, on_site
from generator.channels.site.way import Way
from generator.counted import tallies
from generator.making.reads import Reads
from generator.model import FORMULA_SIGNS
from generator.outputs import Made, Output, made, work
from generator.routes import page_of
from generator.tallies.tally import STAGES, Tally
from generator.tallies.told import (
    DEFINITIONS,
    STAGE_NAMES,
    WHY_HIDDEN,
    ToldTable,
    percent_told,
    period_name,
    sentences_of,
    tables_of,
    waits_told,
)

NUMBERS = PurePosixPath("ket-qua.csv")
"""The numbers of the page for spreadsheets, below site/."""
MOST_OUTCOMES = 8
"""How many wordings of outcomes a field shows: our own choice."""
SHOWN = 12
"""How many periods the page shows; the file of numbers has all."""
_HEADS = ("Kỳ", "Từ tháng", "Đến tháng", "Bảng", "Mục", "Số việc", "Trên tổng số", "Tỷ lệ %", "Gộp nhiều nhóm")
_WIDTH, _HEIGHT, _EDGE = 600, 120, 8


@dataclass(frozen=True, slots=True)
class TallyBar:
    """A line of a table: its *label*, *count* and *percent* as they are read, and its bar, *width* in hundredths."""

    label: str
    count: str
    percent: str
    width: str
    together: bool


@dataclass(frozen=True, slots=True)
class MonthsLine:
    """Periods as a line: the *points* of the drawing, and each as a pair of numbers."""

    points: str
    dots: tuple[tuple[str, str], ...]
    width: int = _WIDTH
    height: int = _HEIGHT


def results_values(reads: Reads, to: Way) -> Mapping[str, Any]:
    """Return what the page shows: the last period in full, the last twelve in one table."""
    every = reads.ask(tallies)
    told = [tally for tally in every if tally.received is not None][:SHOWN]
    waiting = [period_name(tally.period) for tally in every if tally.received is None]
    last = next((tally for tally in told if tally.received), None)
    return {
        "stories": [
            {"path": page_of(row), "title": row.title, "summary": row.summary}
            for row in on_site(reads, reads.library.listed)
            if row.is_story and row.published <= reads.today
        ][:SHOWN],
        "last": _in_full(last, reads) if last else None,
        "waiting": waiting,
        "months": [_in_line(tally) for tally in told],
        "stages": [STAGE_NAMES[stage] for stage in STAGES],
        "line": _line([tally.received or 0 for tally in reversed(told)]) if len(told) > 2 else None,
        "definitions": [(name, reads.terms.fill(words)) for name, words in DEFINITIONS],
        "why_hidden": WHY_HIDDEN,
        "numbers": to.at(str(NUMBERS)),
    }


def latest_told(reads: Reads) -> tuple[tuple[str, str], ...]:
    """Return the name of the last period that may be told and what is said of it, for the first page; or nothing."""
    last = next((tally for tally in reads.ask(tallies) if tally.received), None)
    return ((period_name(last.period), " ".join(sentences_of(last, reads.terms.fill)[:3])),) if last else ()


def numbers_output(reads: Reads) -> Iterable[Output]:
    """Yield the file of numbers, where there are any."""
    if reads.library.results:
        yield Output(ROOT / NUMBERS, "Số liệu kết quả xử lý phản ánh", work(numbers))


def numbers(reads: Reads) -> Made:
    """Return the numbers of all periods as CSV, as Excel in Vietnam reads it: semicolons, and a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADS)
    for tally in reversed(reads.ask(tallies)):
        name, first, last = period_name(tally.period), tally.period.first, tally.period.last
        if tally.received is not None:
            writer.writerow((name, first, last, "Nhận", "Tất cả", tally.received, tally.received, "", ""))
        for table in tables_of(tally, reads.terms.fill):
            for row in table.rows:
                percent = percent_told(row.share).removesuffix("%")
                together = "có" if row.together else ""
                told = f"'{row.label}" if row.label.startswith(FORMULA_SIGNS) else row.label  # a village may be “-1”
                writer.writerow((name, first, last, table.title, told, row.count, table.total, percent, together))
    return made(f"\ufeff{text.getvalue()}")


def _in_full(tally: Tally, reads: Reads) -> Mapping[str, Any]:
    fill = reads.terms.fill
    waits = {name: waits_told(waits) for name, waits in tally.waits_of}
    return {
        "title": period_name(tally.period),
        "sentences": sentences_of(tally, fill),
        "tables": [(table, _bars(table)) for table in tables_of(tally, fill)],
        "waits": waits,
        "outcomes": [(field, said[:MOST_OUTCOMES]) for field, said in tally.outcomes],
    }


def _bars(table: ToldTable) -> list[TallyBar]:
    most = max((row.count for row in table.rows), default=0) or 1
    return [
        TallyBar(row.label, _dotted(row.count), percent_told(row.share), f"{row.count * 100 / most:.1f}", row.together)
        for row in table.rows
    ]


def _in_line(tally: Tally) -> Mapping[str, Any]:
    """Return the line of a period in the table of twelve: hidden counts stand there as a sum."""
    stages = tally.stages
    return {
        "name": period_name(tally.period),
        "received": _dotted(tally.received or 0),
        "counts": [_cell(stages.count(stage)) for stage in STAGES],
        "together": _dotted(stages.sum) if stages.together else "",
    }


def _cell(count: int | None) -> str:
    return "gộp" if count is None else _dotted(count)


def _dotted(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _line(counts: Sequence[int]) -> MonthsLine:
    most = max(counts) or 1
    step = (_WIDTH - 2 * _EDGE) / (len(counts) - 1)
    dots = tuple(
        (f"{_EDGE + number * step:.1f}", f"{_HEIGHT - _EDGE - count * (_HEIGHT - 2 * _EDGE) / most:.1f}")
        for number, count in enumerate(counts)
    )
    return MonthsLine(" ".join(f"{across},{down}" for across, down in dots), dots)
