"""A script as plain text: for a person breath by breath, figures with their words; for a machine words only."""

from collections.abc import Iterable, Iterator, Sequence

from generator.broadcast.phrasing import BreathGroup, breath_groups
from generator.broadcast.voice import Script, SpokenWords
from generator.said import plain

PAUSE_SHORT = "/"
PAUSE_LONG = "//"
"""How schoolbooks mark a short and a long rest in a text that is read aloud."""

LEGEND = (
    "/ nghỉ ngắn lấy hơi, // hết câu nghỉ lâu hơn, không có dấu thì đọc liền dòng sau. "
    "Dòng thụt vào là cách đọc số và chữ tắt ở dòng trên."
)
MOST_LETTERS = 66
"""The most letters that a line of one breath has: our own choice."""


def spoken_text(script: SpokenWords) -> str:
    """Return the words only, a sentence on each line, paragraphs apart: for machines that take typed text."""
    paragraphs = ("\n".join(sentence.reading.text for sentence in paragraph) for paragraph in script.paragraphs())
    return "\n\n".join(paragraphs) + "\n"


def reading_text(script: Script, heading: Sequence[str], footing: Iterable[str], names: Sequence[str] = ()) -> str:
    """Return *script* for a person, below its *heading* and above its *footing*."""
    title, *facts = heading
    parts = [f"{title}\n{'=' * len(plain(title))}", "\n".join(facts), LEGEND]
    for part in script.parts:
        lines = [f"[{part.role}]"]
        for paragraph in part.paragraphs:
            lines += [""] if len(lines) > 1 else []
            for sentence in paragraph:
                lines += [
                    line for breath in breath_groups(sentence, len, MOST_LETTERS, names) for line in _lines(breath)
                ]
        parts.append("\n".join(lines))
    return "\n\n".join((*parts, "-" * 20 + "\n" + "\n".join(footing))) + "\n"


def pause_of(breath: BreathGroup) -> str:
    """Return the mark of the rest after *breath*; nothing where a phrase goes on in the next line."""
    if breath.last:
        return PAUSE_LONG
    return PAUSE_SHORT if breath.rest else ""


def _lines(breath: BreathGroup) -> Iterator[str]:
    yield f"{breath.text} {pause_of(breath)}".rstrip()
    for gloss in breath.glosses:
        yield f"    {gloss.written}: {gloss.spoken}"
