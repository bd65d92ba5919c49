"""Telephone numbers, short codes and identifiers: digit by digit, in the groups in which they are written or dialled.

Thông tư 22/2014/TT-BTTTT plans the numbers: 112–115 emergencies, 1022 and other 1xx(x) services, 1800 and 1900 calls,
0 + area or network code. A short code looks like a count (“có 113 hộ”): its neighbours decide, and where they do not,
both readings are reported.
"""

import re
from itertools import accumulate, chain

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import spell
from generator.speech.rule import CODE, LineContext, Rule, Spoken
from generator.text.counted import is_counted
from generator.text.pattern import Pattern
from generator.text.telephones import numbers_a_thing
from generator.text.telephones_in_lines import ABROAD, AT_HOME, CALLABLE, CALLED, END, FREE, NAMED_CODE, is_house

_SERVICE_NAMED = Pattern(r"(?:tổng đài|đường dây nóng|hotline|đầu số)[^\d.;:!?]{1,44}$")
EMERGENCY = frozenset({"112", "113", "114", "115"})
"""The numbers to call in an emergency."""

_SERVICES = EMERGENCY | {"1022"}
_GROUP = Pattern(r"\d+")
_LONE_DIGIT = Pattern(r"(?<!\d)(\d)[ .\-](?=\d)")
_STROKE, _DASH = Pattern(r"\s?/\s?"), Pattern(r"\s?-\s?")
_BREATHS_FROM = {("02", 11): (4, 4, 3), ("84", 11): (2, 3, 3, 3)}
_BREATHS = {7: (4, 3), 8: (4, 4), 9: (3, 3, 3), 10: (4, 3, 3), 11: (4, 3, 4), 12: (3, 3, 3, 3)}
_GROUPS = r"\(?\d(?:[ .)]{0,2}\d){2,14}"
_DASHED = r"\(?\d(?:[ .)\-]{0,2}\d){2,14}"


def say_groups(written: str) -> str:
    """Return the digits in *written* as words, with a pause between groups.

    >>> say_groups("0225.3821.055")
    'không hai hai năm, ba tám hai một, không năm năm'
    """
    groups = _GROUP.findall(_LONE_DIGIT.sub(r"\1", written))
    return ", ".join(map(say_digits, chain.from_iterable(map(_natural_groups, groups))))


def _natural_groups(digits: str) -> list[str]:
    """Return *digits*, a group that was typed in one piece, in the groups in which people say it."""
    sizes = _BREATHS_FROM.get((digits[:2], len(digits))) or _BREATHS.get(len(digits), (len(digits),))
    ends = accumulate(sizes)
    return [digits[end - size : end] for size, end in zip(sizes, ends, strict=True)]


def _say_telephone(found: re.Match[str], _line: LineContext) -> Spoken | None:
    written = found[0]
    digits = re.sub(r"\D", "", written)
    if not 8 <= len(digits) <= 15:
        return None
    plus = "cộng " if "+" in written else ""
    return Spoken(plus + say_groups(written), mark=CODE)


