"""Put a picture or a paper into media/: as a whole, under a name of its own, never over another; it is logged."""

from dataclasses import dataclass
from pathlib import Path

from generator.desk.events import AuditEvent
from generator.desk.files import MEDIA, digest_of, file_of, replace_file
from generator.desk.outcomes import Unsaved
from generator.desk.saving import at_the_desk, carry_out
from generator.disk.files import file_bytes, leads_out
from generator.text.names import slug_of

LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class InMedia:
    """The *name* of a file of media/; *is_new* says that it was not there before."""

    name: str
    is_new: bool


def add_file(folder: Path, stem: str, ending: str, content: bytes, *, who: str, when: str) -> InMedia | Unsaved:
    """Put *content* into media/ of *folder*, under a name made of *stem* and *ending*; where it is there, say its name.

    A name is a slug: no other folder can be meant by it, nor a device of Windows.
    """
    wanted = slug_of(stem)[:LONGEST_STEM].strip("-") or "tep"

    def put(desk: Path) -> InMedia:
        media = folder / MEDIA
        media.mkdir(exist_ok=True)
        there = sorted(media.iterdir())
        taken = {file.name.lower() for file in there}
        name, number = f"{wanted}{ending}", 2
        while name in taken:
            name, number = f"{wanted}-{number}{ending}", number + 1
        file = file_of(folder, f"{MEDIA}/{name}")  # refuses a folder that leads out of the content
        twin = next((each.name for each in there if _is_same(each, folder, ending, content)), None)
        if twin is not None:
            return InMedia(twin, is_new=False)
        event = AuditEvent("upload", f"{MEDIA}/{name}", who, when, "", digest_of(content))
        carry_out(desk, event, lambda: replace_file(desk, file, content))
        return InMedia(name, is_new=True)

    return at_the_desk(folder, f"{MEDIA}/{wanted}{ending}", "", (), put)


def _is_same(file: Path, folder: Path, ending: str, content: bytes) -> bool:
    if not file.name.lower().endswith(ending) or leads_out(str(file), str(folder)):
        return False
    return file.is_file() and file.stat().st_size == len(content) and file_bytes(file) == content
