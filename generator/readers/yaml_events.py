"""YAML text → the events of its parser: Python's, which finds every fault, or libyaml's, ten times as fast.

Both are by one author, and agree on text that is written plainly. Where they may differ, `sound_events` returns None:
so which of the two has read a file makes no difference to what is accepted, to messages and to places.
"""

import re
from collections.abc import Iterator

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.reader import Reader
from yaml.scanner import ScannerError

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment,misc]  # then every file is read by Python's parser

# Tabs, escapes, signs that are line ends for one parser only, “|#” (for libyaml a comment), and “?” before a key.
_UNUSUAL = re.compile(r"[\t\r\\\x85\u2028\u2029\ufeff]|[|>][-+\d]*#|^[ -]*\?", re.MULTILINE)
_COMMENT = re.compile(r"\S +#")  # a comment behind a value: perhaps it was not meant as one
_PLAIN_LIST = re.compile(r"""\[(?:[^-\[\]{}:?"'#&*!|>%@`\n]|-(?=[^-\s,\]]))*\]""")
_PLAIN_VALUE = rf"""(?:[^-\s\[\]{{}}:?"'#&*!|>%@`,~][^\[\]{{}}:?"'#&*!|>%@`,\n]*|{_PLAIN_LIST.pattern})"""
_PLAIN_MAPPING = re.compile(rf"\{{[a-z_]+: {_PLAIN_VALUE}(?:, [a-z_]+: {_PLAIN_VALUE})*\}}")

MOST_DEPTH = 20
"""The most levels of lists and mappings in each other: content needs six; more means that a key was held down."""


class TooDeepError(yaml.MarkedYAMLError):
    """A list or a mapping is deeper than `MOST_DEPTH`."""


class _Loader(yaml.SafeLoader):
    """PyYAML's own loader; it raises errors with a mark where that would raise others, or take very long."""

    def fetch_flow_collection_start(self, TokenClass: type[yaml.Token]) -> None:  # noqa: N803 - PyYAML's
        """Read an opening bracket; raise `TooDeepError` where it is too deep."""
        if self.flow_level >= MOST_DEPTH - 1:  # the file itself is the first level
            raise TooDeepError(problem_mark=self.get_mark())
        super().fetch_flow_collection_start(TokenClass)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:  # noqa: FBT001 - PyYAML's
        """Return the next letters between quotation marks; raise `ScannerError` where an escape is no letter."""
        try:
            return list(super().scan_flow_scalar_non_spaces(double, start_mark))
        except (ValueError, OverflowError):
            raise ScannerError(
                "while scanning a quoted scalar", start_mark, "no such letter", self.get_mark()
            ) from None


def unprintable(text: str) -> str:
    """Return the first letter of *text* that no YAML text may hold, as NUL or a lone surrogate; or nothing."""
    found = Reader.NON_PRINTABLE.search(text)
    return found[0] if found else ""


def careful_events(text: str) -> Iterator[Event]:
    """Yield the events of *text*; raise `yaml.YAMLError` at the first fault."""
    yield from yaml.parse(text, Loader=_Loader)


def sound_events(text: str) -> list[Event] | None:
    """Return the events of *text* if it is one mapping, written plainly and without a fault, or else None."""
    if CParser is None or _UNUSUAL.search(text) or (" #" in text and _COMMENT.search(text)):
        return None
    events: list[Event] = []
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            if not _is_plain(event, text):  # at once: the time of libyaml grows with the square of open brackets
                return None
            events.append(event)
    except (yaml.YAMLError, UnicodeError):
        return None
    return events if len(events) > 2 and isinstance(events[2], MappingStartEvent) else None


def _start(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _is_plain(event: Event, text: str) -> bool:
    """Return whether *event* needs no message, and is the same for both parsers."""
    if isinstance(event, ScalarEvent):
        return not (event.anchor or event.tag)
    if isinstance(event, MappingStartEvent):
        plain = not event.flow_style or _PLAIN_MAPPING.match(text, _start(event)) is not None
        return plain and not (event.anchor or event.tag)
    if isinstance(event, SequenceStartEvent):
        plain = not event.flow_style or _PLAIN_LIST.match(text, _start(event)) is not None
        return plain and not (event.anchor or event.tag)
    if isinstance(event, DocumentStartEvent | DocumentEndEvent):
        return not event.explicit  # no second document starts without “---”
    return not isinstance(event, AliasEvent)
