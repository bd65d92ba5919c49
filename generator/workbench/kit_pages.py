"""Chép vào máy đọc loa: what is typed into a program that speaks, field by field, each copied by one click."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.broadcast import piece_named, pieces, whole
from generator.broadcast.calendar import reckoned, scripts_in, words_of
from generator.broadcast.kit import KitField, kit_of, session_kit, words_alone
from generator.broadcast.session import AirSession, sessions_on
from generator.broadcast.session_voice import session_seconds, voice_parts, whole_session
from generator.days import read_day
from generator.messages import kit as messages
from generator.messages import workbench as said
from generator.model import Holdings
from generator.publishable import Published
from generator.said import plain
from generator.text.dates import WEEKDAYS_WITHIN, in_numbers
from generator.workbench.desk_request import DeskRequest

PATH = "/chep"


@dataclass(frozen=True, slots=True)
class KitShown:
    """The *fields* of a piece or a session, called *name*, and its words; *id* tells it apart on a page."""

    id: str
    name: str
    fields: Sequence[KitField]
    words: str
    parts: "tuple[KitShown, ...]" = ()


def show_kits(request: DeskRequest) -> Response:
    """Show the sessions of a day, each with its pieces, and links to all other pieces."""
    library, day = _library(request), _day_of(request)
    sessions: tuple[KitShown, ...] = ()
    others: list[tuple[str, str]] = []
    if library is not None:
        words = words_of(library)
        broadcast = library.commune.broadcast
        planned = sessions_on(day, request.office.airings(), broadcast, words)
        sessions = tuple(_session(one, library) for one in planned)
        others = [(f"{PATH}/{piece.slug}", plain(words(piece.title))) for piece in pieces(library)]
    return request.page(
        "kit.html.jinja",
        heading=messages.HEADING,
        about=messages.ABOUT,
        title=messages.of_day(day),
        day=day,
        before=day - timedelta(days=1),
        after=day + timedelta(days=1),
        kits=sessions,
        others=others,
    )


def show_kit(request: DeskRequest) -> Response:
    """Show one piece."""
    library, slug = _library(request), request.names["slug"]
    if library is None or slug not in {piece.slug for piece in pieces(library)}:
        return request.missing(said.NO_SUCH_PAGE)
    kit = _piece(slug, library)
    return request.page(
        "kit.html.jinja",
        heading=messages.HEADING,
        about=messages.ABOUT,
        title=kit.name,
        day=None,
        kits=(kit,),
        others=[],
    )


def _library(request: DeskRequest) -> Holdings | None:
    shelf = request.office.shelf()
    return Published(shelf, request.office.today) if shelf.is_complete else None


def _day_of(request: DeskRequest) -> date:
    try:
        day = read_day(request.query.get("ngay", ""))
        return day if date(2000, 1, 1) < day < date(2200, 1, 1) else request.office.today
    except PydanticCustomError:
        return request.office.today


def _piece(slug: str, library: Holdings, within: str = "") -> KitShown:
    words, piece = words_of(library), piece_named(slug, library)
    fields = kit_of(piece, library, words, reckoned(library)(piece))
    text = words_alone(scripts_in(library)(slug))
    return KitShown(f"{within}{slug}", plain(words(piece.title)), fields, plain(text).strip())


def _session(session: AirSession, library: Holdings) -> KitShown:
    words = words_of(library)
    name = plain(words(session.slot.name))
    heard = [whole(airing.piece, library) for airing in session.airings]
    told = voice_parts(session, library, words)
    title = messages.of_session(name, f"{WEEKDAYS_WITHIN[session.day.weekday()]} {in_numbers(session.day)}")
    text = plain(words_alone(whole_session(told))).strip()
    parts = tuple(_piece(piece.slug, library, f"{session.slot.id}-") for piece in heard)
    fields = session_kit(title, heard, session_seconds(told, library.commune.broadcast), library, words)
    return KitShown(session.slot.id, name, fields, text, parts)
