"""What the Markdown of a text may hold, and how much: so that it leads nowhere it should not, and can be shown at all.

Every search here takes time in proportion to the text, whatever stands in it.
"""

import re
from typing import NamedTuple

MOST_LETTERS = 100_000
"""How long a text may be: fifty pages; nobody reads more, and Markdown takes more than its share of time for it."""

MOST_LINES = 2_000
"""How many lines a text may have: Python-Markdown takes time by their square."""

MOST_BRACKETS = 200
"""How many “[” a text may hold: Python-Markdown reads on from each to the end of the text (its issue 798)."""

MOST_LEVELS = 20
"""How deep lists and quotations may stand in each other: Python-Markdown calls itself for each (fails near 250)."""

_TAB = 4  # columns of a level of lists, for Python-Markdown

# Any start of a tag, comment or declaration; “<” before a space or a digit is a sign of comparison.
_HTML = re.compile(r"<(?:[A-Za-z/!?])")
# A link of Markdown to anything but the web, a telephone or a letter; and what harms wherever it stands.
_LINK = re.compile(
    r"(?:\]\(\s*<?|^[^\S\n]*\[[^\]\n]+\]:\s*<?)(?!(?:https?|tel|mailto):)(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^\s)]*)"
    r"|(?P<harm>(?:file://|javascript:|vbscript:|data:\w+/)\S*)",
    re.IGNORECASE | re.MULTILINE,
)
_MAYBE_LINK = re.compile(r"\][(:]|:(?:(?<=file:)//|(?<=script:)|(?<=data:)\w)", re.IGNORECASE)
_BEFORE_ADDRESS = re.compile(r"(?<![^\]\n])[^\]\n]*\](?=\()")  # all of a line since the last “]”
_MARK = r"(?:>|(?:[-+*]|\d{1,9}\.)(?=[ \t]))"
_DEEP = re.compile(
    rf"\n[ \t]*(?:{_MARK}[ \t]*){{{MOST_LEVELS + 1},}}|\n[ \t]{{{MOST_LEVELS * _TAB},}}{_MARK}[ \t]*",
)
_RULE = re.compile(r" {0,3}(?:(?:- {0,2}){3,}|(?:\* {0,2}){3,})")
_UNSEEN = re.compile(r"^ {0,3}\[[^\[\]\n]*\]:.*$|\]\([^()\n]*\)|&#?\w+;", re.MULTILINE)


class MarkdownFault(NamedTuple):
    """What may not stand in a text: the *code* of its diagnostic, and the words *found*."""

    code: str
    found: str


def fault_in(text: str) -> MarkdownFault | None:
    """Return the first thing in *text* that may not stand there, if there is one."""
    tag = _HTML.search(text)
    if tag:
        return MarkdownFault("raw-html", text[tag.start() : tag.start() + 12])
    if _MAYBE_LINK.search(text):
        link = _LINK.search(text)
        if link:
            return MarkdownFault("forbidden-link", link["link"] or link["harm"])
        picture = _picture(text)
        if picture:
            return MarkdownFault("picture-in-text", picture)
    return _burden(text)


def has_words(text: str) -> bool:
    """Tell whether anything of *text* is left to read: no mere rule, address or sign.

    >>> has_words("Gọi"), has_words("---"), has_words("[a]: b"), has_words("&nbsp;")
    (True, False, False, False)
    """
    seen = _UNSEEN.sub("", text) if "&" in text or "]" in text else text
    return any(map(str.isalnum, seen))


def _picture(text: str) -> str:
    for found in _BEFORE_ADDRESS.finditer(text):
        start = found[0].find("![")
        if start >= 0:
            return f"{found[0][start:]}("
    return ""


def _burden(text: str) -> MarkdownFault | None:
    """Return what would keep Python-Markdown too long, or end it."""
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        return MarkdownFault("too-long", "")
    if text.count("[") > MOST_BRACKETS:
        return MarkdownFault("too-many-brackets", "[")
    for deep in _DEEP.finditer(f"\n{text}"):
        start = deep.start()
        line = text[start:].split("\n", 1)[0]
        if not _RULE.fullmatch(line):
            return MarkdownFault("too-many-marks", line.strip()[:40])
    return None
