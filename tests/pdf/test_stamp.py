import functools
from collections.abc import Mapping
from typing import Any

import pytest

from generator.pdf import proof
from generator.pdf.compare import differs
from generator.pdf.fault import Misprint
from generator.pdf.plate import Plate, PlatePart
from generator.pdf.sheet import Variant
from generator.pdf.stamp import Stamp
from generator.rendering.slots import mark
from tests import pdfs
from tests.pdf.sheets import (
    POSTER_CSS,
    SERVICE,
    VILLAGES,
    group_address,
    poster,
    poster_codes,
    sheet,
)

PLACES = ("Nhà văn hóa thôn", "Đình làng")
SLOT_CSS = """
    @page { size: A5; margin: 10mm }
    html { font-family: 'Be Vietnam Pro' }
    .name { width: 60mm; height: 8mm; white-space: nowrap }
    img { width: 30mm; height: 30mm }
"""


@functools.cache
def poster_stamp(variant: Variant = "pdf/ua-1") -> Stamp:
    return Stamp(
        pdfs.printer().lay_out_plate(
            poster(mark("village"), mark("place")),
            {"village": VILLAGES, "place": PLACES},
            poster_codes(),
            variant,
            [POSTER_CSS],
        )
    )


def slow(number: int, variant: Variant = "pdf/ua-1") -> bytes:
    html = poster(VILLAGES[number], PLACES[number % 2])
    return pdfs.printer().print(html, poster_codes(), variant, [POSTER_CSS])


def fast(number: int, variant: Variant = "pdf/ua-1") -> bytes:
    return poster_stamp(variant).print({"village": VILLAGES[number], "place": PLACES[number % 2]})


def small(body: str, texts: Mapping[str, list[str]]) -> Stamp:
    return Stamp(pdfs.printer().lay_out_plate(sheet(body), texts, poster_codes(), styles=[SLOT_CSS]))


@pytest.mark.parametrize("number", range(len(VILLAGES)), ids=VILLAGES)
def test_the_stamped_sheet_is_the_sheet_laid_out_by_itself(number: int) -> None:
    assert differs(slow(number), fast(number), dpi=150) == []


@pytest.mark.parametrize("number", [0, 7, 19])
def test_other_readers_find_no_difference_either(number: int) -> None:
    assert pdfs.text(fast(number)) == pdfs.text(slow(number))
    assert pdfs.structure(fast(number)) == pdfs.structure(slow(number))


@pytest.mark.parametrize("variant", ["pdf/ua-1", "archive", "pdf/x-4"])
def test_a_stamped_sheet_is_a_sound_file_of_its_variant(variant: Variant) -> None:
    pdf = fast(3, variant)

    assert pdfs.syntax_faults(pdf) == []
    assert differs(slow(3, variant), pdf) == []
    if variant != "pdf/x-4":
        assert pdfs.faults(pdf, pdfs.UA_1) == []
    if variant == "archive":
        assert pdfs.faults(pdf, pdfs.A_2A) == []


def test_no_stream_of_a_stamped_sheet_ends_in_a_carriage_return() -> None:
    """Compressed, a byte of 12 would end in 13: the sum of the bytes and 1 stands last (RFC 1950, Adler-32)."""
    part = PlatePart(1, (b"\x0c",), b"", compressed=True)

    assert b"\r\nendstream" not in Stamp(Plate(1, 1, (part,))).print({})


def test_the_codes_of_a_stamped_sheet_read_back() -> None:
    assert proof.prove(fast(4), [SERVICE, group_address(0)]) == []


def test_every_glyph_of_a_stamped_sheet_draws_the_character_it_claims() -> None:
    assert pdfs.wrong_glyphs(fast(19)) == []


def test_title_and_alternative_text_name_the_village() -> None:
    pdf = fast(7)

    assert pdfs.title(pdf) == "Gửi phản ánh – Thôn Nghĩa Lộ"
    assert "Mã QR nhóm của Thôn Nghĩa Lộ".encode("utf-16-be").hex().encode() in pdf
    assert mark("village").encode() not in pdfs.everything(pdf)
    assert mark("village").encode("utf-16-be").hex().encode() not in pdfs.everything(pdf)


def test_two_stamps_of_the_same_plate_print_the_same_bytes() -> None:
    poster_stamp.cache_clear()
    first = fast(5)
    poster_stamp.cache_clear()

    assert fast(5) == first


def test_what_was_stamped_before_leaves_no_trace() -> None:
    once = fast(5)
    fast(6)

    assert fast(5) == once


@pytest.mark.parametrize("align", ["left", "right", "center", "start", "end"])
def test_a_slot_keeps_its_alignment(align: str) -> None:
    body = f'<p class="name" style="text-align: {align}" data-slot="name">{{}}</p>'
    stamp = small(body.format(mark("name")), {"name": ["Đoài", "Thôn Quỳnh Hoàng"]})

    for name in ("Đoài", "Thôn Quỳnh Hoàng"):
        alone = pdfs.printer().print(sheet(body.format(name)), styles=[SLOT_CSS])
        assert differs(alone, stamp.print({"name": name})) == []


