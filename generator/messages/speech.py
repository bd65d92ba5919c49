"""What is said about texts that are read aloud: what the ear loses, what a voice cannot know, what takes too long."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position
from generator.text.hours import length_in_words
from generator.text.written_numbers import figures

_QUOTED = 70


def long_sentence(at: Position, sentence: str, syllables: int, most: int) -> Diagnostic:
    """Warn of a sentence that is too long for one hearing."""
    return _warning(
        "long-sentence",
        at,
        f"Câu này dài {figures(syllables)} tiếng, nghe loa khó theo: “{short(sentence, _QUOTED)}”",
        f"Tách thành hai câu, mỗi câu không quá {figures(most)} tiếng.",
    )


def many_numbers(at: Position, sentence: str, count: int) -> Diagnostic:
    """Warn of a sentence with more numbers than one remembers."""
    return _warning(
        "many-numbers",
        at,
        f"Một câu có {figures(count)} con số, người nghe không kịp nhớ: “{short(sentence, _QUOTED)}”",
        "Mỗi câu chỉ để một, hai con số; số quan trọng thì nói hai lần.",
    )


def parenthesis(at: Position, sentence: str) -> Diagnostic:
    """Warn of words in brackets: a voice has no brackets."""
    return _warning(
        "spoken-parenthesis",
        at,
        f"Phần trong ngoặc đơn nghe sẽ lẫn vào câu: “{short(sentence, _QUOTED)}”",
        "Viết phần ấy thành một câu riêng, hoặc bỏ đi.",
    )


def address_by_ear(at: Position, address: str) -> Diagnostic:
    """Warn of an address that nobody can write down while it is read aloud."""
    return _warning(
        "address-by-ear",
        at,
        f"Nghe loa không ai ghi kịp địa chỉ “{short(address)}”.",
        "Chỉ chỗ xem được: áp phích ở nhà văn hóa, hoặc số điện thoại để hỏi.",
    )


def hard_word(at: Position, word: str, twin: str) -> Diagnostic:
    """Warn of a word of papers or screens that has a plain twin."""
    return _warning(
        "hard-word",
        at,
        f"Chữ “{word}” nghe xa lạ với nhiều người.",
        f"Nói “{twin}” cho dễ hiểu.",
    )


def doubtful(at: Position, written: str, readings: Sequence[str]) -> Diagnostic:
    """Warn of something that can be read in more than one way."""
    first, *others = readings
    return _warning(
        "doubtful-reading",
        at,
        f"“{short(written)}” đang được đọc là “{first}”, nhưng cũng có thể là {_either(others)}.",
        "Nếu chưa đúng, viết hẳn bằng chữ, hoặc khai cách đọc trong pronunciation.yaml.",
    )


def number_not_spoken(at: Position, written: str) -> Diagnostic:
    """Report a number, a date or an hour that stands in the text and is missing from its spoken version."""
    return Diagnostic(
        "number-not-spoken",
        at,
        f"Bài viết có “{short(written)}” mà lời đọc không nhắc đến.",
        "Thêm vào “spoken”, hoặc bỏ khỏi bài viết nếu không cần.",
    )


def name_not_spoken(at: Position, written: str) -> Diagnostic:
    """Warn of a name that stands in the text and is missing from its spoken version."""
    return _warning(
        "name-not-spoken",
        at,
        f"Bài viết có tên “{short(written)}” mà lời đọc không nhắc đến.",
        "Thêm vào “spoken” nếu bà con cần biết tên ấy.",
    )


def script_too_long(
    at: Position, title: str, slot: str, over: int, cut: Sequence[str], *, confirmed: bool
) -> Diagnostic:
    """Report a script that is longer than its slot, or warn of it until the slot's length is *confirmed*.

    *cut* are the sentences whose going makes it fit, if any do.
    """
    waits = "" if confirmed else " Buổi này dài bao lâu còn chờ xác nhận; xác nhận rồi thì phải vừa."
    return Diagnostic(
        "script-too-long",
        at,
        f"Bài “{short(title)}” dài hơn {slot.lower()} {length_in_words(over)}.{waits}",
        _to_cut(cut) or "Viết lại bài cho ngắn hơn.",
        promised(confirmed=confirmed),
    )


def longer_than_any_slot(
    at: Position, title: str, seconds: int, longest: int, cut: Sequence[str], *, confirmed: bool
) -> Diagnostic:
    """Report a script that no slot is long enough for, or warn of it until the slots' lengths are *confirmed*."""
    only = "chỉ có" if confirmed else "dự kiến chỉ có"
    return Diagnostic(
        "longer-than-any-slot",
        at,
        f"Bài “{short(title)}” đọc mất {length_in_words(seconds)}; buổi dài nhất {only} {length_in_words(longest)}.",
        _to_cut(cut) or "Viết “spoken” ngắn hơn cho bài này, hoặc ghi “channels” không có script.",
        promised(confirmed=confirmed),
    )


def promised(*, confirmed: bool) -> Severity:
    """Return how bad it is to be longer than a slot: its length is a promise once it is *confirmed*."""
    return Severity.ERROR if confirmed else Severity.WARNING


def _to_cut(cut: Sequence[str]) -> str:
    quoted = "; ".join(f"“{short(sentence, _QUOTED)}”" for sentence in cut)
    return f"Bỏ {'câu' if len(cut) == 1 else 'các câu'} này là vừa: {quoted}." if cut else ""


def _warning(code: str, at: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, at, message, hint, Severity.WARNING)


def _either(others: Sequence[str]) -> str:
    return " hoặc ".join(f"“{other}”" for other in others)
