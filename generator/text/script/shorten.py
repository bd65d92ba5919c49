"""A script that is too long → the sentences that, left out, make it fit."""

from decimal import Decimal

from generator.text.script.pace import Pace, sentence_seconds
from generator.text.script.programme import Role
from generator.text.script.voice import Script, SpokenSentence

_MAY_GO = (Role.MATTER, Role.ACTION)


def to_cut(script: Script, over: int, pace: Pace) -> tuple[str, ...]:
    """Return the fewest sentences whose going saves *over* seconds, in the order in which they are read.

    One is enough: then it is the shortest that is long enough. The first paragraph says what the matter is; it stays,
    and so do greeting, number and thanks. Where nothing helps, all that may go is returned.
    """
    paragraphs = [paragraph for part in script.parts if part.role in _MAY_GO for paragraph in part.paragraphs]
    sentences = [sentence for paragraph in paragraphs[1:] for sentence in paragraph]
    saved = {index: sentence_seconds(sentence, pace) for index, sentence in enumerate(sentences)}
    return tuple(_text(sentences[index]) for index in sorted(_fewest(saved, Decimal(over))))


def _fewest(saved: dict[int, Decimal], over: Decimal) -> list[int]:
    chosen: list[int] = []
    left = dict(saved)
    while over > 0 and left:
        enough = [index for index, seconds in left.items() if seconds >= over]
        best = min(enough, key=lambda index: (left[index], -index)) if enough else max(left, key=lambda i: (left[i], i))
        over -= left.pop(best)
        chosen.append(best)
    return chosen


def _text(sentence: SpokenSentence) -> str:
    return sentence.written.text
