"""Numbers and signs of documents: 220/TB-VP, 42/2022/NĐ-CP, 18-NQ/TW, 91/2025/QH15.

Nghị định 30/2020/NĐ-CP, annex I, sets the form: number, stroke, sign of the kind of document, dash, sign of the issuer;
laws and old decrees have the year in between. The Party writes 18-NQ/TW. Signs are said in full, and strokes are
pauses.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import is_syllable, spell
from generator.speech.numbers import say_code_number
from generator.speech.rule import NUMBER, WORDS, LineContext, Rule, Spoken
from generator.speech.sense import fallback_of
from generator.text.pattern import Pattern

_UPPER = "A-ZĐƯÔƠÊÂĂ"
_SIGN = rf"(?:TTg|TTr|CTr|QyĐ|QĐi|ThC|[{_UPPER}]{{1,15}}\d{{0,3}})"
_SIGNS = {
    "TB": "thông báo", "TK": "tờ khai", "NĐ": "nghị định", "CP": "chính phủ", "QĐ": "quyết định", "NQ": "nghị quyết",
    "CT": "chỉ thị", "TT": "thông tư",
    "KH": "kế hoạch", "BC": "báo cáo", "CV": "công văn", "HD": "hướng dẫn", "TTr": "tờ trình",
    "CTr": "chương trình", "PA": "phương án",
    "ĐA": "đề án", "DA": "dự án", "BB": "biên bản", "HĐ": "hợp đồng", "CĐ": "công điện", "GM": "giấy mời",
    "GT": "giấy giới thiệu",
    "GUQ": "giấy ủy quyền", "GXN": "giấy xác nhận", "GP": "giấy phép", "GCN": "giấy chứng nhận",
    "PL": "pháp lệnh", "L": "luật", "LCT": "lệnh chủ tịch nước",
    "QC": "quy chế", "QyĐ": "quy định", "QĐi": "quy định", "TC": "thông cáo", "BGN": "bản ghi nhớ",
    "BTT": "bản thỏa thuận", "PG": "phiếu gửi", "PC": "phiếu chuyển",
    "PB": "phiếu báo", "KL": "kết luận", "ThC": "thư công", "TTLT": "thông tư liên tịch",
    "VBHN": "văn bản hợp nhất", "VP": "văn phòng",
    "QH": "quốc hội", "CTN": "chủ tịch nước", "TTg": "thủ tướng", "TW": "trung ương", "TU": "thành ủy",
    "HU": "huyện ủy", "ĐU": "đảng ủy", "BTC": "bộ tài chính",
    "KT": "kinh tế", "NV": "nội vụ", "TP": "tư pháp", "CA": "công an", "VHXH": "văn hóa xã hội",
    "MTTQ": "mặt trận tổ quốc", "BCH": "ban chấp hành",
    "BTV": "ban thường vụ", "TTHĐND": "thường trực hội đồng nhân dân", "VT": "văn thư", "TH": "tổng hợp",
    "XD": "xây dựng", "VX": "văn xã", "NC": "nội chính", "QLĐT": "quản lý đô thị", "NN": "nông nghiệp",
    "SCC": "sổ công chứng", "SCT": "sổ chứng thực", "CCGD": "công chứng giao dịch",
}  # fmt: skip


# The Party uses the sign QĐ for both decisions (quyết định) and regulations (quy định).
_REGULATION = Pattern(r"quy định\s+(?:số\s+)?$")


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    number, year, signs = found["number"], found["year"], found["signs"]
    if number is None and not re.search(r"(?:số|,)\s*:?\s*$", line.before(found.start())):
        return None
    is_regulation = _REGULATION.search(line.before(found.start())) is not None
    heard: list[str] = []
    unknown: list[str] = []
    for sign in re.split(r"[-/.&]", signs):
        words = "quy định" if is_regulation and sign == "QĐ" else _say_sign(sign, line)
        words = _OF_NOTARIES.get(sign, words) if "SCC" in signs or "SCT" in signs else words
        words = "ban chỉ huy" if sign == "BCH" and signs.startswith(("CĐ", "L-", "LC")) else words
        heard.append(words or _spell_sign(sign))
        if words is None:
            unknown.append(sign)
    if signs.startswith("L-BCH"):
        heard[0] = "lệnh"
    if signs == "L-CTN":
        heard = ["lệnh chủ tịch nước"]
    parts = [say_code_number(re.sub(r"\D", "", number)) + _letters_after(number)] if number else []
    parts += [say_cardinal(year)] if year else []
    said = ", ".join((*parts, " ".join(heard)))
    others = (", ".join((*parts, " ".join(map(_spell_sign, re.split(r"[-/.&]", signs))))),) if unknown else ()
    return Spoken(said, others, mark=WORDS)


_OF_NOTARIES = {"CC": "công chứng", "HĐGD": "hợp đồng giao dịch", "BS": "bản sao", "CK": "chữ ký"}


def _say_joined(letters: str, line: LineContext) -> str | None:
    """Say two signs that were written together: VPTW is “văn phòng trung ương”."""
    for cut in range(2, len(letters) - 1):
        first, second = _sure_meaning(letters[:cut], line), _sure_meaning(letters[cut:], line)
        if first and second:
            return f"{first} {second}"
    return None


def _meaning(letters: str, line: LineContext) -> str | None:
    senses = line.lexicon.abbreviations.get(letters)
    return line.lexicon.names.get(letters) or _SIGNS.get(letters) or (fallback_of(senses) if senses else None)


def _sure_meaning(letters: str, line: LineContext) -> str | None:
    senses = line.lexicon.abbreviations.get(letters, ())
    return _meaning(letters, line) if letters in _SIGNS or all(sense.is_sure for sense in senses) else None


def _say_sign(sign: str, line: LineContext) -> str | None:
    letters = sign.rstrip("0123456789")
    words = _meaning(letters, line) or _say_joined(letters, line)
    if words is None and len(letters) > 2 and is_syllable(letters):
        words = letters
    figures = sign[len(letters) :]
    return words and (f"{words} {say_cardinal(figures)}" if figures else words)


def _spell_sign(sign: str) -> str:
    letters = sign.rstrip("0123456789")
    figures = sign[len(letters) :]
    return spell(letters) + (f" {say_cardinal(figures)}" if figures else "")


def _letters_after(number: str) -> str:
    letter = number.lstrip("0123456789")
    return f" {spell(letter)}" if letter else ""


def _say_number_and_year(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_code_number(found[1])}, {say_cardinal(found[2])}", mark=NUMBER)


def _say_standard(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the number of a standard, part by part: QCVN 01-1:2018."""
    return Spoken(", ".join(" ".join(map(say_code_number, part.split("-"))) for part in found[0].split(":")))


