"""What the desk says to those who write: short, and always what it means for residents."""

import re

from generator.messages.words import CAPITAL, COMMUNE, HEAD, VILLAGE
from generator.text.dates import WEEKDAYS_WITHIN
from generator.text.written_numbers import figures

STILL_WRONG = "Chưa lưu vào bài, vì còn chỗ cần sửa. Chữ vừa gõ đã được cất riêng, không mất."
CHOOSE_PERSON = "Trước hết chọn tên mình ở “Tôi là”, đầu trang, để biết ai làm việc này."
MAY_NOT_WRITE = "Người đang chọn ở “Tôi là” chưa có quyền viết bài. Chữ vừa gõ vẫn còn nguyên ở đây."
MAY_NOT_SET = (
    f"Cài đặt của {COMMUNE} và danh sách người chỉ người có quyền duyệt mới sửa được, vì ở đó ghi ai được duyệt. "
    "Chữ vừa gõ vẫn còn nguyên ở đây."
)
NO_TITLE = "Gõ tiêu đề trước: tên của bài trên trang web lấy từ tiêu đề."
FORBIDDEN = "Không nhận: đây không phải trang của bàn làm tin trên máy này. Mở lại bằng địa chỉ mà bàn làm tin in ra."
FORBIDDEN_WORDS = (
    "Chưa lưu: trang này mở từ trước khi bàn làm tin được cài lại, nên máy không nhận ra. "
    "Chữ vừa gõ còn đủ ở bên dưới. Mở lại bàn làm tin bằng địa chỉ mới, rồi chép chữ vào."
)
TOO_MUCH = (
    "Chưa nhận được: gửi lên quá nhiều (chữ và tệp quá 32 MB, hoặc quá 20.000 ô). "
    "Bấm nút Quay lại của trình duyệt: chữ vẫn còn ở đó."
)
BUG = "Chương trình gặp lỗi. Chữ vừa gõ còn đủ ở bên dưới: chép ra một chỗ, rồi mở lại bài."
NO_SUCH_TEXT = "Không có bài này. Có thể bài đã đổi tên, hoặc đã vào thùng rác."
NO_SUCH_FACT = "Không có thông tin gốc này."
FACTS = "Thông tin gốc"
SETTINGS = "Cài đặt"
ID_IS_MADE = "bỏ trống thì máy tự đặt theo tên; đã có rồi thì giữ nguyên"
SAVE = "Lưu"
SUBMIT = "Gửi duyệt"
SUBMIT_MEANS = "lưu rồi nhờ người có quyền duyệt; bà con chưa thấy"
UNTITLED = "Bài mới, chưa có tiêu đề"
LOOK = "Xem trước"
NOT_DONE = "Chưa làm được việc này"
EVERYWHERE = "mọi bài có thông tin này sẽ đổi theo sau lần phát hành tới"
AT_ONCE = "có hiệu lực từ lần phát hành tới"
NO_SUCH_PAGE = "Không có trang này."
CALL_BUTTON = "Nút bấm để gọi"

MAY_NOT_PUBLISH = "Người đang chọn ở “Tôi là” chưa có quyền phát hành."
ADDED, CHANGED, REMOVED = "mới", "đổi", "không còn"
WITHDRAWN, EXPIRED = "rút", "hết hạn"
FILES = {
    "commune.yaml": f"{CAPITAL}{COMMUNE}, các {VILLAGE} và cách phát loa",
    "facts.yaml": "Thông tin gốc",
    "pronunciation.yaml": "Cách đọc tên và chữ tắt",
    "results.yaml": "Cách đếm phản ánh",
    "rota.yaml": "Người trực và lượt trực",
}
"""What the files that there is one of are called."""

_MONTH = re.compile(r"(results|diary|alerts)/(\d{4})-(\d{2})\.csv")
_MONTHLY = {"results": "Kết quả phản ánh", "diary": "Sổ phát", "alerts": "Tin khẩn đã gửi đi"}


