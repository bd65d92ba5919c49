"""Passages say the same as the HTML of the page: they are one parse."""

import re

import pytest
from hypothesis import example, given

from generator.broadcast.prose import paragraphs_of, sentences_of
from generator.rendering.markup import to_html, to_line, to_plain
from generator.sheets.parts.body import read_blocks, read_flow
from generator.text.passages import Passage, PassageKind, StyledWords, passage_of_line, passages_of, words_of
from generator.text.passages.from_tree import passages_from
from generator.text.passages.parser import tree_of
from generator.text.passages.simple import simple_passages, simple_words
from tests.text.passages.pieces import pieces, signs, simple_pieces, stars

OF_THE_PARSER = re.compile("klzzwxh|wzxhzdk|[\x02\x03]")  # what markdown.util puts in the place of what it has read


def told(markdown: str) -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.words) for passage in passages_of(markdown)]


@pytest.mark.parametrize(
    ("markdown", "passages"),
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
def test_what_a_sign_means_the_parser_of_pages_decides(markdown: str, passages: list[tuple[str, str]]) -> None:
    assert told(markdown) == passages


def test_items_know_how_deep_they_stand_and_which_they_are() -> None:
    passages = passages_of("3. ba\n4. bốn\n    - trong\n\n> - dẫn")

    assert [(passage.depth, passage.number, passage.quoted) for passage in passages] == [
        (1, 3, 0),
        (1, 4, 0),
        (2, None, 0),
        (1, None, 1),
    ]


def test_cells_know_their_column_and_headings_their_level() -> None:
    passages = passages_of("## Lịch\n\n| a | b |\n|---|:-:|\n| c | d |")

    assert [(passage.level, passage.number) for passage in passages] == [(2, None), (0, 1), (0, 2), (0, 1), (0, 2)]


def test_runs_have_the_style_of_their_words() -> None:
    (passage,) = passages_of("Gọi **số *1999*** ngay  \nhoặc `1`, [xem](tel:1999), <x@vi-du.example>.")

    assert passage.runs == (
        StyledWords("Gọi "),
        StyledWords("số ", strong=True),
        StyledWords("1999", strong=True, emphasis=True),
        StyledWords(" ngay"),
        StyledWords("\n", hard=True),
        StyledWords("hoặc "),
        StyledWords("1", code=True),
        StyledWords(", "),
        StyledWords("xem", address="tel:1999"),
        StyledWords(", "),
        StyledWords("x@vi-du.example", address="mailto:x@vi-du.example"),
        StyledWords("."),
    )


def test_a_link_that_leads_astray_is_no_link() -> None:
    (passage,) = passages_of("[a](java\nscript:x) [b](vb&#115;cript:x)")

    assert {run.address for run in passage.runs} == {""}


def test_of_a_line_nothing_is_a_list_or_a_heading() -> None:
    runs = (StyledWords("1. Một # "), StyledWords("hai", emphasis=True))

    assert passage_of_line("1. Một\n# *hai*") == Passage(PassageKind.PARAGRAPH, runs)
    assert passage_of_line(" ") == Passage(PassageKind.PARAGRAPH, ())


@given(simple_pieces)
def test_simple_texts_have_the_passages_of_their_tree(markdown: str) -> None:
    passages = passages_from(tree_of(markdown))

    assert simple_passages(markdown) in (None, passages)
    assert simple_words(markdown) in (None, [passage.words for passage in passages])


@given(pieces)
def test_passages_have_the_words_of_the_page(markdown: str) -> None:
    words = words_of(passages_of(markdown))

    assert "".join(words.split()) == "".join(to_plain(markdown).split())


@given(pieces)
def test_passages_stand_one_behind_the_other(markdown: str) -> None:
    passages = passages_of(markdown)

    assert [passage.start for passage in passages] == [0, *(passage.end for passage in passages)][: len(passages)]
    assert all(passage.runs or passage.kind is PassageKind.RULE for passage in passages)


@given(pieces)
def test_a_line_has_the_words_that_a_line_of_a_page_has(markdown: str) -> None:
    assert "".join(passage_of_line(markdown).words.split()) == "".join(to_line(markdown).striptags().split())


def page(markdown: str) -> tuple[str, ...]:
    return to_html(markdown), to_line(markdown), to_plain(markdown)


def paper(markdown: str) -> tuple[str, ...]:
    return read_flow(markdown).html, *(block.html for block in read_blocks(markdown))


def speech(markdown: str) -> tuple[str, ...]:
    read = [sentence.words for paragraph in paragraphs_of(markdown) for sentence in paragraph]
    return *read, *(sentence.words for sentence in sentences_of(markdown))


@given(signs | stars)
@example("*a**b*`c`")
@example("*a**b*&amp;")
@example("*a**b*[c](tel:1)")
def test_no_sign_of_the_parser_is_seen_or_heard(markdown: str) -> None:
    for words in (*page(markdown), *paper(markdown), *speech(markdown)):
        assert not OF_THE_PARSER.search(words)


@given(stars)
@example("*a**b*c")
@example("*a**b*a b")
def test_stars_take_no_letter_away(markdown: str) -> None:
    assert re.findall("[ab]", to_html(markdown).striptags()) == re.findall("[ab]", markdown)
    assert re.findall("[ab]", to_line(markdown).striptags()) == re.findall("[ab]", markdown)


@given(signs | stars)
def test_page_and_speech_say_the_same_words(markdown: str) -> None:
    read = "".join(sentence.text for paragraph in paragraphs_of(markdown) for sentence in paragraph)

    assert re.findall(r"\w", read.replace("_", "")) == re.findall(r"\w", to_plain(markdown).replace("_", ""))
