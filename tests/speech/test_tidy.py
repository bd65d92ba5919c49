"""Text as typed, in one form: nothing invisible, one kind of each sign, every sign in its place."""

import pytest

from generator.speech.tidy import plain, tidy


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Vie\u0323\u0302t", "Việt"),
        ("Khê\u200b\ufeff", "Khê"),
        ("Họp\nthôn\t1\x00", "Họp thôn 1 "),
        ("đèn \ue000\uffff", "đèn   "),
        ("\ud800", " "),
    ],
)
def test_what_no_voice_reads_is_left_out_or_a_space(typed: str, text: str) -> None:
    assert tidy(typed) == text


@pytest.mark.parametrize(
    ("tidied", "text"),
    [
        ("５–６", "5-6"),
        ("١٢٣ ४२", "123 42"),
        ("“x” ‘y’ 30′", "\"x\" 'y' 30'"),
        ("1\u00a0000\u2028m", "1 000 m"),
        ("37º, 1⁄2, 3✕4, 5µm, ðường Ɖông", "37°, 1/2, 3×4, 5μm, đường Đông"),
        ("！＠", "!@"),
    ],
)
def test_signs_that_look_alike_are_one_and_stand_where_they_stood(tidied: str, text: str) -> None:
    assert plain(tidied) == text
    assert len(text) == len(tidied)
