"""Traces of a person in a text: what leads from the words to whoever is spoken of, however it is written.

The answers of offices are read by everybody. A telephone in full-width digits, spelt out, or with the letter o for a
nought is a telephone all the same; so are the other kinds of `TraceKind`. A person reads each answer as well: this only
makes sure that nobody overlooks what a machine can find. Two files of examples say how far it goes
(tests/cases/traces/).
"""

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from generator.text.traces.digits import accounts, identities, plates, telephones
from generator.text.traces.folding import Folded, folded
from generator.text.traces.found import PersonTrace, TraceKind
from generator.text.traces.kin import kin
from generator.text.traces.names import names
from generator.text.traces.places import coordinates, homes
from generator.text.traces.reached import addresses

__all__ = ["PersonTrace", "TraceKind", "traces_of"]

_FINDERS: tuple[tuple[TraceKind, Callable[[Folded, Collection[str]], Iterator[tuple[int, int]]]], ...] = (
    (TraceKind.ADDRESS_ONLINE, addresses),
    (TraceKind.COORDINATES, coordinates),
    (TraceKind.PLATE, plates),
    (TraceKind.IDENTITY, identities),
    (TraceKind.TELEPHONE, telephones),
    (TraceKind.ACCOUNT, accounts),
    (TraceKind.HOME, homes),
    (TraceKind.KIN, kin),
    (TraceKind.NAME, names),
)


@lru_cache(maxsize=65_536)
def traces_of(text: str, public: frozenset[str] = frozenset()) -> tuple[PersonTrace, ...]:
    """Return the traces of a person in *text* (NFC), in the order of their places, none within another.

    *public* are the digits of numbers that everybody may call or know, such as those of offices.

    >>> [(trace.kind.value, trace.words) for trace in traces_of("Đã gọi lại O912.345.678 cho chị hoa")]
    [('telephone', 'O912.345.678'), ('name', 'chị hoa')]
    >>> traces_of("Đã thay 2 bóng đèn ở ngã ba, xong ngày 05/11/2026")
    ()
    """
    if not text:
        return ()
    shown = folded(text)
    found: list[PersonTrace] = []
    for kind, find in _FINDERS:
        for start, end in find(shown, public):
            begin, stop = shown.span(start, end)
            if not any(begin < other.end and other.start < stop for other in found):
                found.append(PersonTrace(kind, begin, stop, text[begin:stop]))
    return tuple(sorted(found, key=lambda trace: trace.start))
