"""What an office's printer makes of the sheets: one toner, nothing on the edge, both sides right."""

import re
from io import BytesIO
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pytest

from generator.pdf import proof
from generator.sheets.catalogue import DESIGNS, design_of, is_designed
from generator.sheets.wording import UNPRINTED
from tests import designs, inks, pdfs, worlds
from tests.builders import make_commune, make_guide, make_library
from tests.channels.sheets.test_designed_sheets import text_boxes

EVERY = tuple(designs.planned())
MONO = tuple(path for path in EVERY if path.parts[1].endswith("-mono"))
OF_A_VILLAGE = tuple(
    output.path
    for output in worlds.outputs(designs.world()).values()
    if output.path.parts[:3] == ("print", "villages", "doai") and output.path.suffix == ".pdf"
)
BOOKS = ("mot-mat", "hai-mat")
BLACK = {("g", ("0.000",)), ("G", ("0.000",)), ("g", ("1.000",)), ("G", ("1.000",))}
POINT = 25.4 / 72
FLIPS = {"leaflet": "/DuplexFlipLongEdge", "card": "/DuplexFlipLongEdge", "trifold": "/DuplexFlipShortEdge"}


def black_only(path: PurePosixPath) -> bool:
    return path.parts[-2].endswith("-mono") or path.stem.endswith("-mono")


ON_BLACK = (*MONO, *filter(black_only, OF_A_VILLAGE), *(path for path in EVERY if path.parts[1] == "notice"))


@pytest.mark.row("P1")
@pytest.mark.parametrize("path", ON_BLACK, ids=str)
def test_black_and_white_is_painted_in_shades_of_black_toner(path: PurePosixPath) -> None:
    assert inks.paints(designs.printed(path).content) <= BLACK


@pytest.mark.parametrize("path", EVERY, ids=str)
def test_black_letters_and_codes_are_painted_in_black_toner_on_sheets_in_colour_too(path: PurePosixPath) -> None:
    paints = inks.paints(designs.printed(path).content)

    assert ("g", ("0.000",)) in paints
    assert not [one for one in paints if one[0] in ("rg", "RG") and len(set(one[1])) == 1]


@pytest.mark.row("P4")
@pytest.mark.parametrize("path", ON_BLACK, ids=str)
def test_nothing_is_drawn_where_an_office_printer_cannot_print(path: PurePosixPath) -> None:
    assert inks.nearest_to_edge(designs.printed(path).content) >= UNPRINTED - 0.25


@pytest.mark.row("P4")
@pytest.mark.parametrize("path", [path for path in (*EVERY, *OF_A_VILLAGE) if path.stem not in BOOKS], ids=str)
def test_no_letter_is_where_an_office_printer_cannot_print(path: PurePosixPath) -> None:
    for page in pypdfium2.PdfDocument(designs.printed(path).content):
        width, height = page.get_size()
        for left, bottom, right, top in text_boxes(page):
            assert min(left, bottom, width - right, height - top) * POINT >= UNPRINTED - 0.3


@pytest.mark.row("P2")
@pytest.mark.parametrize("path", EVERY, ids=str)
def test_a_printer_is_asked_for_the_right_sides_and_the_true_size(path: PurePosixPath) -> None:
    with pikepdf.open(BytesIO(designs.printed(path).content)) as opened:
        wishes = opened.Root.ViewerPreferences

    assert str(wishes.Duplex) == FLIPS.get(path.parts[1].removesuffix("-mono"), "/Simplex")
    assert str(wishes.PrintScaling) == "/None"
    assert wishes.DisplayDocTitle


@pytest.mark.row("P2")
@pytest.mark.parametrize("design", [design for design in DESIGNS if design.flip], ids=lambda design: design.name)
def test_what_has_two_sides_says_over_which_edge_it_is_turned(design: object) -> None:
    path = next(path for path in EVERY if is_designed(path.parts[1]) and design_of(path.parts[1]) is design)

    assert len(pdfs.page_sizes_mm(designs.printed(path).content)) == 2


@pytest.mark.row("P5")
@pytest.mark.parametrize(
    ("name", "once"),
    [("door", "Người ghé thăm:"), ("door", "Lời nhắn:"), ("card", "Quét mã để gọi"), ("card", "Khẩn cấp thì gọi ngay")],
)
def test_what_a_sheet_repeats_is_read_aloud_once(name: str, once: str) -> None:
    for path in (path for path in EVERY if path.parts[1].removesuffix("-mono") == name):
        pdf = designs.printed(path).content

        assert pdfs.text(pdf).count(once) > 2
        assert " ".join(pdfs.structure(pdf).split()).count(once) == 1
        assert pdfs.structure(pdf).count("Figure") <= (2 if name == "door" else 1)  # a code, and a drawing on the door
        assert pdfs.faults(pdf) == []


@pytest.mark.row("P5")
def test_strips_to_tear_off_are_read_aloud_once() -> None:
    for path in (path for path in EVERY if path.parts[1].startswith("strips")):
        pdf = designs.printed(path).content
        tags = pdfs.structure(pdf)

        assert tags.count("Figure") <= 4  # a drawing, two codes in the band, and that of one strip
        assert len(proof.read_back(pdf)) in (1, 11)
        assert len(re.findall("abm.example", tags)) == 2  # in the band, and on one strip


@pytest.mark.row("D3")
@pytest.mark.parametrize("path", EVERY, ids=str)
def test_each_code_has_words_that_say_what_it_does(path: PurePosixPath) -> None:
    made = designs.printed(path)
    words = " ".join(pdfs.text(made.content).split())

    for payload in set(made.codes):
        if payload.startswith("tel:"):
            assert "Quét mã để gọi" in words
        elif payload.startswith("https://abm.example"):
            assert re.search(r"Đọc bài đầy đủ trên mạng|Xem hướng dẫn trên mạng", words)


@pytest.mark.row("D3")
def test_a_strip_calls_the_number_it_names() -> None:
    for path in (path for path in EVERY if path.parts[1].startswith("strips") and "khong-goi" not in path.stem):
        codes = proof.read_back(designs.printed(path).content)
        on_strips = [code.text for code in codes if code.box[2] - code.box[0] < 20]

        assert on_strips == ["tel:1999"] * 9


@pytest.mark.row("D1")
def test_a_strip_about_an_emergency_names_its_numbers_and_has_no_code() -> None:
    emergency = make_commune(emergency=[{"number": "114", "name": "Cứu hỏa", "use": "Có cháy"}])
    notes = [{"kind": "emergency", "title": "Khẩn cấp", "text": "Gọi ngay."}]
    guide = make_guide(title="Có cháy thì làm gì?", notes=notes, action={"label": "Gọi ngay", "address": "tel:114"})
    pdf = designs.first_of(designs.STRIPS, make_library(commune=emergency, guides=(guide,))).content

    assert "Gọi 114" in pdfs.text(pdf)
    assert "1999" not in pdfs.text(pdf)
    assert proof.read_back(pdf) == []
