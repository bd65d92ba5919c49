"""What is reckoned of pages that smaller type may save never misses one, and spares most layouts in vain."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pdf.printer import UnwrittenPdf
from generator.pdf.sheet import Sheet
from generator.pdf.shop import SMALLER, PrintShop
from tests import pdfs
from tests.pdf.sheets import sheet

BASE = 14
STYLE = """
    @page { size: A5; margin: 15mm }
    html { font: 14pt/1.45 'Be Vietnam Pro' } p, li, table { margin-bottom: 3mm }
    h2 { margin-top: 1em; break-after: avoid }
    li { position: relative; padding-left: 1.1em } li::before { content: "–"; position: absolute; left: 0 }
    table { width: 100%; font-size: 12pt; break-inside: avoid } .end { break-inside: avoid; min-height: 46mm }
    .pair { display: flex } .pair p { flex: 1 }
"""
WORDS = ["Bà", "con", "nhớ", "mang", "theo", "giấy", "tờ,", "các", "cụ", "và", "trẻ", "nhỏ", "được", "làm", "trước."]
SHAPES = (
    "<p>{}</p>",
    "<ul><li>{}<li>{}</ul>",
    "<h2>{}</h2><p>{}</p>",
    "<table><tr><td>{}<td>{}</table>",
    "<div class=pair><p>{}</p><p>{}</p></div>",
    "<div>{}<p>{}</p></div>",
    "<p style='columns: 2'>{}</p>",
)
texts_of_any_length = st.integers(1, 60).map(lambda count: " ".join((WORDS * 5)[:count]))
parts = st.tuples(st.sampled_from(SHAPES), texts_of_any_length).map(lambda pair: pair[0].format(pair[1], pair[1]))
pages = st.tuples(
    st.lists(parts, min_size=4, max_size=14), st.sampled_from(("", "body { columns: 2; column-fill: auto }"))
)


def _laid_out(body: str, style: str, size: float) -> UnwrittenPdf:
    return pdfs.printer().lay_out(sheet(body), styles=[STYLE, style, f"html {{ font-size: {size:g}pt }}"])


@settings(max_examples=25)
@given(pages, st.sampled_from(SMALLER))
def test_where_no_page_can_be_saved_smaller_type_saves_none(page: tuple[list[str], str], share: float) -> None:
    parts, style = page
    body = "".join((*parts, "<p class=end>Bản niêm yết để bà con đọc.</p>"))
    laid_out = _laid_out(body, style, BASE)
    saves = _laid_out(body, style, BASE * share).pages < laid_out.pages

    assert laid_out.may_save_a_page(share) or not saves


def test_most_pages_that_cannot_be_saved_are_known() -> None:
    laid_out = [_laid_out(f"<p>{' '.join(WORDS * count)}</p>", "", BASE) for count in range(5, 60, 5)]
    several = [pages for pages in laid_out if pages.pages > 1]

    assert sum(not pages.may_save_a_page(min(SMALLER)) for pages in several) > len(several) / 2


def test_the_largest_type_that_saves_a_page_is_taken_as_it_prints_by_itself() -> None:
    shop = PrintShop(pdfs.fonts())
    bodies = (f"<p>{' '.join(WORDS * count)}</p>" for count in range(10, 30))
    body = next(body for body in bodies if _laid_out(body, "", BASE).pages == 2)
    page_too_long = Sheet(sheet(body), (STYLE,))
    pages_of = {share: _laid_out(body, "", BASE * share).pages for share in SMALLER}
    largest = next(share for share in SMALLER if pages_of[share] == 1)

    assert shop.print_saving(page_too_long, BASE) == shop.print(page_too_long.in_type(BASE * largest))