@pytest.mark.parametrize(
    "style", ["text-transform: uppercase", "letter-spacing: 1mm", "font-weight: 800", "color: #9b1c1c"]
)
def test_a_slot_keeps_its_style(style: str) -> None:
    body = f'<p class="name">Thôn: <b style="{style}" data-slot="name">{{}}</b></p>'
    stamp = small(body.format(mark("name")), {"name": ["Ứng Hòa"]})
    alone = pdfs.printer().print(sheet(body.format("Ứng Hòa")), styles=[SLOT_CSS])

    assert differs(alone, stamp.print({"name": "Ứng Hòa"})) == []


def test_a_slot_may_stand_on_any_page_and_more_than_once() -> None:
    body = '<p class="name" data-slot="name">{0}</p><p class="name" style="break-before: page" data-slot="name">{0}</p>'
    stamp = small(body.format(mark("name")), {"name": ["Ứng Hòa"]})
    alone = pdfs.printer().print(sheet(body.format("Ứng Hòa")), styles=[SLOT_CSS])

    assert differs(alone, stamp.print({"name": "Ứng Hòa"})) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<p class="name">Bà con {} chú ý</p>', "outside an element"),
        ('<p class="name"><span data-slot="name">{}</span> chú ý</p>', "shares its line"),
        ('<p class="name" style="text-align: center">Thôn <b data-slot="name">{}</b></p>', "shares its line"),
        ('<p class="name" data-slot="name" style="text-decoration: underline">{}</p>', "underlined"),
        ('<p class="name"><a href="tel:1022" data-slot="name">{}</a></p>', "link"),
        ('<p style="float: left" data-slot="name">{}</p>', "give the box a width"),
        ('<p style="position: absolute; right: 0" data-slot="name">{}</p>', "give the box a width"),
        ('<p style="display: inline-block"><b data-slot="name">{}</b></p>', "give the box a width"),
        ('<div style="display: flex"><p data-slot="name">{}</p></div>', "give the box a width"),
        ('<table><tr><td data-slot="name">{}</td></tr></table>', "give the box a width"),
        ('<p class="name" style="opacity: 0.5" data-slot="name">{}</p>', "not drawn on the page itself"),
    ],
)
def test_a_slot_that_could_move_something_is_refused(body: str, reason: str) -> None:
    with pytest.raises(Misprint, match=reason):
        small(body.format(mark("name")), {"name": ["Ứng Hòa"]})


HANGING = "position: absolute; left: 20mm; top: 30mm"


@pytest.mark.parametrize(
    ("still", "body"),
    [
        (True, f'<p class="name" style="{HANGING}" data-slot="name">{{}}</p>'),
        (True, f'<p class="name" style="{HANGING}"><b data-slot="name">{{}}</b></p><img src="qr:group" alt="{{}}">'),
        (False, '<p class="name" data-slot="name">{}</p>'),
        (False, f'<p class="name" style="{HANGING}">Thôn: <b data-slot="name">{{}}</b></p>'),
        (False, f'<div class="name" style="{HANGING}"><p data-slot="name">{{}}</p><p>chú ý</p></div>'),
        (False, f'<p class="name" style="{HANGING}" data-slot="name">{{}}</p><p title="{{}}">Bà con</p>'),
        (False, f'<style>.x::after {{{{ content: "{{}}" }}}}</style><p style="{HANGING}" class="name x">Bà con</p>'),
    ],
)
def test_it_is_certain_that_nothing_moves_where_each_slot_stands_alone_and_out_of_the_flow(
    *, still: bool, body: str
) -> None:
    stamp = small(body.format(*[mark("name")] * 2), {"name": ["Ứng Hòa", "Thôn Quỳnh Hoàng"]})

    assert stamp.still == still


def test_a_name_too_long_for_its_slot_is_refused_with_how_much_too_long() -> None:
    long = "Thôn có một cái tên rất dài không tài nào vừa"

    with pytest.raises(Misprint, match=r"“Thôn có .*” is \d+\.\d mm too wide for slot name"):
        small(f'<p class="name" data-slot="name">{mark("name")}</p>', {"name": [long]})


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(Misprint, match="no text"):
        small(f'<p class="name" data-slot="name">{mark("name")}</p>', {"name": [" "]})


def test_a_letter_that_the_typeface_lacks_is_refused_in_a_slot_too() -> None:
    with pytest.raises(Misprint, match="✓"):
        small(f'<p class="name" data-slot="name">{mark("name")}</p>', {"name": ["Thôn ✓"]})


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"village": "Thôn Đông"}, ["pixels of page 1", "text", "tags", "title and description"]),
        ({"code": 1}, ["pixels of page 1"]),
    ],
)
def test_the_comparison_finds_what_differs(change: dict[str, Any], found: list[str]) -> None:
    html = poster(change.get("village", VILLAGES[0]), PLACES[0])
    other = pdfs.printer().print(html, poster_codes(change.get("code", 0)), styles=[POSTER_CSS])

    assert differs(fast(0), other) == found
