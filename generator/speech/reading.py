"""A line as written → the line as read aloud, with the origin of each replaced token and its possible other readings.

`read` runs the rules (`rules.RULES`, in order) over the line, then joins their words with the text between the tokens,
of which only letters and the punctuation of sentences stay.
"""

import re
from dataclasses import dataclass
from functools import partial

from generator.speech.lexicon import NORTHERN, Lexicon
from generator.speech.rule import CLAIMED, LineContext, Rule, Spoken
from generator.speech.rules import BEFORE_NAMES, RULES
from generator.speech.rules.names import names_of
from generator.speech.tidy import plain, tidy
from generator.text.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Span:
    """A token of the written line, from *start* to *end*, and the words that replaced it."""

    written: str
    spoken: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A token with several possible readings; the first of *readings* is the one that was taken."""

    start: int
    end: int
    written: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A line read aloud. Positions are those in the line after `tidy.tidy` (NFC, no invisible characters)."""

    text: str
    doubts: tuple[Doubt, ...] = ()
    spans: tuple[Span, ...] = ()


# A short form written out can change the sense of its neighbour, so the result is read again until it stays the same.
_MOST_LOOKS = 3


def say(text: str, lexicon: Lexicon = NORTHERN) -> str:
    """Return *text* in words, as it is read aloud in the north.

    >>> say("Gọi 1022 trước 17h30, ngày 15/5")
    'Gọi một không hai hai trước mười bảy giờ ba mươi phút, ngày mười lăm tháng năm'
    """
    return read(text, lexicon).text


def read(text: str, lexicon: Lexicon = NORTHERN) -> Reading:
    """Return *text* in words, with every token that was replaced, and every one that has other readings."""
    first = _read_once(text, lexicon)
    spoken = first.text
    for _ in range(_MOST_LOOKS):
        if (again := _read_once(spoken, lexicon).text) == spoken:
            break
        spoken = again
    return Reading(spoken, first.doubts, first.spans)


def _read_once(text: str, lexicon: Lexicon) -> Reading:
    written = tidy(text)
    text = plain(written)
    line = LineContext(text, text.strip(), lexicon)
    work, tokens = _run(line)
    pieces: list[str] = []
    spans: list[Span] = []
    doubts: list[Doubt] = []
    at = 0
    for start, end, said in sorted(tokens, key=lambda token: token[0]):
        pieces += (_words_between(work[at:start]), said.words)
        token = written[start:end]
        spans.append(Span(token, said.words, start, end))
        readings = tuple(dict.fromkeys((said.words, *said.others)))
        if len(readings) > 1:
            doubts.append(Doubt(start, end, token, readings))
        at = end
    pieces.append(_words_between(work[at:]))
    return Reading(_join(pieces), tuple(doubts), tuple(spans))


def _run(line: LineContext) -> tuple[str, list[tuple[int, int, Spoken]]]:
    """Return the line with all tokens covered, and each token (start, end, words) in the order of the rules."""
    tokens: list[tuple[int, int, Spoken]] = []

    def claim(rule: Rule, match: re.Match[str]) -> str:
        said = rule.say(match, line)
        if said is None:
            return match[0]
        tokens.append((match.start(), match.end(), said))
        return said.mark * (match.end() - match.start())

    work = line.text
    signs = set(work)
    for rule in (*BEFORE_NAMES, names_of(line.lexicon), *RULES):
        if rule.may_find(signs):
            work = rule.pattern.sub(partial(claim, rule), work)
    return work, tokens


_DASH = Pattern(r"(?<=\s)-+(?=\s)|^\s*[-*•+]+\s|(?<=\s)-+(?=\w)")
_BREAK = Pattern(r"[()\[\]{}|<>→•]|/")
_DROPPED = Pattern(rf"[^\w\s.,;:?!…]|[_\d{CLAIMED}]")
_PAIRING = frozenset({":", "/", " / "})
_STOPS = Pattern(r"[\s.,;:?!…]*[.,;:?!…][\s.,;:?!…]*|\s+")
_STRENGTH = "?!….;:,"


def _words_between(text: str) -> str:
    """Return the *text* between two tokens; every sign that cannot be said becomes a pause or a space."""
    if text.isspace() or text.isalpha():
        return text
    if text in _PAIRING:
        return ", "
    return _DROPPED.sub(" ", _BREAK.sub(", ", _DASH.sub(", ", text)))


def _join(pieces: list[str]) -> str:
    text = _STOPS.sub(_one_stop, " ".join(filter(None, pieces)))
    return text.strip().lstrip("?!….;:, ").rstrip(", ")


def _one_stop(found: re.Match[str]) -> str:
    """Return the strongest of several punctuation marks in a row."""
    marks = found[0]
    if "..." in marks:
        return "… "
    return next((f"{mark} " for mark in _STRENGTH if mark in marks), " ")
