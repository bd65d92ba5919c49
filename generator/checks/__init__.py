"""Library → diagnostics. A check takes the library and today, and yields the problems it sees."""

from collections.abc import Callable, Iterator
from datetime import date

from generator.checks.facts import check_facts, check_needed, check_registry
from generator.checks.fit import check_fit
from generator.checks.letters import check_letters
from generator.checks.pictures import check_pictures
from generator.checks.references import check_actions, check_names, check_references
from generator.checks.schedule import check_schedule
from generator.checks.security import check_security
from generator.checks.share import check_share
from generator.checks.speech import check_speech
from generator.diagnostics import Diagnostic
from generator.model import Library

Check = Callable[[Library, date], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    check_facts,
    check_registry,
    check_needed,
    check_names,
    check_references,
    check_actions,
    check_pictures,
    check_fit,
    check_letters,
    check_speech,
    check_schedule,
    check_share,
    check_security,
)


def check_library(library: Library, today: date) -> Iterator[Diagnostic]:
    """Yield every problem that any check sees."""
    for check in CHECKS:
        yield from check(library, today)
