"""Phát hành: what changes for the public, in words, and the button for it."""

from collections.abc import Sequence
from http import HTTPStatus

from starlette.responses import Response

from generator.desk import history
from generator.desk.changes import field_changes
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.asked import DeskRequest
from generator.workbench.links import in_short, path_of
from generator.workbench.marked import MarkedChange, marked_changes
from generator.workbench.names import name_of_person, name_of_text
from generator.workbench.office import Office
from generator.workbench.publish_job import PublicChange, public_files

_MOST = 60
"""How many files the page tells the changes of."""


def show_publish(asked: DeskRequest) -> Response:
    """Show what a publish would change, or begin one."""
    office = asked.office
    may = office.may(asked.who, Duty.PUBLISH)
    if asked.sent:
        if not may:
            return asked.page("not_done.html.jinja", HTTPStatus.FORBIDDEN, **_not_allowed(asked))
        changed = changed_since(office)
        asked.job.begin(office, asked.who, changes_since(office, changed[:_MOST]), len(changed))
        return asked.go("/phat-hanh", "")
    if asked.wants_json:
        return asked.json({"runs": asked.job.runs})
    job = asked.job.seen()  # first: else it might end while the rest is read, and its publish be missing
    last, changed = office.last_publish(), changed_since(office)
    return asked.page(
        "publish.html.jinja",
        job=job,
        may=may,
        changes=changes_since(office, changed[:_MOST]),
        more=max(0, len(changed) - _MOST),
        held=_held(office),
        last=in_short(last.when),
        last_who=name_of_person(office, last.who),
        output=str(office.output),
    )


def changed_since(office: Office) -> list[str]:
    """Return the names of the files that residents will see otherwise after the next publish than after the last."""

    def made() -> list[str]:
        before, now = office.last_publish().files, public_files(office)
        return [name for name in dict.fromkeys((*now, *before)) if now.get(name) != before.get(name)]

    return office.recall("changed", made)


def changes_since(office: Office, names: Sequence[str]) -> list[PublicChange]:
    """Return what residents will see otherwise of the files *names*, in words."""
    shelf = office.shelf()
    before, now = office.last_publish().files, public_files(office)
    found = []
    for name in names:
        path, title = path_of(name), name_of_text(office, name, before.get(name, ""))
        old = history.base(office.desk, before[name]) if name in before else None
        changes: tuple[MarkedChange, ...] = ()
        if name in before and name in now and old is not None:
            content = shelf.content.texts[f"{shelf.content.folder}/{name}"]
            changes = marked_changes(office, name, content, field_changes(old, content, name))
        how = said.ADDED if name not in before else said.REMOVED if name not in now else said.CHANGED
        found.append(PublicChange(how, title, path, changes))
    return found


def _held(office: Office) -> list[tuple[str, str, str]]:
    """Return the texts that a publish leaves out, and why: their paths, titles and states."""
    shelf, tokens = office.shelf(), office.tokens()
    rows = []
    for name, state in office.states().items():
        document = shelf.placed(f"{shelf.content.folder}/{name}")
        if document is not None and not state.is_let_out:
            rows.append((path_of(name), tokens.plain(document.title.raw), state.label))
    return rows


def _not_allowed(asked: DeskRequest) -> dict[str, object]:
    sentence = said.MAY_NOT_PUBLISH if asked.who else said.CHOOSE_PERSON
    return {"heading": said.NOT_DONE, "sentence": sentence, "back": "/phat-hanh", "facts": (), "problems": ()}
