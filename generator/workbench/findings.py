"""Problems of a file as a form shows them: each at the field that it is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, Severity
from generator.messages.as_forms import as_forms_say
from generator.model import Location
from generator.text.whole_numbers import whole_number
from generator.workbench.form_edits import rules_in
from generator.workbench.form_values import Filled
from generator.workbench.located_problems import LocatedProblem
from generator.workbench.ticked import CELLS


@dataclass(frozen=True, slots=True)
class FormFinding:
    """One problem: what is wrong, what to do, and the *name* of the field where it stands; empty for the whole text.

    *at* is the location of what it is about, where that is known.
    """

    name: str
    message: str
    hint: str
    is_error: bool
    at: Location = ()


_TOLD_BY_THE_STATE = frozenset(("not-approved", "approval-outdated", "approved-before-updated"))
"""Problems about the approval of the text in the form: at its head stands how far it is."""


def findings_of(problems: Iterable[LocatedProblem]) -> list[FormFinding]:
    """Return the *problems* of a text as its form shows them."""
    return [finding(one.problem, one.location) for one in problems if one.problem.code not in _TOLD_BY_THE_STATE]


def finding(problem: Diagnostic, at: Location | None) -> FormFinding:
    """Return *problem*, which is about the location *at*, as a form shows it."""
    name = ".".join(map(str, at or ()))
    message, hint = (as_forms_say(words) for words in (problem.message, problem.hint))
    return FormFinding(name, message, hint, problem.severity is Severity.ERROR, at or ())


def at_fields(
    found: Iterable[FormFinding], filled: Filled
) -> tuple[Mapping[str, list[FormFinding]], list[FormFinding]]:
    """Return the findings by the field that shows each, and those that no field shows.

    A finding about something below a field, or about a value that has no field of its own, stands at the field around.
    """
    by_field: dict[str, list[FormFinding]] = {}
    general = []
    names = {each.name for each in filled.fields() if each.name}
    for one in in_tables(found, filled):
        name = one.name
        while name and name not in names:
            name = name.rpartition(".")[0]
        if name:
            by_field.setdefault(name, []).append(one)
        else:
            general.append(one)
    return by_field, general


def in_tables(found: Iterable[FormFinding], filled: Filled) -> Iterator[FormFinding]:
    """Yield what was *found*; what is about a rule that a table of the form makes is about that table."""
    lists = {each.name: rules_in(each) for each in filled.fields() if each.field.has_tables}
    for one in found:
        name = next((name for name in lists if one.name.startswith(f"{name}.")), "")
        step, _, rest = one.name.removeprefix(f"{name}.").partition(".")
        number = whole_number(step)
        if not name or number is None or number >= len(lists[name]):
            yield one
            continue
        key = rest.partition(".")[0]
        table = f"{name}.{lists[name][number].table}"
        named = filled.named(f"{table}.{key}")
        yield replace(one, name=named.name if named else f"{table}.{CELLS}" if key else table)
