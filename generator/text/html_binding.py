"""HTML → the same with no-break spaces: what holds together in a text does so where a tag stands in it, too."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.text.binding import NO_BREAK, Joint, bound_part, joints

_END = r"[^\S\n]*+\n\s*+"
# Tags with no more than the end of a line between. It begins with a letter, which `re` finds fast. No group is
# possessive: before Python 3.11.5 that finds something else (github.com/python/cpython/issues/106052).
_TAGS = re.compile(rf"(<[^>]*+>(?:(?:{_END})?<[^>]*+>)*(?:{_END}(?=<))?)")
_TAG = re.compile(r"<[^>]*>")
_END_OF_LINE = re.compile(r">\s")
_MATTERS = re.compile(
    r"<((?P<silent>script|style|textarea|title|pre|svg)\b|h[1-4]\b|p(?= class=\"(?:lead|summary)\"))",
    re.IGNORECASE,
)
_MATTERING = frozenset(("script", "style", "textarea", "title", "pre", "svg", "h1", "h2", "h3", "h4", "p"))
"""The names of the tags that `_MATTERS` finds."""
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|time|u)\b", re.IGNORECASE)
_LAST_WORDS = re.compile(r"(?<= )([^\s<>&]{1,9}) ([^\s<>&]{1,8})(?=</(?:p|li|h[1-6])>)")
_NEAR = 60  # letters before a tag: enough for the longest word or name
_FEW = 4  # words on both sides of a tag


def bound_html(html: str, least: Joint = Joint.WORD) -> str:
    """Return *html* with no-break spaces inside what holds as firmly as *least*, in headings also inside words.

    >>> bound_html('<p title="tháng 11">Từ tháng <b>11</b>, ngày 12</p>').replace(NO_BREAK, "_")
    '<p title="tháng 11">Từ tháng_<b>11</b>, ngày_12</p>'
    """
    parts = _TAGS.split(html)
    silent = short = ""
    line = _RunningText(parts)
    for place in range(0, len(parts), 2):
        text = parts[place]
        tags = _tags(parts[place + 1]) if place + 1 < len(parts) else _END_OF_TEXT
        if text and not silent:
            firm = Joint.WORD if short else least
            if " " in text and not text.isspace():
                parts[place] = bound_part(text, firm)
            if line.is_open or not tags.ends_line:
                line.go_on(place, firm)
        if tags.ends_line:
            line.end()
        elif tags.is_parted:
            line.part()
        for tag, how in tags.matter:
            if how == "silent":
                silent = silent or tag
            elif how == "short":
                short = tag
            else:
                silent = "" if silent == tag else silent
                short = "" if short == tag else short
    return "".join(parts)


def without_widows(html: str) -> str:
    """Return *html* in which no short word stands alone on the last line of a paragraph or an item.

    >>> without_widows("<p>không để sót việc nào.</p>").replace(NO_BREAK, "_")
    '<p>không để sót việc_nào.</p>'
    """
    return _LAST_WORDS.sub(rf"\1{NO_BREAK}\2", html)


class _RunOfTags(NamedTuple):
    """What tags side by side mean for the texts round them."""

    ends_line: bool
    is_parted: bool
    """There is white space between them."""
    matter: tuple[tuple[str, str], ...]
    """The name of each tag that matters to its text, and how (“silent”, “short”): an empty text where that ends."""


_END_OF_TEXT = _RunOfTags(ends_line=True, is_parted=False, matter=())


@lru_cache(maxsize=4096)
def _tags(run: str) -> _RunOfTags:
    tags = _TAG.findall(run)
    matter = []
    for tag in tags:
        if tag.startswith("</"):
            name = tag[2:-1].lower()
            if name in _MATTERING:
                matter.append((name, ""))
        elif found := _MATTERS.match(tag):
            matter.append((found[1].lower(), "silent" if found["silent"] else "short"))
    return _RunOfTags(not all(map(_INLINE.match, tags)), _END_OF_LINE.search(run) is not None, tuple(matter))


class _RunningText:
    """The text that runs on through tags such as links: the blank beside a tag is bound as one within a text is."""

    def __init__(self, parts: list[str]) -> None:
        self._parts = parts
        self._before = ""
        self._last = 0

    @property
    def is_open(self) -> bool:
        """Return whether what stands before goes on."""
        return bool(self._before)

    def end(self) -> None:
        """Forget what stood before: another line begins."""
        self._before = ""

    def part(self) -> None:
        """Take it that white space stands here: two tags have a line each in the file."""
        if self._before:
            self._before += "\n"

    def go_on(self, place: int, least: Joint) -> None:
        """Take the part at *place* as what goes on, and bind the blank between it and what stood before."""
        part = self._parts[place]
        if self._before and not part.isspace():
            ends, begins = self._before[-1] == " ", part[0] == " " and part[1:2] != " "
            if ends != begins and part[:2] != "  ":
                firm = _firm(self._before, part, least)
                if firm and ends:
                    self._parts[self._last] = f"{self._parts[self._last][:-1]}{NO_BREAK}"
                elif firm:
                    self._parts[place] = f"{NO_BREAK}{part[1:]}"
                if firm > 1:
                    self._bind_last_word()
        self._before = (self._before + part)[-_NEAR:]
        self._last = place

    def _bind_last_word(self) -> None:
        """Bind the last word of what stood before to the word before it: “Tổng đài” before a number."""
        head, blank, tail = self._parts[self._last].rpartition(" ")
        if blank and head and tail.strip(NO_BREAK):
            self._parts[self._last] = f"{head}{NO_BREAK}{tail}"


def _firm(before: str, after: str, least: Joint) -> int:
    """Return how many blanks, from the one beside the tag backwards, hold as firmly as *least*: none, 1 or 2."""
    left, right = before.split()[-_FEW:], after[:_NEAR].split()[:_FEW]
    if before.endswith("  ") or not left or not right:
        return 0
    found = joints((*left, *right), least)
    here = len(left) - 1
    return 0 if found[here] < least else 2 if here and found[here - 1] >= least else 1
