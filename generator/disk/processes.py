"""Other processes: whether one is there."""

import ctypes
import os
import sys

_SYNCHRONIZE = 0x0010_0000  # the right to wait for a process
_STILL_RUNS = 0x102  # WAIT_TIMEOUT
_REFUSED = 5  # ERROR_ACCESS_DENIED: somebody else's


def is_running(pid: int) -> bool:
    """Return whether the process *pid* may still run: where that cannot be told, it may."""
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except (OSError, OverflowError) as error:
        return isinstance(error, OSError) and not isinstance(error, ProcessLookupError)
    return True


def _runs_on_windows(pid: int) -> bool:
    """Do the same where `os.kill` would end the process."""
    if sys.platform != "win32" or pid >= 1 << 32:
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.OpenProcess(_SYNCHRONIZE, 0, ctypes.c_uint32(pid)))
    if not process:
        return ctypes.get_last_error() == _REFUSED
    try:
        return int(kernel.WaitForSingleObject(process, 0)) == _STILL_RUNS
    finally:
        kernel.CloseHandle(process)
