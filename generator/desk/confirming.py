"""Facts → a printable sheet that asks somebody to confirm them: old and new value, where it will stand, who signs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.desk.waiting import titles_of
from generator.making.reads import Reads
from generator.making.views import documents_naming
from generator.messages import confirming as messages
from generator.messages.facts import asked_for
from generator.model import FactKind, FactState, Use
from generator.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about the fact *label*: whether *new* takes the place of *old*, from the day *since* on, if known.

    *old* is what is published now; each is empty where there is none. *how* says how a value is written, *places* where
    it stands or will stand.
    """

    label: str
    words: str
    old: str
    new: str
    since: date | None
    how: str
    source: str
    places: tuple[str, ...]


def keys_waiting(shelf: Shelf, today: date) -> tuple[str, ...]:
    """Return the keys of all public facts that somebody has to confirm: their value, or the next one."""
    return tuple(
        key
        for key, fact in shelf.facts.facts.items()
        if fact.use is Use.PUBLIC
        and not fact.is_to_come(today)
        and (
            fact.on(today).state is FactState.UNCONFIRMED
            or (fact.next is not None and fact.next.state is FactState.UNCONFIRMED)
        )
    )


def question_about(shelf: Shelf, key: str, today: date) -> Question:
    """Return what is asked about the fact *key*, which is there."""
    fact = shelf.facts.facts[key]
    now, old = fact.on(today), fact.said_on(today)
    later = fact.next if fact.next and fact.next.valid_from > today else None
    new = (later.value or "") if later else "" if old else now.value or ""
    since = later.valid_from if later else None
    how = asked_for(fact.kind.value) if fact.kind is not FactKind.TEXT else ""
    source = (later.source if later else now.source) or ""
    words = messages.question(fact.ask or "", new, since)
    return Question(fact.label, words, old, new, since, how, source, tuple(_places(shelf, key, today)))


def confirmation_sheet(reads: Reads, keys: Iterable[str]) -> bytes:
    """Return the sheet (PDF) that asks about the facts *keys*, as of the day of the build."""
    shelf, today = reads.world.shelf, reads.today
    asked = [question_about(shelf, key, today) for key in keys]
    html = reads.fill("confirm/sheet.html.jinja", asked=asked, today=today)
    return reads.print_sheet(html, "confirm/sheet.css").content


def _places(shelf: Shelf, key: str, today: date) -> Iterator[str]:
    titles, folder = titles_of(shelf, today), f"{shelf.content.folder}/"
    if key in shelf.read[f"{folder}commune.yaml"].keys:
        yield messages.COMMUNE_ITSELF
    for kind, slug in documents_naming(shelf, key):
        document = shelf.row(slug) if kind == "notice" else shelf.document(kind, slug)
        if document is None or (kind == "notice" and (document.is_withdrawn or document.is_over(today))):
            continue
        on = [channel for channel in messages.CHANNELS if document.goes_to(channel)]
        yield messages.place(kind, titles[shelf.paths[kind, slug].removeprefix(folder)], on)
