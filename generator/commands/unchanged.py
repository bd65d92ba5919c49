"""Say that nothing changed, before anything heavy is imported."""

import argparse
import sys
import time

from generator.making.memory import memory_folder, record_name
from generator.making.program import program_digest
from generator.making.unchanged import made_of, still_stands
from generator.messages import commands as said


def nothing_to_do(arguments: argparse.Namespace) -> bool:
    """Return whether what *arguments* ask for stands already, untouched; if so, say what stands."""
    started = time.perf_counter()
    if arguments.fresh or not arguments.content.is_dir() or not arguments.output.is_dir():
        return False
    folder = memory_folder(arguments.content)
    if folder is None:
        return False
    record = str(folder / record_name(arguments.output))
    # Noted for the build that may follow: what is saved from now on is for the next one.
    arguments.decided_by = decided_by(arguments)
    published = still_stands(str(arguments.output), record, arguments.decided_by)
    if published is None:
        return False
    *lines, count = published.told.split("\n")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    seconds = time.perf_counter() - started
    sys.stderr.write(f"{said.unchanged(count, str(arguments.output), seconds)}\n")
    return True


def decided_by(arguments: argparse.Namespace) -> str:
    """Return the digest of all that decides what *arguments* ask for; nothing where a file outside content/ does."""
    if arguments.audio:
        return ""
    content = str(arguments.content)  # as it is written here, it stands in the manifest
    settings = (content, arguments.date, arguments.base_url, tuple(arguments.only), arguments.draft)
    return made_of(content, settings, program_digest())
