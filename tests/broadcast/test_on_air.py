"""Whole scripts, as a reader reads them aloud and as a machine speaks them."""

import re
from pathlib import Path

import pytest
from lxml import etree

from generator.broadcast import Script, pieces, script_of, seconds_of
from generator.broadcast.calendar import words_of
from generator.broadcast.ssml import ssml_of
from generator.build import check
from generator.publishable import Published
from generator.speech.cardinals import say_digits
from tests.broadcast import on_air
from tests.broadcast.espeak import calibrated, phonemes_by_espeak, seconds_by_espeak
from tests.broadcast.test_ssml import SCHEMA
from tests.contents import TODAY

ROOT = Path(__file__).resolve().parents[2]
VILLAGES = (*sorted((ROOT / "tests" / "villages").iterdir()), ROOT)
MOST_OFF = 0.10
LONGEST = "sua-luoi-dien"


def test_the_scripts_are_as_they_were() -> None:
    """`make golden` writes them anew: read the diff aloud."""
    made = dict(on_air.golden())

    assert sorted(made) == sorted(path.name for path in on_air.EXPECTED.iterdir())
    for name, text in made.items():
        assert text == (on_air.EXPECTED / name).read_text(encoding="utf-8"), name


def test_a_long_announcement_is_long() -> None:
    _, scripts = on_air.scripts()
    script = next(script for script in scripts if script.programme.piece.slug == LONGEST)

    assert sum(sentence.syllables for sentence in script.sentences()) > 350


def test_a_machine_accepts_the_scripts_and_no_figure_is_left() -> None:
    for name, text in on_air.golden():
        if name.endswith(".ssml"):
            assert SCHEMA.validate(etree.fromstring(text.encode())), SCHEMA.error_log
            assert not re.search(r"\d", re.sub(r"<[^>]*>", "", text.partition("\n")[2]))


def test_a_machine_voices_every_word_as_one_vietnamese_syllable() -> None:
    """Nobody listens to the tests: a word that espeak-ng spells, or reads as English, has several syllables."""
    texts = [text for name, text in on_air.golden() if name.endswith(".ssml")]
    words = sorted(
        {word for text in texts for word in re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text.partition("\n")[2]))}
    )
    spoken = phonemes_by_espeak(words)

    assert len(spoken) == len(words) > 400
    assert [word for word, phonemes in zip(words, spoken, strict=True) if len(phonemes.split()) != 1] == []


@pytest.mark.row("speech")
@pytest.mark.parametrize("number", ["112", "02253000555", "114", "115", "113", "19006769", "02253000111"])
def test_each_number_to_call_is_stressed_wherever_it_stands(number: str) -> None:
    stressed = 0
    for name, text in on_air.golden():
        if name.endswith(".ssml"):
            words, rest = say_digits(number), re.sub(r"<emphasis.*?</emphasis>", "", text)
            stressed += text.replace(",", "").count(f">{words}<")

            assert words not in rest.replace(",", "")

    assert stressed >= 2


def scripts_of(content: Path) -> list[tuple[Published, Script]]:
    shelf, problems = check(content, TODAY)
    assert shelf.is_complete, problems
    library = Published(shelf, TODAY)
    words = words_of(library)
    return [(library, script_of(piece, library, words)) for piece in pieces(library)]


@pytest.mark.parametrize("folder", VILLAGES, ids=lambda path: path.name)
def test_the_estimate_is_that_of_a_machine_that_reads_at_the_same_rate(folder: Path, tmp_path: Path) -> None:
    for library, script in scripts_of(folder / "content"):
        check_length(library, script, tmp_path)


def test_the_estimate_of_the_golden_scripts_is_that_of_a_machine(tmp_path: Path) -> None:
    library, scripts = on_air.scripts()
    for script in scripts:
        check_length(library, script, tmp_path)


def check_length(library: Published, script: Script, folder: Path) -> None:
    """Assert that the estimate of *script* is near what espeak-ng takes."""
    pace = library.commune.broadcast
    real = seconds_by_espeak(ssml_of(script, pace), folder)
    estimate = seconds_of(script, calibrated(pace))

    assert abs(estimate / real - 1) <= MOST_OFF, (script.programme.piece.slug, estimate, real)
