"""A template of an urgent notice, its blanks filled in → a notice, approved where the template is.

The approval of a template is of its words: a template that was changed since then gives a notice that waits for
approval, like any other. The notice itself is signed with its own fingerprint: whoever changes it needs an approval.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk.approving import KEYS
from generator.desk.edits import Edit, RemoveValue, SetValue
from generator.desk.files import digest_of, read_file
from generator.desk.guarded import edited
from generator.desk.outcomes import CannotWriteError, Reason, Saved, Unsaved
from generator.desk.saving import Outcome, create
from generator.desk.texts import (
    Checked,
    day_of,
    document_of,
    fingerprints_on_disk,
    problems_of,
    read_registers,
    stands_approved,
)
from generator.diagnostics import Diagnostic, Severity
from generator.messages import desk as desk_messages
from generator.messages import emergencies as messages
from generator.model import Announcement, texts
from generator.text.blanks import blanks_in, filled_blanks
from generator.text.dates import in_numbers

_ORDER = ("slug", "title", "summary", "updated", "topic", "published", "expires", "issuer", "priority", "villages")
_OF_THE_TEMPLATE = ("template", "short", "state", "approved_by", "approved_on", "approved_hash", "quick_fix")


@dataclass(frozen=True, slots=True)
class Filling:
    """What is filled into the template *slug*, whose file has the hash *base*: *values* by blank.

    The notice is called *name*, holds for *villages*, all where there are none, and until the end of *expires*.
    """

    slug: str
    base: str
    name: str
    values: Mapping[str, str]
    expires: date
    villages: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class FilledIn:
    """The notice as it was *saved*, and whether it is *approved*; or the *problems* for which it was not."""

    outcome: Outcome | None = None
    approved: bool = False
    problems: tuple[Diagnostic, ...] = ()
    changed: bool = False


def template_blanks(notice: Announcement) -> list[str]:
    """Return what is to be filled into the template *notice*, each once, in order."""
    return list(dict.fromkeys(blank for _, text in texts(notice) for blank in blanks_in(text.raw)))


def fill_in(folder: Path, filling: Filling, *, who: str, when: str, checked: Checked = problems_of) -> FilledIn:
    """Write the notice of *filling*; nothing where the template was changed meanwhile, or the notice has errors.

    *when* is in ISO 8601.
    """
    try:
        return _filled(folder, filling, who, when, checked)
    except CannotWriteError as error:
        message = desk_messages.unsaved(error.why.value, f"{filling.name}.md", error.detail)
        return FilledIn(Unsaved(error.why, message))


def _filled(folder: Path, filling: Filling, who: str, when: str, checked: Checked) -> FilledIn:
    template, name, today = f"announcements/{filling.slug}.md", f"announcements/{filling.name}.md", day_of(when)
    content = read_file(folder, template)
    notice, registers = document_of(folder, template, content), read_registers(folder)
    if not isinstance(notice, Announcement) or not notice.is_template:
        raise CannotWriteError(Reason.FAULTY, template)
    if digest_of(content) != filling.base:
        return FilledIn(changed=True)
    approved = stands_approved(folder, notice, registers, today)
    made = edited(content, PurePosixPath(template), _edits(notice, filling, today))
    made_of = document_of(folder, name, made)
    if approved and made_of is not None and notice.approved_by and notice.approved_on:
        signature = {
            "state": "approved",
            "approved_by": notice.approved_by.raw,
            "approved_on": in_numbers(notice.approved_on),
            "approved_hash": fingerprints_on_disk(folder, made_of, registers, today),
        }
        made = edited(made, PurePosixPath(name), [SetValue((key,), value, KEYS) for key, value in signature.items()])
    problems = tuple(one for one in checked(folder, name, made, today) if one.severity is Severity.ERROR)
    if problems:
        return FilledIn(problems=problems)
    outcome = create(folder, name, made, who=who, when=when, reason=messages.from_template(filling.slug))
    return FilledIn(outcome, approved=approved and isinstance(outcome, Saved))


def _edits(notice: Announcement, filling: Filling, today: date) -> list[Edit]:
    edits: list[Edit] = [RemoveValue((key,)) for key in _OF_THE_TEMPLATE if _is_set(notice, key)]
    for location, text in texts(notice):
        if blanks_in(text.raw):
            edits.append(SetValue(location, filled_blanks(text.raw, filling.values)))
    values = {
        "slug": filling.name,
        "updated": in_numbers(today),
        "published": in_numbers(today),
        "expires": in_numbers(filling.expires),
        **({"villages": list(filling.villages)} if filling.villages else {}),
        "from_template": filling.slug,
    }
    return [*edits, *(SetValue((key,), value, (*_ORDER, "from_template")) for key, value in values.items())]


def _is_set(notice: Announcement, key: str) -> bool:
    return key in notice.model_fields_set
