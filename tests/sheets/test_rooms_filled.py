"""Sheets use the room they have: sizes of type beside one another, codes, folded panels, the strip of a village."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

import pytest

from generator.rendering import qr
from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold
from generator.sheets.parts.village_strip import parts_of
from generator.sheets.poster import FAR, FARTHEST, FORMATS, NEAR, PosterSize
from generator.sheets.typesetting.box import SetLine
from generator.sheets.typesetting.fit import width
from generator.sheets.wording import EASY, Wording
from generator.text.binding import NO_BREAK
from tests import pdfs, worlds
from tests.builders import make_commune, make_guide, make_library
from tests.sheets.test_left_out import item, wording

DIAL, PAGE = "tel:1999", "https://an-binh-mau.example/q/bj89"
NUMBERS = (("113", "Công an"), ("114", "Cứu hỏa"), ("115", "Cấp cứu"))
POINT = 25.4 / 72
STEP = item("Nói rõ việc gì, ở đâu, từ khi nào.")


def saying(headline: int, summary: int) -> Wording:
    words = "Bà con gửi phản ánh ngay khi thấy việc chưa ổn ở thôn mình, đừng đợi đến cuối tháng rồi mới kể với xã nhé"
    return replace(wording(), headline=words[:headline].strip(), summary=f"{words[:summary].strip()}.", numbers=NUMBERS)


@pytest.mark.row("P6")
@pytest.mark.parametrize("headline", [8, 20, 40, 60, 80])
@pytest.mark.parametrize("summary", [12, 60])
def test_a_summary_is_plainly_smaller_than_its_headline(headline: int, summary: int) -> None:
    said = saying(headline, summary)
    heads: list[Any] = [
        *(poster.lay_out(said, form, DIAL, address) for form in FORMATS for address in (None, PAGE)),
        leaflet.lay_out(said, DIAL, PAGE).front,
        trifold.lay_out(said, DIAL, PAGE).front,
        tear_off.lay_out(said, DIAL, PAGE),
        door_hanger.lay_out(said, DIAL, PAGE),
        board.lay_out(said, DIAL, PAGE),
    ]

    for head in heads:
        assert head.summary.setting.size <= 0.7 * head.headline.setting.size + 1e-6


@pytest.mark.row("P6")
@pytest.mark.parametrize("form", [FAR, FARTHEST], ids=lambda form: form.name)
@pytest.mark.parametrize("address", [None, PAGE])
def test_the_number_leads_a_poster_for_far_readers_and_its_codes_are_level(
    form: PosterSize, address: str | None
) -> None:
    call = poster.lay_out(saying(30, 40), form, DIAL, address).call
    assert call.number
    assert call.code
    assert call.second

    assert call.code.width / qr.side(DIAL) * form.scale >= (3 if form is FAR else 4.2) * 0.95
    if address:
        assert call.second.code
        assert (call.second.code.top, call.second.code.width) == (call.code.top, call.code.width)
    else:
        assert call.second.help_text
        assert call.second.help_text.setting.size < call.number.setting.size / 3


@pytest.mark.row("P6")
def test_the_largest_poster_is_the_large_one_enlarged() -> None:
    small, large = (poster.lay_out(saying(30, 40), form, DIAL, PAGE).call for form in (FAR, FARTHEST))

    assert small.code
    assert large.code
    assert small.number
    assert large.number
    assert large.code.width == pytest.approx(small.code.width)
    assert large.number.setting.size == pytest.approx(small.number.setting.size)


@pytest.mark.row("P13")
def test_codes_on_a4_are_40_millimetres_wide() -> None:
    for call in (
        poster.lay_out(saying(30, 40), NEAR, DIAL, PAGE).call,
        tear_off.lay_out(saying(30, 40), DIAL, PAGE).call,
    ):
        assert call.code
        assert call.second
        assert call.second.code
        assert min(call.code.width, call.second.code.width) >= 40


@pytest.mark.row("P7")
@pytest.mark.parametrize("count", range(1, 10))
@pytest.mark.parametrize("address", [None, PAGE])
def test_each_panel_inside_a_folded_sheet_says_something(count: int, address: str | None) -> None:
    said = replace(saying(30, 40), items=(STEP,) * count)
    inside = trifold.lay_out(said, DIAL, address).inside
    tops = [row.box.left for row in inside.steps.rows]
    tops += [inside.call.band.left + 9] if inside.call else []
    tops += [inside.numbers.title.box.left] if inside.numbers else []

    assert {round(left // 99) for left in tops} == {0, 1, 2}
    lowest = max(row.box.bottom for row in inside.steps.rows)
    assert lowest > 90 or inside.call


@pytest.mark.parametrize("listed", [0, 1, 2])
@pytest.mark.parametrize("count", [2, 3])
def test_one_or_two_emergency_numbers_get_no_panel_of_their_own_inside(listed: int, count: int) -> None:
    said = replace(saying(30, 40), items=(STEP,) * count, numbers=NUMBERS[:listed])
    inside = trifold.lay_out(said, DIAL, PAGE).inside

    assert inside.numbers is None
    assert inside.call
    assert {round(row.box.left // 99) for row in inside.steps.rows} == {0, 1}


@pytest.mark.row("P7")
@pytest.mark.parametrize("address", [None, PAGE])
def test_a_flap_without_things_to_have_ready_is_not_empty(address: str | None) -> None:
    said = replace(saying(30, 40), items=(STEP,) * 3, prepare=(), notes=())
    flap = trifold.lay_out(said, DIAL, address).flap

    assert flap.numbers
    assert bool(flap.desk) == bool(address)


def test_the_emergency_numbers_stand_outside_a_folded_sheet_once() -> None:
    for prepare in ((), (item("Giấy bút."),), (item("Giấy bút để ghi việc, chỗ và giờ thấy."),) * 9):
        outside = trifold.lay_out(replace(saying(30, 40), prepare=prepare), DIAL, PAGE)

        assert [bool(outside.flap.numbers), bool(outside.back.numbers)].count(True) == 1


def test_the_box_of_the_help_desk_is_as_high_as_its_words() -> None:
    said = replace(saying(30, 40), help_name="Nhà văn hóa xã", help_text="Bà con đến, có người chỉ giúp.")
    desk = leaflet.lay_out(said, DIAL, PAGE).back.help
    assert desk
    assert desk.help_name
    assert desk.help_text

    words = desk.help_name.setting.height + desk.help_text.setting.height
    assert desk.box.height < words * 1.6 + 4


@pytest.mark.row("P13")
@pytest.mark.parametrize("village", ["Thôn Đoài", "Tổ dân phố số 12", "Khu dân cư Nguyễn Thị Minh Khai"])
@pytest.mark.parametrize(
    "head",
    [
        "Trưởng thôn Ví: 0200 000 011",
        "Trưởng thôn Nguyễn Hoàng Phương Ví: 0200 000 011",
        "Tổ trưởng tổ dân phố Nguyễn Thị Hoàng Phương Mai: 0200.000.0011",
    ],
)
def test_the_telephone_of_a_villages_head_is_set_in_11_points_on_every_sheet(village: str, head: str) -> None:
    places = ((village, head, "Hỏi tại Nhà văn hóa thôn Đoài"), ("Thôn 6", "Hỏi tại Nhà văn hóa thôn 6", "Hỏi tại xã"))
    said = replace(saying(30, 40), villages=places)
    strips = [
        leaflet.lay_out(said, DIAL, PAGE).front.strip,
        trifold.lay_out(said, DIAL, PAGE).front.strip,
        tear_off.lay_out(said, DIAL, PAGE).village,
        door_hanger.lay_out(said, DIAL, PAGE).strip,
        board.lay_out(said, DIAL, PAGE).strip,
        *(poster.lay_out(said, form, DIAL, PAGE).strip for form in FORMATS),
    ]

    for strip in strips:
        assert strip
        assert (strip.number or strip.first).line.setting.size >= EASY - 1e-6 >= 11 * POINT
        lines = [part.line for part in (strip.first, strip.number, strip.second) if part]
        texts = [head if not strip.number else parts_of(head)[0], parts_of(head)[1], places[0][2]]
        texts = texts if strip.number else [texts[0], texts[2]]
        for line, text in zip(lines, texts, strict=True):
            assert width(text, 600, line.setting.size) <= line.box.width + 0.01
            assert strip.band.top <= line.box.top <= line.box.bottom <= strip.band.bottom + 0.01
        assert all(above.box.bottom <= below.box.top + 0.01 for above, below in pairwise(lines))


def test_a_village_without_a_head_has_no_number_on_its_line() -> None:
    long, none = "Nguyễn Thị Hoàng Phương Mai", {"id": "dong", "name": "Thôn Đông", "help_place": "Nhà văn hóa"}
    head = {"name": long, "phone": "0200 000 011", "consent": "Hỏi ngày 20/11/2026"}
    commune = make_commune(villages=[{"id": "doai", "name": "Thôn Đoài", "head": head}, none])
    guide = make_guide(action={"label": "Gọi ngay", "address": "tel:1999"})
    world = worlds.world_of(make_library(commune=commune, guides=(guide,)))
    doors = {
        output.path.parts[2]: " ".join(pdfs.text(worlds.made(world, output.path).content).split())
        for output in world.plan["villages"]
        if "door" in output.path.parts
    }

    assert f"Trưởng thôn {long} 0200 000 011" in doors["doai"].replace(NO_BREAK, " ")
    assert "Hỏi tại Nhà văn hóa" in doors["dong"]
    assert "0200" not in doors["dong"]


def lines_in(part: object) -> Iterator[SetLine]:
    """Yield every text that is set in *part* of a sheet."""
    if isinstance(part, SetLine):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from lines_in(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from lines_in(getattr(part, field.name))


@pytest.mark.parametrize("address", [None, PAGE])
@pytest.mark.parametrize(
    "text",
    [
        "Gọi 0200 999 000.",
        "Bà con đến nhà văn hóa hoặc gọi 0200 999 000, có người chỉ giúp.",
        "Bà con nào cần người chỉ giúp, xin đến nhà văn hóa trong giờ làm việc. Ở xa thì gọi 0200 999 000.",
    ],
)
def test_a_number_in_the_words_of_the_help_desk_is_set_in_11_points_on_every_sheet(
    text: str, address: str | None
) -> None:
    said = replace(saying(30, 40), help_name="Nhà văn hóa xã", help_text=text)
    sheets: list[Any] = [
        leaflet.lay_out(said, DIAL, address),
        trifold.lay_out(said, DIAL, address),
        tear_off.lay_out(said, DIAL, address),
        door_hanger.lay_out(said, DIAL, address),
        *(poster.lay_out(said, form, DIAL, address) for form in FORMATS),
    ]

    for sheet in sheets:
        for line in lines_in(sheet):
            if "0200" in line.setting.words:
                assert line.setting.size >= 11 * POINT - 1e-6
