"""A text in order knows where each of its letters was typed."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import in_order, trace

LETTERS = st.lists(
    st.sampled_from(
        ["a", "ế", "e\u0301", "\r", "\n", "\r\n", "\u00a0", "\u200b", "\ufeff", "\U000e0041", "🙂", "\x85"]
    ),
    max_size=12,
).map("".join)


@given(LETTERS)
def test_a_traced_text_is_the_text_in_order_before_it_is_composed(typed: str) -> None:
    assert normalize("NFC", trace(typed).text) == in_order(typed)


@given(LETTERS)
def test_each_piece_of_a_traced_text_is_found_where_it_was_typed(typed: str) -> None:
    traced = trace(typed)

    for start in range(len(traced.text) + 1):
        for end in range(start + 1, len(traced.text) + 1):
            piece = typed[traced.place(start) : traced.end(end)]
            assert trace(piece).text == traced.text[start:end]
        assert trace(typed[: traced.place(start)]).text == traced.text[:start]


@pytest.mark.row("C3")
@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\xa0", "\u3000"])
def test_whatever_word_puts_between_words_is_a_blank(sign: str) -> None:
    """Word's own line ends, too, which browsers do not show: “Mờibà con”."""
    assert in_order(f"Mời{sign}bà con") == "Mời bà con"
