"""The short way through WeasyPrint leads to the same bytes as the long one."""

import pydyf
import pytest
from weasyprint.css import ComputedStyle

from generator.pdf.fault import Misprint
from generator.pdf.weasy import document, dots, shortcuts, source
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
TEXTS = """
    <h1>Chằng chống nhà cửa trước bão, đợt 3 năm 2026</h1>
    <p>Trưởng thôn đọc danh sách <b>trên loa vào buổi chiều</b>. Chỗ nào có mùi lạ, bà con đánh dấu bằng cành cây;
    xe đỗ ở bến đò cũ/đầu làng-cuối chợ đến 15h30, gọi 0200 000 002 hay vào
    https://anbinhmau.vi-du.example/thong-bao/chang-chong.html.
    <p>Năm\u00a02024,  cả xã có 311 nhà làm\u00adđúng\u00adhẹn,\ttheo kế\u200bhoạch. Hết.<br>AVATAR To Vẽ <i></i> fi ffi
    <p><u>Gạch chân</u> <s>bỏ</s><p style="text-align: right">Ngày 19 tháng 5 năm 2025<p>Nghiêng<p> <p>Một
    <p>KhôngCóChỗNgắtDòngNàoTrongChữDàiNàyCảMộtChỗCũngKhông thì sao
"""


@pytest.mark.parametrize("more", ["", "p { direction: rtl }", "li { columns: 2; column-rule: 1px solid }"])
def test_the_short_way_leads_to_the_same_sheet(more: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = pdfs.printer().print(sheet(BODY), styles=[STYLE + more])
    assert ComputedStyle.__missing__ is shortcuts.value

    take_the_long_way(monkeypatch)

    assert pdfs.printer().print(sheet(BODY), styles=[STYLE + more]) == short


@pytest.mark.parametrize(
    "style",
    [
        "",
        "p { text-align: justify }",
        "p { hyphens: auto; width: 40mm }",
        "p { overflow-wrap: anywhere; width: 4mm }",
        "p { word-break: break-all }",
        "p { white-space: pre-wrap }",
        "p { white-space: pre-line; text-indent: 9mm }",
        "p { letter-spacing: 1px; word-spacing: 2px }",
        "p { font-variant-numeric: tabular-nums }",
        "p { font-feature-settings: 'kern' 0 }",
        "p { font-size: 60pt }",
        "p { font-size: 0.3pt; line-height: 4 }",
        "p { text-overflow: ellipsis; overflow: hidden; white-space: nowrap; width: 40mm }",
        "p { continue: discard; max-lines: 2; block-ellipsis: auto; width: 40mm }",
        "p::first-line { font-weight: 800 } p::first-letter { font-size: 30pt }",
        "p { float: left; width: 30mm } h1 { position: absolute; right: 0 }",
        "p { visibility: hidden } p b { visibility: visible }",
    ],
)
@pytest.mark.parametrize("width", ["11mm", "60mm", "auto"])
def test_a_text_is_broken_and_drawn_alike(style: str, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = sheet(TEXTS)
    styles = [f"html {{ font: 12pt 'Be Vietnam Pro'; hyphenate-character: '-' }} body {{ width: {width} }} {style}"]
    short = pdfs.printer().print(page, styles=styles)
    twice = pdfs.printer().print(page, styles=styles)

    take_the_long_way(monkeypatch)

    assert pdfs.printer().print(page, styles=styles) == short == twice


def test_a_style_attribute_that_is_refused_is_refused_again() -> None:
    for body in ('<p style="left:2mm;color:nocolour">Một</p>', '<p style="left:2mm;nosuch:3mm">Một</p>') * 2:
        with pytest.raises(Misprint, match=r"Ignored `(color|nosuch):"):
            pdfs.printer().print(sheet(body), styles=[STYLE])


def test_style_attributes_lead_to_the_same_sheet_when_they_are_met_again(monkeypatch: pytest.MonkeyPatch) -> None:
    placed = "position:absolute;left:10%;top:2.5rem;width:30mm;z-index:2;font-weight:700;color:#123456;"
    body = f'<p style="{placed}">Một</p><p style="top:9rem;{placed}">Hai</p><p style="--x:3mm;width:var(--x)">Ba</p>'
    short = [pdfs.printer().print(sheet(body), styles=[STYLE]) for _ in range(2)]

    take_the_long_way(monkeypatch)

    assert short == [pdfs.printer().print(sheet(body), styles=[STYLE])] * 2


def take_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let WeasyPrint do all as it does without us, but for what looks alike and is written otherwise."""
    for (owner, name), long in shortcuts.LONG.items():
        if all(long is not dotted for dotted in dots.EVERYWHERE):
            monkeypatch.setattr(owner, name, long)
    monkeypatch.setattr(pydyf, "_to_bytes", source.TO_BYTES)
    monkeypatch.setattr(document, "write_once", lambda _pdf: None)
