"""What is otherwise in the rota on a day → new items at the end of `changes` in rota.yaml; nothing else changes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.broadcast.rota import OnDuty
from generator.desk.edits import InsertItem
from generator.desk.outcomes import Saved
from generator.desk.saving import Outcome, open_file, save
from generator.model import Rota

FILE = "rota.yaml"


def change_rota(
    folder: Path, rota: Rota, changes: Sequence[Mapping[str, str]], *, who: str, when: str, reason: str
) -> Outcome:
    """Add *changes*, values by key, behind those of the *rota* that was read from *folder*; *when* is in ISO 8601.

    Nothing is written where somebody else has changed them since: the outcome says so.
    """
    opened = open_file(folder, FILE)
    if not isinstance(opened, Saved):
        return opened
    first = len(rota.changes)
    edits = [InsertItem(("changes", first + number), dict(change)) for number, change in enumerate(changes)]
    return save(folder, FILE, opened.digest, edits, who=who, when=when, reason=reason)


def stand_in(duty: OnDuty, who: str, instead: str, reason: str = "") -> dict[str, str]:
    """Return the change by which *instead* is on *duty* for *who*; each may be nobody, an empty text."""
    values = {
        "day": f"{duty.day:%d/%m/%Y}",
        "slot": duty.slot,
        "village": duty.village,
        "who": who,
        "instead": instead,
        "reason": reason,
    }
    return {name: value for name, value in values.items() if value}
