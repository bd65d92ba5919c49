"""Digits → Vietnamese number words, as said in the north.

The words come from CLDR's rules for Vietnamese, through unicode-rbnf (nghìn, mốt, tư, lăm). Seven rules of ours
replace what is southern (“lẻ” becomes “linh”) and add the empty hundreds that northern speakers say inside a number
(1.005.000: một triệu *không trăm linh* năm nghìn).
"""

from collections.abc import Callable
from functools import cache, lru_cache

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

_NORTHERN = (
    ("0", "linh =%spellout-cardinal=;", "after-hundred"),
    ("0", "=%%after-thousand-or-more=;", "after-million"),
    ("1000", "←%%after-thousand-or-more← nghìn[ →%%after-thousand-or-more→];", "after-million"),
    ("0", "=%%after-million=;", "after-billion"),
    ("1000000", "←%%after-thousand-or-more← triệu[ →%%after-million→];", "after-billion"),
    ("1000000", "←← triệu[ →%%after-million→];", "spellout-cardinal"),
    ("1000000000", "←← tỷ[ →%%after-billion→];", "spellout-cardinal"),
)

# In digits. unicode-rbnf 2.4.1 turns longer numbers into floats and loses digits; past 36 digits, numbers are codes.
_LONGEST_RULED = 15
_LONGEST = 36
_BILLION = 9


@lru_cache(maxsize=4096)
def say_cardinal(digits: str) -> str:
    """Return the whole number written as ASCII *digits* in words.

    >>> say_cardinal("1005000")
    'một triệu không trăm linh năm nghìn'
    >>> say_cardinal("1" + "0" * 18)
    'một tỷ tỷ'
    """
    digits = digits.lstrip("0") or "0"
    if len(digits) > _LONGEST:
        return say_digits(digits)
    if len(digits) <= _LONGEST_RULED:
        return _speller()(digits)
    cut = len(digits) - _BILLION
    return f"{say_cardinal(digits[:cut])} tỷ {_say_rest(digits[cut:])}".rstrip()


def say_digits(digits: str) -> str:
    """Return each of the ASCII *digits* as a word.

    >>> say_digits("1022")
    'một không hai hai'
    """
    return " ".join(_DIGITS[int(digit)] for digit in digits)


def _say_rest(group: str) -> str:
    """Say *group*, which follows a “tỷ”, with its empty hundreds; return nothing for nine zeros."""
    return _speller()("1" + group).removeprefix("một tỷ").lstrip()


@cache
def _speller() -> Callable[[str], str]:
    # Imported for the first number: to read CLDR's rules would slow down every command that reads nothing aloud.
    from unicode_rbnf import RbnfEngine  # noqa: PLC0415  # see above

    rules = RbnfEngine.for_language("vi")
    for value, text, ruleset in _NORTHERN:
        rules.add_rule(value, text, ruleset, is_private=ruleset.startswith("after"))

    def spell(digits: str) -> str:
        return str(rules.format_number(digits, ruleset_names=["spellout-cardinal"]).text)

    return spell
