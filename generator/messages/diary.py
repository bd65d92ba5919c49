"""What is said about the diary of what was aired."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import named
from generator.source import Position
from generator.text.written_numbers import figures

_BACK = "Sổ chỉ được ghi thêm. Lấy lại tệp từ bản sao lưu; ghi sai thì mở trang Sổ phát ở bàn làm tin, bấm “Ghi sửa”."


def needs_cell(at: Position, name: str) -> Diagnostic:
    """Report a row of the diary that leaves out what each row must say."""
    return Diagnostic("diary-cell", at, f"Dòng này của sổ phát để trống ô {named(name)}.", _BACK)


def of_another_month(at: Position, month: str) -> Diagnostic:
    """Report a row of the diary whose day is not in the month of its file."""
    year, number = month.split("-")
    return Diagnostic(
        "diary-other-month", at, f"Dòng này ghi ngày không thuộc tháng {int(number)}/{year}, là tháng của sổ.", _BACK
    )


def altered(at: Position, number: int) -> Diagnostic:
    """Warn of a row of the diary that is not as it was written."""
    return Diagnostic(
        "diary-altered",
        at,
        f"Dòng số {figures(number)} của sổ phát không còn như lúc ghi: có người đã sửa dòng này.",
        _BACK,
        Severity.WARNING,
    )


def removed(at: Position, number: int, count: int) -> Diagnostic:
    """Warn of *count* rows of the diary, from that *number* on, that are no longer there."""
    which = f"dòng số {figures(number)}" if count == 1 else f"{figures(count)} dòng, từ dòng số {figures(number)}"
    return Diagnostic("diary-removed", at, f"Sổ phát bị mất {which}.", _BACK, Severity.WARNING)


def moved(at: Position, number: int) -> Diagnostic:
    """Warn of a row of the diary whose number was there before."""
    return Diagnostic(
        "diary-moved",
        at,
        f"Dòng số {figures(number)} của sổ phát nằm sai chỗ, hoặc bị chép lặp lại.",
        _BACK,
        Severity.WARNING,
    )


def corrects_nothing(at: Position, number: int) -> Diagnostic:
    """Warn of a correction of a row that is not there."""
    return Diagnostic(
        "diary-corrects-nothing",
        at,
        f"Dòng này sửa dòng số {figures(number)}, mà trước nó không có dòng ấy.",
        _BACK,
        Severity.WARNING,
    )


def end_removed(at: Position) -> Diagnostic:
    """Warn of the end of a month's diary that the log of the desk knows, and that is no longer there."""
    return Diagnostic(
        "diary-removed",
        at,
        "Sổ phát bị mất hoặc bị viết lại những dòng cuối: nhật ký của bàn làm tin có ghi mà sổ không còn.",
        _BACK,
        Severity.WARNING,
    )


HEADING = "Sổ phát"
ABOUT = "đã phát gì, không phát gì, vì sao; sổ của tháng và báo cáo tháng của đài"
NO_NAME = "Ghi tên mình ở ô “Tôi là” trước đã: mỗi dòng trong sổ có tên người ghi."
MAY_NOT = "Người đang chọn ở “Tôi là” chưa có quyền viết. Những gì vừa đánh dấu vẫn còn ở đây."
NOTHING_TICKED = "Chưa đánh dấu mục nào."
NO_REASON = "Ghi lý do cho những mục không phát."
NO_REASON_TO_CORRECT = "Ghi vì sao phải sửa dòng này."
NO_TITLE = "Ghi tên bài đã phát thêm."
NO_LENGTH = "Thời lượng ghi phút:giây, ví dụ 4:30, hoặc chỉ số phút, ví dụ 5."
NOT_YET = "Ngày này chưa tới, nên chưa ghi sổ được."
FAULTY = "Chưa ghi vào sổ, vì tệp sổ của tháng này có chỗ hỏng phải sửa tay trước. Những gì vừa đánh dấu vẫn còn ở đây."


def met(title: str, outcome: str, who: str) -> str:
    """Say that *title* stands in the diary already, with another *outcome* or other words, noted by *who*."""
    return f"“{title}” đã có trong sổ: {outcome}, {who} ghi. Muốn đổi thì bấm “Ghi sửa” ở mục ấy."


def added(rows: int, last: int) -> str:
    """Say in the log that *rows* were added to the diary, up to that number."""
    return f"thêm {figures(rows)} dòng, đến dòng số {figures(last)}"


def corrected_meanwhile(number: int) -> str:
    """Say that somebody else has corrected the row with that *number*."""
    return f"Dòng số {figures(number)} vừa có người khác sửa. Xem dòng mới rồi sửa tiếp nếu cần."


TO_TICK = "Sổ phát còn mục chưa ghi"


def left_to_tick(day: str, pieces: int) -> str:
    """Say how many pieces of a *day* nobody has ticked yet."""
    return f"{day}: {figures(pieces)} mục chưa ghi"


def minutes_left(seconds: int) -> str:
    """Say how much of a slot is left, or how much too long its programme is."""
    told = "{}:{:02d}".format(*divmod(abs(seconds), 60))
    return f"còn trống {told}" if seconds >= 0 else f"quá buổi {told}"
