"""Nơi nhận: where the website goes from this machine. No password is ever kept."""

from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

from starlette.responses import Response

from generator.diagnostics import Refused
from generator.messages import publish_job as said
from generator.messages.publishing import no_such_key
from generator.messages.words import at_the_beginning
from generator.model import Duty
from generator.publishing.destination import Destination, WayOut, read_destination, write_destination
from generator.publishing.readiness import refuse_inside
from generator.publishing.sftp_address import SftpServer
from generator.text.whole_numbers import whole_number
from generator.workbench.desk_request import DeskRequest
from generator.workbench.office import Office
from generator.workbench.publish_pages import may_not_publish, not_done

PATH = "/phat-hanh/noi-nhan"
_MOST_PORT = 65_535


def edit_destination(request: DeskRequest) -> Response:
    """Show where the website goes, or note another place."""
    office = request.office
    before = read_destination(office.desk)
    if not request.sent:
        return _page(request, before, str(before.server.port))
    if not office.may(request.who, Duty.PUBLISH):
        return not_done(request, may_not_publish(request), HTTPStatus.FORBIDDEN)
    port = request.one("port").strip() or str(SftpServer("", "", "").port)
    chosen = _chosen(request, before, port)
    field, why = _wrong(chosen, office)
    if field:
        return _page(request, chosen, port, field, why)
    write_destination(office.desk, chosen)
    return request.go("/phat-hanh", "noi-nhan")


def _chosen(request: DeskRequest, before: Destination, port: str) -> Destination:
    """Return the place that was typed; another server is not the one that is known."""
    host, user, folder, key_file = (request.one(name).strip() for name in ("host", "user", "remote", "key_file"))
    number = whole_number(port) or 0
    server = SftpServer(host, user, folder, number, key_file)
    same = (before.server.host, before.server.port) == (host, number)
    way = request.one("way")
    return Destination(
        WayOut(way) if way in set(WayOut) else WayOut.BY_HAND,
        request.one("folder").strip().strip('"'),
        replace(server, known=before.server.known) if same else server,
    )


def _wrong(chosen: Destination, office: Office) -> tuple[str, str]:
    """Return the field that is wrong, and why; two empty texts where none is."""
    server = chosen.server
    if chosen.way is WayOut.SFTP:
        if not (server.host and server.user and server.folder):
            return ("host" if not server.host else "user" if not server.user else "remote"), said.FILL_SERVER
        if not 0 < server.port <= _MOST_PORT:
            return "port", said.NO_PORT
        if server.key_file and not _is_whole_file(server.key_file):
            return "key_file", no_such_key(server.key_file)
    if chosen.way is WayOut.FOLDER:
        why = _why_not(chosen.folder, office)
        return ("folder", why) if why else ("", "")
    return "", ""


def _is_whole_file(path: str) -> bool:
    """Return whether *path*, told from the root of this machine on, is a file."""
    try:
        return Path(path).is_absolute() and Path(path).is_file()
    except ValueError:  # a zero byte
        return False


def _why_not(folder: str, office: Office) -> str:
    place = Path(folder)
    if not place.is_absolute() or "\0" in folder:
        return said.NOT_A_FOLDER
    try:
        if place.exists() and not place.is_dir():
            return said.FILE_THERE
    except OSError:  # no disk takes such a name
        return said.NOT_A_FOLDER
    try:
        refuse_inside(place, office.output)
    except Refused as refusal:
        return at_the_beginning(str(refusal))
    return ""


def _page(request: DeskRequest, chosen: Destination, port: str, field: str = "", why: str = "") -> Response:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if field else HTTPStatus.OK
    ways = [(way.value, said.WAYS[way.value]) for way in WayOut]
    shown = {"chosen": chosen, "port": port, "field": field, "why": why, "ways": ways}
    return request.page("destination.html.jinja", status, **shown)
