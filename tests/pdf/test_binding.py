import time
from io import BytesIO

import pikepdf
from PIL import Image

from generator.pdf import proof, raster
from generator.pdf.binding import bound
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, SERVICE, VILLAGES, group_address, poster, poster_codes, sheet

TITLE = "Áp phích <cho> mọi thôn"
STYLE = "@page { size: A5 } html { font-family: 'Be Vietnam Pro' }"


def posters(count: int) -> list[bytes]:
    return [
        pdfs.printer().print(poster(VILLAGES[number]), poster_codes(number), styles=[POSTER_CSS])
        for number in range(count)
    ]


def leaflet(text: str) -> bytes:
    body = f'<p>{text}: <a href="tel:1022">gọi 1022</a></p><h2 style="break-before: page">Trang sau</h2><p>{text}</p>'
    return pdfs.printer().print(sheet(body), styles=[STYLE])


def test_every_page_is_there_in_order_and_looks_the_same() -> None:
    single = posters(3)

    assert same_pages(bound(single, TITLE), single)


def test_the_book_is_still_pdf_ua_1() -> None:
    assert pdfs.faults(bound(posters(3), TITLE)) == []
    assert pdfs.faults(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông")], TITLE)) == []


def test_it_is_read_aloud_from_the_first_sheet_to_the_last() -> None:
    read = pdfs.structure(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông"), leaflet("Ứng Hòa")], TITLE))

    assert [read.count(name) for name in ("Thôn Đoài", "Thôn Đông", "Ứng Hòa")] == [2, 2, 2]
    assert read.index("Thôn Đoài") < read.index("Thôn Đông") < read.index("Ứng Hòa")


def test_of_many_sheets_each_keeps_its_tags() -> None:
    """The tags of several sheets are packed together: more sheets than that."""
    numbers = [f"Thôn {number}" for number in range(40)]
    book = bound([leaflet(name) for name in numbers], TITLE)
    read = pdfs.structure(book)

    places = [read.index(f"{name}:") for name in numbers]
    assert places == sorted(places)
    assert pdfs.faults(book) == []
    with pikepdf.open(BytesIO(book)) as opened:
        packages = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        assert len(packages) < 3 * len(numbers)


def test_the_title_is_that_of_the_book() -> None:
    assert pdfs.title(bound(posters(2), TITLE)) == TITLE


def test_links_still_work_on_every_page() -> None:
    with pikepdf.open(BytesIO(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông")], TITLE))) as book:
        links = [str(link.A.URI) for page in book.pages for link in page.get("/Annots", [])]

    assert links == ["tel:1022", "tel:1022"]


def test_pictures_that_shine_through_stay_as_they_are() -> None:
    """A picture and how it shines through are two objects, one of which names the other."""
    file = BytesIO()
    Image.linear_gradient("L").convert("RGBA").save(file, "PNG")
    html = sheet('<p>Bà con</p><img src="media:huy-hieu" alt="Huy hiệu (100 % xanh), số 6 0 R" style="width: 40mm">')
    single = [pdfs.printer().print(html, {"media:huy-hieu": file.getvalue()}, styles=[STYLE]), leaflet("Thôn Đông")]
    book = bound([*single, single[0]], TITLE)

    assert same_pages(book, [*single, single[0]])
    assert pdfs.faults(book) == []
    assert pdfs.syntax_faults(book) == []
    with pikepdf.open(BytesIO(book)) as opened:
        tags = [str(thing.Alt) for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing]
    assert tags.count("Huy hiệu (100 % xanh), số 6 0 R") == 2


def test_codes_read_back_from_the_book() -> None:
    expected = [SERVICE, group_address(0), SERVICE, group_address(1)]

    assert proof.prove(bound(posters(2), TITLE), expected) == []


def test_equal_sheets_share_their_fonts() -> None:
    one = posters(1)[0]
    book = bound([one] * 10, TITLE)

    assert len(book) < 4 * len(one)
    assert pdfs.wrong_glyphs(book) == []
    assert pdfs.syntax_faults(book) == []


def test_sheets_of_other_letters_share_one_font_a_weight() -> None:
    single = [leaflet("Bà con ở Thôn Đoài"), leaflet("Ứng Hòa: khẩn cấp!"), *posters(1)]
    book = bound(single, TITLE)

    assert sorted(pdfs.fonts_in(book)) == sorted(set(pdfs.fonts_in(single[0]) + pdfs.fonts_in(single[-1])))
    assert pdfs.wrong_glyphs(book) == []
    assert pdfs.glyph_count(book) > max(pdfs.glyph_count(pdf) for pdf in single)
    assert pdfs.faults(book) == []
    assert list(raster.texts(book)) == [text for pdf in single for text in raster.texts(pdf)]
    assert same_pages(book, single)


def test_equal_sheets_share_what_their_pages_draw() -> None:
    one = posters(1)[0]

    assert len(bound([one] * 10, TITLE)) < 2 * len(one)


def test_binding_takes_time_in_step_with_the_pages() -> None:
    """Twice as many sheets take about twice as long, not four times; the machine may be busy with other things."""
    sheets = posters(20) * 4
    bound(sheets[:1], TITLE)
    few, many = (min(seconds(sheets[:count]) for _ in range(3)) for count in (20, 80))

    assert many / few < 9


def seconds(sheets: list[bytes]) -> float:
    start = time.process_time()
    bound(sheets, TITLE)
    return time.process_time() - start


def same_pages(book: bytes, single: list[bytes]) -> bool:
    pages = [page.tobytes() for pdf in single for page in raster.pages(pdf)]
    return [page.tobytes() for page in raster.pages(book)] == pages


def test_the_same_sheets_make_the_same_book() -> None:
    single = posters(2)

    assert bound(single, TITLE) == bound(single, TITLE)
