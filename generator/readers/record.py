"""A tree of plain text → one record, or every reason why there is none."""

import inspect
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.model import Location, Places
from generator.readers.yaml import Tree

R = TypeVar("R", bound=BaseModel)


def read_record(model: type[R], tree: Tree, **more: Any) -> tuple[R | None, list[Diagnostic]]:  # noqa: ANN401 - fields of any type
    """Return the record of *tree*, with *more* values that do not stand in it, or None and what is wrong."""
    try:
        return model.model_validate({**tree.values, **more}), []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        return None, [_diagnostic(model, fault["loc"], fault["type"], fault.get("ctx", {}), tree) for fault in faults]


def _diagnostic(model: type[BaseModel], loc: Location, code: str, context: dict[str, Any], tree: Tree) -> Diagnostic:
    places: Places = tree.places
    field = loc[-1] if loc else ""
    if code == "extra_forbidden":
        return messages.unknown_field(places.key(loc), str(field), known_keys(model, loc[:-1]))
    if code == "missing" and loc in tree.empty:
        return messages.empty_field(places.key(loc), field)
    if code == "missing":
        return messages.missing_field(places.at(loc[:-1]), str(field))
    if code == "empty-field":
        return messages.empty_field(places.at(loc), field)
    return messages.wrong_value(places.at(loc), code, field, context)


def known_keys(model: type[BaseModel], location: Location) -> set[str]:
    """Return the keys that may stand at *location* of a *model*."""
    models = {model}
    for step in location:
        inner: set[type[BaseModel]] = set()
        for each in models:
            if isinstance(step, str) and step in each.model_fields:
                inner |= set(_models_in(each.model_fields[step].annotation))
        models = inner or models
    return {name for each in models for name in each.model_fields if name not in ("places", "body")}


def _models_in(annotation: Any) -> typing.Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)
