"""Facts in the words of a form: `{{ fact.service.hotline.number }}` is shown as ⟦Số tổng đài: 1022⟧.

Staff choose facts by what they say, and never see braces unless they ask for them. What is read back is the label: the
value behind it is shown for the reader, and stands in the facts alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.fields import FACT_KEY
from generator.messages import desk as messages
from generator.model import Fact

OPENING, CLOSING = "⟦", "⟧"
_IN_BRACES = re.compile(rf"\{{\{{\s*fact\.({FACT_KEY.pattern})\s*\}}\}}")
_IN_BRACKETS = re.compile(rf"{OPENING}([^{OPENING}{CLOSING}\n]*){CLOSING}")


@dataclass(frozen=True, slots=True)
class FactTokens:
    """The facts as forms show them, from *facts* by key."""

    facts: Mapping[str, Fact]
    _by_words: dict[str, str] = field(default_factory=dict, init=False, repr=False)
    _words: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        labels = Counter(_label(fact) for fact in self.facts.values())
        for key, fact in self.facts.items():
            label = _label(fact)
            self._words[key] = label if labels[label] == 1 else f"{label} ({key})"
            self._by_words[self._words[key]] = key

    def token(self, key: str) -> str:
        """Return what stands in a form for the fact *key*."""
        value = self.facts[key].value
        if value is None:
            return f"{OPENING}{self._words[key]}{CLOSING}"
        return f"{OPENING}{self._words[key]}: {_bare(value)}{CLOSING}"

    def shown(self, words: str) -> str:
        """Return *words* of a file with each known fact as it is shown; others stay in braces."""
        return _IN_BRACES.sub(lambda match: self.token(match[1]) if match[1] in self.facts else match[0], words)

    def typed(self, words: str) -> str:
        """Return *words* of a form as the file has them; what names no fact stays as it is."""
        return _IN_BRACKETS.sub(self._in_braces, words)

    def key(self, words: str) -> str | None:
        """Return the key of the fact that *words* of a file are, None where they say anything else."""
        match = _IN_BRACES.fullmatch(words.strip())
        return match[1] if match else None

    def plain(self, words: str) -> str:
        """Return *words* of a file with the values of facts in them, for lists and headings."""
        return _IN_BRACES.sub(lambda match: self._value(match[1]) or match[0], words)

    def faults(self, words: str) -> Iterator[tuple[str, bool]]:
        """Yield what is wrong with the facts in *words* of a form, and whether it is an error.

        A fact that nobody knows is one; a value that was typed over is not: what is published is the fact's own.
        """
        for match in _IN_BRACKETS.finditer(words):
            key = self._key(match[1])
            if key is None:
                yield messages.unknown_token(match[0]), True
            elif match[0] not in (self.token(key), f"{OPENING}{self._words[key]}{CLOSING}"):
                yield messages.value_in_token(match[0], self.facts[key].value or ""), False

    def _value(self, key: str) -> str:
        fact = self.facts.get(key)
        return "" if fact is None else fact.value or self._words[key]

    def _in_braces(self, match: re.Match[str]) -> str:
        key = self._key(match[1])
        return match[0] if key is None else f"{{{{ fact.{key} }}}}"

    def _key(self, inside: str) -> str | None:
        """Return the key of the fact that stands in brackets: the longest label that it begins with."""
        if inside in self._by_words:
            return self._by_words[inside]
        at = len(inside)
        while (at := inside.rfind(":", 0, at)) >= 0:
            if inside[:at].strip() in self._by_words:
                return self._by_words[inside[:at].strip()]
        return None


def _label(fact: Fact) -> str:
    return _bare(fact.label)


def _bare(words: str) -> str:
    """Return *words* without the brackets themselves."""
    return " ".join(words.replace(OPENING, "[").replace(CLOSING, "]").split())
