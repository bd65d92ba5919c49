"""Lịch sử of one text, and who did what with all of them."""

from starlette.responses import Response

from generator.desk.bin import in_bin, restore
from generator.desk.changes import field_changes
from generator.desk.commits import commits
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import is_revision
from generator.desk.outcomes import Reason, Saved, Unsaved
from generator.desk.revisions import open_text
from generator.desk.versions import read_version, restore_version, undo, versions
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.desk_request import DeskRequest
from generator.workbench.kinds import KINDS
from generator.workbench.links import in_short, path_of
from generator.workbench.marked import marked_changes
from generator.workbench.names import name_of_person, name_of_text
from generator.workbench.step_answer import answer_of_step

_MOST = 500
"""How many events one page of the log shows."""


_OF_THE_WHOLE = ("publish", "put-back")
"""The events that are about no single text."""


def show_history(request: DeskRequest) -> Response:
    """Show the versions of a text, two of them side by side; or make an older one the newest."""
    kind, slug = KINDS.get(request.names["kind"]), request.names["slug"]
    if kind is None:
        return request.missing(said.NO_SUCH_PAGE)
    office, name, path = request.office, kind.name_of(slug), f"/lich-su/{kind.address}/{slug}"
    opened = open_text(office.folder, name)
    found = versions(office.folder, name)
    if isinstance(opened, Unsaved) and not found:
        return request.missing(said.NO_SUCH_TEXT if opened.why is Reason.GONE else opened.message)
    if request.sent:
        if not office.may(request.who, Duty.WRITE):
            return request.go(path, "khong-quyen")
        who, when, base = request.who, office.now, request.one("~base")
        if request.one("~do") == "undo":
            return answer_of_step(request, undo(office.folder, name, base, who=who, when=when), path, "phuc-hoi")
        done = restore_version(office.folder, name, request.one("ban"), base, who=who, when=when)
        return answer_of_step(request, done, path, "phuc-hoi")
    rows = [(one, in_short(one.when), said.event(one.what), name_of_person(office, one.who)) for one in found]
    old, new = request.query.get("cu", ""), request.query.get("moi", "")
    contents = [read_version(office.folder, name, digest) for digest in (old, new)] if old and new else [None, None]
    changes = field_changes(contents[0], contents[1], name) if contents[0] and contents[1] else ()
    return request.page(
        "history.html.jinja",
        kind=kind,
        slug=slug,
        heading=name_of_text(office, name, found[0].digest if found else ""),
        path=path,
        rows=rows,
        told={one.digest for one, _, _, _ in rows},
        base="" if isinstance(opened, Unsaved) else opened.digest,
        old=old,
        new=new,
        compared=contents[0] is not None and contents[1] is not None,
        changes=marked_changes(office, name, contents[1] or b"", changes),
        commits=[(one, in_short(one.when)) for one in commits(office.folder, name)],
    )


def show_log(request: DeskRequest) -> Response:
    """Show who did what, the latest first."""
    office = request.office
    log, titles = read_log(office.desk), dict[str, str]()

    def titled(event: AuditEvent) -> str:
        if event.name not in titles:
            titles[event.name] = name_of_text(office, event.name, event.after or event.before)
        return titles[event.name]

    rows = [
        (
            in_short(event.when),
            name_of_person(office, event.who),
            said.event(event.what),
            "" if event.what in _OF_THE_WHOLE else titled(event),
            path_of(event.name, "lich-su"),
            event.reason,
        )
        for event in reversed(log.events[-_MOST:])
    ]
    return request.page("log.html.jinja", rows=rows, broken=log.broken, more=max(0, len(log.events) - _MOST))


def show_bin(request: DeskRequest) -> Response:
    """Show what was deleted in the last 90 days, or return one of it."""
    office = request.office
    found = in_bin(office.desk)
    if request.sent:
        chosen = next((one for one in found if one.key == request.one("muc")), None)
        if chosen is None or not office.may(request.who, Duty.WRITE):
            return request.go("/thung-rac", "khong-quyen")
        name, outcome = restore(office.folder, chosen, who=request.who, when=office.now)
        path = path_of(name) if isinstance(outcome, Saved) else "/thung-rac"
        return answer_of_step(request, outcome, path, "phuc-hoi")
    rows = [
        (
            one,
            in_short(one.when),
            name_of_text(office, one.name, one.digest),
            name_of_person(office, one.who),
            is_revision(one.name),
        )
        for one in found
    ]
    return request.page("bin.html.jinja", rows=rows)
