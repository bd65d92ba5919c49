"""Prices and round sums: 50.000đ, 2tr5, 10k, 1,5 tỷ đồng, $20, 100 USD."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import MINUS, NUMBER, START, say_number, say_price
from generator.speech.rule import LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_CURRENCIES = {
    "đ": "đồng", "₫": "đồng", "đồng": "đồng", "vnđ": "đồng", "vnd": "đồng", "$": "đô la", "usd": "đô la",
    "us$": "đô la", "€": "ơ rô", "eur": "ơ rô",
    "euro": "ơ rô", "£": "bảng Anh", "gbp": "bảng Anh", "¥": "yên Nhật", "jpy": "yên Nhật", "₹": "ru pi",
    "₩": "won", "cny": "nhân dân tệ", "ndt": "nhân dân tệ",
    "đô la": "đô la",
}  # fmt: skip
_SUMS = {
    "k": "nghìn",
    "ng": "nghìn",
    "nghìn": "nghìn",
    "ngàn": "nghìn",
    "tr": "triệu",
    "triệu": "triệu",
    "trđ": "triệu đồng",
    "t": "tỷ",
    "tỷ": "tỷ",
    "tỉ": "tỉ",
}
_POWERS_OF_TEN = {"k": 3, "ng": 3, "tr": 6, "t": 9, "tỷ": 9, "tỉ": 9, "triệu": 6}
_SCREEN = Pattern(r"(?:mv|tivi|ti vi|màn hình|video|phim|chuẩn|phân giải|smart tv|camera)\s*$")
_AGED = Pattern(
    r"(?:nam|nữ|độ tuổi|nct|te|mg|mẫu giáo|công dân|thanh niên|hội viên|nhóm|lứa|tiêm|khám|đối tượng|lớp|trường hợp|"
    r"(?<!xe )đủ|mn|mầm non|hs|học sinh|bàn|thọ|pn|bà mẹ|ông|bà|cụ|bé|cháu|trẻ|trẻ em|con|chị|anh|người|tuổi)"
    r"(?:[\s,(]+(?!xe)\w+){0,4}[\s,(<>≤≥=]*(?:\d{1,3}\s?-\s?<?)?$"
)
_AND_OLDER = Pattern(r"\s*(?:trở lên|trở xuống|tuổi)")
_LOADS = Pattern(r"(?:xe|tải|trọng tải|tải trọng|nặng|rác|thóc|gạo|lúa|phân|cát|đá|xi măng|hàng|cân)\s*$")
_TERM = Pattern(r"(?:đăng kiểm|bảo hành|kỳ hạn|chu kỳ|thời hạn)[^;.]{0,20}$")
_STOREYS = Pattern(r"(?:tầng cao|cao|số tầng|quy mô|nhà|nhà ở|nhà mái bằng|nhà bê tông)[:\s]*(?:\d{1,2}\s?-\s?)?$")
_PRICED = Pattern(r"(?:giá|tiền|vốn|phí|đồng|thu|chi|lãi|nợ|ngân sách|trị giá|doanh thu)(?:\W+\w+){0,3}\W*$")
_POINTS = Pattern(
    r"(?:(?:trừ|cộng|đạt|điểm|còn|được|chấm|thang|tối đa)\s(?:\d{1,2}đ(?:, ?| và | hoặc )){0,4}|"
    r"(?<!\w)(?:câu|bài|phần|ý) [\d\-a-z]{1,5}:? \(?)$"
)
_OF_LICENCE = Pattern(r"\s(?:gplx|giấy phép lái|bằng lái|thi đua|xét tuyển|trở lên|môn)")
_MARK = Pattern(r"\d{1,2}[.,]\d{1,2}")  # of an examination: 20,5đ; prices have no parts of a đồng
_SYMBOL = r"(?:US\$|[$€£¥₫₹₩]|(?i:đ(?!/c(?!\w))|đồng|vnđ|vnd|usd|eur|euro|gbp|jpy|cny|ndt)(?!\w)|đô la(?!\w))"


def _say_storeys(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “tầng cao 3-5T” as storeys."""
    return Spoken(f"{say_number(found[1])} tầng") if _STOREYS.search(line.before(found.start())) else None


