"""Words that are typed and not saved yet: kept every half second beside the content, never public, without history."""

from http import HTTPStatus

from starlette.responses import Response

from generator.desk.drafts import UnsavedWords
from generator.desk.outcomes import CannotWriteError
from generator.messages import workbench as said
from generator.workbench.asked import WINDOW, DeskRequest
from generator.workbench.choosable import as_chosen
from generator.workbench.form_changes import TAKE
from generator.workbench.subjects import drafts_at


def keep_unsaved(asked: DeskRequest) -> Response:
    """Keep the words of the form at an address."""
    name = drafts_at(asked.names["path"])
    if not asked.sent or not name:
        return asked.missing(said.NO_SUCH_PAGE)
    words = as_chosen(asked.office, asked.typed)
    base = asked.one("~base")
    kept = {key: values for key, values in words.items() if key not in ("~base", "~do", TAKE, WINDOW)}
    try:
        office, when = asked.office, asked.office.now
        office.windows.keep(office.desk, UnsavedWords(name, asked.who, base, when, kept, asked.window))
    except (OSError, CannotWriteError):
        return asked.json({"kept": False}, HTTPStatus.INSUFFICIENT_STORAGE)
    return asked.json({"kept": True})
