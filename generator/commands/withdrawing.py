"""`tinlang results withdraw`: take a story, or any notice, back everywhere; list the printed sheets with it."""

import argparse
import os
from pathlib import Path

from generator.build import check
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.desk.earlier_values import past_of_content
from generator.desk.files import digest_of, read_file
from generator.desk.old_sheets import TOLD, SheetPlanner, TakingDown, old_sheets
from generator.desk.outcomes import CannotWriteError, NotAllowed, StepDone
from generator.desk.steps import withdraw
from generator.making.edition import Tools
from generator.memory.store import Store
from generator.messages import exports as messages
from generator.messages import old_sheets as sheet_messages
from generator.pdf.shop import PrintShop
from generator.publishing.standing import listed_in
from generator.rendering.templates import Templates
from generator.telling import naming_on
from generator.text.names import nearest


def take_back(arguments: argparse.Namespace) -> int:
    """Withdraw the notice that *arguments* name, and list its sheets."""
    slug = Path(arguments.file).stem if arguments.file else ""
    shelf, _ = check(arguments.content, arguments.date)
    if slug not in shelf.slugs["notice"]:
        tell(messages.no_story(slug, nearest(slug, shelf.slugs["notice"]) if slug else None))
        return USAGE
    name = f"announcements/{slug}.md"
    try:
        digest = digest_of(read_file(arguments.content, name))
    except CannotWriteError as error:
        tell(str(error.detail))
        return FAULTS
    when = arguments.date.isoformat()
    outcome = withdraw(arguments.content, name, digest, who=arguments.by, when=when, reason=arguments.why)
    if not isinstance(outcome, StepDone):
        tell(outcome.message)
        return USAGE if isinstance(outcome, NotAllowed) else FAULTS
    write_line(messages.taken_back(slug))
    sheets = _sheets_of(arguments, name)
    naming = naming_on(shelf)
    write_line(messages.sheets_of_story(len(sheets)))
    for one in sheets:
        for sheet in one.sheets:
            write_line(f"  - {naming.own(sheet.words)}")
            write_line(f"    {sheet_messages.files([str(path) for path in sheet.paths])}")
    return FINE


def _sheets_of(arguments: argparse.Namespace, name: str) -> list[TakingDown]:
    """Return the sheets of the notice in the file *name*, which hang now."""
    shelf, _ = check(arguments.content, arguments.date)
    templates = Templates()
    tools = Tools(templates, PrintShop(templates.fonts()), Store(None, Path(os.devnull)))
    past = past_of_content(arguments.content, shelf.facts.on(arguments.date), arguments.date - TOLD)
    found = old_sheets(shelf, listed_in(arguments.output), arguments.date, past, SheetPlanner(tools))
    return [one for one in found if one.key == name]
