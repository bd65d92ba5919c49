"""The dictionary of short forms: what its entries look like, and that each is said by its neighbours."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.text.speech import say
from generator.text.speech.abbreviations import ABBREVIATIONS
from generator.text.speech.sense import Sense
from tests.text.speech.test_cases import cases

HERE = Path(__file__).parents[3] / "generator" / "text" / "speech"
TABLES = ("abbreviations", "short_forms_by_field", "short_forms_in_context", "senses_by_field", "senses_of_offices")
# Tables of several senses may hold the same short form: all its senses count.
OF_ONE_SENSE = TABLES[:2]
LEAST = 600
WRITTEN = re.compile(r"[^\W\d_]+(?:[-&./][^\W\d_]+)*")
SAID = re.compile(r"[^\W\d_]+(?:,? [^\W\d_]+)*")


def is_always(sense: Sense) -> bool:
    return sense.before is None and sense.after is None


ONE = {short: senses[0].words for short, senses in ABBREVIATIONS.items() if len(senses) == 1 and is_always(senses[0])}


def written_keys(table: str) -> list[str]:
    tree = ast.parse((HERE / f"{table}.py").read_text(encoding="utf-8"))
    dicts = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    return [str(key.value) for table in dicts for key in table.keys if isinstance(key, ast.Constant)]


def test_there_are_many_short_forms_and_no_table_has_one_twice() -> None:
    assert len(ABBREVIATIONS) >= LEAST
    for table in TABLES:
        assert [key for key, times in Counter(written_keys(table)).items() if times > 1] == []
    both = Counter(key for table in TABLES for key in set(written_keys(table)))
    assert [key for table in OF_ONE_SENSE for key in written_keys(table) if both[key] > 1] == []


@pytest.mark.parametrize("short", ABBREVIATIONS)
def test_a_short_form_has_letters_only_and_stands_for_words_in_letters(short: str) -> None:
    assert WRITTEN.fullmatch(short)
    for sense in ABBREVIATIONS[short]:
        assert SAID.fullmatch(sense.words)
        assert not any(word.isupper() and len(word) > 1 for word in sense.words.split())


@pytest.mark.parametrize("short", ABBREVIATIONS)
def test_where_no_neighbour_decides_a_short_form_is_said_somehow(short: str) -> None:
    last = ABBREVIATIONS[short][-1]

    assert is_always(last) or short == "Q"  # a single letter is a name


@pytest.mark.parametrize("short", ONE)
def test_a_short_form_of_one_sense_is_said_in_a_sentence(short: str) -> None:
    assert say(f"Hôm nay nhắc {short} ở đây.") == f"Hôm nay nhắc {ONE[short]} ở đây."


@pytest.mark.parametrize("short", [short for short in ABBREVIATIONS if short not in ONE])
def test_each_sense_of_a_short_form_is_said_in_a_case(short: str) -> None:
    lines = [
        spoken.casefold() for written, spoken in cases() if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", written)
    ]
    senses = ABBREVIATIONS[short]
    first_fallback = next((at for at, sense in enumerate(senses) if is_always(sense)), len(senses))
    # What stands behind the fallback is only told as another reading.
    reached = {sense.words for sense in senses[: first_fallback + 1]}

    assert {words for words in reached if not any(words.casefold() in line for line in lines)} == set()
