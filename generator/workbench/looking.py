"""Look at words as they are typed: what is wrong with them, and where their previews are."""

from http import HTTPStatus
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.desk.outcomes import CannotWriteError, Unsaved
from generator.messages import desk as messages
from generator.messages import workbench as said
from generator.workbench.choosable import as_chosen
from generator.workbench.desk_request import DeskRequest
from generator.workbench.editing import proposal, whole_file, with_edits
from generator.workbench.editor import token_findings
from generator.workbench.findings import findings_of
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import sentences
from generator.workbench.form_values import Filled, filled_from, filled_with
from generator.workbench.frames import frames_of
from generator.workbench.glance import Overtaken
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.new_text import named_for_now
from generator.workbench.texts import subject_of
from generator.workbench.writing_places import place_of


def look_at(request: DeskRequest) -> Response:
    """Look at the words of a text that is there."""
    kind = KINDS.get(request.names["kind"])
    if kind is None or not request.sent:
        return request.missing(said.NO_SUCH_PAGE)
    subject = subject_of(kind, request.names["slug"], request.office.tokens())
    place = place_of(request.office.folder, subject)
    base = place.base(request.one("~base"))
    if base is None:
        opened = place.opened()
        if isinstance(opened, Unsaved):
            return request.json({"found": [], "previews": []}, HTTPStatus.CONFLICT)
        base = opened.content
    words = as_chosen(request.office, request.typed)
    try:
        asked_for = proposal(subject.file_form, base, words)
        content = with_edits(base, subject.file_form.path, asked_for.edits)
    except CannotWriteError as error:
        return _cannot(request, messages.unsaved(error.why.value, subject.name, error.detail))
    return _seen(request, kind, (subject.name, content), asked_for.now, f"{subject.name} {request.window}")


def look_at_new(request: DeskRequest) -> Response:
    """Look at the words of a text that is not there yet."""
    kind = KINDS.get(request.names["kind"])
    if kind is None or not request.sent:
        return request.missing(said.NO_SUCH_PAGE)
    form = form_of(kind.model)
    now = filled_with(form, as_chosen(request.office, request.typed), filled_from(form, None))
    name, given = named_for_now(request, kind, now)
    try:
        content = whole_file(form, PurePosixPath(name), now, given)
    except CannotWriteError as error:
        return _cannot(request, messages.unsaved(error.why.value, name, error.detail))
    return _seen(request, kind, (name, content), now, f"{kind.address} {request.window}")


def _seen(request: DeskRequest, kind: DeskKind, file: tuple[str, bytes], now: Filled, form: str) -> Response:
    """Return what is seen in a *file*, its name and bytes, as it would be *now*; *form* is the form of one window."""
    try:
        number, glance = request.glances.look(*file, form)
    except Overtaken:
        return request.json({"overtaken": True}, HTTPStatus.CONFLICT)
    found = [*token_findings(request.typed, request.office.tokens()), *findings_of(glance.problems)]
    frames = frames_of(request.office.keys.preview, number, kind)
    previews = [{"id": one.id, "address": one.address, "sound": one.sound, "stale": glance.stale} for one in frames]
    return request.json({"found": sentences(found, now), "previews": previews})


def _cannot(request: DeskRequest, message: str) -> Response:
    found = [{"name": "", "message": message, "hint": "", "error": True}]
    return request.json({"found": found, "previews": []})
