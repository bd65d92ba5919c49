"""Names → slugs fit for addresses and files, and the known name that a mistyped one was meant to be."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

# Windows reserves these names for devices, with any ending; “con” is also a Vietnamese word.
# Source: Microsoft, “Naming Files, Paths, and Namespaces”.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"com{n}" for n in range(1, 10)} | {f"lpt{n}" for n in range(1, 10)}
)


def bare(text: str) -> str:
    """Return *text* in lower case without Vietnamese marks.

    >>> bare("Phản ánh Đường dây nóng")
    'phan anh duong day nong'
    """
    # đ is a letter of its own, not d with a mark: NFD leaves it whole.
    plain = text.lower().replace("đ", "d")
    letters = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def slug_of(text: str) -> str:
    """Return *text* as a slug: ASCII, lower case, hyphens; never a name Windows forbids.

    >>> slug_of("Gọi 1022 – Đường dây nóng!"), slug_of("Con")
    ('goi-1022-duong-day-nong', 'con-x')
    """
    plain = bare(text).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"{slug}-x" if slug in RESERVED else slug


def is_slug(text: str) -> bool:
    """Return whether *text* can be part of an address and the name of a file on Windows."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None and text not in RESERVED


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the name among *known* that *word* was probably meant to be, or None.

    >>> nearest("titel", ["title", "slug"])
    'title'
    """
    matches = difflib.get_close_matches(bare(word), sorted(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def plain_line(text: str) -> str:
    r"""Return *text* on one line, without letters that nobody sees.

    >>> plain_line(" Tin\n  xã\x00 ")
    'Tin xã'
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(letter for letter in line if unicodedata.category(letter) not in ("Cc", "Cs", "Cn"))
