"""Find out whether there is anything to do, before anything heavy is imported: an unchanged build ends here."""

import os
from collections.abc import Mapping
from hashlib import blake2b

from generator.disk.files import entries_below, file_bytes, leads_out
from generator.memory.folder_record import LEFT, FinishedBuild, is_as_left, read_finished_build, read_published


def made_of(files: Mapping[str, bytes | str], settings: object, program: str) -> str:
    """Return a digest of all that decides a build: the *files* of its content, its *settings*, and the *program*."""
    total = blake2b(f"{settings!r}\0{program}".encode(errors="surrogateescape"), digest_size=16)
    for path, content in sorted(files.items()):
        hashed = content if isinstance(content, bytes) else content.encode(errors="surrogateescape")
        total.update(b"%s\0%d\0" % (path.encode(errors="surrogateescape"), len(hashed)))
        total.update(hashed)
    return total.hexdigest()


def read_below(folder: str) -> dict[str, bytes | str]:
    """Return the bytes of each file below *folder*, by path, or the reason why it cannot be read.

    A link that leads out of the folder is not followed. Raise `OSError` where a folder cannot be read.
    """
    contents: dict[str, bytes | str] = {}
    for entry in entries_below(folder):
        file = entry.path
        if entry.is_symlink() and leads_out(file, folder):
            contents[file] = "a link"
            continue
        try:
            contents[file] = file_bytes(file)
        except OSError as error:
            contents[file] = str(error)
    return contents


def still_stands(output: str, record: str, decided_by: str) -> FinishedBuild | None:
    """Return the last build into the folder *output*, whose record is the file *record*, while it still stands.

    It does while *decided_by*, the digest of all that decides a build, is the same, and nobody touched the folder
    since. Return None where the folder must be built again.
    """
    build = read_finished_build(record)
    if not decided_by or build is None or build.made_of != decided_by:
        return None
    published = read_published(record)
    parent, name = os.path.split(os.path.abspath(output))
    killed = any(other.startswith((f".{name}.new-", f".{name}.old")) for other in os.listdir(parent))
    if killed or not is_as_left(output, published):
        return None
    ours = {path.partition("/")[0] for path in published.entries}
    return build if all(name in ours or name in LEFT for name in os.listdir(output)) else None
