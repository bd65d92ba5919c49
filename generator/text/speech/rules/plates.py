"""Number plates of vehicles: 15A-123.45, 29-H1 234.56.

Thông tư 79/2024/TT-BCA, annex on plates: two digits for the province, a series, then four or five digits.
"""

import re

from generator.text.pattern import Pattern
from generator.text.speech.cardinals import say_cardinal
from generator.text.speech.letters import spell
from generator.text.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.speech.rules.telephones import say_groups


def _say_plate(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} {_say_series(found[2])}, {say_groups(found[3])}", mark=WORDS)


def _say_series(series: str) -> str:
    return " ".join(say_cardinal(part) if part.isdecimal() else spell(part) for part in re.findall(r"\d+|\D+", series))


PLATES = (
    Rule(
        "number plate",
        Pattern(r"(?<![\w.-])(\d{2})[- ]?([A-ZĐ]{1,2}\d?)[- ](\d{3}\.?\d{2}|\d{4})(?!\w|[.,]\d)"),
        _say_plate,
    ),
)
