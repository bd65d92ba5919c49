"""Markdown → paragraphs of sentences, as one reads them aloud: no signs, a list item is a sentence of its own.

Only what may stand in content is known here (bold, lists, headings, links, tables); what was bold is to be stressed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.said import carrying, plain
from generator.text.pattern import Pattern
from generator.text.speech.tidy import tidy

_BLANK_LINES = Pattern(r"\n\s*\n")
_ITEM = Pattern(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_HEADING = Pattern(r"\s*#{1,6}\s+")
_RULE = Pattern(r"\s*(?:[-*_]\s*){3,}|\s*\|?[\s|:-]*-{2,}[\s|:-]*")
_LINK = Pattern(r"!?\[([^\]]*)\]\([^)]*\)|<((?:https?://|mailto:)[^>]+)>")
_BOLD = Pattern(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SOFT = Pattern(r"(?<!\w)([*_`]+)(?=\S)(.+?)(?<=\S)\1(?!\w)")

_END = Pattern(r"[.!?…]+[”\"’)\]]*(?=\s+[“\"‘(\[]*[^\W_])")
_SHORT_FORM = Pattern(r"(?:^|[\s(“\"])(?:[A-ZĐ]{1,3}|T[hp]S?|ThS|TS|BS|GS|Ths|Tp|đ/c|v\.v|tr|[A-ZĐ]\.[A-ZĐ])\.$")
_CLOSED = (".", "!", "?", "…", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written.

    *stress* are the ranges of the words that are to be stressed, *marks* those of the facts that it says (said.py).
    """

    text: str
    stress: tuple[tuple[int, int], ...] = ()
    marks: str = ""

    @property
    def words(self) -> str:
        """Return the sentence with the marks of its facts."""
        return carrying(self.text, self.marks)


Sentences = tuple[Sentence, ...]


def paragraphs_of(markdown: str) -> Iterator[Sentences]:
    r"""Yield the paragraphs of *markdown*; the items of a list make one paragraph.

    >>> [[sentence.text for sentence in part] for part in paragraphs_of("Gọi **1022**. Nhớ:\n\n- việc gì\n- ở đâu")]
    [['Gọi 1022.', 'Nhớ:'], ['việc gì.', 'ở đâu.']]
    """
    for block in _BLANK_LINES.split(markdown.strip()):
        sentences = tuple(sentence for line in _lines(block) for sentence in sentences_of(line))
        if sentences:
            yield sentences


def sentences_of(line: str) -> Iterator[Sentence]:
    """Yield the sentences of one *line* of Markdown; the last one ends with a mark in any case.

    >>> [sentence.text for sentence in sentences_of("Đi qua TP. Ví Dụ lúc 5.30. Xong")]
    ['Đi qua TP. Ví Dụ lúc 5.30.', 'Xong.']
    """
    text, stress = _without_signs(" ".join(tidy(line).split()))
    start = 0
    for end in (*_ends(text), len(text)):
        whole = text[start:end]
        if not any(map(str.isalnum, whole)):
            continue
        lead = len(whole) - len(whole.lstrip())
        first, last = start + lead, end
        inner = tuple((a - first, min(b, last) - first) for a, b in stress if first <= a < last)
        yield _sentence(_closed(whole.strip()), inner)
        start = end


def _sentence(marked: str, stress: tuple[tuple[int, int], ...]) -> Sentence:
    """Return *marked* as a sentence whose text, and the ranges of whose *stress*, are without marks."""
    text, marks = plain(marked), carrying("", marked)
    if marks:
        stress = tuple((len(plain(marked[:start])), len(plain(marked[:end]))) for start, end in stress)
    return Sentence(text, stress, marks)


def _lines(block: str) -> Iterator[str]:
    """Yield what is read in one go: an item, a heading, a row, or lines that only the editor broke."""
    joined: list[str] = []
    for line in block.split("\n"):
        if _RULE.fullmatch(line):
            continue
        alone = _HEADING.match(line) or (line.count("|") > 1 and line)
        if joined and (alone or _ITEM.match(line)):
            yield " ".join(joined)
            joined = []
        if _HEADING.match(line):
            yield _HEADING.sub("", line)
        elif alone:
            yield ", ".join(cell.strip() for cell in line.strip().strip("|").split("|") if cell.strip())
        else:
            item = _ITEM.match(line)
            joined.append(line[item.end() :] if item else line)
    if joined:
        yield " ".join(joined)


def _ends(text: str) -> Iterator[int]:
    for end in _END.finditer(text):
        if not _SHORT_FORM.search(text[: end.end()]) and not _goes_on(text[end.end() :]):
            yield end.end()


def _goes_on(rest: str) -> bool:
    # “v.v. thì”, “Ê! cái này”: a small letter after the mark goes on with the sentence.
    first = next((letter for letter in rest if letter.isalnum()), "")
    return first.islower()


def _closed(sentence: str) -> str:
    bare = sentence.rstrip('”"’)]')
    return sentence if bare.endswith(_CLOSED) else f"{sentence}."


def _without_signs(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return *text* without Markdown's signs, and where its bold words stand."""
    text = _LINK.sub(lambda link: link[1] or link[2], text)
    parts: list[str] = []
    stress: list[tuple[int, int]] = []
    length = end = 0
    for bold in _BOLD.finditer(text):
        before = _SOFT.sub(r"\2", text[end : bold.start()])
        inside = _SOFT.sub(r"\2", bold[2])
        stress.append((length + len(before), length + len(before) + len(inside)))
        parts += [before, inside]
        length += len(before) + len(inside)
        end = bold.end()
    parts.append(_SOFT.sub(r"\2", text[end:]))
    whole = "".join(parts)
    if stress == [(0, len(whole))]:
        stress = []  # a line that is bold as a whole is a heading, not a stress
    return whole, tuple(stress)
