"""What a page has shown, kept by its fingerprint: the values of the facts, so that what changed since can be told."""

import json
from contextlib import suppress
from pathlib import Path

from generator.approval import keys_of
from generator.desk.outcomes import FactChange
from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole
from generator.model import AnyDocument, Facts

_FOLDER = "shown"


def keep_shown(desk: Path, fingerprint: str, document: AnyDocument, facts: Facts) -> None:
    """Keep the values that *document* shows under its *fingerprint*; where they cannot be, less is told later."""
    with suppress(OSError):
        file = desk / _FOLDER / f"{fingerprint}.json"
        if not file.exists():
            write_whole(file, json.dumps(_values(document, facts), ensure_ascii=False, indent=1).encode())


def shown_values(desk: Path, fingerprint: str) -> dict[str, str] | None:
    """Return the values of facts that were shown under *fingerprint*, by their keys; None where they are lost."""
    if not fingerprint.isalnum():
        return None
    with suppress(OSError, ValueError):
        values = json_in(file_bytes(desk / _FOLDER / f"{fingerprint}.json"))
        return {str(key): str(value) for key, value in values.items()} if isinstance(values, dict) else None
    return None


def facts_changed(desk: Path, fingerprint: str, document: AnyDocument, facts: Facts) -> tuple[FactChange, ...]:
    """Return the facts that *document* shows with other values than under *fingerprint*, or shows only one time."""
    before, now = shown_values(desk, fingerprint), _values(document, facts)
    if before is None:
        return ()
    changed = (key for key in dict.fromkeys((*before, *now)) if before.get(key, "") != now.get(key, ""))
    labels = {key: fact.label for key, fact in facts.facts.items()}
    return tuple(FactChange(key, labels.get(key, key), before.get(key, ""), now.get(key, "")) for key in changed)


def _values(document: AnyDocument, facts: Facts) -> dict[str, str]:
    found = ((key, facts.get(key)) for key in sorted(keys_of(document)))
    return {key: (fact.value or "") if fact and fact.may_be_published else "" for key, fact in found}
