"""Where a value stands in its file, and what is named where it cannot be seen."""

import pickle
from pathlib import PurePosixPath

import pytest

from generator.model import Commune, Location, Places, texts
from generator.source import Position, Source
from tests.builders import make_commune, make_guide

PATH = PurePosixPath("content/guides/goi-1999.yaml")
SOURCE = Source(PATH, "title: Gọi\nsteps:\n  - title: Bấm số\n    text: Bấm 1999.\nsummary: Gọi 1999 nhé.\n")


def position(line: int, column: int) -> Position:
    return Position(PATH, line, column)


PLACES = Places(
    PATH,
    values={
        ("title",): position(1, 8),
        ("steps",): position(3, 3),
        ("steps", 0, "title"): position(3, 12),
        ("steps", 0, "text"): position(4, 11),
        ("summary",): position(5, 10),
    },
    keys={("title",): position(1, 1), ("steps",): position(2, 1), ("summary",): position(5, 1)},
    source=SOURCE,
)


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (("steps", 0, "title"), position(3, 12)),
        (("steps", 0, "picture", "file"), position(3, 3)),
        (("steps",), position(3, 3)),
        (("notes", 0), position(1, 1)),
        ((), position(1, 1)),
    ],
)
def test_a_value_that_is_not_there_is_named_by_what_stands_around_it(location: Location, place: Position) -> None:
    assert PLACES.at(location) == place


def test_a_key_stands_before_its_value_or_is_named_by_it() -> None:
    assert PLACES.key(("title",)) == position(1, 1)
    assert PLACES.key(("steps", 0, "text")) == position(4, 11)


@pytest.mark.parametrize(
    ("location", "words", "place"),
    [
        (("steps", 0, "text"), "1999", position(4, 15)),
        (("steps", 0, "title"), "1999", position(3, 12)),
        (("summary",), "1999", position(5, 14)),
        (("title",), "summary", position(1, 8)),
        (("summary",), "Bấm", position(5, 10)),
    ],
)
def test_words_are_looked_for_in_their_own_value_only(location: Location, words: str, place: Position) -> None:
    assert PLACES.find(location, words) == place
    assert Places(PATH, PLACES.values).find(location, words) == PLACES.at(location)


def test_places_that_are_found_when_asked_for_are_the_same_and_can_be_kept() -> None:
    located = Places(PATH, source=SOURCE, locate=_locate)
    later = Places(PATH, again=lambda: located)

    for places in (located, later, pickle.loads(pickle.dumps(later))):  # noqa: S301 - of this test
        assert places.at(("steps", 0, "text")) == position(4, 11)
        assert places.key(("title",)) == position(1, 1)
        assert places.find(("summary",), "1999") == position(5, 14)


def _locate(source: Source) -> Places:
    assert source == SOURCE
    return PLACES


def test_a_copy_of_a_record_shares_its_parts_unless_it_is_a_deep_one() -> None:
    commune: Commune = make_commune()

    assert commune.model_copy().broadcast is commune.broadcast
    assert commune.model_copy(deep=True).broadcast is not commune.broadcast
    assert commune.model_copy(update={"app": commune.name}).app == commune.name


def test_the_texts_of_a_part_are_located_in_it() -> None:
    guide = make_guide(steps=[{"title": "Bấm số", "text": "Bấm 1999."}])

    assert [location for location, _ in texts(guide)] == [
        ("title",),
        ("summary",),
        ("steps", 0, "title"),
        ("steps", 0, "text"),
    ]


BODY = PurePosixPath("content/announcements/cat-nuoc.md")
NOTICE = Places(
    BODY,
    values={("title",): Position(BODY, 2, 8), ("body",): Position(BODY, 3, 4)},
    source=Source(BODY, "---\ntitle: 'Cắt nước'\n---\n\nMất nước.\nMai có nước.\n"),
)


@pytest.mark.parametrize(
    ("location", "value", "letter", "place"),
    [
        (("title",), "Cắt nước", 4, Position(BODY, 2, 13)),
        (("body",), "Mất nước.\nMai có nước.", 4, Position(BODY, 5, 5)),
        (("body",), "Mất nước.\nMai có nước.", 14, Position(BODY, 6, 5)),
        (("title",), "Mai có nước.", 4, Position(BODY, 2, 8)),
    ],
)
def test_a_letter_stands_where_it_was_typed_or_at_the_start_of_its_value(
    location: Location, value: str, letter: int, place: Position
) -> None:
    assert NOTICE.inside(location, value, letter) == place


@pytest.mark.parametrize(
    "location", [("title",), ("steps", 0, "text"), ("steps", 1, "text"), ("nothing",), ("steps", 0, "title")]
)
def test_every_place_says_which_field_was_asked_for(location: Location) -> None:
    asked = [
        PLACES.at(location),
        PLACES.key(location),
        PLACES.find(location, "1999"),
        PLACES.find(location, "không có"),
        PLACES.inside(location, "Bấm 1999.", 4),
        Places(PATH).at(location),
    ]

    assert [place.location for place in asked] == [location] * len(asked)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Bấm số 1999", "Bấm số 1999"),
        (r'"Bấm \"số\" 1999"', 'Bấm "số" 1999'),
        (r'"B\u1ea5m\tsố 1999"', "Bấm\tsố 1999"),
        (r'"B\U00001EA5m\_s\xF4 1999"', "Bấm\u00a0sô 1999"),
        (r'"Bấm \\ số 1999"', r"Bấm \ số 1999"),
        ("'Bấm ''số'' 1999'", "Bấm 'số' 1999"),
        (r"'Bấm \số 1999'", r"Bấm \số 1999"),
    ],
)
def test_a_letter_is_found_behind_signs_that_yaml_reads_otherwise(typed: str, value: str) -> None:
    line = f"title: {typed}"
    places = Places(PATH, values={("title",): position(1, 8)}, source=Source(PATH, f"{line}\nsteps: []\n"))
    found = places.inside(("title",), value, value.index("1999"))

    assert (found.line, found.column) == (1, line.index("1999") + 1)
