from io import BytesIO

import pikepdf

from generator.rendering import proof, raster
from generator.rendering.binding import bound
from tests import pdfs
from tests.rendering.sheets import POSTER_CSS, SERVICE, VILLAGES, group_address, poster, poster_codes, sheet

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
    book = list(raster.pages(bound(single, TITLE)))

    assert [page.tobytes() for page in book] == [next(raster.pages(pdf)).tobytes() for pdf in single]


def test_the_book_is_still_pdf_ua_1() -> None:
    assert pdfs.faults(bound(posters(3), TITLE)) == []
    assert pdfs.faults(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông")], TITLE)) == []


def test_it_is_read_aloud_from_the_first_sheet_to_the_last() -> None:
    read = pdfs.structure(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông"), leaflet("Ứng Hòa")], TITLE))

    assert [read.count(name) for name in ("Thôn Đoài", "Thôn Đông", "Ứng Hòa")] == [2, 2, 2]
    assert read.index("Thôn Đoài") < read.index("Thôn Đông") < read.index("Ứng Hòa")


def test_the_title_is_that_of_the_book() -> None:
    assert pdfs.title(bound(posters(2), TITLE)) == TITLE


def test_links_still_work_on_every_page() -> None:
    with pikepdf.open(BytesIO(bound([leaflet("Thôn Đoài"), leaflet("Thôn Đông")], TITLE))) as book:
        links = [str(link.A.URI) for page in book.pages for link in page.get("/Annots", [])]

    assert links == ["tel:1022", "tel:1022"]


def test_codes_read_back_from_the_book() -> None:
    expected = [SERVICE, group_address(0), SERVICE, group_address(1)]

    assert proof.prove(bound(posters(2), TITLE), expected) == []


def test_equal_sheets_share_their_fonts() -> None:
    one = posters(1)[0]
    book = bound([one] * 10, TITLE)

    assert len(book) < 4 * len(one)
    assert pdfs.wrong_glyphs(book) == []
    assert pdfs.syntax_faults(book) == []


def test_the_same_sheets_make_the_same_book() -> None:
    single = posters(2)

    assert bound(single, TITLE) == bound(single, TITLE)
