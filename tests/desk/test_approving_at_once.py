"""Processes that approve at the same time, or that are ended in the middle of it."""

import os
import random
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path, PurePosixPath

from generator.desk.files import FOLDER, revision_of
from generator.desk.steps import settle
from generator.desk.written import values_of
from tests.commands import ROOT, environment
from tests.desk.office import NOTICE, approved, office, opened, sent, shown, state, titled, told

PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from generator.desk.approving import approve
from tests.desk.approver import sound

folder, name, digest, fingerprint, who = sys.argv[1:]
sys.stdin.read()
today = date(2026, 11, 24)
print(type(approve(Path(folder), name, digest, fingerprint, who=who, when="2026-11-24", today=today, checked=sound)))
"""


def test_of_leaders_who_approve_at_the_same_time_one_does(tmp_path: Path) -> None:
    folder = office(tmp_path)
    approved(folder, hour=7)
    titled(folder, "Cắt nước hai ngày")
    sent(folder)
    page = shown(folder)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder), NOTICE, page.digest, page.fingerprint, who],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("ha", "binh", "ha", "binh")
    ]
    outcomes = [process.communicate("")[0].rpartition(".")[2].rstrip("'>\n") for process in running]

    assert sorted(outcomes) == ["NotAllowed", "NotAllowed", "NotAllowed", "StepDone"]
    assert [event.what for event in told(folder)].count("approve") == 2
    assert (state(folder).label, state(folder).revision) == ("đang phát hành", None)


def test_a_process_that_is_killed_leaves_a_public_text_that_was_approved_and_a_true_log(tmp_path: Path) -> None:
    folder, chance = office(tmp_path), random.Random(11)  # noqa: S311 - no secret
    approved(folder, hour=7)
    for number in range(0, 100_000, 1_000):
        program = [sys.executable, str(ROOT / "tests/desk/approver.py"), str(folder), NOTICE, str(number)]
        with subprocess.Popen(program, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.5))
            os.kill(process.pid, 9)
        assert settle(folder) is None
        assert state(folder).is_let_out
        values = values_of((folder / NOTICE).read_bytes(), PurePosixPath(NOTICE))
        assert "Lần" not in values["title"] or values["title"].split()[1] == values["where"].split()[0]
        assert opened(folder).content  # a revision is whole, or there is none
        events = [event for event in told(folder) if event.name == NOTICE]
        if number > 10_000 and [event.what for event in events].count("approve") > 10:
            break  # on a busy machine a process has done little when it is killed: then there are more of them

    beside = [event for event in told(folder) if event.name == revision_of(NOTICE)]
    assert [event.what for event in events].count("approve") > 10
    assert all(one.after == other.before for one, other in pairwise(events))
    assert not any(event.what == "unsure" for event in (*events, *beside))
    assert not (folder / FOLDER / "pending.json").exists()
    titled(folder, "Sau cùng")
    approved(folder, hour=12)
    assert "title: Sau cùng\n" in (folder / NOTICE).read_text(encoding="utf-8")
