"""What leads somewhere, and what does not: buttons, weeks of a campaign."""

from datetime import date

import pytest

from generator.checks.references import check_actions, check_names, check_references
from generator.diagnostics import Severity
from generator.messages.words import VILLAGE
from generator.model import Result, Results
from generator.text.codes import SHORTEST, code_of
from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import placed, problems, told


def of_button(address: str) -> list[str]:
    guide = make_guide(action={"label": "Gọi ngay", "address": address})
    return [problem.code for problem in problems(check_actions, make_library(guides=(guide,)))]


@pytest.mark.parametrize(
    "address",
    ["tel:1999", "tel: 0225 3821 055", "https://xa.example", "HTTP://xa.example/gop-y?ma=1", "mailto:xa@vi-du.example"],
)
def test_a_button_calls_a_number_or_opens_a_page_or_a_letter(address: str) -> None:
    assert of_button(address) == []


@pytest.mark.row("R15")
@pytest.mark.parametrize("address", ["1999", "tel:", "tel:1:999", "sms:1999", "tel:https://xa.example", "mailto:xa"])
def test_a_button_that_does_neither_is_told(address: str) -> None:
    assert of_button(address) == ["leads-nowhere"]


@pytest.mark.parametrize(("said", "found"), [("1999", []), ("mười chín", ["leads-nowhere"])])
def test_a_button_leads_where_its_fact_says(said: str, found: list[str]) -> None:
    guide = make_guide(action={"label": "Gọi ngay", "address": "tel:{{ fact.hotline }}"})
    told = problems(check_actions, make_library(guides=(guide,), facts=make_facts(hotline=said)))

    assert [problem.code for problem in told] == found
    assert all(f"“tel:{said}”" in problem.message for problem in told)


def test_a_guide_without_a_button_has_none_that_leads_nowhere() -> None:
    assert problems(check_actions, make_library(guides=(make_guide(action=None),))) == []


def test_a_button_that_leads_nowhere_is_told_at_its_address() -> None:
    places = placed("guides/goi-1999.yaml", ("action", "label"), ("action", "address"))
    guide = make_guide(action={"label": "Gọi ngay", "address": "tel:{{ fact.hotline }}"}, places=places)
    library = make_library(guides=(guide,), facts=make_facts(hotline="mười chín"))

    assert [one[:2] for one in told(check_actions, library)] == [("guides/goi-1999.yaml", 20)]


@pytest.mark.parametrize(("week", "found"), [(1, []), (4, []), (5, ["week-outside"])])
def test_posters_may_hang_until_the_last_week(week: int, found: list[str]) -> None:
    campaign = make_campaign(posters=[{"week": week, "guides": "goi-1999", "where": "Nhà văn hóa."}])

    assert [one.code for one in problems(check_references, make_library(campaigns=(campaign,)))] == found


@pytest.mark.parametrize(("week", "found"), [(1, []), (4, []), (0, ["week-outside"]), (5, ["week-outside"])])
def test_what_is_broadcast_is_broadcast_in_a_week_of_the_campaign(week: int, found: list[str]) -> None:
    airing = {"weeks": [week], "days": "thứ hai", "slots": "sang", "messages": "goi-tong-dai"}
    library = make_library(campaigns=(make_campaign(airings=[airing]),))

    assert [one.code for one in problems(check_references, library)] == found


@pytest.mark.parametrize(("day", "found"), [("23/11/2026", []), ("22/11/2026", ["expires-before-published"])])
def test_a_notice_may_hold_for_the_day_on_which_it_is_published(day: str, found: list[str]) -> None:
    notice = make_announcement(published="23/11/2026", expires=day)

    assert [one.code for one in problems(check_references, make_library(announcements=(notice,)))] == found


def unknown(name: str, hint: str) -> tuple[str, str]:
    return f"Không tìm thấy “{name}”.", hint


