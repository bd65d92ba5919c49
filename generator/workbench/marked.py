"""Changes of a text with the words that came and went, and facts as forms show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.desk.changes import FieldChange
from generator.workbench.fact_tokens import FactTokens


@dataclass(frozen=True, slots=True)
class MarkedChange:
    """What changed in the field called *label*: *runs* of words that are the same, came (“added”) or went."""

    label: str
    runs: tuple[tuple[str, str], ...]


def marked_changes(changes: Iterable[FieldChange], tokens: FactTokens) -> list[MarkedChange]:
    """Return *changes* for a page."""
    return [
        MarkedChange(_capital(change.label), tuple((run.kind.value, tokens.shown(run.text)) for run in change.runs))
        for change in changes
    ]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
