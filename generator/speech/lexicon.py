"""The words for short forms and names: the table of the general language, and a commune's own names on top of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.speech.abbreviations import ABBREVIATIONS
from generator.speech.addresses import ADDRESS_WORDS
from generator.speech.sense import Sense, sense
from generator.text.names import bare
from generator.text.neighbours import has_neighbour, with_neighbour
from generator.text.pattern import Pattern

_NOTHING: Mapping[str, str] = MappingProxyType({})
_NEVER = Pattern(r"(?!)")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Short forms with their senses, and names with how they are said.

    *names* are read before all else and may overrule a short form. The words of a name are names too, which are said
    as they are: a text that has been read aloud does not change when it is read again.
    """

    abbreviations: Mapping[str, tuple[Sense, ...]]
    names: Mapping[str, str]
    name_pattern: Pattern = field(repr=False)
    address_words: Mapping[str, str] = field(repr=False)

    def name_said(self, written: str) -> str:
        """Return how the name *written* is said; raise `KeyError` where it is no name."""
        return self.names.get(written) or self.names[written.casefold()]


NORTHERN = Lexicon(MappingProxyType(ABBREVIATIONS), _NOTHING, _NEVER, MappingProxyType(ADDRESS_WORDS))
"""The general language of the north, without the names of any commune."""


def with_names(entries: Mapping[str, str]) -> Lexicon:
    """Return the northern lexicon with *entries*: from a name as written to its words.

    The words must hold no digit or sign; `generator.speech.lexicon_with` sees to that. A short form that has a
    neighbour (“CT … thủy lợi”) is said so beside it only; its own entry, or the general language, tells the rest.
    """
    senses = _senses_of(entries)
    entries = {
        written: said for written, said in entries.items() if not has_neighbour(written) and written not in senses
    }
    keyed = {_key(written): said for written, said in entries.items()}
    names = {key: _resolve(said, keyed) for key, said in keyed.items()}
    for said in tuple(names.values()):
        names.setdefault(_key(said), said)
    longest_first = sorted((*entries, *entries.values()), key=lambda name: (-len(name), name))
    choices = "|".join(dict.fromkeys(map(_flexible, filter(None, longest_first))))
    addresses = {bare(written).replace(" ", ""): said for written, said in entries.items() if " " in written}
    return Lexicon(
        abbreviations=MappingProxyType({**NORTHERN.abbreviations, **senses}) if senses else NORTHERN.abbreviations,
        names=MappingProxyType(names),
        name_pattern=Pattern(rf"(?<![\w@.\-/])(?:{choices})(?![\w@]|[\-/.]\w)") if choices else _NEVER,
        address_words=MappingProxyType({**ADDRESS_WORDS, **addresses}),
    )


def _senses_of(entries: Mapping[str, str]) -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each short form that has a neighbour in *entries*, those of the commune first."""
    own: dict[str, list[Sense]] = {}
    for written, said in entries.items():
        if pair := with_neighbour(written):
            before, _, after = (re.escape(side.casefold()) for side in pair)
            near = sense(said, before=before and rf"(?<!\w){before}", after=after and rf"{after}(?!\w)")
            own.setdefault(pair[1], []).append(near)
    return {short: (*senses, *_other_senses(short, entries)) for short, senses in own.items()}


def _other_senses(short: str, entries: Mapping[str, str]) -> tuple[Sense, ...]:
    return (sense(entries[short]),) if short in entries else NORTHERN.abbreviations.get(short, ())


def _resolve(said: str, keyed: Mapping[str, str]) -> str:
    """Return the words of *said*, which may itself be an entry; names that lead to each other in a circle are one."""
    path: list[str] = []
    while (following := keyed.get(_key(said))) is not None and said not in path:
        path.append(said)
        said = following
    return min(path) if said in path else said


def _key(name: str) -> str:
    return name if _is_short_form(name) else name.casefold()


def _flexible(name: str) -> str:
    """Return a pattern for *name* in any case; a short form (“VHXH”) must match exactly: “vhxh” may be another word."""
    return re.escape(name) if _is_short_form(name) else f"(?i:{re.escape(name)})"


def _is_short_form(name: str) -> bool:
    return name.isupper() and " " not in name
