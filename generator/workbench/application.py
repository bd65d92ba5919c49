"""The desk as an application of Starlette: its addresses, what guards them, and what answers when something fails."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.desk.duties import is_name
from generator.messages import workbench as said
from generator.rendering.templates import Templates
from generator.workbench.approval_pages import approve_text, show_waiting
from generator.workbench.desk_request import NEW_COMMUNE, DeskRequest, Handler, TooMuchError, TooSlowError, answering
from generator.workbench.destination_page import edit_destination
from generator.workbench.diary_pages import (
    correct_row,
    download_diary,
    download_session,
    print_day,
    show_diary,
    show_week,
)
from generator.workbench.emergency_pages import download_filled, fill_template, show_emergencies, show_filled
from generator.workbench.fact_lines import show_lines
from generator.workbench.facts import edit_fact, print_confirmation, show_facts
from generator.workbench.frames import WHERE, framed
from generator.workbench.glances import Glances
from generator.workbench.history_pages import show_bin, show_history, show_log
from generator.workbench.home import home
from generator.workbench.issue_pages import show_issue
from generator.workbench.kit_pages import show_kit, show_kits
from generator.workbench.looking import look_at, look_at_new
from generator.workbench.migration_page import PATH as OLDER_CONTENT
from generator.workbench.migration_page import migrate_content
from generator.workbench.new_commune import OpenAnother, new_commune
from generator.workbench.new_text import new_text
from generator.workbench.office import Office
from generator.workbench.pages import Pages
from generator.workbench.publish_job import PublishJob
from generator.workbench.publish_pages import download, show_publish
from generator.workbench.results_pages import read_outcomes, show_found, show_results
from generator.workbench.rota_pages import download_rota, print_rota, show_rota
from generator.workbench.safety import (
    HEADERS,
    SAFE_METHODS,
    comes_from_a_page_of_ours,
    cookie_name,
    has_cookie,
    is_for_this_machine,
    same,
)
from generator.workbench.schedule_page import show_schedule
from generator.workbench.settings import edit_setting, show_settings
from generator.workbench.static_files import served
from generator.workbench.stick_job import StickJob
from generator.workbench.stick_page import PATH as STICK
from generator.workbench.stick_page import write_stick_page
from generator.workbench.texts import edit_text, show_list
from generator.workbench.unsaved import keep_unsaved
from generator.workbench.uploads import take_file

_YEAR = 31_536_000  # seconds
_BOTH = ("GET", "HEAD", "POST")
ROUTES: tuple[tuple[str, Handler], ...] = (
    ("/", home),
    ("/danh-sach/{kind}", show_list),
    ("/them/{kind}", new_text),
    ("/sua/{kind}/{slug}", edit_text),
    ("/duyet", show_waiting),
    ("/duyet/{kind}/{slug}", approve_text),
    ("/lich-su/{kind}/{slug}", show_history),
    ("/nhat-ky", show_log),
    ("/thung-rac", show_bin),
    ("/lich", show_schedule),
    ("/tin-khan", show_emergencies),
    ("/tin-khan/xong/{slug}", show_filled),
    ("/tin-khan/tep/{slug}/{name}", download_filled),
    ("/tin-khan/{slug}", fill_template),
    ("/so-phat", show_diary),
    ("/so-phat/tuan", show_week),
    ("/so-phat/in", print_day),
    ("/so-phat/tep/{name}", download_diary),
    ("/so-phat/buoi/{name}", download_session),
    ("/so-phat/sua/{month}/{number}", correct_row),
    (STICK, write_stick_page),
    ("/chep", show_kits),
    ("/chep/{slug}", show_kit),
    ("/lich-truc", show_rota),
    ("/lich-truc/in", print_rota),
    ("/lich-truc/tep/{reader}", download_rota),
    ("/phat-hanh", show_publish),
    ("/phat-hanh/noi-nhan", edit_destination),
    ("/phat-hanh/ban/{key}", show_issue),
    ("/phat-hanh/tai/{name}", download),
    ("/thong-tin", show_facts),
    ("/thong-tin/~phieu", print_confirmation),
    ("/thong-tin/{key}", edit_fact),
    ("/thong-tin/{key}/phieu", print_confirmation),
    ("/thong-tin/{key}/dong/{kind}/{slug}", show_lines),
    ("/ket-qua", show_results),
    ("/ket-qua/bang/{key}", show_found),
    ("/ket-qua/doc/{month}", read_outcomes),
    ("/cai-dat", show_settings),
    (OLDER_CONTENT, migrate_content),
    ("/cai-dat/{name}", edit_setting),
    ("/nhap/{path:path}", keep_unsaved),
    ("/xem-truoc/{kind}/{slug}", look_at),
    ("/xem-truoc/{kind}", look_at_new),
    ("/tep/{kind}", take_file),
)
"""The addresses of the desk, and what answers there."""


class Guard:
    """Lets through what this machine's browser asks from the desk's own pages, and nothing else: the rest is 403."""

    def __init__(self, app: ASGIApp, office: Office, port: Callable[[], int], token: str) -> None:
        self._app = app
        self._office = office
        self._port = port
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        answer = self._refusal(scope)
        await (answer or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, request = _all_of(scope), Request(scope)
        unsafe = request.method not in SAFE_METHODS
        if request.url.path.startswith(f"{WHERE}/{self._office.keys.preview}/") and not unsafe:
            # A page in a sandboxed frame has no origin, and no cookie: it asks with “Origin: null”.
            headers.pop("origin", None)
            return None if is_for_this_machine(headers, self._port()) else _forbidden()
        if not is_for_this_machine(headers, self._port()) or (unsafe and not comes_from_a_page_of_ours(headers)):
            return _forbidden()
        token = request.query_params.get("token")
        if token is not None and not unsafe:
            return self._exchanged(request, token)
        return None if has_cookie(headers, self._office.keys, self._port()) else _forbidden()

    def _exchanged(self, request: Request, token: str) -> Response:
        """Return the cookie for the printed *token*, and take the token out of the address bar."""
        if not same(token, self._token):
            return _forbidden()
        answer = RedirectResponse(request.url.path, HTTPStatus.SEE_OTHER, headers=dict(HEADERS))
        answer.set_cookie(
            cookie_name(self._port()), self._office.keys.cookie, httponly=True, samesite="strict", path="/"
        )
        return answer


def application(
    glances: Glances, templates: Templates, port: Callable[[], int], token: str, open_another: OpenAnother
) -> ASGIApp:
    """Return the desk of an office, which answers at *port* whoever has exchanged the *token* for a cookie.

    *open_another* opens a desk over another folder of content.
    """
    office, handlers = glances.office, (*ROUTES, (NEW_COMMUNE, new_commune(open_another)))
    routes = [Route(path, answering(handler), methods=list(_BOTH)) for path, handler in handlers]
    app = Starlette(
        routes=[
            *routes,
            Route("/toi-la", answering(_choose_person), methods=["POST"]),
            Route(f"{WHERE}/{office.keys.preview}/{{path:path}}", framed, methods=["GET", "HEAD"]),
            Route("/~/{name:path}", served, methods=["GET", "HEAD"]),
        ],
        exception_handlers={
            HTTPStatus.NOT_FOUND: _not_found,
            HTTPStatus.METHOD_NOT_ALLOWED: _not_found,
            TooMuchError: _too_much,
            TooSlowError: _too_slow,
        },
    )
    app.state.office, app.state.glances, app.state.job = office, glances, PublishJob()
    app.state.stick = StickJob()
    app.state.pages = Pages(templates)
    return Guard(app, office, port, token)


def _choose_person(request: DeskRequest) -> Response:
    """Note who is at the desk from now on."""
    back = request.one("~ve")
    answer = request.go(back if back.startswith("/") and not back.startswith("//") else "/", "nguoi")
    people, chosen = request.office.people(), request.one("nguoi").strip()
    known = any(person.id == chosen for person in people.people) if people else is_name(chosen)
    if known:
        name = request.office.keys.person
        answer.set_cookie(name, quote(chosen), httponly=True, samesite="strict", path="/", max_age=_YEAR)
    return answer


async def _not_found(request: Request, _: Exception) -> Response:
    return _plain(request, said.NO_SUCH_PAGE, HTTPStatus.NOT_FOUND)


async def _too_much(request: Request, _: Exception) -> Response:
    return _plain(request, said.TOO_MUCH, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


async def _too_slow(request: Request, _: Exception) -> Response:
    return _plain(request, said.TOO_SLOW, HTTPStatus.REQUEST_TIMEOUT)


def _plain(request: Request, words: str, status: int) -> Response:
    return HTMLResponse(request.app.state.pages.bare(words), status, headers=dict(HEADERS))


def _forbidden() -> Response:
    page = f"<!doctype html><html lang=vi><meta charset=utf-8><title>403</title><p>{said.FORBIDDEN}"
    return HTMLResponse(page, HTTPStatus.FORBIDDEN, headers=dict(HEADERS))


def _all_of(scope: Scope) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        headers.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return headers
