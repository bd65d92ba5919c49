"""What is said about YAML: one sentence for each trap (research: web, §4), with what to type instead."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import named, short
from generator.source import Position


def tab(at: Position, line: str) -> Diagnostic:
    """Report a tab."""
    return Diagnostic("tab", at, "Dòng này có dấu tab.", "Xoá dấu tab rồi gõ dấu cách thay vào.", line=line)


def colon_in_text(at: Position, line: str) -> Diagnostic:
    """Report “: ” inside a text."""
    return Diagnostic(
        "colon-in-text",
        at,
        "Trong lời văn có dấu hai chấm, máy tưởng là một mục mới.",
        f"Đặt cả lời văn trong dấu ngoặc kép: {_quoted(line)}",
        line=line,
    )


def text_after_quote(at: Position, line: str) -> Diagnostic:
    """Report words after a closing quotation mark."""
    return Diagnostic(
        "text-after-quote",
        at,
        "Sau dấu ngoặc kép đóng còn chữ.",
        "Dùng ngoặc kép cong “…” cho lời trích, hoặc đặt cả câu trong một cặp ngoặc đơn '…'.",
        line=line,
    )


def quote_not_closed(at: Position, line: str) -> Diagnostic:
    """Report a quotation mark that is never closed."""
    return Diagnostic(
        "quote-not-closed",
        at,
        "Dấu ngoặc mở ở đây mà không đóng.",
        "Gõ thêm dấu ngoặc ở cuối câu.",
        line=line,
    )


def special_first(at: Position, line: str) -> Diagnostic:
    """Report a text that starts with a sign YAML keeps for itself."""
    sign = line[at.column - 1 : at.column]
    return Diagnostic(
        "special-first",
        at,
        f"Lời văn không được bắt đầu bằng dấu “{sign}”.",
        f"Đặt cả lời văn trong dấu ngoặc kép: {_quoted(line)}",
        line=line,
    )


def braces_first(at: Position, line: str) -> Diagnostic:
    """Report a text that starts with “{{”."""
    return Diagnostic(
        "braces-first",
        at,
        "Lời văn bắt đầu bằng dấu “{” nên máy không đọc được.",
        f"Đặt cả lời văn trong dấu ngoặc kép: {_quoted(line)}",
        line=line,
    )


def yaml_sign(at: Position, line: str) -> Diagnostic:
    """Report an anchor, an alias or a tag."""
    sign = line[at.column - 1 : at.column]
    return Diagnostic(
        "yaml-sign",
        at,
        f"Lời văn bắt đầu bằng dấu “{sign}” sẽ bị mất chữ đầu.",
        f"Đặt cả lời văn trong dấu ngoặc kép: {_quoted(line)}",
        line=line,
    )


def same_key_twice(at: Position, key: str, first: Position, line: str) -> Diagnostic:
    """Report a key that stands twice in one mapping."""
    return Diagnostic(
        "same-key-twice",
        at,
        f"{named(key)} viết hai lần; lần đầu ở dòng {first.line}.",
        "Giữ một dòng, xoá dòng kia.",
        line=line,
    )


def text_after_hash(at: Position, lost: str, line: str) -> Diagnostic:
    """Warn that what follows “ #” is taken as a remark and vanishes."""
    return Diagnostic(
        "text-after-hash",
        at,
        f"Phần “{short(lost)}” sẽ bị bỏ, vì sau dấu cách, dấu # mở đầu lời ghi chú.",
        f"Muốn giữ, đặt cả lời văn trong dấu ngoặc kép: {_quoted(line)}",
        Severity.WARNING,
        line,
    )


def second_document(at: Position, line: str) -> Diagnostic:
    """Report a second “---” in a file."""
    return Diagnostic("second-document", at, "Tệp này có thêm một dòng “---”.", "Xoá dòng “---” thừa đi.", line=line)


def not_a_mapping(at: Position, line: str) -> Diagnostic:
    """Report a file that is not made of “key: value” lines."""
    return Diagnostic(
        "not-a-mapping",
        at,
        "Tệp này chưa có mục nào.",
        "Viết từng dòng theo lối “mục: nội dung”, ví dụ “title: Gọi tổng đài”.",
        line=line,
    )


def unreadable(at: Position, line: str, problem: str) -> Diagnostic:
    """Report a line that cannot be read, where no slip could be guessed."""
    known = {
        "mapping values": "Dòng này thụt vào sai chỗ, hoặc dòng trên chưa đóng ngoặc.",
        "block end": "Dòng này thụt vào không thẳng hàng với các dòng cùng mục.",
        "end of stream": "Có dấu ngoặc mở mà không đóng.",
    }
    said = next((text for start, text in known.items() if start in problem), "Không đọc được dòng này.")
    return Diagnostic(
        "unreadable",
        at,
        said,
        "Xem lại dấu cách đầu dòng, dấu hai chấm và dấu ngoặc; so với một tệp đang chạy tốt.",
        line=line,
    )


def _quoted(line: str) -> str:
    key, colon, value = line.strip().partition(": ")
    if not colon:
        start = "- " if line.strip().startswith("- ") else ""
        return f"{start}'{short(line.strip().removeprefix('- '), 60)}'"
    return f"{key}: '{short(value, 60)}'"
