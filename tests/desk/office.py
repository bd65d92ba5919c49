"""A commune whose leaders approve each text before it goes out, and what its people do at the desk, for tests."""

from datetime import date
from pathlib import Path
from typing import Any

from generator.desk.approving import approve, quick_fix
from generator.desk.edits import Edit, SetValue
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER
from generator.desk.outcomes import Saved, StepDone
from generator.desk.revisions import OpenedText, Proposal, open_text, save_text
from generator.desk.states import TextState, states_in
from generator.desk.steps import for_approval, submit
from generator.diagnostics import Diagnostic
from generator.load import load
from generator.shelf import Shelf, open_shelf
from tests.commands import village_in
from tests.contents import TODAY

NOTICE, GUIDE = "announcements/cat-nuoc.md", "guides/an-toan-dien.yaml"
PEOPLE = """# Ai làm gì
people:
  - id: lan
    name: Lê Thị Lan Mẫu
    roles: write
  - id: ha
    name: Trần Văn Hà Mẫu
    position: Chủ tịch
    roles: [approve]
  - id: binh
    name: Đỗ Văn Bình Mẫu
    position: Phó Chủ tịch
    roles: [approve]
  - id: phat
    name: Ngô Văn Phát Mẫu
    roles: publish
"""


def office(folder: Path) -> Path:
    """Return the content of the smallest village, below *folder*, which asks for approval and has people.yaml."""
    content = village_in(folder)
    commune = content / "commune.yaml"
    commune.write_text(commune.read_text(encoding="utf-8").replace("approval: no", "approval: yes"), encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    return content


def sound(folder: Path, name: str, content: bytes, today: date) -> tuple[Diagnostic, ...]:
    """Find no problem, in tests that are about other things than checks."""
    del folder, name, content, today
    return ()


def at(hour: int) -> str:
    """Return an hour of the day of all tests."""
    return f"{TODAY:%Y-%m-%d}T{hour:02}:00:00+07:00"


def opened(folder: Path, name: str = NOTICE) -> OpenedText:
    found = open_text(folder, name)
    assert isinstance(found, OpenedText), found
    return found


def shown(folder: Path, name: str = NOTICE) -> Proposal:
    """Return the page that a leader sees."""
    found = for_approval(folder, name, TODAY)
    assert isinstance(found, Proposal), found
    return found


def titled(folder: Path, title: str, name: str = NOTICE, who: str = "lan", hour: int = 8) -> Saved:
    """Save the text with another title."""
    edits: list[Edit] = [SetValue(("title",), title)]
    saved = save_text(folder, name, opened(folder, name).digest, edits, who=who, when=at(hour))
    assert isinstance(saved, Saved), saved
    return saved


def sent(folder: Path, name: str = NOTICE, who: str = "lan", hour: int = 9) -> StepDone:
    """Send the text for approval."""
    digest = opened(folder, name).digest
    done = submit(folder, name, digest, who=who, when=at(hour), today=TODAY, checked=sound)
    assert isinstance(done, StepDone), done
    return done


def approve_shown(folder: Path, page: Proposal, who: str = "ha", hour: int = 10) -> Any:  # noqa: ANN401 - any outcome
    """Approve what *page* has shown."""
    act = (folder, page.name, page.digest, page.fingerprint)
    return approve(*act, who=who, when=at(hour), today=TODAY, checked=sound)


def approved(folder: Path, name: str = NOTICE, who: str = "ha", hour: int = 10) -> StepDone:
    """Approve the text as it is shown now."""
    done = approve_shown(folder, shown(folder, name), who, hour)
    assert isinstance(done, StepDone), done
    return done


def fixed(folder: Path, who: str, reason: str, name: str = NOTICE, hour: int = 11) -> Any:  # noqa: ANN401 - any outcome
    """Let the text out by a quick fix, as it is shown now."""
    page = shown(folder, name)
    act = (folder, name, page.digest, page.fingerprint)
    return quick_fix(*act, who=who, when=at(hour), today=TODAY, reason=reason, checked=sound)


def shelf_of(folder: Path) -> Shelf:
    return open_shelf(load(folder), {})


def state(folder: Path, name: str = NOTICE, today: date = TODAY) -> TextState:
    return states_in(folder, shelf_of(folder), today)[name]


def told(folder: Path) -> list[AuditEvent]:
    return list(read_log(folder / FOLDER).events)


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files but what the desk remembers of pages that were shown, and the lock."""
    kept = ("/bases/", "/shown/", "/lock", "/events.lock", "/.gitignore")
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.as_posix(): file.read_bytes() for file in files if not any(part in file.as_posix() for part in kept)}
