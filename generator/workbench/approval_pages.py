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
from generator.desk.waiting import WaitingKind, what_waits
from generator.messages import facts_in_time as times
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.asked import DeskRequest
from generator.workbench.frames import frames_of
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.links import things
from generator.workbench.marked import marked_changes
from generator.workbench.names import title_in
from generator.workbench.stepped import stepped

PATH = "/duyet"
_ONE_DAY = timedelta(days=1)


def show_waiting(asked: DeskRequest) -> Response:
    """Show what waits for approval, what has lost or will lose it, what came back, and quick fixes to look at."""
    office = asked.office
    shelf = office.shelf()
    waits = what_waits(shelf, office.states(), office.today)
    return asked.page(
        "approvals.html.jinja",
        waiting=things(office, waits, WaitingKind.APPROVE),
        others=[(said.WAITS[kind], things(office, waits, kind)) for kind in (WaitingKind.OUTDATED, WaitingKind.AGAIN)],
        quick=things(office, waits, WaitingKind.QUICK_FIX),
        returned=things(office, waits, WaitingKind.RETURNED),
    )


def approve_text(asked: DeskRequest) -> Response:
    """Show a text to a leader, or take the step that the leader chose."""
    kind, slug = KINDS.get(asked.names["kind"]), asked.names["slug"]
    if kind is None:
        return asked.missing(said.NO_SUCH_PAGE)
    return _step(asked, kind, slug) if asked.sent else _shown(asked, kind, slug)


def _shown(asked: DeskRequest, kind: DeskKind, slug: str) -> Response:
    office, name = asked.office, kind.name_of(slug)
    found = for_approval(office.folder, name, office.today)
    if isinstance(found, Unsaved):
        return asked.missing(found.message)
    if isinstance(found, Conflicting):
        return stepped(asked, found, f"/sua/{kind.address}/{slug}", "")
    number, problems = asked.glances.seen(name, found.content)
    state = office.state(name)
    before = found.public if found.is_revision else _last_approved(asked, name)
    changes = field_changes(before, found.content, name) if before is not None else ()
    approved = not found.is_revision and state is not None and state.standing is Standing.APPROVED
    return asked.page(
        "approval.html.jinja",
        kind=kind,
        slug=slug,
        heading=title_in(office, name, found.content) or slug,
        found=found,
        state=state,
        is_new=before is None,
        approved=approved,
        settled=approved and found.document is not None and covers(signed(found.document), found.fingerprint),
        coming=_coming(asked, found),
        changes=marked_changes(office, name, found.content, changes),
        problems=[one for one in problems if one.is_error],
        previews=frames_of(office.keys.preview, number, kind) if number else [],
        may_approve=office.may(asked.who, Duty.APPROVE),
    )


def _coming(asked: DeskRequest, found: Proposal) -> list[str]:
    """Return how the facts in a text are known to turn: whoever approves it approves that, too."""
    facts, today = asked.office.written_facts().facts, asked.office.today
    named = [facts[key] for key in keys_of(found.document) if key in facts] if found.document else []
    return [
        f"{fact.label}: {times.turns(fact.said_on(day - _ONE_DAY), fact.said_on(day), day)}"
        for fact in named
        for day in fact.turns(today)
        if fact.said_on(day - _ONE_DAY) != fact.said_on(day)
    ]


def _last_approved(asked: DeskRequest, name: str) -> bytes | None:
    """Return the version of the text *name* that was let out last; None where none was, or it is lost."""
    let_out = past_of(read_log(asked.office.desk).events, name).let_out
    return read_version(asked.office.folder, name, let_out.after) if let_out else None


def _step(asked: DeskRequest, kind: DeskKind, slug: str) -> Response:
    office, name, do = asked.office, kind.name_of(slug), asked.one("~do")
    path, digest, when = f"{PATH}/{kind.address}/{slug}", asked.one("~base"), office.now
    if do == "approve":
        fingerprint = asked.one("~fingerprint")
        done = approve(
            office.folder,
            name,
            digest,
            fingerprint,
            who=asked.who,
            when=when,
            today=office.today,
            checked=asked.glances.checked,
        )
        return stepped(asked, done, PATH if isinstance(done, StepDone) else path, "duyet")
    if do == "return":
        message = asked.one("~message").strip()
        outcome = return_with(office.folder, name, digest, who=asked.who, when=when, message=message)
        return stepped(asked, outcome, path, "tra-lai")
    if do == "look":
        return stepped(asked, acknowledge(office.folder, name, who=asked.who, when=when), PATH, "xem")
    return asked.missing(said.NO_SUCH_PAGE)
