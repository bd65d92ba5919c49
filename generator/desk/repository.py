"""A git repository, as far as the desk needs one: a file of content → one commit of that file alone; and its commits.

No program is started and nothing is asked of a network: dulwich reads and writes the repository. Hooks do not run, and
nothing that somebody has put into the index is committed or taken out of it.
"""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.desk.files import digest_of
from generator.desk.staging import PLAIN, CannotCommitError, Staging, Unfit, shown
from generator.messages import commits as messages
from generator.messages.system import of_error
from generator.units import Seconds

if TYPE_CHECKING:
    from dulwich.repo import Repo

_BUSY = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG", "rebase-merge", "rebase-apply", "sequencer")
"""What lies in the folder of a repository in which somebody is in the middle of something."""
_MOST_COMMITS = 3000
_LONGEST_LOOK: Seconds = 0.5
_FOREIGN = (b"filter", b"working-tree-encoding", b"ident")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a commit tells: *name* and *address* of who did it, *when* (ISO 8601), and its *message*."""

    name: str
    address: str
    when: str
    message: str


@dataclass(frozen=True, slots=True)
class FileCommit:
    """The commit *id* by which a file became *content*: *who*, *when* (ISO 8601), and the first line of its message."""

    id: str
    who: str
    when: str
    message: str
    content: bytes

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes."""
        return digest_of(self.content)


def root_of(folder: Path) -> Path | None:
    """Return the folder with the `.git` that *folder* lies in; None where it lies in no repository."""
    here = Path(os.path.realpath(folder))
    return next((above for above in (here, *here.parents) if (above / ".git").exists()), None)


def commit_file(folder: Path, file: Path, content: bytes | None, before: bytes | None, deed: Deed) -> str:
    """Commit that *file*, below the content *folder*, has *content* now; None: that it is gone. Return the commit's id.

    *before* is what it had before, None where that is not known or it was not there. Return an empty text where there
    is no commit to make: the folder is in no repository, git knows the file so already, or is told to leave it alone.
    Raise `CannotCommitError` where one cannot be made.
    """
    root = root_of(folder)
    if root is None:
        return ""
    try:
        return _committed(root, Path(os.path.realpath(folder)), _real(file), (before, content), deed)
    except CannotCommitError:
        raise
    except ModuleNotFoundError as error:
        raise CannotCommitError(Unfit.LIBRARY, str(error.name)) from error
    except OSError as error:
        raise CannotCommitError(Unfit.DISK, of_error(error).removesuffix(".")) from error
    except Exception as error:  # whatever a damaged repository is read as
        raise CannotCommitError(Unfit.BROKEN, shown(root)) from error


def commits_of(folder: Path, file: Path, most: int = 100) -> list[FileCommit]:
    """Return the commits that changed *file*, the latest first, on the way of first parents; none where none is found.

    What cannot be read ends the list; so does a look that takes long.
    """
    root, found = root_of(folder), list[FileCommit]()
    if root is not None:
        with suppress(Exception):  # whatever a damaged repository is read as
            for commit in _commits(root, _real(file)):
                found.append(commit)
                if len(found) >= most:
                    break
    return found


def _committed(root: Path, folder: Path, file: Path, contents: tuple[bytes | None, bytes | None], deed: Deed) -> str:
    from dulwich.repo import Repo  # noqa: PLC0415 - only who saves into a repository pays for it

    with Repo(str(root)) as repo:
        _look_whether_busy(repo)
        index, path = Staging(repo), _path(root, file)
        if not (folder == root or index.knows_below(_path(root, folder))):
            return ""
        head = _head(repo)
        mode, known = _at(repo, head, path)
        before, now = (_blob(repo, path, content) for content in contents)
        new, staged = now.id if now else None, index.staged(path)
        if staged not in (known, new) and (before is None or staged != before.id):
            raise CannotCommitError(Unfit.STAGED, shown(path))
        if known == staged is None and _is_ignored(repo, path):
            return ""
        if staged != new:  # before the branch: whoever ends between leaves the file in the index, and nothing else
            if now is not None:
                _keep(repo, now)
            index.put(path, new, mode, file)
        if new == known:
            return ""
        by_hand = before is not None and known not in (None, before.id)
        return _move(repo, head, _commit(repo, head, (path, mode or PLAIN, now), deed, by_hand=by_hand))


def _move(repo: "Repo", head: bytes | None, made: Any) -> str:  # noqa: ANN401 - dulwich's
    """Make the commit *made* the newest of the branch, if *head* still is; return its id."""
    from dulwich.file import FileLocked  # noqa: PLC0415 - as above

    old = head or b"0" * (2 * repo.object_format.oid_length)
    told = (made.committer, made.commit_time, made.commit_timezone, b"commit: " + made.message.partition(b"\n")[0])
    try:
        moved = repo.refs.set_if_equals(b"HEAD", old, made.id, *told)  # type: ignore[arg-type]
    except FileLocked as error:
        raise CannotCommitError(Unfit.LOCKED, shown(error.lockfilename)) from error
    if not moved:
        raise CannotCommitError(Unfit.LOCKED, "HEAD")
    return bytes(made.id).decode()


