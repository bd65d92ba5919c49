"""What is said about texts that are sent on."""

from generator.diagnostics import Diagnostic
from generator.source import Position
from generator.text.written_numbers import figures

_PARTS = {"title": "Tiêu đề", "when": "Phần ngày giờ (when)", "where": "Phần ở đâu (where)"}


def too_long_for_sms(at: Position, cut: int, most: int, part: str) -> Diagnostic:
    """Report a title, or hours or a place, that fill more text messages than one may pay for."""
    return Diagnostic(
        "too-long-for-sms",
        at,
        f"{_PARTS[part]} dài quá, nhắn đi phải mất hơn {figures(most)} tin.",
        f"Rút ngắn đi {figures(cut)} ký tự.",
    )
