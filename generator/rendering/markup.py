"""Markdown → HTML that is safe to show, and → plain words. The one module that knows Markdown.

Raw HTML is refused when a text is read (fields.py); here it would be shown as it was typed, never run.
"""

import re
from functools import cache
from html import unescape

from markdown import Markdown
from markupsafe import Markup

_EXTENSIONS = ("tables", "sane_lists")
_TAG = re.compile(r"<[^>]+>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|td|th|blockquote)>")


def to_html(text: str, heading: int = 2) -> Markup:
    """Return Markdown *text* as HTML; its first-level headings become level *heading*.

    >>> to_html("Gọi **1022**")
    Markup('<p>Gọi <strong>1022</strong></p>')
    """
    html = _markdown().reset().convert(text)
    return Markup(_lower_headings(html, heading - 1))  # noqa: S704 - Python-Markdown made it from escaped text


def to_line(text: str) -> Markup:
    """Return one line of Markdown without a paragraph around it.

    >>> to_line("**Một** việc")
    Markup('<strong>Một</strong> việc')
    """
    html = str(to_html(text))
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - as above


def to_plain(text: str) -> str:
    """Return the words of Markdown *text*: paragraphs and list items on lines of their own.

    >>> to_plain("**Một** & hai")
    'Một & hai'
    """
    html = _BLOCK_END.sub("\n", str(to_html(text)))
    lines = (" ".join(line.split()) for line in unescape(_TAG.sub("", html)).split("\n"))
    return "\n".join(line for line in lines if line)


@cache
def _markdown() -> Markdown:
    markdown = Markdown(extensions=list(_EXTENSIONS), output_format="html")
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


def _lower_headings(html: str, by: int) -> str:
    return re.sub(r"(</?h)([1-6])>", lambda tag: f"{tag[1]}{min(6, int(tag[2]) + by)}>", html)
