"""`tinlang build` where nothing changed: say so, before anything heavy is imported."""

import argparse
import sys
import time
from typing import NamedTuple

from generator.memory.program import program_digest
from generator.memory.state import memory_folder, record_name
from generator.memory.unchanged import made_of, read_below, still_stands
from generator.messages import commands as said


class BuildInputs(NamedTuple):
    """What a build is asked for: the digest of all that decides it, and the files of the content, read once.

    The digest is empty where a file outside content/ decides it, too.
    """

    decided_by: str
    files: dict[str, bytes | str]


def nothing_to_do(arguments: argparse.Namespace) -> bool:
    """Return whether the output that *arguments* ask for is there already, untouched; if so, say what is there."""
    started = time.perf_counter()
    if arguments.fresh or not arguments.content.is_dir() or not arguments.output.is_dir():
        return False
    folder = memory_folder(arguments.content)
    if folder is None:
        return False
    record = str(folder / record_name(arguments.output))
    arguments.inputs = inputs_of(arguments)  # a build that follows is made of these: later saves are for the next one
    told = still_stands(str(arguments.output), record, arguments.inputs.decided_by)
    if told is None:
        return False
    *lines, count = told.lines.split("\n")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    seconds = time.perf_counter() - started
    sys.stderr.write(f"{said.unchanged(count, str(arguments.output), seconds)}\n")
    return True


def inputs_of(arguments: argparse.Namespace) -> BuildInputs:
    """Return what *arguments* ask for, with content/ as it is now."""
    content = str(arguments.content)  # the manifest names it as it is written here
    files = read_below(content) if arguments.content.is_dir() else {}
    settings = (content, arguments.date, arguments.base_url, tuple(arguments.only), arguments.draft)
    return BuildInputs("" if arguments.audio else made_of(files, settings, program_digest()), files)
