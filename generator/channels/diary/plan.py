"""The diary → for each month the book to print and to sign, the same as a table, and the report of the station."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.channels.diary.report import report
from generator.making.reads import Reads
from generator.model import Aired
from generator.official_prints import in_word, printed
from generator.outputs import Made, Output, made, work
from generator.text.dates import WEEKDAYS, in_numbers

FOLDER = PurePosixPath("reports")


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of the diary in words."""

    number: str
    day: str
    slot: str
    title: str
    outcome: str
    planned: str
    length: str
    voice: str
    on_duty: str
    silent: str
    source: str
    approved: str
    remark: str
    by: str
    holds: bool


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the files of each month of which there is a diary."""
    for diary in reads.library.diary:
        month = diary.month
        yield Output(FOLDER / f"so-phat-{month}.pdf", f"Sổ phát tháng {month}", work(book, month))
        yield Output(FOLDER / f"so-phat-{month}.csv", f"Sổ phát tháng {month}, dạng bảng", work(table, month))
        yield Output(FOLDER / f"phat-thanh-{month}.docx", f"Báo cáo phát thanh {month}, DOCX", work(word_report, month))
        yield Output(FOLDER / f"phat-thanh-{month}.pdf", f"Báo cáo phát thanh {month}, PDF", work(pdf_report, month))


def rows_of(reads: Reads, month: str) -> tuple[Aired, ...]:
    """Return all rows of the diary of *month*, those that were corrected, too."""
    return next(diary.rows for diary in reads.library.diary if diary.month == month)


def book(reads: Reads, month: str) -> Made:
    """Return the book of *month* as a PDF, A4 across."""
    year, number = month.split("-")
    html = reads.fill("diary/book.html.jinja", rows=_book_rows(reads, month), month=int(number), year=int(year))
    return reads.print_sheet(html, "diary/book.css")


def table(reads: Reads, month: str) -> Made:
    """Return the diary of *month* as a table for spreadsheets, which know UTF-8 by its mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADS.values())
    for row in _book_rows(reads, month):
        writer.writerow([getattr(row, name) for name in _HEADS])
    return made("\ufeff" + text.getvalue())


def word_report(reads: Reads, month: str) -> Made:
    """Return the report of the station on *month* as a file of Word."""
    return in_word(report(reads, month, reads.ask(rows_of, month)), reads)


def pdf_report(reads: Reads, month: str) -> Made:
    """Return the report of the station on *month* as a print."""
    return printed(report(reads, month, reads.ask(rows_of, month)), reads)


def _book_rows(reads: Reads, month: str) -> tuple[BookRow, ...]:
    rows = reads.ask(rows_of, month)
    commune = reads.library.commune
    slots = {slot.id: reads.words(slot.name) for slot in commune.broadcast.slots}
    villages = {village.id: reads.words(village.name) for village in commune.villages}
    corrected = {row.corrects: row.number for row in rows if row.corrects is not None}
    order = [*slots]
    ordered = sorted(
        rows, key=lambda row: (row.day, order.index(row.slot) if row.slot in order else len(order), row.number)
    )
    return tuple(_in_words(row, slots, villages, corrected.get(row.number)) for row in ordered)


def _in_words(row: Aired, slots: Mapping[str, str], villages: Mapping[str, str], instead: int | None) -> BookRow:
    remarks = [row.reason] if row.reason else []
    if row.corrects is not None:
        why = f": {row.correction}" if row.correction else ""
        remarks.append(f"Thay dòng số {row.corrects}{why}")
    if instead is not None:
        remarks.append(f"Đã có dòng số {instead} thay")
    approved = [row.approved_by, in_numbers(row.approved_on) if row.approved_on else ""]
    return BookRow(
        number=str(row.number),
        day=f"{WEEKDAYS[row.day.weekday()]} {in_numbers(row.day)}",
        slot=slots.get(row.slot, row.slot),
        title=row.title,
        outcome=row.outcome.value,
        planned=_length(row.planned),
        length=_length(row.seconds if row.length is not None or row.planned is not None else None),
        voice=row.voice.value if row.voice else "",
        on_duty=row.on_duty,
        silent=", ".join(villages.get(village, village) for village in row.villages),
        source=row.source.value,
        approved=", ".join(filter(None, approved)),
        remark=". ".join(remarks),
        by=row.by,
        holds=instead is None,
    )


def _length(seconds: int | None) -> str:
    return "" if seconds is None else "{}:{:02d}".format(*divmod(seconds, 60))


_HEADS = {
    "number": "Số",
    "day": "Ngày",
    "slot": "Buổi",
    "title": "Bài",
    "outcome": "Kết quả",
    "planned": "Dự tính",
    "length": "Thực phát",
    "voice": "Giọng",
    "on_duty": "Người trực",
    "silent": "Cụm loa không kêu",
    "source": "Nguồn",
    "approved": "Người duyệt, ngày duyệt",
    "remark": "Lý do, ghi chú",
    "by": "Người ghi",
}
"""What the columns of the table are called."""
