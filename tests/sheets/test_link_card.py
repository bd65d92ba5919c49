"""The picture beside a link: its size, its words, its weight."""

from io import BytesIO

import pytest
from PIL import Image

from generator.rendering.templates import Templates
from generator.sheets.link_card import HEIGHT, WIDTH, LinkCard, Palette, draw_card, set_title
from generator.sheets.typesetting.fit import width

FONTS = Templates().fonts()
PALETTE = Palette("#ffffff", "#000000", "#008000", "#ffff00", "#ffffff")


def test_a_card_is_what_zalo_and_facebook_ask_for() -> None:
    made = draw_card(LinkCard("Xã An Bình Mẫu", "Gọi 1999", "Gọi 1999"), PALETTE, FONTS)
    with Image.open(BytesIO(made)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))

    assert len(made) < 60_000
    assert made == draw_card(LinkCard("Xã An Bình Mẫu", "Gọi 1999", "Gọi 1999"), PALETTE, FONTS)


TITLES = ("Gọi 1999", "Xã nhận phản ánh qua An Bình Số và Tổng đài 1999", "Ở " + "Ộ Ế " * 40, "dài" * 60)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stands_in_three_lines_inside_the_edges(title: str) -> None:
    setting = set_title(title)

    assert 1 <= len(setting.lines) <= 3
    assert all(width(line, 800, setting.size) <= WIDTH - 143 for line in setting.lines)


def test_a_title_too_long_says_that_more_follows() -> None:
    assert set_title("Bà con trong xã " * 20).lines[-1].endswith("…")


def test_the_letters_do_not_touch_the_field() -> None:
    made = draw_card(LinkCard("", "Bà con chú ý nhé " * 6, ""), PALETTE, FONTS)
    with Image.open(BytesIO(made)) as picture:
        rows = picture.convert("RGB").crop((0, 415, 900, HEIGHT - 190)).getcolors()

    assert rows == [(900 * (HEIGHT - 190 - 415), (255, 255, 255))]
