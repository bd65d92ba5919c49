"""What the desk says to those who write: short, and always what it means for residents."""

SAVED = "Đã lưu {time}. Bà con chưa thấy."
SAVED_PUBLIC = "Đã lưu {time}. Bà con sẽ thấy sau lần phát hành tới."
NOTHING_CHANGED = "Không có gì đổi so với bản đã lưu."
STILL_WRONG = "Chưa lưu vào bài, vì còn chỗ cần sửa. Chữ vừa gõ đã được cất riêng, không mất."
CHOOSE_PERSON = "Chọn “Tôi là” ở đầu trang trước, để biết ai làm việc này."
MAY_NOT_WRITE = "Người đang chọn ở “Tôi là” chưa có quyền viết bài (xem people.yaml). Chữ vừa gõ vẫn còn nguyên ở đây."
MAY_NOT_SET = (
    "Cài đặt của xã và danh sách người chỉ người có quyền duyệt mới sửa được, vì ở đó ghi ai được duyệt. "
    "Chữ vừa gõ vẫn còn nguyên ở đây."
)
NO_TITLE = "Gõ tiêu đề trước: tên của bài trên trang web lấy từ tiêu đề."
TAKEN_OFF_LIST = "Đã chuyển vào thùng rác, giữ 90 ngày."
FORBIDDEN = "Không nhận yêu cầu này: nó không đến từ trang của bàn làm tin trên máy này."
FORBIDDEN_WORDS = (
    "Chưa lưu: trang này mở từ trước khi bàn làm tin được cài lại, nên máy không nhận ra. "
    "Chữ vừa gõ ở cả bên dưới. Mở lại bàn làm tin bằng địa chỉ mới, rồi chép chữ vào."
)
TOO_MUCH = (
    "Chưa nhận được: chữ gửi lên quá nhiều (quá 32 MB, hoặc quá 20.000 ô). "
    "Bấm nút Quay lại của trình duyệt: chữ vẫn còn ở đó."
)
BUG = "Máy gặp lỗi của chương trình. Chữ vừa gõ ở cả bên dưới: chép ra một chỗ rồi mở lại bài."
NO_SUCH_TEXT = "Không có bài này. Có thể bài đã đổi tên, hoặc đã vào thùng rác."
NO_SUCH_FACT = "Không có thông tin gốc này."
FACTS = "Thông tin gốc"
SETTINGS = "Cài đặt"
SAVE = "Lưu"
SUBMIT = "Gửi duyệt"
SUBMIT_MEANS = "lưu rồi nhờ người có quyền duyệt; bà con chưa thấy"
LOOK = "Xem trước"
NOT_DONE = "Chưa làm được việc này"
EVERYWHERE = "mọi bài có thông tin này sẽ đổi theo sau lần phát hành tới"
AT_ONCE = "có hiệu lực từ lần phát hành tới"
NO_SUCH_PAGE = "Không có trang này."

MAY_NOT_PUBLISH = "Người đang chọn ở “Tôi là” chưa có quyền phát hành (xem people.yaml)."
ADDED, CHANGED, REMOVED = "mới", "đổi", "không còn"
FILES = {
    "commune.yaml": "Xã, các thôn và cách phát loa",
    "facts.yaml": "Thông tin gốc",
    "pronunciation.yaml": "Cách đọc tên và chữ tắt",
}
"""What the files that there is one of are called."""

KINDS = {
    "huong-dan": ("bài hướng dẫn", "Bài hướng dẫn"),
    "thong-bao": ("thông báo", "Thông báo"),
    "chien-dich": ("chiến dịch", "Chiến dịch"),
}
"""What one text of a kind is called, and several."""

MENU = {
    "/": "Hôm nay",
    **{f"/danh-sach/{kind}": many for kind, (_, many) in KINDS.items()},
    "/thong-tin": "Thông tin gốc",
    "/duyet": "Duyệt",
    "/lich": "Lịch phát",
    "/phat-hanh": "Phát hành",
    "/cai-dat": "Cài đặt",
    "/nhat-ky": "Ai đã làm gì",
}
"""The pages that each page leads to."""

FRAMES = {
    "trang": "Trang",
    "poster": "Áp phích",
    "leaflet": "Tờ rơi",
    "notice": "Bản niêm yết",
    "loi": "Lời phát",
    "tin": "Tin nhắn",
}
"""What previews are called."""

SETTINGS_OF = {
    "xa": "Xã, các thôn và cách phát loa",
    "nguoi": "Những người làm tin",
    "cach-doc": "Cách đọc tên và chữ tắt",
}
SAVE_DRAFT = "Lưu nháp"
NOT_SEEN = "bà con chưa thấy"

