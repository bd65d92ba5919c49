"""Posters: headlines of any length, what stands in the second place, when the emergency numbers take over."""

from typing import Any

import pytest

from generator.fields import Text
from generator.model import Guide, Library
from generator.pdf import proof
from generator.sheets import poster
from generator.sheets.parts import poster_page
from generator.sheets.poster import FORMATS, PosterSize
from generator.sheets.wording import Wording, read_wording
from tests import designs, pdfs, worlds
from tests.builders import make_announcement, make_commune, make_facts, make_guide, make_library
from tests.designs import POSTER

SHORT = "Gọi 1999"
LONG = "Cửa hàng, doanh nghiệp ở dọc đường gửi phản ánh cho xã bằng cách nào thì tiện ạ?"
STEPS = [{"title": f"Bước thứ {number} cần làm", "text": "Làm chậm, làm kỹ."} for number in range(1, 7)]
NUMBERS = [{"number": "114", "name": "Cứu hỏa", "use": "Có cháy"}, {"number": "115", "name": "Cấp cứu", "use": "Ốm"}]
URGENT = [{"kind": "emergency", "title": "Khẩn cấp", "text": "Gọi ngay."}]


def guide_of(**fields: Any) -> Guide:  # noqa: ANN401 - fields of any type
    return make_guide(**{"steps": STEPS, **fields})


