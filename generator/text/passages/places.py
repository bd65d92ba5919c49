"""Passages of words → where each of their letters stands in the Markdown that they were read from.

Python-Markdown keeps no places. The letters of the passages stand in the text in their order, so they are found again:
signs that the passages tell of (a list's marks, stars, the address behind a link) are passed over one by one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from generator.text.alignment import Cursor
from generator.text.passages.values import CELLS, Passage, PassageKind, Passages, StyledWords

_MOST_KEPT = 8  # texts: the findings in one follow one another
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()>#+.!|-]|&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);")
# What gives links of the text their addresses: nothing of it is shown.
_TITLE = r"""(?:\n?[ ]*(?:".*"|'.*'|\(.*\)))?"""
_DEFINITION = re.compile(rf"^[ >]*\[[^\[\]\n]*\]:[ ]*(?:\n[ ]*)?\S+[ ]*{_TITLE}[ ]*$", re.MULTILINE)
# The line between the head of a table and its rows.
_BELOW_HEADER = re.compile(r"^[ >]*\|?[ ]*:?-[-:| ]*$", re.MULTILINE)
_OPENING = {
    PassageKind.ITEM: re.compile(r"[\s>]*(?:(?:[-+*]|\d+\.)[ \t]+)+"),
    PassageKind.HEADING: re.compile(r"[\s>]*#+"),
    PassageKind.HEADER: re.compile(r"[\s|]*"),
    PassageKind.CELL: re.compile(r"[\s|]*"),
    PassageKind.RULE: re.compile(r"[\s>]*(?:[-*_][ ]*){3,}"),
}
_BELOW_HEADING = re.compile(r"[ ]*#*[ ]*(?:\n[ >]*(?:=+|-+)[ ]*(?=\n|$))?")
_SIGNS = re.compile(r"[*_`]*")
_SIGNS_BEFORE_LINK = re.compile(r"[*_`]*[\[<][*_`]*")
_END_OF_LINK = re.compile(r"\](?:\((?:[^()]|\([^()]*\))*\)|\s?\[[^\]]*\])?|>")


@lru_cache(maxsize=_MOST_KEPT)
def offsets_of(text: str, passages: Passages) -> tuple[int, ...]:
    """Return where in Markdown *text* each letter of its *passages* stands.

    >>> from generator.text.passages import passages_of
    >>> offsets_of("- **Một** &amp; hai", passages_of("- **Một** &amp; hai"))
    (4, 5, 6, 9, 10, 15, 16, 17, 18)
    """
    shown = _BELOW_HEADER.sub(_blanks, text) if any(passage.kind in CELLS for passage in passages) else text
    shown = _DEFINITION.sub(_blanks, shown) if "]:" in shown else shown
    cursor = Cursor(shown, 0, _ESCAPE, unescaped)
    offsets = [place for passage in passages for place in _offsets(passage, cursor)]
    if cursor.lost:  # a sign was taken for another one: each letter is found all the same, though perhaps too early
        cursor = Cursor(text, 0, _ESCAPE, unescaped)
        cursor.whole = False
        offsets = [place for passage in passages for run in passage.runs for place in _found(run, cursor)]
    return tuple(offsets)


def unescaped(escape: str) -> str:
    r"""Return the letters that stand in the text as *escape*.

    >>> unescaped("&amp;"), unescaped("\\*")
    ('&', '*')
    """
    return unescape(escape) if escape.startswith("&") else escape[1:]


def _blanks(lines: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", lines[0])


def _offsets(passage: Passage, cursor: Cursor) -> Iterator[int]:
    opening = _OPENING.get(passage.kind)
    if opening:
        cursor.skip(opening)
    before = StyledWords("")
    for run in passage.runs:
        _turn(cursor, before, run)
        yield from _found(run, cursor)
        before = run
    _turn(cursor, before, StyledWords(""))
    if passage.kind is PassageKind.HEADING:
        cursor.skip(_BELOW_HEADING)


def _turn(cursor: Cursor, before: StyledWords, after: StyledWords) -> None:
    """Pass over the signs that end the style of one run and begin that of the next."""
    if before.address and before.address != after.address:
        if _is_styled(before):
            cursor.skip(_SIGNS)
        cursor.skip(_END_OF_LINK)
    if after.address and before.address != after.address:
        cursor.skip(_SIGNS_BEFORE_LINK)
    elif (before.strong, before.emphasis, before.code) != (after.strong, after.emphasis, after.code):
        cursor.skip(_SIGNS)


def _is_styled(run: StyledWords) -> bool:
    return run.strong or run.emphasis or run.code


def _found(run: StyledWords, cursor: Cursor) -> list[int]:
    return cursor.find(run.text, escaped=not run.code)
