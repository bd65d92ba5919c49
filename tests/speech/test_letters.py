"""How letters are called, what can be said as a word, and how many syllables it has."""

import pytest

from generator.speech.letters import count_syllables, is_pronounceable, is_syllable, spell


@pytest.mark.parametrize(
    ("letters", "names"),
    [
        ("QR", "quy e rờ"),
        ("fjwz", "ép gi vê kép dét"),
        ("ĂÂĐÊÔƠƯ", "á ớ đê ê ô ơ ư"),
        ("ẬỄỰ", "ớ ê ư"),
        ("áàảãạ", "a a a a a"),
        ("A1", "a 1"),
        ("", ""),
    ],
)
def test_each_letter_is_called_by_its_name_whatever_its_tone(letters: str, names: str) -> None:
    assert spell(letters) == names


@pytest.mark.parametrize("word", ["NGHIÊNG", "ban", "ơ", "quyết", "Đường", "yêu", "khoai"])
def test_a_syllable_is_built_as_vietnamese_ones_are(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "UBND", "smart", "anbinh", "bann", "jan", "nghng", "x"])
def test_what_is_built_otherwise_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["anbinhmau", "OCOP", "nvidia", "ban", "Zalo", "ơi", "nghiêngnghiêng"])
def test_a_row_of_syllables_or_a_word_without_a_knot_can_be_said(word: str) -> None:
    assert is_pronounceable(word)


@pytest.mark.parametrize("word", ["asdf", "abc", "UBND", "xyz", "ydyd", "vnn", "abstract", "jfk"])
def test_a_knot_of_consonants_or_too_few_letters_cannot(word: str) -> None:
    assert not is_pronounceable(word)


@pytest.mark.parametrize(
    ("spoken", "syllables"),
    [
        ("", 0),
        ("… , 12", 0),
        ("gọi một không hai hai, Zalo", 7),
        ("“ủy” (ban)", 2),
        ("Facebook", 3),
        ("brr", 1),
        ("KTHTĐT ơi", 2),
    ],
)
def test_syllables_are_counted_by_words_and_in_foreign_ones_by_vowels(spoken: str, syllables: int) -> None:
    assert count_syllables(spoken) == syllables
