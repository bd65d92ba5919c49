"""A letter beside the form that it may go into: what it would put where, what stands there now, what it leaves out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.intake.proposal import LetterProposal
from generator.messages import brought as said
from generator.workbench.form_fields import Widget
from generator.workbench.form_values import FROM, Filled, Words, filled_with

PICTURES = "picture"
"""The field that the first picture of a letter goes into."""


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A field of a text: its *name* and *label*, the *values* for it by their names, and what stands there *now*.

    It is *ticked* where nothing stands there: what somebody typed is never taken for granted.
    """

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    now: str
    ticked: bool

    @property
    def same(self) -> bool:
        """Return whether just that stands there already."""
        return self.now == "\n".join(value for _, value in self.values)


@dataclass(frozen=True, slots=True)
class LetterPanel:
    """What a page shows of a letter under a *reference*: its *rows*, and what is *left* out, with what that is called.

    *pictures* says what becomes of them, empty where it has none; *at* is the field that was pasted into.
    """

    line: str
    reference: str
    rows: tuple[PanelRow, ...]
    left: tuple[tuple[str, str], ...]
    pictures: str = ""
    pictures_ticked: bool = False
    advice: str = ""
    at: str = ""


def panel_of(
    letter: LetterProposal, reference: str, now: Filled, line: str, *, of_file: bool, at: str = ""
) -> LetterPanel:
    """Return what is shown of *letter* beside the form *now*; *at* is the field into which it was pasted."""
    takes_picture = now.named(PICTURES) is not None and bool(letter.pictures)
    picture = now.named(PICTURES)
    return LetterPanel(
        line,
        reference,
        tuple(_rows(letter, now, at)),
        tuple((said.part(what.value), words) for what, words in letter.left),
        said.many_pictures(len(letter.pictures)) if takes_picture else "",
        pictures_ticked=takes_picture and picture is not None and picture.is_empty,
        advice=said.AS_PDF if of_file else "",
        at=at,
    )


def _rows(letter: LetterProposal, now: Filled, at: str) -> Iterator[PanelRow]:
    for name in letter.names:
        there = now.named(name)
        if there is None:
            continue
        values = tuple((each, value) for each, value in letter.fields.items() if each.partition(".")[0] == name)
        words = "\n".join(each.text for each in there.fields() if each.text)
        # What was just pasted stands in its field already, as plain words: to take it is what was meant.
        yield PanelRow(name, there.field.label, values, words, there.is_empty or name == at)


def with_letter(now: Filled, letter: LetterProposal, names: Collection[str]) -> Filled:
    """Return the form *now* with what *letter* says for the fields *names*; lists are replaced as a whole."""
    words: Words = {}
    for name in names:
        there = now.named(name)
        if there is not None and there.field.widget is Widget.LIST:
            words[f"{name}.{FROM}"] = [""]
    words |= {name: [value] for name, value in letter.fields.items() if name.partition(".")[0] in names}
    return filled_with(now.field, words, now)


def with_values(now: Filled, values: dict[str, str]) -> Filled:
    """Return the form *now* with single *values*, by the names of their fields."""
    return filled_with(now.field, {name: [value] for name, value in values.items()}, now)
