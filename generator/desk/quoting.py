"""Values → YAML as a careful person types it: plain where that is safe, else quoted, “|” for several lines."""

import re
from dataclasses import dataclass

from generator.desk.edits import Value

_SIGNS = "-?:,[]{}#&*!|>'\"%@`=~<"  # of the letters with which plain text may not begin, some are only unusual
_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_NEEDS_DIGIT = re.compile(r"\n*[ \t]")
_STEP = 2  # blanks: how far a value is indented below its key

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Room:
    """Where a value is written: below a key or a dash in *column*; in *flow*, between brackets.

    *rest* is what stands behind it on its line: a comment, or nothing. *indent* is that of the lines of a text which
    stood there before, or 0. Without *blocks*, no text is written after “|”: it would swallow the comment below it.
    """

    column: int
    flow: bool = False
    rest: str = ""
    indent: int = 0
    blocks: bool = True


def scalar(text: str, style: str, room: Room) -> str:
    """Return *text* as a scalar in *style* (a quotation mark, “|”, “>” or nothing), or in one that can hold it."""
    if "\n" in text or style in ("|", ">"):
        if room.blocks and not room.flow and not room.rest.strip() and text.strip(" \t\n"):
            return _block(text, style, room)
        style = '"' if "\n" in text else ""
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style == '"':
        return '"' + text.translate(_ESCAPES) + '"'
    if is_plain(text, flow=room.flow) and not _is_lost(text, room.rest):
        return text
    return scalar(text, "'" if ('"' in text or "\\" in text) and "\t" not in text else '"', room)


def is_plain(text: str, *, flow: bool) -> bool:
    """Return whether *text*, one line, may stand without quotation marks."""
    if not text or text != text.strip() or text[0] in _SIGNS or text.startswith("..."):
        return False
    if ": " in text or text.endswith(":") or " #" in text or "\t" in text:
        return False
    return not (flow and _IN_FLOW.search(text))


def key_text(key: str, *, flow: bool) -> str:
    """Return *key* as it is typed before a colon."""
    if is_plain(key, flow=flow) and not re.search(r"[:#]", key):
        return key
    return '"' + key.translate(_ESCAPES) + '"'


def after_key(value: Value, room: Room) -> str:
    """Return *value* with what stands between it and the colon of its key, which begins in the column of *room*."""
    if isinstance(value, str) and not room.flow:
        return f" {scalar(value, '', room)}"
    if not value or room.flow:
        return f" {between_brackets(value, room)}"
    below = room.column + _STEP
    return "\n" + " " * below + block_collection(value, below, blocks=room.blocks)


def after_dash(value: Value, room: Room) -> str:
    """Return *value* with what stands between it and its dash, which is in the column of *room*."""
    if isinstance(value, str) or not value:
        return after_key(value, room)
    return " " + block_collection(value, room.column + _STEP, blocks=room.blocks)


def between_brackets(value: Value, room: Room) -> str:
    """Return *value* as it stands in a list in brackets."""
    inside = Room(room.column, flow=True)
    if isinstance(value, str):
        return scalar(value, "", inside)
    if isinstance(value, dict):
        pairs = (f"{key_text(key, flow=True)}: {between_brackets(inner, inside)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(between_brackets(item, inside) for item in value) + "]"


def block_collection(value: Value, column: int, *, blocks: bool) -> str:
    """Return the lines of *value*, the first without its indentation of *column* blanks."""
    room = Room(column, blocks=blocks)
    if isinstance(value, dict):
        lines = [f"{key_text(key, flow=False)}:{after_key(inner, room)}" for key, inner in value.items()]
    else:
        lines = [f"-{after_dash(item, room)}" for item in value]
    return ("\n" + " " * column).join(lines)


def _block(text: str, style: str, room: Room) -> str:
    folded = style == ">" and "\n" not in text and not text.startswith((" ", "\t"))
    below = room.indent if room.indent > room.column else room.column + _STEP
    digit = str(below - room.column) if _NEEDS_DIGIT.match(text) else ""
    if len(digit) > 1:
        below, digit = room.column + _STEP, str(_STEP)
    lines = (" " * below + line if line else "" for line in text.split("\n"))
    return f"{'>' if folded else '|'}{digit}-\n" + "\n".join(lines)


def _is_lost(text: str, rest: str) -> bool:
    """Return whether a reader would ask whether the comment *rest* belongs to the plain *text* before it."""
    comment = rest.lstrip(" ")
    if comment == rest or not comment.startswith("#"):
        return False
    return bool(comment[1:2].strip()) or (" " in text and not rest.startswith("  "))
