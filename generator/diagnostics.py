"""One problem in the content: how bad, where, what is wrong, what to type instead.

Diagnostics are values: they are gathered, never raised. Only arguments of the command line that ask for what cannot be
done are raised, as `Refused`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from generator.source import Position, Source


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. *code* is stable English; *message* and *hint* are Vietnamese; *line* is the text at that place."""

    code: str
    at: Position
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    line: str = ""


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Return whether any of *problems* stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def quoting(problem: Diagnostic, sources: Mapping[PurePosixPath, Source]) -> Diagnostic:
    """Return *problem* with the line at its place."""
    source = sources.get(problem.at.path)
    return problem if problem.line or source is None else replace(problem, line=source.line(problem.at.line))


def in_reading_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *problems* sorted by file and place, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.at, problem.code, problem.message)))


class Refused(OSError):  # noqa: N818 - it says what happened to the command
    """The arguments ask for what cannot be done; the message says why, in one line for the operator."""
