"""Duyệt: what waits for a leader, and one text as residents would see it, with its changes marked in words."""

from datetime import timedelta

from starlette.responses import Response

from generator.approval import Standing, covers, keys_of, signed
from generator.desk.approving import approve
from generator.desk.changes import field_changes
from generator.desk.events import read_log
from generator.desk.outcomes import Conflicting, StepDone, Unsaved
from generator.desk.past import past_of
from generator.desk.revisions import Proposal
from generator.desk.steps import acknowledge, for_approval, return_with
from generator.desk.versions import read_version
from generator.desk.waiting import WaitingKind
from generator.messages import facts_in_time as times
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.desk_request import DeskRequest
from generator.workbench.frames import frames_of
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.links import all_that_waits, things
from generator.workbench.marked import marked_changes
from generator.workbench.names import title_in
from generator.workbench.step_answer import answer_of_step

PATH = "/duyet"
_ONE_DAY = timedelta(days=1)


def show_waiting(request: DeskRequest) -> Response:
    """Show what waits for approval, what has lost or will lose it, what came back, and quick fixes to look at."""
    office = request.office
    waits = all_that_waits(office)
    return request.page(
        "approvals.html.jinja",
        waiting=things(office, waits, WaitingKind.APPROVE),
        others=[(said.WAITS[kind], things(office, waits, kind)) for kind in (WaitingKind.OUTDATED, WaitingKind.AGAIN)],
        quick=things(office, waits, WaitingKind.QUICK_FIX),
        returned=things(office, waits, WaitingKind.RETURNED),
    )


def approve_text(request: DeskRequest) -> Response:
    """Show a text to a leader, or take the step that the leader chose."""
    kind, slug = KINDS.get(request.names["kind"]), request.names["slug"]
    if kind is None:
        return request.missing(said.NO_SUCH_PAGE)
    return _step(request, kind, slug) if request.sent else _shown(request, kind, slug)


def _shown(request: DeskRequest, kind: DeskKind, slug: str) -> Response:
    office, name = request.office, kind.name_of(slug)
    found = for_approval(office.folder, name, office.today)
    if isinstance(found, Unsaved):
        return request.missing(found.message)
    if isinstance(found, Conflicting):
        return answer_of_step(request, found, f"/sua/{kind.address}/{slug}", "")
    number, problems = request.glances.seen(name, found.content)
    state = office.state(name)
    before = found.public if found.is_revision else _last_approved(request, name)
    changes = field_changes(before, found.content, name) if before is not None else ()
    approved = not found.is_revision and state is not None and state.standing is Standing.APPROVED
    return request.page(
        "approval.html.jinja",
        kind=kind,
        slug=slug,
        heading=title_in(office, name, found.content) or slug,
        found=found,
        state=state,
        is_new=before is None,
        approved=approved,
        settled=approved and found.document is not None and covers(signed(found.document), found.fingerprint),
        coming=_coming(request, found),
        changes=marked_changes(office, name, found.content, changes),
        problems=[one for one in problems if one.is_error],
        previews=frames_of(office.keys.preview, number, kind) if number else [],
        may_approve=office.may(request.who, Duty.APPROVE),
    )


def _coming(request: DeskRequest, found: Proposal) -> list[str]:
    """Return how the facts in a text are known to turn: whoever approves it approves that, too."""
    facts, today = request.office.written_facts().facts, request.office.today
    named = [facts[key] for key in keys_of(found.document) if key in facts] if found.document else []
    return [
        f"{fact.label}: {times.turns(fact.said_on(day - _ONE_DAY), fact.said_on(day), day)}"
        for fact in named
        for day in fact.turns(today)
        if fact.said_on(day - _ONE_DAY) != fact.said_on(day)
    ]


def _last_approved(request: DeskRequest, name: str) -> bytes | None:
    """Return the version of the text *name* that was let out last; None where none was, or it is lost."""
    let_out = past_of(read_log(request.office.desk).events, name).let_out
    return read_version(request.office.folder, name, let_out.after) if let_out else None


def _step(request: DeskRequest, kind: DeskKind, slug: str) -> Response:
    office, name, do = request.office, kind.name_of(slug), request.one("~do")
    path, digest, when = f"{PATH}/{kind.address}/{slug}", request.one("~base"), office.now
    if do == "approve":
        fingerprint = request.one("~fingerprint")
        done = approve(
            office.folder,
            name,
            digest,
            fingerprint,
            who=request.who,
            when=when,
            today=office.today,
            checked=request.glances.checked,
        )
        return answer_of_step(request, done, PATH if isinstance(done, StepDone) else path, "duyet")
    if do == "return":
        message = request.one("~message").strip()
        outcome = return_with(office.folder, name, digest, who=request.who, when=when, message=message)
        return answer_of_step(request, outcome, path, "tra-lai")
    if do == "look":
        return answer_of_step(request, acknowledge(office.folder, name, who=request.who, when=when), PATH, "xem")
    return request.missing(said.NO_SUCH_PAGE)