def _say_side_by_side(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “0225.3821.055/0912 345 678”, “0225 3821055 - 3821056”, “gọi 1022/113”: one number after another."""
    numbers = (_STROKE if "/" in found[0] else _DASH).split(found[0])
    first, *others = (re.sub(r"\D", "", number) for number in numbers)
    is_called = "/" in found[0] and first in _SERVICES and CALLED.search(line.before(found.start()))
    if not (is_called or _is_telephone(first)):
        return None
    shortest = 3 if "/" in found[0] else 7  # digits of a number without the code of its area
    whole = all(_is_telephone(other) or other in _SERVICES for other in others)
    if not whole and (is_counted(line.after(found.end())) or not all(shortest <= len(other) <= 8 for other in others)):
        return None
    return Spoken(", ".join(map(say_groups, numbers)), mark=CODE)


def _is_telephone(digits: str) -> bool:
    """Return whether *digits* are a number in Vietnam with its area or network, or one of a call centre."""
    return 9 <= len(digits) <= 11 if digits.startswith("0") else digits[:4] in {"1800", "1900"} and len(digits) >= 8


def _say_card(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(say_groups(found[0]), mark=CODE)


def _say_account(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say an account at the treasury, 3941.0.1053241 (Thông tư 77/2017/TT-BTC), part by part."""
    return Spoken(", ".join(map(say_digits, found[0].split("."))), mark=CODE)


def _say_internet_address(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(" chấm ".join(map(say_digits, found[0].split("."))), mark=CODE)


def _say_service_code(found: re.Match[str], _line: LineContext) -> Spoken:
    signs = {"*": "sao", "#": "thăng"}
    return Spoken(
        " ".join(signs.get(part) or say_digits(part) for part in re.findall(r"\d+|[*#]", found[0])), mark=CODE
    )


def _say_called(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say a number after “gọi”, “tổng đài”, “mã số”… digit by digit."""
    digits = re.sub(r"\D", "", found[0])
    before = line.before(found.start())
    if NAMED_CODE.search(before) and len(digits) >= 3:
        return Spoken(say_groups(found[0]), mark=CODE)
    called = CALLED.search(before) or (_SERVICE_NAMED.search(before) and found[0].isdecimal() and len(digits) <= 5)
    after = line.after(found.end())
    if not called or len(digits) < 3 or is_counted(after, strict=digits in _SERVICES) or is_house(before, after):
        return None
    return Spoken(say_groups(found[0]), mark=CODE)


def _say_short_code(found: re.Match[str], line: LineContext) -> Spoken | None:
    digits = found[0]
    if _RAIN.search(line.text[max(0, found.start() - 90) : found.end() + 90]):
        return None
    if is_counted(line.after(found.end())) or numbers_a_thing(line.before(found.start())):
        return None
    sure = (
        found[0] == line.words
        or re.search(r"(?:số|và|hoặc|,|-|/|\(|\d)\s*$", line.before(found.start()))
        or re.match(r"\s*(?:-|,|và|hoặc)\s*1", line.after(found.end()))
    )
    return Spoken(say_digits(digits), () if sure else (say_cardinal(digits),), CODE)


_RAIN = Pattern(r"(?i:mưa)[^;]{0,80}\d ?mm(?!\w)")  # Vĩnh Bảo 112, Tiên Lãng 98mm


def _say_long(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say 9, 10 or 12 digits in a row as an identifier, unless they count something or are mostly zeros."""
    digits = found[0]
    if digits.startswith("0"):
        return Spoken(say_groups(digits), mark=CODE)
    if len(digits) not in {9, 10, 12} or 2 * digits.count("0") >= len(digits) or is_counted(line.after(found.end())):
        return None
    return Spoken(say_groups(digits), (say_cardinal(digits),), CODE)


def _say_in_part(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the figures of a number whose end is hidden: 069.2785.xxx."""
    return Spoken(say_groups(found[0]), mark=CODE)


def _say_hidden(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the “xxx” that hides the end of a number."""
    return Spoken(", ".join(spell(part) for part in found[0].replace(".", " ").split()), mark=CODE)


def _say_key(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("sao" if found[0] == "*" else "thăng", mark=CODE)


def _say_after_hidden(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the figures behind the hidden ones: 0912.xxx.678."""
    return Spoken(f", {say_digits(found[1])}", mark=CODE)


TELEPHONES = (
    Rule("key", Pattern(r"(?<=phím )[*#]"), _say_key, needs="*#", has_digits=False),
    Rule("service code", Pattern(r"(?<![\w*#])\*\d{1,15}(?:\*\d{1,20}){0,5}#(?![\w#*])"), _say_service_code, needs="*"),
    Rule("telephone abroad", ABROAD, _say_telephone),
    Rule(
        "telephones side by side",
        Pattern(rf"{FREE}(?:{_GROUPS}(?:\s?-\s?{_GROUPS}){{1,3}}{END}|{_DASHED}(?:\s?/\s?{_DASHED}){{1,3}}{END})"),
        _say_side_by_side,
        needs="/-",
    ),
    Rule(
        "telephone in part", Pattern(r"(?<![\w,.])0\d[\d. ]{3,9}(?=[. ]?[xX*]{2,6}(?!\w))"), _say_in_part, needs="xX*"
    ),
    Rule("telephone", AT_HOME, _say_telephone),
    Rule(
        "hidden figures",
        Pattern(rf"(?<={CODE})[. ]?[xX]{{2,6}}(?:[. ][xX]{{2,6}}){{0,2}}(?!\w)"),
        _say_hidden,
        needs="xX",
    ),
    Rule(
        "figures after hidden ones",
        Pattern(rf"(?<={CODE})[. ](\d{{2,4}})(?![\w]|[.,]\d)"),
        _say_after_hidden,
        needs="xX",
    ),
    Rule(
        "card",
        Pattern(
            rf"{FREE}(?:\d{{4}}(?: \d{{4}}){{2,4}}|\d{{4}} \d{{6}} \d{{5}}|"
            rf"\d{{3}} \d{{3}} \d{{3}} \d{{3}}(?= \d))(?![ ]?\d)(?!\w)"
        ),
        _say_card,
    ),
    Rule(
        "account at the treasury",
        Pattern(rf"{FREE}\d{{4}}\.\d{{1,2}}\.\d{{7}}(?:\.\d{{5}})?(?![\w]|[.,]\d)"),
        _say_account,
    ),
    Rule(
        "internet address",
        Pattern(rf"{FREE}(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){{3}}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|[.,]\d)"),
        _say_internet_address,
        needs=".",
    ),
    Rule("number to call", CALLABLE, _say_called),
    Rule("short code", Pattern(r"(?<![\w,.])(?<!\d[./:])(?:11[2-5]|1022)(?!\w|[.,/:]\d|\s?%)"), _say_short_code),
    Rule("long number", Pattern(rf"{FREE}\d{{9,12}}(?!\d|[.,]\d|-\d)(?!\w)"), _say_long),
)
