"""A record → every text, block, picture or other record inside it, with its location.

For each kind of record it is worked out once which fields may hold them; the others are skipped.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from generator.model.places import Location

T = TypeVar("T")


def found_in(part: Any, kind: type[T], location: Location = ()) -> Iterator[tuple[Location, T]]:  # noqa: ANN401 - walks any record
    """Yield every *kind* in *part* with its location, in the order of the fields; outer ones before those in them."""
    if isinstance(part, kind):
        yield location, part
    shape = _SHAPES[type(part)]
    if shape is BaseModel:
        for name in names_with(type(part), kind):
            value = getattr(part, name)
            if value is not None and value != ():  # most lists are empty
                yield from found_in(value, kind, (*location, name))
    elif shape is tuple:
        for index, item in enumerate(part):
            yield from found_in(item, kind, (*location, index))
    elif shape is Mapping:
        for name, item in part.items():
            yield from found_in(item, kind, (*location, name))


class _Shapes(dict[type[Any], type[Any] | None]):
    """What each type is to `found_in`: looked up once, since to ask pydantic whether something is a record is slow."""

    def __missing__(self, of: type[Any]) -> type[Any] | None:
        shape = self[of] = next((shape for shape in (BaseModel, tuple, Mapping) if issubclass(of, shape)), None)
        return shape


_SHAPES = _Shapes()


def names_with(model: type[BaseModel], *kinds: type[Any]) -> tuple[str, ...]:
    """Return the names of the fields of *model* that may hold one of *kinds*, at any depth, in order."""
    return _NAMES[model, kinds]


class _Names(dict[tuple[type[BaseModel], tuple[type[Any], ...]], tuple[str, ...]]):
    """The answers of `names_with`, by its arguments."""

    def __missing__(self, arguments: tuple[type[BaseModel], tuple[type[Any], ...]]) -> tuple[str, ...]:
        model, kinds = arguments
        fields = model.model_fields.items()
        names = self[arguments] = tuple(name for name, field in fields if _may_hold(field.annotation, kinds, (model,)))
        return names


_NAMES = _Names()


def _may_hold(annotation: Any, kinds: tuple[type[Any], ...], above: tuple[type[Any], ...]) -> bool:  # noqa: ANN401 - any annotation
    if get_origin(annotation) is not None:
        return any(_may_hold(argument, kinds, above) for argument in get_args(annotation))
    if annotation in (object, Any):
        return True
    if not isinstance(annotation, type):
        return isinstance(annotation, str)  # not known yet
    if issubclass(annotation, kinds):
        return True
    if not issubclass(annotation, BaseModel) or annotation in above:
        return False
    return any(_may_hold(field.annotation, kinds, (*above, annotation)) for field in annotation.model_fields.values())
