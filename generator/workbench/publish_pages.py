"""Phát hành: what changes for the public, in words, and the build that makes it so."""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import PurePosixPath
from threading import Lock, Thread

from starlette.responses import Response

from generator.desk import history
from generator.desk.changes import field_changes
from generator.desk.events import AuditEvent, append
from generator.desk.files import digest_of
from generator.desk.states import states_in
from generator.memory.store import write_whole
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.asked import DeskRequest
from generator.workbench.kinds import kind_of
from generator.workbench.links import in_short, path_of
from generator.workbench.marked import MarkedChange, marked_changes
from generator.workbench.office import Office

_LAST = "published.json"


@dataclass(frozen=True, slots=True)
class PublicChange:
    """What residents will see of the file *name* after the next publish: *how* it changed, and in which words."""

    how: str
    title: str
    path: str
    changes: tuple[MarkedChange, ...] = ()


@dataclass
class PublishJob:
    """The build that was asked for last: whether it *runs*, what it said, and whether it went well."""

    runs: bool = False
    lines: list[str] = field(default_factory=list)
    went_well: bool | None = None
    _lock: Lock = field(default_factory=Lock, repr=False)

    def begin(self, office: Office, who: str) -> bool:
        """Build the output of *office* for *who* beside this thread; return whether none ran already."""
        with self._lock:
            if self.runs:
                return False
            self.runs, self.lines, self.went_well = True, [], None
        Thread(target=self._run, args=(office, who), daemon=True).start()
        return True

    def _run(self, office: Office, who: str) -> None:
        files = _files_of(office)
        command = [sys.executable, "-m", "generator.cli", "build", "--content", str(office.folder)]
        command += ["--output", str(office.output), "--date", f"{office.today:%Y-%m-%d}"]
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own
            self.lines = done.stderr.splitlines()
            self.went_well = done.returncode == 0
            if self.went_well:
                _note(office, who, files)
        except OSError as error:
            self.lines, self.went_well = [str(error)], False
        finally:
            self.runs = False


JOB = PublishJob()
"""The one publish of this process."""


def show_publish(asked: DeskRequest) -> Response:
    """Show what a publish would change, or begin one."""
    office = asked.office
    may = office.may(asked.who, Duty.PUBLISH)
    if asked.sent:
        if not may:
            return asked.page("not_done.html.jinja", HTTPStatus.FORBIDDEN, **_not_allowed(asked))
        JOB.begin(office, asked.who)
        return asked.go("/phat-hanh", "")
    last = _last(office)
    return asked.page(
        "publish.html.jinja",
        job=JOB,
        may=may,
        changes=changes_since(office),
        held=_held(office),
        last=in_short(str(last.get("when", ""))),
        last_who=last.get("who", ""),
        output=str(office.output),
    )


def changes_since(office: Office) -> list[PublicChange]:
    """Return what residents will see otherwise after the next publish than after the last one."""
    shelf, tokens = office.shelf(), office.tokens()
    before: Mapping[str, str] = _last(office).get("files", {})  # type: ignore[assignment]
    now = _files_of(office)
    found = []
    for name in dict.fromkeys((*now, *before)):
        if now.get(name) == before.get(name):
            continue
        path, title = path_of(name), name
        document = shelf.placed(f"{shelf.content.folder}/{name}") if kind_of(name) and name in now else None
        title = tokens.plain(document.title.raw) if document else said.FILES.get(name, PurePosixPath(name).stem)
        old = history.base(office.desk, before[name]) if name in before else None
        changes: tuple[MarkedChange, ...] = ()
        if name in before and name in now and old is not None:
            content = shelf.content.texts[f"{shelf.content.folder}/{name}"]
            changes = tuple(marked_changes(field_changes(old, content, name), tokens))
        how = said.ADDED if name not in before else said.REMOVED if name not in now else said.CHANGED
        found.append(PublicChange(how, title, path, changes))
    return found


def _held(office: Office) -> list[tuple[str, str, str]]:
    """Return the texts that a publish leaves out, and why: their paths, titles and states."""
    shelf, tokens = office.shelf(), office.tokens()
    rows = []
    for name, state in states_in(office.folder, shelf, office.today).items():
        document = shelf.placed(f"{shelf.content.folder}/{name}")
        if document is not None and not state.is_let_out:
            rows.append((path_of(name), tokens.plain(document.title.raw), state.label))
    return rows


def _files_of(office: Office) -> dict[str, str]:
    """Return the hash of each file that decides what residents see: of texts, those that are let out."""
    shelf = office.shelf()
    states = states_in(office.folder, shelf, office.today)
    found = {}
    for path, content in shelf.content.texts.items():
        name = path.removeprefix(f"{shelf.content.folder}/")
        if name in states and not states[name].is_let_out:
            continue
        if name != "people.yaml":
            history.keep_base(office.desk, content)
            found[name] = digest_of(content)
    return found


def _note(office: Office, who: str, files: Mapping[str, str]) -> None:
    """Note what was published, so that the next publish can tell what it changes."""
    with suppress(OSError):
        told = {"when": office.now, "who": who, "files": dict(files)}
        write_whole(office.desk / _LAST, json.dumps(told, ensure_ascii=False, indent=1).encode(), settled=True)
        append(office.desk, AuditEvent("publish", str(office.output), who, office.now))


def _last(office: Office) -> dict[str, object]:
    with suppress(OSError, ValueError):
        told = json.loads((office.desk / _LAST).read_bytes())
        return told if isinstance(told, dict) and isinstance(told.get("files"), dict) else {}
    return {}


def _not_allowed(asked: DeskRequest) -> dict[str, object]:
    sentence = said.MAY_NOT_PUBLISH if asked.who else said.CHOOSE_PERSON
    return {"heading": said.NOT_DONE, "sentence": sentence, "back": "/phat-hanh", "facts": (), "problems": ()}
