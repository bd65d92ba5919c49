"""What is said of why a file was made again, by the reason that a build noted."""

import json

_NOTHING_BEFORE = "chưa có bản nào để so (lần đầu, --fresh, hoặc chương trình hay mẫu đã đổi)"
_ALONE = {
    "new": "tệp mới",
    "work": "cách làm tệp này đã đổi (cấu hình, tên làng hoặc thiết kế)",
    "today": "ngày dựng đã khác",
    "clock": "ngày chạy lệnh đã khác",
    "address": "địa chỉ trang web đã đổi",
    "recorder": "giọng thu âm đã đổi",
    "commune": "đổi trong commune.yaml",
    "theme": "vẻ của trang và tờ in đã đổi",
    "rows": "danh sách thông báo đã đổi",
    "listed": "danh sách thông báo đã đổi",
    "slugs": "có bài được thêm, bỏ hoặc đổi tên",
    "guides": "danh sách hướng dẫn đã đổi",
    "campaigns": "danh sách chiến dịch đã đổi",
    "results": "số liệu kết quả đã đổi",
    "counting": "đổi trong results.yaml",
    "facts": "đổi trong facts.yaml",
    "people": "đổi trong people.yaml",
    "rota": "đổi trong rota.yaml",
    "alerts": "sổ tin khẩn đã gửi đi đã đổi",
    "pronunciation": "đổi trong pronunciation.yaml",
    "pictures": "có ảnh được thêm hoặc bỏ",
    "plan": "danh sách tệp của bản này đã đổi",
}
_NAMED = {
    "standing": "thông báo “{}” vừa đến ngày đăng, hết hạn, hoặc bị bỏ",
    "hidden": "việc bài “{}” được duyệt hay bị rút đã đổi",
    "planned": "tệp {} được thêm hoặc bỏ",
    "offers": "các bản in kèm “{}” đã đổi",
    "fact": "điều “{}” đã đổi",
    "naming": "các bài có điều “{}” đã đổi",
    "turn": "ngày đổi giá trị của điều “{}” đã khác",
    "named": "những điều được nhắc trong “{}” đã đổi",
    "guide": "hướng dẫn “{}” đã đổi",
    "notice": "thông báo “{}” đã đổi",
    "campaign": "chiến dịch “{}” đã đổi",
    "diary": "sổ phát thanh tháng {} đã đổi",
    "media": "tệp media/{} đã đổi",
    "content": "tệp {} đã đổi",
    "file": "được làm từ {}, tệp ấy đã đổi",
    "bytes": "được làm từ {}, tệp ấy đã đổi",
}
_OF_DOCUMENTS = {"title": "tên", "short": "địa chỉ ngắn"}
_KINDS = {"notice": "thông báo", "guide": "hướng dẫn", "campaign": "chiến dịch"}


def every_file() -> str:
    """Say that there was nothing to compare with."""
    return f"Mọi tệp: {_NOTHING_BEFORE}."


def of_reason(reason: str) -> str:
    """Return what *reason* stands for, in words."""
    kind, _, rest = reason.partition(" ")
    if kind in ("ask", "kept"):
        question, _, arguments = rest.partition(" ")
        about = ", ".join(str(one) for one in json.loads(arguments) if isinstance(one, str))
        return f"điều tính ra từ nội dung đã đổi ({question.rpartition(':')[2]}{f': {about}' if about else ''})"
    if kind in _OF_DOCUMENTS:
        of, _, slug = rest.partition(" ")
        return f"{_OF_DOCUMENTS[kind]} của {_KINDS.get(of, of)} “{slug}” đã đổi"
    return _NAMED[kind].format(rest) if kind in _NAMED and rest else _ALONE.get(kind, reason)