def library_of(guide: Guide, **commune: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(commune=make_commune(**commune), guides=(guide,))


def printed(library: Library, form: str = "a4") -> bytes:
    world = worlds.world_of(library)
    return worlds.made(world, next(one.path for one in world.plan["poster"] if one.design == form)).content


def _as_typed(text: Text | str) -> str:
    return text if isinstance(text, str) else text.raw


def wording(library: Library) -> Wording:
    return read_wording(library.guides[0], library.commune, library.facts, _as_typed)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("title", [SHORT, LONG])
def test_a_headline_of_8_or_80_characters_fits(title: str, form: PosterSize) -> None:
    laid = poster.lay_out(wording(library_of(guide_of(title=title))), form, "tel:1999", None)

    assert laid.faults == ()
    assert laid.headline.setting.words == title
    assert laid.headline.setting.size >= form.headline
    assert laid.headline.box.right <= poster_page.WIDTH - poster_page.EDGE + 0.01


@pytest.mark.parametrize("title", [SHORT, LONG])
def test_a_headline_is_printed_whole(title: str) -> None:
    text = " ".join(pdfs.text(printed(library_of(guide_of(title=title)))).split())

    assert title in text


def test_a_short_headline_is_set_larger_than_a_long_one() -> None:
    short, long = (
        poster.lay_out(wording(library_of(guide_of(title=title))), poster.NEAR, "tel:1999", None)
        for title in (SHORT, LONG)
    )

    assert short.headline.setting.size > long.headline.setting.size * 1.3


def test_a_headline_too_long_tells_how_much_to_cut() -> None:
    title = "Bà con gọi tổng đài để báo việc chưa ổn ở thôn mình " * 4
    laid = poster.lay_out(wording(library_of(guide_of(title=title.strip()))), poster.NEAR, "tel:1999", None)
    cut = laid.faults[0].cut
    shorter = guide_of(title=title.strip()[:-cut].strip())

    assert laid.faults[0].part == "headline"
    assert poster.lay_out(wording(library_of(shorter)), poster.NEAR, "tel:1999", None).faults == ()


def test_the_help_desk_stands_where_the_page_has_no_address_yet() -> None:
    pdf = printed(library_of(guide_of()))

    assert [code.text for code in proof.read_back(pdf)] == ["tel:1999"]
    assert "Nhà văn hóa xã" in pdfs.text(pdf)


def test_the_code_of_the_page_stands_there_once_the_site_has_an_address() -> None:
    pdf = printed(library_of(guide_of(), web="https://xa.vi-du.example"))
    codes = {code.text for code in proof.read_back(pdf)}
    page = next(code for code in codes if code.startswith("https://"))

    assert codes == {"tel:1999", page}
    assert page.removeprefix("https://") in pdfs.text(pdf)
    assert "Nhà văn hóa xã" not in pdfs.text(pdf)


def test_an_emergency_asks_to_call_the_emergency_numbers_and_not_the_hotline() -> None:
    pdf = printed(library_of(guide_of(notes=URGENT), emergency=NUMBERS))

    assert proof.read_back(pdf) == []
    assert "Cứu hỏa" in pdfs.text(pdf)
    assert "1999" not in pdfs.text(pdf)


def test_a_confirmed_link_gets_the_code_and_its_own_words() -> None:
    action = {"label": "Tải về máy", "address": "https://tai.vi-du.example/app"}
    pdf = printed(library_of(guide_of(action=action)))

    assert [code.text for code in proof.read_back(pdf)] == ["https://tai.vi-du.example/app"]
    assert "Tải về máy" in pdfs.text(pdf)


def test_a_link_too_long_for_a_code_is_left_to_the_page() -> None:
    action = {"label": "Tải về máy", "address": "https://tai.vi-du.example/" + "ung-dung/" * 12}
    pdf = printed(library_of(guide_of(action=action)))

    assert [code.text for code in proof.read_back(pdf)] == ["tel:1999"]


def test_steps_are_read_in_their_order_below_the_headline() -> None:
    tags = pdfs.structure(printed(library_of(guide_of())))
    places = [tags.index(f"Bước thứ {number}") for number in range(1, 7)]

    assert tags.index("H1") < tags.index("H2")
    assert places == sorted(places)


def test_many_steps_keep_their_titles_and_leave_the_texts_to_the_page() -> None:
    steps = [{"title": f"Bước thứ {number} cần làm", "text": "Làm chậm, làm kỹ. " * 12} for number in range(1, 9)]
    text = pdfs.text(printed(library_of(guide_of(steps=steps))))

    assert all(f"Bước thứ {number}" in " ".join(text.split()) for number in range(1, 9))
    assert "Làm chậm" not in text


def test_a_guide_without_steps_says_its_summary_large() -> None:
    laid = poster.lay_out(wording(library_of(guide_of(steps=[]))), poster.NEAR, "tel:1999", None)

    assert laid.faults == ()
    assert laid.summary.setting.size > 8
    assert "Kể rõ một việc" in " ".join(pdfs.text(printed(library_of(guide_of(steps=[])))).split())


def test_a_text_with_marks_of_its_own_keeps_them() -> None:
    steps = [{"title": "Bấm số", "text": "Bấm **bốn chữ số** & chờ."}]

    assert "Bấm bốn chữ số & chờ." in " ".join(pdfs.text(printed(library_of(guide_of(steps=steps)))).split())


@pytest.mark.parametrize(
    ("body", "hangs"),
    [
        ("Bà con trữ nước từ tối hôm trước.", True),
        ("Bà con trữ nước từ tối hôm trước, đủ dùng cho cả nhà. " * 60, False),
        ("| Thôn | Giờ |\n|---|---|\n| Đông | 8h |", False),
    ],
)
def test_only_a_notice_that_fits_hangs_as_a_poster(body: str, *, hangs: bool) -> None:
    library = make_library(guides=(), announcements=(make_announcement(body=body),))

    assert bool(worlds.planned(POSTER, library)) is hangs


def test_the_same_sheet_is_the_same_bytes() -> None:
    library = library_of(guide_of())

    assert printed(library) == printed(library)


def test_a_fact_that_did_not_fit_is_not_written_down() -> None:
    facts = make_facts(hours="từ 7h00 đến 17h00", number="1999")
    steps = [{"title": "Gọi {{ fact.number }}", "text": "Gọi {{ fact.hours }}. " + "Làm chậm, làm kỹ. " * 12}] * 8
    library = make_library(commune=make_commune(), facts=facts, guides=(guide_of(steps=steps),))
    made = designs.first_of(POSTER, library)

    assert "7h00" not in pdfs.text(made.content)
    assert made.facts == ("number",)


def test_facts_of_the_sheet_are_written_down() -> None:
    facts = make_facts(service__hotline__number="1999")
    library = make_library(
        commune=make_commune(hotline="{{ fact.service.hotline.number }}"), facts=facts, guides=(guide_of(),)
    )
    made = designs.first_of(POSTER, library)

    assert made.facts == ("service.hotline.number",)
    assert made.codes == ("tel:1999",)
