"""The sentences of an announcement → its hours and amounts, said once more before its end.

A listener who came late hears what counts again. What has many hours or amounts is a table, which no ear keeps: there
only the telephone numbers are repeated.
"""

from collections.abc import Iterator, Sequence

from generator.broadcast import phrases
from generator.broadcast.prose import Sentence
from generator.text.pattern import Pattern

MOST = 2
"""The most hours, and the most amounts, that are repeated: our own choice."""

_FEWEST = 6  # syllables that tell what an hour or an amount is for
_MARK = Pattern(r"[,;:.!?…](?=\s|$)")
_OPENER = Pattern(r"^(?:và|thì|rồi|còn|hoặc|nhưng|mà|nên|để|là)\s+")
_HOUR = Pattern(r"(?<![\w.,/])\d{1,2}(?:h\d{0,2}|g\d{2}|:\d{2}| giờ)(?!\w)")
_AMOUNT = Pattern(r"(?<![\w.,/])\d[\d.]*(?:,\d+)?\s?(?:(?:nghìn|triệu|tỷ)\s)?(?:đồng|đ)(?!\w)")
_DAY = Pattern(r"^(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|chủ nhật|tại)(?!\w)")
_SAID_ALREADY = "nhắc lại"


def reminders(sentences: Sequence[Sentence], when: Sequence[str] = ()) -> Iterator[Sentence]:
    """Yield what is said once more of *sentences*: the times *when* they take place, or else their hours; amounts.

    >>> [one.text for one in reminders([Sentence("Mức thu năm nay là 25.000 đồng một người.")])]
    ['Xin nhắc lại, mức thu năm nay là 25.000 đồng một người.']
    """
    if any(_SAID_ALREADY in sentence.text.casefold() for sentence in sentences):
        return
    times = [Sentence(time) for time in when] or [*_clauses(sentences, _HOUR)]
    amounts = [*_clauses(sentences, _AMOUNT)]
    told = [one for kind in (times, amounts) if len(kind) <= MOST for one in kind]
    for one in dict.fromkeys(told):
        yield Sentence(phrases.once_more(one.text), (), one.marks)


def _clauses(sentences: Sequence[Sentence], wanted: Pattern) -> Iterator[Sentence]:
    """Yield the clauses that have what is *wanted*, each once."""
    found: dict[str, Sentence] = {}
    for sentence in sentences:
        if wanted.search(sentence.text):
            clauses = [clause.strip() for clause in _MARK.split(sentence.text)]
            for clause in _told(clauses, wanted):
                found.setdefault(clause, Sentence(clause, (), sentence.marks))
    yield from found.values()


def _told(clauses: Sequence[str], wanted: Pattern) -> Iterator[str]:
    """Yield each of *clauses* that has what is *wanted*, with the one before where it is short, and the days behind."""
    end = 0
    for place, clause in enumerate(clauses):
        if place < end or not wanted.search(clause):
            continue
        start, end = place, place + 1
        while start and len(" ".join(clauses[start:end]).split()) < _FEWEST:
            start -= 1
        while end < len(clauses) and (_DAY.match(clauses[end].casefold()) or wanted.search(clauses[end])):
            end += 1
        yield _OPENER.sub("", ", ".join(clauses[start:end]))
