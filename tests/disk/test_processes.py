"""Whether another process is there."""

import os
import subprocess
import sys

from generator.disk.processes import is_running


def test_this_process_runs_and_one_that_ended_does_not() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert is_running(os.getpid())
    assert not is_running(ended.pid)


def test_a_process_of_somebody_else_runs() -> None:
    assert is_running(1)


def test_a_number_that_no_process_can_have_is_none() -> None:
    assert not is_running(10**30)
