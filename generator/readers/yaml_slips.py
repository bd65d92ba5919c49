"""An error of YAML → the slip behind it: the line, the problem to report, and the line as it was meant.

A guess counts only if the text can be read further with the line mended in that way.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic
from generator.messages import yaml as messages
from generator.readers.yaml_events import TooDeepError, careful_events
from generator.source import Position, Source

_KEY = re.compile(r"(?P<key>\s*(?:- +)*(?:[A-Za-z_][\w.-]*)\s*:[ \t]+|\s*(?:- +)+)(?P<value>\S.*)$")
_STUCK = re.compile(r"(?P<key>\s*(?:- +)*[A-Za-z_][\w.-]*):(?P<value>[^\s/].*)$")
_LONE_KEY = re.compile(r"\s*(?:- +)*[a-z_]+\s*$")
_LOST = re.compile(r"(?<=\S) +#\S")
_REMARK = r"\s*(?:\s#.*)?$"
_WHOLE = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'(?:[^']|'')*'"),
    "[": re.compile(r"\[.*\]"),
    "{": re.compile(r"\{(?!\{).*\}"),
    "|": re.compile(r"\|[-+\d]*"),
    ">": re.compile(r">[-+\d]*"),
}
_SPECIAL = re.compile(r"[@`%*&!|>\[{\]},]|[-?](?= |$)")
_COLON = re.compile(r":(?= |$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A problem, and the whole text with its line mended, or None where it is unknown what was meant."""

    problem: Diagnostic
    text: str | None


def mended(text: str, error: yaml.YAMLError, source: Source) -> Slip:
    """Return the slip behind *error* in *text*; its message quotes the line of *source*, as it was typed."""
    if isinstance(error, yaml.reader.ReaderError):
        return _strange_sign(text, error, source)
    if isinstance(error, TooDeepError):
        return _too_deep(error, source)
    lines = text.split("\n")
    reached = _place(error)
    for number in _suspects(error, len(lines)):
        pasted = _pasted(lines, number)
        if pasted:
            fixed = "\n".join("" if place in pasted else line for place, line in enumerate(lines))
            typed = source.line(source.first_line + pasted.start)
            return Slip(messages.pasted_table(source.at(pasted.start + 1), typed, typed.split("\t")), fixed)
        typed = source.line(source.first_line + number)
        for report, repair, column in _guesses(lines[number], str(getattr(error, "problem", ""))):
            fixed = "\n".join([*lines[:number], repair, *lines[number + 1 :]])
            if repair != lines[number] and _reads_past(fixed, reached):
                return Slip(report(source.at(number + 1, column), typed), fixed)
    number = _suspects(error, len(lines))[0]
    typed = source.line(source.first_line + number)
    indent = len(typed) - len(typed.lstrip()) + 1
    return Slip(messages.unreadable(source.at(number + 1, indent), typed, str(getattr(error, "problem", ""))), None)


def _pasted(lines: Sequence[str], number: int) -> range:
    """Return the lines round *number*, from 0, that are rows of a table: cells with tabs between them, and no key."""

    def is_row(line: str) -> bool:
        return "\t" in line.strip() and not _KEY.match(line) and not _STUCK.match(line)

    if not is_row(lines[number]):
        return range(0)
    start, end = number, number + 1
    while start > 0 and is_row(lines[start - 1]):
        start -= 1
    while end < len(lines) and is_row(lines[end]):
        end += 1
    return range(start, end)


_Guess = tuple[Callable[[Position, str], Diagnostic], str, int]  # the message, the line mended, the column


def _guesses(line: str, problem: str) -> Iterator[_Guess]:
    tab = line.find("\t")
    if tab >= 0:
        yield messages.tab, line.replace("\t", "  " if not line[:tab].strip() else " "), tab + 1
    if line.rstrip() == "...":
        yield messages.second_document, "", 1
    stuck = _STUCK.match(line)
    if stuck:
        yield messages.no_space_after_colon, f"{stuck['key']}: {stuck['value']}", stuck.end("key") + 1
    pair = _KEY.match(line)
    if pair:
        yield from _value_guesses(pair["key"], pair["value"].rstrip(), pair.start("value"))
    lost = _LOST.search(line)
    if lost:
        yield messages.hash_in_text, line.replace(" #", " "), lost.end() - 1
    if "could not find expected ':'" in problem:
        indent = len(line) - len(line.lstrip())
        yield messages.no_colon, f"{line.rstrip()}:" if _LONE_KEY.match(line) else "", indent + 1


def _value_guesses(key: str, value: str, start: int) -> Iterator[_Guess]:
    quoted = key + "'" + value.replace("'", "''") + "'"
    first = value[0]
    whole = _WHOLE[first].match(value) if first in _WHOLE else None
    if whole and re.fullmatch(_REMARK, value[whole.end() :]):
        if first == '"' and "\\" in value:
            yield messages.backslash, quoted, start + value.index("\\") + 1
    elif first in "\"'":
        if whole:
            yield messages.text_after_quote, quoted, start + whole.end() + 1
        else:
            yield messages.not_closed, quoted, start + 1
    elif first == "[" and not whole:
        yield messages.not_closed, f"{key}{value}]", start + 1
    elif value.startswith("{{"):
        yield messages.braces_first, quoted, start + 1
    elif _SPECIAL.match(value):
        yield messages.special_first, quoted, start + 1
    else:
        colon = _COLON.search(value)
        if colon:
            yield messages.colon_in_text, quoted, start + colon.start() + 1


def _strange_sign(text: str, error: yaml.reader.ReaderError, source: Source) -> Slip:
    """Return the slip of a character that no keyboard types, such as a control character."""
    index = error.position
    line = text.count("\n", 0, index) + 1
    at = source.at(line, index - text.rfind("\n", 0, index))
    return Slip(messages.strange_sign(at, source.line(at.line), text[index]), text[:index] + text[index + 1 :])


def _too_deep(error: TooDeepError, source: Source) -> Slip:
    assert error.problem_mark is not None
    at = source.at(error.problem_mark.line + 1, error.problem_mark.column + 1)
    return Slip(messages.too_deep(at, source.line(at.line)), None)


def _suspects(error: yaml.YAMLError, count: int) -> list[int]:
    """Return the numbers, from 0, of the lines that may have the slip, the likeliest first."""
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if _began_earlier(error):
        marks.reverse()
    numbers = [mark.line for mark in marks if mark]
    around = [*numbers, *(number - 1 for number in numbers)]
    return list(dict.fromkeys(number for number in around if 0 <= number < count)) or [0]


def _began_earlier(error: yaml.YAMLError) -> bool:
    """Return whether *error* was noticed far below its cause, such as at the end of quotes that are never closed."""
    context, problem = str(getattr(error, "context", "")), str(getattr(error, "problem", ""))
    return "quoted scalar" in context or "could not find expected ':'" in problem


def _reads_past(text: str, place: tuple[int, int]) -> bool:
    """Return whether *text* can be read beyond *place*, a line and a column from 0."""
    try:
        for event in careful_events(text):
            assert event.start_mark is not None
            if (event.start_mark.line, event.start_mark.column) > place:
                return True  # later faults do not matter here: they are reported in turn
    except yaml.YAMLError as error:
        return _place(error) > place
    return True


def _place(error: yaml.YAMLError) -> tuple[int, int]:
    mark = getattr(error, "context_mark" if _began_earlier(error) else "problem_mark", None)
    return (mark.line, mark.column) if mark else (0, 0)
