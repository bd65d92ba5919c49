"""How a message names things: keys of content in both languages, quotations, the marked line."""

COMMUNE, VILLAGE, HEAD = "\ue0f0", "\ue0f1", "\ue0f2"
"""What stands in a message for the commune's own nouns until it is known whose content it is about."""
CAPITAL = "\ue0f3"
"""What stands before such a noun where it begins a line."""

FIELDS = {
    "action": "việc làm ngay",
    "about_emergency": "nói về việc khẩn cấp",
    "address": "địa chỉ",
    "addressees": "nơi nhận",
    "airings": "lịch phát",
    "alt": "lời tả ảnh",
    "answered": "ngày trả lời",
    "app": "ứng dụng",
    "approved_by": "người duyệt",
    "approved_hash": "dấu của bản đã duyệt",
    "approved_on": "ngày duyệt",
    "ask": "điều cần hỏi",
    "attachments": "văn bản kèm theo",
    "audience": "người đọc",
    "bodies": "các cơ quan",
    "body": "nội dung",
    "brief": "lời ngắn",
    "broadcast": "phát thanh",
    "by": "người ghi",
    "call": "số cần gọi",
    "channels": "các kênh",
    "cleared_by": "người đã đọc",
    "cleared_hash": "dấu của lời đã đọc",
    "counted": "đếm như việc nhận ngày",
    "city": "tỉnh, thành phố",
    "commune": "xã, phường hay đặc khu",
    "condition": "điều kiện in",
    "confirmed_by": "người xác nhận",
    "confirmed_on": "ngày xác nhận",
    "columns": "tên các cột",
    "consent": "sự đồng ý",
    "contact": "liên hệ",
    "corrects": "thay dòng số",
    "copies": "số tờ in",
    "day": "ngày",
    "days": "các ngày",
    "days_off": "những ngày nghỉ phát",
    "earliest": "giờ sớm nhất",
    "email": "thư điện tử",
    "deadline": "hạn trả lời",
    "done": "ngày xử lý xong",
    "due": "hạn xử lý",
    "emergency": "số khẩn cấp",
    "expires": "ngày hết hạn",
    "facts": "các thông tin gốc",
    "field": "lĩnh vực",
    "file": "tệp",
    "foot_note": "lời ghi ở chân trang",
    "greeting": "lời chào",
    "guide": "bài hướng dẫn",
    "guides": "các bài hướng dẫn",
    "head": "trưởng thôn",
    "headline": "tiêu đề áp phích",
    "help_desk": "nơi hỗ trợ",
    "help_place": "nơi hỗ trợ tại thôn",
    "hotline": "số tổng đài",
    "hotline_name": "tên tổng đài",
    "id": "mã",
    "imprint": "thông tin chân trang",
    "issuer": "nơi ban hành",
    "kind": "loại",
    "keep_sheets": "giữ tờ đã hết hạn",
    "label": "nhãn",
    "latest": "giờ muộn nhất",
    "length": "độ dài thật",
    "licence": "giấy phép ảnh",
    "matters": "lời hỗ trợ theo chủ đề",
    "messages": "các lời phát",
    "minutes": "số phút",
    "month": "tháng",
    "name": "tên",
    "needs": "thông tin cần có",
    "next": "giá trị sau",
    "needs_approval": "duyệt rồi mới đưa ra",
    "notes": "lưu ý",
    "notice_boards": "số nơi dán",
    "number": "số",
    "offline": "đọc khi mất mạng",
    "theme": "vẻ của trang và tờ in",
    "order": "thứ tự",
    "organisation": "cơ quan",
    "otherwise": "lời thay thế",
    "on_duty": "người trực",
    "outcome": "kết quả",
    "pause_paragraph_seconds": "nghỉ giữa hai đoạn",
    "pause_sentence_seconds": "nghỉ giữa hai câu",
    "people": "những người làm tin",
    "phone": "điện thoại",
    "piece": "bài",
    "planned": "độ dài dự tính",
    "picture": "ảnh",
    "position": "chức vụ",
    "portal": "cổng thông tin",
    "posters": "áp phích",
    "prepare": "cần chuẩn bị",
    "press": "nhà in",
    "priority": "mức ưu tiên",
    "profile": "hồ sơ màu",
    "published": "ngày đăng",
    "quick_fix": "lý do sửa nhanh",
    "received": "ngày nhận",
    "reason": "lý do",
    "refused": "lý do từ chối",
    "related": "bài liên quan",
    "responsible": "người chịu trách nhiệm",
    "roles": "các việc được làm",
    "satisfied": "hài lòng",
    "seal": "dấu niêm",
    "short": "mã địa chỉ ngắn",
    "short_web": "địa chỉ ngắn",
    "signed": "người ký",
    "silent": "cụm loa không kêu",
    "slot": "buổi phát",
    "slots": "các buổi phát",
    "slug": "tên trên địa chỉ",
    "source": "nguồn",
    "source_date": "ngày của nguồn",
    "sources": "các nguồn",
    "sayings": "các cách đọc",
    "speaker": "người nói",
    "spoken": "lời đọc",
    "spoken_as": "đọc là",
    "starts": "bắt đầu",
    "states": "các trạng thái",
    "state": "trạng thái",
    "steps": "các bước",
    "story": "chuyện hỏi – đáp",
    "summary": "tóm tắt",
    "syllables_per_minute": "số tiếng mỗi phút",
    "task": "nhiệm vụ",
    "terms": "tên gọi",
    "text": "lời văn",
    "text_hash": "dấu của lời phát",
    "thanks": "lời cảm ơn",
    "title": "tiêu đề",
    "topic": "chủ đề",
    "topics": "các chủ đề",
    "unit": "nơi xử lý",
    "updated": "ngày cập nhật",
    "use": "cách dùng",
    "from": "dùng từ ngày",
    "until": "dùng đến hết ngày",
    "value": "giá trị",
    "village": "thôn",
    "villages": "các thôn",
    "voice": "giọng",
    "web": "địa chỉ trang web",
    "week": "tuần",
    "weeks": "số tuần",
    "what_next": "việc tiếp theo",
    "when": "khi nào",
    "where": "ở đâu",
    "who": "ai",
    "withdrawn": "lý do rút",
    "written": "viết trong bài",
    "zalo": "Zalo",
}


