"""Work in forked processes: in order, never hanging, whatever happens to a child."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator.making.forked import can_fork, map_forked
from tests.commands import environment

pytestmark = pytest.mark.skipif(not can_fork(), reason="Windows has no forked processes")


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


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(map_forked(square, range(20), 2)) == [number * number for number in range(20)]


def test_nothing_gives_nothing() -> None:
    assert list(map_forked(square, [], 2)) == []


def test_a_child_that_dies_is_told_and_not_waited_for() -> None:
    with pytest.raises(BrokenProcessPool) as told:
        list(map_forked(die, range(20), 2))
    assert any("hết bộ nhớ" in note for note in told.value.__notes__)


def test_a_fault_in_a_child_is_the_parent_s() -> None:
    with pytest.raises(ValueError, match="ba"):
        list(map_forked(fail, range(20), 2))


_SLOW = """
import os, signal, time
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup lets every program that it starts ignore it
from pathlib import Path
from generator.making.forked import map_forked
def sleep(number):
    Path(f"{number}-{os.getpid()}").touch()
    time.sleep(30)
try:
    list(map_forked(sleep, range(9), 2))
except KeyboardInterrupt:
    raise SystemExit(130)
"""


def test_an_interrupt_ends_parent_and_children_at_once_and_silently(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _SLOW], cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, start_new_session=True
    )
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.05)  # until both children are at work
    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=20)

    assert process.returncode == 130
    assert said == b""
    assert time.monotonic() - started < 10
    for child in (int(file.name.partition("-")[2]) for file in tmp_path.iterdir()):
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


@pytest.mark.row("R8")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
def test_children_of_a_parent_that_is_killed_do_not_stay(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", _SLOW], cwd=tmp_path, env=environment())
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.05)  # until both children are at work
    process.kill()
    process.wait(timeout=20)

    for child in (int(file.name.partition("-")[2]) for file in tmp_path.iterdir()):
        assert gone(child)


def gone(process: int) -> bool:
    """Wait until *process* is gone, or nobody's; tell whether that came to pass."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def _is_at_work(pid: str) -> bool:
    """Return whether the process *pid* runs: one that ended may still be listed, until somebody asks how it ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in "ZX"


@pytest.mark.row("R8")
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux ends children with their parent")
@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_children_end_with_a_parent_that_is_killed(tmp_path: Path, signal_number: signal.Signals) -> None:
    process = subprocess.Popen([sys.executable, "-c", _SLOW], cwd=tmp_path, env=environment())
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.05)
    children = [file.name.rpartition("-")[2] for file in tmp_path.iterdir()]
    assert all(map(_is_at_work, children))
    process.send_signal(signal_number)
    process.wait(20)
    until = time.monotonic() + 10
    while any(map(_is_at_work, children)):
        assert time.monotonic() < until
        time.sleep(0.05)
