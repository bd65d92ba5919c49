"""What is said of an export of handled feedback, on the command line and at the desk."""

from collections.abc import Iterable, Mapping, Sequence

from generator.exports.cleaning import LeftOut, RowFault
from generator.exports.columns import STATE, Recognised
from generator.messages.field_names import FIELDS
from generator.messages.results import trace_told
from generator.messages.words import VILLAGE, short
from generator.text.written_numbers import figures

_UNREADABLE = {
    "too-large": "Tệp lớn hơn 64 MB. Xuất lại theo từng tháng, hoặc bỏ bớt các trang khác trong tệp.",
    "not-a-table": "Tệp này không phải bảng. Nhận .xlsx, .xls, .ods và .csv.",
    "empty": "Bảng không có dòng nào dưới dòng tên cột.",
    "too-many-rows": "Bảng có hơn 500.000 dòng. Xuất lại theo từng năm.",
    "password": "Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi đưa vào.",
    "broken-workbook": "Không mở được bảng tính này. Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi đưa lại.",
    "broken-text": "Bảng dạng chữ bị hỏng: có dấu ngoặc kép mở mà không đóng.",
    "no-columns": "Không thấy dấu phẩy, chấm phẩy hay Tab ngăn các cột ở dòng đầu.",
    "unknown-encoding": "Chữ trong tệp không đọc được thành tiếng Việt: có lẽ là phông cũ (TCVN3, VNI). "
    "Mở bằng Excel, lưu dạng “CSV UTF-8” hoặc .xlsx rồi đưa lại.",
}
_FAULTS = {
    "no-day": "không có ngày tiếp nhận",
    "no-such-day": "không có ngày ấy",
    "day-to-come": "ngày chưa tới",
    "before-receipt": "đứng trước ngày tiếp nhận",
    "unknown-state": "chưa biết trạng thái này nghĩa là gì",
    "no-day-of-answer": "đã trả lời mà không có ngày trả lời, ngày xong",
}
_LEFT_OUT = {"too-long": "dài quá 600 ký tự", "signs": "có mã trang web, ảnh hoặc dấu lạ"}
_MOST_TOLD = 20
_COLUMNS = {STATE: "trạng thái"}


def unreadable(code: str) -> str:
    """Return why a file is no table that can be read."""
    return _UNREADABLE[code]


def column_told(name: str) -> str:
    """Return what the column *name* is called."""
    return _COLUMNS.get(name) or FIELDS[name]


def recognised(columns: Recognised) -> list[str]:
    """Return which column is which, a line each; then those that are not kept."""
    lines = [f"  {column_told(name)}: cột “{short(columns.heads[at], 40)}”" for name, at in columns.at.items()]
    if columns.left:
        lines.append(f"  Không giữ: {', '.join(f'“{short(head, 40)}”' for head in columns.left)}")
    if columns.twice:
        lines.append(
            f"  Trùng ý với cột đã nhận, không giữ: {', '.join(f'“{short(head, 40)}”' for head in columns.twice)}"
        )
    return lines


def lacking(columns: Sequence[str]) -> str:
    """Return that columns without which nothing can be counted are not there, and what to do."""
    names = ", ".join(f"“{column_told(name)}”" for name in columns)
    example = "--column received=”Tên cột trong bảng”".replace("”", '"')
    return f"Không thấy cột {names}. Chỉ ra cột ấy, ví dụ {example}, hoặc ghi tên cột vào results.yaml."


def faults_told(faults: Sequence[RowFault]) -> list[str]:
    """Return what is wrong in rows, the first of them a line each."""
    lines = [
        f"  Dòng {fault.row}, {column_told(fault.column)}: {_FAULTS[fault.code]}"
        + (f" (“{short(fault.cell, 30)}”)" if fault.cell else "")
        for fault in faults[:_MOST_TOLD]
    ]
    if len(faults) > _MOST_TOLD:
        lines.append(f"  … và {figures(len(faults) - _MOST_TOLD)} chỗ nữa")
    return lines


