"""Regular expressions that are compiled when they are first used.

There are hundreds in the speech rules, and to compile them takes longer than most commands: a command that reads
nothing aloud should not wait for them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Pattern:
    """A regular expression with those methods of `re.Pattern` that are used here."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Return the expression, compiled once."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match anywhere in *text*."""
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of *text*."""
        return self.compiled.match(text)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match of all of *text* between *start* and *end*."""
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in *text*."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[Any]:
        """Return the texts of all matches in *text*."""
        return self.compiled.findall(text)

    def split(self, text: str) -> list[str | Any]:
        """Return *text* split at the matches."""
        return self.compiled.split(text)

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return *text* with each match replaced."""
        return self.compiled.sub(repl, text)
