"""The bytes of a file, and edits → its new bytes: nothing but the edited values changes, or nothing is written.

What was made is read again by the readers of content: where it does not say what was wanted, it is thrown away.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from unicodedata import combining

from generator.desk.edits import (
    Edit,
    RewriteText,
    SetValue,
    Value,
    applied,
    edits_between,
    in_form,
    value_at,
)
from generator.desk.outcomes import CannotWriteError, Reason
from generator.desk.quoting import Room, after_key, key_text
from generator.desk.splices import Splice, splices_of
from generator.desk.written import WrittenFile, is_notice, place_of, read_written, values_of
from generator.model import Location
from generator.readers.yaml_events import unprintable
from generator.readers.yaml_spans import ScalarSpan
from generator.source import in_order

MOST_LETTERS_OF_A_KEY = 1000
"""YAML looks no further than 1,024 letters for the colon behind a key (YAML 1.2.2, section 7.4.2)."""


def edited(content: bytes, path: PurePosixPath, edits: Sequence[Edit]) -> bytes:
    """Return *content* after *edits*; raise `CannotWriteError` where it cannot be, or would not be read as wanted."""
    for edit in edits:
        _look_at_letters(edit)
    while edits and isinstance(edits[0], RewriteText):
        content, edits = _rewritten(content, edits[0].text), edits[1:]
    if not edits:
        return content
    values = values_of(content, path)
    wanted = after(values, edits)
    for batch in _batches(_smallest(values, edits)):
        content = _spliced(content, path, batch)
    try:
        found = values_of(content, path)
    except CannotWriteError as error:
        raise CannotWriteError(Reason.GUARD, error.detail) from error
    if in_form(found) != in_form(wanted):
        raise CannotWriteError(Reason.GUARD, _first_difference(found, wanted))
    return content


def after(values: Value, edits: Iterable[Edit]) -> Value:
    """Return *values* after *edits*; raise `CannotWriteError` where one names a place that is not there."""
    for edit in edits:
        try:
            values = applied(values, edit)
        except LookupError as error:
            raise CannotWriteError(Reason.NO_PLACE, ".".join(map(str, getattr(edit, "at", ())))) from error
    if "body" in values and isinstance(values["body"], str):
        values = {**values, "body": values["body"].strip("\n")}
    return values


def new_file(values: dict[str, Value], path: PurePosixPath) -> bytes:
    """Return a file with *values*, and a notice's body; raise `CannotWriteError` if it would not be read so."""
    _look_at_letters(SetValue((), values))
    fields = {key: value for key, value in in_form(values).items() if key != "body" or not is_notice(path)}
    text = "".join(f"{key_text(key, flow=False)}:{after_key(value, Room(0))}\n" for key, value in fields.items())
    if is_notice(path):
        body = in_form(str(values.get("body", ""))).strip("\n")
        text = f"---\n{text}---\n\n{body}\n"
    content = text.encode()
    wanted = {**fields, "body": body} if is_notice(path) else fields
    if in_form(values_of(content, path)) != wanted:
        raise CannotWriteError(Reason.GUARD)
    return content


def _look_at_letters(edit: Edit) -> None:
    value = edit.text if isinstance(edit, RewriteText) else getattr(edit, "value", "")
    for text in _texts(value):
        found = unprintable(in_order(text))
        if found:
            raise CannotWriteError(Reason.LETTERS, f"U+{ord(found):04X}")
    for step in getattr(edit, "at", ()):
        if isinstance(step, str) and ("\n" in step or unprintable(in_order(step)) or len(step) > MOST_LETTERS_OF_A_KEY):
            raise CannotWriteError(Reason.LETTERS, step[:40])


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    else:
        for inner in value:
            yield from _texts(inner)


def _rewritten(content: bytes, text: str) -> bytes:
    """Return *text* with the line ends and the byte order mark of *content*."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return mark + plain.replace("\n", "\r\n" if b"\r\n" in content else "\n").encode()


def _smallest(values: Value, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield *edits*; a list or a mapping that takes the place of another one becomes edits of what differs in it."""
    for edit in edits:
        old = value_at(values, edit.at) if isinstance(edit, SetValue) and not isinstance(edit.value, str) else None
        if isinstance(edit, SetValue) and old and type(old) is type(edit.value) and edit.value:
            yield from edits_between(old, in_form(edit.value), edit.at)
        else:
            yield edit
        values = applied(values, edit)


