"""Letters with digits: A4, 4G, QL10, B52, COVID-19, T2–T6."""

import re

from generator.text.pattern import Pattern
from generator.text.speech.cardinals import say_cardinal, say_digits
from generator.text.speech.letters import is_pronounceable, spell
from generator.text.speech.numbers import say_number
from generator.text.speech.rule import NUMBER, WORDS, LineContext, Rule, Spoken
from generator.text.speech.rules.romans import say_ordinal

_PREFIXES = {
    "QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "HL": "hương lộ", "ĐH": "đường huyện",
    "KP": "khu phố", "TDP": "tổ dân phố", "Km": "ki lô mét", "KM": "ki lô mét",
    "km": "ki lô mét", "Q.": "quận", "P.": "phường", "PM": "pê em", "KCN": "khu công nghiệp", "KV": "khu vực",
}  # fmt: skip
_PART = Pattern(r"[^\W\d_]+|\d+|\.")


def _say_weekday(found: re.Match[str], line: LineContext) -> Spoken:
    number = found[1]
    if int(number) > 7:
        return Spoken(f"tháng {say_cardinal(number)}")
    return Spoken(f"thứ {say_ordinal(number)}", (f"tháng {say_cardinal(number)}",) if found[0] == line.words else ())


def _say_prefixed(found: re.Match[str], _line: LineContext) -> Spoken:
    letters = f" {spell(found['letter'])}" if found["letter"] else ""
    plus = f" cộng {say_cardinal(found['plus'])}" if found["plus"] else ""
    return Spoken(f"{_PREFIXES[found['prefix']]} {_say_digits(found['number'])}{letters}{plus}", mark=NUMBER)


def _say_generation(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} gờ", mark=WORDS)


def _say_code(found: re.Match[str], line: LineContext) -> Spoken:
    return Spoken(" ".join(_say_part(part, line) for part in _PART.findall(found[0])), mark=WORDS)


def _say_part(part: str, line: LineContext) -> str:
    if part == ".":
        return "chấm"
    if part[0].isdecimal():
        return _say_digits(part)
    if senses := line.lexicon.abbreviations.get(part):
        return senses[-1].words
    if len(part) > 2 and is_pronounceable(part):
        return part
    return spell(part)


def _say_digits(written: str) -> str:
    if not written.isdecimal():
        return say_number(written)
    return say_cardinal(written) if len(written) <= 3 and not written.startswith("0") else say_digits(written)


def _say_diameter(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("phi")


CODES = (
    Rule("diameter", Pattern(r"(?<!\w)[ΦφϕØø⌀](?=\s?\d)|(?<!\w)[ΦφϕØø⌀](?=\s?\ue000)"), _say_diameter, needs="ΦφϕØø⌀"),
    Rule("weekday", Pattern(r"(?<![\w.-])T([2-9]|1[0-2])(?!\w|[.,]\d)"), _say_weekday, needs="T"),
    Rule("weekday after a dash", Pattern(r"(?<=\ue000-)T([2-9])(?!\w|[.,]\d)"), _say_weekday, needs="T"),
    Rule(
        "road or place",
        Pattern(
            r"(?<![\w.])(?<![^\W\d]-)(?P<prefix>QL|TL|ĐT|HL|ĐH|KP|TDP|Km|KM|km|Q\.|P\.|PM|"
            r"KCN|KV)[ .]?(?P<number>\d{1,4}(?:[.,]\d)?)(?P<letter>[A-H])?(?:\+(?P<plus>\d{1,4})"
            r")?(?![\w/]|[.,]\d)"
        ),
        _say_prefixed,
    ),
    Rule("generation", Pattern(r"(?<![\w.,-])([2-6])G(?!\w)"), _say_generation, needs="G"),
    Rule(
        "code",
        Pattern(
            r"(?<![\w.,])(?:[^\W\d_]{1,12}-?\d{1,9}|\d{1,9}-?[A-ZĐ](?![^\W\d_A-ZĐ]))(?:-?[^\W\d_]{1,12}|"
            r"[-.]?\d{1,9})*(?![\w])"
        ),
        _say_code,
    ),
)
