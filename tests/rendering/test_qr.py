import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from qrcode import QRCode, util

from generator.rendering import qr, qr_matrix, qr_size

SHORT = "https://xa.vidu.example/q/a1"
CORRECTION = {"L": 1, "M": 0, "Q": 3, "H": 2}
LETTERS = st.text("abcdefghiklmnopqrstuvxyàảãáạăằâầđèêềìòôồơờùưừỳ0123456789-/._~", max_size=120)
PAYLOADS = st.one_of(
    LETTERS.map("https://xa.vidu.example/{}".format),
    st.from_regex(r"tel:\+?[0-9]{3,15}", fullmatch=True),
    st.text("0123456789ABCDEFXYZ $%*+-./:", max_size=80),
    st.text("0123456789ABCDEFXYZ $%*+-./:ađ\n", max_size=80),
    st.text(max_size=80),
)
"""Addresses, telephone numbers, what qrcode packs more tightly than in bytes, and anything."""


def by_qrcode(payload: str, level: str) -> "QRCode[Any]":
    """Draw *payload* with qrcode alone."""
    code: QRCode[Any] = QRCode(error_correction=CORRECTION[level], mask_pattern=2)
    code.add_data(payload)
    code.make()
    return code


def rows_of(code: "QRCode[Any]") -> tuple[str, ...]:
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.modules)


def painted(drawn: qr.Symbol) -> tuple[str, ...]:
    """Fill the rectangles of the ink and return the modules, row by row; a rectangle may overlap no other."""
    dark = [["0"] * drawn.side for _ in range(drawn.side)]
    for rectangle in re.findall(r"(\d+) (\d+) (\d+) 1 re", drawn.ink.decode()):
        left, row, wide = map(int, rectangle)
        assert dark[row][left : left + wide] == ["0"] * wide
        dark[row][left : left + wide] = ["1"] * wide
    return within_margin(drawn, dark)


def stroked(drawn: qr.Symbol) -> tuple[str, ...]:
    """Follow the line of the picture for the web and return the modules that it covers, row by row."""
    dark = [["0"] * drawn.side for _ in range(drawn.side)]
    line = str(qr.svg(drawn, "Mã QR")).rpartition('d="')[2].partition('"')[0]
    start, steps = line[: len("M4 4.5")], line[len("M4 4.5") :]
    assert start == "M4 4.5"
    column, row = 4, 4
    for ahead, down, along in re.findall(r"m(-?\d+) (\d+)|h(\d+)", steps):
        if along:
            dark[row][column : column + int(along)] = ["1"] * int(along)
        column, row = column + int(along or ahead), row + int(down or 0)
    return within_margin(drawn, dark)


def within_margin(drawn: qr.Symbol, dark: list[list[str]]) -> tuple[str, ...]:
    rows = ["".join(row) for row in dark]
    inner = slice(qr.QUIET, qr.QUIET + drawn.modules)
    assert sum(row.count("1") for row in rows) == sum(row[inner].count("1") for row in rows[inner])
    return tuple(row[inner] for row in rows[inner])


@given(PAYLOADS, st.sampled_from(qr_size.LEVELS))
@example("", "Q")
@example("ABC\n", "L")
@example("0" * 20, "M")
@example("https://xa.vidu.example/" + "a" * 300, "H")
def test_a_symbol_is_what_qrcode_draws(payload: str, level: str) -> None:
    made = qr.symbol(payload, level)
    smallest, same = by_qrcode(payload, level), by_qrcode(payload, made.level)

    assert made.modules == smallest.modules_count
    assert made.rows == rows_of(same)


@pytest.mark.parametrize("level", qr_size.LEVELS)
@pytest.mark.parametrize("version", range(1, qr_size.LONG))
def test_every_size_that_has_tables_is_what_qrcode_draws(version: int, level: str) -> None:
    most = qr_size.most_bytes(version, level)
    full = "".join(chr(ord("a") + place * place % 26) for place in range(most))

    for payload in (full, full[:-1], "~"):
        assert qr_size.is_plain(payload.encode())
        assert qr_matrix.modules(payload, version, level) == qr_matrix.drawn(payload, version, level)


@given(PAYLOADS)
def test_what_is_called_plain_stands_byte_by_byte(payload: str) -> None:
    modes = [chunk.mode for chunk in util.optimal_data_chunks(payload, minimum=20)]

    assert not qr_size.is_plain(payload.encode()) or modes == [util.MODE_8BIT_BYTE]


