"""The bytes of a content file → its values, and where each of them stands among the bytes."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.desk.outcomes import CannotWriteError, Reason
from generator.readers.documents import split_front_matter
from generator.readers.yaml import parse_yaml
from generator.readers.yaml_spans import MappingSpan, ScalarSpan, Span, spans_of
from generator.source import Source, Traced, in_order, trace


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file as typed. Its YAML begins at *first* of the text in order, its body (of a notice) at *body*."""

    traced: Traced
    first: int
    yaml: str
    root: MappingSpan
    body: int | None

    @property
    def newline(self) -> str:
        """Return how lines of the file end; the first line decides."""
        end = self.traced.typed.find("\n")
        if end < 0:
            return "\r" if "\r" in self.traced.typed else "\n"
        return "\r\n" if self.traced.typed[end - 1 : end] == "\r" else "\n"


def values_of(content: bytes, path: PurePosixPath) -> dict[str, Any]:
    """Return the values of a file with its body; raise `CannotWriteError` where it cannot be read without a fault."""
    text = in_order(_decoded(content))
    source = Source(path, text)
    parts = split_front_matter(source) if is_notice(path) else (source, None, None)
    if parts is None:
        raise CannotWriteError(Reason.FAULTY)
    front, body, _ = parts
    tree = parse_yaml(front)
    if tree.problems:
        raise CannotWriteError(Reason.FAULTY, f"{tree.problems[0].at}")
    return tree.values if body is None else {**tree.values, "body": body.strip("\n")}


def read_written(content: bytes, path: PurePosixPath) -> WrittenFile:
    """Return the places of all values; raise `CannotWriteError` where they cannot be told (see `values_of`)."""
    traced = trace(_decoded(content))
    yaml, first, body = traced.text, 0, None
    if is_notice(path):
        parts = split_front_matter(Source(path, traced.text))
        if parts is None:
            raise CannotWriteError(Reason.FAULTY)
        yaml, first = parts[0].text, traced.text.index("\n") + 1
        body = len(traced.text) - len(parts[1])
    root = spans_of(yaml)
    if root is None:
        raise CannotWriteError(Reason.FAULTY)
    return WrittenFile(traced, first, yaml, root, body)


def is_notice(path: PurePosixPath) -> bool:
    """Return whether the file at *path* is front matter with a body."""
    return path.suffix == ".md"


@dataclass(frozen=True, slots=True)
class ValuePlace:
    """A value and what it stands in: *column* is that of its key or dash; *opening* is where its colon or dash ends."""

    span: Span
    column: int
    opening: int
    flow: bool


def place_of(written: WrittenFile, at: tuple[str | int, ...]) -> ValuePlace | None:
    """Return the place of the value at *at*, or None where there is none."""
    place = ValuePlace(written.root, 0, 0, flow=False)
    for step in at:
        span = place.span
        if isinstance(span, ScalarSpan):
            return None
        if isinstance(span, MappingSpan):
            keys = {in_order(key): key for key in span.values} if step not in span.values else {step: step}
            if step not in keys:
                return None
            key = str(keys[step])
            opening = written.yaml.find(":", span.keys[key].end) + 1
            place = ValuePlace(span.values[key], span.column, opening, span.flow)
        else:
            if not isinstance(step, int) or not 0 <= step < len(span.items):
                return None
            opening = span.items[step].start if span.flow else span.dashes[step] + 1
            place = ValuePlace(span.items[step], span.column, opening, span.flow)
    return place


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise CannotWriteError(Reason.NOT_UTF8) from error
