import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.broadcast import Script
from generator.broadcast.plain_text import spoken_text
from generator.broadcast.ssml import ssml_line, ssml_of
from generator.model import Broadcast
from tests.broadcast.samples import message, notice

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("ssml.rng")))
PACE = Broadcast.model_validate({"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn."})


def tree(ssml: str) -> etree._Element:
    return etree.fromstring(ssml.encode())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


SCRIPTS = [message(call="1999"), notice(priority="khẩn cấp"), notice(body="Từ 5 < 6 & 7 > 4, “A”: 'B'.")]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_document_is_valid(script: Script) -> None:
    assert SCHEMA.validate(tree(ssml_of(script, PACE))), SCHEMA.error_log


@pytest.mark.parametrize("script", SCRIPTS)
def test_without_its_tags_it_is_the_text_for_machines(script: Script) -> None:
    assert words("".join(tree(ssml_of(script, PACE)).itertext())) == words(spoken_text(script))


def test_the_number_to_call_is_stressed_both_times() -> None:
    found = tree(ssml_of(message(call="1999"), PACE)).iter("{*}emphasis")

    assert [element.text for element in found] == ["một chín chín chín"] * 2


def test_pauses_are_those_of_the_commune() -> None:
    slow = PACE.model_copy(update={"pause_sentence_seconds": 2, "pause_paragraph_seconds": 3})

    times = {element.get("time") for element in tree(ssml_of(message(call="1999"), slow)).iter("{*}break")}

    assert times == {"2000ms", "3000ms"}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])))
def test_a_line_of_any_words_makes_a_valid_document(text: str) -> None:
    assert SCHEMA.validate(tree(ssml_line(text)))


def test_espeak_speaks_the_document_with_its_pauses(tmp_path: Path) -> None:
    lengths = []
    for seconds in (0, 2):
        pace = PACE.model_copy(update={"pause_sentence_seconds": seconds, "pause_paragraph_seconds": seconds})
        file, wave = tmp_path / "speech.ssml", tmp_path / "speech.wav"
        file.write_text(ssml_of(notice(), pace), encoding="utf-8")
        subprocess.run(["espeak-ng", "-v", "vi", "-m", "-f", str(file), "-w", str(wave)], check=True)
        lengths.append(wave.stat().st_size / 2 / 22050)

    assert lengths[1] - lengths[0] > 5
