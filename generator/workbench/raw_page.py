"""The page of a file that has a fault written by hand: no form can tell its values, so it is shown as it is written."""

from http import HTTPStatus

from starlette.responses import Response

from generator.desk.edits import RewriteText
from generator.desk.outcomes import Conflicting, Saved, Unsaved
from generator.messages import workbench as said
from generator.workbench.desk_request import DeskRequest
from generator.workbench.reader_problems import reader_problems
from generator.workbench.subject import FormSubject
from generator.workbench.writing_places import place_of

_TEXT = "~text"


def raw_page(request: DeskRequest, subject: FormSubject, opened: Saved) -> Response:
    """Show the file as a text, with its problems line by line; or save what was typed into that text."""
    text = opened.content.decode(errors="replace").removeprefix("\ufeff")
    if not request.sent or _TEXT not in request.typed:
        status = HTTPStatus.CONFLICT if request.sent else HTTPStatus.OK
        return _page(request, subject, text, opened.digest, status=status)
    typed, base, office = request.one(_TEXT), request.one("~base"), request.office
    if not office.may_edit(request.who, guarded=subject.guarded):
        why = said.may_not_edit(request.who, guarded=subject.guarded)
        return _page(request, subject, typed, base, why, HTTPStatus.FORBIDDEN)
    place = place_of(office.folder, subject)
    outcome = place.saved(base, [RewriteText(typed)], who=request.who, when=office.now)
    if isinstance(outcome, Saved):
        return request.go(subject.path, "luu")
    theirs = text if isinstance(outcome, Conflicting) else ""
    base = outcome.digest if isinstance(outcome, Conflicting) else base
    status = HTTPStatus.UNPROCESSABLE_ENTITY if isinstance(outcome, Unsaved) else HTTPStatus.CONFLICT
    return _page(request, subject, typed, base, outcome.message, status, theirs)


def _page(  # noqa: PLR0913, PLR0917 - what one page shows
    request: DeskRequest,
    subject: FormSubject,
    text: str,
    base: str,
    message: str = "",
    status: int = HTTPStatus.OK,
    theirs: str = "",
) -> Response:
    found = reader_problems(request.office, subject.name, text.encode())
    typed = [(name, values) for name, values in request.typed.items() if not name.startswith("~") and any(values)]
    return request.page(
        "raw.html.jinja",
        status,
        subject=subject,
        text=text,
        base=base,
        message=message,
        theirs=theirs,
        problems=found,
        typed=typed,
    )
