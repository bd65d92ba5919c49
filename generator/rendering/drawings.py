"""A drawing in SVG, as it was parsed → its view box, and what it may not hold: scripts, or things from elsewhere.

A drawing is published as it is, and a browser that opens it by itself runs what is in it. So elements, attributes and
addresses are judged after parsing, each by a list of what is allowed: SVG 2 less all that moves, links, or loads. Expat
reads the encodings that browsers read, loads nothing, and limits how much entities may grow; a drawing that declares
entities of its own is refused all the same, as defusedxml does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS_LISTED = (
    "svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath "
    "linearGradient radialGradient stop pattern clipPath mask marker image style switch filter feBlend feColorMatrix "
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow "
    "feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight "
    "feSpecularLighting feSpotLight feTile feTurbulence"
)
_ELEMENTS = frozenset(_ELEMENTS_LISTED.split())
_NOTES = (
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/sketch/",
    "http://www.serif.com/",
)
"""Where names of the notes begin that drawing programs leave in a file: to a browser they mean nothing."""

_ATTRIBUTES_LISTED = (
    "id class lang tabindex role style version baseProfile viewBox preserveAspectRatio transform x y x1 y1 x2 y2 cx "
    "cy r rx ry fx fy fr d points width height dx dy rotate textLength lengthAdjust startOffset method spacing side "
    "path pathLength offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits "
    "patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient "
    "filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 order kernelMatrix divisor bias "
    "targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant "
    "specularExponent scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ "
    "limitingConeAngle z tableValues slope intercept amplitude exponent stdDeviation radius baseFrequency numOctaves "
    "seed stitchTiles requiredExtensions requiredFeatures systemLanguage media enable-background overflow clip "
    "clip-path clip-rule mask mask-type filter opacity color color-interpolation color-interpolation-filters "
    "color-rendering display visibility fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset "
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width stop-color stop-opacity flood-color "
    "flood-opacity lighting-color marker marker-start marker-mid marker-end paint-order shape-rendering "
    "text-rendering image-rendering vector-effect mix-blend-mode isolation font font-family font-size "
    "font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing text-anchor "
    "text-decoration text-transform white-space line-height dominant-baseline alignment-baseline baseline-shift "
    "writing-mode direction unicode-bidi glyph-orientation-vertical glyph-orientation-horizontal kerning cursor "
    "pointer-events "
)
_ATTRIBUTES = frozenset(_ATTRIBUTES_LISTED.split())
_NAMED_FREELY = ("data-", "aria-")
_OF_XLINK = frozenset({"type", "title", "role", "show", "actuate", "arcrole"})
_WORDS = frozenset({"id", "class", "role", "d", "points", "lang", "systemLanguage"})
"""Attributes whose values are no style sheet's."""

