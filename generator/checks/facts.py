"""Check that every fact a text names is in the registry, and may be named."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.checks.extract import Looked
from generator.diagnostics import Diagnostic
from generator.fields import Text
from generator.messages import library as messages
from generator.model import Block, Location, Use, names_with, texts


def check_facts(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each text that names a fact nobody knows, or one that is not for publishing."""
    library = looked.written
    for document in looked.records():
        for location, key in _named(document):
            fact = library.facts.get(key)
            if fact is None:
                yield messages.unknown_fact(document.places.find(location, key), key, library.facts.facts)
            elif fact.use is Use.INTERNAL:
                yield messages.internal_fact(document.places.find(location, key), key)


def check_registry(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each fact that texts say without its source, or that was confirmed in the future."""
    library = looked.written
    places = library.places("facts.yaml")
    for key, fact in library.facts.facts.items():
        if fact.confirmed_on and fact.confirmed_on > looked.today:
            yield messages.confirmed_in_the_future(places.at(("facts", key, "confirmed_on")), key)


def check_needed(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each text that must always be said, but names a fact that may not be published yet.

    Blocks give way (redact.py), optional lines vanish; the name of the commune can do neither.
    """
    library = looked.written
    for document in looked.records():
        for location, text in _always_said(document):
            for key in text.facts():
                fact = library.facts.get(key)
                if fact and fact.use is Use.PUBLIC and not fact.may_be_published:
                    yield messages.needed_fact(document.places.find(location, key), key)


def _always_said(part: Any, location: Location = ()) -> Iterator[tuple[Location, Text]]:  # noqa: ANN401 - walks any record
    if isinstance(part, BaseModel):
        for name in names_with(type(part), Text):
            value = getattr(part, name)
            if isinstance(value, Text) and not isinstance(part, Block) and type(part).model_fields[name].is_required():
                yield (*location, name), value
            if name != "otherwise":
                yield from _always_said(value, (*location, name))
    elif isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from _always_said(item, (*location, index))


def _named(document: BaseModel) -> Iterator[tuple[Location, str]]:
    for location, text in texts(document):
        for key in text.facts():
            yield location, key
    yield from _listed(document)


def _listed(part: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:  # noqa: ANN401 - walks any record
    if isinstance(part, Block):
        for index, key in enumerate(part.needs):
            yield (*location, "needs", index), key
        for index, key in enumerate(getattr(part, "sources", ())):
            yield (*location, "sources", index), key
    if isinstance(part, BaseModel):
        for name in names_with(type(part), Block):
            yield from _listed(getattr(part, name), (*location, name))
    elif isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from _listed(item, (*location, index))
