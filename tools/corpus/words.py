"""The words of made-up notices and guides. All of them are invented, and none is published.

In a pattern, `{slot}` is filled with one of several words (texts.py), `{Slot}` begins with a capital, `[key]` names a
fact.
"""

from itertools import product
from typing import NamedTuple


class Topic(NamedTuple):
    """A topic: the *matters* of its notices, the *things* and *deeds* in them, and the titles of its *guides*."""

    name: str
    matters: tuple[str, ...]
    things: tuple[str, ...]
    deeds: tuple[str, ...]
    guides: tuple[str, ...]


def _topic(name: str, matters: str, things: str, deeds: str, guides: str) -> Topic:
    return Topic(name, *map(_listed, (matters, things, deeds, guides)))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split("; "))


TOPICS = (
    _topic(
        "Cấp nước",
        "tạm ngừng cấp nước; thay đường ống nước; súc rửa bể chứa; ghi số đồng hồ nước; thu tiền nước",
        "đồng hồ nước; van khóa; ống nhựa; bể chứa; vòi nước; trạm bơm; hố ga; giếng khoan; bình lọc",
        "trữ nước đủ dùng một ngày; khóa van trước khi đi xa; báo ngay khi thấy ống rò; xả vài phút cho nước trong; "
        "không tự đấu nối; giữ hóa đơn ba tháng gần nhất; dọn lối vào đồng hồ; đậy kín nắp bể",
        "Báo mất nước; Lắp đồng hồ nước; Giữ nước sạch",
    ),
    _topic(
        "Điện",
        "tạm ngừng cấp điện; thay cột điện; sửa trạm biến áp; phát quang hành lang lưới điện; thay công tơ",
        "cột điện; dây dẫn; công tơ; cầu dao; bóng đèn; hộp phân phối; biển báo; máy phát; ổ cắm",
        "rút phích cắm trước giờ cắt; sạc sẵn điện thoại; không trèo lên cột; chặt cành gần dây; "
        "báo ngay khi thấy dây đứt; không phơi áo lên dây; để sẵn đèn pin; tắt máy bơm khi vắng nhà",
        "Báo mất điện; Dùng điện an toàn; Xin lắp công tơ",
    ),
    _topic(
        "Đường làng",
        "sửa đường liên thôn; đổ bê tông ngõ; vá ổ gà; cắm biển báo; nạo vét rãnh ven đường",
        "biển báo; ổ gà; rãnh thoát nước; lề đường; gờ giảm tốc; cọc tiêu; đống cát; xe trộn; cống ngang",
        "đi vòng qua đường đê; không để vật liệu giữa đường; dắt xe qua đoạn đang làm; giữ trẻ nhỏ xa hố sâu; "
        "dời rơm rạ khỏi lề; nhường đường cho xe chở đất; che bạt khi chở cát; ghi lại chỗ hỏng để báo",
        "Báo đường hỏng; Xin đào đường; Góp công làm ngõ",
    ),
    _topic(
        "Rác và môi trường",
        "thu gom rác; tổng vệ sinh; thu vỏ thuốc trừ sâu; trồng cây xanh; dọn bèo trên kênh",
        "thùng rác; túi vải; vỏ chai; bao bì; xe đẩy; bãi tập kết; cây giống; găng tay; chổi tre",
        "để rác trước cổng sau bữa tối; tách rác bếp ra riêng; không đốt rơm ngoài đồng; bỏ vỏ thuốc vào bể; "
        "mang chổi và găng tay; không vứt xác con vật xuống kênh; buộc kín túi; nhắc con trẻ cùng làm",
        "Phân loại rác; Báo chỗ đổ trộm; Ủ phân từ rác bếp",
    ),
    _topic(
        "Y tế",
        "khám sức khỏe cho người cao tuổi; tiêm phòng cho trẻ; uống vitamin; phun thuốc diệt muỗi; tập huấn sơ cứu",
        "sổ tiêm; thẻ bảo hiểm; đơn thuốc cũ; nhiệt kế; khẩu trang; tủ thuốc; giấy hẹn; chum vại; màn",
        "mang theo thẻ bảo hiểm; nhịn ăn sáng trước khi lấy máu; lật úp chum vại; ngủ màn cả ban ngày; "
        "ghi lại thuốc đang uống; đưa trẻ đến đúng giờ; ở lại nửa giờ sau khi tiêm; báo trạm khi có người sốt",
        "Đưa trẻ đi tiêm; Khám ở trạm y tế; Sơ cứu khi bỏng",
    ),
    _topic(
        "Trường học",
        "tuyển sinh lớp một; họp cha mẹ học sinh; trao học bổng; khai giảng năm học mới; mở lớp hè",
        "giấy khai sinh; học bạ; sách cũ; cặp sách; xe đạp; phòng học; thư viện; sân trường; bảng tin",
        "nộp hồ sơ tại phòng văn thư; kiểm tra lại ngày sinh của con; cho con đội mũ khi đi xe; đón con đúng giờ; "
        "góp sách cũ còn dùng được; dự họp đông đủ; báo cô giáo khi con ốm; nhắc con không tắm ao",
        "Xin học cho con; Nhận học bổng; Chuyển trường",
    ),
    _topic(
        "Hộ tịch",
        "cấp giấy khai sinh; đăng ký kết hôn; cấp bản sao hộ tịch; sửa sai sót trong giấy tờ; nhận trả kết quả tại nhà",
        "tờ khai; căn cước; giấy chứng sinh; bản sao; lệ phí; giấy hẹn; ảnh chân dung; phong bì; quầy số hai",
        "mang bản chính để đối chiếu; điền tờ khai bằng bút mực; giữ giấy hẹn; hỏi cán bộ khi chưa rõ; "
        "đến đúng giờ hẹn; nhờ người nhà nhận thay thì viết giấy; xem kỹ họ tên trước khi ký; nộp đủ một lần",
        "Làm khai sinh; Đăng ký kết hôn; Xin bản sao",
    ),
    _topic(
        "Đất đai",
        "đo đạc lại đất ở; trả giấy chứng nhận; lấy ý kiến về quy hoạch; cắm mốc lộ giới; hòa giải ranh giới",
        "giấy chứng nhận; sơ đồ thửa; cọc mốc; hàng rào; tờ trình; thước dây; bản vẽ; biên bản; thửa ruộng",
        "có mặt khi tổ đo đến; chỉ đúng ranh giới; mời hàng xóm cùng ký; không dời cọc mốc; "
        "xem bản vẽ ở nhà văn hóa; góp ý bằng giấy; giữ bản sao biên bản; hỏi lại khi số đo khác",
        "Tách thửa đất; Xem quy hoạch; Nhận giấy đất",
    ),
    _topic(
        "Trồng trọt",
        "lịch gieo cấy; diệt chuột; phun thuốc trừ đạo ôn; cấp giống lúa; thăm đồng",
        "thóc giống; phân lân; bình phun; bẫy chuột; mạ non; bờ vùng; cống lấy nước; máy cấy; vôi bột",
        "ngâm ủ đúng lịch; giữ nước mặt ruộng; phun vào chiều mát; đeo khẩu trang khi phun; "
        "làm sạch cỏ bờ; nhổ bỏ cây bệnh; ghi ngày bón phân; không thả vịt vào ruộng mới cấy",
        "Ngâm ủ thóc giống; Nhận giống lúa; Báo sâu bệnh",
    ),
    _topic(
        "Chăn nuôi",
        "tiêm phòng cho gia súc; phòng bệnh cho gà vịt; khai báo đàn lợn; phun khử trùng chuồng trại; cấp men vi sinh",
        "chuồng trại; máng ăn; vôi bột; men vi sinh; sổ theo dõi; lưới chắn; con giống; hố ủ; bình phun",
        "nhốt chó mèo trước khi cán bộ đến; rắc vôi quanh chuồng; báo ngay khi con vật ốm; không bán chạy; "
        "che gió cho chuồng; ghi số con mới nhập; rửa tay sau khi cho ăn; giữ giấy chứng nhận đã tiêm",
        "Khai báo đàn lợn; Tiêm phòng chó mèo; Xử lý con vật chết",
    ),
    _topic(
        "Thủy lợi",
        "lấy nước đổ ải; nạo vét kênh; đóng cống ngăn mặn; sửa trạm bơm; phát cỏ bờ kênh",
        "cống; kênh; trạm bơm; cánh phai; bờ vùng; bèo tây; đăng đó; máy bơm; mương nhánh",
        "be bờ giữ nước; dỡ đăng đó trên kênh; không đổ đất xuống mương; cử người trông nước; "
        "khơi rãnh đầu ruộng; báo khi bờ kênh rò; dọn bèo trước cửa nhà; không tự mở cống",
        "Xin lấy nước; Báo kênh tắc; Giữ bờ kênh",
    ),
    _topic(
        "Phòng chống bão lụt",
        "chằng chống nhà cửa; sơ tán người ở vùng trũng; trực đê; khơi thông cống rãnh; kiểm đếm thuyền",
        "bao cát; dây thừng; đèn pin; áo phao; thuyền nan; mái tôn; lương khô; loa tay; cọc tre",
        "chằng lại mái tôn; chặt cành gần nhà; đưa người già đến chỗ cao; dự trữ nước và lương khô; "
        "không qua ngầm khi nước chảy xiết; ngắt điện khi nước vào nhà; nghe loa mỗi giờ; cất giấy tờ vào túi kín",
        "Chằng mái nhà; Chuẩn bị trước bão; Báo đê rò nước",
    ),
    _topic(
        "An ninh trật tự",
        "đổi căn cước; tuần tra ban đêm; thu hồi pháo nổ; nhắc đề phòng trộm; vận động giao nộp vũ khí",
        "ổ khóa; căn cước; camera; còi; đèn pin; biên bản; số nhà; sổ tạm trú; xe máy",
        "khóa cổng khi đi ngủ; không mở cửa cho người lạ; ghi lại biển số lạ; không chuyển tiền theo điện thoại; "
        "khai báo khách ở qua đêm; nhắc con không chơi pháo; dắt xe vào nhà; gọi công an khi nghi ngờ",
        "Khai báo tạm trú; Đổi căn cước; Tránh bị lừa qua điện thoại",
    ),
    _topic(
        "Phòng cháy",
        "tập chữa cháy; tặng bình chữa cháy; xem lại đường điện trong bếp; mở lối thoát thứ hai; nhắc hóa vàng an toàn",
        "bình chữa cháy; chăn ướt; thang; bếp ga; van ga; búa phá khóa; lối thoát; vòi rồng; xô cát",
        "khóa van ga sau khi nấu; không sạc xe qua đêm; để lối ra thông thoáng; dạy trẻ gọi cứu hỏa; "
        "trông lửa khi hóa vàng; cúi thấp khi có khói; thử bình mỗi tháng; để chìa khóa chỗ dễ thấy",
        "Dùng bình chữa cháy; Thoát khỏi đám khói; Giữ bếp ga an toàn",
    ),
    _topic(
        "Người có công",
        "thăm gia đình liệt sĩ; chi trả trợ cấp; sửa nhà tình nghĩa; thắp nến nghĩa trang; lập hồ sơ mai táng",
        "sổ trợ cấp; quà; nén hương; bia mộ; nhà tình nghĩa; giấy báo; vòng hoa; mái ngói; tủ thờ",
        "nhận tiền tại bưu cục; báo khi đổi chỗ ở; mang sổ và căn cước; ủy quyền bằng giấy; "
        "dọn khu mộ trước ngày lễ; cử một người đại diện; ký nhận đủ; kể lại chuyện cũ cho lớp trẻ",
        "Nhận trợ cấp; Xin sửa nhà; Làm hồ sơ mai táng",
    ),
    _topic(
        "Trợ giúp xã hội",
        "rà soát hộ nghèo; cấp thẻ bảo hiểm; tặng quà tết; hỗ trợ người khuyết tật; cho vay vốn học nghề",
        "phiếu khảo sát; thẻ bảo hiểm; túi gạo; chăn ấm; xe lăn; giấy xác nhận; sổ vay; đơn; danh sách",
        "trả lời đúng tình hình nhà mình; xem danh sách ở nhà văn hóa; góp ý trong bảy ngày; giữ thẻ cẩn thận; "
        "báo khi thiếu tên; nộp đơn cho trưởng thôn; không cho mượn thẻ; đến nhận đúng buổi",
        "Xin xét hộ nghèo; Nhận thẻ bảo hiểm; Vay vốn học nghề",
    ),
    _topic(
        "Văn hóa, thể thao",
        "mở hội làng; giải bóng chuyền; đêm văn nghệ; tập dưỡng sinh; thi kéo co",
        "sân kho; cờ hội; trống; giải thưởng; loa; áo đồng phục; sân khấu; lưới bóng; đèn lồng",
        "đăng ký với trưởng thôn; gửi xe đúng chỗ; giữ sân sạch; không mang rượu vào sân; "
        "đến trước nửa giờ; cổ vũ đẹp; trông trẻ nhỏ khi xem hội; góp một tiết mục",
        "Đăng ký thi đấu; Mượn nhà văn hóa; Tổ chức cưới gọn nhẹ",
    ),
    _topic(
        "Chuyển đổi số",
        "cài chữ ký số; tập dùng ứng dụng; phủ sóng mạng ở nhà văn hóa; nhắc đổi mật khẩu; gặp tổ công nghệ số",
        "điện thoại; mật khẩu; mã xác nhận; mạng không dây; tài khoản; mã vạch; cục sạc; màn hình; ứng dụng",
        "mang điện thoại đã sạc đầy; nhớ số căn cước; không đọc mã cho ai; xem đúng nhà phát hành; "
        "đổi mật khẩu dễ đoán; nhờ con cháu ngồi cạnh; ghi lại từng bước; hỏi lại khi quên",
        "Cài chữ ký số; Đổi mật khẩu; Nộp giấy tờ qua mạng",
    ),
    _topic(
        "Thuế, phí",
        "thu thuế đất ở; nộp phí vệ sinh; đổi hóa đơn; khai thuế hộ buôn bán; thu quỹ phòng chống thiên tai",
        "biên lai; hóa đơn; tờ khai; mã số thuế; bảng kê; sổ bán hàng; máy tính tiền; phong bì; quầy thu",
        "nộp trước ngày cuối tháng; lấy biên lai; đối chiếu diện tích; không nộp cho người không có thẻ; "
        "giữ biên lai một năm; hỏi khi số tiền khác năm trước; nộp tại nhà văn hóa; khai đúng doanh thu",
        "Nộp thuế đất; Khai thuế hộ buôn bán; Xin miễn giảm",
    ),
    _topic(
        "Gửi phản ánh",
        "tiếp nhận phản ánh; trả lời phản ánh trong tháng; gặp dân ở nhà văn hóa; lấy ý kiến bà con; nhắc cách gửi ảnh",
        "mã số; ảnh chụp; vật mốc; phiếu hỏi; hòm thư; sổ ghi; câu trả lời; ứng dụng; tổng đài",
        "nói rõ việc gì, ở đâu, từ khi nào; giữ mã số; chụp cả vật mốc; mỗi lần gửi một việc; "
        "không chụp mặt người; ra xem lại khi báo đã xong; gọi lại nếu quá hẹn; kể đúng điều mắt thấy",
        "Gửi một phản ánh; Xem kết quả; Gặp cán bộ tiếp dân",
    ),
)