NO_FILE = "Ghi tệp cần đưa vào, ví dụ: tinlang results import xuat-thang-11.xlsx"
NOTHING_IMPORTED = "Chưa đưa gì vào. Sửa những chỗ trên trong bảng gốc rồi làm lại."
UNKNOWN_STATES = "Trạng thái nào máy chưa biết thì ghi vào results.yaml, mục states, ví dụ “done: [Đã khắc phục]”."


def hidden_told(rows: Sequence[int]) -> str:
    """Return that these *rows* are hidden in the workbook, and were read all the same."""
    first = ", ".join(map(figures, rows[:_MOST_TOLD]))
    more = f" và {figures(len(rows) - _MOST_TOLD)} dòng nữa" if len(rows) > _MOST_TOLD else ""
    count = figures(len(rows))
    return f"{count} dòng bị ẩn trong bảng vẫn được đọc: dòng {first}{more}. Không muốn lấy thì xóa hẳn dòng ấy."


def left_out_told(left_out: Sequence[LeftOut]) -> list[str]:
    """Return which cells were left out and why, the first of them a line each; what stands in them is not repeated."""
    lines = [f"  Dòng {each.row}, {column_told(each.column)}: {why_left_out(each)}" for each in left_out[:_MOST_TOLD]]
    if len(left_out) > _MOST_TOLD:
        lines.append(f"  … và {figures(len(left_out) - _MOST_TOLD)} ô nữa")
    return lines


def why_left_out(each: LeftOut) -> str:
    """Return why a cell was left out."""
    kinds = dict.fromkeys(trace.kind for trace in each.traces)
    return f"có {', '.join(map(trace_told, kinds))}" if kinds else _LEFT_OUT[each.code]


def left_out_head(cells: int) -> str:
    """Return the line above cells that were left out."""
    return f"Bỏ {figures(cells)} ô vì còn thông tin riêng, quá dài hoặc có dấu lạ; việc ấy vẫn được đếm:"


def strange_villages(villages: Mapping[str, int]) -> str:
    """Return which names are no village of the commune."""
    names = ", ".join(
        f"{f'“{short(name, 30)}”' if name else 'tên có thông tin riêng'} ({figures(count)} việc)"
        for name, count in sorted(villages.items())
    )
    return f"Không có trong danh sách các {VILLAGE}, nên để trống {VILLAGE}: {names}"


def rows_by_month(months: Mapping[str, int]) -> list[str]:
    """Return how many rows each month has."""
    return [f"  {month_told(month)}: {figures(count)} việc" for month, count in months.items()]


def month_told(month: str) -> str:
    """Return the name of a *month* as it is written in files.

    >>> month_told("2026-11")
    'tháng 11/2026'
    """
    year, number = month.split("-")
    return f"tháng {int(number)}/{year}"


def there_already(months: Iterable[str]) -> str:
    """Return that tables of *months* are there, and what to do."""
    names = ", ".join(map(month_told, months))
    return f"Đã có bảng của {names}. Thêm --replace để thay bằng bảng mới (bản cũ vẫn nằm trong lịch sử)."


def kept_as_told(month: str, changes: tuple[int, int, int], then: str) -> str:
    """Return that a *month* stays as it was told, and what of the *changes* is counted where: late, gone, corrected.

    *then* is the month in which late ones are counted.
    """
    late, gone, corrected = changes
    told = [
        f"{figures(late)} việc mới thêm được đếm vào {month_told(then)}" if late else "",
        f"{figures(gone)} việc không còn trong bảng mới vẫn được đếm như cũ" if gone else "",
        f"{figures(corrected)} việc đổi lĩnh vực hoặc nơi ở vẫn được đếm như cũ" if corrected else "",
    ]
    return f"Số đã đăng của {month_told(month)} giữ nguyên: {'; '.join(filter(None, told))}."


WHY_AS_TOLD = "Nếu sửa số đã đăng, ai còn giữ trang cũ đem so sẽ biết đúng mấy việc vừa sửa, có khi đoán ra người gửi."
RESTATE = "Muốn vẫn thay số đã đăng thì thêm --restate; nhật ký ghi ai đã thay."
RESTATED = "thay cả số đã đăng"


def no_rows_of(month: str) -> str:
    """Return that no row came in *month*."""
    return f"Bảng không có việc nào nhận trong {month_told(month)}."


