"""The Markdown of a text → what in it is not allowed: HTML, bad links, pictures, or too much of it.

Every search here takes time in proportion to the length of the text, whatever it contains.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_LETTERS = 100_000
"""The longest text, about fifty pages: nobody reads more, and the time of Markdown grows faster than the text."""

MOST_LINES = 2_000
"""The most lines of a text: the time of Python-Markdown grows with their square."""

MOST_BRACKETS = 200
"""The most “[” in a text: Python-Markdown reads from each to the end of the text (its issue 798)."""

MOST_LEVELS = 20
"""The most levels of lists and quotations in each other: Python-Markdown recurses for each, and fails near 250."""

_TAB = 4  # columns of a level of lists, for Python-Markdown

# The start of a tag, a comment or a declaration; “<” before a space or a digit is a sign of comparison.
_HTML = re.compile(r"<(?:[A-Za-z/!?])")
# A link to anything but a web address, a telephone number or a mail address; and addresses that harm anywhere.
_LINK = re.compile(
    r"(?:\]\(\s*<?|^[^\S\n]*\[[^\]\n]+\]:\s*<?)(?!(?:https?|tel|mailto):)(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^\s)]*)"
    r"|(?P<harm>(?:file://|javascript:|vbscript:|data:\w+/)\S*)",
    re.IGNORECASE | re.MULTILINE,
)
_TEL = re.compile(
    r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)tel:(?P<number>(?:\{\{[^}\n]*\}\}|[^)>\n])*)", re.IGNORECASE | re.MULTILINE
)
_FACT = re.compile(r"\{\{[^}\n]*\}\}")
_PHONE = re.compile(r"\s*\+?[0-9 ().-]+")
_MAYBE_LINK = re.compile(r"\][(:]|:(?:(?<=file:)//|(?<=script:)|(?<=data:)\w)", re.IGNORECASE)
_BEFORE_ADDRESS = re.compile(r"(?<![^\]\n])[^\]\n]*\](?=\()")  # the part of a line after its previous “]”
_MARK = r"(?:>|(?:[-+*]|\d{1,9}\.)(?=[ \t]))"
_DEEP = re.compile(
    rf"\n[ \t]*(?:{_MARK}[ \t]*){{{MOST_LEVELS + 1},}}|\n[ \t]{{{MOST_LEVELS * _TAB},}}{_MARK}[ \t]*",
)
_RULE = re.compile(r" {0,3}(?:(?:- {0,2}){3,}|(?:\* {0,2}){3,})")
_UNSEEN = re.compile(r"^ {0,3}\[[^\[\]\n]*\]:.*$|\]\([^()\n]*\)|&#?\w+;", re.MULTILINE)


class MarkdownFault(NamedTuple):
    """Something that a text may not contain: the *code* of its diagnostic, and the words that were *found*."""

    code: str
    found: str


def faults_in(text: str) -> Iterator[MarkdownFault]:
    """Yield the first tag in *text*, and each link and picture that it may not contain; or else what is too much."""
    tag, some = _HTML.search(text), False
    if tag:
        some = True
        yield MarkdownFault("raw-html", text[tag.start() : tag.start() + 12])
    if _MAYBE_LINK.search(text):
        links = (link["link"] or link["harm"] for link in _LINK.finditer(text))
        for code, finds in (
            ("forbidden-link", _undialled(text)),
            ("forbidden-link", links),
            ("picture-in-text", _pictures(text)),
        ):
            for found in dict.fromkeys(finds):
                some = True
                yield MarkdownFault(code, found)
    burden = None if some else _burden(text)
    if burden:
        yield burden


def _undialled(text: str) -> Iterator[str]:
    """Yield the `tel:` links in *text* behind which stands no telephone number, nor a fact."""
    for found in _TEL.finditer(text):
        number = _FACT.sub("0", found["number"])
        if not (_PHONE.fullmatch(number) and any(map(str.isdigit, number))):
            yield f"tel:{found['number']}"


def has_words(text: str) -> bool:
    """Return whether *text* has anything to read: more than rules, addresses and signs.

    >>> has_words("Gọi"), has_words("---"), has_words("[a]: b"), has_words("&nbsp;")
    (True, False, False, False)
    """
    visible = _UNSEEN.sub("", text) if "&" in text or "]" in text else text
    return any(map(str.isalnum, visible))


def _pictures(text: str) -> Iterator[str]:
    for match in _BEFORE_ADDRESS.finditer(text):
        start = match[0].find("![")
        if start >= 0:
            yield f"{match[0][start:]}("


def _burden(text: str) -> MarkdownFault | None:
    """Return the fault that would take Python-Markdown too long, or make it fail."""
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        return MarkdownFault("too-long", "")
    if text.count("[") > MOST_BRACKETS:
        return MarkdownFault("too-many-brackets", "[")
    for deep in _DEEP.finditer(f"\n{text}"):
        start = deep.start()
        line = text[start:].split("\n", 1)[0]
        if not _RULE.fullmatch(line):
            indent = len(line) - len(line.lstrip())  # it is looked for with it: “- a” may stand in many lines
            return MarkdownFault("too-many-marks", line[: indent + 40])
    return None
