"""What a channel is: a name and two pure functions; what it plans; what it is given to render with.

plan(library)            → outputs: which files there will be
render(output, context)  → the bytes of one of them
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from generator.ledger import AWAITING, Ledger
from generator.model import AnyDocument, Library, Village
from generator.rendering.pdf import Variant
from generator.rendering.sheet import Sheet
from generator.routes import short_page

Made = TypeVar("Made")


class Printer(Protocol):
    """Prints sheets (printing.py)."""

    def print(self, sheet: Sheet) -> bytes:
        """Return *sheet* as a PDF whose QR codes have been read back."""
        ...

    def make_out(self, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> bytes:
        """Return *sheet* with *texts* in its slots; it is laid out once for all *choices*."""
        ...

    def picture(self, pdf: bytes, width: int) -> bytes:
        """Return the first page of *pdf* as a PNG *width* pixels wide."""
        ...

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* makes, or made for *key* in an earlier build."""
        ...

    def press_copy(
        self, pdf: bytes, profile: bytes, condition: str, columns: int, folds: Sequence[Sequence[float]]
    ) -> bytes:
        """Return *pdf* as a print shop wants it, *columns* of each page side by side, or with marks for its *folds*."""
        ...

    def warm_up(self) -> None:
        """Get ready to print, so that processes forked later are."""
        ...


class Pages(Protocol):
    """Fills templates (rendering/templates.py)."""

    def fill(self, name: str, ledger: Ledger, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return template *name* filled with *values*."""
        ...

    def style(self, *names: str) -> str:
        """Return stylesheets."""
        ...

    def read(self, name: str) -> bytes:
        """Return a file below templates/."""
        ...


@dataclass(frozen=True, slots=True)
class Output:
    """A file planned: *path* below output/, *label* as people call it, *part* if the channel has several kinds.

    After the day *until* it is of no use, and is not made.
    """

    path: PurePosixPath
    label: str
    document: AnyDocument | None = None
    village: Village | None = None
    part: str = ""
    until: date | None = None


@dataclass(frozen=True)
class RenderContext:
    """All that rendering may know besides its output.

    *ledger* is the output's own; *plan* is everything planned, *offers* what of it the website offers, by what its
    channel is called; *shared* is what several outputs have made once.
    """

    library: Library
    today: date
    address: str | None
    pages: Pages
    printer: Printer
    ledger: Ledger
    plan: Mapping[str, tuple[Output, ...]] = field(default_factory=dict)
    offers: Mapping[str, tuple[Output, ...]] = field(default_factory=dict)
    draft: bool = False
    shared: dict[str, Any] = field(default_factory=dict)
    recorded: Mapping[str, int] = field(default_factory=dict)  # how many seconds a script really takes, by slug

    def fill(self, name: str, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return template *name*, given the commune, today and *values*."""
        shared = {
            "commune": self.library.commune,
            "today": self.today,
            "draft": self.draft,
            "address": self.address,
        }
        return self.pages.fill(name, self.ledger, **{**shared, **values})

    def page_address(self, path: PurePosixPath) -> str | None:
        """Return the web address of the site's file *path* (below site/), once the site's address is known."""
        return f"{self.address.rstrip('/')}/{path}" if self.address else None

    def short_address(self, slug: str) -> str | None:
        """Return the short address that is printed for the page of *slug*, once the site's address is known."""
        base = self.library.commune.short_web or self.address
        return f"{base.rstrip('/')}/{short_page(slug).parent}" if base else None

    def print_sheet(
        self,
        html: str,
        *styles: str,
        pictures: Mapping[str, bytes] | None = None,
        variant: Variant = "pdf/ua-1",
        level: str = "Q",
    ) -> bytes:
        """Print *html* as `sheet` makes it ready."""
        return self.printer.print(self.sheet(html, *styles, pictures=pictures, variant=variant, level=level))

    def sheet(
        self,
        html: str,
        *styles: str,
        pictures: Mapping[str, bytes] | None = None,
        variant: Variant = "pdf/ua-1",
        level: str = "Q",
    ) -> Sheet:
        """Return *html* with the stylesheets *styles* (names below templates/) and the codes its ledger holds.

        In templates `{{ payload | qr }}` writes a payload down and gives the `src` of its picture. A draft that shows
        an unconfirmed fact is marked on every page.
        """
        codes = {f"qr:{index}": payload for index, payload in enumerate(self.ledger.qr)}
        if self.ledger.awaiting:
            html = html.replace("</body>", f'<p class="awaiting">{AWAITING}</p></body>')
        style = self.pages.style("tokens.css", "print.css", *styles)
        return Sheet(html, (style,), codes, pictures or {}, variant, level)

    def with_new_ledger(self) -> "RenderContext":
        """Return the same context for something that several outputs share."""
        return replace(self, ledger=Ledger(self.library.facts, self.draft))

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """Return what *make* made for *name* earlier in this build, or make it now: outputs that share it ask here."""
        if name not in self.shared:
            self.shared[name] = make()
        made: Made = self.shared[name]
        return made


def nothing_beside(_path: PurePosixPath, _content: bytes) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield no file to stand beside another."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of reaching residents. *label* is what people call it; *beside* gives what is made of a finished file."""

    name: str
    label: str
    plan: Callable[[Library], Iterator[Output]]
    render: Callable[[Output, RenderContext], bytes]
    offered: bool = False  # whether the website offers these files for download
    beside: Callable[[PurePosixPath, bytes], Iterator[tuple[PurePosixPath, bytes]]] = nothing_beside
