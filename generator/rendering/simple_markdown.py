"""The simple Markdown of nearly all texts → the HTML that Python-Markdown makes of it, in a tenth of the time.

Simple are paragraphs, plain lists of items of one line each, and `**strong**` words. Python-Markdown itself must read a
text with any other sign, or with blanks in places where they might mean something.
"""

import re
from collections.abc import Iterator

# Signs of links, code, tags, tables, headings and entities; control characters; blanks other than spaces.
_UNSURE = re.compile(r"[\\`_\[\]<>&#|\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_UNSURE_PARTS = ("***", " \n", "\n ", "\n\n\n")
# A line that is no item of a list, no rule, and does not underline a heading.
_WORDS = r"(?!\d+[.)](?:\s|\Z))(?:[^-+=*\s]|\*\*[^*\s])[^\n]*"
_PARAGRAPH = re.compile(rf"{_WORDS}(?:\n{_WORDS})*")
_BULLETS = re.compile(rf"- {_WORDS}(?:\n- {_WORDS})*")
_NUMBERS = re.compile(rf"1\. {_WORDS}(?:\n\d+\. {_WORDS})*")
_NEXT_NUMBER = re.compile(r"\n\d+\. ")
_BETWEEN = "</li>\n<li>"
_STRONG = re.compile(r"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*")


def simple_html(text: str) -> str | None:
    r"""Return Markdown *text* as HTML, or None where Python-Markdown may find more in it.

    >>> simple_html("Mang theo **thẻ**:\n\n- một\n- hai")
    '<p>Mang theo <strong>thẻ</strong>:</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>'
    >>> simple_html("Xem [trang này](https://xa.vn)") is None
    True
    """
    if text != text.strip() or any(part in text for part in _UNSURE_PARTS) or _UNSURE.search(text):
        return None
    blocks = list(_blocks(text))
    if not all(blocks):
        return None
    html = "\n".join(blocks)
    if "*" in html:
        html = _STRONG.sub(r"<strong>\1</strong>", html)
    return None if "*" in html else html


def _blocks(text: str) -> Iterator[str]:
    """Yield each block of *text* as HTML, with its stars; an empty text where it is not certain what a block is."""
    after_list = False
    for block in text.split("\n\n"):
        if _PARAGRAPH.fullmatch(block):
            after_list = False
            yield f"<p>{block}</p>"
            continue
        tag, items = _listed(block)
        if not items or after_list:  # two lists in a row are one, and their items paragraphs
            yield ""
            return
        after_list = True
        yield f"<{tag}>\n<li>{_BETWEEN.join(items)}</li>\n</{tag}>"


def _listed(block: str) -> tuple[str, list[str]]:
    """Return the tag and the items of the list *block*; no items where it is no list."""
    if _BULLETS.fullmatch(block):
        return "ul", block[2:].split("\n- ")
    return "ol", _NEXT_NUMBER.split(block[3:]) if _NUMBERS.fullmatch(block) else []
