"""HTML of Word, of an office programme or of a page on the web → paragraphs, items of lists, tables and pictures.

Whatever is no words is thrown away by a list of what may stay, before anything is read.
"""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import nh3

from generator.intake.labels import BULLET, LABEL
from generator.intake.word import SCHEME
from generator.text.whole_numbers import whole_number

_TAGS_LISTED = (
    "p div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li table thead tbody tfoot tr td th caption br hr "
    "b strong i em u s a span font sup sub img section article"
)
_TAGS = frozenset(_TAGS_LISTED.split())
_ATTRIBUTES = {"*": {"style"}, "a": {"href", "style"}, "img": {"src", "style"}, "ol": {"start", "style"}}
_SCHEMES = {"http", "https", "mailto", "tel", SCHEME}
_BLOCKS_LISTED = "p div h1 h2 h3 h4 h5 h6 blockquote pre li ul ol caption br hr section article td th tr"
_BLOCKS = frozenset(_BLOCKS_LISTED.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "th"))
_VOID = frozenset(("br", "hr", "img"))
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s*:\s*(italic|normal)", re.IGNORECASE)
_OF_WORD = re.compile(r"mso-list\s*:\s*\S+\s+level(\d)", re.IGNORECASE)
_LABEL_OF_WORD = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_BULLETS = frozenset("·•§o§–-+*▪►»■□●○◦‣⁃")
_LINE_END = re.compile(r"(?<![ \t])[ \t]*[\n\r\f][\s]*")  # from the first blank only: a long run is looked at once
_GAP = re.compile(r"[ \u00a0]{3,}|[ \u00a0]*\t[\s\u00a0]*")
_BLANKS = re.compile(r"[ \u00a0]+")
TAB = "\t"
"""What stands for a gap between columns that were set with blanks."""


