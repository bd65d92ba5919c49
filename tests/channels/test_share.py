"""What is sent on, rendered for real for both communes: texts that fit, pictures of the right size, facts confirmed."""

import functools
import json
import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from generator.broadcast import Piece
from generator.broadcast.posts import MOST_PARTS, shared
from generator.channels.share import COUNTS, PICTURES
from generator.making.world import World
from generator.model import Announcement, Library, Listed
from generator.publishing.artifacts import manifest, read_entry
from generator.sheets.share_picture import FORMATS, WIDE, PictureKind, PictureWords, lay_out
from generator.text.sms import GSM, GSM_TWICE, count, without_marks
from tests import worlds
from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.channels.broadcasts import DAY, FICTIONAL, REAL, library, world
from tests.contents import TODAY
from tests.worlds import Edition

FILES = {"zalo.txt", "facebook.txt", "sms.txt", "sms-khong-dau.txt", COUNTS, *PICTURES}
BOTH = pytest.mark.parametrize("content", [FICTIONAL, REAL])


def render(path: str, of: Library, address: str | None = None) -> bytes:
    """Return the file *path* below share/ of *of*."""
    return worlds.made(worlds.world_of(of, Edition(TODAY, address)), f"share/{path}").content


@functools.cache
def world_on(content: Path, day: date) -> World:
    """Return the world of the commune in *content* on a *day*."""
    return world(content) if day == DAY else worlds.world_of(library(content), Edition(day), only=("share",))


def day_of(piece: Piece) -> date:
    """Return a day on which *piece* is sent on: a notice is not before its own."""
    return max(DAY, piece.document.published) if isinstance(piece.document, Announcement | Listed) else DAY


@functools.cache
def text(path: str, content: Path) -> str:
    """Return the text *path* below share/ of the commune in *content*, on a day on which it is sent on."""
    (day,) = (day_of(piece) for piece in shared(library(content)) if piece.slug == path.partition("/")[0])
    return worlds.made(world_on(content, day), f"share/{path}").content.decode()


@BOTH
def test_everything_sent_on_has_its_seven_files(content: Path) -> None:
    for piece in shared(library(content)):
        plan = world_on(content, day_of(piece)).plan["share"]

        assert {output.path.name for output in plan if output.path.parent.name == piece.slug} == FILES


def test_what_is_meant_for_village_heads_or_for_other_channels_is_not_sent_on() -> None:
    heads = make_guide("truong-thon", audience="village-heads")
    notice = make_announcement(channels=["site"])

    assert list(shared(make_library(guides=(heads,), announcements=(notice,)))) == []


def test_a_notice_is_sent_on_to_the_end_of_its_last_day() -> None:
    of = make_library(guides=(), announcements=(make_announcement(expires="24/11/2026"),))

    assert len(worlds.world_of(of, Edition(TODAY)).plan["share"]) == len(FILES)
    assert worlds.world_of(of, Edition(date(2026, 11, 25))).plan["share"] == ()


@BOTH
def test_a_message_without_marks_is_one_part_of_letters_that_every_telephone_has(content: Path) -> None:
    for piece in shared(library(content)):
        plain = text(f"{piece.slug}/sms-khong-dau.txt", content)

        assert set(plain) <= GSM | GSM_TWICE, plain
        assert not re.search(r"[#&\n]", plain)
        assert count(plain).parts == 1, plain


@BOTH
def test_a_message_with_marks_says_the_same_in_three_parts_at_most(content: Path) -> None:
    for piece in shared(library(content)):
        marked = text(f"{piece.slug}/sms.txt", content)

        assert count(marked).parts <= MOST_PARTS
        assert without_marks(marked) == text(f"{piece.slug}/sms-khong-dau.txt", content)


@BOTH
def test_every_message_says_who_sends_it(content: Path) -> None:
    name = "Xã An Bình Mẫu: " if content == FICTIONAL else "Xã Việt Khê: "

    assert all(text(f"{piece.slug}/sms.txt", content).startswith(name) for piece in shared(library(content)))


