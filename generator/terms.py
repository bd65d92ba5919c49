"""What a commune, its villages and their heads are called: as the commune's settings say, or else as is usual.

A xã has thôn, a phường has tổ dân phố (Thông tư 04/2012/TT-BNV), and both have other names from place to place.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic
from generator.messages.words import in_own_words
from generator.model import Commune, Fact
from generator.said import Words, filled, plain
from generator.text.capitals import capital

_COMMUNES = {"xã": "thôn", "phường": "tổ dân phố", "đặc khu": "thôn", "thị trấn": "tổ dân phố"}
"""Each kind of commune, and what its villages are called where their names do not tell."""

KINDS_OF_COMMUNES = tuple(_COMMUNES)
KINDS_OF_CITIES = ("tỉnh", "thành phố")

_HEADS = {
    "tổ dân phố": "tổ trưởng tổ dân phố",
    "khu dân cư": "trưởng khu dân cư",
    "khu phố": "trưởng khu phố",
    "khối phố": "khối trưởng khối phố",
    "tiểu khu": "trưởng tiểu khu",
    "thôn": "trưởng thôn",
    "làng": "trưởng làng",
    "xóm": "trưởng xóm",
    "khóm": "trưởng khóm",
    "khối": "khối trưởng",
    "khu": "trưởng khu",
    "bản": "trưởng bản",
    "buôn": "trưởng buôn",
    "bon": "trưởng bon",
    "ấp": "trưởng ấp",
    "sóc": "trưởng sóc",
    "phum": "trưởng phum",
    "tổ": "tổ trưởng",
}
"""What the head of each kind of village is called; a longer name stands before a shorter one that it begins with."""
KINDS_OF_VILLAGES = tuple(_HEADS)
HEADS_OF_VILLAGES = tuple(_HEADS.values())


_NAME = re.compile(r"^name:[ \t]*[\"']?(.+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Naming:
    """The common nouns of a place, as they stand within a sentence: *commune*, *village*, and *head* of a village."""

    commune: str
    village: str
    head: str

    def fill(self, text: str) -> str:
        """Return a fixed *text* with `{commune}`, `{village}` and `{head}` filled in, `{Head}` for a capital.

        >>> Naming("phường", "khu phố", "trưởng khu phố").fill("Báo {commune}. {Head} giúp bà con.")
        'Báo phường. Trưởng khu phố giúp bà con.'
        """
        nouns = {"commune": self.commune, "village": self.village, "head": self.head}
        return text.format(**nouns, **{name.capitalize(): capital(noun) for name, noun in nouns.items()})

    def quoted(self, quote: Callable[[str], str]) -> "Naming":
        """Return these nouns as the format asks for into which they are put."""
        return Naming(quote(self.commune), quote(self.village), quote(self.head))

    def own(self, text: str) -> str:
        """Return a message, or what a form calls a field, with these nouns for their marks (`messages.words`)."""
        return in_own_words(text, self.commune, self.village, self.head)


def within_sentence(name: str) -> str:
    """Return the *name* of a village as it stands within a sentence (Nghị định 30/2020/NĐ-CP, phụ lục II).

    >>> within_sentence("Thôn Đoài"), within_sentence("Đoài")
    ('thôn Đoài', 'Đoài')
    """
    return f"{name[:1].lower()}{name[1:]}" if _beginning(plain(name), _HEADS) else name


def is_kind_of_village(name: str) -> bool:
    """Return whether *name* begins with what villages are called: “Thôn Đoài”."""
    return _beginning(name, _HEADS) is not None


def naming_of(commune: Commune, words: Words) -> Naming:
    """Return the nouns of *commune*."""
    terms = commune.terms
    kind = terms.commune or _beginning(plain(words(commune.name)), _COMMUNES) or "xã"
    usual = _of_villages(commune, words) or _COMMUNES.get(kind, "thôn")
    village = terms.village or usual
    head = terms.head or _HEADS.get(village.lower(), f"trưởng {village}")
    return Naming(kind, village, head)


def naming_by(commune: Commune, facts: Mapping[str, Fact]) -> Naming:
    """Return the nouns of *commune*, whose texts name *facts*, confirmed or not."""
    values = {key: fact.value for key, fact in facts.items() if fact.value}
    return naming_of(commune, lambda text: filled(text, values))


def with_small_kind(name: str, kinds: Iterable[str]) -> str | None:
    """Return *name*, which begins with one of *kinds*, with that in small letters; None where it begins with none.

    >>> with_small_kind("Xã An Bình", KINDS_OF_COMMUNES), with_small_kind("An Bình", KINDS_OF_COMMUNES)
    ('xã An Bình', None)
    """
    kind = next((kind for kind in kinds if name.lower().startswith(f"{kind} ")), None)
    return f"{kind}{name[len(kind) :]}" if kind else None


def naming_as_written(text: str) -> Naming:
    """Return the nouns that are usual where the commune is called as in the *text* of commune.yaml, which has faults.

    >>> naming_as_written("name: phường Hòa Mẫu")
    Naming(commune='phường', village='tổ dân phố', head='tổ trưởng tổ dân phố')
    """
    name = _NAME.search(text)
    kind = _beginning(name[1], _COMMUNES) if name else None
    village = _COMMUNES[kind or "xã"]
    return Naming(kind or "xã", village, _HEADS[village])


def told_in(problem: Diagnostic, naming: Naming) -> Diagnostic:
    """Return *problem* as it is told where nouns are as in *naming*."""
    return replace(problem, message=naming.own(problem.message), hint=naming.own(problem.hint))


def _of_villages(commune: Commune, words: Words) -> str | None:
    """Return the noun with which most names of villages begin."""
    kinds = Counter(_kinds(commune, words))
    return kinds.most_common(1)[0][0] if kinds else None


def _kinds(commune: Commune, words: Words) -> Iterator[str]:
    for village in commune.villages:
        kind = _beginning(plain(words(village.name)), _HEADS)
        if kind:
            yield kind


def _beginning(name: str, kinds: dict[str, str]) -> str | None:
    lower = f"{name.lower()} "
    return next((kind for kind in kinds if lower.startswith(f"{kind} ")), None)
