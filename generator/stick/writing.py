"""A stick is emptied of what we wrote on it before, written anew file by file in order, and read back.

Nobody else's file is touched. Before anything changes on the stick, it is known whether all has room; and the record
(`record`) says what is to come, so that a stick which was pulled out meanwhile is known the next time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from generator.messages import stick as messages
from generator.stick.drive import Drive, is_fat
from generator.stick.layout import StickFile
from generator.stick.record import RECORD, OnStick, StickRecord, read_record
from generator.units import Bytes

ROOT = PurePosixPath()
_SOUNDS = (".mp3", ".wav", ".wma", ".flac", ".ogg", ".m4a", ".aac")
_OF_SYSTEMS = {
    *("system volume information", "$recycle.bin", "desktop.ini", "thumbs.db", "lost.dir"),
    *(".fseventsd", ".spotlight-v100", ".trashes", ".ds_store"),
}
"""What systems put on sticks by themselves: nobody misses it, and no player plays it."""
_SPARE_CLUSTERS = 8  # for the record, which is written beside itself, and for longer folders

Far = Callable[[int, int], None]
"""Is told how many files of how many are written."""


class StickRefused(Exception):  # noqa: N818 - it says what happened
    """Nothing was changed on the stick: the *sentence* says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class StickState:
    """What is on a stick before it is written: the last *record* of ours, what of it may go, and what stays.

    *ours* are the files that we wrote and nobody changed, *changed* those that somebody changed since; *others* are
    names of the root that are not ours.
    """

    record: StickRecord | None
    ours: tuple[PurePosixPath, ...]
    changed: tuple[PurePosixPath, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StickDone:
    """A stick that was written and read back: how many *files* of how many bytes, and what its user is warned of.

    Where it is not *in_order*, nobody knows in which order a player plays.
    """

    files: int
    size: Bytes
    in_order: bool
    warnings: tuple[str, ...]


def look_at(drive: Drive) -> StickState:
    """Return what is on *drive*; raise `StickRefused` where a record of ours is damaged: nobody knows what is ours."""
    record = _record_on(drive)
    known = record.files if record else {}
    ours: list[PurePosixPath] = []
    changed: list[PurePosixPath] = []
    for name, file in known.items():
        path = PurePosixPath(name)
        size = drive.size(path)
        if size is None:
            continue
        assert record is not None
        (ours if _is_ours(drive, path, size, file, record) else changed).append(path)
    kept = {PurePosixPath(path).parts[0].lower() for path in map(str, changed)}
    folders = {folder.lower() for folder in record.folders} if record else set[str]()
    gone = {str(path).lower() for path in ours} | {RECORD.lower(), f"{RECORD}.new".lower()}
    others = []
    for name, is_folder in drive.names(ROOT):
        low = name.lower()
        left = is_folder and (low not in folders or low in kept or _has_others(drive, name, ours))
        if left or (not is_folder and low not in gone):
            others.append(name)
    return StickState(record, tuple(ours), tuple(changed), tuple(others))


def write_stick(
    drive: Drive, state: StickState, files: Sequence[StickFile], whom: tuple[str, str], far: Far
) -> StickDone:
    """Write *files* on *drive*, in their order, and read them back; *whom* has the village and the first day.

    Raise `StickRefused` where they have no room, before anything is changed; and `OSError` where writing fails, or
    where what is read back is not what was written.
    """
    _refuse_without_room(drive, state, files)
    entries = {str(file.path): OnStick(file.size, sha256(file.content).hexdigest()) for file in files}
    folders = list(dict.fromkeys(str(file.path.parent) for file in files if file.path.parent != ROOT))
    before = state.record
    leaving = {str(path): before.files[str(path)] for path in state.ours} if before else {}
    begun = StickRecord(*whom, _either(leaving, entries), [*(before.folders if before else ()), *folders])
    drive.replace(PurePosixPath(RECORD), begun.as_bytes())
    _empty(drive, state)
    made: set[PurePosixPath] = set()
    for number, file in enumerate(files, 1):
        folder = file.path.parent
        if folder != ROOT and folder not in made:
            drive.make_folder(folder)
            made.add(folder)
        drive.write(file.path, file.content)
        far(number, len(files))
    kind = drive.kind
    in_order = not kind or is_fat(kind)  # what is known to be no FAT lists as it likes: that is warned of
    if in_order:
        _refuse_other_order(drive, files, folders)
    _refuse_other_bytes(drive, files)
    drive.replace(PurePosixPath(RECORD), StickRecord(*whom, entries, folders, whole=True).as_bytes())
    return StickDone(len(files), sum(file.size for file in files), in_order, tuple(_warnings(drive, state)))


def _either(leaving: Mapping[str, OnStick], coming: Mapping[str, OnStick]) -> dict[str, OnStick]:
    """Return what may stand at each path while *leaving* files are replaced by *coming* ones: of the larger size."""
    both = {
        path: max(leaving[path], file, key=lambda one: one.size) for path, file in coming.items() if path in leaving
    }
    return {**leaving, **coming, **both}


def _record_on(drive: Drive) -> StickRecord | None:
    """Return our record on *drive*, or the one that was being written beside it; raise `StickRefused` as `look_at`."""
    there = False
    for name in (RECORD, f"{RECORD}.new"):
        path = PurePosixPath(name)
        if drive.size(path) is None:
            continue
        there = True
        try:
            return read_record(drive.read(path))
        except ValueError:
            continue
    if there:
        raise StickRefused(messages.record_damaged(RECORD))
    return None


def _is_ours(drive: Drive, path: PurePosixPath, size: Bytes, file: OnStick, record: StickRecord) -> bool:
    """Return whether what stands at *path* is the *file* that we wrote; while a record is not whole, or began to be."""
    if not record.whole and size <= file.size:
        return True  # it was cut off: nobody else has had the time to write it
    return size == file.size and sha256(drive.read(path)).hexdigest() == file.digest


def _has_others(drive: Drive, folder: str, ours: Sequence[PurePosixPath]) -> bool:
    """Return whether in *folder* stands anything but *ours*."""
    known = {path.name.lower() for path in ours if path.parent == PurePosixPath(folder)}
    return any(name.lower() not in known for name, _ in drive.names(PurePosixPath(folder)))


def _refuse_without_room(drive: Drive, state: StickState, files: Sequence[StickFile]) -> None:
    """Raise `StickRefused` where *files* would not fit once ours are gone."""
    cluster = drive.cluster

    def rounded(size: Bytes) -> Bytes:
        return -(-size // cluster) * cluster

    folders = {file.path.parent for file in files}
    needed = sum(rounded(file.size) for file in files) + (len(folders) + _SPARE_CLUSTERS) * cluster
    room = drive.free + sum(rounded(drive.size(path) or 0) for path in state.ours)
    if needed > room:
        raise StickRefused(messages.no_room(needed, room))


def _empty(drive: Drive, state: StickState) -> None:
    for path in state.ours:
        drive.remove(path)
    for folder in state.record.folders if state.record else ():
        if any(name.lower() == folder for name, is_folder in drive.names(ROOT) if is_folder):
            drive.remove_folder(PurePosixPath(folder))


def _refuse_other_bytes(drive: Drive, files: Sequence[StickFile]) -> None:
    for file in files:
        if drive.read(file.path) != file.content:
            raise OSError(messages.other_bytes(str(file.path)))


def _refuse_other_order(drive: Drive, files: Sequence[StickFile], folders: Sequence[str]) -> None:
    for folder in folders:
        wanted = [file.path.name.lower() for file in files if str(file.path.parent) == folder]
        if [name.lower() for name, _ in drive.names(PurePosixPath(folder))] != wanted:
            raise OSError(messages.other_order(folder))
    known = set(folders)
    if [low for name, is_folder in drive.names(ROOT) if is_folder and (low := name.lower()) in known] != list(folders):
        raise OSError(messages.OTHER_ORDER_OF_FOLDERS)


def _warnings(drive: Drive, state: StickState) -> list[str]:
    told = []
    kind = drive.kind
    if kind and not is_fat(kind):
        told.append(messages.not_fat(kind))
    if state.record and not state.record.whole:
        told.append(messages.CUT_OFF)
    if state.changed:
        told.append(messages.changed_files([str(path) for path in state.changed]))
    others = [name for name in state.others if name.lower() not in _OF_SYSTEMS]
    if others:
        told.append(messages.other_files(others, sounds=_has_sound(others)))
    return told


def _has_sound(names: Sequence[str]) -> bool:
    return any(name.lower().endswith(_SOUNDS) for name in names)
