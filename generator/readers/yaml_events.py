"""YAML text → the events of its parser: Python's, which knows every fault, or libyaml's, ten times as fast.

Both were written by one author and mean the same by what is written plainly. Where they differ, or may, `sound_events`
gives nothing: so what is accepted, said and pointed at does not depend on which of the two has read a file.
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
from yaml.scanner import ScannerError

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment,misc]  # then every file is read by Python's parser

# Tabs, escapes, line ends that only one parser takes for such, “|#” (for libyaml a remark), and “?” before a key.
_UNUSUAL = re.compile(r"[\t\r\\\x85\u2028\u2029\ufeff]|[|>][-+\d]*#|^[ -]*\?", re.MULTILINE)
_REMARK = re.compile(r"\S +#")  # a remark behind a value: perhaps it was no remark
_PLAIN_LIST = re.compile(r"""\[(?:[^-\[\]{}:?"'#&*!|>%@`\n]|-(?=[^-\s,\]]))*\]""")


MOST_DEPTH = 20
"""How deep lists and mappings may stand in each other: content needs six; what goes deeper is a key held down."""


class TooDeepError(yaml.MarkedYAMLError):
    """A list or a mapping stands deeper than `MOST_DEPTH`."""


class _Loader(yaml.SafeLoader):
    """PyYAML's own, with a mark where it would end in an error of Python, or take very long."""

    def fetch_flow_collection_start(self, TokenClass: type[yaml.Token]) -> None:  # noqa: N803 - PyYAML's
        """Take an opening bracket; refuse it where it stands too deep."""
        if self.flow_level >= MOST_DEPTH - 1:  # the file itself is the first level
            raise TooDeepError(problem_mark=self.get_mark())
        super().fetch_flow_collection_start(TokenClass)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:  # noqa: FBT001 - PyYAML's
        """Return the next letters between quotation marks; refuse the number of a letter that is none."""
        try:
            return list(super().scan_flow_scalar_non_spaces(double, start_mark))
        except (ValueError, OverflowError):
            raise ScannerError(
                "while scanning a quoted scalar", start_mark, "no such letter", self.get_mark()
            ) from None


def careful_events(text: str) -> Iterator[Event]:
    """Yield the events of *text*; a fault raises `yaml.YAMLError` with its place."""
    yield from yaml.parse(text, Loader=_Loader)


def sound_events(text: str) -> list[Event] | None:
    """Return the events of *text* if it is one mapping, written plainly and without fault, else None."""
    if CParser is None or _UNUSUAL.search(text) or (" #" in text and _REMARK.search(text)):
        return None
    events: list[Event] = []
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            if not _is_plain(event, text):  # at once: libyaml takes time by the square of open brackets
                return None
            events.append(event)
    except (yaml.YAMLError, UnicodeError):
        return None
    return events if len(events) > 2 and isinstance(events[2], MappingStartEvent) else None


def _is_plain(event: Event, text: str) -> bool:
    """Tell whether *event* is one about which nothing need be said, and both parsers agree."""
    if isinstance(event, ScalarEvent):
        return not (event.anchor or event.tag)
    if isinstance(event, MappingStartEvent):
        return not (event.flow_style or event.anchor or event.tag)
    if isinstance(event, SequenceStartEvent):
        start = event.start_mark.index if event.start_mark else 0
        plain = not event.flow_style or _PLAIN_LIST.match(text, start) is not None
        return plain and not (event.anchor or event.tag)
    if isinstance(event, DocumentStartEvent | DocumentEndEvent):
        return not event.explicit  # no second document starts without “---”
    return not isinstance(event, AliasEvent)
