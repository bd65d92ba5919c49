"""Vietnamese read aloud: a line as written → the words a northern speaker says.

    say(text)             the line in words: no digit, no sign, no abbreviation is left
    read(text)            the same with every replaced token, and what may be meant otherwise
    count_syllables(text) how long it takes, in syllables
    lexicon_with(entries) the general language and a commune's own names

The steps: `tidy` cleans the text; `rules.RULES`, a tuple in reading order, claim tokens one kind after another;
`reading` joins what they said. `cardinals` knows numbers, `letters` the alphabet, `abbreviations` the short forms.
Choices of the north: mốt, tư, lăm, linh, nghìn, mùng, and “không trăm” inside a number.
"""

from collections.abc import Mapping

from generator.text.speech.letters import count_syllables
from generator.text.speech.lexicon import NORTHERN, Lexicon, with_names
from generator.text.speech.reading import Doubt, Reading, Span, read, say

__all__ = ["NORTHERN", "Doubt", "Lexicon", "Reading", "Span", "count_syllables", "lexicon_with", "read", "say"]


def lexicon_with(entries: Mapping[str, str]) -> Lexicon:
    """Return the general lexicon with *entries* on top: a name as written → how it is said.

    What it is said as is read aloud itself first, so an entry may hold a number or a short form.

    >>> say("Mở Smart Hải Phòng", lexicon_with({"Smart Hải Phòng": "xờ mát Hải Phòng"}))
    'Mở xờ mát Hải Phòng'
    """
    return with_names({written: say(said) for written, said in entries.items() if written.strip() and say(said)})
