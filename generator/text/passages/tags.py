"""The elements of a text → the same elements under other tags, where a page, a notice or a link asks for others."""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADING = re.compile(r"h([1-6])")
_LOWEST = 6  # the last level of headings that HTML has
_LISTS = ("ul", "ol")


def level_of(tag: str) -> int:
    """Return the level of the heading *tag* (1–6), or 0 where it is no heading.

    >>> level_of("h2"), level_of("hr")
    (2, 0)
    """
    heading = _HEADING.fullmatch(tag)
    return int(heading[1]) if heading else 0


def lowered(root: "Element", by: int) -> "Element":
    """Return *root* with headings that begin *by* levels below the first, whichever level the editor began at.

    None is more than one level below that before it, so that no level is missing (WCAG 2.2, 1.3.1), and none below
    the sixth.
    """
    levels = [level for element in root.iter() if (level := level_of(element.tag))]
    if not levels or (by == 0 and levels == _told(levels)):
        return root
    lower = deepcopy(root)
    told = iter(_told(levels))
    for element in lower.iter():
        if level_of(element.tag):
            element.tag = f"h{min(_LOWEST, next(told) + by)}"
    return lower


def _told(levels: Iterable[int]) -> list[int]:
    """Return the level of each heading by those above it: the first is 1, as are all that stand above none.

    >>> _told([2, 3, 2, 6, 1, 3])
    [1, 2, 1, 2, 1, 2]
    """
    above: list[int] = []
    told = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        told.append(len(above))
    return told


def led(root: "Element") -> "Element":
    """Return *root* with each paragraph that is strong from end to end made a heading of the first level.

    A paragraph in a list stays one: it is an item, and leads nothing.
    """
    changed = deepcopy(root)
    outside = [changed]
    while outside:
        for element in outside.pop():
            if element.tag == "p" and _is_strong(element):
                (strong,) = element
                element.tag, element.text = "h1", strong.text
                element.remove(strong)
            elif element.tag not in _LISTS:
                outside.append(element)
    return changed


def without_links(root: "Element") -> "Element":
    """Return *root* with the words of each link, and no link: a link cannot stand in another."""
    if root.find(".//a") is None:
        return root
    changed = deepcopy(root)
    for link in changed.iter("a"):
        link.tag = None  # type: ignore[assignment] # so the serializer of Python-Markdown writes only what is in it
    return changed


def _is_strong(paragraph: "Element") -> bool:
    """Return whether *paragraph* consists of strong words, and of no other sign."""
    children = list(paragraph)
    if [child.tag for child in children] != ["strong"]:
        return False
    (strong,) = children
    return not (paragraph.text or strong.tail or len(strong))
