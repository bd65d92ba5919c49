"""Numbers that lead to a person: telephones, identities, number plates, accounts; not days, sums, counts or papers."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise

from generator.text.traces.folding import Folded

Span = tuple[int, int]

_UNITS = (
    "triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|vnđ|vnd|đ|km|m|cm|mm|ha|m2|m3|kg|g|tấn|tạ|lít|kw|kwh|v|w|hộ|người|phần|giờ|phút|"
    "ngày|tháng|năm|lần|việc|cái|bóng|mét|hecta|héc|nhân|khẩu|cây|con|xe|suất|phiếu|lượt|trường|cuộc"
)
_HARMLESS = re.compile(
    # days, months, spans of years, hours
    r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d ?- ?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)"
    r"|(?<!\d)\d{1,2} ?(?:h|giờ|:) ?[0-5]\d(?: ?(?:phút|p|:[0-5]\d))?(?!\d)"
    # sums and counts: thousands in groups, or words of a unit behind
    rf"|(?<![\d.,])[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)? ?(?:{_UNITS})(?!\w)"
    rf"|(?<!\d)[1-9]\d{{0,2}}(?: \d{{3}})+ ?(?:{_UNITS})(?!\w)|(?<!\d)[1-9]\d* ?(?:{_UNITS})(?!\w)"
    # papers of offices: 12/QĐ-UBND, 1234/2026/QĐ-UBND
    r"|(?<!\d)\d{1,5}(?:/(?:19|20)\d\d)?/[a-zđ]{1,5}(?:-[a-zđ&]+)*(?![\w])"
    # standards: TCVN 5945:2010
    r"|(?<!\w)(?:tcvn|qcvn|iso|iec|astm)[ \d\-:]{2,20}(?!\d)"
    # short numbers that everybody may call, several of them: 113, 114 và 115
    r"|(?<!\d)(?<!\d[ .,\-])(?:11[1-5]|1022)(?:(?:, ?|; ?| và | hoặc |/| - )(?:11[1-5]|1022))+(?![ .,\-]{0,2}\d)"
)
_LIST_OF_SMALL = re.compile(r"(?<!\d)\d{1,2}(?:(?:, ?| và | hoặc | - )\d{1,2}(?!\d))+")

_DIGIT = "[0-9oil|]"
_RUN = re.compile(rf"(?<![a-zà-ỹđ0-9])[(+]*{_DIGIT}(?:[ .,\-_/\\()·•*+:]{{0,3}}{_DIGIT}){{6,}}(?![a-zà-ỹđ0-9])")
_LETTERS = str.maketrans("oil|", "0111")
_MASKED = re.compile(r"(?<!\d)0\d{2,3}[ .\-]*[x*.…#]{2,}[ .\-]*\d{2,4}(?!\d)")

_CALLED = (
    r"(?:s[đd]t|số điện thoại|điện thoại|so dien thoai|dien thoai|đt|dt|alo|zalo|số máy|so may|di động|di dong|viber|"
    r"tel|phone|hotline|gọi số|liên hệ|lien he|gọi)"
)
_AFTER_CALL = re.compile(
    rf"(?<!\w){_CALLED}(?: (?:số|so|là|la|qua|theo|lại|ngay|tới|máy))*[ .:\-]*({_DIGIT}(?:[ .\-]{{0,2}}{_DIGIT}){{5,}})"
)
_OF_IDENTITY = re.compile(
    r"(?:cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|can cuoc(?: cong dan)?|chứng minh(?: thư| nhân dân)?|"
    r"chung minh(?: thu| nhan dan)?|định danh|dinh danh|hộ chiếu|ho chieu|bhyt|bhxh|bảo hiểm(?: y tế| xã hội)?|"
    r"thẻ bảo hiểm|mst|mã số thuế|mã hồ sơ|passport|"
    r"mã khách hàng|mã kh|danh bộ|danh bạ|công tơ|đồng hồ nước|hợp đồng (?:điện|nước)|"
    r"thuê bao|mã điểm đo|imei|seri(?:al)?)"
    r"(?: (?:số|so|là|cá nhân|mã|của \w+))*[ .:\-]*"
    r"([a-z]{0,3} ?\d(?:[ .\-]?\d){5,}|[*x#•…._]{2,} ?\d{3,})"
)
_PAPER = re.compile(
    r"(?<!\w)(?:khai sinh|hộ khẩu|hộ tịch|sổ đỏ|sổ hồng|gcn\w*|cnqsd\w*|giấy chứng nhận[^.,;]{0,40}?|quyền sử dụng đất|"
    r"giấy phép lái xe|gplx|bằng lái|bệnh án|học bạ|hợp đồng lao động)(?: (?:số|so|là|mã))*[ .:\-]*"
    r"([a-zđ]{0,3} ?\d(?:[ .\-]?\d){4,})(?![\d/])"
)
"""Papers of one person, by their numbers."""
_LAST_DIGITS = re.compile(
    r"(?<!\w)(?:số|xe|biển|biển số|tài khoản|stk|thẻ|căn cước|cccd|cmnd|điện thoại|sđt|máy)"
    r"(?: \w+){0,2}? (?:đuôi|cuối|kết thúc bằng|tận cùng)(?: (?:là|số|bằng))*[ :]*(\d{3,6})(?!\d)"
)
"""“Số đuôi 678”: in a village, the end of a number is the number."""
_OF_ACCOUNT = re.compile(
    r"(?<!\w)(?:stk|số tài khoản|so tai khoan|tài khoản|tai khoan|tk|số thẻ|account|vietcombank|vcb|agribank|bidv|"
    r"vietinbank|techcombank|mb ?bank|momo|sacombank|acb|vpbank|tpbank|ngân hàng|ngan hang)"
    r"(?: (?:số|so|là|ngân hàng|mb|[a-z]+bank))*[ .:\-]*(\d(?:[ .\-]?\d){5,})"
)
_PLATE = re.compile(
    r"(?<![\w/])(?P<place>[1-9]\d)[ .\-_]{0,3}(?P<series>[a-zđ]{1,2}\d?|[a-zđ]\d)[ .\-_]{0,3}"
    r"(?P<number>\d{3}[ .\-_]?\d{2}|\d{4})(?![\w])"
)
_OF_PLATE = re.compile(r"(?:biển(?: số| kiểm soát)?|bien so|bks|bsx|xe(?: máy| tải| ô tô| con| khách)?)[ :]*$")
_NO_SERIES = {"m", "g", "h", "l", "w", "v", "kg", "km", "cm", "mm", "ha", "kw", "tr", "th", "kv", "a", "k", "đ"}

_WORDS = {
    **dict(
        zip(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), "0123456789", strict=True)
    ),
    **dict.fromkeys(("không", "khong", "hông"), "0"),
    **dict.fromkeys(("một", "mốt", "mot"), "1"),
    "hai": "2",
    "ba": "3",
    **dict.fromkeys(("bốn", "bon", "tư", "tu"), "4"),
    **dict.fromkeys(("năm", "nam", "lăm", "lam", "nhăm"), "5"),
    **dict.fromkeys(("sáu", "sau"), "6"),
    **dict.fromkeys(("bảy", "bẩy", "bay"), "7"),
    **dict.fromkeys(("tám", "tam"), "8"),
    **dict.fromkeys(("chín", "chin"), "9"),
    **dict.fromkeys(("mươi", "muoi", "mười", "linh", "lẻ", "trăm", "chấm", "gạch"), ""),
}
_TOKEN = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,4}})"
_SPELT = re.compile(rf"(?<!\w){_TOKEN}(?:[ ,.\-–/]{{1,3}}{_TOKEN}(?!\w)){{2,}}(?!\w)")
_FEW_PARTS = 6
"""With fewer parts, words and digits in turn are a number only where they begin and end as a telephone does."""
_PART = re.compile(r"[^\W\d]+|\d+")
_LEAST_LAST, _LEAST_PAPER, _LEAST_MASKED, _LEAST_CALLED, _LEAST_PLATE, _LEAST_SPELT = 3, 5, 5, 6, 6, 7
"""The fewest digits of each kind of number, as the patterns above have it: with fewer, there is none to look for."""
_PAPERS = ("sinh", "hộ", "sổ", "gcn", "cnqsd", "giấy", "quyền", "gplx", "bằng", "bệnh", "học", "hợp")
_HIDDEN = re.compile("[*x#•…._]{2}")
_LAST = frozenset(("đuôi", "cuối", "thúc", "cùng"))
_FREE_CALLS = re.compile(r"1[89]00\d{4,6}|0\d{2,3}1022")


def telephones(shown: Folded, public: Collection[str]) -> Iterator[Span]:
    """Yield where telephone numbers stand in *shown*, whatever the digits look like; not those that are *public*."""
    runs = _runs(shown.lower) if shown.digits >= _LEAST_CALLED else ()
    yield from ((start, end) for start, end, digits in runs if _is_telephone(digits) and not _known(digits, public))
    if shown.digits >= _LEAST_MASKED:
        yield from (found.span() for found in _MASKED.finditer(shown.lower))
    if shown.digits >= _LEAST_CALLED:
        for found in _AFTER_CALL.finditer(_quiet(shown.lower)):
            digits = _digits(found[1])
            if sum(letter.isdigit() for letter in found[1]) >= _LEAST_CALLED and not _known(digits, public):
                yield found.span(1)
    spelt = sum(word in _WORDS for word in shown.words)
    if spelt and spelt + shown.digits >= _LEAST_SPELT:
        yield from _spelt(shown.lower, public)


def identities(shown: Folded, public: Collection[str]) -> Iterator[Span]:
    """Yield where the numbers of identity cards, insurances and tax payers stand in *shown*."""
    masked = shown.digits >= _LEAST_LAST and _HIDDEN.search(shown.lower)
    gates = (
        (_OF_IDENTITY, shown.digits >= _LEAST_CALLED or masked),
        (_PAPER, shown.digits >= _LEAST_PAPER and any(map(shown.lower.__contains__, _PAPERS))),
        (_LAST_DIGITS, shown.digits >= _LEAST_LAST and shown.has_one_of(_LAST)),
    )
    for pattern, is_open in gates:
        if is_open:
            quiet = _quiet(shown.lower)
            yield from (found.span(1) for found in pattern.finditer(quiet) if not _known(_digits(found[1]), public))
    runs = _runs(shown.lower) if shown.digits >= _LEAST_CALLED else ()
    yield from ((start, end) for start, end, digits in runs if len(digits) == 12 and not digits.startswith("84"))


def accounts(shown: Folded, public: Collection[str]) -> Iterator[Span]:
    """Yield where account numbers stand in *shown*, and any other long number: nobody counts that far in an answer."""
    if shown.digits < _LEAST_CALLED:
        return
    quiet = _quiet(shown.lower)
    yield from (found.span(1) for found in _OF_ACCOUNT.finditer(quiet) if not _known(_digits(found[1]), public))
    for start, end, digits in _runs(shown.lower):
        if len(digits) >= 8 and not _known(digits, public):
            yield start, end


def plates(shown: Folded, _public: Collection[str]) -> Iterator[Span]:
    """Yield where number plates stand in *shown*."""
    for found in _PLATE.finditer(shown.lower) if shown.digits >= _LEAST_PLATE else ():
        named = _OF_PLATE.search(shown.lower[: found.start()]) is not None
        year = re.fullmatch(r"(?:19|20)\d\d", found["number"]) is not None
        unit = found["series"] in _NO_SERIES and "." not in found["number"]
        joined = " " not in found[0] and len(found["number"]) >= 5
        if named or (not year and (not unit or joined)):
            yield found.span()


def _known(digits: str, public: Collection[str]) -> bool:
    return digits in public or f"0{digits.removeprefix('84')}" in public or _FREE_CALLS.fullmatch(digits) is not None


def _is_telephone(digits: str) -> bool:
    bare = digits.removeprefix("84") if len(digits) > 10 else digits
    return (digits.startswith("0") and len(digits) in range(7, 12)) or (bare != digits and len(bare) in (9, 10))


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written.translate(_LETTERS))


@lru_cache(maxsize=4)
def _quiet(lower: str) -> str:
    """Return *lower* with spaces in the place of numbers that lead to nobody: days, sums, papers."""
    without = _HARMLESS.sub(lambda found: "¤" * len(found[0]), lower)
    return _LIST_OF_SMALL.sub(_without_counts, without)


def _without_counts(found: re.Match[str]) -> str:
    """Return a list of small numbers blanked where they rise, as days and villages do in a list, else as it is."""
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    rising = all(one < next_ for one, next_ in pairwise(numbers))
    return "¤" * len(found[0]) if rising and numbers[0] > 0 and numbers[-1] <= 31 else found[0]


@lru_cache(maxsize=4)
def _runs(lower: str) -> tuple[tuple[int, int, str], ...]:
    """Return the long numbers in *lower*: where they begin and end, and their digits."""
    found = (run for run in _RUN.finditer(_quiet(lower)))
    return tuple(
        (*run.span(), _digits(run[0]))
        for run in found
        if sum(letter.isdigit() for letter in run[0]) >= 6 and len(_digits(run[0])) >= 7
    )


def _spelt(lower: str, public: Collection[str]) -> Iterator[Span]:
    """Yield where numbers of eight digits or more are spelt in words, or in words and digits."""
    for found in _SPELT.finditer(lower):
        parts = _PART.findall(found[0])
        digits = "".join(_WORDS.get(part, part) for part in parts)
        enough = len(digits) >= 7 if len(parts) >= _FEW_PARTS else len(digits) in (10, 11) and digits[0] == "0"
        if enough and any(part in _WORDS for part in parts) and not _known(digits, public):
            yield found.span()
