"""The buttons of a form that change only the form: nothing is saved, and every word that was sent is in the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.desk.received import received
from generator.intake.parcel import WordRefusedError, is_word
from generator.intake.proposal import LetterProposal, of_html, of_word
from generator.messages import brought as told
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.brought import Brought, agencies, bring, bring_picture
from generator.workbench.desk_request import DeskRequest, SentFile
from generator.workbench.form_values import Filled, with_item
from generator.workbench.kinds import KINDS
from generator.workbench.list_buttons import LIST_BUTTONS, list_changed
from generator.workbench.panel import PICTURES, panel_of, with_letter, with_values
from generator.workbench.pasted import with_table

TAKES_FILES = ("thong-bao", "huong-dan")
"""The kinds of texts, as addresses name them, into whose forms files are brought."""

TAKE = "~take"
"""The fields with the names of what is taken from a letter."""

_PAPERS = "attachments"
_WRITES = ("save", "submit", "quick")


@dataclass(frozen=True, slots=True)
class FormChange:
    """The form as it is now, what is told of that, and which field gets the focus; *wrong* is a refusal."""

    filled: Filled
    note: str = ""
    wrong: str = ""
    focus: str = ""
    more: dict[str, Any] = field(default_factory=dict)


def form_change(request: DeskRequest, kind: str, now: Filled, do: str, what: Sequence[str]) -> FormChange | None:
    """Return the form *now* of a *kind* after the button *do*; None where that button is none of these."""
    if do == "paste" and what:
        pasted = with_table(now, what[0], request.one("~paste"))
        return FormChange(pasted.filled, said.pasted(pasted.count, list(pasted.doubles)))
    # Whoever chose a file without a script and pressed “Lưu” meant it to come along: it is shown before it is saved.
    if kind in TAKES_FILES and (do == "file" or (request.files and do in _WRITES)):
        return _with_files(request, kind, now)
    if do == "take-word" and kind in TAKES_FILES:
        return _with_letter(request, kind, now, what[0] if what else "")
    if do in (*LIST_BUTTONS, "look", "leave-word"):
        filled, focus = list_changed(now, do, what)
        return FormChange(filled, focus=focus)
    return None


def may_not_bring(request: DeskRequest) -> str:
    """Return why whoever sends *request* may not bring files, empty where they may."""
    return "" if request.office.may(request.who, Duty.WRITE) else said.may_not_edit(request.who, guarded=False)


def _with_files(request: DeskRequest, kind: str, now: Filled) -> FormChange:
    why = may_not_bring(request)
    if why or not request.files:
        return FormChange(now, wrong=why or told.refused("no-file", ""))
    notes: list[str] = []
    wrong: list[str] = []
    focus, more = "", dict[str, Any]()
    for file in request.files:
        brought = bring(request, file, guide=KINDS[kind].shelf == "guide")
        now, line, at = put(now, brought)
        (wrong if brought.refused else notes).append(line)
        focus = at or focus
        if brought.letter:
            more["panel"] = panel_of(brought.letter, brought.reference, now, brought.line, of_file=True)
    return FormChange(now, " ".join(notes), " ".join(wrong), focus, more)


def put(now: Filled, brought: Brought) -> tuple[Filled, str, str]:
    """Return the form *now* with the picture or paper that was *brought* where it has an empty place for one.

    Return also what is told, and the field that has to be typed into next.
    """
    if brought.picture:
        there = now.named(PICTURES)
        chosen = there is not None and there.is_empty
        now = with_values(now, {f"{PICTURES}.file": brought.picture}) if chosen else now
        return now, f"{brought.line} {told.describe(chosen=chosen)}", f"{PICTURES}.alt" if chosen else ""
    if brought.paper:
        listed = now.named(_PAPERS)
        if listed is None:
            return now, f"{brought.line} {told.name_it(listed=False, name=brought.paper)}", ""
        at = f"{_PAPERS}.{len(listed.items)}"
        now = with_values(with_item(now, _PAPERS), {f"{at}.file": brought.paper})
        return now, f"{brought.line} {told.name_it(listed=True, name=brought.paper)}", f"{at}.title"
    return now, brought.line, ""


def letter_under(request: DeskRequest, kind: str, reference: str) -> LetterProposal | None:
    """Return the letter that was handed in under *reference*, None where it is gone."""
    content, guide = received(request.office.desk, reference), KINDS[kind].shelf == "guide"
    if content is None:
        return None
    try:
        if is_word(content):
            return of_word(content, agencies(request), guide=guide)
    except WordRefusedError:
        return None
    return of_html(content.decode(errors="replace"), agencies(request), guide=guide)


def _with_letter(request: DeskRequest, kind: str, now: Filled, reference: str) -> FormChange:
    letter, names = letter_under(request, kind, reference), request.typed.get(TAKE, [])
    why = may_not_bring(request)
    if why or letter is None or not names:
        return FormChange(now, wrong=why or (told.NOTHING_TAKEN if letter else told.refused("gone", "")))
    labels = [there.field.label for name in letter.names if name in names and (there := now.named(name))]
    now, lines, focus = with_letter(now, letter, [name for name in letter.names if name in names]), [], ""
    if PICTURES in names:
        for brought in pictures_of(request, letter):
            now, line, at = put(now, brought)
            lines.append(line)
            focus = focus or at
    return FormChange(now, " ".join([told.taken(labels)] * bool(labels) + lines), focus=focus)


def pictures_of(request: DeskRequest, letter: LetterProposal) -> list[Brought]:
    """Put the pictures of *letter* into media/, and return what became of each."""
    named = [SentFile(f"anh-trong-thu-{number}.jpg", one) for number, one in enumerate(letter.pictures, 1)]
    return [bring_picture(request, file) for file in named]