def _batches(edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Yield *edits* in groups of those that can be made at once: texts that are set, each of another field."""
    batch: list[Edit] = []
    batched: set[Location] = set()
    fields: set[Location] = set()  # those of the batch, and what they stand in
    for edit in edits:
        at = edit.at if isinstance(edit, SetValue) and isinstance(edit.value, str) else None
        if at is None or at in fields or any(at[:length] in batched for length in range(len(at) + 1)):
            if batch:
                yield batch
            batch, batched, fields = [], set(), set()
        if at is None:
            yield [edit]
        else:
            batch.append(edit)
            batched.add(at)
            fields.update(at[:length] for length in range(len(at) + 1))
    if batch:
        yield batch


def _spliced(content: bytes, path: PurePosixPath, batch: list[Edit]) -> bytes:
    """Return *content* after the edits of *batch*; those that add keys are made by themselves."""
    written = read_written(content, path)
    at_once, others = [], []
    for edit in batch:
        if len(batch) > 1 and isinstance(edit, SetValue) and not _is_text(written, edit.at):
            others.append(edit)
        else:
            at_once.append(edit)
    content = _made(written, at_once)
    for edit in others:
        content = _made(read_written(content, path), [edit])
    return content


def _is_text(written: WrittenFile, at: Location) -> bool:
    if at == ("body",) and written.body is not None:
        return True
    place = place_of(written, at)
    return place is not None and isinstance(place.span, ScalarSpan)


def _made(written: WrittenFile, edits: list[Edit]) -> bytes:
    traced = written.traced
    splices = []
    for edit in edits:
        if isinstance(edit, SetValue) and edit.at == ("body",) and written.body is not None:
            splices.append(_body_splice(written, edit.value))
        else:
            splices += [
                Splice(
                    one.start + written.first,
                    one.end + written.first,
                    one.text,
                    one.moved and (one.moved[0] + written.first, one.moved[1] + written.first),
                )
                for one in splices_of(written, edit)
            ]
    pieces, done = [], 0
    for one in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        start = traced.place(one.start)
        if one.moved:
            text = traced.typed[traced.place(one.moved[0]) : traced.end(one.moved[1])]
        else:
            text = one.text.replace("\n", written.newline)
        pieces += [traced.typed[done:start], text]
        done = max(start, traced.end(one.end)) if one.end > one.start else start
    return ("".join(pieces) + traced.typed[done:]).encode()


def _body_splice(written: WrittenFile, value: str) -> Splice:
    """Return the splice for the part of the body that *value* changes; blank lines round the body stay."""
    text, begin = written.traced.text, written.body or 0
    body = text[begin:]
    new = in_form(value).strip("\n")
    if not body.strip("\n"):
        lead = "" if text.endswith("\n") else "\n"
        return Splice(len(text), len(text), f"{lead}{'' if body else chr(10)}{new}\n")
    start = begin + len(body) - len(body.lstrip("\n"))
    old = body.strip("\n")
    same = _alike(old, new)
    while same and any(combining(side[same]) for side in (old, new) if same < len(side)):
        same -= 1
    old_rest, new_rest = old[same:], new[same:]
    alike = _alike(old_rest[::-1], new_rest[::-1])
    while alike and combining(old_rest[-alike]):
        alike -= 1
    return Splice(start + same, start + len(old) - alike, new_rest[: len(new_rest) - alike])


def _alike(one: str, other: str) -> int:
    """Return how many letters *one* and *other* begin with alike."""
    least = min(len(one), len(other))
    if one[:least] == other[:least]:
        return least
    return next(place for place in range(least) if one[place] != other[place])


def _first_difference(found: Value, wanted: Value) -> str:
    edit = next(edits_between(in_form(wanted), in_form(found)), None)
    return ".".join(map(str, getattr(edit, "at", ())))
