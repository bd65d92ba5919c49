import io

from PIL import Image

from generator.pdf import raster
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, poster, poster_codes


def test_a_preview_is_as_wide_as_asked_and_shaped_like_the_page() -> None:
    pdf = pdfs.printer().print(poster(), poster_codes(), styles=[POSTER_CSS])
    picture = Image.open(io.BytesIO(raster.first_page_png(pdf, 480)))

    assert picture.size == (480, 679)


def test_a_preview_is_small_and_the_same_every_time() -> None:
    pdf = pdfs.printer().print(poster(), poster_codes(), styles=[POSTER_CSS])

    assert raster.first_page_png(pdf, 480) == raster.first_page_png(pdf, 480)
    assert len(raster.first_page_png(pdf, 480)) < 60_000


def test_every_page_becomes_a_picture() -> None:
    html = poster().replace("</body>", '<p style="break-before: page">Trang sau</p></body>')
    pdf = pdfs.printer().print(html, poster_codes(), styles=[POSTER_CSS])

    assert [page.size for page in raster.pages(pdf, dpi=72)] == [(596, 842)] * 2
