"""Faster functions in the place of some of WeasyPrint's, for what sheets use; the bytes are the same.

Imported by `document` alone, because WeasyPrint takes long to import. It asks each element for some two hundred
properties, and looks for each among rules, logical properties, variables and sums, though a sheet sets a dozen. Where
no rule sets one, its value is the parent's or the initial one (CSS Cascading 4, 7.1 and 7.3), and a border without a
style has no width. `text_shortcuts` and `dots` have the shortcuts for texts and dotted lines, which are put in place
here. WeasyPrint's own functions (the long way) do all else, and all of it in every other version of WeasyPrint.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from types import ModuleType
from typing import Any

import weasyprint
from tinyhtml5 import inputstream
from weasyprint import css, draw
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension
from weasyprint.draw import border
from weasyprint.draw import text as drawn_text
from weasyprint.formatting_structure.boxes import Box, LineBox, PageBox
from weasyprint.layout import absolute, block, column, grid, inline, page, percent, preferred, table
from weasyprint.layout import float as floats
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import fonts
from weasyprint.text import line_break

from generator.pdf.weasy import dots, text_shortcuts
from generator.units import CssPixels

_KNOWN = "70.0"  # the version of WeasyPrint whose bytes were compared
_DEPENDS = ("float", "position", "display", "page")  # depend on one another, on what was specified, or on ancestors
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
_ACROSS = (
    *("margin_left", "margin_right", "margin_top", "margin_bottom"),
    *("padding_left", "padding_right", "padding_top", "padding_bottom"),
    *("width", "min_width", "max_width"),
)
_MODULES = (
    *(absolute, block, column, floats, grid, inline, page, percent, preferred, table),
    *(draw, border, drawn_text, line_break),
)
_UPWARDS = ("height", "min_height", "max_height")
_IN_FLOW = ("static", "relative")
_WIDTHS = {f"border_{side}_width": f"border_{side}_style" for side in ("top", "right", "bottom", "left")}

_DECLARED = re.compile(r"(?:[a-z][a-z-]*:[\w.%#-]+(?:;|\Z))+")
_MOST_DECLARED = 20_000  # declarations in `style` attributes: places on sheets, which many sheets share

PREPROCESSING = css.preprocess_declarations
LONG_WAY = ComputedStyle.__missing__
LONG_WAY_WITHOUT_ELEMENT = AnonymousStyle.__missing__
RESOLVING, RESOLVING_ALL = percent.resolve_one_percentage, percent.resolve_percentages
IN_FLOW = Box.is_in_normal_flow
AVOIDING = floats.avoid_collisions


def value(style: ComputedStyle, key: str) -> object:
    """Return the value of the property *key* in *style*, and keep it there."""
    if key not in style.cascaded:
        if key in _INHERITED:
            if style.parent_style is not None:
                inherited = style[key] = style.parent_style[key]
                return inherited
        elif key not in PHYSICAL_FUNCTIONS or _LOGICAL.isdisjoint(style.cascaded):
            if key in _INITIAL:
                initial = style[key] = _INITIAL[key]
                return initial
            if key in _WIDTHS and style[_WIDTHS[key]] == "none":
                style[key] = 0
                return 0
    return LONG_WAY(style, key)


def value_without_element(style: AnonymousStyle, key: str) -> object:
    """Return the value of *key* in *style* of a box without an element, and keep it there: no rule sets any."""
    if key in _INITIAL:
        initial = style[key] = _INITIAL[key]
        return initial
    return LONG_WAY_WITHOUT_ELEMENT(style, key)


class _Checked(list[tuple[str, object, bool]]):
    """Declarations that were checked: what `preprocess_declarations` of WeasyPrint yields for them."""


def preprocess(base_url: object, declarations: Iterable[Any], prelude: object = None) -> Iterable[Any]:
    """Return *declarations* checked, as they are where they were before."""
    if isinstance(declarations, _Checked):
        return declarations
    checked: Iterable[Any] = PREPROCESSING(base_url, declarations, prelude)
    return checked


class _Parsers:
    """The parsers of tinycss2, with a memory for the plain declarations of `style` attributes.

    One that is refused is not kept: WeasyPrint shall complain of it again.
    """

    def __init__(self, parsers: Any) -> None:  # noqa: ANN401 – the same
        self._parsers = parsers
        self._known: dict[str, list[tuple[str, object, bool]]] = {}

    def __getattr__(self, name: str) -> object:
        return getattr(self._parsers, name)

    def parse_blocks_contents(self, source: str | Sequence[object], *more: object) -> Sequence[object]:
        """Return the declarations in *source*."""
        if not isinstance(source, str) or more or not _DECLARED.fullmatch(source):
            parsed: Sequence[object] = self._parsers.parse_blocks_contents(source, *more)
            return parsed
        return _Checked(declaration for text in source.split(";") if text for declaration in self._checked(text))

    def _checked(self, text: str) -> list[tuple[str, object, bool]]:
        if text not in self._known:
            checked = list(PREPROCESSING(None, self._parsers.parse_blocks_contents(text)))
            if not checked or len(self._known) >= _MOST_DECLARED:
                return checked
            self._known[text] = checked
        return self._known[text]


def resolve(box: Any, name: str, refer_to: object) -> None:  # noqa: ANN401 – no types
    """Set the length *name* of *box*; most are given in pixels."""
    length = box.style[name]
    if length.__class__ is Dimension and length.unit == "px":
        setattr(box, name, length.value)
    else:
        RESOLVING(box, name, refer_to)


def resolve_all(box: Any, containing_block: Any) -> None:  # noqa: ANN401 – no types
    """Set all lengths of *box* within *containing_block*."""
    if isinstance(box, (AbsolutePlaceholder, PageBox)):
        RESOLVING_ALL(box, containing_block)
        return
    width, height = _room(containing_block)
    style, used = box.style, box.__dict__
    for name in _ACROSS:
        length = style[name]
        if length.__class__ is Dimension and length.unit == "px":
            used[name] = length.value
        else:
            RESOLVING(box, name, width)
    if height == "auto":
        _resolve_height_alone(box, style["height"])
        RESOLVING(box, "min_height", 0)
        RESOLVING(box, "max_height", inf)
    else:
        for name in _UPWARDS:
            resolve(box, name, height)
    collapse = style["border_collapse"] == "collapse"
    for name in _WIDTHS:
        if not (collapse and hasattr(box, name)):
            used[name] = style[name]
    if style["box_sizing"] != "content-box":
        percent.adjust_box_sizing(box, "width")
        percent.adjust_box_sizing(box, "height")


def _room(around: Any) -> tuple[Any, Any]:  # noqa: ANN401 – no types
    return (around.width, around.height) if isinstance(around, Box) else around


def _resolve_height_alone(box: Any, height: Any) -> None:  # noqa: ANN401 – no types
    is_open = height == "auto" or check_math(height) or height.unit == "%"
    box.height = "auto" if is_open else height.value


def is_in_normal_flow(box: Any) -> bool:  # noqa: ANN401 – no types
    """Return whether *box* is in normal flow."""
    style = box.style
    return (style["float"] == "none" and style["position"] in _IN_FLOW) or bool(IN_FLOW(box))


def avoid_collisions(context: Any, box: Any, around: Any, outer: bool = True) -> tuple[CssPixels, CssPixels, CssPixels]:  # noqa: ANN401, FBT001, FBT002 – as WeasyPrint has it
    """Return where *box* begins in the block *around* it (x, y), and its room: most lines stand beside no float."""
    if outer or not isinstance(box, LineBox) or context.excluded_shapes or around.style["direction"] != "ltr":
        place: tuple[CssPixels, CssPixels, CssPixels] = AVOIDING(context, box, around, outer)
        return place
    begin = around.content_box_x()
    left, right = begin + box.margin_left, begin + around.width - box.margin_right
    return left - box.margin_left, box.border_box_y() - box.margin_top, right - left


class _Types:
    """The C types of WeasyPrint, with one type for arrays of all lengths: each new type takes 2 ms."""

    def __init__(self, types: Any) -> None:  # noqa: ANN401 – cffi ships no types
        self._types = types

    def __getattr__(self, name: str) -> object:
        return getattr(self._types, name)

    def new(self, kind: str, content: object = None) -> object:
        """Return memory of *kind* that holds *content*."""
        kind = f"{kind.partition('[')[0]}[]" if kind.endswith("]") and isinstance(content, (list, tuple)) else kind
        return self._types.new(kind, content)


class _Runs(dict[tuple[Iterable[str], bool], re.Pattern[str]]):
    """Patterns of runs of characters in HTML, by the characters that end them, as tinyhtml5 looks them up."""

    def __missing__(self, key: tuple[Iterable[str], bool]) -> re.Pattern[str]:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[key] = re.compile(f"[{'' if opposite else '^'}{listed}]+")
        return pattern


def _everywhere(long: object) -> Iterator[tuple[ModuleType, str]]:
    """Yield the modules that know the function *long* of WeasyPrint, each with the name it has there."""
    for module in _MODULES:
        yield from ((module, name) for name, known in vars(module).items() if known is long)


_TAKEN = {RESOLVING_ALL: resolve_all, AVOIDING: avoid_collisions, **text_shortcuts.EVERYWHERE, **dots.EVERYWHERE}
_SHORT: dict[tuple[object, str], object] = {
    (ComputedStyle, "__missing__"): value,
    (AnonymousStyle, "__missing__"): value_without_element,
    (Box, "is_in_normal_flow"): is_in_normal_flow,
    (percent, "resolve_one_percentage"): resolve,
    **{place: short for long, short in _TAKEN.items() for place in _everywhere(long)},
    (css, "preprocess_declarations"): preprocess,
    (css, "tinycss2"): _Parsers(css.tinycss2),
    (inputstream, "characters_until_regex"): _Runs(),
    (fonts, "ffi"): _Types(fonts.ffi),
    **text_shortcuts.SHORT,
}
LONG = {place: getattr(*place) for place in _SHORT}
"""The long ways, by the place where WeasyPrint looks for each."""

if weasyprint.__version__ == _KNOWN:
    for (_owner, _name), _way in _SHORT.items():
        setattr(_owner, _name, _way)
