"""Read real PDFs back, so that tests can ask what a reader, a printer or a screen reader would meet."""

import base64
import functools
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import page
import pikepdf
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from pypdfium2 import PdfDocument

from generator.pdf.printer import Printer

FONTS = Path(__file__).parent.parent / "templates" / "fonts"
WEIGHTS = (400, 600, 700, 800)
UA_1 = page.ValidationProfile.PDF_UA_1
A_2A = page.ValidationProfile.PDF_A_2A

_MM = 25.4 / 72

Outline = tuple[object, ...]


@functools.cache
def fonts() -> dict[int, bytes]:
    """Return the typeface, weight by weight."""
    return {weight: (FONTS / f"BeVietnamPro-{weight}.ttf").read_bytes() for weight in WEIGHTS}


@functools.cache
def printer() -> Printer:
    """Return the one warm printer of the tests: WeasyPrint never gives back the fonts of a second one."""
    return Printer(fonts())


def page_sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of each page as it is trimmed, in whole millimetres."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            (
                round(float(sheet.trimbox[2] - sheet.trimbox[0]) * _MM),
                round(float(sheet.trimbox[3] - sheet.trimbox[1]) * _MM),
            )
            for sheet in opened.pages
        ]


def text(pdf: bytes) -> str:
    """Return the text as a reader copies it."""
    return _run("pdftotext", "-layout", pdf)


def line_boxes(pdf: bytes) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Return each piece of a line on the first page with its left, bottom, right and top edge, in points."""
    with closing(PdfDocument(pdf)) as opened:
        letters = opened[0].get_textpage()
        boxes = [letters.get_rect(index) for index in range(letters.count_rects())]
        return [(letters.get_text_bounded(*box), box) for box in boxes]


def links(pdf: bytes) -> list[str]:
    """Return the addresses that the links of *pdf* open, page by page."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        notes = [note for page in opened.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]


def structure(pdf: bytes) -> str:
    """Return the tags with their text, as a screen reader walks through them."""
    return _run("pdfinfo", "-struct-text", pdf)


def title(pdf: bytes) -> str:
    """Return the title that a reader's window shows."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return str(opened.docinfo["/Title"])


def font_names(pdf: bytes) -> dict[str, bool]:
    """Return the name of each font, without its subset's prefix, and whether it is embedded."""
    return {
        str(font.BaseFont).partition("+")[2]: "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        for font in _fonts(pdf)
    }


def fonts_in(pdf: bytes) -> list[str]:
    """Return the name of every font in *pdf*, as often as it is there."""
    return [str(font.BaseFont) for font in _fonts(pdf)]


def faults(pdf: bytes, profile: page.ValidationProfile = UA_1) -> list[str]:
    """Return what keeps *pdf* from *profile*, PDF/UA-1 unless said otherwise."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    return [f"{fault.rule_id}: {fault.message}" for fault in report.failures]


def syntax_faults(pdf: bytes) -> list[str]:
    """Return what qpdf finds wrong in the file itself."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return opened.check_pdf_syntax()


def everything(pdf: bytes) -> bytes:
    """Return all that stands in *pdf*, streams opened, so that a leaked byte cannot hide in compression."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        streams = [_opened(thing) for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        plain = [thing.unparse(resolved=True) for thing in opened.objects]
    return b"\n".join((pdf, *streams, *plain))


def wrong_glyphs(pdf: bytes) -> list[str]:
    """Return the characters whose glyph in *pdf* does not look as the typeface draws them.

    Text that is copied out may look right although the wrong letters are printed, so outlines are compared.
    """
    return [
        character
        for font in _fonts(pdf)
        for character, drawn in _glyphs(font)
        if drawn not in _right_outlines(character)
    ]


def glyph_count(pdf: bytes) -> int:
    """Return how many glyphs `wrong_glyphs` looks at."""
    return sum(1 for font in _fonts(pdf) for _ in _glyphs(font))


def font_slice(letters: Iterable[int]) -> str:
    """Return the regular face cut down to *letters*, as a `data:` address."""
    options = subset.Options(notdef_outline=True, glyph_names=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    face = TTFont(BytesIO(fonts()[400]))
    cutter.subset(face)
    cut = BytesIO()
    face.save(cut)
    return f"data:font/ttf;base64,{base64.b64encode(cut.getvalue()).decode()}"


def _opened(stream: pikepdf.Stream) -> bytes:
    return stream.read_raw_bytes() if stream.get("/Filter") == "/DCTDecode" else stream.read_bytes()


def _fonts(pdf: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = [
            thing
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary)
            and thing.get("/Type") == "/Font"
            and thing.get("/Subtype") == "/Type0"
        ]
        # Copied into a document that stays open, so that streams can still be read.
        return [_kept().copy_foreign(font) for font in found]


@functools.cache
def _kept() -> pikepdf.Pdf:
    return pikepdf.new()


def _glyphs(font: pikepdf.Object) -> Iterator[tuple[str, Outline | None]]:
    """Yield each character that *font* claims to draw, and the outline that it draws."""
    embedded = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    names = embedded.getGlyphOrder()
    # The weights of a typeface share one table of letters: here only those that this one has.
    wide = _with_widths(font.DescendantFonts[0].W)
    for number, character in _characters(font.ToUnicode.read_bytes()).items():
        if number not in wide:
            continue
        if len(character) == 1 and not character.isspace() and not unicodedata.combining(character):
            yield character, _outline(embedded, names[number]) if number < len(names) else None


def _with_widths(widths: Any) -> set[int]:  # noqa: ANN401 - an array of pikepdf
    """Return the numbers of the glyphs whose width is told: first the number of one, then a list from there on."""
    runs = zip(widths[::2], widths[1::2], strict=True)
    return {int(first) + place for first, run in runs for place in range(len(run))}


def _characters(to_unicode: bytes) -> dict[int, str]:
    """Return the character that each glyph number stands for."""
    pairs = [
        pair
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", to_unicode, re.DOTALL)
        for pair in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block)
    ]
    return {int(glyph, 16): bytes.fromhex(code.decode()).decode("utf-16-be") for glyph, code in pairs}


@functools.cache
def _right_outlines(character: str) -> frozenset[Outline]:
    return frozenset(_outline(face, names[ord(character)]) for face, names in _faces() if ord(character) in names)


@functools.cache
def _faces() -> list[tuple[TTFont, dict[int, str]]]:
    faces = [TTFont(BytesIO(ttf)) for ttf in fonts().values()]
    return [(face, face.getBestCmap()) for face in faces]


def _outline(font: TTFont, name: str) -> Outline:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return tuple((step, tuple(points)) for step, points in pen.value)


def _run(program: str, option: str, pdf: bytes) -> str:
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        arguments = [program, option, file.name, *(["-"] if program == "pdftotext" else [])]
        return subprocess.run(arguments, capture_output=True, check=True, text=True).stdout
