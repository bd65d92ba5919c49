"""Running text on paper says what the page says, and what is measured is what is set."""

import pytest
from hypothesis import given
from markupsafe import Markup

from generator.rendering.markup import to_plain
from generator.sheets.parts.body import read_blocks, read_flow, set_body
from generator.sheets.typesetting.box import Box
from tests.text.passages.pieces import pieces

ROOM = Box(10, 10, 150, 200)


def told(markdown: str) -> list[tuple[str, str]]:
    return [(block.kind, str(block.html)) for block in read_blocks(markdown)]


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("Gọi **1999** & chờ.", [("p", "Gọi <strong>1999</strong> &amp; chờ.")]),
        ("**Bà con cần làm gì?**\n\nGọi.", [("h", "<strong>Bà con cần làm gì?</strong>"), ("p", "Gọi.")]),
        ("# Đề\nLời", [("h", "Đề"), ("p", "Lời")]),
        ("- một\n- *hai*", [("li", "một"), ("li", "<em>hai</em>")]),
        ("[Xem](https://xa.vi-du.example?a&b)", [("p", '<a href="https://xa.vi-du.example?a&amp;b">Xem</a>')]),
        ("Một\n\n---\n\nHai", [("p", "Một"), ("p", "Hai")]),
        # Until both came from one parse, a nested list was cut in two, and a loose item kept the tags of a paragraph.
        ("- một\n    - hai\n- ba", [("li", "một"), ("li", "hai"), ("li", "ba")]),
        ("- **một**\n- hai", [("li", "<strong>một</strong>"), ("li", "hai")]),  # a strong item was a heading
        ("- một\n\n- hai", [("li", "một"), ("li", "hai")]),
        ("- một\n\n    nối\n\n- hai", [("li", "một"), ("p", "nối"), ("li", "hai")]),
    ],
)
def test_blocks_are_those_of_the_page(markdown: str, blocks: list[tuple[str, str]]) -> None:
    assert told(markdown) == blocks


@pytest.mark.parametrize("markdown", ["1. một", "> một", "| a | b |\n|---|---|\n| c | d |", "    gõ", "- a\n    1. b"])
def test_what_only_a_page_can_show_is_not_set(markdown: str) -> None:
    assert read_blocks(f"Trước.\n\n{markdown}") == ()


def test_an_item_in_an_item_stands_farther_in() -> None:
    groups = set_body(read_blocks("Lời\n\n- một\n    - hai"), ROOM, (4, 4))
    (_, (words,)), (_, (first, second)) = groups

    assert words.box.left < first.box.left < second.box.left
    assert first.box.right == pytest.approx(second.box.right)


def test_a_line_that_the_author_ended_is_measured_as_one() -> None:
    ((_, (placed,)),) = set_body(read_blocks("Ông A  \nThôn Đông"), ROOM, (4, 4))

    assert placed.setting.lines == ("Ông A", "Thôn Đông")
    assert placed.block.html == Markup("Ông A<br>\nThôn Đông")


@given(pieces)
def test_blocks_say_all_words_of_the_page_or_nothing(markdown: str) -> None:
    blocks = read_blocks(markdown)
    words = "".join(to_plain(markdown).split())

    assert not blocks or "".join("".join(block.plain.split()) for block in blocks) == words
    assert all("".join(block.html.striptags().split()) == "".join(block.plain.split()) for block in blocks)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Đến *xã*.\n\nGọi [đây](tel:1999).", "Đến <em>xã</em>. Gọi đây."),
        ("Mang:\n\n- **thẻ**\n- sổ", "Mang: - <strong>thẻ</strong> - sổ"),
        ("1. một\n2. hai", "1. một 2. hai"),
        ("| a | b |\n|---|---|\n| c | d |", "a, b c, d"),
        ("Ông A  \nThôn Đông", "Ông A Thôn Đông"),
    ],
)
def test_where_there_is_room_for_a_paragraph_only_all_is_set_as_one(markdown: str, html: str) -> None:
    assert str(read_flow(markdown).html) == html


@given(pieces)
def test_what_is_measured_of_a_paragraph_is_what_is_set(markdown: str) -> None:
    flow = read_flow(markdown)

    assert flow.html.striptags() == flow.plain
    assert flow.weight == (700 if "<strong>" in flow.html else 400)
