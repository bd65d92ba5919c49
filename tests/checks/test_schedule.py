from dataclasses import replace
from typing import Any

import pytest

from generator.broadcast.calendar import LONGEST_URGENT
from generator.checks.schedule import MOST_SLOTS, check_airings, check_schedule, check_urgent
from generator.checks.speech import check_speech
from generator.diagnostics import Diagnostic, Severity
from generator.model import Fact, Library, Location, Weekday
from tests.broadcast.test_calendar import MESSAGES, TWO_SLOTS, airing, library, on_air
from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.checks import contexts
from tests.checks.contexts import placed, rest_of

LONG = "\n\n".join(f"Nhà số {number} nhớ trữ nước từ tối hôm trước." for number in range(100, 400))


def problems(found: Library) -> list[Diagnostic]:
    return list(check_schedule(rest_of(found)))


def codes(found: Library) -> list[str]:
    return [problem.code for problem in problems(found)]


def with_broadcast(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    sound = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn.", "slots": TWO_SLOTS}
    return library(airing(), commune=make_commune(broadcast={**sound, **fields}))


def slots(*times: tuple[str, str]) -> list[dict[str, str]]:
    return [
        {"id": f"buoi-{number}", "name": f"Buổi {number}", "starts": starts, "minutes": minutes}
        for number, (starts, minutes) in enumerate(times)
    ]


def test_a_sound_schedule_has_no_problems() -> None:
    assert problems(library(airing([1, 2], ["thứ hai", "thứ tư"], ["sang", "chieu"]))) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"earliest": "6h00"}, "outside-broadcast-hours"),
        ({"latest": "17h10"}, "outside-broadcast-hours"),
        ({"earliest": "sáng sớm"}, "not-an-hour"),
        ({"slots": slots(("25h", "15"))}, "not-an-hour"),
        ({"slots": slots(("5h30", "vài"))}, "not-minutes"),
        ({"slots": slots(("5h30", "15"), ("5h40", "15"))}, "slots-clash"),
        ({"slots": slots(("5h40", "15"), ("5h30", "15"))}, "slots-clash"),
    ],
)
def test_hours_that_may_not_be_are_errors_that_name_the_slot(fields: dict[str, Any], code: str) -> None:
    (problem,) = problems(with_broadcast(**fields))

    assert (problem.code, problem.severity) == (code, Severity.ERROR)
    assert problem.at.path.name == "commune.yaml"


def test_slots_that_touch_do_not_clash() -> None:
    assert codes(with_broadcast(slots=slots(("5h30", "15"), ("5h45", "15")))) == []


@pytest.mark.parametrize(("latest", "found"), [("17h00", []), ("16h59", ["outside-broadcast-hours"])])
def test_a_slot_whose_length_nobody_knows_is_looked_at_where_it_starts(latest: str, found: list[str]) -> None:
    slot = {"id": "chieu", "name": "Chiều", "starts": "17h00"}

    assert codes(with_broadcast(slots=[slot], latest=latest)) == found


def test_a_first_day_that_is_none_is_an_error() -> None:
    assert codes(library(airing(), starts="sau Tết")) == ["not-a-date"]


def test_a_script_longer_than_its_slot_says_by_how_much_and_what_to_cut() -> None:
    messages = [{"slug": "mot", "title": "Bài một", "text": LONG}]
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=[airing()])

    (problem,) = problems(library(campaigns=(campaign,)))

    assert problem.code == "script-too-long"
    assert "dài hơn buổi sáng" in problem.message
    assert "giây" in problem.message
    assert "Nhà số" in problem.hint


def test_what_does_not_fit_into_a_slot_together_is_named_once() -> None:
    half = "\n\n".join(LONG.split("\n\n")[:120])
    other = half.replace("trữ nước", "đóng cửa").replace("tối hôm trước", "sáng sớm nay")
    messages = [
        {"slug": "mot", "title": "Bài một", "text": half},
        {"slug": "hai", "title": "Bài hai", "text": other},
    ]
    airings = [airing([1, 2, 3], messages=["mot", "hai"])]
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=airings)

    (problem,) = (one for one in problems(library(campaigns=(campaign,))) if one.code == "overfull-slot")

    assert "Thứ hai 07/12/2026".lower() in problem.message.lower()
    assert "Bài một" in problem.message
    assert "Bài hai" in problem.message


