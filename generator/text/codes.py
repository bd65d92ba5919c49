"""Short codes: the few letters of a printed address that stand for a slug, typed from paper."""

from collections.abc import Container
from functools import lru_cache
from hashlib import sha256

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is mistaken for another when typed from paper
SHORTEST, LONGEST = 4, 12
"""How many letters a code may have. Those of `SHORTEST` were all there were up to version 26.11."""
DERIVED = 10
"""How many letters the code of a text has that keeps none: see `code_of`."""


@lru_cache(maxsize=1 << 15)
def code_of(slug: str, letters: int = DERIVED) -> str:
    """Return the code that *slug* alone decides; one of fewer *letters* begins the same.

    Of ten letters there are 31**10, about 8.2e14: among 10,000 texts some two share one with a probability of about
    10,000² / 2 / 31**10, one in 16 million. Of four letters there are 923,521: among 5,000 texts about 13 pairs do.

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
    """Tell whether *text* can be kept as a code."""
    return SHORTEST <= len(text) <= LONGEST and set(text) <= set(LETTERS)


def free_code(slug: str, taken: Container[str]) -> str:
    """Return the shortest code of *slug* that is not *taken*, to be kept with the text.

    >>> free_code("goi-1022", {"xw9m"})
    'xw9md'
    """
    codes = (code_of(slug, letters) for letters in range(SHORTEST, LONGEST))
    return next((code for code in codes if code not in taken), code_of(slug, LONGEST))
