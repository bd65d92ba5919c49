"""Set the running text of a notice into a room: paragraphs, lists and headings, as large as fits."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter

from markupsafe import Markup, escape

from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, type_css
from generator.sheets.typesetting.fit import Setting, TypeSizes
from generator.sheets.typesetting.weights import BOLD, TEXT
from generator.text.html_binding import bound_html
from generator.text.passages import CELLS, Passage, PassageKind, StyledWords, passages_of
from generator.units import Ems, Millimetres

_KINDS = {PassageKind.PARAGRAPH: "p", PassageKind.ITEM: "li", PassageKind.HEADING: "h"}
INDENT: Ems = 1.3  # of each list around a block
BETWEEN: dict[str, Ems] = {"p": 0.65, "li": 0.3, "h": 0.3}  # below each kind of block
_STEP: Millimetres = 0.1  # from one type size that is tried to the next


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph (`p`), an item of a list (`li`) or a heading (`h`), which stands in *depth* lists.

    *plain* are its words on the lines that the author ended on purpose, mostly one; *weight* is the heaviest of them.
    """

    kind: str
    html: Markup
    plain: str
    weight: int
    depth: int = 0

    @property
    def is_plain(self) -> bool:
        """Return whether the text has no marks of its own, so that its lines may be set one by one."""
        return self.kind == "h" or self.html == escape(self.plain)

    @property
    def flow(self) -> Markup:
        """Return the HTML that breaks into lines by itself, though not within a word."""
        return Markup(bound_html(self.html))  # noqa: S704 - it was HTML before


@dataclass(frozen=True, slots=True)
class Placed:
    """A block in its *box*."""

    block: TextBlock
    box: Box
    setting: Setting

    @property
    def css(self) -> str:
        """Return place and type as declarations."""
        return f"{self.box.css};{type_css(self.setting)}"


Groups = tuple[tuple[str, tuple[Placed, ...]], ...]
"""Blocks in order, those of one list together."""


def read_blocks(markdown: str) -> tuple[TextBlock, ...]:
    """Return the blocks of *markdown*, or none when it holds what only a page can show, such as a table."""
    if first_for_pages(markdown):
        return ()
    return tuple(_block(block) for block in passages_of(markdown) if block.kind is not PassageKind.RULE)


def first_for_pages(markdown: str) -> Passage | None:
    """Return the first block of *markdown* that only a page can show: a table, a numbered list, a quotation or code."""
    return next((block for block in passages_of(markdown) if _is_for_pages(block)), None)


def read_flow(markdown: str) -> TextBlock:
    r"""Return *markdown* as one paragraph, for where there is no room for more: items behind their signs, no links.

    >>> read_flow("Mang theo:\n\n- **thẻ**\n- sổ").html
    Markup('Mang theo: - <strong>thẻ</strong> - sổ')
    """
    runs: list[StyledWords] = []
    before: Passage | None = None
    for block in passages_of(markdown):
        between = (", " if block.kind in CELLS and block.number != 1 else " ") if before else ""
        runs.append(StyledWords(between + _sign(block)))
        runs += [replace(run, text=_flat(run.text), address="", hard=False) for run in block.runs]
        before = block
    words = "".join(run.text for run in runs)
    strong = any(run.strong for run in runs)
    return TextBlock("p", _html(runs), " ".join(words.split()), BOLD if strong else TEXT)


def shortened(blocks: Sequence[TextBlock], length: int) -> tuple[TextBlock, ...]:
    """Return the first *length* letters of *blocks*, for measuring."""
    left, kept = length, []
    for block in blocks:
        if left > 0:
            kept.append(replace(block, plain=block.plain[:left]))
        left -= len(block.plain)
    return tuple(kept)


def set_body(blocks: Sequence[TextBlock], room: Box, sizes: TypeSizes) -> Groups:
    """Return *blocks* in the largest type between *sizes* with which they fit *room*; nothing where none does."""
    tried = tuple(fit.downwards(sizes[1], sizes[0], _STEP)) if blocks else ()

    def fits(size: Millimetres) -> bool:
        return tuple(_placed(blocks, room, size))[-1].box.bottom <= room.bottom

    # Smaller type takes less room: the largest that fits is found by bisection.
    place = bisect_left(tried, True, key=fits)  # noqa: FBT003 - what is looked for
    if place == len(tried):
        return ()
    placed = tuple(_placed(blocks, room, tried[place]))
    spare = (room.bottom - placed[-1].box.bottom) * 0.4
    lowered = (replace(block, box=block.box.at(top=block.box.top + spare)) for block in placed)
    return tuple((kind, tuple(group)) for kind, group in groupby(lowered, key=lambda lower: lower.block.kind))


def _is_for_pages(block: Passage) -> bool:
    numbered = block.kind is PassageKind.ITEM and block.number is not None
    return numbered or block.quoted > 0 or block.kind is PassageKind.CODE or block.kind in CELLS


def _block(block: Passage) -> TextBlock:
    strong = block.runs == tuple(StyledWords(run.text, strong=True) for run in block.runs)
    # As on notices, a strong paragraph leads its text, and a strong item stays an item.
    kind = "h" if strong and block.kind is PassageKind.PARAGRAPH else _KINDS[block.kind]
    lines = groupby(block.runs, key=lambda run: run.hard)
    plain = "\n".join(" ".join("".join(run.text for run in line).split()) for hard, line in lines if not hard)
    weight = BOLD if kind == "h" or any(run.strong for run in block.runs) else TEXT
    return TextBlock(kind, _html(block.runs), plain, weight, block.depth)


def _sign(block: Passage) -> str:
    if block.kind is not PassageKind.ITEM:
        return ""
    return "- " if block.number is None else f"{block.number}. "


def _flat(words: str) -> str:
    """Return *words* on one line, with the blanks at their ends."""
    return re.sub(r"\s+", " ", words)


def _html(runs: Sequence[StyledWords]) -> Markup:
    """Return *runs* as HTML, with their links: a sheet is looked at on screens as well.

    A link to a text by its slug, or to a paper by its name, leads somewhere on the site only: here it is words.
    """
    html = []
    for address, same in groupby(runs, key=lambda run: run.address if ":" in run.address else ""):
        linked = "".join(_tagged(tuple(same), ("strong", "emphasis", "code")))
        html.append(f'<a href="{escape(address)}">{linked}</a>' if address else linked)
    return Markup("".join(html))  # noqa: S704 - the words in it are escaped


def _tagged(runs: Sequence[StyledWords], styles: Sequence[str]) -> Iterator[str]:
    """Yield *runs* as HTML, with the tags of *styles* around those that have them."""
    if not styles:
        yield from ("<br>\n" if run.hard else _escaped(run.text) for run in runs)
        return
    style, *inner = styles
    tag = "em" if style == "emphasis" else style
    for styled, same in groupby(runs, key=attrgetter(style)):
        html = "".join(_tagged(tuple(same), inner))
        yield f"<{tag}>{html}</{tag}>" if styled else html


def _escaped(text: str) -> str:
    # Quotation marks stay as they are, as in the HTML of pages.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _placed(blocks: Sequence[TextBlock], room: Box, size: Millimetres) -> Iterator[Placed]:
    top = room.top
    for block in blocks:
        indent = size * INDENT * block.depth
        width = room.width - indent
        lines = (fit.paragraph(line, block.weight, size, width) for line in block.plain.split("\n"))
        setting = Setting(tuple(chain.from_iterable(lines)), size, fit.PROSE)
        yield Placed(block, Box(room.left + indent, top, width, setting.height), setting)
        top += setting.height + size * BETWEEN[block.kind]