def _look_whether_busy(repo: "Repo") -> None:
    for name in _BUSY:
        if Path(repo.controldir(), name).exists():
            raise CannotCommitError(Unfit.BUSY, name)


def _head(repo: "Repo") -> bytes | None:
    """Return the commit that is checked out; None where there is none yet."""
    if not Path(repo.controldir(), "HEAD").read_bytes().strip():
        raise CannotCommitError(Unfit.BROKEN, "HEAD")
    try:
        return bytes(repo.refs[b"HEAD"])  # type: ignore[index]
    except KeyError:
        return None


def _at(repo: "Repo", commit: bytes | None, path: bytes) -> tuple[int | None, bytes | None]:
    """Return the mode and the id of the file at *path* in a *commit*; None twice where there is none."""
    from dulwich.objects import Tree  # noqa: PLC0415 - as above

    mode, found = stat.S_IFDIR, repo[commit].tree if commit else None  # type: ignore[attr-defined]
    for name in path.split(b"/"):
        tree = repo[found] if found is not None and stat.S_ISDIR(mode) else None
        if not isinstance(tree, Tree) or name not in tree:
            return None, None
        mode, found = tree[name]
    if not stat.S_ISREG(mode):
        raise CannotCommitError(Unfit.SHAPE, shown(path))
    return mode, found


def _blob(repo: "Repo", path: bytes, content: bytes | None) -> Any:  # noqa: ANN401 - dulwich's
    """Return *content* as git keeps it: with the line ends that the repository asks for."""
    from dulwich.objects import Blob  # noqa: PLC0415 - as above

    if content is None:
        return None
    rules = repo.get_gitattributes().match_path(path)
    if any(rules.get(name) for name in _FOREIGN):
        raise CannotCommitError(Unfit.FILTERED, shown(path))
    return repo.get_blob_normalizer().checkin_normalize(Blob.from_string(content), path)


def _keep(repo: "Repo", thing: Any) -> None:  # noqa: ANN401 - dulwich's
    """Have an object on the disk before anything names it."""
    repo.object_store.fsync_object_files = True
    repo.object_store.add_object(thing)


def _is_ignored(repo: "Repo", path: bytes) -> bool:
    from dulwich.ignore import IgnoreFilterManager  # noqa: PLC0415 - as above

    return IgnoreFilterManager.from_repo(repo).is_ignored(path.decode()) is True


def _commit(repo: "Repo", head: bytes | None, change: tuple[bytes, int, Any], deed: Deed, *, by_hand: bool) -> Any:  # noqa: ANN401 - dulwich's
    """Write a commit that makes one *change* to *head*: the path, the mode, and the blob that stands there then."""
    from dulwich.object_store import commit_tree_changes  # noqa: PLC0415 - as above
    from dulwich.objects import Commit, Tree  # noqa: PLC0415 - as above

    path, mode, blob = change
    made, when = Commit(), datetime.fromisoformat(deed.when)
    changes = [(path, None, None) if blob is None else (path, mode, blob.id)]
    made.tree = commit_tree_changes(repo.object_store, repo[head].tree if head else Tree(), changes)  # type: ignore[attr-defined]
    made.parents = [head] if head else []  # type: ignore[list-item]
    made.author = made.committer = f"{_plain(deed.name)} <{_plain(deed.address)}>".encode()
    made.author_time = made.commit_time = max(0, int(when.timestamp()))
    offset = when.utcoffset()
    made.author_timezone = made.commit_timezone = int(offset.total_seconds()) if offset else 0
    made.encoding = b"UTF-8"
    made.message = f"{deed.message}\n{messages.BY_HAND if by_hand else ''}".encode(errors="replace")
    _keep(repo, made)
    return made


def _plain(words: str) -> str:
    """Return *words* without what an author's name cannot have in git."""
    kept = "".join(letter for letter in words if letter not in "<>" and letter.isprintable())
    return " ".join(kept.encode(errors="replace").decode().split()).strip(".,:;'\"") or "?"


def _real(file: Path) -> Path:
    return Path(os.path.realpath(file.parent), file.name)


def _path(root: Path, file: Path) -> bytes:
    path = file.relative_to(root).as_posix()
    return b"" if path == "." else os.fsencode(path)


def _commits(root: Path, file: Path) -> Iterator[FileCommit]:
    from dulwich.repo import Repo  # noqa: PLC0415 - as above

    end = time.monotonic() + _LONGEST_LOOK
    with Repo(str(root)) as repo:
        path, at = _path(root, file), _head(repo)
        found = _at(repo, at, path)[1]
        for _ in range(_MOST_COMMITS):
            if at is None or time.monotonic() > end:
                return
            commit: Any = repo[at]
            above = commit.parents[0] if commit.parents else None
            before = _at(repo, above, path)[1]
            if found != before and found is not None:
                yield FileCommit(
                    bytes(at).decode()[:10],
                    commit.author.decode(errors="replace").rpartition(" <")[0],
                    _iso(commit.author_time, commit.author_timezone),
                    commit.message.decode(errors="replace").strip().partition("\n")[0],
                    bytes(repo[found].as_raw_string()),
                )
            at, found = above, before


def _iso(seconds: int, offset: int) -> str:
    return datetime.fromtimestamp(seconds, timezone(timedelta(seconds=offset))).isoformat()