TITLES = (
    "{Matter} ở {village}",
    "{Matter} từ ngày {day}",
    "Lịch {matter} tháng {month}",
    "{Matter}: bà con cần biết gì?",
    "Kết quả {matter} năm {year}",
    "Nhắc lại việc {matter}",
    "{Matter} đợt {few} năm {year}",
    "{Matter} ở {name}",
)
LONG_TITLE = "{Matter} đợt {few} năm {year} ở {village}, {village} và {name}, cùng những việc bà con cần làm"

SUMMARIES = (
    "{Unit} làm việc này từ tuần tới. Bà con {deed}.",
    "Việc {matter} bắt đầu từ sớm. Bà con xem lịch của thôn mình.",
    "Ai chưa rõ thì hỏi trưởng thôn. Bà con {deed}.",
    "Xem việc gì, làm ở đâu và cần mang theo gì.",
    "{Unit} nhắc bà con {deed}.",
)

OPENINGS = (
    "{Unit} báo để bà con biết về việc {matter}.",
    "Từ ngày {day}, thôn nào xong trước thì nghỉ trước.",
    "Vừa qua, nhiều nhà ở {village} hỏi về việc {matter}. {Unit} xin trả lời chung.",
    "Việc {matter} năm nay làm sớm hơn năm trước.",
    "{Unit} vừa chốt lịch {matter} ở {village}.",
    "Năm nay, việc {matter} bắt đầu từ {name}.",
)