def other_months(months: Mapping[str, int], month: str) -> str:
    """Return that rows of other months than *month* were left alone."""
    count = sum(months.values())
    return f"Chỉ lấy {month_told(month)}; {figures(count)} việc nhận trong các tháng khác để nguyên."


def imported(names: Sequence[str], rows: int) -> str:
    """Return what was written."""
    if not names:
        return "Không có gì mới: các bảng đã đúng như thế."
    return f"Đã ghi {figures(rows)} việc vào {', '.join(names)}."


def kept_of_it(rows: int, digest: str) -> str:
    """Return all that is kept of the export."""
    return f"Tệp gốc không được chép lại; chỉ ghi vào nhật ký: {figures(rows)} dòng, dấu {digest[:12]}…"


def kept_in_log(rows: int, digest: str, *, restated: bool = False, why: str = "") -> str:
    """Return what the log keeps of an export: the number of its *rows*, the SHA-256 of the file, what it *restated*."""
    told = f"; {RESTATED}" if restated else ""
    return f"{figures(rows)} dòng, sha256 {digest}{told}{f': {why}' if why else ''}"


def imported_before(when: str) -> str:
    """Return that the same file was imported at *when* (ISO 8601)."""
    year, month, day = when[:10].split("-")
    return f"Chính tệp này đã được đưa vào ngày {day}/{month}/{year}."


def outcomes_wait(outcomes: int) -> str:
    """Return that *outcomes* wait for somebody to read them."""
    return (
        f"{figures(outcomes)} lời kết quả chờ người đọc: mở trang Kết quả của bàn làm tin, đọc từng lời rồi ghi "
        "“Đã đọc, công khai được”. Các con số thì đăng được ngay."
    )


def outcomes_may_tell(outcomes: int) -> str:
    """Return that so many *outcomes* may tell who somebody is."""
    return f"Trong đó {figures(outcomes)} lời có thể đoán ra một người; bàn làm tin xếp riêng để đọc thật kỹ."


def no_such_column(name: str, known: Iterable[str]) -> str:
    """Return that *name*, given with --column, is no column of ours."""
    return f"Không có mục “{name}” để gán cột. Các mục: {', '.join(known)}."


def no_such_head(head: str, heads: Iterable[str]) -> str:
    """Return that no column of the table is called *head*."""
    there = ", ".join(f"“{short(each, 30)}”" for each in heads if each)
    return f"Bảng không có cột “{head}”. Các cột trong bảng: {there}."


def remembered(name: str) -> str:
    """Return that what was said of the columns is kept in the file *name*."""
    return f"Đã nhớ tên cột vào {name}; lần sau máy tự nhận."


def form_there(file: str) -> str:
    """Return that the form is there already."""
    return f"Đã có mẫu báo cáo ở {file}. Xóa hoặc đổi tên nó trước, nếu muốn lấy lại mẫu ban đầu."


def form_written(file: str) -> str:
    """Return where the form of the report is, and what may be done with it."""
    return f"Đã ghi mẫu báo cáo vào {file}. Mở bằng Word, sửa theo thể thức của cơ quan, giữ nguyên các dấu « »."


def no_story(slug: str, meant: str | None) -> str:
    """Return that there is no notice called *slug*; *meant* is the one that was probably meant."""
    if not slug:
        return "Ghi tên bài cần rút, ví dụ: tinlang results withdraw hoi-dap-gom-rac --why LÝ-DO --by NGƯỜI."
    return f"Không có thông báo nào tên “{slug}”." + (f" Có phải ý bạn là “{meant}”?" if meant else "")


def taken_back(slug: str) -> str:
    """Return that the notice *slug* was withdrawn, and when that takes effect."""
    return (
        f"Đã rút “{slug}”. Lần dựng, phát hành tới: trang của bài chỉ còn nói đã rút; lời gửi đi, lời phát, tờ in "
        "không còn bài này."
    )


def sheets_of_story(texts: int) -> str:
    """Return the line above the printed sheets that hold it."""
    return "Tờ đã in cần gỡ:" if texts else "Không có tờ in nào có bài này."
