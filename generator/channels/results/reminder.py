"""What is open → a sheet for the units: what is overdue, and what is due within a week. It is for the office alone."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator.channels.results.report import waiting_longest
from generator.counted import deadline_of
from generator.making.reads import Reads
from generator.model import Result
from generator.official.document import (
    OfficialBlock,
    OfficialDocument,
    OfficialHeading,
    OfficialParagraph,
    OfficialTable,
)
from generator.official.word import word_of
from generator.official_prints import issuer_of, place_of, printed
from generator.outputs import Made, Output, work
from generator.said import plain
from generator.tallies.tally import Deadline
from generator.text.capitals import capital
from generator.text.dates import in_numbers

SOON = timedelta(days=7)
"""How long before its deadline a unit is reminded: our own choice."""


def reminder_outputs(reads: Reads) -> Iterator[Output]:
    """Yield the sheet, where a deadline is confirmed."""
    if deadline_of(reads) is not None:
        yield Output(PurePosixPath("reports", "nhac-viec.docx"), "Phiếu nhắc việc, DOCX", work(word_reminder))
        yield Output(PurePosixPath("reports", "nhac-viec.pdf"), "Phiếu nhắc việc, PDF", work(printed_reminder))


def word_reminder(reads: Reads) -> Made:
    """Return the sheet as a file of Word."""
    return Made(word_of(reminder(reads)))


def printed_reminder(reads: Reads) -> Made:
    """Return the sheet as a print."""
    return printed(reminder(reads), reads)


def reminder(reads: Reads) -> OfficialDocument:
    """Return the sheet."""
    return OfficialDocument(
        issuer=issuer_of(reads),
        symbol="PB-UBND",
        place=place_of(reads),
        year=reads.today.year,
        kind="Phiếu báo",
        about=f"Việc quá hạn và sắp đến hạn trả lời, tính đến ngày {in_numbers(reads.today)}",
        blocks=tuple(_blocks(reads)),
        authority="TM. Ủy ban nhân dân",
        office="Chủ tịch",
        recipients=("Các đơn vị có tên trên;", "Lưu: VT."),
    )


def _blocks(reads: Reads) -> Iterator[OfficialBlock]:
    deadline = deadline_of(reads)
    assert deadline is not None
    names = {village.id: plain(reads.words(village.name)) for village in reads.library.commune.villages}
    units = _open_by_unit(reads, deadline)
    yield OfficialParagraph("Phiếu này để nội bộ, không công khai.")
    yield from waiting_longest(reads)
    if not units:
        yield OfficialParagraph("Không có việc nào quá hạn hoặc đến hạn trong bảy ngày tới.")
    for number, (unit, rows) in enumerate(sorted(units.items()), 1):
        yield OfficialHeading(f"{number}. {capital(unit)}")
        lines = tuple(_line(row, due, names, reads.today) for due, row in rows)
        head = ("Lĩnh vực", reads.terms.fill("{Village}"), "Ngày nhận", "Hạn", "Còn lại")
        yield OfficialTable(f"{len(rows)} việc", head, lines)


def _open_by_unit(reads: Reads, deadline: Deadline) -> dict[str, list[tuple[date, Result]]]:
    """Return what each unit has not answered and should have by a week from today, the oldest deadline first."""
    units: defaultdict[str, list[tuple[date, Result]]] = defaultdict(list)
    for results in reads.library.results:
        for row in results.rows:
            due = deadline.of(row)
            if due and due <= reads.today + SOON and not (row.answered or row.done or row.refused):
                units[row.unit].append((due, row))
    return {
        unit: sorted(rows, key=lambda pair: (pair[0], pair[1].received, pair[1].field)) for unit, rows in units.items()
    }


def _line(row: Result, due: date, names: dict[str, str], today: date) -> tuple[str, ...]:
    left = (due - today).days
    told = f"quá {-left} ngày" if left < 0 else "hôm nay" if left == 0 else f"{left} ngày"
    village = names.get(row.village, row.village) if row.village else ""
    return row.field, village, in_numbers(row.received), in_numbers(due), told
