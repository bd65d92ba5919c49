"""What is said about lines that look like a list or a paragraph, and are none."""

from generator.diagnostics import Diagnostic, Severity
from generator.source import Position


def list_without_gap(at: Position) -> Diagnostic:
    """Report items of a list right below a paragraph: they become words of it."""
    return Diagnostic(
        "list-without-gap",
        at,
        "Danh sách này dính liền vào đoạn trên nên hiện ra thành một khối chữ.",
        "Để một dòng trống trước dòng này.",
        Severity.WARNING,
    )


def set_in_like_code(at: Position) -> Diagnostic:
    """Report lines that four blanks or a tab make a piece of code."""
    return Diagnostic(
        "set-in-like-code",
        at,
        "Đầu dòng có từ bốn dấu cách hoặc phím Tab, nên trên trang dòng này thành khung chữ máy, không thành đoạn văn.",
        "Xóa khoảng trống ở đầu các dòng ấy.",
        Severity.WARNING,
    )


def list_with_sign(at: Position, sign: str) -> Diagnostic:
    """Report items of a list that begin with a *sign* of a word processor."""
    shown = f"“{sign}”" if sign.isprintable() and not "\uf000" <= sign[0] <= "\uf0ff" else f"mã U+{ord(sign[0]):04X}"
    return Diagnostic(
        "list-with-sign",
        at,
        f"Đầu dòng là dấu {shown} nên các dòng dính lại thành một khối chữ, không thành danh sách.",
        "Để một dòng trống trước danh sách, rồi thay dấu ở đầu mỗi dòng bằng “- ”, hoặc “1. ”, “2. ”.",
        Severity.WARNING,
    )
