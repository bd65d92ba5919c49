"""Print sheets, and read every QR code back.

One printer serves the whole process. It is made for the first sheet that is not remembered: a rebuild in which no
sheet changed never imports WeasyPrint.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from generator.memory.program import installed_versions, system_versions
from generator.pdf.fault import Misprint
from generator.pdf.sheet import Sheet
from generator.rendering.slots import mark
from generator.units import Millimetres, Pixels, Points

if TYPE_CHECKING:
    from generator.memory.store import Store
    from generator.pdf.printer import Printer, UnwrittenPdf
    from generator.pdf.stamp import Stamp

LIBRARIES = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "tinyhtml5",
    "tinycss2",
    "qrcode",
    "pikepdf",
    "pypdfium2",
    "zxing-cpp",
    "pillow",
)


SMALLER = (0.96, 0.92)
"""How small running text may become to save a page, as shares of its size: nobody sees a difference of a twelfth."""
FEW_WORDS = 0.7
"""A last page with no more syllables than this share of the first is saved if it can be."""
ONE_SHEET = 340
"""The most syllables that one page of the smaller type may hold: so many on two pages are tried on one."""


def versions() -> tuple[str, ...]:
    """Return the names and versions of the libraries that decide the bytes of a PDF, also Pango and HarfBuzz."""
    return (*(f"{name} {version}" for name, version in installed_versions(LIBRARIES)), *system_versions())


@dataclass
class PrintShop:
    """Print sheets in the typeface *fonts*, remember them in *store*, and read their QR codes back.

    What prints raises `Misprint` where a sheet has a fault or a QR code cannot be read back, and `MissingLibrary` where
    the machine lacks what printing needs.
    """

    fonts: dict[int, bytes]
    store: "Store | None" = None
    program: str = ""  # digest of the program: what another program printed is not used again
    versions: tuple[str, ...] = field(default_factory=versions)
    _stamps: dict[str, "Stamp"] = field(default_factory=dict, repr=False)
    _last: tuple[Sheet, Mapping[str, tuple[str, ...]], str] | None = field(default=None, repr=False)

    def __reduce__(self) -> "tuple[type, tuple[dict[int, bytes], Store | None, str, tuple[str, ...]]]":
        """Let another process print with the same typeface, on a printer of its own."""
        return type(self), (self.fonts, self.store, self.program, self.versions)

    def print(self, sheet: Sheet) -> bytes:
        """Return *sheet* as a PDF whose QR codes have been read back."""
        return self.recall(sheet.key("pdf"), lambda: self._print(sheet))

    def print_saving(self, sheet: Sheet, size: Points, larger: Points | None = None) -> bytes:
        """Return *sheet*, whose running text is of *size*, as `print` does, on a page less where little is on the last.

        Its type may become a little smaller for that, or as large as *larger* where it stays on one page.
        """
        key = sheet.key("saving", f"{size:g}", f"{larger or size:g}")
        work = partial(self._print_saving, sheet, size, larger or size)
        return self.recall(key, lambda: self._printer.without_collecting(work))

    def make_out(self, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> bytes:
        """Return *sheet* with *texts* in its slots; it is laid out once for all *choices* of texts."""
        if self._last is None or self._last[0] is not sheet or self._last[1] is not choices:
            plate = sheet.key("plate", *(f"{slot}={'|'.join(all_)}" for slot, all_ in choices.items()))
            self._last = sheet, choices, plate
        return self._stamp(self._last[2], sheet, choices, texts).print(texts)

    def picture(self, pdf: bytes, width: Pixels) -> bytes:
        """Return the first page of *pdf* as a PNG *width* pixels wide."""
        from generator.pdf.raster import first_page_png  # noqa: PLC0415 - as below

        return first_page_png(pdf, width)

    def press_copy(
        self, pdf: bytes, profile: bytes, condition: str, columns: int, folds: tuple[tuple[Millimetres, ...], ...]
    ) -> bytes:
        """Return *pdf* as a print shop wants it: each page in *columns* side by side, or with marks for its *folds*."""
        from generator.pdf.prepress.imposition import repeated  # noqa: PLC0415 - only where a print shop is to print
        from generator.pdf.prepress.press_copy import press_copy  # noqa: PLC0415

        copy = press_copy(pdf, profile, condition, folds if columns == 1 else ())
        return copy if columns == 1 else repeated(copy, columns, 1)

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* returned the last time for *key*, which names all that decides it; or call it now."""
        if self.store is None:
            return make()
        return self.store.recall(sha256(f"{key}\0{self.program}".encode()).hexdigest(), make)

    def warm_up(self) -> None:
        """Make the printer now: workers that are forked later share it."""
        assert self._printer is not None

    @cached_property
    def _printer(self) -> "Printer":
        from generator.pdf.printer import Printer  # noqa: PLC0415 - as below

        return Printer(self.fonts)

    def _print_saving(self, sheet: Sheet, size: Points, larger: Points) -> bytes:
        if larger > size:
            enlarged = sheet.in_type(larger)
            laid_out = self._laid_out(enlarged)
            if laid_out.pages == 1:
                return self._proven(laid_out.write(), enlarged)
        laid_out = self._laid_out(sheet)
        pdf = self._proven(laid_out.write(), sheet)
        if laid_out.pages == 1 or not laid_out.may_save_a_page(min(SMALLER)) or not _ends_early(pdf):
            return pdf
        for share in SMALLER:
            smaller = sheet.in_type(size * share)
            saving = self._laid_out(smaller)
            if saving.pages < laid_out.pages:
                return self._proven(saving.write(), smaller)
        return pdf

    def _print(self, sheet: Sheet) -> bytes:
        pdf = self._printer.print(sheet.html, self._pictures(sheet), sheet.variant, sheet.styles)
        return self._proven(pdf, sheet)

    def _laid_out(self, sheet: Sheet) -> "UnwrittenPdf":
        return self._printer.lay_out(sheet.html, self._pictures(sheet), sheet.variant, sheet.styles)

    def _pictures(self, sheet: Sheet) -> dict[str, object]:
        from generator.rendering.qr import QRImage, symbol  # noqa: PLC0415 - takes time that no rebuild should pay

        codes = {name: QRImage(symbol(payload, sheet.level)) for name, payload in sheet.codes.items()}
        return {**sheet.pictures, **codes}

    def _proven(self, pdf: bytes, sheet: Sheet) -> bytes:
        """Return *pdf*, the print of *sheet*; raise `Misprint` where one of its codes cannot be read back."""
        from generator.pdf.proof import prove  # noqa: PLC0415 - takes half a second that no rebuild should pay

        missing = prove(pdf, sheet.codes.values()) if sheet.codes else []
        if missing:
            raise Misprint(*(f"the QR code of {payload} cannot be read back" for payload in missing))
        return pdf

    def _stamp(
        self, key: str, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]
    ) -> "Stamp":
        """Return the stamp of *sheet*; a new one is filled with *texts*, and its codes are read back.

        Unless it is certain that no text moves anything, it is compared with the sheet laid out by itself, too.
        """
        from generator.pdf.stamp import Stamp  # noqa: PLC0415 - as above

        if key not in self._stamps:
            pictures = self._pictures(sheet)
            stamp = Stamp(self._printer.lay_out_plate(sheet.html, choices, pictures, sheet.variant, sheet.styles))
            filled = self._proven(stamp.print(texts), sheet)
            if not stamp.still:
                self._compare(filled, sheet, texts)
            self._stamps[key] = stamp
        return self._stamps[key]

    def _compare(self, filled: bytes, sheet: Sheet, texts: Mapping[str, str]) -> None:
        """Raise `Misprint` where *filled* differs from *sheet* with *texts* laid out by itself."""
        from generator.pdf.compare import differs  # noqa: PLC0415 - as above

        html = sheet.html
        for slot, text in texts.items():
            html = html.replace(mark(slot), escape(text))
        different = differs(self._print(replace(sheet, html=html)), filled)
        if different:
            fault = "a sheet made out to a village differs from the same printed by itself"
            raise Misprint(*(f"{fault}: {what}" for what in different))


def _ends_early(pdf: bytes) -> bool:
    """Return whether little stands on the last page of *pdf*, so that a page less is worth smaller type."""
    from generator.pdf.raster import texts  # noqa: PLC0415 - as above

    words = [len(page.split()) for page in texts(pdf)]
    is_short = len(words) == 2 and sum(words) <= ONE_SHEET
    return is_short or words[-1] <= words[0] * FEW_WORDS
