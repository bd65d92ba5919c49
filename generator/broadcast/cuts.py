"""A script that is too long → the sentences that, left out, make it fit."""

from decimal import Decimal

from generator.broadcast.duration import paragraph_seconds, sentence_seconds
from generator.broadcast.programme import Role
from generator.broadcast.voice import Script, SpokenParagraph, SpokenSentence
from generator.model import Broadcast

_MAY_GO = (Role.MATTER, Role.ACTION)


def to_cut(script: Script, over: int, pace: Broadcast) -> tuple[str, ...]:
    """Return the fewest sentences that save *over* seconds when they are left out, in the order in which they are read.

    Where one is enough, it is the shortest that is. The title and the sentence after it say what the matter is: they
    stay, and so do greeting, number and thanks. Return nothing where that does not help.
    """
    paragraphs = [paragraph for part in script.parts if part.role in _MAY_GO for paragraph in part.paragraphs]
    told = [(sentence, paragraph) for paragraph in paragraphs[1:] for sentence in paragraph][1:]
    saved = {index: _saved(sentence, paragraph, pace) for index, (sentence, paragraph) in enumerate(told)}
    if sum(saved.values()) < over:
        return ()
    return tuple(told[index][0].written.text for index in sorted(_fewest(saved, Decimal(over))))


def _saved(sentence: SpokenSentence, paragraph: SpokenParagraph, pace: Broadcast) -> Decimal:
    """Return how many seconds go with *sentence*; the rest behind *paragraph* goes where it is all of it."""
    return paragraph_seconds(paragraph, pace) if len(paragraph) == 1 else sentence_seconds(sentence, pace)


def _fewest(saved: dict[int, Decimal], over: Decimal) -> list[int]:
    """Return the indexes of sentences that together save *over* seconds; *saved* says what each of them saves."""
    chosen: list[int] = []
    left = dict(saved)
    while over > 0 and left:
        enough = [index for index, seconds in left.items() if seconds >= over]
        best = (
            min(enough, key=lambda index: (left[index], -index))
            if enough
            else max(left, key=lambda index: (left[index], index))
        )
        over -= left.pop(best)
        chosen.append(best)
    return chosen
