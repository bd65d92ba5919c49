"""Names and short forms of the commune's lexicon → the words that the commune has chosen."""

import re
from functools import lru_cache

from generator.speech.lexicon import Lexicon
from generator.speech.rule import WORDS, LineContext, Rule, Spoken


@lru_cache(maxsize=8)
def names_of(lexicon: Lexicon) -> Rule:
    """Return the rule for the names of *lexicon*."""
    return Rule("name", lexicon.name_pattern, _say, has_digits=False)


def _say(found: re.Match[str], line: LineContext) -> Spoken:
    return Spoken(line.lexicon.name_said(found[0]), mark=WORDS)
