"""Which numbers a text tells people to call, and where they stand."""

import pytest

from generator.text.numbers_named import digits_of, numbers_named, places_named

KNOWN = ("113", "1999")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Gọi 1022 hoặc 0225 3822 822.", ("1022", "0225 3822 822")),
        ("Bà con nhớ số 1999.", ("1999",)),
        ("1999 trực cả đêm.", ("1999",)),
        ("Số 1999 trực, số 1999 miễn phí.", ("1999",)),
        ("Gọi 0225.3822.822, tức là (0225) 3822-822.", ("0225.3822.822",)),
        ("Thôn có 113 hộ, 113 người.", ()),
        ("Theo Quyết định số 113 của xã.", ()),
        ("Theo Quyết định số 113, bà con gọi 113.", ("113",)),
        ("Từ 1999.500 đồng, ngày 1/1999.", ()),
        ("Gọi 0225 3000 113.", ("0225 3000 113",)),
        ("Bà con không gọi 1900 1234.", ()),
        ("Việc khẩn cấp đừng gọi 1999.", ()),
        ("Nước 1022 mét khối.", ()),
    ],
)
def test_the_numbers_to_call_are_named_once(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_named(text, KNOWN) == numbers


def test_a_number_that_nobody_knows_counts_behind_a_word_for_calling_alone() -> None:
    assert numbers_named("Bà con nhớ số 1999.") == ()
    assert numbers_named("Bà con gọi 1999.") == ("1999",)


def test_the_places_of_numbers_are_in_order() -> None:
    text = "Số 1999 hoặc gọi 113, 0225 3822 822."

    assert [text[start:end] for start, end in places_named(text, KNOWN)] == ["1999", "113", "0225 3822 822"]


def test_two_ways_to_write_a_number_have_the_same_digits() -> None:
    assert digits_of("(0225) 3822-822") == digits_of("0225.3822.822") == "02253822822"
