"""What is passed over in a record holds nothing of what is looked for."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel, create_model

from generator.fields import Text
from generator.load import load
from generator.model import Block, Location, Picture, found_in, names_with
from generator.shelf import open_shelf
from tests.contents import SOUND, TODAY


def everything(part: object, kind: type, location: Location = ()) -> Iterator[tuple[Location, object]]:
    if isinstance(part, kind):
        yield location, part
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from everything(getattr(part, name), kind, (*location, name))
    elif isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from everything(item, kind, (*location, index))
    elif isinstance(part, Mapping):
        for name, item in part.items():
            yield from everything(item, kind, (*location, name))


@pytest.mark.parametrize("kind", [Text, Picture, Block, BaseModel])
def test_all_that_stands_in_a_record_is_found(kind: type) -> None:
    library = open_shelf(load(SOUND), {}).library(TODAY)

    for record in (library, library.commune, *library.guides, *library.announcements, *library.campaigns):
        assert list(found_in(record, kind)) == list(everything(record, kind))
        assert list(found_in((record,), kind)) == list(everything((record,), kind))


def test_a_document_is_the_same_whether_its_places_are_found_now_or_when_asked_for() -> None:
    shelf = open_shelf(load(SOUND), {})

    for path in shelf.paths.values():
        now, later = shelf.with_places(path), shelf.placed(path)
        assert later.model_copy(update={"places": now.places}) == now
        for location, text in found_in(now, Text):
            assert later.places.at(location) == now.places.at(location)
            assert later.places.find(location, text.raw[:5]) == now.places.find(location, text.raw[:5])
            assert later.places.key(location) == now.places.key(location)


class Whole(BaseModel):
    """A record of all sorts of fields."""

    number: int = 0
    word: str = ""
    text: Text | None = None
    texts: tuple[Text, ...] = ()
    named: Mapping[str, Text] = {}
    part: "Whole | None" = None
    places: Picture | None = None
    thing: object = None


def test_only_fields_that_may_hold_what_is_looked_for_are_walked_through() -> None:
    assert names_with(Whole, Text) == ("text", "texts", "named", "places", "thing")
    assert names_with(Whole, Picture) == ("places", "thing")
    assert names_with(Whole, int, Picture) == ("number", "places", "thing")
    assert names_with(Whole, Whole) == ("part", "thing")


@pytest.mark.parametrize("annotation", [Any, object, tuple[Any, ...]])
def test_a_field_of_any_kind_is_not_passed_over(annotation: Any) -> None:  # noqa: ANN401 - as it is given
    model = create_model("Loose", part=(annotation, ...))

    assert names_with(model, Text) == ("part",)
