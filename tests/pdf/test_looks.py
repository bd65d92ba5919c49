"""A sheet in any look is what WeasyPrint makes of it, though it is laid out once for all looks."""

from typing import Any

import pytest

from generator.pdf.compare import differs
from generator.pdf.fault import Misprint
from generator.pdf.looks import Brush, refuse_stand_ins
from generator.pdf.plate import Plate
from generator.pdf.stamp import Stamp
from generator.pdf.weasy import document
from generator.rendering.slots import mark
from generator.rendering.templates import Templates
from tests import pdfs

LOOKS = ("paddy", "sun", "brick", "storm", "guard", "mono")
BODY = """
    <div class="head" style="left: 0; top: 0; width: 210rem; height: 90rem">
    <div class="sun"></div><div class="far"></div><div class="near"></div><div class="ground"></div></div>
    <h1 class="headline" style="left: 14rem; top: 20rem; font-size: 12rem">{}</h1>
    <p class="summary" style="left: 14rem; top: 40rem">Gọi 1999</p>
    <ul><li class="bullet" style="left: 20rem; top: 100rem">Giấy bút</li></ul>
    <div class="note" style="left: 14rem; top: 120rem; width: 80rem; height: 20rem"><h3>Lưu ý</h3></div>
    <div class="note warns" style="left: 14rem; top: 150rem; width: 80rem; height: 20rem"><h3>Cẩn thận</h3></div>
    <div class="band" style="left: 0; top: 180rem; width: 210rem; height: 40rem"></div>
    <div class="help" style="left: 14rem; top: 185rem; width: 60rem; height: 30rem"></div>
    <div class="village-band" style="left: 0; top: 230rem; width: 210rem; height: 20rem"></div>
    <p class="village" style="left: 14rem; top: 232rem; width: 90rem"><span data-slot="village">{}</span></p>
    <p class="awaiting">BẢN NHÁP</p>
"""


def style() -> str:
    return Templates().style("tokens.css", "tokens-looks.css", "print.css", "print/sheets.css", "poster/a4.css")


def sheet(look: str, village: str, headline: str = "Thôn Đoài") -> str:
    body = BODY.format(headline, village)
    return f'<html lang="vi"><head><title>{village}</title></head><body class="look-{look}">{body}</body></html>'


def stamp(look: str, headline: str = "Thôn Đoài") -> Stamp:
    return Stamp(
        pdfs.printer().lay_out_plate(
            sheet(look, mark("village"), headline), {"village": ["Đoài", "Đông"]}, styles=[style()]
        )
    )


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_is_what_weasyprint_makes_of_it(look: str) -> None:
    alone = pdfs.printer().print(sheet(look, "Đoài"), styles=[f"{style()}@media print {{}}"])

    assert differs(alone, stamp(look).print({"village": "Đoài"})) == []
    assert differs(alone, pdfs.printer().print(sheet(look, "Đoài"), styles=[style()])) == []


def test_all_looks_are_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[str] = []

    def counted(html: str, *rest: Any) -> Plate:  # noqa: ANN401 - as it is given
        laid_out.append(html)
        return lay_out(html, *rest)

    lay_out = document.lay_out_plate
    monkeypatch.setattr(document, "lay_out_plate", counted)

    printed = {look: stamp(look, "Chỉ một lần").print({"village": "Đông"}) for look in LOOKS}

    assert len(laid_out) == 1
    assert len(set(printed.values())) == len(LOOKS)


def test_sheets_of_two_kinds_are_laid_out_once_each_though_their_looks_come_in_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid_out: list[str] = []

    def counted(html: str, *rest: Any) -> Plate:  # noqa: ANN401 - as it is given
        laid_out.append(html)
        return lay_out(html, *rest)

    lay_out = document.lay_out_plate
    monkeypatch.setattr(document, "lay_out_plate", counted)

    in_turns = [stamp(look, kind).print({"village": "Đông"}) for look in LOOKS for kind in ("Có số gọi", "Không có số")]

    assert len(laid_out) == 2
    assert len(set(in_turns)) == len(in_turns)


def test_a_look_depends_on_no_other_that_was_printed_before() -> None:
    mono = stamp("mono").print({"village": "Đông"})
    stamp("sun")

    assert stamp("mono").print({"village": "Đông"}) == mono


def test_nothing_is_drawn_where_a_look_has_no_colour() -> None:
    brush = Brush({"#01fe00": "transparent", "#01fe01": "#000000"})
    drawn = b"q\nq\n/Artifact\nBMC\nq\n/a1.0 gs\n0.003922 0.996078 0 rg\n0 0 1 1 re\nf\nQ\nEMC\nQ\nQ"

    assert brush.coloured(b"BT\nET\n" + drawn) == b"BT\nET"
    assert brush.coloured(b"0.003922 0.996078 0.003922 rg") == b"0 g"


def test_a_colour_is_set_again_only_where_another_was() -> None:
    brush = Brush({"#01fe00": "#000000"})

    assert brush.coloured(b"0 g\nBT\nET\n0.003922 0.996078 0 rg\nBT\nET") == b"0 g\nBT\nET\nBT\nET"
    assert brush.coloured(b"0.003922 0.996078 0 rg\nf") == b"f"
    assert brush.coloured(b"Q\n0.003922 0.996078 0 rg\nf") == b"Q\n0 g\nf"


def test_text_without_a_colour_is_refused() -> None:
    with pytest.raises(Misprint, match="transparent"):
        Brush({"#01fe00": "transparent"}).coloured(b"0.003922 0.996078 0 rg\nBT\nET")


def test_a_stand_in_where_no_colour_is_put_in_is_refused() -> None:
    with pytest.raises(Misprint, match="looks choose"):
        refuse_stand_ins(b"<</C0 [0.003922 0.996078 0.1]>>")
