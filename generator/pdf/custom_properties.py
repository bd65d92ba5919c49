"""Custom properties of CSS, resolved once for a sheet: WeasyPrint would resolve them again for each element.

The looks of sheets are sets of custom properties that a class of the body chooses. On one sheet they do not change, so
`color: var(--key)` can be replaced by the colour. It can also be replaced by a stand-in for the colour: then a sheet is
the same in every look until it is coloured (pdf/looks.py).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SET = re.compile(r"(--[\w-]+)\s*:\s*([^;]*)")
_SETTING = re.compile(r"--[\w-]+\s*:\s*[^;]*;?\s*")
_USED = re.compile(r"var\((--[\w-]+)\)")
_BODY = re.compile(r'<body class="([^"]*)"')
_CLASSES = re.compile(r'class="([^"]*)"')
_STYLES = re.compile(r'style="([^"]*)"')
_CLASS = re.compile(r"\.([\w-]+)")
_DEEPEST = 4  # the longest chain of properties that name one another
_ROOT = re.compile(r":root|html|@.*", re.DOTALL)
_BELOW_ROOT = re.compile(r"(?!.*(?::root|\bhtml\b|\*|@)).*", re.DOTALL)
_COLOUR = re.compile(r"#[0-9a-f]{6}|transparent")
_STANDS_IN = "#" + "01fe"  # how stand-ins begin: no design uses such a colour; the number of the property follows
_STAND_IN = re.compile(f"{_STANDS_IN}[0-9a-f]{{2}}")


@dataclass(frozen=True, slots=True)
class Uncoloured:
    """A sheet that is the same in every look: *html* and *styles* with stand-ins; *colours* maps them to this look.

    A colour is written as in CSS, in six digits, or `transparent`.
    """

    html: str
    styles: tuple[str, ...]
    colours: Mapping[str, str]

    @property
    def coloured(self) -> tuple[str, ...]:
        """Return the styles in this look."""
        return _coloured(self.styles, tuple(self.colours.items()))


class _SheetMarkup(NamedTuple):
    """What decides which values hold on a sheet: the classes of its body and of its parts, and its style attributes."""

    body: tuple[str, ...]
    parts: frozenset[str]
    styles: tuple[str, ...]


def settled(stylesheets: Sequence[str], html: str) -> tuple[str, ...]:
    """Return *stylesheets* with each use of a custom property replaced by its value on the page *html*.

    Only properties that rules for `:root` or for one class of the body set are resolved. WeasyPrint resolves those that
    another rule or a style attribute sets for a part of the page, and all of them where a stylesheet has conditions.

    >>> settled([":root { --ink: #111 } p { color: var(--ink) }"], "<body><p>…</p></body>")[0]
    ':root { --ink: #111 } p { color: #111 }'
    """
    return _settled(stylesheets, _page(html), dict)


def uncoloured(stylesheets: Sequence[str], html: str) -> Uncoloured:
    """Return *html* with *stylesheets* as `settled` does, but with a stand-in for each colour that a look may set.

    Where the looks may differ in more than colours, return the sheet in its own look, without stand-ins.
    """
    styles, colours = _standing_in(tuple(stylesheets), _page(html))
    if not colours or "var(" in html or _STANDS_IN in html:
        return Uncoloured(html, settled(stylesheets, html), {})
    return Uncoloured(_without_looks(html, styles), styles, colours)


# The sheets of one design differ in their words, and in few of their classes.
@lru_cache(maxsize=256)
def _standing_in(stylesheets: tuple[str, ...], page: _SheetMarkup) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return *stylesheets* with stand-ins, and the colour of each; none where some use of a colour may be missed."""
    colours: dict[str, str] = {}

    def standing_in(values: Mapping[str, str]) -> dict[str, str]:
        named = {name: value for name, value in sorted(values.items()) if _COLOUR.fullmatch(value)}
        standing = {name: f"{_STANDS_IN}{number:02x}" for number, name in enumerate(named)}
        colours.update((standing[name], value) for name, value in named.items())
        return {**values, **standing}

    styles = _settled(stylesheets, page, standing_in)
    whole = "".join(styles)
    if len(colours) > 1 << 8 or "var(" in whole or whole.count(_STANDS_IN) != sum(map(whole.count, colours)):
        return (), {}
    # No rule names a property any more, and each element would inherit all that are still set.
    return tuple(_RULE.sub(_without_properties, text) for text in styles), colours


