"""Sheets made out to a village: laid out once, yet the same as if each were laid out by itself."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from io import BytesIO
from itertools import accumulate
from typing import Any

import pikepdf
import pytest

from generator.channels import VILLAGES
from generator.channels.sheets.villages import kinds_of, plate_of
from generator.making.reads import Reads
from generator.model import Library, Village
from generator.outputs import Made, Output
from generator.pdf import proof, raster
from generator.pdf.compare import differs
from generator.pdf.fault import Misprint
from generator.pdf.sheet import Sheet
from generator.pdf.stamp import Stamp
from generator.rendering.qr import QRImage, symbol
from generator.rendering.slots import mark
from generator.said import plain
from generator.sheets.catalogue import MADE_OUT
from generator.sheets.parts.village_strip import texts_of
from tests import designs, pdfs, worlds
from tests.builders import make_announcement, make_commune, make_guide, make_library
from tests.designs import POSTER
from tests.worlds import planned

COUNT = 20
NAMES = ("a4", "a3", "board", "strips", "trifold", "door", "leaflet")
LOOKS = ("a2", *(f"{name}{look}" for name in NAMES for look in ("", "-mono")))
BOOKS = ("mot-mat", "mot-mat-mono", "hai-mat", "hai-mat-mono")
NOBODY = {"id": "thon-tay", "name": "Thôn Tây"}
HEAD = {"name": "Phạm Thị Ví", "phone": "0200 000 099", "consent": "Hỏi ngày 17/11/2026"}
LONG = {
    "id": "tay",
    "name": "Thôn Tây, các xóm Sáu, Bảy và Tám cũ",
    "head": {**HEAD, "name": "Nguyễn Hoàng Phương Thị Khánh Ví"},
    "help_place": "Nhà văn hóa thôn, cạnh sân bóng và giếng nước cũ",
}
CALL = {"label": "Gọi ngay", "address": "tel:1999"}
every_look = pytest.mark.parametrize("look", LOOKS)


@functools.cache
def outputs() -> tuple[Output, ...]:
    return tuple(one for one in designs.world().plan["villages"] if one.path.is_relative_to("print/villages"))


def rendered(path: str) -> Made:
    return worlds.made(designs.world(), f"print/villages/{path}")


def printed(path: str) -> bytes:
    return rendered(path).content


def sheet_of(look: str, village: str = "doai") -> bytes:
    slug = "cho" if look.startswith("board") else "goi-1999"
    return printed(f"{village}/{look}/{slug}.pdf")


def village_library(village: Mapping[str, object], **guide: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(commune=make_commune(villages=[village]), guides=(make_guide(**guide),))


def printed_for(village: Mapping[str, object], look: str = "a4") -> bytes:
    world = worlds.world_of(village_library(village, action=CALL))
    return worlds.made(world, next(one.path for one in world.plan["villages"] if one.design == look)).content


def test_every_village_gets_every_design_in_every_look() -> None:
    paths = {output.path.as_posix() for output in outputs()}
    villages = [village.id for village in designs.library().commune.villages]

    assert len(villages) == COUNT
    assert len(paths) == len(outputs())
    assert {output.design for output in outputs() if output.about or output.village} >= set(LOOKS)
    for village in villages:
        assert {f"print/villages/{village}/{look}/goi-1999.pdf" for look in LOOKS if "board" not in look} <= paths
        assert {f"print/villages/{village}/{look}/cho.pdf" for look in LOOKS if "board" in look} <= paths
        assert {f"print/villages/{village}/{book}.pdf" for book in BOOKS} <= paths
    assert {f"print/villages/{look}.pdf" for look in LOOKS} <= paths


def test_a_commune_without_villages_gets_none() -> None:
    assert planned(VILLAGES, make_library(commune=make_commune(villages=[]))) == ()


def test_a_notice_is_made_out_to_the_villages_that_it_concerns() -> None:
    notices = {
        "cat-nuoc-hai-thon": {"doai", "dong"},
        "bat-dau-tiep-nhan": {village.id for village in designs.library().commune.villages},
    }
    for slug, villages in notices.items():
        posters = [output for output in outputs() if output.design == "a4" and output.path.stem == slug]

        assert {output.village.id for output in posters if output.village} == villages


def test_a_notice_that_fills_its_poster_is_not_made_out_to_villages() -> None:
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng cho cả nhà trong một ngày."] * 15)
    commune = make_commune(villages=[NOBODY])
    short, long = (
        make_library(commune=commune, guides=(), announcements=(make_announcement(body=text),))
        for text in ("Trữ nước.", body)
    )

    assert any(output.design == "a4" for output in planned(VILLAGES, short))
    assert [output.design for output in planned(POSTER, long)] == ["a4", "a4-mono"]
    assert not any(output.design == "a4" for output in planned(VILLAGES, long))


@pytest.mark.parametrize("village", designs.library().commune.villages, ids=lambda village: village.id)
def test_the_sheet_of_each_village_is_the_one_laid_out_by_itself(village: Village) -> None:
    """The whole sheet anew, as a print shop would print it for one village, beside the one from the plate."""
    alone, fast = laid_out_alone("leaflet", village), sheet_of("leaflet", village.id)

    assert differs(alone, fast) == []
    assert pdfs.structure(alone) == pdfs.structure(fast)
    assert village.name.raw in pdfs.text(fast)
    assert pdfs.title(fast) == f"Gọi 1999, {village.name.raw}"


@every_look
def test_no_text_moves_anything_on_any_sheet(look: str) -> None:
    """So the print shop need not lay a sheet out by itself to compare; here it is done all the same."""
    reads, slug = Reads(designs.world()), "cho" if look.startswith("board") else "goi-1999"
    village = designs.library().commune.villages[-1]
    plate = reads.ask(plate_of, look, slug, like(look, slug, village, reads))
    codes = dict.fromkeys(plate.sheet.codes, QRImage(symbol("tel:1999")))
    pictures = {**plate.sheet.pictures, **codes}
    stamp = Stamp(pdfs.printer().lay_out_plate(plate.sheet.html, plate.choices, pictures, styles=plate.sheet.styles))

    assert stamp.still
    assert differs(laid_out_alone(look, village, slug), sheet_of(look, village.id)) == []


def like(look: str, slug: str, village: Village, reads: Reads) -> tuple[str, ...]:
    """Return the villages that share a plate with *village* for the sheet about *slug* in *look*."""
    everywhere = tuple(one.id for one in designs.library().commune.villages)
    kinds = reads.ask(kinds_of, look.removesuffix("-mono"), slug, everywhere)
    return next(kind for kind in kinds if village.id in kind)


def laid_out_alone(look: str, village: Village, slug: str = "goi-1999") -> bytes:
    reads, commune = Reads(designs.world()), designs.library().commune
    sheet = reads.ask(plate_of, look, slug, like(look, slug, village, reads)).sheet
    html = sheet.html
    for slot, text in texts_of(village, commune, reads.terms.head, reads.words).items():
        html = html.replace(mark(slot), escape(plain(text)))
    return worlds.print_shop().print(replace(sheet, html=html))


def test_a_plate_that_prints_another_sheet_than_the_plain_path_is_refused() -> None:
    """A text that comes out of a stylesheet is no slot: the print shop finds it by comparing, before it is used."""
    html = (
        '<!doctype html><html lang="vi"><head><title>Tờ</title></head><body>'
        f'<h1>Bà con</h1><p class="name" title="{mark("village")}"></p></body></html>'
    )
    css = "@page { size: A5 } html { font-family: 'Be Vietnam Pro' } .name::after { content: attr(title) }"
    sheet = Sheet(html, (css,))

    with pytest.raises(Misprint, match=r"by itself: pixels of page 1; .*: text"):
        worlds.print_shop().make_out(sheet, {"village": ("Thôn Đoài",)}, {"village": "Thôn Đoài"})


def says_whom_to_call(pdf: bytes, head: str, phone: str) -> bool:
    """Return whether *pdf* has the *head* and the *phone*: in one line, or in two where one has no room."""
    text = pdfs.text(pdf)
    return f"{head}: {phone}" in text or (head in text and phone in text)


@every_look
def test_the_village_stands_on_its_sheet_and_in_its_title(look: str) -> None:
    pdf = sheet_of(look)

    assert "Thôn Đoài" in pdfs.text(pdf)
    assert says_whom_to_call(pdf, "Trưởng thôn Phạm Thị Đoài", "0200 000 011")
    assert "Hỏi tại Nhà văn hóa thôn Đoài" in pdfs.text(pdf)
    assert pdfs.title(pdf).endswith(", Thôn Đoài")
    assert "[[" not in pdfs.text(pdf)


@every_look
def test_it_is_accessible_and_its_codes_come_back(look: str) -> None:
    pdf = sheet_of(look, "dong")

    assert pdfs.faults(pdf) == []
    assert pdfs.syntax_faults(pdf) == []
    assert "tel:1999" in {code.text for code in proof.read_back(pdf)}


@every_look
def test_long_names_stay_on_the_sheet(look: str) -> None:
    pdf = printed_for(LONG, look)
    text = pdfs.text(pdf)

    assert "Thôn Tây, các xóm Sáu, Bảy và Tám cũ" in text
    assert says_whom_to_call(pdf, "Trưởng thôn Nguyễn Hoàng Phương Thị Khánh Ví", "0200 000 099")
    assert "Hỏi tại Nhà văn hóa thôn, cạnh sân bóng và giếng nước cũ" in text


def test_a_heads_number_is_printed_by_consent() -> None:
    assert "Trưởng thôn Phạm Thị Ví: 0200 000 099" in pdfs.text(printed_for({**NOBODY, "head": HEAD}))


def test_the_help_desk_of_the_commune_stands_in_for_a_village_without_one() -> None:
    text = pdfs.text(printed_for(NOBODY))

    assert "Hỏi tại Nhà văn hóa xã" in text
    assert "Trưởng thôn" not in text


@every_look
def test_a_village_without_a_telephone_has_no_gap_where_others_have_theirs(look: str) -> None:
    """Beside a village whose number stands on a line of its own, it looks as if it were alone."""
    mixed = make_library(commune=make_commune(villages=[NOBODY, LONG]), guides=(make_guide(action=CALL),))
    world = worlds.world_of(mixed)
    path = next(one.path for one in world.plan["villages"] if one.design == look and NOBODY["id"] in one.path.parts)

    assert differs(worlds.made(world, path).content, printed_for(NOBODY, look)) == []


SHORT = {"id": "nam", "name": "Thôn Nam", "head": HEAD}
BESIDE = ("a2", "a3", "a3-mono", "a4", "a4-mono", "board", "board-mono", "strips", "strips-mono")


@pytest.mark.parametrize("look", LOOKS)
def test_villages_with_and_without_a_telephone_share_a_plate_where_it_changes_no_pixel(look: str) -> None:
    mixed = make_library(commune=make_commune(villages=[NOBODY, SHORT]), guides=(make_guide(action=CALL),))
    world = worlds.world_of(mixed)
    paths = [one.path for one in world.plan["villages"] if one.design == look and one.village]
    everywhere, design = (NOBODY["id"], SHORT["id"]), look.removesuffix("-mono")
    kinds = Reads(world).ask(kinds_of, design, paths[0].stem, everywhere)

    assert kinds == ((everywhere,) if look in BESIDE else ((SHORT["id"],), (NOBODY["id"],)))
    for village in (NOBODY, SHORT):
        path = next(path for path in paths if village["id"] in path.parts)
        assert differs(worlds.made(world, path).content, printed_for(village, look)) == []


def test_villages_share_no_plate_where_the_type_of_some_would_be_smaller() -> None:
    mixed = make_library(commune=make_commune(villages=[NOBODY, LONG]), guides=(make_guide(action=CALL),))
    world = worlds.world_of(mixed)
    slug = next(one.path.stem for one in world.plan["villages"] if one.design == "a4")

    assert Reads(world).ask(kinds_of, "a4", slug, (NOBODY["id"], LONG["id"])) == ((LONG["id"],), (NOBODY["id"],))


def test_the_manifest_names_the_codes_and_facts_of_a_sheet() -> None:
    made = rendered("doai/leaflet/goi-1999.pdf")

    assert "tel:1999" in made.codes
    assert "commune.name" in made.facts


@pytest.mark.parametrize("name", BOOKS)
def test_the_file_of_a_village_holds_its_sheets_from_the_largest_to_the_smallest(name: str) -> None:
    book = printed(f"doai/{name}.pdf")
    sheets = [
        output
        for output in outputs()
        if output.village and output.village.id == "doai" and output.path.parent.name != "doai"
        if output.design.endswith("-mono") == name.endswith("-mono")
        if (output.design.removesuffix("-mono") in {"leaflet", "trifold"}) == name.startswith("hai-mat")
    ]
    areas = [width * height for width, height in pdfs.page_sizes_mm(book)]
    sides = 2 if name.startswith("hai-mat") else 1

    assert len(areas) == sides * len(sheets)
    assert areas == sorted(areas, reverse=True)
    assert all("Thôn Đoài" in text for text in first_pages(book, sheets))
    assert {code.text for code in proof.read_back(book)} == set(rendered(f"doai/{name}.pdf").codes)
    assert pdfs.title(book).endswith("của thôn Đoài")
    assert pdfs.faults(book) == []


def first_pages(book: bytes, sheets: list[Output]) -> list[str]:
    """Return the text of the first page of each of *sheets*."""
    texts = list(raster.texts(book))
    pages = [2 if output.design.removesuffix("-mono") in {"leaflet", "trifold"} else 1 for output in sheets]
    return [texts[place] for place in accumulate(pages[:-1], initial=0)]


def test_the_file_of_a_design_goes_from_village_to_village() -> None:
    book = printed("leaflet.pdf")
    guides = [guide.slug for guide in designs.library().guides if guide.goes_to("leaflet")]
    names = [village.name.raw for village in designs.library().commune.villages]
    fronts = list(raster.texts(book))[::2]

    assert len(fronts) == COUNT * len(guides) == 120
    assert all(name in text for name, text in zip(sorted(names * len(guides), key=names.index), fronts, strict=True))
    assert pdfs.faults(book) == []
    assert pdfs.syntax_faults(book) == []


@pytest.mark.row("P3")
@pytest.mark.parametrize("look", ["", "-mono"], ids=["colour", "black and white"])
def test_all_sheets_of_a_book_come_out_right_over_one_edge(look: str) -> None:
    with pikepdf.open(BytesIO(printed(f"doai/hai-mat{look}.pdf"))) as book:
        wishes = book.Root.ViewerPreferences
        lying = [page for page in book.pages if page.mediabox[2] > page.mediabox[3]]
        upright = [page for page in book.pages if page not in lying]

        assert (str(wishes.Duplex), str(wishes.PrintScaling)) == ("/DuplexFlipLongEdge", "/None")
        assert wishes.DisplayDocTitle
        assert len(upright) > 2
        assert [int(page.get("/Rotate", 0)) for page in lying] == [0, 180] * (len(lying) // 2)
        assert {int(page.get("/Rotate", 0)) for page in upright} == {0}
    with pikepdf.open(BytesIO(printed(f"doai/mot-mat{look}.pdf"))) as book:
        assert str(book.Root.ViewerPreferences.Duplex) == "/Simplex"
    with pikepdf.open(BytesIO(printed(f"trifold{look}.pdf"))) as book:
        assert str(book.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert {int(page.get("/Rotate", 0)) for page in book.pages} == {0}


def test_a_bound_file_holds_each_font_once() -> None:
    for book in (printed("doai/mot-mat.pdf"), printed("doai/hai-mat.pdf"), printed("leaflet.pdf")):
        fonts = pdfs.fonts_in(book)

        assert len(fonts) == len(set(fonts)) == 4
        assert pdfs.wrong_glyphs(book) == []
        assert len(book) < 500_000


def test_binding_twice_gives_the_same_bytes() -> None:
    output = next(output for output in outputs() if output.path.name == "mot-mat.pdf")

    first = printed(f"{output.path.parent.name}/mot-mat.pdf")

    assert output.make(Reads(designs.world())).content == first


def test_wallet_cards_stay_the_communes_own() -> None:
    assert "card" not in {design.name for design in MADE_OUT}
