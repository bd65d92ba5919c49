"""A publish that is kept: what it was, how it looked, and what would change if it was put out again."""

from http import HTTPStatus
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.desk.events import read_log
from generator.desk.result_tables import WITHDRAWN
from generator.messages import publish_job as telling
from generator.messages.exports import month_told
from generator.model import Duty
from generator.publishing.destination import read_destination
from generator.publishing.hung_sheets import compare
from generator.publishing.issues import Issue, issue_in, time_of
from generator.workbench.desk_request import DeskRequest
from generator.workbench.frames import OF_ISSUE, WHERE
from generator.workbench.links import in_short
from generator.workbench.names import name_of_person
from generator.workbench.office import Office
from generator.workbench.public_changes import ISSUES, MOST_TOLD, PublicState, changed_words, last_issue, view_now
from generator.workbench.publish_job import PublishOrder
from generator.workbench.publish_pages import (
    PASSWORD,
    lacks_password,
    may_not_publish,
    not_done,
    sheets_by_place,
)
from generator.workbench.publish_steps import PublishWork


def show_issue(request: DeskRequest) -> Response:
    """Show an older publish, or put it out again."""
    office = request.office
    issue = issue_in(office.desk / ISSUES, request.names["key"])
    if issue is None:
        return request.missing(telling.NO_SUCH_ISSUE)
    if request.sent:
        return _put_back(request, issue)
    out = last_issue(office)
    changes = changed_words(office, out, issue) if out else []
    named = {name for name in issue.files if out and out.files.get(name) != issue.files[name]}
    tasks = compare(out.sheets, issue.sheets, named, issue.facts) if out else []
    return request.page(
        "issue.html.jinja",
        issue=issue,
        when=in_short(issue.when),
        by=name_of_person(office, issue.who),
        of=telling.put_back(in_short(time_of(issue.of))) if issue.of else "",
        withdrawn=telling.still_has(gone) if (gone := _taken_back_since(office, issue)) else "",
        is_out=out is not None and out.key == issue.key,
        frame=f"{WHERE}/{office.keys.preview}/{address_of(issue)}/index.html",
        changes=changes[:MOST_TOLD],
        more=max(0, len(changes) - MOST_TOLD),
        sheets=sheets_by_place(office, tasks),
        may=office.may(request.who, Duty.PUBLISH),
        destination=read_destination(office.desk),
        password=PASSWORD,
        typed="",
    )


def address_of(issue: Issue) -> str:
    """Return the part of the address of frames that shows *issue*."""
    return f"{OF_ISSUE}{issue.key}"


def _taken_back_since(office: Office, issue: Issue) -> list[str]:
    """Return what *issue* shows that was withdrawn since: titles of texts, and months of which outcomes were.

    It was withdrawn because nobody may read it, so it is not put out again by the way.
    """
    now = view_now(office).texts
    titles = [
        telling.quoted(title)
        for name, (shown, title) in issue.texts.items()
        if shown != PublicState.WITHDRAWN and now.get(name) == PublicState.WITHDRAWN
    ]
    events = (event for event in read_log(office.desk).events if event.what == WITHDRAWN and event.when > issue.when)
    months = dict.fromkeys(PurePosixPath(event.name).stem for event in events)
    return titles + [telling.outcomes_of(month_told(month)) for month in months]


def _put_back(request: DeskRequest, issue: Issue) -> Response:
    office, out = request.office, last_issue(request.office)
    if not office.may(request.who, Duty.PUBLISH):
        return not_done(request, may_not_publish(request), HTTPStatus.FORBIDDEN)
    reason = " ".join(request.one("~ly-do").split())[:1000]
    if not reason:
        return not_done(request, telling.GIVE_REASON, HTTPStatus.UNPROCESSABLE_ENTITY)
    if gone := _taken_back_since(office, issue):
        return not_done(request, telling.still_has(gone), HTTPStatus.CONFLICT)
    if out is None:
        return not_done(request, telling.NOTHING_PUBLISHED, HTTPStatus.UNPROCESSABLE_ENTITY)
    if lacks_password(request, read_destination(office.desk)):
        return not_done(request, telling.ASKS_TO_ENTER, HTTPStatus.UNPROCESSABLE_ENTITY)
    changes = changed_words(office, out, issue)
    order = PublishOrder(request.who, changes[:MOST_TOLD], len(changes), request.one(PASSWORD), issue, reason)
    why_not = request.job.begin(_work(request, office), order)
    return not_done(request, why_not, HTTPStatus.CONFLICT) if why_not else request.go("/phat-hanh")


def _work(request: DeskRequest, office: Office) -> PublishWork:
    return PublishWork(office, request.glances.previews, request.pages)
