"""Every number that no rule before has said: cardinals, decimals, numbered headings."""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import UPPER
from generator.speech.numbers import MINUS, NUMBER, START, say_code_number, say_number, say_price
from generator.speech.rule import CODE, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

# Digits in a row without a dot: more are an identifier, not a count; alone in a line a number may be longer.
_LONGEST_COUNT, _LONGEST_ALONE = 12, 16
_HEADING = Pattern(rf"\d{{1,2}}\.\d{{1,2}} [{UPPER}]")
_OUTLINE = Pattern(r"\d+\.\d+")
_NUMBERED = Pattern(
    r"(?<!\w)(?:mục|điều|điểm|phần|bảng|hình|phiên bản|bài|tiết|khoản|chương|tiểu mục|android|ios|windows|"
    r"version|v)\s*$"
)
_AMOUNT_AFTER = Pattern(
    r"\s?(?:(?:đến|tới|-)\s?\d[\d.,]*\s?(?:triệu|tỷ|tỉ|nghìn|tấn|tạ|mét|lít|độ|lần|điểm|m|km|kg|ha)(?!\w)|[x×*]\s?\d|triệu|tỷ|tỉ|nghìn|ngàn|vạn|đồng|điểm|độ|lần|giờ|lít|tấn|tạ|mét|sào|mẫu|phần|"
    r"người|con|ki lô|xăng|mi li|héc|ha\b|độ richter)"
)
_AMOUNT_BEFORE = Pattern(r"(?<!\w)[xyz]\s?[=:]\s?-?$")
_MONEY_AFTER = Pattern(r"\s?(?:đồng|đô la|usd|vnđ)")
# Things that come in whole numbers only: “10,000 người” is ten thousand.
_WHOLE_AFTER = Pattern(
    r"\s?(?:người|hộ|lượt|trường hợp|cháu|em|học sinh|khách|cử tri|đại biểu|đảng viên|hội viên|"
    r"phiếu|cuộc|hồ sơ|con|cây)(?!\w)"
)
_CODE_BEFORE = Pattern(
    r"(?<!\w)(?:số|mã|phụ lục|pl|tuyến|phòng|đội|kênh|cổng|ô|lô|bàn|biểu|mẫu|nghị quyết|chỉ thị|nghị định|thông tư|"
    r"kế hoạch|quyết định|đề án|quy định|kết luận)\s*(?:0\d[a-z]?\s?(?:,|;|và|-)\s?){0,9}$"
)


def _say_outline(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(" chấm ".join(say_cardinal(part) for part in found[0].split(".")))


def _say(found: re.Match[str], line: LineContext) -> Spoken:
    written, sign = found["number"], found["sign"] or ""
    before, after = line.before(found.start()), line.after(found.end())
    if written.startswith("0") and written.isdecimal() and len(written) > 1:
        return Spoken(_say_padded(written, sign, before))
    if written.isdecimal() and _is_identifier(written, line):
        return Spoken(", ".join(map(say_digits, re.findall(r"\d{1,4}", written))), mark=CODE)
    is_heading = found.start() == 0 and _HEADING.match(line.text)
    if _OUTLINE.fullmatch(written) and (is_heading or _NUMBERED.search(before)):
        return Spoken(
            " chấm ".join(say_cardinal(part) if part[0] != "0" else say_digits(part) for part in written.split("."))
        )
    if _MONEY_AFTER.match(after) or _WHOLE_AFTER.match(after):
        return Spoken(("âm " if sign else "") + say_price(written))
    # No heading and no version that is not called one begins with nought: “0.5” is a half.
    is_amount = written.startswith("0.") or len(written.partition(".")[2]) > 3 or _AMOUNT_AFTER.match(after)
    is_amount = is_amount or ("." in written and _AMOUNT_BEFORE.search(before))
    point = "phẩy" if is_amount else "chấm"
    said = say_number(sign + written, point=point)
    return Spoken(said, _thousands_or_decimals(written))


def _is_identifier(digits: str, line: LineContext) -> bool:
    longest = _LONGEST_ALONE if digits == line.words else _LONGEST_COUNT
    return len(digits) > longest and 2 * digits.count("0") < len(digits)


def _thousands_or_decimals(written: str) -> tuple[str, ...]:
    """Return the other reading of numbers like “818,303”, which is a whole number in English notation."""
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", written):
        return (say_cardinal(written.replace(",", "")),)
    return ()


def _say_padded(written: str, sign: str, before: str) -> str:
    """Say “01 bản” as one, but “số 05” with its zero; longer numbers are codes."""
    padded_count = len(written) == 2 and written != "00" and not _CODE_BEFORE.search(before)
    return ("âm " if sign else "") + (say_cardinal(written) if padded_count else say_digits(written))


def _say_list(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(", ".join(map(say_cardinal, found[0].split("-"))))


def _say_code_in_parts(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “mã thửa 31-12-045”, whose parts are no range."""
    if not _CODE_NAMED.search(line.before(found.start())):
        return None
    return Spoken(", ".join(map(say_code_number, found[0].split("-"))), mark=CODE)


_CODE_NAMED = Pattern(r"(?<!\w)(?:mã|mã số|ký hiệu|số hiệu|số hồ sơ|seri)(?: \w+){0,3}\W*$")

PLAIN_NUMBERS = (
    Rule(
        "code in parts",
        Pattern(rf"{START}(?<!\d-)\d{{1,5}}(?:-\d{{1,5}}){{2,5}}(?![\w-]|[.,]\d)"),
        _say_code_in_parts,
        needs="-",
    ),
    Rule(
        "numbers in a row",
        Pattern(rf"{START}(?<!\d-)\d{{1,2}}(?:-\d{{1,2}}){{2,9}}(?![\w-]|[.,]\d)"),
        _say_list,
        needs="-",
    ),
    Rule("outline", Pattern(rf"{START}\d{{1,3}}(?:\.\d{{1,2}}){{2,5}}(?![\d]|[.,]\d)"), _say_outline, needs="."),
    Rule("number", Pattern(rf"(?=[\d-])(?P<sign>{MINUS})?(?P<number>{NUMBER})"), _say),
    Rule("digit", Pattern(r"(?P<sign>)(?P<number>\d+)"), lambda found, _line: Spoken(say_cardinal(found[0]))),
)
