"""Print sheets, read every QR code back, and remember what was printed.

One warm printer serves the whole process and is made when the first sheet is not remembered: a rebuild in which no
sheet changed never starts WeasyPrint. Reads and writes the memory on disk, so it stands at the edge (STYLE.md §1).
"""

import ctypes
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.rendering.pdf import Printer, PrintFault
from generator.rendering.sheet import Sheet

if TYPE_CHECKING:
    from generator.rendering.stamp import Stamp

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
SYSTEM_LIBRARIES = (
    ("pango", ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"), "pango_version_string"),
    ("harfbuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"), "hb_version_string"),
)
_KEPT_SECONDS = 30 * 24 * 3600


def versions() -> tuple[str, ...]:
    """Return the libraries whose versions decide the bytes of a PDF, the system's Pango and HarfBuzz among them."""
    return (*(f"{name} {version(name)}" for name in LIBRARIES), *_system_versions())


@dataclass
class Memory:
    """Bytes by key in *folder*; a vanished file is only forgotten. Without a folder nothing is remembered."""

    folder: Path | None

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* made for *key* the last time, or make it now."""
        if self.folder is None:
            return make()
        file = self.folder / key[:2] / key
        try:
            remembered = file.read_bytes()
        except OSError:
            made = make()
        else:
            os.utime(file)
            return remembered
        beside = file.with_name(f"{key}.{os.getpid()}")
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(made)
        beside.replace(file)
        return made

    def has_done(self, work: str) -> bool:
        """Tell whether *work* has been done before, so that most of it is remembered."""
        return self.folder is not None and (self.folder / "done" / work).exists()

    def note(self, work: str) -> None:
        """Note that *work* has been done."""
        if self.folder is not None:
            (self.folder / "done").mkdir(parents=True, exist_ok=True)
            (self.folder / "done" / work).touch()

    def sweep(self) -> None:
        """Forget what no build has asked for in the 30 days before the last one."""
        if self.folder is None:
            return
        asked = {file: file.stat().st_mtime for file in self.folder.glob("*/*")}
        oldest = max(asked.values(), default=0) - _KEPT_SECONDS
        for file, when in asked.items():
            if when < oldest:
                file.unlink(missing_ok=True)


@dataclass
class PrintShop:
    """Prints sheets in the typeface *fonts*, each proven: a QR code that does not come back is a `PrintFault`."""

    fonts: dict[int, bytes]
    memory: Memory
    work: str = ""  # names what is built, so that the memory knows it again
    versions: tuple[str, ...] = field(default_factory=versions)
    _stamps: dict[str, "Stamp"] = field(default_factory=dict, repr=False)

    def print(self, sheet: Sheet) -> bytes:
        """Return *sheet* as a PDF whose QR codes have been read back."""
        return self.memory.recall(sheet.key("pdf", *self.versions), lambda: self._print(sheet))

    def make_out(self, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> bytes:
        """Return *sheet* with *texts* in its slots; it is laid out once for all *choices*."""
        plate = sheet.key("plate", *self.versions, *(f"{slot}={'|'.join(all_)}" for slot, all_ in choices.items()))
        filled = sha256("\0".join((plate, *texts.values())).encode()).hexdigest()
        return self.memory.recall(filled, lambda: self._stamp(plate, sheet, choices, texts).print(texts))

    def picture(self, pdf: bytes, width: int) -> bytes:
        """Return the first page of *pdf* as a PNG *width* pixels wide."""
        key = sha256(pdf).hexdigest() + f"-{width}"
        return self.memory.recall(key, lambda: self._picture(pdf, width))

    def press_copy(
        self, pdf: bytes, profile: bytes, condition: str, columns: int, folds: Sequence[Sequence[float]]
    ) -> bytes:
        """Return *pdf* as a print shop wants it, *columns* of each page side by side, or with marks for its *folds*."""
        how = f"{condition}-{columns}-{folds}"
        key = "-".join(("press", sha256(pdf).hexdigest(), sha256(profile).hexdigest(), how))
        return self.recall(key, lambda: self._press(pdf, profile, condition, columns, folds))

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* made for *key*, which names all that decides it, the last time; or make it now."""
        return self.memory.recall(sha256("\0".join((key, *self.versions)).encode()).hexdigest(), make)

    def warm_up(self) -> None:
        """Make the printer now: workers that are forked later share it.

        Not where this work was done before: a rebuild prints a sheet or none, and WeasyPrint takes a second to start.
        """
        if not self.memory.has_done(self.work):
            assert self._printer is not None

    @cached_property
    def _printer(self) -> Printer:
        return Printer(self.fonts)

    def _print(self, sheet: Sheet) -> bytes:
        from generator.rendering.proof import prove  # noqa: PLC0415 - takes half a second that no rebuild should pay
        from generator.rendering.qr import QRImage, symbol  # noqa: PLC0415

        codes = {name: QRImage(symbol(payload, sheet.level)) for name, payload in sheet.codes.items()}
        pdf = self._printer.print(sheet.html, {**sheet.pictures, **codes}, sheet.variant, sheet.styles)
        missing = prove(pdf, sheet.codes.values()) if sheet.codes else []
        if missing:
            raise PrintFault(*(f"mã QR không đọc lại được: {payload}" for payload in missing))
        return pdf

    def _stamp(
        self, key: str, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]
    ) -> "Stamp":
        """Return the stamp of *sheet*; a new one, filled with *texts*, must equal the sheet laid out by itself."""
        from generator.rendering.comparison import differs  # noqa: PLC0415 - as above
        from generator.rendering.qr import QRImage, symbol  # noqa: PLC0415
        from generator.rendering.stamp import Stamp, mark  # noqa: PLC0415

        if key not in self._stamps:
            codes = {name: QRImage(symbol(payload, sheet.level)) for name, payload in sheet.codes.items()}
            pictures = {**sheet.pictures, **codes}
            stamp = Stamp(self._printer, sheet.html, choices, pictures, sheet.variant, sheet.styles)
            html = sheet.html
            for slot, text in texts.items():
                html = html.replace(mark(slot), escape(text))
            different = differs(self._print(replace(sheet, html=html)), stamp.print(texts))
            if different:
                raise PrintFault(*(f"tờ theo thôn khác tờ in riêng: {what}" for what in different))
            self._stamps[key] = stamp
        return self._stamps[key]

    def _press(
        self, pdf: bytes, profile: bytes, condition: str, columns: int, folds: Sequence[Sequence[float]]
    ) -> bytes:
        from generator.rendering.imposition import repeated  # noqa: PLC0415 - only where a print shop is to print
        from generator.rendering.press import press_copy  # noqa: PLC0415

        if columns > 1:
            return repeated(self.press_copy(pdf, profile, condition, 1, folds), columns, 1)
        return press_copy(pdf, profile, condition, folds)

    def _picture(self, pdf: bytes, width: int) -> bytes:
        from generator.rendering.raster import first_page_png  # noqa: PLC0415 - as above

        return first_page_png(pdf, width)


def _system_versions() -> Iterator[str]:
    """Yield the versions of the system's libraries, asked without starting WeasyPrint."""
    for name, files, function in SYSTEM_LIBRARIES:
        for file in files:
            try:
                asked = getattr(ctypes.CDLL(file), function)
            except (OSError, AttributeError):
                continue
            asked.restype = ctypes.c_char_p
            yield f"{name} {asked().decode()}"
            break
