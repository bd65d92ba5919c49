"""How long a slot is: what is confirmed, or else what is expected until then."""

from dataclasses import dataclass
from typing import Protocol

from generator.broadcast.calendar import minutes_of
from generator.broadcast.templates import minutes_by, template_for
from generator.fields import Text
from generator.model import Commune, Registry, Slot
from generator.said import Words
from generator.text.hours import read_minutes


@dataclass(frozen=True, slots=True)
class SlotLength:
    """How many *seconds* a slot lasts, and whether that is *confirmed*."""

    seconds: int  # whole ones: slots are given in minutes
    confirmed: bool


class Slotted(Protocol):
    """What slots are read from: a library, as it was written or as it is published."""

    @property
    def commune(self) -> Commune:
        """Return the commune."""
        ...

    @property
    def facts(self) -> Registry:
        """Return all facts."""
        ...


def length_of(slot: Slot, written: Slotted, words: Words, weekday: int | None = None) -> SlotLength | None:
    """Return how long *slot* is: by facts that are confirmed, or else by what *written* expects; None if unknown.

    On a *weekday*, 0 for Monday, a template of the station may give it another length.
    """
    of_day = template_for(written.commune.broadcast, weekday, slot.id) if weekday is not None else None
    minutes = minutes_by(of_day, words) or minutes_of(slot, words)
    if minutes:
        return SlotLength(60 * minutes, confirmed=True)
    own = next((known for known in written.commune.broadcast.slots if known.id == slot.id), None)
    expected = read_minutes(_expected(own.minutes, written)) if own and own.minutes else None
    return SlotLength(60 * expected, confirmed=False) if expected else None


def longest_of(written: Slotted, published: Slotted, words: Words) -> SlotLength | None:
    """Return the length of the longest slot; None where that of any is unknown."""
    lengths = [length_of(slot, written, words) for slot in published.commune.broadcast.slots]
    known = [length for length in lengths if length]
    if not known or len(known) < len(lengths):
        return None
    return SlotLength(max(length.seconds for length in known), all(length.confirmed for length in known))


def _expected(minutes: Text, written: Slotted) -> str:
    """Return *minutes* with the values of its facts, confirmed or not."""
    parts = (part if isinstance(part, str) else written.facts.get(part.key) for part in minutes.parts)
    return "".join(part if isinstance(part, str) else (part.value or "") if part else "" for part in parts)
