"""Problems with drawings that a text names, and with the few words below them."""

from generator.diagnostics import Diagnostic, Severity
from generator.drawings.names import FOLDER, NAMES
from generator.messages.words import short
from generator.source import Position
from generator.text.names import nearest, slug_of
from generator.text.written_numbers import figures

LIST = "docs/hinh-ve.md"
_MOST = 3  # names that a hint tells


def unknown_drawing(at: Position, name: str) -> Diagnostic:
    """Report a drawing that there is not; the hint has those with nearly the same name, or showing the same."""
    meant = nearest(name, NAMES)
    alike = [meant] if meant else []
    said = slug_of(name.removeprefix(FOLDER))
    alike += [known for known in NAMES if said and said in slug_of(NAMES[known]) and known not in alike]
    told = " hay ".join(f"“{known}” ({NAMES[known]})" for known in alike[:_MOST])
    hint = f"Có phải ý bạn là {told}?" if told else f"Chọn một tên trong {LIST}, hoặc bỏ dòng này."
    return Diagnostic("unknown-name", at, f"Không có hình vẽ nào tên là “{short(name)}”.", hint)


def long_brief(at: Position, count: int, most: int) -> Diagnostic:
    """Report words for a poster of pictures that are too many to be taken in at a glance."""
    return Diagnostic(
        "long-brief",
        at,
        f"Lời ngắn của bước có {figures(count)} tiếng; áp phích kể bằng hình chỉ dành cho lời từ {figures(most)} tiếng "
        "trở lại.",
        "Giữ lại động từ và vật cần làm, ví dụ “Ghi vào giấy”; phần còn lại để ở lời của bước.",
        Severity.WARNING,
    )
