"""Read and replace files of content as office machines let one: other programs hold them, disks fill up."""

import errno
import os
import shutil
import stat
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.desk.outcomes import CannotWriteError, Reason
from generator.disk.files import HELD, HIDDEN, TEXTS, file_bytes, leads_out, patiently
from generator.disk.folders import settle_names
from generator.memory.store import write_whole
from generator.messages.system import held_by, of_error

FOLDER = ".tinlang-desk"
"""The desk's own folder in the content: its name is hidden, so it is no content."""
MEDIA = "media"
"""The folder of pictures and papers."""
KEPT_IN_MEDIA = (".jpg", ".png", ".svg", ".pdf")
"""How the names of those end that the desk writes there."""
_REVISIONS = f"{FOLDER}/revisions/"


def revision_of(name: str) -> str:
    """Return the name of the revision (“bản sửa”) of the file *name*: a file of its own in the desk's folder."""
    return f"{_REVISIONS}{name}"


def public_of(name: str) -> str:
    """Return the name of the file whose revision *name* is; any other name as it is."""
    return name.removeprefix(_REVISIONS)


def is_revision(name: str) -> bool:
    """Return whether *name* is that of a revision."""
    return name.startswith(_REVISIONS)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of *content*."""
    return sha256(content).hexdigest()


def desk_of(folder: Path) -> Path:
    """Return the desk's folder of the content *folder*; make it, and keep it out of a git repository.

    Raise `CannotWriteError` where there is no such folder of content.
    """
    if not folder.is_dir():
        raise CannotWriteError(Reason.FOLDER_GONE, str(folder))
    desk = folder / FOLDER
    desk.mkdir(exist_ok=True)
    if not (desk / ".gitignore").exists():
        write_whole(desk / ".gitignore", b"*\n")
    return desk


def file_of(folder: Path, name: str) -> Path:
    """Return the file *name* below *folder*, or its revision.

    Raise `CannotWriteError` where it is no such text, nor a picture or paper of media/.
    """
    path, public = PurePosixPath(name), PurePosixPath(public_of(name))
    hidden = any(part.startswith(HIDDEN) or part == ".." for part in public.parts)
    if not public.name or public.is_absolute() or hidden or "\\" in name or ":" in name or "\0" in name:
        raise CannotWriteError(Reason.NAME, name)
    in_media = len(path.parts) == 2 and path.parts[0] == MEDIA and path.suffix in KEPT_IN_MEDIA
    if path.suffix not in TEXTS and not in_media:
        raise CannotWriteError(Reason.NAME, name)
    file = folder / path
    inside = os.path.realpath(file.parent)
    if leads_out(str(file), str(folder)) or not (inside + os.sep).startswith(os.path.realpath(folder) + os.sep):
        raise CannotWriteError(Reason.NAME, name)
    return Path(os.path.realpath(file))


def read_file(folder: Path, name: str) -> bytes:
    """Return the bytes of the file *name*; raise `CannotWriteError` where it is gone or cannot be read."""
    if not folder.is_dir():
        raise CannotWriteError(Reason.FOLDER_GONE, str(folder))
    file = file_of(folder, name)
    if not file.parent.is_dir() and not is_revision(name):
        raise CannotWriteError(Reason.FOLDER_GONE, str(file.parent))
    try:
        return patiently(partial(file_bytes, file))
    except FileNotFoundError as error:
        raise CannotWriteError(Reason.GONE, name) from error
    except OSError as error:
        raise CannotWriteError(*why_of(error)) from error


def replace_file(desk: Path, file: Path, content: bytes) -> None:
    """Put *content* in the place of *file*, as a whole or not at all; raise `CannotWriteError` where that cannot be.

    The new bytes are on the disk before they take the place of the old ones.
    """
    mode = _mode(file)
    if mode is not None and not mode & stat.S_IWUSR:
        raise CannotWriteError(Reason.READ_ONLY, file.name)
    beside = desk / "new" / f"{os.getpid()}-{file.name}"
    try:
        write_whole(beside, content, settled=True)
        if mode is not None:
            shutil.copymode(file, beside)
        patiently(lambda: beside.replace(file))
        settle_names(file.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        if not file.parent.is_dir():
            raise CannotWriteError(Reason.FOLDER_GONE, str(file.parent)) from error
        raise CannotWriteError(*why_of(error)) from error


def remove_file(file: Path) -> None:
    """Remove *file*; raise `CannotWriteError` where that cannot be."""
    mode = _mode(file)
    if mode is not None and not mode & stat.S_IWUSR:
        raise CannotWriteError(Reason.READ_ONLY, file.name)
    try:
        patiently(file.unlink)
        settle_names(file.parent)
    except FileNotFoundError as error:
        raise CannotWriteError(Reason.GONE, file.name) from error
    except OSError as error:
        raise CannotWriteError(*why_of(error)) from error


def why_of(error: OSError) -> tuple[Reason, str]:
    """Return the reason that *error* gives, and what the system says by it, without a full stop.

    Of a file in use, it is the names of the programs that hold it, or nothing where they are not known.
    """
    told = of_error(error).removesuffix(".")
    if getattr(error, "winerror", None) in HELD:
        return Reason.IN_USE, held_by(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or getattr(error, "winerror", None) in (39, 112):
        return Reason.DISK_FULL, told
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Reason.READ_ONLY, told
    if error.errno in (errno.EBUSY, errno.ETXTBSY, errno.EAGAIN):
        return Reason.IN_USE, ""
    return Reason.DISK, told


def same_elsewhere(folder: Path, digest: str) -> str:
    """Return the name of a file of content whose bytes have *digest*, or nothing."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.suffix in TEXTS and not any(part.startswith(HIDDEN) for part in file.relative_to(folder).parts):
            with suppress(OSError):
                if digest_of(file_bytes(file)) == digest:
                    return name
    return ""


def _mode(file: Path) -> int | None:
    try:
        return file.stat().st_mode
    except OSError:
        return None
