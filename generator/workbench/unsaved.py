"""Words that are typed and not saved yet: kept every half second beside the content, never public, without history."""

from http import HTTPStatus

from starlette.responses import Response

from generator.desk.drafts import UnsavedWords
from generator.desk.outcomes import CannotWriteError
from generator.messages import workbench as said
from generator.workbench.choosable import as_chosen
from generator.workbench.desk_request import WINDOW, DeskRequest
from generator.workbench.draft_names import drafts_at
from generator.workbench.form_changes import TAKE


def keep_unsaved(request: DeskRequest) -> Response:
    """Keep the words of the form at an address."""
    name = drafts_at(request.names["path"])
    if not request.sent or not name:
        return request.missing(said.NO_SUCH_PAGE)
    words = as_chosen(request.office, request.typed)
    base = request.one("~base")
    kept = {key: values for key, values in words.items() if key not in ("~base", "~do", TAKE, WINDOW)}
    try:
        office, when = request.office, request.office.now
        office.windows.keep(office.desk, UnsavedWords(name, request.who, base, when, kept, request.window))
    except (OSError, CannotWriteError):
        return request.json({"kept": False}, HTTPStatus.INSUFFICIENT_STORAGE)
    return request.json({"kept": True})
