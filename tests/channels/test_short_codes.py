"""A short code in the outputs: what prints it notes it, and a text without a page prints none."""

import pytest

from generator.making.world import World
from generator.model import Library
from tests import worlds
from tests.builders import make_announcement, make_commune, make_guide, make_library

SHEETS = ("print/a4/goi-1999.pdf", "share/goi-1999/sms.txt")
PAGES = ("site/huong-dan/goi-1999.html", "site/huong-dan.html", "site/thong-bao/cat-nuoc.html", "site/thong-bao.html")


def world(short: str) -> World:
    guide = make_guide(short=short, action={"label": "Gọi", "address": "tel:1999"})
    return worlds.world_of(library(guide=guide, notice=short[::-1]), only=("site", "poster", "share"))


def library(*, guide: object, notice: str) -> Library:
    commune = make_commune(web="https://vi-du.example")
    return make_library(commune=commune, guides=(guide,), announcements=(make_announcement(short=notice),))


def test_another_code_makes_anew_what_prints_it_and_no_page() -> None:
    before, after = world("abcd"), world("xyzt")
    for path in (*SHEETS, *PAGES):
        worlds.made(before, path)

    # The file of a document is read as a whole; here the text is the same, and only the code is another.
    assert {path for path in before.made if not after.holds(before.made[path].noted)} == set(SHEETS)


@pytest.mark.parametrize(("channels", "printed"), [(["poster"], False), (["poster", "site"], True)])
def test_a_code_is_printed_only_where_it_leads_to_a_page(channels: list[str], *, printed: bool) -> None:
    made = library(guide=make_guide(short="abcd", channels=channels), notice="xyzt")

    codes = worlds.made(worlds.world_of(made), SHEETS[0]).codes

    assert ("https://vi-du.example/q/abcd" in codes) is printed
