import functools
import re
from io import BytesIO

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageCms

from generator.pdf import proof, raster
from generator.pdf.binding import bound
from generator.pdf.fault import Misprint
from generator.pdf.prepress import imposition
from generator.pdf.prepress.inks import Inks
from generator.pdf.prepress.press_copy import press_copy
from generator.pdf.stamp import Stamp
from generator.rendering.slots import mark
from tests import pdfs, preflight, profiles
from tests.pdf.sheets import POSTER_CSS, SERVICE, VILLAGES, group_address, poster, poster_codes, sheet

CONDITION = "Giấy thử nghiệm"
STYLE = """
    @page { size: A5 }
    html { font-family: 'Be Vietnam Pro' }
    body { margin: 0 }
    img { width: 40mm; height: 40mm; display: block }
"""


@functools.cache
def poster_for_press() -> bytes:
    return for_press(pdfs.printer().print(poster(), poster_codes(), styles=[POSTER_CSS]))


def for_press(pdf: bytes) -> bytes:
    return press_copy(pdf, profiles.cmyk(), CONDITION)


def printed(body: str, images: dict[str, object] | None = None, style: str = "") -> bytes:
    return pdfs.printer().print(sheet(body), images, styles=[STYLE, style])


def pages(count: int) -> bytes:
    body = "".join(f'<p style="break-before: page">Trang {number}</p>' for number in range(2, count + 1))
    return for_press(printed(body))


