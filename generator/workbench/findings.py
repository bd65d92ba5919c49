"""Problems of a file as a form shows them: each at the field that it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Severity
from generator.model import Location
from generator.workbench.form_values import Filled


@dataclass(frozen=True, slots=True)
class FormFinding:
    """One problem: what is wrong, what to do, and the *name* of the field where it stands; empty for the whole text."""

    name: str
    message: str
    hint: str
    is_error: bool


def finding(problem: Diagnostic, at: Location | None) -> FormFinding:
    """Return *problem*, which is about the location *at*, as a form shows it."""
    name = ".".join(map(str, at or ()))
    return FormFinding(name, problem.message, problem.hint, problem.severity is Severity.ERROR)


def at_fields(
    found: Iterable[FormFinding], filled: Filled
) -> tuple[Mapping[str, list[FormFinding]], list[FormFinding]]:
    """Return the findings by the field that shows each, and those that no field shows.

    A finding about something below a field, or about a value that has no field of its own, stands at the field around.
    """
    names = {each.name for each in filled.fields() if each.name}
    by_field: dict[str, list[FormFinding]] = {}
    general = []
    for one in found:
        name = one.name
        while name and name not in names:
            name = name.rpartition(".")[0]
        if name:
            by_field.setdefault(name, []).append(one)
        else:
            general.append(one)
    return by_field, general
