"""The elements of a text → the same elements under other tags, where a page, a notice or a link asks for others."""

import re
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
    """Return *root* with each heading *by* levels lower, and none below the sixth."""
    if by == 0 or not any(level_of(element.tag) for element in root.iter()):
        return root
    lower = deepcopy(root)
    for element in lower.iter():
        level = level_of(element.tag)
        element.tag = f"h{min(_LOWEST, level + by)}" if level else element.tag
    return lower


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
