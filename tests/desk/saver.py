"""A process that saves again and again, for tests that end it at a random moment: folder, name, first number."""

import sys
from pathlib import Path

from generator.desk.edits import SetValue
from generator.desk.outcomes import Saved
from generator.desk.saving import open_file, save


def save_for_ever(folder: Path, name: str, number: int) -> None:
    """Save a file until the process ends, each time with texts of the next *number*."""
    who = str(number)
    while True:
        number += 1
        opened = open_file(folder, name)
        assert isinstance(opened, Saved)
        edits = [SetValue(("title",), f"Lần {number}"), SetValue(("text",), f"{number} " * 300)]
        saved = save(folder, name, opened.digest, edits, who=who, when=f"2026-11-24T10:42:07.{number:06}")
        assert isinstance(saved, Saved), saved


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    save_for_ever(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
