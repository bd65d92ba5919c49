"""Markdown → paragraphs of sentences, as one reads them aloud: no signs, a list item is a sentence of its own.

What is a list, a table or a link, `text.passages` says, as for pages; what was strong there is to be stressed here.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from generator.said import carrying, marks_and_letters, plain
from generator.speech.tidy import tidy
from generator.text.passages import CELLS, Passage, PassageKind, Passages, Runs, passage_of_line, passages_of
from generator.text.pattern import Pattern

_END = Pattern(r"[.!?…]+[”\"’)\]]*(?=\s+[“\"‘(\[]*[^\W_])")
_NEAR = 40  # letters around an end that decide; more would take time by the square of the text
_SHORT_FORM = Pattern(
    r"(?:^|[\s(“\"])(?:[A-ZĐ]|TP|TX|TT|TS|GS|PGS|BS|KS|CN|LS|DS|KT|TM|TL|TUQ|ĐT|NXB|T[hp]S?|Ths|đ/c|v\.v|tr|[A-ZĐ]\.[A-ZĐ])\.$"
)
_NUMBERED = Pattern(
    r"(?:quý|kỳ|đợt|khóa|khoá|thứ|hạng|loại|cấp|chương|phần|nhóm|điều|mục|kỷ|lớp|khối|tổ|khu) [IVXA-D]{1,4}\.$"
)
_CLOSED = (".", "!", "?", "…", ":", ";", ",")
_BETWEEN_CELLS = ", "

Stretch = tuple[int, int]


class Origin(NamedTuple):
    """Where a sentence stands: in the text that *passages* were read from, its letters at *offsets* of their words.

    *field* is where that text stands in its document: `("steps", 0, "text")`.
    """

    passages: Passages
    offsets: Sequence[int]
    field: tuple[str | int, ...] = ()

    def offset(self, index: int) -> int:
        """Return at which letter of the words of all passages letter *index* of the sentence stands."""
        return self.offsets[min(index, len(self.offsets) - 1)]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written.

    *stress* are the ranges of the words that are to be stressed, *marks* those of the facts that it says (said.py).
    Sentences are equal wherever they stand; what was made here stands nowhere.
    """

    text: str
    stress: tuple[Stretch, ...] = ()
    marks: str = ""
    origin: Origin | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """Return the sentence with the marks of its facts."""
        return carrying(self.text, self.marks)


Sentences = tuple[Sentence, ...]


class _Line(NamedTuple):
    """What is read in one go: its *text*, where each letter stands in the words of all passages, what is *strong*."""

    text: str
    offsets: Sequence[int]
    strong: tuple[Stretch, ...] = ()


def paragraphs_of(markdown: str, field: tuple[str | int, ...] = ()) -> Iterator[Sentences]:
    r"""Yield the paragraphs of *markdown*, the text of *field*; the items of a list make one paragraph.

    >>> [[sentence.text for sentence in part] for part in paragraphs_of("Gọi **1022**. Nhớ:\n\n- việc gì\n- ở đâu")]
    [['Gọi 1022.', 'Nhớ:'], ['việc gì.', 'ở đâu.']]
    """
    passages = passages_of(markdown)
    origin = Origin(passages, (), field)
    for together in _paragraphs(passages):
        sentences = tuple([sentence for line in _lines(together) for sentence in _sentences(line, origin)])
        if sentences:
            yield sentences


def sentences_of(
    line: str, field: tuple[str | int, ...] = (), lead: str = "", *, within: bool = False
) -> Iterator[Sentence]:
    """Yield the sentences of one *line* of Markdown behind the words *lead*; the last one ends with a mark in any case.

    Where the line goes on *within* the sentence of *lead*, its first letter is small.

    >>> [sentence.text for sentence in sentences_of("Đi qua TP. Ví Dụ lúc 5.30. Xong")]
    ['Đi qua TP. Ví Dụ lúc 5.30.', 'Xong.']
    """
    passage = passage_of_line(line)
    first = _Line(lead, (0,) * len(lead))
    lines = [*_lines((passage,))]
    if within and lines:
        lines[0] = lines[0]._replace(text=f"{lines[0].text[:1].lower()}{lines[0].text[1:]}")
    yield from _sentences(_joined((first, *lines), ""), Origin((passage,), (), field))


def _paragraphs(passages: Passages) -> Iterator[Passages]:
    """Yield the passages that are read without a rest between them: the items of a list, the cells of a table."""
    together: list[Passage] = []
    for passage in passages:
        if together and not _goes_with(together[-1], passage):
            yield tuple(together)
            together = []
        together.append(passage)
    if together:
        yield tuple(together)


def _goes_with(before: Passage, passage: Passage) -> bool:
    if passage.quoted != before.quoted:
        return False
    if passage.kind is PassageKind.ITEM:
        return before.kind is PassageKind.ITEM and not passage.loose and not before.loose
    begins = passage.kind is PassageKind.HEADER and passage.number == 1
    return passage.kind in CELLS and before.kind in CELLS and not begins


def _lines(passages: Passages) -> Iterator[_Line]:
    """Yield what is read in one go: an item, a row, or lines that only the editor broke."""
    rows: list[list[_Line]] = []
    for passage in passages:
        if passage.kind not in CELLS:
            yield from _broken(passage)
        elif passage.number == 1 or not rows:
            rows.append(list(_broken(passage)))
        else:
            rows[-1] += _broken(passage)
    for row in rows:
        yield _joined(row, _BETWEEN_CELLS)


