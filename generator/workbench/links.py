"""Things of the desk as lists show them: their titles, and the pages that they lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.desk.files import public_of
from generator.desk.waiting import WaitingKind, WaitingThing, what_waits
from generator.messages import workbench as said
from generator.workbench.kinds import kind_of
from generator.workbench.names import name_of_person
from generator.workbench.office import Office


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that waits, and the *path* of the page where it is dealt with."""

    path: str
    title: str
    who: str
    when: str
    text: str
    day: str
    is_revision: bool


_OF_APPROVAL = (WaitingKind.APPROVE, WaitingKind.OUTDATED, WaitingKind.QUICK_FIX, WaitingKind.AGAIN)
_PAGES = dict.fromkeys(_OF_APPROVAL, "duyet")
"""The pages that do not lead to the form of a text."""
_OF_FACTS = (WaitingKind.CONFIRM, WaitingKind.TURNS)


def all_that_waits(office: Office) -> tuple[WaitingThing, ...]:
    """Return all that waits in *office* today; raise `OSError` where the content or the log cannot be read."""
    shelf, states, airings = office.shelf(), office.states(), office.airings()
    return office.recall("waits", lambda: what_waits(shelf, states, office.today, airings))


def things(office: Office, waits: Iterable[WaitingThing], kind: WaitingKind) -> list[Thing]:
    """Return those of *waits* in an *office* that are of a *kind*."""
    return [
        Thing(
            path_of(one.name, _PAGES.get(kind, "sua")) if kind not in _OF_FACTS else f"/thong-tin/{one.name}",
            one.title,
            name_of_person(office, one.who),
            in_short(one.when),
            one.text,
            f"{one.day:%d/%m/%Y}" if one.day and kind is not WaitingKind.TURNS else "",
            one.is_revision,
        )
        for one in waits
        if one.kind is kind
    ]


def path_of(name: str, page: str = "sua") -> str:
    """Return the path of a *page* about the text in the file *name*; an empty one where it is no text."""
    public = public_of(name)
    kind = kind_of(public)
    return f"/{page}/{kind.address}/{PurePosixPath(public).stem}" if kind else ""


def in_short(when: str) -> str:
    """Return a time in ISO 8601 as people write it.

    >>> in_short("2026-11-24T10:42:07.123456+07:00"), in_short("")
    ('10:42 ngày 24/11/2026', '')
    """
    day, _, hour = when.partition("T")
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    return said.at_time(hour[:5], f"{number}/{month}/{year}") if hour else ""
