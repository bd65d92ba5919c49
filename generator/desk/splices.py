"""An edit → the pieces of a file's text that it replaces."""

from dataclasses import dataclass

from generator.desk.edits import Edit, InsertItem, MoveItem, RemoveValue, SetValue, Value, in_form
from generator.desk.outcomes import CannotWriteError, Reason
from generator.desk.quoting import Room, after_dash, after_key, between_brackets, block_collection, key_text, scalar
from generator.desk.written import ValuePlace, WrittenFile, place_of
from generator.model import Location
from generator.readers.yaml_spans import MappingSpan, ScalarSpan, SequenceSpan, Span
from generator.source import in_order


@dataclass(frozen=True, slots=True)
class Splice:
    """*text* takes the place of what stands from *start* to before *end* in a file's YAML (or in its body).

    What is *moved* is no new text: it is the piece of the file from the first to before the second place.
    """

    start: int
    end: int
    text: str = ""
    moved: tuple[int, int] | None = None


def splices_of(written: WrittenFile, edit: Edit) -> list[Splice]:
    """Return what *edit* replaces in the YAML of *written*; raise `CannotWriteError` where its place is not there."""
    if isinstance(edit, SetValue):
        place = place_of(written, edit.at)
        if place:
            return [_set(written.yaml, place, in_form(edit.value))]
        return [_add_key(written, edit.at, in_form(edit.value), edit.order)]
    if isinstance(edit, InsertItem):
        return [_insert(written, edit)]
    if isinstance(edit, MoveItem):
        return _move(written, edit)
    assert isinstance(edit, RemoveValue)
    return [_remove(written, edit.at)]


