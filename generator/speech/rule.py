"""What a rule of speech is: a pattern, and a function that says what the pattern found.

Rules run one after another over a copy of the line, in which the tokens that earlier rules have said are covered by
marks, one for each character. So every position is also one in the written line, no token is said twice, and a later
rule still sees that there was a number, a word or a code (“5-6”: a dash between two numbers is a range).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.speech.lexicon import Lexicon
from generator.text.pattern import Pattern

NUMBER = "\ue000"
"""Covers a token said as a quantity, a date or an hour: a dash between two of them means “đến”."""

CODE = "\ue001"
"""Covers a token said digit by digit: a telephone number, an identifier."""

WORDS = "\ue002"
"""Covers a token said as words: a name, an abbreviation, an address."""

CLAIMED = NUMBER + CODE + WORDS
_REACH = 48  # characters: how far rules look to either side
_AROUND = 120  # characters: how much they see of the text around a token
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A token in words, its *others* (possible readings that were not taken), and the *mark* that covers it."""

    words: str
    others: tuple[str, ...] = ()
    mark: str = NUMBER


@dataclass(frozen=True, slots=True)
class LineContext:
    """The line that is being read: its *text*, and its *words*, the text without space around it."""

    text: str
    words: str
    lexicon: Lexicon

    def before(self, at: int) -> str:
        """Return the few words before position *at*, in lower case."""
        return self.text[max(0, at - _REACH) : at].casefold()

    def after(self, at: int) -> str:
        """Return the few words from position *at* on, in lower case."""
        return self.text[at : at + _REACH].casefold()

    def near(self, start: int, end: int) -> str:
        """Return the text around a token, which is a part of the line: a search of all of it for each token is slow."""
        return self.text[max(0, start - _AROUND) : end + _AROUND]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of token: the *pattern* that finds it, and *say*, which returns None for what is no such token.

    To save time, a rule skips a line without digits if its tokens have some (*has_digits*), and a line without any of
    the characters in *needs*, if it needs any.
    """

    name: str
    pattern: Pattern
    say: Callable[[re.Match[str], LineContext], Spoken | None]
    needs: str = ""
    has_digits: bool = True

    def may_find(self, signs: set[str]) -> bool:
        """Return whether a line that consists of *signs* can have this kind of token."""
        return not ((self.has_digits and signs.isdisjoint(_DIGITS)) or (self.needs and signs.isdisjoint(self.needs)))
