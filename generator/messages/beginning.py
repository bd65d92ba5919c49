"""What `tinlang init` and the desk ask for a new commune, and say of the answers and of what was made."""

from collections.abc import Sequence

from generator.messages.words import COMMUNE
from generator.text.written_numbers import figures

EXAMPLES = {"name": "xã An Bình Mẫu", "city": "tỉnh Ví Dụ"}
QUESTIONS = {
    "name": "Tên xã, phường hay đặc khu",
    "city": "Thuộc tỉnh, thành phố nào",
    "app": "Bà con gửi phản ánh qua ứng dụng nào",
    "hotline": "Bà con gọi phản ánh tới số nào",
    "hotline_name": "Số ấy tên là gì",
    "source": "Những điều trên ghi ở văn bản nào",
    "web": "Địa chỉ trang web, bắt đầu bằng https://",
}
"""What is asked for each answer, in this order."""

HINTS = {
    "name": f"Ví dụ: {EXAMPLES['name']}.",
    "city": f"Ví dụ: {EXAMPLES['city']}.",
    "app": "Không có thì để trống.",
    "hotline": "Không có thì để trống.",
    "hotline_name": "Để trống thì gọi là “Tổng đài” kèm số ấy.",
    "source": "Ghi số và ngày của văn bản. Chưa có thì để trống, rồi bổ sung ở Thông tin gốc.",
    "web": "Chưa có thì để trống.",
}
"""What stands beneath each question at the desk."""

_NUMBERED = ("name", "city", "app", "hotline", "web")
_SKIPPED = {
    "app": "không có thì bấm Enter",
    "hotline": "không có thì bấm Enter",
    "hotline_name": "bấm Enter nếu là “{}”",
    "source": "chưa có thì bấm Enter",
    "web": "chưa có thì bấm Enter",
}


def prompt(field: str, hotline_name: str = "") -> str:
    """Return what a terminal asks for *field*; *hotline_name* is what the hotline is called if nothing is typed.

    >>> prompt("name")
    '1. Tên xã, phường hay đặc khu (ví dụ: xã An Bình Mẫu): '
    """
    number = f"{_NUMBERED.index(field) + 1}. " if field in _NUMBERED else "   "
    aside = f"ví dụ: {EXAMPLES[field]}" if field in EXAMPLES else _SKIPPED[field].format(hotline_name)
    return f"{number}{QUESTIONS[field]} ({aside}): "


NO_NAME = "Tên phải có cả chữ xã, phường, đặc khu hay thị trấn ở đầu, ví dụ: xã An Bình Mẫu."
NO_CITY = "Phải có cả chữ tỉnh hay thành phố ở đầu, ví dụ: tỉnh Ví Dụ."
NO_NUMBER = "Số để gọi chỉ có chữ số, từ 3 đến 12 chữ số, ví dụ: 1900 0000."
NO_WEB = "Địa chỉ trang web phải đủ cả https:// ở đầu, ví dụ: https://tin.xa-minh.example."
ONE_LINE = 'Lời đáp chỉ một dòng, dài không quá 120 chữ cái, không có các dấu " \\ { } [ ] < >.'
ASK_NOBODY = 'Ở đây không hỏi được. Hãy ghi đủ: tinlang init THƯ-MỤC --name "xã …" --city "tỉnh …" --hotline SỐ'


def named_hotline(number: str) -> str:
    """Return what the number of a hotline is called where nobody says otherwise."""
    return f"Tổng đài {number}"


def told_by(name: str, day: str) -> str:
    """Return the source of what the commune called *name* says of itself without naming a document."""
    return f"Ủy ban nhân dân {name}, ngày {day}"


def without_document(source: str) -> str:
    """Say what stands as the source where no document was named."""
    return f"Chưa ghi văn bản nào, nên nguồn tạm ghi là “{source}”. Đối chiếu với văn bản rồi sửa trong facts.yaml."


def wrong(option: str, why: str) -> str:
    """Say *why* the answer of an *option* cannot be taken."""
    return f"{option}: {why}"


def not_empty(folder: str) -> str:
    """Say that something stands already where the content is to be made."""
    return f"{folder} đã có và không trống. Chọn một thư mục mới; chưa ghi gì."


def begun(name: str, folder: str, guides: int, unknown: int) -> str:
    """Say what was made in *folder*."""
    return (
        f"Đã lập nội dung của {name} trong {folder}: {figures(guides)} bài hướng dẫn ở trạng thái nháp, "
        f"{figures(unknown)} điều còn phải hỏi."
    )


def without(slugs: Sequence[str]) -> str:
    """Say which guides were not made, as the commune has no such service."""
    return f"Chưa đưa vào vì xã chưa có ứng dụng hoặc số tổng đài: {', '.join(slugs)}."


def next_steps(folder: str) -> str:
    """Say what to type next."""
    return (
        f"Tiếp theo:\n"
        f"  tinlang edit --content {folder} --open    mở bàn làm tin để sửa, xem trước, duyệt\n"
        f"  tinlang todo --content {folder}           xem còn phải hỏi những gì, hỏi ai\n"
        f"  tinlang build --content {folder} --output {folder}-ra    dựng trang web, bản in, lời phát"
    )


def no_content_yet(folder: str) -> str:
    """Say on the first page of a desk that there is no content in *folder*, and what to do if there should be."""
    return (
        f"Chưa có nội dung nào ở {folder}. Đáp mấy câu dưới đây là có một bộ nội dung đầu tiên, dựng được ngay. "
        "Nếu nội dung nằm ở chỗ khác thì đóng trang này, rồi mở bàn làm tin với đúng thư mục ấy."
    )


FOLDER = "Tên thư mục cất nội dung mới"
FOLDER_HINT = "Để trống thì đặt theo tên. Thư mục mới nằm cạnh thư mục đang mở."
NO_FOLDER = "Tên thư mục chỉ có chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: xa-an-binh-mau."
HEADING = f"Lập trang cho {COMMUNE} mới"
MAKE = "Lập trang"
NOTHING_INVENTED = (
    "Điều gì chưa đáp thì chưa biết: trang web, bản in và lời phát bỏ trống chỗ ấy, "
    "cho đến khi được khai và xác nhận ở Thông tin gốc."
)
ABOUT_ANOTHER = (
    "Dùng khi làm tin cho một nơi khác nữa. Nội dung mới nằm ở thư mục riêng; nội dung đang mở không đổi chữ nào."
)


def made(name: str, folder: str) -> str:
    """Say that the content of *name* was made in *folder*."""
    return f"Đã lập nội dung của {name} trong {folder}. Các bài đều là bản nháp, bà con chưa thấy."


def open_another(name: str) -> str:
    """Return the words of the link to the desk of the commune called *name*."""
    return f"Mở bàn làm tin của {name}"


def open_by_hand(folder: str) -> str:
    """Say how to open the desk over *folder* where it could not be opened from here."""
    return f"Chưa tự mở được bàn làm tin của nội dung mới. Mở bằng lệnh: tinlang edit --content {folder} --open"
