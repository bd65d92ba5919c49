from datetime import time

import pytest

from generator.text.hours import hour_in_figures, length_in_words, read_hour, read_minutes


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("5h30", time(5, 30)),
        (" 05:30 ", time(5, 30)),
        ("5.30", time(5, 30)),
        ("5G30", time(5, 30)),
        ("5 giờ 30 phút", time(5, 30)),
        ("5 GIỜ 30p", time(5, 30)),
        ("17h", time(17)),
        ("0h00", time(0)),
        ("23h59", time(23, 59)),
    ],
)
def test_an_hour_is_read_as_it_is_typed(typed: str, hour: time) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize("typed", ["", "5", "sáng", "24h", "24h00", "5h60", "125h", "5h300", "lúc 5h", "5h sáng"])
def test_what_is_no_hour_is_none(typed: str) -> None:
    assert read_hour(typed) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("15", 15), (" 15 phút ", 15), ("15 PHÚT", 15), ("15p", 15), ("15'", 15), ("120", 120), ("1", 1)],
)
def test_minutes_are_read_as_they_are_typed(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "00 phút", "ít", "1000", "15 giây", "1,5", "-15"])
def test_what_is_no_number_of_minutes_is_none(typed: str) -> None:
    assert read_minutes(typed) is None


def test_minutes_of_an_hour_have_two_figures() -> None:
    assert [hour_in_figures(time(5, minute)) for minute in (0, 5, 30)] == ["5h00", "5h05", "5h30"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 giây"),
        (59, "59 giây"),
        (60, "1 phút"),
        (61, "1 phút 01 giây"),
        (119, "1 phút 59 giây"),
        (3600, "60 phút"),
    ],
)
def test_a_length_of_time_is_told_in_minutes_and_seconds(seconds: int, words: str) -> None:
    assert length_in_words(seconds) == words
