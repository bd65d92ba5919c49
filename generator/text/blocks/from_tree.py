"""The tree of elements that Python-Markdown made → blocks of words in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.text.blocks.parser import Tree
from generator.text.blocks.values import Block, Blocks, Kind, Run, Runs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADING = re.compile(r"h([1-6])")
_LISTS = ("ul", "ol")
_BLOCKS = ("p", "blockquote", "pre", "table", "hr", *_LISTS, *(f"h{level}" for level in range(1, 7)))


def blocks_from(tree: Tree) -> Blocks:
    """Return the blocks of *tree*."""
    found: list[Block] = []
    start = 0
    for block in _Walk(tree).blocks(tree.root, Block(Kind.PARAGRAPH, ())):
        found.append(replace(block, start=start))
        start = found[-1].end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through *tree*; what a block finds around it is written on an empty block, of which it is a copy."""

    tree: Tree

    def blocks(self, parent: "Element", around: Block) -> Iterator[Block]:
        """Yield the blocks that stand in *parent*."""
        for child in parent:
            yield from self._block(child, around)

    def _block(self, element: "Element", around: Block) -> Iterator[Block]:
        heading = _HEADING.fullmatch(element.tag)
        if heading:
            yield from self._words(element, replace(around, kind=Kind.HEADING, level=int(heading[1])))
        elif element.tag in _LISTS:
            yield from self._list(element, replace(around, depth=around.depth + 1))
        elif element.tag == "blockquote":
            yield from self.blocks(element, replace(around, quoted=around.quoted + 1))
        elif element.tag == "table":
            for row in element.iter("tr"):
                for number, cell in enumerate(row, 1):
                    yield from self._words(cell, replace(around, kind=Kind(cell.tag), number=number))
        elif element.tag == "hr":
            yield replace(around, kind=Kind.RULE)
        else:
            yield from self._words(element, replace(around, kind=Kind.CODE if element.tag == "pre" else around.kind))

    def _list(self, element: "Element", around: Block) -> Iterator[Block]:
        first = int(element.get("start", "1"))
        for index, item in enumerate(element):
            number = first + index if element.tag == "ol" else None
            yield from self._item(item, replace(around, kind=Kind.ITEM, number=number), around)

    def _item(self, item: "Element", first: Block, around: Block) -> Iterator[Block]:
        """Yield the blocks of *item*: the *first* of its own words is the item, all that follows stands in it."""
        pieces = [list(self._piece(item.text, Run("")))]
        found: list[Block] = []
        for child in item:
            if child.tag in _BLOCKS:
                found += self._of_runs(pieces.pop(), first if not found else around)
                own = child.tag == "p" and not found
                found += self._block(child, replace(first, loose=True) if own else around)
                pieces.append(list(self._piece(child.tail, Run(""))))
            else:
                pieces[-1] += self._inline(child, Run(""))
        yield from (*found, *self._of_runs(pieces.pop(), first if not found else around))

    def _words(self, element: "Element", block: Block) -> Iterator[Block]:
        """Yield *block* with the words of *element*, if there are any."""
        yield from self._of_runs(list(self._inside(element, Run(""))), block)

    def _of_runs(self, runs: list[Run], block: Block) -> Iterator[Block]:
        trimmed = _trimmed(runs)
        if trimmed:
            yield replace(block, runs=trimmed)

    def _inside(self, element: "Element", style: Run) -> Iterator[Run]:
        yield from self._piece(element.text, style)
        for child in element:
            yield from self._inline(child, style)

    def _inline(self, element: "Element", style: Run) -> Iterator[Run]:
        """Yield the runs of *element*, which stands in a line in *style*, and of what follows it."""
        if element.tag == "br":
            yield replace(style, text="\n", hard=True)
            yield from self._piece((element.tail or "").lstrip(), style)
            return
        yield from self._inside(element, self._styled(element, style))
        yield from self._piece(element.tail, style)

    def _styled(self, element: "Element", style: Run) -> Run:
        match element.tag:
            case "strong":
                return replace(style, strong=True)
            case "em":
                return replace(style, emphasis=True)
            case "code":
                return replace(style, code=True)
            case "a":
                return replace(style, address=self.tree.words(element.get("href")))
            case _:
                return style

    def _piece(self, text: str | None, style: Run) -> Iterator[Run]:
        words = self.tree.words(text)
        if words:
            yield replace(style, text=words)


def _trimmed(runs: list[Run]) -> Runs:
    """Return *runs* without blanks at both ends; neighbours of one style are one run."""
    styles = groupby(runs, key=lambda run: replace(run, text=""))
    whole = [replace(style, text="".join(run.text for run in same)) for style, same in styles]
    while whole and not whole[0].text.strip():
        del whole[0]
    while whole and not whole[-1].text.strip():
        del whole[-1]
    if whole:
        whole[0] = replace(whole[0], text=whole[0].text.lstrip())
        whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip())
    return tuple(whole)
