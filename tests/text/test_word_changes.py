"""Changes are told by whole words, and nothing of either text is lost."""

import time
from itertools import pairwise
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.word_changes import Fate, word_changes

WORDS = st.lists(
    st.sampled_from(["bà", "con", "7h30", "8h00", " ", ", ", "\n", "1.000", "{{ fact.a.b }}", "ế", "e\u0302"])
)


def marked(old: str, new: str) -> str:
    """Return the changes on one line: [-what went-] and {+what came+}."""
    signs = {Fate.SAME: ("", ""), Fate.REMOVED: ("[-", "-]"), Fate.ADDED: ("{+", "+}")}
    return "".join(f"{signs[run.kind][0]}{run.text}{signs[run.kind][1]}" for run in word_changes(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", ""),
        ("", "Bà con", "{+Bà con+}"),
        ("Bà con", "", "[-Bà con-]"),
        ("Họp lúc 7h30 ngày 10/12/2026.", "Họp lúc 8h00 ngày 10/12/2026.", "Họp lúc [-7h30-]{+8h00+} ngày 10/12/2026."),
        ("ngày 10/12/2026", "ngày 11/12/2026", "ngày [-10/12/2026-]{+11/12/2026+}"),
        ("giá 1.000 đồng", "giá 1.500 đồng", "giá [-1.000-]{+1.500+} đồng"),
        ("đi sáng mai nhé", "đi chiều nay nhé", "đi [-sáng mai-]{+chiều nay+} nhé"),
        ("tiếng", "tiêng", "[-tiếng-]{+tiêng+}"),
        ("Gọi {{ fact.a.b }} ngay", "Gọi {{ fact.a.c }} ngay", "Gọi [-{{ fact.a.b }}-]{+{{ fact.a.c }}+} ngay"),
        ("một\nhai\nba", "một\nba", "một\n[-hai\n-]ba"),
        ("Bà con chú ý", "Bà con xin chú ý", "Bà con {+xin +}chú ý"),
        ("a, b", "a; b", "a[-,-]{+;+} b"),
        ("tie\u0302\u0301ng", "tiếng", "tiếng"),
    ],
)
def test_words_are_never_cut(old: str, new: str, told: str) -> None:
    assert marked(old, new) == told


@given(WORDS.map("".join), WORDS.map("".join))
def test_both_texts_can_be_read_from_the_changes(old: str, new: str) -> None:
    runs = word_changes(old, new)

    assert "".join(run.text for run in runs if run.kind is not Fate.ADDED) == normalize("NFC", old)
    assert "".join(run.text for run in runs if run.kind is not Fate.REMOVED) == normalize("NFC", new)
    assert all(one.kind is not other.kind for one, other in pairwise(runs))
    assert all(run.text for run in runs)


@given(WORDS.map("".join))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(run.kind is Fate.SAME for run in word_changes(text, text))


def test_one_word_of_five_megabytes_is_found_in_seconds() -> None:
    chance = Random(3)  # noqa: S311 - no secret
    lines = [" ".join(chance.choices(["bà", "con", "thôn", "xã", "gọi", "số"], k=12)) for _ in range(80_000)]
    old = "\n".join(f"{number} {line}" for number, line in enumerate(lines))
    at = old.index("\n40000 ") + 1
    new = f"{old[:at]}khác{old[at + 5 :]}"
    assert len(old.encode()) > 5_000_000
    begun = time.perf_counter()
    runs = word_changes(old, new)

    assert time.perf_counter() - begun < 20
    assert [(run.kind, run.text) for run in runs if run.kind is not Fate.SAME] == [
        (Fate.REMOVED, "40000"),
        (Fate.ADDED, "khác"),
    ]


@pytest.mark.parametrize("pair", [("a " * 400_000, "b " * 400_000), ("a b " * 200_000, "b a " * 200_000)])
def test_texts_without_a_word_in_common_or_without_an_anchor_take_seconds_too(pair: tuple[str, str]) -> None:
    begun = time.perf_counter()
    runs = word_changes(*pair)

    assert time.perf_counter() - begun < 20
    assert "".join(run.text for run in runs if run.kind is not Fate.ADDED) == pair[0]
