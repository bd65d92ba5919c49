"""The numbers that Word puts before paragraphs by itself → words of the letter: “1.”, “a)”, “II.”.

They stand nowhere in the text: each paragraph names a list, and the list says how it counts (ECMA-376, 17.9). What a
letter calls “điểm a” or “mục II” must stay so. A label stands between marks, with its level, so that lists are known.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from generator.text.whole_numbers import whole_number

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
START, BETWEEN, END = "\ue0a0", "\ue0a1", "\ue0a2"
"""What stands before the level of a label, between that and the label, and behind it."""

BULLET = "•"
LABEL = re.compile(rf"{START}(?P<level>\d){BETWEEN}(?P<label>[^{END}]*){END}")
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DEEPEST = 8
_MOST_DIGITS = 5  # of a count: labels in letters grow with it
_MOST_STYLES = 20


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class _Lists:
    """The lists of a letter: the levels of each kind, the kind of each list, and where each kind has counted to."""

    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, number: str, depth: int) -> str | None:
        """Return the next label of the list *number* at *depth*; None where there is no such list."""
        kind = self.kinds.get(number)
        if kind is None:
            return None
        level = self.levels.get((kind, depth), _Level())
        if level.kind == "bullet":
            return BULLET
        counts = self.counts.setdefault(kind, {})
        begin = self.starts.pop((number, depth), None)
        counts[depth] = begin if begin is not None else counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]

        def counted(place: re.Match[str]) -> str:
            above = int(place[1]) - 1
            of = self.levels.get((kind, above), _Level())
            return _written(counts.get(above, of.start), of.kind)

        return "" if level.kind == "none" else _PLACE.sub(counted, level.text)


def with_labels(letter: bytes, numbering: bytes, styles: bytes) -> bytes:
    """Return the part *letter* with each label as words between marks; raise `ET.ParseError` where one is broken."""
    root = ET.fromstring(letter)  # noqa: S314 - no part has a document type (intake.parcel)
    lists = _lists(numbering, styles)
    for paragraph in root.iter(f"{_W}p"):
        found = _list_of(paragraph, lists.styles)
        label = lists.label(*found) if found else None
        if found and label:
            _put(paragraph, f"{START}{found[1]}{BETWEEN}{label}{END}")
    labelled: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return labelled


def _put(paragraph: ET.Element, words: str) -> None:
    run = ET.Element(f"{_W}r")
    text = ET.SubElement(run, f"{_W}t", {_SPACE: "preserve"})
    text.text = words
    first = paragraph.find(f"{_W}pPr")
    paragraph.insert(0 if first is None else list(paragraph).index(first) + 1, run)


def _list_of(paragraph: ET.Element, styles: Mapping[str, tuple[str, int]]) -> tuple[str, int] | None:
    """Return the list that *paragraph* stands in, by itself or by its style, and how deep."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None
    own = _named(properties)
    if own is not None:
        return own if own[0] != "0" else None
    style = properties.find(f"{_W}pStyle")
    return styles.get(_value(style)) if style is not None else None


def _named(properties: ET.Element) -> tuple[str, int] | None:
    numbered = properties.find(f"{_W}numPr")
    if numbered is None:
        return None
    number, depth = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
    return (_value(number), min(_count(depth, 0), _DEEPEST)) if number is not None else None


def _lists(numbering: bytes, styles: bytes) -> _Lists:
    lists = _Lists()
    if numbering:
        root = ET.fromstring(numbering)  # noqa: S314 - as above
        for kind in root.iter(f"{_W}abstractNum"):
            for level in kind.iter(f"{_W}lvl"):
                key = (kind.get(f"{_W}abstractNumId", ""), int(level.get(f"{_W}ilvl", "0") or 0))
                lists.levels[key] = _Level(
                    _value(level.find(f"{_W}numFmt")) or "decimal",
                    _value(level.find(f"{_W}lvlText")),
                    _count(level.find(f"{_W}start"), 1),
                )
        for number in root.iter(f"{_W}num"):
            name = number.get(f"{_W}numId", "")
            lists.kinds[name] = _value(number.find(f"{_W}abstractNumId"))
            for other in number.iter(f"{_W}lvlOverride"):
                start = other.find(f"{_W}startOverride")
                if start is not None:
                    lists.starts[name, int(other.get(f"{_W}ilvl", "0") or 0)] = _count(start, 1)
    lists.styles.update(_styles(styles))
    return lists


def _styles(styles: bytes) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the styles whose paragraphs stand in a list, by themselves or by the style that they are based on."""
    if not styles:
        return
    known = {each.get(f"{_W}styleId", ""): each for each in ET.fromstring(styles).iter(f"{_W}style")}  # noqa: S314
    for name in known:
        style: str = name
        for _ in range(_MOST_STYLES):
            properties = known[style].find(f"{_W}pPr")
            found = _named(properties) if properties is not None else None
            if found is not None:
                if found[0] != "0":
                    yield name, found
                break
            style = _value(known[style].find(f"{_W}basedOn"))
            if style not in known:
                break


def _value(element: ET.Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _count(element: ET.Element | None, otherwise: int) -> int:
    count = whole_number(_value(element), _MOST_DIGITS)
    return otherwise if count is None else count


def _written(number: int, kind: str) -> str:
    """Return *number* as lists of a *kind* write it.

    >>> [_written(4, kind) for kind in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['4', 'd', 'IV', '04']
    """
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 40:
        roman, left = "", number
        for size, sign in _ROMAN:
            roman += sign * (left // size)
            left %= size
        return roman if kind == "lowerRoman" else roman.upper()
    return f"{number:02}" if kind == "decimalZero" else str(number)