def test_each_name_in_a_campaign_that_nothing_has_is_told_where_it_stands_with_those_that_there_are() -> None:
    campaign = make_campaign(
        messages=[
            {"slug": "goi-tong-dai", "title": "Gọi", "text": "Bà con gọi.", "guide": "goi-1999"},
            {"slug": "xem-bao", "title": "Xem", "text": "Bà con xem.", "guide": "khong-co"},
        ],
        airings=[
            {"weeks": "1", "days": "thứ hai", "slots": "sang", "messages": "cat-nuoc"},
            {
                "weeks": ["1", "5"],
                "days": "thứ hai",
                "slots": ["sang", "dem-qua"],
                "messages": ["goi-tong-dai", "zzzzzzzz"],
            },
        ],
        posters=[
            {"week": 4, "guides": "goi-1999", "where": "Nhà văn hóa."},
            {"week": 5, "guides": ["goi-1999", "yyyyyyyy"], "where": "Nhà văn hóa."},
        ],
        places=placed(
            "campaigns/bon-tuan.yaml",
            ("messages", 1, "guide"),
            ("airings", 1, "slots", 1),
            ("airings", 1, "messages", 1),
            ("airings", 1, "weeks", 1),
            ("posters", 1, "week"),
            ("posters", 1, "guides", 1),
        ),
    )
    library = make_library(campaigns=(campaign,), announcements=(make_announcement(),))
    file = "campaigns/bon-tuan.yaml"

    assert told(check_references, library) == [
        (file, 10, *unknown("khong-co", "Các tên đang có: goi-1999.")),
        (file, 20, *unknown("dem-qua", "Các tên đang có: sang.")),
        (file, 30, *unknown("zzzzzzzz", "Các tên đang có: cat-nuoc, goi-tong-dai, xem-bao.")),
        (file, 40, "Chiến dịch có 4 tuần, không có tuần 5.", "Chọn một tuần từ 1 đến 4."),
        (file, 50, "Chiến dịch có 4 tuần, không có tuần 5.", "Chọn một tuần từ 1 đến 4."),
        (file, 60, *unknown("yyyyyyyy", "Các tên đang có: goi-1999.")),
    ]


def test_a_guide_that_could_not_be_read_is_no_unknown_name() -> None:
    message = {"slug": "goi-tong-dai", "title": "Gọi", "text": "Bà con gọi.", "guide": "dang-sua"}
    campaign = make_campaign(messages=[message])
    library = make_library(campaigns=(campaign,), announcements=(make_announcement(guide="dang-sua"),))

    assert told(check_references, library.model_copy(update={"unread": frozenset(("dang-sua",))})) == []


def test_villages_the_guide_and_the_end_of_a_notice_are_told_where_they_stand() -> None:
    notice = make_announcement(
        villages=["thon-dong", "thon-doai", "thon-xyz"],
        guide="khong-co",
        expires="22/11/2026",
        places=placed("announcements/cat-nuoc.md", ("villages", 1), ("villages", 2), ("guide",), ("expires",)),
    )
    villages = [{"id": "thon-dong", "name": "Thôn Đông"}, {"id": "xom-tay", "name": "Thôn Đoài"}]
    library = make_library(commune=make_commune(villages=villages), announcements=(notice,))
    file = "announcements/cat-nuoc.md"

    assert told(check_references, library) == [
        (file, 10, f"Trong commune.yaml, {VILLAGE} này có mã riêng.", f"Viết mã của {VILLAGE}: “xom-tay”."),
        (file, 20, *unknown("thon-xyz", "Các tên đang có: thon-dong, xom-tay.")),
        (file, 30, *unknown("khong-co", "Các tên đang có: goi-1999.")),
        (file, 40, "Ngày hết hạn đứng trước ngày đăng.", "Xem lại “expires” và “published”."),
    ]


