"""What is said of files that staff bring into a text: pictures, papers, letters of Word."""

from collections.abc import Collection, Sequence

from generator.text.written_numbers import figures

_REMOVED = {
    "place": "nơi chụp",
    "time": "ngày giờ chụp",
    "camera": "tên máy, tên người chụp",
    "notes": "lời ghi kèm trong ảnh",
}
_REFUSED = {
    "no-picture": "Không mở được tệp “{name}” thành ảnh: có thể tệp hỏng, hoặc không phải ảnh. "
    "Mở ảnh gốc, lưu lại thành .jpg rồi đưa vào.",
    "too-many-pixels": "Ảnh “{name}” nhiều điểm ảnh quá, máy mở không nổi. Thu nhỏ còn chừng 4.000 điểm mỗi chiều rồi "
    "đưa vào.",
    "too-narrow": "Ảnh “{name}” hẹp và dài quá. Cắt bớt rồi đưa vào.",
    "drawing": "Hình “{name}” có thứ không phải nét vẽ: mã lệnh, đường dẫn, hoặc thứ lấy ở nơi khác. "
    "Lưu lại thành .png rồi đưa vào.",
    "no-pdf": "Tệp “{name}” mang tên PDF nhưng không phải PDF. Mở tệp gốc, lưu lại thành PDF rồi đưa vào.",
    "broken": "Tệp “{name}” đã hỏng, không mở ra được. Lấy lại tệp gốc rồi đưa vào.",
    "lively": "Tệp “{name}” có phần tự chạy trên máy người mở, nên không đưa cho bà con được. "
    "Mở tệp ấy rồi in ra PDF lần nữa (Print to PDF), đưa tệp mới vào.",
    "locked": "Tệp “{name}” có mật khẩu, máy không mở được. Lưu lại không đặt mật khẩu rồi đưa vào.",
    "old-word": "Tệp “{name}” là kiểu Word cũ (.doc, .rtf). Mở bằng Word, chọn Tệp → Lưu thành → Tài liệu Word "
    "(.docx), rồi đưa tệp .docx vào.",
    "macros": "Tệp “{name}” có macro, tức phần tự chạy. Mở bằng Word, lưu thành Tài liệu Word (.docx) thường rồi đưa "
    "vào.",
    "no-word": "Không đọc được tệp “{name}” như thư Word. Mở bằng Word, lưu thành Tài liệu Word (.docx) rồi đưa vào.",
    "too-large": "Tệp “{name}” mở ra quá lớn. Chép phần cần đưa vào sang một tệp Word mới rồi đưa tệp ấy vào.",
    "document-type": "Tệp “{name}” có phần khai báo lạ mà Word không bao giờ ghi, nên máy không mở. "
    "Mở bằng Word, lưu thành tệp .docx mới rồi đưa vào.",
    "unknown": "Chỉ nhận thư Word (.docx), ảnh (.jpg, .png, .webp, .heic, .svg) và PDF. Tệp “{name}” thì chưa nhận: "
    "bảng Excel, tệp trình chiếu hãy lưu thành PDF.",
    "no-file": "Chưa chọn tệp nào. Bấm ô chọn tệp, chọn một tệp rồi bấm “Đưa vào bài”.",
    "gone": "Máy không còn giữ thư vừa đưa vào. Đưa thư vào lần nữa.",
}
_PARTS = {
    "motto": "Quốc hiệu, tiêu ngữ",
    "agency": "Cơ quan cấp trên",
    "number": "Số, ký hiệu chưa điền đủ",
    "date": "Nơi và ngày của văn bản",
    "kind": "Tên loại văn bản",
    "urgent": "Dấu chỉ độ khẩn",
    "ornament": "Dòng kẻ",
    "other": "Dòng khác ở đầu thư",
    "copies": "Nơi nhận (gửi nội bộ)",
    "header": "Chữ ở đầu mỗi trang",
    "footer": "Chữ ở chân mỗi trang",
    "comment": "Lời góp ý bên lề",
    "drawn": "Biểu đồ, công thức hoặc hình vẽ: muốn đưa ra thì lưu thành ảnh",
    "far-picture": "Ảnh nằm ở nơi khác, máy không tự lấy về",
    "words": "Chữ không nằm trong bước nào",
}
NAMELESS = "không tên"
"""What a file is called that has no name."""