def _say_term(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “đăng kiểm: 24T” as months."""
    return Spoken(f"{say_number(found[1])} tháng") if _TERM.search(line.before(found.start())) else None


def _say_sum(found: re.Match[str], line: LineContext) -> Spoken | None:
    written, unit, rest, symbol = (
        found["sign"] + found["number"],
        found["unit"].casefold(),
        found["rest"],
        found["symbol"],
    )
    if unit == "t" and symbol == "Đ":
        return None  # “5 TĐ”: five plots of land
    spaced = found["gap"] != ""
    before = line.before(found.start())
    is_age = (
        re.fullmatch(r"\d{1,2}|1[01]\d", written)
        and not (spaced or rest or symbol)
        and (_AGED.search(before) or _AND_OLDER.match(line.after(found.end())))
    )
    if (
        unit == "t"
        and not is_age
        and (spaced or _LOADS.search(before) or (found["unit"] == "T" and not _PRICED.search(before)))
    ):
        if rest and not found["number"].isdecimal():
            return None
        weight = say_number(f"{written},{rest}" if rest else written)
        return Spoken(f"{weight} tấn", () if spaced or rest else (f"{weight} tỷ",))
    if unit == "t" and is_age:
        return Spoken(f"{say_number(written)} tuổi", (f"{say_number(written)} tỷ",))
    if unit == "k" and written in {"2", "4", "8"} and _SCREEN.search(before):
        return Spoken(f"{say_number(written)} ca")
    currency = f" {_CURRENCIES[symbol.casefold()]}" if symbol else ""
    said = f"{say_number(written)} {_SUMS[unit]}{_say_rest(rest, _POWERS_OF_TEN.get(unit, 0))}{currency}"
    return Spoken(said, (f"{say_number(written)} tấn",) if unit == "t" and not rest and not symbol else ())


def _say_rest(rest: str | None, power: int) -> str:
    """Say the “5” of “2tr5”, which is five hundred thousand."""
    if not rest:
        return ""
    value = int(rest) * 10 ** (power - len(rest))
    return f" {say_cardinal(str(value))}"


def _say_price(found: re.Match[str], line: LineContext) -> Spoken | None:
    symbol = found["symbol"] or found["leading"]
    before = line.before(found.start())
    is_mark = _MARK.fullmatch(found["number"]) or (
        found["number"].isdecimal()
        and len(found["number"]) <= 2
        and (_POINTS.search(before) or _OF_LICENCE.match(line.after(found.end())))
    )
    if symbol == "đ" and is_mark:
        return Spoken(f"{say_number(found['number'], point='phẩy')} điểm")
    sign = "âm " if found["sign"] else ""
    return Spoken(f"{sign}{say_price(found['number'])} {_CURRENCIES[symbol.casefold()]}")


_REST = r"(?:(?P<rest>\d{1,3})(?:(?<=\d\d\d)[kK])?)?"


def _say_dong(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("đồng")


def _say_billions(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “giá trị 1.2B” as billions; a house and a class have the letter, too (số 12B, lớp 2B)."""
    if not ("." in found["number"] or "," in found["number"] or _PRICED.search(line.before(found.start()))):
        return None
    return Spoken(f"{say_number(found['number'], point='phẩy')} tỷ")


MONEY = (
    Rule("billions", Pattern(rf"{START}(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?)B(?!\w)"), _say_billions, needs="B"),
    Rule(
        "đồng after a sum",
        Pattern(r"(?:(?<=triệu )|(?<=nghìn )|(?<=ngàn )|(?<=tỷ )|(?<=tỉ ))đ(?![\w/])"),
        _say_dong,
        needs="đ",
        has_digits=False,
    ),
    Rule("storeys", Pattern(rf"{START}(\d{{1,2}})T(?!\w)"), _say_storeys, needs="T"),
    Rule("term", Pattern(rf"{START}(\d{{1,2}})T(?!\w)"), _say_term, needs="T"),
    Rule(
        "sum",
        Pattern(
            rf"(?=[\d-]){START}(?P<sign>{MINUS}?)(?P<number>{NUMBER})(?P<gap> ?)(?P<unit>(?i:trđ|tr|"
            rf"ng|k|t)|(?<=\d)(?:tỷ|tỉ|triệu)(?=\d))"
            rf"(?:(?<=[rRkKtTỷỉu]){_REST})(?:(?: ?|(?<=tr)\.)(?P<symbol>{_SYMBOL}))?(?![\w]|(?<=đ)/c\b)"
        ),
        _say_sum,
    ),
    Rule(
        "price",
        Pattern(rf"(?=[\d-])(?P<sign>{MINUS}?){START}(?P<number>{NUMBER}) ?(?P<symbol>{_SYMBOL})(?![\w])"),
        _say_price,
    ),
    Rule(
        "price after its sign",
        Pattern(
            rf"(?P<sign>{MINUS}?)(?P<leading>US\$|[$€£¥₫₹₩]|(?<![\w-])(?:USD|VND|VNĐ|EUR)(?= ?\d)) ?"
            rf"(?P<number>{NUMBER})(?P<symbol>)(?!\w)"
        ),
        _say_price,
        needs="$€£¥₫₹₩UVE",
    ),
)
