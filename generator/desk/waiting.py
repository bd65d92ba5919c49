"""What waits for somebody, for the start page: one small record for each thing to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.approval import Standing, covers, fingerprints_of
from generator.broadcast.calendar import OnAir
from generator.desk.states import Stage, TextState
from generator.messages import facts_in_time as messages
from generator.model import Announcement, Facts, FactState, Use
from generator.said import filled
from generator.shelf import Shelf

_NONE: Mapping[str, str] = {}
SOON = timedelta(days=7)
AHEAD = timedelta(days=30)
"""How long before the day on which the value of a fact turns that is told."""


class WaitingKind(StrEnum):
    """The kinds of things that wait."""

    CONFIRM = "confirm"  # a fact
    APPROVE = "approve"
    OUTDATED = "outdated"  # a text that is kept back since its words, or facts in it, are others than those approved
    RETURNED = "returned"
    QUICK_FIX = "quick-fix"  # nobody with the duty has looked at it
    EXPIRES = "expires"
    ON_AIR = "on-air"
    AGAIN = "again"  # a text, to be approved with the value that is to come
    TURNS = "turns"  # a fact whose value soon begins, ends or changes


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
    titles = titles_of(shelf, today)
    found = [thing for state in states.values() for thing in _of_text(state, titles.get(state.name, state.name))]
    found += _expiring(shelf, states, titles, today)
    found += [_on_air(airing, shelf, today) for airing in airings if airing.day == today]
    if shelf.is_complete:
        found += [*_facts(shelf.facts, today), *_turning(shelf, today), *_again(shelf, states, titles, today)]
    order = [
        WaitingKind.APPROVE,
        WaitingKind.OUTDATED,
        WaitingKind.RETURNED,
        WaitingKind.QUICK_FIX,
        WaitingKind.EXPIRES,
        WaitingKind.ON_AIR,
        WaitingKind.AGAIN,
        WaitingKind.TURNS,
        WaitingKind.CONFIRM,
    ]
    return tuple(sorted(found, key=lambda thing: (order.index(thing.kind), thing.day or date.min, thing.when)))


def _of_text(state: TextState, title: str) -> Iterator[WaitingThing]:
    place, beside = state.revision or state.public, state.revision is not None
    name = state.name
    if place.waits and place.submitted:
        event = place.submitted
        yield WaitingThing(WaitingKind.APPROVE, name, title, event.who, event.when, event.reason, is_revision=beside)
    elif state.stage is Stage.OUTDATED and not beside and not state.is_let_out:
        yield WaitingThing(WaitingKind.OUTDATED, name, title)
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


def _on_air(airing: OnAir, shelf: Shelf, today: date) -> WaitingThing:
    slug = airing.piece.document.slug
    path = next((path for (_, of), path in shelf.paths.items() if of == slug), slug)
    name = path.removeprefix(f"{shelf.content.folder}/")
    title = filled(airing.title, values_of(shelf, today))
    return WaitingThing(WaitingKind.ON_AIR, name, title, text=airing.hour or "", day=airing.day)


def _facts(facts: Facts, today: date) -> Iterator[WaitingThing]:
    for key, fact in facts.on(today).facts.items():
        if fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC and not facts.facts[key].is_to_come(today):
            is_over = fact.until is not None and fact.until < today
            told = [messages.ended(fact.until)] if is_over and fact.until else []
            text = " ".join((*told, fact.ask or ""))
            yield WaitingThing(WaitingKind.CONFIRM, key, fact.label, text=text.strip())


def _turning(shelf: Shelf, today: date) -> Iterator[WaitingThing]:
    """Yield the facts whose value soon begins, ends or changes: after a month's warning, sheets can be replaced."""
    for key, fact in shelf.facts.facts.items():
        day = next(iter(fact.turns(today)), None)
        if day is None or day - timedelta(days=1) > today + AHEAD or fact.use is not Use.PUBLIC:
            continue
        old, new = fact.said_on(today), fact.said_on(day)
        if old != new:
            texts = sum(key in read.keys for read in shelf.read.values() if read.slug)
            text = messages.turns(old, new, day, texts)
            yield WaitingThing(WaitingKind.TURNS, key, fact.label, text=text, day=day)


def _again(
    shelf: Shelf, states: Mapping[str, TextState], titles: Mapping[str, str], today: date
) -> Iterator[WaitingThing]:
    """Yield the texts that are approved now, and will not be once a fact in them has turned."""
    facts, last = shelf.facts.facts.items(), today + AHEAD
    soon = {key: day for key, fact in facts for day in fact.turns(today)[:1] if day <= last}
    if not soon or not shelf.commune.asks_approval:
        return
    folder = f"{shelf.content.folder}/"
    for path, read in shelf.read.items():
        days = [soon[key] for key in read.keys if key in soon]
        state = states.get(path.removeprefix(folder))
        if days and state is not None and state.standing is Standing.APPROVED and state.is_let_out:
            document = shelf.placed(path)
            if isinstance(document, Announcement) and document.expires and document.expires < min(days):
                continue
            marks = fingerprints_of(document, shelf.facts, shelf.media, today)
            if not covers(read.approval, marks):
                yield WaitingThing(WaitingKind.AGAIN, state.name, titles[state.name], day=min(days))


def titles_of(shelf: Shelf, today: date, other: Mapping[str, str] = _NONE) -> dict[str, str]:
    """Return the title of each text by the name of its file, with the values of facts *today*, or *other* ones."""
    values = {**values_of(shelf, today), **other}
    titled = [(("notice", row.slug), row.title) for row in shelf.listed]
    titled += [(("guide", guide.slug), guide.title) for guide in shelf.guides]
    titled += [(("campaign", campaign.slug), campaign.title) for campaign in shelf.campaigns]
    folder = f"{shelf.content.folder}/"
    return {shelf.paths[key].removeprefix(folder): filled(title, values) for key, title in titled if key in shelf.paths}


def values_of(shelf: Shelf, today: date) -> dict[str, str]:
    """Return the values of all facts *today*; a label in brackets where there is none."""
    facts = shelf.facts.on(today).facts if shelf.is_complete else {}
    return {key: fact.value or f"[{fact.label}]" for key, fact in facts.items()}
