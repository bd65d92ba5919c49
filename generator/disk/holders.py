"""Which programs hold a file or a folder, where Windows tells (its Restart Manager, learn.microsoft.com)."""

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

_MOST_FILES = 500  # of a folder: a program that holds it holds one of them, and to ask about more takes long
_MOST_PROGRAMS = 16
_KEY_LETTERS, _NAME_LETTERS, _SERVICE_LETTERS = 33, 256, 64


class _Process(ctypes.Structure):
    """RM_PROCESS_INFO, in the letters of Windows (UTF-16)."""

    _fields_ = (
        ("number", ctypes.c_uint32),
        ("started", ctypes.c_uint32 * 2),
        ("name", ctypes.c_uint16 * _NAME_LETTERS),
        ("service", ctypes.c_uint16 * _SERVICE_LETTERS),
        ("kind", ctypes.c_int),
        ("state", ctypes.c_uint32),
        ("session", ctypes.c_uint32),
        ("can_restart", ctypes.c_int),
    )


def note_holders(error: OSError) -> None:
    """Note in `error.held_by` the names of the programs that hold the files it names, if any are known."""
    names = (name for name in (error.filename, error.filename2) if isinstance(name, str))
    error.held_by = holders_of(names)  # type: ignore[attr-defined]


def holders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the programs that hold a file at, or below, one of *paths*; nothing where nobody tells."""
    if sys.platform != "win32":
        return ()
    files = [*islice(_files(paths), _MOST_FILES)]
    try:
        manager = ctypes.WinDLL("rstrtmgr")
    except OSError:
        return ()
    session, key = ctypes.c_uint32(), ctypes.create_unicode_buffer(_KEY_LETTERS)
    if not files or manager.RmStartSession(ctypes.byref(session), 0, key):
        return ()
    try:
        named = (ctypes.c_wchar_p * len(files))(*files)
        if manager.RmRegisterResources(session, len(files), named, 0, None, 0, None):
            return ()
        found = (_Process * _MOST_PROGRAMS)()
        needed, count, why = ctypes.c_uint32(), ctypes.c_uint32(_MOST_PROGRAMS), ctypes.c_uint32()
        refused = manager.RmGetList(session, ctypes.byref(needed), ctypes.byref(count), found, ctypes.byref(why))
        return () if refused else _names(found[: count.value])
    finally:
        manager.RmEndSession(session)


def _names(processes: Iterable[_Process]) -> tuple[str, ...]:
    names = (bytes(process.name).decode("utf-16-le", "replace").partition("\0")[0].strip() for process in processes)
    return tuple(dict.fromkeys(filter(None, names)))


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in map(Path, paths):
        if path.is_dir():
            yield from (str(Path(folder, name)) for folder, _, names in os.walk(path) for name in names)
        else:
            yield str(path)
