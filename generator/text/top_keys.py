"""A YAML text → the same text with other values of some of its top keys, every other letter left as it was.

Only values on the line of their key are exchanged; a caller reads the text again and compares.
"""

import json
import re
from collections.abc import Mapping

_FENCE = "---"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_PLAIN = re.compile(r"[^\W_](?:[^:#\[\]{}\"'&*!|>%@`\\]|:(?=\S))*")
_VALUE = r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|(?:(?![ \t]#)[^\r\n])*?)"
_FIRST_LINES = ("state", "slug")
"""The keys below which a new one is written: the first of them that is there."""


def with_values(text: str, values: Mapping[str, str]) -> str:
    r"""Return *text* with its top keys set to *values*; a key that is not there yet is written below the last one set.

    In a text that begins with a line “---”, the keys are those above the second such line.

    >>> with_values("slug: a\nstate: draft  # later\ntitle: B\n", {"state": "approved", "approved_by": "An: C"})
    'slug: a\nstate: approved  # later\napproved_by: "An: C"\ntitle: B\n'
    """
    lines = _LINE.findall(text)
    first, end = _region(lines)
    last = next((at for key in _FIRST_LINES if (at := _line_of(key, lines, first, end)) is not None), None)
    for key, value in values.items():
        at = _line_of(key, lines, first, end)
        if at is not None:
            lines[at] = _changed(lines[at], key, value)
            last = at
        elif last is not None:
            ending = "\r\n" if lines[last].endswith("\r\n") else "\n"
            if not lines[last].endswith("\n"):
                lines[last] += ending
            last += 1
            lines.insert(last, f"{key}: {written(value)}{ending}")
            end += 1
    return "".join(lines)


def written(value: str) -> str:
    """Return *value* as YAML writes it on one line, in quotation marks where it needs them.

    >>> written("Nguyễn Văn Mẫu, Chủ tịch"), written("a: b")
    ('Nguyễn Văn Mẫu, Chủ tịch', '"a: b"')
    """
    return value if _PLAIN.fullmatch(value) and value == value.strip() else json.dumps(value, ensure_ascii=False)


def _region(lines: list[str]) -> tuple[int, int]:
    """Return the numbers of the first line with keys, and of the line after the last one."""
    fences = [number for number, line in enumerate(lines) if line.lstrip("\ufeff").rstrip() == _FENCE]
    if len(fences) > 1 and fences[0] == 0:
        return 1, fences[1]
    return 0, len(lines)


def _line_of(key: str, lines: list[str], first: int, end: int) -> int | None:
    pattern = re.compile(rf"\ufeff?{re.escape(key)}[ \t]*:(?:\s|$)")
    return next((number for number in range(first, end) if pattern.match(lines[number])), None)


def _changed(line: str, key: str, value: str) -> str:
    pattern = re.compile(rf"(\ufeff?{re.escape(key)}[ \t]*:[ \t]*){_VALUE}([ \t]*(?:[ \t]#[^\r\n]*)?)(\r?\n?)")
    found = pattern.fullmatch(line)
    if found is None:
        return line
    lead = found[1] if found[1][-1:] in " \t" else f"{found[1]} "
    return f"{lead}{written(value)}{found[2]}{found[3]}"
