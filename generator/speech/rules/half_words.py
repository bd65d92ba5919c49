"""Words of two syllables of which staff write the first by its letter: T/gian, Đ.điểm, b/cáo."""

HALF_WORDS = {
    "t gian": "thời gian", "đ điểm": "địa điểm", "t phần": "thành phần", "n dung": "nội dung", "l hệ": "liên hệ",
    "đ kiện": "điều kiện", "đ nghị": "đề nghị", "c tác": "công tác", "t hiện": "thực hiện", "k hoạch": "kế hoạch",
    "t báo": "thông báo", "h sơ": "hồ sơ", "b cáo": "báo cáo", "q định": "quy định", "s xuất": "sản xuất",
    "đ phương": "địa phương", "c trình": "công trình", "n dân": "nhân dân", "t trấn": "thị trấn", "t hợp": "tổng hợp",
    "đ chí": "đồng chí", "k quả": "kết quả", "n vụ": "nhiệm vụ", "t trường": "thị trường", "h dẫn": "hướng dẫn",
    "t khai": "triển khai", "y cầu": "yêu cầu", "t chức": "tổ chức", "k phí": "kinh phí", "t tịch": "thường trực",
    "c tịch": "chủ tịch", "đ thoại": "điện thoại", "đ ký": "đăng ký", "đ tượng": "đối tượng",
    "b thư": "bí thư", "n sách": "ngân sách", "k tra": "kiểm tra", "h quả": "hiệu quả", "b quân": "bình quân",
    "k mời": "kính mời", "k gửi": "kính gửi", "t cáo": "tố cáo", "c đoàn": "công đoàn", "t nghiệp": "tốt nghiệp",
    "đ biểu": "đại biểu", "h nghị": "hội nghị", "c ty": "công ty", "c nhật": "chủ nhật", "n quyết": "nghị quyết",
    "h lưu": "hạ lưu", "t lưu": "thượng lưu", "h tầng": "hạ tầng", "c chức": "công chức", "v phòng": "văn phòng",
}  # fmt: skip
"""From the letter and the second syllable to both."""
