"""Sheets made out to a village: laid out once, yet the same as if each were laid out by itself."""

import re
from collections.abc import Mapping
from io import BytesIO

import pikepdf
import pytest

from generator.channel import Output
from generator.channels.villages import VILLAGES
from generator.model import Library, Village
from generator.rendering import proof
from tests import designs, pdfs
from tests.builders import make_commune, make_guide, make_library

CONTEXT = designs.context()
COUNT = 20
NOBODY = {"id": "thon-tay", "name": "Thôn Tây"}
HEAD = {"name": "Phạm Thị Ví", "phone": "0200 000 099", "consent": "Hỏi ngày 17/11/2026"}


def outputs(library: Library | None = None) -> list[Output]:
    return list(VILLAGES.plan(library or designs.library()))


def printed(path: str) -> bytes:
    output = next(output for output in outputs() if output.path.as_posix() == f"print/villages/{path}")
    given = CONTEXT.with_new_ledger()
    return VILLAGES.render(output, given)


def printed_for(village: Mapping[str, object]) -> str:
    library = make_library(commune=make_commune(villages=[village]), guides=(make_guide(),))
    return pdfs.text(VILLAGES.render(outputs(library)[0], designs.context(library)))


def test_every_village_gets_every_sheet_and_a_file_of_all() -> None:
    paths = [output.path.as_posix() for output in outputs()]
    villages = [village.id for village in designs.library().commune.villages]

    assert len(villages) == COUNT
    assert len(set(paths)) == len(paths)
    for village in villages:
        assert f"print/villages/{village}/a4/goi-1999.pdf" in paths
        assert f"print/villages/{village}/leaflet/goi-1999.pdf" in paths
        assert f"print/villages/{village}/tat-ca.pdf" in paths
    assert {"print/villages/a4.pdf", "print/villages/leaflet.pdf"} <= set(paths)


def test_a_commune_without_villages_gets_none() -> None:
    assert outputs(make_library(commune=make_commune(villages=[]))) == []


@pytest.mark.parametrize("village", designs.library().commune.villages, ids=lambda village: village.id)
def test_the_village_stands_on_its_sheet_and_in_its_title(village: Village) -> None:
    name = village.name.raw
    pdf = printed(f"{village.id}/a4/goi-1999.pdf")

    assert name in pdfs.text(pdf)
    assert pdfs.title(pdf) == f"Gọi 1999, {name}"
    assert pdfs.faults(pdf) == []
    assert {code.text for code in proof.read_back(pdf)} == {"tel:1999", "https://abm.example/q/bj89"}


def test_no_mark_is_left_on_any_sheet() -> None:
    for path in ("doai/a4/goi-1999.pdf", "ung-hoa/leaflet/danh-cho-truong-thon.pdf"):
        assert "[[" not in pdfs.text(printed(path))


def test_a_leaflet_made_out_to_a_village_is_accessible_too() -> None:
    assert pdfs.faults(printed("doai/leaflet/goi-1999.pdf")) == []


def test_a_heads_number_is_printed_by_consent() -> None:
    assert "Trưởng thôn Phạm Thị Ví: 0200 000 099" in printed_for({**NOBODY, "head": HEAD})


def test_the_help_desk_of_the_commune_stands_in_for_a_village_without_one() -> None:
    text = printed_for(NOBODY)

    assert "Hỏi tại Nhà văn hóa xã" in text
    assert "Trưởng thôn" not in text


def test_the_file_of_a_village_holds_its_sheets_in_order() -> None:
    text = pdfs.text(printed("doai/tat-ca.pdf"))
    sizes = pdfs.page_sizes_mm(printed("doai/tat-ca.pdf"))
    designs_of = [output.part for output in outputs() if output.village and output.village.id == "doai"]

    assert len(sizes) == designs_of.count("a4") + 2 * designs_of.count("leaflet")
    assert sizes == sorted(sizes, reverse=True)
    assert "Thôn Đông" not in re.sub(r"Thôn Đoài", "", text)


def test_the_file_of_a_design_goes_from_village_to_village() -> None:
    pdf = printed("a4.pdf")
    guides = len({output.document.slug for output in outputs() if output.part == "a4" and output.document})

    assert len(pdfs.page_sizes_mm(pdf)) == COUNT * guides
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert opened.check_pdf_syntax() == []


def test_gathering_twice_gives_the_same_bytes() -> None:
    assert printed("doai/tat-ca.pdf") == printed("doai/tat-ca.pdf")
