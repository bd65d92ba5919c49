"""The objects of a PDF as bytes: parse and write them, find the others that they name, and write a file of them.

Only for files that this program has written itself: it writes every reference in full, as “12 0 R”, and nests no
brackets in a string. Names, numbers, strings and references stay the bytes that they are written in.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.pdf.predictor import UP, differing, summed
from generator.units import Bytes

Value: TypeAlias = "bytes | Sequence[Value] | Mapping[bytes, Value]"

_TEXT = rb"\((?:\\.|[^\\()])*\)|<[0-9a-fA-F]*>"
_TOKEN = re.compile(rb"<<|>>|\[|\]|%s|\d+ +0 R\b|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+" % _TEXT, re.DOTALL)
_NAMED = re.compile(rb"%s|\b(\d+) +0 R\b|(/StructParents?) (\d+) *" % _TEXT, re.DOTALL)
_COLUMNS = re.compile(re.escape(UP).replace(b"%d", rb"(\d+)"))
HEADER = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
"""The first two lines of a file: the second says that bytes follow, not text (PDF 32000-1, 7.5.2)."""

PLACE = struct.Struct(">BIH")
"""A row of the index, as `/W [1 4 2]` in it says: kind, place and generation or index (PDF 32000-1, 7.5.8)."""

_MOST_OBJECTS = 10**6  # longer numbers would not fit the gaps of a form
_IN_A_PACKAGE = tuple(number.to_bytes(2, "big") for number in range(1 << 16))


def parsed(source: bytes) -> Value:
    """Return the value that *source* is the source of.

    >>> parsed(b"<</Kids [6 0 R 8 0 R]/Count 2>>")
    {b'/Kids': [b'6 0 R', b'8 0 R'], b'/Count': b'2'}
    """
    open_lists: list[list[Value]] = [[]]
    for token in _TOKEN.findall(source):
        if token in (b"<<", b"["):
            open_lists.append([])
        elif token in (b">>", b"]"):
            inner = open_lists.pop()
            keyed = zip(inner[::2], inner[1::2], strict=False)
            open_lists[-1].append(dict(keyed) if token == b">>" else inner)  # type: ignore[arg-type]  # keys are names
        else:
            open_lists[-1].append(token)
    return open_lists[0][0]


def listed(value: Value) -> Sequence[Value]:
    """Return *value*, which must be a list."""
    assert isinstance(value, list)
    return value


def entries(source: bytes) -> dict[bytes, Value]:
    """Return the dictionary that *source* is the source of."""
    value = parsed(source)
    assert isinstance(value, dict)
    return value


def pairs(source: bytes) -> Iterator[tuple[bytes, Value]]:
    """Yield the pairs of the list that *source* is the source of: each second item belongs to the one before it.

    >>> list(pairs(b"[1 [780] 24 [721 781]]"))
    [(b'1', [b'780']), (b'24', [b'721', b'781'])]
    """
    items = listed(parsed(source))
    yield from zip(items[::2], items[1::2], strict=True)


def written(value: Value) -> bytes:
    """Return the source of *value*.

    >>> written(parsed(b"<</Kids [6 0 R 8 0 R]/Count 2>>"))
    b'<</Kids [6 0 R 8 0 R]/Count 2>>'
    """
    if isinstance(value, bytes):
        return value
    if isinstance(value, Mapping):
        return b"<<%s>>" % b"".join(b"%s %s" % (key, written(inner)) for key, inner in value.items())
    return b"[%s]" % b" ".join(map(written, value))


def string(text: str) -> bytes:
    """Return *text* as a PDF string: in brackets where it is plain ASCII, in UTF-16 otherwise."""
    if text.isascii():
        return b"(%s)" % re.sub(rb"([\\()])", rb"\\\1", text.encode())
    return b"<feff%s>" % text.encode("utf-16-be").hex().encode()


def named(value: Value) -> list[int]:
    """Return the numbers of the objects that *value* names."""
    return [int(number) for number, _name, _place in _NAMED.findall(written(value)) if number]


def place_in_tree(number: int) -> int:
    """Return what `Form.numbers` holds for *number*, the place of a page or a link in the tree of tags."""
    return -1 - number


@dataclass(frozen=True, slots=True)
class Form:
    """A source with gaps for the *numbers* of the objects that it names, and for places in the tree of tags.

    Every number takes the same room, so that filling the gaps moves nothing; spaces after a number do not matter.
    """

    template: bytes
    numbers: tuple[int, ...]

    def filled(self, new: Mapping[int, int]) -> bytes:
        """Return the source with the *new* numbers."""
        return self.template % tuple(map(new.__getitem__, self.numbers))


def form(source: bytes) -> Form:
    """Return *source* with gaps for the numbers in it.

    >>> form(b"<</P 6 0 R/Alt (6 0 R)>>").filled({6: 12})
    b'<</P 12     0 R/Alt (6 0 R)>>'
    """
    numbers: list[int] = []

    def gap(found: re.Match[bytes]) -> bytes:
        if found[1]:
            numbers.append(int(found[1]))
            return b"%-6d 0 R"
        if found[2]:
            numbers.append(place_in_tree(int(found[3])))
            return found[2] + b" %-6d"
        return found[0]

    return Form(_NAMED.sub(gap, source.replace(b"%", b"%%")), tuple(numbers))


class Stream(NamedTuple):
    """An object with content: *head*, the source of its dictionary, and *content*, as it is in the file."""

    head: bytes
    content: bytes

    @property
    def opened(self) -> bytes:
        """Return the content, decompressed."""
        content = zlib.decompress(self.content) if b"/FlateDecode" in self.head else self.content
        columns = _COLUMNS.search(self.head)
        return summed(content, int(columns[1])) if columns else content


class File:
    """A file being written, object after object."""

    def __init__(self, size: int) -> None:
        self._bytes = bytearray(HEADER)
        assert size < _MOST_OBJECTS
        self._places = [bytes(PLACE.size)] * size

    def add(self, number: int, source: bytes) -> None:
        """Append an object."""
        self._places[number] = PLACE.pack(1, len(self._bytes), 0)
        self._bytes += b"%d 0 obj\n%s\nendobj\n" % (number, source)

    def add_stream(self, number: int, stream: Stream) -> None:
        """Append an object with content."""
        self.add(number, b"%s\nstream\n%s\nendstream" % (stream.head, stream.content))

    def add_package(self, numbers: Sequence[int], package: Stream) -> None:
        """Append a stream that holds the objects *numbers*, under a number of its own."""
        self._places.append(b"")
        own = len(self._places) - 1
        start = b"\2" + own.to_bytes(4, "big")
        for number, place in zip(numbers, _IN_A_PACKAGE, strict=False):
            self._places[number] = start + place
        self.add_stream(own, package)

    def add_objects(self, sources: Mapping[int, bytes]) -> None:
        """Append objects without content, by their numbers, in one package."""
        whole = package({number: Form(source.replace(b"%", b"%%"), ()) for number, source in sources.items()})
        self.add_package([*sources], packed(package_head(whole, len(sources)), whole.template % whole.numbers))

    def closed(self, root: int, info: int) -> bytes:
        """Return the whole file; its identifier depends on its content alone."""
        end = len(self._bytes)
        identifier = hashlib.md5(self._bytes, usedforsecurity=False).hexdigest().encode()
        self._places.append(PLACE.pack(1, end, 0))
        head = index_head(len(self._places), root, info, identifier)
        rows = b"".join([place or bytes(PLACE.size) for place in self._places])
        self.add_stream(len(self._places) - 1, packed(head + UP % PLACE.size, differing(rows, PLACE.size)))
        return bytes(self._bytes) + ending(end)


def index_head(size: int, root: int, info: int, identifier: bytes) -> bytes:
    """Return the dictionary entries of the index of *size* objects, of which *root* and *info* are two."""
    return b"/Type /XRef/W [1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID [<%s><%s>]" % (
        size,
        root,
        info,
        identifier,
        identifier,
    )


def ending(index: Bytes) -> bytes:
    """Return the last lines of a file, which say where its *index* begins (PDF 32000-1, 7.5.5)."""
    return b"startxref\n%d\n%%%%EOF\n" % index


def packed(head: bytes, content: bytes, level: int = 1) -> Stream:
    """Return *content* compressed, as a stream with *head* in its dictionary."""
    small = zlib.compress(content, level)
    return Stream(b"<<%s/Filter /FlateDecode/Length %d>>" % (head, len(small)), small)


def package(forms: Mapping[int, Form]) -> Form:
    """Return the content of the object stream that holds *forms*, as one form; `package_head` writes its dictionary."""
    index, place = [], 0
    for form in forms.values():
        index.append(b"%%-6d %d" % place)
        place += len(form.template % form.numbers) + 1
    numbers = (*forms, *(number for form in forms.values() for number in form.numbers))
    return Form(b"\n".join((b" ".join(index), *(form.template for form in forms.values()))), numbers)


def package_head(form: Form, count: int) -> bytes:
    """Return the dictionary entries of a package of *count* objects."""
    index = form.template[: form.template.index(b"\n")]
    return b"/Type /ObjStm/N %d/First %d" % (count, len(index % form.numbers[:count]) + 1)


class Packed(Mapping[int, bytes]):
    """The objects in *package*, by their numbers; each is cut out when it is asked for."""

    def __init__(self, package: Stream) -> None:
        head, self._content = entries(package.head), package.opened
        count, first = (int(written(head[key])) for key in (b"/N", b"/First"))
        index = list(map(int, self._content[:first].split()[: 2 * count]))
        places = [first + place for place in index[1::2]]
        self._places = dict(zip(index[::2], zip(places, [*places[1:], len(self._content)], strict=True), strict=True))

    def __getitem__(self, number: int) -> bytes:
        start, end = self._places[number]
        return self._content[start:end].strip()

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