def file_named(name: str, otherwise: str) -> str:
    """Return what the file *name* is called, *otherwise* where it has no name of its own.

    >>> file_named("results/2026-11.csv", ""), file_named("facts.yaml", "")
    ('Kết quả phản ánh tháng 11/2026', 'Thông tin gốc')
    """
    month = _MONTH.fullmatch(name)
    if name.startswith("media/"):
        return f"Tệp {name.removeprefix('media/')}"
    return f"{_MONTHLY[month[1]]} tháng {month[3]}/{month[2]}" if month else FILES.get(name, otherwise)


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
    "/so-phat": "Sổ phát",
    "/lich-truc": "Lịch trực",
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
    "xa": FILES["commune.yaml"],
    "nguoi": "Những người làm tin",
    "cach-doc": "Cách đọc tên và chữ tắt",
    "lich-truc": FILES["rota.yaml"],
}
SETTINGS_HOLD = {
    "xa": f"tên và địa chỉ của {COMMUNE}, số điện thoại, các {VILLAGE} và {HEAD}, giờ phát loa, có phải duyệt bài "
    "không",
    "nguoi": "ai viết, ai duyệt, ai phát hành",
    "cach-doc": "những tên và chữ tắt mà máy đọc chưa đúng",
    "lich-truc": "ai đọc loa buổi nào, ở đài và ở các nơi; không đưa ra cho bà con",
}
"""What can be set on each page of the settings."""

COLUMNS = (
    f"Chọn các ô trong Excel, bấm Ctrl+C, bấm vào ô dưới đây rồi Ctrl+V. Máy nhận ra các cột: Tên {VILLAGE}, "
    f"{CAPITAL}{HEAD}, Điện thoại, Đồng ý, Nhà văn hóa, Zalo."
)
"""How a table of villages is pasted."""

SAVE_DRAFT, NOT_SEEN = "Lưu nháp", "bà con chưa thấy"

WAITS = {
    "confirm": "Thông tin cần xác nhận",
    "approve": "Chờ duyệt",
    "outdated": "Tạm không ra: chữ hay số đã khác bản được duyệt",
    "returned": "Bị trả lại, phải sửa tiếp",
    "quick-fix": "Sửa nhanh, chưa ai xem lại",
    "expires": "Thông báo sắp hết hạn",
    "on-air": "Phát loa hôm nay",
    "again": "Phải duyệt lại trước khi thông tin đổi",
    "turns": "Thông tin sắp đổi, sắp hết hạn",
}
"""The headings of what waits."""

_EVENTS = {
    "create": "tạo bài",
    "import-results": "đưa bảng kết quả vào",
    "clear-results": "đọc lời kết quả, cho công khai",
    "withdraw-results": "rút lời kết quả",
    "diary": "ghi sổ phát",
    "alerts": "ghi tin khẩn đã gửi đi",
    "save": "sửa",
    "revise": "bắt đầu bản sửa",
    "restore": "lấy lại từ thùng rác",
    "return-to": "trở về bản cũ",
    "undo": "về lại bản trước",
    "delete": "cho vào thùng rác",
    "submit": "gửi duyệt",
    "return": "trả lại",
    "approve": "duyệt",
    "quick-fix": "sửa nhanh",
    "look": "xem lại bản sửa nhanh",
    "withdraw": "rút",
    "publish": "phát hành",
    "put-back": "đưa bản cũ ra lại",
    "upload": "đưa tệp vào",
    "outside": "sửa bên ngoài bàn làm tin",
    "unsure": "chưa rõ đã ghi xong chưa, vì máy tắt giữa chừng",
}

TOO_SLOW = "Chữ gửi đi chưa tới nơi trọn vẹn, nên chưa lưu gì. Quay lại trang trước, chữ còn ở đó, rồi lưu lại."
PREPARING = "Đang đọc các bài đã có. Trang này tự mở ra sau vài giây."
NO_TABLES = {
    "twice": (
        "Chưa hiện được bảng để đánh dấu, vì có hai mục cùng phát một bài vào một buổi. "
        "Bỏ bớt một mục rồi lưu, bảng sẽ trở lại."
    ),
    "otherwise": (
        "Chưa hiện được bảng để đánh dấu, vì có mục còn thiếu ngày, thiếu buổi, hoặc ghi sai. "
        "Sửa ở các ô dưới đây rồi lưu, bảng sẽ trở lại."
    ),
}
"""Why a list is shown item by item, not with tables to tick."""

