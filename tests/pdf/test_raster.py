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


def test_lines_that_say_words_become_pictures_of_these_lines_alone() -> None:
    text = "<p>Gọi số 0225 999 000 ngay.</p><p>Không có ở đây.</p>"
    apart = '<p style="margin-top: 8cm">Số máy:<br>0225 999 000</p>'
    styles = ["html { font: 20pt 'Be Vietnam Pro'; }"]
    pdf = pdfs.printer().print(f"<html lang=vi><title>Tờ</title><body>{text}{apart}", {}, styles=styles)
    lines = raster.line_pngs(pdf, "0225 999 000", 1_000, 5)
    pictures = [Image.open(io.BytesIO(png)) for png, _ in lines]

    assert [said for _, said in lines] == ["Gọi số 0225 999 000 ngay.", "0225 999 000"]
    assert all(30 < picture.height < 120 for picture in pictures)
    assert pictures[0].width > 1.5 * pictures[1].width
    assert all(len(picture.convert("L").getcolors() or ()) > 10 for picture in pictures)
    assert raster.line_pngs(pdf, "0225 999 000", 1_000, 1) == lines[:1]
    assert raster.line_pngs(pdf, "1999", 1_000, 5) == raster.line_pngs(pdf, " ", 1_000, 5) == ()
