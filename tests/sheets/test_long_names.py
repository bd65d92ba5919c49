"""Names and numbers of any length stay within their sheet, and lie on nothing else."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.parts.masthead import set_name
from generator.sheets.poster import FAR, FARTHEST, NEAR
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.weights import SEMI
from tests.sheets.test_rooms_filled import DIAL, PAGE, saying

OFFICE, CITY = "Ủy ban nhân dân phường Nguyễn Trãi Quang Trung", "thành phố trực thuộc trung ương Ví Dụ"
NUMBER, NAME = "1900 6363 64", "Tổng đài phản ánh hiện trường 1900 6363 64"
DESIGNS = (leaflet, trifold, door_hanger, tear_off, board, wallet_card)


def lines(laid_out: Any) -> Iterator[SetLine]:  # noqa: ANN401 - whatever a sheet is made of
    if isinstance(laid_out, SetLine):
        yield laid_out
    elif is_dataclass(laid_out):
        for field in fields(laid_out):
            if field.name != "wording":
                yield from lines(getattr(laid_out, field.name))
    elif isinstance(laid_out, tuple | list):
        for part in laid_out:
            yield from lines(part)


@pytest.mark.parametrize("times", [1, 2, 4])
def test_no_line_is_wider_than_its_place(times: int) -> None:
    """Measured in the lightest weight: none is wider in its own."""
    office = " ".join([OFFICE] * times)
    said = replace(saying(30, 40), organisation=office, city=CITY, call=NUMBER, call_name=NAME)
    sheets: list[Any] = [poster.lay_out(said, form, DIAL, PAGE) for form in (NEAR, FAR, FARTHEST)]
    sheets += [design.lay_out(said, DIAL, PAGE) for design in DESIGNS]
    found = [line for line in lines(sheets) if line.box.width]
    wide = [
        line.setting.words
        for line in found
        if max(fit.width(one, 400, line.setting.size) for one in line.setting.lines) > line.box.width * 1.02
    ]

    assert found
    assert wide == []


def test_where_office_and_city_are_too_long_for_a_line_the_office_stands_alone() -> None:
    said = replace(saying(30, 40), organisation=OFFICE, city=CITY)
    long, short = (set_name(said, (3, 4), Box(0, 0, width, 6)) for width in (90, 300))

    assert long.setting.words == OFFICE
    assert short.setting.words == f"{OFFICE} · {CITY}"
    assert fit.width(OFFICE, SEMI, long.setting.size) < 90.1


@pytest.mark.parametrize("call", ["1999", "0225 3822 822", "1900 6363 64", "0225 3822 822 máy lẻ 12"])
@pytest.mark.parametrize("villages", [(), (("Thôn Đoài", "Trưởng thôn Phạm Thị Ví: 0200 000 011", "Hỏi tại xã"),)])
def test_the_codes_of_a_board_lie_below_their_headings(call: str, villages: tuple[tuple[str, str, str], ...]) -> None:
    said = replace(saying(30, 40), call=call, villages=villages)
    laid_out = board.lay_out(said, f"tel:{call}", PAGE)
    second = laid_out.second.code

    assert second
    assert second.top >= laid_out.second_title.box.top + laid_out.second_title.setting.height
    assert laid_out.call_code.top >= laid_out.call_title.box.top + laid_out.call_title.setting.height
    assert min(text.box.top for _, text in laid_out.how) > second.bottom
    assert max(text.box.bottom for _, text in laid_out.how) <= laid_out.band.top
