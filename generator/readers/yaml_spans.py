"""YAML without faults → where each value begins and ends, so that one can be replaced and all else stays as typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml.events import Event, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from generator.readers.yaml_events import careful_events, sound_events


@dataclass(slots=True)
class ScalarSpan:
    """A text: from *start* to before *end*; *style* is a quotation mark, “|” or “>”, or nothing."""

    start: int
    end: int
    style: str = ""
    flow: bool = False


@dataclass(slots=True)
class MappingSpan:
    """A mapping: the spans of its keys and values by key; *column* is where keys begin if it is no *flow* mapping."""

    start: int
    end: int
    column: int
    flow: bool
    keys: dict[str, ScalarSpan] = field(default_factory=dict)
    values: dict[str, "Span"] = field(default_factory=dict)


@dataclass(slots=True)
class SequenceSpan:
    """A list: the spans of its items; of each item of one that is no *flow* list, the place of its dash."""

    start: int
    end: int
    column: int
    flow: bool
    items: list["Span"] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)


Span = ScalarSpan | MappingSpan | SequenceSpan


def spans_of(text: str) -> MappingSpan | None:
    """Return the spans of *text*, or None where it is no mapping; raise `yaml.YAMLError` where it has a fault."""
    events = iter(sound_events(text) or careful_events(text))
    for event in events:
        if isinstance(event, MappingStartEvent):
            return _mapping(event, events, text, flow=False)
        if isinstance(event, ScalarEvent | SequenceStartEvent):
            return None
    return None


def _span(event: Event, events: Iterator[Event], text: str, *, flow: bool) -> Span:
    if isinstance(event, MappingStartEvent):
        return _mapping(event, events, text, flow=flow)
    if isinstance(event, SequenceStartEvent):
        return _sequence(event, events, text, flow=flow)
    start, end = _start(event), _end(event)
    style = (getattr(event, "style", "") or "") if isinstance(event, ScalarEvent) else ""
    return ScalarSpan(start, _block_end(text, start, end) if style in ("|", ">") else end, style, flow)


def _mapping(event: MappingStartEvent, events: Iterator[Event], text: str, *, flow: bool) -> MappingSpan:
    flow = flow or bool(event.flow_style)
    span = MappingSpan(_start(event), _end(event), _column(event), flow)
    for key in events:
        if isinstance(key, MappingEndEvent):
            span.end = _end(key) if flow else span.end
            break
        name = key.value if isinstance(key, ScalarEvent) else ""
        span.keys[name] = ScalarSpan(_start(key), _end(key), getattr(key, "style", "") or "", flow)
        value = _span(next(events), events, text, flow=flow)
        span.values[name] = value
        span.end = max(span.end, value.end)
    return span


def _sequence(event: SequenceStartEvent, events: Iterator[Event], text: str, *, flow: bool) -> SequenceSpan:
    flow = flow or bool(event.flow_style)
    span = SequenceSpan(_start(event), _start(event), _column(event), flow)
    for item in events:
        if isinstance(item, SequenceEndEvent):
            span.end = _end(item) if flow else span.end
            break
        if not flow:
            span.dashes.append(_dash(text, span, _start(item)))
        value = _span(item, events, text, flow=flow)
        span.items.append(value)
        span.end = max(span.end, value.end)
    return span


def _dash(text: str, span: SequenceSpan, item: int) -> int:
    """Return the place of the dash of the item that begins at *item*."""
    if not span.items:
        return span.start
    line = text.rfind("\n", 0, item) + 1
    while line > span.end:
        place = line + span.column
        if place < item and text[place] == "-" and not text[line:place].strip(" "):
            return place
        line = text.rfind("\n", 0, line - 1) + 1
    return line + span.column


def _block_end(text: str, start: int, end: int) -> int:
    """Return where a text after “|” or “>” ends: before the line end of its last line that says something."""
    end = text.rfind("\n", 0, end) + 1 if text[start:end].rpartition("\n")[2].strip(" ") == "" else end
    header, _, rest = text[start:end].partition("\n")
    if text[end - 1] == "\n":
        rest, end = rest.removesuffix("\n"), end - 1
    if "+" in header.partition(" ")[0]:
        return end
    lines = rest.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), default=0)
    while lines and not lines[-1].strip(" ") and (len(lines[-1]) <= indent or not indent):
        end -= len(lines.pop()) + 1
    return max(end, start + len(header))


def _start(event: Event) -> int:
    return int(event.start_mark.index) if event.start_mark else 0


def _column(event: Event) -> int:
    return int(event.start_mark.column) if event.start_mark else 0


def _end(event: Event) -> int:
    return int(event.end_mark.index) if event.end_mark else 0
