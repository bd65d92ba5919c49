"""The build that a publish is, in a process of its own: the desk answers meanwhile."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock, Thread

from generator.desk import history
from generator.workbench.last_publish import LastPublish, note_publish
from generator.workbench.marked import MarkedChange
from generator.workbench.office import Office


@dataclass(frozen=True, slots=True)
class PublicChange:
    """What residents see otherwise after a publish: *how* a text or a file changed, and in which words."""

    how: str
    title: str
    path: str
    changes: tuple[MarkedChange, ...] = ()


@dataclass
class PublishJob:
    """The publish asked for last: whether it *runs*, what it said, whether it *went_well*, and what it *did*.

    That are the first of *count* changes.
    """

    runs: bool = False
    lines: list[str] = field(default_factory=list)
    went_well: bool | None = None
    did: Sequence[PublicChange] = ()
    count: int = 0
    _lock: Lock = field(default_factory=Lock, repr=False)

    def seen(self) -> "PublishJob":
        """Return the job as it is now. Where it is over, its publish was noted before."""
        return replace(self)

    def begin(self, office: Office, who: str, changes: Sequence[PublicChange], count: int) -> None:
        """Build the output of *office* for *who* beside this thread, which makes *changes* public, of *count* in all.

        Where a build runs already, it is waited for.
        """
        with self._lock:
            if self.runs:
                return
            self.runs, self.lines, self.went_well = True, [], None
            self.did, self.count = changes, count
        Thread(target=self._run, args=(office, who), daemon=True).start()

    def _run(self, office: Office, who: str) -> None:
        command = [sys.executable, "-m", "generator.cli", "build", "--content", str(office.folder)]
        command += ["--output", str(office.output), "--date", f"{office.today:%Y-%m-%d}"]
        try:
            files = public_files(office)
            keep_published(office, files)
            done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own
            self.lines, self.went_well = done.stderr.splitlines(), done.returncode == 0
            if self.went_well:
                note_publish(office.desk, LastPublish(office.now, who, files), office.output)
        except OSError as error:
            self.lines, self.went_well = [str(error)], False
        finally:
            self.runs = False


def public_files(office: Office) -> dict[str, str]:
    """Return the hash of each file that decides what residents see: of texts, those that are let out."""
    states = office.states()
    return {
        name: digest
        for name, digest in office.digests().items()
        if name != "people.yaml" and (name not in states or states[name].is_let_out)
    }


def keep_published(office: Office, files: Mapping[str, str]) -> None:
    """Keep what *files* say by their hashes, so that a later publish can tell what it changes."""
    content = office.shelf().content
    for name in files:
        text = content.texts.get(f"{content.folder}/{name}")
        if text is not None:
            history.keep_base(office.desk, text)
