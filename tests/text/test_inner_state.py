"""Words by which an office speaks of itself are found; what a resident is told to do is none."""

import pytest

from generator.text.inner_state import inner_state_in


@pytest.mark.row("D5")
@pytest.mark.parametrize(
    "text",
    [
        "Số điện thoại xã đang xin cấp.",
        "Phần này để sau.",
        "Xã chưa nắm được giờ làm việc.",
        "Việc này xã còn hỏi lại thành phố.",
        "Chưa có số liệu chính thức.",
        "Gọi (điền sau)",
        "Gặp [điền tên cán bộ]",
        "Thông tin chưa đầy đủ.",
        "Chưa rõ, cần hỏi lại Sở.",
        "Tạm để trống.",
        "Cần xác minh thêm.",
        "Lúc ???",
        "Ghi chú nội bộ: hỏi phòng Văn hóa.",
        "Hình minh họa sẽ thêm sau.",
    ],
)
def test_what_the_office_has_still_to_do_is_found(text: str) -> None:
    assert inner_state_in(text)


@pytest.mark.row("D5")
@pytest.mark.parametrize(
    "text",
    [
        "Bà con điền sau khi đọc kỹ.",
        "Nhà chưa có số thì hỏi lại tổng đài.",
        "Điền đầy đủ họ tên (nếu có).",
        "Cần hỏi lại, bà con gọi 1999.",
        "Bà con thêm ảnh rồi gửi.",
    ],
)
def test_what_a_resident_is_told_to_do_is_none(text: str) -> None:
    assert inner_state_in(text) == ""
