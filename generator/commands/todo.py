"""`tinlang todo`: list the facts that the commune has to confirm, what waits for them, and texts to approve."""

import argparse
import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from generator.build import check
from generator.channels import plan_all
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, summary, tell, write_line
from generator.desk.confirming import confirmation_sheet, keys_waiting
from generator.desk.earlier_values import past_of_content
from generator.desk.old_sheets import TOLD, SheetPlanner, old_sheets
from generator.diagnostics import has_errors
from generator.making.edition import Edition, Tools
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.messages import commands as command_messages
from generator.messages import old_sheets as sheet_messages
from generator.messages import todo as messages
from generator.messages.facts import asked_for
from generator.messages.facts_in_time import ended
from generator.model import FactKind, Library
from generator.outputs import Output
from generator.pdf.shop import PrintShop
from generator.publishable import Published
from generator.publishing.standing import listed_in
from generator.rendering.templates import Templates
from generator.said import filled
from generator.shelf import Shelf
from generator.telling import naming_on
from generator.todo import OpenFact, open_facts

_MOST_PATHS = 4


def run(arguments: argparse.Namespace) -> int:
    """Print the facts to confirm, the one that frees most first."""
    shelf, problems = check(arguments.content, arguments.date, clock=arguments.clock)
    if has_errors(problems):
        show(problems)
        tell(command_messages.mend_first(summary(problems)))
        return FAULTS
    library, tools = shelf.library(arguments.date), _tools()
    if arguments.sheet:
        return _write_sheet(shelf, arguments, tools)
    to_come = {key for key, fact in shelf.facts.facts.items() if fact.is_to_come(arguments.date)}
    open_ones = open_facts(library, _plan(library, arguments.date, tools))
    _tell_facts([one for one in open_ones if one.key not in to_come], library, arguments.date)
    _tell_held(Published(shelf, arguments.date), library)
    _tell_old_sheets(shelf, arguments, tools)
    return FINE


def _write_sheet(shelf: Shelf, arguments: argparse.Namespace, tools: Tools) -> int:
    """Write the sheet that asks the commune about all that waits; raise `OSError` where it cannot be written."""
    keys = keys_waiting(shelf, arguments.date)
    if not keys:
        tell(command_messages.NOTHING_TO_CONFIRM)
        return FINE
    edition = Edition(arguments.date, shelf.commune.web)
    reads = Reads(World(Published(shelf, arguments.date), edition, tools, Traces()), noting=False)
    arguments.sheet.write_bytes(confirmation_sheet(reads, keys))
    tell(messages.sheet_written(len(keys), str(arguments.sheet)))
    return FINE


def _tell_facts(to_confirm: Sequence[OpenFact], library: Library, today: date) -> None:
    if not to_confirm:
        write_line(command_messages.NOTHING_TO_CONFIRM)
        return
    write_line(command_messages.to_confirm(len(to_confirm)))
    write_line(command_messages.HOW_TO_CONFIRM)
    for number, open_fact in enumerate(to_confirm, 1):
        write_line("")
        for line in _lines(number, open_fact, library, today):
            write_line(line)


def _tell_held(published: Published, library: Library) -> None:
    """Say which texts wait for approval, and why."""
    asked = published.shelf.commune.asks_approval
    texts = published.held if asked else published.held - published.templates
    held = [key for key in sorted(texts) if published.is_unapproved(*key)]
    if not held:
        return
    write_line("")
    write_line(messages.to_approve(len(held)))
    values = {key: fact.value or f"[{fact.label}]" for key, fact in library.facts.facts.items()}
    titles = {document.places.path: filled(document.title, values) for document in library.documents()}
    for key in held:
        path = published.shelf.paths[key]
        write_line(f"  {path}: {titles[PurePosixPath(path)]} ({messages.WHY_HELD[published.standings[key].value]})")


def _tell_old_sheets(shelf: Shelf, arguments: argparse.Namespace, tools: Tools) -> None:
    """Say which sheets are to be taken down, or soon will be, as far as the last build and the log tell."""
    past = past_of_content(arguments.content, shelf.facts.on(arguments.date), arguments.date - TOLD)
    found = old_sheets(shelf, listed_in(arguments.output), arguments.date, past, SheetPlanner(tools))
    naming = naming_on(shelf)
    for heading, due in ((sheet_messages.TO_TAKE_DOWN, True), (sheet_messages.COMING, False)):
        these = [one for one in found if one.is_due(arguments.date) is due]
        if these:
            write_line("")
            write_line(f"{heading}:")
        for one in these:
            write_line(f"  {one.why(due=due)}.")
            for sheet in one.sheets:
                write_line(f"    - {naming.own(sheet.words)}")
                write_line(f"      {sheet_messages.files([str(path) for path in sheet.paths])}")


def _tools() -> Tools:
    templates = Templates()
    return Tools(templates, PrintShop(templates.fonts()), Store(None, Path(os.devnull)))


def _plan(library: Library, today: date, tools: Tools) -> Mapping[str, tuple[Output, ...]]:
    """Return the outputs that would be made if everything were confirmed, by channel."""
    world = World(library, Edition(today, library.commune.web, draft=True), tools, Traces())
    plan_all(Reads(world))
    return world.plan


def _lines(number: int, open_fact: OpenFact, library: Library, today: date) -> list[str]:
    fact, documents, outputs = open_fact.fact, open_fact.documents, open_fact.outputs
    lines = [f"{number:>3}. {fact.label}  ({open_fact.key})"]
    if fact.value:
        lines.append(f"     {messages.doubtful_value(fact.value)}")
    if fact.until and fact.until < today:
        lines.append(f"     {ended(fact.until)}")
    if fact.ask:
        lines.append(f"     {fact.ask}")
    if not fact.value and fact.kind is not FactKind.TEXT:
        lines.append(f"     {asked_for(fact.kind)}")
    known = {key: fact.value or f"[{fact.label}]" for key, fact in library.facts.facts.items()}
    waits = [messages.waiting(type(document).__name__, filled(document.title, known)) for document in documents]
    waits += [messages.COMMUNE_ITSELF] * open_fact.commune
    if open_fact.frees:
        lines.append(f"     {messages.frees(open_fact.frees)}")
    if open_fact.more:
        labels = [library.facts.facts[key].label if key in library.facts.facts else key for key in open_fact.also]
        lines.append(f"     {messages.frees_with(open_fact.more, labels)}")
    lines.append(f"     {messages.who_waits(waits)}")
    if outputs:
        more = len(outputs) - _MOST_PATHS
        lines.append(f"     {messages.files([str(path) for path in outputs[:_MOST_PATHS]], more)}")
    return lines
