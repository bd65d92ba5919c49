"""The text of each kind of file → its document, or None and the reasons why."""

from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.diagnostics import Diagnostic, has_errors
from generator.messages import fields as messages
from generator.messages.words import named
from generator.model import (
    Announcement,
    Campaign,
    Commune,
    Counting,
    Document,
    Facts,
    Guide,
    People,
    Places,
    Rota,
    State,
)
from generator.readers.record import read_record
from generator.readers.yaml import Tree, locate, parse_yaml
from generator.source import Position, Source
from generator.text.neighbours import has_neighbour, with_neighbour

R = TypeVar("R", bound=BaseModel)
D = TypeVar("D", bound=Document)


def read_commune(source: Source) -> tuple[Commune | None, list[Diagnostic]]:
    """Return the commune in *source*, and the problems."""
    return _read(Commune, parse_yaml(source))


def read_facts(source: Source) -> tuple[Facts | None, list[Diagnostic]]:
    """Return the facts in *source*, and the problems."""
    return _read(Facts, parse_yaml(source))


def read_pronunciation(source: Source) -> tuple[dict[str, str] | None, list[Diagnostic]]:
    """Return how names are said, by the name as written, and the problems."""
    tree = parse_yaml(source)
    problems = list(tree.problems)
    for key, said in tree.values.items():
        if not isinstance(said, str):
            problems.append(messages.wrong_value(tree.places.at((key,)), "not-a-text", named(key), {}))
        if has_neighbour(key) and with_neighbour(key) is None:
            problems.append(messages.wrong_value(tree.places.key((key,)), "no-short-form", named(key), {}))
    problems += [messages.empty_field(tree.places.key(location), *location) for location in sorted(tree.empty)]
    return (None if has_errors(problems) else dict(tree.values)), problems


def read_people(source: Source) -> tuple[People | None, list[Diagnostic]]:
    """Return the people in *source*, and the problems."""
    return _read(People, parse_yaml(source))


def read_counting(source: Source) -> tuple[Counting | None, list[Diagnostic]]:
    """Return how feedback is counted by *source*, and the problems."""
    return _read(Counting, parse_yaml(source))


def read_rota(source: Source) -> tuple[Rota | None, list[Diagnostic]]:
    """Return who reads aloud when by *source*, and the problems."""
    return _read(Rota, parse_yaml(source))


def read_guide(source: Source) -> tuple[Guide | None, list[Diagnostic]]:
    """Return the guide in *source*, and the problems."""
    return _read_document(Guide, source, parse_yaml(source))


def read_campaign(source: Source) -> tuple[Campaign | None, list[Diagnostic]]:
    """Return the campaign in *source*, and the problems."""
    return _read_document(Campaign, source, parse_yaml(source))


def read_announcement(source: Source) -> tuple[Announcement | None, list[Diagnostic]]:
    """Return the announcement in *source* (front matter, then a body in Markdown), and the problems."""
    parts = split_front_matter(source)
    if parts is None:
        return None, [messages.no_front_matter(source.at(1))]
    front, body, start = parts
    tree = parse_yaml(front)
    if tree.places.locate:
        places = Places(source.path, source=source, locate=locate_announcement)
    else:
        places = _with_body(tree.places, source, start)
    tree = replace(tree, places=places)
    if not body.strip():
        tree = replace(tree, problems=(*tree.problems, messages.empty_body(start)))
    # “x” stands for an empty body, which has been reported: one problem is enough.
    return _read_document(Announcement, source, tree, body=body.strip("\n") or "x")


def locate_announcement(source: Source) -> Places:
    """Return the places of all values in *source*, an announcement without faults."""
    parts = split_front_matter(source)
    assert parts is not None
    front, _, start = parts
    return _with_body(locate(front), source, start)


def split_front_matter(source: Source) -> tuple[Source, str, Position] | None:
    """Return the front matter, the body and its start, or None unless there are two lines “---”, one of them first."""
    lines = source.text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.startswith("---") and line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        return None
    front = Source(source.path, "\n".join(lines[1 : ends[1]]), first_line=2)
    return front, "\n".join(lines[ends[1] + 1 :]), source.at(min(ends[1] + 2, len(lines)))


def _with_body(places: Places, source: Source, start: Position) -> Places:
    return replace(places, values={**places.values, ("body",): start}, source=source)


def _read(
    model: type[R],
    tree: Tree,
    **more: Any,  # noqa: ANN401 - fields of any type
) -> tuple[R | None, list[Diagnostic]]:
    if not tree.readable:
        return None, list(tree.problems)
    record, faults = read_record(model, tree, places=tree.places, **more)
    problems = [*tree.problems, *faults]
    return (None if has_errors(problems) else record), problems


def _read_document(
    model: type[D],
    source: Source,
    tree: Tree,
    **more: Any,  # noqa: ANN401 - fields of any type
) -> tuple[D | None, list[Diagnostic]]:
    document, problems = _read(model, tree, **more)
    slug = tree.values.get("slug")
    if document and document.slug != source.path.stem:
        problems.append(messages.slug_is_not_file(tree.places.at(("slug",)), str(slug), source.path.stem))
    if document and document.state is State.APPROVED and not (document.approved_by and document.approved_on):
        problems.append(messages.approval_without_name(tree.places.at(("state",))))
    return (None if has_errors(problems) else document), problems
