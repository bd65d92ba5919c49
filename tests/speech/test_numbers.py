"""Figures in words: whole numbers of any length, decimals, days, months, prices, numbers of documents."""

import pytest

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.numbers import say_code_number, say_day, say_month, say_number, say_price


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "không"),
        ("000", "không"),
        ("007", "bảy"),
        ("1005000", "một triệu không trăm linh năm nghìn"),
        ("1000000000000000", "một triệu tỷ"),
        ("1000000000000005", "một triệu tỷ không trăm linh năm"),
        ("2000000005000000", "hai triệu tỷ không trăm linh năm triệu"),
        ("1000000000000000000", "một tỷ tỷ"),
        ("1" + "0" * 35, "một trăm triệu tỷ tỷ tỷ"),
        ("0" * 40 + "5", "năm"),
    ],
)
def test_a_whole_number_is_counted_however_long_it_is(digits: str, words: str) -> None:
    assert say_cardinal(digits) == words


def test_what_is_longer_than_anybody_counts_is_said_digit_by_digit() -> None:
    assert say_cardinal("1" + "0" * 36) == say_digits("1" + "0" * 36)
    assert say_digits("0123456789") == "không một hai ba bốn năm sáu bảy tám chín"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("12", "mười hai"),
        ("-5", "âm năm"),
        ("1.250", "một nghìn hai trăm năm mươi"),
        ("1.250,5", "một nghìn hai trăm năm mươi phẩy năm"),
        ("1 250 000", "một triệu hai trăm năm mươi nghìn"),
        ("1,250,000", "một triệu hai trăm năm mươi nghìn"),
        ("1,250", "một phẩy hai năm không"),
        ("0.500", "không phẩy năm không không"),
        ("-0,05", "âm không phẩy không năm"),
        ("3.5", "ba phẩy năm"),
        ("021.000.000", "không hai một, không không không, không không không"),
        ("-021.000.000", "âm không hai một, không không không, không không không"),
    ],
)
def test_a_number_is_said_as_its_dots_and_commas_ask(written: str, words: str) -> None:
    assert say_number(written) == words


def test_a_dot_before_decimals_is_said_as_it_is_asked() -> None:
    assert say_number("3.5", point="chấm") == "ba chấm năm"
    assert say_number("-3.5", point="chấm") == "âm ba chấm năm"
    assert say_number("3,5", point="chấm") == "ba phẩy năm"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("50,000", "năm mươi nghìn"),
        ("500,000", "năm trăm nghìn"),
        ("10,5", "mười phẩy năm"),
        ("0,500", "không phẩy năm không không"),
        ("1000,500", "một nghìn phẩy năm không không"),
        ("50.000", "năm mươi nghìn"),
    ],
)
def test_three_figures_behind_the_comma_of_a_price_are_thousands(written: str, words: str) -> None:
    assert say_price(written) == words


def test_the_first_ten_days_are_mung_and_the_fourth_month_is_tu() -> None:
    days, months = ("00", "01", "10", "11", "31"), ("3", "04", "4", "14")

    assert list(map(say_day, days)) == ["không", "mùng một", "mùng mười", "mười một", "ba mươi mốt"]
    assert list(map(say_month, months)) == ["ba", "tư", "tư", "mười bốn"]


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("05", "không năm"),
        ("5", "năm"),
        ("12345", "mười hai nghìn ba trăm bốn mươi lăm"),
        ("123456", "một hai ba bốn năm sáu"),
    ],
)
def test_a_number_of_a_document_is_a_number_until_it_is_too_long(digits: str, words: str) -> None:
    assert say_code_number(digits) == words