def test_a_message_that_is_too_long_says_less_but_keeps_title_number_and_address() -> None:
    guide = make_guide(short="bj89", summary="Câu thứ nhất dài vừa phải thôi. " + "Câu thứ hai dài lắm. " * 9)

    of = make_library(guides=(guide,), commune=make_commune(hotline_name="Tổng đài", hotline="1999"))
    said = render("goi-1999/sms.txt", of, "https://vi-du.example").decode()

    assert said.startswith("Xã An Bình Mẫu: Gọi tổng đài. Câu thứ nhất dài vừa phải thôi. Câu thứ hai dài lắm.")
    assert re.search(r" Gọi Tổng đài: 1999\. Xem: https://vi-du\.example/q/bj89$", said)
    assert count(without_marks(said)).parts == 1


@pytest.mark.parametrize("name", ["zalo.txt", "facebook.txt"])
def test_a_post_says_all_that_must_be_known(name: str) -> None:
    post = text(f"goi-1999/{name}", FICTIONAL)

    for words in (
        "Gọi 1999\n\nKhông cần cài ứng dụng.",
        "1. Bấm số 1999\n",
        "Xem đầy đủ: https://anbinhmau.vi-du.example/huong-dan/goi-1999.html\n",
        "Việc khẩn cấp, gọi thẳng: 112 tìm kiếm cứu nạn, 113 công an, 114 cứu hỏa, 115 cấp cứu.",
        "Ủy ban nhân dân xã An Bình Mẫu\n",
    ):
        assert words in post, words
    assert ("Từ di động" in post) == (name == "facebook.txt")


def test_without_an_address_nothing_is_said_of_one() -> None:
    assert "Xem" not in text("goi-1022/zalo.txt", REAL)
    assert "Xem:" not in text("goi-1022/sms.txt", REAL)


@pytest.mark.row("D1")
@pytest.mark.parametrize(("slug", "content"), [("bon-so-khan-cap", REAL), ("khi-nao-khong-goi-1022", REAL)])
def test_what_cannot_wait_is_not_sent_to_the_hotline(slug: str, content: Path) -> None:
    numbers = "112 tìm kiếm cứu nạn, 113 công an, 114 cứu hỏa, 115 cấp cứu."

    assert f"Gọi {numbers}" in text(f"{slug}/zalo.txt", content)
    assert text(f"{slug}/zalo.txt", content).count("112 tìm kiếm") == 1
    assert text(f"{slug}/sms.txt", content).endswith(f"Gọi {numbers}")


@pytest.mark.row("D1", "D2")
@pytest.mark.parametrize("post", ["zalo.txt", "facebook.txt"])
def test_what_is_urgent_gives_its_own_number_and_no_hotline_beside_it(post: str) -> None:
    said = text(f"cau-dong-sut-lun/{post}", FICTIONAL)

    assert "Gọi 112." in said
    assert "1999" not in said
    assert "1999" in text(f"cat-nuoc-hai-thon/{post}", FICTIONAL)


@pytest.mark.row("D1")
@pytest.mark.parametrize("name", ["zalo.txt", "facebook.txt"])
def test_what_is_urgent_and_names_no_number_gives_those_for_emergencies_and_no_hotline(name: str) -> None:
    notice = make_announcement(title="Nước lũ về", body="Đi ngay lên đê.", contact="Công an xã", priority="khẩn cấp")
    numbers = [{"number": "112", "name": "Tìm kiếm cứu nạn", "use": "Đuối nước"}]
    commune = make_commune(hotline="1999", emergency=numbers)

    post = render(f"{notice.slug}/{name}", make_library(guides=(), announcements=(notice,), commune=commune)).decode()

    assert "112 tìm kiếm cứu nạn" in post
    assert "1999" not in post


def test_what_is_urgent_says_so_first() -> None:
    assert text("cau-dong-sut-lun/zalo.txt", FICTIONAL).startswith("Khẩn cấp: Cầu Đông bị sụt")
    assert "đến hết ngày 15/12/2026" in text("cau-dong-sut-lun/facebook.txt", FICTIONAL)


def test_posts_have_no_signs_of_markdown() -> None:
    for content in (FICTIONAL, REAL):
        for piece in shared(library(content)):
            assert "**" not in text(f"{piece.slug}/facebook.txt", content)


