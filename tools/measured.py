"""Run a whole program and measure it: CPU seconds of all its processes, seconds by the clock, and its peak memory.

The system counts the CPU seconds (wait4: of the program and all children that it waited for). It keeps no peak memory
of a tree of processes, so memory is sampled every 20 ms: the peak is the highest sum over all processes, in which pages
that several share count once (the proportional set size of Linux).
"""

import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.units import Seconds

_LOOK_SECONDS: Seconds = 0.02
_MIB = 1024  # KiB


class BrokenProgramError(Exception):
    """A program that was measured failed."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The CPU seconds, clock seconds and peak memory (MiB) of a program."""

    cpu: Seconds
    wall: Seconds
    peak: float

    def __str__(self) -> str:
        return f"{self.cpu:8.2f} {self.wall:8.2f} {self.peak:7.0f}"


def measure(command: Sequence[str | Path], folder: Path, patience: Seconds = 3600) -> Measured:
    """Run *command* in *folder* and measure it; raise `BrokenProgramError` with its last output where it fails."""
    output = folder.with_name(f"{folder.name}.log")
    begun = time.perf_counter()
    with output.open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    watch = _Watch(process.pid)
    watch.start()
    # A program that hangs is killed, with all processes that it started.
    ender = threading.Timer(patience, os.killpg, (process.pid, 9))
    ender.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    ender.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode:
        words = output.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise BrokenProgramError(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{words}")
    return Measured(used.ru_utime + used.ru_stime, wall, watch.peak)


def environment() -> dict[str, str]:
    """Return this environment, without the variable that makes Python compile each module again in each process."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Watch(threading.Thread):
    """Samples the memory of a process and its descendants until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._pid = pid
        self._stopped = threading.Event()

    def run(self) -> None:
        """Sample the memory again and again."""
        while not self._stopped.wait(_LOOK_SECONDS):
            self.peak = max(self.peak, _held(self._pid))

    def stop(self) -> None:
        """Stop sampling."""
        self._stopped.set()
        self.join()


def _held(pid: int) -> float:
    """Return the MiB that *pid* and its descendants hold, or the peak of one of them where that is more."""
    family = list(_family(pid))
    alone = [_kib(Path(f"/proc/{member}/status"), "VmHWM") for member in family]
    if len(family) == 1:  # it shares no memory, so its own peak is exact
        return alone[0] / _MIB
    together = sum(_kib(Path(f"/proc/{member}/smaps_rollup"), "Pss") for member in family)
    return max(together, *alone) / _MIB


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))
    except OSError:
        return  # it is gone


def _kib(file: Path, name: str) -> int:
    try:
        found = re.search(rf"^{name}:\s+(\d+) kB$", file.read_text(encoding="ascii"), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0
