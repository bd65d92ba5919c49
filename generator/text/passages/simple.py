"""Markdown as nearly all texts are written → its passages and its HTML, in a tenth of the time of Python-Markdown.

That is: paragraphs, plain lists of items of one line each, and `**strong**` words. Of a text with any other sign, or
with blanks in places where they might mean something, nothing is said: then Python-Markdown itself must read it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.text.passages.values import Passage, PassageKind, Passages, Runs, StyledWords

# Signs of links, code, tags, tables, headings and entities; control characters, and blanks that are no plain spaces.
_UNSURE = re.compile(r"[\\`_\[\]<>&#|\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_UNSURE_PARTS = ("***", " \n", "\n ", "\n\n\n")
# How a line begins that is no item of a list, no rule, and underlines no heading.
_WORDS = r"(?!\d+[.)](?:\s|\Z))(?:[^-+=*\s]|\*\*[^*\s])[^\n]*"
_PARAGRAPH = re.compile(rf"{_WORDS}(?:\n{_WORDS})*")
_BULLETS = re.compile(rf"- {_WORDS}(?:\n- {_WORDS})*")
_NUMBERS = re.compile(rf"1\. {_WORDS}(?:\n\d+\. {_WORDS})*")
_NEXT_NUMBER = re.compile(r"\n\d+\. ")
_BETWEEN = "</li>\n<li>"
_STRONG = re.compile(r"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*")
# A line in which nothing can be a sign of Markdown: most titles, summaries and steps. It need not be parsed.
_NO_SIGN = re.compile(
    r"(?=\S)(?!(?:[-+]|\d+[.)])(?:\s|$)|(?:-\s*){2,}$|=+\s*$)[^\\`*_\[\]<>&#|\x00-\x1f\x7f-\x9f\u2028\u2029]+(?<=\S)"
)


@lru_cache(maxsize=256)  # of one title are asked its line, its words and its HTML, on its page, in feeds and lists
def is_plain(text: str) -> bool:
    """Return whether *text* is one line of words in which no sign of Markdown stands.

    >>> is_plain("Gọi 1022"), is_plain("Gọi **1022**"), is_plain("- Gọi")
    (True, False, False)
    """
    return _NO_SIGN.fullmatch(text) is not None


def simple_html(text: str) -> str | None:
    r"""Return Markdown *text* as HTML, or None where Python-Markdown may find more in it.

    >>> simple_html("Mang theo **thẻ**:\n\n- một\n- hai")
    '<p>Mang theo <strong>thẻ</strong>:</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>'
    >>> simple_html("Xem [trang này](https://xa.vn)") is None
    True
    """
    parts = _parts(text)
    if parts is None:
        return None
    html = "\n".join([
        f"<p>{items[0]}</p>" if tag == "p" else f"<{tag}>\n<li>{_BETWEEN.join(items)}</li>\n</{tag}>"
        for tag, items in parts
    ])  # fmt: skip
    if "*" in html:
        html = _STRONG.sub(r"<strong>\1</strong>", html)
    return None if "*" in html else html


def simple_passages(text: str) -> Passages | None:
    """Return the passages of Markdown *text*, or None where Python-Markdown may find more in it.

    >>> [(passage.kind.value, passage.start, passage.words) for passage in simple_passages("Hãy **gọi**.") or ()]
    [('p', 0, 'Hãy gọi.')]
    """
    parts = _parts(text)
    if parts is None:
        return None
    passages: list[Passage] = []
    start = 0
    for tag, items in parts:
        for number, item in enumerate(items, 1):
            runs = _runs(item)
            if tag == "p":
                passage = Passage(PassageKind.PARAGRAPH, runs, start)
            else:
                passage = Passage(PassageKind.ITEM, runs, start, depth=1, number=number if tag == "ol" else None)
            passages.append(passage)
            start += sum([len(run.text) for run in runs])
    return None if any("*" in run.text for passage in passages for run in passage.runs) else tuple(passages)


def simple_words(text: str) -> list[str] | None:
    r"""Return the words of each passage of Markdown *text*, or None where Python-Markdown may find more in it.

    >>> simple_words("Hãy **gọi**:\n\n- một\n- hai")
    ['Hãy gọi:', 'một', 'hai']
    """
    parts = _parts(text)
    if parts is None:
        return None
    words = [item for _, items in parts for item in items]
    if "*" in text:
        words = [_STRONG.sub(r"\1", item) for item in words]
    return None if any("*" in item for item in words) else words


@lru_cache(maxsize=16)  # a text is asked for as HTML and as words, one after the other
def _parts(text: str) -> list[tuple[str, list[str]]] | None:
    """Return the tag of each paragraph and list, and the paragraph or the items; None where it is not sure."""
    if text != text.strip() or any(part in text for part in _UNSURE_PARTS) or _UNSURE.search(text):
        return None
    parts = list(_cut(text))
    return parts if all(items for _, items in parts) else None


def _cut(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each passage of *text* by its tag, its stars left alone; nothing in it where it is not sure what it is."""
    after_list = False
    for passage in text.split("\n\n"):
        if _PARAGRAPH.fullmatch(passage):
            after_list = False
            yield "p", [passage]
            continue
        tag, items = _listed(passage)
        if not items or after_list:  # two lists in a row are one, and their items paragraphs
            yield tag, []
            return
        after_list = True
        yield tag, items


def _listed(passage: str) -> tuple[str, list[str]]:
    """Return the tag of the list that *passage* is, and its items; no items where it is none."""
    if _BULLETS.fullmatch(passage):
        return "ul", passage[2:].split("\n- ")
    return "ol", _NEXT_NUMBER.split(passage[3:]) if _NUMBERS.fullmatch(passage) else []


def _runs(words: str) -> Runs:
    """Return *words* cut where strong ones begin and end."""
    if "*" not in words:
        return (StyledWords(words),)
    pieces = enumerate(_STRONG.split(words))
    return tuple(StyledWords(piece, strong=index % 2 == 1) for index, piece in pieces if piece)
