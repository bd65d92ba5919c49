"""Values of CSS that no rule sets, found the short way: half of what WeasyPrint asks for on a sheet of paper.

Imported by `pdf_press` alone, because WeasyPrint takes its time to load. Of each element it asks for some two hundred
properties, and looks for each among rules, logical properties, variables and sums, though a sheet sets a dozen. Where
no rule does, the value is the parent's or the initial one (CSS Cascading 4, 7.1 and 7.3), and a border without a style
is not wide. All else, and every other version of WeasyPrint, goes the long way.
"""

from typing import Any

import weasyprint
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.pdf import fonts

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


if weasyprint.__version__ == _KNOWN:
    ComputedStyle.__missing__ = value
    AnonymousStyle.__missing__ = value_without_element
    fonts.ffi = _Types(fonts.ffi)
