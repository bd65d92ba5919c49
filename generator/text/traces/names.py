"""Names of persons, with a title or without, in capitals or small letters, with marks or without."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from generator.text.compounds import known, with_tones_one_way
from generator.text.names import bare
from generator.text.traces.called_names import called_names
from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import (
    BY_BIRTH,
    FAMILIES,
    GIVEN,
    KNOWN_NAMES,
    MIDDLES,
    NOT_NAMES,
    SURE_FAMILIES,
    listed,
)
from generator.text.traces.plain_names import plain_names

_WORD = re.compile(r"[đĐ][/.][cC]|[^\W\d_]+\.?|\d+|[^\w\s]")
_TITLES = listed("""
    ông bà anh chị cô chú bác cậu mợ thím dì cụ cháu em thầy hộ nhà đ/c đ.c ô mẹ bố bé chồng vợ lão mụ gã thằng con
    mr mrs ms miss
""")
_TITLES_OF_TWO = (
    ("gia", "đình"),
    ("đồng", "chí"),
    ("vợ", "chồng"),
    ("chủ", "hộ"),
    ("chủ", "nhà"),
    ("con", "bé"),
    ("nhà", "ông"),
    ("cô", "giáo"),
    ("thầy", "giáo"),
    ("bác", "sĩ"),
    ("bác", "sỹ"),
    ("y", "tá"),
    ("y", "sĩ"),
    ("y", "sỹ"),
    *((rank, grade) for rank in ("thiếu", "trung", "thượng", "đại") for grade in ("úy", "uý", "tá")),
)
_CALLINGS = listed("nghệ_nhân linh_mục nhà_giáo sư_thầy luật_sư kỹ_sư thượng_tọa đại_đức ni_sư nhà_báo họa_sĩ")
"""Callings before names with a capital alone."""
_NOT_WITH = {"con", "vợ", "chồng", "bé", "mẹ", "bố", "thằng"}
"""Titles after which a name in small letters is not looked for unless it is a given name with nothing behind it."""
_OFFICES = (("trưởng", "thôn"), ("phó", "thôn"), ("bí", "thư"), ("chủ", "tịch"), ("cán", "bộ"), ("công", "chức"))
"""Titles before names in full alone: behind them stand names of villages and offices, too."""
_COUNTED = {
    "người",
    "lần",
    "ngày",
    "tháng",
    "giờ",
    "hộ",
    "năm",
    "nay",
    "cái",
    "con",
    "đứa",
    "trường",
    "phần",
    "bên",
    "mươi",
}
_OF_PLACES = listed("""
    đường phố trường thpt thcs th tiểu học cầu chợ quỹ công viên quảng tượng đài đền chùa miếu đình khu xã
    phường huyện thôn làng quận sông hồ núi viện tuyến ngã xóm tỉnh tdp cống kênh đê bến phà ga trạm đài bãi cụm
    kcn tên giải thưởng lăng nghĩa trang phong trào họ kho thành chi nhánh ấp rạch sân
""")
_BEFORE = {
    "ô": {"ở", "các", "những", "mỗi", "một", "vào", "trong"},
    "bà": {"các", "những"},
    "con": {"bà"},
    "em": {"anh", "chị", "trẻ", "các"},
    "nhà": {"chủ"},
}
_SUREST = {"nguyễn", "bùi", "đặng", "huỳnh", "phan", "trịnh"}
_LESS_SURE = {"hồ", "lý", "cao", "mai", "tạ", "chu", "đào"}
_SAID = re.compile(
    r"(?<!\w)(?:tôi|em|cháu|mình|anh ấy|chị ấy|ông ấy|bà ấy) (?:tên(?: là)?|là) (\w+)"
    r"|(?<!\w)tên(?: (?:tôi|em|cháu|mình|ông ấy|bà ấy|anh ấy|chị ấy|thật|đầy đủ))*(?: là| :|:) ?(\w+)"
    r"|(?<!\w)(?:người gửi|người phản ánh|người báo|người kiến nghị|người liên hệ|họ tên|họ và tên|ký tên|chủ hộ|"
    r"chủ nhà|công dân|khách hàng|bệnh nhân|nạn nhân|người dân|học sinh|thay mặt|đại diện hộ)"
    r"(?: ?[:\-] ?| là | tên (?:là )?| )(\w+)"
)
_PLAINLY_SAID = ("tên", "họ tên", "họ và tên", "người gửi", "người phản ánh", "người báo", "ký tên", "người kiến nghị")
_SHORT_OR_WRONG = frozenset(("ng", "ngx", "tr", "ph", "hg", "đg"))
_BEGIN = (
    _TITLES | FAMILIES | _SHORT_OR_WRONG | {first for first, _ in _TITLES_OF_TWO} | {c.split("_")[0] for c in _CALLINGS}
)
"""What a name with a title, or a name in full, begins with, unless its second word is “thị”, or it is like Nguyễn."""
_MAY_BEGIN = _BEGIN | {"thị", "đ"}
_MAY_SAY = listed("tôi em cháu mình anh chị ông bà tên người họ ký chủ công khách bệnh nạn học thay đại")
"""What one of `_SAID` begins with."""


def names(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where names of persons stand in *shown*."""
    if shown.has_one_of(_MAY_BEGIN) or any(map(_is_like_nguyen, shown.words)):
        yield from _in_order(shown)
    if shown.has_one_of(_MAY_SAY):
        yield from _said(shown)
    yield from plain_names(shown)
    yield from called_names(shown)


