"""A fact of a kind has a value of that kind."""

import time

import pytest
from pydantic import ValidationError

from generator.messages.facts import KINDS
from generator.model import Fact, FactKind


def fact(kind: str, value: str) -> Fact:
    return Fact.model_validate({"label": "Nhãn", "kind": kind, "value": value, "state": "unconfirmed"})


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("link", "https://a.vn"),
        ("link", "http://xã.vn:8080/a?b=1#c"),
        ("telephone", "0225 3822 822"),
        ("telephone", "1022"),
        ("hour", "5h30"),
        ("hour", "00:00"),
        ("day", "2/9/2026"),
        ("day", "2026-09-02"),
        ("money", "0 đồng"),
        ("money", "50.000đ"),
        ("money", "1,5 triệu đồng/hộ"),
        ("text", "gì cũng được"),
    ],
)
def test_a_value_of_its_kind_is_taken(kind: str, value: str) -> None:
    assert fact(kind, value).value == value


@pytest.mark.row("O15")
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("link", "play.google.com/store"),
        ("link", "www.a.vn"),
        ("link", "https://a"),
        ("link", "https://a b.vn"),
        ("link", "javascript:alert(1)"),
        ("link", "https://a.vn và https://b.vn"),
        ("telephone", "không có"),
        ("telephone", "1" * 16),
        ("hour", "25h"),
        ("hour", "7h30–11h30"),
        ("day", "30/02/2026"),
        ("day", "hôm nay"),
        ("money", "50"),
        ("money", "miễn"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: str, value: str) -> None:
    with pytest.raises(ValidationError, match="Fact"):
        fact(kind, value)


def test_a_fact_without_a_value_may_have_any_kind() -> None:
    for kind in FactKind:
        assert Fact.model_validate({"label": "Nhãn", "kind": kind, "state": "unconfirmed"}).kind is kind


def test_every_kind_has_words() -> None:
    assert KINDS.keys() == set(FactKind)


@pytest.mark.parametrize("part", ["a.", "1.000", "https://a.", "0 ", "9", "đồng", "-"])
def test_a_value_of_any_length_takes_little_time(part: str) -> None:
    started = time.process_time()
    for kind in FactKind:
        try:
            fact(kind, (part * 1000)[:1000])
        except ValidationError:
            continue

    assert time.process_time() - started < 1
