"""What is still to be confirmed: in the order that mends most, with what waits for it."""

import pytest

from generator.model import Library
from generator.todo import OpenFact, open_facts
from tests import worlds
from tests.builders import make_announcement, make_commune, make_fact, make_facts, make_guide, make_library
from tests.worlds import Edition


def asked(library: Library) -> tuple[OpenFact, ...]:
    return open_facts(library, worlds.world_of(library, Edition(draft=True)).plan)


def keys(library: Library) -> list[str]:
    return [ask.key for ask in asked(library)]


def guide(slug: str, *needs: str) -> dict[str, object]:
    return {"slug": slug, "steps": [{"title": f"Bước {number}", "needs": need} for number, need in enumerate(needs)]}


def library_of(*guides: dict[str, object], **facts: None) -> Library:
    return make_library(facts=make_facts(**facts), guides=tuple(make_guide(**fields) for fields in guides))  # type: ignore[arg-type]  # fields of any type


def test_only_what_is_unconfirmed_and_for_the_public_is_asked_for() -> None:
    facts = make_facts(
        known="1999",
        sure=make_fact(state="confirmed", confirmed_by="Trần Văn Mẫu", confirmed_on="23/11/2026"),
        open=None,
        guessed=make_fact("5h30", state="unconfirmed"),
        ours=make_fact(None, use="internal"),
    )

    assert keys(make_library(facts=facts)) == ["guessed", "open"]


def test_what_frees_more_comes_first() -> None:
    library = library_of(guide("mot", "a", "b", "b"), guide("hai", "b"), a=None, b=None, c=None)

    assert keys(library) == ["b", "a", "c"]


@pytest.mark.row("O8")
def test_what_waits_for_several_facts_is_freed_by_none_of_them_alone() -> None:
    step = {"title": "Gọi", "needs": ["a", "b"]}
    library = make_library(facts=make_facts(a=None, b=None), guides=(make_guide(steps=[step]),))

    assert [(ask.key, ask.frees, ask.more, ask.also) for ask in asked(library)] == [
        ("a", 0, 1, ("b",)),
        ("b", 0, 1, ("a",)),
    ]


def test_what_waits_for_one_fact_is_told_apart_from_what_waits_for_more() -> None:
    steps = [{"title": "Gọi", "needs": ["a", "b"]}, {"title": "Kể", "needs": ["a"]}]
    library = make_library(facts=make_facts(a=None, b=None), guides=(make_guide(steps=steps),))
    first, second = asked(library)

    assert (first.key, first.frees, first.more, first.also) == ("a", 1, 1, ("b",))
    assert (second.key, second.frees, second.more, second.also) == ("b", 0, 1, ("a",))


def test_an_ask_names_the_documents_and_files_that_wait() -> None:
    library = library_of(guide("mot", "a"), guide("hai"), a=None)
    (ask,) = asked(library)

    assert [document.slug for document in ask.documents] == ["mot"]
    assert ask.outputs
    assert all("hai" not in path.parts and path.stem != "hai" for path in ask.outputs)
    assert not ask.commune


def test_pictures_and_copies_of_a_file_are_not_counted_beside_it() -> None:
    (ask,) = asked(library_of(guide("mot", "a"), a=None))

    assert {"print/a4/mot.pdf", "site/huong-dan/mot.html"} <= set(map(str, ask.outputs))
    assert {path.suffix for path in ask.outputs if path.parts[0] == "print"} == {".pdf"}
    assert not any(path.is_relative_to("site/tai-ve") for path in ask.outputs)


def test_an_ask_says_when_the_commune_itself_waits() -> None:
    commune = make_commune(bodies=[{"id": "xa", "name": "Ủy ban", "phone": "{{ fact.a }}"}])
    (ask,) = asked(make_library(facts=make_facts(a=None), commune=commune))

    assert ask.commune
    assert ask.documents == ()


def test_a_fact_named_in_a_notice_is_asked_for_with_it() -> None:
    notice = make_announcement(body="Gọi {{ fact.a }}.")
    (ask,) = asked(make_library(facts=make_facts(a=None), announcements=(notice,)))

    assert [document.slug for document in ask.documents] == ["cat-nuoc"]
    assert ask.frees == 1


@pytest.mark.parametrize("facts", [{}, {"a": "1999"}])
def test_where_all_is_confirmed_nothing_is_asked(facts: dict[str, str]) -> None:
    assert asked(make_library(facts=make_facts(**facts))) == ()
