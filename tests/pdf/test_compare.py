import pytest

from generator.pdf.compare import differs
from tests import pdfs
from tests.pdf.sheets import sheet

STYLE = """
    @page { size: A5; margin: 10mm }
    html { font-family: 'Be Vietnam Pro' }
"""


@pytest.mark.parametrize(
    ("body", "style", "found"),
    [
        ('<p style="break-before: page">Bà con chú ý.</p>', "", "pages"),
        ("", "@page { size: A4 }", "pages"),
        ("", "@page { size: 140mm 210mm }", "pixels of page 1"),
    ],
)
def test_the_comparison_finds_another_page_and_another_format(body: str, style: str, found: str) -> None:
    one, other = (
        pdfs.printer().print(sheet(f"<p>Bà con chú ý.</p>{more}"), styles=[STYLE + format_])
        for more, format_ in (("", ""), (body, style))
    )

    assert found in differs(one, other)
