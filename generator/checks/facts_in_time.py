"""Check the facts whose value begins, ends or changes on a known day: told before that day, with the texts they are in.

The values of all days stand in the registry as it was written; what is published shows that of today alone.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.approval import each_fingerprint, fingerprint, signature_of, signed
from generator.broadcast import piece_named, script_of
from generator.broadcast.calendar import airings_of
from generator.checks.facts import always_said
from generator.checks.letters import letters_in
from generator.diagnostics import Diagnostic
from generator.making.reads import Reads
from generator.messages import facts_in_time as messages
from generator.model import Announcement, Fact, Facts, FactState, Places, Use, texts
from generator.said import filled, plain, unmarked
from generator.source import Position

AHEAD = timedelta(days=30)
"""How long before the day on which a value ends or changes that is told: sheets can be printed and hung by then."""
_ONE_DAY = timedelta(days=1)


def problems_in_time(reads: Reads) -> Iterator[Diagnostic]:
    """Yield a problem for each public fact whose value is over, has not begun, or soon ends or changes."""
    written = reads.written.facts()
    today = max(reads.today, reads.clock)
    for key, fact in written.facts.items():
        if fact.is_timed and fact.use is Use.PUBLIC:
            yield from _of_fact(reads, written, key, today)


def _of_fact(reads: Reads, written: Facts, key: str, today: date) -> Iterator[Diagnostic]:
    fact, places = written.facts[key], reads.written.places("facts.yaml")

    def at(*location: str) -> Position:
        return places.at(("facts", key, *location))

    yield from _of_next(fact, key, places)
    turn = next(iter(fact.turns(today)), None)
    if not fact.on(today).may_be_published:
        yield from _unsaid(reads, written, key, today)
    elif turn is not None:
        if turn - _ONE_DAY <= today + AHEAD:
            yield _turning(reads, written, key, turn, at(*_where(fact, turn)))
        yield from _on_air_later(reads, key, fact, turn, at(*_where(fact, turn)))


def _of_next(fact: Fact, key: str, places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the next value of *fact* by itself."""
    later, at = fact.next, ("facts", key, "next")
    if later is None:
        return
    if fact.until and later.valid_from > fact.until + _ONE_DAY:
        yield messages.gap(places.at((*at, "from")), fact.label, fact.until, later.valid_from)
    if later.state is not FactState.UNCONFIRMED:
        for name, words in (("value", later.value), ("source", later.source)):
            yield from letters_in(places, (*at, name), words or "")


def _unsaid(reads: Reads, written: Facts, key: str, today: date) -> Iterator[Diagnostic]:
    """Yield why the fact *key* is not published today, where that is for its days."""
    fact, places, later = written.facts[key], reads.written.places("facts.yaml"), written.facts[key].next
    at, named = ("facts", key), texts_naming(reads, written, key)
    if fact.valid_from and today < fact.valid_from:
        yield messages.not_yet(places.at((*at, "from")), fact.label, fact.valid_from, named)
    elif later and today >= later.valid_from and later.state is FactState.UNCONFIRMED:
        place = places.at((*at, "next", "state"))
        yield messages.next_unconfirmed(place, fact.label, later.value or "", later.valid_from, named)
    elif later and later.until and later.until < today:
        yield messages.over(places.at((*at, "next", "until")), fact.label, later.until, named)
    elif fact.state is not FactState.UNCONFIRMED and fact.last_day and fact.last_day < today:
        yield messages.over(places.at((*at, "until")), fact.label, fact.last_day, named)


def _turning(reads: Reads, written: Facts, key: str, turn: date, at: Position) -> Diagnostic:
    fact = written.facts[key]
    after, named = fact.on(turn), texts_naming(reads, written, key)
    value = fact.on(turn - _ONE_DAY).value or ""
    if after.may_be_published:
        again = tuple(_to_approve_again(reads, written, key, turn)) if reads.library.commune.asks_approval else ()
        return messages.changes_soon(at, fact.label, (value, after.value or ""), turn, named, again)
    doubtful = after.value if after.value != value else None
    needed = any(key in text.facts() for _, text in always_said(reads.written.commune()))
    return messages.ends_soon(at, fact.label, (value, doubtful), turn - _ONE_DAY, named, needed=needed)


def _where(fact: Fact, turn: date) -> tuple[str, ...]:
    """Return where in *fact* the day *turn* is written."""
    if fact.next and fact.next.valid_from == turn:
        return "next", "from"
    return ("next", "until") if fact.next and turn > fact.next.valid_from else ("until",)


def texts_naming(reads: Reads, written: Facts, key: str) -> tuple[tuple[str, str], ...]:
    """Return the kind and the title of each text that names the fact *key* and is not over or withdrawn.

    The commune itself has no title.
    """
    values = {name: fact.value or f"[{fact.label}]" for name, fact in written.on(reads.today).facts.items()}
    found = []
    for kind, slug in reads.written.naming(key):
        if kind != "notice" or reads.standing(slug) != "over":  # one that is withdrawn is over, too
            found.append((kind, filled(reads.written.title(kind, slug), values)))
    if any(key in text.facts() for _, text in texts(reads.written.commune())):
        found.append(("commune", ""))
    return tuple(found)


def _to_approve_again(reads: Reads, written: Facts, key: str, turn: date) -> Iterator[str]:
    """Yield the titles of the texts that are approved now, and will not be with the facts of the day *turn*."""
    values = {name: fact.value or f"[{fact.label}]" for name, fact in written.on(reads.today).facts.items()}
    for kind, slug in reads.written.naming(key):
        document = reads.written.document(kind, slug)
        if isinstance(document, Announcement) and document.expires and document.expires < turn:
            continue
        approval = signed(document)
        if not approval or not document.approved_hash or reads.hidden(slug):
            continue
        signature, media = signature_of(approval), reads.library.media
        keys = reads.written.keys(kind, slug)
        then = fingerprint(signature.words, keys, signature.pictures, written.on(turn), media)
        if then not in each_fingerprint(signature.fingerprint):
            yield filled(document.title, values)


def _on_air_later(reads: Reads, key: str, fact: Fact, turn: date, at: Position) -> Iterator[Diagnostic]:
    """Yield a problem where a script that says *fact* is read on the day *turn* or later: it was made before that."""
    after = [airing for airing in airings_of(reads.library, lambda _: 0) if airing.day and airing.day >= turn]
    first = {airing.piece.slug: airing for airing in reversed(after)}
    said = [airing for airing in first.values() if key in _facts_of(airing.piece.slug, reads)]
    if said:
        titles = tuple(dict.fromkeys(plain(reads.words(airing.title)) for airing in reversed(said)))
        yield messages.on_air_later(at, fact.label, turn, titles, min(airing.day or turn for airing in said))


def _facts_of(slug: str, reads: Reads) -> frozenset[str]:
    """Return the facts that the script of the piece *slug* says, those of its heading and its calls, too."""
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    return frozenset(unmarked(script.marks).facts)
