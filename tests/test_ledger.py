"""The ledger: facts are filled in only if they may be published, and each is written down."""

import pytest

from generator.fields import read_text
from generator.ledger import AWAITING, Ledger, filled
from tests.builders import make_fact, make_facts

FACTS = make_facts(
    hotline__number="1999", hours=make_fact("7h30", state="unconfirmed"), ours=make_fact("5 triệu", use="internal")
)
CALL = read_text("Gọi {{ fact.hotline.number }}, {{fact.hotline.number}} nhé")


def test_facts_are_filled_in_and_written_down() -> None:
    ledger = Ledger(FACTS)

    assert ledger.words(CALL) == "Gọi 1999, 1999 nhé"
    assert ledger.facts == {"hotline.number": "1999"}


def test_plain_words_are_written_down_nowhere() -> None:
    ledger = Ledger(FACTS)

    assert ledger.words("Gọi {{ fact.hotline.number }}") == "Gọi {{ fact.hotline.number }}"
    assert ledger.facts == {}


@pytest.mark.parametrize("key", ["hours", "ours", "none.there"])
def test_what_may_not_be_published_is_not_said(key: str) -> None:
    with pytest.raises(LookupError, match=key):
        Ledger(FACTS).words(read_text(f"{{{{ fact.{key} }}}}"))


@pytest.mark.parametrize(("key", "shown"), [("hours", "7h30"), ("ours", "5 triệu")])
def test_a_draft_says_it_marked(key: str, shown: str) -> None:
    ledger = Ledger(FACTS, draft=True)

    assert ledger.words(read_text(f"Giờ {{{{ fact.{key} }}}}")) == f"Giờ [{AWAITING}: {shown}]"
    assert ledger.awaiting == {key}
    assert ledger.facts == {}


def test_a_fact_without_value_is_shown_in_a_draft_by_its_label() -> None:
    facts = make_facts(hours=make_fact(None, label="Giờ nhận cuộc gọi"))

    assert Ledger(facts, draft=True).fact("hours") == f"[{AWAITING}: Giờ nhận cuộc gọi]"


def test_a_text_can_be_shown_in_no_other_way() -> None:
    with pytest.raises(TypeError, match="Ledger"):
        f"{CALL}"


def test_each_code_is_written_down_once_in_order() -> None:
    ledger = Ledger(FACTS)

    assert [ledger.use_qr(payload) for payload in ("tel:1999", "https://vi-du.vn", "tel:1999")]
    assert ledger.qr == ["tel:1999", "https://vi-du.vn"]


def test_checks_fill_facts_without_a_ledger() -> None:
    assert filled(CALL, {"hotline.number": "1999"}) == "Gọi 1999, 1999 nhé"
    assert filled(None, {}) == ""
