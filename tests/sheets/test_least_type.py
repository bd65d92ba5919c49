"""The least words of a sheet, sources and what a code does, are still read without glasses held close: 9 points."""

from dataclasses import replace
from typing import Any

import pytest

from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.poster import NEAR
from generator.sheets.typesetting.fit import READABLE
from tests.sheets.test_breaks import VILLAGES, settings
from tests.sheets.test_left_out import item
from tests.sheets.test_rooms_filled import DIAL, PAGE, saying

DESIGNS = (leaflet, trifold, door_hanger, tear_off, board, wallet_card)
SOURCES = ("Công văn 12/UBND, 5/2026", "")


@pytest.mark.row("P13")
@pytest.mark.parametrize("address", [PAGE, None], ids=["page", "no page"])
@pytest.mark.parametrize("villages", [(), VILLAGES], ids=["commune", "village"])
@pytest.mark.parametrize("sources", SOURCES)
@pytest.mark.parametrize("headline", ["Mất điện?", "Có việc cần báo?", "Đăng ký tạm trú"])
def test_no_words_of_a_sheet_are_in_less_than_9_points(
    address: str | None, villages: tuple[tuple[str, str, str], ...], sources: str, headline: str
) -> None:
    said = replace(
        saying(30, 40),
        headline=headline,
        summary="Gọi một cuộc là xong.",
        items=(item("Gọi từ máy bàn hay di động đều được."),) * 3,
        help_text="Bà con đến tầng 1, trụ sở Ủy ban nhân dân xã.",
        sources=sources,
        updated="24/11/2026",
        villages=villages,
    )
    sheets: list[Any] = [poster.lay_out(said, NEAR, DIAL, address)]
    sheets += [design.lay_out(said, DIAL, address) for design in DESIGNS]

    # An address stays on one line, however long it is.
    words = [setting for setting in settings(sheets) if "/q/" not in setting.words]

    assert [(setting.words, setting.size) for setting in words if setting.size < READABLE - 0.03] == []
