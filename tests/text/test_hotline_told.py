"""A hotline in several groups is found however a text groups its digits, and in a longer number it is not."""

import pytest

from generator.text.hotline_told import hotline_told


@pytest.mark.parametrize("hotline", ["19001234", "1900.1234", "1900 1234"])
@pytest.mark.parametrize("typed", ["19001234", "1900 1234", "1900.1234"])
def test_digits_may_stand_in_other_groups(hotline: str, typed: str) -> None:
    assert hotline_told(f"Có cháy gọi {typed} ngay.", hotline) == len("Có cháy gọi ")


@pytest.mark.parametrize("typed", ["190012345", "119001234", "19001234/5", "0.19001234"])
def test_a_longer_number_is_another_one(typed: str) -> None:
    assert hotline_told(f"Có cháy gọi {typed} ngay.", "1900 1234") is None
