"""What may be published: blocks stand, give way or fall with their facts."""

from typing import Any

import pytest
from hypothesis import given

from generator.fields import Text
from generator.model import Guide, Library, texts
from generator.redact import origin_of, waiting
from generator.said import Filler, plain
from tests.builders import (
    make_announcement,
    make_campaign,
    make_commune,
    make_fact,
    make_facts,
    make_guide,
    make_library,
    redact,
)
from tests.strategies import libraries

FACTS = make_facts(
    known="1999", unknown=None, guessed=make_fact("5h30", state="unconfirmed"), ours=make_fact(use="internal")
)


def redacted_guide(**fields: Any) -> Guide | None:  # noqa: ANN401 - fields of any type
    library = make_library(facts=FACTS, guides=(make_guide(**fields),))
    return redact(library).guide("goi-1999")


def said(library: Library) -> list[str]:
    words = Filler(library.facts)
    return [plain(words(step.title)) for guide in library.guides for step in guide.steps]


def test_a_step_whose_facts_are_known_stands() -> None:
    guide = redacted_guide(steps=[{"title": "Bấm {{ fact.known }}", "needs": "known"}])

    assert guide is not None
    assert guide.steps[0].title.raw == "Bấm {{ fact.known }}"


@pytest.mark.parametrize("key", ["unknown", "guessed", "ours"])
def test_a_step_that_names_what_may_not_be_said_is_left_out(key: str) -> None:
    guide = redacted_guide(steps=[{"title": f"Bấm {{{{ fact.{key} }}}}"}, {"title": "Nói rõ"}])

    assert guide is not None
    assert [step.title.raw for step in guide.steps] == ["Nói rõ"]


def test_a_step_that_needs_what_may_not_be_said_gives_way_to_its_otherwise() -> None:
    step = {"title": "Gọi", "text": "Gọi lúc {{ fact.unknown }}.", "otherwise": "Hỏi trưởng thôn."}

    guide = redacted_guide(steps=[step])

    assert guide is not None
    assert guide.steps[0].text is not None
    assert guide.steps[0].text.raw == "Hỏi trưởng thôn."
    assert guide.steps[0].title.raw == "Gọi"


def test_an_otherwise_may_bring_a_title_of_its_own() -> None:
    step = {"title": "Bấm {{ fact.unknown }}", "otherwise": {"title": "Hỏi trưởng thôn"}}

    guide = redacted_guide(steps=[step])

    assert guide is not None
    assert guide.steps[0].title.raw == "Hỏi trưởng thôn"
    assert guide.steps[0].text is None


def test_an_otherwise_does_not_save_a_title_that_may_not_be_said() -> None:
    guide = redacted_guide(steps=[{"title": "Bấm {{ fact.unknown }}", "otherwise": "Hỏi trưởng thôn."}])

    assert guide is not None
    assert guide.steps == ()


def test_an_otherwise_that_may_not_be_said_is_left_out_itself() -> None:
    guide = redacted_guide(prepare=[{"text": "Gọi {{ fact.unknown }}", "otherwise": "Gọi {{ fact.guessed }}"}])

    assert guide is not None
    assert guide.prepare == ()


def test_an_action_gives_way_to_words_without_a_button() -> None:
    action = {"label": "Gọi", "address": "tel:{{ fact.unknown }}", "otherwise": "Hỏi trưởng thôn"}

    guide = redacted_guide(action=action)

    assert guide is not None
    assert guide.action is not None
    assert guide.action.label.raw == "Hỏi trưởng thôn"
    assert guide.action.address is None


def test_a_note_loses_only_the_title_that_may_not_be_said() -> None:
    note = {"title": "Số {{ fact.unknown }}", "text": "Gọi {{ fact.unknown }}", "otherwise": "Hỏi trưởng thôn."}

    guide = redacted_guide(notes=[note])

    assert guide is not None
    assert (guide.notes[0].title, guide.notes[0].text.raw) == (None, "Hỏi trưởng thôn.")


def test_a_document_whose_title_may_not_be_said_is_left_out_whole() -> None:
    assert redacted_guide(title="Gọi {{ fact.unknown }}") is None


def test_a_document_loses_an_optional_line_and_stands() -> None:
    guide = redacted_guide(headline="Gọi {{ fact.unknown }}", topic="Gọi")

    assert guide is not None
    assert guide.headline is None
    assert guide.topic is not None


def test_a_notice_that_says_aloud_what_may_not_be_said_is_left_out() -> None:
    notice = make_announcement(spoken="Gọi {{ fact.unknown }}.")

    assert redact(make_library(facts=FACTS, announcements=(notice,))).announcements == ()


def test_a_message_keeps_no_number_that_may_not_be_called() -> None:
    message = {"slug": "a", "title": "Gọi", "text": "Gọi đi.", "call": "{{ fact.unknown }}", "otherwise": "Hỏi đi."}

    campaign = redact(make_library(facts=FACTS, campaigns=(make_campaign(messages=[message]),))).campaigns[0]

    assert (campaign.messages[0].text.raw, campaign.messages[0].call) == ("Hỏi đi.", None)


def test_the_commune_loses_only_the_lines_that_may_not_be_said() -> None:
    commune = make_commune(
        bodies=[{"id": "xa", "name": "Ủy ban", "phone": "{{ fact.unknown }}", "email": "{{ fact.known }}"}]
    )

    body = redact(make_library(facts=FACTS, commune=commune)).commune.bodies[0]

    assert body.phone is None
    assert body.email is not None


def test_what_waits_is_told_with_its_place() -> None:
    steps = [{"title": "Một", "needs": "unknown", "otherwise": "Khác."}, {"title": "Hai {{ fact.guessed }}"}]
    library = make_library(facts=FACTS, guides=(make_guide(steps=steps, topic="{{ fact.unknown }}"),))

    found = [(one.location, one.keys) for one in waiting(library)]

    assert found == [
        (("steps", 0), ("unknown",)),
        (("steps", 1), ("guessed",)),
        (("topic",), ("unknown",)),
    ]


def test_what_the_commune_waits_for_belongs_to_no_document() -> None:
    commune = make_commune(bodies=[{"id": "xa", "name": "Ủy ban", "phone": "{{ fact.unknown }}"}])

    found = list(waiting(make_library(facts=FACTS, commune=commune)))

    assert [(one.document, one.location) for one in found] == [(None, ("bodies", 0, "phone"))]


@given(libraries())
def test_every_text_that_is_published_is_found_where_it_was_written(library: Library) -> None:
    written = {document.slug: document for document in library.documents()}

    for document in redact(library).documents():
        for location, text in texts(document):
            found: Any = written[document.slug]
            for key in origin_of(found, location, library.facts):
                found = found[key] if isinstance(key, int) else getattr(found, key)
            assert isinstance(found, Text)
            assert found.raw == text.raw
