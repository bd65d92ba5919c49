"""Large parts of what is remembered are written as soon as they are known, and stay only if a build ends well."""

import os
from pathlib import Path

from generator.memory.large_parts import Large, Pile, bytes_of
from generator.memory.state import new_pile, read_traces, write_traces
from generator.memory.traces import Answer, Traces

PROGRAM = "a digest of the program"
ONE, TWO = b"one" * 100, b"two" * 200


def test_a_large_part_is_in_the_file_before_the_next_is_known(tmp_path: Path) -> None:
    pile = Pile(str(tmp_path / "large"))
    one = pile.hold(ONE)

    assert isinstance(one, Large)
    assert (tmp_path / "large").read_bytes() == ONE
    two = pile.hold(TWO)
    assert (bytes_of(one), bytes_of(two)) == (ONE, TWO)


def test_what_is_small_stays_where_it_is(tmp_path: Path) -> None:
    assert Pile(str(tmp_path / "large")).hold(b"small") == b"small"
    assert not (tmp_path / "large").exists()


def test_what_cannot_be_written_stays_where_it_is(tmp_path: Path) -> None:
    assert Pile(str(tmp_path / "no folder" / "large")).hold(ONE) == ONE


def test_a_forked_process_writes_nothing(tmp_path: Path) -> None:
    pile = Pile(str(tmp_path / "large"))
    pile.hold(ONE)
    child = os.fork()
    if child == 0:
        os._exit(0 if pile.hold(TWO) == TWO else 1)
    _, status = os.waitpid(child, 0)

    assert status == 0
    assert (tmp_path / "large").read_bytes() == ONE


def test_the_file_of_a_build_that_failed_is_gone(tmp_path: Path) -> None:
    pile = Pile(str(tmp_path / "large"))
    pile.hold(ONE)
    pile.close()

    assert list(tmp_path.iterdir()) == []


def test_what_a_build_put_aside_is_read_by_the_next(tmp_path: Path) -> None:
    traces = Traces(aside=new_pile(tmp_path, "state"))
    assert traces.aside is not None
    traces.answers = {"kept a": Answer((), "1a", traces.held(ONE)), "kept b": Answer((), "2b", b"small")}
    before = traces.answers["kept a"].value
    write_traces(tmp_path, "state", PROGRAM, traces)
    traces.aside.close()

    assert isinstance(before, Large)
    found = read_traces(tmp_path, "state", PROGRAM)
    assert {name: bytes_of(answer.value) for name, answer in found.answers.items()} == {
        "kept a": ONE,
        "kept b": b"small",
    }
    assert len(list(tmp_path.glob("state.large-*"))) == 1


def test_a_build_in_one_process_writes_twice_what_it_put_aside(tmp_path: Path) -> None:
    """A preview keeps its traces again and again: what was put aside in between is in the same file."""
    traces = Traces(aside=new_pile(tmp_path, "state"))
    for name, content in (("kept a", ONE), ("kept b", TWO)):
        traces.answers[name] = Answer((), name, traces.held(content))
        write_traces(tmp_path, "state", PROGRAM, traces)

    found = read_traces(tmp_path, "state", PROGRAM)
    assert {name: bytes_of(answer.value) for name, answer in found.answers.items()} == {"kept a": ONE, "kept b": TWO}
    assert len(list(tmp_path.glob("state.large-*"))) == 1