@dataclass(frozen=True, slots=True)
class WordsAlike:
    """Words of one look."""

    text: str
    strong: bool = False
    em: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; an item of a list has a *label*, and a *level* from 0 on."""

    pieces: tuple[WordsAlike, ...]
    label: str = ""
    level: int = 0
    heading: bool = False

    @property
    def text(self) -> str:
        """Return the words, without the label; gaps between columns are blanks."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def columns(self) -> "tuple[Para, ...]":
        """Return what stands in each column of this line, where gaps part it; what is empty is left in its place."""
        columns: list[list[WordsAlike]] = [[]]
        for piece in self.pieces:
            for number, part in enumerate(piece.text.split(TAB)):
                if number:
                    columns.append([])
                if part.strip():
                    columns[-1].append(replace(piece, text=part))
        return tuple(Para(tuple(column), self.label if not at else "") for at, column in enumerate(columns))

    @property
    def whole(self) -> str:
        """Return the words with the label."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: rows of cells of paragraphs."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]

    @property
    def paragraphs(self) -> tuple[Para, ...]:
        """Return all paragraphs, cell by cell."""
        return tuple(paragraph for row in self.rows for cell in row for paragraph in cell)


@dataclass(frozen=True, slots=True)
class PictureHere:
    """The place of the picture *number* of a letter; -1 is one that lies elsewhere."""

    number: int


Block = Para | WordTable | PictureHere


def lines_of(block: Block) -> tuple[Para, ...]:
    """Return the paragraphs of *block*: of all cells of a table, none of a picture."""
    return block.paragraphs if isinstance(block, WordTable) else (block,) if isinstance(block, Para) else ()


def blocks_of(html: str) -> tuple[Block, ...]:
    """Return what *html* says."""
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "title", "template"},
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    reader = _HtmlReader()
    reader.feed(clean)
    reader.close()
    reader.end()
    return tuple(reader.blocks)


@dataclass(frozen=True, slots=True)
class _TagsAround:
    """What the tags around words say of them."""

    tag: str = ""
    strong: bool = False
    em: bool = False
    link: str = ""
    heading: bool = False
    hidden: bool = False
    label: bool = False


@dataclass
class _OpenList:
    ordered: bool
    number: int


@dataclass
class _OpenTable:
    rows: list[list[list[Para]]] = field(default_factory=list)


class _HtmlReader(HTMLParser):
    """Reads HTML that is whole, as nh3 leaves it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._looks = [_TagsAround()]
        self._pieces: list[WordsAlike] = []
        self._label, self._level = "", 0
        self._lists: list[_OpenList] = []
        self._tables: list[_OpenTable] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag that begins."""
        named = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.end()
        if tag == "img":
            self._picture(named.get("src", ""))
        if tag in _VOID:
            return
        self._looks.append(_look(self._looks[-1], tag, named))
        if tag in ("ul", "ol"):
            start = whole_number(named.get("start", "1"))
            self._lists.append(_OpenList(tag == "ol", 0 if start is None else start - 1))
        elif tag == "li" and self._lists:
            listed = self._lists[-1]
            listed.number += 1
            self._label, self._level = (f"{listed.number}." if listed.ordered else BULLET), len(self._lists) - 1
        elif tag == "table":
            self.end()
            self._tables.append(_OpenTable())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:  # nh3 gives each cell its row
            self._tables[-1].rows[-1].append([])
        level = _OF_WORD.search(named.get("style", ""))
        if tag == "p" and level:
            self._label, self._level = BULLET, max(0, int(level[1]) - 1)

    def handle_endtag(self, tag: str) -> None:
        """Take note of a tag that ends."""
        if tag in _BLOCKS or tag == "table":
            self.end()
        if len(self._looks) > 1 and tag not in _VOID:
            self._looks.pop()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "table" and self._tables:
            self._close_table()

    def handle_data(self, data: str) -> None:
        """Take words."""
        look = self._looks[-1]
        if look.hidden:
            return
        if look.label:
            sign = data.strip(" \u00a0\n\r\t")
            if sign:
                self._label = BULLET if set(sign) <= _BULLETS else sign
            return
        found = LABEL.search(data)
        if found:
            self._label, self._level = found["label"], int(found["level"])
            data = LABEL.sub("", data)
        text = _BLANKS.sub(" ", _GAP.sub(TAB, _LINE_END.sub(" ", data)))
        if text:
            self._pieces.append(WordsAlike(text, look.strong or look.heading, look.em, look.link))

    def end(self) -> None:
        """End the paragraph, if there is one."""
        paragraph = Para(_joined(self._pieces), self._label, self._level, self._looks[-1].heading)
        self._pieces = []
        if paragraph.text:
            self._label, self._level = "", 0
            self._add(paragraph)

    def _add(self, block: Para | PictureHere) -> None:
        cells = self._tables[-1].rows if self._tables else []
        if isinstance(block, Para) and cells and cells[-1]:
            cells[-1][-1].append(block)
        else:
            self.blocks.append(block)

    def _picture(self, source: str) -> None:
        scheme, _, name = source.partition(":")
        number = whole_number(name) if scheme == SCHEME else None
        self.end()
        self._add(PictureHere(-1 if number is None else number))

    def _close_table(self) -> None:
        table = self._tables.pop()
        grid = WordTable(tuple(tuple(tuple(cell) for cell in row) for row in table.rows if any(row)))
        if not grid.paragraphs:
            return
        if self._tables:  # a table in a cell is read as its paragraphs
            for paragraph in grid.paragraphs:
                self._add(paragraph)
        else:
            self.blocks.append(grid)


def _look(around: _TagsAround, tag: str, named: dict[str, str]) -> _TagsAround:
    style = named.get("style", "")
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    strong = around.strong or tag in ("b", "strong")
    em = around.em or tag in ("i", "em")
    if weight:
        strong = weight[1].lower() == "bold" or (weight[1].isdecimal() and weight[1] >= "600")
    if slant:
        em = slant[1].lower() == "italic"
    return replace(
        around,
        tag=tag,
        strong=strong,
        em=em,
        link=_leading(named.get("href", "")) if tag == "a" else around.link,
        heading=tag in _HEADINGS or (around.heading and tag not in ("td", "th")),
        hidden=around.hidden or bool(_HIDDEN.search(style)),
        label=around.label or bool(_LABEL_OF_WORD.search(style)),
    )


def _leading(address: str) -> str:
    """Return *address* where it leads anywhere from here: none within the page that it was on."""
    return address if address.partition(":")[0].lower() in _SCHEMES - {SCHEME} else ""


def _joined(pieces: list[WordsAlike]) -> tuple[WordsAlike, ...]:
    """Return *pieces* with neighbours of one look as one, without double blanks, nor any at the ends; gaps stay."""
    found: list[WordsAlike] = []
    for piece in pieces:
        text = piece.text.lstrip(" ") if not found or found[-1].text.endswith((" ", TAB)) else piece.text
        if not text:
            continue
        blank = not text.strip()
        if found and (
            blank or (found[-1].strong, found[-1].em, found[-1].link) == (piece.strong, piece.em, piece.link)
        ):
            found[-1] = replace(found[-1], text=found[-1].text + text)
        else:
            found.append(replace(piece, text=text))
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(piece for piece in found if piece.text)
