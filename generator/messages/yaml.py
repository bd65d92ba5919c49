"""What is said about YAML: one sentence for each slip that people make in it, with what to type instead."""

import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import named, short
from generator.source import Position


def tab(at: Position, line: str) -> Diagnostic:
    """Report a tab."""
    return Diagnostic("tab", at, "Dòng này có dấu tab.", "Xóa dấu tab rồi gõ dấu cách thay vào.", line=line)


def pasted_table(at: Position, line: str, cells: Sequence[str]) -> Diagnostic:
    """Report rows that were pasted from a spreadsheet; *cells* are those of the first."""
    # The first column has the names; before it stand at most their numbers.
    named = next((cell for cell in cells if sum(map(str.isalpha, cell)) > 1), cells[0]).strip()
    return Diagnostic(
        "pasted-table",
        at,
        "Từ đây là những dòng chép từ bảng tính, các ô cách nhau bằng dấu tab.",
        f"Mỗi dòng chỉ để lại một ô, viết sau dấu gạch, ví dụ “- {short(named, 40)}”.",
        line=line,
    )


def colon_in_text(at: Position, line: str) -> Diagnostic:
    """Report “: ” inside a text."""
    return Diagnostic(
        "colon-in-text",
        at,
        "Trong lời văn có dấu hai chấm, máy tưởng là một mục mới.",
        _quote(line),
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


def not_closed(at: Position, line: str) -> Diagnostic:
    """Report a quotation mark or a bracket that is never closed."""
    sign = line[at.column - 1 : at.column]
    closing = "]" if sign == "[" else sign
    return Diagnostic(
        "not-closed",
        at,
        f"Dấu {sign} mở ở đây mà không đóng.",
        f"Gõ thêm dấu {closing} ở cuối, hoặc xóa dấu {sign} này.",
        line=line,
    )


def backslash(at: Position, line: str) -> Diagnostic:
    """Report a backslash between quotation marks."""
    return Diagnostic(
        "backslash",
        at,
        "Giữa hai dấu ngoặc kép, dấu \\ có nghĩa riêng.",
        "Bỏ dấu ấy, hoặc thay hai dấu ngoặc kép ở hai đầu bằng dấu nháy đơn '…'.",
        line=line,
    )


def no_space_after_colon(at: Position, line: str) -> Diagnostic:
    """Report a colon that the value follows at once."""
    return Diagnostic(
        "no-space-after-colon", at, "Sau dấu hai chấm thiếu dấu cách.", "Gõ một dấu cách sau dấu hai chấm.", line=line
    )


def no_colon(at: Position, line: str) -> Diagnostic:
    """Report a line that is no “key: value” and belongs to none."""
    return Diagnostic(
        "no-colon",
        at,
        "Dòng này không thuộc mục nào.",
        "Là tên mục thì thêm dấu hai chấm; là lời văn của dòng trên thì thụt vào hai dấu cách.",
        line=line,
    )


def strange_sign(at: Position, line: str, sign: str) -> Diagnostic:
    """Report a *sign* that cannot be seen."""
    return Diagnostic(
        "strange-sign",
        at,
        f"Ở đây có một ký tự lạ, mắt không thấy được: U+{ord(sign):04X}.",
        "Xoá cả dòng này rồi gõ lại bằng tay.",
        line=line,
    )


def special_first(at: Position, line: str) -> Diagnostic:
    """Report a text that starts with a sign YAML keeps for itself."""
    sign = line[at.column - 1 : at.column]
    return Diagnostic(
        "special-first",
        at,
        f"Lời văn không được bắt đầu bằng dấu “{sign}”.",
        _quote(line),
        line=line,
    )


def braces_first(at: Position, line: str) -> Diagnostic:
    """Report a text that starts with “{{”."""
    return Diagnostic(
        "braces-first",
        at,
        "Lời văn bắt đầu bằng dấu “{” nên máy không đọc được.",
        _quote(line),
        line=line,
    )


def yaml_sign(at: Position, line: str) -> Diagnostic:
    """Report an anchor, an alias or a tag."""
    sign = line[at.column - 1 : at.column]
    return Diagnostic(
        "yaml-sign",
        at,
        f"Lời văn bắt đầu bằng dấu “{sign}” sẽ bị mất chữ đầu.",
        _quote(line),
        line=line,
    )


def same_key_twice(at: Position, key: str, first: Position, line: str) -> Diagnostic:
    """Report a key that stands twice in one mapping."""
    return Diagnostic(
        "same-key-twice",
        at,
        f"{named(key)} viết hai lần; lần đầu ở dòng {first.line}.",
        "Giữ một dòng, xóa dòng kia.",
        line=line,
    )


def text_after_hash(at: Position, lost: str, line: str) -> Diagnostic:
    """Warn that what follows “ #” is taken as a remark and vanishes."""
    return Diagnostic(
        "text-after-hash",
        at,
        f"Phần “{short(lost)}” sẽ bị bỏ, vì sau dấu cách, dấu # mở đầu lời ghi chú.",
        f"Muốn ghi chú thì để dòng riêng. Muốn giữ: {_quote(line)[0].lower()}{_quote(line)[1:]}",
        Severity.WARNING,
        line,
    )


def hash_in_text(at: Position, line: str) -> Diagnostic:
    """Report “#1022” in the middle of a text of several lines: the text ends there, and the rest hangs loose."""
    return Diagnostic(
        "hash-in-text",
        at,
        "Từ dấu # này trở đi bị coi là lời ghi chú, nên lời văn đứt ở đây.",
        "Đặt cả lời văn, từ dòng đầu đến dòng cuối, trong một cặp dấu ngoặc kép.",
        line=line,
    )


def second_document(at: Position, line: str) -> Diagnostic:
    """Report a second “---” in a file."""
    sign = line.strip()[:3]
    return Diagnostic(
        "second-document", at, f"Tệp này có thêm một dòng “{sign}”.", f"Xóa dòng “{sign}” thừa đi.", line=line
    )


def not_a_mapping(at: Position, line: str) -> Diagnostic:
    """Report a file that is not made of “key: value” lines."""
    return Diagnostic(
        "not-a-mapping",
        at,
        "Tệp này chưa có mục nào.",
        "Viết từng dòng theo lối “mục: nội dung”, ví dụ “title: Gọi tổng đài”.",
        line=line,
    )


def too_deep(at: Position, line: str) -> Diagnostic:
    """Report lists in lists in lists."""
    return Diagnostic(
        "too-deep",
        at,
        "Ở đây danh sách lồng trong danh sách nhiều tầng quá.",
        "Xóa bớt dấu “[”, dấu “{” hoặc dấu “-” ở dòng này.",
        line=line,
    )


def unreadable(at: Position, line: str, problem: str) -> Diagnostic:
    """Report a line that cannot be read, where no slip could be guessed."""
    known = {
        "mapping values": "Dòng này thụt vào sai chỗ, hoặc dòng trên chưa đóng ngoặc.",
        "block end": "Dòng này thụt vào không thẳng hàng với các dòng cùng mục.",
        "end of stream": "Có dấu ngoặc mở mà không đóng.",
    }
    message = next((text for start, text in known.items() if start in problem), "Không đọc được dòng này.")
    return Diagnostic(
        "unreadable",
        at,
        message,
        "Xem lại dấu cách đầu dòng, dấu hai chấm và dấu ngoặc; so với một tệp đang chạy tốt.",
        line=line,
    )


def _quote(line: str) -> str:
    pair = re.match(r"\s*((?:- +)*(?:[A-Za-z_][\w.-]*\s*: +)?)(.*)", line)
    key, value = (pair[1], short(pair[2], 60)) if pair else ("", short(line, 60))
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"Đặt cả lời văn giữa hai dấu nháy đơn: {key}'{doubled}'"
    return f'Đặt cả lời văn trong dấu ngoặc kép: {key}"{value}"'
