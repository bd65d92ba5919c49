"""HTML → the same with no-break spaces: what holds together in a text does so where a tag stands in it, too."""

import re

from generator.text.binding import NO_BREAK, Joint, bound_part, joints

_TAGS = re.compile(r"(<[^>]*>)")
_MATTERS = re.compile(
    r"<(?:(?P<silent>script|style|textarea|title|pre|svg)\b"
    r"|(?P<heading>h[1-4])\b|(?P<lead>p) class=\"(?:lead|summary)\")",
    re.IGNORECASE,
)
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|time|u)\b", re.IGNORECASE)
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
    for place, part in enumerate(parts):
        if place % 2 == 0:
            if part and not silent:
                firm = Joint.WORD if short else least
                if " " in part and not part.isspace():
                    parts[place] = bound_part(part, firm)
                line.go_on(place, firm)
            continue
        if not _INLINE.match(part):
            line.end()
        if part.startswith("</"):
            silent = "" if part[2:-1].lower() == silent else silent
            short = "" if part[2:-1].lower() == short else short
        elif tag := _MATTERS.match(part):
            if tag["silent"]:
                silent = silent or tag["silent"].lower()
            else:
                short = (tag["heading"] or tag["lead"]).lower()
    return "".join(parts)


class _RunningText:
    """The text that runs on through tags such as links: the blank beside a tag is bound as one within a text is."""

    def __init__(self, parts: list[str]) -> None:
        self._parts = parts
        self._before = ""
        self._last = 0

    def end(self) -> None:
        """Forget what stood before: another line begins."""
        self._before = ""

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
