"""A script → SSML 1.1, for machines that understand it (W3C, Speech Synthesis Markup Language 1.1, 7 September 2010).

Every word is written out already, so `say-as` is left out: with the tags taken away it is the text of spoken.txt.
What is stressed are the numbers to call, wherever they stand.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape

from generator.broadcast.prose import Stretch
from generator.broadcast.voice import SpokenSentence, SpokenWords
from generator.model import Broadcast

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">
"""


def ssml_of(script: SpokenWords, pace: Broadcast) -> str:
    """Return *script* as an SSML document."""
    return f"{_HEAD}{''.join(_paragraphs(script, pace))}</speak>\n"


def ssml_line(words: str) -> str:
    """Return one line of *words* as an SSML document on one line.

    >>> ssml_line("Gọi một không hai hai.").startswith('<speak version="1.1"')
    True
    """
    head = _HEAD.split("\n")[1]
    return f"{head}<p><s>{escape(words, quote=False)}</s></p></speak>"


def _paragraphs(script: SpokenWords, pace: Broadcast) -> Iterator[str]:
    for number, part in enumerate(script.parts):
        for place, paragraph in enumerate(part.paragraphs):
            if number or place:
                yield f"{_break(pace.pause_paragraph_seconds)}\n"
            between = f"{_break(pace.pause_sentence_seconds)}\n"
            yield f"<p>\n{between.join(_sentence(sentence) for sentence in paragraph)}</p>\n"


def _sentence(sentence: SpokenSentence) -> str:
    return f"<s>{''.join(_stressed(sentence.reading.text, sentence.calls_said))}</s>\n"


def _stressed(words: str, calls: Sequence[Stretch]) -> Iterator[str]:
    at = 0
    for start, end in calls:
        yield escape(words[at:start], quote=False)
        yield f'<emphasis level="strong">{escape(words[start:end], quote=False)}</emphasis>'
        at = end
    yield escape(words[at:], quote=False)


def _break(seconds: Decimal) -> str:
    return f'<break time="{int(seconds * 1000)}ms"/>'
