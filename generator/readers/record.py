"""A tree of plain text → one record, or None and all reasons why."""

import inspect
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic
from generator.entries import NEVER_EMPTY
from generator.messages import fields as messages
from generator.messages.words import named
from generator.model import Location
from generator.readers.yaml import Tree

R = TypeVar("R", bound=BaseModel)


def read_record(model: type[R], tree: Tree, **more: Any) -> tuple[R | None, list[Diagnostic]]:  # noqa: ANN401 - fields of any type
    """Return the record of *tree* and of *more* values that are not in it, or None; and the problems."""
    problems = [*_keys_of_ours(model, tree, more), *_empty_keys(model, tree)]
    try:
        record = model.model_validate({**tree.values, **more})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return None, [*problems, *(_diagnostic(model, fault, tree) for fault in _worth_reporting(faults))]
    return (None if problems else record), problems


def known_keys(model: type[BaseModel], location: Location) -> set[str] | None:
    """Return the keys that are allowed at *location* of a *model*, or None where any are."""
    kinds = _allowed(model, location)
    if not kinds or any(not _is_model(kind) for kind in kinds):
        return None
    return {name for kind in kinds for name in kind.model_fields if name not in ("places", "body")}


def _diagnostic(model: type[BaseModel], fault: ErrorDetails, tree: Tree) -> Diagnostic:
    loc, code, context = fault["loc"], fault["type"], fault.get("ctx", {})
    if loc and loc[-1] == "[key]":
        return messages.wrong_value(tree.places.key(loc[:-1]), code, named(*loc[:-1]), context)
    loc = _as_typed(loc, tree)
    if code == "extra_forbidden":
        return messages.unknown_field(tree.places.key(loc), str(loc[-1]), known_keys(model, loc[:-1]) or ())
    if code == "missing" and loc not in tree.empty:
        return messages.missing_field(replace(tree.places.at(loc[:-1]), location=loc), str(loc[-1]))
    if code in ("missing", "empty-field"):
        return messages.empty_field(tree.places.key(loc) if code == "missing" else tree.places.at(loc), *loc)
    if code.startswith("fact-without"):
        at = tree.places.at((*loc, "state"))
    elif "within" in context:
        at = tree.places.at((*loc, *context["within"]))
    else:
        at = tree.places.find(loc, context["found"].split("\n")[0]) if "found" in context else tree.places.at(loc)
    return messages.wrong_value(
        at, code, named(*loc), {"typed": fault["input"], "key": loc[-1] if loc else "", **context}
    )


def _as_typed(loc: Location, tree: Tree) -> Location:
    """Return *loc* without the place in a list where a single value was typed, which needs no list."""
    value: Any = tree.values
    for step in loc[:-1]:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return loc
    return loc[:-1] if isinstance(value, str) and isinstance(loc[-1], int) else loc


def _worth_reporting(faults: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield *faults*, and the others in the same text, without missing keys where a sentence was taken for a key."""
    sentences = {
        fault["loc"][:-1]
        for fault in faults
        if fault["type"] == "extra_forbidden" and messages.is_sentence(str(fault["loc"][-1]))
    }
    for fault in faults:
        inside = fault["loc"][:-1]
        if not (fault["type"] == "missing" and inside in sentences and inside and isinstance(inside[-1], int)):
            yield fault
            for code, found in fault.get("ctx", {}).get("others", ()):
                yield {**fault, "type": code, "ctx": {"found": found}}


def _keys_of_ours(model: type[BaseModel], tree: Tree, more: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each key of *more* in *tree*: their values come from elsewhere, not from editors."""
    for key in more:
        if key in tree.values:
            yield messages.unknown_field(tree.places.key((key,)), key, known_keys(model, ()) or ())


def _empty_keys(model: type[BaseModel], tree: Tree) -> Iterator[Diagnostic]:
    """Yield a problem for each key with nothing after its colon that is unknown, of any name, or never empty."""
    for location in sorted(tree.empty, key=str):
        key = location[-1] if location else None
        if isinstance(key, str):
            known = known_keys(model, location[:-1])
            if known is None:
                yield messages.empty_field(tree.places.key(location), key)
            elif key not in known:
                yield messages.unknown_field(tree.places.key(location), key, known)
            elif any(NEVER_EMPTY in kind.model_fields[key].metadata for kind in _models(model, location[:-1], key)):
                yield messages.empty_field(tree.places.key(location), *location)


def _allowed(model: type[BaseModel], location: Location) -> set[Any]:
    """Return the models and mappings that may stand at *location* of a *model*."""
    annotations: set[Any] = {model}
    for step in location:
        annotations = {inner for annotation in annotations for inner in _inside(annotation, step)}
    return {kind for annotation in annotations for kind in _kinds(annotation)}


def _models(model: type[BaseModel], location: Location, key: str) -> list[Any]:
    return [kind for kind in _allowed(model, location) if _is_model(kind) and key in kind.model_fields]


def _inside(annotation: Any, step: str | int) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    if isinstance(step, int):
        yield annotation  # for the items of a list: `_kinds` looks through lists
        return
    for kind in _kinds(annotation):
        if _is_model(kind):
            if step in kind.model_fields:
                yield kind.model_fields[str(step)].annotation
        else:
            yield typing.get_args(kind)[-1]


def _kinds(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Yield the models and mappings that *annotation* allows."""
    origin = typing.get_origin(annotation)
    if _is_model(annotation) or (inspect.isclass(origin) and issubclass(origin, Mapping)):
        yield annotation
        return
    for argument in typing.get_args(annotation):
        yield from _kinds(argument)


def _is_model(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return inspect.isclass(annotation) and issubclass(annotation, BaseModel)
