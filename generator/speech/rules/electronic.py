"""E-mail addresses, web addresses and file names: part by part, as people dictate them.

Parts that can be said as words stay words. Others are given letter by letter, with spaces between, so that a reader
sees the letter itself and a machine says its name. Signs are “a còng”, “chấm”, “gạch ngang”, “gạch dưới”.
"""

import re

from generator.speech.cardinals import say_digits
from generator.speech.letters import is_pronounceable, spell
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_TOP = (
    r"(?:vn|com|net|org|gov|edu|info|biz|asia|io|ai|app|dev|me|tv|cn|jp|uk|us|eu|abc|ly|gle|link|site|online|xyz|page)"
)
_HOST = rf"(?:[a-z0-9](?:[a-z0-9-]{{0,62}})\.){{1,6}}{_TOP}(?![\w-])"
_PATH = r"(?:/[^\s\"<>()\[\]{},;\ue000-\ue002]{0,400}(?<![.:!?…'*_|]))?"
_FILE = r"pdf|docx?|xlsx?|pptx?|zip|rar|png|jpe?g|mp[34]|apk|html?|txt|csv"

_SIGNS = {
    ".": "chấm", "@": "a còng", "-": "gạch ngang", "_": "gạch dưới", "/": "gạch chéo", "?": "hỏi chấm",
    "=": "bằng",
    "&": "và", "#": "thăng", "%": "phần trăm", "+": "cộng", "~": "ngã", ":": "hai chấm", "!": "chấm than",
    "*": "sao",
}  # fmt: skip
_WORDS = {"com", "gov", "edu", "net", "org", "info"}
_PART = Pattern(r"[^\W\d_]+|\d+|[^\w\s]|_")


def _say_address(found: re.Match[str], line: LineContext) -> Spoken:
    written = found[0].casefold()
    scheme, there, rest = written.rpartition("://")
    start = f"{' '.join(scheme)} hai chấm sẹc sẹc " if there else ""
    return Spoken(start + _say_parts(rest.removesuffix("/"), line), mark=WORDS)


def _say_file(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “mau-01.docx”: the name as an address, the suffix as it is said alone."""
    return Spoken(f"{_say_parts(found['name'].casefold(), line)} chấm {_suffix(found['suffix'])}", mark=WORDS)


def _say_parts(written: str, line: LineContext) -> str:
    return " ".join(_say_part(part, line) for part in _PART.findall(written))


def _say_part(part: str, line: LineContext) -> str:
    if part.isdecimal():
        return say_digits(part)
    if not part[0].isalpha():
        return _SIGNS.get(part, "")
    if part in line.lexicon.address_words:
        return line.lexicon.address_words[part]
    if part in _WORDS or not part.isascii() or (len(part) > 2 and is_pronounceable(part)):
        return part
    return " ".join(part)


_E_MAIL = rf"[\w.+%-]{{1,64}}@{_HOST}"
_WEB = rf"(?:https?://(?:[\w.-]{{1,200}})(?::\d+)?|(?:www\.)[\w.-]{{1,200}}(?<![.])|{_HOST}){_PATH}"


def _say_suffix(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"chấm {_suffix(found[1])}", mark=WORDS)


def _suffix(written: str) -> str:
    """Return the letters of “docx” with the names that they have in Latin words, where D is “đê”."""
    return " ".join(
        say_digits(sign) if sign.isdecimal() else "đê" if sign == "d" else spell(sign) for sign in written.casefold()
    )


ELECTRONIC = (
    Rule(
        "address",
        Pattern(rf"(?<![\w@./+%-])(?:{_E_MAIL}|{_WEB})", re.IGNORECASE | re.ASCII),
        _say_address,
        needs=".",
        has_digits=False,
    ),
    Rule(
        "file",
        Pattern(rf"(?<![\w./-])(?P<name>[\w-]{{1,60}})\.(?P<suffix>{_FILE})(?!\w)", re.IGNORECASE),
        _say_file,
        needs=".",
        has_digits=False,
    ),
    Rule(
        "suffix of files",
        Pattern(rf"(?<![^\s,;/(\"'*])\.({_FILE})(?!\w)", re.IGNORECASE),
        _say_suffix,
        needs=".",
        has_digits=False,
    ),
)
