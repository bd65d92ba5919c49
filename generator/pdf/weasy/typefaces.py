"""The typefaces of a printer that processes share after a fork."""

import os
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from weasyprint.text.fonts import FontConfiguration

from generator.pdf.weasy.guard import HandedFiles


class Typefaces(FontConfiguration):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fonts, to which a stylesheet may add in any process: one that was forked keeps the files of its own apart.

    WeasyPrint takes a font whose file is there for registered. A process that shared the folder of another would find
    the file that the other wrote, register nothing, and print in whatever typeface the machine has.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder: Path | None
        self._process = os.getpid()

    def add_font_face(self, descriptors: Any, fetcher: HandedFiles) -> None:  # noqa: ANN401 – as WeasyPrint has it
        """Register a font of a stylesheet."""
        if self._folder is not None and os.getpid() != self._process:
            self._folder = Path(mkdtemp(dir=self._folder))  # whoever removes the folder of the parent removes it, too
        self._process = os.getpid()
        super().add_font_face(descriptors, fetcher)
