"""A publish that is kept: what it was, how it looked, and what would change if it was put out again."""

from http import HTTPStatus

from starlette.responses import Response

from generator.messages import publish_job as telling
from generator.model import Duty
from generator.publishing.destination import read_destination
from generator.publishing.hung_sheets import compare
from generator.publishing.issues import Issue, issue_in, time_of
from generator.workbench.desk_request import DeskRequest
from generator.workbench.frames import OF_ISSUE, WHERE
from generator.workbench.links import in_short
from generator.workbench.names import name_of_person
from generator.workbench.office import Office
from generator.workbench.public_changes import ISSUES, MOST_TOLD, changed_words, last_issue
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


def _put_back(request: DeskRequest, issue: Issue) -> Response:
    office, out = request.office, last_issue(request.office)
    if not office.may(request.who, Duty.PUBLISH):
        return not_done(request, may_not_publish(request), HTTPStatus.FORBIDDEN)
    reason = " ".join(request.one("~ly-do").split())[:1000]
    if not reason:
        return not_done(request, telling.GIVE_REASON, HTTPStatus.UNPROCESSABLE_ENTITY)
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
