"""What `tinlang approve` says: who approved what, and why it did not write."""

from collections.abc import Iterable
from datetime import date

from generator.messages.words import short
from generator.text.dates import in_numbers


def approved(path: str, by: str, day: date) -> str:
    """Say that a text is approved."""
    return f"Đã ghi duyệt vào {path}: {by}, ngày {in_numbers(day)}."


def no_text(name: str, meant: str | None) -> str:
    """Say that there is no text of that name."""
    guess = f" Có phải ý bạn là “{meant}”?" if meant else ""
    return f"Không có bài nào tên “{name}”.{guess}"


def many_texts(name: str, paths: Iterable[str]) -> str:
    """Say that several texts have that name, and how to name one of them."""
    return f"Có nhiều bài cùng tên “{name}”. Ghi rõ tệp cần duyệt: {', '.join(paths)}."


def no_name_of_a_person(by: str) -> str:
    """Say what `--by` must be."""
    shown = short("".join(sign if sign.isprintable() else " " for sign in by))
    return f"--by: “{shown}” không dùng làm tên người duyệt được. Viết họ tên trên một dòng, không quá 200 ký tự."


def may_not(by: str, may: Iterable[str]) -> str:
    """Say that somebody may not approve, and who may."""
    names = ", ".join(may)
    who = f" Những người duyệt được: {names}." if names else " Trong tệp ấy chưa ai có “approve” ở mục roles."
    return f"“{by}” không có quyền duyệt trong people.yaml.{who}"
