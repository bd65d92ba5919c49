"""Common nouns that stand with a capital inside a sentence: “ở Thôn Đoài” for “ở thôn Đoài”.

Before a name they have none (Nghị định 30/2020/NĐ-CP, phụ lục II, mục III). Before a figure, and where the name is that
of a person or an event, the decree has the capital (“Quận 1”): numbers are passed over.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.text.pattern import Pattern

_NOUNS = ("Thôn", "Xóm", "Ấp", "Khóm", "Tổ dân phố", "Tổ Dân phố", "Khu phố", "Khu Phố", "Khu dân cư", "Khối phố", "Xã")
"""Nouns that hardly begin a name of anything else; “Làng” and “Bản” do (“Làng Trẻ em”)."""
_ORGANISATIONS = "Đoàn|Đội|Ủy|Uỷ"
_FIRST = "".join(sorted({noun[0] for noun in _NOUNS}))
_NOUN = Pattern(  # it begins with a set, which `re` finds fast
    rf"(?P<noun>[{_FIRST}](?<=\w[ \u00a0].)(?:{'|'.join(f'(?<={noun[0]}){noun[1:]}' for noun in _NOUNS)}))"
    rf"[ \u00a0](?P<name>(?!(?:{_ORGANISATIONS})\b)[^\W\d_]\w*)"
)


class Noun(NamedTuple):
    """A common noun with a capital: where it begins, and it with the first word of the name as *typed* and *right*."""

    start: int
    typed: str
    right: str


def capital_nouns(text: str, names: Iterable[str] = ()) -> tuple[Noun, ...]:
    """Return the common nouns with a capital inside the sentences of *text*; *names* of villages count whole, too.

    >>> [noun.right for noun in capital_nouns("Cắt nước ở Thôn Đoài. Thôn Đông có nước, về Xã Đoàn hỏi.")]
    ['thôn Đoài']
    >>> [noun.right for noun in capital_nouns("Họp ở Làng Hạ, ở Thôn 6.", ["Làng Hạ", "Thôn 6"])]
    ['làng Hạ']
    """
    found = {
        match.start("noun"): Noun(match.start("noun"), typed, _lowered(typed))
        for match in _NOUN.finditer(text)
        if text[match.start() - 2].islower() and match["name"][0].isupper()
        for typed in (f"{match['noun']} {match['name']}",)
    }
    for name in names:
        if name not in text or " " not in name or not name[0].isupper() or any(map(str.isdigit, name)):
            continue
        for match in re.finditer(rf"(?<=[^\W\d_][ \u00a0]){re.escape(name)}(?!\w)", text):
            if text[match.start() - 2].islower():
                found[match.start()] = Noun(match.start(), name, _lowered(name))
    return tuple(found[start] for start in sorted(found))


def _lowered(typed: str) -> str:
    return f"{typed[0].lower()}{typed[1:]}".replace(" Dân ", " dân ").replace("hu Phố ", "hu phố ")
