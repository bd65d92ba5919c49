"""What `tinlang init` asks, and says of the answers and of what was made."""

from collections.abc import Sequence

NAME = "1. Tên xã, phường hay đặc khu (ví dụ: xã An Bình Mẫu): "
CITY = "2. Thuộc tỉnh, thành phố nào (ví dụ: tỉnh Ví Dụ): "
APP = "3. Bà con gửi phản ánh qua ứng dụng nào (không có thì bấm Enter): "
HOTLINE = "4. Bà con gọi phản ánh tới số nào (không có thì bấm Enter): "
HOTLINE_NAME = "   Số ấy tên là gì (bấm Enter nếu là “{}”): "
SOURCE = "   Những điều trên ghi ở văn bản nào (chưa có thì bấm Enter): "
WEB = "5. Địa chỉ trang web, bắt đầu bằng https:// (chưa có thì bấm Enter): "

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
        f"Đã lập nội dung của {name} trong {folder}: {guides} bài hướng dẫn ở trạng thái nháp, "
        f"{unknown} điều còn phải hỏi."
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
