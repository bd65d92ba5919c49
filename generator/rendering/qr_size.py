"""How many bytes a QR code of each size holds, without qrcode, which takes long to import.

Checks and layouts need it in every build, also where no code is drawn.
"""

import re
from bisect import bisect_left

from generator.units import Bytes, Modules

LEVELS = "LMQH"
"""The levels of error correction, from the lowest to the highest."""

LARGEST = 40
"""The highest version: 177 modules a side."""

LONG = 10
"""The first version that counts its bytes in 16 bits; those below it count in 8."""

# Data codewords of versions 1 to 40: ISO/IEC 18004:2015, table 7.
# fmt: off
_DATA_CODEWORDS = {
    "L": (
        19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795, 861, 932, 1006, 1094,
        1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191, 2306, 2434, 2566, 2702, 2812, 2956,
    ),
    "M": (
        16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782, 860,
        914, 1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992, 2102, 2216, 2334,
    ),
    "Q": (
        13, 22, 34, 48, 62, 76, 88, 110, 132, 154, 180, 206, 244, 261, 295, 325, 367, 397, 445, 485, 512, 568, 614, 664,
        718, 754, 808, 871, 911, 985, 1033, 1115, 1171, 1231, 1286, 1354, 1426, 1502, 1582, 1666,
    ),
    "H": (
        9, 16, 26, 36, 46, 60, 66, 86, 100, 122, 140, 158, 180, 197, 223, 253, 283, 313, 341, 385, 406, 442, 464, 514,
        538, 596, 628, 661, 701, 745, 793, 845, 901, 961, 986, 1054, 1096, 1142, 1222, 1276,
    ),
}
# fmt: on

# Texts that qrcode packs more tightly than byte by byte: 20 digits or capitals in a row, or nothing but these.
_PACKABLE = re.compile(rb"[0-9A-Z $%*+./:-]{20}|\A[0-9A-Z $%*+./:-]*\n?\Z")


def is_plain(content: bytes) -> bool:
    """Return whether *content* is certainly packed byte by byte, as nearly every address is.

    >>> is_plain(b"https://xa.vn/1"), is_plain(b"HTTPS://XA.VN/1"), is_plain(b"0123456789")
    (True, False, False)
    """
    return not _PACKABLE.search(content)


def most_bytes(version: int, level: str) -> Bytes:
    """Return the number of bytes that a code of *version* and *level* holds.

    >>> most_bytes(3, "Q")
    32
    """
    # The rest is the mode (4 bits), the count of bytes (8 or 16), and 4 bits that end them.
    return _DATA_CODEWORDS[level][version - 1] - (2 if version < LONG else 3)


def modules_of(version: int) -> Modules:
    """Return the modules on one side of a symbol of *version*, without the quiet zone (ISO/IEC 18004:2015, 6.1).

    >>> modules_of(1), modules_of(LARGEST)
    (21, 177)
    """
    return 17 + 4 * version


def version_within(modules: Modules) -> int:
    """Return the highest version with no more than *modules* on one side; it may be above 40, or below 1 for none.

    >>> version_within(24), version_within(25), version_within(20)
    (1, 2, 0)
    """
    return (modules - 17) // 4


def version_of(count: Bytes, level: str) -> int | None:
    """Return the smallest version that holds *count* bytes at *level*, or None where none does.

    >>> version_of(32, "Q"), version_of(33, "Q"), version_of(2954, "L")
    (3, 4, None)
    """
    version = bisect_left(_MOST_BYTES[level], count) + 1
    return version if version <= LARGEST else None


_MOST_BYTES = {level: [most_bytes(version, level) for version in range(1, LARGEST + 1)] for level in LEVELS}
