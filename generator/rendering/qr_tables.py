"""The tables of all QR codes of one size: they make the modules of a code without the library that they are read from.

For one version, level and mask a code is linear: a bit of data inverts the same bits of codewords, its own and those of
the error correction, whatever the other bits are; and each bit of a codeword has its module. So a code is the sum
(exclusive or) of the effects of its bits and of the code whose codewords are all 0.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import compress
from operator import itemgetter, xor

_FLAGS = bytes.maketrans(b"01", b"\0\1")
_PADDING = b"\xec\x11" * 128  # the padding of short codes: ISO/IEC 18004:2015, 7.4.10


@dataclass(frozen=True, repr=False)
class Tables:
    """The tables of one *version* and *level*, which decide all the rest.

    A code has *every* codewords, *data* of them data. *effects* has for each bit of data, in reading order, the bits of
    codewords that it inverts, as one number; *order* has for each module of `qr.Symbol.packed` the bit of codewords
    that it shows, or 8 × *every* for none. *blank* are the packed modules of the code whose codewords are all 0.
    """

    version: int
    level: str
    data: int
    every: int
    effects: tuple[int, ...]
    order: tuple[int, ...]
    blank: bytes

    def __repr__(self) -> str:
        return f"Tables({self.version}, {self.level!r})"

    def modules(self, content: bytes) -> bytes:
        """Return the packed modules of the code of the bytes *content*, which must fit."""
        bits = format(self._data_codewords(content), f"0{8 * self.data}b").encode().translate(_FLAGS)
        codewords = reduce(xor, compress(self.effects, bits))
        turned = int("".join(self._placed(format(codewords, f"0{8 * self.every}b") + "0")), 2)
        return (turned ^ int.from_bytes(self.blank)).to_bytes(len(self.blank))

    @cached_property
    def _placed(self) -> Callable[[str], tuple[str, ...]]:
        return itemgetter(*self.order)

    def _data_codewords(self, content: bytes) -> int:
        """Return mode 4 (bytes), the count of bytes, *content*, 4 bits that end it, and padding, as one number."""
        count = len(content)
        filling = self.data - count - 2
        stated = ((0x400 | count) << 8 * count | int.from_bytes(content)) << 4
        return stated << 8 * filling | int.from_bytes(_PADDING[:filling])
