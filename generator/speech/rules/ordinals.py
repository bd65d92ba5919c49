"""Ordinal numbers: thứ 2, thứ 2, 4, 6, lần thứ 4."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.rule import LineContext, Rule, Spoken
from generator.speech.rules.romans import say_ordinal
from generator.text.pattern import Pattern

_LIST = Pattern(r"\d+|\s*[-,&]\s*|\s+và\s+")


def _say(found: re.Match[str], _line: LineContext) -> Spoken:
    first, *rest = _LIST.findall(found[0].replace("-", ", ") if found[0].count("-") > 1 else found[0])
    return Spoken(" ".join([say_ordinal(first), *map(_say_next, rest)]).replace(" ,", ","))


def _say_next(part: str) -> str:
    sign = part.strip()
    if sign.isdecimal():
        return "tư" if sign == "4" else say_cardinal(sign)
    return {"-": "đến", "&": "và"}.get(sign, sign)


ORDINALS = (
    Rule(
        "ordinal",
        Pattern(
            r"(?=\d)(?i:(?<=\bthứ ))\d{1,9}(?:(?:\s?[-,&]\s?|\s+và\s+)[2-7](?![\w/]|[.,:]\d|\s?(?:h|"
            r"giờ)\b))*(?![\w/]|[.,:]\d)"
        ),
        _say,
    ),
)
