"""What is said about texts that are sent on."""

from generator.diagnostics import Diagnostic
from generator.source import Position


def too_long_for_sms(at: Position, cut: int, most: int) -> Diagnostic:
    """Report a title that fills more text messages than one may pay for."""
    return Diagnostic(
        "too-long-for-sms",
        at,
        f"Tiêu đề dài quá, nhắn đi phải mất hơn {most} tin.",
        f"Rút ngắn đi {cut} ký tự.",
    )
