"""An official document → a file of Word, over a form: the office's own, or that of the decree."""

import copy
import io
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.official import form, word_form
from generator.official.document import OfficialBlock, OfficialDocument, OfficialHeading, OfficialTable
from generator.official.word_form import saved, set_run

OWN_FORM = "mau-bao-cao.docx"
"""The form of the office for its report, in media/, if it has one."""
_OTHER_COLUMNS = 0.4
"""The share of a table that all columns but the first have."""


class NoForm(ValueError):  # noqa: N818 - it says what the file is not
    """The file is no form of Word in which a document can be put."""


def word_of(document: OfficialDocument, own_form: bytes | None = None) -> bytes:
    """Return *document* as a .docx over *own_form*; raise `NoForm` where that is none, or has no place for the text."""
    try:
        word = Document(io.BytesIO(own_form or word_form.usual_form()))
    except (ValueError, KeyError, OSError, BadZipFile, SyntaxError) as error:  # broken XML is a SyntaxError of lxml
        raise NoForm(str(error)) from None
    _fill(word, document)
    place = next((each for each in word.paragraphs if each.text.strip() == word_form.BODY), None)
    if place is None:
        raise NoForm(word_form.BODY)
    for block in document.blocks:
        _put_before(place, block, word)
    place._p.getparent().remove(place._p)  # noqa: SLF001 - python-docx removes no paragraph
    word.core_properties.title = f"{document.kind} {document.about}"
    return saved(word)


def _fill(word: Any, document: OfficialDocument) -> None:  # noqa: ANN401 - of python-docx
    """Put the words of *document* in the place of the marks, in text and tables."""
    values = {
        word_form.ISSUER: "\n".join(line.upper() for line in document.issuer),
        word_form.NUMBER: document.number,
        word_form.DAY: document.day,
        word_form.KIND: document.kind.upper(),
        word_form.ABOUT: document.about,
        word_form.AUTHORITY: document.authority.upper(),
        word_form.OFFICE: document.office.upper(),
        word_form.RECIPIENTS: "\n".join(f"- {line}" for line in document.recipients),
    }
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    paragraphs = [*word.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    for paragraph in paragraphs:
        for mark, words in values.items():
            if mark in paragraph.text:
                _replace(paragraph, mark, words)


def _replace(paragraph: Paragraph, mark: str, words: str) -> None:
    """Put *words* in the place of *mark*; their letters look as those of the run in which the mark begins."""
    first = next(
        run for run in paragraph.runs if run.text and (run.text in mark or mark in run.text or mark[0] in run.text)
    )
    whole = paragraph.text.replace(mark, words)
    for run in paragraph.runs:
        run.text = ""
    first.text = whole


def _put_before(place: Paragraph, block: OfficialBlock, word: Any) -> None:  # noqa: ANN401 - of python-docx
    if isinstance(block, OfficialTable):
        caption = place.insert_paragraph_before()
        _set_body(caption, block.caption, italic=True, keep=True)
        place._p.addprevious(_table(block, word)._tbl)  # noqa: SLF001 - python-docx puts tables at the end
        place.insert_paragraph_before().paragraph_format.space_after = Pt(form.BETWEEN)
        return
    heading = isinstance(block, OfficialHeading)
    _set_body(place.insert_paragraph_before(), block.words, bold=heading, keep=heading)


def _set_body(
    paragraph: Paragraph, words: str, *, bold: bool = False, italic: bool = False, keep: bool = False
) -> None:
    set_run(paragraph.add_run(words), form.BODY, bold=bold, italic=italic)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    layout = paragraph.paragraph_format
    layout.first_line_indent, layout.space_after = Mm(form.FIRST_LINE), Pt(form.BETWEEN)
    layout.line_spacing, layout.keep_with_next = form.LINES, keep


def _table(block: OfficialTable, word: Any) -> Table:  # noqa: ANN401 - of python-docx
    table: Table = word.add_table(0, len(block.head))
    table.autofit = False
    _set_borders(table)
    indent = OxmlElement("w:tblInd")  # without it, a table begins as far to the left as a cell keeps free
    indent.set(qn("w:w"), str(round(form.CELL_EDGE / 25.4 * 1440)))
    indent.set(qn("w:type"), "dxa")
    table._tbl.tblPr.append(indent)  # noqa: SLF001 - python-docx indents no table
    others = _OTHER_COLUMNS / max(len(block.head) - 1, 1)
    widths = (Mm(form.HEAD_WIDTH * (1 - _OTHER_COLUMNS)), *(Mm(form.HEAD_WIDTH * others),) * (len(block.head) - 1))
    for column, width in enumerate(widths):
        table.columns[column].width = width
    for number, cells in enumerate((block.head, *block.rows)):
        row = table.add_row()  # type: ignore[no-untyped-call]  # of python-docx
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - repeated on each page
        for column, words in enumerate(cells):
            row.cells[column].width = widths[column]
            paragraph = row.cells[column].paragraphs[0]
            set_run(paragraph.add_run(words), form.TABLE, bold=number == 0)
            paragraph.paragraph_format.keep_with_next = number < len(block.rows)  # one page has the whole table
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if number == 0 or column else WD_ALIGN_PARAGRAPH.LEFT
    return table


def _set_borders(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    table._tbl.tblPr.append(copy.copy(borders))  # noqa: SLF001 - python-docx sets borders by styles alone