@pytest.mark.parametrize("payload", ["HTTPS://XA.VIDU.EXAMPLE/Z/00001", "0200 000 011", "xa.vn/" + "7" * 40])
def test_what_qrcode_packs_more_tightly_is_left_to_it(payload: str) -> None:
    made = qr.symbol(payload)
    in_bytes = qr_size.version_of(len(payload.encode()), made.level)

    assert in_bytes is not None
    assert in_bytes > (made.modules - 17) // 4
    assert made.rows == rows_of(by_qrcode(payload, made.level))


def test_a_symbol_too_large_for_tables_is_left_to_qrcode() -> None:
    payload = "https://xa.vidu.example/" + "a" * 300
    made = qr.symbol(payload)

    assert (made.modules - 17) // 4 >= qr_size.LONG
    assert made.rows == rows_of(by_qrcode(payload, made.level))


@pytest.mark.parametrize("level", qr_size.LEVELS)
@pytest.mark.parametrize("version", range(1, qr_size.LARGEST + 1))
def test_sizes_hold_what_qrcode_puts_into_them(version: int, level: str) -> None:
    count = qr_size.most_bytes(version, level)

    # Lower case cannot be packed more tightly than byte by byte.
    assert qr_matrix.version_of("a" * count, level) == qr_size.version_of(count, level) == version
    assert qr_matrix.version_of("a" * (count + 1), level) == qr_size.version_of(count + 1, level)


def test_sizes_are_told_without_loading_qrcode() -> None:
    program = (
        "import sys; from generator.rendering import qr\n"
        f"qr.fits({SHORT!r}, 0.9, 40), qr.longest(0.9, 40), qr.side({SHORT!r})\n"
        "print({'qrcode', 'PIL'} & sys.modules.keys())\n"
        f"qr.symbol({SHORT!r})\n"
        "print('qrcode' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)

    assert done.stdout.split("\n")[:2] == ["set()", "True"]


@given(PAYLOADS)
def test_the_ink_covers_exactly_the_dark_modules(payload: str) -> None:
    drawn = qr.symbol(payload)

    assert painted(drawn) == drawn.rows


@given(PAYLOADS)
@example("tel:1003")  # has a row without a dark module
def test_the_picture_for_the_web_covers_exactly_the_dark_modules(payload: str) -> None:
    drawn = qr.symbol(payload)

    assert stroked(drawn) == drawn.rows


def test_a_higher_level_is_taken_where_it_costs_no_module() -> None:
    assert [qr.symbol("https://xa.vn/1", level).level for level in "LMQH"] == ["L", "Q", "Q", "H"]


def test_the_level_asked_for_is_the_least_that_is_given() -> None:
    levels = {level: qr.symbol(SHORT, level).level for level in "LMQH"}

    assert all("LMQH".index(got) >= "LMQH".index(asked) for asked, got in levels.items())


def test_no_level_makes_the_symbol_larger_than_the_one_asked_for() -> None:
    sides = [qr.symbol(SHORT, level).modules for level in "LMQH"]

    assert sides == sorted(sides)


def test_the_side_counts_the_quiet_zone() -> None:
    assert qr.symbol("https://xa.vn/1").side == 25 + 8


@given(PAYLOADS, st.sampled_from(qr_size.LEVELS))
def test_the_side_is_known_before_anything_is_drawn(payload: str, level: str) -> None:
    assert qr.side(payload, level) == qr.symbol(payload, level).side


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
    with pytest.raises(qr.TooLong):
        qr.side(endless)


def test_what_fits_is_drawn_with_modules_of_that_size() -> None:
    assert qr.fits(SHORT, module_mm=0.9, side_mm=40)
    assert qr.symbol(SHORT).side * 0.9 <= 40


def test_the_picture_for_the_web_is_named_and_carries_nothing_raw() -> None:
    drawn = qr.svg(qr.symbol(SHORT), "Mã QR <b>của xã</b>")

    assert "<title>Mã QR &lt;b&gt;của xã&lt;/b&gt;</title>" in drawn
    assert 'role="img"' in drawn


def test_printed_ink_is_black_alone() -> None:
    assert qr.symbol(SHORT).ink.startswith(b"0 g\n")
