import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering import qr

SHORT = "https://xa.vidu.example/q/a1"


def painted(drawn: qr.Symbol) -> list[list[bool]]:
    """Fill the outlines by the even-odd rule and return the modules that came out dark."""
    dark = [[False] * drawn.side for _ in range(drawn.side)]
    for corners in drawn.outlines:
        for (x, y), (next_x, next_y) in zip(corners, corners[1:] + corners[:1], strict=True):
            if x == next_x:
                for row in range(min(y, next_y), max(y, next_y)):
                    dark[row][x:] = [not module for module in dark[row][x:]]
    return [row[qr.QUIET : -qr.QUIET] for row in dark[qr.QUIET : -qr.QUIET]]


@given(st.text(min_size=1, max_size=60))
def test_the_outlines_cover_exactly_the_dark_modules(payload: str) -> None:
    drawn = qr.symbol(payload)

    assert painted(drawn) == [list(row) for row in drawn.matrix]


def test_a_higher_level_is_taken_where_it_costs_no_module() -> None:
    assert [qr.symbol("https://xa.vn/1", level).level for level in "LMQH"] == ["L", "Q", "Q", "H"]


def test_the_level_asked_for_is_the_least_that_is_given() -> None:
    levels = {level: qr.symbol(SHORT, level).level for level in "LMQH"}

    assert all("LMQH".index(got) >= "LMQH".index(asked) for asked, got in levels.items())


def test_no_level_makes_the_symbol_larger_than_the_one_asked_for() -> None:
    sides = [qr.symbol(SHORT, level).modules for level in "LMQH"]

    assert sides == sorted(sides)


def test_the_size_in_print_counts_the_quiet_zone() -> None:
    assert qr.symbol("https://xa.vn/1").side_mm(0.5) == (25 + 8) * 0.5


@pytest.mark.parametrize("module_mm", [0.5, 0.9, 3.0])
@pytest.mark.parametrize("side_mm", [20.0, 40.0, 130.0])
def test_an_address_of_the_longest_length_fits_and_one_more_does_not(module_mm: float, side_mm: float) -> None:
    length = qr.longest(module_mm, side_mm)

    # Lower case cannot be packed more tightly than byte by byte.
    assert length == 0 or qr.fits("a" * length, module_mm, side_mm)
    assert not qr.fits("a" * (length + 1), module_mm, side_mm)


def test_an_address_longer_than_any_symbol_does_not_fit_and_is_refused() -> None:
    endless = "https://xa.vidu.example/" + "a" * 3000

    assert not qr.fits(endless, module_mm=0.5, side_mm=1000)
    with pytest.raises(qr.TooLong):
        qr.symbol(endless)


def test_what_fits_is_drawn_with_modules_of_that_size() -> None:
    assert qr.fits(SHORT, module_mm=0.9, side_mm=40)
    assert qr.symbol(SHORT).side_mm(0.9) <= 40


def test_the_picture_for_the_web_is_named_and_carries_nothing_raw() -> None:
    drawn = qr.svg(qr.symbol(SHORT), "Mã QR <b>của xã</b>")

    assert "<title>Mã QR &lt;b&gt;của xã&lt;/b&gt;</title>" in drawn
    assert 'role="img"' in drawn


def test_the_picture_for_the_web_draws_the_same_outlines() -> None:
    drawn = qr.symbol(SHORT)
    lines = str(qr.svg(drawn, "Mã QR")).rpartition('d="')[2].partition('"')[0]

    assert lines.count("M") == len(drawn.outlines)
    assert len(re.findall("[hv]", lines)) == sum(len(corners) - 1 for corners in drawn.outlines)


def test_printed_ink_is_black_alone() -> None:
    assert qr.symbol(SHORT).ink.startswith(b"0 g\n")
