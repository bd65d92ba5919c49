"""Faster functions for texts in the place of WeasyPrint's: texts are shaped once, to the same bytes.

Imported by `shortcuts` alone, which puts them in place. WeasyPrint makes everything that Pango needs again for each
text, frees a text once it is measured, to have memory for whole books, and shapes it again to draw it. Here texts in
the same style share what Pango needs, and a measured text is kept unless it is drawn otherwise: broken, spaced or
underlined.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from math import inf
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description
from weasyprint.text.line_break import Layout

from generator.pdf.weasy.glyphs import BREAKS, DRAWING, draw_first_line, width_to
from generator.units import CssPixels

_MOST_KNOWN = 500  # styles: sheets have some dozens; texts that are made smaller to fit add sizes of their own
_FONT = (
    *("font_family", "font_style", "font_stretch", "font_weight", "font_size"),
    *("font_variant_caps", "font_variation_settings"),
)
_FEATURES = (
    *("font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian", "font_feature_settings"),
)
_ALIKE = ("direction", "lang", *_FONT, *_FEATURES)
_CHECKED = ("font_size", "line_height", "font_family", "font_weight", "font_style", "lang", "direction")
_MANY, _ENOUGH = 4, 2.6  # WeasyPrint shapes four letters for each em of a line; about two and a half fit
_CERTAIN: CssPixels = 2  # more than kerning can take off a space and the letters beside it
_ODD = re.compile(BREAKS.pattern + "|[\xad\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069]|  ")

_EXTENTS = ffi.new("PangoRectangle *")
SETTING_UP, LETTING_GO, TAKING_UP = Layout.setup, Layout.deactivate, Layout.reactivate
SPLITTING, SIZING = line_break.split_first_line, line_break.line_size
KEYING = line_break._font_style_cache_key  # noqa: SLF001 – replaced, so named


def set_up(layout: Layout, style: Any) -> None:  # noqa: ANN401 – WeasyPrint ships no types
    """Make *layout* ready for a text in *style*; texts in the same style share their context and font."""
    if style["text_decoration_line"] != "none" or style["font_language_override"] != "normal" or not style["lang"]:
        SETTING_UP(layout, style)
        return
    context, language, description = _kept(style, "alike", _alike)
    if context is None:
        SETTING_UP(layout, style)
        return
    layout.style, layout.language, layout.first_line_direction = style, language, 0
    layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)  # noqa: FBT003 – a function of C
    pango.pango_layout_set_font_description(layout.layout, description)
    layout.ascent = layout.underline_position = layout.strikethrough_position = None


def _kept(style: Any, name: str, ask: Callable[[Any], Any]) -> Any:  # noqa: ANN401 – the same
    """Return the answer of *ask* for *style*, kept until one of the checked properties changes."""
    now = [style[name] for name in _CHECKED]
    kept = style.__dict__.get(name)
    if kept is None or kept[0] != now:
        kept = style.__dict__[name] = now, ask(style)
    return kept[1]


def _alike(style: Any) -> tuple[Any, Any, Any]:  # noqa: ANN401 – the same
    """Return Pango's context, language and font for texts in *style*; None each where font features are set."""
    known = style.font_config.__dict__.setdefault("known", {})
    key = tuple(tuple(value) if isinstance(value, list) else value for value in [style[name] for name in _ALIKE])
    if key not in known:
        if len(known) > _MOST_KNOWN:
            known.clear()
        known[key] = _new(style)
    alike: tuple[Any, Any, Any] = known[key]
    return alike


def _new(style: Any) -> tuple[Any, Any, Any]:  # noqa: ANN401 – the same
    if font_features(*[style[name] for name in _FEATURES]):
        return None, None, None
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)  # noqa: FBT003 – the same
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    name, _ = unicode_to_char_p(style["lang"])
    language = pango.pango_language_from_string(name)
    pango.pango_context_set_language(context, language)
    return context, language, get_font_description(style)


def let_go(layout: Layout) -> None:
    """Free the measured text of *layout* only where it is broken or spaced otherwise when it is drawn."""
    may_break = layout.max_width is not None and layout.style["white_space"] not in ("nowrap", "pre")
    if layout.justification_spacing or (may_break and not _is_whole(layout)):
        LETTING_GO(layout)


