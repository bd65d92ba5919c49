"""Short forms that were typed in small letters, as in messages: “nộp hs”, “đk online”, “gv lớp 5”, “vneid”.

They come after the measures, whose units are small letters, too. A word that can be said is none.
"""

import re

from generator.speech.letters import is_row_of_syllables, spell
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.speech.rules.short_forms import meaning_of
from generator.text.names import bare
from generator.text.pattern import Pattern

_NONE = frozenset(
    ("th", "tr", "ng", "nh", "ch", "gh", "ngh", "ph", "vn", "dr", "mr", "vs", "bt", "vv", "vd", "st", "tp", "gd")
)
"""Beginnings of syllables, and what small letters stand for in other ways."""

_IN_AN_ADDRESS = Pattern(r"(?:chấm|còng|gạch chéo|gạch ngang|gạch dưới|sẹc|\d)\s?$")


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    small = found[0]
    short = small.upper()
    if (
        small in _NONE
        or small in line.lexicon.abbreviations
        or short not in line.lexicon.abbreviations
        or is_row_of_syllables(bare(small))
    ):
        return None
    if (_IN_AN_ADDRESS.search(line.before(found.start())) and small not in _PEOPLE) or _GOES_ON.match(
        line.after(found.end())
    ):
        return None
    words = meaning_of(short, found.start(), found.end(), line)
    return Spoken(words, mark=WORDS) if words and words != spell(short) else None


_GOES_ON = Pattern(r"\s(?:chấm|gạch ngang|gạch chéo|a còng)(?!\w)")
_PEOPLE = frozenset(("hs", "gv", "nct", "nkt", "đv", "hv", "cb", "cbgv", "hssv", "gvcn"))

SMALL_LETTERS = (
    Rule(
        "short form in small letters",
        Pattern(r"(?<![\w@./&-])[a-zđăâêôơư]{2,9}(?![\w@/&-]|\.\w)"),
        _say,
        has_digits=False,
    ),
)