def _broken(passage: Passage) -> Iterator[_Line]:
    """Yield the lines of *passage*: those that the author ended on purpose, and those of code."""
    if passage.kind is not PassageKind.CODE and not any(run.hard for run in passage.runs):
        yield _line(passage.runs, passage.start)
        return
    start = passage.start
    for hard, runs in groupby(passage.runs, key=lambda run: run.hard):
        line = tuple(runs)
        if not hard:
            yield from _code(line, start) if passage.kind is PassageKind.CODE else (_line(line, start),)
        start += sum(len(run.text) for run in line)


def _line(runs: Runs, start: int) -> _Line:
    if len(runs) == 1 and not runs[0].strong:
        return _Line(runs[0].text, range(start, start + len(runs[0].text)))
    strong: list[Stretch] = []
    length = 0
    for run in runs:
        first, length = length, length + len(run.text)
        if run.strong and strong and strong[-1][1] == first:
            strong[-1] = (strong[-1][0], length)
        elif run.strong:
            strong.append((first, length))
    return _Line("".join([run.text for run in runs]), range(start, start + length), tuple(strong))


def _code(runs: Runs, start: int) -> Iterator[_Line]:
    for line in "".join([run.text for run in runs]).split("\n"):
        yield _Line(line, range(start, start + len(line)))
        start += len(line) + 1


def _joined(lines: Sequence[_Line], between: str) -> _Line:
    """Return *lines* as one, with the words *between* them."""
    text, offsets, strong = "", list[int](), list[Stretch]()
    for line in lines:
        if not line.text:
            continue
        if text:
            text += between
            offsets += offsets[-1:] * len(between)
        strong += [(start + len(text), end + len(text)) for start, end in line.strong]
        text += line.text
        offsets += line.offsets
    return _Line(text, offsets, tuple(strong))


def _sentences(line: _Line, origin: Origin) -> Iterator[Sentence]:
    """Yield the sentences of *line*, each with its own offsets in *origin*."""
    text, kept = _smooth(line.text)
    strong = [(bisect_left(kept, first), bisect_left(kept, end)) for first, end in line.strong]
    if strong == [(0, len(text))]:
        strong = []  # a line that is bold as a whole is a heading, not a stress
    start = 0
    for end in (*_ends(text), len(text)):
        whole = text[start:end]
        if not any(map(str.isalnum, whole)):
            continue
        first = end - len(whole.lstrip())
        stress = tuple([(a - first, min(b, end) - first) for a, b in strong if first <= a < end and a < b])
        offsets = _picked(line.offsets, kept[first:end])
        yield _sentence(_closed(whole.strip()), stress, origin._replace(offsets=offsets))
        start = end


def _picked(offsets: Sequence[int], indexes: Sequence[int]) -> Sequence[int]:
    if isinstance(indexes, range):
        return offsets[indexes.start : indexes.stop]
    return [offsets[index] for index in indexes]


def _smooth(text: str) -> tuple[str, Sequence[int]]:
    """Return *text* tidied, with one blank between words, and of each letter left which one it was."""
    smooth = " ".join(tidy(text).split())
    if smooth == text or smooth == text.replace("\n", " "):
        return smooth, range(len(smooth))
    letters, kept = "", list[int]()
    for index, letter in enumerate(text):
        tidied = tidy(letter)
        if tidied and not (tidied.isspace() and letters[-1:] in ("", " ")):
            letters += " " if tidied.isspace() else tidied
            kept += [index] * len(tidied)
    # Letters that were apart may have become one: then the last places are a little too early.
    return smooth, [*kept, *[len(text) - 1] * len(smooth)][: len(smooth)]


def _sentence(marked: str, stress: tuple[Stretch, ...], origin: Origin) -> Sentence:
    """Return *marked* as a sentence whose text, and the ranges of whose *stress*, are without marks."""
    marks = carrying("", marked)
    if not marks:
        return Sentence(marked, stress, "", origin)
    stress = tuple((len(plain(marked[:start])), len(plain(marked[:end]))) for start, end in stress)
    return Sentence(plain(marked), stress, marks, origin._replace(offsets=_without_marks(marked, origin.offsets)))


def _without_marks(marked: str, offsets: Sequence[int]) -> list[int]:
    """Return those of *offsets* at which a letter of *marked* stands, and no mark."""
    left, index = list[int](), 0
    for piece in marks_and_letters(marked):
        left += offsets[index : index + 1] if len(piece) == 1 else ()
        index += len(piece)
    return left or list(offsets[:1])


def _ends(text: str) -> Iterator[int]:
    for end in _END.finditer(text):
        before, after = text[max(0, end.end() - _NEAR) : end.end()], text[end.end() : end.end() + _NEAR]
        if (not _SHORT_FORM.search(before) or _NUMBERED.search(before)) and not _goes_on(after):
            yield end.end()


def _goes_on(rest: str) -> bool:
    # “v.v. thì”, “Ê! cái này”: a small letter after the mark goes on with the sentence.
    first = next((letter for letter in rest if letter.isalnum()), "")
    return first.islower()


def _closed(sentence: str) -> str:
    bare = sentence.rstrip('”"’)]')
    return sentence if bare.endswith(_CLOSED) else f"{sentence}."
