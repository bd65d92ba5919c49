"""One problem in the content: how bad, where, what is wrong, what to type instead.

Diagnostics are values: they are gathered, never raised (STYLE.md §6).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.source import Position


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. *code* is stable English; *message* and *hint* are Vietnamese; *line* is the text it points at."""

    code: str
    at: Position
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    line: str = ""


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Tell whether any of *problems* stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def in_reading_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *problems* by file and place, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.at, problem.code, problem.message)))
