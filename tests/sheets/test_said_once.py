"""What stands beside a number on a sheet does not say it once more."""

from dataclasses import replace
from typing import Any

import pytest

from generator.said import marked, plain
from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.poster import FAR, FARTHEST, NEAR
from generator.sheets.wording import Wording
from tests.sheets.test_breaks import settings
from tests.sheets.test_rooms_filled import DIAL, PAGE, saying

NAMED = (("Tổng đài 1999", "Gọi Tổng đài"), ("Đường dây nóng", "Gọi Đường dây nóng"), ("1999", "Gọi"))


def sheets(said: Wording) -> list[Any]:
    posters: list[Any] = [poster.lay_out(said, form, DIAL, PAGE) for form in (NEAR, FAR, FARTHEST)]
    others = (leaflet, trifold, door_hanger, tear_off, board, wallet_card)
    return posters + [design.lay_out(said, DIAL, PAGE) for design in others]


@pytest.mark.parametrize(("name", "lead"), NAMED)
def test_a_name_that_ends_in_the_number_stands_beside_it_without_it(name: str, lead: str) -> None:
    said = replace(saying(30, 40), call="1999", call_name=marked(name, ["hotline.name"]))

    for sheet in sheets(said):
        words = [" ".join(setting.lines) for setting in settings(sheet)]
        assert lead in {plain(one) for one in words}
        assert "Gọi Tổng đài 1999" not in {plain(one) for one in words}


@pytest.mark.parametrize("end", ["Gọi 1999", "Gọi số 1999.", "Gọi ngay 1999!"])
def test_a_strip_says_its_number_once(end: str) -> None:
    said = replace(saying(30, 40), call="1999", headline=f"Có việc cần báo? {end}")

    for strip in tear_off.lay_out(said, DIAL, PAGE).strips:
        words = f"{strip.number.setting.words} {strip.words.setting.words}"
        assert words == "Gọi 1999 Có việc cần báo?"


def test_a_headline_of_another_sense_stays_whole_on_a_strip() -> None:
    said = replace(saying(30, 40), call="1999", headline="Việc gì không gọi 1999?")

    assert {strip.words.setting.words for strip in tear_off.lay_out(said, DIAL, PAGE).strips} == {said.headline}
