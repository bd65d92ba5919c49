"""A stick that is written beside the pages of the desk: one at a time, by the same command as on the command line."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from tempfile import TemporaryFile
from threading import Lock, Thread

from generator.messages import stick as said
from generator.workbench.office import Office


@dataclass(frozen=True, slots=True)
class StickOrder:
    """For which village, by its id and its *name*, a stick is written at the *place*, and for how many *days*."""

    village: str
    name: str
    place: str
    days: int


@dataclass(frozen=True, slots=True)
class SessionTold:
    """A session on a stick: its folder and when it is played, in a *line*, and a line for each of its *tracks*."""

    line: str
    tracks: tuple[str, ...]


@dataclass
class StickJob:
    """The stick asked for last: whether it *runs*, how far it is, whether it *went_well*, and what is on it then.

    *lines* say what was in the way.
    """

    runs: bool = False
    progress: str = ""
    order: StickOrder | None = None
    went_well: bool | None = None
    headline: str = ""
    sessions: Sequence[SessionTold] = ()
    ending: str = ""
    warnings: Sequence[str] = ()
    lines: Sequence[str] = ()
    _lock: Lock = field(default_factory=Lock, repr=False)

    def seen(self) -> "StickJob":
        """Return the job as it is now."""
        return replace(self)

    def begin(self, office: Office, order: StickOrder) -> bool:
        """Begin the *order* beside this thread; return whether it has begun: not while another one runs."""
        with self._lock:
            if self.runs:
                return False
            self.runs, self.order, self.progress = True, order, said.BEGINS
            self.went_well, self.headline, self.sessions, self.ending = None, "", (), ""
            self.warnings = self.lines = ()
        Thread(target=self._run, args=(office, order), daemon=True).start()
        return True

    def _run(self, office: Office, order: StickOrder) -> None:
        told: list[str] = []
        try:
            with TemporaryFile(mode="w+", encoding="utf-8") as results:
                command = [sys.executable, "-m", "generator.cli", "usb", f"--content={office.folder}"]
                command += [f"--output={office.output}", f"--date={office.today:%Y-%m-%d}", f"--days={order.days}"]
                command += [f"--village={order.village}", f"--to={order.place}"]
                with subprocess.Popen(command, stdout=results, stderr=subprocess.PIPE, encoding="utf-8") as running:  # noqa: S603 - our own
                    for line in running.stderr or ():
                        self._note(line.rstrip("\n"), told)
                results.seek(0)
                if running.returncode == 0:
                    self._take(results.read().splitlines())
        except OSError as error:
            told.append(str(error))
        finally:
            self.lines = told if not self.headline else ()
            self.went_well = bool(self.headline)
            self.runs = False

    def _note(self, line: str, told: list[str]) -> None:
        """Note a *line* of standard error: how far the stick is, what is warned of, or what is in the way."""
        if said.tells_progress(line):
            self.progress = line
        elif said.is_warning(line):
            self.warnings = (*self.warnings, line)
        else:
            told.append(line)

    def _take(self, lines: Sequence[str]) -> None:
        if len(lines) > 1:
            self.headline, *between, self.ending = lines
            self.sessions = list(_sessions(between))


def _sessions(lines: Sequence[str]) -> Iterator[SessionTold]:
    """Yield the sessions that *lines* tell of: those of tracks are indented."""
    line, tracks = "", list[str]()
    for each in (*lines, ""):
        if each.startswith(" "):
            tracks.append(each.strip())
            continue
        if line:
            yield SessionTold(line, tuple(tracks))
        line, tracks = each, []
