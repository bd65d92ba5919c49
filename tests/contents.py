"""Folders of content on the disk: the sound one that cases change, and what a check says of a folder."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.build import check
from generator.diagnostics import Diagnostic
from generator.model import COLUMNS, Announcement, Campaign, Commune, Counting, Facts, Guide, People, Rota

CASES = Path(__file__).parent / "cases"
SOUND = CASES / "sound"
TODAY = date(2026, 11, 24)


def sound_copy(folder: Path) -> Path:
    """Return a copy, below *folder*, of a content folder without faults."""
    return Path(shutil.copytree(SOUND, folder / "content"))


def problems_in(content: Path) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the folder *content*."""
    _, problems = check(content, TODAY)
    return problems


def keys_of_content() -> Iterator[str]:
    """Yield every key that may stand in a file of content, but not the names that editors give."""
    yield from COLUMNS
    for model in (Commune, Facts, Guide, Announcement, Campaign, People, Counting, Rota):
        schema = model.model_json_schema()
        for record in (schema, *schema.get("$defs", {}).values()):
            yield from (key for key in record.get("properties", {}) if key not in {"places", "body"})
