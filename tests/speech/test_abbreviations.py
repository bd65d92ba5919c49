"""The dictionary of short forms: what its entries look like, and that each is said by its neighbours."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.speech import read, say
from generator.speech.abbreviations import ABBREVIATIONS
from generator.speech.sense import Sense
from tests.speech.test_cases import cases

HERE = Path(__file__).parents[2] / "generator" / "speech"
TABLES = (
    "abbreviations",
    "short_forms_by_field",
    "short_forms_of_notices",
    "short_forms_of_staff",
    "short_forms_of_communes",
    "short_forms_in_context",
    "senses_by_field",
    "senses_of_offices",
    "senses_of_staff",
    "senses_of_communes",
    "senses_of_villages",
    "senses_of_services",
    "senses_of_actions",
    "senses_of_office_work",
)
# Tables of several senses may hold the same short form: all its senses count.
OF_ONE_SENSE = TABLES[:5]
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


def test_short_forms_have_letters_only_and_stand_for_words_in_letters() -> None:
    words = [sense.words for senses in ABBREVIATIONS.values() for sense in senses]

    assert [short for short in ABBREVIATIONS if not WRITTEN.fullmatch(short)] == []
    assert [said for said in words if not SAID.fullmatch(said)] == []
    assert [said for said in words if any(word.isupper() and len(word) > 1 for word in said.split())] == []


def test_where_no_neighbour_decides_a_short_form_is_said_somehow() -> None:
    silent = [short for short, senses in ABBREVIATIONS.items() if not is_always(senses[-1])]

    assert sorted(silent) == ["AN", "Q"]  # a name or a word in capitals, and a single letter


def test_each_short_form_of_one_sense_is_said_in_a_sentence() -> None:
    said = {short: say(f"Hôm nay nhắc {short} ở đây.") for short in ONE}

    assert len(said) > LEAST
    assert said == {short: f"Hôm nay nhắc {words} ở đây." for short, words in ONE.items()}


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


IN_FIELDS = (
    ("HS", "Mời chủ {} ở thửa đất", "hồ sơ"),
    ("HS", "Cô giáo dặn {} ôn bài", "học sinh"),
    ("TM", "Sau bão có nhiều {} chưa lợp", "tốc mái"),
    ("TM", "Nhà hảo tâm tặng quà và {} cho bà con", "tiền mặt"),
    ("RM", "Mưa to, hỏng cả {} của thôn", "rau màu"),
)


@pytest.mark.parametrize(("short", "line", "words"), IN_FIELDS)
def test_the_field_of_a_line_decides_where_no_neighbour_does_and_the_others_are_told(
    short: str, line: str, words: str
) -> None:
    reading = read(line.format(short))

    assert reading.text == line.format(words)
    told = [doubt.readings for doubt in reading.doubts if doubt.written == short]
    assert [readings[0] for readings in told] == [words]
    assert len(told[0]) > 1
