"""Print HTML as PDF.

HTML, fonts, stylesheets and pictures are values; the result is a tagged PDF, the same bytes every time.
WeasyPrint takes a second or two to import: the first `Printer` imports it, this module does not.
"""

import ctypes
import gc
import logging
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from generator.doctor import SUBSETTERS, install_command
from generator.pdf.custom_properties import uncoloured
from generator.pdf.fault import Misprint, MissingLibrary
from generator.pdf.fonts import FAMILY
from generator.pdf.sheet import Variant

if TYPE_CHECKING:
    from generator.pdf.plate import Plate
    from generator.pdf.weasy.document import PagesLaidOut

_MOST_LAID_OUT = 4
"""A sheet has two plates, for villages with and without a number to call; their twins in another look follow."""


def subsetter_is_there(names: Sequence[str] = SUBSETTERS) -> bool:
    """Return whether the library that subsets fonts to the letters used is on this machine.

    Without it WeasyPrint subsets them in Python: a hundred times slower, and never to the same bytes twice.
    """
    return any(_loads(name) for name in names)


class Printer:
    """Print any number of documents with fonts that are registered and stylesheets that are parsed once.

    *fonts* maps a weight to the bytes of a complete TrueType file: slices by unicode-range corrupt Vietnamese without a
    warning. Keep one printer for the whole process: WeasyPrint leaks every set of fonts.

    Raise `MissingLibrary` where fonts cannot be subset, `Misprint` where WeasyPrint complains of a stylesheet.
    """

    def __init__(self, fonts: Mapping[int, bytes], stylesheets: Sequence[str] = ()) -> None:
        if not subsetter_is_there():
            raise MissingLibrary("libharfbuzz-subset", install_command(["libharfbuzz-subset0"]))
        # Imported here because it takes a second that `tinlang --help` must not pay.
        from generator.pdf.weasy import document  # noqa: PLC0415

        self._press = document
        with _listening():
            self._fonts = document.register_fonts(FAMILY, fonts)
            self._sheets = {text: document.parse(text, self._fonts) for text in stylesheets}
        self._always = tuple(stylesheets)
        self._laid_out: list[tuple[object, Plate]] = []
        weakref.finalize(self, document.close, self._fonts)

    def print(
        self,
        html: str,
        images: Mapping[str, object] | None = None,
        variant: Variant = "pdf/ua-1",
        styles: Sequence[str] = (),
    ) -> bytes:
        """Return *html* as a PDF; arguments and errors are those of `lay_out` and of `UnwrittenPdf.write`."""
        return self.without_collecting(lambda: self.lay_out(html, images, variant, styles).write())

    def lay_out(
        self,
        html: str,
        images: Mapping[str, object] | None = None,
        variant: Variant = "pdf/ua-1",
        styles: Sequence[str] = (),
    ) -> "UnwrittenPdf":
        """Return *html* laid out, not drawn and written yet.

        *images* maps a `src` to a picture: an object that draws itself, or the bytes of an SVG, PNG or JPEG file.
        *styles* are further stylesheets for this document; each text is parsed once. Title, language and dates are read
        from the HTML.

        Raise `Misprint` where WeasyPrint complains, and where it would fetch what was not handed in.
        """
        with _listening(), _collecting_later():
            sheet = uncoloured((*self._always, *styles), html)
            sheets = [self._sheet(text) for text in sheet.coloured]
            return UnwrittenPdf(self._press.lay_out_pages(sheet.html, images or {}, variant, sheets, self._fonts))

    def lay_out_plate(
        self,
        html: str,
        texts: Mapping[str, Sequence[str]],
        images: Mapping[str, object] | None = None,
        variant: Variant = "pdf/ua-1",
        styles: Sequence[str] = (),
    ) -> "Plate":
        """Return *html* laid out and taken apart at its slots, for `stamp.Stamp`; *texts* may fill them.

        A sheet that differs from one of the last in its look only, as its twin in black and white does, is not laid out
        again.

        Raise `Misprint` as `print` does, and where a slot cannot be filled without another layout.
        """
        with _listening(), _collecting_later():
            sheet = uncoloured((*self._always, *styles), html)
            key = (sheet.html, sheet.styles, texts, images, variant)
            plate = next((plate for known, plate in self._laid_out if known == key), None)
            if plate is None:
                sheets = [self._sheet(text) for text in sheet.styles]
                plate = self._press.lay_out_plate(sheet.html, texts, images or {}, variant, sheets, self._fonts)
                self._laid_out = [*self._laid_out, (key, plate)][-_MOST_LAID_OUT:]
            return plate.coloured(sheet.colours)

    @staticmethod
    def without_collecting(work: Callable[[], bytes]) -> bytes:
        """Return what *work* does while no garbage is looked for: between two sheets, not while one is laid out.

        A page that lives through a look is taken for one that stays, and its memory is freed much later.
        """
        with _collecting_later():
            return work()

    def _sheet(self, text: str) -> Any:  # noqa: ANN401 – WeasyPrint ships no types
        if text not in self._sheets:
            self._sheets[text] = self._press.parse(text, self._fonts)
        return self._sheets[text]


class UnwrittenPdf:
    """A document whose pages are laid out, and drawn when it is written."""

    def __init__(self, pages: "PagesLaidOut") -> None:
        self._pages = pages

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def may_save_a_page(self, share: float) -> bool:
        """Return whether running text of this *share* of its size may need a page less; if not, it is certain."""
        return self._pages.may_save_a_page(share)

    def write(self) -> bytes:
        """Return the document as a PDF; raise `Misprint` where WeasyPrint complains or the typeface lacks a letter."""
        with _listening(), _collecting_later():
            return self._pages.write()


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[None]:
    """Raise `Misprint` with the warnings of WeasyPrint: it only logs that a picture is missing."""
    listener = _Listener()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield
    except Misprint as fault:
        raise Misprint(*dict.fromkeys((*listener.lines, *fault.lines))) from fault
    finally:
        logger.removeHandler(listener)
    if listener.lines:
        raise Misprint(*dict.fromkeys(listener.lines))


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Turn Python's garbage collector off during a sheet: it would search the growing page again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
