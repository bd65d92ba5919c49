"""What a short form stands for in a row of things of one kind, told by its neighbours in the row (`rows.txt`).

“SV, HV” are students, “hộ nghèo, CN” households: the words of one kind stand in one line of the list.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from generator.speech.letters import UPPER
from generator.speech.listed import rows
from generator.speech.pairs import initials
from generator.text.compounds import with_tones_one_way
from generator.text.pattern import Pattern

_BETWEEN = (
    r"(?: \d[\d.,]* ?(?:%|'|[^\W\d_]{1,5}(?!\w))?)?\s?(?:\([^()]{1,12}\)\s?)?"
    r"(?:,|;|/|\+|&|-|(?<!\w)và(?!\w)|(?<!\w)hoặc(?!\w))\s?(?:\d{1,4} |\d{1,2}[).] ?)?"
)
_BEFORE = Pattern(rf"([^\W\d_]+(?:[ -][^\W\d_]+){{0,4}}){_BETWEEN}$")
_AFTER = Pattern(rf"{_BETWEEN}([^\W\d_]+(?: [^\W\d_]+){{0,4}})")
_STARTS = Pattern(
    r"(?:^|[,;:/(+&.\"-]\s*|\d\s*|(?<!\w)(?:và|hoặc|các|cho|của|gồm|có|với|là|mời|khen|về|bệnh|dịch|được|theo|những|"
    r"kể cả|trừ|do|bởi|số|hộ|học|môn|vốn|loại|ngành)\s)$"
)
"""What may stand before the first of a row: “sáng CN, hội viên” is no row of people."""
_GOES_ON = Pattern(rf"\s[{UPPER}]")
_BY_WORDS, _BY_LETTERS = 2, 1


def in_a_row(short: str, before: str, after: str, known: Mapping[str, str]) -> str:
    """Return what *short* stands for beside its neighbours in a row; nothing where they are of no kind with it.

    *known* are the words of short forms with one sense, which may be neighbours themselves. Two neighbours that are
    short forms of several senses decide together, one alone does not.

    >>> in_a_row("HV", "sinh viên, ", " dự", {}), in_a_row("HV", "", " dự lớp", {})
    ('học viên', '')
    """
    kinds = _kinds_of().get(short)
    if not kinds:
        return ""
    neighbours = [
        *(() if _GOES_ON.match(after) else _last_words(before)),
        *(_first_words(after) if _STARTS.search(before) else ()),
    ]
    if not neighbours:
        return ""
    best, most = "", _BY_LETTERS
    for words, kind in kinds:
        weight = sum(_weight(neighbour, words, kind, known) for neighbour in neighbours)
        if weight > most:
            best, most = words, weight
    return best


def _last_words(before: str) -> Iterator[tuple[str, ...]]:
    if found := _BEFORE.search(before):
        words = found[1].split()
        yield tuple(" ".join(words[at:]) for at in range(len(words)))


def _first_words(after: str) -> Iterator[tuple[str, ...]]:
    if found := _AFTER.match(after):
        words = found[1].split()
        yield tuple(" ".join(words[:end]) for end in range(len(words), 0, -1))


def _weight(neighbour: tuple[str, ...], words: str, kind: int, known: Mapping[str, str]) -> int:
    """Return how much the *neighbour*, given by its longest and shorter ends, speaks for *words* of the *kind*."""
    of_kind, letters = _kinds()[kind]
    plain = (with_tones_one_way(known.get(end, end).casefold()) for end in neighbour)
    if any(end != words.casefold() and end in of_kind for end in plain):
        return _BY_WORDS
    return _BY_LETTERS if any(end.isupper() and initials(words) != end and end in letters for end in neighbour) else 0


@cache
def _kinds() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the words of each kind, and the letters that those of several syllables begin with."""
    return tuple(
        (
            frozenset(with_tones_one_way(words.casefold()) for words in row),
            frozenset(initials(words) for words in row if " " in words),
        )
        for row in rows()
    )


@cache
def _kinds_of() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return, for each short form, the words that it may stand for, with the number of their kind."""
    found: dict[str, list[tuple[str, int]]] = {}
    for kind, row in enumerate(rows()):
        for words in row:
            if " " in words:
                found.setdefault(initials(words), []).append((words, kind))
    return {short: tuple(senses) for short, senses in found.items()}