SENTENCES = (
    "Tổ công tác đến {place} lúc {hour}, rồi đi tiếp sang {name}.",
    "Những nhà có {thing} hỏng xin báo trước ngày {day}.",
    "Trưởng thôn đọc danh sách trên loa vào buổi chiều.",
    "Việc này kéo dài {few} ngày, trời mưa thì lùi lại.",
    "Ai đi vắng thì nhờ hàng xóm {deed}.",
    "Năm {past}, cả xã có {count} nhà làm đúng hẹn.",
    "Đoạn từ {name} đến {place} làm trước, đoạn còn lại làm sau.",
    "{Unit} đã xem {thing} ở {village} và thấy còn dùng được.",
    "Nhà nào chưa có {thing} thì đến {place} để nhận.",
    "Cán bộ sẽ ghi tên từng nhà, không thu thêm khoản nào.",
    "Mỗi nhà cử một người, mang theo {thing}.",
    "Bà con ở {name} xin {deed}.",
    "Xe của tổ đỗ ở {place} cho đến {hour}.",
    "Lần trước, {thing} ở {name} {trouble} vì {reason}.",
    "Nếu {trouble} thì dừng lại và báo ngay.",
    "Các cụ và trẻ nhỏ được làm trước.",
    "Ai cũng có thể góp ý với {unit}.",
    "{Village} làm buổi sáng, {village} làm buổi chiều.",
    "Hơn {count} nhà đã làm xong trong tuần đầu.",
    "Phần việc ở {place} do {unit} lo.",
    "Bà con nhớ {deed}, nhất là khi {reason}.",
    "Tiền mua {thing} do xã trả, bà con không phải góp.",
    "Khi xong việc, tổ sẽ trả lại {thing} cho từng nhà.",
    "Chỗ nào {trouble}, bà con đánh dấu bằng cành cây.",
    "Từ {name} trở ra, mọi việc vẫn như cũ.",
    "Ngày {day}, tổ đi xem lại một lượt.",
    "Bà con không phải làm lại giấy tờ đã nộp.",
    "Người làm có thẻ đeo trước ngực, bà con xin xem kỹ.",
    "Có nhà kể rằng {thing} hay {trouble} vào lúc {hour}.",
    "Việc ở {village} chậm lại vì {reason}.",
)