_CHOICES = {
    "yes": "Có",
    "no": "Không",
    "residents": f"bà con trong {COMMUNE}",
    "businesses": "doanh nghiệp",
    "village-heads": HEAD,
    "tip": "mách nhỏ",
    "warning": "cảnh báo",
    "emergency": "khẩn cấp",
    "link": "địa chỉ trang web",
    "telephone": "số điện thoại",
    "hour": "giờ",
    "day": "ngày",
    "money": "số tiền",
    "text": "lời văn",
    "confirmed": "đã xác nhận",
    "sourced": "có văn bản, tài liệu",
    "unconfirmed": "chưa chắc",
    "public": "được đưa ra cho bà con",
    "internal": "chỉ dùng trong cơ quan",
    "write": "viết bài",
    "approve": "duyệt bài",
    "publish": "phát hành",
    "draft": "nháp",
    "approved": "đã duyệt",
}
"""What forms call the values that files write in English."""


_OWN = {"head": HEAD, "help_place": f"nơi hỗ trợ tại {VILLAGE}", "village": VILLAGE, "villages": f"các {VILLAGE}"}
"""The fields whose names have a noun of the commune in them."""


def in_own_words(text: str, commune: str, village: str, head: str) -> str:
    """Return a message with what the *commune*, a *village* and the *head* of one are called there.

    >>> in_own_words(f"Thiếu {named('villages')}", "phường", "khu phố", "trưởng khu phố")
    'Thiếu “villages” (các khu phố)'
    >>> in_own_words(f"{field_label('head')}: {HEAD}", "phường", "khu phố", "trưởng khu phố")
    'Trưởng khu phố: trưởng khu phố'
    """
    for mark, noun in ((COMMUNE, commune), (VILLAGE, village), (HEAD, head)):
        if mark in text:
            text = text.replace(f"{CAPITAL}{mark}", f"{noun[:1].upper()}{noun[1:]}").replace(mark, noun)
    return text


def has_own(text: str) -> bool:
    """Return whether a noun of the commune is to be put into *text*."""
    return COMMUNE in text or VILLAGE in text or HEAD in text


def field_label(name: str) -> str:
    """Return what forms call the field *name*, with the marks of the commune's own nouns in it.

    >>> field_label("updated"), field_label("other")
    ('Ngày cập nhật', 'Other')
    """
    return at_the_beginning(_OWN.get(name) or FIELDS.get(name, name))


def at_the_beginning(words: str) -> str:
    """Return *words*, which may begin with a mark of a noun, as they begin a line."""
    own = words[:1] in (COMMUNE, VILLAGE, HEAD)
    return f"{CAPITAL}{words}" if own else f"{words[:1].upper()}{words[1:]}"


def named(*location: str | int) -> str:
    """Return the name of what stands at *location* in both languages; a number is a place in a list.

    >>> named("steps", 0, "title"), named("related", 0)
    ('“title” (tiêu đề)', 'Mục thứ 1 của “related” (bài liên quan)')
    >>> named("steps", 0, ""), named(0)
    ('Mục không có tên', 'Mục thứ 1')
    """
    field = next((step for step in reversed(location) if isinstance(step, str)), None)
    if location and isinstance(location[-1], int) and not field:
        return f"Mục thứ {location[-1] + 1}"
    if not field:
        return "Mục không có tên"
    vietnamese = _OWN.get(field) or FIELDS.get(field)
    name = f"“{field}” ({vietnamese})" if vietnamese else f"“{field}”"
    last = location[-1] if location else ""
    return f"Mục thứ {last + 1} của {name}" if isinstance(last, int) else name


def choice_label(value: str) -> str:
    """Return what a form calls the *value* of a choice.

    >>> choice_label("internal"), choice_label("khẩn cấp")
    ('chỉ dùng trong cơ quan', 'khẩn cấp')
    """
    return _CHOICES.get(value, value)


def short(text: str, most: int = 40) -> str:
    """Return *text* on one line, cut with “…” past *most* characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def place_in_words(location: tuple[str | int, ...]) -> str:
    """Return what people call the field at *location*, from the outside in.

    >>> place_in_words(("when",)), place_in_words(("steps", 1, "text"))
    ('Khi nào', 'Bước 2, lời văn')
    >>> place_in_words(("messages", 0, "title")), place_in_words(("help_desk", "name")), place_in_words(())
    ('Các lời phát 1, tiêu đề', 'Nơi hỗ trợ, tên', 'Cả bài')
    """
    parts: list[str] = []
    for step in location:
        if isinstance(step, int):
            parts[-1:] = [f"{_ONE.get(parts[-1], parts[-1])} {step + 1}"] if parts else [str(step + 1)]
        else:
            parts.append(_OWN.get(step) or FIELDS.get(step, step))
    return at_the_beginning(", ".join(parts) or "cả bài")


_ONE = {"các bước": "bước", "lưu ý": "lưu ý"}
"""What one item of a list is called, where the list has a name of many."""


def quoted(name: str) -> str:
    """Return *name* in the quotation marks of Vietnamese print."""
    return f"“{name}”"
