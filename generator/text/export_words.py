"""What programs and offices call the columns and the states of exported feedback, as far as we know: our own lists."""

from collections.abc import Mapping

NO_FIELD, NO_UNIT, NO_CAUSE = "Chưa rõ lĩnh vực", "Chưa rõ nơi xử lý", "Từ chối"
"""What stands where a cell was empty or had to be left out."""
NO_LONGER = "Không còn trong bảng của phần mềm"
"""Why a report that was told waits for no answer, where a new export does not have it any more."""

COLUMNS_CALLED: Mapping[str, tuple[str, ...]] = {
    "field": (
        *("lĩnh vực", "lĩnh vực phản ánh", "loại phản ánh", "loại việc", "loại kiến nghị", "nhóm lĩnh vực"),
        *("chuyên mục", "danh mục", "chủ đề", "loại", "nhóm việc", "lĩnh vực kiến nghị", "loại hình"),
    ),
    "village": (
        *("thôn", "thôn xóm", "tổ dân phố", "khu dân cư", "khu phố", "địa bàn", "thôn tổ dân phố", "thôn tdp"),
        *("thôn khu dân cư", "xóm", "ấp", "bản", "thuộc thôn", "thôn tổ"),
    ),
    "received": (
        *("ngày tiếp nhận", "ngày nhận", "thời gian tiếp nhận", "thời điểm tiếp nhận", "ngày gửi", "thời gian gửi"),
        *("ngày phản ánh", "thời gian phản ánh", "ngày tạo", "thời gian tạo", "tiếp nhận", "ngày đến"),
    ),
    "due": (
        *("hạn xử lý", "hạn trả lời", "thời hạn xử lý", "thời hạn trả lời", "ngày hết hạn", "hạn hoàn thành"),
        *("ngày hẹn trả", "hạn", "thời hạn", "hạn giải quyết"),
    ),
    "answered": (
        *("ngày trả lời", "thời gian trả lời", "ngày phản hồi", "thời gian phản hồi", "ngày có kết quả"),
        *("ngày công khai", "thời điểm trả lời"),
    ),
    "done": (
        *("ngày hoàn thành", "thời gian hoàn thành", "ngày xử lý xong", "thời gian xử lý xong", "ngày kết thúc"),
        *("ngày đóng", "ngày xử lý", "ngày xong", "ngày giải quyết xong"),
    ),
    "refused": ("lý do từ chối", "lý do không xử lý", "lý do trả lại", "lý do không tiếp nhận"),
    "unit": (
        *("đơn vị xử lý", "cơ quan xử lý", "nơi xử lý", "đơn vị chủ trì", "đơn vị thực hiện", "đơn vị", "phòng ban"),
        *("cơ quan", "bộ phận xử lý", "đơn vị được giao", "cơ quan chủ trì", "đơn vị giải quyết"),
    ),
    "satisfied": ("hài lòng", "mức độ hài lòng", "đánh giá", "đánh giá hài lòng", "đánh giá của người dân"),
    "outcome": (
        *("kết quả xử lý", "kết quả", "nội dung trả lời", "nội dung phản hồi", "trả lời", "kết quả giải quyết"),
        *("phản hồi", "nội dung xử lý"),
    ),
    "state": ("trạng thái", "tình trạng", "tình trạng xử lý", "trạng thái xử lý", "tiến độ"),
}
"""What offices call each column, as far as we know: our own list."""

STATES_CALLED: Mapping[str, tuple[str, ...]] = {
    "refused": (
        *("từ chối", "đã từ chối", "không thuộc thẩm quyền", "không tiếp nhận", "trả lại", "đã trả lại", "đã hủy"),
        *("hủy", "trùng", "trùng lặp", "không xử lý", "không hợp lệ", "từ chối tiếp nhận"),
    ),
    "open": (
        *("mới", "mới tạo", "chờ tiếp nhận", "tiếp nhận", "đã tiếp nhận", "đang xử lý", "chờ xử lý", "đang chờ"),
        *("chuyển xử lý", "đã chuyển", "đã phân công", "đang giải quyết", "chưa xử lý", "quá hạn", "chờ trả lời"),
    ),
    "answered": ("đã trả lời", "đã phản hồi", "có kết quả", "đã có kết quả", "trả lời"),
    "done": (
        *("đã xử lý", "đã xử lý xong", "xử lý xong", "hoàn thành", "đã hoàn thành", "đã đóng", "kết thúc", "xong"),
        *("đã kết thúc", "đã giải quyết", "đã giải quyết xong", "đã xong"),
    ),
}
SATISFIED: Mapping[str, tuple[str, ...]] = {
    "yes": ("hài lòng", "rất hài lòng", "có", "yes", "5", "4", "5 sao", "4 sao", "tốt"),
    "no": ("không hài lòng", "chưa hài lòng", "không", "no", "1", "2", "1 sao", "2 sao", "kém", "rất không hài lòng"),
}
