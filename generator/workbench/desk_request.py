"""A request to the desk, read whole and within limits, and the answers to it."""

import json
import traceback
from asyncio import timeout
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import Message, Receive

from generator.desk.files import why_of
from generator.desk.outcomes import CannotWriteError, Reason
from generator.messages import desk as messages
from generator.messages import workbench as said
from generator.messages.brought import NAMELESS
from generator.messages.words import has_own
from generator.model import Person
from generator.units import Bytes, Seconds
from generator.workbench.form_values import Words
from generator.workbench.glances import Glances
from generator.workbench.office import Office
from generator.workbench.pages import Pages
from generator.workbench.publish_job import PublishJob
from generator.workbench.safety import HEADERS, TOKEN_FIELD, TOKEN_HEADER, same
from generator.workbench.stick_job import StickJob

WINDOW = "~cua-so"
"""The field that tells the windows of one person apart."""

MOST_FIELDS = 20_000
"""The most fields of a form: a guide of 400 steps has some 3,000."""

MOST_OF_A_FIELD: Bytes = 16 * 2**20
MOST_OF_A_REQUEST: Bytes = 32 * 2**20

LONGEST_WAIT: Seconds = 3.0
"""How long a page waits for the content to be read for the first time, before it says so and asks again by itself."""

NEW_COMMUNE = "/lap-trang"
"""Where the content of a new commune is begun: all there is to see at a desk that has no content yet."""

LONGEST_SENDING: Seconds = 60.0
"""How long a browser of this machine may take to send a form."""


MOST_FILES = 8
"""The most files of one request: a form has one place for them, which may take some at once."""

_WITH_FILES = ("/tep/", "/sua/", "/them/", "/ket-qua")
"""How the addresses begin to which files may be sent."""

MOST_OF_A_NAME = 80  # letters of the name of a file, as it is told


class TooMuchError(Exception):
    """A request is larger than the desk takes."""


class TooSlowError(Exception):
    """A request did not come to its end."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent: its *name* there, which may be anything, and its *content*."""

    name: str
    content: bytes

    @property
    def shown(self) -> str:
        """Return its name without folders, as it is told."""
        return self.name.replace("\\", "/").rpartition("/")[2][-MOST_OF_A_NAME:] or NAMELESS


@dataclass(frozen=True, slots=True)
class DeskRequest:
    """One request: what it is about (*names*, from its address), what was *typed* and sent (*files*), and who asks."""

    office: Office
    glances: Glances
    job: PublishJob
    stick: StickJob
    pages: Pages
    method: str
    path: str
    names: Mapping[str, str]
    query: Mapping[str, str]
    typed: Words
    who: str
    person: Person | None
    wants_json: bool
    files: tuple[SentFile, ...] = ()

    @property
    def sent(self) -> bool:
        """Return whether a form was sent."""
        return self.method == "POST"

    def one(self, name: str) -> str:
        """Return what was typed in the field *name*, an empty text where nothing was."""
        return self.typed.get(name, [""])[0]

    @property
    def window(self) -> str:
        """Return what tells the window apart in which the form stands that was sent; nothing where it does not say."""
        return self.one(WINDOW)[:64]

    def page(self, template: str, status: int = HTTPStatus.OK, **values: Any) -> Response:  # noqa: ANN401 - of templates
        """Return the page that *template* makes of *values*."""
        return HTMLResponse(self.pages.fill(template, self, **values), status, headers=dict(HEADERS))

    def json(self, values: object, status: int = HTTPStatus.OK) -> Response:
        """Return *values* to a script."""
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        if has_own(text):
            text = self.office.naming().quoted(lambda noun: json.dumps(noun, ensure_ascii=False)[1:-1]).own(text)
        return Response(text, status, headers=dict(HEADERS), media_type="application/json")

    def go(self, path: str, done: str = "") -> Response:
        """Return an answer that leads to *path*, where is told what was *done*: a name in `said.DONE`."""
        joint = "&" if "?" in path else "?"
        to = f"{path}{joint}da={quote(done)}" if done else path
        return RedirectResponse(to, HTTPStatus.SEE_OTHER, headers=dict(HEADERS))

    def missing(self, sentence: str) -> Response:
        """Return the page that says that there is nothing here, and why."""
        return self.page("lost.html.jinja", HTTPStatus.NOT_FOUND, sentence=sentence)


Handler = Callable[[DeskRequest], Response]


