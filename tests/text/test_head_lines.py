"""The lines of the head and the foot of official letters, each by itself."""

import pytest

from generator.text.head_lines import (
    begins_agency,
    begins_copies,
    begins_signature,
    date_in,
    goes_on_subject,
    in_small_letters,
    number_in,
    part_of,
    subject_in,
    whom_in,
)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", "motto"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "motto"),
        ("Độc lập - Tự do - Hạnh phúc", "motto"),
        ("Độc lập suy nghĩ thì mỗi nhà mới thấy hạnh phúc, bà con ạ, ai cũng nên thử.", None),
        ("Độc lập, tự do", None),
        ("-------", "ornament"),
        ("* * *", "ornament"),
        ("Số: 12/TB-UBND", "number"),
        ("Số 12/TB-UBND", "number"),
        ("Số: 12", "number"),
        ("Số 12", None),
        ("Số người đến: 12", None),
        (f"Số: {'1' * 60}/TB", None),
        ("An Bình Mẫu, ngày 5 tháng 12 năm 2026", "date"),
        ("An Bình Mẫu, ngày … tháng … năm 2026", "date"),
        ("Kính gửi: Các hộ dân thôn Đông", "to"),
        ("V/v tạm ngừng cấp nước", "subject"),
        ("Về việc tạm ngừng cấp nước", "subject"),
        ("THÔNG BÁO", "kind"),
        ("Thông báo", None),
        ("HỎA TỐC", "urgent"),
        ("ỦY BAN NHÂN DÂN", "agency"),
        ("XÃ AN BÌNH MẪU", "agency"),
        ("Ủy ban nhân dân xã", None),
        ("MỜI BÀ CON", None),
    ],
)
def test_a_line_is_known_by_itself(line: str, part: str | None) -> None:
    assert part_of(line) == part


@pytest.mark.parametrize(
    ("line", "number"),
    [("Số: 12 / TB - UBND", "12/TB-UBND"), ("Số 7/GM-UBND", "7/GM-UBND"), ("Số:    /TB", ""), ("Thông báo", "")],
)
def test_the_number_of_a_letter_is_taken_without_blanks(line: str, number: str) -> None:
    assert number_in(line) == number


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("An Bình Mẫu, ngày 05 tháng 12 năm 2026", "05/12/2026"),
        ("An Bình Mẫu, ngày … tháng 12 năm 2026", ""),
        ("Ngày mai họp", ""),
    ],
)
def test_the_day_of_a_letter_is_taken_where_it_is_filled_in(line: str, day: str) -> None:
    assert date_in(line) == day


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("V/v tạm ngừng cấp nước.", "Tạm ngừng cấp nước"),
        ("Về việc: họp thôn", "Họp thôn"),
        ("họp thôn", "Họp thôn"),
        ("VỀ VIỆC CẮT ĐIỆN XÃ AN BÌNH MẪU", "Cắt điện xã An Bình Mẫu"),
    ],
)
def test_what_a_letter_is_about_begins_in_a_capital(line: str, subject: str) -> None:
    assert subject_in(line) == subject


def test_what_a_letter_is_about_may_go_on_in_the_next_line() -> None:
    assert goes_on_subject("ở thôn Đông", "Về việc cắt nước")
    assert not goes_on_subject("THÔN ĐÔNG", "Về việc cắt nước")
    assert not goes_on_subject("ở thôn Đông", "Về việc cắt nước.")
    assert not goes_on_subject("thôn Đông", "Về việc cắt nước ở:")
    assert not goes_on_subject("1. Thời gian", "Về việc cắt nước")


def test_to_whom_a_letter_is_sent() -> None:
    assert whom_in("Kính gửi: Các hộ dân thôn Đông ") == "Các hộ dân thôn Đông"
    assert whom_in("kính gửi bà con") == "bà con"
    assert whom_in("Thưa bà con") == ""


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("KT. CHỦ TỊCH", True),
        ("PHÓ CHỦ TỊCH", True),
        ("(đã ký)", True),
        ("Chủ tịch xã nói", False),
        ("MỜI BÀ CON", False),
    ],
)
def test_the_lines_above_the_name_of_who_signs_are_known(line: str, *, signs: bool) -> None:
    assert begins_signature(line) is signs


def test_whom_copies_go_to_and_which_agency_sends_are_known() -> None:
    assert begins_copies(" NƠI NHẬN: ")
    assert begins_copies("Nơi nhận: - Như trên;")
    assert not begins_copies("Nơi nhận quà: nhà văn hóa")
    assert begins_agency("Trung tâm Dịch vụ")
    assert not begins_agency("XÃ AN BÌNH MẪU")
    assert not begins_agency("Bà con")


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("ỦY BAN NHÂN DÂN XÃ AN BÌNH MẪU", "Ủy ban nhân dân xã An Bình Mẫu"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ AN BÌNH VÀ ỦY BAN NHÂN DÂN", "Hội đồng nhân dân xã An Bình và ủy ban nhân dân"),
        ("KT. CHỦ TỊCH", "KT. Chủ tịch"),
        ("THÀNH PHỐ HẢI PHÒNG", "Thành phố Hải Phòng"),
        ("TRƯỜNG THCS", "Trường thcs"),
        ("Đã viết thường", "Đã viết thường"),
    ],
)
def test_a_line_in_capitals_is_written_as_in_a_sentence(line: str, written: str) -> None:
    assert in_small_letters(line, {}) == written


def test_a_name_that_is_known_is_written_as_it_is_there() -> None:
    assert in_small_letters("TRƯỜNG THCS", {"truong thcs": "Trường THCS"}) == "Trường THCS"