@lru_cache(maxsize=256)
def _coloured(styles: tuple[str, ...], colours: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    known = dict(colours)
    return tuple(_STAND_IN.sub(lambda found: known[found[0]], text) for text in styles)


def _without_properties(rule: re.Match[str]) -> str:
    sets = _SETTING.sub("", rule[2])
    return f"{rule[1]}{{{sets}}}" if sets.strip() or not rule[2].strip() else ""


def _without_looks(html: str, styles: tuple[str, ...]) -> str:
    """Return *html* without those classes of its body that no rule names any more."""
    named = _classes_in(styles)

    def body(tag: re.Match[str]) -> str:
        kept = " ".join(name for name in tag[1].split() if name in named)
        return f'<body class="{kept}"' if kept else "<body"

    return _BODY.sub(body, html, count=1)


@lru_cache(maxsize=256)
def _classes_in(styles: tuple[str, ...]) -> frozenset[str]:
    rules = (selector for text in styles for selector, _ in _RULE.findall(text))
    return frozenset(name for selector in rules for name in _CLASS.findall(selector))


def _page(html: str) -> _SheetMarkup:
    body = _BODY.search(html)
    parts = frozenset(name for names in _CLASSES.findall(html) for name in names.split())
    return _SheetMarkup(tuple(body[1].split() if body else ()), parts, tuple(_STYLES.findall(html)))


def _settled(
    stylesheets: Sequence[str], page: _SheetMarkup, replaced: Callable[[Mapping[str, str]], dict[str, str]]
) -> tuple[str, ...]:
    """Return *stylesheets* with the values that hold on *page*; below its root, with what *replaced* makes of them."""
    sheets = [_REMARK.sub("", text) for text in stylesheets]
    if any("@media" in text or "@supports" in text for text in sheets):
        return tuple(stylesheets)
    rules = [(selector.strip(), sets) for text in sheets for selector, sets in _RULE.findall(text)]
    root = _values(rules, [":root"], {})
    below = _values(rules, [f".{name}" for name in page.body], root)
    for name in set(_changing(rules, page)):
        root.pop(name, None)
        below.pop(name, None)
    below = replaced(below)

    def settled_rule(rule: re.Match[str]) -> str:
        selector = rule[1].strip()
        known = root if _ROOT.fullmatch(selector) else below if _BELOW_ROOT.fullmatch(selector) else {}
        return f"{rule[1]}{{{_with_values(rule[2], known)}}}"

    return tuple(_RULE.sub(settled_rule, text) for text in sheets)


def _with_values(sets: str, known: Mapping[str, str]) -> str:
    """Return the declarations *sets* with the values of all *known* properties."""
    return _USED.sub(lambda used: known.get(used[1], used[0]), sets)


def _values(rules: Sequence[tuple[str, str]], selectors: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return the *known* values and those that the rules for *selectors* set, resolved as far as possible."""
    values = {**known}
    for selector, sets in rules:
        if selector in selectors:
            values.update((name, value.strip()) for name, value in _SET.findall(sets))
    for _depth in range(_DEEPEST):
        values = {name: _with_values(value, values) for name, value in values.items()}
    return values


def _changing(rules: Sequence[tuple[str, str]], page: _SheetMarkup) -> Iterator[str]:
    """Yield the custom properties that may have another value in a part of the page."""
    parts = page.parts - set(page.body)
    for selector, sets in rules:
        alone = _CLASS.fullmatch(selector)
        if selector != ":root" and (alone is None or alone[1] in parts):
            yield from (name for name, _value in _SET.findall(sets))
    yield from (name for style in page.styles for name, _value in _SET.findall(style))
