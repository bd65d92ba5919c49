"""A FAT32 image as a drive: mtools writes and reads its files; its folders are read here, entry by entry, as they lie.

Microsoft, FAT32 File System Specification, 1.03: the numbers below are from there.
"""

import os
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_SECTOR = 512
_NOWHERE = 0x0FFFFFF8  # ends a chain of clusters
_END, _FREE, _LONG, _FOLDER, _LABEL = 0x00, 0xE5, 0x0F, 0x10, 0x08
_ENVIRONMENT = {**os.environ, "MTOOLS_SKIP_CHECK": "1", "MTOOLS_NO_VFAT": "0", "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True)
class FatImage:
    """The FAT32 file system in the file *image*; it is a `stick.drive.Drive`."""

    image: Path
    kind: str = "vfat"
    cluster: int = _SECTOR

    @classmethod
    def made(cls, image: Path, sectors: int = 90_000) -> "FatImage":
        """Return a new one; FAT32 has at least 65,525 clusters."""
        tool("mformat", "-C", "-F", "-T", str(sectors), "-h", "64", "-s", "32", "-c", "1", "-i", str(image), "::")
        return cls(image)

    @property
    def free(self) -> int:
        head = self._bytes(0, _SECTOR)
        reserved, per_table = struct.unpack_from("<H", head, 14)[0], struct.unpack_from("<I", head, 36)[0]
        sectors = struct.unpack_from("<I", head, 32)[0] or struct.unpack_from("<H", head, 19)[0]
        clusters = sectors - reserved - head[16] * per_table
        table = struct.unpack(f"<{clusters + 2}I", self._bytes(reserved * _SECTOR, (clusters + 2) * 4))
        return table[2:].count(0) * self.cluster

    def names(self, folder: PurePosixPath) -> list[tuple[str, bool]]:
        found = self._entries(self._first_cluster(folder))
        return [(name, bool(flags & _FOLDER)) for name, flags, _, _ in found if name not in (".", "..")]

    def size(self, path: PurePosixPath) -> int | None:
        found = self._find(path)
        return None if found is None or found[1] & _FOLDER else found[3]

    def read(self, path: PurePosixPath) -> bytes:
        return tool("mtype", "-i", str(self.image), f"::/{path}")

    def write(self, path: PurePosixPath, content: bytes) -> None:
        if self._find(path) is not None:
            raise FileExistsError(str(path))
        from_disk = self.image.with_name("file")
        from_disk.write_bytes(content)
        tool("mcopy", "-n", "-i", str(self.image), str(from_disk), f"::/{path}")

    def replace(self, path: PurePosixPath, content: bytes) -> None:
        beside = path.with_name(f"{path.name}.new")
        self.write(beside, content)
        if self._find(path) is not None:
            self.remove(path)
        tool("mren", "-i", str(self.image), f"::/{beside}", f"::/{path}")

    def make_folder(self, path: PurePosixPath) -> None:
        tool("mmd", "-i", str(self.image), f"::/{path}")

    def remove(self, path: PurePosixPath) -> None:
        tool("mdel", "-i", str(self.image), f"::/{path}")

    def remove_folder(self, path: PurePosixPath) -> bool:
        if self.names(path):
            return False
        tool("mrd", "-i", str(self.image), f"::/{path}")
        return True

    def _find(self, path: PurePosixPath) -> tuple[str, int, int, int] | None:
        entries = self._entries(self._first_cluster(path.parent))
        return next((entry for entry in entries if entry[0].lower() == path.name.lower()), None)

    def _first_cluster(self, folder: PurePosixPath) -> int:
        if folder == PurePosixPath():
            return int(struct.unpack_from("<I", self._bytes(0, _SECTOR), 44)[0])
        found = self._find(folder)
        return found[2] if found else _NOWHERE

    def _entries(self, cluster: int) -> Iterator[tuple[str, int, int, int]]:
        """Yield name, flags, first cluster and size of each entry of a folder, in the order in which they lie."""
        content, long = b"".join(self._chain(cluster)), ""
        for start in range(0, len(content), 32):
            entry = content[start : start + 32]
            if entry[0] == _END:
                return
            if entry[0] == _FREE or (entry[11] & _LABEL and entry[11] != _LONG):
                long = ""
            elif entry[11] == _LONG:
                long = (entry[1:11] + entry[14:26] + entry[28:32]).decode("utf-16-le").split("\0")[0] + long
            else:
                stem, ending = entry[:8].decode("cp437").strip(), entry[8:11].decode("cp437").strip()
                stem, ending = stem.lower() if entry[12] & 8 else stem, ending.lower() if entry[12] & 16 else ending
                (high,), (low, size) = struct.unpack_from("<H", entry, 20), struct.unpack_from("<HI", entry, 26)
                yield long or (f"{stem}.{ending}" if ending else stem), entry[11], high << 16 | low, size
                long = ""

    def _chain(self, cluster: int) -> Iterator[bytes]:
        head = self._bytes(0, _SECTOR)
        reserved, per_table = struct.unpack_from("<H", head, 14)[0], struct.unpack_from("<I", head, 36)[0]
        data = reserved + head[16] * per_table
        while cluster < _NOWHERE:
            yield self._bytes((data + cluster - 2) * _SECTOR, _SECTOR)
            cluster = struct.unpack("<I", self._bytes(reserved * _SECTOR + cluster * 4, 4))[0] & 0x0FFFFFFF

    def _bytes(self, start: int, count: int) -> bytes:
        with self.image.open("rb") as file:
            file.seek(start)
            return file.read(count)


def tool(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False, env=_ENVIRONMENT)
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace").strip())
    return done.stdout
