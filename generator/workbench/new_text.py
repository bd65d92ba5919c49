"""A new text, empty or after an older one: its file is written as soon as it can be read; till then its words are kept.

The name of the file is made of the title once, and stays when the title changes.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.desk.drafts import UnsavedWords, drop_words, keep_words, words_of
from generator.desk.outcomes import CannotWriteError, Saved, Unsaved
from generator.desk.saving import create, open_file
from generator.desk.written import values_of
from generator.disk.files import file_bytes
from generator.fields import LONGEST_SLUG
from generator.messages import desk as messages
from generator.messages import workbench as said
from generator.model import Duty
from generator.text.dates import in_numbers
from generator.text.names import slug_of
from generator.workbench.choosable import as_chosen
from generator.workbench.desk_request import DeskRequest
from generator.workbench.editing import FileForm, whole_file
from generator.workbench.editor import token_findings
from generator.workbench.findings import FormFinding
from generator.workbench.form_changes import FormChange, form_change
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import LOOK, SAVE, FormPage, form_page, sentences, with_change
from generator.workbench.form_values import Filled, filled_from, filled_with, words_in
from generator.workbench.frames import frames_of
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.subject import FormSubject
from generator.workbench.texts import title_of

_NOT_COPIED = ("updated", "published", "expires", "when", "withdrawn", "slug", "short")
"""What a text that is made after an older one does not take over."""


UNNAMED = "bai-moi"
"""The name of a text that has no title yet, for its preview."""


@dataclass(frozen=True, slots=True)
class NewText:
    """Makes a text of a *kind*."""

    request: DeskRequest
    kind: DeskKind

    @property
    def drafts(self) -> str:
        """Return the name under which the words are kept while there is no file."""
        return f"new/{self.kind.address}"

    def answer(self) -> Response:
        """Return the answer to the request."""
        request, form = self.request, form_of(self.kind.model)
        if not request.sent:
            return self._begin()
        do, *rest = (request.one("~do") or "save").split(" ")
        if do == "drop-draft":
            drop_words(request.office.desk, words_of(request.office.desk, self.drafts, request.who))
            return request.go(f"/them/{self.kind.address}", "bo-nhap")
        words = as_chosen(request.office, request.typed)
        now = filled_with(form, words, filled_from(form, None))
        changed = form_change(request, self.kind.address, now, do, rest)
        if changed is not None:
            return self._page(changed.filled, change=changed)
        if do != "save":
            return self._page(now)
        twin = self._twin(now)
        return self._made(twin) if twin else self._create(now)

    def _begin(self) -> Response:
        """Show the form: of words that were begun, or of those of an older text, or empty but for what is usual."""
        request, form, office = self.request, form_of(self.kind.model), self.request.office
        kept = next(iter(words_of(office.desk, self.drafts, request.who)), None)
        older = request.query.get("sao", "")
        if kept is not None and not older:
            filled = filled_with(form, kept.words, filled_from(form, None))
            return self._page(filled, begun=kept)
        values = self._older(older) if older else {}
        if "published" in {each.name for each in form.inner}:
            values["published"] = in_numbers(office.today)
        return self._page(filled_from(form, values))

    def _older(self, slug: str) -> dict[str, object]:
        opened = open_file(self.request.office.folder, self.kind.name_of(slug))
        with suppress(CannotWriteError):
            if not isinstance(opened, Unsaved):
                values = values_of(opened.content, PurePosixPath(self.kind.name_of(slug)))
                return {key: value for key, value in values.items() if key not in _NOT_COPIED}
        return {}

    def _create(self, now: Filled) -> Response:
        request, office, tokens = self.request, self.request.office, self.request.office.tokens()
        if not office.may(request.who, Duty.WRITE):
            why = said.may_not_edit(request.who, guarded=False)
            return self._refused(now, (), why, HTTPStatus.FORBIDDEN)
        slug = self._free_slug(self._wanted(now))
        if not slug:
            found = [FormFinding("title", said.NO_TITLE, "", is_error=True)]
            return self._refused(now, found, said.not_yet(1), HTTPStatus.UNPROCESSABLE_ENTITY)
        name = self.kind.name_of(slug)
        given = given_for(request, slug)
        try:
            content = whole_file(form_of(self.kind.model), PurePosixPath(name), now, given)
        except CannotWriteError as error:
            message = messages.unsaved(error.why.value, name, error.detail)
            return self._refused(now, (), message, HTTPStatus.UNPROCESSABLE_ENTITY)
        found = [*token_findings(request.typed, tokens), *request.glances.findings(name, content)]
        wrong = sum(one.is_error for one in found)
        if wrong:
            return self._refused(now, found, said.not_yet(wrong), HTTPStatus.UNPROCESSABLE_ENTITY)
        outcome = create(office.folder, name, content, who=request.who, when=office.now)
        if not isinstance(outcome, Saved):
            return self._refused(now, found, outcome.message, HTTPStatus.CONFLICT)
        return self._made(slug)

    def _made(self, slug: str) -> Response:
        request, path = self.request, f"/sua/{self.kind.address}/{slug}"
        office = request.office
        kept = words_of(office.desk, self.drafts, request.who)
        sent = UnsavedWords(self.drafts, request.who, "", office.now, {}, request.window)
        office.windows.saved(office.desk, sent, slug, (one for one in kept if one.window in ("", request.window)))
        return request.json({"go": f"{path}?da=tao"}) if request.wants_json else request.go(path, "tao")

    def _wanted(self, now: Filled) -> str:
        return slug_of(title_of(now, self.request.office.tokens()))[:LONGEST_SLUG].strip("-")

    def _twin(self, now: Filled) -> str:
        """Return the slug of a text that says just this, empty where there is none: the form was sent twice."""
        wanted = slug = self._wanted(now)
        free, number = self._free_slug(wanted), 2
        while slug != free:
            name = self.kind.name_of(slug)
            with suppress(OSError, CannotWriteError):
                content = whole_file(form_of(self.kind.model), PurePosixPath(name), now, given_for(self.request, slug))
                if file_bytes(self.request.office.folder / name) == content:
                    return slug
            slug, number = f"{wanted[: LONGEST_SLUG - 4]}-{number}", number + 1
        return ""

    def _free_slug(self, wanted: str) -> str:
        """Return *wanted*, or it with a number, so that no text of any kind has it."""
        taken = {slug for _, slug in self.request.office.shelf().paths}
        taken |= {file.stem for file in (self.request.office.folder / self.kind.folder).glob(f"*{self.kind.ending}")}
        slug, number = wanted, 2
        while slug and slug in taken:
            slug, number = f"{wanted[: LONGEST_SLUG - 4]}-{number}", number + 1
        return slug

    def _refused(self, now: Filled, found: Sequence[FormFinding], message: str, status: int) -> Response:
        request = self.request
        with suppress(OSError, CannotWriteError):
            words = UnsavedWords(self.drafts, request.who, "", request.office.now, words_in(now), request.window)
            keep_words(request.office.desk, words)
        if request.wants_json:
            return request.json({"line": message, "found": sentences(found, now)}, status)
        return self._page(now, found, message, status)

    def _page(
        self,
        filled: Filled,
        found: Sequence[FormFinding] = (),
        message: str = "",
        status: int = HTTPStatus.OK,
        *,
        change: FormChange | None = None,
        begun: UnsavedWords | None = None,
    ) -> Response:
        kind = self.kind
        line = said.begun(begun.when[11:16]) if begun else ""
        file_form = FileForm(filled.field, PurePosixPath())
        path, heading = f"/them/{kind.address}", said.new_one(kind.one)
        subject = FormSubject(
            "", file_form, path, lambda _: heading, f"/danh-sach/{kind.address}", kind.many, kind=kind.address
        )
        page = FormPage(subject, filled, "", found, message, line, "", (SAVE, LOOK), more=self._previews(filled))
        page = with_change(page, change) if change else page
        if begun and begun.window:
            page = replace(page, more={**page.more, "window": begun.window})
        return form_page(self.request, page, status)

    def _previews(self, filled: Filled) -> dict[str, object]:
        """Return the previews of the words, once something was typed."""
        more: dict[str, object] = {"preview_path": f"/xem-truoc/{self.kind.address}"}
        name, given = named_for_now(self.request, self.kind, filled)
        try:
            number, _ = self.request.glances.seen(name, whole_file(filled.field, PurePosixPath(name), filled, given))
        except CannotWriteError:
            return more
        return {**more, "previews": frames_of(self.request.office.keys.preview, number, self.kind) if number else []}


def named_for_now(request: DeskRequest, kind: DeskKind, filled: Filled) -> tuple[str, dict[str, str]]:
    """Return the name that the file of a new text would have, and what it would be given."""
    slug = slug_of(title_of(filled, request.office.tokens()))[:LONGEST_SLUG].strip("-") or UNNAMED
    return kind.name_of(slug), given_for(request, slug)


def given_for(request: DeskRequest, slug: str) -> dict[str, str]:
    """Return what a new text is given: its name, the day, and that nobody has approved it."""
    return {"slug": slug, "updated": in_numbers(request.office.today), "state": "draft"}


def new_text(request: DeskRequest) -> Response:
    """Show the form of a new text, or make it."""
    kind = KINDS.get(request.names["kind"])
    return request.missing(said.NO_SUCH_PAGE) if kind is None else NewText(request, kind).answer()