def test_a_recording_that_is_longer_than_the_slot_is_found() -> None:
    assert recorded_problems(16 * 60) == ["script-too-long"]
    assert recorded_problems(14 * 60) == []


def recorded_problems(seconds: int) -> list[str]:
    found = library(airing())
    published = replace(rest_of(found).published, listed=found.listed)
    airings = on_air(found, {"mot": seconds})
    return [problem.code for problem in check_airings(airings, rest_of(found).written, published)]


def test_one_piece_twice_in_a_slot_is_an_error_but_morning_and_evening_is_not() -> None:
    assert codes(library(airing(slots=["sang", "chieu"]))) == []
    assert codes(library(airing(), airing())) == ["twice-in-a-slot"]


@pytest.mark.parametrize(("day", "found"), [("thứ hai", ["alike-on-a-day"]), ("thứ ba", [])])
def test_two_pieces_that_say_nearly_the_same_do_not_go_out_on_one_day(day: str, found: list[str]) -> None:
    messages = [
        *MESSAGES,
        {"slug": "ba", "title": "Bài một", "text": "Bà con gọi tổng đài nhé."},
    ]
    airings = [airing(), airing(days=day, slots="chieu", messages="ba")]

    assert codes(library(campaigns=(make_campaign(messages=messages, airings=airings),))) == found


def test_a_piece_that_is_like_two_others_is_told_once() -> None:
    messages = [
        {"slug": slug, "title": "Bài một", "text": f"Bà con gọi tổng đài {end}."}
        for slug, end in (("mot", "nhé"), ("hai", "nha"), ("ba", "ạ"))
    ]
    airings = [airing(slots=["sang"], messages=["mot", "hai"]), airing(slots="chieu", messages="ba")]

    assert codes(library(campaigns=(make_campaign(messages=messages, airings=airings),))) == ["alike-on-a-day"] * 2


@pytest.mark.parametrize(("hour", "found"), [("5h30", []), ("sáng sớm", ["not-an-hour"])])
def test_the_hour_of_a_slot_may_be_a_fact(hour: str, found: list[str]) -> None:
    broadcast = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Ơn.", "slots": slots(("{{ fact.gio }}", "15"))}

    assert codes(make_library(commune=make_commune(broadcast=broadcast), facts=make_facts(gio=hour))) == found


def test_a_notice_is_not_broadcast_after_it_has_expired() -> None:
    notice = make_announcement(expires="10/12/2026")
    found = library(airing([1, 2], messages="cat-nuoc"), announcements=(notice,))

    (problem,) = problems(found)

    assert problem.code == "expired-on-air"
    assert "14/12/2026" in problem.message


def test_an_expired_notice_that_still_has_a_script_is_a_warning() -> None:
    notice = make_announcement(published="01/11/2026", expires="20/11/2026")

    (problem,) = problems(library(announcements=(notice,)))

    assert (problem.code, problem.severity) == ("expired-announcement", Severity.WARNING)


def test_an_airing_of_what_is_not_for_loudspeakers_is_an_error() -> None:
    notice = make_announcement(channels="site")

    heard = make_announcement(channels="script")

    assert codes(library(airing(messages="cat-nuoc"), announcements=(notice,))) == ["never-on-air"]
    assert codes(library(airing(messages="cat-nuoc"), announcements=(heard,))) == []


def test_two_pieces_may_not_be_written_to_the_same_folder() -> None:
    campaign = make_campaign(messages=[{"slug": "goi-1999", "title": "Gọi", "text": "Gọi đi."}], airings=[])

    assert codes(library(campaigns=(campaign,))) == ["same-slug"]
    assert codes(library(campaigns=(make_campaign("a"), make_campaign("b")))) == ["same-slug"]


def test_nothing_is_said_of_hours_that_nobody_has_confirmed() -> None:
    bare = [{"id": "sang", "name": "Buổi sáng"}, {"id": "chieu", "name": "Buổi chiều"}]

    assert codes(with_broadcast(slots=bare)) == []