_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "utf-16", "utf-16le", "utf-16be"})
_WHOLE = "the drawing itself"  # no id has blanks
_INSIDE = re.compile(r"\s*#[^\s#]+\s*")
_PIXELS = re.compile(r"\s*data:image/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_BRACKET = re.compile(r"\(\s*([\"']?#)?")
_NAME = re.compile(r"[\w-]+\Z")
_MOST_LETTERS = 30  # of a name before a bracket, more than any that is allowed
_CALLS_LISTED = (
    "rgb rgba hsl hsla hwb lab lch oklab oklch color calc min max clamp var translate translatex translatey scale "
    "scalex scaley rotate skewx skewy matrix blur brightness contrast drop-shadow grayscale hue-rotate invert opacity "
    "saturate sepia rect inset circle ellipse polygon path not nth-child nth-of-type"
)
_CALLS = frozenset(_CALLS_LISTED.split())
_RULE = re.compile(r"@(?!media\b|supports\b)")

_MOST_DEEP = 200  # elements in one another
_MOST_USED = 50  # `use` of what holds a `use` in turn
MOST_ELEMENTS = 10_000
"""Elements of a drawing, each as often as `use` draws it again: a notice with so many prints for ten seconds more."""

_TOO_MANY = 10 * MOST_ELEMENTS  # counting ends here


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is in a drawing: the width and height of its view box in its own units, 0 where it has none.

    *faults* are the names of what it may not have; *elements* counts its elements, as often as each is drawn.
    """

    width: float = 0
    height: float = 0
    faults: tuple[str, ...] = ()
    elements: int = 0


def read_drawing(content: bytes) -> Drawing | None:
    """Return what is in the drawing *content*, or None where it is no SVG that can be read.

    >>> read_drawing(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><a href="x"/></svg>')
    Drawing(width=4.0, height=3.0, faults=('a', 'href'), elements=2)
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    judge = _Judge()
    parser.StartElementHandler = judge.start
    parser.EndElementHandler = judge.end
    parser.CharacterDataHandler = judge.words
    parser.XmlDeclHandler = judge.declared
    parser.EntityDeclHandler = judge.entity
    parser.ProcessingInstructionHandler = judge.instruction
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the parameter has no name
    except (expat.ExpatError, LookupError, ValueError):
        return None
    return judge.drawing() if judge.is_svg else None


@dataclass(slots=True)
class _Judge:
    """Looks at each element as Expat parses it; *faults* has the names of what is not allowed, in order, each once."""

    is_svg: bool = False
    faults: dict[str, None] = field(default_factory=dict)
    _size: tuple[float, float] = (0, 0)
    _style: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _ids: list[str] = field(default_factory=lambda: [_WHOLE])
    _held: dict[str, int] = field(default_factory=dict)  # how many elements are in the one with an id
    _uses: dict[str, list[str]] = field(default_factory=dict)  # the ids of what `use` draws again in it

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self._open:
            self.is_svg = (namespace, tag) == (_SVG, "svg")
            self._size = _view_box(attributes.get("viewBox", ""))
        is_note = namespace.startswith(_NOTES)
        if not is_note and (namespace != _SVG or tag not in _ELEMENTS):
            self.faults[tag] = None
        self._open.append(tag)
        self._ids.append(attributes.get("id", ""))
        for attribute, value in attributes.items():
            if not (is_note and " " not in attribute) and not _is_allowed(tag, attribute, value):
                self.faults[attribute.rpartition(" ")[2]] = None
        if len(self._open) > _MOST_DEEP:
            self.faults[tag] = None
        else:
            self._count(tag, attributes)

    def end(self, _name: str) -> None:
        self._ids.pop()
        if self._open.pop() == "style":
            if not is_plain_style("".join(self._style)):
                self.faults["style"] = None
            self._style.clear()

    def words(self, text: str) -> None:
        if "style" in self._open[-2:]:
            self._style.append(text)

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            self.faults[encoding] = None

    def entity(self, name: str, *_: object) -> None:
        self.faults[f"!ENTITY {name}"] = None

    def instruction(self, target: str, _data: str) -> None:
        self.faults[f"?{target}"] = None

    def drawing(self) -> Drawing:
        elements = self._drawn(_WHOLE, {}, 0)
        if elements > _TOO_MANY and self._uses:
            self.faults["use"] = None
        return Drawing(*self._size, tuple(self.faults), elements)

    def _count(self, tag: str, attributes: Mapping[str, str]) -> None:
        again = attributes.get("href", attributes.get(f"{_XLINK} href", "")) if tag == "use" else ""
        for known in set(filter(None, self._ids)):
            self._held[known] = self._held.get(known, 0) + 1
            if again:
                self._uses.setdefault(known, []).append(again.strip().removeprefix("#"))

    def _drawn(self, name: str, known: dict[str, int], depth: int) -> int:
        """Return how many elements are drawn with the one called *name*; too many where it is drawn in itself."""
        if name not in known:
            if depth > _MOST_USED:
                return _TOO_MANY + 1
            total = self._held.get(name, 0)
            for again in self._uses.get(name, ()):
                total = min(total + self._drawn(again, known, depth + 1), _TOO_MANY + 1)
            known[name] = total
        return known[name]


def _is_allowed(tag: str, attribute: str, value: str) -> bool:
    """Return whether the element *tag* may have *attribute* with that *value*."""
    namespace, _, name = attribute.rpartition(" ")
    if name == "href" and namespace in ("", _XLINK):
        return _INSIDE.fullmatch(value) is not None or (tag == "image" and _PIXELS.fullmatch(value) is not None)
    if namespace == _XLINK:
        return name in _OF_XLINK
    if namespace == _XML:
        return name in ("space", "lang", "id")
    if namespace:
        return namespace.startswith(_NOTES)
    if name.startswith(_NAMED_FREELY) or name in _WORDS:
        return True
    return name in _ATTRIBUTES and is_plain_style(value)


def is_plain_style(text: str) -> bool:
    """Return whether the style sheet, or the value of a property, *text* loads nothing from elsewhere.

    >>> is_plain_style("fill: url(#a); color: rgb(1,2,3)"), is_plain_style("fill: url(https://a.vn)")
    (True, False)
    """
    # Comments are judged with the rest: where one begins, and where an address does, is more than we need to know.
    plain = text.lower()
    if "\\" in plain or "<" in plain or _RULE.search(plain):
        return False
    for bracket in _BRACKET.finditer(plain):
        name = _NAME.search(plain[max(0, bracket.start() - _MOST_LETTERS) : bracket.start()])
        if name and name[0] not in _CALLS and not (name[0] == "url" and bracket[1]):
            return False
    return True


def _view_box(text: str) -> tuple[float, float]:
    """Return width and height of the view box *text*, or zeros where they are none that a picture can have."""
    try:
        _, _, width, height = map(float, text.replace(",", " ").split())
    except ValueError:
        return 0, 0
    sound = isfinite(width) and isfinite(height) and width > 0 and height > 0
    return (width, height) if sound else (0, 0)
