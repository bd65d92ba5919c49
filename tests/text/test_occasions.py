"""When something takes place: what editors type, what is wrong with it, and how it is shown, sent and said."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from generator.speech import say
from generator.text.occasion import Days, Hours, Occasion
from generator.text.occasion_reader import MOST_DAYS, read_occasion
from generator.text.occasion_signs import OccasionFault
from generator.text.occasion_words import in_figures, in_short, in_speech, in_stretches
from tests.strategies import any_text

TENTH, TWELFTH = date(2026, 12, 10), date(2026, 12, 12)
MORNING = Hours(time(8), time(11, 30))
WORKDAY = Hours(time(8), time(16, 30))


def one(day: date) -> Days:
    return Days(day, day)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8h00–16h30 ngày 10/12/2026", Occasion((one(TENTH),), (WORKDAY,))),
        ("8h-16h30 10/12/2026", Occasion((one(TENTH),), (WORKDAY,))),
        ("08:00 – 16:30, 2026-12-10", Occasion((one(TENTH),), (WORKDAY,))),
        ("từ 8 giờ đến 16 giờ 30 ngày 10 tháng 12 năm 2026", Occasion((one(TENTH),), (WORKDAY,))),
        ("10/12/2026: 8g – 16g30", Occasion((one(TENTH),), (WORKDAY,))),
        ("8h00 đến 16 giờ rưỡi, thứ Năm (10/12/2026)", Occasion((one(TENTH),), (WORKDAY,))),
        ("8 giờ 10/12/2026", Occasion((one(TENTH),), (Hours(time(8)),))),
        ("lúc 8h00 thứ năm, ngày 10.12.2026", Occasion((one(TENTH),), (Hours(time(8)),))),
        ("10/12/2026 (thứ 5)", Occasion((one(TENTH),))),
        ("cả ngày 10-12-2026", Occasion((one(TENTH),))),
        ("10–12/12/2026", Occasion((Days(TENTH, TWELFTH),))),
        ("từ ngày 10 đến hết ngày 12/12/2026", Occasion((Days(TENTH, TWELFTH),))),
        ("thứ Năm 10/12/2026 đến thứ Bảy 12/12/2026", Occasion((Days(TENTH, TWELFTH),))),
        ("28/12 – 3/1/2027", Occasion((Days(date(2026, 12, 28), date(2027, 1, 3)),))),
        ("các ngày 10 và 12/12/2026", Occasion((one(TENTH), one(TWELFTH)))),
        ("8h – 11h30 10–12/12/2026", Occasion((Days(TENTH, TWELFTH),), (MORNING,))),
        ("8h–11h30 10 và 12/12/2026", Occasion((one(TENTH), one(TWELFTH)), (MORNING,))),
        ("8 giờ 30, 10/12/2026", Occasion((one(TENTH),), (Hours(time(8, 30)),))),
        ("8 giờ 30 phút – 11 giờ 45, 10/12/2026", Occasion((one(TENTH),), (Hours(time(8, 30), time(11, 45)),))),
        ("8h–11h30 từ 10/12 đến 12/12/2026", Occasion((Days(TENTH, TWELFTH),), (MORNING,))),
        ("8h-11h30, 13h30-17h 10/12/2026", Occasion((one(TENTH),), (MORNING, Hours(time(13, 30), time(17))))),
        (
            "từ 7h30 ngày 10/12/2026 đến 16h30 ngày 12/12/2026",
            Occasion((Days(TENTH, TWELFTH),), (Hours(time(7, 30), time(16, 30)),), unbroken=True),
        ),
        (
            "22h00 ngày 10/12/2026 – 5h00 ngày 12/12/2026",
            Occasion((Days(TENTH, TWELFTH),), (Hours(time(22), time(5)),), unbroken=True),
        ),
        (
            "8h–11h30 thứ Ba, thứ Năm hằng tuần, từ 1/12/2026 đến 31/12/2026",
            Occasion((Days(date(2026, 12, 1), date(2026, 12, 31)),), (MORNING,), (1, 3)),
        ),
        (
            "thứ hai – thứ sáu, 1/12/2026 – 31/12/2026",
            Occasion((Days(date(2026, 12, 1), date(2026, 12, 31)),), (), (0, 1, 2, 3, 4)),
        ),
    ],
)
def test_what_is_typed_is_a_value(typed: str, meant: Occasion) -> None:
    assert read_occasion(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code", "found"),
    [
        ("25h ngày 10/12/2026", "no-such-hour", "25h"),
        ("8h75 ngày 10/12/2026", "no-such-hour", "8h75"),
        ("24h00 ngày 10/12/2026", "no-such-hour", "24h00"),
        ("30/2/2026", "no-such-day", "30/2/2026"),
        ("10/12/1026", "far-day", "10/12/1026"),
        ("10/12", "day-without-year", "10/12"),
        ("8h 10/12/26", "day-without-year", "10/12/26"),
        ("8:00", "hour-without-day", "8:00"),
        ("thứ Hai", "hour-without-day", "thứ Hai"),
        ("480", "not-a-time", "480"),
        ("sáng 10/12/2026", "not-a-time", "sáng"),
        ("8h AM 10/12/2026", "not-a-time", "AM"),
        ("ngày mai", "not-a-time", "mai"),
        ("16h – 8h ngày 10/12/2026", "ends-before-start", "16h – 8h"),
        ("8h – 8h ngày 10/12/2026", "ends-before-start", "8h – 8h"),
        ("12/12/2026 – 10/12/2026", "ends-before-start", "12/12/2026 – 10/12/2026"),
        ("8h 3/12/2026 đến 7h 2/12/2026", "ends-before-start", "8h 3/12/2026 đến 7h 2/12/2026"),
        ("8h, thứ sáu đến thứ ba, 1/12/2026 – 30/12/2026", "ends-before-start", "thứ sáu – thứ ba"),
        ("cả ngày 3/12/2026, 8h", "several-times", "cả ngày 3/12/2026, 8h"),
        ("thứ hai 28/11/2026", "not-that-weekday", "thứ hai"),
        ("thứ Hai 10/12/2026 đến thứ Bảy 12/12/2026", "not-that-weekday", "thứ Hai"),
        ("8h – ngày 10/12/2026", "open-range", "8h –"),
        ("từ 10/12/2026 đến", "open-range", "10/12/2026 đến"),
        ("đến 10/12/2026", "open-range", "đến"),
        ("8 giờ 10 và 12/12/2026", "two-meanings", "8 giờ 10"),
        ("8 giờ 10, 12 và 15/12/2026", "two-meanings", "8 giờ 10"),
        ("8 giờ 10–12/12/2026", "two-meanings", "8 giờ 10"),
        ("8h 10/12/2026, 9h 12/12/2026", "several-times", "8h 10/12/2026, 9h 12/12/2026"),
        ("thứ Hai, từ 8/12/2026 đến 10/12/2026", "weekdays-without-days", "thứ Hai, từ 8/12/2026 đến 10/12/2026"),
        ("1/1/2026 – 31/12/2027", "too-many-days", "1/1/2026 – 31/12/2027"),
    ],
)
def test_what_is_no_occasion_is_told_by_its_words(typed: str, code: str, found: str) -> None:
    with pytest.raises(OccasionFault) as fault:
        read_occasion(typed)

    assert (fault.value.code, fault.value.found) == (code, found)


@composite
def occasions(draw: DrawFn) -> Occasion:
    """Draw an occasion of any kind."""
    days = st.dates(date(2020, 1, 1), date(2030, 12, 1))
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 40)))
    starts = draw(st.times().map(lambda hour: hour.replace(second=0, microsecond=0, minute=hour.minute % 59)))
    kind = draw(st.sampled_from(["unbroken", "weekly", "single", "daily"]))
    if kind == "unbroken" and first != last:
        ends = draw(st.sampled_from([time(5), time(16, 30)]))
        return Occasion((Days(first, last),), (Hours(starts, ends),), unbroken=True)
    hours = draw(st.sampled_from([(), (Hours(starts),), (Hours(starts, time(23, 59)),), (MORNING, Hours(time(13)))]))
    if kind == "weekly" and (last - first).days > 7:
        weekdays = draw(st.sets(st.integers(0, 6), min_size=1, max_size=6))
        return Occasion((Days(first, last),), hours, tuple(sorted(weekdays)))
    if kind == "single":
        apart = (first + timedelta(days=3 * number) for number in range(draw(st.integers(1, 3))))
        return Occasion(tuple(map(one, apart)), hours)
    return Occasion((Days(first, last),), hours)


any_occasion: SearchStrategy[Occasion] = occasions()


@given(any_occasion)
def test_what_is_shown_is_read_as_the_same(occasion: Occasion) -> None:
    assert read_occasion(in_figures(occasion)) == occasion


@given(any_text | st.text("0123456789hg:/-–., từđếnhứba", max_size=40))
def test_any_text_is_an_occasion_or_a_fault(typed: str) -> None:
    try:
        occasion = read_occasion(typed)
    except OccasionFault:
        return

    assert occasion.first <= occasion.last
    assert 0 < len(list(occasion.days())) <= MOST_DAYS


@given(any_occasion)
def test_what_is_said_has_no_figures_left(occasion: Occasion) -> None:
    assert not any(map(str.isdigit, say(f"Thời gian: {in_speech(occasion)}.")))


@pytest.mark.parametrize(
    ("typed", "shown", "short", "said"),
    [
        (
            "8h-16h30 10/12/2026",
            "8h00–16h30, thứ Năm 10/12/2026",
            "8h00-16h30 10/12/2026",
            (
                "từ tám giờ đến mười sáu giờ ba mươi, thứ Năm, ngày mùng mười tháng mười hai "
                "năm hai nghìn không trăm hai mươi sáu"
            ),
        ),
        (
            "7h30 10/12/2026 - 16h30 13/12/2026",
            "từ 7h30 thứ Năm 10/12/2026 đến 16h30 Chủ nhật 13/12/2026",
            "7h30 10/12/2026 - 16h30 13/12/2026",
            (
                "từ bảy giờ ba mươi, thứ Năm, ngày mùng mười tháng mười hai, đến mười sáu giờ ba mươi, Chủ nhật, "
                "ngày mười ba tháng mười hai năm hai nghìn không trăm hai mươi sáu"
            ),
        ),
        (
            "8h-11h30 10-12/12/2026",
            "8h00–11h30, hằng ngày, từ thứ Năm 10/12/2026 đến thứ Bảy 12/12/2026",
            "8h00-11h30 10/12-12/12/2026",
            (
                "từ tám giờ đến mười một giờ ba mươi hằng ngày, từ thứ Năm, ngày mùng mười tháng mười hai, "
                "đến thứ Bảy, ngày mười hai tháng mười hai năm hai nghìn không trăm hai mươi sáu"
            ),
        ),
        (
            "10/12/2026",
            "cả ngày thứ Năm 10/12/2026",
            "10/12/2026",
            "cả ngày thứ Năm, ngày mùng mười tháng mười hai năm hai nghìn không trăm hai mươi sáu",
        ),
        (
            "thứ hai - thứ sáu, 1/12/2026 - 31/12/2026, 8h05",
            "8h05, từ thứ Hai đến thứ Sáu hằng tuần, từ ngày 01/12/2026 đến ngày 31/12/2026",
            "8h05 T2, T3, T4, T5, T6 01/12-31/12/2026",
            (
                "tám giờ năm phút, từ thứ Hai đến thứ Sáu hằng tuần, từ ngày mùng một tháng mười hai đến "
                "ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu"
            ),
        ),
    ],
)
def test_an_occasion_is_shown_sent_and_said(typed: str, shown: str, short: str, said: str) -> None:
    occasion = read_occasion(typed)

    assert in_figures(occasion) == shown
    assert in_short(occasion) == short
    assert say(in_speech(occasion)) == said


def test_moments_are_said_to_machines_in_vietnams_time() -> None:
    moments = [stretch.moment for stretch in in_stretches(read_occasion("8h-16h30 10/12/2026")) if stretch.moment]

    assert moments == ["2026-12-10T08:00+07:00", "2026-12-10T16:30+07:00", "2026-12-10"]
