"""Publish: artifacts → files. All or nothing: made beside, then swapped in by one rename where the system can.

Whoever kills it, at any moment, finds the last good output standing; what a killed run left beside, the next sweeps up.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from glob import escape
from hashlib import sha256
from pathlib import Path

from generator.disk.folders import alone, copy, is_folder, link, prune, remove, rewrite, swap
from generator.memory.folder_record import (
    LEFT,
    NOTHING,
    FolderRecord,
    LeftStamp,
    damaged,
    foreign,
    hash_of,
    left_at,
    linked_since,
    read_published,
    stamp_of,
    touched,
    touched_files,
    write_published,
)
from generator.memory.store import Store
from generator.messages import operator
from generator.publishing.artifacts import Artifact
from generator.publishing.standing import MANIFEST, as_listed, refuse_foreign


@dataclass(frozen=True, slots=True)
class Place:
    """An output *folder*, and where what was left there is remembered: below *memory*, under *name*.

    The folder that was published before the last one is kept in the memory as a spare: the next one is made of it,
    with only what differs linked anew, and exchanged for the one that stands.
    """

    folder: Path
    memory: Path | None = None
    name: str = "published"

    @property
    def record(self) -> str:
        """Return the file that tells what stands in the folder."""
        return str(self.memory / self.name) if self.memory else os.devnull

    @property
    def spare(self) -> str:
        """Return the folder of the spare; beside it a file tells what stands in it."""
        return f"{self.record}.spare"

    def published(self) -> FolderRecord:
        """Return what was left in the folder by the last build."""
        return read_published(self.record) if self.memory else NOTHING


def hurt(place: Place) -> set[str]:
    """Return the hashes of files that were left at *place* and hold other bytes now; the store may share them."""
    folder, published = str(place.folder), place.published()
    return set(damaged(folder, published, touched_files(folder, published)).values())


def publish(artifacts: Iterable[Artifact], listed: bytes, store: Store, place: Place) -> bytes:
    """Put *artifacts* and their manifest *listed* at *place*, instead of what tinlang put there before.

    Of two builds that end at once, the later puts its files in the place of the earlier's. Return the hash of the
    record of what is left there.
    """
    with alone(f"{place.record}.lock" if place.memory else os.devnull):
        published = _publish(artifacts, listed, store, place)
        return write_published(place.record, published) if place.memory else b""


def _publish(artifacts: Iterable[Artifact], listed: bytes, store: Store, place: Place) -> FolderRecord:
    folder, before = place.folder, place.published()
    new = str(folder.with_name(f".{folder.name}.new-{os.getpid()}"))
    shutil.rmtree(new, ignore_errors=True)
    try:
        wanted = {str(artifact.path): artifact.sha256 for artifact in artifacts}
        kept = _spare_at(place, new)
        at_first = None if kept else set(touched_files(str(folder), before))
        _differences(wanted, kept, store, new)
        wanted[MANIFEST] = sha256(listed).hexdigest()
        rewrite(f"{new}/{MANIFEST}", listed)
        shared = _carry_over(str(folder), before, new)
        for path in shared:
            _touched(path, kept)
        swap(Path(new), folder)
        if at_first is not None:
            before = linked_since(new, before, at_first)
        if not _keep_spare(place, new, before):
            kept = {}  # to remove a file touches all others that are the same
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return left_at(str(folder), wanted, kept, shared)


def _spare_at(place: Place, new: str) -> dict[str, tuple[str, LeftStamp]]:
    """Move the spare to *new*, an empty folder where there is none.

    Return those of its files that are sound, and those of its folders that look as they were left.
    """
    known = read_published(f"{place.spare}.list") if place.memory else NOTHING
    try:
        os.remove(f"{place.spare}.list")
        os.rename(place.spare, new)
    except OSError:
        known = NOTHING
    if not known.entries or not is_folder(new):  # nobody can tell what stands there
        remove(new)
        Path(new).mkdir(parents=True, exist_ok=True)
        return {}
    changed = set(touched(new, known))
    not_ours = foreign(new, known, changed)
    for path in (*not_ours, *damaged(new, known, changed)):  # first what leads elsewhere
        remove(f"{new}/{path}")
    sound = {path: entry for path, entry in known.entries.items() if path not in changed}
    for path in changed:
        digest, stamp = known.entries[path][0], stamp_of(f"{new}/{path}")
        if digest and stamp:
            sound[path] = digest, stamp
    for path in (*changed, *not_ours):
        _touched(path.rpartition("/")[0], sound)
    return sound


def _differences(wanted: Mapping[str, str], kept: dict[str, tuple[str, LeftStamp]], store: Store, new: str) -> None:
    """Make the files of *new*, of which *kept* stand there, those that are *wanted*; what is touched is not kept."""
    stale = [path for path, (digest, _) in kept.items() if digest and wanted.get(path) != digest]
    folders, others = set(), set()
    for path in stale:
        remove(f"{new}/{path}")
        others.add(kept.pop(path)[0])
        folders.add(path.rpartition("/")[0])
    made = {""}
    for path, digest in wanted.items():
        if path in kept:
            continue
        folder = path.rpartition("/")[0]
        if folder not in made:
            os.makedirs(f"{new}/{folder}", exist_ok=True)
            made.add(folder)
            folders.add(folder)
        link(store.file(digest), f"{new}/{path}")
        others.add(digest)
    for folder in sorted(folders - made, key=len, reverse=True):
        prune(new, folder)
    for folder in folders:
        _touched(folder, kept)
    # A name more or less moves `st_ctime` of the file under its other names as well.
    for path in [path for path, (digest, _) in kept.items() if digest in others]:
        del kept[path]


def _touched(folder: str, kept: dict[str, tuple[str, LeftStamp]]) -> None:
    """Note that *folder*, and perhaps what it stands in, no longer looks as it was *kept*."""
    while folder:
        kept.pop(folder, None)
        folder = folder.rpartition("/")[0]


def _carry_over(folder: str, before: FolderRecord, new: str) -> set[str]:
    """Give *new* what somebody else put among our files in *folder*: nothing of anybody's is lost.

    Return the folders that it stands in.
    """
    refuse_foreign(Path(folder), before)  # somebody may have put something there while the build was made
    found = foreign(folder, before)
    if found or not before.entries:  # a build that was killed, or that remembers nothing, left its manifest
        listed = as_listed(folder)
        found = foreign(folder, listed) if listed.entries else found
    for path in found:
        _lay(folder, path, new)
    for name in LEFT:
        if os.path.isfile(f"{folder}/{name}") and not os.path.lexists(f"{new}/{name}"):
            shutil.copy2(f"{folder}/{name}", f"{new}/{name}")
    return {path.rpartition("/")[0] for path in found}


def _lay(folder: str, path: str, new: str) -> None:
    """Lay somebody else's *path* of *folder* into *new*; raise `FileExistsError` where it would hide a file of ours."""
    theirs, ours = f"{folder}/{path}", f"{new}/{path}"
    if not os.path.lexists(ours):
        copy(theirs, ours)
    elif is_folder(theirs) and is_folder(ours):
        for name in os.listdir(theirs):
            _lay(folder, f"{path}/{name}", new)
    elif hash_of(theirs) != hash_of(ours):
        raise FileExistsError(operator.foreign(folder, path))


