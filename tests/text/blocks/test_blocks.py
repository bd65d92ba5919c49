"""Blocks say the same as the HTML of the page: they are one parse."""

import pytest
from hypothesis import given

from generator.rendering.markup import to_line, to_plain
from generator.text.blocks import Block, Kind, Run, block_of_line, blocks_of, words_of
from generator.text.blocks.from_tree import blocks_from
from generator.text.blocks.parser import tree_of
from generator.text.blocks.simple import simple_blocks
from tests.text.blocks.pieces import pieces, simple_pieces


def told(markdown: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.words) for block in blocks_of(markdown)]


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("Một\ndòng", [("p", "Một\ndòng")]),
        ("# Đầu đề\nLời", [("h", "Đầu đề"), ("p", "Lời")]),
        ("Đầu đề\n======\nLời", [("h", "Đầu đề"), ("p", "Lời")]),
        ("- một\n- hai\n    - ba", [("li", "một"), ("li", "hai"), ("li", "ba")]),
        ("- một\n\n    nối\n\n- hai", [("li", "một"), ("p", "nối"), ("li", "hai")]),
        ("1) một\n2) hai", [("p", "1) một\n2) hai")]),
        ("Nhớ:\n- một", [("p", "Nhớ:\n- một")]),
        ("| a | b |\n|---|---|\n| c | |", [("th", "a"), ("th", "b"), ("td", "c")]),
        ("> một\n>\n> hai", [("p", "một"), ("p", "hai")]),
        ("Xem:\n\n    lệnh *1*\n    lệnh 2", [("p", "Xem:"), ("pre", "lệnh *1*\nlệnh 2")]),
        ("Một\n\n---\n\nHai", [("p", "Một"), ("hr", ""), ("p", "Hai")]),
        (r"\*một\* 1 &lt; 2 &#8594; `a\*b &amp;`", [("p", r"*một* 1 < 2 → a\*b &amp;")]),
        ("Xem [trang **của** xã][a].\n\n[a]: https://xa.vi-du.example", [("p", "Xem trang của xã.")]),
        ("", []),
        ("- ", []),
    ],
)
def test_what_a_sign_means_the_parser_of_pages_decides(markdown: str, blocks: list[tuple[str, str]]) -> None:
    assert told(markdown) == blocks


def test_items_know_how_deep_they_stand_and_which_they_are() -> None:
    blocks = blocks_of("3. ba\n4. bốn\n    - trong\n\n> - dẫn")

    assert [(block.depth, block.number, block.quoted) for block in blocks] == [
        (1, 3, 0),
        (1, 4, 0),
        (2, None, 0),
        (1, None, 1),
    ]


def test_cells_know_their_column_and_headings_their_level() -> None:
    blocks = blocks_of("## Lịch\n\n| a | b |\n|---|:-:|\n| c | d |")

    assert [(block.level, block.number) for block in blocks] == [(2, None), (0, 1), (0, 2), (0, 1), (0, 2)]


def test_runs_have_the_style_of_their_words() -> None:
    (block,) = blocks_of("Gọi **số *1999*** ngay  \nhoặc `1`, [xem](tel:1999), <x@vi-du.example>.")

    assert block.runs == (
        Run("Gọi "),
        Run("số ", strong=True),
        Run("1999", strong=True, emphasis=True),
        Run(" ngay"),
        Run("\n", hard=True),
        Run("hoặc "),
        Run("1", code=True),
        Run(", "),
        Run("xem", address="tel:1999"),
        Run(", "),
        Run("x@vi-du.example", address="mailto:x@vi-du.example"),
        Run("."),
    )


def test_a_link_that_leads_astray_is_no_link() -> None:
    (block,) = blocks_of("[a](java\nscript:x) [b](vb&#115;cript:x)")

    assert {run.address for run in block.runs} == {""}


def test_of_a_line_nothing_is_a_list_or_a_heading() -> None:
    assert block_of_line("1. Một\n# *hai*") == Block(Kind.PARAGRAPH, (Run("1. Một # "), Run("hai", emphasis=True)))
    assert block_of_line(" ") == Block(Kind.PARAGRAPH, ())


@given(simple_pieces)
def test_simple_texts_have_the_blocks_of_their_tree(markdown: str) -> None:
    assert simple_blocks(markdown) in (None, blocks_from(tree_of(markdown)))


@given(pieces)
def test_blocks_have_the_words_of_the_page(markdown: str) -> None:
    words = words_of(blocks_of(markdown))

    assert "".join(words.split()) == "".join(to_plain(markdown).split())


@given(pieces)
def test_blocks_stand_one_behind_the_other(markdown: str) -> None:
    blocks = blocks_of(markdown)

    assert [block.start for block in blocks] == [0, *(block.end for block in blocks)][: len(blocks)]
    assert all(block.runs or block.kind is Kind.RULE for block in blocks)


@given(pieces)
def test_a_line_has_the_words_that_a_line_of_a_page_has(markdown: str) -> None:
    assert "".join(block_of_line(markdown).words.split()) == "".join(to_line(markdown).striptags().split())
