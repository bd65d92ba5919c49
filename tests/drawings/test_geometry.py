"""Outlines are read, moved, measured and written as SVG says."""

import re

import pytest

from generator.drawings.geometry import Move, bounds, flattened, read_path, written
from generator.drawings.hatching import Hatch, hatched
from generator.drawings.marks import box, coloured, detail, disc, line, placed, shape, turned


def test_small_letters_are_relative() -> None:
    assert read_path("M10 20l5 5h5v-5z") == read_path("M10 20L15 25H20V20Z")


def test_numbers_after_a_first_move_are_lines() -> None:
    assert read_path("M0 0 10 0 10 10") == read_path("M0 0L10 0L10 10")


def test_what_is_no_path_is_refused() -> None:
    with pytest.raises(KeyError):
        read_path("M0 0X5")
    with pytest.raises(ValueError, match="unpack"):
        read_path("M0 0A5 0 1 3")


@pytest.mark.parametrize(
    "path", ["M1.5 2L-.5 .25", "M0 5A5 0 1 10 5A5 0 1 0 5Z", "M3 4Q5 6 7 8C1 2 3 4 5 6Z", "M0 0H9V9Z"]
)
def test_what_is_written_is_the_same_outline(path: str) -> None:
    text = written(read_path(path))
    again = re.sub(r"a(\S+?) \1 0 ([01]) ([01])", r"a\1 \2 \3", text)

    assert bounds(read_path(again)) == pytest.approx(bounds(read_path(path)), abs=0.1)


def test_rounding_does_not_add_up() -> None:
    steps = "M0 0" + "".join(f"L{place * 0.333} 0" for place in range(1, 91))

    assert bounds(read_path(written(read_path(steps))))[2] == pytest.approx(29.97, abs=0.1)


def test_a_circle_is_as_large_as_was_said() -> None:
    (mark,) = disc(50, 40, 10)

    assert bounds(mark.outline) == pytest.approx((40, 30, 60, 50), abs=0.2)


def test_a_mirrored_arc_bends_the_other_way() -> None:
    half = read_path("M0 0A10 0 1 20 0")

    assert bounds(half) == pytest.approx((0, -10, 20, 0), abs=0.1)
    assert bounds(Move(mirrored=True).outline(half)) == pytest.approx((-20, -10, 0, 0), abs=0.1)


def test_parts_are_enlarged_and_moved_around_their_origin() -> None:
    (mark,) = placed(box(1, 1, 2, 2), 10, 20, 3)

    assert bounds(mark.outline) == pytest.approx((13, 23, 19, 29))


def test_a_turned_part_turns_clockwise_around_its_point() -> None:
    (mark,) = turned(line("M0 0V-10"), 90, 0, 0)

    assert bounds(mark.outline) == pytest.approx((0, 0, 10, 0), abs=1e-6)


def test_rounded_corners_stay_within_the_box() -> None:
    (mark,) = box(0, 0, 40, 20, "sun", 6)

    assert bounds(mark.outline) == pytest.approx((0, 0, 40, 20), abs=1e-6)


def test_colours_are_exchanged_and_details_marked() -> None:
    part = coloured(shape("M0 0H9V9Z", "leaf-tint"), leaf_tint="sun")

    assert [mark.fill for mark in part] == ["sun"]
    assert all(mark.detail for mark in detail(part))


def test_hatching_lies_within_the_outline() -> None:
    (mark,) = shape("M0 0H40V40H0Z", "sun")
    lines = hatched(mark.outline, Hatch(45, 6))
    left, top, right, bottom = bounds(lines)

    assert len(flattened(lines)) > 5
    assert 0 < left < right < 40
    assert 0 < top < bottom < 40
