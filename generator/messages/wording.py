"""Messages about the wording of texts, which goes to pages, sheets and loudspeakers alike."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position


def one_medium(at: Position, words: str) -> Diagnostic:
    """Report words that are true on a page or on paper alone."""
    return Diagnostic(
        "one-medium",
        at,
        f"“{short(words)}” chỉ đúng ở một nơi. Lời này còn in ra giấy, đăng mạng và đọc trên loa.",
        "Gọi tên nơi ấy, ví dụ “trên trang web của xã”; hoặc ghi “channels: [site]” nếu bài chỉ đăng trên trang.",
        Severity.WARNING,
    )
