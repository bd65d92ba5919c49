"""What is said about papers that a text hands out: PDF files of media/."""

from generator.diagnostics import Diagnostic
from generator.messages.words import short
from generator.source import Position


def no_paper(at: Position, name: str) -> Diagnostic:
    """Report a link to a file that is no PDF: what else is in media/ is not handed out."""
    return Diagnostic(
        "no-paper",
        at,
        f"Tệp “{short(name)}” không phải PDF, nên không đưa cho bà con tải về được.",
        "Mở tệp gốc, lưu lại thành PDF, chép vào thư mục media, rồi dẫn tới tệp .pdf ấy.",
    )


def lively_paper(at: Position, name: str) -> Diagnostic:
    """Report a link to a PDF that runs or sends something by itself."""
    return Diagnostic(
        "lively-paper",
        at,
        f"Tệp “{short(name)}” có phần tự chạy trên máy người mở, nên không đưa cho bà con tải về được.",
        "Mở tệp ấy rồi in ra PDF lần nữa (Print to PDF), chép tệp mới vào thư mục media.",
    )


def locked_paper(at: Position, name: str) -> Diagnostic:
    """Report a PDF that asks for a password."""
    return Diagnostic(
        "locked-paper",
        at,
        f"Tệp “{short(name)}” có mật khẩu, bà con tải về không mở được.",
        "Lưu lại tệp ấy thành PDF không đặt mật khẩu.",
    )


def broken_paper(at: Position, name: str) -> Diagnostic:
    """Report a PDF that cannot be opened."""
    return Diagnostic(
        "broken-paper",
        at,
        f"Tệp “{short(name)}” đã hỏng, không mở ra được trang nào.",
        "Lấy lại tệp gốc, hoặc lưu thành PDF lần nữa.",
    )
