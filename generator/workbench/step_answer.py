"""The answer to a step that was asked for: what was done, or why not, and where to go on."""

from http import HTTPStatus

from starlette.responses import Response

from generator.desk.outcomes import (
    ChangedMeanwhile,
    Conflicting,
    HasFaults,
    NotAllowed,
    Saved,
    StepDone,
    StepOutcome,
    Unsaved,
)
from generator.messages import workbench as said
from generator.workbench.desk_request import DeskRequest
from generator.workbench.findings import finding
from generator.workbench.names import with_titles

_STATUS: dict[type, int] = {
    NotAllowed: HTTPStatus.FORBIDDEN,
    HasFaults: HTTPStatus.UNPROCESSABLE_ENTITY,
    ChangedMeanwhile: HTTPStatus.CONFLICT,
    Conflicting: HTTPStatus.CONFLICT,
    Unsaved: HTTPStatus.CONFLICT,
}


def answer_of_step(request: DeskRequest, outcome: StepOutcome | Saved, path: str, done: str) -> Response:
    """Return the way back to *path*, where *done* is told; or a page that says why it was not done."""
    if isinstance(outcome, StepDone | Saved):
        return request.json({"go": f"{path}?da={done}"}) if request.wants_json else request.go(path, done)
    status = _STATUS[type(outcome)]
    facts = outcome.facts if isinstance(outcome, ChangedMeanwhile) else ()
    problems = [finding(one, ()) for one in outcome.problems] if isinstance(outcome, HasFaults) else []
    sentence = with_titles(request.office, outcome.message)
    if request.wants_json:
        return request.json({"line": sentence, "found": []}, status)
    heading = said.NOT_DONE
    values = {"heading": heading, "sentence": sentence, "back": path, "facts": facts, "problems": problems}
    return request.page("not_done.html.jinja", status, **values)
