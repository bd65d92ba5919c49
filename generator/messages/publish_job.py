"""What the desk says before, while and after it publishes, and why a publish stopped."""

from collections.abc import Mapping, Sequence

from generator.text.written_numbers import figures

STEPS = {
    "build": "Dựng trang web, bản in và lời phát",
    "proof": "Thử lại mã QR, liên kết và thông tin gốc",
    "pack": "Gói trang web, bản in từng nơi và lời phát trong tuần",
    "send": "Đưa trang web đến nơi nhận",
    "keep": "Ghi lại và cất bản này để còn quay lại được",
}
"""What each step does, by its name."""

NOT_BUILT = "Chưa dựng được, vì còn chỗ sai trong bài. Sửa xong thì bấm Phát hành lại."
CHANGED_MEANWHILE = "Trong lúc dựng, có người vừa lưu thêm thay đổi. Xem lại ở dưới rồi bấm Phát hành lại."
NOT_PROVEN = "Đã dựng xong nhưng thử lại chưa đạt, nên chưa đưa ra. Bản trước vẫn còn nguyên."
NO_SITE = "Dựng xong mà không thấy trang web, nên chưa đưa ra."
KEPT_LOST = "Bản ấy không còn đủ tệp, nên chưa đưa ra lại được. Chọn bản khác."
NOTHING_PUBLISHED = "Chưa phát hành lần nào, nên chưa có gì để quay lại."
GIVE_REASON = "Ghi vì sao quay lại, để người khác biết."
ASKS_TO_ENTER = "Gõ mật khẩu vào máy chủ rồi bấm lại. Mật khẩu chỉ dùng cho lần này, không cất ở đâu."

SHEET_FATES = {"fresh": "In mới", "anew": "In lại, gỡ tờ cũ", "down": "Gỡ xuống"}
_FATES_COUNTED = {"fresh": "in mới", "anew": "in lại", "down": "gỡ"}
NOT_YET = "chưa đến ngày đăng"
ONLY_THE_APPROVED = "bản sửa chưa duyệt, bản đã duyệt vẫn đứng"
ASK_FIRST = "Chưa nhận máy chủ này. Hỏi người quản trị, đúng dấu vân tay thì đánh dấu “Tôi đã hỏi” rồi bấm lại."
NO_SUCH_DOWNLOAD = "Không có tệp này. Phát hành lại để có tệp mới."
NO_SUCH_ISSUE = "Không còn giữ bản phát hành này."
NOT_A_FOLDER = "Gõ đường dẫn đầy đủ của một thư mục, ví dụ D:\\trang-web hoặc \\\\may-chu\\web."
FILE_THERE = "Ở đó đang có một tệp, không phải thư mục."
FILL_SERVER = "Điền đủ tên máy chủ, tên người dùng và thư mục trên máy chủ."
NO_PORT = "Cổng là một số từ 1 đến 65535; thường là 22."
WAYS = {
    "by-hand": "Tôi tự chép: tải gói trang web về rồi giao cho người quản trị trang",
    "folder": "Chép vào một thư mục: trên máy này, trên máy khác trong mạng, hay thẻ nhớ USB",
    "sftp": "Gửi lên máy chủ bằng SFTP",
}
"""How the website goes out."""


def busy(who: str, when: str) -> str:
    """Say that somebody is publishing, and who."""
    by = f" {who}" if who else " người khác"
    return f"Chưa làm:{by} đang phát hành{f', từ {when}' if when else ''}. Chờ xong rồi bấm lại."


def progress(number: int, total: int, step: str, done: int, of: int) -> str:
    """Say how far a publish is."""
    far = f": {figures(done)}/{figures(of)} tệp" if of else ""
    return f"Bước {number}/{total}. {STEPS[step]}{far}"


def stopped_at(who: str, when: str, step: str, address: str) -> str:
    """Say what became of a publish that was cut short."""
    begun = f"Lần phát hành{f' của {who}' if who else ''}{f' lúc {when}' if when else ''} dừng giữa chừng"
    if step in ("send", "keep") and address:
        what = f"khi đang đưa trang web đến {address}. Trang ở đó vẫn xem được; có thể còn lẫn ít tệp mới, ít tệp cũ"
    else:
        what = "trước khi đưa gì ra. Bà con vẫn thấy bản trước, còn nguyên"
    return f"{begun} {what}. Bấm Phát hành để làm lại; phần đã gửi được giữ, không phải gửi lại."


def dead_link(page: str, address: str) -> str:
    """Report a link that leads nowhere."""
    return f"Trang {page}: liên kết “{address}” không dẫn tới đâu."


def dead_code(sheet: str, address: str) -> str:
    """Report a code that leads to no page."""
    return f"Tờ {sheet}: mã QR dẫn tới {address}, mà trang web không có trang ấy."


def other_fact(label: str) -> str:
    """Report a fact that was built with another value."""
    return f"Thông tin “{label}” trong bản dựng khác với thông tin gốc bây giờ."


def proven(codes: int, pages: int) -> str:
    """Say what was tried."""
    return (
        f"Đã thử: {figures(codes)} tờ có mã QR đều đọc được, mọi liên kết trong {figures(pages)} trang đều tới nơi, "
        "thông tin gốc khớp."
    )


def more(count: int) -> str:
    """Say that there are more of the same."""
    return f"và {figures(count)} chỗ nữa"


def quoted(title: str) -> str:
    """Return the *title* of a text as it stands within a sentence."""
    return f"“{title}”"


def outcomes_of(month: str) -> str:
    """Return what outcomes of a *month* are called."""
    return f"lời kết quả {month}"


def still_has(withdrawn: Sequence[str]) -> str:
    """Say that a publish still shows what was *withdrawn* since, and what to do."""
    told = ", ".join(withdrawn)
    return f"Bản này còn {told}, nay đã rút, nên không phát hành lại được. Sửa chỗ cần sửa rồi phát hành bản mới."


def put_back(when: str) -> str:
    """Say which publish was put out again."""
    return f"trở lại bản phát hành lúc {when}"


def count_of_sheets(counts: Mapping[str, int], places: int) -> str:
    """Say how many sheets there are of each deed, in each of so many *places*.

    >>> count_of_sheets({"anew": 2, "down": 1}, 1), count_of_sheets({"anew": 2}, 3)
    ('in lại 2 thứ, gỡ 1 thứ', 'mỗi nơi in lại 2 thứ')
    """
    told = ", ".join(f"{_FATES_COUNTED[fate]} {figures(count)} thứ" for fate, count in counts.items())
    return f"mỗi nơi {told}" if places > 1 else told


def places_together(names: list[str]) -> str:
    """Return the names of places with the same sheets, in one line.

    >>> places_together(["Thôn Đông"]), places_together(["Thôn Đông", "Thôn Đoài"])
    ('Thôn Đông', '2 nơi (Thôn Đông, Thôn Đoài)')
    """
    return names[0] if len(names) == 1 else f"{figures(len(names))} nơi ({', '.join(names)})"
