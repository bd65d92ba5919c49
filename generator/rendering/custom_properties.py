"""Custom properties of CSS, worked out once for a sheet: WeasyPrint would do it anew for each of its elements.

The looks of sheets are sets of custom properties that a class of the body chooses. On one sheet they do not change, so
`color: var(--key)` may as well say the colour.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SET = re.compile(r"(--[\w-]+)\s*:\s*([^;]*)")
_USED = re.compile(r"var\((--[\w-]+)\)")
_BODY = re.compile(r'<body class="([^"]*)"')
_CLASSES = re.compile(r'class="([^"]*)"')
_STYLES = re.compile(r'style="([^"]*)"')
_CLASS = re.compile(r"\.([\w-]+)")
_DEEPEST = 4  # so many properties may stand for one another
_ROOT = re.compile(r":root|html|@.*", re.DOTALL)
_BELOW_ROOT = re.compile(r"(?!.*(?::root|\bhtml\b|\*|@)).*", re.DOTALL)


def settled(stylesheets: Sequence[str], html: str) -> tuple[str, ...]:
    """Return *stylesheets* with the value of each custom property of *html* wherever it is used.

    Worked out are those that rules for `:root`, or for one class of the body, set. What another rule sets for a part
    of the page, or the page itself does, is left to WeasyPrint, and so is a stylesheet with conditions.

    >>> settled([":root { --ink: #111 } p { color: var(--ink) }"], "<body><p>…</p></body>")[0]
    ':root { --ink: #111 } p { color: #111 }'
    """
    sheets = [_REMARK.sub("", text) for text in stylesheets]
    if any("@media" in text or "@supports" in text for text in sheets):
        return tuple(stylesheets)
    rules = [(selector.strip(), sets) for text in sheets for selector, sets in _RULE.findall(text)]
    body = _BODY.search(html)
    classes = body[1].split() if body else []
    root = _values(rules, [":root"], {})
    below = _values(rules, [f".{name}" for name in classes], root)
    for name in set(_changing(rules, html, classes)):
        root.pop(name, None)
        below.pop(name, None)

    def settled_rule(rule: re.Match[str]) -> str:
        selector = rule[1].strip()
        known = root if _ROOT.fullmatch(selector) else below if _BELOW_ROOT.fullmatch(selector) else {}
        return f"{rule[1]}{{{_said(rule[2], known)}}}"

    return tuple(_RULE.sub(settled_rule, text) for text in sheets)


def _said(sets: str, known: Mapping[str, str]) -> str:
    """Return *sets* with the values of all properties that are *known*."""
    return _USED.sub(lambda used: known.get(used[1], used[0]), sets)


def _values(rules: Sequence[tuple[str, str]], selectors: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return what is *known* and what the rules for *selectors* set, worked out as far as it can be."""
    values = {**known}
    for selector, sets in rules:
        if selector in selectors:
            values.update((name, value.strip()) for name, value in _SET.findall(sets))
    for _depth in range(_DEEPEST):
        values = {name: _said(value, values) for name, value in values.items()}
    return values


def _changing(rules: Sequence[tuple[str, str]], html: str, on_body: Sequence[str]) -> Iterator[str]:
    """Yield the custom properties that may have another value in a part of the page."""
    parts = {name for names in _CLASSES.findall(html) for name in names.split()} - set(on_body)
    for selector, sets in rules:
        alone = _CLASS.fullmatch(selector)
        if selector != ":root" and (alone is None or alone[1] in parts):
            yield from (name for name, _value in _SET.findall(sets))
    yield from (name for style in _STYLES.findall(html) for name, _value in _SET.findall(style))