def operators(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [str(step.operator) for page in opened.pages for step in pikepdf.parse_content_stream(page)]


def test_a_press_copy_passes_the_preflight() -> None:
    assert preflight.faults(poster_for_press()) == []


def test_a_sheet_for_readers_does_not() -> None:
    faults = preflight.faults(pdfs.printer().print(poster(), poster_codes(), styles=[POSTER_CSS]))

    assert "no output intent with a profile" in faults
    assert "page 1: 0.0 mm of bleed" in faults
    assert "page 1: colours in DeviceRGB" in faults
    assert "page 1: no background over the left edge" in faults


def test_the_trimmed_page_keeps_its_size_and_its_look() -> None:
    assert pdfs.page_sizes_mm(poster_for_press()) == [(210, 297)]
    assert {"k", "K"} <= set(operators(poster_for_press()))
    assert pdfs.syntax_faults(poster_for_press()) == []


def test_the_codes_of_a_press_copy_read_back() -> None:
    assert proof.prove(poster_for_press(), [SERVICE, group_address(0)]) == []


def test_text_and_fonts_stay_what_they_were() -> None:
    assert "Thấy việc chưa ổn" in pdfs.text(poster_for_press())
    assert pdfs.wrong_glyphs(poster_for_press()) == []


def test_each_text_is_taken_over_byte_for_byte_in_the_ink_that_was_set_before_it() -> None:
    sheet_pdf = printed('<p>Bà con <b style="color: #0a5c36">thôn Đoài</b></p><p style="color: #777">gọi 1999</p>')
    texts, for_readers = texts_among(for_press(sheet_pdf)), texts_among(sheet_pdf)

    assert [text for _, text in texts] == [text for _, text in for_readers]
    assert len(texts) == 4  # with the heading
    assert all(colour.endswith(b" k") for colour, _ in texts)


def texts_among(pdf: bytes) -> list[tuple[bytes, bytes]]:
    """Return each text among the operators of *pdf*, after the last colour that was set before it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        contents = [page.Contents for page in opened.pages]
        pieces = [piece for part in contents for piece in (part if isinstance(part, pikepdf.Array) else [part])]
        drawn = b"\n".join(piece.read_bytes() for piece in pieces)
    colour, texts = b"", []
    for found in re.finditer(rb"^BT\n.*?\nET$|^[\d. ]+ (?:rg|g|k)$", drawn, re.DOTALL | re.MULTILINE):
        if found[0].startswith(b"BT"):
            texts.append((colour, found[0]))
        else:
            colour = found[0]
    return texts


def test_the_same_sheet_gives_the_same_press_copy() -> None:
    assert for_press(printed("<p>Bà con</p>")) == for_press(printed("<p>Bà con</p>"))


def test_a_stylesheet_of_another_colour_gives_another_identifier() -> None:
    one, other = (for_press(printed("<p>Bà con</p>", style=f"p {{ color: {name} }}")) for name in ("red", "blue"))

    assert one != other
    assert identifier(one) != identifier(other)


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ((0, 0, 0), (0, 0, 0, 1)),
        ((1, 1, 1), (0, 0, 0, 0)),
        ((0x17 / 255, 0x21 / 255, 0x1C / 255), (0, 0, 0, 1)),
        ((0.5, 0.5, 0.5), (0, 0, 0, 0.5)),
    ],
)
def test_text_white_and_grey_are_printed_in_black_alone(
    colour: tuple[float, float, float], inks: tuple[float, float, float, float]
) -> None:
    assert Inks(profiles.cmyk()).mix(*colour) == pytest.approx(inks, abs=0.002)


def test_colours_are_mixed_by_the_profile() -> None:
    cyan, magenta, yellow, black = Inks(profiles.cmyk()).mix(0.61, 0.11, 0.11)

    assert cyan == 0
    assert magenta > 0.7
    assert yellow > 0.7
    assert 0.2 < black < 0.5


def test_a_cream_paper_keeps_its_hint_of_yellow() -> None:
    cyan, _, yellow, _ = Inks(profiles.cmyk()).mix(0.97, 0.957, 0.925)

    assert yellow > cyan


def test_gradients_are_mixed_too() -> None:
    pdf = for_press(printed('<div style="height: 40mm; background: linear-gradient(#9b1c1c, #0a5444)"></div>'))

    assert preflight.faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        shadings = [thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/Coords" in thing]
        assert [str(shading.ColorSpace) for shading in shadings] == ["/DeviceCMYK"]


def test_transparent_areas_are_mixed_too() -> None:
    pdf = for_press(printed('<p style="opacity: 0.4; color: #9b1c1c">Bà con chú ý</p>'))

    assert preflight.faults(pdf) == []


def test_drawings_are_mixed_too() -> None:
    pdf = for_press(printed(drawn('<circle cx="4" cy="4" r="3" fill="#9b1c1c"/>')))

    assert preflight.faults(pdf) == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_are_mixed_too(kind: str) -> None:
    pdf = for_press(printed('<img src="photo:x" alt="Ảnh">', {"photo:x": picture(600, kind)}))

    assert preflight.faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        spaces = {str(thing.ColorSpace) for thing in opened.objects if is_picture(thing)}
    assert spaces == {"/DeviceCMYK"}


def test_a_picture_too_coarse_for_print_is_found_by_the_preflight() -> None:
    pdf = for_press(printed('<img src="photo:x" alt="Ảnh">', {"photo:x": picture(100, "PNG")}))

    assert preflight.faults(pdf) == ["page 1: a picture of 64 dpi"]


def test_a_line_too_thin_for_print_is_found_by_the_preflight() -> None:
    pdf = for_press(printed(drawn('<path d="M0 4h9" stroke="#000" stroke-width=".009"/>')))

    assert preflight.faults(pdf) == ["page 1: a line of 0.11 pt"]


def test_a_background_that_reaches_the_edge_runs_over_it() -> None:
    pdf = for_press(printed("", style="@page { margin: 0 } h1 { background: #9b1c1c; height: 210mm; margin: 0 }"))
    page = np.asarray(next(raster.pages(pdf, 254)).convert("L"))  # ten pixels for each millimetre

    # The paper is 20 mm larger than the page; 3 mm of them are bleed.
    coloured = np.argwhere(page[400:900] < 200)[:, 1]
    assert coloured.min() == pytest.approx(70, abs=2)
    assert coloured.max() == pytest.approx(page.shape[1] - 70, abs=2)


def test_what_does_not_reach_the_edge_stays_where_it_is() -> None:
    style = "@page { margin: 0 } h1 { background: #9b1c1c; margin: 2mm; height: 100mm }"
    page = np.asarray(next(raster.pages(for_press(printed("", style=style)), 254)).convert("L"))

    coloured = np.argwhere(page[400:900] < 200)[:, 1]
    assert coloured.min() == pytest.approx(120, abs=2)


def ticks(places: list[int]) -> str:
    """Return a page with ticks for a hand at *places*, and one at 70 mm, where nothing is folded."""
    return "".join(
        f'<div style="position: absolute; left: {place}mm; top: 0; height: 5mm; border-left: .2mm dashed #000"></div>'
        for place in (*places, 70)
    )


def test_folds_are_marked_outside_the_page_and_no_longer_on_it() -> None:
    body = ticks([47, 97]) + f'<div style="break-before: page">{ticks([51, 101])}</div>'
    sheet_ = printed(f"<p>Bà con</p>{body}", style="@page { margin: 0 } body { padding: 20mm }")
    pdf = press_copy(sheet_, profiles.cmyk(), CONDITION, ((47, 97), (51, 101)))
    pages = [np.asarray(page.convert("L")) for page in raster.pages(pdf, 254)]  # ten pixels for each millimetre

    assert preflight.faults(pdf) == []
    for page, places in zip(pages, ((47, 97), (51, 101)), strict=True):
        marks = np.argwhere(page[15:55] < 200)[:, 1] / 10 - 10
        marked = {round(at) for at in marks if 20 < at < 140 and abs(at - 74) > 5}  # but for the one of registration
        on_page = {round(at / 10) - 10 for at in np.argwhere(page[105:140] < 128)[:, 1] if at > 300}
        assert marked == set(places)
        assert on_page == {70}


def test_pages_of_a_book_are_folded_one_as_the_other() -> None:
    sheet_ = printed("<p>Một</p><p style='break-before: page'>Hai</p><p style='break-before: page'>Ba</p>")
    one, _two, three = raster.pages(press_copy(sheet_, profiles.cmyk(), CONDITION, ((47,), (51,))), 254)

    above = [np.asarray(page.convert("L"))[15:55, 200:1450] for page in (one, three)]
    assert (above[0] == above[1]).all()


def test_a_book_of_stamped_sheets_is_printed_as_each_sheet_is() -> None:
    stamp = Stamp(
        pdfs.printer().lay_out_plate(
            poster(mark("village"), "Đình làng"),
            {"village": VILLAGES, "place": ("Đình làng",)},
            poster_codes(),
            styles=[POSTER_CSS],
        )
    )
    sheets = [stamp.print({"village": VILLAGES[number], "place": "Đình làng"}) for number in (0, 7, 19)]
    book = list(raster.pages(for_press(bound(sheets, "Áp phích của mọi thôn")), 100))

    assert book == [next(raster.pages(for_press(one), 100)) for one in sheets]


def test_links_and_tags_are_for_readers_and_not_for_a_press() -> None:
    pdf = for_press(printed('<p><a href="tel:1022">1022</a></p>'))

    assert preflight.faults(pdf) == []
    assert b"/StructTreeRoot" not in pdfs.everything(pdf)


def test_a_profile_for_screens_is_refused() -> None:
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    with pytest.raises(Misprint, match="of another kind"):
        press_copy(printed(""), screen, CONDITION)


@pytest.mark.row("P12")
@pytest.mark.parametrize("copies", [1, 2])
def test_a_press_copy_begins_at_zero(copies: int) -> None:
    copy = pages(2)

    with pikepdf.open(BytesIO(copy if copies == 1 else imposition.repeated(copy, copies, 1))) as opened:
        for page in opened.pages:
            assert [float(side) for side in list(page.mediabox)[:2]] == [0, 0]
            assert list(page.cropbox) == list(page.mediabox)


def test_a_file_that_is_no_profile_is_refused() -> None:
    with pytest.raises(Misprint, match="broken"):
        press_copy(printed(""), b"x" * 200, CONDITION)


def test_a_sheet_without_a_date_is_refused() -> None:
    undated = pdfs.printer().print(sheet().replace("dcterms.created", "other"), styles=[STYLE])

    with pytest.raises(Misprint, match=r"dcterms\.created"):
        for_press(undated)


def test_a_leaflet_is_repeated_on_both_sides_of_a_sheet() -> None:
    pdf = imposition.repeated(pages(2), 2, 1)

    assert pdfs.page_sizes_mm(pdf) == [(296, 210)] * 2
    assert pdfs.text(pdf).count("Trang 2") == 2
    assert preflight.faults(pdf) == []


def test_an_imposed_background_does_not_run_into_its_neighbour() -> None:
    right_half = "position: absolute; left: 74mm; top: 0; width: 77mm; height: 210mm; background: #0a5444"
    body = f'<div style="{right_half}"></div>'
    (side,) = raster.pages(imposition.repeated(for_press(printed(body, style="@page { margin: 0 }")), 2, 1), 254)
    row = np.asarray(side.convert("L"))[1000]

    assert row[100 + 1480 - 5] < 200
    assert row[100 + 1480 + 5] == 255


def drawn(inside: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="40mm" height="40mm">'
        f"<title>Hình</title>{inside}</svg>"
    )


def picture(side: int, kind: str) -> bytes:
    pixels = np.random.default_rng(1022).integers(0, 256, (side, side, 3), dtype=np.uint8)
    kept = BytesIO()
    Image.fromarray(pixels).save(kept, kind)
    return kept.getvalue()


def is_picture(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"


def identifier(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return opened.Root.Metadata.read_bytes().decode().partition("xmp.did:")[2][:36]
