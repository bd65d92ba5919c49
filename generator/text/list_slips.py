"""Lists that Markdown takes for words: right below a paragraph, or with the signs of a word processor.

What `parser` reads as a list begins after an empty line, with “-”, “*”, “+” or “1.”.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_OURS = re.compile(r" {0,3}(?:[-*+]|\d{1,3}\.)[ \t]+\S")
# Bullets that word processors put; those of Symbol and Wingdings are in the private use area from U+F000 on.
_THEIRS = re.compile(
    r"[ \t\u3000]{0,8}(?:[\u2022\u00b7\u2023\u2043\u2219\u25a0-\u25ff\u27a1-\u27be\u2713\u2714\u2794\uf000-\uf0ff]\s*"
    r"|[\u2013\u2014\u2212][ \t]*|(?:\d{1,2}|[a-zđ])\)[ \t]*|[a-zđ]\.[ \t]+)(?=[^\s\u2013\u2014\u2212])"
)
# What also stands at the beginning of other lines: two in a row are a list.
_IN_A_ROW = re.compile(
    r"[ \t\u3000]{0,8}(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,5}|[IVX]{1,5})\)[ \t]*|(?:[ivx]{1,5}|[IVX]{1,5}|[A-ZĐ])\.[ \t]+"
    r"|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})/[ \t]*(?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\.[ \t]+|\d{1,3}\.(?=[^\W\d])"
    r"|(?:Bước|Mục|Phần|Việc|Ý|Điều) \d{1,2}[.:)/][ \t]*|\*\*\(?\d{1,2}[.):/]?\*\*[.):/]?[ \t]*"
    r"|[o°][ \t]+|[-+](?=[^\W\d])|\*(?=[^\W\d][^*\n]*$))(?=\S)"
)
_DEEPER = re.compile(r"[ \t]+(?:[-*+]|\d{1,3}\.)[ \t]")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


class WhyNoList(Enum):
    """Why lines that look like a list are none: no empty line before them, or signs that are not Markdown's."""

    NO_GAP = "no gap"
    SIGN = "sign"


class ListSlip(NamedTuple):
    """The *slip* of a list whose first line begins at *offset* of its text, with that *sign*."""

    slip: WhyNoList
    offset: int
    sign: str


def list_slips(text: str) -> Iterator[ListSlip]:
    r"""Yield each run of lines in *text* that was meant as a list, and is shown as one blob.

    >>> [(slip.slip.value, slip.offset) for slip in list_slips("Cần:\n- a\n- b\n\n• c\n• d\n\n- e")]
    [('no gap', 5), ('sign', 14)]
    """
    lines = text.split("\n")
    offset, in_list, in_run, fenced = 0, False, False, False
    before = ""
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        fenced ^= _FENCE.match(line) is not None
        is_first = not before.strip() or before.startswith("#")
        if fenced or not line.strip():
            in_run = False
        elif _OURS.match(line):
            if not (is_first or in_list or in_run):
                yield ListSlip(WhyNoList.NO_GAP, offset + _indent(line), line.split()[0])
                in_run = True
            in_list = in_list or is_first
        elif sign := _sign(line, after, in_run=in_run):
            if not in_run and (not is_first or _sign(after, "", in_run=True)):
                yield ListSlip(WhyNoList.SIGN, offset + _indent(line), sign)
                in_run = True
        elif is_first and not _DEEPER.match(line):
            in_list = False  # a paragraph of its own, also of an item: what stands right below belongs to it
        before = line
        offset += len(line) + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _sign(line: str, after: str, *, in_run: bool) -> str:
    """Return the sign that begins *line*, before the line *after*, as an item of a list; none where it is no item."""
    found = _THEIRS.match(line)
    if found is None and (in_run or _IN_A_ROW.match(after)):
        found = _IN_A_ROW.match(line)
    return found[0].strip() if found else ""