DONE = {
    "luu": "Đã lưu. Bà con chưa thấy.",
    "ghep": "Đã lưu, và đã ghép với những ô mà người khác vừa đổi.",
    "khong-quyen": "Chưa làm: người đang chọn ở “Tôi là” không có quyền ấy.",
    "chua-xoa": "Chưa xóa: trong lúc đó bài đã đổi. Xem lại rồi xóa.",
    "tao": "Đã tạo bài. Bà con chưa thấy.",
    "gui": "Đã gửi duyệt.",
    "duyet": "Đã duyệt.",
    "tra-lai": "Đã trả lại kèm lời nhắn.",
    "sua-nhanh": "Đã sửa nhanh. Bài nằm ở trang Hôm nay cho đến khi có người xem lại.",
    "xoa": "Đã chuyển vào thùng rác, giữ 90 ngày.",
    "phuc-hoi": "Đã lấy lại.",
    "nguoi": "Đã đổi người.",
    "rut": "Đã rút. Trang của bài chỉ còn nói đã rút; mọi chỗ khác không còn nhắc tới.",
    "bo-nhap": "Đã bỏ chữ gõ dở.",
    "xem": "Đã ghi là đã xem lại.",
    "lap": "Đã lập nội dung: các bài đều là bản nháp, bà con chưa thấy. Điều chưa biết nằm ở Thông tin gốc.",
    "dua-bang": "Đã đưa bảng vào. Lời kết quả chờ người đọc; các con số có ở lần phát hành tới.",
    "cong-khai": "Đã ghi là đã đọc, công khai được.",
    "rut-loi": "Đã rút. Phát hành lại thì lời ấy không còn trên trang Kết quả.",
    "ghi-so": "Đã ghi vào sổ phát.",
    "da-co": "Mục này đã có trong sổ, y như thế; không ghi thêm.",
    "doi-truc": "Đã đổi lịch trực. Lịch in, tin nhắn và lịch điện thoại theo bản mới.",
    "noi-nhan": "Đã ghi nơi nhận trang web.",
    "ghi-lai": "Đã ghi lại theo bản mới.",
    "bo-ban-sua": "Đã bỏ bản sửa. Bản đã duyệt vẫn như cũ.",
}
"""What is told after each thing that was done, by its name in addresses."""


def saved(time: str) -> str:
    """Say that a text was saved at *time*, and that residents do not see it yet."""
    return f"Đã lưu {time}. Bà con chưa thấy."


NOBODY_MAY = {
    "write": "Trong danh sách chưa ai được viết: lưu thế này thì không ai sửa được bài nào nữa.",
    "approve": "Trong danh sách chưa ai được duyệt: lưu thế này thì không ai duyệt được bài nào nữa.",
}
GIVE_DUTY = "Chọn ít nhất một người cho việc ấy. Một người làm được nhiều việc."


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
    line = f"Đã thêm {figures(count)} dòng từ bảng. Xem lại rồi bấm Lưu."
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
    return f"{STILL_WRONG} Còn {figures(count)} chỗ, xem ở từng ô."


def at_time(hour: str, day: str) -> str:
    """Return when something was done."""
    return f"{hour} ngày {day}"


def week(number: int) -> str:
    """Return what the week *number* of a campaign is called."""
    return f"Tuần {number}"


def short_day(day: str) -> str:
    """Return the *day* of the week as narrow tables write it.

    >>> short_day("thứ Hai"), short_day("Chủ nhật")
    ('T2', 'CN')
    """
    return dict(zip(WEEKDAYS_WITHIN, ("T2", "T3", "T4", "T5", "T6", "T7", "CN"), strict=True)).get(day, day)
