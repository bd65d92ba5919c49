"""What is said about the tables of handled feedback."""

from collections.abc import Iterable, Mapping

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import COMMUNE, VILLAGE, named, short
from generator.source import Position
from generator.text.names import nearest
from generator.text.traces import TraceKind
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


def unknown_column(at: Position, name: str, known: Iterable[str]) -> Diagnostic:
    """Report a column that no table has; guess the one that was meant."""
    meant = nearest(name, known) if name else None
    found = f"Bảng có cột lạ “{short(name, 40)}”." if name else "Bảng có một cột không có tên."
    hint = f"Có phải ý bạn là “{meant}”?" if meant else f"Xóa cột ấy. Các cột dùng được: {', '.join(known)}."
    return Diagnostic("unknown-column", at, found, hint)


def column_twice(at: Position, name: str) -> Diagnostic:
    """Report a column that stands in the table more than once."""
    return Diagnostic("column-twice", at, f"Bảng có hai cột {named(name)}.", "Xóa một cột.")


def columns_in_vietnamese(at: Position, meant: Mapping[str, str], line: str) -> Diagnostic:
    """Report columns that are called in words; *meant* are their names, *line* is the first line as it should be."""
    pairs = ", ".join(f"“{short(name, 30)}” là “{column}”" for name, column in meant.items())
    return Diagnostic(
        "columns-in-vietnamese",
        at,
        f"Dòng đầu của bảng phải ghi tên cột như máy đọc: {pairs}.",
        f"Bảng xuất từ phần mềm khác thì đưa vào bằng lệnh “tinlang results import TỆP”. Sửa tay thì dòng đầu là: "
        f"“{short(line, 200)}”.",
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


_TRACES = {
    TraceKind.TELEPHONE: "số điện thoại",
    TraceKind.IDENTITY: "số giấy tờ",
    TraceKind.PLATE: "biển số xe",
    TraceKind.ADDRESS_ONLINE: "địa chỉ thư, tài khoản mạng hay bản đồ",
    TraceKind.HOME: "số nhà, ngõ hay thửa đất",
    TraceKind.COORDINATES: "tọa độ",
    TraceKind.ACCOUNT: "số tài khoản hay dãy số dài",
    TraceKind.NAME: "tên một người",
    TraceKind.KIN: "quan hệ họ hàng, hàng xóm hay năm sinh",
    TraceKind.FILE: "tên tệp ảnh, tệp tiếng hay văn bản",
    TraceKind.TOLD: "nghề nghiệp, chức vụ, bệnh tật hay hoàn cảnh của một người",
}


def trace_told(kind: TraceKind) -> str:
    """Return what a trace of a *kind* is, within a sentence."""
    return _TRACES[kind]


def personal_data(at: Position, kind: TraceKind) -> Diagnostic:
    """Report a cell that looks like it points at a person by a trace of a *kind*."""
    return Diagnostic(
        "personal-data",
        at,
        f"Ô này có vẻ chứa {trace_told(kind)}, từ đó lần ra được một người.",
        f"Xóa thông tin riêng ấy; bảng kết quả chỉ ghi loại việc, {VILLAGE}, ngày, nơi xử lý và kết quả.",
    )


def story_leads_to_a_person(at: Position, kind: TraceKind) -> Diagnostic:
    """Report a story with a trace of a person, of that *kind*."""
    return Diagnostic(
        "story-leads-to-a-person",
        at,
        f"Chuyện “bà con hỏi – {COMMUNE} trả lời” có {trace_told(kind)}, từ đó lần ra được người hỏi.",
        "Kể việc chung, bỏ chi tiết ấy.",
    )


def story_may_tell(at: Position, words: str) -> Diagnostic:
    """Report *words* of a story from which a village may know who is spoken of: somebody has to judge that."""
    return Diagnostic(
        "story-may-tell",
        at,
        f"Chuyện “bà con hỏi – {COMMUNE} trả lời” có “{short(words, 60)}”: cả làng có thể biết là ai.",
        "Kể việc chung, bỏ chi tiết ấy; chắc không đoán ra ai thì để nguyên.",
        Severity.WARNING,
    )


def story_of_a_village(at: Position) -> Diagnostic:
    """Report a story that says in which village it happened."""
    return Diagnostic(
        "story-of-a-village",
        at,
        f"Chuyện “bà con hỏi – {COMMUNE} trả lời” ghi rõ {VILLAGE}, dễ đoán ra người hỏi.",
        f"Bỏ mục “villages”; câu trả lời là cho cả {COMMUNE}.",
    )


def no_form(at: Position) -> Diagnostic:
    """Report a form of the report that is no file of Word, or has no place for the text."""
    return Diagnostic(
        "no-form",
        at,
        "Mẫu báo cáo này không mở được, hoặc thiếu dòng «NỘI DUNG».",
        "Xóa tệp ấy, lấy lại mẫu có sẵn bằng “tinlang results form”, rồi sửa trên mẫu ấy và giữ nguyên các dấu « ».",
    )


def formula_cell(at: Position, cell: str) -> Diagnostic:
    """Report a cell that a spreadsheet would take for a formula."""
    return Diagnostic(
        "formula-cell",
        at,
        f"Ô này bắt đầu bằng dấu “{cell[0]}”, phần mềm bảng tính sẽ hiểu là công thức.",
        "Bỏ dấu ấy ở đầu ô.",
    )


def uncleared(at: Position, outcomes: int) -> Diagnostic:
    """Warn of *outcomes* in a table that nobody has read as something for everybody."""
    return Diagnostic(
        "uncleared",
        at,
        f"{figures(outcomes)} lời kết quả trong bảng chưa có ai đọc và ghi “Đã đọc, công khai được”, nên không đăng.",
        "Đọc và ghi ở trang Kết quả của bàn làm tin; các con số vẫn được đăng.",
        Severity.WARNING,
    )


def done_before(at: Position, name: str) -> Diagnostic:
    """Report the day *name* of a report that stands before the day on which it came."""
    return Diagnostic(
        "done-before", at, f"{named(name)} đứng trước ngày nhận.", "Xem lại hai ngày; chưa có thì để trống ô ấy."
    )
