"""Vietnamese read aloud: a line as written → the words a northern speaker says.

    say(text)             the line in words, without digits, signs and abbreviations
    read(text)            the same, with every token that was replaced or has other possible readings
    count_syllables(text) how many syllables it has
    lexicon_with(entries) the general language with a commune's own names

The steps: `tidy` cleans the text; `rules.RULES`, a tuple in order, claim tokens, one kind after another; `reading`
joins their words. `cardinals` knows numbers, `letters` the alphabet, `abbreviations` the short forms.
Choices of the north: mốt, tư, lăm, linh, nghìn, mùng, and “không trăm” inside a number.
"""

from collections.abc import Mapping

from generator.speech.letters import count_syllables
from generator.speech.lexicon import NORTHERN, Lexicon, with_names
from generator.speech.reading import Doubt, Reading, Span, read, say

__all__ = ["NORTHERN", "Doubt", "Lexicon", "Reading", "Span", "count_syllables", "lexicon_with", "read", "say"]


def lexicon_with(entries: Mapping[str, str]) -> Lexicon:
    """Return the general lexicon with *entries* on top: from a name as written to how it is said.

    How it is said is itself read aloud first, so an entry may hold a number or a short form.

    >>> say("Mở Smart Hải Phòng", lexicon_with({"Smart Hải Phòng": "xờ mát Hải Phòng"}))
    'Mở xờ mát Hải Phòng'
    >>> say("CT cầu, CT xã", lexicon_with({"CT … cầu": "công trình"}))
    'công trình cầu, chủ tịch xã'
    """
    return with_names({written: say(said) for written, said in entries.items() if written.strip() and say(said)})
