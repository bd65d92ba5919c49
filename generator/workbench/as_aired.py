"""What was planned for a session as the content stood when it began: later changes take nothing out of past sessions.

A text that was withdrawn after it had been heard still stands there to be noted, and the hash of the text in the diary
is of the words that were to be read then.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time
from functools import cached_property

from generator.broadcast.calendar import OnAir, airings_of, reckoned, start_of, words_of
from generator.broadcast.session import AirSession, sessions_on
from generator.desk.as_of import changed_since, texts_as_of
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER
from generator.desk.outcomes import CannotWriteError
from generator.model import Holdings, Slot
from generator.publishable import Published
from generator.shelf import Shelf, open_shelf
from generator.workbench.office import Office

Aloud = tuple[Holdings, Sequence[OnAir]]
"""A library, and all of its airings."""


class AsAired:
    """The plans of an *office*, looked at once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._shelf: Shelf = office.shelf()
        self._now = office.clock()
        self._known: dict[tuple[object, ...], Aloud] = office.recall("as aired", dict)

    def sessions(self, day: date) -> list[tuple[Holdings, AirSession]]:
        """Return the sessions that were planned for *day*, each with the library as it stood when it began."""
        found = []
        for slot in self._slots:
            library, airings = self._at(self.begins(day, slot))
            words, broadcast = words_of(library), library.commune.broadcast
            of_slot = (one for one in sessions_on(day, airings, broadcast, words) if one.slot.id == slot.id)
            found += [(library, session) for session in of_slot]
        return found

    def begins(self, day: date, slot: Slot) -> datetime:
        """Return when the *slot* begins on *day*; the last moment of that day where its hour is not known."""
        starts = start_of(slot, words_of(self._present[0])) or time.max
        return datetime.combine(day, starts, self._now.tzinfo)

    @cached_property
    def _slots(self) -> tuple[Slot, ...]:
        return self._present[0].commune.broadcast.slots

    @cached_property
    def _present(self) -> Aloud:
        return Published(self._shelf, self._office.today), self._office.airings()

    @cached_property
    def _events(self) -> tuple[AuditEvent, ...]:
        with suppress(OSError):
            return read_log(self._office.folder / FOLDER).events
        return ()

    def _at(self, moment: datetime) -> Aloud:
        """Return what was to be read aloud, and when, as far as it was known at the *moment*."""
        if moment >= self._now:
            return self._present
        hashes = changed_since(self._events, moment.isoformat(timespec="microseconds"))
        day = moment.date()
        same_facts = self._shelf.facts.on(day) == self._shelf.facts.on(self._office.today)
        if not hashes and same_facts:
            return self._present
        key = (*sorted(hashes.items()), *(() if same_facts else (day,)))
        if key not in self._known:
            self._known[key] = self._made(hashes, day) or self._present
        return self._known[key]

    def _made(self, hashes: Mapping[str, str], day: date) -> Aloud | None:
        """Return the library and its airings with the files of *hashes*; None where it cannot be read as a whole."""
        content, start = self._shelf.content, f"{self._shelf.content.folder}/"
        named = {path.removeprefix(start): text for path, text in content.texts.items()}
        with suppress(OSError, CannotWriteError):
            then = texts_as_of(self._office.folder, named, hashes)
            texts = {f"{start}{name}": then[name] for name in sorted(then)}
            shelf = open_shelf(replace(content, texts=texts, files={}), self._shelf.read, self._shelf)
            if shelf.is_complete:
                library = Published(shelf, day)
                return library, airings_of(library, reckoned(library))
        return None
