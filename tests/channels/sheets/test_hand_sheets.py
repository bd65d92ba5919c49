"""What leaflets, folded leaflets, cards, door notices, boards and strips promise each by itself."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

import pypdfium2
import pytest

from generator.channels import NOTICE
from generator.fields import Text
from generator.model import Library
from generator.outputs import Channel
from generator.pdf import proof, raster
from generator.rendering.qr import symbol
from generator.sheets import door_hanger, tear_off, trifold, trifold_panels
from generator.sheets import wallet_card as card
from generator.sheets.parts.call import MOST_NUMBERS
from generator.sheets.wording import UNPRINTED, Wording, read_wording
from generator.text.binding import NO_BREAK
from tests import designs, pdfs, worlds
from tests.builders import make_announcement, make_commune, make_guide, make_library
from tests.designs import BOARD, CARD, DOOR, LEAFLET, STRIPS, TRIFOLD
from tests.worlds import planned

CALL = {"label": "Gọi ngay", "address": "tel:1999"}
NUMBERS = [{"number": "114", "name": "Cứu hỏa", "use": "Có cháy"}, {"number": "115", "name": "Cấp cứu", "use": "Ốm"}]
LETTER = {"signed": "Chủ tịch Nguyễn Văn Ví", "number": "12/TB-UBND"}


def library_of(**guide: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(guides=(make_guide(**guide),))


def printed(channel: Channel, library: Library) -> bytes:
    return designs.first_of(channel, library).content


def words_on(pdf: bytes) -> str:
    return " ".join(pdfs.text(pdf).split())


def _as_typed(text: Text | str) -> str:
    return text if isinstance(text, str) else text.raw


def wording(**guide: Any) -> Wording:  # noqa: ANN401 - fields of any type
    library = library_of(**guide)
    return read_wording(library.guides[0], library.commune, library.facts, _as_typed)


def test_a_leaflet_says_what_to_have_ready_and_what_to_mind() -> None:
    notes = [{"kind": "warning", "title": "Giữ kín mật khẩu", "text": "Không đọc cho ai."}]
    text = words_on(printed(LEAFLET, library_of(prepare=["Giấy bút"], notes=notes)))

    assert "Giấy bút" in text
    assert "Giữ kín mật khẩu Không đọc cho ai." in text


def test_a_leaflet_leaves_notes_out_before_it_leaves_steps_out() -> None:
    steps = [{"title": f"Bước {number}", "text": "Làm chậm, làm kỹ, làm cho xong."} for number in range(1, 9)]
    notes = [{"title": f"Điều {number}", "text": "Dài. " * 60} for number in range(1, 5)]
    text = words_on(printed(LEAFLET, library_of(steps=steps, notes=notes)))

    assert all(f"Bước {number} Làm chậm" in text or f"Bước {number}" in text for number in range(1, 9))
    assert "Điều 4" not in text


def test_the_panels_of_a_folded_leaflet_are_100_100_and_97_wide_and_its_back_is_mirrored() -> None:
    laid = trifold.lay_out(wording(), "tel:1999", None)
    outside = sorted({fold.left for fold in laid.outside_folds})
    inside = sorted({fold.left for fold in laid.inside_folds})

    assert [outside[0], outside[1] - outside[0], trifold_panels.WIDTH - outside[1]] == [97, 100, 100]
    assert [trifold_panels.WIDTH - place for place in reversed(inside)] == outside
    assert laid.front.head.left == outside[1]


def test_no_step_of_a_folded_leaflet_stands_across_a_fold() -> None:
    steps = [{"title": f"Bước {number}", "text": "Làm chậm, làm kỹ."} for number in range(1, 8)]
    laid = trifold.lay_out(wording(steps=steps), "tel:1999", None)
    folds = {fold.left for fold in laid.inside_folds}

    assert len(laid.inside.steps.rows) == 7
    assert all(not row.box.left < fold < row.box.right for row in laid.inside.steps.rows for fold in folds)


def test_ten_cards_of_85_by_54_millimetres_meet_front_and_back() -> None:
    laid = card.lay_out(wording(), "tel:1999", None)
    mirrored = {(card.SHEET[0] - place.right, place.top) for place in laid.places}

    assert len(laid.places) == 10
    assert {(place.width, place.height) for place in laid.places} == {(85, 54)}
    assert mirrored == {(place.left, place.top) for place in laid.places}


def test_a_card_carries_the_hotline_in_front_and_the_emergency_numbers_behind() -> None:
    library = make_library(commune=make_commune(emergency=NUMBERS), guides=())
    pdf = printed(CARD, library)

    assert words_on(pdf).count("114") == 10
    assert [code.text for code in proof.read_back(pdf)] == ["tel:1999"] * 10
    assert {code.page for code in proof.read_back(pdf)} == {1}


def test_strips_to_tear_off_cover_the_foot_and_each_has_its_code() -> None:
    laid = tear_off.lay_out(wording(), "tel:1999", None)

    assert sum(strip.box.width for strip in laid.strips) == pytest.approx(tear_off.WIDTH - 2 * UNPRINTED)
    assert {strip.box.bottom for strip in laid.strips} == {tear_off.HEIGHT}
    assert len(proof.read_back(printed(STRIPS, library_of(action=CALL)))) == 1 + tear_off.STRIPS


@pytest.mark.parametrize("channel", [STRIPS, DOOR], ids=lambda channel: channel.name)
def test_only_a_guide_that_asks_for_something_gets_strips_or_a_door_notice(channel: Channel) -> None:
    assert planned(channel, library_of()) == ()
    assert len(planned(channel, library_of(action=CALL))) == 2


def test_three_door_notices_share_a_sheet_and_have_lines_to_write_on() -> None:
    laid = door_hanger.lay_out(wording(), "tel:1999", None)

    assert [place.left for place in laid.places] == [0, 99, 198]
    assert len(laid.blanks) == 3
    assert words_on(printed(DOOR, library_of(action=CALL))).count("Lời nhắn:") == 3


def test_a_board_is_set_for_bad_weather() -> None:
    pdf = designs.printed(PurePosixPath("print/board/cho.pdf")).content
    code = next(code for code in proof.read_back(pdf) if code.text == "tel:1999")
    side = code.box[2] - code.box[0]

    assert symbol("tel:1999", "H").modules > symbol("tel:1999", "Q").modules
    assert side / symbol("tel:1999", "H").modules == pytest.approx(3, abs=0.1)


def test_a_board_is_planned_without_any_guide() -> None:
    assert len(planned(BOARD, make_library(guides=()))) == 4


@pytest.mark.parametrize("channel", [BOARD, CARD], ids=lambda channel: channel.name)
def test_a_commune_that_lists_no_emergency_numbers_gets_its_sheets_all_the_same(channel: Channel) -> None:
    pdf = printed(channel, make_library(guides=()))

    assert "Khẩn cấp" not in pdfs.text(pdf)
    assert pdfs.faults(pdf) == []


def notice(**fields: Any) -> str:  # noqa: ANN401 - fields of any type
    library = make_library(guides=(), announcements=(make_announcement(**fields),))
    return words_on(printed(NOTICE, library))


def test_only_the_communes_own_signed_notice_stands_under_the_states_name() -> None:
    official, unsigned, other = notice(**LETTER), notice(), notice(**LETTER, issuer="Hội Nông dân xã An Bình Mẫu")

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in official
    assert "Số: 12/TB-UBND" in official
    assert "CỘNG HÒA" not in unsigned
    assert "CỘNG HÒA" not in other


@pytest.mark.parametrize(
    ("signed", "lines"),
    [
        ("Chủ tịch Ủy ban nhân dân xã Nguyễn Văn Mẫu", ["Chủ tịch Ủy ban nhân dân xã", "Nguyễn Văn Mẫu"]),
        ("Phó Chủ tịch, bà Trần Thị Ví", ["Phó Chủ tịch", "bà Trần Thị Ví"]),
        ("Theo công văn của Ủy ban nhân dân xã", ["Theo công văn của Ủy ban nhân dân xã"]),
        ("Trần Văn Mẫu", ["Trần Văn Mẫu"]),
    ],
)
def test_who_signs_has_the_name_on_a_line_of_its_own(signed: str, lines: list[str]) -> None:
    """As Nghị định 30/2020/NĐ-CP has it: the office above, the name below."""
    pdf = printed(NOTICE, make_library(guides=(), announcements=(make_announcement(signed=signed),)))
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace(NO_BREAK, " ")
    shown = [line.strip() for line in text.splitlines()]

    assert " ".join(lines) in " ".join(shown)
    assert len(lines) == 1 or lines[-1] in shown  # the office may take two lines


def test_a_notice_says_that_it_is_no_original() -> None:
    assert "không thay văn bản gốc" in notice(**LETTER)


def test_an_urgent_notice_says_so() -> None:
    assert "KHẨN CẤP" in notice(priority="khẩn cấp").upper()


def test_a_long_notice_goes_on_and_its_pages_are_numbered() -> None:
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng cho cả nhà trong một ngày."] * 40)
    library = make_library(guides=(), announcements=(make_announcement(body=body),))
    pdf = printed(NOTICE, library)

    assert len(pdfs.page_sizes_mm(pdf)) > 1
    assert re.search(r"^\s*2$", pdfs.text(pdf), re.MULTILINE)
    assert pdfs.faults(pdf) == []


def test_the_number_to_ask_under_a_notice_is_on_one_line() -> None:
    library = make_library(
        guides=(), announcements=(make_announcement(contact="Ủy ban nhân dân xã An Bình Mẫu, 0200 000 001"),)
    )

    assert "0200 000 001" in pdfs.text(printed(NOTICE, library)).replace(NO_BREAK, " ")


@pytest.mark.parametrize("issuer", ["Xã", "Ủy ban nhân dân xã An Bình Mẫu", "Trung tâm Dịch vụ sự nghiệp công xã Mẫu"])
def test_whom_to_ask_under_a_notice_stands_above_the_number(issuer: str) -> None:
    bodies = [{"id": "xa", "name": issuer, "phone": "0200 000 001"}]
    library = make_library(
        guides=(), announcements=(make_announcement(issuer=issuer),), commune=make_commune(bodies=bodies)
    )
    lines = [line.strip() for line in pdfs.text(printed(NOTICE, library)).replace(NO_BREAK, " ").splitlines()]

    assert "0200 000 001" in lines
    assert [line for line in lines if line.endswith("·")] == []


def test_a_table_in_a_notice_is_printed() -> None:
    assert "Đông 8h00" in notice(body="| Thôn | Giờ |\n|---|---|\n| Đông | 8h00 |")


def test_folded_leaflets_go_where_flat_ones_go() -> None:
    library = library_of(channels=["poster"])

    assert planned(LEAFLET, library) == planned(TRIFOLD, library) == ()


@pytest.mark.parametrize("count", range(1, MOST_NUMBERS + 1))
def test_all_emergency_numbers_stand_apart_on_a_card_and_on_a_folded_sheet(count: int) -> None:
    said = replace(wording(), numbers=tuple((f"11{number}", "Cứu nạn, cứu hộ") for number in range(count)))
    back, folded = card.lay_out(said, "tel:1999", None).card, trifold.lay_out(said, "tel:1999", None)

    behind = folded.flap.numbers or folded.back.numbers
    assert behind is not None
    for numbers, foot in ((back.numbers, back.foot), (behind.rows, folded.sources)):
        lines = [line for pair in numbers for line in pair]
        assert len(lines) == 2 * count
        assert all(line.box.top + line.setting.height < foot.box.top for line in lines)
        tops = sorted({number.box.top for number, _name in numbers})
        assert all(below - above >= numbers[0][0].setting.height for above, below in pairwise(tops))


BASE = "Bà con trữ nước từ tối hôm trước, đủ dùng cho cả nhà trong một ngày."


def notice_pdf(body: str) -> bytes:
    return printed(NOTICE, make_library(guides=(), announcements=(make_announcement(body=body),)))


def heights(pdf: bytes) -> list[float]:
    """Return how much of each page is used, from the top, as a share."""
    shares = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        lowest = min(text.get_rect(index)[1] for index in range(text.count_rects(0)))
        shares.append(1 - lowest / page.get_height())
    return shares


@pytest.mark.row("P10")
@pytest.mark.parametrize("paragraphs", [1, 2, 3])
def test_a_short_notice_is_set_in_16_to_18_points(paragraphs: int) -> None:
    short = notice_pdf("\n\n".join([BASE] * paragraphs))
    long = notice_pdf("\n\n".join([BASE] * 14))

    assert len(pdfs.page_sizes_mm(short)) == 1
    assert letter_height(short) / letter_height(long) >= 16 / 14 - 0.01


def letter_height(pdf: bytes) -> float:
    """Return the height of the words of the notice."""
    text = next(iter(pypdfium2.PdfDocument(pdf))).get_textpage()
    left, bottom, right, top = text.get_charbox(text.search("trữ nước").get_next()[0])
    assert right > left
    return float(top - bottom)


@pytest.mark.row("P10")
def test_no_page_of_a_notice_holds_a_few_lines_that_smaller_type_would_save() -> None:
    for paragraphs in range(4, 20):
        pdf = notice_pdf("\n\n".join([BASE] * paragraphs))
        used = heights(pdf)

        assert len(used) == 1 or used[-1] > 0.14, paragraphs


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("[cách gọi](goi-1999)", ["https://an-binh.example/huong-dan/goi-1999.html"]),
        ("[công văn](media/cong-van.pdf)", []),
        ("[công văn][a]\n\n[a]: media/cong-van.pdf", []),
        ("[cách gọi][a]\n\n[a]: goi-1999", ["https://an-binh.example/huong-dan/goi-1999.html"]),
        ("[công báo](HTTPS://a.vn/x)", ["HTTPS://a.vn/x"]),
        (
            "[cách gọi](https://an-binh.example/huong-dan/goi-1999.html)",
            ["https://an-binh.example/huong-dan/goi-1999.html"],
        ),
        ("[cách gọi](https://an-binh.example/huong-dan/con-cho.html)", []),
        ("[cách gọi](https://an-binh.example/q/abcd)", []),
    ],
)
@pytest.mark.parametrize("kind", ["notice", "archive"])
def test_links_in_a_notice_lead_to_addresses_or_are_words(kind: str, link: str, leads_to: list[str]) -> None:
    notice = make_announcement(body=f"Mời bà con xem {link}")
    library = make_library(
        guides=(make_guide(slug="goi-1999"),),
        announcements=(notice,),
        commune=make_commune(web="https://an-binh.example"),
        media={"cong-van.pdf": b"%PDF-1.4\n%%EOF"},
    )
    made = worlds.made(worlds.world_of(library), f"print/{kind}/{notice.slug}.pdf")

    assert re.search("Mời bà con xem (cách gọi|công (văn|báo))", words_on(made.content))
    assert [address for address in pdfs.links(made.content) if address.lower().startswith("http")] == leads_to


@pytest.mark.row("P7")
def test_a_warning_on_the_flap_of_an_urgent_trifold_stands_on_another_ground() -> None:
    warning = {"kind": "emergency", "title": "Gọi, đừng nhắn", "text": "Chờ một phút cũng là muộn."}
    pdf = printed(TRIFOLD, library_of(about_emergency="yes", prepare=["Giấy bút để ghi."], notes=[warning]))
    left, _bottom, _right, top = next(box for words, box in pdfs.line_boxes(pdf) if "đừng nhắn" in words)
    page = next(iter(raster.pages(pdf, 72))).convert("RGB")
    high = page.height

    def ground(x: float, y: float) -> Any:  # noqa: ANN401 - red, green, blue
        return page.getpixel((round(x), round(high - y)))

    assert ground(left - 4, top - 4) == (255, 255, 255)
    assert ground(12, top - 4) != (255, 255, 255)
