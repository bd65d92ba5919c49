"""A dotted line looks as WeasyPrint draws it, and takes a fraction of its room."""

import pytest
from PIL import Image, ImageChops

from generator.pdf.raster import pages
from generator.pdf.weasy import dots, shortcuts
from tests import pdfs
from tests.pdf.sheets import sheet

STYLE = "html { font: 12pt 'Be Vietnam Pro' } div { width: 60mm; height: 20mm; margin: 3mm } "
DOTTED = [
    "div { border-bottom: 0.8pt dotted #123456 }",
    "div { border-top: 2mm dotted }",
    "div { border-left: 1mm dotted #abcdef }",
    "div { border-right: 3pt dotted; padding: 1mm }",
    "body { columns: 3; column-gap: 14mm; column-rule: 0.6pt dotted #444444 }",
]
OTHERWISE = [
    "div { border-bottom: 1mm dotted; border-top: 1mm solid }",
    "div { border: 1mm dotted }",
    "div { border-bottom: 1mm dotted; border-radius: 3mm }",
    "div { border-bottom: 1mm dotted transparent }",
    "div { border-bottom: 1mm dotted; visibility: hidden }",
    "div { border-bottom: 1mm dotted; columns: 2 }",
    "div { border-bottom: 1mm dashed }",
    "div { border-bottom: 5mm dotted; width: 6mm }",
    "body { columns: 2; column-rule: 1mm dotted } h1 { column-span: all }",
    "body { columns: 2; column-rule: 1mm dotted transparent }",
]


def printed(style: str) -> bytes:
    boxes = "<div>Một</div><h1>Hai</h1><div>Ba</div><div>Bốn</div><div>Năm</div>"
    return pdfs.printer().print(sheet(boxes), styles=[STYLE + style])


def printed_by_weasyprint(style: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    for (owner, name), long in shortcuts.LONG.items():
        if any(long is dotted for dotted in dots.EVERYWHERE):
            monkeypatch.setattr(owner, name, long)
    return printed(style)


def picture(pdf: bytes) -> Image.Image:
    return next(pages(pdf, 200, grey=True))


@pytest.mark.parametrize("style", DOTTED)
def test_dots_stand_where_weasyprint_puts_them(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = printed(style)
    long = printed_by_weasyprint(style, monkeypatch)
    both = ImageChops.difference(picture(short), picture(long)).point(lambda value: 255 * (value > 96))
    drawn = picture(long).point(lambda value: 255 * (value < 128))

    assert len(short) < len(long)
    assert both.histogram()[255] <= 0.02 * drawn.histogram()[255]
    assert pdfs.text(short) == pdfs.text(long)
    assert pdfs.structure(short) == pdfs.structure(long)


@pytest.mark.parametrize("style", OTHERWISE)
def test_other_lines_are_drawn_as_they_were(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(style) == printed_by_weasyprint(style, monkeypatch)
