"""A cell of an export as a program keeps it → the words in it: no tags of pages, no letters that nobody sees."""

import re
import unicodedata
from functools import lru_cache
from html import unescape

from generator.model import FORMULA_SIGNS
from generator.text.markdown import faults_in

_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_FORMULA = re.compile(rf"^(?:\s|{'|'.join(map(re.escape, FORMULA_SIGNS))})+")
_UNSEEN = {"Cf", "Cc", "Co", "Cn", "Cs"}


@lru_cache(maxsize=65_536)
def words_in(cell: str) -> str:
    """Return the words in *cell*, in one line; what a spreadsheet would take for a formula does not stand before them.

    >>> words_in("<p>Đã dọn &amp; quét<br>sạch</p>"), words_in("-- =Đã dọn"), words_in("“Rác” đã dọn")
    ('Đã dọn & quét sạch', 'Đã dọn', '“Rác” đã dọn')
    """
    untagged = unescape(_TAG.sub(" ", cell))
    if not untagged.isprintable():  # few are not
        seen = (letter for letter in untagged if letter.isspace() or unicodedata.category(letter) not in _UNSEEN)
        untagged = "".join(seen)
    return _FORMULA.sub("", " ".join(unicodedata.normalize("NFC", untagged).split()))


@lru_cache(maxsize=65_536)
def can_be_content(words: str) -> bool:
    """Return whether *words* hold nothing that content must not hold, such as a tag that was written in words."""
    return next(faults_in(words), None) is None
