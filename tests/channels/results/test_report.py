"""The report to the leaders: the numbers of the page, in Word and in print, and sizes read back from the print."""

import ctypes
import io
import re

import pypdfium2
import pytest
from docx import Document

from generator.counted import deadline_of, rows_by_month
from generator.making.reads import Reads
from generator.tallies.tally import late
from tests import worlds
from tests.channels.results.test_agreement import EACH, last_period, numbers, tables
from tests.channels.results.year import (
    MONTHS,
    NUMBERS,
    PAGE,
    POST,
    POSTED,
    SCRIPT,
    day_after,
    published,
    world_after,
    year,
)
from tests.official.decree import EACH_PART

MM = 72 / 25.4


def report(month: str, ending: str) -> bytes:
    paths = (output.path for output in world_after(month).plan["results"])
    path = next(str(path) for path in paths if path.suffix == f".{ending}" and path.stem.startswith("20"))
    return worlds.made(world_after(month), path).content


def word_tables(month: str) -> list[list[list[str]]]:
    word = Document(io.BytesIO(report(month, "docx")))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables[1:-1]]


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in pdf)).replace("\ufffe", "")


@EACH
def test_the_tables_of_the_report_are_those_of_the_page_and_add_up(month: str) -> None:
    published = tables(month, last_period(month))
    shown = word_tables(month)

    for rows, told in zip(shown, published.values(), strict=False):
        assert rows[1:-1] == [
            [line.label, str(line.count), f"{line.percent}%" if line.percent else ""] for line in told
        ]
        assert rows[-1] == ["Cộng", str(sum(int(row[1]) for row in rows[1:-1])), ""]


@EACH
def test_late_cases_by_unit_add_up_to_those_that_are_late(month: str) -> None:
    reads = Reads(world_after(month))
    period = next(told.months for told in reversed(list(numbers(month))) if told.total)
    rows = [row for each in period for row in rows_by_month(reads)[each]]
    overdue = [row for row in rows if late(row, day_after(month), deadline_of(reads))]
    last = word_tables(month)[-1]

    if overdue:
        assert last[0][0] == "Đơn vị"
        assert sum(int(row[1]) for row in last[1:-1]) == int(last[-1][1]) == len(overdue)


def test_word_and_print_say_the_same() -> None:
    month = MONTHS[-1]
    word = Document(io.BytesIO(report(month, "docx")))
    said = text_of(pypdfium2.PdfDocument(report(month, "pdf")))
    cells = [cell for table in word_tables(month) for row in table for cell in row if cell]
    paragraphs = [each.text for each in word.paragraphs if each.text]

    assert [words for words in (*cells, *paragraphs) if re.sub(r"\s+", " ", words) not in said] == []


def test_the_print_has_the_margins_and_the_typeface_of_the_decree() -> None:
    pdf = pypdfium2.PdfDocument(report(MONTHS[-1], "pdf"))
    for number, page in enumerate(pdf):
        text = page.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        body = [box for box in boxes if box[3] < page.get_height() - 20 * MM + 1]
        above = [box for box in boxes if box not in body]

        assert (page.get_width() / MM, page.get_height() / MM) == pytest.approx((210, 297), abs=0.2)
        assert min(box[0] for box in body) >= 30 * MM - 1
        assert max(box[2] for box in body) <= (210 - 15) * MM + 1
        assert min(box[1] for box in body) >= 20 * MM - 4
        assert len(above) == (1 if number else 0)  # the number of the page
        if above:
            assert (above[0][0] + above[0][2]) / 2 == pytest.approx((30 + 165 / 2) * MM, abs=2)
    fonts = set(re.findall(rb"/BaseFont /\w+\+([\w-]+)", report(MONTHS[-1], "pdf")))

    assert all(b"Liberation" in name for name in fonts)


def test_the_report_names_what_has_waited_longest() -> None:
    """It is a single report: the office reads of it, and no public file does."""
    month = MONTHS[-1]
    said = [each.text for each in Document(io.BytesIO(report(month, "docx"))).paragraphs if "lâu nhất" in each.text]
    rows = [row for results in year().results for row in results.rows if row.stage == "open"]
    oldest = min(row.received for row in rows)

    assert len(said) == 1
    assert f"nhận ngày {oldest:%d/%m/%Y}" in said[0]
    assert f"đã {(day_after(month) - oldest).days} ngày" in said[0]
    assert not [path for path in (PAGE, NUMBERS, SCRIPT, POST, POSTED) if "lâu nhất" in published(month, path)]


def sizes_of(pdf: pypdfium2.PdfDocument, words: str) -> set[tuple[float, bool, bool]]:
    """Return the size of each letter of *words* where they first stand, and whether its typeface is bold and italic."""
    for page in pdf:
        text = page.get_textpage()
        found = text.search(words, match_case=True).get_next()
        if found:
            letters = (index for index in range(found[0], sum(found)) if text.get_text_range(index, 1).strip())
            return {letter_of(text, index) for index in letters}
    raise AssertionError(words)


def letter_of(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, bool, bool]:
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pypdfium2.raw.FPDFText_GetFontInfo(text, index, name, 200, flags)
    matrix = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(text, index, matrix)
    size = pypdfium2.raw.FPDFText_GetFontSize(text, index) * abs(matrix.d)  # as it is drawn
    return round(size, 1), b"Bold" in name.value, b"Italic" in name.value


@EACH_PART
def test_each_part_of_the_print_is_set_as_the_decree_says(
    words: str,
    least: int,
    most: int,
    bold: bool,  # noqa: FBT001 - as above
    italic: bool,  # noqa: FBT001 - as above
) -> None:
    sizes = sizes_of(pypdfium2.PdfDocument(report(MONTHS[-1], "pdf")), words)

    assert {(is_bold, is_italic) for _, is_bold, is_italic in sizes} == {(bold, italic)}
    assert all(least <= size <= most for size, _, _ in sizes), sizes


def test_the_report_never_stands_below_the_website() -> None:
    site = {str(output.path) for output in world_after(MONTHS[-1]).plan["site"]}

    assert not [path for path in site if "report" in path or path.endswith(".docx")]
