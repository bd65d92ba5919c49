"""What staff bring → what it would put into the fields of a text, and what it leaves out; nothing is written here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.blocks import Block, Para, PictureHere, blocks_of, lines_of
from generator.intake.labels import BULLET
from generator.intake.letter import ReadLetter, read_letter
from generator.intake.markdown_writer import markdown_of
from generator.intake.word import Beside, letter_of
from generator.text.head_lines import LinePart
from generator.text.names import bare
from generator.text.old_letters import OldLetters, old_letters_in
from generator.text.said_plainly import TYPED_LABEL, said_plainly, time_told


@dataclass
class LetterProposal:
    """What would go into which field (`addressees.0.text`), what was *left* out, and the letter's *pictures*.

    *old* says that its words are in the letters of old fonts: then there is nothing in *fields*.
    """

    fields: dict[str, str] = field(default_factory=dict)
    left: list[tuple[LinePart | Beside, str]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    old: OldLetters | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the fields of the text that would be filled: `addressees`."""
        return tuple(dict.fromkeys(name.partition(".")[0] for name in self.fields))


def of_word(content: bytes, known: Sequence[str], *, guide: bool = False) -> LetterProposal:
    """Return what the file of Word *content* says for a notice, or a *guide*; *known* are names of agencies.

    Raise `WordRefusedError` where it may not be read.
    """
    letter = letter_of(content)
    proposal = _proposed(blocks_of(letter.html), known, guide=guide)
    proposal.left += letter.beside
    proposal.pictures = letter.pictures
    return proposal


def of_html(html: str, known: Sequence[str], *, guide: bool = False) -> LetterProposal:
    """Return what pasted *html* says; its pictures lie elsewhere, and are not fetched."""
    return _proposed(blocks_of(html), known, guide=guide)


def _proposed(blocks: Sequence[Block], known: Sequence[str], *, guide: bool) -> LetterProposal:
    proposal = LetterProposal()
    words = "\n".join(line.whole for block in blocks for line in lines_of(block))
    proposal.old = old_letters_in(words)
    if proposal.old:
        return proposal
    letter = read_letter(blocks, {bare(name): name for name in known})
    letter.body = tuple(map(_with_label, letter.body))
    proposal.left += [(part, text) for part, text in letter.taken if part is not LinePart.MOTTO]
    if any(part is LinePart.MOTTO for part, _ in letter.taken):
        motto = "\n".join(text for part, text in letter.taken if part is LinePart.MOTTO)
        proposal.left.insert(0, (LinePart.MOTTO, motto))
    far = sum(isinstance(block, PictureHere) and block.number < 0 for block in blocks)
    proposal.left += [(Beside.FAR_PICTURE, "")] * bool(far)
    proposal.fields.update(_of_guide(letter, proposal) if guide else _of_notice(letter))
    return proposal


def _with_label(block: Block) -> Block:
    """Return *block* as the item that it is where somebody typed its sign: “- ”, “1. ”."""
    if not isinstance(block, Para) or block.label or not block.pieces:
        return block
    first = block.pieces[0]
    found = TYPED_LABEL.match(first.text)
    if found is None or first.link:
        return block
    label = found["number"] or BULLET
    pieces = (replace(first, text=first.text[found.end() :]), *block.pieces[1:])
    return replace(block, pieces=pieces, label=label, level=int(found["sign"] == "+"))


def _of_notice(letter: ReadLetter) -> Iterator[tuple[str, str]]:
    """Yield the fields of a notice."""
    body = letter.body
    for name in ("title", "published", "number", "issuer"):
        if letter.fields.get(name):
            yield name, letter.fields[name][0]
    if not letter.fields.get("title") and body and isinstance(body[0], Para) and body[0].heading:
        yield "title", body[0].text
        body = body[1:]
    for name in ("addressees", "signed"):
        for number, value in enumerate(letter.fields.get(name, ())):
            yield f"{name}.{number}.text", value
    yield from _particulars(body)
    text = markdown_of(body)
    if text:
        yield "body", text


def _particulars(body: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Yield when, where and for whom something is, where lines say so plainly: “Thời gian: …”."""
    lines = [line for block in body for line in lines_of(block)]
    done: set[str] = set()
    for at, line in enumerate(lines):
        name, said = said_plainly(line.text)
        if not name or name in done:
            continue
        values = [said] if said else list(_below(lines, at))
        if name == "when":
            values = [told for value in values if (told := time_told(value))]
        if values and all(values):
            done.add(name)
            yield name, "\n".join(values) if name == "when" else "; ".join(one.rstrip(" .;") for one in values)


def _below(lines: Sequence[Para], at: int) -> Iterator[str]:
    """Yield the items below line *at*, which says only what they are."""
    for line in lines[at + 1 :]:
        is_item = line.label == BULLET or line.text.startswith(("-", "–", "+"))
        if not is_item:
            return
        yield line.text.lstrip("-–+ ")


def _of_guide(letter: ReadLetter, proposal: LetterProposal) -> Iterator[tuple[str, str]]:
    """Yield the fields of a guide: its steps are the items of its first list that is counted."""
    body = list(letter.body)
    if letter.fields.get("title"):
        yield "title", letter.fields["title"][0]
    elif body and isinstance(body[0], Para) and (body[0].heading or not body[0].label):
        yield "title", body.pop(0).text  # type: ignore[union-attr]
    steps: list[list[Para]] = []
    for block in body:
        is_step = isinstance(block, Para) and block.label == f"{len(steps) + 1}." and block.level == 0
        if is_step and isinstance(block, Para):
            steps.append([block])
        elif steps and isinstance(block, Para) and (block.level > 0 or not block.label):
            steps[-1].append(block)
        else:
            text = markdown_of([block])
            if text:
                proposal.left.append((Beside.WORDS, text))
    for number, (first, *rest) in enumerate(steps):
        yield f"steps.{number}.title", first.text.rstrip(".")
        if rest:
            yield f"steps.{number}.text", markdown_of(rest)
