"""How long a script takes: its syllables at the commune's rate, and its pauses.

Written Vietnamese puts a space between syllables, so what is counted is the text in words. The rate counts no pauses:
`audio.calibrate` measures it as speech without silence.
"""

import math
from collections.abc import Iterable
from decimal import Decimal

from generator.broadcast.voice import SpokenParagraph, SpokenSentence, SpokenWords
from generator.model import Broadcast
from generator.text.pattern import Pattern

COMMA_PAUSE = Decimal("0.3")
"""Seconds of a breath inside a sentence: a design choice, like the commune's defaults (model.Broadcast)."""

COMMA = Pattern(r"[,;:–—](?=\s)")
"""Where a reader breathes inside a sentence."""


def seconds_of(script: SpokenWords, pace: Broadcast) -> int:
    """Return how many seconds *script* takes where it is read at *pace*, rounded up."""
    return math.ceil(sum((paragraph_seconds(part, pace) for part in script.paragraphs()), Decimal(0)))


def paragraph_seconds(paragraph: SpokenParagraph, pace: Broadcast) -> Decimal:
    """Return how many seconds *paragraph* takes, with the rest after it."""
    rests = pace.pause_paragraph_seconds - pace.pause_sentence_seconds
    return _sum(sentence_seconds(sentence, pace) for sentence in paragraph) + rests


def sentence_seconds(sentence: SpokenSentence, pace: Broadcast) -> Decimal:
    """Return how many seconds *sentence* takes, with the rest after it."""
    speaking = Decimal(sentence.syllables * 60) / pace.syllables_per_minute
    breaths = len(COMMA.findall(sentence.reading.text)) * COMMA_PAUSE
    return speaking + breaths + pace.pause_sentence_seconds


def _sum(parts: Iterable[Decimal]) -> Decimal:
    return sum(parts, Decimal(0))
