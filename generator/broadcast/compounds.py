"""Words of two syllables that a breath must not cut in two.

Vietnamese writes a space between syllables, not between words, so only a list can tell. It holds what notices of a
commune speak of; a word that is missing costs a worse line, never a wrong one.
"""

import re

_PAIRS = """
bà con, thành phố, ban nhân, ứng dụng, phản ánh, kiến nghị, trả lời, giải quyết, tiếp nhận, xử lý, mã số, điện thoại,
thông minh, thông báo, thông tin, doanh nghiệp, hợp tác, hộ gia, gia đình, khẩn cấp, tổng đài, đơn vị, văn hóa, trung
tâm, trưởng thôn, tổ trưởng, kết quả, phát hành, con cháu, vật mốc, ví dụ, nhân dân, ủy ban, hội đồng, mặt trận, tổ
quốc, xác nhận, hành chính, đường dẫn, phụ trách, theo dõi, hướng dẫn, chính quyền, cơ quan, phục vụ, dịch vụ, sự
nghiệp, công an, công chức, cán bộ, đầu mối, lãnh đạo, trách nhiệm, mật khẩu, bỏ sót, tồn đọng, quá hạn, đúng hạn, kịp
thời, thời hạn, thời gian, chính đáng, lý do, tổng hợp, báo cáo, biển số, an toàn, cúp máy, màn hình, chính thức, giấy
tờ, giấy bút, trụ sở, bắt đầu, kết thúc, hôm nay, hôm qua, ngày mai, buổi sáng, buổi trưa, buổi chiều, buổi tối, xảy
ra, nắp cống, đèn đường, cột điện, cổng chùa, rác thải, vệ sinh, môi trường, tìm kiếm, cứu nạn, cứu hỏa, cấp cứu, đuối
nước, mắc kẹt, mất tích, trộm cướp, đánh nhau, bị nạn, ốm nặng, bệnh nhân, bác sĩ, trạm xá, y tế, trẻ em, trẻ nhỏ, học
sinh, sinh viên, nhà trường, giáo viên, khiếu nại, tố cáo, pháp luật, quy định, nghị định, thông tư, công văn, quyết
định, nghị quyết, lĩnh vực, nội dung, truyền thanh, phát thanh, loa đài, tin nhắn, cuộc gọi, máy tính, tài khoản, ngân
hàng, chuyển tiền, người dân, người già, người nhà, hàng xóm, cài đặt, tải về, sử dụng, yêu cầu, đề nghị, mục đích,
thủ tục, hồ sơ, căn cước, bảo hiểm, cấp nước, ngừng cấp, cắt điện, mất điện, sửa chữa, xây dựng, giao thông, giao lộ,
ngã ba, ngã tư, nông nghiệp, chăn nuôi, tiêm phòng, dịch bệnh, phòng chống, mưa bão, lũ lụt, ngập úng, sạt lở, sơ tán,
thời tiết, dự báo, nguy hiểm, nguy cấp, cảnh báo, chú ý, liên hệ, tham gia, tổ chức, thực hiện, triển khai, bảo đảm,
bảo vệ, giữ gìn, sạch sẽ, rõ ràng, cụ thể, đầy đủ, chính xác, thường xuyên, định kỳ, chủ động, kiểm tra, tiến độ, dứt
điểm, triệt để, trao đổi, thuận tiện, tiện ích, địa phương, địa bàn, địa chỉ, trang web, cửa hàng, nhà máy, công ty,
chùa chiền, sân vận, đồng ruộng, kênh mương, bờ đê, cho đến, sau khi, trước khi, từ khi, trong khi, kể từ, cho nên,
bởi vì, nếu như, tuy nhiên, để cho, mà không, cũng như, cũng được, thế nào, thế là, vì sao, tại sao, bao giờ, bao
nhiêu, ở đâu, khi nào, những gì, điều gì, việc gì, chỗ nào, với nhau, có thể, không thể, không được, nhờ người, xin
lỗi, cảm ơn, lắng nghe, mời bà, ông bà, các cụ, các bác, bố mẹ, cha mẹ, vợ chồng, anh em, nước sạch, điện lực, xăng
dầu, chợ búa, lễ hội, bầu cử, cử tri, danh sách
"""

COMPOUNDS: frozenset[tuple[str, str]] = frozenset(
    (pair.split()[0], pair.split()[1]) for pair in re.split(r",\s*", " ".join(_PAIRS.split()))
)


def is_one_word(first: str, second: str) -> bool:
    """Return whether the syllables *first* and *second* make one word.

    >>> is_one_word("Phản", "ánh"), is_one_word("ánh", "gửi")
    (True, False)
    """
    return (first.casefold(), second.casefold()) in COMPOUNDS
