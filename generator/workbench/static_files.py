"""The files of the desk's own pages: their style, script, icon, typeface, and the drawings to choose from."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from generator.drawings.catalogue import DRAWINGS
from generator.drawings.names import NAMES
from generator.drawings.svg import to_svg
from generator.drawings.variants import TOKENS, palette
from generator.workbench.safety import HEADERS

if TYPE_CHECKING:
    from generator.workbench.pages import Pages

_STYLES = ("tokens.css", "tokens-dark.css", "site/base.css", "components/icon/icon.css", "desk/desk.css")
_SCRIPTS = ("desk.js", "files.js")
_FONTS = {f"be-vietnam-pro-{weight}.ttf": f"fonts/BeVietnamPro-{weight}.ttf" for weight in (400, 600, 700, 800)}


async def served(request: Request) -> Response:
    """Return the file that the address names, or 404."""
    pages: Pages = request.app.state.pages
    name = request.path_params["name"]
    if name == "desk.css":
        return _file(pages.templates.style(*_STYLES).encode(), "text/css; charset=utf-8")
    if name in _SCRIPTS:
        return _file(pages.templates.read(f"desk/{name}"), "text/javascript; charset=utf-8")
    if name == "icon.svg":
        return _file(pages.templates.read("site/icon.svg"), "image/svg+xml")
    drawing = name.removesuffix(".svg")
    if drawing in NAMES:
        colours = palette("light", pages.templates.style(*TOKENS), "")
        return _file(to_svg(DRAWINGS[drawing], colours).encode(), "image/svg+xml")
    if name in _FONTS:
        return _file(pages.templates.read(_FONTS[name]), "font/ttf")
    return Response(status_code=HTTPStatus.NOT_FOUND, headers=dict(HEADERS))


def _file(content: bytes, kind: str) -> Response:
    # A browser asks each time whether it changed: the desk may be newer than the page in its memory.
    return Response(content, media_type=kind, headers={**HEADERS, "Cache-Control": "no-cache"})
