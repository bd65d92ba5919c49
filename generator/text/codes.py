"""Slugs → short codes: the few letters of a printed address, which readers type from paper."""

from collections.abc import Container
from functools import lru_cache
from hashlib import sha256

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # without 0, 1, i, l and o, which are mistaken for each other on paper
SHORTEST, LONGEST = 4, 12
"""How many letters a code may have. Up to version 26.11 all codes had `SHORTEST`."""
DERIVED = 10
"""How many letters the code of a text has if none is kept in its file: see `code_of`."""


@lru_cache(maxsize=1 << 15)
def code_of(slug: str, letters: int = DERIVED) -> str:
    """Return the code of *letters* letters that *slug* alone decides; a shorter code is the beginning of a longer one.

    There are 31**10 codes of ten letters, about 8.2e14: the probability that any two of 10,000 texts share one is about
    10,000² / 2 / 31**10, one in 16 million. Of four letters there are 923,521: among 5,000 texts about 13 pairs share.

    >>> code_of("goi-1022", 4), code_of("goi-1022")
    ('xw9m', 'xw9mdtvqq3')
    """
    number = int.from_bytes(sha256(slug.encode()).digest()[:8])
    code = ""
    for _ in range(letters):
        number, letter = divmod(number, len(LETTERS))
        code += LETTERS[letter]
    return code


def is_code(text: str) -> bool:
    """Return whether *text* can be a code."""
    return SHORTEST <= len(text) <= LONGEST and set(text) <= set(LETTERS)


def free_code(slug: str, taken: Container[str]) -> str:
    """Return the shortest code of *slug* that is not *taken*, to be kept in the file of the text.

    >>> free_code("goi-1022", {"xw9m"})
    'xw9md'
    """
    codes = (code_of(slug, letters) for letters in range(SHORTEST, LONGEST))
    return next((code for code in codes if code not in taken), code_of(slug, LONGEST))
