"""A sentence → what stands under its lines: how something is read that a reader could read wrongly.

What everybody reads at sight has no gloss: small numbers, hours, days, amounts below a million.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.broadcast.voice import SpokenSentence
from generator.speech.cardinals import say_cardinal
from generator.text.pattern import Pattern

_WHOLE = Pattern(r"(\d{1,3}(?:\.\d{3})?|\d{1,4})")
_WITH_UNIT = Pattern(
    r"(\d{1,3}(?:\.\d{3})?)(?:,\d{1,2})?\s?(?:m|km|cm|mm|kg|ha|đ|đồng|%|độ|°C|m2|m²|m3|m³|tấn|tạ|yến|lít|giờ|phút|mét|sào)?"
)
_CLOCK = Pattern(r"\d{1,2}\s?(?:h|g|:)\s?(?:\d{2})?")
_DAY = Pattern(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?")


@dataclass(frozen=True, slots=True)
class Gloss:
    """Something that is not read as it is *written*, and the words it is read with."""

    written: str
    spoken: str


def glosses_of(sentence: SpokenSentence) -> Iterator[tuple[int, Gloss]]:
    """Yield what could be misread, and where it stands, tokens that touch taken together (“5-6”)."""
    text = sentence.written.text
    called = {start for start, _ in sentence.calls}
    for start, end, spoken in _groups(sentence):
        written = text[start:end]
        if written.casefold() == spoken.casefold():
            continue
        if start in called or not _is_plain(written, spoken):
            yield start, Gloss(written, spoken)


def _groups(sentence: SpokenSentence) -> Iterator[tuple[int, int, str]]:
    """Yield where tokens that touch begin and end, and how they are read."""
    first, last, said = -1, -1, [""]
    for span in sentence.reading.spans:
        if span.start == last:
            said.append(span.spoken)
        else:
            if first >= 0:
                yield first, last, " ".join(said)
            first, said = span.start, [span.spoken]
        last = span.end
    if first >= 0:
        yield first, last, " ".join(said)


def _is_plain(written: str, spoken: str) -> bool:
    """Return whether everybody reads *written* as it is *spoken*."""
    if _WHOLE.fullmatch(written):
        return spoken == say_cardinal(written.replace(".", ""))
    if _CLOCK.fullmatch(written):
        return " giờ" in spoken
    if _DAY.fullmatch(written):
        return " tháng " in spoken
    number = _WITH_UNIT.fullmatch(written)
    return number is not None and spoken.startswith(say_cardinal(number[1].replace(".", "")))
