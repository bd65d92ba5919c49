"""`tinlang todo`: what the commune still has to confirm, and which outputs wait for it."""

import argparse
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.build import check
from generator.channels import plan_all
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, summary, tell, write_line
from generator.diagnostics import has_errors
from generator.making.reads import Reads
from generator.making.world import Edition, Tools, World
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.messages import commands as said
from generator.messages import todo as messages
from generator.model import Library
from generator.outputs import Output
from generator.pdf.shop import PrintShop
from generator.rendering.templates import Templates
from generator.said import filled
from generator.todo import OpenFact, open_facts

_MOST_PATHS = 4


def run(arguments: argparse.Namespace) -> int:
    """List the facts to confirm, the one that frees most first."""
    shelf, problems = check(arguments.content, arguments.date)
    if has_errors(problems):
        show(problems)
        tell(said.mend_first(summary(problems)))
        return FAULTS
    library = shelf.library()
    found = open_facts(library, _plan(library, arguments.date))
    if not found:
        write_line(said.NOTHING_TO_CONFIRM)
        return FINE
    write_line(said.to_confirm(len(found)))
    write_line(said.HOW_TO_CONFIRM)
    for number, ask in enumerate(found, 1):
        write_line("")
        for line in _lines(number, ask, library):
            write_line(line)
    return FINE


def _plan(library: Library, today: date) -> Mapping[str, tuple[Output, ...]]:
    """Return all that would be made if everything were confirmed."""
    templates = Templates()
    tools = Tools(templates, PrintShop(templates.fonts()), Store(None, Path(os.devnull)))
    world = World(library, Edition(today, library.commune.web, draft=True), tools, Traces())
    plan_all(Reads(world))
    return world.plan


def _lines(number: int, ask: OpenFact, library: Library) -> list[str]:
    lines = [f"{number:>3}. {ask.fact.label}  ({ask.key})"]
    if ask.fact.value:
        lines.append(f"     {messages.doubtful_value(ask.fact.value)}")
    if ask.fact.ask:
        lines.append(f"     {ask.fact.ask}")
    known = {key: fact.value or f"[{fact.label}]" for key, fact in library.facts.facts.items()}
    waits = [messages.waiting(type(document).__name__, filled(document.title, known)) for document in ask.documents]
    waits += [messages.COMMUNE_ITSELF] * ask.commune
    if ask.frees:
        lines.append(f"     {messages.frees(ask.frees)}")
    lines.append(f"     {messages.who_waits(waits)}")
    if ask.outputs:
        more = len(ask.outputs) - _MOST_PATHS
        lines.append(f"     {messages.files([str(path) for path in ask.outputs[:_MOST_PATHS]], more)}")
    return lines
