"""What `tinlang migrate` says: what it writes into content of an older version, and what people have to do."""

from collections.abc import Sequence

from generator.text.written_numbers import figures

NOTHING_TO_DO = "Nội dung này đã viết theo bản mới, không có gì phải ghi lại."
HEADING = "Nội dung của bản trước"
ABOUT = "những chỗ nên ghi lại sau khi lên bản mới"
MEND_FIRST = "Chưa ghi gì. Sửa hết các lỗi trên rồi chạy lại “tinlang migrate”."


_IN_FILE = {
    "needs_approval": "ghi “needs_approval: {}”: bài chưa duyệt vẫn ra như trước; "
    "muốn duyệt rồi mới ra thì đổi thành “yes”",
    "short": "ghi “short: {}”: mã ngắn trên các tờ đã in, nay giữ luôn trong tệp",
}
_AT_DESK = {
    "needs_approval": "ghi rõ là chưa phải duyệt: bài chưa duyệt vẫn ra như trước; "
    "muốn duyệt rồi mới ra thì đổi ở Cài đặt",
    "short": "ghi vào bài mã ngắn “{}”, là mã trên các tờ đã in",
}


def in_file(key: str, value: str) -> str:
    """Say which *value* the *key* of a file gets, and what for."""
    return _IN_FILE[key].format(value)


def at_desk(key: str, value: str) -> str:
    """Say the same to somebody who sees fields."""
    return _AT_DESK[key].format(value)


def changed_since(name: str) -> str:
    """Say that somebody changed the file *name* after it was looked at."""
    return f"Có người vừa sửa “{name}”, nên chưa ghi gì vào tệp ấy. Làm lại lần nữa."


def line(path: str, why: str) -> str:
    """Say what is written into a file, or why not."""
    return f"{path}: {why}."


def done(count: int, history: str) -> str:
    """Say how many files were written, and where they are as they were."""
    return f"Đã ghi lại {figures(count)} tệp. Bản trước của từng tệp còn trong {history}."


def would_do(count: int) -> str:
    """Say how many files would be written."""
    return f"Sẽ ghi lại {figures(count)} tệp; lần này chỉ xem, chưa ghi gì."


def approve_again(paths: Sequence[str]) -> str:
    """Say which texts were approved without saying which words."""
    lines = "".join(f"\n  {path}" for path in paths)
    return f"Những bài này trước kia ghi duyệt bằng tay, không rõ duyệt bản nào. Đọc lại rồi duyệt lần nữa:{lines}"
