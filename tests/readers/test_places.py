"""Each letter of a value is found where it was typed, in whatever way YAML lets one type it."""

from pathlib import PurePosixPath

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.readers.documents import read_announcement
from generator.readers.yaml import parse_yaml
from generator.source import Position, Source

PATH = PurePosixPath("content/guides/x.yaml")
WAYS = {
    "plain": "x: 1\ntext: {0}\nlast: y",
    "single": "text: '{0}'\nlast: y",
    "double": 'text: "{0}"\nlast: y',
    "kept": "text: |- # lời\n  {0}\nlast: y",
    "folded": "steps:\n  - text: >\n\n      {0}\nlast: y",
}
"""How a text is typed: where its lines go on, they are indented."""


def read(typed: str) -> tuple[Source, str, tuple[str | int, ...]]:
    source = Source(PATH, typed)
    values = parse_yaml(source).values
    if "steps" in values:
        return source, values["steps"][0]["text"], ("steps", 0, "text")
    return source, values["text"], ("text",)


@pytest.mark.parametrize(
    ("typed", "words", "place"),
    [
        ("text: Gọi một\n  lần", "lần", "2:3"),
        ("text: 'Gọi ''một'' lần'", "một", "1:14"),
        ('text: "Gọi \\"một\\"\\nlần"', "lần", "1:21"),
        ('text: "Gọi \\\n  lần"', "lần", "2:3"),
        ("text: |2-\n    Gọi\n\n   > lần", "lần", "4:6"),
        ("text: >-\n\n  Gọi\n  lần", "lần", "4:3"),
        ("text: '> Gọi' # lần", "Gọi", "1:10"),
    ],
)
def test_words_are_found_where_they_were_typed(typed: str, words: str, place: str) -> None:
    source, value, location = read(typed)

    assert str(parse_yaml(source).places.inside(location, value, value.index(words))) == f"{PATH}:{place}"


@pytest.mark.parametrize("way", ["plain", "single", "double", "kept", "folded"])
@given(st.lists(st.sampled_from(["a", "b", "Gọi", "1", ".", "|", ">", "**", "''", "\n", " "]), min_size=1).map("".join))
def test_every_letter_is_found_in_order(way: str, text: str) -> None:
    assume(text == text.strip() and "\n\n" not in text and (way != "single" or text.count("'") % 2 == 0))
    typed = WAYS[way].format(text.replace("\n", "\n        " if way != "kept" else "\n  "))
    tree = parse_yaml(Source(PATH, typed))
    assume(not tree.problems)
    source, value, location = read(typed)

    places = [tree.places.inside(location, value, offset) for offset in range(len(value))]

    assert places == sorted(places)
    for letter, place in zip(value, places, strict=True):
        assert letter.isspace() or source.line(place.line)[place.column - 1] == letter


def test_what_is_lost_stands_where_its_value_starts() -> None:
    source, _, location = read("x: 1\ntext: Gọi\nlast: lần")

    assert parse_yaml(source).places.inside(location, "Gọi lần", 4) == Position(PATH, 2, 7)


@pytest.mark.row("O12")
def test_a_body_stands_below_its_front_matter_as_it_was_typed() -> None:
    front = "slug: x\ntitle: X\nsummary: X\nupdated: 1/1/2026\npublished: 1/1/2026\nissuer: X"
    source = Source(PurePosixPath("content/announcements/x.md"), f"---\n{front}\n---\n\n\n> Gọi\n  - lần\n")
    notice, problems = read_announcement(source)

    assert notice is not None, problems
    raw = notice.body.raw
    assert str(notice.places.inside(("body",), raw, raw.index("lần"))) == "content/announcements/x.md:12:5"
    assert str(notice.places.inside(("body",), raw, 0)) == "content/announcements/x.md:11:1"
