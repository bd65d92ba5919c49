"""What waits for somebody, for the start page: one small record for each thing to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.broadcast.calendar import OnAir
from generator.desk.states import TextState
from generator.model import Facts, FactState, Use
from generator.said import filled
from generator.shelf import Shelf

SOON = timedelta(days=7)


class WaitingKind(StrEnum):
    """The kinds of things that wait."""

    CONFIRM = "confirm"  # a fact
    APPROVE = "approve"
    RETURNED = "returned"
    QUICK_FIX = "quick-fix"  # nobody with the duty has looked at it
    EXPIRES = "expires"
    ON_AIR = "on-air"


@dataclass(frozen=True, slots=True)
class WaitingThing:
    """One thing that waits: *name* is the file of a text, or the key of a fact; *title* is what people call it.

    *who* and *when* tell who asked for it; *text* is a message, a reason, a question, or the hour of a broadcast. *day*
    is the last day of a notice, or the day of a broadcast.
    """

    kind: WaitingKind
    name: str
    title: str
    who: str = ""
    when: str = ""
    text: str = ""
    day: date | None = None
    is_revision: bool = False


def what_waits(
    shelf: Shelf, states: Mapping[str, TextState], today: date, airings: Iterable[OnAir] = ()
) -> tuple[WaitingThing, ...]:
    """Return what waits of all texts of *shelf*, whose *states* are those of `states_in`; *airings* are all broadcasts.

    What has to be read comes first: texts to approve, those that came back, quick fixes; then days and broadcasts, and
    facts at last.
    """
    titles = titles_of(shelf)
    found = [thing for state in states.values() for thing in _of_text(state, titles.get(state.name, state.name))]
    found += _expiring(shelf, states, titles, today)
    found += [_on_air(airing, shelf) for airing in airings if airing.day == today]
    if shelf.is_complete:
        found += _facts(shelf.facts)
    order = [
        WaitingKind.APPROVE,
        WaitingKind.RETURNED,
        WaitingKind.QUICK_FIX,
        WaitingKind.EXPIRES,
        WaitingKind.ON_AIR,
        WaitingKind.CONFIRM,
    ]
    return tuple(sorted(found, key=lambda thing: (order.index(thing.kind), thing.day or date.min, thing.when)))


def _of_text(state: TextState, title: str) -> Iterator[WaitingThing]:
    place, beside = state.revision or state.public, state.revision is not None
    name = state.name
    if place.waits and place.submitted:
        event = place.submitted
        yield WaitingThing(WaitingKind.APPROVE, name, title, event.who, event.when, event.reason, is_revision=beside)
    if place.returned:
        event = place.returned
        yield WaitingThing(WaitingKind.RETURNED, name, title, event.who, event.when, event.reason, is_revision=beside)
    if state.quick:
        yield WaitingThing(WaitingKind.QUICK_FIX, name, title, state.quick.who, state.quick.when, state.quick.reason)


def _expiring(
    shelf: Shelf, states: Mapping[str, TextState], titles: Mapping[str, str], today: date
) -> Iterator[WaitingThing]:
    for row in shelf.listed:
        path = shelf.paths["notice", row.slug]
        name = path.removeprefix(f"{shelf.content.folder}/")
        shown = name in states and states[name].is_let_out
        if shown and row.expires is not None and today <= row.expires <= today + SOON:
            yield WaitingThing(WaitingKind.EXPIRES, name, titles[name], day=row.expires)


def _on_air(airing: OnAir, shelf: Shelf) -> WaitingThing:
    slug = airing.piece.document.slug
    path = next((path for (_, of), path in shelf.paths.items() if of == slug), slug)
    name = path.removeprefix(f"{shelf.content.folder}/")
    title = filled(airing.title, _values(shelf))
    return WaitingThing(WaitingKind.ON_AIR, name, title, text=airing.hour or "", day=airing.day)


def _facts(facts: Facts) -> Iterator[WaitingThing]:
    for key, fact in facts.facts.items():
        if fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC:
            yield WaitingThing(WaitingKind.CONFIRM, key, fact.label, text=fact.ask or "")


def titles_of(shelf: Shelf) -> dict[str, str]:
    """Return the title of each text, with the values of its facts, by the name of its file."""
    values = _values(shelf)
    titled = [(("notice", row.slug), row.title) for row in shelf.listed]
    titled += [(("guide", guide.slug), guide.title) for guide in shelf.guides]
    titled += [(("campaign", campaign.slug), campaign.title) for campaign in shelf.campaigns]
    folder = f"{shelf.content.folder}/"
    return {shelf.paths[key].removeprefix(folder): filled(title, values) for key, title in titled if key in shelf.paths}


def _values(shelf: Shelf) -> dict[str, str]:
    facts = shelf.facts.facts if shelf.is_complete else {}
    return {key: fact.value or f"[{fact.label}]" for key, fact in facts.items()}
