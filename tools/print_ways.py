"""The poster that `bench_print.py` measures, made in several ways: our own, with plain WeasyPrint, with Typst.

It is the A4 poster of a guide of the fictional commune, as `channels.sheets.designed` makes it, made out to each of its
villages; the codes on it are the same on each sheet. The two peers lay the same words out in their own manner
(`tools/peers/`), with grids and stacks.

A way takes the number of a sheet and returns its PDF; all that it does is measured.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from generator.channels.sheets.designed import laid_out, text_about
from generator.channels.sheets.texts import SheetText
from generator.making.reads import Reads
from generator.pdf.printer import Printer
from generator.pdf.sheet import Sheet
from generator.pdf.stamp import Stamp
from generator.rendering import qr
from generator.rendering.slots import mark
from generator.rendering.templates import Templates
from generator.said import plain as without_marks
from generator.sheets import poster
from generator.sheets.catalogue import design_of
from generator.sheets.parts.village_strip import FIRST, NAME, SECOND, texts_of
from tests import designs as commune

PEERS = Path(__file__).parent / "peers"
FONTS = Path(__file__).resolve().parents[1] / "templates" / "fonts"
GUIDE = "gui-phan-anh"
WEIGHTS = (400, 600, 700, 800)

Way = Callable[[int], bytes]


def own_address(number: int) -> str:
    """Return an address to draw a code of, another for each *number*; it is as long as the guide's own."""
    return f"https://abm.example/q/{number:04d}"


@dataclass(frozen=True)
class Subject:
    """The poster of one guide, made from *reads*."""

    reads: Reads

    @cached_property
    def villages(self) -> list[dict[str, str]]:
        """The texts in the strip of each village."""
        known = self.reads.library.commune
        marked = (texts_of(village, known, self.reads.terms.head, self.reads.words) for village in known.villages)
        return [{slot: without_marks(text) for slot, text in its.items()} for its in marked]

    @property
    def text(self) -> SheetText:
        """The text of the poster, made out to any village."""
        text = text_about(self.reads, design_of("a4"), GUIDE)
        return text.made_out([(its[NAME], its[FIRST], its[SECOND]) for its in self.villages])

    @property
    def sheet(self) -> Sheet:
        """The poster, made out to any village."""
        return laid_out(self.reads, "a4", self.text)[0]

    def village(self, number: int) -> dict[str, str]:
        """Return the texts in the strip of sheet *number*."""
        return self.villages[number % len(self.villages)]


def subject() -> Subject:
    """Return the poster that is measured."""
    return Subject(Reads(commune.world()))


def new_printer() -> Printer:
    """Return our printer with the project's fonts."""
    return Printer(Templates().fonts())


class Ours:
    """Our own poster; its words are read, measured and laid out again for each sheet or plate."""

    def __init__(self, printer: Printer, of: Subject, name: str = "") -> None:
        self._printer, self._of, self._name = printer, of, name

    def named(self, name: str) -> "Ours":
        """Return the same for a commune called *name*."""
        return Ours(self._printer, self._of, name)

    def laid_out(self, number: int) -> bytes:
        """Return sheet *number* laid out by itself."""
        sheet = self._sheet()
        for slot, text in self._of.village(number).items():
            sheet = replace(sheet, html=sheet.html.replace(mark(slot), escape(text)))
        return self._printer.print(sheet.html, pictures_of(sheet), sheet.variant, sheet.styles)

    def plate(self) -> Way:
        """Return a way that stamps sheets from one plate."""
        sheet, villages = self._sheet(), self._of.villages
        choices = {slot: tuple(dict.fromkeys(its[slot] for its in villages)) for slot in (NAME, FIRST, SECOND)}
        plate = self._printer.lay_out_plate(sheet.html, choices, pictures_of(sheet), sheet.variant, sheet.styles)
        stamp = Stamp(plate)
        return lambda number: stamp.print(self._of.village(number))

    def _sheet(self) -> Sheet:
        poster.lay_out.cache_clear()
        sheet = self._of.sheet
        return replace(sheet, html=sheet.html.replace("An Bình Mẫu", self._name)) if self._name else sheet


