"""How long paths may be."""

import ctypes
import sys

_MOST_ON_WINDOWS = 259  # letters (MAX_PATH without its last, the zero)


def longest_path() -> int | None:
    """Return the most letters (of UTF-16) that a path may have here, or None where only its names are limited.

    Windows 10 takes more where its owner allows that (LongPathsEnabled): learn.microsoft.com, “Maximum Path Length
    Limitation”.
    """
    if sys.platform != "win32":
        return None
    try:
        allowed = ctypes.WinDLL("ntdll").RtlAreLongPathsEnabled() & 0xFF
    except AttributeError:  # before 2016
        allowed = 0
    return None if allowed else _MOST_ON_WINDOWS
