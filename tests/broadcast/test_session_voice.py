"""A session as it is heard from its first word to its last."""

from datetime import date
from typing import Any

from lxml import etree

from generator.broadcast import seconds_of
from generator.broadcast.calendar import words_of
from generator.broadcast.session import AirSession, sessions_on
from generator.broadcast.session_voice import VoicePart, voice_parts, whole_session
from generator.broadcast.ssml import ssml_of
from generator.model import Library, SessionRole
from tests.broadcast.test_calendar import TWO_SLOTS, airing, library, on_air
from tests.broadcast.test_ssml import SCHEMA
from tests.builders import make_announcement, make_commune

DAY = date(2026, 12, 7)


def with_station(*airings: dict[str, Any], **parts: Any) -> Library:  # noqa: ANN401 - fields of any type
    """Return a library whose station has the settings *parts*."""
    broadcast: dict[str, Any] = {
        "greeting": "Kính thưa bà con!",
        "speaker": "Đây là đài xã.",
        "thanks": "Xin cảm ơn.",
        "slots": TWO_SLOTS,
        **{name: parts.pop(name) for name in ("programmes", "days_off") if name in parts},
    }
    return library(*airings, commune=make_commune(broadcast=broadcast), **parts)


def session_of(found: Library, day: date = DAY) -> AirSession:
    return next(sessions_on(day, on_air(found), found.commune.broadcast, words_of(found)))


def heard(found: Library) -> list[VoicePart]:
    return list(voice_parts(session_of(found), found, words_of(found)))


def said(part: VoicePart) -> str:
    return " ".join(sentence.written.text for sentence in part.sentences())


def test_a_session_greets_once_lists_its_bulletins_and_thanks_once() -> None:
    parts = heard(with_station(airing(messages=["mot", "hai"])))
    whole = " ".join(map(said, parts))

    assert [part.title for part in parts] == [
        "Lời chào",
        "Mục lục",
        "Bản tin 1: Bài hai",
        "Bản tin 2: Bài một",
        "Lời kết",
    ]
    assert [part.piece for part in parts if part.role is SessionRole.BULLETINS] == ["hai", "mot"]
    assert said(parts[1]) == "Buổi phát hôm nay có hai tin. Tin thứ nhất: bài hai. Tin thứ hai: bài một."
    assert (whole.count("Kính thưa"), whole.count("Xin cảm ơn"), whole.count("Đây là đài xã")) == (1, 1, 1)
    assert "Đây là tin quan trọng" in said(parts[2])


def test_each_number_is_said_once_more_at_the_end_with_what_to_call_it_for() -> None:
    notice = make_announcement(published="06/12/2026", title="Cắt nước", contact="Trạm nước, 0200 000 013")
    other = make_announcement(
        "hop-thon", published="06/12/2026", title="Họp thôn", body="Cần hỏi thì gọi 0200 000 012."
    )
    one = heard(with_station(airing(messages=["mot", "cat-nuoc"]), announcements=(notice,)))
    two = heard(with_station(airing(messages=["hop-thon", "cat-nuoc"]), announcements=(notice, other)))

    assert said(one[-2]) == "Xin nhắc lại, số điện thoại là 0200 000 013."
    assert said(two[-2]) == "Xin nhắc lại các số cần gọi. Họp thôn, gọi 0200 000 012. Cắt nước, gọi 0200 000 013."


def test_one_bulletin_alone_needs_no_contents() -> None:
    assert [part.title for part in heard(with_station(airing()))] == ["Lời chào", "Bản tin 1: Bài một", "Lời kết"]


def test_what_is_urgent_comes_before_the_greeting_and_is_said_twice() -> None:
    notice = make_announcement(published="06/12/2026", expires="08/12/2026", priority="khẩn cấp", title="Nước lên")
    parts = heard(with_station(airing(), announcements=(notice,)))

    assert [part.title for part in parts] == ["Bản tin 1: Nước lên", "Lời chào", "Bản tin 2: Bài một", "Lời kết"]
    assert said(parts[0]).startswith("Thông báo khẩn cấp! Thông báo khẩn cấp!")
    assert said(parts[0]).count("Bà con trữ nước từ tối hôm trước.") == 2


def test_a_template_says_which_parts_how_long_and_which_topics_first() -> None:
    notice = make_announcement(published="06/12/2026", topic="An toàn", title="Phòng cháy")
    template = {
        "name": "Đầu tuần",
        "days": "thứ Hai",
        "slots": "sang",
        "parts": ["Nhạc hiệu", "bản tin", "nhắc lại số", "lời kết"],
        "minutes": "7",
        "topics_first": "an toàn",
    }
    asked = airing(days=["thứ hai", "thứ ba"], messages=["mot", "cat-nuoc"])
    found = with_station(asked, programmes=[template], announcements=(notice,))
    other = session_of(found, date(2026, 12, 8))

    assert [part.title for part in heard(found)] == [
        "Nhạc hiệu",
        "Bản tin 1: Phòng cháy",
        "Bản tin 2: Bài một",
        "Lời kết",
    ]
    assert (session_of(found).minutes, other.minutes) == (7, 15)
    assert [one.piece.slug for one in other.airings] == ["mot", "cat-nuoc"]


def test_a_session_is_one_text_for_a_machine_and_as_long_as_its_parts() -> None:
    found = with_station(airing(messages=["mot", "hai"]))
    parts, pace = heard(found), found.commune.broadcast
    ssml = ssml_of(whole_session(parts), pace)

    assert SCHEMA.validate(etree.fromstring(ssml.encode())), SCHEMA.error_log
    assert abs(seconds_of(whole_session(parts), pace) - sum(seconds_of(part, pace) for part in parts)) <= len(parts)


def test_on_a_day_off_nothing_is_heard_but_what_is_urgent() -> None:
    notice = make_announcement(published="06/12/2026", expires="08/12/2026", priority="khẩn cấp")
    off = [{"day": "06/12/2026", "through": "07/12/2026", "name": "Nghỉ lễ mẫu"}]
    found = with_station(airing([1, 2]), days_off=off, announcements=(notice,))

    assert [one.piece.slug for one in on_air(found) if one.day == DAY] == ["cat-nuoc", "cat-nuoc"]
    assert [one.day for one in on_air(found) if one.piece.slug == "mot"] == [date(2026, 12, 14)]
