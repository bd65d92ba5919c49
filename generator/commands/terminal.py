"""Output for people in the terminal: results on standard output, all else on standard error."""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity
from generator.messages import commands as words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from generator.units import Seconds

SEVERITIES = {Severity.ERROR: words.ERROR, Severity.WARNING: words.WARNING}


def tell(text: str) -> None:
    """Write one line about the work to standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def console() -> "Console":
    """Return the console on standard error; rich honours NO_COLOR, TERM=dumb and pipes.

    Markup and emoji are off: with them “[a]” would be a style, and “:100:” a picture.
    """
    from rich.console import Console  # noqa: PLC0415 - its import takes longer than many builds, and is for colours only

    return Console(stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False)


def show(problems: Iterable[Diagnostic]) -> None:
    """Print *problems*, each with its line, a marker under the place, and the hint."""
    for line in (line for problem in problems for line in _lines(problem)):
        if _in_colours():
            from rich.text import Text  # noqa: PLC0415 - see above

            console().print(Text.assemble(*line))
        else:
            tell("".join(part for part, _ in line))


def _in_colours() -> bool:
    """Return whether standard error may be a terminal, or is to be taken for one: rich decides about colours then."""
    return sys.stderr.isatty() or bool(os.environ.get("FORCE_COLOR"))


def _lines(problem: Diagnostic) -> Iterator[list[tuple[str, str]]]:
    """Yield the lines that tell of *problem*, each as words with their style."""
    colour = "red" if problem.severity is Severity.ERROR else "yellow"
    where, message = printable(str(problem.at)), f": {printable(problem.message)} "
    severity, code = (SEVERITIES[problem.severity], colour), (f"[{problem.code}]", "dim")
    yield [(where, "bold"), (": ", ""), severity, (message, ""), code]
    if problem.line.strip():
        yield [(f"  {problem.at.line:>4} | ", "dim"), (printable(problem.line), "")]
        yield [("       | ", "dim"), (" " * (problem.at.column - 1), ""), ("^", colour)]
    yield [("  ", ""), (words.HINT, "green"), (f": {printable(problem.hint)}", "")]


def printable(line: str) -> str:
    r"""Return *line* without what would move the cursor or command the terminal: names of files may have it, too.

    A tab or a control character becomes one blank, so that a marker is under the right letter.

    >>> printable("a\x1b[2J\tb")
    'a [2J b'
    """
    return "".join(sign if sign.isprintable() else " " for sign in line)


def as_text(problem: Diagnostic) -> str:
    """Return *problem* as a paragraph without colours, for files and tests."""
    message = f"{problem.at}: {SEVERITIES[problem.severity]}: {problem.message} [{problem.code}]"
    line = [f"  {problem.line}", "  " + " " * (problem.at.column - 1) + "^"] if problem.line.strip() else []
    return "\n".join([message, *line, f"  {words.HINT}: {problem.hint}"])


def summary(problems: Iterable[Diagnostic]) -> str:
    """Return the number of errors and warnings in words."""
    severities = [problem.severity for problem in problems]
    errors = severities.count(Severity.ERROR)
    return words.counted(errors, len(severities) - errors)


def write_line(text: str) -> None:
    """Write one line of a result to standard output, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@contextmanager
def progress_bar(labels: dict[str, str]) -> Iterator["Bar"]:
    """Yield a bar that is shown while outputs are made; on what is no terminal it shows nothing."""
    if not sys.stderr.isatty():
        yield Bar(labels)
        return
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 - see above

    to = console()
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=30), TextColumn("{task.fields[far]}"))
    with Progress(*columns, console=to, transient=True, disable=not to.is_terminal) as progress:
        yield Bar(labels, progress)


class Bar:
    """A progress bar, which is called with the channel, the number of outputs done and the number of all.

    Without *progress* it shows nothing, and only measures the time of each channel.
    """

    def __init__(self, labels: dict[str, str], progress: "Progress | None" = None) -> None:
        self._progress = progress
        self._labels = labels
        self._task = progress.add_task(words.PREPARING, total=None, far="") if progress else None
        self._last = time.perf_counter()
        self.seconds: defaultdict[str, Seconds] = defaultdict(float)  # the time of each channel

    def __call__(self, channel: str, done: int, total: int) -> None:
        """Advance the bar to *done* of *total* outputs, the last of which is of *channel*."""
        now = time.perf_counter()
        self.seconds[channel] += now - self._last
        self._last = now
        if self._progress is not None and self._task is not None:
            label = self._labels.get(channel, channel)
            far = words.so_far(done, total)
            self._progress.update(self._task, description=label, completed=done, total=total, far=far)
