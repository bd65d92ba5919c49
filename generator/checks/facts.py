"""Check that every fact a text names is in the registry, and may be named."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.fields import Text
from generator.messages import library as messages
from generator.model import Block, Location, Use, found_in, names_with


def check_facts(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each text that names an unknown fact, or one that must never be published."""
    library = context.written
    for document in context.records():
        for location, key in _named(document, context.texts(document)):
            fact = library.facts.get(key)
            if fact is None:
                yield messages.unknown_fact(document.places.find(location, key), key, library.facts.facts)
            elif fact.use is Use.INTERNAL:
                yield messages.internal_fact(document.places.find(location, key), key)


def check_registry(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each fact that was confirmed in the future."""
    library = context.written
    places = library.places("facts.yaml")
    for key, fact in library.facts.facts.items():
        if fact.confirmed_on and fact.confirmed_on > context.now:
            yield messages.confirmed_in_the_future(places.at(("facts", key, "confirmed_on")), key)


def check_needed(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each text that cannot be left out, but names a fact that may not be published yet.

    Blocks are left out or replaced (redact.py), optional lines are left out; the name of the commune cannot be.
    """
    library = context.written
    for document in context.records():
        for location, text in always_said(document):
            for key in text.facts():
                fact = library.facts.get(key)
                if fact and fact.use is Use.PUBLIC and not fact.may_be_published:
                    yield messages.needed_fact(document.places.find(location, key), key)


def always_said(document: BaseModel) -> Iterator[tuple[Location, Text]]:
    """Yield the texts of *document* that are required and in no block, with their locations."""
    for location, record in found_in(document, BaseModel):
        if isinstance(record, Block):
            continue
        for name in names_with(type(record), Text):
            value = getattr(record, name)
            if isinstance(value, Text) and type(record).model_fields[name].is_required():
                yield (*location, name), value


def _named(document: BaseModel, texts: Sequence[tuple[Location, Text]]) -> Iterator[tuple[Location, str]]:
    """Yield the location and the key of each fact that *document* names in its *texts* or lists."""
    for location, text in texts:
        for key in text.facts():
            yield location, key
    for location, block in found_in(document, Block):
        for field in ("needs", "sources"):
            for index, key in enumerate(getattr(block, field, ())):
                yield (*location, field, index), key
