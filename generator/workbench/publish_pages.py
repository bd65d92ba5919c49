"""Phát hành: what changes for the public, in words; the button for it; what it hands out; the last publishes."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import NamedTuple

from starlette.responses import FileResponse, Response

from generator.messages import packs as packing
from generator.messages import publish_job as telling
from generator.messages import workbench as said
from generator.messages.publishing import sent
from generator.model import Duty
from generator.publishing.destination import Destination, read_destination, write_destination
from generator.publishing.hung_sheets import SheetTask
from generator.publishing.issues import Issue, issues_in, room_of, time_of
from generator.text.bytes_told import in_kilobytes
from generator.workbench.desk_request import DeskRequest
from generator.workbench.held_back import facts_held, texts_held
from generator.workbench.links import in_short
from generator.workbench.names import name_of_person
from generator.workbench.office import Office
from generator.workbench.packs import DOWNLOADS, downloads_in
from generator.workbench.public_changes import ISSUES, MOST_TOLD, changed_since, changes_since
from generator.workbench.publish_job import PublishOrder, cut_short
from generator.workbench.publish_steps import PublishWork
from generator.workbench.safety import HEADERS
from generator.workbench.sheet_changes import tasks_soon

_MOST_FACTS = 8
_MOST_WORDS = 6
PASSWORD = "~mat-khau"  # noqa: S105 - the name of a field; with its sign no page ever shows what was typed in it


class SheetsOfPlace(NamedTuple):
    """What is to be done with the sheets of a village, or of none: for each deed, lines with a text and its kinds."""

    name: str
    counted: str
    deeds: tuple[tuple[str, tuple[str, ...]], ...]


class IssueRow(NamedTuple):
    """A publish in the list of those that are kept."""

    key: str
    when: str
    who: str
    words: tuple[tuple[str, str], ...]
    more: int
    is_out: bool
    of: str
    reason: str


def show_publish(request: DeskRequest) -> Response:
    """Show what a publish would change, or begin one."""
    office = request.office
    if request.sent:
        return _begin(request)
    job = request.job.seen()  # first: else it might end while the rest is read, and its publish be missing
    if request.wants_json:
        return request.json({"runs": job.runs, "line": job.progress})
    last, changed = office.last_publish(), changed_since(office)
    tasks = tasks_soon(office, request.glances.previews)
    facts, destination, brought = facts_held(office), read_destination(office.desk), job.brought
    return request.page(
        "publish.html.jinja",
        job=job,
        cut_short=cut_short(office, job),
        may=office.may(request.who, Duty.PUBLISH),
        changes=changes_since(office, changed[:MOST_TOLD]),
        more=max(0, len(changed) - MOST_TOLD),
        sheets=sheets_by_place(office, tasks or ()),
        reckons=tasks is None,
        knows_sheets=bool(last.key),
        held=texts_held(office),
        facts=facts[:_MOST_FACTS],
        facts_left=max(0, len(facts) - _MOST_FACTS),
        last=in_short(last.when),
        last_who=name_of_person(office, last.who),
        output=str(office.output),
        destination=destination,
        brought=sent(destination.address, brought.written, brought.removed, brought.stood) if brought else "",
        password=PASSWORD,
        downloads=downloads_in(office.desk),
        issues=issue_rows(office),
        room=in_kilobytes(room_of(office.desk / ISSUES)),
    )


def _begin(request: DeskRequest) -> Response:
    office = request.office
    if not office.may(request.who, Duty.PUBLISH):
        return not_done(request, may_not_publish(request), HTTPStatus.FORBIDDEN)
    destination = read_destination(office.desk)
    if request.one("~do") == "trust":
        stranger = request.job.seen().stranger
        if stranger is None or stranger.key != request.one("~khoa") or not request.one("~da-hoi"):
            return not_done(request, telling.ASK_FIRST, HTTPStatus.UNPROCESSABLE_ENTITY)
        write_destination(office.desk, destination.trusting(stranger.key))
    elif lacks_password(request, destination):
        return not_done(request, telling.ASKS_TO_ENTER, HTTPStatus.UNPROCESSABLE_ENTITY)
    changed = changed_since(office)
    did = changes_since(office, changed[:MOST_TOLD])
    order = PublishOrder(request.who, did, len(changed), request.one(PASSWORD))
    why_not = request.job.begin(PublishWork(office, request.glances.previews, request.pages), order)
    return not_done(request, why_not, HTTPStatus.CONFLICT) if why_not else request.go("/phat-hanh")


def lacks_password(request: DeskRequest, destination: Destination) -> bool:
    """Return whether a password is needed that was not typed; before a server is known, it is not asked for."""
    return destination.asks_password and bool(destination.server.known) and not request.one(PASSWORD)


def download(request: DeskRequest) -> Response:
    """Return a file that the last publish offers."""
    desk, name = request.office.desk, request.names["name"]
    if name not in {one.name for one in downloads_in(desk)}:
        return request.missing(telling.NO_SUCH_DOWNLOAD)
    return FileResponse(desk / DOWNLOADS / name, filename=name, headers=dict(HEADERS))


def sheets_by_place(office: Office, tasks: Iterable[SheetTask]) -> list[SheetsOfPlace]:
    """Return what is to be done with sheets, by villages; places with the same sheets stand together."""
    tokens, commune = office.tokens(), office.shelf().commune if office.shelf().is_complete else None
    names = {village.id: tokens.plain(village.name.raw) for village in commune.villages} if commune else {}
    by_place: dict[str, dict[str, dict[str, list[str]]]] = {}
    for fate, sheet in tasks:
        texts = by_place.setdefault(sheet.village, {}).setdefault(fate.value, {})
        texts.setdefault(sheet.title or packing.OWN_MATTER, []).append(packing.without_village(sheet.label))
    order = [*names, *(place for place in by_place if place and place not in names), ""]
    alike: dict[tuple[tuple[str, tuple[str, ...]], ...], list[str]] = {}
    for place in (place for place in order if place in by_place):
        deeds = tuple(
            (fate, tuple(f"{title}: {', '.join(labels)}" for title, labels in texts.items()))
            for fate, texts in by_place[place].items()
        )
        alike.setdefault(deeds, []).append(names.get(place, place) if place else packing.WHOLE_COMMUNE)
    return [
        SheetsOfPlace(
            telling.places_together(places),
            telling.count_of_sheets({fate: len(lines) for fate, lines in deeds}, len(places)),
            tuple((telling.SHEET_FATES[fate], lines) for fate, lines in deeds),
        )
        for deeds, places in alike.items()
    ]


def issue_rows(office: Office) -> list[IssueRow]:
    """Return the publishes that are kept, the latest first."""
    out = office.last_publish().key
    return [_row(office, issue, out) for issue in issues_in(office.desk / ISSUES)]


def _row(office: Office, issue: Issue, out: str) -> IssueRow:
    return IssueRow(
        issue.key,
        in_short(issue.when),
        name_of_person(office, issue.who),
        issue.words[:_MOST_WORDS],
        max(0, issue.count - _MOST_WORDS),
        issue.key == out,
        telling.put_back(in_short(time_of(issue.of))) if issue.of else "",
        issue.reason,
    )


def may_not_publish(request: DeskRequest) -> str:
    """Return why this person may not publish."""
    return said.MAY_NOT_PUBLISH if request.who else said.CHOOSE_PERSON


def not_done(request: DeskRequest, sentence: str, status: int) -> Response:
    """Return the page that says why nothing was done."""
    shown = {"heading": said.NOT_DONE, "sentence": sentence, "back": "/phat-hanh", "facts": (), "problems": ()}
    return request.page("not_done.html.jinja", status, **shown)
