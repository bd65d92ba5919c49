"""What leads to a person is found however it is written, and what leads to nobody is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.traces import _FINDERS, TraceKind, hints_of, traces_of
from generator.text.traces.folding import Folded, folded
from tests.traces import HARMLESS, LEAKS, TOLD


def test_there_are_two_hundred_of_each() -> None:
    assert len(set(LEAKS)) >= 200
    assert len(set(HARMLESS)) >= 200


@pytest.mark.parametrize("line", LEAKS)
def test_a_leak_is_found(line: str) -> None:
    assert traces_of(line)


@pytest.mark.parametrize("line", LEAKS)
def test_a_leak_is_found_within_a_longer_answer(line: str) -> None:
    assert traces_of(f"Đã cử người xuống xem: {line}, xin cảm ơn bà con.")


@pytest.mark.parametrize("line", HARMLESS)
def test_an_answer_without_a_leak_is_left_alone(line: str) -> None:
    assert traces_of(line) == ()


@pytest.mark.parametrize("line", TOLD)
def test_somebody_told_by_circumstance_is_marked_for_a_reader(line: str) -> None:
    assert hints_of(line) or traces_of(line)
    assert hints_of(longer := f"Đã cử người xuống xem: {line}, xin cảm ơn bà con.") or traces_of(longer)


@pytest.mark.parametrize("line", HARMLESS)
def test_nothing_is_marked_where_nobody_is_told(line: str) -> None:
    assert hints_of(line) == ()


class EveryGateOpen(Folded):
    """A text of which every pattern is tried, whatever stands in it."""

    digits = 99  # more than any pattern asks for

    def has_one_of(self, words: frozenset[str]) -> bool:
        return bool(words)


@pytest.mark.parametrize("line", [*LEAKS, *HARMLESS])
def test_a_pattern_that_is_not_tried_would_have_found_nothing(line: str) -> None:
    shown = folded(line)
    tried = EveryGateOpen(shown.cased, shown.lower, shown.origins, shown.whole)

    for kind, find in _FINDERS:
        assert list(find(shown, ())) == list(find(tried, ())), kind


def test_a_number_that_everybody_knows_is_none() -> None:
    assert [trace.kind for trace in traces_of("Gọi 0225 3822 822")] == [TraceKind.TELEPHONE]
    assert traces_of("Gọi 0225 3822 822", frozenset(("02253822822",))) == ()


def test_a_trace_says_where_it_stands_in_the_text_as_it_was_typed() -> None:
    text = "Đã gọi 09\u200b12 345 678 rồi"

    (trace,) = traces_of(text)

    assert text[trace.start : trace.end] == trace.words == "09\u200b12 345 678"


@given(st.text(max_size=120))
def test_any_text_has_traces_within_it_and_none_within_another(text: str) -> None:
    found = traces_of(text)

    assert all(0 <= trace.start < trace.end <= len(text) for trace in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
