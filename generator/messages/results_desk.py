"""What the desk says of exports of feedback and of what offices wrote of outcomes."""

from collections.abc import Sequence

from generator.messages.exports import month_told
from generator.text.written_numbers import figures

HEADING = "Kết quả xử lý phản ánh"
ON_FIRST_PAGE = "Kết quả phản ánh"
ABOUT = "đưa bảng xuất từ ứng dụng, tổng đài vào; đọc lời kết quả trước khi công khai"
GONE = "Bảng này không còn trong bộ nhớ của bàn làm tin. Chọn lại tệp ở trang Kết quả xử lý phản ánh."
NO_FILE = "Chưa chọn tệp nào."
NO_NAME = "Ghi tên mình ở ô “Tôi là” trước: lời công khai phải có người chịu trách nhiệm đã đọc."
MAY_NOT_CLEAR = "Người đang chọn ở “Tôi là” chưa có quyền duyệt, nên không cho công khai được."
READ_CLOSELY = "Đọc thật kỹ: có thể đoán ra một người"
TO_READ = "Lời chờ đọc"
NOTHING_TICKED = "Chưa đánh dấu lời nào."


def waiting(outcomes: int) -> str:
    """Return how many outcomes of a month wait for somebody to read them."""
    return f"{figures(outcomes)} lời chờ đọc" if outcomes else "không còn lời nào chờ đọc"


def may_tell(words: Sequence[str]) -> str:
    """Return that these *words* of an outcome may tell who somebody is; nothing where there are none."""
    quoted = ", ".join(f"“{each}”" for each in words)
    return f"Chỗ cần xem: {quoted}. Cả làng biết là ai thì đừng đánh dấu." if words else ""


def outcomes_of(month: str, outcomes: int) -> str:
    """Return how many *outcomes* of a *month* wait for somebody to read them, as a thing to do."""
    return f"Đọc {figures(outcomes)} lời kết quả của {month_told(month)} trước khi công khai"


def no_tables(months: Sequence[str]) -> str:
    """Return that the tables of these *months* in a row are not there yet, as a thing to do."""
    first, last = month_told(months[0]), month_told(months[-1])
    told = first if len(months) == 1 else f"{first} và {last}" if len(months) == 2 else f"{first} đến {last}"
    return f"Đưa bảng kết quả của {told} vào"


def reports(count: int) -> str:
    """Return how many reports a table has."""
    return f"{figures(count)} việc"
