"""Posters that tell a guide in pictures, and sheets that give up a picture rather than a word."""

from dataclasses import replace
from itertools import combinations

import pytest

from generator.channels.sheets.designed import laid_out, text_about
from generator.making.reads import Reads
from generator.sheets.catalogue import DESIGNS, design_of
from generator.sheets.design import Design
from generator.sheets.illustrated import illustrated
from generator.sheets.picture_poster import WORDS, lay_out
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.typesetting.box import Box
from generator.sheets.wording import Item, Wording, read_commune
from tests import designs
from tests.builders import make_guide, make_library
from tests.worlds import world_of

SLUG = "khi-nao-khong-goi-1999"
SIGN = PrintedPicture("picture:ve/loa", "Loa", 1.0, drawn=True)
STEP = {"title": "Bấm số", "brief": "Bấm số 1999", "picture": "ve/dien-thoai"}
PICTURES = design_of("pictures-a4")


def wording_of(count: int, brief: str = "Nói rõ mình ở đâu") -> Wording:
    reads = Reads(designs.world())
    common = read_commune(reads.library.commune, reads.library.facts, reads.words, "Có việc cần báo?", "Gọi.")
    return replace(common, items=tuple(Item("Bước", "Bước", brief=brief, picture=SIGN) for _ in range(count)))  # type: ignore[arg-type]  # a plain title


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0.01 and min(one.bottom, other.bottom) - max(one.top, other.top) > 0.01


@pytest.mark.parametrize("count", range(1, 11))
def test_pictures_and_words_stand_apart_within_the_page(count: int) -> None:
    poster = lay_out(wording_of(count), "tel:1999", "https://abm.example/q/xw9m")
    boxes = [box for step in poster.steps for box in (step.picture, step.words.box)]

    assert len(poster.steps) == count
    assert poster.faults == ()
    assert all(poster.head.bottom <= box.top and box.bottom <= poster.call.band.top for box in boxes)
    assert all(box.left >= 14 - 0.01 for box in boxes)
    assert all(step.words.setting.size >= WORDS[1] for step in poster.steps)
    assert not [pair for pair in combinations([step.picture for step in poster.steps], 2) if overlap(*pair)]


def test_no_place_is_left_empty_where_that_makes_pictures_larger() -> None:
    lefts = {round(step.picture.left) for step in lay_out(wording_of(6), "tel:1999", None).steps}

    assert len(lefts) == 3


def test_words_that_fit_nowhere_are_reported() -> None:
    poster = lay_out(wording_of(8, "Chữ dài " * 30), "tel:1999", None)

    assert [fault.part for fault in poster.faults] == ["steps"]


@pytest.mark.parametrize(
    ("steps", "is_told"),
    [
        ([STEP], True),
        ([STEP, {**STEP, "brief": None}], False),
        ([STEP, {**STEP, "picture": None}], False),
        ([STEP, {**STEP, "picture": {"file": "a.jpg", "alt": "Ảnh", "licence": "CC0"}}], False),
        ([], False),
    ],
)
def test_a_guide_is_told_in_pictures_if_each_step_has_a_drawing_and_few_words(
    steps: list[dict[str, object]],
    is_told: bool,  # noqa: FBT001
) -> None:
    guide = make_guide(steps=[{key: value for key, value in step.items() if value} for step in steps])

    assert PICTURES.guides(guide) is is_told
    assert not PICTURES.guides(guide.model_copy(update={"channels": ("site",)}))


def test_the_poster_in_black_and_white_shows_the_same_drawings() -> None:
    reads = Reads(designs.world())
    text = text_about(reads, PICTURES, SLUG)
    colour, black = (laid_out(reads, look, text)[0] for look in ("pictures-a4", "pictures-a4-mono"))

    assert colour.pictures.keys() == black.pictures.keys() != set()
    assert all(colour.pictures[name] != black.pictures[name] for name in colour.pictures)
    assert colour.html.count("<img") == black.html.count("<img")


def test_an_emergency_is_never_drawn_with_the_hotline() -> None:
    reads = Reads(world_of(make_library(guides=(make_guide(slug=SLUG, steps=[STEP], about_emergency="yes"),))))
    with_number = Reads(world_of(make_library(guides=(make_guide(slug=SLUG, steps=[STEP], topic="Phản ánh"),))))
    shown = [text_about(one, PICTURES, SLUG).pictures["picture:ve/dien-thoai"] for one in (reads, with_number)]

    assert shown[0] != shown[1]


@pytest.mark.parametrize("design", DESIGNS, ids=lambda design: design.name)
def test_a_picture_costs_no_part_of_the_words(design: Design) -> None:
    reads = Reads(designs.world())
    for guide in reads.library.guides:
        if design.guides(guide):
            text = text_about(reads, design, guide.slug)
            items = tuple(replace(item, picture=None) for item in text.wording.items)
            plain = design.lay_out(replace(text.wording, items=items, scene=None), text.dial_payload, text.address)
            shown = illustrated(design, text.wording, text.dial_payload, text.address)

            assert {fault.part for fault in shown.faults} <= {fault.part for fault in plain.faults}
            assert {fault.part for fault in shown.left_out} <= {fault.part for fault in plain.left_out}