def _keep_spare(place: Place, old: str, before: FolderRecord) -> bool:
    """Keep what stood before, now at *old*, as the spare of the next build; return whether that was possible."""
    if place.memory is None or not before.entries or not os.path.isdir(old) or os.path.lexists(place.spare):
        shutil.rmtree(place.spare, ignore_errors=True)
        return False
    try:
        os.rename(old, place.spare)
    except OSError:
        return False
    write_published(f"{place.spare}.list", before)
    return True


def prepare_folder(place: Place) -> None:
    """Make the folder of *place* free for a build: mended after a killed one, and holding nothing that is not ours."""
    recover(place.folder)
    refuse_foreign(place.folder, place.published())


def recover(folder: Path) -> None:
    """Put back what a killed swap moved away, and sweep up what dead runs left beside *folder*."""
    old = folder.with_name(f".{folder.name}.old")
    if old.exists() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    parent, name = folder.parent, escape(folder.name)
    for left in (*parent.glob(f".{name}.new-*"), *parent.glob(f".{name}.scratch-*")):
        if not _alive(left):
            shutil.rmtree(left, ignore_errors=True)


def _alive(left: Path) -> bool:
    """Tell whether the run that made *left* may still be at work; asking Windows for a process would end it."""
    pid = left.name.rpartition("-")[2]
    if not pid.isdigit() or sys.platform == "win32":
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
