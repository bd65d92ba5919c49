"""Traces of a person in a text: what leads from the words to whoever is spoken of, however it is written.

The answers of offices are read by everybody. A telephone in full-width digits, spelt out, or with the letter o for a
nought is a telephone all the same; so are the other kinds of `TraceKind`. A person reads each answer as well: this only
makes sure that nobody overlooks what a machine can find. Two files of examples say how far it goes
(tests/cases/traces/).
"""

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from generator.text.traces.called_names import is_a_name
from generator.text.traces.circumstances import circumstances
from generator.text.traces.digits import accounts, identities, plates, telephones
from generator.text.traces.disguised import disguised_names
from generator.text.traces.folding import Folded, folded
from generator.text.traces.found import PersonTrace, TraceKind
from generator.text.traces.kin import kin
from generator.text.traces.name_lists import FAMILIES, GIVEN
from generator.text.traces.names import names
from generator.text.traces.places import coordinates, homes
from generator.text.traces.public import known_places, public_words
from generator.text.traces.reached import addresses, files
from generator.text.traces.spelt_plates import spelt_plates

__all__ = ["PersonTrace", "TraceKind", "across", "hints_of", "is_a_name", "public_words", "traces_of"]

_FINDERS: tuple[tuple[TraceKind, Callable[[Folded, Collection[str]], Iterator[tuple[int, int]]]], ...] = (
    (TraceKind.ADDRESS_ONLINE, addresses),
    (TraceKind.FILE, files),
    (TraceKind.COORDINATES, coordinates),
    (TraceKind.PLATE, plates),
    (TraceKind.PLATE, spelt_plates),
    (TraceKind.IDENTITY, identities),
    (TraceKind.TELEPHONE, telephones),
    (TraceKind.ACCOUNT, accounts),
    (TraceKind.HOME, homes),
    (TraceKind.KIN, kin),
    (TraceKind.NAME, names),
    (TraceKind.NAME, disguised_names),
)
_OVER_THE_EDGE = 4
"""How many words beside the edge of a cell are looked at: a name in full has four at most."""
_OF_TWO_CELLS = (TraceKind.NAME, TraceKind.TELEPHONE, TraceKind.IDENTITY, TraceKind.ACCOUNT, TraceKind.PLATE)
_TITLES = frozenset(("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "cháu"))
_MAY_GO_ON = FAMILIES | _TITLES
_OF_WORDS = (TraceKind.KIN, TraceKind.NAME)
"""What is looked for once more where signs stand between words, or nothing does."""


@lru_cache(maxsize=65_536)
def traces_of(text: str, public: frozenset[str] = frozenset()) -> tuple[PersonTrace, ...]:
    """Return the traces of a person in *text* (NFC), in the order of their places, none within another.

    *public* is what everybody knows, as `public_words` returns it: numbers and addresses of offices are no trace.

    >>> [(trace.kind.value, trace.words) for trace in traces_of("Đã gọi lại O912.345.678 cho chị hoa")]
    [('telephone', 'O912.345.678'), ('name', 'chị hoa')]
    >>> traces_of("Đã thay 2 bóng đèn ở ngã ba, xong ngày 05/11/2026")
    ()
    """
    if not text:
        return ()
    shown = folded(text)
    views = (shown,) if shown.apart.cased == shown.cased else (shown, shown.apart)
    known = tuple(known_places(shown.lower, public)) if public else ()
    found: list[PersonTrace] = []
    for kind, find in _FINDERS:
        for view in views if kind in _OF_WORDS and find is not disguised_names else (shown,):
            for start, end in find(view, public):
                begin, stop = view.span(start, end)
                if any(first <= begin and stop <= last for first, last in (shown.span(*place) for place in known)):
                    continue
                if not any(begin < other.end and other.start < stop for other in found):
                    found.append(PersonTrace(kind, begin, stop, text[begin:stop]))
    return tuple(sorted(found, key=lambda trace: trace.start))


def across(one: str, other: str, public: frozenset[str] = frozenset()) -> tuple[PersonTrace, ...]:
    """Return the names and numbers that begin in the text *one* and end in *other*, if these stand one after the other.

    >>> [trace.words for trace in across("Tổ của Nguyễn", "Văn Mẫu đã nhận")], across("Tổ điện", "Đã thay bóng")
    (['Nguyễn Văn Mẫu'], ())
    """
    last, first = one.split()[-_OVER_THE_EDGE:], other.split()[:_OVER_THE_EDGE]
    figures = one[-1:].isdigit() and other[:1].isdigit()
    if not figures and _MAY_GO_ON.isdisjoint(word.strip(".,;:-(").lower() for word in last):
        return ()
    edge = len(" ".join(last))
    found = traces_of(" ".join((*last, *first)), public)
    return tuple(
        trace for trace in found if trace.kind in _OF_TWO_CELLS and trace.start < edge < trace.end and _is_sure(trace)
    )


def _is_sure(trace: PersonTrace) -> bool:
    """Return whether a name over an edge is one whatever stands there: a cell begins with a capital anyway."""
    first, *_, last = trace.words.lower().split()
    return trace.kind is not TraceKind.NAME or first in FAMILIES or (first in _TITLES and last in GIVEN)


@lru_cache(maxsize=65_536)
def hints_of(text: str) -> tuple[PersonTrace, ...]:
    """Return where *text* (NFC) may tell who somebody is without a name: for a person to judge, in order of place.

    >>> [hint.words for hint in hints_of("Đã nhắc chủ quán phở duy nhất ở thôn Đông")]
    ['chủ quán phở duy nhất ở thôn']
    >>> hints_of("Đã nhắc các chủ quán ở chợ giữ vệ sinh")
    ()
    """
    shown = folded(text)
    found: list[tuple[int, int]] = []
    for start, end in sorted(shown.span(*place) for place in circumstances(shown)):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(PersonTrace(TraceKind.TOLD, start, end, text[start:end]) for start, end in found)
