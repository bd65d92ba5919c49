"""The short way through WeasyPrint leads to the same bytes as the long one."""

import pytest
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.layout import percent
from weasyprint.text.line_break import Layout

from generator.pdf import pdf_shortcuts
from tests import pdfs
from tests.pdf.sheets import sheet

STYLE = """
    html { font: 600 12pt 'Be Vietnam Pro'; color: #123456; line-height: 1.5 }
    div { border: 1mm solid; padding-inline-start: 4mm; margin-block: 2mm 3mm; width: 50% }
    p { border-left: inherit; border-right-style: solid; margin: inherit; color: initial; text-decoration: underline }
    li { inset-inline-start: 3mm; position: relative; border-block-end: 1px dashed #654321; inline-size: 30mm }
    td { border: 0.5mm double; max-width: calc(20mm + 3%) } span { display: inline-block; float: left; width: 30mm }
    div.right { direction: rtl; border-inline-start: 3mm solid #010203; padding-right: 1mm }
"""
BODY = """
    <p style="width: 30mm; text-align: justify; letter-spacing: 1px">Một hai ba bốn năm sáu bảy tám chín mười</p>
    <p style="white-space: nowrap; width: 9mm; letter-spacing: 1px">Một hai ba <i>bốn <br>năm</i> sáu</p>
    <p style="white-space: pre; min-width: 30%; max-height: 50mm">Một\thai  ba \n bốn</p>
    <div><p>Một <b>hai</b></p><ul><li>Ba<li style="outline: 1px solid">Bốn</ul></div>
    <table><tr><td>Năm<td>Sáu</table><span>Bảy</span><div class="right"><p>Tám</p></div>
"""


@pytest.mark.parametrize("more", ["", "p { direction: rtl }", "li { columns: 2; column-rule: 1px solid }"])
def test_the_short_way_leads_to_the_same_sheet(more: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = pdfs.printer().print(sheet(BODY), styles=[STYLE + more])
    assert ComputedStyle.__missing__ is pdf_shortcuts.value

    monkeypatch.setattr(ComputedStyle, "__missing__", pdf_shortcuts.LONG_WAY)
    monkeypatch.setattr(Layout, "deactivate", pdf_shortcuts.LETTING_GO)
    monkeypatch.setattr(Layout, "reactivate", pdf_shortcuts.TAKING_UP)
    monkeypatch.setattr(percent, "resolve_one_percentage", pdf_shortcuts.RESOLVING)
    monkeypatch.setattr(AnonymousStyle, "__missing__", pdf_shortcuts.LONG_WAY_WITHOUT_ELEMENT)

    assert pdfs.printer().print(sheet(BODY), styles=[STYLE + more]) == short
