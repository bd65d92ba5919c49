"""What is said about files and folders of content/ by their names, before anything in them is read."""

from generator.diagnostics import Diagnostic
from generator.source import Position


def copy_of_a_file(at: Position, original: str) -> Diagnostic:
    """Report a file that looks like a copy of another one."""
    return Diagnostic(
        "copy-of-a-file",
        at,
        f"Tệp “{at.path.name}” trông như bản sao của “{original}”.",
        f"So với “{original}”, chép sang đó những gì cần giữ, rồi xoá tệp này. "
        "Nếu là bài khác thì đổi tên tệp: chữ thường không dấu, nối bằng gạch ngang; sửa “slug” theo tên mới.",
    )


def misnamed_file(at: Position, meant: str) -> Diagnostic:
    """Report a text whose file has a name by which it is not found; *meant* is the name that it should have."""
    return Diagnostic(
        "misnamed-file",
        at,
        f"Tệp “{at.path.name}” đặt tên như vậy thì bài trong đó không lên được trang.",
        f"Đổi tên tệp thành “{meant}”. Không thấy đuôi tệp thì vào mục Xem, bật “Phần mở rộng tên tệp”.",
    )


def linked_folder(at: Position) -> Diagnostic:
    """Report a link to a folder: what is in it is not read."""
    return Diagnostic(
        "linked-folder",
        at,
        f"“{at.path.name}” là lối tắt sang thư mục khác, nên những tệp trong đó không được đọc.",
        "Xoá lối tắt, rồi chép cả thư mục thật vào đây.",
    )


def linked_file(at: Position) -> Diagnostic:
    """Report a link to a file that is not in the content, or to none: nothing is read from elsewhere."""
    return Diagnostic(
        "linked-file",
        at,
        f"“{at.path.name}” là lối tắt, không dẫn tới tệp nào trong thư mục nội dung, nên không được đọc.",
        "Xoá lối tắt, rồi chép chính tệp ấy vào đây.",
    )


def folder_called_as_a_file(at: Position) -> Diagnostic:
    """Report a folder with the name of a text."""
    return Diagnostic(
        "folder-called-as-a-file",
        at,
        f"“{at.path.name}” là thư mục chứ không phải tệp, tuy tên có đuôi tệp; trong đó có gì cũng không được đọc.",
        "Bỏ đuôi trong tên thư mục; bài nào để trong đó thì chuyển ra ngoài thư mục.",
    )
