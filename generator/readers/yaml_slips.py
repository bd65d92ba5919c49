"""The slips people make in YAML: which line it is, what to say, and the line as it was meant."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic
from generator.messages import yaml as messages
from generator.source import Position, Source

_KEY = re.compile(r"(?P<key>\s*(?:- +)*(?:[A-Za-z_][\w.-]*)\s*:[ \t]+|\s*(?:- +)+)(?P<value>\S.*)$")


@dataclass(frozen=True, slots=True)
class Slip:
    """A problem, and the whole text with its line mended, or None where nobody can tell what was meant."""

    problem: Diagnostic
    text: str | None


def mended(text: str, error: yaml.YAMLError, source: Source) -> Slip:
    """Return the slip behind *error* in *text*. The message quotes the line of *source*, as it was typed."""
    lines = text.split("\n")
    for number in _suspects(error, len(lines)):
        typed = source.line(source.first_line + number)
        for report, repair, column in _guesses(lines[number]):
            fixed = [*lines[:number], repair, *lines[number + 1 :]]
            if repair != lines[number]:
                return Slip(report(source.at(number + 1, column), typed), "\n".join(fixed))
    number = next(iter(_suspects(error, len(lines))), 0)
    column = _column(error, number)
    at, typed = source.at(number + 1, column), source.line(source.first_line + number)
    return Slip(messages.unreadable(at, typed, getattr(error, "problem", None) or ""), None)


_Guess = tuple[Callable[[Position, str], Diagnostic], str, int]  # what to say, the line mended, the column


def _guesses(line: str) -> Iterator[_Guess]:
    tab = line.find("\t")
    if tab >= 0:
        yield messages.tab, line.replace("\t", "  " if not line[:tab].strip() else " "), tab + 1
    found = _KEY.match(line)
    if not found:
        return
    value, start = found["value"].rstrip(), found.start("value")
    quoted = found["key"] + "'" + value.replace("'", "''") + "'"
    if value[0] in "\"'":
        closing = value.find(value[0], 1)
        if 0 < closing < len(value) - 1:
            yield messages.text_after_quote, quoted, start + closing + 2
        elif closing < 0:
            yield messages.quote_not_closed, quoted, start + 1
    elif value.startswith("{"):
        yield messages.braces_first, quoted, start + 1
    elif value[0] in "@`%*&!|>?[-,]}":
        yield messages.special_first, quoted, start + 1
    elif ": " in value or value.endswith(":"):
        yield messages.colon_in_text, quoted, start + value.index(":") + 1


def _suspects(error: yaml.YAMLError, count: int) -> list[int]:
    marks = (getattr(error, "problem_mark", None), getattr(error, "context_mark", None))
    numbers = [mark.line for mark in marks if mark]
    around = [*numbers, *(number - 1 for number in numbers)]
    return list(dict.fromkeys(number for number in around if 0 <= number < count)) or [0]


def _column(error: yaml.YAMLError, number: int) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.column + 1 if mark and mark.line == number else 1
