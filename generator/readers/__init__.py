"""Texts → documents. A reader takes one `Source` and returns a document, or None and the reasons why."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic
from generator.readers.alerts import read_alerts
from generator.readers.diary import read_diary
from generator.readers.documents import (
    read_announcement,
    read_campaign,
    read_commune,
    read_counting,
    read_facts,
    read_guide,
    read_people,
    read_pronunciation,
    read_rota,
)
from generator.readers.results import read_results
from generator.source import Source

Reader = Callable[[Source], tuple[Any, list[Diagnostic]]]

READERS: tuple[tuple[str, Reader], ...] = (
    ("commune.yaml", read_commune),
    ("facts.yaml", read_facts),
    ("pronunciation.yaml", read_pronunciation),
    ("people.yaml", read_people),
    ("results.yaml", read_counting),
    ("rota.yaml", read_rota),
    ("guides/*.yaml", read_guide),
    ("announcements/*.md", read_announcement),
    ("campaigns/*.yaml", read_campaign),
    ("results/*.csv", read_results),
    ("diary/*.csv", read_diary),
    ("alerts/*.csv", read_alerts),
)
"""The pattern of each kind of file in content/, and its reader."""

PARTS: Mapping[str, str] = {
    "commune": "commune.yaml",
    "facts": "facts.yaml",
    "pronunciation": "pronunciation.yaml",
    "people": "people.yaml",
    "counting": "results.yaml",
    "rota": "rota.yaml",
    "guides": "guides/*.yaml",
    "campaigns": "campaigns/*.yaml",
    "results": "results/*.csv",
    "diary": "diary/*.csv",
    "alerts": "alerts/*.csv",
}
"""The parts of a library that are made of the files of one pattern, by name."""

_BY_FOLDER = {pattern.partition("/")[0]: (pattern, reader) for pattern, reader in READERS if "/" in pattern}
_BY_NAME = {pattern: (pattern, reader) for pattern, reader in READERS if "/" not in pattern}
_NONE: tuple[str, Reader | None] = ("", None)
NEEDED = ("commune.yaml", "facts.yaml")
"""The files without which nothing can be built."""


def reader_of(name: PurePosixPath) -> tuple[str, Reader | None]:
    """Return the pattern that the file *name* below content/ matches, and its reader; or "" and None."""
    folder, _, file = str(name).rpartition("/")
    pattern, reader = _BY_FOLDER.get(folder, _NONE) if folder else _BY_NAME.get(file, _NONE)
    return (pattern, reader) if file.endswith(pattern.rpartition("*")[2]) else _NONE
