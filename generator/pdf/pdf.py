"""Print HTML as PDF: the one place, with the `pdf_*` modules beside it, that knows WeasyPrint.

HTML, fonts, stylesheets and pictures come in as values; a tagged PDF goes out, the same bytes every time.
WeasyPrint costs a second or two to import: that happens with the first `Printer`, never with this module.
"""

import ctypes
import gc
import logging
import re
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal

from generator.messages import operator
from generator.pdf.custom_properties import uncoloured

if TYPE_CHECKING:
    from generator.pdf.stamp import Plate

FAMILY = "Be Vietnam Pro"
SUBSETTERS = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")

Variant = Literal["pdf/ua-1", "archive", "pdf/x-4"]
"""What a PDF is for: reading and office printers, keeping (PDF/A-2a and PDF/UA-1 in one), or the press."""


class Misprint(AssertionError):  # noqa: N818 – it names what came of it, not an error
    """What was printed is not what was meant: a mistake of this program, for no content leads here; *lines* say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


class MissingLibrary(OSError):  # noqa: N818 – it names what is missing, not an error
    """A library of the system is missing; *command* installs it."""

    def __init__(self, library: str, command: str) -> None:
        super().__init__(operator.missing_library(library, command))
        self.library = library
        self.command = command


def subsetter_is_there(names: Sequence[str] = SUBSETTERS) -> bool:
    """Tell whether the library that cuts fonts down to the letters used is on this machine.

    Without it WeasyPrint falls back to Python: a hundred times slower, and never the same bytes twice.
    """
    return any(_loads(name) for name in names)


class Printer:
    """A warm press: the fonts registered and the stylesheets parsed once, then any number of documents.

    *fonts* maps a weight to the bytes of a complete TrueType file: slices by unicode-range corrupt
    Vietnamese in silence. Keep one printer for the whole process: WeasyPrint leaks every set of fonts.
    """

    def __init__(self, fonts: Mapping[int, bytes], stylesheets: Sequence[str] = ()) -> None:
        if not subsetter_is_there():
            raise MissingLibrary("libharfbuzz-subset", "sudo apt-get install libharfbuzz-subset0")
        # Imported here because it takes a second that `tinlang --help` must not pay.
        from generator.pdf import pdf_press  # noqa: PLC0415

        self._press = pdf_press
        with _listening():
            self._fonts = pdf_press.register_fonts(FAMILY, fonts)
            self._sheets = {text: pdf_press.parse(text, self._fonts) for text in stylesheets}
        self._always = tuple(stylesheets)
        self._last: tuple[object, Plate] | None = None
        weakref.finalize(self, pdf_press.put_away, self._fonts)

    def print(
        self,
        html: str,
        images: Mapping[str, object] | None = None,
        variant: Variant = "pdf/ua-1",
        styles: Sequence[str] = (),
    ) -> bytes:
        """Return *html* as a PDF.

        *images* maps what stands in `src` to a picture: an object that draws itself, or the bytes of an SVG,
        PNG or JPEG file. *styles* are further stylesheets for this document; each text is parsed once. Title,
        language and dates are read from the HTML. Whatever WeasyPrint complains of, whatever it would fetch
        that was not handed in, and any letter that the typeface lacks is a fault.
        """
        with _listening(), _collecting_later():
            sheet = uncoloured((*self._always, *styles), html)
            sheets = [self._sheet(text) for text in sheet.coloured]
            return self._press.print_document(sheet.html, images or {}, variant, sheets, self._fonts)

    def engrave(
        self,
        html: str,
        texts: Mapping[str, Sequence[str]],
        images: Mapping[str, object] | None = None,
        variant: Variant = "pdf/ua-1",
        styles: Sequence[str] = (),
    ) -> "Plate":
        """Return *html* laid out and taken apart at its slots, for `stamp.Stamp`; *texts* may fill them.

        What differs from the sheet before in nothing but its look, as its twin in black and white does, is not laid out
        again.
        """
        with _listening(), _collecting_later():
            sheet = uncoloured((*self._always, *styles), html)
            key = (sheet.html, sheet.styles, texts, images, variant)
            if self._last is None or key != self._last[0]:
                sheets = [self._sheet(text) for text in sheet.styles]
                self._last = key, self._press.engrave(sheet.html, texts, images or {}, variant, sheets, self._fonts)
            return self._last[1].coloured(sheet.colours)

    def _sheet(self, text: str) -> Any:  # noqa: ANN401 – WeasyPrint ships no types
        if text not in self._sheets:
            self._sheets[text] = self._press.parse(text, self._fonts)
        return self._sheets[text]


def fixed_identifier(content: bytes) -> str:
    """Return an identifier in the form of a UUID that depends on *content* alone.

    >>> fixed_identifier(b"x")
    '2d711642-b726-b044-0162-7ca9fbac32f5'
    """
    digits = sha256(content).hexdigest()[:32]
    return re.sub("(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", digits)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[None]:
    """Raise what WeasyPrint only logs: to it a missing picture is a line on standard error."""
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
    """Let Python's collector of garbage rest during a sheet: it would search the growing page again and again."""
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
