"""What is said about the broadcasting schedule: days, hours, slots, and what does not go together."""

from collections.abc import Sequence
from datetime import date, time

from generator.diagnostics import Diagnostic, Severity
from generator.messages.speech import promised
from generator.messages.words import COMMUNE, short
from generator.source import Position
from generator.text.dates import in_numbers
from generator.text.hours import hour_in_figures, length_in_words
from generator.text.written_numbers import figures


def day_of_a_week(weekday: str, week: int) -> str:
    """Return the name of a day of a campaign whose first day is not known."""
    return f"{weekday[:1].upper()}{weekday[1:]} tuần {week}"


def not_an_hour(at: Position, found: str) -> Diagnostic:
    """Report an hour that is none."""
    return Diagnostic("not-an-hour", at, f"“{short(found)}” không phải là giờ.", "Viết như 5h30 hoặc 17h00.")


def not_minutes(at: Position, found: str) -> Diagnostic:
    """Report a number of minutes that is none."""
    return Diagnostic("not-minutes", at, f"“{short(found)}” không phải là số phút.", "Viết một số, ví dụ 15.")


def campaign_without_day(at: Position, found: str) -> Diagnostic:
    """Report a first day that is none."""
    return Diagnostic(
        "not-a-date",
        at,
        f"“{short(found)}” không phải là ngày bắt đầu chiến dịch.",
        "Viết ngày/tháng/năm, ví dụ 23/11/2026.",
    )


def outside_window(at: Position, slot: str, hour: time, *, early: bool, limit: time) -> Diagnostic:
    """Report a slot that begins before or ends after the hours in which the commune may broadcast."""
    when = (
        f"bắt đầu lúc {hour_in_figures(hour)}, sớm hơn" if early else f"kết thúc lúc {hour_in_figures(hour)}, muộn hơn"
    )
    return Diagnostic(
        "outside-broadcast-hours",
        at,
        f"{slot} {when} giờ được phép phát loa ({hour_in_figures(limit)}).",
        f"Đổi giờ của buổi, hoặc xem lại “earliest”, “latest” theo quy chế truyền thanh của {COMMUNE}.",
    )


def slots_clash(at: Position, slot: str, other: str) -> Diagnostic:
    """Report two slots that overlap."""
    return Diagnostic(
        "slots-clash",
        at,
        f"{slot} bắt đầu khi {other.lower()} chưa hết giờ.",
        "Đổi giờ, hoặc rút số phút của một trong hai buổi.",
    )


def overfull_slot(at: Position, when: str, over: int, titles: Sequence[str], *, confirmed: bool) -> Diagnostic:
    """Report a slot into which its pieces do not fit, or warn of it until the slot's length is *confirmed*."""
    named = ", ".join(f"“{short(title)}”" for title in titles)
    return Diagnostic(
        "overfull-slot",
        at,
        f"{when}: các bài cộng lại dài quá {length_in_words(over)} ({named}).",
        "Chuyển bớt một bài sang buổi khác hoặc ngày khác.",
        promised(confirmed=confirmed),
    )


def twice_in_a_slot(at: Position, when: str, title: str) -> Diagnostic:
    """Report a piece that is broadcast twice in one slot."""
    return Diagnostic(
        "twice-in-a-slot",
        at,
        f"{when}: bài “{short(title)}” bị xếp hai lần trong một buổi.",
        "Bỏ bớt một lần trong “airings”.",
    )


def alike_on_a_day(at: Position, when: str, title: str, other: str) -> Diagnostic:
    """Report two pieces that say nearly the same on one day."""
    return Diagnostic(
        "alike-on-a-day",
        at,
        f"{when}: bài “{short(title)}” và bài “{short(other)}” gần như giống nhau.",
        "Giữ một bài, hoặc xếp sang hai ngày khác nhau.",
    )


def expired_on_air(at: Position, title: str, day: date, expires: date) -> Diagnostic:
    """Report an announcement that would be broadcast after it has expired."""
    return Diagnostic(
        "expired-on-air",
        at,
        f"Thông báo “{short(title)}” hết hạn ngày {in_numbers(expires)} mà lịch còn phát ngày {in_numbers(day)}.",
        "Bỏ thông báo này khỏi “airings” sau ngày ấy, hoặc sửa “expires”.",
    )


def expired_announcements(at: Position, title: str, count: int) -> Diagnostic:
    """Warn of *count* announcements that are over; *title* is that of the newest."""
    others = f" và {figures(count - 1)} thông báo khác" if count > 1 else ""
    return Diagnostic(
        "expired-announcement",
        at,
        f"Thông báo “{short(title)}”{others} đã hết hạn: không in, không phát loa, không gửi đi nữa.",
        "Trang và bản lưu trữ vẫn còn. Muốn phát lại thì sửa “expires”.",
        Severity.WARNING,
    )


def too_many_slots(at: Position, most: int) -> Diagnostic:
    """Report more slots a day than there are hours."""
    return Diagnostic(
        "too-many-slots",
        at,
        f"Một ngày có quá {figures(most)} buổi phát thì tờ lịch không đủ chỗ.",
        "Gộp các buổi gần nhau lại.",
    )


def too_many_airings(at: Position, asked: int, most: int) -> Diagnostic:
    """Report a campaign that asks for more than any loudspeaker can say in a year."""
    return Diagnostic(
        "too-many-airings",
        at,
        f"Chiến dịch này xếp {figures(asked)} lượt phát; quá {figures(most)} lượt thì cả năm cũng không phát hết.",
        "Xem lại số tuần, số buổi và số bài trong từng lượt của “airings”.",
    )


def urgent_for_long(at: Position, expires: date, last: date, days: int) -> Diagnostic:
    """Warn of an urgent announcement that is valid for longer than it is broadcast; it goes out until *last*."""
    return Diagnostic(
        "urgent-for-long",
        at,
        f"Tin khẩn cấp chỉ phát loa {figures(days)} ngày, đến hết {in_numbers(last)}, "
        f"mà hạn ghi tới {in_numbers(expires)}.",
        "Sau ngày ấy còn khẩn cấp thì đăng thông báo mới; không thì hạ “priority” hoặc rút ngắn “expires”.",
        Severity.WARNING,
    )


def day_off_outside(at: Position, day: date, first: date, last: date) -> Diagnostic:
    """Report a day off on which the campaign does not run anyway."""
    return Diagnostic(
        "day-off-outside",
        at,
        f"Ngày {in_numbers(day)} nằm ngoài đợt này (từ {in_numbers(first)} đến {in_numbers(last)}).",
        "Xem lại ngày nghỉ, hoặc bỏ dòng này.",
        Severity.WARNING,
    )


def never_on_air(at: Position, name: str) -> Diagnostic:
    """Report an airing of something that is not for the loudspeakers."""
    return Diagnostic(
        "never-on-air",
        at,
        f"Lịch phát gọi “{short(name)}”, nhưng bài ấy không dành cho loa.",
        "Thêm “script” vào “channels” của bài, hoặc bỏ khỏi “airings”.",
    )


def same_script_name(at: Position, slug: str) -> Diagnostic:
    """Report two pieces to be read aloud that would be written to the same folder."""
    return Diagnostic(
        "same-slug",
        at,
        f"Tên “{slug}” đã dùng cho một bài khác cũng đọc trên loa.",
        "Đặt “slug” khác cho lời phát này.",
    )