DOCUMENTS = (
    Rule(
        "standard",
        Pattern(
            r"(?=\d)(?:(?<=TCVN )|(?<=QCVN )|(?<=ISO )|(?<=TCXDVN ))\d{1,6}(?:-\d{1,3}){0,2}(?::(?:19|"
            r"20)\d\d)?(?![\w])"
        ),
        _say_standard,
    ),
    Rule(
        "document",
        Pattern(
            rf"(?<![\w/.,\-])(?:(?P<number>\d{{1,6}}[{_UPPER}a-d]?)(?:/(?P<year>(?:19|20)\d\d))?(?:/|"
            rf"-(?={_SIGN}/))|/)"
            rf"(?P<signs>(?=[{_UPPER}]\w)(?!(?:QL|ĐT|TL)\d){_SIGN}(?:[-/.&]{_SIGN}){{0,5}}|L-CTN|L-BCH)(?![\w/])"
        ),
        _say,
        needs="/",
        has_digits=False,
    ),
    Rule(
        "document and year by a dash",
        Pattern(r"(?=\d)(?i:(?<=số ))(\d{1,5})-((?:19|20)\d\d)(?![\w/-]|[.,]\d)"),
        _say_number_and_year,
        needs="-",
    ),
    Rule(
        "document and year",
        Pattern(
            r"(?=\d)(?i:(?<=định )|(?<=quyết )|(?<=thông tư )|(?<=luật )|(?<=số )|(?<=nđ )|(?<=nq )|"
            r"(?<=qđ )|(?<=tt ))(\d{1,5})/((?:19|20)\d\d)(?![\w/])"
        ),
        _say_number_and_year,
        needs="/",
    ),
)
