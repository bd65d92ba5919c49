"""Each letter of a passage is found in the Markdown where it stands."""

from html import unescape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.text.passages import offsets_of, passage_of_line, passages_of, words_of
from tests.text.passages.pieces import pieces

LEAK = "\x03"
"""Python-Markdown 3.11.3 shows a placeholder of its own, which ends so, in texts such as “*a**b*`c`”."""


def found(markdown: str, words: str) -> str:
    """Return the rest of *markdown* from where the first of *words*, which stand in its passages, is found."""
    passages = passages_of(markdown)
    return markdown[offsets_of(markdown, passages)[words_of(passages).index(words)] :]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Gọi **^1999** nhé.", "1999"),
        ("1. ^1 con gà\n2. 2 con vịt", "1 con"),
        ("- \\- ^gạch", "gạch"),
        ("[a](https://a.vi-du.example/b) ^b", "b"),
        ("[một][a] ^a\n\n[a]: https://a.vi-du.example", "a"),
        ('[a]: https://một.vi-du.example "một"\n\n^một [hai][a]', "một"),
        ("`**` và **^sao**", "sao"),
        ("| Thôn | - |\n|------|---|\n| ^Đông | - - |", "Đông"),
        ("> > - hai lần\n> > - ^ba", "ba"),
        ("*a*b **c**^d e", "d e"),
        ("Đề\n==\n\n^= là bằng", "= là"),
        ("Tab\tở giữa\t\t^đây", "đây"),
        ("Dòng  \n   ^sau", "sau"),
    ],
)
def test_words_are_found_where_they_stand_and_not_in_a_sign_before_them(markdown: str, words: str) -> None:
    before, _, after = markdown.partition("^")

    assert found(before + after, words) == after


def test_what_is_written_in_another_way_stands_where_its_sign_begins() -> None:
    assert offsets_of(r"\* &lt; &#8594;", passages_of(r"\* &lt; &#8594;")) == (0, 2, 3, 7, 8)


@given(pieces)
def test_every_letter_stands_in_the_text_at_its_place_and_in_order(markdown: str) -> None:
    passages = passages_of(markdown)
    words, offsets = words_of(passages), offsets_of(markdown, passages)

    assume(LEAK not in words)

    assert len(words) == len(offsets)
    assert list(offsets) == sorted(offsets)
    for letter, offset in zip(words, offsets, strict=True):
        assert letter.isspace() or letter in (markdown[offset], _read(markdown[offset:]))


_WORDS_AND_SIGNS = ("W", "*W*", "**W**", "`W`", "[W](tel:1)", "&amp;", "\\*", " ", "\n", "\n\n", "\n\n- ")


@given(st.lists(st.sampled_from(_WORDS_AND_SIGNS)))
def test_each_word_is_found_at_its_own_place(drawn: list[str]) -> None:
    markdown = "".join(piece.replace("W", chr(0x1E00 + number)) for number, piece in enumerate(drawn))
    passages = passages_of(markdown)
    words, offsets = words_of(passages), offsets_of(markdown, passages)
    assume(LEAK not in words)

    for letter, offset in zip(words, offsets, strict=True):
        assert letter < "\u1e00" or markdown.index(letter) == offset


@given(pieces)
def test_the_letters_of_a_line_are_found_as_well(markdown: str) -> None:
    passage = passage_of_line(markdown)
    offsets = offsets_of(markdown, (passage,))

    assert len(offsets) == len(passage.words)
    assert list(offsets) == sorted(offsets)


def _read(rest: str) -> str:
    """Return the letter that the escape at the beginning of *rest* stands for."""
    if rest.startswith("\\"):
        return rest[1:2]
    return unescape(rest[: rest.find(";") + 1]) if rest.startswith("&") else ""
