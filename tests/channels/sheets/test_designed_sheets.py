"""What holds for every designed sheet of the fictional commune of twenty villages, in every look."""

import re
from io import BytesIO
from itertools import combinations
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pytest

from generator.channels.sheets.press import press_copies
from generator.outputs import Output, made, work
from generator.pdf import proof
from generator.sheets.catalogue import DESIGNS
from tests import designs, pdfs, preflight, worlds
from tests.critic.eye import overlap

PATHS = tuple(designs.planned())
A4 = (210, 297)
TWO_SIDED = ("leaflet", "trifold", "card")
SIZES = {
    design.name: [(design.paper.width, design.paper.height)] * (2 if design.name in TWO_SIDED else 1)
    for design in DESIGNS
}
SMALLEST_MODULE_MM = {"a4": 0.9, "a3": 3, "a2": 3, "board": 3}
every_sheet = pytest.mark.parametrize("path", PATHS, ids=str)


def design(path: PurePosixPath) -> str:
    return path.parts[1].removesuffix("-mono")


def test_every_design_is_there() -> None:
    assert {design(path) for path in PATHS} == {*SIZES, "notice"}
    assert {path.parts[1] for path in PATHS if path.parts[1].endswith("-mono")} == {
        f"{name}-mono" for name in SIZES if name != "a2"
    }


@every_sheet
def test_a_sheet_has_its_size_and_its_pages(path: PurePosixPath) -> None:
    sizes = pdfs.page_sizes_mm(designs.printed(path).content)

    assert sizes == SIZES.get(design(path), sizes)
    assert set(sizes) <= {A4} or design(path) in SIZES


@every_sheet
def test_a_sheet_can_be_read_by_those_who_do_not_see_it(path: PurePosixPath) -> None:
    pdf = designs.printed(path).content

    assert pdfs.faults(pdf) == []
    assert pdfs.title(pdf)


@every_sheet
def test_a_sheet_carries_the_typeface_and_nothing_else(path: PurePosixPath) -> None:
    names = pdfs.font_names(designs.printed(path).content)

    assert names
    assert all(name.startswith("Be-Vietnam-Pro") for name in names)
    assert all(names.values())


@every_sheet
def test_each_code_comes_back_and_is_coarse_enough(path: PurePosixPath) -> None:
    made = designs.printed(path)
    pdf = made.content
    found = proof.read_back(pdf)

    assert {code.text for code in found} == set(made.codes)
    for code in found:
        side = min(code.box[2] - code.box[0], code.box[3] - code.box[1])
        assert side / 41 > 0.3
    assert smallest_module(pdf, list(made.codes)) >= SMALLEST_MODULE_MM.get(design(path), 0.5) * 0.98


@every_sheet
def test_the_address_under_a_code_is_the_one_inside_it(path: PurePosixPath) -> None:
    made = designs.printed(path)
    pdf = made.content
    text = re.sub(r"\s", "", pdfs.text(pdf))

    shown = [payload for payload in made.codes if payload.startswith("https://abm.example")]
    assert all(payload.removeprefix("https://") in text for payload in shown)


@every_sheet
def test_all_text_stands_on_the_sheet_and_none_over_another(path: PurePosixPath) -> None:
    document = pypdfium2.PdfDocument(designs.printed(path).content)
    for page in document:
        width, height = page.get_size()
        rects = text_boxes(page)

        assert rects
        for left, bottom, right, top in rects:
            assert left >= -0.5
            assert bottom >= -0.5
            assert right <= width + 0.5
            assert top <= height + 0.5
        assert [pair for pair in combinations(rects, 2) if overlap(*pair) > 0.2] == []


@pytest.mark.parametrize("path", [path for path in PATHS if path.parts[1].endswith("-mono")], ids=str)
def test_black_and_white_has_no_grey_and_no_colour(path: PurePosixPath) -> None:
    with pikepdf.open(BytesIO(designs.printed(path).content)) as opened:
        colours = {
            tuple(round(float(value), 3) for value in step.operands)
            for page in opened.pages
            for step in pikepdf.parse_content_stream(page)
            if isinstance(step, pikepdf.ContentStreamInstruction) and str(step.operator) in {"rg", "RG", "g", "G"}
        }

    assert colours
    assert colours <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.0,), (1.0,)}


@pytest.mark.parametrize("name", [*(known.name for known in DESIGNS), "notice"])
def test_a_print_shop_would_take_the_press_copies_of_a_design(name: str) -> None:
    path = next(path for path in PATHS if path.parts[1] == name)
    planned = [one.path for one in worlds.outputs(designs.world()).values() if one.parents == (path,)]
    copies = {copy: designs.printed(copy).content for copy in planned if copy.parts[0] == "press"}

    assert [copy.parts[:2] for copy in copies] == [("press", name)] * (2 if name == "leaflet" else 1)
    assert {fault for copy in copies.values() for fault in preflight.faults(copy)} == set()
    assert pdfs.page_sizes_mm(copies[PurePosixPath("press", *path.parts[1:])]) == SIZES.get(name, [A4])


def test_a_print_shop_gets_no_black_and_white_twin_and_no_sheet_of_a_single_village() -> None:
    for path in ("print/a4-mono/goi-1999.pdf", "print/villages/doai/a4/goi-1999.pdf", "print/villages/a4-mono.pdf"):
        assert list(press_copies([Output(PurePosixPath(path), "", work(made, ""))])) == []


def smallest_module(pdf: bytes, payloads: list[str]) -> float:
    """Return the side of the smallest module of any code that is found, in millimetres."""
    from generator.rendering.qr import symbol  # noqa: PLC0415 - kept beside its use

    sides = []
    for code in proof.read_back(pdf):
        box = min(code.box[2] - code.box[0], code.box[3] - code.box[1])
        sides.append(max(box / symbol(code.text, level).modules for level in ("Q", "H")))
    return min(sides, default=99.0) if payloads else 99.0


def text_boxes(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Return the box of each run of text."""
    text = page.get_textpage()
    return [text.get_rect(index) for index in range(text.count_rects(0))]