HEADINGS = (
    "Bà con cần làm",
    "Ai làm việc này",
    "Làm ở đâu, lúc nào",
    "Xin lưu ý",
    "Vì sao phải làm",
    "Lịch của các thôn",
    "Mang theo những gì",
    "Sau khi làm xong",
)

ITEMS = (
    "{Deed}.",
    "{Deed}, nhất là khi {reason}.",
    "{Village}: {hour}, tại {place}.",
    "Mang theo {thing}.",
    "{Thing} thì để ở {place}.",
    "Thấy {trouble} thì báo trưởng thôn.",
)

CONTACTS = (
    "Cần hỏi thêm, xin gọi [commune.office.phone].",
    "Chưa rõ chỗ nào, bà con gọi số [service.hotline.number].",
    "Bà con hỏi trực tiếp ở [commune.public_services.address].",
    "Ai cần giúp, xin gọi [commune.public_services.phone].",
    "Loa hỏng hoặc không nghe rõ, xin báo [commune.information.phone].",
    "Có việc gấp về trật tự, gọi [commune.police.phone].",
    "Bà con cũng có thể gửi ảnh trên ứng dụng [service.app.name].",
)

ENDINGS = (
    "Xin bà con nhắc nhau cùng làm.",
    "Cảm ơn bà con đã đọc đến đây.",
    "Mong bà con giúp một tay.",
    "Đọc xong, xin kể lại cho hàng xóm.",
    "Có gì thay đổi, loa sẽ báo ngay.",
    "Việc chung, mỗi nhà góp một ít.",
)

