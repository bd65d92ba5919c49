"""What a publish leaves out, and why: texts that are not approved, revisions beside others, unconfirmed facts."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.desk.waiting import WaitingKind, titles_of
from generator.messages import publish_job as said
from generator.workbench.links import all_that_waits, path_of
from generator.workbench.names import name_of_text
from generator.workbench.office import Office
from generator.workbench.public_changes import PublicState, view_before, view_now


class HeldBack(NamedTuple):
    """A text or a fact that does not go out: the *path* of its page, its *title*, and *why* not."""

    path: str
    title: str
    why: str


def texts_held(office: Office) -> list[HeldBack]:
    """Return the texts that residents will not find, or not as they are now, each with its state."""
    return office.recall("held", lambda: list(_texts(office)))


def facts_held(office: Office) -> list[HeldBack]:
    """Return the facts that nobody has confirmed: whatever needs them is left out, or said otherwise."""
    found = (one for one in all_that_waits(office) if one.kind is WaitingKind.CONFIRM)
    return [HeldBack(f"/thong-tin/{one.name}", one.title, one.text) for one in found]


def _texts(office: Office) -> Iterator[HeldBack]:
    view, before = view_now(office), view_before(office).files
    shelf = office.shelf()
    titles = titles_of(shelf, office.today) if shelf.is_complete else {}
    for name, state in office.states().items():
        coming = view.texts.get(name) == PublicState.COMING
        why = said.NOT_YET if coming else said.ONLY_THE_APPROVED if state.revision else ""
        if not state.is_let_out or why:
            title = titles.get(name) or name_of_text(office, name, before.get(name, ""))
            yield HeldBack(path_of(name), title, why if state.is_let_out else state.label)
