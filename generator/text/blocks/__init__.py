"""One parse of Markdown, for page, paper and speech: a text → its HTML, or its blocks of words and where each stands.

    html_of(text)          the HTML of a page, as Python-Markdown writes it
    html_of_line(text)     the same of one line, in which nothing is a list or a heading
    blocks_of(text)        paragraphs, headings, items, cells, code, with the style of each run of words
    block_of_line(text)    one line as a block
    offsets_of(text, …)    where in the text each letter of its blocks stands

The steps: `simple` reads what nearly all texts are; of any other `parser` has Python-Markdown make a tree, and
`from_tree` reads that. `alignment` finds the letters of the blocks again in the text.
"""

from functools import lru_cache

from generator.text.blocks.from_tree import blocks_from
from generator.text.blocks.parser import tree_of, tree_of_line
from generator.text.blocks.places import offsets_of
from generator.text.blocks.simple import is_plain, simple_blocks, simple_html
from generator.text.blocks.values import CELLS, Block, Blocks, Kind, Run, Runs, words_of

__all__ = [
    "CELLS",
    "Block",
    "Blocks",
    "Kind",
    "Run",
    "Runs",
    "block_of_line",
    "blocks_of",
    "html_of",
    "html_of_line",
    "is_plain",
    "offsets_of",
    "words_of",
]

_MOST_HTML = 1024  # texts: those of a page, its entry in the search and in feeds follow one another
_MOST_BLOCKS = 64


@lru_cache(maxsize=_MOST_HTML)
def html_of(text: str) -> str:
    """Return Markdown *text* as HTML, with headings from the first level on."""
    simple = simple_html(text)
    return tree_of(text).html() if simple is None else simple


def html_of_line(text: str) -> str:
    """Return one line of Markdown as a paragraph of HTML."""
    return tree_of_line(text).html()


@lru_cache(maxsize=_MOST_BLOCKS)
def blocks_of(text: str) -> Blocks:
    r"""Return the blocks of Markdown *text*, in reading order.

    >>> [(block.kind.value, block.depth, block.words) for block in blocks_of("Nhớ:\n\n1. một\n    - *hai*")]
    [('p', 0, 'Nhớ:'), ('li', 1, 'một'), ('li', 2, 'hai')]
    """
    simple = simple_blocks(text)
    return blocks_from(tree_of(text)) if simple is None else simple


def block_of_line(text: str) -> Block:
    """Return one line of Markdown as a block; what would be a list or a heading elsewhere is words here.

    >>> block_of_line("2. **Hai**").runs
    (Run(text='2. ', strong=False, emphasis=False, code=False, address='', hard=False), Run(text='Hai', strong=True, \
emphasis=False, code=False, address='', hard=False))
    """
    joined = " ".join(text.split())
    if is_plain(joined):
        return Block(Kind.PARAGRAPH, (Run(joined),))
    blocks = blocks_from(tree_of_line(joined))
    return blocks[0] if blocks else Block(Kind.PARAGRAPH, ())
