"""What is copied into a program that speaks: words only, and what is known of a piece, field by field."""

import re
import unicodedata

import pytest

from generator.broadcast import Script, piece_named, pieces, whole
from generator.broadcast.calendar import scripts_in, words_of
from generator.broadcast.kit import kit_of, session_kit, words_alone
from generator.build import check
from generator.model import Library
from generator.publishable import Published
from tests import worlds
from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_library
from tests.contents import TODAY
from tests.designs import CONTENT

VILLAGES = [{"id": "dong", "name": "Thôn Đông"}, {"id": "doai", "name": "Thôn Đoài"}]


def library(**notice: object) -> Library:
    fields = {"title": "Cắt **nước**", "summary": "Cắt nước sáng thứ Sáu.", "topic": "Đời sống", **notice}
    notices = (make_announcement("cat-nuoc", **fields),)
    return make_library(commune=make_commune(villages=VILLAGES), announcements=notices)


def fields_of(of: Library, slug: str = "cat-nuoc") -> dict[str, str]:
    piece = whole(next(piece for piece in pieces(of) if piece.slug == slug), of)
    return {field.label: field.value for field in kit_of(piece, of, words_of(of), 95)}


def test_a_piece_is_told_field_by_field() -> None:
    assert fields_of(library(villages="dong, doai", priority="ưu tiên")) == {
        "Tiêu đề": "Cắt nước",
        "Tóm tắt": "Cắt nước sáng thứ Sáu.",
        "Lĩnh vực": "Đời sống",
        "Mức ưu tiên": "ưu tiên",
        "Thời lượng (giây)": "95",
        "Phát ở": "Thôn Đông, Thôn Đoài",
    }


def test_what_is_not_known_is_no_field() -> None:
    campaign = make_library(campaigns=(make_campaign(),), guides=())

    assert [*fields_of(campaign, "goi-tong-dai")] == ["Tiêu đề", "Mức ưu tiên", "Thời lượng (giây)", "Phát ở"]
    assert fields_of(library(topic=None))["Phát ở"] == "xã An Bình Mẫu"


def test_a_session_is_as_urgent_and_goes_as_far_as_its_pieces() -> None:
    urgent = make_announcement("bao", title="Bão vào", priority="khẩn cấp", villages="doai")
    of = make_library(
        commune=make_commune(villages=VILLAGES), announcements=(make_announcement(villages="dong"), urgent)
    )
    heard = [piece_named(slug, of) for slug in ("bao", "cat-nuoc")]
    told = {field.label: field.value for field in session_kit("Buổi sáng", heard, 120, of, words_of(of))}

    assert told["Mức ưu tiên"] == "khẩn cấp"
    assert told["Thời lượng (giây)"] == "120"
    assert told["Phát ở"] == "Thôn Đoài, Thôn Đông"
    assert told["Tóm tắt"].startswith("Bão vào; ")


@pytest.fixture(scope="module")
def scripts() -> list[Script]:
    shelf, _ = check(CONTENT, TODAY)
    published = Published(shelf, TODAY)
    return [scripts_in(published)(piece.slug) for piece in pieces(published)]


def test_there_is_nothing_but_words(scripts: list[Script]) -> None:
    for script in scripts:
        text = words_alone(script)

        assert text == unicodedata.normalize("NFC", text)
        assert re.findall(r"[^\w\s.,:;!?…–\-]|\d|_", text) == [], text
        assert not re.search(r"\b(?:UBND|HĐND|TP|QĐ|NĐ)\b", text)


def test_the_table_of_a_script_is_one_that_spreadsheets_open_and_carries_its_facts() -> None:
    of = library(summary="Gọi {{ fact.so }}.").model_copy(update={"facts": make_facts(so="1999")})
    made = worlds.made(worlds.world_of(of, only=("script",)), "broadcast/cat-nuoc/fields.csv")

    assert made.content.startswith("\ufeffTiêu đề,Cắt nước\r\nTóm tắt,Gọi 1999.\r\n".encode())
    assert made.facts == ("so",)


def test_no_vendor_is_named_and_no_form_claimed() -> None:
    told = " ".join(fields_of(library())).lower()

    assert not re.search("chuẩn|vnpt|viettel|mobifone", told)
