"""The command line, in Vietnamese. Each verb's module is imported when it is called: --help is there at once."""

import argparse
import atexit
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from generator.commands import FINE, INTERRUPTED, MACHINE, USAGE
from generator.diagnostics import Refused
from generator.messages import commands as said
from generator.messages import operator, system
from generator.verbs import whole_parser
from generator.version import VERSION

VIETNAM = timezone(timedelta(hours=7))  # no summer time since 1975 (IANA tz, Asia/Ho_Chi_Minh)

_PRINTING = ("build", "serve", "edit", "usb")  # what the machine lacks for that is told before anything is begun


def now() -> datetime:
    """Return the time in Viet Nam: the one place that asks the clock."""
    return datetime.now(VIETNAM)  # noqa: TID251 - see above


def parser(today: date) -> argparse.ArgumentParser:
    """Return the parser of the whole command line; *today* is the day a build is for unless one is given."""
    return whole_parser(today, now)


def main(argv: Sequence[str], today: date) -> int:
    """Run the command line *argv* and return its exit status."""
    try:
        return _status(argv, today)
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{said.STOPPED}\n")
        return INTERRUPTED


def _status(argv: Sequence[str], today: date) -> int:
    whole = parser(today)
    try:
        arguments = whole.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        status = _status_at_once(whole, arguments)
        if status is not None:
            return status
        verb = importlib.import_module(f"generator.commands.{arguments.verb}")
        return int(verb.run(arguments))
    except BrokenPipeError:
        raise
    except OSError as error:
        if arguments.debug:
            raise
        sys.stderr.write(f"tinlang: {_message_of(error)}\n")
        # What the arguments ask for in vain: a folder that is none (load, publish), an address (printed).
        asked = isinstance(error, Refused | NotADirectoryError | FileExistsError) and not error.errno
        return USAGE if asked else MACHINE
    except Exception as error:
        if arguments.debug:
            raise
        notes = " ".join(getattr(error, "__notes__", ()))
        sys.stderr.write(f"{operator.bug(error, notes)}\n")
        return MACHINE


def _tell_version(*, libraries: bool) -> int:
    """Print the version of tinlang and, if asked for, of Python and all *libraries* that are installed beside it."""
    lines = [f"tinlang {VERSION}"]
    if libraries:
        from generator.memory.program import all_versions, system_versions  # noqa: PLC0415 - for this alone

        lines += [f"python {sys.version.split()[0]}", *system_versions(), *all_versions()]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return FINE


def _status_at_once(whole: argparse.ArgumentParser, arguments: argparse.Namespace) -> int | None:
    """Return the exit status where no verb need be imported; None where one must.

    It is known where the version or nothing was asked for, where nothing changed since the last build, and where the
    machine lacks what prints.
    """
    if arguments.version:
        return _tell_version(libraries=arguments.debug)
    if arguments.verb is None:
        whole.print_help()
        return FINE
    if arguments.verb not in _PRINTING:
        return None
    if arguments.verb == "build" and _stands_already(arguments):
        return FINE
    lacking = _lacking(arguments)
    sys.stderr.write("".join(f"{line}\n" for line in lacking))
    return MACHINE if lacking else None


def _stands_already(arguments: argparse.Namespace) -> bool:
    """Return whether nothing changed since the last build; asked before anything heavy is imported."""
    from generator.commands.unchanged import nothing_to_do  # noqa: PLC0415 - no other verb needs it

    try:
        return nothing_to_do(arguments)
    except OSError:
        return False  # the build itself will say what is wrong


def run() -> NoReturn:
    """Run as a program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # Windows: not UTF-8 by itself
    # What is read of content/ and remembered of builds is many thousands of small things that stay: looking through
    # them for circles, which are few, would take a third of the time.
    gc.set_threshold(700_000, 20, 100)
    _refuse_plugins()
    try:
        status = main(sys.argv[1:], now().date())
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.stderr.flush()
    if status != INTERRUPTED:
        atexit._run_exitfuncs()  # noqa: SLF001 - what sys.exit would do first
    # The interpreter would wait for the threads of a pool that was interrupted, and take what was remembered apart.
    os._exit(status)


def _refuse_plugins() -> None:
    """Keep pydantic from searching every installed package for plugins, which may change what content means.

    Then what would look for them is not imported either: it takes as long as a quarter of pydantic (`email`).
    """
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") == "__all__":
        loader = ModuleType("pydantic.plugin._loader")
        vars(loader)["get_plugins"] = tuple
        sys.modules[loader.__name__] = loader


def _lacking(arguments: argparse.Namespace) -> list[str]:
    from generator.doctor import Need, examine, tell  # noqa: PLC0415 - only what prints looks at the machine

    output = getattr(arguments, "output", Path("output"))
    return [tell(finding) for finding in examine(output, (Need.BUILD,)) if not finding.fine]


def _message_of(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename and error.errno else ""
    return f"{system.of_error(error)}{where}"


if __name__ == "__main__":
    run()
