"""An official document as a file of Word: sizes, margins, typefaces and lines, read back from its XML."""

import io
import zipfile

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from lxml import etree

from generator.official import form
from generator.official.document import OfficialDocument, OfficialHeading, OfficialParagraph, OfficialTable
from generator.official.word import NoForm, word_of
from generator.official.word_form import ISSUER, usual_form
from tests.official.decree import EACH_PART

ROWS = (("Rác thải", "22", "35,5%"), ("Cộng", "62", ""))
DOCUMENT = OfficialDocument(
    issuer=("Ủy ban nhân dân", "xã An Bình Mẫu"),
    symbol="BC-UBND",
    place="An Bình Mẫu",
    year=2026,
    kind="Báo cáo",
    about="Kết quả xử lý phản ánh tháng 10/2026",
    blocks=(
        OfficialHeading("I. Tình hình"),
        OfficialParagraph("Tháng 10/2026, xã nhận 62 việc."),
        OfficialTable("Bảng 1. Theo lĩnh vực", ("Lĩnh vực", "Số việc", "Tỷ lệ"), ROWS),
    ),
    authority="TM. Ủy ban nhân dân",
    office="Chủ tịch",
    recipients=("Lãnh đạo Ủy ban nhân dân xã;", "Lưu: VT."),
)
FILE = word_of(DOCUMENT)
WORD = Document(io.BytesIO(FILE))
XML = etree.fromstring(zipfile.ZipFile(io.BytesIO(FILE)).read("word/document.xml"))
MM, POINT = 36_000, 12_700


def paragraph(words: str):  # type: ignore[no-untyped-def]  # noqa: ANN201 - of python-docx
    cells = (cell for table in WORD.tables for row in table.rows for cell in row.cells)
    every = [*WORD.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    return next(each for each in every if words in each.text)


def test_the_page_is_a4_with_the_margins_of_the_decree() -> None:
    section = WORD.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None

    assert (section.page_width / MM, section.page_height / MM) == pytest.approx((210, 297), abs=0.1)
    for margin, least, most in (
        (section.top_margin, 20, 25),
        (section.bottom_margin, 20, 25),
        (section.left_margin, 30, 35),
        (section.right_margin, 15, 20),
    ):
        assert margin is not None
        assert least - 0.1 <= margin / MM <= most


def test_the_number_of_the_page_stands_in_the_middle_above_and_not_on_the_first_page() -> None:
    section = WORD.sections[0]
    number = section.header.paragraphs[0]

    assert section.different_first_page_header_footer
    assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in "".join(node.text for node in number._p.iter(qn("w:instrText")))  # noqa: SLF001 - python-docx knows no fields
    assert 13 <= number.runs[0].font.size.pt <= 14
    assert not section.first_page_header.paragraphs[0].text


@EACH_PART
def test_each_part_is_set_as_the_decree_says(words: str, least: int, most: int, bold: bool, italic: bool) -> None:  # noqa: FBT001 - parts of a table
    run = next(run for run in paragraph(words).runs if run.text)

    assert least <= run.font.size.pt <= most
    assert (bool(run.bold), bool(run.italic)) == (bold, italic)


def test_running_text_is_justified_indented_and_spaced() -> None:
    layout = paragraph("xã nhận 62 việc").paragraph_format

    assert layout.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert layout.first_line_indent / MM in (pytest.approx(10, abs=0.1), pytest.approx(12.7, abs=0.1))
    assert layout.space_after.pt >= 6
    assert 1 <= layout.line_spacing <= 1.5


def test_every_letter_is_in_the_typeface_of_the_decree_and_in_vietnamese() -> None:
    runs = [run for run in XML.iter(qn("w:r")) if "".join(run.itertext()).strip()]
    assert len(runs) > 20
    for run in runs:
        faces = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert faces is not None
        assert {faces.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
        assert run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) == "vi-VN"


def test_lines_are_borders_and_the_one_below_the_motto_is_as_long_as_its_words() -> None:
    rules = [node.getparent() for node in XML.iter(qn("w:pBdr"))]
    motto = form.HEAD_WIDTH * (1 - form.LEFT_COLUMN)
    indents = [int(rule.find(qn("w:ind")).get(qn("w:left"))) / 1440 * 25.4 for rule in rules]
    length = motto - 2 * 1.9 - 2 * indents[1]

    assert len(rules) == 3
    assert "_" not in "".join(XML.itertext())
    assert length == pytest.approx(12.2417 * 14 / 72 * 25.4, abs=0.5)  # the advances of Times in bold
    issuer = form.HEAD_WIDTH * form.LEFT_COLUMN - 2 * 1.9 - 2 * indents[0]
    assert 1 / 3 <= issuer / (10.15 * 13 / 72 * 25.4) <= 1 / 2 + 0.05  # “ỦY BAN NHÂN DÂN”


def test_number_day_and_signature_are_left_to_be_filled_in() -> None:
    assert paragraph("/BC-UBND").text == "Số:       /BC-UBND"
    assert paragraph("ngày").text == "An Bình Mẫu, ngày      tháng      năm 2026"
    assert WORD.tables[-1].cell(0, 1).paragraphs[-1].text == ""


def test_tables_lie_between_the_margins() -> None:
    table = WORD.tables[1]
    indent = table._tbl.tblPr.find(qn("w:tblInd"))  # noqa: SLF001 - python-docx indents no table
    widths = [column.width / MM for column in table.columns]

    assert int(indent.get(qn("w:w"))) / 1440 * 25.4 == pytest.approx(1.9, abs=0.1)
    assert sum(widths) == pytest.approx(210 - 30 - 15, abs=0.1)


def test_tables_hold_what_they_were_given() -> None:
    table = WORD.tables[1]

    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [list(row) for row in ROWS]


def test_the_same_document_is_the_same_file() -> None:
    assert word_of(DOCUMENT) == FILE
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(FILE)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_own_form_of_an_office_is_filled_in() -> None:
    own = Document(io.BytesIO(usual_form()))
    own.paragraphs[0].insert_paragraph_before("Mẫu riêng của xã")
    file = io.BytesIO()
    own.save(file)

    filled = Document(io.BytesIO(word_of(DOCUMENT, file.getvalue())))
    words = "\n".join(each.text for each in filled.paragraphs)

    assert "Mẫu riêng của xã" in words
    assert "Tháng 10/2026, xã nhận 62 việc." in words
    assert ISSUER not in words


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_form_is_refused(content: bytes) -> None:
    if content:
        with pytest.raises(NoForm):
            word_of(DOCUMENT, content)


def test_a_form_without_a_place_for_the_text_is_refused() -> None:
    file = io.BytesIO()
    Document().save(file)

    with pytest.raises(NoForm):
        word_of(DOCUMENT, file.getvalue())