def test_an_urgent_notice_that_stands_for_ever_is_told_the_last_day_on_air() -> None:
    notice = make_announcement(published="23/11/2026", expires="31/12/2100", priority="khẩn cấp")
    (problem,) = contexts.problems(check_urgent, library(announcements=(notice,)))

    assert (problem.code, problem.severity) == ("urgent-for-long", Severity.WARNING)
    assert f"chỉ phát loa {LONGEST_URGENT} ngày, đến hết 22/12/2026" in problem.message


@pytest.mark.parametrize("fields", [{"expires": "22/12/2026"}, {"expires": "1/1/2100", "priority": "ưu tiên"}, {}])
def test_a_notice_that_is_broadcast_as_long_as_it_stands_is_not_told(fields: dict[str, str]) -> None:
    notice = make_announcement(**{"published": "23/11/2026", "priority": "khẩn cấp", **fields})

    assert contexts.problems(check_urgent, library(announcements=(notice,))) == []


def test_a_campaign_that_asks_for_more_than_a_year_can_hold_is_told_once() -> None:
    every = airing(list(range(1, 53)), list(Weekday), ["sang", "chieu"])

    (problem,) = problems(library(*[every] * 30))

    assert problem.code == "too-many-airings"
    assert problem.message == ("Chiến dịch này xếp 21.840 lượt phát; quá 20.000 lượt thì cả năm cũng không phát hết.")


def test_a_piece_asked_for_twice_all_year_is_told_once() -> None:
    weeks = list(range(1, 53))

    assert codes(library(airing(weeks), airing(weeks))).count("twice-in-a-slot") == 1


def test_many_slots_of_one_hour_are_told_one_by_one_and_too_many_at_once() -> None:
    assert codes(with_broadcast(slots=slots(*[("5h30", "15")] * 5))).count("slots-clash") == 4
    (problem,) = problems(with_broadcast(slots=slots(*[("5h30", "15")] * 99)))

    assert problem.code == "too-many-slots"
    assert problem.message == "Một ngày có quá 24 buổi phát thì tờ lịch không đủ chỗ."


@pytest.mark.parametrize(("starts", "when"), [("07/12/2026", "thứ ba 15/12/2026"), (None, "thứ ba tuần 2")])
def test_a_day_is_named_by_its_week_while_the_first_day_is_not_known(starts: str | None, when: str) -> None:
    (problem,) = problems(library(airing(2, "thứ ba"), airing(2, "thứ ba"), starts=starts))

    assert problem.message == f"Buổi sáng, {when}: bài “Bài một” bị xếp hai lần trong một buổi."


def test_what_is_alike_is_named_with_its_day_by_its_week() -> None:
    text = "Bà con thấy đèn đường không sáng thì gọi tổng đài. Nói rõ đèn ở đâu, hỏng từ hôm nào."
    messages = [
        {"slug": "mot", "title": "Bài một", "text": text},
        {"slug": "ba", "title": "Bài ba", "text": f"{text} Nhớ nhé."},
    ]
    airings = [airing(3, messages=["mot", "ba"])]

    (problem,) = problems(library(campaigns=(make_campaign(messages=messages, airings=airings),)))

    assert problem.message == "Thứ Hai tuần 3: bài “Bài một” và bài “Bài ba” gần như giống nhau."


@pytest.mark.parametrize(("expires", "found"), [("14/12/2026", []), ("13/12/2026", ["expired-on-air"])])
def test_a_notice_is_broadcast_on_its_last_day(expires: str, found: list[str]) -> None:
    notice = make_announcement(expires=expires)

    assert codes(library(airing([1, 2], messages="cat-nuoc"), announcements=(notice,))) == found


@pytest.mark.parametrize(("expires", "found"), [("24/11/2026", []), ("23/11/2026", ["expired-announcement"])])
def test_a_notice_is_over_on_the_day_after_its_last(expires: str, found: list[str]) -> None:
    assert codes(library(announcements=(make_announcement(expires=expires),))) == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"earliest": "5h30", "latest": "17h15"}, []),
        ({"earliest": "5h31"}, ["outside-broadcast-hours"]),
        ({"latest": "17h14"}, ["outside-broadcast-hours"]),
    ],
)
def test_a_slot_may_fill_the_hours_to_the_minute(fields: dict[str, str], found: list[str]) -> None:
    assert codes(with_broadcast(**fields)) == found


