"""The form of an official document as a file of Word, to be filled in by `word`; an office may change its own copy.

Marks in guillemets say where what goes: «NỘI DUNG» stands for the blocks of the document.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from generator.official import form
from generator.units import Millimetres, Points

ISSUER, NUMBER, DAY, KIND, ABOUT = "«CƠ QUAN»", "«SỐ»", "«NƠI, NGÀY»", "«LOẠI»", "«TRÍCH YẾU»"
BODY, AUTHORITY, OFFICE, RECIPIENTS = "«NỘI DUNG»", "«THAY MẶT»", "«CHỨC VỤ»", "«NƠI NHẬN»"
_FACES = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")  # all four, or Word takes another (python-docx#1437)
_EM_OF_MOTTO = 12.242
"""How wide the motto is in bold Times, in the size of its letters (the advances of Liberation Serif Bold)."""
_A_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def usual_form() -> bytes:
    """Return the form of the decree."""
    document = Document()
    _set_page(document)
    _set_styles(document)
    _add_head(document)
    _line(document.add_paragraph(), KIND, form.KIND, bold=True, centred=True, before=12)
    about = document.add_paragraph()
    _line(about, ABOUT, form.KIND, bold=True, centred=True)
    _rule_below(document.add_paragraph(), form.HEAD_WIDTH, form.HEAD_WIDTH / 4)
    document.add_paragraph(BODY)
    _add_foot(document)
    return saved(document)


def saved(document: Any) -> bytes:  # noqa: ANN401 - of python-docx
    """Return *document* as a file whose bytes do not depend on when it was written."""
    properties = document.core_properties
    properties.created = properties.modified = properties.last_printed = _A_DAY.replace(tzinfo=None)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.revision = 1
    properties.language = "vi-VN"
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            new.writestr(entry, old.read(name))
    return fixed.getvalue()


def set_run(run: Any, size: Points, *, bold: bool = False, italic: bool = False) -> None:  # noqa: ANN401 - of python-docx
    """Set *run* in the typeface of the decree, in Vietnamese."""
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    set_faces(run._element.get_or_add_rPr())  # noqa: SLF001 - python-docx has no other way to all four faces


def set_faces(properties: Any) -> None:  # noqa: ANN401 - of python-docx
    """Name the typeface for letters of every kind in *properties*, and the language."""
    faces = properties.get_or_add_rFonts()
    for face in _FACES:
        faces.set(qn(face), form.FAMILY)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), "vi-VN")


def _set_page(document: Any) -> None:  # noqa: ANN401 - of python-docx
    section = document.sections[0]
    section.page_width, section.page_height = Mm(form.PAGE_WIDTH), Mm(form.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(form.MARGIN_TOP), Mm(form.MARGIN_BOTTOM)
    section.left_margin, section.right_margin = Mm(form.MARGIN_LEFT), Mm(form.MARGIN_RIGHT)
    section.header_distance, section.different_first_page_header_footer = Mm(10), True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = number.add_run()
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = words
        run._element.append(part)  # noqa: SLF001 - python-docx knows no fields
    set_run(run, form.PAGE_NUMBER)


def _set_styles(document: Any) -> None:  # noqa: ANN401 - of python-docx
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = form.FAMILY, Pt(form.BODY)
    set_faces(normal.element.get_or_add_rPr())
    layout = normal.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(0), Pt(0), 1.0


def _add_head(document: Any) -> None:  # noqa: ANN401 - of python-docx
    table = _two_columns(document)
    left, right = (form.HEAD_WIDTH * share for share in (form.LEFT_COLUMN, 1 - form.LEFT_COLUMN))
    issuer, country = table.cell(0, 0), table.cell(0, 1)
    _line(issuer.paragraphs[0], ISSUER, form.ISSUER, bold=True, centred=True)
    _rule_below(issuer.add_paragraph(), left, left * form.LINE_OF_ISSUER)
    _line(country.paragraphs[0], form.COUNTRY_NAME, form.COUNTRY, bold=True, centred=True)
    _line(country.add_paragraph(), form.MOTTO_WORDS, form.MOTTO, bold=True, centred=True)
    _rule_below(country.add_paragraph(), right, _EM_OF_MOTTO * form.MOTTO * 25.4 / 72)
    _line(table.cell(1, 0).paragraphs[0], NUMBER, form.NUMBER, centred=True)
    _line(table.cell(1, 1).paragraphs[0], DAY, form.PLACE, italic=True, centred=True)


def _add_foot(document: Any) -> None:  # noqa: ANN401 - of python-docx
    table = _two_columns(document)
    recipients, signature = table.cell(0, 0), table.cell(0, 1)
    _line(recipients.paragraphs[0], "Nơi nhận:", form.RECIPIENTS, bold=True, italic=True)
    _line(recipients.add_paragraph(), RECIPIENTS, form.RECIPIENTS_LIST)
    _line(signature.paragraphs[0], AUTHORITY, form.SIGNATURE, bold=True, centred=True)
    _line(signature.add_paragraph(), OFFICE, form.SIGNATURE, bold=True, centred=True)
    for _ in range(4):
        _line(signature.add_paragraph(), "", form.SIGNATURE, centred=True)
    table.rows[-1]._tr.getparent().remove(table.rows[-1]._tr)  # noqa: SLF001 - python-docx removes no rows


def _two_columns(document: Any) -> Any:  # noqa: ANN401 - of python-docx
    table = document.add_table(2, 2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, share in zip(table.columns, (form.LEFT_COLUMN, 1 - form.LEFT_COLUMN), strict=True):
        column.width = Mm(form.HEAD_WIDTH * share)
    for row in table.rows:
        for cell, share in zip(row.cells, (form.LEFT_COLUMN, 1 - form.LEFT_COLUMN), strict=True):
            cell.width = Mm(form.HEAD_WIDTH * share)
    return table


def _line(  # noqa: PLR0913 - how a line is set
    paragraph: Any,  # noqa: ANN401 - of python-docx
    words: str,
    size: Points,
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = False,
    before: Points = 0,
) -> None:
    set_run(paragraph.add_run(words), size, bold=bold, italic=italic)
    paragraph.paragraph_format.space_before = Pt(before)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _rule_below(paragraph: Any, room: Millimetres, length: Millimetres) -> None:  # noqa: ANN401 - of python-docx
    """Make *paragraph*, which is empty, a line of a *length* in the middle of its *room*: its upper border."""
    side = Mm(max((room - 2 * form.CELL_EDGE - length) / 2, 0))
    layout = paragraph.paragraph_format
    layout.left_indent, layout.right_indent, layout.space_before = side, side, Pt(4)
    set_run(paragraph.add_run(""), 4)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", str(int(form.LINE_WEIGHT * 8))), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:shd", "w:spacing", "w:ind", "w:jc")  # noqa: SLF001