def as_usual(of: Subject, *stylesheets: str) -> Way:
    """Return the way that everyone writes first: a template, fonts by path, codes as qrcode draws them."""
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 – only this way needs it so
    from markupsafe import Markup  # noqa: PLC0415 – the same
    from weasyprint import HTML  # noqa: PLC0415 – the same

    template = Environment(loader=FileSystemLoader(PEERS), autoescape=True).get_template("poster.html.jinja")
    style = Markup(font_faces() + "".join((PEERS / name).read_text() for name in stylesheets))  # noqa: S704 – ours
    words = words_of(of)

    def call(number: int) -> bytes:
        html = template.render(
            words=words,
            village=of.village(number),
            day="2026-11-20T00:00:00+07:00",
            style=style,
            dial=Markup(qrcode_svg(words["dial"])),  # noqa: S704 – qrcode's own
            page=Markup(qrcode_svg(words["page"])),  # noqa: S704 – the same
        )
        pdf: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        return pdf

    return call


def as_usual_on_our_sheet(of: Subject) -> Way:
    """Return the way of `as_usual` with our own flat HTML and styles."""
    from weasyprint import HTML  # noqa: PLC0415 – only this way needs it so

    sheet = of.sheet
    css = f"{font_faces()}{''.join(sheet.styles)}.code{{background:#fff}}.code svg{{width:100%;height:100%}}"
    style = f"<style>{css}</style></head>"

    def call(number: int) -> bytes:
        html = sheet.html.replace("</head>", style)
        for slot, text in of.village(number).items():
            html = html.replace(mark(slot), escape(text))
        for name, payload in sheet.codes.items():
            before, _, after = html.partition(f'src="{name}"')
            start, _, tag = before.rpartition("<img")
            html = f"{start}<div{tag}>{qrcode_svg(payload)}</div>{after.partition('>')[2]}"
        pdf: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        return pdf

    return call


def typst(of: Subject) -> Way:
    """Return a way that prints with Typst: the compiler is kept, only the inputs change; we draw its codes."""
    import typst as engine  # noqa: PLC0415 – only this way needs it

    compiler = engine.Compiler(str(PEERS / "poster.typ"), font_paths=[str(FONTS)], ignore_system_fonts=True)
    words = words_of(of)
    words_json = json.dumps(words)

    def sheet(number: int) -> bytes:
        inputs = {
            "words": words_json,
            "village": json.dumps(of.village(number)),
            "dial": str(qr.svg(qr.symbol(words["dial"]), "Mã QR")),
            "page": str(qr.svg(qr.symbol(words["page"]), "Mã QR")),
        }
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
        assert isinstance(pdf, bytes)
        return pdf

    return sheet


def words_of(of: Subject) -> dict[str, Any]:
    """Return the words of the poster for the peers, which lay them out themselves."""
    text = text_about(of.reads, design_of("a4"), GUIDE)
    names = ("title", "headline", "summary", "organisation", "city", "call", "call_name", "scan", "provenance")
    words: dict[str, Any] = {name: without_marks(getattr(text.wording, name) or "") for name in names}
    steps = [{"title": without_marks(item.words), "text": without_marks(item.plain)} for item in text.wording.items]
    page = without_marks(text.address or "")
    return {**words, "steps": steps, "dial": text.dial_payload, "page": page, "address": page.removeprefix("https://")}


def codes_of(sheet: Sheet) -> dict[str, qr.QRImage]:
    """Return the codes of *sheet* as pictures, by their names in `src`."""
    return {name: qr.QRImage(qr.symbol(payload)) for name, payload in sheet.codes.items()}


def pictures_of(sheet: Sheet) -> dict[str, object]:
    """Return the codes and the drawings of *sheet* by their `src`."""
    return {**sheet.pictures, **codes_of(sheet)}


def qrcode_svg(payload: str) -> str:
    """Return the code of *payload* as an SVG element that qrcode draws, with a title for those who do not see it."""
    from qrcode import QRCode  # noqa: PLC0415 – only one way needs it so
    from qrcode.image.svg import SvgPathImage  # noqa: PLC0415 – the same

    code: QRCode[SvgPathImage] = QRCode(error_correction=3, border=4, image_factory=SvgPathImage)
    code.add_data(payload)
    return code.make_image().to_string(encoding="unicode").replace("><path", "><title>Mã QR</title><path")


def font_faces() -> str:
    """Return the CSS that names the project's fonts by their paths."""
    return "".join(
        f'@font-face{{font-family:"Be Vietnam Pro";font-weight:{weight};'
        f"src:url({(FONTS / f'BeVietnamPro-{weight}.ttf').as_uri()})}}"
        for weight in WEIGHTS
    )
