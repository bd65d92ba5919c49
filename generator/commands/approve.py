"""`tinlang approve`: write into a text that it is approved, by whom, on which day, and what was approved."""

import argparse
from datetime import date
from pathlib import Path

from generator.build import check
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import show, summary, tell, write_line
from generator.desk.approving import approve
from generator.desk.duties import may, signature_of
from generator.desk.outcomes import Barrier, HasFaults, NotAllowed, StepDone, StepOutcome
from generator.desk.revisions import Proposal
from generator.desk.steps import for_approval
from generator.desk.texts import problems_of
from generator.diagnostics import Diagnostic
from generator.messages import approve as messages
from generator.messages import commands as command_messages
from generator.model import Duty, People
from generator.shelf import Shelf
from generator.text.names import nearest


def run(arguments: argparse.Namespace) -> int:
    """Approve the text, or its revision, unless it is not there, has faults, or whoever approves may not."""
    shelf, problems = check(arguments.content, arguments.date, clock=arguments.clock)
    slug = Path(arguments.text).stem
    meant = _meant(arguments.text, arguments.content, shelf)
    if len(meant) > 1:
        tell(messages.many_texts(arguments.text, meant))
        return USAGE
    path = next(iter(meant), None)
    if path is None or not shelf.is_complete:
        return _refused_unread(arguments.text, slug, shelf)
    name = path.removeprefix(f"{shelf.content.folder}/")
    own = tuple(problem for problem in problems if str(problem.at.path) == path)
    shown = for_approval(arguments.content, name, arguments.date)
    if not isinstance(shown, Proposal):
        tell(shown.message)
        return FAULTS

    def checked(folder: Path, name: str, content: bytes, today: date) -> tuple[Diagnostic, ...]:
        return own if content == shelf.content.texts[path] else problems_of(folder, name, content, today)

    when, day = arguments.date.isoformat(), arguments.date
    act = (arguments.content, name, shown.digest, shown.fingerprint)
    outcome = approve(*act, who=arguments.by, when=when, today=day, checked=checked)
    return _told(outcome, arguments.by, path, shelf.people, day)


def _meant(text: str, folder: Path, shelf: Shelf) -> list[str]:
    """Return the paths of the texts that *text* names: those of that slug, or the one file that it leads to.

    The name of a file may do without its folder; a file elsewhere, however it is called, is no text of this *folder*.
    """
    paths = [path for (_, slug), path in shelf.paths.items() if slug == Path(text).stem]
    if Path(text).name == text:
        return [path for path in paths if Path(text).suffix in ("", Path(path).suffix)]
    below = {path: folder / path.removeprefix(f"{shelf.content.folder}/") for path in paths}
    return [path for path, file in below.items() if Path(text).exists() and file.samefile(text)]


def _told(outcome: StepOutcome, by: str, path: str, people: People | None, day: date) -> int:
    """Say what became of it, and return the exit status."""
    if isinstance(outcome, StepDone):
        write_line(messages.approved(path, signature_of(by, people), day))
        return FINE
    if isinstance(outcome, HasFaults):
        show(outcome.problems)
        tell(command_messages.mend_first(summary(list(outcome.problems))))
        return FAULTS
    if isinstance(outcome, NotAllowed) and outcome.why is Barrier.NO_NAME:
        tell(messages.no_name_of_a_person(by))
        return USAGE
    if isinstance(outcome, NotAllowed) and outcome.why is Barrier.NO_RIGHT:
        tell(messages.may_not(by, may(people, Duty.APPROVE)))
        return USAGE
    tell(outcome.message)
    return FAULTS


def _refused_unread(text: str, slug: str, shelf: Shelf) -> int:
    if slug in shelf.unread or not shelf.is_complete:
        show([shelf.quoted(problem) for problem in shelf.problems])
        tell(command_messages.mend_first(summary(list(shelf.problems))))
        return FAULTS
    tell(messages.no_text(text, nearest(slug, {of for _, of in shelf.paths})))
    return USAGE