def test_a_village_by_its_name_is_told_where_no_other_village_is_named() -> None:
    villages = [{"id": "xom-tay", "name": "Thôn Đoài"}]
    library = make_library(
        commune=make_commune(villages=villages), announcements=(make_announcement(villages=["thon-doai"]),)
    )

    assert [one[3] for one in told(check_references, library)] == [f"Viết mã của {VILLAGE}: “xom-tay”."]


def test_a_village_whose_id_is_the_name_of_another_is_that_village() -> None:
    villages = [{"id": "thon-dong", "name": "Thôn Tây"}, {"id": "thon-tay", "name": "Thôn Đông"}]
    library = make_library(
        commune=make_commune(villages=villages),
        announcements=(make_announcement(villages=["thon-dong", "thon-tay", "xa-la"]),),
    )

    assert [message for _, _, message, _ in told(check_references, library)] == ["Không tìm thấy “xa-la”."]


def test_related_texts_pictures_results_and_the_press_are_told_where_they_stand() -> None:
    picture = {"file": "khong-co.jpg", "alt": "Một cái cầu.", "licence": "Của xã."}
    guide = make_guide(
        related=["cat-nuoc", "bon-tuan", "qqqqqqqq"],
        steps=[{"title": "Bấm số", "text": "Bấm bốn chữ số.", "picture": picture}],
        places=placed("guides/goi-1999.yaml", ("related", 2), ("steps", 0, "picture", "file")),
    )
    rows = [Result("Đường", date(2026, 11, 2), "Xã", village) for village in (None, "thon-dong", "thon-xyz")]
    results = Results.model_validate(
        {"month": "2026-11", "rows": tuple(rows), "places": placed("results/2026-11.csv", ("rows", 2, "village"))}
    )
    commune = make_commune(
        press={"profile": "mau.icc", "condition": "FOGRA39"}, places=placed("commune.yaml", ("press", "profile"))
    )
    library = make_library(
        commune=commune,
        guides=(guide,),
        announcements=(make_announcement(),),
        campaigns=(make_campaign(),),
        results=(results,),
        media={"cau.jpg": b""},
    )
    no_file = "Chép tệp ấy vào content/media, hoặc bỏ dòng này."

    assert told(check_references, library) == [
        ("guides/goi-1999.yaml", 10, *unknown("qqqqqqqq", "Các tên đang có: bon-tuan, cat-nuoc, goi-1999.")),
        ("guides/goi-1999.yaml", 20, "Không tìm thấy tệp “khong-co.jpg” trong content/media.", no_file),
        ("commune.yaml", 10, "Không tìm thấy tệp “mau.icc” trong content/media.", no_file),
        ("results/2026-11.csv", 10, *unknown("thon-xyz", "Các tên đang có: thon-dong.")),
    ]
    assert told(check_references, library.model_copy(update={"media": {"khong-co.jpg": b"", "mau.icc": b""}}))[1:] == [
        ("results/2026-11.csv", 10, *unknown("thon-xyz", "Các tên đang có: thon-dong.")),
    ]


