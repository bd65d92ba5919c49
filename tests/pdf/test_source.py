"""A file is written once, and says once which letters the glyphs of its typeface stand for."""

import zlib
from io import BytesIO

import pikepdf
import pydyf
import pytest

from generator.pdf.fonts import pairs, table
from generator.pdf.sheet import Variant
from generator.pdf.weasy import document
from generator.pdf.weasy.source import TO_BYTES, end_plainly, share_letters, to_bytes
from tests import pdfs
from tests.pdf.sheets import POSTER_CSS, poster, poster_codes

VARIANTS: tuple[Variant, ...] = ("pdf/ua-1", "archive", "pdf/x-4")
HEAD = '<meta name="dcterms.created" content="2026-11-24">'


def printed(variant: Variant) -> bytes:
    html = poster().replace("</head>", f"{HEAD}</head>")
    return pdfs.printer().print(html, poster_codes(), variant, [POSTER_CSS])


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_file_is_what_pydyf_writes(variant: Variant, monkeypatch: pytest.MonkeyPatch) -> None:
    once = printed(variant)
    monkeypatch.setattr(document, "write_once", lambda _pdf: None)
    monkeypatch.setattr(pydyf, "_to_bytes", TO_BYTES)

    assert printed(variant) == once


@pytest.mark.parametrize(
    "item",
    [
        *(b"q", "/Name", 7, -3, True, 0.0, -0.0, 1.5, 1e-9, 123456.7890123, 3.0),
        pydyf.String("Chú ý (một)"),
        pydyf.Array([1, 2.5, b"R", pydyf.Array(["/A", pydyf.String("b")])]),
        pydyf.Dictionary({"Type": "/Page", "Kids": pydyf.Array([3, 0, "R"]), "Inner": pydyf.Dictionary()}),
    ],
)
def test_what_stands_in_a_file_is_written_alike(item: object, monkeypatch: pytest.MonkeyPatch) -> None:
    short = to_bytes(item)
    monkeypatch.setattr(pydyf, "_to_bytes", TO_BYTES)

    assert TO_BYTES(item) == short


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_weights_of_a_typeface_share_a_table_of_letters(variant: Variant) -> None:
    pdf = printed(variant)
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = [thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing]
        tables = {font.ToUnicode.objgen for font in fonts}

    assert len(fonts) >= 2
    assert len(tables) == 1
    assert pdfs.wrong_glyphs(pdf) == []
    assert pdfs.syntax_faults(pdf) == []
    assert "Thôn Đoài" in pdfs.text(pdf)


def test_fonts_that_disagree_keep_their_own_tables() -> None:
    pdf = pydyf.PDF()
    for letters in ({b"0001": b"0041"}, {b"0001": b"0042"}, {b"0001": b"0041", b"0002": b"0043"}):
        stream = pydyf.Stream([table(letters)])
        pdf.add_object(stream)
        pdf.add_object(pydyf.Dictionary({"ToUnicode": stream.reference}))

    share_letters(pdf)

    fonts = [thing for thing in pdf.objects if "ToUnicode" in getattr(thing, "keys", list)()]
    told = [dict(pairs(b"\n".join(pdf.objects[int(font["ToUnicode"].split()[0])].stream))) for font in fonts]
    assert told == [{b"0001": b"0041", b"0002": b"0043"}, {b"0001": b"0042"}, {b"0001": b"0041", b"0002": b"0043"}]
    assert len({font["ToUnicode"] for font in fonts}) == 2


def test_no_stream_ends_in_a_carriage_return() -> None:
    """A reader would take it for a part of the line end behind it, and find the length of the stream wrong."""
    texts = (str(number).encode() for number in range(100_000))
    text = next(text for text in texts if zlib.compress(text, 9).endswith(b"\r"))
    pdf = pydyf.PDF()
    chance, other = pydyf.Stream([text], compress=True), pydyf.Stream([b"0" * 99], compress=True)
    pdf.add_object(chance)
    pdf.add_object(other)
    assert chance.data.endswith(b"\r\nendstream")
    end_plainly(pdf)

    assert chance.data.endswith(text + b"\nendstream")
    assert b"/FlateDecode" in other.data
