"""The commune and its documents as written → what of them may be published.

A block needs the facts that it lists (`needs:`) and those that its own texts name. While one of them is unconfirmed,
`otherwise:` replaces the block; a block without that is left out. A document is a block, too. Records that are no
blocks (the commune, an office, a slot) lose only those optional texts whose facts are unconfirmed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.fields import Text
from generator.model import (
    AnyDocument,
    Block,
    Commune,
    Document,
    Library,
    Location,
    Registry,
    Step,
    found_in,
    names_with,
    texts,
)

D = TypeVar("D", bound=AnyDocument)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A block or a text that waits for the facts *keys*; *document* is None for the commune's own."""

    document: AnyDocument | None
    location: Location
    keys: tuple[str, ...]


def redact_commune(commune: Commune, facts: Registry) -> Commune:
    """Return *commune* without what may not be published."""
    redacted = _redact_record(commune, facts)
    assert isinstance(redacted, Commune)
    return redacted


def redact_documents(documents: tuple[D, ...], facts: Registry) -> tuple[D, ...]:
    """Return those of *documents* that may be published, each without what may not be."""
    return _redact_items(documents, facts)


def origin_of(written: BaseModel, location: Location, facts: Registry) -> Location:
    """Return the location in *written* of what is at *location* in its redacted form.

    Items that were left out before it in a list are counted, and what replaces a block stands in its `otherwise`.
    """
    value: Any = written
    origin: Location = ()
    for key in location:
        if isinstance(key, int):
            kept = [index for index, item in enumerate(value) if _redact_value(item, facts, blank=False) is not None]
            origin, value = (*origin, kept[key]), value[kept[key]]
            continue
        instead = getattr(value, "otherwise", None) if isinstance(value, Block) and _missing(value, facts) else None
        if isinstance(instead, Text) and key in ("text", "label"):
            origin, value = (*origin, "otherwise"), instead
        elif isinstance(instead, BaseModel) and getattr(instead, key, None) is not None:
            origin, value = (*origin, "otherwise", key), getattr(instead, key)
        else:
            origin, value = (*origin, key), getattr(value, key)
    return origin


def waiting(library: Library) -> Iterator[Waiting]:
    """Yield every block and every optional text of *library* that waits for a fact, in reading order."""
    for document in library.documents():
        for location, block in found_in(document, Block):
            missing = _missing(block, library.facts)
            if missing:
                yield Waiting(document, location, missing)
        for name in type(document).model_fields:
            missing = _unpublished(getattr(document, name), library.facts) if _may_be_blank(document, name) else ()
            if missing:
                yield Waiting(document, (name,), missing)
    for location, text in texts(library.commune):
        missing = _unpublished(text, library.facts)
        if missing:
            yield Waiting(None, location, missing)


def needed_by(block: Block) -> tuple[str, ...]:
    """Return the facts that *block* needs: those that it lists, and those that its own texts name."""
    named = (key for text in _own_texts(block) for key in text.facts())
    return tuple(dict.fromkeys((*block.needs, *named)))


def _missing(block: Block, facts: Registry) -> tuple[str, ...]:
    return tuple(key for key in needed_by(block) if not facts.may_publish(key))


def _unpublished(value: Any, facts: Registry) -> tuple[str, ...]:  # noqa: ANN401 - any field
    keys = dict.fromkeys(value.facts()) if isinstance(value, Text) else ()
    return tuple(key for key in keys if not facts.may_publish(key))


def _own_texts(record: BaseModel) -> Iterator[Text]:
    for name in names_with(type(record), Text):
        value = getattr(record, name)
        if isinstance(value, Text) and name != "otherwise" and not _may_be_blank(record, name):
            yield value


def _may_be_blank(record: BaseModel, name: str) -> bool:
    # A document loses an optional line of its own (a day, a number); a smaller block is published whole or not at all.
    field = type(record).model_fields[name]
    return isinstance(record, Document) and not field.is_required() and name != "spoken"


def _redact_block(block: Block, facts: Registry) -> Block | None:
    otherwise = getattr(block, "otherwise", None)
    if not _missing(block, facts):
        redacted: Block = _redact_record(block, facts)
        return redacted.model_copy(update={"otherwise": None}) if otherwise else redacted
    if otherwise is None:
        return None
    instead = _replaced(block, otherwise, facts)
    return None if _missing(instead, facts) else instead


def _replaced(block: Block, otherwise: Any, facts: Registry) -> Block:  # noqa: ANN401 - a text, or a step's title and text
    """Return *block* with *otherwise* instead of its words, and without other optional lines that may not be said."""
    blanks = {
        name: None
        for name, field in type(block).model_fields.items()
        if not field.is_required() and _unpublished(getattr(block, name), facts)
    }
    if isinstance(block, Step):
        # A photograph shows what is not confirmed; a drawing shows what is done, in either way.
        picture = block.picture if block.picture and block.picture.is_drawn else None
        brief = otherwise.brief or (None if otherwise.title else block.brief)
        words = {"title": otherwise.title or block.title, "brief": brief, "text": otherwise.text, "picture": picture}
    elif "label" in type(block).model_fields:
        words = {"label": otherwise, "address": None}
    else:
        words = {"text": otherwise}
    return block.model_copy(update={**blanks, **words, "needs": (), "otherwise": None})


def _redact_record(record: Any, facts: Registry) -> Any:  # noqa: ANN401 - any record
    changed: dict[str, Any] = {}
    for name in names_with(type(record), Text, BaseModel):
        value = getattr(record, name)
        redacted = _redact_value(value, facts, blank=not isinstance(record, Block) or _may_be_blank(record, name))
        if redacted is not value:
            changed[name] = redacted
    return record.model_copy(update=changed) if changed else record


def _redact_value(value: Any, facts: Registry, *, blank: bool) -> Any:  # noqa: ANN401 - any field
    if isinstance(value, Text):
        return None if blank and any(not facts.may_publish(key) for key in value.facts()) else value
    if isinstance(value, Block):
        return _redact_block(value, facts)
    if isinstance(value, BaseModel):
        return _redact_record(value, facts)
    if isinstance(value, tuple):
        items = _redact_items(value, facts)
        return value if len(items) == len(value) and all(a is b for a, b in zip(items, value, strict=True)) else items
    return value


def _redact_items(items: tuple[Any, ...], facts: Registry) -> tuple[Any, ...]:
    redacted = (_redact_value(item, facts, blank=False) for item in items)
    return tuple(item for item in redacted if item is not None)