def test_a_message_of_a_campaign_leads_to_its_guide() -> None:
    assert "/huong-dan/goi-1999.html" in text("hai-cach-bao-viec/facebook.txt", FICTIONAL)
    assert "/chien-dich/ngo-sach.html" in text("quet-ngo/facebook.txt", FICTIONAL)


def test_counts_are_those_of_the_texts() -> None:
    counts = text("goi-1999/dem-chu.txt", FICTIONAL)
    sms = text("goi-1999/sms.txt", FICTIONAL)

    assert f"sms.txt: {len(sms)} ký tự, gửi thành {count(sms).parts} tin. Tin có dấu: một tin chứa 70 ký tự" in counts
    assert "gửi thành 1 tin. Tin không dấu: một tin chứa 160 ký tự" in counts
    assert "lãnh đạo duyệt xong mới gửi" in counts
    assert "lãnh đạo" not in text("cau-dong-sut-lun/dem-chu.txt", FICTIONAL)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("slug", ["goi-1999", "cau-dong-sut-lun"])
def test_a_picture_has_the_size_that_networks_ask_for(slug: str, name: str) -> None:
    content = render(f"{slug}/{name}", library(FICTIONAL), "https://vi-du.example")

    with Image.open(BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert picture.size == (PICTURES[name].width, PICTURES[name].height)
    assert len(content) < 300_000


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("headline", ["Gọi 1999", "Tạm ngừng cấp nước " * 20, "x" * 400])
def test_a_picture_keeps_its_lines_apart_and_inside(headline: str, form: PictureKind) -> None:
    picture = lay_out(PictureWords("Xã", headline, ["Câu dài vừa phải thôi."] * 9, "Gọi 1999", "a.example/q/x"), form)

    boxes = [
        line.box for line in (picture.name, picture.headline, picture.summary, picture.call, picture.address) if line
    ]
    assert all(above.bottom <= below.top + 0.5 for above, below in pairwise(boxes))
    assert boxes[-1].bottom < picture.form.height
    # A single word without end is set smaller, to show as much of it as can be.
    assert picture.headline.setting.size >= picture.form.headline[0] * (1 if " " in headline else 0.5) - 0.5


def test_a_headline_that_is_too_long_says_that_it_goes_on() -> None:
    assert lay_out(
        PictureWords("Xã", "Tạm ngừng cấp nước " * 20, [], "Gọi", None), WIDE
    ).headline.setting.words.endswith("…")


def test_only_facts_that_are_said_are_written_down() -> None:
    picture = worlds.artifact(world(FICTIONAL), "share/goi-1999/picture-1080.png")
    post = worlds.artifact(world(FICTIONAL), "share/goi-1999/facebook.txt")

    assert "service.hotline.from_mobile" not in dict(picture.facts)
    assert dict(picture.facts)["service.hotline.number"] == "1999"
    assert {"service.hotline.from_mobile", "emergency.fire.number"} <= dict(post.facts).keys()
    (entry,) = json.loads(manifest([post], TODAY, ()))["artifacts"]
    assert read_entry(entry) == post


@BOTH
def test_nothing_unconfirmed_is_sent_on(content: Path) -> None:
    of = library(content)
    for output in world(content).plan["share"]:
        if output.path.suffix == ".txt":
            made = worlds.made(world(content), output.path)

            assert made.awaiting == ()
            assert all(of.facts.may_publish(key) for key in made.facts)
            assert "CHỜ XÁC NHẬN" not in made.content.decode()


def test_a_title_made_of_facts_is_filled_in() -> None:
    guide = make_guide(title="Gọi {{ fact.so }}")

    of = make_library(guides=(guide,), facts=make_facts(so="1998"), campaigns=(make_campaign(),))

    assert render("goi-1999/zalo.txt", of).decode().startswith("Gọi 1998\n")
    assert render("goi-tong-dai/zalo.txt", of).decode().startswith("Gọi tổng đài\n\nBà con gọi tổng đài.\n")


def test_the_same_picture_is_the_same_bytes() -> None:
    first, second = (render("goi-1999/picture-1080.png", library(FICTIONAL)) for _ in range(2))

    assert first == second
