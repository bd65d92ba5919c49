"""The lines of tests/cases/traces/: ways to let out who somebody is, and answers that let out nobody."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "cases/traces"
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def lines_of(name: str) -> list[str]:
    """Return the lines of the file *name*, letters that nobody sees among them, without remarks."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    said = (line for line in lines if line and not line.startswith("#"))
    return [_ESCAPE.sub(lambda found: chr(int(found[1], 16)), line) for line in said]


LEAKS = lines_of("leaks")
TOLD = lines_of("told")
HARMLESS = lines_of("harmless")