def answering(handler: Handler) -> Callable[[Request], Any]:
    """Return *handler* as Starlette calls it: the form is read first, and the rest is done in a thread of its own."""

    async def answer(request: Request) -> Response:
        office: Office = request.app.state.office
        pages: Pages = request.app.state.pages
        typed, files = await read_form(request) if request.method == "POST" else ({}, ())
        token = typed.pop(TOKEN_FIELD, [request.headers.get(TOKEN_HEADER, "")])[0]
        if request.method == "POST" and not same(token, office.keys.form):
            return HTMLResponse(pages.bare(said.FORBIDDEN_WORDS, typed), HTTPStatus.FORBIDDEN, headers=dict(HEADERS))
        try:
            return await run_in_threadpool(_answered, handler, request, typed, files)
        except (OSError, CannotWriteError) as error:
            return _told_of_disk(request, error, typed)
        except Exception:  # noqa: BLE001 - whatever happened, no word is lost
            traceback.print_exc()
            page = pages.bare(said.BUG, typed)
            return HTMLResponse(page, HTTPStatus.INTERNAL_SERVER_ERROR, headers=dict(HEADERS))

    return answer


def _answered(handler: Handler, request: Request, typed: Words, files: tuple[SentFile, ...]) -> Response:
    office: Office = request.app.state.office
    if office.begins and request.url.path != NEW_COMMUNE:
        return RedirectResponse(NEW_COMMUNE, HTTPStatus.SEE_OTHER, headers=dict(HEADERS))
    chosen = unquote(request.cookies.get(office.keys.person, ""))
    person = office.person(chosen)
    who = person.id if person else "" if office.people() else chosen.strip()
    desk_request = DeskRequest(
        office,
        request.app.state.glances,
        request.app.state.job,
        request.app.state.stick,
        request.app.state.pages,
        request.method,
        request.url.path,
        request.path_params,
        dict(request.query_params),
        typed,
        who,
        person,
        "application/json" in request.headers.get("accept", ""),
        files,
    )
    if request.method == "POST":
        return handler(desk_request)
    if not office.is_prepared(LONGEST_WAIT):
        page = request.app.state.pages.bare(said.PREPARING)
        return HTMLResponse(
            page, HTTPStatus.SERVICE_UNAVAILABLE, headers={**HEADERS, "Refresh": "2", "Retry-After": "2"}
        )
    with office.looking_once():
        return handler(desk_request)


def _told_of_disk(request: Request, error: OSError | CannotWriteError, typed: Words) -> Response:
    """Return what the disk says, with every word: the folder is gone, or cannot be read."""
    folder = request.app.state.office.folder
    why, detail = (error.why, error.detail) if isinstance(error, CannotWriteError) else why_of(error)
    if not folder.is_dir():
        why, detail = Reason.FOLDER_GONE, str(folder)
    name = str(getattr(error, "filename", None) or detail)
    sentence = (messages.unsaved if typed else messages.undone)(why.value, name, detail)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"line": sentence, "found": []}, HTTPStatus.SERVICE_UNAVAILABLE, headers=dict(HEADERS))
    page = request.app.state.pages.bare(sentence, typed)
    return HTMLResponse(page, HTTPStatus.SERVICE_UNAVAILABLE, headers=dict(HEADERS))


async def read_form(request: Request) -> tuple[Words, tuple[SentFile, ...]]:
    """Return the fields and files of a form, as the desk's own pages send them: in parts; of anything else, none.

    Raise `TooMuchError` where it is larger than the desk takes, and `TooSlowError` where it does not come to its end.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return {}, ()
    if int(request.headers.get("content-length") or 0) > MOST_OF_A_REQUEST:
        raise TooMuchError
    most = MOST_FILES if request.url.path.startswith(_WITH_FILES) else 0
    bounded = Request(request.scope, _bounded(request.receive))
    try:
        async with timeout(LONGEST_SENDING):
            form = await bounded.form(max_files=most, max_fields=MOST_FIELDS, max_part_size=MOST_OF_A_FIELD)
    except TimeoutError as error:
        raise TooSlowError from error
    except HTTPException as error:
        raise TooMuchError from error
    except ClientDisconnect:
        return {}, ()
    words: Words = {}
    files: list[SentFile] = []
    for name, value in form.multi_items():
        if isinstance(value, str):
            words.setdefault(name, []).append(value)
        elif value.filename:  # a place for files in which none was chosen is sent without a name
            files.append(SentFile(value.filename, await value.read()))
    await form.close()
    return words, tuple(files)


def _bounded(receive: Receive) -> Receive:
    """Return *receive*, which raises `TooMuchError` once more has come than the desk takes, whatever was announced."""
    come = 0

    async def receive_some() -> Message:
        nonlocal come
        message = await receive()
        come += len(message.get("body", b""))
        if come > MOST_OF_A_REQUEST:
            raise TooMuchError
        return message

    return receive_some
