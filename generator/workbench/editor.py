"""Write a part of a file in its form: show it, take its words, save them or say why not, lose none."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from http import HTTPStatus

from starlette.responses import Response

from generator.desk import history
from generator.desk.drafts import UnsavedWords, drop_words, keep_words, words_of
from generator.desk.edits import RemoveValue, SetValue, applied, field_of
from generator.desk.files import digest_of
from generator.desk.outcomes import (
    CannotWriteError,
    ChangedMeanwhile,
    Conflicting,
    FieldConflict,
    HasFaults,
    NotAllowed,
    Reason,
    Saved,
    Unsaved,
)
from generator.desk.written import values_of
from generator.messages import desk as messages
from generator.messages import workbench as said
from generator.model import Location
from generator.workbench.choosable import as_chosen, choosable
from generator.workbench.desk_request import DeskRequest
from generator.workbench.editing import FormEdits, proposal, with_edits
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.findings import FormFinding
from generator.workbench.form_changes import form_change
from generator.workbench.form_page import Clash, FormPage, form_page, label_of, sentences, with_change
from generator.workbench.form_values import Filled, Words, filled_from, filled_with, words_in
from generator.workbench.marked import shown_values, values_named
from generator.workbench.names import with_titles
from generator.workbench.raw_page import raw_page
from generator.workbench.subject import FormSubject
from generator.workbench.writing_places import WritingPlace, place_of

_PICK = "~pick."
_MEANWHILE = (Reason.GONE, Reason.RENAMED, Reason.FAULTY, Reason.FOLDER_GONE)
"""The reasons that something else happened to the file meanwhile."""

NotTaken = NotAllowed | HasFaults | ChangedMeanwhile | Unsaved | Conflicting
"""The outcomes of a step that was not taken."""
FindFaults = Callable[[bytes], Sequence[FormFinding]]
"""Says what is wrong with a file as it would be."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Writes *subject*. *dress* adds to its page what its kind shows; *find* finds what is wrong.

    *then* is told the button and the hash after a save, and may answer in place of the form.
    """

    request: DeskRequest
    subject: FormSubject
    dress: Callable[[FormPage], FormPage]
    find: FindFaults
    then: Callable[[str, str], Response | None] = lambda *_: None

    def answer(self) -> Response:
        """Return the answer to the request."""
        request, subject = self.request, self.subject
        opened = self.place.opened()
        if isinstance(opened, Unsaved):
            return self._unopened(opened)
        try:
            filled = subject.file_form.filled(opened.content)
        except CannotWriteError:
            return raw_page(request, subject, opened)
        if not request.sent:
            return self._page(FormPage(subject, filled, opened.digest, self.find(opened.content)))
        return self._do(opened, filled)

    def refused(self, outcome: NotTaken) -> Response:
        """Return the form with every word in it, which says why a step was not taken."""
        request, subject, opened = self.request, self.subject, self.place.opened()
        if isinstance(opened, Unsaved):
            return self._unopened(opened)
        words, base = as_chosen(request.office, request.typed), request.one("~base")
        try:
            now = proposal(subject.file_form, self.place.base(base) or opened.content, words).now
        except CannotWriteError:
            return raw_page(request, subject, opened)
        status = HTTPStatus.FORBIDDEN if isinstance(outcome, NotAllowed) else HTTPStatus.CONFLICT
        return self._refused(FormPage(subject, now, base, message=outcome.message), status)

    @property
    def place(self) -> WritingPlace:
        """Return where the words go."""
        return place_of(self.request.office.folder, self.subject)

    def _do(self, opened: Saved, filled: Filled) -> Response:
        request, subject, office = self.request, self.subject, self.request.office
        do, *rest = (request.one("~do") or "save").split(" ")
        if do == "drop-draft":
            drop_words(office.desk, self._unsaved())
            return request.go(subject.path, "bo-nhap")
        words, base, window = as_chosen(office, request.typed), request.one("~base"), request.window
        if do == "take-draft":
            kept = next((one for one in self._unsaved() if rest in ([], [one.window])), None)
            unchanged = words_in(filled), opened.digest, ""
            words, base, window = (kept.words, kept.base, kept.window) if kept else unchanged
        made_from = opened.content if base == opened.digest else self.place.base(base)
        if made_from is None:  # what the form was made from is lost: each field that differs is asked about
            made_from = opened.content
        asked_for = proposal(subject.file_form, made_from, _picked(words), office.today if subject.dated else None)
        page = FormPage(subject, asked_for.now, base, more={"window": window} if window else {})
        changed = form_change(request, subject.kind, asked_for.now, do, rest)
        if changed is not None:
            return self._page(with_change(page, changed))
        if do == "take-draft":
            return self._page(page)
        return self._save(page, made_from, asked_for)

    def _save(self, page: FormPage, made_from: bytes, asked_for: FormEdits) -> Response:
        request, subject, office = self.request, self.subject, self.request.office
        if not office.may_edit(request.who, guarded=subject.guarded):
            why = said.may_not_edit(request.who, guarded=subject.guarded)
            return self._refused(replace(page, message=why), HTTPStatus.FORBIDDEN)
        try:
            wanted = with_edits(made_from, subject.file_form.path, asked_for.edits)
            found = [*token_findings(request.typed, request.office.tokens()), *self.find(wanted)]
        except CannotWriteError as error:
            message = messages.unsaved(error.why.value, subject.name, error.detail)
            return self._refused(replace(page, message=message), HTTPStatus.UNPROCESSABLE_ENTITY)
        page = replace(page, found=found)
        wrong = sum(one.is_error for one in found)
        if wrong:
            return self._refused(replace(page, message=said.not_yet(wrong)), HTTPStatus.UNPROCESSABLE_ENTITY)
        outcome = self.place.saved(page.base, asked_for.edits, who=request.who, when=office.now)
        if isinstance(outcome, Saved):
            return self._saved(page, outcome, wanted)
        if isinstance(outcome, Conflicting):
            return self._clashing(page, outcome, made_from, asked_for)
        status = HTTPStatus.CONFLICT if outcome.why in _MEANWHILE else HTTPStatus.UNPROCESSABLE_ENTITY
        return self._refused(replace(page, message=outcome.message), status)

    def _saved(self, page: FormPage, outcome: Saved, wanted: bytes) -> Response:
        request, subject, office = self.request, self.subject, self.request.office
        same = words_in(page.filled)
        mine = (one for one in self._unsaved() if one.window in ("", request.window) or self._shown(page, one) == same)
        office.windows.saved(office.desk, self._typed(same, page.base), outcome.digest, mine)
        with suppress(OSError):
            request.glances.previews.refresh()
        answer = self.then(request.one("~do"), outcome.digest)
        if answer is not None:
            return answer
        line = f"{said.saved(f'{office.clock():%H:%M}')} {office.git_notice()}".rstrip()
        others = sorted({label_of(page.filled, _named(at)) for at in outcome.merged if at != ("updated",)})
        if not request.wants_json:
            return request.go(subject.path, "ghep" if others else "luu")
        digest = outcome.digest
        if others:
            # The fields that others changed are not those of this form, whose next save begins from its own words.
            history.keep_base(office.desk, wanted)
            digest, line = digest_of(wanted), f"{line} {said.merged('; '.join(others))}"
        return request.json({"base": digest, "line": line, "found": sentences(page.found, page.filled)})

    def _clashing(self, page: FormPage, outcome: Conflicting, made_from: bytes, asked_for: FormEdits) -> Response:
        """Return the form over the file as it is now, with one's own words in it, and both where they clash."""
        subject, desk = self.subject, self.request.office.desk
        theirs = history.base(desk, outcome.digest) or made_from
        values = values_of(theirs, subject.file_form.path)
        clashing = [conflict.at for conflict in outcome.fields]
        for edit in asked_for.edits:
            if not any(_touch(field_of(edit), at) for at in clashing):
                values = applied(values, edit)
        for conflict in outcome.fields:
            change = RemoveValue(conflict.at) if conflict.mine is None else SetValue(conflict.at, conflict.mine)
            values = applied(values, change)
        filled = filled_from(subject.file_form.form, subject.file_form.raw(values))
        clashes = [self._clash(conflict, filled) for conflict in outcome.fields if conflict.at != ("updated",)]
        by_name = {clash.name: clash for clash in reversed(clashes)}
        page = replace(
            page, filled=filled, base=outcome.digest, message=outcome.message, clashes=[*by_name.values()][::-1]
        )
        return self._refused(page, HTTPStatus.CONFLICT)

    def _clash(self, conflict: FieldConflict, filled: Filled) -> Clash:
        tokens, at = self.request.office.tokens(), conflict.at[len(self.subject.file_form.at) :]
        # Rules that are ticked are taken from one side, all together: a table may be made of several.
        name = next((each.name for each in filled.fields() if each.field.has_tables and each.name == at[0]), _named(at))
        found = filled.named(name)
        named = values_named(found.field if found else None, choosable(self.request.office, filled))
        mine, theirs = (tokens.shown(_as_words(value, named)) for value in (conflict.mine, conflict.theirs))
        return Clash(name, label_of(filled, name), mine, theirs)

    def _refused(self, page: FormPage, status: int) -> Response:
        """Return the same form with every word in it; the words are kept, too."""
        request = self.request
        page = replace(page, message=with_titles(request.office, page.message))
        self.keep(words_in(page.filled), page.base)
        if request.wants_json:
            told = {"line": page.message, "found": sentences(page.found, page.filled), "clashes": len(page.clashes)}
            return request.json(told, status)
        return form_page(request, self.dress(page), status)

    def keep(self, words: Mapping[str, Sequence[str]], base: str) -> None:
        """Keep *words*, typed into the file with the hash *base*, as not saved yet, where there is room."""
        with suppress(OSError, CannotWriteError):
            keep_words(self.request.office.desk, self._typed(words, base))

    def _typed(self, words: Mapping[str, Sequence[str]], base: str) -> UnsavedWords:
        request, subject = self.request, self.subject
        kept = {name: list(values) for name, values in words.items()}
        return UnsavedWords(subject.drafts, request.who, base, request.office.now, kept, request.window)

    def _page(self, page: FormPage) -> Response:
        return form_page(self.request, self.dress(self._with_draft(page)))

    def _with_draft(self, page: FormPage) -> FormPage:
        """Return *page* with the words that this person had not saved last, where they differ from what it shows."""
        for kept in () if self.request.sent else self._unsaved():
            changes = self._changes(page, self._shown(page, kept))
            if changes:
                draft = {"when": kept.when[11:16], "changes": changes, "window": kept.window}
                return replace(page, more={**page.more, "draft": draft})
        return page

    def _unsaved(self) -> list[UnsavedWords]:
        """Return what this person has not saved of the subject, in each window; the latest first."""
        return words_of(self.request.office.desk, self.subject.drafts, self.request.who)

    def _shown(self, page: FormPage, kept: UnsavedWords) -> Words:
        """Return the words of *page* with those that were *kept*."""
        return words_in(filled_with(self.subject.file_form.form, kept.words, page.filled))

    def _changes(self, page: FormPage, shown: Words) -> list[dict[str, str]]:
        now, tokens = words_in(page.filled), self.request.office.tokens()
        choices = choosable(self.request.office, page.filled)

        def read(words: Words, name: str) -> str:
            return tokens.shown(shown_values(page.filled, name, words.get(name, ()), choices))

        return [
            {"label": label_of(page.filled, name), "was": read(now, name), "is": read(shown, name)}
            for name in dict.fromkeys((*now, *shown))
            if not name.endswith("~") and now.get(name) != shown.get(name)
        ]

    def _unopened(self, unsaved: Unsaved) -> Response:
        request, subject = self.request, self.subject
        if not request.sent:
            return request.missing(said.NO_SUCH_TEXT if unsaved.why is Reason.GONE else unsaved.message)
        words = as_chosen(request.office, request.typed)
        self.keep(words, request.one("~base"))
        empty = filled_from(subject.file_form.form, None)
        filled = filled_with(subject.file_form.form, words, empty)
        page = FormPage(subject, filled, request.one("~base"), message=unsaved.message)
        if request.wants_json:
            return request.json({"line": unsaved.message, "found": []}, HTTPStatus.CONFLICT)
        return form_page(request, self.dress(page), HTTPStatus.CONFLICT)


