"""The sentences of an announcement → its hours, amounts and telephone numbers, said once more before its end.

A listener who came late hears what counts again. What has many hours or amounts is a table, which no ear keeps: those
are not repeated.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.broadcast import phrases
from generator.broadcast.prose import Sentence
from generator.text.capitals import capital
from generator.text.numbers_named import digits_of, places_named
from generator.text.pattern import Pattern
from generator.units import Syllables

MOST = 2
"""The most hours, and the most amounts, that are repeated: our own choice."""

MOST_CALLS = 4
"""The most telephone numbers that are repeated beside that of the closing: as many as there are for emergencies."""

_FEWEST: Syllables = 6  # that tell what an hour or an amount is for: our own choice
_SHORT: Syllables = 16  # of a sentence that is repeated as a whole: our own choice
_ENDS = ".!?…:; "
_MARK = Pattern(r"[,;:.!?…](?=\s|$)")
_OPENER = Pattern(r"^(?:và|thì|rồi|còn|hoặc|nhưng|mà|nên|để|là)\s+")
_HOUR = Pattern(r"(?<![\w.,/])\d{1,2}(?:h\d{0,2}|g\d{2}|:\d{2}| giờ)(?!\w)")
_AMOUNT = Pattern(r"(?<![\w.,/])\d[\d.]*(?:,\d+)?\s?(?:(?:nghìn|triệu|tỷ)\s)?(?:đồng|đ)(?!\w)")
_DAY = Pattern(r"^(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|chủ nhật|tại|cả)(?!\w)")
_SAID_ALREADY = "nhắc lại"


def reminders(
    sentences: Sequence[Sentence], when: Sequence[str] = (), calls: Sequence[str] = (), known: Sequence[str] = ()
) -> Iterator[Sentence]:
    """Yield what is said once more of *sentences*: times, *when* they are given or else those of the text, and amounts.

    Telephone numbers are those of the text, *known* ones wherever they stand, without *calls*, which the closing says.

    >>> [sentence.text for sentence in reminders([Sentence("Mức thu năm nay là 25.000 đồng một người.")])]
    ['Xin nhắc lại, mức thu năm nay là 25.000 đồng một người.']
    """
    if any(_SAID_ALREADY in sentence.text.casefold() for sentence in sentences):
        return
    times = [Sentence(f"thời gian là {time}") for time in when] or [*_clauses(sentences, _finds(_HOUR))]
    amounts = [*_clauses(sentences, _finds(_AMOUNT))]
    said = {digits_of(number) for number in calls}

    def names_number(clause: str) -> bool:
        places = places_named(clause, known)
        return any(digits_of(clause[start:end]) not in said for start, end in places)

    numbers = [*_clauses(sentences, names_number)]
    told = [
        clause
        for kind, most in ((times, MOST), (amounts, MOST), (numbers, MOST_CALLS))
        if len(kind) <= most
        for clause in kind
    ]
    told = [*dict.fromkeys(told)]
    if len(told) == 1:
        yield Sentence(phrases.once_more(told[0].text), (), told[0].marks)
    elif told:
        yield Sentence(phrases.REMINDER)
        yield from (Sentence(f"{capital(clause.text)}.", (), clause.marks) for clause in told)


def _finds(wanted: Pattern) -> Callable[[str], bool]:
    return lambda clause: wanted.search(clause) is not None


def _clauses(sentences: Sequence[Sentence], wanted: Callable[[str], bool]) -> Iterator[Sentence]:
    """Yield the clauses that have what is *wanted*, each once."""
    found: dict[str, Sentence] = {}
    for sentence in sentences:
        if wanted(sentence.text):
            short = len(sentence.text.split()) <= _SHORT
            clauses = [sentence.text.rstrip(_ENDS)] if short else [*map(str.strip, _MARK.split(sentence.text))]
            for clause in _told(clauses, wanted):
                found.setdefault(clause, Sentence(clause, (), sentence.marks))
    yield from found.values()


def _told(clauses: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[str]:
    """Yield each of *clauses* that has what is *wanted*, with the one before where it is short, and the days behind."""
    end = 0
    for place, clause in enumerate(clauses):
        if place < end or not wanted(clause):
            continue
        start, end = place, place + 1
        while start and len(" ".join(clauses[start:end]).split()) < _FEWEST:
            start -= 1
        while end < len(clauses) and (_DAY.match(clauses[end].casefold()) or wanted(clauses[end])):
            end += 1
        yield _OPENER.sub("", ", ".join(clauses[start:end]))
