"""A process that edits, sends and approves a text again and again, for tests that end it at a random moment."""

import sys
from datetime import date
from pathlib import Path

from generator.desk.approving import approve
from generator.desk.edits import SetValue
from generator.desk.outcomes import Saved, StepDone
from generator.desk.revisions import OpenedText, Proposal, open_text, save_text
from generator.desk.steps import for_approval, submit
from generator.diagnostics import Diagnostic

TODAY = date(2026, 11, 24)


def sound(folder: Path, name: str, content: bytes, today: date) -> tuple[Diagnostic, ...]:
    """Find no problem: checks are tested elsewhere."""
    del folder, name, content, today
    return ()


def approve_for_ever(folder: Path, name: str, number: int) -> None:
    """Let the text out until the process ends, each time with the next *number*."""
    while True:
        number += 1
        when = f"2026-11-24T10:42:07.{number:06}"
        opened = open_text(folder, name)
        assert isinstance(opened, OpenedText), opened
        edits = [SetValue(("title",), f"Lần {number}"), SetValue(("where",), f"{number} " * 100)]
        saved = save_text(folder, name, opened.digest, edits, who="lan", when=when)
        assert isinstance(saved, Saved), saved
        sent = submit(folder, name, saved.digest, who="lan", when=when, today=TODAY, checked=sound)
        assert isinstance(sent, StepDone), sent
        page = for_approval(folder, name, TODAY)
        assert isinstance(page, Proposal), page
        act = (folder, name, page.digest, page.fingerprint)
        done = approve(*act, who="ha", when=when, today=TODAY, checked=sound)
        assert isinstance(done, StepDone), done


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    approve_for_ever(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
