"""Markdown → the links that a page will show, each with the place in the text where its address stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.text.passages.places import offsets_of
from generator.text.passages.values import NOWHERE, PassageKind, Passages, StyledWords

_SIGNS = re.compile(r"[*_`]*")
_INLINE = re.compile(r"\]\(\s*<?")
_BY_NAME = re.compile(r"\](?:[ ]?\n?[ ]?\[(?P<name>[^\[\]]*)\])?")
_DEFINITION = re.compile(r"^[ >]*\[(?P<name>[^\[\]\n]*)\]:[ ]*(?:\n[ ]*)?<?(?P<address>\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link: its *words*, the *address* to which it leads, and the *start* of that address in the text."""

    words: str
    address: str
    start: int


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words of one passage that are neither code nor a link, with the place of each of their letters in the text."""

    words: str
    offsets: tuple[int, ...]


def may_link(text: str) -> bool:
    """Return whether there can be a link with words of its own in Markdown *text*: few texts have one."""
    return "](" in text or "]:" in text


def links_of(text: str, passages: Passages) -> Iterator[PlacedLink]:
    r"""Yield the links of Markdown *text*, in reading order; *passages* are its passages.

    The address of a link that names none is empty.

    >>> from generator.text.passages import passages_of
    >>> text = "Xem [bài](a), `[b](b)`, [tin][x].\n\n[x]: c"
    >>> [(link.words, link.address, link.start) for link in links_of(text, passages_of(text))]
    [('bài', 'a', 10), ('tin', 'c', 40)]
    """
    offsets = offsets_of(text, passages)
    definitions = {name_of(found["name"]): found.start("address") for found in _DEFINITION.finditer(text)}
    for passage in passages:
        at = passage.start
        for address, runs in groupby(passage.runs, key=lambda run: run.address):
            words = "".join(run.text for run in runs)
            if address:
                start = _start(text, words, offsets[at : at + len(words)], definitions)
                typed = address != NOWHERE or text.startswith(NOWHERE, start)
                yield PlacedLink(words, address if typed else "", start)
            at += len(words)


def plain_words_of(text: str, passages: Passages) -> Iterator[PlacedWords]:
    r"""Yield what is neither code nor a link of each passage of Markdown *text*, in pieces that nothing interrupts.

    >>> from generator.text.passages import passages_of
    >>> text = "Xem [bài](a), `b` **rồi** gọi"
    >>> [piece.words for piece in plain_words_of(text, passages_of(text))]
    ['Xem ', ', ', ' rồi gọi']
    """
    offsets = offsets_of(text, passages)
    for passage in passages:
        at = passage.start
        for plain, runs in groupby(passage.runs, key=_is_plain):
            words = "".join(run.text for run in runs)
            if plain and passage.kind is not PassageKind.CODE:
                yield PlacedWords(words, offsets[at : at + len(words)])
            at += len(words)


def name_of(typed: str) -> str:
    """Return the name of a link as Markdown compares it: whatever its capitals and blanks."""
    return " ".join(typed.lower().split())


def _is_plain(run: StyledWords) -> bool:
    return not (run.code or run.address)


def _start(text: str, words: str, offsets: tuple[int, ...], definitions: dict[str, int]) -> int:
    """Return where the address of the link stands whose *words* stand at *offsets* of *text*."""
    signs = _SIGNS.match(text, offsets[-1] + 1)
    end = signs.end() if signs else offsets[-1] + 1
    inline = _INLINE.match(text, end)
    if inline:
        return inline.end()
    named = _BY_NAME.match(text, end)
    return definitions.get(name_of(named["name"] or words), offsets[0]) if named else offsets[0]
