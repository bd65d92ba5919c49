"""What is said about the tables of handled feedback."""

from generator.diagnostics import Diagnostic
from generator.messages.words import figures, named
from generator.source import Position


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
        f"Dòng này có {cells} ô, mà bảng chỉ có {columns} cột.",
        "Xem có ô nào chứa dấu phẩy không; nếu có, đặt ô ấy trong dấu ngoặc kép.",
    )


def personal_data(at: Position) -> Diagnostic:
    """Report a cell that looks like it points at a person."""
    return Diagnostic(
        "personal-data",
        at,
        "Ô này có vẻ chứa số điện thoại, số giấy tờ, biển số xe hoặc thư điện tử của một người.",
        "Xóa thông tin riêng ấy; bảng kết quả chỉ ghi loại việc, thôn, ngày, nơi xử lý và kết quả.",
    )
