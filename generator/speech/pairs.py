"""What a short form stands for beside another word, told by words that often stand side by side (`pairs.txt`).

“tỷ lệ / bản đồ” decides “TL bản đồ”, “tỷ lệ BĐ” and “TL BĐ”. The list is read when a short form first needs it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.speech.letters import without_tone
from generator.speech.listed import pairs
from generator.text.compounds import with_tones_one_way
from generator.text.names import bare
from generator.text.pattern import Pattern

SURE = 2.0
"""From how many syllables of its neighbour on a short form is decided by it alone."""

_BY_LETTERS = 1.5
"""How much a neighbour counts that is a short form itself: less than two syllables, more than one."""
_AFTER = Pattern(r"[\s\"]{0,3}((?:[^\W\d_]+ ?){1,4})")
_BEFORE = Pattern(r"((?:[^\W\d_]+ ){0,3}[^\W\d_]+)[\s\"]{1,3}$")
_NUMBER = Pattern(r"[\s:=]{0,3}\d[\d.]*(?:([,/])\d+)?\s?([^\W\d_]{0,5}\d?)")
_FILLERS = frozenset(("các", "của", "cho", "những", "với"))
_LETTERS = Pattern(r"[^\W\d_]{2,6}")


@dataclass(frozen=True, slots=True)
class NeighbourSense:
    """The *words* that a short form stands for, and the *weight* of the neighbour that says so, in syllables."""

    words: str
    weight: float


@dataclass(slots=True)
class _Neighbours:
    """What a short form stands for before and behind each neighbour: its words, or its first letters in capitals."""

    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


def decided(short: str, before: str, after: str, known: Mapping[str, str]) -> tuple[NeighbourSense, ...]:
    """Return what *short* stands for by the text *before* and *after* it, the weightiest neighbour first.

    *known* are the words of short forms with one sense, which may be a neighbour themselves.

    >>> decided("KT", "", " thửa: 5m x 20m", {})[0].words
    'kích thước'
    >>> decided("BĐ", "TL ", " 1:500", {})[0].words
    'bản đồ'
    """
    neighbours = _neighbours().get(short)
    if neighbours is None:
        return ()
    found = [
        *_looked_up(neighbours.after, _contexts_after(after, known)),
        *_looked_up(neighbours.before, _contexts_before(before, known)),
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def _looked_up(words_of: Mapping[str, str], contexts: Iterator[tuple[str, float]]) -> list[NeighbourSense]:
    """Return the sense by the longest of *contexts* on one side, if any is known."""
    hits = (NeighbourSense(words_of[context], weight) for context, weight in contexts if context in words_of)
    best = max(hits, key=lambda one: one.weight, default=None)
    return [best] if best else []


def _contexts_after(text: str, known: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    if number := _NUMBER.match(text):
        unit = number[2].casefold()
        yield from ((f"#{number[1]}#", SURE), (f"#{unit}", 1.0), (f"# {unit}", 1.0), ("#", 1.0))
    if not (found := _AFTER.match(text)):
        return
    words = found[1].split()
    yield from _of_short_form(words[0], known)
    start = 1 if len(words) > 1 and words[0] in _FILLERS else 0
    for first in range(start + 1):
        rest = [with_tones_one_way(word.casefold()) for word in words[first:]]
        yield from ((" ".join(rest[:count]), float(count)) for count in range(1, len(rest) + 1))


def _contexts_before(text: str, known: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    if not (found := _BEFORE.search(text)):
        return
    words = found[1].split()
    yield from _of_short_form(words[-1], known)
    plain = [with_tones_one_way(word.casefold()) for word in words]
    yield from ((" ".join(plain[-count:]), float(count)) for count in range(1, len(plain) + 1))


def _of_short_form(word: str, known: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    if not (word.isupper() and _LETTERS.fullmatch(word)):
        return
    if word in known:
        said = with_tones_one_way(known[word].casefold())
        yield said, float(len(said.split()))
        return
    yield word, _BY_LETTERS


def chained(short: str) -> str:
    """Return the words of *short* if its letters are those of several words that follow each other in one way only.

    >>> chained("QCƯT"), chained("XYZW")
    ('quần chúng ưu tú', '')
    """
    following, by_letters = _following()
    found: set[str] = set()
    ways: list[tuple[tuple[str, ...], str]] = [((), short)]
    while ways and len(found) < 2:
        words, rest = ways.pop()
        if not rest:
            found.update([" ".join(words)] if len(words) > 1 else [])
            continue
        for size in range(1, len(rest) + 1):
            known = [one for one in by_letters.get(rest[:size], ()) if " " in one or size == len(rest)]
            ways += [((*words, one), rest[size:]) for one in known if not words or one in following.get(words[-1], ())]
    return found.pop() if len(found) == 1 else ""


def collocates(short: str, near: str) -> Mapping[str, int]:
    """Return, for each sense of *short*, how many words of the list that stand beside it occur in the text *near*.

    *near* is in lower case. Only words of two syllables and more count: others stand in any line.
    """
    counts: dict[str, int] = {}
    for words, neighbour in _beside().get(short, ()):
        if neighbour in near:
            counts[words] = counts.get(words, 0) + 1
    return counts


@cache
def _beside() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the senses of each short form with each word of several syllables that stands beside them."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for first, second in pairs():
        for words, neighbour in ((first, second), (second, first)):
            if " " in words and " " in neighbour and "#" not in neighbour:
                found.setdefault(initials(words), {})[words, neighbour] = None
    return {short: tuple(senses) for short, senses in found.items()}


@cache
def _following() -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, ...]]]:
    """Return what follows each word in the list, and the words by their letters, typed with and without marks."""
    following: dict[str, set[str]] = {}
    by_letters: dict[str, dict[str, None]] = {}
    for first, second in pairs():
        if "#" in second:
            continue
        following.setdefault(first, set()).add(second)
        for words in (first, second):
            for letters in {initials(words), _bare_initials(words)}:
                by_letters.setdefault(letters, {})[words] = None
    return {one: frozenset(others) for one, others in following.items()}, {
        letters: tuple(words) for letters, words in by_letters.items()
    }


@cache
def _neighbours() -> Mapping[str, _Neighbours]:
    found: dict[str, _Neighbours] = {}
    sides = tuple(dict.fromkeys(pairs()))
    for key_of in (initials, _bare_initials):
        for first, second in sides:
            if " " in first:
                _note(found.setdefault(key_of(first), _Neighbours()).after, second, first)
            if " " in second:
                _note(found.setdefault(key_of(second), _Neighbours()).before, first, second)
    return found


def _note(words_of: dict[str, str], neighbour: str, words: str) -> None:
    words_of.setdefault(neighbour, words)
    if " " in neighbour and "#" not in neighbour:
        words_of.setdefault(initials(neighbour), words)


def initials(words: str) -> str:
    """Return the first letters of *words*, without tones, in capitals.

    >>> initials("điều ước")
    'ĐƯ'
    """
    return "".join(without_tone(word[0]) for word in words.split()).upper()


def _bare_initials(words: str) -> str:
    """Return the first letters of *words* as some type them: without the marks of vowels, “Đ” kept."""
    return "".join(letter if letter == "Đ" else bare(letter).upper() for letter in initials(words))