AS_PDF = "Muốn bà con tải về cả công văn thì lưu thư thành PDF rồi đưa tệp PDF ấy vào."
EXAMPLE_OF_ALT = "Bà con xếp hàng lấy nước ở nhà văn hóa"
NOTHING_TAKEN = "Chưa chọn mục nào nên chưa đổi gì. Đánh dấu những mục muốn lấy rồi bấm “Lấy vào bài”."
_HEAVY = 5_000_000


def refused(why: str, name: str) -> str:
    """Say why the file *name* is not taken, and what to do."""
    return _REFUSED[why].format(name=name)


def old_letters(way: str) -> str:
    """Say that words are written in an old *way*, and how they are turned into today's letters."""
    font = ".VnTime" if way == "TCVN3" else "VNI-Times"
    return (
        f"Chữ trong này gõ bằng bảng mã cũ {way} (phông {font}), đưa lên trang sẽ thành chữ lạ. "
        "Chép cả bài, mở UniKey, bấm Ctrl+Shift+F6, chọn nguồn "
        f"{'TCVN3 (ABC)' if way == 'TCVN3' else 'VNI Windows'}, đích Unicode, bấm Chuyển mã, rồi dán lại."
    )


def part(what: str) -> str:
    """Return what the part *what* of a letter is called, which was left out."""
    return _PARTS[what]


def picture_in(name: str, *, is_new: bool, size: str, before: str, removed: Collection[str], moving: bool) -> str:
    """Say that a picture is in media/, what was removed from it, and what is to be done."""
    lines = [f"Ảnh đã vào thư mục ảnh, tên là {name}, {size}."]
    if not is_new:
        lines = [f"Ảnh này đã có sẵn trong thư mục ảnh, tên là {name}; dùng lại tệp ấy."]
    elif before:
        lines.append(f"Ảnh gốc {before}, máy đã thu nhỏ.")
    told = [words for key, words in _REMOVED.items() if key in removed]
    if told:
        lines.append(f"Đã bỏ {', '.join(told)}.")
    if moving:
        lines.append("Ảnh động: chỉ giữ hình đầu.")
    return " ".join(lines)


def pixels(width: int, height: int, weight: str = "") -> str:
    """Return the size of a picture, and its *weight* in bytes where that is told."""
    return f"{width} × {height} điểm{f', {weight}' if weight else ''}"


def drawn(width: int, height: int) -> str:
    """Return the size of a drawing, which is sharp at any."""
    return f"hình vẽ {width} × {height}"


def describe(*, chosen: bool) -> str:
    """Say that a picture has to be described, and where it is *chosen* if it is not yet."""
    where = "" if chosen else "Chọn ảnh ấy ở ô “Tệp” của chỗ cần ảnh. "
    return f"{where}Giờ tả ảnh ở ô “Lời tả ảnh” cho người không nhìn thấy, ví dụ: {EXAMPLE_OF_ALT}."


def paper_in(name: str, *, is_new: bool, weight: str, size: int) -> str:
    """Say that a paper is in media/, what it weighs, and what is to be done."""
    there = "đã vào thư mục" if is_new else "đã có sẵn trong thư mục, dùng lại tệp ấy"
    heavy = " Tệp khá nặng: bà con dùng mạng di động mở lâu, nên quét lại ở độ nét thấp hơn." if size > _HEAVY else ""
    return f"Văn bản {there}, tên là {name} ({weight}).{heavy}"


def name_it(*, listed: bool, name: str) -> str:
    """Say what is to be done with a paper that is *listed* among those that the text hands out, or is not."""
    if listed:
        return "Giờ gõ tên bà con gọi văn bản ấy, ví dụ: Thông báo số 12/TB-UBND."
    return f"Muốn dẫn tới văn bản ấy, viết trong lời văn: [tên văn bản](media/{name})."


def found_in_letter(count: int) -> str:
    """Say how much of a letter is known."""
    return f"Máy đọc được {figures(count)} mục từ thư. Xem rồi chọn mục muốn lấy; chưa bấm thì chưa có gì đổi."


def taken(labels: Sequence[str]) -> str:
    """Say what was taken from a letter into the form."""
    return f"Đã lấy vào bài: {', '.join(labels)}. Xem lại rồi bấm Lưu nháp."


def many_pictures(count: int) -> str:
    """Say what becomes of the pictures of a letter."""
    if count == 1:
        return "Một ảnh trong thư: lấy làm ảnh của bài"
    return f"{figures(count)} ảnh trong thư: ảnh đầu làm ảnh của bài, các ảnh khác cất vào thư mục ảnh"
