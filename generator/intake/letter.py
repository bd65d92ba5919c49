"""An official letter, block by block → the fields of a notice, its text, and what was taken away, with the words.

The head is a table of two columns, or lines; the foot has who gets a copy, and who signs (Nghị định 30/2020/NĐ-CP). A
part is known by its own words, not by its place: what is not known stays in the text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.blocks import Block, Para, WordTable, lines_of
from generator.text.head_lines import (
    LinePart,
    begins_agency,
    begins_copies,
    begins_signature,
    date_in,
    goes_on_subject,
    in_small_letters,
    number_in,
    part_of,
    subject_in,
    whom_in,
)
from generator.text.names import bare

_MOST_OF_FOOT = 16
"""The most blocks behind the text of a letter: copies, each on a line, and a signature."""

_MOST_OF_HEAD = 12
_LINES_OF_SUBJECT = 6
_LONGEST_LINE = 70  # letters: what a letter is about stands in a narrow column
_LONGEST_SUBJECT = 160
_END = "./."


@dataclass
class ReadLetter:
    """What a letter says: *fields* by name, with one value or several, the *body*, and what was *taken* away."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    body: tuple[Block, ...] = ()
    taken: list[tuple[LinePart, str]] = field(default_factory=list)

    def say(self, name: str, *values: str) -> None:
        """Add *values* to the field *name*."""
        self.fields.setdefault(name, []).extend(value for value in values if value)


def read_letter(blocks: Sequence[Block], known: Mapping[str, str]) -> ReadLetter:
    """Return what the letter *blocks* says; *known* are names of agencies as they are written, by those without marks.

    Words that have neither head nor foot of a letter are all body.
    """
    letter = ReadLetter()
    blocks = _with_table_of_head(blocks)
    foot = _start_of_foot(blocks)
    head = _read_head(blocks[:foot], letter, known)
    if foot < len(blocks):
        _read_foot(blocks[foot:], letter, known)
    letter.body = _without_end(blocks[head:foot])
    return letter