def token_findings(words: Mapping[str, Sequence[str]], tokens: FactTokens) -> list[FormFinding]:
    """Return what is wrong with the facts that stand in the *words* of a form."""
    faults = ((name, fault) for name, values in words.items() for value in values for fault in tokens.faults(value))
    return [FormFinding(name, fault, "", is_error=is_error) for name, (fault, is_error) in faults]


def _picked(words: Mapping[str, Sequence[str]]) -> Words:
    """Return *words* without the fields for which the other person's words were picked: those stand in the file."""
    left = [name.removeprefix(_PICK) for name, values in words.items() if name.startswith(_PICK) and "theirs" in values]
    return {
        name: list(values)
        for name, values in words.items()
        if not any(name == field or name.startswith(f"{field}.") for field in left)
    }


def _touch(one: Location, other: Location) -> bool:
    return all(mine == theirs for mine, theirs in zip(one, other, strict=False))


def _named(at: Location) -> str:
    return ".".join(map(str, at))


def _as_words(value: object, named: Mapping[str, str]) -> str:
    """Return a value of a file as words to compare; what can be chosen is called as *named*."""
    if isinstance(value, dict):
        return "\n".join(_as_words(inner, named) for inner in value.values())
    if isinstance(value, list):
        return "\n".join(_as_words(inner, named) for inner in value)
    return "" if value is None else named.get(str(value), str(value))
