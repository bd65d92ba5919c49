"""Work in other processes: in order, never hanging, whatever happens to a worker; forked, or started anew."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from generator.making.workers import map_forked, map_spawned
from tests.commands import environment

Map = Callable[[Callable[[int], Any], Iterable[int]], Iterator[Any]]

_told: list[bytes] = []


def take(handed: bytes) -> None:
    _told.append(handed)


def forked(function: Callable[[int], Any], items: Iterable[int]) -> Iterator[Any]:
    return map_forked(function, items, 2)


def spawned(function: Callable[[int], Any], items: Iterable[int]) -> Iterator[Any]:
    return map_spawned(function, items, 2, take, b"")


both_ways = pytest.mark.parametrize("mapped", [forked, spawned])


def square(number: int) -> int:
    return number * number


def die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fail(number: int) -> int:
    if number == 3:
        raise ValueError("ba")
    return number


def what_was_told(number: int) -> bytes:
    return _told[-1] * number


@both_ways
def test_results_come_in_the_order_of_the_items(mapped: Map) -> None:
    assert list(mapped(square, range(20))) == [number * number for number in range(20)]


@both_ways
def test_nothing_gives_nothing(mapped: Map) -> None:
    assert list(mapped(square, [])) == []


@both_ways
def test_a_worker_that_dies_is_told_and_not_waited_for(mapped: Map) -> None:
    with pytest.raises(BrokenProcessPool) as told:
        list(mapped(die, range(20)))
    assert any("hết bộ nhớ" in note for note in told.value.__notes__)


@both_ways
def test_a_fault_in_a_worker_is_the_parent_s(mapped: Map) -> None:
    with pytest.raises(ValueError, match="ba"):
        list(mapped(fail, range(20)))


def test_workers_that_are_started_anew_are_handed_what_they_must_know() -> None:
    handed = b"x" * 100_000

    assert list(map_spawned(what_was_told, [1, 2], 2, take, handed)) == [handed, handed * 2]
    assert _told == []  # here nobody called it


_SLOW = """
import os, signal, sys, time
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup lets every program that it starts ignore it
from pathlib import Path
from generator.making.workers import map_forked, map_spawned
def sleep(number):
    Path(f"{number}-{os.getpid()}").touch()
    time.sleep(30)
if __name__ == "__main__":
    try:
        list(map_forked(sleep, range(9), 2) if sys.argv[1] == "forked" else map_spawned(sleep, range(9), 2, len, b""))
    except KeyboardInterrupt:
        raise SystemExit(130)
"""


@pytest.fixture(params=["forked", "spawned"])
def at_work(request: pytest.FixtureRequest, tmp_path: Path) -> "Iterator[tuple[subprocess.Popen[bytes], list[str]]]":
    """Yield a process and the numbers of its two workers, when both are at work; they would be for long."""
    program, there = tmp_path / "slow.py", tmp_path / "there"
    program.write_text(_SLOW, encoding="utf-8")
    there.mkdir()
    process = subprocess.Popen(
        [sys.executable, program, request.param],
        cwd=there,
        env=environment({"TMPDIR": str(tmp_path)}),
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while len(list(there.iterdir())) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    workers = [file.name.rpartition("-")[2] for file in there.iterdir()]
    assert all(map(_is_at_work, workers))
    yield process, workers
    process.kill()
    process.communicate(timeout=300)


AtWork = tuple["subprocess.Popen[bytes]", list[str]]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells so of other processes")
def test_an_interrupt_ends_parent_and_workers_at_once_and_silently(at_work: AtWork, tmp_path: Path) -> None:
    process, workers = at_work
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=300)

    assert process.returncode == 130
    assert said == b""
    assert time.monotonic() - started < 10
    assert not any(map(_is_at_work, workers))
    assert {file.name for file in tmp_path.iterdir()} == {"slow.py", "there"}


@pytest.mark.row("R8")
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells so of other processes")
@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_workers_end_with_a_parent_that_is_killed(at_work: AtWork, signal_number: signal.Signals) -> None:
    process, workers = at_work
    process.send_signal(signal_number)
    process.wait(20)
    until = time.monotonic() + 10
    while any(map(_is_at_work, workers)):
        assert time.monotonic() < until
        time.sleep(0.05)


def _is_at_work(pid: str) -> bool:
    """Return whether the process *pid* runs: one that ended may still be listed, until somebody asks how it ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in "ZX"
