"""What is said about the tables of handled feedback."""

from collections.abc import Mapping

from generator.diagnostics import Diagnostic
from generator.messages.words import VILLAGE, named, short
from generator.source import Position
from generator.text.written_numbers import figures


def not_a_month(at: Position, name: str) -> Diagnostic:
    """Report a table whose file is not named after its month."""
    return Diagnostic(
        "not-a-month",
        at,
        f"Tệp tên “{name}” nên không biết là của tháng nào.",
        "Đặt tên theo tháng, ví dụ 2026-11.csv.",
    )


def missing_column(at: Position, name: str) -> Diagnostic:
    """Report a table without a column that it needs."""
    return Diagnostic("missing-column", at, f"Bảng thiếu cột {named(name)}.", "Thêm cột ấy vào dòng đầu của bảng.")


def columns_in_vietnamese(at: Position, meant: Mapping[str, str], line: str) -> Diagnostic:
    """Report columns that are called in words; *meant* are their names, *line* is the first line as it should be."""
    pairs = ", ".join(f"“{short(name, 30)}” là “{column}”" for name, column in meant.items())
    return Diagnostic(
        "columns-in-vietnamese",
        at,
        f"Dòng đầu của bảng phải ghi tên cột như máy đọc: {pairs}.",
        f"Thay dòng đầu bằng: {short(line, 200)} (chỉ giữ các cột field, village, received, answered, unit, outcome).",
    )


def day_to_come(at: Position, name: str) -> Diagnostic:
    """Report a day after today."""
    return Diagnostic("day-to-come", at, f"{named(name)} ghi một ngày chưa tới.", "Xem lại ngày, tháng và năm.")


def answered_first(at: Position) -> Diagnostic:
    """Report an answer that came before the report."""
    return Diagnostic(
        "answered-first",
        at,
        "Ngày trả lời đứng trước ngày nhận.",
        "Xem lại hai ngày; chưa trả lời thì để trống ô “answered”.",
    )


def of_another_month(at: Position, month: str) -> Diagnostic:
    """Report a row that neither came nor was answered in the month of its table."""
    year, number = month.split("-")
    return Diagnostic(
        "of-another-month",
        at,
        f"Việc này không nhận cũng không trả lời trong tháng {int(number)}/{year}, là tháng của bảng.",
        "Chuyển dòng này sang bảng của tháng nhận việc, hoặc xem lại ngày.",
    )


def person_for_unit(at: Position, unit: str) -> Diagnostic:
    """Report a person where the office belongs that handled a matter."""
    return Diagnostic(
        "person-for-unit",
        at,
        f"Nơi xử lý ghi tên một người: “{short(unit, 40)}”.",
        "Ghi tên phòng, ban hoặc tổ; bảng này sẽ đăng công khai nên không nêu tên người.",
    )


def person_in_words(at: Position) -> Diagnostic:
    """Report a cell that seems to name a person."""
    return Diagnostic(
        "personal-data",
        at,
        "Ô này có vẻ nêu tên một người.",
        f"Xoá tên ấy; bảng kết quả chỉ ghi loại việc, {VILLAGE}, ngày, nơi xử lý và kết quả.",
    )


def empty_cell(at: Position, name: str) -> Diagnostic:
    """Report a row that leaves out what each row must say."""
    return Diagnostic("empty-cell", at, f"Dòng này để trống ô {named(name)}.", "Điền ô ấy, hoặc xóa cả dòng.")


def cell_too_long(at: Position, most: int) -> Diagnostic:
    """Report a cell in which half a table stands."""
    return Diagnostic(
        "cell-too-long",
        at,
        "Ô này dài quá.",
        f"Nhiều nhất {figures(most)} ký tự; xem có dấu ngoặc kép nào mở mà không đóng.",
    )


def too_many_cells(at: Position, cells: int, columns: int) -> Diagnostic:
    """Report a row with more cells than there are columns."""
    return Diagnostic(
        "too-many-cells",
        at,
        f"Dòng này có {figures(cells)} ô, mà bảng chỉ có {figures(columns)} cột.",
        "Xem có ô nào chứa dấu phẩy không; nếu có, đặt ô ấy trong dấu ngoặc kép.",
    )


def personal_data(at: Position) -> Diagnostic:
    """Report a cell that looks like it points at a person."""
    return Diagnostic(
        "personal-data",
        at,
        "Ô này có vẻ chứa số điện thoại, số giấy tờ, biển số xe hoặc thư điện tử của một người.",
        f"Xóa thông tin riêng ấy; bảng kết quả chỉ ghi loại việc, {VILLAGE}, ngày, nơi xử lý và kết quả.",
    )
