"""What is said where a text could not be saved: one or two sentences, with the cause and what to do."""

from generator.messages.field_names import FIELDS


def unsaved(why: str, name: str, detail: str) -> str:
    """Say why nothing was written into the file *name*; *detail* is what the reason is about."""
    return f"{_cause(why, name, detail, 'lưu lại')} Chữ vừa gõ vẫn còn nguyên ở đây."


def undone(why: str, name: str, detail: str) -> str:
    """Say why a step with the file *name* (to send, to approve, to publish) was not done; nobody typed into it."""
    return f"{_cause(why, name, detail, 'làm lại')} Chưa có gì thay đổi."


def conflict(name: str) -> str:
    """Say that somebody else changed the same fields of the file *name* meanwhile."""
    return (
        f"Trong lúc đang sửa, có người đã lưu “{name}” và đổi đúng chỗ này. "
        "Chưa lưu gì. Xem hai bản ở dưới rồi chọn: giữ của tôi, lấy bản kia, hoặc sửa tay."
    )


def revision_conflict(name: str) -> str:
    """Say that a field of the file *name* was changed in its revision, and otherwise in the file itself."""
    return (
        f"Từ khi có bản sửa của “{name}”, ai đó đã đổi đúng chỗ ấy ngay trong bản đang phát hành. "
        "Chưa có gì thay đổi, hai bản còn nguyên. Chọn lời đúng cho từng chỗ, rồi gửi duyệt lại."
    )


def _cause(why: str, name: str, detail: str, again: str) -> str:
    """Return why the disk or the file did not let it be done, and what to do before it is done *again*."""
    shown = FIELDS.get(detail, detail) if why == "slug-stays" else detail
    if why == "in-use" and not detail:
        return _IN_USE.format(file=f"tệp “{name}”" if name else "ổ đĩa", again=again)
    return _CAUSES[why].format(name=name, file=f"tệp “{name}”" if name else "ổ đĩa", detail=shown, again=again)


_IN_USE = (
    "Chương trình khác đang giữ {file}: thường là Word, Notepad hoặc phần mềm diệt virus. "
    "Đóng tệp ở chương trình ấy rồi {again}."
)
_CAUSES = {
    "letters": "Trong chữ vừa gõ có ký tự không in được ({detail}). Xóa ký tự ấy rồi {again}.",
    "faulty": "Tệp “{name}” đang có chỗ viết sai {detail}, nên chưa sửa theo từng ô được. "
    "Mở dạng nguyên văn, sửa chỗ ấy trước.",
    "not-utf8": "Tệp “{name}” không lưu theo bảng mã UTF-8. Mở bằng Notepad, chọn “Lưu thành…”, Mã hóa: UTF-8.",
    "no-place": "Tệp “{name}” không có chỗ “{detail}” để sửa. Tải lại bài rồi sửa tiếp.",
    "guard": "Chưa lưu: ghi vào “{name}” thì khi đọc lại, chỗ “{detail}” sẽ khác chữ đã gõ. "
    "Mở dạng nguyên văn để sửa chỗ ấy.",
    "name": "Không lưu được vào “{detail}”: tên ấy không phải của một bài trong thư mục nội dung.",
    "gone": "Tệp “{name}” đã bị xóa trong lúc đang sửa. Muốn giữ bài thì lưu thành bài mới.",
    "renamed": "Tệp “{name}” đã đổi tên thành “{detail}” trong lúc đang sửa. Mở bài ở tên mới rồi lưu vào đó.",
    "taken": "Đã có tệp “{name}”. Chọn tên khác cho bài mới.",
    "revision-gone": "Bản sửa của “{name}” không còn: đã có người duyệt hoặc bỏ đi trong lúc đang sửa. "
    "Tải lại bài rồi {again}.",
    "slug-stays": "Bài “{name}” đã được duyệt nên địa chỉ giữ nguyên: không đổi ô “{detail}” nữa, "
    "vì mã in trên giấy và đường dẫn bà con đã lưu sẽ hỏng.",
    "folder-gone": "Không thấy thư mục {detail}. Cắm lại ổ đĩa, hoặc nối lại mạng, rồi {again}.",
    "read-only": "Không được phép ghi vào {file}. Bỏ dấu “Chỉ đọc” trong Thuộc tính của tệp, "
    "hoặc nhờ người quản lý máy cấp quyền.",
    "in-use": "{detail} đang giữ {file}. Đóng tệp ở chương trình ấy rồi {again}.",
    "disk-full": "Ổ đĩa đã đầy. Xóa bớt tệp không dùng rồi {again}.",
    "disk": "Máy không dùng được {file}: {detail}. Thử {again} lần nữa; vẫn không được thì báo người quản lý máy.",
}


def unknown_token(found: str) -> str:
    """Say that *found*, which looks like a fact, is none."""
    return f"Không có thông tin gốc nào tên là “{found}”. Xóa chỗ ấy đi, rồi bấm “Chèn thông tin” để chọn lại."


def value_in_token(found: str, value: str) -> str:
    """Say that the value in *found* was typed over: what residents see is the fact's own *value*."""
    seen = f"“{value}”" if value else "trống, vì chưa ai xác nhận"
    return f"Chữ trong “{found}” lấy từ Thông tin gốc, nên bà con vẫn thấy {seen}. Muốn đổi thì sửa ở Thông tin gốc."
