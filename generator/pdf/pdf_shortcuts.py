"""Shortcuts through WeasyPrint, where it goes a long way for what a sheet does without: to the same bytes.

Imported by `pdf_press` alone, because WeasyPrint takes its time to load. Of each element it asks for some two hundred
properties, and looks for each among rules, logical properties, variables and sums, though a sheet sets a dozen. Where
no rule does, the value is the parent's or the initial one (CSS Cascading 4, 7.1 and 7.3), and a border without a style
is not wide. It lets go of a text once that is measured, and shapes it again to draw it, to hold books in its memory.
All else, and every other version of WeasyPrint, goes the long way.
"""

import re
from collections.abc import Iterable
from typing import Any

import weasyprint
from tinyhtml5 import inputstream
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension
from weasyprint.layout import percent
from weasyprint.pdf import fonts
from weasyprint.text.line_break import Layout

_KNOWN = "70.0"
_DEPENDS = ("float", "position", "display", "page")  # on one another, on what was specified, or on ancestors
_PLAIN = {key for key in INITIAL_VALUES if key not in _DEPENDS and not key.startswith("text_decoration_")}
_INHERITED = _PLAIN & INHERITED - PHYSICAL_FUNCTIONS.keys()
_INITIAL = {
    key: INITIAL_VALUES[key] for key in _PLAIN - INHERITED - INITIAL_NOT_COMPUTED if not check_math(INITIAL_VALUES[key])
}
_LOGICAL = frozenset(
    function(block=block, inline=inline)
    for function in PHYSICAL_FUNCTIONS.values()
    for block, inline in (("ttb", "ltr"), ("ttb", "rtl"))
)
_WIDTHS = {f"border_{side}_width": f"border_{side}_style" for side in ("top", "right", "bottom", "left")}

LONG_WAY = ComputedStyle.__missing__
LONG_WAY_WITHOUT_ELEMENT = AnonymousStyle.__missing__
LETTING_GO, TAKING_UP = Layout.deactivate, Layout.reactivate
RESOLVING = percent.resolve_one_percentage


def value(style: ComputedStyle, key: str) -> object:
    """Return the value of the property *key* in *style*, and keep it there."""
    if key not in style.cascaded:
        if key in _INHERITED:
            if style.parent_style is not None:
                found = style[key] = style.parent_style[key]
                return found
        elif key not in PHYSICAL_FUNCTIONS or _LOGICAL.isdisjoint(style.cascaded):
            if key in _INITIAL:
                found = style[key] = _INITIAL[key]
                return found
            if key in _WIDTHS and style[_WIDTHS[key]] == "none":
                style[key] = 0
                return 0
    return LONG_WAY(style, key)


def value_without_element(style: AnonymousStyle, key: str) -> object:
    """Return the same for a box that stands for no element, and for which there are no rules."""
    if key in _INITIAL:
        found = style[key] = _INITIAL[key]
        return found
    return LONG_WAY_WITHOUT_ELEMENT(style, key)


def let_go(layout: Layout) -> None:
    """Keep the measured text of *layout*, unless it is broken or spaced otherwise when it is drawn."""
    may_break = layout.max_width is not None and layout.style["white_space"] not in ("nowrap", "pre")
    if may_break or layout.justification_spacing:
        LETTING_GO(layout)


def take_up(layout: Layout, style: object) -> None:
    """Make the text of *layout* ready to be drawn, if it was not kept."""
    if getattr(layout, "style", None) is not style:
        TAKING_UP(layout, style)


def resolve(box: Any, name: str, refer_to: object) -> None:  # noqa: ANN401 – no types
    """Give *box* the length that it has for the property *name*, of which most are so many pixels."""
    length = box.style[name]
    if length.__class__ is Dimension and length.unit == "px":
        setattr(box, name, length.value)
    else:
        RESOLVING(box, name, refer_to)


class _Types:
    """The C types of WeasyPrint, but that lists of different lengths are of one type: each new one takes 2 ms."""

    def __init__(self, types: Any) -> None:  # noqa: ANN401 – cffi ships no types
        self._types = types

    def __getattr__(self, name: str) -> object:
        return getattr(self._types, name)

    def new(self, kind: str, content: object = None) -> object:
        """Return room for *content*, a list or a thing of *kind*."""
        kind = f"{kind.partition('[')[0]}[]" if kind.endswith("]") and isinstance(content, (list, tuple)) else kind
        return self._types.new(kind, content)


class _Runs(dict[tuple[Iterable[str], bool], re.Pattern[str]]):
    """What finds a run of characters in HTML, by those that end it; tinyhtml5 keeps each under a name of no use."""

    def __missing__(self, key: tuple[Iterable[str], bool]) -> re.Pattern[str]:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        found = self[key] = re.compile(f"[{'' if opposite else '^'}{listed}]+")
        return found


if weasyprint.__version__ == _KNOWN:
    ComputedStyle.__missing__ = value
    AnonymousStyle.__missing__ = value_without_element
    Layout.deactivate, Layout.reactivate = let_go, take_up
    percent.resolve_one_percentage = resolve
    inputstream.characters_until_regex = _Runs()
    fonts.ffi = _Types(fonts.ffi)
