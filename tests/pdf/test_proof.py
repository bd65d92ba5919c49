from collections.abc import Iterator

import pytest

from generator.pdf import proof, raster
from generator.pdf.binding import bound
from generator.rendering import qr
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, SERVICE, group_address, poster, poster_codes, sheet
from tests.photographs import PHOTOGRAPHS, Photograph

ADDRESS = "https://xa.vidu.example/q/a1"


@pytest.fixture(scope="module")
def printed() -> bytes:
    return pdfs.printer().print(poster(), poster_codes(), styles=[POSTER_CSS])


def one_code(module_mm: float, page: str = "A4", level: str = "Q") -> bytes:
    """Print a sheet with one code whose modules are *module_mm* wide."""
    drawn = qr.symbol(ADDRESS, level)
    style = f"""
        @page {{ size: {page}; margin: 15mm }}
        html {{ font-family: 'Be Vietnam Pro' }}
        img {{ display: block; width: {drawn.side * module_mm}mm; height: {drawn.side * module_mm}mm }}
    """
    html = sheet('<img src="qr:x" alt="Mã QR">')
    return pdfs.printer().print(html, {"qr:x": qr.QRImage(drawn)}, styles=[style])


def read(pdf: bytes, photograph: Photograph, dpi: int) -> Iterator[str]:
    for page in raster.pages(pdf, dpi):
        yield from (text for text, _ in proof.decode(photograph.of(page, dpi)))


def test_every_code_comes_back_from_the_finished_pdf(printed: bytes) -> None:
    assert [code.text for code in proof.read_back(printed)] == [SERVICE, group_address(0)]


def test_a_code_is_found_where_it_was_printed(printed: bytes) -> None:
    left, top, right, bottom = proof.read_back(printed)[0].box

    # The image stands at 18/198.5 mm and is 40 mm wide, its quiet zone 4 of 41 modules on each side.
    quiet = 40 * 4 / 41
    assert left == pytest.approx(18.6 + quiet, abs=0.6)
    assert top == pytest.approx(199.1 + quiet, abs=0.6)
    assert right - left == pytest.approx(40 - 2 * quiet, abs=0.6)
    assert bottom - top == pytest.approx(40 - 2 * quiet, abs=0.6)


def test_each_page_of_a_book_is_read_from_its_own_distance() -> None:
    book = bound([one_code(3, "A2"), one_code(0.5, "A5")], "Hai khổ")
    large, small = proof.read_back(book)

    assert (large.page, small.page) == (1, 2)
    assert small.box[2] - small.box[0] == pytest.approx(0.5 * qr.symbol(ADDRESS).modules, abs=0.6)


def test_a_promise_that_is_kept_leaves_nothing_missing(printed: bytes) -> None:
    assert proof.prove(printed, [group_address(0), SERVICE]) == []


def test_a_code_that_is_not_on_the_sheet_is_missing(printed: bytes) -> None:
    assert proof.prove(printed, [SERVICE, "tel:1022"]) == ["tel:1022"]


def test_a_code_promised_twice_must_be_printed_twice(printed: bytes) -> None:
    assert proof.prove(printed, [SERVICE, SERVICE]) == [SERVICE]


def test_a_code_without_its_quiet_zone_on_a_dark_ground_is_missing() -> None:
    style = (
        "html { font-family: 'Be Vietnam Pro'; background: #000 }"
        "div { width: 30mm; height: 30mm; overflow: hidden }"
        "img { width: 40mm; height: 40mm; margin: -5mm }"
    )
    codes: dict[str, object] = {"qr:x": qr.QRImage(qr.symbol(ADDRESS))}
    pdf = pdfs.printer().print(sheet('<div><img src="qr:x" alt="Mã QR"></div>'), codes, styles=[style])

    assert proof.prove(pdf, [ADDRESS]) == [ADDRESS]


@pytest.mark.parametrize("photograph", PHOTOGRAPHS, ids=str)
@pytest.mark.parametrize(
    ("module_mm", "page", "dpi"),
    [(0.5, "A5", 150), (0.9, "A4", 150), (0.9, "A4", 72), (3, "A3", 72)],
)
def test_a_code_is_read_through_what_happens_to_paper(
    photograph: Photograph, module_mm: float, page: str, dpi: int
) -> None:
    assert list(read(one_code(module_mm, page), photograph, dpi)) == [ADDRESS]


def test_a_code_with_modules_too_small_does_not_survive() -> None:
    scan = next(photograph for photograph in PHOTOGRAPHS if photograph.name == "print and scan")

    assert list(read(one_code(0.2, "A5"), scan, 72)) == []
