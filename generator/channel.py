"""What a channel is: a name and two pure functions; what it plans; what it is given to render with.

plan(library)            → outputs: which files there will be
render(output, context)  → the bytes of one of them, and what they say
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from generator.model import AnyDocument, Library, Village
from generator.rendering.pdf import Variant
from generator.rendering.sheet import Sheet
from generator.routes import short_page
from generator.said import AWAITING, Fill, Said, Words, name_of_code, unmarked

Shared = TypeVar("Shared")


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

    def fill(self, name: str, words: Words, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return template *name* filled with *values*, the facts and codes in it marked."""
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


@dataclass(frozen=True, slots=True)
class Made:
    """The finished bytes of an output, and what they say: keys of facts, of those a draft marks, payloads of codes."""

    content: bytes
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def made_of(said: Said, content: bytes | None = None) -> Made:
    """Return *said* as a finished output; *content* is what was made of its text, if that is not the output itself."""
    return Made(said.text.encode() if content is None else content, said.facts, said.awaiting, said.codes)


def made(text: str) -> Made:
    """Return the marked *text* as a finished output."""
    return made_of(unmarked(text))


def together(content: bytes, parts: Iterable[Made]) -> Made:
    """Return *content*, which says all that its *parts* say."""
    parts = tuple(parts)

    def all_of(kind: Callable[[Made], Iterable[str]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for part in parts for one in kind(part)))

    return Made(
        content,
        all_of(lambda part: part.facts),
        all_of(lambda part: part.awaiting),
        all_of(lambda part: part.codes),
    )


@dataclass(frozen=True)
class RenderContext:
    """All that rendering may know besides its output.

    *words* fills in facts; *plan* is everything planned, *offers* what of it the website offers, by what its
    channel is called; *shared* is what several outputs have made once.
    """

    library: Library
    today: date
    address: str | None
    pages: Pages
    printer: Printer
    words: Fill
    plan: Mapping[str, tuple[Output, ...]] = field(default_factory=dict)
    offers: Mapping[str, tuple[Output, ...]] = field(default_factory=dict)
    draft: bool = False
    shared: dict[str, Any] = field(default_factory=dict)
    recorded: Mapping[str, int] = field(default_factory=dict)  # how many seconds a script really takes, by slug

    def fill(self, name: str, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return template *name*, given the commune, today and *values*, the facts and codes in it marked."""
        shared = {
            "commune": self.library.commune,
            "today": self.today,
            "draft": self.draft,
            "address": self.address,
        }
        return self.pages.fill(name, self.words, **{**shared, **values})

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
    ) -> Made:
        """Print *html* as `sheet` makes it ready."""
        sheet, said = self.sheet(html, *styles, pictures=pictures, variant=variant, level=level)
        return made_of(said, self.printer.print(sheet))

    def sheet(
        self,
        html: str,
        *styles: str,
        pictures: Mapping[str, bytes] | None = None,
        variant: Variant = "pdf/ua-1",
        level: str = "Q",
        draft: bool = False,
    ) -> tuple[Sheet, Said]:
        """Return the marked *html* with the stylesheets *styles* (names below templates/), and what it says.

        A draft that shows an unconfirmed fact is marked on every page; one where *draft* is set, in any case.
        """
        said = unmarked(html)
        codes = {name_of_code(payload): payload for payload in said.codes}
        shown = said.text
        if draft or said.awaiting:
            shown = shown.replace("</body>", f'<p class="awaiting">{AWAITING}</p></body>')
        style = self.pages.style("tokens.css", "print.css", *styles)
        return Sheet(shown, (style,), codes, pictures or {}, variant, level), said

    def once(self, name: str, make: Callable[[], Shared]) -> Shared:
        """Return what *make* made for *name* earlier in this build, or make it now: outputs that share it ask here."""
        if name not in self.shared:
            self.shared[name] = make()
        found: Shared = self.shared[name]
        return found


def nothing_beside(_path: PurePosixPath, _content: bytes) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield no file to stand beside another."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of reaching residents. *label* is what people call it; *beside* gives what is made of a finished file."""

    name: str
    label: str
    plan: Callable[[Library], Iterator[Output]]
    render: Callable[[Output, RenderContext], Made]
    offered: bool = False  # whether the website offers these files for download
    beside: Callable[[PurePosixPath, bytes], Iterator[tuple[PurePosixPath, bytes]]] = nothing_beside
