"""Markdown → HTML that is safe to show, and → plain words. The one module that knows Python-Markdown.

Raw HTML is refused when a text is read (fields.py); here it would be shown as it was typed, never run. A link that does
not lead to a page, a telephone or a mailbox loses its address; a picture belongs in `picture:`, with its licence.
"""

import re
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.rendering.simple_markdown import simple_html

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.treeprocessors import InlineProcessor

_MOST_KEPT = 1024  # texts whose HTML is kept: a page, its entry in the search and its feeds need the same ones
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>')
_LINK_TAG = re.compile(r"</?a\b[^>]*>")
_ALIGNMENT = re.compile(r' style="text-align: \w+;"')
_HEADING = re.compile(r"(</?h)([1-6])>")
_SCHEME = re.compile(r"[^/?#]*?:|//")
_ALLOWED = {"http:", "https:", "tel:", "mailto:"}
# A line without any sign of Markdown, as most titles, summaries and steps are. It need not be parsed.
_NO_MARKUP = re.compile(
    r"(?=\S)(?!(?:[-+]|\d+[.)])(?:\s|$)|(?:-\s*){2,}$|=+\s*$)[^\\`*_\[\]<>&#|\x00-\x1f\x7f-\x9f\u2028\u2029]+(?<=\S)"
)
# No sign that a pattern within a line begins with (markdown.inlinepatterns), except the two spaces of a line break.
_NO_SIGN = re.compile(r"[^\\`*_\[\]<>&!\x02\x03]*")
_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "table")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|td|th|blockquote)>")


def to_html(text: str, heading: int = 2) -> Markup:
    """Return Markdown *text* as HTML; its first-level headings become level *heading*.

    >>> to_html("Gọi **1022**")
    Markup('<p>Gọi <strong>1022</strong></p>')
    """
    if _NO_MARKUP.fullmatch(text):
        return Markup(f"<p>{text}</p>")  # noqa: S704 - without any sign that would have to be escaped
    return Markup(_lower_headings(_html(text), heading - 1))  # noqa: S704 - Python-Markdown made it from escaped text


def to_line(text: str) -> Markup:
    """Return one line of Markdown without a paragraph around it, and without links: it may be inside a link.

    >>> to_line("**Một** việc"), to_line("2. Hai")
    (Markup('<strong>Một</strong> việc'), Markup('2. Hai'))
    """
    joined = " ".join(text.split())
    if _NO_MARKUP.fullmatch(joined):
        return Markup(joined)  # noqa: S704 - as above
    html = _LINK_TAG.sub("", _inline().reset().convert(joined))
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - as above


def to_plain(text: str) -> str:
    """Return the words of Markdown *text*: paragraphs and list items on lines of their own.

    >>> to_plain("**Một** & hai")
    'Một & hai'
    """
    if _NO_MARKUP.fullmatch(text):
        return " ".join(text.split())
    html = _BLOCK_END.sub("\n", _html(text))
    lines = (" ".join(line.split()) for line in unescape(_TAG.sub("", html)).split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=_MOST_KEPT)
def _html(text: str) -> str:
    """Return *text* as HTML with headings from the first level on; each text is parsed once."""
    simple = simple_html(text)
    return _LINK.sub(_safe_link, _ALIGNMENT.sub("", _markdown().reset().convert(text))) if simple is None else simple


@cache
def _markdown() -> "Markdown":
    # Imported with the first text. Its extensions are not named: it would search all installed packages for the names.
    from markdown import Markdown  # noqa: PLC0415 - see above
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415 - see above
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415 - see above

    markdown = Markdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
    markdown.treeprocessors.register(_hasty(markdown), "inline", 20)  # in the place of its own
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(name)
    return markdown


def _hasty(markdown: "Markdown") -> "InlineProcessor":
    """Return Markdown's own processor of inline patterns, which skips all two dozen where a line has no sign."""
    from markdown.treeprocessors import InlineProcessor  # noqa: PLC0415 - see above

    class Hasty(InlineProcessor):
        def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its name
            if "  \n" not in data and _NO_SIGN.fullmatch(data):
                return data
            handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
            return handled

    return Hasty(markdown)


@cache
def _inline() -> "Markdown":
    markdown = _markdown.__wrapped__()
    for name in _BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    return markdown


def _safe_link(link: re.Match[str]) -> str:
    # Browsers ignore blanks and control characters in an address, and take a backslash for a slash.
    address = re.sub(r"[\x00-\x20\x7f-\xa0]", "", unescape(link[1])).replace("\\", "/")
    scheme = _SCHEME.match(address)
    return link[0] if not scheme or scheme[0].lower() in _ALLOWED else f"<a{link[2]}>"


def _lower_headings(html: str, by: int) -> str:
    if "<h" not in html:
        return html
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + by)}>", html)
