"""What a rule of speech is: a pattern, and a function that says what the pattern found.

Rules run one after another over a working copy of the line in which what earlier rules have said is covered by marks
of the same length. So every position counts in the line as written, no token is said twice, and a later rule still
sees *that* a number, a word or a code stood there (“5-6”: a dash between two numbers is a range).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.text.pattern import Pattern
from generator.text.speech.lexicon import Lexicon

NUMBER = "\ue000"
"""Covers what was said as a quantity, a date or an hour: a dash between two of them means “đến”."""

CODE = "\ue001"
"""Covers what was said digit by digit: telephone numbers, identifiers."""

WORDS = "\ue002"
"""Covers what was said as words: names, abbreviations, addresses."""

CLAIMED = NUMBER + CODE + WORDS
_REACH = 48
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a token is in words, the *other* ways it may be meant, and the mark that covers it from now on."""

    words: str
    others: tuple[str, ...] = ()
    mark: str = NUMBER


@dataclass(frozen=True, slots=True)
class LineContext:
    """The line being read, as the rules' contexts see it: its *text*, and its *words* without space around."""

    text: str
    words: str
    lexicon: Lexicon

    def before(self, at: int) -> str:
        """Return the few words before position *at*, in lower case."""
        return self.text[max(0, at - _REACH) : at].casefold()

    def after(self, at: int) -> str:
        """Return the few words from position *at* on, in lower case."""
        return self.text[at : at + _REACH].casefold()


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of token: the *pattern* that finds it, and *say*, which may decline.

    To be quick, a rule passes over a line without digits where its tokens have some (*has_digits*), and over a line
    that has none of the characters *needs*, if it needs any.
    """

    name: str
    pattern: Pattern
    say: Callable[[re.Match[str], LineContext], Spoken | None]
    needs: str = ""
    has_digits: bool = True

    def may_find(self, signs: set[str]) -> bool:
        """Tell whether a line made of *signs* can hold this kind of token."""
        return not ((self.has_digits and signs.isdisjoint(_DIGITS)) or (self.needs and signs.isdisjoint(self.needs)))
