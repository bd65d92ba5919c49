"""Short codes: what a slug alone decides, and what is kept with a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.codes import DERIVED, LONGEST, SHORTEST, code_of, free_code, is_code

OLD = [("bai-13", "bai-998"), ("bai-984", "bai-1875"), ("bai-aa-em", "bai-ac-si")]
"""Slugs of which the first four letters are the same."""


@pytest.mark.parametrize(("slug", "other"), OLD)
def test_slugs_that_shared_four_letters_have_codes_of_their_own(slug: str, other: str) -> None:
    assert code_of(slug, SHORTEST) == code_of(other, SHORTEST)
    assert code_of(slug) != code_of(other)


@pytest.mark.row("R18")
def test_no_two_of_ten_thousand_slugs_share_a_code() -> None:
    assert len({code_of(f"thong-bao-{number}") for number in range(10_000)}) == 10_000


@pytest.mark.row("R18")
@given(slug=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_a_code_can_be_kept_and_a_longer_one_begins_with_it(slug: str) -> None:
    codes = [code_of(slug, letters) for letters in range(SHORTEST, LONGEST + 1)]

    assert all(map(is_code, codes))
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(codes))
    assert code_of(slug) == codes[DERIVED - SHORTEST]


@pytest.mark.parametrize("text", ["", "xw9", "xw9mdtvqq3q23", "XW9M", "xw0m", "xoim", "xw-9m", "đường"])
def test_what_is_mistaken_or_of_another_length_is_no_code(text: str) -> None:
    assert not is_code(text)


def test_a_free_code_is_the_shortest_that_nobody_holds() -> None:
    every = {code_of("goi-1022", letters) for letters in range(SHORTEST, LONGEST + 1)}

    assert free_code("goi-1022", ()) == "xw9m"
    assert free_code("goi-1022", {"xw9m", "xw9md"}) == "xw9mdt"
    assert free_code("goi-1022", every) == code_of("goi-1022", LONGEST)
