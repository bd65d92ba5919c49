"""What is said about the voice of a machine and the signal tune, where they are named in commune.yaml."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position
from generator.text.written_numbers import figures


def unknown_voice(at: Position, name: str, known: tuple[str, ...]) -> Diagnostic:
    """Report a name that is no voice of espeak-ng, and no file of Piper."""
    return Diagnostic(
        "unknown-voice",
        at,
        f"Không có giọng nào tên “{short(name)}”.",
        f"Viết một trong: {', '.join(known)}; hoặc tên tệp .onnx của Piper đã chép vào content/media.",
    )


def voice_without_settings(at: Position, name: str) -> Diagnostic:
    """Report a Piper voice whose settings are missing or cannot be read."""
    return Diagnostic(
        "voice-without-settings",
        at,
        f"Giọng này thiếu tệp “{short(name)}” trong content/media, hoặc tệp ấy đã hỏng.",
        "Giọng Piper gồm hai tệp tải cùng một chỗ, tên chỉ khác phần .json ở cuối; chép cả hai vào content/media.",
    )


def not_a_voice(at: Position, name: str) -> Diagnostic:
    """Report a file that is called as a voice and is none: a page, or a pointer that a download left."""
    return Diagnostic(
        "not-a-voice",
        at,
        f"“{short(name)}” không phải là tệp giọng đọc, có lẽ tải chưa hết hoặc tải nhầm trang.",
        "Tải lại tệp .onnx ấy; một giọng thường nặng vài chục MB.",
    )


def voice_not_vietnamese(at: Position, language: str) -> Diagnostic:
    """Report a voice of another language."""
    found = f"giọng “{short(language)}”" if language else "giọng chưa rõ tiếng nước nào"
    return Diagnostic(
        "voice-not-vietnamese",
        at,
        f"Đây là {found}, không phải giọng tiếng Việt.",
        "Chọn giọng có tên bắt đầu bằng vi_VN.",
    )


def voice_without_rate(at: Position) -> Diagnostic:
    """Report a voice whose settings do not say how many samples a second has."""
    return Diagnostic(
        "voice-without-rate",
        at,
        "Tệp .onnx.json của giọng này không ghi tần số lấy mẫu (sample_rate).",
        "Tải lại cả hai tệp của giọng từ nơi đã lấy.",
    )


def rough_voice(at: Position, rate: int) -> Diagnostic:
    """Warn of a voice that sounds as on the telephone."""
    return Diagnostic(
        "rough-voice",
        at,
        f"Giọng này chỉ có {figures(rate)} mẫu mỗi giây, nghe rè trên loa.",
        "Nếu có, chọn bản “medium” của cùng giọng ấy (22.050 mẫu mỗi giây).",
        Severity.WARNING,
    )


def voice_without_licence(at: Position, name: str) -> Diagnostic:
    """Report a Piper voice of which nobody noted by whose leave it is used."""
    return Diagnostic(
        "voice-without-licence",
        at,
        f"Chưa ghi giọng “{short(name)}” của ai, được phép dùng thế nào.",
        "Mở tệp MODEL_CARD tải cùng giọng, chép dòng License vào mục “licence” (giấy phép) dưới tên giọng.",
    )


def not_a_jingle(at: Position, name: str) -> Diagnostic:
    """Report a signal tune that is no sound."""
    return Diagnostic(
        "not-a-jingle",
        at,
        f"“{short(name)}” không phải là tệp âm thanh mở được.",
        "Dùng tệp .wav, .mp3, .flac hay .ogg; mở thử bằng máy nghe nhạc trước.",
    )
