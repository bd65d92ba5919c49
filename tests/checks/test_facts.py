"""What is said of facts that texts name: which texts may wait for one, and which may not."""

from typing import Any

import pytest

from generator.checks.facts import check_facts, check_needed, check_registry
from generator.model import Library
from generator.readers.documents import read_guide
from tests.builders import make_campaign, make_commune, make_fact, make_facts, make_guide, make_library, make_source
from tests.checks.contexts import problems, rest_of

FACTS = make_facts(known="1999", unknown=None, ours=make_fact(use="internal"))
UNKNOWN = "{{ fact.unknown }}"


def with_step(**step: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(facts=FACTS, guides=(make_guide(steps=[{"title": "Gọi", **step}]),))


def with_commune(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(facts=FACTS, commune=make_commune(**fields))


def with_poster(where: str) -> Library:
    poster = {"week": 1, "guides": "goi-1999", "where": where}
    return make_library(facts=FACTS, campaigns=(make_campaign(posters=[poster]),))


@pytest.mark.parametrize(
    "library",
    [
        with_commune(city=UNKNOWN),
        with_commune(help_desk={"name": UNKNOWN, "text": "Bà con đến."}),
        with_poster(f"Nhà văn hóa {UNKNOWN}."),
    ],
)
def test_a_text_that_is_always_said_may_not_wait_for_a_fact(library: Library) -> None:
    (problem,) = problems(check_needed, library)

    assert problem.code == "needed-fact"
    assert "“unknown”" in problem.message


@pytest.mark.parametrize(
    "library",
    [
        with_commune(city="{{ fact.known }}", villages=[{"id": "dong", "name": "Thôn Đông", "zalo": UNKNOWN}]),
        with_step(text=UNKNOWN, otherwise={"title": "Hỏi", "text": UNKNOWN}),
        with_poster("{{ fact.ours }}"),
        with_poster("{{ fact.nobody }}"),
    ],
)
def test_what_gives_way_or_is_told_otherwise_may_wait(library: Library) -> None:
    assert problems(check_needed, library) == []


@pytest.mark.parametrize(
    ("library", "code", "key"),
    [
        (with_step(text="{{ fact.knwn }}"), "unknown-fact", "knwn"),
        (with_step(text="{{ fact.ours }}"), "internal-fact", "ours"),
        (with_step(needs="ours"), "internal-fact", "ours"),
        (make_library(facts=FACTS, guides=(make_guide(sources="ours"),)), "internal-fact", "ours"),
        (make_library(facts=FACTS, guides=(make_guide(sources=["known", "knwn"]),)), "unknown-fact", "knwn"),
    ],
)
def test_a_fact_that_is_named_must_be_there_and_public(library: Library, code: str, key: str) -> None:
    (problem,) = problems(check_facts, library)

    assert problem.code == code
    assert f"“{key}”" in problem.message


@pytest.mark.parametrize(("day", "told"), [("24/11/2026", False), ("25/11/2026", True)])
def test_a_fact_may_be_confirmed_until_today(day: str, *, told: bool) -> None:
    fact = make_fact(state="confirmed", confirmed_by="Lê Thị Dụ", confirmed_on=day)
    found = list(check_registry(rest_of(make_library(facts=make_facts(khac="1", hotline=fact)))))

    assert [problem.code for problem in found] == ["confirmed-in-the-future"] * told
    assert all("“hotline”" in problem.message for problem in found)


NAMING = """title: Gọi số
slug: goi-so
summary: Nhớ số {{{{ fact.known }}}} và {{{{ fact.{key} }}}}.
updated: 23/11/2026
steps:
  - title: Gọi
"""


@pytest.mark.parametrize("key", ["knwn", "ours"])
def test_a_fact_is_told_where_it_is_named_in_its_text(key: str) -> None:
    text = NAMING.format(key=key)
    guide, _ = read_guide(make_source(text, "guides/goi-so.yaml"))
    assert guide is not None
    (problem,) = check_facts(rest_of(make_library(facts=FACTS, guides=(guide,))))

    assert problem.at.line == 3
    assert text.splitlines()[2][problem.at.column - 1 :].startswith(key)
