"""A folder of a web server that is reached by SFTP.

It is written as `bringing` says: beside, then moved; only what changed by its hash; only among our own files.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import TypeVar

import asyncssh
from asyncssh.constants import FILEXFER_TYPE_DIRECTORY, FILEXFER_TYPE_REGULAR

from generator.messages import publishing as said
from generator.publishing.bringing import BESIDE, SUMS, EntryKind, HostEntry
from generator.publishing.loop_thread import LoopThread
from generator.publishing.sftp_address import SftpServer
from generator.publishing.sftp_line import Greeting, Secret, ServerError, connected, telling
from generator.units import Bytes, Seconds

T = TypeVar("T")
U = TypeVar("U")

_LONGEST: Seconds = 1800  # for one batch of files, over a slow line
_LANES = 24  # requests on their way at the same time
_LEAST_FREE: Bytes = 2**16


@contextmanager
def opened(server: SftpServer, secret: Secret) -> Iterator["SftpFolder"]:
    """Yield the folder of *server*; *secret* is asked when the server is known to be the right one, and kept nowhere.

    Raise `StrangeServerError` where the server is not the known one, and `ServerError` where it cannot be entered.
    """
    with LoopThread() as runner, telling(server):
        greeting = Greeting(server.known, secret)
        try:
            line = runner.run(connected(server, greeting, secret))
        except asyncssh.HostKeyNotVerifiable:
            greeting.refuse(server)
        except asyncssh.PermissionDenied:
            if greeting.in_vain:
                raise ServerError(said.no_password(server.user, server.host)) from None
            raise
        try:
            folder = SftpFolder(server, runner, runner.run(_sftp_of(line)))
            yield folder
        finally:
            line.abort()
            with suppress(Exception):
                runner.run(asyncio.wait_for(line.wait_closed(), 5))


async def _sftp_of(line: asyncssh.SSHClientConnection) -> asyncssh.SFTPClient:
    return await line.start_sftp_client()


class SftpFolder:
    """The folder of a website on a server. Requests go out many at a time, for a server may be far away."""

    def __init__(self, server: SftpServer, runner: LoopThread, sftp: asyncssh.SFTPClient) -> None:
        self._server = server
        self._runner = runner
        self._sftp = sftp
        self._root = server.folder.rstrip("/") or "/"
        self._made: set[str] = set()
        self._numbers = count()

    @property
    def address(self) -> str:
        """Return the folder as people write it."""
        return self._server.address

    def make(self) -> None:
        """Make the folder if it is not there; raise `ServerError` where the one round it is not there either."""
        with self._about(self._root):
            if not self._run(self._sftp.exists(self._root)):
                self._run(self._sftp.mkdir(self._root))

    def leave(self) -> None:
        """Do nothing: SFTP knows no locks; what two write at once is told by the one that finds its file moved."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None where there is none; raise `ServerError` where it cannot be read."""
        with self._about(path):
            return self._run(self._bytes(path))

    def entries(self, paths: Collection[str]) -> Mapping[str, HostEntry]:
        """Return what stands at each of *paths* that exists; links are not followed."""
        with self._about(self._root):
            found = self._all(self._entry, list(paths))
        there = {path: entry for path, entry in zip(paths, found, strict=True) if entry is not None}
        self._made.update(path for path, entry in there.items() if entry.kind is EntryKind.FOLDER)
        return there

    def same(self, files: Mapping[str, bytes], there: Mapping[str, HostEntry]) -> AbstractSet[str]:
        """Return the paths of those *files* that have these bytes: by the hashes noted, or by reading them again."""
        sums, likely, same = self._sums(), [], set()
        for path, content in files.items():
            if there.get(path) == HostEntry(EntryKind.FILE, len(content)):
                if path not in sums:
                    likely.append(path)
                elif sums[path] == sha256(content).hexdigest():
                    same.add(path)
        with self._about(self._root):
            found = self._all(self._bytes, likely)
        return same | {path for path, content in zip(likely, found, strict=True) if content == files[path]}

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files*, each as a whole; raise `ServerError` where they cannot be, for which no room is left."""
        self._make_folders((*files, f"{BESIDE}/-"))
        with self._about(self._root):
            try:
                with self._alone():
                    self._all(lambda path: self._put(path, files[path]), list(files))
            except asyncssh.SFTPFailure:
                if self._is_full():  # it is said by no code of its own (draft-ietf-secsh-filexfer-02)
                    self._clear()
                    raise ServerError(said.full(self._server.host)) from None
                raise

    def move(self, moves: Sequence[tuple[str, str]]) -> None:
        """Move files in this order; raise `ServerError` where one cannot be moved."""
        self._make_folders([target for _, target in moves])
        with self._about(self._root):
            for start in range(0, len(moves), _LANES):
                # They are carried out in the order in which they are sent (OpenSSH's sftp-server reads one at a time).
                with self._alone():
                    self._all(lambda pair: self._moved(*pair), moves[start : start + _LANES])

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, then the folders round them as far as they are empty; what is not there is passed over."""
        with self._about(self._root):
            self._all(self._gone, list(paths))
            folders = {str(parent) for path in paths for parent in PurePosixPath(path).parents if parent.name}
            for folder in sorted(folders, key=lambda folder: (-folder.count("/"), folder)):
                self._run(self._emptied(folder))
                self._made.discard(folder)

    def listed(self, folder: str) -> AbstractSet[str]:
        """Return the names in a folder, none where there is no such folder."""
        with self._about(folder):
            try:
                names = self._run(self._sftp.listdir(self._at(folder)))
            except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
                return set()
        return {str(name) for name in names} - {".", ".."}

    def note(self, sums: Mapping[str, str]) -> None:
        """Note the hashes of our files by path, as `sha256sum -c` reads them."""
        self.write({SUMS: "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items())).encode()})

    def _sums(self) -> Mapping[str, str]:
        lines = (self.read(SUMS) or b"").decode(errors="replace").splitlines()
        return {path: digest for digest, _, path in (line.partition("  ") for line in lines) if path}

    def _at(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"

    def _run(self, work: Awaitable[T]) -> T:
        async def within() -> T:
            return await asyncio.wait_for(work, _LONGEST)

        return self._runner.run(within())

    def _all(self, act: Callable[[U], Awaitable[T]], things: Sequence[U]) -> list[T]:
        """Return what *act* returns for each of *things*, some of them at the same time."""

        async def all_of() -> list[T]:
            lanes = asyncio.Semaphore(_LANES)

            async def one(thing: U) -> T:
                async with lanes:
                    return await act(thing)

            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(thing)) for thing in things]
            return [task.result() for task in tasks]

        try:
            return self._run(all_of())
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from None

    @contextmanager
    def _about(self, path: str) -> Iterator[None]:
        """Say what the server refuses about *path*."""
        try:
            yield
        except asyncssh.SFTPPermissionDenied:
            raise ServerError(said.not_allowed(path)) from None
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            raise ServerError(said.no_such_folder(self._root)) from None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Say that another publish takes what lies beside for its own, or for nobody's, where it is suddenly gone."""
        try:
            yield
        except asyncssh.SFTPNoSuchFile:
            raise ServerError(said.at_once(self._server.address)) from None

    async def _bytes(self, path: str) -> bytes | None:
        try:
            async with self._sftp.open(self._at(path), "rb", encoding=None) as file:
                content: bytes = await file.read()
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return None
        return content

    async def _entry(self, path: str) -> HostEntry | None:
        try:
            about = await self._sftp.lstat(self._at(path))
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath, asyncssh.SFTPNotADirectory):
            return None
        mode = about.permissions or 0
        is_file = S_ISREG(mode) or about.type == FILEXFER_TYPE_REGULAR
        is_folder = S_ISDIR(mode) or about.type == FILEXFER_TYPE_DIRECTORY
        kind = EntryKind.FILE if is_file else EntryKind.FOLDER if is_folder else EntryKind.OTHER
        return HostEntry(kind, about.size or 0 if is_file else 0)

    async def _put(self, path: str, content: bytes) -> None:
        part = self._at(f"{BESIDE}/part-{next(self._numbers)}")
        async with self._sftp.open(part, "wb") as file:
            await file.write(content)
            with suppress(asyncssh.SFTPOpUnsupported):
                await file.fsync()
        await self._sftp_move(part, self._at(path))

    async def _moved(self, source: str, target: str) -> None:
        await self._sftp_move(self._at(source), self._at(target))

    async def _sftp_move(self, source: str, target: str) -> None:
        try:
            await self._sftp.posix_rename(source, target)
        except asyncssh.SFTPOpUnsupported:  # an old server: a visitor may come between the two
            with suppress(asyncssh.SFTPNoSuchFile):
                await self._sftp.remove(target)
            await self._sftp.rename(source, target)

    async def _gone(self, path: str) -> None:
        with suppress(asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            await self._sftp.remove(self._at(path))

    async def _emptied(self, folder: str) -> None:
        with suppress(asyncssh.SFTPError):
            await self._sftp.rmdir(self._at(folder))

    def _make_folders(self, paths: Collection[str]) -> None:
        folders = {str(parent) for path in paths for parent in PurePosixPath(path).parents if parent.name}
        with self._about(self._root):
            for folder in sorted(folders - self._made):
                try:
                    self._run(self._sftp.mkdir(self._at(folder)))
                except asyncssh.SFTPError:
                    if not self._run(self._sftp.isdir(self._at(folder))):
                        if self._is_full():
                            raise ServerError(said.full(self._server.host)) from None
                        raise
                self._made.add(folder)

    def _is_full(self) -> bool:
        try:
            room = self._run(self._sftp.statvfs(self._root))
        except asyncssh.Error:
            return False
        return room.bavail * (room.frsize or room.bsize) < _LEAST_FREE or room.favail == 0

    def _clear(self) -> None:
        """Give back the room that was taken beside the website."""
        with suppress(OSError, asyncssh.Error):
            self.remove([f"{BESIDE}/{name}" for name in (*sorted(self.listed(BESIDE)), "-")])