def _is_whole(layout: Layout) -> bool:
    """Return whether the text of *layout* is on one line, evenly spaced."""
    style = layout.style
    return (
        pango.pango_layout_get_line_readonly(layout.layout, 1) == ffi.NULL
        and not style["word_spacing"]
        and style["letter_spacing"] in ("normal", 0)
        and style["overflow_wrap"] == "normal"
        and not BREAKS.search(layout.text)
    )


def take_up(layout: Layout, style: object) -> None:
    """Make the text of *layout* ready to be drawn again, unless it was kept."""
    if getattr(layout, "style", None) is not style:
        TAKING_UP(layout, style)


def line_size(line: Any, style: Any) -> tuple[CssPixels, CssPixels]:  # noqa: ANN401 – the same
    """Return the width and the height of *line*."""
    pango.pango_layout_line_get_extents(line, ffi.NULL, _EXTENTS)
    width, spacing = _EXTENTS.width * FROM_UNITS, style["letter_spacing"]
    return width if spacing == "normal" else width + spacing, _EXTENTS.height * FROM_UNITS


def split_first_line(
    text: str,
    style: Any,  # noqa: ANN401 – the same
    context: object,
    max_width: CssPixels | None,
    justification_spacing: CssPixels,
    **more: bool,
) -> tuple[Any, ...]:
    """Return the first line of *text* that fits in *max_width*, and where the next one begins."""
    size = style["font_size"]
    if max_width and not justification_spacing and size * _MANY < max_width < inf and _is_plain(style, text):
        part = text[: int(max_width / size * _ENOUGH)]
        first = _first_line(part, style, max_width) if part != text else None
        if first:
            return first
    split: tuple[Any, ...] = SPLITTING(text, style, context, max_width, justification_spacing, **more)
    return split


def _is_plain(style: Any, text: str) -> bool:  # noqa: ANN401 – the same
    """Return whether lines of *text* are broken between words, and nowhere else."""
    return (
        style["white_space"] == "normal"
        and style["hyphens"] == "manual"
        and style["overflow_wrap"] == "normal"
        and style["word_break"] == "normal"
        and style["letter_spacing"] == "normal"
        and not style["word_spacing"]
        and not _ODD.search(text)
    )


def _first_line(text: str, style: Any, max_width: CssPixels) -> tuple[Any, ...] | None:  # noqa: ANN401 – the same
    """Return the first line of *text*, or None where the word after it may fit, too."""
    layout = line_break.create_layout(text, style, None, max_width, 0)
    line, begin = layout.get_first_line()
    if begin is None:
        return None
    first = len(text.encode()[:begin].decode())
    attributes = pango.pango_layout_get_log_attrs_readonly(layout.layout, ffi.NULL)
    word = line_break.get_next_break_point(attributes[first + 1 : len(text)])
    if word is None or not text[first:][:word].rstrip(" ") or text[first:][word] != " ":
        return None
    end = begin + len(text[first:][:word].rstrip(" ").encode())
    width, _ = line_size(line, style)
    too_wide = width + width_to(pango.pango_layout_get_line_readonly(layout.layout, 1), end)
    if not width <= max_width < too_wide - _CERTAIN:
        return None
    metrics: tuple[Any, ...] = line_break.first_line_metrics(line, text, layout, begin, True, style)  # noqa: FBT003
    return metrics


def key_of(style: Any, include_size: bool = False) -> str:  # noqa: ANN401, FBT001, FBT002 – as WeasyPrint has it
    """Return the key of *style* in WeasyPrint's cache of line heights."""
    key: str = _kept(style, f"key {include_size}", partial(KEYING, include_size=include_size))
    return key


SHORT: Mapping[tuple[object, str], object] = {
    (Layout, "setup"): set_up,
    (Layout, "deactivate"): let_go,
    (Layout, "reactivate"): take_up,
    (line_break, "_font_style_cache_key"): key_of,
}
"""The shortcuts, by the place where WeasyPrint looks for each."""
EVERYWHERE: Mapping[object, object] = {SPLITTING: split_first_line, SIZING: line_size, DRAWING: draw_first_line}
"""The long way → the shortcut, for functions that modules of WeasyPrint import from one another."""
