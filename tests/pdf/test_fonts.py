"""Fonts hold what a PDF draws with, and draw the same."""

from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from generator.pdf.fonts import lean
from generator.pdf.sheet import Variant
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, poster, poster_codes

DRAWING = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}


@pytest.mark.parametrize("variant", ["pdf/ua-1", "archive", "pdf/x-4"])
def test_a_file_embeds_nothing_of_a_font_that_it_has_no_use_for(variant: Variant) -> None:
    pdf = pdfs.printer().print(poster(), poster_codes(), variant, [POSTER_CSS])
    with pikepdf.open(BytesIO(pdf)) as opened:
        streams = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream) and "/Length1" in thing]
        files = [stream.read_bytes() for stream in streams]

    assert len(files) >= 2
    for file, stream in zip(files, streams, strict=True):
        assert len(file) == int(stream["/Length1"])
        assert set(TTFont(BytesIO(file)).keys()) - {"GlyphOrder"} <= DRAWING


def test_a_lean_font_has_the_outlines_and_the_metrics_of_the_whole() -> None:
    file = pdfs.fonts()[400]
    whole, small = (TTFont(BytesIO(content), recalcBBoxes=False) for content in (file, lean(file)))

    assert len(lean(file)) < len(file)
    for table in ("glyf", "hmtx", "maxp"):
        assert small.getTableData(table) == whole.getTableData(table)
    assert TTFont(BytesIO(lean(file)), checkChecksums=2)["head"].unitsPerEm == whole["head"].unitsPerEm
