"""Markdown → the tree of elements that Python-Markdown makes of it, and its HTML. Only this module knows the package.

Raw HTML is refused when a text is read (fields.py); here it would be shown as it was typed, never run. A link leads to
a page, a telephone or a letter box, or it is no link; a picture belongs in `picture:`, with its licence.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.inlinepatterns import InlineProcessor
    from markdown.treeprocessors import InlineProcessor as InlineTreeProcessor

_MOST_KEPT = 16  # trees: page, paper and speech of one text follow one another
_SCHEME = re.compile(r"[^/?#]*?:|//")
_ALLOWED = {"http:", "https:", "tel:", "mailto:"}
# What holds none of the signs that a pattern within a line begins with (markdown.inlinepatterns), but for a line's end.
_NO_SIGN = re.compile(r"[^\\`*_\[\]<>&!\x02\x03]*")
_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "table")
# How markdown.util writes, in a tree, what is not to be escaped again: an entity of the text by its number, and “&”.
_STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_AMPERSAND = "\x02amp\x03"
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """The elements below *root*; *entities* are what the text says in signs such as “&amp;”, by their number."""

    root: "Element"
    entities: tuple[str, ...]

    def html(self) -> str:
        """Return the HTML of all elements."""
        from markdown.serializers import to_html_string  # noqa: PLC0415 - see _markdown

        whole = to_html_string(self.root)
        return self._restored(whole[whole.index(">") + 1 : whole.rindex("<")]).strip()

    def words(self, text: str | None) -> str:
        """Return *text*, which stands in an element, as it is shown."""
        if not text or ("&" not in text and "\x02" not in text):
            return text or ""
        return _ENTITY.sub(lambda entity: unescape(entity[0]), self._restored(text))

    def _restored(self, text: str) -> str:
        if "\x02" not in text:
            return text
        numbers = len(self.entities)
        whole = _STASHED.sub(lambda sign: self.entities[int(sign[1])] if int(sign[1]) < numbers else sign[0], text)
        return whole.replace(_AMPERSAND, "&")


@lru_cache(maxsize=_MOST_KEPT)
def tree_of(text: str) -> MarkdownTree:
    """Return the tree of Markdown *text*."""
    return _parsed(text, _markdown())


@lru_cache(maxsize=_MOST_KEPT)
def tree_of_line(text: str) -> MarkdownTree:
    """Return the tree of one line of Markdown: nothing in it is a list, a heading or a table."""
    return _parsed(" ".join(text.split()), _inline())


def _parsed(text: str, markdown: "Markdown") -> MarkdownTree:
    """Return the tree of *text* as `Markdown.convert` makes it, with no link that leads astray."""
    markdown.reset()
    lines = text.split("\n") if text.strip() else []
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root = markdown.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in markdown.treeprocessors:
        processor.run(root)
    tree = MarkdownTree(root, tuple(map(str, markdown.htmlStash.rawHtmlBlocks)))
    for element in root.iter():
        if element.tag in ("td", "th"):
            element.attrib.pop("style", None)  # how a column is aligned
        elif element.tag == "a" and not _is_safe(tree.words(element.get("href"))):
            del element.attrib["href"]
    return tree


@cache
def _markdown() -> "Markdown":
    # Imported with the first text, and its extensions not by name: it would search every installed package for them.
    from markdown import Markdown  # noqa: PLC0415 - see above
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415 - see above
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415 - see above

    markdown = Markdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
    markdown.treeprocessors.register(_hasty(markdown), "inline", 20)  # in the place of its own
    markdown.inlinePatterns.register(whole_stars(markdown), "em_strong", 60)  # in the place of its own
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(name)
    return markdown


def _hasty(markdown: "Markdown") -> "InlineTreeProcessor":
    """Return Markdown's own search for signs within lines, which does not look for two dozen where there are none."""
    from markdown.treeprocessors import InlineProcessor  # noqa: PLC0415 - see above

    class Hasty(InlineProcessor):
        def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its name
            if "  \n" not in data and _NO_SIGN.fullmatch(data):
                return data
            found: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
            return found

    return Hasty(markdown)


def whole_stars(markdown: "Markdown") -> "InlineProcessor":
    """Return Markdown's own reading of “*” and “_”, without the pairs of signs that would lose letters.

    In “*a**b*cd” Python-Markdown 3.11 takes the “c” for a part of the sign that ends a pair, and leaves it out. Such a
    pair is none: its signs are shown as they were typed.
    """
    from markdown.inlinepatterns import DelimiterProcessor  # noqa: PLC0415 - see _markdown

    class Stars(DelimiterProcessor):
        def handleMatch(  # type: ignore[override] # noqa: N802 - its name and its signature
            self, m: re.Match[str], data: str
        ) -> tuple["Element | None", int | None, int | None]:
            element, start, end = super().handleMatch(m, data)
            if element is None or _letters("".join(element.itertext())) == _letters(data[start:end]):
                return element, start, end
            self.reset()
            return None, m.start(), m.end()

    stars = Stars("*", "strong,em", markdown)
    stars.add("_", "strong,em", smart=True)
    return stars


def _letters(text: str) -> str:
    """Return *text* without the signs that a pair may consist of."""
    return text.replace("*", "").replace("_", "")


@cache
def _inline() -> "Markdown":
    markdown = _markdown.__wrapped__()
    for name in _BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    return markdown


def _is_safe(address: str) -> bool:
    # Browsers pass over blanks and control characters in an address, and take a backslash for a slash.
    scheme = _SCHEME.match(re.sub(r"[\x00-\x20\x7f-\xa0]", "", address).replace("\\", "/"))
    return not scheme or scheme[0].lower() in _ALLOWED
