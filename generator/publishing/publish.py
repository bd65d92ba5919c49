"""Publish: artifacts → files. A new folder is made beside the old one and exchanged for it, in one step where possible.

A run that is killed at any moment leaves the last good output; the next run removes what the killed one left beside it.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.disk.files import patiently
from generator.disk.folders import (
    alone,
    copy,
    is_folder,
    link,
    prune,
    remove,
    remove_folder,
    rewrite,
    settle,
    swap,
)
from generator.disk.lengths import longest_path
from generator.memory.folder_record import (
    LEFT,
    NOTHING,
    FolderRecord,
    LeftStamp,
    damaged,
    foreign,
    hash_of,
    keep_published,
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
from generator.publishing.beside import beside, recover
from generator.publishing.long_paths import refuse_long
from generator.publishing.standing import MANIFEST, as_listed, refuse_foreign


@dataclass(frozen=True, slots=True)
class Place:
    """An output *folder*, and its record: the file *name* below *memory*.

    The folder that was published before the last one is kept in the memory as a spare: the next folder is made from it,
    with new links only where files differ, and exchanged for the present one.
    """

    folder: Path
    memory: Path | None = None
    name: str = "published"

    @property
    def record(self) -> str:
        """Return the file with the record of the folder."""
        return str(self.memory / self.name) if self.memory else os.devnull

    @property
    def spare(self) -> str:
        """Return the folder of the spare."""
        return f"{self.record}.spare"

    @property
    def listed_spare(self) -> str:
        """Return the file with the record of the spare."""
        return f"{self.spare}.list"

    def published(self) -> FolderRecord:
        """Return the record that the last build left."""
        return read_published(self.record) if self.memory else NOTHING


def hurt(place: Place) -> set[str]:
    """Return the hashes that files at *place* should have, and no longer have since the last build.

    The store may hold the same bytes by a hard link. Files that the spare shares are not looked at: if their bytes have
    changed, it will not be used.
    """
    folder, published = str(place.folder), place.published()
    shared = read_published(place.listed_spare).entries
    apart = {path: entry for path, entry in published.entries.items() if shared.get(path) != entry}
    published = FolderRecord(apart)
    return set(damaged(folder, published, touched_files(folder, published)).values())


def publish(files: Mapping[str, str], manifest: bytes, store: Store, place: Place) -> bytes:
    """Replace the last output at *place* by *files*, the hash of each by its path, and by their *manifest*.

    Return the hash of the new record. Where two builds end at the same time, the output of the later one stays.

    Raise `FileExistsError` where somebody else's files would be lost, `Damaged` where the store lacks bytes, and
    `OSError` where a file cannot be written.
    """
    with alone(f"{place.record}.lock" if place.memory else os.devnull):
        published = _publish(files, manifest, store, place)
        return write_published(place.record, published) if place.memory else b""


def _publish(files: Mapping[str, str], manifest: bytes, store: Store, place: Place) -> FolderRecord:
    folder, before = place.folder, place.published()
    new = str(beside(folder))
    remove_folder(new)
    try:
        kept = _spare_at(place, new)
        touched_before = None if kept else set(touched_files(str(folder), before))
        standing = _standing(str(folder), before, touched_before) if touched_before is not None else {}
        _differences(files, kept, lambda digest, path: _link(store, digest, standing.get(digest), f"{new}/{path}"), new)
        rewrite(f"{new}/{MANIFEST}", manifest)
        shared = _carry_over(str(folder), before, new)
        for path in shared:
            _touched(path, kept)
        settle(Path(new))  # a machine that loses its power in the swap has the old folder whole, or the new one
        swap(Path(new), folder)
        settle(folder.parent)  # before the old folder may be removed
        if touched_before is not None:
            before = linked_since(new, before, touched_before)
        if not _keep_spare(place, new, before):
            kept = {}  # the old folder is removed, which touches all files that share their bytes with it
    finally:
        remove_folder(new)
    return left_at(str(folder), {**files, MANIFEST: sha256(manifest).hexdigest()}, kept, shared)


def _spare_at(place: Place, new: str) -> dict[str, tuple[str, LeftStamp]]:
    """Move the spare to *new*, or make an empty folder there where there is no spare.

    Return the entries of its sound files, and of its folders that look as they were left.
    """
    known = read_published(place.listed_spare) if place.memory else NOTHING
    try:
        os.remove(place.listed_spare)
        os.rename(place.spare, new)
    except OSError:
        known = NOTHING
    if not known.entries or not is_folder(new):  # nobody knows what is in it
        remove(new)
        Path(new).mkdir(parents=True, exist_ok=True)
        return {}
    changed = set(touched(new, known))
    not_ours = foreign(new, known, changed)
    no_folders = [path for path in changed if not known.entries[path][0] and not is_folder(f"{new}/{path}")]
    for path in (*not_ours, *no_folders, *damaged(new, known, changed)):  # links to elsewhere come first
        remove(f"{new}/{path}")
    sound = {path: entry for path, entry in known.entries.items() if path not in changed}
    for path in changed:
        digest, stamp = known.entries[path][0], stamp_of(f"{new}/{path}")
        if digest and stamp:
            sound[path] = digest, stamp
    for path in (*changed, *not_ours):
        _touched(path.rpartition("/")[0], sound)
    return sound


def _standing(folder: str, before: FolderRecord, touched: Collection[str]) -> dict[str, str]:
    """Return, by its hash, a file in *folder* that looks as it was left: one that is not among those *touched*."""
    entries = before.entries.items()
    return {digest: f"{folder}/{path}" for path, (digest, _) in entries if digest and path not in touched}


def _link(store: Store, digest: str, standing: str | None, file: str) -> None:
    """Make *file* a link to the bytes of *digest*: to a file *standing*, which need not be read again, or of *store*.

    Raise `Damaged` where the store lacks them, and `OSError` where nothing can be written.
    """
    if standing:
        with suppress(OSError):
            os.link(standing, file)
            return
    link(store.file(digest), file)


def _differences(
    wanted: Mapping[str, str],
    kept: dict[str, tuple[str, LeftStamp]],
    link_to: Callable[[str, str], None],
    new: str,
) -> None:
    """Change the files in *new* to those *wanted*, hashes by path; remove the entries that this touches from *kept*.

    *link_to* makes a link to the bytes of a hash at a path below *new*.
    """
    stale = [path for path, (digest, _) in kept.items() if digest and wanted.get(path) != digest]
    folders, relinked = set(), set()
    for path in stale:
        remove(f"{new}/{path}")
        relinked.add(kept.pop(path)[0])
        folders.add(path.rpartition("/")[0])
    made = {""}
    for path, digest in wanted.items():
        if path in kept:
            continue
        folder = path.rpartition("/")[0]
        if folder not in made:
            _make_folder(new, folder, made)
            folders.add(folder)
        link_to(digest, path)
        relinked.add(digest)
    for folder in sorted(folders - made, key=len, reverse=True):
        prune(new, folder)
    for folder in folders:
        _touched(folder, kept)
    # A link that is added or removed changes `st_ctime` of the file under its other names, too.
    for path in [path for path, (digest, _) in kept.items() if digest in relinked]:
        del kept[path]


def _make_folder(new: str, folder: str, made: set[str]) -> None:
    """Make *folder* below *new*, and the folders round it, except those that were *made*, to which it is added."""
    if folder not in made:
        _make_folder(new, folder.rpartition("/")[0], made)
        with suppress(FileExistsError):
            os.mkdir(f"{new}/{folder}")
        made.add(folder)


def _touched(folder: str, kept: dict[str, tuple[str, LeftStamp]]) -> None:
    """Remove *folder* and the folders round it from *kept*: they may no longer look the same."""
    while folder:
        kept.pop(folder, None)
        folder = folder.rpartition("/")[0]


def _carry_over(folder: str, before: FolderRecord, new: str) -> set[str]:
    """Copy to *new* what somebody else put among our files in *folder*, so that it is not lost.

    Return the folders with such things. Raise `FileExistsError` where they would be lost or hide a file of ours.
    """
    refuse_foreign(Path(folder), before)  # something may have been put there during the build
    others = foreign(folder, before)
    if others or not before.entries:  # a build that was killed, or that remembers nothing, left its manifest
        listed = as_listed(folder)
        others = foreign(folder, listed) if listed.entries else others
    for path in others:
        _copy_foreign(folder, path, new)
    for name in LEFT:
        if os.path.isfile(f"{folder}/{name}") and not os.path.lexists(f"{new}/{name}"):
            shutil.copy2(f"{folder}/{name}", f"{new}/{name}")
    return {path.rpartition("/")[0] for path in others}


def _copy_foreign(folder: str, path: str, new: str) -> None:
    """Copy somebody else's *path* from *folder* to *new*; raise `FileExistsError` where it would hide our file."""
    theirs, ours = f"{folder}/{path}", f"{new}/{path}"
    if not os.path.lexists(ours):
        try:
            copy(theirs, ours)
        except (shutil.SpecialFileError, shutil.Error):  # a pipe or a device, perhaps in a folder
            raise FileExistsError(operator.foreign(folder, path)) from None
    elif is_folder(theirs) and is_folder(ours):
        for name in os.listdir(theirs):
            _copy_foreign(folder, f"{path}/{name}", new)
    elif hash_of(theirs) != hash_of(ours):
        raise FileExistsError(operator.foreign(folder, path))


def _keep_spare(place: Place, old: str, before: FolderRecord) -> bool:
    """Keep the old output, now at *old*, as the spare of the next build; return whether that was possible."""
    if place.memory is None or not before.entries or not os.path.isdir(old) or os.path.lexists(place.spare):
        remove_folder(place.spare)
        return False
    try:
        patiently(partial(os.rename, old, place.spare))
    except OSError:
        return False
    keep_published(place.listed_spare, before, place.record)
    return True


def prepare_folder(place: Place) -> None:
    """Mend the folder of *place* after a killed build; raise `FileExistsError` where it has things of others."""
    recover(place.folder)
    refuse_foreign(place.folder, place.published())


def refuse_long_paths(place: Place, paths: Iterable[str]) -> None:
    """Raise `Refused` where a file of *paths* would have a path at *place* that is longer than this system takes."""
    refuse_long(beside(place.folder), paths, longest_path())
