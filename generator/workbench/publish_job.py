"""A publish, or an older one put out again, step by step beside the pages of the desk, which answer meanwhile.

One at a time, whoever asks and from whichever desk. Until the website goes out nothing of it is seen; what was
published last is noted at the very end. A note lies in the desk's folder meanwhile: if the program is killed, the next
page says so.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from threading import Lock, Thread
from typing import Any

from generator.desk.alerts import note_sent
from generator.desk.files import why_of
from generator.disk.files import file_bytes, json_in
from generator.disk.folders import Turn, turn_at
from generator.memory.store import write_whole
from generator.messages import desk as of_disks
from generator.messages import publish_job as said
from generator.publishing.bringing import Delivered
from generator.publishing.destination import Destination, WayOut, read_destination, send
from generator.publishing.issues import Issue, keep_issue, key_of, prune, website_of
from generator.publishing.readiness import refuse_inside
from generator.publishing.zipped import as_served
from generator.workbench.last_publish import LastPublish, note_publish
from generator.workbench.links import in_short
from generator.workbench.names import name_of_person
from generator.workbench.office import Office
from generator.workbench.packs import write_site_zip
from generator.workbench.public_changes import ISSUES, PublicChange, changes_in
from generator.workbench.publish_steps import PublishStopped, PublishWork, build, pack, prove, put_together

RUNNING, TURN = "publishing.json", "publish.lock"
STEPS = tuple(said.STEPS)
_OF_BACK = ("pack", "send", "keep")
_KEPT_WORDS = 40  # of what a publish changed


@dataclass(frozen=True, slots=True)
class PublishOrder:
    """Who publishes: the *did* changes, of *count* in all, are those that the page told; *back* is an older issue.

    *secret* is the password of the server, which is kept nowhere but here.
    """

    who: str
    did: Sequence[PublicChange] = ()
    count: int = 0
    secret: str = field(default="", repr=False)
    back: Issue | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StrangeServer:
    """A server that is not the known one, as the page asks about it."""

    key: str
    fingerprint: str
    changed: bool


@dataclass
class PublishJob:
    """The publish asked for last: whether it *runs*, its *step*, what it said, whether it *went_well*.

    *did* are the first of the *count* changes that it makes public. *brought* is what the destination got, *stranger*
    the server that has to be confirmed first.
    """

    runs: bool = False
    step: str = ""
    done: int = 0
    total: int = 0
    sentence: str = ""
    lines: Sequence[str] = ()
    went_well: bool | None = None
    did: Sequence[PublicChange] = ()
    count: int = 0
    is_back: bool = False
    proven: str = ""
    brought: Delivered | None = None
    stranger: StrangeServer | None = None
    _lock: Lock = field(default_factory=Lock, repr=False)

    def seen(self) -> "PublishJob":
        """Return the job as it is now. Where it is over, its publish was noted before."""
        return replace(self)

    @property
    def progress(self) -> str:
        """Return how far it is, in words."""
        steps = _OF_BACK if self.is_back else STEPS
        if not self.runs or self.step not in steps:
            return ""
        return said.progress(steps.index(self.step) + 1, len(steps), self.step, self.done, self.total)

    def begin(self, work: PublishWork, order: PublishOrder) -> str:
        """Begin the *order* beside this thread; return why not, or nothing where it has begun.

        Raise `OSError` where the folder of the desk cannot be written.
        """
        office = work.office
        with self._lock:
            turn = None if self.runs else turn_at(str(office.desk / TURN))
            if turn is None:
                who, when, _, _ = _noted(office)
                return said.busy(name_of_person(office, who) if who else "", in_short(when))
            progress = _Progress(self, office, order.who, office.now, read_destination(office.desk))
            try:
                progress((_OF_BACK if order.back else STEPS)[0])
            except OSError:
                turn.close()
                raise
            self.runs = True
            self.sentence, self.lines, self.went_well, self.proven = "", (), None, ""
            self.did, self.count, self.is_back = order.did, order.count, order.back is not None
            self.brought = self.stranger = None
        Thread(target=self._run, args=(work, order, progress, turn), daemon=True).start()
        return ""

    def _run(self, work: PublishWork, order: PublishOrder, progress: "_Progress", turn: Turn) -> None:
        office = work.office
        try:
            (self._put_back if order.back else self._publish)(work, order, progress)
            self.went_well = True
        except PublishStopped as stop:
            self.sentence, self.lines, self.went_well = stop.sentence, stop.lines, False
        except OSError as error:
            stranger = getattr(error, "key", "")
            if stranger:
                self.stranger = StrangeServer(stranger, str(vars(error)["fingerprint"]), bool(vars(error)["changed"]))
            self.sentence, self.went_well = _of_error(error), False
        finally:
            with suppress(OSError):
                (office.desk / RUNNING).unlink(missing_ok=True)
            turn.close()
            if self.went_well is None:
                self.went_well = False  # a fault of the program, which is on standard error
            self.runs = False

    def _publish(self, work: PublishWork, order: PublishOrder, progress: "_Progress") -> None:
        office, destination, when = work.office, progress.destination, progress.when
        build(work)
        self.did, self.count = changes_in(office, work.view)  # somebody may have saved after the publish was asked for
        progress("proof")
        prove(work, progress.far)
        self.proven = work.proven
        progress("pack")
        served = pack(work)
        progress("send")
        self.brought = _send(office, served, destination, order, progress)
        progress("keep")
        note_sent(office.folder, work.site, who=order.who, when=when)  # where it fails, the next publish notes it
        issue = put_together(work, key_of(when), when, order.who)
        words = tuple((change.how, change.title) for change in self.did[:_KEPT_WORDS])
        issue = replace(issue, words=words, count=self.count, address=destination.address)
        _keep(office, issue, work.site)

    def _put_back(self, work: PublishWork, order: PublishOrder, progress: "_Progress") -> None:
        """Put an older issue out again; the content stays as it is."""
        office, destination, when, old = work.office, progress.destination, progress.when, order.back
        assert old is not None
        try:
            site = website_of(office.desk / ISSUES, old)
        except OSError:
            raise PublishStopped(said.KEPT_LOST) from None
        served = as_served((PurePosixPath(path), content) for path, content in site.items())
        write_site_zip(office.desk, served)
        progress("send")
        self.brought = _send(office, served, destination, order, progress)
        progress("keep")
        words = tuple((change.how, change.title) for change in order.did[:_KEPT_WORDS])
        issue = replace(old, key=key_of(when), when=when, who=order.who, words=words, count=order.count)
        issue = replace(issue, of=old.key, reason=order.reason, address=destination.address)
        reason = f"{said.put_back(in_short(old.when))}. {order.reason}"
        _keep(office, issue, site, "put-back", reason)


@dataclass
class _Progress:
    """Notes each step of a publish, for the pages of this desk, and for the next desk after a crash."""

    job: PublishJob
    office: Office
    who: str
    when: str
    destination: Destination

    def __call__(self, step: str) -> None:
        self.job.done = self.job.total = 0
        self.job.step = step
        told = {"who": self.who, "when": self.when, "step": step, "address": self.destination.address}
        write_whole(self.office.desk / RUNNING, json.dumps(told, ensure_ascii=False).encode(), settled=True)

    def far(self, done: int, total: int) -> None:
        """Note how much of a step is done."""
        self.job.done, self.job.total = done, total


def _send(
    office: Office, served: Mapping[str, bytes], destination: Destination, order: PublishOrder, progress: "_Progress"
) -> Delivered | None:
    if destination.way is WayOut.FOLDER:
        refuse_inside(Path(destination.folder), office.output)  # folders may have moved since it was chosen
    return send(served, destination, lambda: order.secret, progress.far)


def cut_short(office: Office, job: PublishJob) -> str:
    """Return what became of a publish that was killed; an empty text where none was, or where one runs elsewhere."""
    if job.runs or not (office.desk / RUNNING).is_file():
        return ""
    turn = turn_at(str(office.desk / TURN))
    who, when, step, address = _noted(office)
    name = name_of_person(office, who) if who else ""
    if turn is None:
        return said.busy(name, in_short(when)) if when else ""
    turn.close()
    return said.stopped_at(name, in_short(when), step, address)


def _noted(office: Office) -> tuple[str, str, str, str]:
    with suppress(OSError, ValueError, AttributeError):
        told: Mapping[str, Any] = json_in(file_bytes(office.desk / RUNNING))
        who, when, step, address = (str(told.get(key, "")) for key in ("who", "when", "step", "address"))
        return who, when, step, address
    return "", "", "", ""


def _keep(office: Office, issue: Issue, site: Mapping[str, bytes], what: str = "publish", reason: str = "") -> None:
    """Keep *issue*, note it as the last publish, then remove what is kept no longer."""
    keep_issue(office.desk / ISSUES, issue, site)
    last = LastPublish(issue.when, issue.who, issue.files, issue.key)
    note_publish(office.desk, last, office.output, what, reason)
    with suppress(OSError):
        prune(office.desk / ISSUES, issue.key)


def _of_error(error: OSError) -> str:
    """Return what a server says, or what this machine's disk says."""
    if error.errno is None:
        return str(error)
    why, detail = why_of(error)
    return of_disks.undone(why.value, str(error.filename or ""), detail)