def test_a_slot_too_late_is_told_when_it_ends() -> None:
    (problem,) = problems(with_broadcast(latest="17h10"))

    assert problem.message == "Buổi chiều kết thúc lúc 17h15, muộn hơn giờ được phép phát loa (17h10)."


@pytest.mark.parametrize(
    ("times", "late", "early"),
    [((("5h40", "15"), ("5h30", "15")), 0, 1), ((("5h30", "60"), ("5h40", "15")), 1, 0)],
)
def test_the_slot_that_starts_later_is_named_first(times: tuple[tuple[str, str], ...], late: int, early: int) -> None:
    (problem,) = problems(with_broadcast(slots=slots(*times)))

    assert problem.message == f"Buổi {late} bắt đầu khi buổi {early} chưa hết giờ."


def test_a_day_has_room_for_so_many_slots() -> None:
    assert codes(with_broadcast(slots=slots(*[(f"{hour}h00", "15") for hour in range(MOST_SLOTS)]))) == []
    assert codes(with_broadcast(slots=slots(*[("0h00", "0")] * (MOST_SLOTS + 1)))).count("too-many-slots") == 1


def test_a_slot_that_is_full_to_the_second_is_not_overfull() -> None:
    (seconds,) = {one.seconds for one in on_air(library(airing())) if one.piece.slug == "mot"}

    assert recorded_problems(15 * 60) == []
    assert recorded_problems(15 * 60 + 1) == ["script-too-long"]
    assert seconds < 15 * 60


def test_an_urgent_notice_that_a_campaign_asks_for_too_is_told() -> None:
    notice = make_announcement(published="07/12/2026", expires="08/12/2026", priority="khẩn cấp")

    (problem,) = problems(library(airing(messages="cat-nuoc"), announcements=(notice,)))

    assert (problem.code, problem.at.path.name) == ("twice-in-a-slot", "cat-nuoc.md")


@pytest.mark.parametrize(
    ("value", "asked", "found"),
    [(None, "cat-nuoc", []), (None, "mot", []), ("8h00", "cat-nuoc", ["twice-in-a-slot"])],
)
def test_an_urgent_notice_of_which_nothing_may_be_said_yet_is_not_on_the_air(
    value: str | None, asked: str, found: list[str]
) -> None:
    dated = {"published": "07/12/2026", "expires": "08/12/2026", "priority": "khẩn cấp"}
    notice = make_announcement(body="Mất nước từ {{ fact.gio }}.", **dated)

    assert codes(library(airing(messages=asked), announcements=(notice,), facts=make_facts(gio=value))) == found


def test_a_name_stays_taken_however_many_campaigns_follow() -> None:
    campaigns = (make_campaign("a"), make_campaign("b", messages=[{**MESSAGES[0], "slug": "goi-1999"}]))

    assert codes(make_library(guides=(make_guide(),), campaigns=campaigns)) == ["same-slug"]


@pytest.mark.parametrize(("state", "severity"), [("unconfirmed", Severity.WARNING), ("sourced", Severity.ERROR)])
def test_the_length_of_a_slot_is_a_promise_once_it_is_confirmed(state: str, severity: Severity) -> None:
    minutes = {"label": "Số phút", "value": "1", "state": state, "source": "Sổ tay", "source_date": "5/2026"}
    slot = {"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "{{ fact.minutes }}"}
    broadcast = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn.", "slots": [slot]}
    messages = [{"slug": "mot", "title": "Bài một", "text": LONG}]
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=[airing()])
    notice = make_announcement(body=LONG)
    parts = {"commune": make_commune(broadcast=broadcast), "facts": make_facts(minutes=Fact.model_validate(minutes))}

    written = make_library(guides=(), campaigns=(campaign,), announcements=(notice,), **parts)
    too_long = [one for one in problems(written) if one.code == "script-too-long"]
    longer = [one for one in contexts.problems(check_speech, written) if one.code == "longer-than-any-slot"]

    assert [one.severity for one in (*too_long, *longer)] == [severity, severity]
    assert all("Nhà số" in one.hint for one in (*too_long, *longer))


