"""Golden files: what a small village becomes, as text that a person can read in a diff.

Of a printed sheet the HTML is kept before it is printed. Styles are left out: the looks of things are tested where
they are drawn, and a changed colour is no change of every page. What stands around every page is kept once, on the
first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.build import check
from generator.pdf.sheet import Sheet
from generator.pdf.shop import PrintShop
from generator.routes import COPIES
from generator.units import Points
from tests import worlds
from tests.contents import TODAY

VILLAGE = Path(__file__).parent / "villages" / "hai-thon"
EXPECTED = VILLAGE / "expected"
KEPT = (
    "broadcast/nho-so/script.pdf",
    "broadcast/*/script.txt",
    "broadcast/*/spoken.txt",
    "broadcast/nho-so/speech.ssml",
    "broadcast/schedule.*",
    "reports/so-phat-*.*",
    "reports/phat-thanh-*.pdf",
    "print/a2/goi-1999.pdf",
    "print/a3/goi-1999.pdf",
    "print/a4/goi-1999.pdf",
    "print/a4-mono/goi-1999.pdf",
    "print/a4/cat-nuoc.pdf",
    "print/board/cho.pdf",
    "print/card/so-can-nho.pdf",
    "print/door/goi-1999.pdf",
    "print/leaflet/goi-1999.pdf",
    "print/notice/cat-nuoc.pdf",
    "print/pictures-a3/goi-1999.pdf",
    "print/pictures-a4/goi-1999.pdf",
    "print/strips/goi-1999.pdf",
    "print/trifold/goi-1999.pdf",
    "site/index.html",
    "site/lien-he.html",
    "site/nguon.html",
    "site/huong-dan/goi-1999.html",
    "site/thong-bao/cat-nuoc.html",
    "site/chien-dich/mot-tuan.html",
    "site/thon/thon-dong.html",
    "site/canh-bao.atom",
    "site/sitemap.xml",
    "site/_headers",
)
"""The outputs that are kept: one of each kind."""
WHOLE = "site/index.html"
"""The page of the site that is kept with what stands around it."""
_CHROME = re.compile(r"<(header|footer)\b([^>]*)>.*?</\1>", re.DOTALL)
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_HASH = re.compile(r"(sha256-|\?v=|/the/)(?:[A-Za-z0-9+/]{43}=|[0-9a-f]{8,12})")


@dataclass
class Recording(PrintShop):
    """A print shop that remembers the HTML of what it prints."""

    sheets: dict[bytes, str] = field(default_factory=dict)

    def print(self, sheet: Sheet) -> bytes:
        """Return *sheet* as a PDF, and remember its HTML."""
        pdf = super().print(sheet)
        self.sheets[pdf] = sheet.html
        return pdf

    def print_saving(self, sheet: Sheet, size: Points, larger: Points | None = None) -> bytes:
        """Return *sheet* as a PDF in the type that saves a page, and remember its HTML."""
        pdf = super().print_saving(sheet, size, larger)
        self.sheets[pdf] = sheet.html
        return pdf


def made() -> Iterator[tuple[str, str]]:
    """Yield path and text of every golden file, made anew."""
    shelf, _problems = check(VILLAGE / "content", TODAY)
    shop = Recording(worlds.templates().fonts())
    world = worlds.world_of(shelf.library(TODAY), using=worlds.tools(shop=shop))
    for path in worlds.outputs(world):
        if not path.is_relative_to(COPIES) and any(path.match(pattern) for pattern in KEPT):
            content = worlds.made(world, path).content
            printed = path.suffix == ".pdf"
            text = shop.sheets[content] if printed else content.decode()
            if path.parts[0] == "site" and str(path) != WHOLE:
                text = _CHROME.sub(r"<\1\2>…</\1>", text)
            yield f"{path}{'.html' if printed else ''}", readable(text)


def readable(text: str) -> str:
    """Return *text* without styles and what is computed from them, and ending in one line feed."""
    plain = _HASH.sub(r"\1…", _STYLE.sub("<style>…</style>", text))
    return f"{plain.rstrip()}\n"