STEPS = (
    ("Nghĩ trước ba ý", "Việc gì, ở đâu, từ khi nào."),
    ("Gom giấy tờ cần mang", "Xếp vào một túi, bản chính để trên."),
    ("Hỏi trưởng thôn", "Hỏi xem thôn mình làm vào buổi nào."),
    ("Đến đúng nơi", "Bà con đến [commune.public_services.address]."),
    ("Gọi trước cho chắc", "Số máy: [commune.office.phone]."),
    ("Điền tờ khai", "Chữ nào chưa rõ thì hỏi cán bộ."),
    ("Xem lại một lượt", "Họ tên, ngày sinh phải đúng như giấy gốc."),
    ("Nhận giấy hẹn", "Cất giấy hẹn cùng chỗ với giấy tờ."),
    ("Chụp một tấm ảnh", "Lùi lại cho thấy vật mốc."),
    ("Chờ trả lời", "Quá hẹn thì gọi [service.hotline.number]."),
    ("Ra xem tận nơi", "Chưa ổn thì báo lại, đọc mã số cũ."),
    ("Nhờ người giúp", "[commune.help.install]."),
)

NOTES = (
    ("Có người giúp", "Con cháu, hàng xóm hoặc trưởng thôn."),
    ("Không mất tiền", "Ai đòi thu tiền thì báo xã."),
    ("Giờ làm việc", "Mở cửa [commune.public_services.hours]."),
    ("Ai trả lời?", "[letter.receive]"),
    ("Giữ kín", "[service.sender_privacy]"),
)

