"""Markdown → HTML that is safe to show, and → plain words; what a sign means, `text.passages` says."""

import re
from html import unescape

from markupsafe import Markup

from generator.text.passages import html_of, html_of_line, is_plain

_TAG = re.compile(r"<[^>]+>")
_LINK_TAG = re.compile(r"</?a\b[^>]*>")
_HEADING = re.compile(r"(</?h)([1-6])>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|td|th|blockquote)>")


def to_html(text: str, heading: int = 2) -> Markup:
    """Return Markdown *text* as HTML; its first-level headings become level *heading*.

    >>> to_html("Gọi **1022**")
    Markup('<p>Gọi <strong>1022</strong></p>')
    """
    if is_plain(text):
        return Markup(f"<p>{text}</p>")  # noqa: S704 - without any sign that would have to be escaped
    return Markup(_lower_headings(html_of(text), heading - 1))  # noqa: S704 - Python-Markdown made it from escaped text


def to_line(text: str) -> Markup:
    """Return one line of Markdown without a paragraph around it, and without links: it may be inside a link.

    >>> to_line("**Một** việc"), to_line("2. Hai")
    (Markup('<strong>Một</strong> việc'), Markup('2. Hai'))
    """
    joined = " ".join(text.split())
    if is_plain(joined):
        return Markup(joined)  # noqa: S704 - as above
    html = _LINK_TAG.sub("", html_of_line(joined))
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - as above


def to_plain(text: str) -> str:
    """Return the words of Markdown *text*: paragraphs and list items on lines of their own.

    >>> to_plain("**Một** & hai")
    'Một & hai'
    """
    if is_plain(text):
        return " ".join(text.split())
    html = _BLOCK_END.sub("\n", html_of(text))
    lines = (" ".join(line.split()) for line in unescape(_TAG.sub("", html)).split("\n"))
    return "\n".join(line for line in lines if line)


def _lower_headings(html: str, by: int) -> str:
    if "<h" not in html:
        return html
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + by)}>", html)