def lines(found: list[Diagnostic]) -> list[tuple[str, str, int]]:
    """Return the code of each problem, the name of its file, and its line."""
    return [(one.code, one.at.path.name, one.at.line) for one in found]


def at_slots(*fields: str) -> list[Location]:
    return [("broadcast", "slots", number, field) for number, field in enumerate(fields)]


def test_what_is_wrong_with_hours_and_slots_is_told_at_its_own_line() -> None:
    places = placed(
        "commune.yaml",
        ("broadcast", "earliest"),
        ("broadcast", "latest"),
        *at_slots("starts", "minutes", "starts", "starts"),
    )
    fields = {
        "greeting": "Chào!",
        "speaker": "Tin.",
        "thanks": "Ơn.",
        "earliest": "sớm",
        "latest": "khuya",
        "slots": slots(("25h", "15"), ("5h30", "vài"), ("6h00", "15"), ("6h10", "15")),
    }

    assert lines(problems(library(commune=make_commune(broadcast=fields, places=places), campaigns=()))) == [
        ("not-an-hour", "commune.yaml", 10),
        ("not-an-hour", "commune.yaml", 20),
        ("not-an-hour", "commune.yaml", 30),
        ("not-minutes", "commune.yaml", 40),
        ("slots-clash", "commune.yaml", 60),
    ]


def test_a_slot_outside_the_hours_and_one_too_many_are_told_at_their_own_lines() -> None:
    sound = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Ơn."}
    window = {**sound, "earliest": "6h00", "latest": "17h10", "slots": TWO_SLOTS}
    many = {**sound, "slots": slots(*[("5h30", "15")] * (MOST_SLOTS + 1))}
    first = placed("commune.yaml", *at_slots("starts", "starts"))
    second = placed("commune.yaml", ("broadcast", "slots", MOST_SLOTS))

    assert lines(problems(library(commune=make_commune(broadcast=window, places=first), campaigns=()))) == [
        ("outside-broadcast-hours", "commune.yaml", 10),
        ("outside-broadcast-hours", "commune.yaml", 20),
    ]
    assert lines(problems(library(commune=make_commune(broadcast=many, places=second), campaigns=()))) == [
        ("too-many-slots", "commune.yaml", 10)
    ]


def test_what_a_campaign_asks_for_is_told_at_its_own_line() -> None:
    notice = make_announcement("tro-chuyen", channels="site")
    campaign = make_campaign(
        starts="07/12/2026",
        days_off=["08/12/2026", "04/01/2027", "06/12/2026"],
        messages=MESSAGES,
        airings=[airing(), airing(2, messages=["mot", "tro-chuyen"]), airing(2)],
        places=placed(
            "campaigns/bon-tuan.yaml",
            ("days_off", 1),
            ("days_off", 2),
            ("airings", 1, "messages", 1),
            ("airings", 2),
            ("airings", 1),
        ),
    )

    assert lines(problems(library(campaigns=(campaign,), announcements=(notice,)))) == [
        ("day-off-outside", "bon-tuan.yaml", 10),
        ("day-off-outside", "bon-tuan.yaml", 20),
        ("never-on-air", "bon-tuan.yaml", 30),
        ("twice-in-a-slot", "bon-tuan.yaml", 40),
    ]


def test_the_first_and_the_last_day_of_a_campaign_may_be_off() -> None:
    campaign = make_campaign(starts="07/12/2026", days_off=["07/12/2026", "03/01/2027"], messages=MESSAGES, airings=[])

    assert codes(library(campaigns=(campaign,))) == []


