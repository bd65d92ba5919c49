"""One parse of Markdown, for page, paper and speech: a text → its HTML, or its passages of words and where each stands.

    html_of(text)            the HTML of a page, as Python-Markdown writes it
    led_html_of(text)        the HTML of a notice, in which strong paragraphs are headings
    html_of_line(text)       the HTML of one line, in which nothing is a list, a heading or a link
    words_in_passages(text)  the words of each passage, without any sign
    passages_of(text)        paragraphs, headings, items, cells, code, with the style of each run of words
    passage_of_line(text)    one line as a passage
    offsets_of(text, …)      where in the text each letter of its passages stands

The steps: `simple` reads what nearly all texts are; of any other `parser` has Python-Markdown make a tree, and
`from_tree` reads that; `tags` gives elements other tags. `places` finds the letters of the passages again in the text.
"""

from dataclasses import replace
from functools import lru_cache

from generator.text.passages.from_tree import passages_from
from generator.text.passages.parser import tree_of, tree_of_line
from generator.text.passages.places import offsets_of
from generator.text.passages.simple import is_plain, simple_html, simple_passages, simple_words
from generator.text.passages.tags import led, lowered, without_links
from generator.text.passages.values import CELLS, Passage, PassageKind, Passages, Runs, StyledWords, words_of

__all__ = [
    "CELLS",
    "Passage",
    "PassageKind",
    "Passages",
    "Runs",
    "StyledWords",
    "html_of",
    "html_of_line",
    "is_plain",
    "led_html_of",
    "offsets_of",
    "passage_of_line",
    "passages_of",
    "words_in_passages",
    "words_of",
]

_MOST_HTML = 1024  # texts: those of a page, its entry in the search and in feeds follow one another
_MOST_PASSAGES = 64


@lru_cache(maxsize=_MOST_HTML)
def html_of(text: str, heading: int = 1) -> str:
    """Return Markdown *text* as HTML, whose headings begin at level *heading* (1–6)."""
    simple = simple_html(text)
    if simple is not None:
        return simple
    tree = tree_of(text)
    return replace(tree, root=lowered(tree.root, heading - 1)).html()


def led_html_of(text: str, heading: int) -> str:
    """Return Markdown *text* as HTML in which each strong paragraph leads its text: it is a heading of level *heading*.

    >>> led_html_of("**Ai trả lời?**", 2)
    '<h2>Ai trả lời?</h2>'
    """
    if "**" not in text and "__" not in text:
        return html_of(text, heading)
    tree = tree_of(text)
    return replace(tree, root=lowered(led(tree.root), heading - 1)).html()


def html_of_line(text: str) -> str:
    """Return one line of Markdown as HTML without a paragraph around it, and without links."""
    tree = tree_of_line(text)
    html = replace(tree, root=without_links(tree.root)).html()
    return html.removeprefix("<p>").removesuffix("</p>")


@lru_cache(maxsize=_MOST_PASSAGES)
def passages_of(text: str) -> Passages:
    r"""Return the passages of Markdown *text*, in reading order.

    >>> [(passage.kind.value, passage.depth, passage.words) for passage in passages_of("Nhớ:\n\n1. một\n    - *hai*")]
    [('p', 0, 'Nhớ:'), ('li', 1, 'một'), ('li', 2, 'hai')]
    """
    simple = simple_passages(text)
    return passages_from(tree_of(text)) if simple is None else simple


def words_in_passages(text: str) -> list[str]:
    r"""Return the words of each passage of Markdown *text*, as `passages_of` finds them, in reading order.

    >>> words_in_passages("Nhớ:\n\n1. một\n    - *hai*")
    ['Nhớ:', 'một', 'hai']
    """
    simple = simple_words(text)
    return [passage.words for passage in passages_of(text)] if simple is None else simple


def passage_of_line(text: str) -> Passage:
    """Return one line of Markdown as a passage; what would be a list or a heading elsewhere is words here.

    >>> [(run.text, run.strong) for run in passage_of_line("2. **Hai**").runs]
    [('2. ', False), ('Hai', True)]
    """
    joined = " ".join(text.split())
    if is_plain(joined):
        return Passage(PassageKind.PARAGRAPH, (StyledWords(joined),))
    passages = passages_from(tree_of_line(joined))
    return passages[0] if passages else Passage(PassageKind.PARAGRAPH, ())
