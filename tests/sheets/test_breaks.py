"""Where the lines of sheets end: never between a number and what it counts, nor within a name, at any width."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold
from generator.sheets.parts.steps import Sizes, set_columns
from generator.sheets.poster import FAR, FARTHEST, NEAR
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box
from generator.sheets.typesetting.fit import Setting
from generator.text.binding import Joint, joints
from tests.sheets.test_left_out import item
from tests.sheets.test_rooms_filled import DIAL, PAGE, saying

TEXTS = (
    "Sửa máy bơm ở thôn Đông trước tháng 11 năm 2026, gọi Tổng đài 1022",
    "Tiêm vắc xin cho chó mèo vào sáng thứ bảy tại Nhà văn hóa thôn Đoài",
    "Ông Nguyễn Văn Ví ở xóm 6 trả lời bà con lúc 8h00 ngày 10 tháng 12",
    "Hướng dẫn đăng ký tài khoản định danh điện tử mức 2 cho người cao tuổi",
    "Xe thu gom rác thải đi từ 5 giờ 30 phút, mỗi tuần 3 lần, thứ hai, thứ tư",
)
VILLAGES = (("Thôn Đoài", "Trưởng thôn Phạm Thị Ví: 0200 000 011", "Hỏi tại xã"),)


def settings(laid_out: Any) -> Iterator[Setting]:  # noqa: ANN401 - whatever a sheet is made of
    if isinstance(laid_out, Setting):
        yield laid_out
    elif is_dataclass(laid_out):
        for field in fields(laid_out):
            if field.name != "wording":
                yield from settings(getattr(laid_out, field.name))
    elif isinstance(laid_out, tuple | list):
        for part in laid_out:
            yield from settings(part)


def breaks(setting: Setting) -> Iterator[Joint]:
    """Yield how firmly the words on both sides of each line's end hold together."""
    words = tuple(word for line in setting.lines for word in line.split())
    holds, end = joints(words), 0
    for line in setting.lines[:-1]:
        end += len(line.split())
        yield holds[end - 1]


@pytest.mark.row("P9")
@pytest.mark.parametrize("villages", [(), VILLAGES], ids=["commune", "village"])
@pytest.mark.parametrize("title", TEXTS, ids=range(len(TEXTS)))
def test_no_line_of_a_sheet_ends_within_a_number_a_day_a_name_or_a_word(
    title: str, villages: tuple[tuple[str, str, str], ...]
) -> None:
    ends = 0
    for text in TEXTS:
        for words in (3, 6, 9, 20):
            headline, summary = " ".join(title.split()[:words]), f"{' '.join(text.split()[: words + 4])}."
            said = replace(
                saying(30, 40),
                headline=headline,
                summary=summary,
                items=(item(summary),) * 3,
                prepare=(item(summary),),
                notes=(item(headline),),
                what_next=(item(summary),),
                help_text=summary,
                villages=villages,
            )
            sheets: list[Any] = [poster.lay_out(said, form, DIAL, PAGE) for form in (NEAR, FAR, FARTHEST)]
            sheets += [design.lay_out(said, DIAL, PAGE) for design in (leaflet, trifold, door_hanger, tear_off, board)]
            for setting in settings(sheets):
                found = list(breaks(setting))
                ends += len(found)

                assert not any(found), setting.lines

    assert ends


@pytest.mark.parametrize("room", range(40, 90, 3))
def test_a_paragraph_made_narrower_for_its_last_line_parts_no_name(room: int) -> None:
    for text in TEXTS:
        size = room / 10
        lines = fit.paragraph(text, 400, size, room)
        kept = max(fit.width(line, 400, size) for line in lines) <= room

        assert kept
        if fit.widest(text, 400) * size <= room:
            assert Joint.PAIR not in breaks(Setting(lines, size))


def test_the_text_of_a_step_is_set_smaller_before_it_parts_a_name() -> None:
    steps = set_columns((item("Ông Nguyễn Văn Ví ở xóm 6."),), (Box(9, 33, 82, 150),), Sizes(4.6, 12.0, 3.9))
    assert steps

    assert all(Joint.PAIR not in breaks(setting) for setting in settings(steps))


TITLES = (
    "Đuối nước, mắc kẹt: 112",
    "Trộm cướp, đánh nhau: 113",
    "Nhờ trưởng thôn",
    "Dán tờ ở nhà văn hóa",
    "Cháy, nổ: 114",
)


@pytest.mark.parametrize("count", [1, 2, 4, 5, 6, 8])
@pytest.mark.parametrize("first", range(len(TITLES)))
def test_the_titles_of_steps_are_set_smaller_before_a_word_is_parted(first: int, count: int) -> None:
    items = tuple(item("Xem lại.", TITLES[(first + index) % len(TITLES)]) for index in range(count))
    said = replace(saying(30, 40), items=items)
    sheets: list[Any] = [design.lay_out(said, DIAL, PAGE) for design in (leaflet, trifold)]
    sheets += [poster.lay_out(said, form, DIAL, PAGE) for form in (NEAR, FAR)]

    assert [setting.lines for setting in settings(sheets) if any(breaks(setting))] == []
