"""What staff handed in and have not taken into a text yet, under its hash: received/<SHA-256>.

It is no content, and nobody else's words: it goes after a week (desk.tidying).
"""

import re
from datetime import timedelta
from pathlib import Path

from generator.desk.files import digest_of
from generator.disk.files import file_bytes
from generator.memory.store import write_whole

KEPT = timedelta(days=7)
FOLDER = "received"
_HASH = re.compile("[0-9a-f]{64}")


def receive(desk: Path, content: bytes) -> str:
    """Keep *content*, and return the reference under which it is found again; raise `OSError` where it cannot be."""
    reference = digest_of(content)
    write_whole(desk / FOLDER / reference, content)
    return reference


def received(desk: Path, reference: str) -> bytes | None:
    """Return what was kept under *reference*, None where it is gone; raise `OSError` where it cannot be read."""
    if not _HASH.fullmatch(reference):
        return None
    try:
        return file_bytes(desk / FOLDER / reference)
    except FileNotFoundError:
        return None
