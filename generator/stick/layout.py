"""Sessions → the folders and files of a stick, in playing order: short ASCII names, and a playlist in each folder."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.channels.sound.read_first import StickSession, StickTrack, numbers_of
from generator.said import plain
from generator.text.names import slug_of
from generator.units import Bytes

MOST_LETTERS = 32
"""The most letters of a file's name: small displays cut longer ones."""
_FOLDER_LETTERS = 13
"""As many as one entry of a long name holds on FAT (Microsoft, FAT32 File System Specification, 1.03).

All folders take two entries then. A system that fills holes which removed files left takes the first that is wide
enough: for folders of equal width that is always one behind the last, so their order is kept.
"""
_NAMELESS = "bai"
SHEET, LIST = "DOC-TRUOC.pdf", "phat.m3u8"


@dataclass(frozen=True, slots=True)
class StickFile:
    """A file of a stick: its *path* below the stick, and its bytes."""

    path: PurePosixPath
    content: bytes

    @property
    def size(self) -> Bytes:
        """Return how many bytes it has."""
        return len(self.content)


def files_of_stick(
    sessions: Sequence[StickSession], sounds: Mapping[str, bytes], sheet: bytes, taken: Collection[str] = ()
) -> Iterator[StickFile]:
    """Yield the files of a stick in the order in which they are written; *sounds* are the tracks by their sources.

    What stands on the stick already and is not ours is called as in *taken*: no name of ours is one of these.
    """
    lowered = {name.lower() for name in taken}  # FAT does not tell capitals apart
    for folder, session in zip(folder_names(sessions, lowered), sessions, strict=True):
        names = track_names(session.tracks)
        for name, track in zip(names, session.tracks, strict=True):
            yield StickFile(PurePosixPath(folder, name), sounds[str(track.source)])
        yield StickFile(PurePosixPath(folder, LIST), playlist(names, session.tracks))
    yield StickFile(PurePosixPath(_free(SHEET, lowered)), sheet)


def folder_names(sessions: Sequence[StickSession], taken: Collection[str] = ()) -> list[str]:
    """Return the names of the folders of *sessions*: number, day and month, slot, in lower case, none of *taken*."""
    names = []
    for number, session in zip(numbers_of(len(sessions)), sessions, strict=True):
        start = f"{number}-{session.day:%d%m}-"
        name = f"{start}{session.slot[: _FOLDER_LETTERS - len(start)]}".strip("-")
        names.append(_free(name, taken, _FOLDER_LETTERS))
    return names


def track_names(tracks: Sequence[StickTrack]) -> list[str]:
    """Return the names of the files of *tracks*: their numbers, of equal width, and what is left of their titles."""
    names = []
    for number, track in zip(numbers_of(len(tracks)), tracks, strict=True):
        start = f"{number}-"
        title = slug_of(plain(track.title)) or _NAMELESS
        names.append(f"{start}{_whole_words(title, MOST_LETTERS - len(start) - len('.mp3'))}.mp3")
    return names


def _whole_words(slug: str, most: int) -> str:
    """Return the words of *slug* that fit into *most* letters, or the beginning of its first."""
    if len(slug) <= most:
        return slug
    return slug[: most + 1].rpartition("-")[0] or slug[:most]


def playlist(names: Sequence[str], tracks: Sequence[StickTrack]) -> bytes:
    """Return the playlist of a folder in extended M3U, UTF-8: for players that know the titles."""
    lines = ["#EXTM3U"]
    for name, track in zip(names, tracks, strict=True):
        lines += [f"#EXTINF:{track.seconds},{' '.join(plain(track.title).split())}", name]
    return ("\r\n".join(lines) + "\r\n").encode()


def _free(name: str, taken: Collection[str], most: int = MOST_LETTERS) -> str:
    """Return *name*, or one like it of at most *most* letters that is not *taken*."""
    stem, dot, ending = name.partition(".")
    number, free = 2, name
    while free.lower() in taken:
        mark = f"-{number}{dot}{ending}"
        free = f"{stem[: most - len(mark)]}{mark}"
        number += 1
    return free
