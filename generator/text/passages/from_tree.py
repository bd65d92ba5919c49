"""The tree of elements that Python-Markdown made → passages of words in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.text.passages.parser import MarkdownTree
from generator.text.passages.tags import level_of
from generator.text.passages.values import NOWHERE, Passage, PassageKind, Passages, Runs, StyledWords

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LISTS = ("ul", "ol")
_BLOCKS = ("p", "blockquote", "pre", "table", "hr", *_LISTS, *(f"h{level}" for level in range(1, 7)))


def passages_from(tree: MarkdownTree) -> Passages:
    """Return the passages of *tree*."""
    passages: list[Passage] = []
    start = 0
    for passage in _Walk(tree).passages(tree.root, Passage(PassageKind.PARAGRAPH, ())):
        passages.append(replace(passage, start=start))
        start = passages[-1].end
    return tuple(passages)


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through *tree*; what a passage finds around it is written on an empty passage, of which it is a copy."""

    tree: MarkdownTree

    def passages(self, parent: "Element", around: Passage) -> Iterator[Passage]:
        """Yield the passages that stand in *parent*."""
        for child in parent:
            yield from self._passage(child, around)

    def _passage(self, element: "Element", around: Passage) -> Iterator[Passage]:
        level = level_of(element.tag)
        if level:
            yield from self._words(element, replace(around, kind=PassageKind.HEADING, level=level))
        elif element.tag in _LISTS:
            yield from self._list(element, replace(around, depth=around.depth + 1))
        elif element.tag == "blockquote":
            yield from self.passages(element, replace(around, quoted=around.quoted + 1))
        elif element.tag == "table":
            for row in element.iter("tr"):
                for number, cell in enumerate(row, 1):
                    yield from self._words(cell, replace(around, kind=PassageKind(cell.tag), number=number))
        elif element.tag == "hr":
            yield replace(around, kind=PassageKind.RULE)
        else:
            kind = PassageKind.CODE if element.tag == "pre" else around.kind
            yield from self._words(element, replace(around, kind=kind))

    def _list(self, element: "Element", around: Passage) -> Iterator[Passage]:
        first = int(element.get("start", "1"))
        for index, item in enumerate(element):
            number = first + index if element.tag == "ol" else None
            yield from self._item(item, replace(around, kind=PassageKind.ITEM, number=number), around)

    def _item(self, item: "Element", first: Passage, around: Passage) -> Iterator[Passage]:
        """Yield the passages of *item*: the *first* of its own words is the item, all that follows stands in it."""
        pieces = [list(self._piece(item.text, StyledWords("")))]
        found: list[Passage] = []
        for child in item:
            if child.tag in _BLOCKS:
                found += self._of_runs(pieces.pop(), first if not found else around)
                own = child.tag == "p" and not found
                found += self._passage(child, replace(first, loose=True) if own else around)
                pieces.append(list(self._piece(child.tail, StyledWords(""))))
            else:
                pieces[-1] += self._inline(child, StyledWords(""))
        yield from (*found, *self._of_runs(pieces.pop(), first if not found else around))

    def _words(self, element: "Element", passage: Passage) -> Iterator[Passage]:
        """Yield *passage* with the words of *element*, if there are any."""
        yield from self._of_runs(list(self._inside(element, StyledWords(""))), passage)

    def _of_runs(self, runs: list[StyledWords], passage: Passage) -> Iterator[Passage]:
        trimmed = _trimmed(runs)
        if trimmed:
            yield replace(passage, runs=trimmed)

    def _inside(self, element: "Element", style: StyledWords) -> Iterator[StyledWords]:
        yield from self._piece(element.text, style)
        for child in element:
            yield from self._inline(child, style)

    def _inline(self, element: "Element", style: StyledWords) -> Iterator[StyledWords]:
        """Yield the runs of *element*, which stands in a line in *style*, and of what follows it."""
        if element.tag == "br":
            yield replace(style, text="\n", hard=True)
            yield from self._piece((element.tail or "").lstrip(), style)
            return
        yield from self._inside(element, self._styled(element, style))
        yield from self._piece(element.tail, style)

    def _styled(self, element: "Element", style: StyledWords) -> StyledWords:
        match element.tag:
            case "strong":
                return replace(style, strong=True)
            case "em":
                return replace(style, emphasis=True)
            case "code":
                return replace(style, code=True)
            case "a" if "href" in element.attrib:
                return replace(style, address=self.tree.words(element.get("href")) or NOWHERE)
            case _:
                return style

    def _piece(self, text: str | None, style: StyledWords) -> Iterator[StyledWords]:
        words = self.tree.words(text)
        if words:
            yield replace(style, text=words)


def _trimmed(runs: list[StyledWords]) -> Runs:
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
