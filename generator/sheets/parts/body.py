"""Set the running text of a notice into a room: paragraphs, lists and headings, as large as fits."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup, escape

from generator.rendering.markup import to_html
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, type_css
from generator.sheets.typesetting.fit import Setting

_BLOCK = re.compile(r"<(p|li|h[1-6])>(.*?)</\1>", re.DOTALL)
_HARD = re.compile(r"<(?:table|blockquote|pre|img|ol)\b")
_STRONG_PARAGRAPH = re.compile(r"<p><strong>([^<]*)</strong></p>")
_ALL_STRONG = re.compile(r"<strong>[^<]*</strong>")
INDENT = 1.3  # of the type size
BETWEEN = {"p": 0.65, "li": 0.3, "h": 0.3}  # below each block, of the type size
_STEP = 0.1


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph (`p`), an item of a list (`li`) or a heading (`h`)."""

    kind: str
    html: Markup
    plain: str
    weight: int

    @property
    def is_plain(self) -> bool:
        """Tell whether the text has no marks of its own, so that its lines may be set one by one."""
        return self.kind == "h" or self.html == escape(self.plain)


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


def with_headings(html: Markup) -> Markup:
    """Return *html* with each paragraph that is strong from end to end made a heading, so that it leads its text.

    >>> with_headings(Markup("<p><strong>Ai trả lời?</strong></p>"))
    Markup('<h2>Ai trả lời?</h2>')
    """
    return Markup(_STRONG_PARAGRAPH.sub(r"<h2>\1</h2>", str(html)))  # noqa: S704 - markup.py made it


def read_blocks(markdown: str) -> tuple[TextBlock, ...]:
    """Return the blocks of *markdown*, or none when it holds what only a page can show, such as a table."""
    html = str(to_html(markdown))
    if _HARD.search(html):
        return ()
    return tuple(_block(tag, inner) for tag, inner in _BLOCK.findall(html))


def shortened(blocks: Sequence[TextBlock], length: int) -> tuple[TextBlock, ...]:
    """Return the first *length* letters of *blocks*, for measuring."""
    left, kept = length, []
    for block in blocks:
        if left > 0:
            kept.append(replace(block, plain=block.plain[:left]))
        left -= len(block.plain)
    return tuple(kept)


def set_body(blocks: Sequence[TextBlock], room: Box, sizes: tuple[float, float]) -> Groups:
    """Return *blocks* in the largest type between *sizes* with which they fit *room*; nothing where none does."""
    for size in fit.downwards(sizes[1], sizes[0], _STEP) if blocks else ():
        placed = tuple(_placed(blocks, room, size))
        if placed[-1].box.bottom <= room.bottom:
            spare = (room.bottom - placed[-1].box.bottom) * 0.4
            lowered = (Placed(p.block, p.box.at(top=p.box.top + spare), p.setting) for p in placed)
            return tuple((kind, tuple(group)) for kind, group in groupby(lowered, key=lambda p: p.block.kind))
    return ()


def _block(tag: str, inner: str) -> TextBlock:
    heads = tag.startswith("h") or bool(_ALL_STRONG.fullmatch(inner))
    plain = " ".join(Markup(inner).striptags().split())  # noqa: S704 - markup.py made it
    weight = 700 if heads or "<strong>" in inner else 400
    return TextBlock("h" if heads else tag, Markup(inner), plain, weight)  # noqa: S704 - markup.py made it


def _placed(blocks: Sequence[TextBlock], room: Box, size: float) -> Iterator[Placed]:
    top = room.top
    for block in blocks:
        indent = size * INDENT if block.kind == "li" else 0.0
        width = room.width - indent
        setting = Setting(fit.paragraph(block.plain, block.weight, size, width), size, fit.PROSE)
        yield Placed(block, Box(room.left + indent, top, width, setting.height), setting)
        top += setting.height + size * BETWEEN[block.kind]
