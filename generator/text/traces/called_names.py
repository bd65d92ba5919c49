"""Names by which a village knows somebody: initials, letters one by one, nicknames, names over shops and accounts."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.text.compounds import known, with_tones_one_way
from generator.text.traces.folding import Folded, folded
from generator.text.traces.name_lists import FAMILIES, GIVEN, KNOWN_NAMES, NOT_NAMES, listed

_LETTER = r"[^\W\d_]"
_LETTER_BY_LETTER = re.compile(rf"(?<!\w)(?:{_LETTER}[ _\-·]{{1,3}}){{5,}}{_LETTER}(?!\w)")
_INITIALS = re.compile(
    r"(?<![\w.])[A-ZĐ]\. ?[A-ZĐ]\. ?[A-ZĐ]\.?(?![\w.])"
    rf"|(?<![\w.])(?!T\. ?T\.)[NTLPHBDĐVCM]\. ?[VTĐ]\. ?[A-ZĐ]{_LETTER}+"
    rf"|(?<![\w.])(?!T T )[NTLPHBĐVCM] [VTĐ] [A-ZĐ]{_LETTER}+|(?<![\w.])Ng[. ] ?[VT][. ] ?[A-ZĐ](?!\w)"
)
_SHORT_AND_NAME = re.compile(rf"(?<!\w)(?:NV|NT|LV|PV|VV|LT|PT)[. ] ?({_LETTER}{{2,}})(?!\w)")
_TITLE_AND_NAME = re.compile(rf"(?<![\w.])[ÔBACôbac]\.({_LETTER}{{2,}})(?!\w)")
_NICKNAMES = listed("béo sẹo còi cụt lùn gù thọt điếc lác rỗ móm sún hói xoăn trố khùng toét vẩu lé")
_NICKNAME = re.compile(rf"(?<!\w)({_LETTER}+) (?i:{'|'.join(sorted(_NICKNAMES))})(?!\w)")
_SHOP = (
    r"quán|tiệm|tạp hóa|tạp hoá|cửa hàng|đại lý|hiệu thuốc|nhà thuốc|xưởng|lò mổ|gara|ga ra|salon|nhà hàng|"
    r"karaoke|quầy|trại|trang trại|nhà nghỉ|nhà trọ|phòng khám|sạp|lò gạch|lò bánh"
)
_PLACES = listed("thôn xóm làng xã phường tổ đội ấp khu đường phố chợ cầu đình chùa trường")
"""“Quán nước ở thôn Đông”: the name is that of the village."""
_SHOPS = frozenset(shop.split()[0] for shop in _SHOP.split("|"))
_NAME, _SHORT = listed("tên"), listed("nv nt lv pv vv lt pt")
_OVER_A_SHOP = re.compile(rf"(?<!\w)(?i:{_SHOP}) ((?:{_LETTER}+ ?){{1,6}})")
_NETWORKS = listed("zalo facebook fb face nick tiktok youtube viber")
_ACCOUNT = re.compile(rf"(?<!\w)(?i:{'|'.join(sorted(_NETWORKS, reverse=True))})(?: ?:)? ((?:{_LETTER}+ ?){{1,3}})")
_CALLED = re.compile(
    rf"(?<!\w)(?i:người|cô gái|cậu bé|bé|em|cháu|học sinh(?: lớp \w+)?|phụ nữ|đàn ông|anh|chị|bệnh nhân|nạn nhân)"
    rf" tên ({_LETTER}+)"
)


def called_names(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield where such names stand in *shown*."""
    dotted = "." in shown.cased
    initials = dotted or any(len(word) == 1 for word in shown.words)
    single = sum(len(word) == 1 for word in shown.words) > 5
    for pattern, is_open in ((_LETTER_BY_LETTER, single), (_INITIALS, initials)):
        yield from (found.span() for found in (pattern.finditer(shown.cased) if is_open else ()))
    nicknamed, called = shown.has_one_of(_NICKNAMES), shown.has_one_of(_NAME)
    short = shown.has_one_of(_SHORT)
    for pattern, is_open in (
        (_TITLE_AND_NAME, dotted),
        (_NICKNAME, nicknamed),
        (_CALLED, called),
        (_SHORT_AND_NAME, short),
    ):
        for found in pattern.finditer(shown.cased) if is_open else ():
            if found[1][0].isupper() and found[1].lower() in GIVEN:
                yield found.span()
    for pattern, marks in ((_OVER_A_SHOP, _SHOPS), (_ACCOUNT, _NETWORKS)):
        for found in pattern.finditer(shown.cased) if shown.has_one_of(marks) else ():
            words = found[1].split()
            first = next((number for number, word in enumerate(words) if word[0].isupper()), None)
            of_a_place = first and words[first - 1].lower() in _PLACES
            if first is not None and not of_a_place and _is_name(words[first:]):
                yield found.span()


@lru_cache(maxsize=4_096)
def is_a_name(text: str) -> bool:
    """Return whether *text*, which should be an office or a field of work, is a name of a person and nothing else.

    >>> is_a_name("Hùng"), is_a_name("Tuấn Hà"), is_a_name("An ninh"), is_a_name("Đường"), is_a_name("Trần Phú")
    (True, True, False, False, False)
    """
    words = folded(text).cased.split()
    return 0 < len(words) < 5 and all(word.isalpha() and word[0].isupper() for word in words) and _is_name(words)


def _is_name(words: list[str]) -> bool:
    """Return whether *words*, of which the first has a capital, begin with a name of a person and no other word."""
    lower = [word.lower() for word in words]
    others = any(" ".join(lower[:length]) in KNOWN_NAMES for length in (2, 3))
    joined = any(with_tones_one_way(" ".join(lower[:length])) in known() for length in (2, 3) if len(lower) >= length)
    family = lower[0] in FAMILIES and len(words) > 1 and words[1][0].isupper()
    return not others and not joined and lower[0] not in NOT_NAMES and (lower[0] in GIVEN or family)
