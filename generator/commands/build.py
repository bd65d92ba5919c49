"""`tinlang build`: check the content, then make every channel."""

import argparse
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator import build as pipeline
from generator.channels import CHANNELS
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.explain import explained
from generator.commands.terminal import as_text, console, progress_bar, show, summary, tell, write_line
from generator.commands.unchanged import BuildInputs, inputs_of
from generator.diagnostics import Refused, has_errors
from generator.making.edition import Recorder, Tools
from generator.memory.compiled import compiled_folder
from generator.memory.folder_record import FinishedBuild, write_finished_build
from generator.memory.program import program_digest
from generator.memory.state import (
    new_pile,
    open_store,
    read_traces,
    record_name,
    state_name,
    sweep,
    write_traces,
)
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.messages import commands as said
from generator.messages import operator
from generator.pdf.shop import PrintShop
from generator.publishing.publish import Place
from generator.rendering.templates import Templates

_MOST_JOBS = 8


def run(arguments: argparse.Namespace) -> int:
    """Build, and say in one line per channel what was made."""
    names = [channel.name for channel in CHANNELS]
    unknown = [name for name in arguments.only if name not in names]
    if unknown:
        tell(said.no_channel(unknown[0], ", ".join(names)))
        return USAGE
    if arguments.audio == "piper" and not arguments.voice:
        tell(said.PIPER_NEEDS_A_VOICE)
        return USAGE
    _refuse_nested(arguments.content, arguments.output)
    started = time.perf_counter()
    inputs: BuildInputs = getattr(arguments, "inputs", None) or inputs_of(arguments)
    with workshop(arguments) as shop, progress_bar({channel.name: channel.label for channel in CHANNELS}) as bar:
        remembered = bool(shop.traces.outputs)
        order = replace(order_of(arguments), explain=arguments.explain, in_hand=inputs.files)
        built = pipeline.build(order, shop.tools, shop.traces, shop.place, bar)
        if not has_errors(built.problems):
            shop.keep(FinishedBuild(built.record, inputs.decided_by, _summary_of(built)))
    show(built.problems)
    for line in explained(built.reasons, remembered=remembered) if arguments.explain else ():
        write_line(line)
    if has_errors(built.problems):
        tell(said.nothing_built(summary(built.problems)))
        return FAULTS
    _tell_counts(built, bar.seconds)
    tell(said.built(sum(built.counts.values()), str(arguments.output), time.perf_counter() - started))
    for line in _openings_of(built):
        tell(line)
    return FINE


@dataclass(frozen=True, slots=True)
class Workshop:
    """The tools of builds of one content into one folder, and what these builds remember."""

    tools: Tools
    traces: Traces
    place: Place
    name: str

    def keep_traces(self) -> None:
        """Remember the traces."""
        write_traces(self.tools.store.folder, self.name, program_digest(), self.traces)

    def keep(self, told: FinishedBuild) -> None:
        """Remember the traces and what the build *told*, and remove what no build needs any more."""
        self.keep_traces()
        if self.place.memory:
            write_finished_build(self.place.record, told)
        needed, now, store = {trace.sha256 for trace in self.traces.outputs.values()}, time.time(), self.tools.store
        if store.prune(needed, now) and store.folder:
            sweep(store.folder, program_digest(), now)


@contextmanager
def workshop(arguments: argparse.Namespace) -> Iterator[Workshop]:
    """Yield the workshop for what *arguments* ask for; with `--fresh` it remembers nothing."""
    program = program_digest()
    store = open_store(arguments.content, arguments.output)
    templates = Templates(compiled=compiled_folder(store.folder, program))
    name = state_name(arguments.content, arguments.output, draft=arguments.draft)
    traces = Traces() if arguments.fresh else read_traces(store.folder, name, program)
    if store.folder and traces.before is None:
        traces.aside = new_pile(store.folder, name)
    shop = PrintShop(templates.fonts(), None if arguments.fresh else store, program)
    try:
        place = Place(arguments.output.resolve(), store.folder, record_name(arguments.output))
        yield Workshop(Tools(templates, shop, store, _recorder(arguments, store)), traces, place, name)
    finally:
        if traces.aside:
            traces.aside.close()
        store.close()


def order_of(arguments: argparse.Namespace) -> pipeline.Order:
    """Return the order that *arguments* give."""
    return pipeline.Order(
        content=arguments.content,
        output=arguments.output,
        today=arguments.date,
        clock=arguments.clock,
        address=arguments.base_url,
        only=tuple(arguments.only),
        draft=arguments.draft,
        jobs=arguments.jobs or min(os.cpu_count() or 1, _MOST_JOBS),
    )


def _refuse_nested(content: Path, output: Path) -> None:
    """Raise `Refused` where one folder is inside the other: outputs would be read as content, or content replaced.

    A hidden folder in content/ is not read, so the output may be there.
    """
    source, target = content.resolve(), output.resolve()
    below = target.relative_to(source).parts if target.is_relative_to(source) else ()
    if source.is_relative_to(target) or (below and not any(part.startswith(".") for part in below)):
        raise Refused(operator.nested(str(content), str(output)))


def _summary_of(built: pipeline.Built) -> str:
    """Return what the terminal says about *built*, for a later build in which nothing changed."""
    lines = [as_text(problem) for problem in built.problems]
    counted = ((channel.label, built.counts.get(channel.name, 0)) for channel in CHANNELS)
    lines += [said.of_channel(label, count) for label, count in counted if count]
    return "\n".join((*lines, said.files(sum(built.counts.values()))))


def _openings_of(built: pipeline.Built) -> Iterator[str]:
    """Yield what became of each fact that changed since the last build, with its files of each channel."""
    for fact in built.opened:
        counts = [(channel.label, fact.files[channel.name]) for channel in CHANNELS if fact.files.get(channel.name)]
        yield (said.closed if fact.closed else said.opened)(fact.label, fact.key, counts)


def _recorder(arguments: argparse.Namespace, store: Store) -> "Recorder | None":
    """Return the recorder of scripts, where sound files are asked for."""
    if not arguments.audio:
        return None
    from generator.commands.voice import recorder_with  # noqa: PLC0415 - numpy and soundfile are optional

    return recorder_with(arguments.audio, arguments.voice, None if arguments.fresh else store)


def _tell_counts(built: pipeline.Built, seconds: Mapping[str, float]) -> None:
    for channel in CHANNELS:
        if built.counts.get(channel.name):
            tell(said.of_channel(channel.label, built.counts[channel.name], seconds.get(channel.name, 0)))
    if built.awaiting or built.unapproved:
        console().print(said.draft(built.awaiting, unapproved=built.unapproved), style="yellow")
