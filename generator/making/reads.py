"""The world as one task sees it: it notes the digest of every answer, and nothing can be read without a note."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar, cast

from generator.fields import Text
from generator.making.views import View, Written
from generator.memory.traces import Trace
from generator.model import (
    AnyDocument,
    Listed,
)
from generator.outputs import Made, Output, made_of
from generator.pdf.sheet import Sheet, Variant
from generator.routes import KINDS, short_page
from generator.said import AWAITING, Filler, Said, name_of_code, unmarked
from generator.terms import Naming, naming_of
from generator.units import Bytes, Pixels, Points

if TYPE_CHECKING:
    from generator.making.edition import Recorder
    from generator.making.world import World

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class MadeFile:
    """Another output: its bytes, and what they say."""

    content: bytes
    trace: Trace

    @property
    def made(self) -> Made:
        """Return the file as its task made it."""
        return Made(self.content, self.trace.facts, self.trace.awaiting, self.trace.codes)


class Reads:
    """The world for one task; `noted` maps the names of what it read to digests, unless it is not *noting*."""

    def __init__(self, world: "World", *, noting: bool = True) -> None:
        self._world = world
        self._noting = noting
        self.noted: dict[str, str] = {}
        self.library = View(self)
        self.words = Filler(self.library.facts, world.edition.draft)

    @cached_property
    def written(self) -> Written:
        """Return the content as it was written, with places, for checks."""
        return Written(self)

    def note(self, name: str) -> None:
        """Note that the thing called *name* was read."""
        if self._noting and name not in self.noted:
            self.noted[self._world.same(name)] = self._world.digest(name)

    @property
    def world(self) -> "World":
        """Return the world itself, for views of it that note what they show."""
        return self._world

    @property
    def terms(self) -> Naming:
        """Return what the commune, its villages and their heads are called."""
        return self.ask(terms)

    @property
    def today(self) -> date:
        """Return the day that the build is for."""
        self.note("today")
        return self._world.edition.today

    @property
    def clock(self) -> date:
        """Return the day on which the content is looked at, if that is later than the day that it is looked at for."""
        self.note("clock")
        return self._world.edition.clock or self._world.edition.today

    @property
    def address(self) -> str | None:
        """Return the web address of the site, if it is known."""
        self.note("address")
        return self._world.edition.address

    @property
    def draft(self) -> bool:
        """Return whether this is a draft; drafts have traces of their own."""
        return self._world.edition.draft

    @property
    def recorder(self) -> "Recorder | None":
        """Return what records scripts, if sound is asked for."""
        self.note("recorder")
        return self._world.tools.recorder

    def ask(self, question: Callable[..., Value], *arguments: object) -> Value:
        """Return the answer of *question*, a function of `Reads` and *arguments*.

        It is answered once a build; only the digest of its answer is kept from build to build.
        """
        name, value = self._world.answer(question, arguments)
        self.note(name)
        return cast("Value", value)

    def recall(self, question: Callable[..., Value], *arguments: object) -> Value:
        """Return the answer of a *question* that takes long, as `ask` does; it is kept from build to build."""
        name, value = self._world.answer(question, arguments, keep=True)
        self.note(name)
        return cast("Value", value)

    def digest_of_kept(self, question: Callable[..., object], *arguments: object) -> str:
        """Return the digest of what `recall` would answer."""
        name, digest = self._world.digest_of_kept(question, arguments)
        self.note(name)
        return digest

    def before(self, question: Callable[..., Value], *arguments: object) -> Value | None:
        """Return what `recall` returned in the last build, to be updated; the result must not depend on it."""
        return cast("Value | None", self._world.before(question, arguments))

    def file(self, path: PurePosixPath) -> MadeFile:
        """Return the output at *path*, which was planned as a parent of the one being made."""
        self.note(f"file {path}")
        trace = self._world.made[str(path)]
        return MadeFile(self._world.tools.store.read(trace.sha256), trace)

    def template(self, name: str) -> bytes:
        """Return a file below templates/; it belongs to the program, like its code."""
        return self._world.tools.pages.read(name)

    def style(self, *names: str) -> str:
        """Return the stylesheets *names*, below templates/, as the commune's theme has them."""
        self.note("theme")
        return self._world.tools.pages.style(*names, theme=self._world.library.commune.theme.folder)

    def fill(self, name: str, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
        """Return template *name*, given the commune and *values*, the facts and codes in it marked."""
        pages = self._world.tools.pages
        return pages.fill(name, self.words, commune=self.library.commune, terms=self.terms, draft=self.draft, **values)

    def page_address(self, path: PurePosixPath | str) -> str | None:
        """Return the web address of the site's file *path* (below site/), or None while the site has none."""
        return f"{self.address.rstrip('/')}/{path}" if self.address else None

    def short_address(self, document: AnyDocument | Listed) -> str | None:
        """Return the short address that is printed for *document*, if it has a page and the site's address is known."""
        base = self.library.commune.short_web or self.address
        name = f"short {KINDS[type(document)]} {document.slug}"
        self.note(name)
        code = self._world.digest(name)
        return f"{base.rstrip('/')}/{short_page(code).parent}" if base and code else None

    def sheet(
        self,
        html: str,
        *styles: str,
        variant: Variant = "pdf/ua-1",
        level: str = "Q",
        draft: bool = False,
        pictures: Mapping[str, bytes] | None = None,
    ) -> tuple[Sheet, Said]:
        """Return the marked *html* with the stylesheets *styles* (names below templates/), and what it says.

        *pictures* are the files of its pictures by their `src`.

        Every page says that it is a draft where an unconfirmed fact is shown or *draft* is set.
        """
        said = unmarked(html)
        codes = {name_of_code(payload): payload for payload in said.codes}
        plain_html = said.text
        if draft or said.awaiting:
            plain_html = plain_html.replace("</body>", f'<p class="awaiting">{AWAITING}</p></body>')
        stylesheets = tuple(map(self.style, ("tokens.css", "tokens-looks.css", "print.css", *styles)))
        return Sheet(plain_html, stylesheets, codes, pictures or {}, variant, level), said

    def print(self, sheet: Sheet) -> bytes:
        """Return *sheet* as a PDF whose codes have been read back; raise `Misprint` where one cannot be read."""
        return self._world.tools.printer.print(sheet)

    def print_saving(self, sheet: Sheet, size: Points, larger: Points | None = None) -> bytes:
        """Return *sheet* as `print` does; where its last page has few lines, in type below *size* on a page less.

        Where it stays on one page, it is in *larger* type.
        """
        return self._world.tools.printer.print_saving(sheet, size, larger)

    def print_sheet(
        self, html: str, *styles: str, size: Points | None = None, pictures: Mapping[str, bytes] | None = None
    ) -> Made:
        """Return the print of *html*, which `sheet` prepares, and what it says; *size* is as `print_saving` has it."""
        sheet, said = self.sheet(html, *styles, pictures=pictures)
        return made_of(said, self.print(sheet) if size is None else self.print_saving(sheet, size))

    def make_out(self, sheet: Sheet, choices: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> bytes:
        """Return *sheet* with *texts* in its slots; it is laid out once for all *choices*."""
        return self._world.tools.printer.make_out(sheet, choices, texts)

    def picture(self, pdf: bytes, width: Pixels) -> bytes:
        """Return the first page of *pdf* as a PNG *width* pixels wide."""
        return self._world.tools.printer.picture(pdf, width)

    def press_copy(self, pdf: bytes, profile: bytes, condition: str, columns: int, folds: Any) -> bytes:  # noqa: ANN401
        """Return *pdf* as a print shop wants it: each page in *columns* side by side, or with marks for its *folds*."""
        return self._world.tools.printer.press_copy(pdf, profile, condition, columns, folds)

    def title(self, kind: str, slug: str) -> Text:
        """Return the title of the document *slug* of a *kind*, and note nothing else of it."""
        self.note(f"title {kind} {slug}")
        document = self._world.document(kind, slug)
        assert document is not None
        return document.title

    def standing(self, slug: str) -> str:
        """Return whether the notice *slug* is “coming”, “over” or “gone”; an empty text while it is valid."""
        self.note(f"standing {slug}")
        return self._world.digest(f"standing {slug}")

    def hidden(self, slug: str) -> str:
        """Return whether the document *slug* is “held” back or “withdrawn”; an empty text where it is neither."""
        self.note(f"hidden {slug}")
        return self._world.digest(f"hidden {slug}")

    def turn(self, key: str) -> date | None:
        """Return the next day on which the fact *key* is known to say another value, or none; None where none is."""
        self.note(f"turn {key}")
        day = self._world.digest(f"turn {key}")
        return date.fromisoformat(day) if day else None

    def is_planned(self, path: PurePosixPath) -> bool:
        """Return whether there will be an output at *path*."""
        self.note(f"planned {path}")
        return bool(self._world.digest(f"planned {path}"))

    def offers(self, about: str) -> Sequence[tuple[str, Sequence[Output]]]:
        """Return the outputs about a subject that the website offers, in groups with the labels of their channels.

        *about* is a document's slug, “@” and a village's id, or empty for the outputs about no subject in particular.
        """
        self.note(f"offers {about}")
        return self._world.offers.get(about, ())

    def version(self, path: PurePosixPath) -> str:
        """Return the hash of the output at *path*, which was planned as a parent of the one being made."""
        self.note(f"bytes {path}")
        return self._world.made[str(path)].sha256

    def size(self, path: PurePosixPath) -> Bytes | None:
        """Return the size of the output at *path*, or None while it is not made; only *late* outputs ask for it."""
        self.note(f"size {path}")
        trace = self._world.made.get(str(path))
        return trace.size if trace else None

    def planned(self) -> Mapping[str, tuple[Output, ...]]:
        """Return all outputs by the names of their channels."""
        self.note("plan")
        return self._world.plan


def terms(reads: Reads) -> Naming:
    """Return what the commune, its villages and their heads are called."""
    return naming_of(reads.library.commune, reads.words)
