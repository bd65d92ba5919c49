"""Lập trang cho xã mới: a few answers become the content of a commune, in the desk's own folder or in one beside it."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from pathlib import Path

from starlette.responses import Response

from generator.beginning import Answers, content_of, put_right, what_is_wrong
from generator.desk.files import why_of
from generator.desk.new_content import is_free, write_new
from generator.messages import beginning as said
from generator.messages import desk as messages
from generator.text.names import is_slug, slug_of
from generator.workbench.desk_request import NEW_COMMUNE, DeskRequest

_FOLDER = "folder"
_FIELDS = tuple(said.QUESTIONS)

OpenAnother = Callable[[Path], str]
"""Opens a desk over another folder, and returns its address; nothing where that fails."""


def new_commune(open_another: OpenAnother) -> Callable[[DeskRequest], Response]:
    """Return what shows the questions, and makes the content; *open_another* opens the desk over it."""

    def answer(request: DeskRequest) -> Response:
        office = request.office
        if office.begins and (office.folder / "commune.yaml").is_file():
            office.begin()  # somebody else has put content there meanwhile
            return request.go("/")
        if not request.sent:
            return _page(request, {})
        if _FOLDER not in request.typed and not office.begins:
            return request.go("/", "lap")  # sent twice
        return _answer(request, open_another)

    return answer


def _answer(request: DeskRequest, open_another: OpenAnother) -> Response:
    office = request.office
    answers = put_right(Answers(**{field: request.one(field) for field in _FIELDS}), office.today)
    wrong = what_is_wrong(answers)
    folder = office.folder if office.begins else _beside(office.folder, request.one(_FOLDER).strip() or answers.name)
    if folder is None:
        wrong[_FOLDER] = said.NO_FOLDER
    elif not is_free(folder):
        wrong[_FOLDER] = said.not_empty(str(folder))
    if wrong or folder is None:
        message = wrong.get(_FOLDER, "") if office.begins else ""
        return _page(request, wrong, HTTPStatus.UNPROCESSABLE_ENTITY, message=message)
    try:
        write_new(folder, content_of(answers, office.today))
    except OSError as error:
        why, detail = why_of(error)
        message = messages.undone(why.value, str(folder), detail)
        return _page(request, {}, HTTPStatus.SERVICE_UNAVAILABLE, message=message)
    if office.begins:
        office.begin()
        return request.go("/", "lap")
    return _made(request, answers.name, folder, open_another(folder))


def _beside(folder: Path, name: str) -> Path | None:
    """Return the folder called *name* beside that of the content, or None where it can have no such name."""
    wanted = name if is_slug(name) else slug_of(name) if " " in name else ""
    return folder.absolute().parent / wanted if wanted else None


def _page(
    request: DeskRequest, wrong: Mapping[str, str], status: int = HTTPStatus.OK, *, message: str = ""
) -> Response:
    """Return the questions, with what was typed, and what of it is *wrong*."""
    here, begins = str(request.office.folder.absolute()), request.office.begins
    fields = [(field, said.QUESTIONS[field], said.HINTS[field], field in said.EXAMPLES) for field in _FIELDS]
    if not begins:
        fields.append((_FOLDER, said.FOLDER, said.FOLDER_HINT, False))
    return request.page(
        "new_commune.html.jinja",
        status,
        heading=said.HEADING,
        about=said.no_content_yet(here) if begins else said.ABOUT_ANOTHER,
        message=message,
        action=NEW_COMMUNE,
        fields=fields,
        typed={field: request.one(field) for field, *_ in fields},
        wrong=wrong,
        promise=said.NOTHING_INVENTED,
        make=said.MAKE,
    )


def _made(request: DeskRequest, name: str, folder: Path, address: str) -> Response:
    """Return where the content of *name* is, and the way to its desk."""
    return request.page(
        "commune_made.html.jinja",
        heading=said.HEADING,
        line=said.made(name, str(folder)),
        address=address,
        open_another=said.open_another(name),
        by_hand=said.open_by_hand(str(folder)),
    )
