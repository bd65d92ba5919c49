"""Rows that were compressed apart are one picture."""

from io import BytesIO
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.rendering.png import png, rows_of

WIDTH = 7
COLOURS = tuple(range(48))  # of sixteen colours


@given(st.lists(st.integers(0, 40), min_size=1, max_size=4).filter(any))
def test_the_parts_of_a_picture_stand_one_below_the_other(heights: list[int]) -> None:
    pixels = bytes(number % 16 for number in range(WIDTH * sum(heights)))
    ends = [WIDTH * end for end in accumulate(heights)]
    parts = [rows_of(pixels[start:end], WIDTH) for start, end in zip([0, *ends], ends, strict=False)]

    with Image.open(BytesIO(png(WIDTH, COLOURS, parts))) as picture:
        picture.load()
        assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (WIDTH, sum(heights)))
        assert picture.tobytes() == pixels
        assert tuple(picture.getpalette() or ())[: len(COLOURS)] == COLOURS