def test_a_first_day_that_is_none_and_too_many_airings_are_told_at_their_own_lines() -> None:
    every = airing(list(range(1, 53)), list(Weekday), ["sang", "chieu"])
    places = placed("campaigns/bon-tuan.yaml", ("starts",), ("airings",))
    without = make_campaign(starts="sau Tết", days_off=["08/12/2026"], messages=MESSAGES, airings=[], places=places)
    many = make_campaign(starts="07/12/2026", messages=MESSAGES, airings=[every] * 30, places=places)

    assert lines(problems(library(campaigns=(without,)))) == [("not-a-date", "bon-tuan.yaml", 10)]
    assert lines(problems(library(campaigns=(many,)))) == [("too-many-airings", "bon-tuan.yaml", 20)]


def test_a_message_with_the_name_of_a_text_is_told_at_its_own_line() -> None:
    messages = [*MESSAGES, {"slug": "goi-1999", "title": "Gọi", "text": "Gọi đi."}]
    places = placed("campaigns/bon-tuan.yaml", ("messages", 2, "slug"))

    assert lines(problems(library(campaigns=(make_campaign(messages=messages, airings=[], places=places),)))) == [
        ("same-slug", "bon-tuan.yaml", 10)
    ]


@pytest.mark.row("R19")
def test_notices_that_are_over_are_told_at_the_end_of_the_first_with_their_number() -> None:
    places = placed("announcements/cat-nuoc.md", ("title",), ("expires",))
    dated = {"published": "01/11/2026", "expires": "20/11/2026"}
    over = (make_announcement(title="Cắt nước", places=places, **dated), make_announcement("cat-dien", **dated))
    found = problems(library(campaigns=(), announcements=over))

    assert lines(found) == [("expired-announcement", "cat-nuoc.md", 20)]
    assert "“Cắt nước” và 1 thông báo khác" in found[0].message


def test_what_is_asked_for_after_its_last_day_is_told_at_the_airing_each_time_it_is_asked_for() -> None:
    notice = make_announcement(title="Cắt nước", expires="10/12/2026")
    asked = [airing(messages="mot"), airing([2, 3], messages="cat-nuoc"), airing(4, messages="cat-nuoc")]
    places = placed("campaigns/bon-tuan.yaml", ("airings", 0), ("airings", 1), ("airings", 2))
    campaign = make_campaign(starts="07/12/2026", messages=MESSAGES, airings=asked, places=places)
    found = problems(library(campaigns=(campaign,), announcements=(notice,)))

    assert lines(found) == [("expired-on-air", "bon-tuan.yaml", 20), ("expired-on-air", "bon-tuan.yaml", 30)]
    assert "“Cắt nước” hết hạn ngày 10/12/2026 mà lịch còn phát ngày 14/12/2026" in found[0].message


def test_an_urgent_notice_is_told_at_its_end_or_its_priority() -> None:
    places = placed("announcements/cat-nuoc.md", ("expires",), ("priority",))
    lasting = make_announcement(published="23/11/2026", expires="31/12/2100", priority="khẩn cấp", places=places)
    short = make_announcement(published="07/12/2026", expires="08/12/2026", priority="khẩn cấp", places=places)

    assert lines(contexts.problems(check_urgent, library(announcements=(lasting,)))) == [
        ("urgent-for-long", "cat-nuoc.md", 10)
    ]
    assert lines(problems(library(airing(messages="cat-nuoc"), announcements=(short,)))) == [
        ("twice-in-a-slot", "cat-nuoc.md", 20)
    ]


def test_what_is_too_long_alone_or_together_is_told_once_for_each_slot() -> None:
    half = "\n\n".join(LONG.split("\n\n")[:120])
    other = "\n\n".join(f"Đường {number} rào lại, bà con đi vòng lối khác." for number in range(100, 220))
    messages = [
        {"slug": "mot", "title": "Bài một", "text": half},
        {"slug": "hai", "title": "Bài hai", "text": other},
        {"slug": "ba", "title": "Bài ba", "text": LONG.replace("trữ nước", "khóa van").replace("Nhà", "Ngõ")},
    ]
    asked = [
        airing([1, 2], slots=["sang", "chieu"], messages=["mot", "hai"]),
        airing(4, slots=["sang", "chieu"], messages="ba"),
    ]
    places = placed("campaigns/bon-tuan.yaml", ("airings", 0), ("messages", 2, "text"), ("airings", 1))
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=asked, places=places)
    found = problems(library(campaigns=(campaign,)))

    assert lines(found) == [
        ("script-too-long", "bon-tuan.yaml", 20),
        ("script-too-long", "bon-tuan.yaml", 20),
        ("overfull-slot", "bon-tuan.yaml", 10),
        ("overfull-slot", "bon-tuan.yaml", 10),
    ]
    assert ["buổi sáng" in found[0].message, "buổi chiều" in found[1].message] == [True, True]
    assert [one.message.partition(":")[0] for one in found[2:]] == [
        "Buổi sáng, thứ hai 07/12/2026",
        "Buổi chiều, thứ hai 07/12/2026",
    ]