def test_what_has_the_name_of_another_is_told_at_the_second_and_the_third() -> None:
    slot = {"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}
    commune = make_commune(
        villages=[
            {"id": "thon-dong", "name": "Thôn Đông"},
            {"id": "thon-tay", "name": "Thôn Tây"},
            {"id": "thon-dong", "name": "Thôn Đông Hạ"},
            {"id": "thon-dong", "name": "Thôn Đông Thượng"},
        ],
        bodies=[{"id": "cong-an", "name": "Công an xã"}, {"id": "cong-an", "name": "Công an"}],
        broadcast={
            "greeting": "Kính thưa bà con!",
            "speaker": "Sau đây là tin của xã.",
            "thanks": "Xin cảm ơn bà con.",
            "slots": [slot, {**slot, "starts": "17h"}],
        },
        places=placed(
            "commune.yaml",
            ("villages", 2, "id"),
            ("villages", 3, "id"),
            ("bodies", 1, "id"),
            ("broadcast", "slots", 1, "id"),
        ),
    )
    text = {"slug": "goi-tong-dai", "title": "Gọi", "text": "Bà con gọi."}
    campaign = make_campaign(messages=[text, text], places=placed("campaigns/bon-tuan.yaml", ("messages", 1, "slug")))
    hint = "Mỗi mục cần một mã riêng."

    assert told(check_names, make_library(commune=commune, campaigns=(campaign,))) == [
        ("commune.yaml", 10, "Mã “thon-dong” đã dùng ở mục trên.", hint),
        ("commune.yaml", 20, "Mã “thon-dong” đã dùng ở mục trên.", hint),
        ("commune.yaml", 30, "Mã “cong-an” đã dùng ở mục trên.", hint),
        ("commune.yaml", 40, "Mã “sang” đã dùng ở mục trên.", hint),
        ("campaigns/bon-tuan.yaml", 10, "Mã “goi-tong-dai” đã dùng ở mục trên.", hint),
    ]


def test_a_slug_that_texts_of_two_kinds_share_is_told_at_each_but_the_first() -> None:
    library = make_library(
        guides=(make_guide("goi"),),
        announcements=(make_announcement("goi", places=placed("announcements/goi.md", ("slug",))),),
        campaigns=(make_campaign("goi", places=placed("campaigns/goi.yaml", ("title",), ("slug",))),),
    )
    said = ("Tên “goi” đã dùng ở content/guides/goi.yaml.", "Đặt tên khác cho một trong hai bài.")

    assert [one for one in told(check_names, library) if one[2].startswith("Tên")] == [
        ("announcements/goi.md", 10, *said),
        ("campaigns/goi.yaml", 20, *said),
    ]


def test_a_code_that_two_texts_have_is_told_at_the_one_that_chose_it() -> None:
    code = code_of("goi-1999")
    other = make_guide("cat-dien", short=code, places=placed("guides/cat-dien.yaml", ("slug",), ("short",)))
    third = make_guide("cat-nuoc", short=code, places=placed("guides/cat-nuoc.yaml", ("slug",), ("short",)))
    library = make_library(guides=(other, make_guide(places=placed("guides/goi-1999.yaml", ("slug",))), third))
    said = f"Địa chỉ ngắn “{code}” trùng với của bài “goi-1999”: ai gõ mã này phải tự chọn một trong hai bài."

    assert [one[:3] for one in told(check_names, library)] == [
        ("guides/cat-dien.yaml", 20, said),
        ("guides/cat-nuoc.yaml", 20, said),
    ]
    assert all(
        f"“short: {code_of(slug, SHORTEST)}”" in one[3]
        for slug, one in zip(("cat-dien", "cat-nuoc"), told(check_names, library), strict=True)
    )
    assert [one.severity for one in problems(check_names, library)] == [Severity.WARNING] * 2


def test_an_old_code_that_now_leads_to_another_text_is_told_there() -> None:
    before = code_of("goi-1999", SHORTEST)
    other = make_guide("cat-dien", short=before, places=placed("guides/cat-dien.yaml", ("slug",), ("short",)))
    library = make_library(guides=(make_guide(), other))
    said = f"Địa chỉ ngắn “{before}” trước đây là của bài “goi-1999”: tờ cũ của bài ấy mà quét thì lại ra bài này."

    (problem,) = told(check_names, library)
    assert problem[:3] == ("guides/cat-dien.yaml", 20, said)
    assert f"“short: {code_of('cat-dien', SHORTEST)}”" in problem[3]


def test_an_old_code_that_two_texts_were_printed_with_is_no_fault_of_theirs() -> None:
    """It is four letters of their slugs, which nobody chose: their codes of today are longer, and differ."""
    one, other = make_guide("thong-bao-960"), make_guide("thong-bao-1426")

    assert code_of(one.slug, SHORTEST) == code_of(other.slug, SHORTEST)
    assert told(check_names, make_library(guides=(one, other))) == []