def line_end(text: str, index: int) -> int:
    """Return where the line of *index* ends, before its line end."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _set(yaml: str, place: ValuePlace, value: Value) -> Splice:
    span = place.span
    if isinstance(span, ScalarSpan) and isinstance(value, str):
        return _set_scalar(yaml, span, place, value)
    end = span.end
    if place.flow:
        return Splice(span.start, end, between_brackets(value, Room(place.column, flow=True)))
    if place.opening == 0:
        raise CannotWriteError(Reason.NO_PLACE)
    rest = yaml[end : line_end(yaml, end)]
    blocks = _may_be_block(yaml, end, place.column)
    if yaml[place.opening : span.start].strip(" \n"):  # a comment stands between
        lead = _lead(yaml, place)
        column = span.start - _line_start(yaml, span.start) + len(lead)
        if isinstance(value, str) or not value:
            text = after_key(value, Room(place.column, rest=rest, blocks=blocks)).lstrip(" ")
        else:
            text = block_collection(value, column, blocks=blocks and not rest.strip())
        return Splice(span.start, end, lead + text)
    render = after_dash if yaml[place.opening - 1] == "-" else after_key
    if value and not isinstance(value, str) and rest.strip():  # a comment behind the text: it stays on its line
        text = "\n" + " " * (place.column + 2) + block_collection(value, place.column + 2, blocks=blocks)
        return Splice(place.opening, end + len(rest), rest + text)
    return Splice(place.opening, end, render(value, Room(place.column, rest=rest, blocks=blocks)))


def _may_be_block(yaml: str, end: int, column: int) -> bool:
    """Return whether a block may end at *end*: no comment below it is indented by more than *column*."""
    start = line_end(yaml, end) + 1
    while start < len(yaml):
        line = yaml[start : line_end(yaml, start)]
        if line.strip(" "):
            return len(line) - len(line.lstrip(" ")) <= column
        start += len(line) + 1
    return True


def _lead(yaml: str, place: ValuePlace) -> str:
    """Return the blanks that a value on a line of its own lacks: it must stand further right than its key."""
    start = place.span.start
    return " " * max(place.column + 1 - (start - _line_start(yaml, start)), 0)


def _set_scalar(yaml: str, span: ScalarSpan, place: ValuePlace, value: str) -> Splice:
    rest = yaml[span.end : line_end(yaml, span.end)]
    typed = yaml[span.start : span.end]
    blocks = _may_be_block(yaml, span.end, place.column)
    if span.style not in ("|", ">"):
        text = scalar(value, span.style, Room(place.column, place.flow, rest, blocks=blocks))
        blank = "" if span.end > span.start or yaml[span.start - 1 : span.start] not in (":", "-") else " "
        return Splice(span.start, span.end, blank + text)
    header, _, lines = typed.partition("\n")
    sign, blank, comment = header.partition(" ")
    indents = [len(line) - len(line.lstrip(" ")) for line in lines.split("\n") if line.strip(" ")]
    text = scalar(value, span.style, Room(place.column, indent=min(indents, default=0), blocks=blocks))
    head, newline, below = text.partition("\n")
    if not newline:  # no text of lines: it has nothing but blanks
        return Splice(span.start, span.end, f"{head}{blank}{comment}")
    if "-" not in sign and "+" not in sign:
        head = head.removesuffix("-")  # as it was typed: a line end at the end of a text says nothing
    return Splice(span.start, span.end, f"{head}{blank}{comment}\n{below}")


def _add_key(written: WrittenFile, at: Location, value: Value, order: tuple[str, ...]) -> Splice:
    parent = place_of(written, at[:-1])
    if parent is None or not isinstance(parent.span, MappingSpan) or not isinstance(at[-1], str):
        raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, at)))
    span, key = parent.span, in_order(at[-1])
    written_key = key_text(key, flow=span.flow)
    if span.flow:
        pair = f"{written_key}: {between_brackets(value, Room(span.column, flow=True))}"
        if not span.values:
            return Splice(span.start, span.end, "{" + pair + "}")
        last = _end_of(span, list(span.values)[-1])
        return Splice(last, last, f", {pair}")
    before = set(order[: order.index(key)]) if key in order else set()
    anchor = next((known for known in reversed(order) if known in before and known in span.values), None)
    end = line_end(written.yaml, _end_of(span, anchor or list(span.values)[-1]))
    room = Room(span.column, blocks=_may_be_block(written.yaml, end, span.column))
    return Splice(end, end, f"\n{' ' * span.column}{written_key}:{after_key(value, room)}")


def _end_of(span: MappingSpan, key: str) -> int:
    return max(span.values[key].end, span.keys[key].end)


def _list_at(written: WrittenFile, at: Location) -> SequenceSpan:
    place = place_of(written, at)
    if place is None or not isinstance(place.span, SequenceSpan):
        raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, at)))
    return place.span


def _insert(written: WrittenFile, edit: InsertItem) -> Splice:
    place = place_of(written, edit.at[:-1])
    number, value = edit.at[-1], in_form(edit.value)
    empty = place is None or (isinstance(place.span, ScalarSpan) and place.span.start == place.span.end)
    if number == 0 and empty and edit.at[:-1]:
        return splices_of(written, SetValue(edit.at[:-1], [value]))[0]
    span = _list_at(written, edit.at[:-1])
    if not isinstance(number, int) or not 0 <= number <= len(span.items):
        raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, edit.at)))
    if span.flow:
        text = between_brackets(value, Room(span.column, flow=True))
        if not span.items:
            assert place is not None
            return Splice(span.start, span.end, f"[{text}]") if place.flow else _set(written.yaml, place, [value])
        start = span.items[number - 1].end if number else span.items[0].start
        return Splice(start, start, f", {text}" if number else f"{text}, ")
    if not number:
        text = "-" + after_dash(value, Room(span.column))
        return Splice(span.dashes[0], span.dashes[0], f"{text}\n{' ' * span.column}")
    end = line_end(written.yaml, max(span.items[number - 1].end, span.dashes[number - 1] + 1))
    room = Room(span.column, blocks=_may_be_block(written.yaml, end, span.column))
    return Splice(end, end, f"\n{' ' * span.column}-{after_dash(value, room)}")


def _move(written: WrittenFile, edit: MoveItem) -> list[Splice]:
    span = _list_at(written, edit.at[:-1])
    number = edit.at[-1]
    if not isinstance(number, int) or not (0 <= number < len(span.items) and 0 <= edit.to < len(span.items)):
        raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, edit.at)))
    order = list(range(len(span.items)))
    order.insert(edit.to, order.pop(number))
    pieces = [_piece(written.yaml, span, place) for place in range(len(order))]
    return [Splice(*pieces[place], moved=pieces[from_]) for place, from_ in enumerate(order) if place != from_]


def _piece(yaml: str, span: SequenceSpan, number: int) -> tuple[int, int]:
    """Return the start and the end of an item with its dash, the comment behind it and the comments right above it."""
    item: Span = span.items[number]
    if span.flow:
        return item.start, item.end
    start = span.dashes[number]
    while True:
        line = _line_start(yaml, start)
        above = _line_start(yaml, line - 1) if line else 0
        if not line or yaml[line:start].strip(" ") or yaml[above : line - 1].find("#") != span.column:
            break
        if yaml[above : above + span.column].strip(" "):
            break
        start = above + span.column
    return start, line_end(yaml, max(item.end, span.dashes[number] + 1))


def _remove(written: WrittenFile, at: Location) -> Splice:
    place = place_of(written, at)
    parent = place_of(written, at[:-1])
    if place is None or parent is None or not at:
        raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, at)))
    holder = parent.span
    assert not isinstance(holder, ScalarSpan)
    if isinstance(holder, MappingSpan):
        names = list(holder.values)
        number = next(place_ for place_, name in enumerate(names) if in_order(name) == in_order(str(at[-1])))
        starts = [holder.keys[name].start for name in names]
        ends = [_end_of(holder, name) for name in names]
        ends = [
            max(end, written.yaml.find(":", holder.keys[name].end) + 1) for end, name in zip(ends, names, strict=True)
        ]
    else:
        number = int(at[-1])
        starts = [item.start for item in holder.items] if holder.flow else holder.dashes
        ends = [max(item.end, start + 1 - holder.flow) for item, start in zip(holder.items, starts, strict=True)]
    if len(starts) == 1:
        return _empty(written.yaml, parent, "{}" if isinstance(holder, MappingSpan) else "[]")
    if holder.flow:
        if number + 1 < len(starts):
            return Splice(starts[number], starts[number + 1])
        return Splice(ends[number - 1], ends[number])
    following = starts[number + 1] if number + 1 < len(starts) else None
    return _remove_lines(written.yaml, starts[number], ends[number], following)


def _empty(yaml: str, parent: ValuePlace, brackets: str) -> Splice:
    span = parent.span
    if parent.flow or parent.opening == 0 or getattr(span, "flow", False):
        return Splice(span.start, span.end, brackets)
    if yaml[parent.opening : span.start].strip(" \n"):
        return Splice(span.start, span.end, _lead(yaml, parent) + brackets)
    return Splice(parent.opening, span.end, f" {brackets}")


def _remove_lines(yaml: str, start: int, end: int, following: int | None) -> Splice:
    """Return the splice that removes an entry with the comment behind it; another may begin at *following*."""
    line, end = _line_start(yaml, start), line_end(yaml, end)
    if yaml[line:start].strip(" "):  # it stands behind a dash: the next one comes up to it
        if following is not None and not yaml[end:following].strip(" \n"):
            return Splice(start, following)
        return Splice(start, end)
    if end < len(yaml):
        return Splice(line, end + 1)
    return Splice(max(line - 1, 0), end)