def _in_order(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield where titles and names, or names in full, stand."""
    words = [found for found in _WORD.finditer(shown.cased) if not found[0].isdigit()]
    lower = [shown.lower[word.start() : word.end()].rstrip(".") for word in words]
    for number, (word, after) in enumerate(zip(lower, [*lower[1:], ""], strict=False)):
        if word in _BEGIN or after == "thị" or _is_like_nguyen(word):
            length = _after_title(number, words, lower) or _without_title(number, words, lower)
            if length:
                yield words[number].start(), words[min(number + length, len(words)) - 1].end()


def _is_like_nguyen(word: str) -> bool:
    return len(word) == len("nguyen") and bare(word) == "nguyen"


def _after_title(number: int, words: list[re.Match[str]], lower: list[str]) -> int:
    """Return how many words, from that of the *number*, are a title and a name; 0 where they are none."""
    title = _title_length(number, lower)
    in_family = lower[max(0, number - 2) : number] == ["gia", "đình"]
    if not title or (number and lower[number - 1] in _OF_PLACES and not in_family):
        return 0
    if number and lower[number - 1] in _BEFORE.get(lower[number], set()):
        return 0
    at = number + title
    if at >= len(words) or not _beside(words, at):
        return 0
    if words[at][0].rstrip(".")[:1].isupper():
        return _capitals_after(number, at, words, lower)
    return _small_after(number, at, lower)


def _title_length(number: int, lower: list[str]) -> int:
    if tuple(lower[number : number + 2]) in _TITLES_OF_TWO:
        return 2
    if "_".join(lower[number : number + 2]) in _CALLINGS:
        return 2
    return 1 if lower[number] in _TITLES else 0


def _capitals_after(number: int, at: int, words: list[re.Match[str]], lower: list[str]) -> int:
    """Return the length of a title and the capitals behind it, unless these are an office or all is in capitals."""
    shouted = words[number][0].isupper() and len(words[number][0]) > 1
    if lower[at] in NOT_NAMES and not _is_full(lower[at : at + 3]):
        return 0
    if shouted:  # all in capitals: as if all were small
        return _small_after(number, at, lower)
    unlike = lower[number] in {"con", "nhà", "hộ", "em", "mẹ"} or at - number > 1
    if unlike and _is_compound(lower, at) and not _is_full(lower[at : at + 3]):
        return 0
    end = at + 1
    while end < len(words) and _beside(words, end) and words[end][0][:1].isupper() and end - at < 4:
        end += 1
    return end - number


def _small_after(number: int, at: int, lower: list[str]) -> int:
    """Return the length of a title and a name in small letters."""
    if _is_full(lower[at : at + 3]):
        return at - number + 3 if len(lower) > at + 2 and lower[at + 2] in GIVEN | MIDDLES else at - number + 2
    name, after = lower[at], lower[at + 1] if at + 1 < len(lower) else ""
    if name in BY_BIRTH and lower[number] in {"ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "cậu", "dì", "thím"}:
        return 0 if after in _COUNTED or _is_compound(lower, at) else at - number + 1
    if name not in GIVEN or _is_compound(lower, at) or _joined(lower[number : at + 1]):
        return 0
    if lower[number] in _NOT_WITH and after and after not in {",", ".", ";", "(", ")"}:
        return 0
    return at - number + 1


def _is_full(three: list[str]) -> bool:
    """Return whether words begin with a family name and go on as a name does."""
    if len(three) < 2 or three[0] not in FAMILIES or " ".join(three) in KNOWN_NAMES:
        return False
    if three[1] in {"văn", "thị"} and len(three) > 2 and not _joined(three[1:3]):
        return three[2].isalpha()
    if len(three) > 2 and three[1] in MIDDLES and three[2] in GIVEN and not _joined(three[1:3]):
        return True
    return three[0] in SURE_FAMILIES and three[1] in GIVEN and not _joined(three[:2])


def _without_title(number: int, words: list[re.Match[str]], lower: list[str]) -> int:
    """Return how many words, from that of the *number*, are a family name and a name without a title."""
    if lower[number + 1 : number + 2] == ["thị"] and _called_thi(number, words, lower):
        return 3
    if _is_short_for(number, words, lower):
        return 3
    if lower[number] not in FAMILIES or _is_known(lower, number):
        return 0
    if _of_a_place(number, lower) and not (
        tuple(lower[max(0, number - 2) : number]) in _OFFICES and _is_full(lower[number : number + 3])
    ):
        return 0
    if words[number][0][:1].isupper():
        return _in_capitals(number, words, lower)
    return _in_small_letters(number, words, lower)


def _in_capitals(number: int, words: list[re.Match[str]], lower: list[str]) -> int:
    end = number + 1
    while end < len(words) and _beside(words, end) and words[end][0][:1].isupper() and end - number < 5:
        end += 1
    length = end - number
    if lower[number + 1 : number + 2] in (["văn"], ["thị"]) and _beside(words, number + 1) and length < 3:
        third = lower[number + 2] if number + 2 < len(words) and _beside(words, number + 2) else ""
        return 0 if _joined([lower[number + 1], third]) else 2 + bool(third and length == 1)
    if length == 1:
        return 0
    if length > 2:
        return 0 if lower[number + 1] in NOT_NAMES - MIDDLES else length
    sure = lower[number] in SURE_FAMILIES and lower[number + 1] in GIVEN and not _joined(lower[number : number + 2])
    return length if sure and not _is_compound(lower, number + 1) else 0


def _in_small_letters(number: int, words: list[re.Match[str]], lower: list[str]) -> int:
    three = lower[number : number + 3]
    if len(three) > 1 and three[0] in _SUREST and three[1] in GIVEN and not _is_compound(lower, number + 1):
        return 2 if _beside(words, number + 1) else 0
    if len(three) < 3 or three[0] not in SURE_FAMILIES | _LESS_SURE or not _all_beside(words, number, 3):
        return 0
    named = three[1] in {"văn", "thị"} and three[2].isalpha()
    named = named or (three[1] in MIDDLES and three[2] in GIVEN and not _joined(three[:2]))
    return 3 if named and not _joined(three[1:3]) else 0


def _called_thi(number: int, words: list[re.Match[str]], lower: list[str]) -> bool:
    """Return whether the word of the *number*, “Thị” and the next are a name whatever the first is: “Tràn Thị Mẫu”."""
    three = words[number : number + 3]
    return (
        len(three) == 3
        and _all_beside(words, number, 3)
        and all(word[0][:1].isupper() and word[0][1:2].islower() for word in three)
        and not _joined(lower[number : number + 2])
        and not _joined(lower[number + 1 : number + 3])
        and lower[number] not in NOT_NAMES
    )


def _is_short_for(number: int, words: list[re.Match[str]], lower: list[str]) -> bool:
    """Return whether three words are a name whose family name is cut short or has a wrong mark: “Ng. Văn Mẫu”."""
    three = lower[number : number + 3]
    if len(three) < 3 or not _all_beside(words, number, 3) or not three[2].isalpha() or _joined(three[1:]):
        return False
    misspelt = bare(three[0]) == "nguyen" and three[0] not in {"nguyễn", "nguyên", "nguyện", "nguyền", "nguyen"}
    if three[0] in {"ng", "ngx"} or misspelt:
        return three[1] in MIDDLES | {"vân", "thi", "van"}
    return three[0] in {"tr", "ph", "hg", "đg"} and three[1] in {"văn", "thị"} and words[number + 2][0][0].isupper()


def is_of_a_place(before: list[str]) -> bool:
    """Return whether a word for a street, a school or a place is among the words *before* a name."""
    return any(word in _OF_PLACES for word in before)


def _of_a_place(number: int, lower: list[str]) -> bool:
    return is_of_a_place(lower[max(0, number - 2) : number])


def _is_known(lower: list[str], number: int) -> bool:
    return any(" ".join(lower[number : number + length]) in KNOWN_NAMES for length in (2, 3, 4))


def _is_compound(lower: list[str], at: int) -> bool:
    """Return whether a word of several syllables begins with that at *at*: “an toàn”, “liên hệ”."""
    return any(_joined(lower[at : at + length]) for length in (2, 3, 4))


def _joined(parts: list[str]) -> bool:
    return len(parts) > 1 and with_tones_one_way(" ".join(parts)) in known()


def _beside(words: list[re.Match[str]], at: int) -> bool:
    """Return whether the word at *at* follows the one before it with nothing but a space between."""
    return words[at].start() - words[at - 1].end() in (0, 1, 2) and words[at][0][:1].isalpha()


def _all_beside(words: list[re.Match[str]], number: int, length: int) -> bool:
    return all(_beside(words, later) for _, later in pairwise(range(number, number + length)))


def _said(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield where a text says who somebody is: “tên tôi là an”, “người gửi: Lan”."""
    for found in _SAID.finditer(shown.lower):
        group = next(number for number in (1, 2, 3) if found[number])
        name = found[group]
        start, end = found.span(group)
        capital = shown.cased[start].isupper() and name not in NOT_NAMES
        after = shown.lower[end : end + 12].split()
        joined = bool(after) and _joined([name, after[0]])
        plainly = found[0].startswith(_PLAINLY_SAID) or " tên " in found[0]
        if (capital and not joined) or ((name in GIVEN or (plainly and name in FAMILIES)) and not joined):
            yield start, end
