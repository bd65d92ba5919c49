"""What the frames of previews show: a page as it will be, the sheets as pictures, what is read aloud, the messages.

A frame has no origin, runs no script, and is asked for without the cookie: its address holds a key of its own.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from mimetypes import guess_type

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from generator.messages import preview as messages
from generator.messages import workbench as said
from generator.messages.system import of_error
from generator.publishing.issues import file_of_issue, issue_in
from generator.text.whole_numbers import whole_number
from generator.workbench.glance import Glance, Overtaken
from generator.workbench.kinds import DeskKind
from generator.workbench.office import Office
from generator.workbench.pages import Pages
from generator.workbench.public_changes import ISSUES
from generator.workbench.safety import PREVIEW_HEADERS
from generator.workbench.seen import LEAFLET, NOTICE, POSTER

WHERE = "/~/xem"
"""Where frames are found: below it the key, the number of the look, and what is shown."""
_MOST_DIGITS = 12  # of the number of a look
OF_ISSUE = "ban-"
"""How the number of a look begins that is the key of an older publish."""


@dataclass(frozen=True, slots=True)
class PreviewFrame:
    """A frame of the previews: its *id*, its *name* as its title says it, its *address*, and where to ask its line."""

    id: str
    name: str
    address: str
    sound: str = ""


_OF_KIND: Mapping[str, Sequence[str]] = {
    "huong-dan": ("trang", POSTER, LEAFLET, "loi", "tin"),
    "thong-bao": ("trang", POSTER, NOTICE, "loi", "tin"),
    "chien-dich": ("trang", "loi", "tin"),
}


def frames_of(key: str, number: int, kind: DeskKind) -> list[PreviewFrame]:
    """Return the frames of look *number* at a text of a *kind*; *key* opens them."""
    start = f"{WHERE}/{key}/{number}"
    return [
        PreviewFrame(each, said.FRAMES[each], f"{start}/~{each}", f"{start}/~nghe" if each == "loi" else "")
        for each in _OF_KIND[kind.address]
    ]


async def framed(request: Request) -> Response:
    """Return what a frame shows, or a file that the page in it asks for."""
    number, _, path = request.path_params["path"].partition("/")
    if number.startswith(OF_ISSUE):
        return await run_in_threadpool(_of_issue, request.app.state.office, number.removeprefix(OF_ISSUE), path)
    glances = request.app.state.glances
    looked = whole_number(number, _MOST_DIGITS)
    glance = None if looked is None else glances.numbered(looked)
    if glance is None:
        return _words(request.app.state.pages, messages.NOTHING_YET, HTTPStatus.NOT_FOUND)
    try:
        return await run_in_threadpool(_seen, request.app.state.pages, glance, path)
    except (Overtaken, OSError) as error:
        words = messages.NOTHING_YET if isinstance(error, Overtaken) else of_error(error)
        return _words(request.app.state.pages, words, HTTPStatus.GONE)


def _seen(pages: Pages, glance: Glance, path: str) -> Response:
    name = path.removeprefix("~")
    if name == path:
        return _file(glance, path)
    if name.startswith("dong/"):
        return Response(line_of(glance, name.removeprefix("dong/")), headers=dict(PREVIEW_HEADERS))
    if name in (POSTER, LEAFLET, NOTICE):
        return _sheet(pages, glance, name)
    look = _LOOKS.get(name)
    return look(pages, glance) if look else Response(status_code=HTTPStatus.NOT_FOUND, headers=dict(PREVIEW_HEADERS))


def _file(glance: Glance, path: str) -> Response:
    content = glance.file(path)
    if content is None:
        return Response(status_code=HTTPStatus.NOT_FOUND, headers=dict(PREVIEW_HEADERS))
    return Response(content, media_type=_kind_of(path), headers=dict(PREVIEW_HEADERS))


def _of_issue(office: Office, key: str, path: str) -> Response:
    """Return a file of the website of an older publish, as it was then."""
    issue = issue_in(office.desk / ISSUES, key)
    try:
        content = file_of_issue(office.desk / ISSUES, issue, path) if issue else None
    except OSError:
        content = None
    if content is None:
        return Response(status_code=HTTPStatus.NOT_FOUND, headers=dict(PREVIEW_HEADERS))
    return Response(content, media_type=_kind_of(path), headers=dict(PREVIEW_HEADERS))


def _site(pages: Pages, glance: Glance) -> Response:
    page = glance.page()
    if not page.path:
        return _words(pages, page.line)
    # The page stands at its own address, so that its links lead where they should.
    return Response(status_code=HTTPStatus.SEE_OTHER, headers={**PREVIEW_HEADERS, "Location": page.path})


_LOOKS: Mapping[str, Callable[[Pages, Glance], Response]] = {
    "trang": _site,
    "loi": lambda pages, glance: _page(pages, "script.html.jinja", seen=glance.script()),
    "tin": lambda pages, glance: _page(pages, "messages.html.jinja", seen=glance.messages()),
    "nghe": lambda _, glance: Response(glance.sound(), media_type="audio/wav", headers=dict(PREVIEW_HEADERS)),
}


def line_of(glance: Glance, frame: str) -> str:
    """Return the line beneath a frame: whether that is what was typed last, and what the frame shows."""
    lines = {
        "trang": lambda: glance.page().line,
        "loi": lambda: glance.script().line,
        "tin": lambda: glance.messages().line,
    }
    line = lines[frame]() if frame in lines else glance.sheet(frame).line
    return f"{messages.STALE} {line}" if glance.stale and glance.can_be_shown else line


def _sheet(pages: Pages, glance: Glance, channel: str) -> Response:
    seen = glance.sheet(channel)
    shown = [
        (f"data:image/png;base64,{base64.b64encode(picture).decode()}", text)
        for picture, text in zip(seen.pictures, seen.texts, strict=True)
    ]
    return _page(pages, "sheet.html.jinja", seen=seen, shown=shown, label=said.FRAMES[channel])


def _page(pages: Pages, template: str, **values: object) -> Response:
    return HTMLResponse(pages.framed(template, **values), headers=dict(PREVIEW_HEADERS))


def _words(pages: Pages, words: str, status: int = HTTPStatus.OK) -> Response:
    return HTMLResponse(pages.framed("nothing.html.jinja", sentence=words), status, headers=dict(PREVIEW_HEADERS))


def _kind_of(path: str) -> str:
    return "text/html; charset=utf-8" if path.endswith(".html") else guess_type(path)[0] or "application/octet-stream"
