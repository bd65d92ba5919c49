r"""Paragraphs, items and tables → Markdown as people type it: no sign is taken for more than it is.

Python-Markdown counts every list from 1. So a list whose labels do not (it goes on after a paragraph, or says a, b, c)
stands as paragraphs that begin with those labels: what a letter calls “điểm a” stays so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.intake.blocks import Block, Para, WordsAlike, WordTable
from generator.intake.labels import BULLET

_SIGNS = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(r"^(?:(?P<sign>[-+#>])|(?P<number>\d{1,9})\.(?=\s|$))")
_GAPS = re.compile(r"\s*\t\s*")
_INDENT = "    "


def markdown_of(blocks: Sequence[Block]) -> str:
    r"""Return *blocks* as Markdown; pictures have no place in it.

    >>> markdown_of([Para((WordsAlike("Mang theo:"),)), Para((WordsAlike("Bút"),), "•")])
    'Mang theo:\n\n- Bút'
    """
    return "\n\n".join(_parts(tuple(block for block in blocks if isinstance(block, Para | WordTable))))


def _parts(blocks: Sequence[Para | WordTable]) -> Iterator[str]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, WordTable):
            yield _table(block)
            at += 1
            continue
        end = at
        while end < len(blocks) and isinstance(blocks[end], Para) and blocks[end].label:  # type: ignore[union-attr]
            end += 1
        if end == at:
            yield _paragraph(block)
            at += 1
        else:
            yield from _items([one for one in blocks[at:end] if isinstance(one, Para)])
            at = end


def _items(items: Sequence[Para]) -> Iterator[str]:
    """Yield lists, and paragraphs for the items whose labels no list of Markdown has."""
    lines: list[str] = []
    at = 0
    while at < len(items):
        item = items[at]
        run = _run(items[at:])
        if run:
            lines += _lines_of_list(items[at : at + run], items[at].level)
            at += run
            continue
        if lines:
            yield "\n".join(lines)
            lines = []
        yield _paragraph(item)
        at += 1
    if lines:
        yield "\n".join(lines)


def _run(items: Sequence[Para]) -> int:
    """Return how many of *items* are one list with what is in it; 0 where the first cannot begin a list."""
    first = items[0]
    end = 1
    while end < len(items) and items[end].level > first.level:
        end += 1
    while end < len(items) and items[end].level == first.level and _is_bullet(items[end]) == _is_bullet(first):
        end += 1
        while end < len(items) and items[end].level > first.level:
            end += 1
    listed = [item for item in items[:end] if item.level == first.level]
    # A single item that is counted is the heading of what follows: “1. Thời gian”, and “2. Địa điểm” further down.
    return end if all(map(_is_bullet, listed)) or (len(listed) > 1 and _counts(listed)) else 0


def _counts(items: Sequence[Para]) -> bool:
    """Return whether the labels of *items* are “1.”, “2.”, “3.” and so on."""
    return all(item.label == f"{number}." for number, item in enumerate(items, 1))


def _is_bullet(item: Para) -> bool:
    return item.label == BULLET


def _lines_of_list(items: Sequence[Para], level: int, depth: int = 0) -> Iterator[str]:
    at = 0
    while at < len(items):
        item = items[at]
        sign = "-" if _is_bullet(item) else item.label
        yield f"{_INDENT * depth}{sign} {_started(_line(item.pieces))}"
        end = at + 1
        while end < len(items) and items[end].level > level:
            end += 1
        inner = items[at + 1 : end]
        if inner:
            yield from _inner(inner, depth + 1)
        at = end


def _inner(items: Sequence[Para], depth: int) -> Iterator[str]:
    """Yield the lines of what is in an item: a list, or paragraphs with labels of their own."""
    if _run(items) == len(items):
        yield from _lines_of_list(items, items[0].level, depth)
        return
    for item in items:
        yield ""
        yield f"{_INDENT * depth}{_paragraph(item)}"


def _paragraph(item: Para) -> str:
    label = "" if not item.label or _is_bullet(item) else f"{item.label} "
    first = item.pieces[0] if item.pieces else WordsAlike("")
    pieces = (
        (replace(first, text=f"{label}{first.text}"), *item.pieces[1:])
        if label and not first.link
        else ((WordsAlike(label), *item.pieces) if label else item.pieces)
    )
    return _started(_line(pieces)) if not item.heading else _line(_strong(pieces))


def _strong(pieces: Sequence[WordsAlike]) -> tuple[WordsAlike, ...]:
    """Return the *pieces* of a heading: notices have strong lines for headings."""
    return tuple(WordsAlike(piece.text, strong=True, link=piece.link) for piece in pieces)


def _started(line: str) -> str:
    r"""Return *line* so that its beginning makes no list, heading or quotation of it.

    >>> _started("2. Hai"), _started("- Một"), _started("#1"), _started("1022 là số")
    ('2\\. Hai', '\\- Một', '\\#1', '1022 là số')
    """
    found = _START.match(line)
    if found is None:
        return line
    return f"{found['number']}\\{line[len(found['number']) :]}" if found["number"] else f"\\{line}"


def _line(pieces: Sequence[WordsAlike]) -> str:
    """Return *pieces* as a line: signs stand at words, never at blanks, where they would mean nothing."""
    merged: list[WordsAlike] = []
    for piece in (replace(one, text=_GAPS.sub(" ", one.text)) for one in pieces):
        look = (piece.strong, piece.em, piece.link)
        if merged and (merged[-1].strong, merged[-1].em, merged[-1].link) == look:
            merged[-1] = WordsAlike(merged[-1].text + piece.text, *look)
        elif piece.text:
            merged.append(piece)
    return "".join(map(_marked, merged)).strip()


def _marked(piece: WordsAlike) -> str:
    words = piece.text.strip()
    before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    after = piece.text[len(piece.text.rstrip()) :] if words else ""
    if not words:
        return piece.text
    text = _escaped(words)
    if piece.link and not piece.link.startswith(("tel:", "mailto:")) and piece.link.rstrip("/") != words.rstrip("/"):
        text = f"[{text}]({_address(piece.link)})"
    elif piece.link:  # numbers and addresses become links by themselves
        text = words
    sign = ("**" if piece.strong else "") + ("*" if piece.em else "")
    return f"{before}{sign}{text}{sign[::-1]}{after}"


def _escaped(words: str) -> str:
    signed = _SIGNS.sub(lambda sign: f"\\{sign[0]}", words)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", signed))


def _address(link: str) -> str:
    return re.sub(r"[\s()<>\"\\]", lambda sign: f"%{ord(sign[0]):02X}", link)


def _table(grid: WordTable) -> str:
    """Return *grid* as a table: its first row is the head. What has a single column is paragraphs."""
    width = max(len(row) for row in grid.rows)
    if width == 1:
        return "\n\n".join(_parts(grid.paragraphs))
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in grid.rows]
    head, *rest = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((head, f"|{' --- |' * width}", *rest))


def _cell(cell: Sequence[Para]) -> str:
    lines = (_line((WordsAlike(f"{one.label} "), *one.pieces) if one.label else one.pieces) for one in cell)
    return "; ".join(lines).replace("|", "\\|")