UNITS = (
    "Ủy ban nhân dân xã",
    "Trung tâm Dịch vụ sự nghiệp công xã",
    "Trung tâm Phục vụ hành chính công xã",
    "Công an xã",
    "Trạm y tế xã",
    "Hội Nông dân xã",
    "Hội Phụ nữ xã",
    "Đoàn Thanh niên xã",
    "tổ thủy nông",
    "ban quản lý chợ",
)
PLACES = _listed(
    "nhà văn hóa thôn; sân đình; cổng trường; chợ Mẫu; trạm y tế; đầu cầu Đông; sân kho; bến đò cũ; gốc đa đầu làng; "
    "trụ sở xã; cống đầu đê; trạm bơm; ngã ba chợ; sân bóng; cổng chùa; bãi bồi"
)
TROUBLES = _listed(
    "bị tắc; bị rò; bị nứt; bị lún; bị đổ; kêu to; có mùi lạ; nóng lên; ngập đến mắt cá; bị mất; bị mờ chữ"
)
REASONS = _listed(
    "mưa nhiều; trời rét; xe tải qua lại; nước lên; gió mạnh; đông người; thiếu người làm; nắng gắt; rễ cây đâm vào; "
    "đất mềm; đường hẹp; vật liệu về chậm"
)
KINDS = _listed("ngõ; xóm; xứ đồng; cống; bến; bờ vùng; đường; khu; ao; gò")

_INITIALS = _listed("B; C; Ch; D; Đ; H; Kh; L; M; N; Nh; Ph; S; T; Th; Tr; V; X")
_RIMES = _listed(
    "a; ả; à; ái; ài; ân; ần; anh; ành; ạnh; ang; àng; ao; ào; áo; âu; ầu; ông; ồng; ổng; ương; ường; ưởng; ung; ùng; "
    "ôi; ội; ưa; ừa; ong; òng; inh; ình; ính; ăng; ằng; ăn; en; én; ơn; ớn; ú; ũ; ô; ồ; ơ; ờ; ây; ấy; im; ìm"
)
_SYLLABLES = tuple(initial + rime for initial, rime in product(_INITIALS, _RIMES))
NAMES = tuple(_SYLLABLES[place * 389 % len(_SYLLABLES)] for place in range(len(_SYLLABLES)))
"""Syllables for the names of fields and lanes, the first of them as frequent as in any text, most of them rare."""