WAITS = {
    "confirm": "Thông tin phải xác nhận",
    "approve": "Chờ duyệt",
    "returned": "Bị trả lại, phải sửa tiếp",
    "quick-fix": "Sửa nhanh, chưa ai xem lại",
    "expires": "Thông báo sắp hết hạn",
    "on-air": "Phát loa hôm nay",
}
"""The headings of what waits."""

_EVENTS = {
    "create": "tạo bài",
    "save": "sửa",
    "revise": "bắt đầu bản sửa",
    "restore": "lấy lại từ thùng rác",
    "return-to": "trở về bản cũ",
    "undo": "hoàn lại lần lưu",
    "delete": "cho vào thùng rác",
    "submit": "gửi duyệt",
    "return": "trả lại",
    "approve": "duyệt",
    "quick-fix": "sửa nhanh",
    "look": "xem lại bản sửa nhanh",
    "withdraw": "rút",
    "publish": "phát hành",
    "outside": "sửa bên ngoài bàn làm tin",
    "unsure": "chưa rõ đã ghi xong chưa, vì máy tắt giữa chừng",
}

TOO_SLOW = "Chữ gửi đi chưa tới nơi trọn vẹn, nên chưa lưu gì. Quay lại trang trước, chữ còn ở đó, rồi lưu lại."
PREPARING = "Đang đọc nội dung của xã. Trang này tự mở ra sau vài giây."
DONE = {
    "luu": "Đã lưu. Bà con chưa thấy.",
    "ghep": "Đã lưu, và đã ghép với những ô mà người khác vừa đổi.",
    "khong-quyen": "Chưa làm: người đang chọn ở “Tôi là” không có quyền ấy.",
    "chua-xoa": "Chưa xoá: trong lúc đó bài đã đổi. Xem lại rồi xoá.",
    "tao": "Đã tạo bài. Bà con chưa thấy.",
    "khong-doi": NOTHING_CHANGED,
    "gui": "Đã gửi duyệt.",
    "duyet": "Đã duyệt.",
    "tra-lai": "Đã trả lại kèm lời nhắn.",
    "sua-nhanh": "Đã sửa nhanh. Bài nằm ở trang Hôm nay cho đến khi có người xem lại.",
    "xoa": TAKEN_OFF_LIST,
    "phuc-hoi": "Đã lấy lại.",
    "nguoi": "Đã đổi người.",
    "rut": "Đã rút. Trang của bài chỉ còn nói đã rút; mọi chỗ khác không còn nhắc tới.",
    "phat-hanh": "Đã phát hành.",
    "bo-nhap": "Đã bỏ chữ gõ dở.",
    "xem": "Đã ghi là đã xem lại.",
    "bo-ban-sua": "Đã bỏ bản sửa. Bản đã duyệt vẫn như cũ.",
}
"""What is told after each thing that was done, by its name in addresses."""


def saved(time: str, *, public: bool) -> str:
    """Say that a text was saved at *time*, and whether residents will see it."""
    return (SAVED_PUBLIC if public else SAVED).format(time=time)


def may_not_edit(who: str, *, guarded: bool) -> str:
    """Say why *who*, empty where nobody is chosen, may not edit a text, or a *guarded* file."""
    if not who:
        return CHOOSE_PERSON
    return MAY_NOT_SET if guarded else MAY_NOT_WRITE


def event(what: str) -> str:
    """Return what people call the event *what*."""
    return _EVENTS.get(what, what)


def pasted(count: int, doubles: list[str]) -> str:
    """Say how many rows came from a pasted table, and which were left out as they are there already."""
    line = f"Đã thêm {count} dòng từ bảng. Xem lại rồi bấm Lưu."
    return f"{line} Bỏ qua vì đã có: {', '.join(doubles)}." if doubles else line


def begun(time: str) -> str:
    """Say that the form shows words that were begun at *time*."""
    return f"Đây là chữ gõ dở lúc {time}, chưa thành bài."


def new_one(kind: str) -> str:
    """Return the heading of the form of a new text."""
    return f"Thêm {kind}"


def merged(labels: str) -> str:
    """Say that another person's changes of the fields *labels* stand beside one's own."""
    return f"Trong lúc đang sửa, có người khác đã đổi: {labels}. Hai bên không đụng nhau, máy đã ghép cả hai."


def not_yet(count: int) -> str:
    """Say that *count* places have to be mended first."""
    return f"{STILL_WRONG} Còn {count} chỗ, xem ở từng ô."


def at_time(hour: str, day: str) -> str:
    """Return when something was done."""
    return f"{hour} ngày {day}"


def switches_named(words: str) -> str:
    """Return what the model says of a field with the values of switches as forms call them."""
    return words.replace("“yes”", "“Có”").replace("“no”", "“Không”")
