"""A script that is too long → the sentences that, left out, make it fit."""

from decimal import Decimal

from generator.broadcast.duration import sentence_seconds
from generator.broadcast.programme import Role
from generator.broadcast.voice import Script
from generator.model import Broadcast

_MAY_GO = (Role.MATTER, Role.ACTION)


def to_cut(script: Script, over: int, pace: Broadcast) -> tuple[str, ...]:
    """Return the fewest sentences that save *over* seconds when they are left out, in the order in which they are read.

    Where one is enough, it is the shortest that is. The title and the sentence after it say what the matter is: they
    stay, and so do greeting, number and thanks. Return nothing where that does not help.
    """
    paragraphs = [paragraph for part in script.parts if part.role in _MAY_GO for paragraph in part.paragraphs]
    sentences = [sentence for paragraph in paragraphs[1:] for sentence in paragraph][1:]
    saved = {index: sentence_seconds(sentence, pace) for index, sentence in enumerate(sentences)}
    if sum(saved.values()) < over:
        return ()
    return tuple(sentences[index].written.text for index in sorted(_fewest(saved, Decimal(over))))


def _fewest(saved: dict[int, Decimal], over: Decimal) -> list[int]:
    chosen: list[int] = []
    left = dict(saved)
    while over > 0 and left:
        enough = [index for index, seconds in left.items() if seconds >= over]
        best = min(enough, key=lambda index: (left[index], -index)) if enough else max(left, key=lambda i: (left[i], i))
        over -= left.pop(best)
        chosen.append(best)
    return chosen
