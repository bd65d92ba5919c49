"""The last period → the report to the leaders of the commune, as a file of Word and as a print.

It shows the numbers of the page; beside them, for the office alone, how many are late in which unit.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channels.results.told_last import last_told
from generator.counted import deadline_of, oldest_open, rows_by_month, tallies
from generator.making.reads import Reads
from generator.model import Result
from generator.official.document import (
    OfficialBlock,
    OfficialDocument,
    OfficialHeading,
    OfficialParagraph,
    OfficialTable,
)
from generator.official_prints import in_word, issuer_of, place_of, printed
from generator.outputs import Made, Output, work
from generator.tallies.tally import Tally, late
from generator.tallies.told import (
    WHY_HIDDEN,
    by_field_told,
    percent_told,
    period_name,
    sentences_of,
    tables_of,
    within,
)
from generator.text.capitals import capital
from generator.text.dates import in_numbers


def report_outputs(reads: Reads) -> Iterator[Output]:
    """Yield the files of the report; there is a period to tell."""
    tally = last_told(reads)
    assert tally is not None
    for ending, make in (("docx", word_report), ("pdf", printed_report)):
        path = PurePosixPath("reports", f"{tally.period.last}.{ending}")
        yield Output(path, f"Báo cáo tháng, {ending.upper()}", work(make))


def word_report(reads: Reads) -> Made:
    """Return the report as a file of Word, over the form of the office where it has one."""
    return in_word(report(reads), reads)


def printed_report(reads: Reads) -> Made:
    """Return the report as a print."""
    return printed(report(reads), reads)


def report(reads: Reads) -> OfficialDocument:
    """Return the report on the last period."""
    tally = last_told(reads)
    assert tally is not None
    return OfficialDocument(
        issuer=issuer_of(reads),
        symbol="BC-UBND",
        place=place_of(reads),
        year=reads.today.year,
        kind="Báo cáo",
        about=f"Kết quả tiếp nhận, xử lý phản ánh, kiến nghị {within(period_name(tally.period))}",
        blocks=tuple(_blocks(tally, reads)),
        authority="TM. Ủy ban nhân dân",
        office="Chủ tịch",
        recipients=(f"Lãnh đạo Ủy ban nhân dân {reads.terms.commune};", "Lưu: VT."),
    )


def _blocks(tally: Tally, reads: Reads) -> Iterator[OfficialBlock]:
    fill = reads.terms.fill
    yield OfficialHeading("I. Tình hình tiếp nhận, xử lý")
    sentences = [*sentences_of(tally, fill), by_field_told(tally, fill)]
    yield OfficialParagraph(" ".join(filter(None, sentences)))
    for number, table in enumerate(tables_of(tally, fill), 1):
        rows = ((row.label, _figures(row.count), percent_told(row.share)) for row in table.rows)
        head = (table.of, "Số việc", "Tỷ lệ")
        yield OfficialTable(f"Bảng {number}. {table.title}", head, (*rows, ("Cộng", _figures(table.total), "")))
    yield OfficialParagraph(WHY_HIDDEN)
    yield OfficialHeading("II. So với kỳ trước")
    yield OfficialParagraph(_compared(tally, reads))
    yield OfficialHeading("III. Việc quá hạn theo đơn vị")
    yield from _late(tally, reads)
    yield from waiting_longest(reads)


def _compared(tally: Tally, reads: Reads) -> str:
    """Return how this period differs from the one before, in whole numbers that both tables have."""
    every = [each for each in reads.ask(tallies) if each.received is not None]
    before = next((each for each in every if each.period.last < tally.period.first), None)
    if before is None or not tally.received:
        return "Chưa có kỳ trước để so."
    difference = tally.received - (before.received or 0)
    how = f"nhiều hơn {_figures(difference)} việc" if difference > 0 else f"ít hơn {_figures(-difference)} việc"
    how = how if difference else "bằng"
    earlier = f"{within(period_name(before.period))} ({_figures(before.received or 0)} việc)"
    return f"{period_name(tally.period)} nhận {_figures(tally.received)} việc, {how} so với {earlier}."


def _late(tally: Tally, reads: Reads) -> Iterator[OfficialBlock]:
    deadline = deadline_of(reads)
    if deadline is None:
        yield OfficialParagraph("Hạn trả lời chưa được xác nhận trong thông tin gốc nên chưa tính việc quá hạn.")
        return
    months = rows_by_month(reads)
    rows = [row for month in tally.period.months for row in months.get(month, ())]
    overdue = [row for row in rows if late(row, reads.today, deadline)]
    if not overdue:
        yield OfficialParagraph("Không có việc nào quá hạn.")
        return
    waiting = Counter(row.unit for row in overdue if not _is_answered(row))
    units = sorted(Counter(row.unit for row in overdue).items(), key=lambda pair: (-pair[1], pair[0]))
    lines = tuple((capital(unit), _figures(count), _figures(waiting[unit])) for unit, count in units)
    total = ("Cộng", _figures(len(overdue)), _figures(sum(waiting.values())))
    yield OfficialTable(
        "Số việc quá hạn của từng đơn vị (để nội bộ, không công khai)",
        ("Đơn vị", "Trả lời quá hạn hoặc còn chờ", "Trong đó chưa trả lời"),
        (*lines, total),
    )


def waiting_longest(reads: Reads) -> Iterator[OfficialBlock]:
    """Yield which report has waited longest for an answer: for the office alone."""
    row = oldest_open(reads)
    if row is not None:
        days = (reads.today - row.received).days
        yield OfficialParagraph(
            f"Việc chờ trả lời lâu nhất: lĩnh vực {row.field}, nhận ngày {in_numbers(row.received)}, nơi xử lý: "
            f"{row.unit}; đến nay đã {_figures(days)} ngày (để nội bộ, không công khai)."
        )


def _is_answered(row: Result) -> bool:
    return row.answered is not None or row.done is not None


def _figures(count: int) -> str:
    return f"{count:,}".replace(",", ".")
