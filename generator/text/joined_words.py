"""The words between which and their neighbours no line may end: what numbers count, what numbers and names follow."""

NUMBERED_THINGS = """
tháng ngày năm thứ tuần quý số điều khoản điểm chương phần mục bài bước trang tờ mã quyển tập thôn xóm tổ khu xã phường
quận huyện tỉnh đường ngõ ngách phố nhà phòng tầng lớp cấp hạng loại lần đài khối đội lúc hồi kỳ nhóm lô cột km lộ
"""
"""What a number may follow: “số 12”, “Tổng đài 1022”."""
NAMED_THINGS = """
thôn xóm làng xã phường phố tổ khu huyện quận tỉnh đường ngõ chợ cầu chùa sông hồ đình trường ông bà anh chị cô bác cụ
chú
"""
"""What a name follows: “thôn Đông”, “ông Ví”."""
COUNTED_THINGS = """
giờ phút giây ngày tuần tháng năm quý đồng nghìn ngàn triệu tỷ km m cm mm kg g tấn tạ yến ha m² m2 m³ m3 lít ml % độ
mét người hộ thôn xã trang tờ bản lần cái chiếc số buổi ca vòng bước mũi điểm cây con suất tiếng tuổi nhà bài câu việc
ký chữ phiếu thẻ mã cụm tổ đội xe kw kwh mb gb
"""
"""What a number may stand before: “15 phút”."""