def _with_table_of_head(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return *blocks* with the lines of a head in two columns, which were set with blanks, as the table they mean."""
    end, columns = 0, [list[Para](), list[Para]()]
    for at, block in enumerate(blocks[:_MOST_OF_HEAD]):
        parts = block.columns if isinstance(block, Para) else ()
        if len(parts) > 1 and any(part_of(part.text) in _OF_HEADS for part in parts):
            end = at + 1
    if not end or not all(isinstance(block, Para) for block in blocks[:end]):
        return blocks
    for line in blocks[:end]:
        for at, part in enumerate(line.columns if isinstance(line, Para) else ()):
            columns[min(at, 1)] += [part] if part.text else []
    return (WordTable(((tuple(columns[0]), tuple(columns[1])),)), *blocks[end:])


def _read_head(blocks: Sequence[Block], letter: ReadLetter, known: Mapping[str, str]) -> int:
    """Note what the head says, and return how many blocks it is."""
    head = _HeadReader(letter, known)
    at = 0
    while at < len(blocks):
        lines = lines_of(blocks[at])
        if isinstance(blocks[at], WordTable):
            if not any(part_of(line.whole) in _OF_HEADS for line in lines):
                break
            for line in lines:
                head.read(line)
            head.end_table()
        elif not lines or not head.read(lines[0], alone=not _part_follows(blocks[at : at + _LINES_OF_SUBJECT])):
            break
        at += 1
    if not head.found:
        return 0
    head.close()
    return at


_OF_HEADS = (LinePart.MOTTO, LinePart.NUMBER, LinePart.DATE, LinePart.AGENCY, LinePart.TO)


def _part_follows(blocks: Sequence[Block]) -> bool:
    """Return whether behind the first of *blocks*, and a few short lines, stands another part of the head."""
    for block in blocks[1:]:
        lines = lines_of(block)
        if not lines or part_of(lines[0].whole) in _OF_HEADS:
            return bool(lines)
        if len(lines[0].whole) > _LONGEST_LINE:
            return False
    return False


class _HeadReader:
    """Reads the lines of a head one by one; some go on on the next line."""

    def __init__(self, letter: ReadLetter, known: Mapping[str, str]) -> None:
        self.found = False
        self._letter, self._known = letter, known
        self._agencies: list[str] = []
        self._subject: list[str] = []
        self._whom: list[str] = []
        self._last: LinePart | None = None

    def read(self, line: Para, *, alone: bool = False) -> bool:
        """Take *line*, and return whether it belongs to the head. What is *alone* may be the beginning of the text."""
        text = line.whole
        part = part_of(text)
        if part is None and not self._goes_on(line, alone=alone):
            if not alone and self.found:
                self._letter.taken.append((LinePart.OTHER, text))
            return not alone and self.found
        if part is None:
            return True
        if (
            part is LinePart.AGENCY
            and alone
            and self.found
            and self._last not in (LinePart.AGENCY, LinePart.MOTTO, None)
        ):
            return False
        self.found = self.found or part is not LinePart.ORNAMENT
        self._take(part, text)
        self._last = part if part is not LinePart.ORNAMENT else self._last
        return True

    def end_table(self) -> None:
        """Note that a table ended: its lines do not go on below it."""
        self._last = None

    def _goes_on(self, line: Para, *, alone: bool) -> bool:
        """Take *line* where it goes on with the one before it."""
        last, text = self._last, line.whole
        if (last is LinePart.SUBJECT and not alone) or (
            last in (LinePart.KIND, LinePart.SUBJECT)
            and (_is_strong(line) or bare(text).startswith("ve "))
            and len(text) < _LONGEST_SUBJECT
            and (not self._subject or goes_on_subject(text, self._subject[-1]))
        ):
            self._subject.append(text)
        elif last is LinePart.TO and (line.label or text.startswith(("-", "–", "+")) or not alone):
            self._whom.append(line.text.lstrip("-–+ ").rstrip(" ;."))
        elif last is LinePart.AGENCY and text.isupper():
            self._agencies[-1] = f"{self._agencies[-1]} {text}"
        else:
            return False
        return True

    def _take(self, part: LinePart, text: str) -> None:
        taken = self._letter.taken
        if part is LinePart.AGENCY:
            if self._agencies and not begins_agency(text):
                self._agencies[-1] = f"{self._agencies[-1]} {text}"
            else:
                self._agencies.append(text)
        elif part is LinePart.NUMBER:
            number = number_in(text)
            self._letter.say("number", number)
            if not number:
                taken.append((part, text))
        elif part is LinePart.SUBJECT:
            self._subject = [text]
        elif part is LinePart.TO:
            self._whom.append(whom_in(text).rstrip(" ;."))
        elif part is LinePart.DATE:
            self._letter.say("published", date_in(text))
            taken.append((part, text))
        elif part is not LinePart.ORNAMENT:
            taken.append((part, text))

    def close(self) -> None:
        """Note what took several lines."""
        if self._agencies:
            self._letter.say("issuer", in_small_letters(self._agencies[-1], self._known))
            self._letter.taken += [(LinePart.AGENCY, above) for above in self._agencies[:-1]]
        if self._subject:
            self._letter.say("title", subject_in(" ".join(self._subject)))
        self._letter.say("addressees", *self._whom)


def _is_strong(line: Para) -> bool:
    return line.heading or all(piece.strong for piece in line.pieces if piece.text.strip())


def _start_of_foot(blocks: Sequence[Block]) -> int:
    """Return the number of the block in which the foot begins; that of all blocks where there is none."""
    last = range(max(0, len(blocks) - _MOST_OF_FOOT), len(blocks))
    for begins in (begins_copies, begins_signature):
        for at in last:
            if any(begins(part.whole) for line in lines_of(blocks[at]) for part in line.columns):
                return at
    return len(blocks)


def _read_foot(blocks: Sequence[Block], letter: ReadLetter, known: Mapping[str, str]) -> None:
    copies: list[str] = []
    signed: list[str] = []
    for lines in _columns(blocks):
        in_copies = False
        for line in lines:
            text = line.whole
            in_copies = begins_copies(text) or (
                in_copies and not begins_signature(text) and (bool(line.label) or text.startswith(("-", "–", "+")))
            )
            if in_copies:
                copies.append(text)
            elif not _is_sign_of_hand(text):
                signed.append(in_small_letters(text, known))
    if copies:
        letter.taken.append((LinePart.COPIES, "\n".join(copies)))
    letter.say("signed", *signed)


def _columns(blocks: Sequence[Block]) -> Iterator[Sequence[Para]]:
    """Yield the lines of the foot: of each cell by itself, and those between tables together."""
    loose: list[list[Para]] = [[], []]
    for block in blocks:
        if isinstance(block, WordTable):
            yield from loose
            loose = [[], []]
            yield from (cell for row in block.rows for cell in row)
        elif isinstance(block, Para):
            for at, part in enumerate(block.columns):
                loose[min(at, 1)] += [part] if part.text else []
    yield from loose


def _is_sign_of_hand(text: str) -> bool:
    plain = bare(text).strip(" ().,;")
    return plain in ("da ky", "ky ten", "ky, dong dau", "ky ten, dong dau", "chu ky", "dong dau") or not any(
        map(str.isalnum, text)
    )


def _without_end(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return *blocks* without “./.”, the sign that a letter ends there."""
    found = list(blocks)
    for at in reversed(range(len(found))):
        last = found[at]
        if not isinstance(last, Para):
            continue
        text = last.pieces[-1].text.rstrip()
        if text.endswith(_END):
            kept = replace(last.pieces[-1], text=f"{text.removesuffix(_END)}.".replace("..", "."))
            found[at] = replace(last, pieces=(*last.pieces[:-1], kept))
        break
    return tuple(found)
