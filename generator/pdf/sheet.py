"""A sheet to be printed, as one value: it holds all that decides the print, so the print can be remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Literal

from generator.units import Points

Variant = Literal["pdf/ua-1", "archive", "pdf/x-4"]
"""What a PDF is for: reading and office printers, keeping (PDF/A-2a and PDF/UA-1 in one), or the press."""


DUPLEX: Mapping[str, str] = {"": "/Simplex", "long": "/DuplexFlipLongEdge", "short": "/DuplexFlipShortEdge"}
"""How a PDF asks a printer for two sides, by the edge over which the sheet is turned (ISO 32000-2, table 147).

A page says it in its head, `<meta name="flip" content="long">`; one that says nothing is printed on one side only.
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """*html* with its *styles*. *codes* maps the `src` of a QR picture to its payload, *pictures* to a file's bytes.

    *level* is the error correction of its codes: Q, or H where a sheet may tear outdoors.
    """

    html: str
    styles: tuple[str, ...]
    codes: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    variant: Variant = "pdf/ua-1"
    level: str = "Q"

    def in_type(self, size: Points) -> "Sheet":
        """Return this sheet with running text of *size*."""
        return replace(self, styles=(*self.styles, f"html {{ font-size: {size:g}pt; }}"))

    def key(self, *more: str) -> str:
        """Return a hash of all that decides how this sheet prints, *more* included: its kind, its slots' texts."""
        total = sha256()
        pictures = [f"{name}:{sha256(content).hexdigest()}" for name, content in sorted(self.pictures.items())]
        codes = [f"{name}:{payload}" for name, payload in sorted(self.codes.items())]
        for part in (self.html, *self.styles, *codes, "|", *pictures, self.variant, self.level, *more):
            total.update(f"{len(part)}\0{part}".encode())
        return total.hexdigest()