def test_pieces_that_are_alike_are_told_at_the_later_airing() -> None:
    text = "Bà con thấy đèn đường không sáng thì gọi tổng đài. Nói rõ đèn ở đâu, hỏng từ hôm nào."
    messages = [
        {"slug": "mot", "title": "Bài một", "text": text},
        {"slug": "ba", "title": "Bài ba", "text": f"{text} Nhớ nhé."},
    ]
    places = placed("campaigns/bon-tuan.yaml", ("airings", 0), ("airings", 1))
    asked = [airing(), airing(slots="chieu", messages="ba")]
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=asked, places=places)

    assert lines(problems(library(campaigns=(campaign,)))) == [("alike-on-a-day", "bon-tuan.yaml", 20)]


def test_a_slot_too_early_is_told_by_its_name_and_when_it_starts() -> None:
    (problem,) = problems(with_broadcast(earliest="6h00"))

    assert problem.message == "Buổi sáng bắt đầu lúc 5h30, sớm hơn giờ được phép phát loa (6h00)."


@pytest.mark.parametrize(("state", "severity"), [("unconfirmed", Severity.WARNING), ("sourced", Severity.ERROR)])
def test_what_is_too_long_together_is_a_warning_until_the_length_of_the_slot_is_confirmed(
    state: str, severity: Severity
) -> None:
    minutes = {"label": "Số phút", "value": "1", "state": state, "source": "Sổ tay", "source_date": "5/2026"}
    slot = {"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "{{ fact.minutes }}"}
    broadcast = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn.", "slots": [slot]}
    texts = ("Bà con nhớ trữ nước từ tối hôm trước. ", "Đường làng rào lại, mọi người đi vòng lối khác. ")
    messages = [{"slug": f"bai-{at}", "title": f"Bài {at}", "text": text * 8} for at, text in enumerate(texts)]
    campaign = make_campaign(starts="07/12/2026", messages=messages, airings=[airing(messages=["bai-0", "bai-1"])])
    found = problems(
        make_library(
            commune=make_commune(broadcast=broadcast),
            facts=make_facts(minutes=Fact.model_validate(minutes)),
            campaigns=(campaign,),
        )
    )

    assert [(one.code, one.severity) for one in found if one.code == "overfull-slot"] == [("overfull-slot", severity)]


@pytest.mark.parametrize(("channels", "found"), [("script", ["expired-announcement"]), ("site", [])])
def test_only_what_is_for_loudspeakers_is_told_to_be_over(channels: str, found: list[str]) -> None:
    notice = make_announcement(published="01/11/2026", expires="20/11/2026", channels=channels)

    assert codes(library(campaigns=(), announcements=(notice,))) == found


def test_what_is_no_number_of_minutes_is_told_as_it_was_typed() -> None:
    (problem,) = problems(with_broadcast(slots=slots(("5h30", "vài"))))

    assert problem.message == "“vài” không phải là số phút."


@pytest.mark.parametrize(("channels", "found"), [("script", ["urgent-for-long"]), ("site", [])])
def test_only_an_urgent_notice_for_loudspeakers_is_told_its_last_day(channels: str, found: list[str]) -> None:
    dated = {"published": "23/11/2026", "expires": "31/12/2100", "priority": "khẩn cấp"}
    notice = make_announcement(channels=channels, **dated)

    assert [one.code for one in contexts.problems(check_urgent, library(announcements=(notice,)))] == found
