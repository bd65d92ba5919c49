"""Numbers and addresses that everybody may know, because the commune says them itself: no trace of anybody."""

import re
from collections.abc import Collection, Iterable, Iterator

from generator.text.traces.folding import folded

_NUMBER = re.compile(r"\+?\(?\d[\d ().\-]{4,}\d")
_SAYS_WHERE = re.compile(r"\d|@|\.(?:vn|com|org|net)(?!\w)")
_NO_DIGIT = re.compile(r"\D")


def public_words(values: Iterable[str]) -> frozenset[str]:
    """Return what `traces_of` takes for known to everybody: of *values*, those that say a number or an address.

    Names alone are not among them: somebody else may be called like an official.

    >>> sorted(public_words(["(0225) 3822 822", "Nguyễn Văn Mẫu", "+84 912 345 678"]))
    ['(0225) 3822 822', '+84 912 345 678', '02253822822', '0912345678']
    """
    said = {folded(" ".join(value.split())).lower for value in values if _SAYS_WHERE.search(value)}
    numbers = {_NO_DIGIT.sub("", found[0]) for value in said for found in _NUMBER.finditer(value)}
    return frozenset(said | {f"0{number[2:]}" if number.startswith("84") else number for number in numbers})


def known_places(lower: str, public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where what is *public* stands in *lower*, no part of a longer word or number."""
    for words in public:
        if words in lower:
            whole = re.compile(rf"(?<![\w@]){re.escape(words)}(?![\w@])")
            yield from (found.span() for found in whole.finditer(lower))
