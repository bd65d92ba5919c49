"""Particulars, pictures and short texts on the sheets of notices: what is printed, how large, and what is left out."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image

from generator.fields import Text
from generator.model import Announcement, Library
from generator.pdf import raster
from generator.sheets import notice_poster, poster, share_picture
from generator.sheets.parts import poster_page
from generator.sheets.parts.body import Groups
from generator.sheets.poster import NEAR, Poster
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.share_picture import FORMATS, WIDE, PictureKind, PictureWords, SharePicture
from generator.sheets.wording import Wording, read_wording
from tests import pdfs, worlds
from tests.builders import make_announcement, make_facts, make_library

FIELDS: dict[str, Any] = {
    "title": "Cắt nước",
    "when": ["8h00–16h30 ngày 10/12/2026", "từ 7h30 ngày 12/12/2026 đến 16h30 ngày 14/12/2026"],
    "where": "Nhà văn hóa Thôn Đông",
    "who": "Các hộ dùng nước máy",
    "contact": "Tổ cấp nước, {{ fact.repair }}",
}
SENTENCE = "Kể rõ việc đang xảy ra, chỗ ấy ở đâu, gần cái gì dễ thấy."
PICTURE = {"file": "ong-nuoc.png", "alt": "Thợ thay ống nước", "licence": "Xã chụp"}
PRINTED = PrintedPicture("picture:1", "Thợ", 4 / 3)


def png(width: int = 800, height: int = 600) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "#1090f0").save(file, "PNG")
    return file.getvalue()


def library(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    notice = make_announcement(**{**FIELDS, **fields})
    facts = make_facts(repair="0225 000 111")
    return make_library(facts=facts, announcements=(notice,), media={"ong-nuoc.png": png()})


def _as_typed(text: Text | str) -> str:
    return text if isinstance(text, str) else text.raw


def wording(notice: Announcement) -> Wording:
    made = library()
    return read_wording(notice, made.commune, made.facts, _as_typed)


def laid(notice: Announcement, picture: PrintedPicture | None = None) -> Poster:
    return poster.lay_out(replace(wording(notice), picture=picture), NEAR, "tel:1999", None)


def size_of(body: Groups) -> float:
    return body[0][1][0].setting.size


def test_particulars_stand_above_the_text_in_larger_type() -> None:
    made = laid(make_announcement(**FIELDS))

    assert made.faults == ()
    assert made.particulars is not None
    assert made.particulars.size > size_of(made.body)
    assert made.particulars.box.top > made.head.bottom - 1
    assert made.body[0][1][0].box.top > made.particulars.box.bottom
    assert made.body[-1][1][-1].box.bottom <= made.call.band.top
    assert [line.label.setting.words for line in made.particulars.lines] == ["Khi nào", "", "Ở đâu", "Ai", "Liên hệ"]


@pytest.mark.row("P8")
@pytest.mark.parametrize(("sentences", "least"), [(1, 11.0), (2, 9.0), (4, 7.2)])
def test_a_short_text_grows_past_twenty_points(sentences: int, least: float) -> None:
    made = laid(make_announcement(body="\n\n".join([SENTENCE] * sentences)))

    assert size_of(made.body) >= least


def test_a_short_text_grows_with_particulars_too() -> None:
    made = laid(make_announcement(title="Họp thôn", when="8h 10/12/2026", where="Nhà văn hóa", body="Mời bà con đến."))

    assert made.particulars is not None
    assert made.particulars.size >= 9
    assert size_of(made.body) >= 7.2


def test_a_day_is_not_torn_apart() -> None:
    made = laid(make_announcement(**FIELDS))
    assert made.particulars is not None
    lines = [line for placed in made.particulars.lines for line in placed.value.setting.lines]

    assert len(lines) > 5
    assert not [line for line in lines if line.endswith((" thứ", " Hai", " Bảy", " Năm"))]


def test_places_that_take_the_room_of_the_text_are_named() -> None:
    made = library(where="Nhà văn hóa thôn rất dài " * 40)
    faults = notice_poster.misfits(made.announcements[0], made.commune, made.facts)

    assert [fault.part for fault in faults] == ["where"]


@pytest.mark.row("O5")
def test_a_picture_stands_beside_the_particulars() -> None:
    made = laid(make_announcement(**FIELDS), PRINTED)

    assert made.picture is not None
    assert made.particulars is not None
    assert made.picture.left > made.particulars.box.right
    assert made.picture.right <= poster_page.WIDTH - poster_page.EDGE + 0.01
    assert made.picture.width / made.picture.height == pytest.approx(4 / 3)


@pytest.mark.parametrize("shape", [1 / 3000, 3000.0])
def test_a_picture_of_any_shape_stays_on_the_sheet(shape: float) -> None:
    made = laid(make_announcement(**FIELDS), replace(PRINTED, shape=shape))

    assert made.picture is None or made.picture.bottom < made.call.band.top


def test_a_picture_without_room_is_left_out_and_the_text_is_not() -> None:
    made = laid(make_announcement(body="\n\n".join([SENTENCE] * 14)), PRINTED)

    assert made.picture is None
    assert made.faults == ()


def printed(design: str, **fields: Any) -> bytes:  # noqa: ANN401 - fields of any type
    world = worlds.world_of(library(**fields))
    return worlds.made(world, f"print/{design}/cat-nuoc.pdf").content


@pytest.mark.row("P8")
@pytest.mark.parametrize("design", ["a4", "a4-mono", "notice", "archive"])
def test_every_sheet_of_a_notice_says_them(design: str) -> None:
    text = " ".join(pdfs.text(printed(design)).split())

    assert "8h00–16h30, thứ Năm 10/12/2026" in text
    assert "thứ Bảy 12/12/2026" in text
    assert "Nhà văn hóa Thôn Đông" in text
    assert "Tổ cấp nước, 0225 000 111" in text


def test_the_poster_asks_to_call_the_contact() -> None:
    text = " ".join(pdfs.text(printed("a4")).split())

    assert "Gọi hỏi thêm" in text
    assert "1999" not in text


def blue(content: bytes) -> int:
    """Return how many pixels of a small copy of *content* have the colour of the picture."""
    with Image.open(BytesIO(content)) as picture:
        red, green, blue = np.asarray(picture.convert("RGB").resize((120, 160))).astype(int).transpose(2, 0, 1)
    return int(((red < 60) & (abs(green - 144) < 30) & (blue > 200)).sum())


@pytest.mark.row("O5")
def test_a_picture_is_on_the_coloured_poster_only() -> None:
    assert blue(raster.first_page_png(printed("a4", picture=PICTURE), 600)) > 100
    assert blue(raster.first_page_png(printed("a4-mono", picture=PICTURE), 600)) == 0
    assert blue(raster.first_page_png(printed("a4"), 600)) == 0


def test_a_poster_with_a_picture_keeps_to_pdf_ua() -> None:
    assert pdfs.faults(printed("a4", picture=PICTURE)) == []


@pytest.mark.row("O5")
@pytest.mark.parametrize("name", ["picture-1200x630.png", "picture-1080.png"])
def test_a_share_picture_shows_the_picture(name: str) -> None:
    world = worlds.world_of(library(when="8h 10/12/2026", picture=PICTURE))

    assert blue(worlds.made(world, f"share/cat-nuoc/{name}").content) > 500


def shared(form: PictureKind, **more: Any) -> SharePicture:  # noqa: ANN401 - fields of any type
    words = PictureWords("Xã An Bình Mẫu", "Cắt nước", ("Bà con trữ nước.",), "Gọi 1999", None)
    return share_picture.lay_out(replace(words, **more), form)


@pytest.mark.row("P8")
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("headline", ["Cắt nước", "Tạm ngừng cấp nước ở Thôn Đoài và Thôn Đông để thay ống"])
def test_hours_and_place_are_on_the_share_picture(form: PictureKind, headline: str) -> None:
    when, where = "8h00–16h30, thứ Năm 10/12/2026", "Nhà văn hóa Thôn Đông"
    picture = shared(form, headline=headline, particulars=(when, where))

    assert [line.setting.words for line in picture.particulars] == [when, where]
    assert picture.plate is not None
    assert picture.headline.box.bottom <= picture.plate.top + 0.01
    assert picture.plate.bottom <= form.height - form.field + 40
    assert picture.headline.setting.words == headline


@pytest.mark.row("O5")
def test_a_photograph_gives_way_to_words() -> None:
    lines = ("từ 7h30 thứ Bảy 12/12/2026 đến 16h30 thứ Hai 14/12/2026", "Nhà văn hóa Thôn Đông, từ đầu làng " * 3)

    assert shared(WIDE, photograph=PRINTED).photograph is not None
    assert shared(WIDE, photograph=PRINTED, particulars=lines).photograph is None
