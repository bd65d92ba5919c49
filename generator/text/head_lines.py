"""What a line of the head or the foot of an official letter is (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

import re
from collections.abc import Mapping
from enum import StrEnum

from generator.text.names import bare

_AGENCIES = (
    "uy ban",
    "ubnd",
    "hoi dong nhan dan",
    "hdnd",
    "dang uy",
    "dang bo",
    "chi bo",
    "mat tran",
    "cong an",
    "trung tam",
    "phong",
    "van phong",
    "ban",
    "hoi",
    "doan",
    "truong",
    "tram",
    "so",
    "chi cuc",
    "cuc",
    "bo",
    "cong ty",
    "hop tac xa",
    "benh vien",
    "toa an",
    "vien",
)
_PLACES = ("xa", "phuong", "thi tran", "dac khu", "thanh pho", "tinh", "huyen", "quan", "thi xa", "tp", "tp.")
_NAMED = frozenset(("xa", "phuong", "tran", "thon", "xom", "ap", "pho", "tinh", "huyen", "quan", "tp", "tp."))
"""The last words of what stands before the name of a place."""

KINDS = (
    "thong bao",
    "giay moi",
    "ke hoach",
    "quyet dinh",
    "cong dien",
    "bao cao",
    "huong dan",
    "chi thi",
    "thong cao",
    "thu moi",
    "thu keu goi",
    "loi keu goi",
)
"""What the kinds of letters are called, without marks."""

_NUMBER = re.compile(r"^Số\s*(?::|(?=[\d.…/]))\s*(?P<number>.{0,60})$", re.IGNORECASE)
_DATE = re.compile(
    r"^(?P<place>[^,:]{2,60}),?\s+ngày\s*(?P<day>\d{1,2}|[.…_ ]*)\s*tháng\s*(?P<month>\d{1,2}|[.…_ ]*)"
    r"\s*năm\s*(?P<year>\d{4}|[\d.…_ ]*)\.?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:V/v|Về việc)\s*:?\s*(?P<subject>.+)$", re.IGNORECASE)
_TO = re.compile(r"^Kính gửi\s*:?\s*(?P<whom>.*)$", re.IGNORECASE)
_SIGNS = re.compile(
    r"^(?:TM|T/M|KT|TL|TUQ|Q)\s*[./]?\s*[A-ZÀ-ỸĐ]{2}|^\(?(?:đã ký|ký tên|ký, đóng dấu|ký, ghi rõ|chữ ký|đóng dấu)",
)
_OFFICE = re.compile(
    r"(?:quyen |pho )?(?:chu tich|truong (?:phong|ban|cong an|thon)|giam doc|chanh van phong|bi thu|hieu truong"
    r"|thu truong|truong cong an|cuc truong|tram truong|doi truong)\b"
)
_COPIES = re.compile(r"noi nhan\s*(?::\s*(?:[-–+].*)?)?$")
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[a-z])[.)]")
_URGENT = ("khan", "thuong khan", "hoa toc")
_ORNAMENT = re.compile(r"[\W_]*")


class LinePart(StrEnum):
    """The parts of an official letter that its lines are known by."""

    MOTTO = "motto"
    AGENCY = "agency"
    NUMBER = "number"
    DATE = "date"
    SUBJECT = "subject"
    KIND = "kind"
    TO = "to"
    URGENT = "urgent"
    ORNAMENT = "ornament"
    OTHER = "other"
    COPIES = "copies"


def part_of(line: str) -> LinePart | None:
    """Return the part of a letter's head that *line* is by itself; None for words of the text.

    >>> [part_of(one) for one in ("Số: 12/TB-UBND", "An Bình, ngày 5 tháng 12 năm 2026", "Số người đến: 12")]
    [<LinePart.NUMBER: 'number'>, <LinePart.DATE: 'date'>, None]
    """
    plain = bare(line).strip()
    if not _ORNAMENT.sub("", line):
        return LinePart.ORNAMENT
    if plain.startswith(("cong hoa xa hoi chu nghia", "dang cong san viet nam")):
        return LinePart.MOTTO
    if plain.startswith("doc lap") and "hanh phuc" in plain and len(plain) < 60:
        return LinePart.MOTTO
    if _NUMBER.match(line) and ("/" in line or ":" in line) and len(line) < 60:
        return LinePart.NUMBER
    begins = ((_DATE, LinePart.DATE), (_TO, LinePart.TO), (_SUBJECT, LinePart.SUBJECT))
    found = next((part for pattern, part in begins if pattern.match(line)), None)
    return found or (_in_capitals(plain) if line.isupper() else None)


def _in_capitals(plain: str) -> LinePart | None:
    """Return the part that a line in capitals is, given without marks."""
    if plain in KINDS:
        return LinePart.KIND
    if plain in _URGENT:
        return LinePart.URGENT
    return LinePart.AGENCY if plain.startswith((*_AGENCIES, *_PLACES)) else None


def number_in(line: str) -> str:
    """Return the number that the line “Số: …” gives, empty where it is not filled in.

    >>> number_in("Số: 12 /TB-UBND"), number_in("Số:      /UBND-VHXH"), number_in("Số: ……/TB-UBND")
    ('12/TB-UBND', '', '')
    """
    found = _NUMBER.match(line)
    number = re.sub(r"\s*([/-])\s*", r"\1", found["number"].strip()) if found else ""
    return number if re.match(r"\d", number) else ""


def date_in(line: str) -> str:
    """Return the day of the line “…, ngày … tháng … năm …”, empty where it is not filled in.

    >>> date_in("An Bình, ngày 05 tháng 12 năm 2026"), date_in("An Bình, ngày     tháng 5 năm 2026")
    ('05/12/2026', '')
    """
    found = _DATE.match(line)
    parts = (found["day"], found["month"], found["year"]) if found else ("",)
    return "/".join(parts) if all(part.isdecimal() for part in parts) else ""


def subject_in(line: str) -> str:
    """Return what a letter is about, without “V/v”.

    >>> subject_in("V/v tạm ngừng cấp nước"), subject_in("VỀ VIỆC CẮT ĐIỆN XÃ AN BÌNH")
    ('Tạm ngừng cấp nước', 'Cắt điện xã An Bình')
    """
    found = _SUBJECT.match(line)
    subject = (found["subject"] if found else line).strip().rstrip(".")
    subject = in_small_letters(subject, {}) if subject.isupper() else subject
    return subject[:1].upper() + subject[1:]


def goes_on_subject(line: str, before: str) -> bool:
    """Return whether *line* may go on with what a letter is about, whose line *before* is in the same letters.

    >>> goes_on_subject("THÔN ĐÔNG", "VỀ VIỆC CẮT ĐIỆN"), goes_on_subject("I. THỜI GIAN", "VỀ VIỆC CẮT ĐIỆN")
    (True, False)
    """
    return line.isupper() == before.isupper() and not _NUMBERED.match(line) and not before.endswith((".", ":"))


def whom_in(line: str) -> str:
    """Return to whom “Kính gửi: …” is."""
    found = _TO.match(line)
    return found["whom"].strip() if found else ""


def begins_signature(line: str) -> bool:
    """Return whether *line* is one of those that stand above the name of who signs.

    >>> begins_signature("TM. ỦY BAN NHÂN DÂN"), begins_signature("CHỦ TỊCH"), begins_signature("Chủ tịch xã nói:")
    (True, True, False)
    """
    return bool(_SIGNS.match(line)) or (line.isupper() and _OFFICE.match(bare(line)) is not None)


def begins_copies(line: str) -> bool:
    """Return whether *line* is “Nơi nhận:”.

    >>> begins_copies("Nơi nhận:"), begins_copies("Nơi nhận quà: nhà văn hóa")
    (True, False)
    """
    return _COPIES.match(bare(line).strip()) is not None


def begins_agency(line: str) -> bool:
    """Return whether *line* begins the name of an agency, and does not go on with a place.

    >>> begins_agency("TRUNG TÂM DỊCH VỤ"), begins_agency("XÃ AN BÌNH")
    (True, False)
    """
    return bare(line).startswith(_AGENCIES) and not bare(line).startswith(tuple(f"{place} " for place in _PLACES))


def in_small_letters(line: str, known: Mapping[str, str]) -> str:
    """Return a *line* in capitals as sentences write it; *known* names, by themselves without marks, as they are there.

    >>> in_small_letters("ỦY BAN NHÂN DÂN XÃ AN BÌNH", {}), in_small_letters("KT. CHỦ TỊCH", {})
    ('Ủy ban nhân dân xã An Bình', 'KT. Chủ tịch')
    """
    if bare(line) in known:
        return known[bare(line)]
    if not line.isupper():
        return line
    words, is_name, written = line.split(), False, []
    for word in words:
        plain = bare(word)
        is_name = is_name and plain not in _BETWEEN
        short = word.endswith(".") and len(word) <= 4
        written.append(word if short else word.capitalize() if is_name else word.lower())
        is_name = plain in _NAMED or (is_name and plain not in _NOUNS)
    first = next((at for at, word in enumerate(written) if not word.endswith(".")), 0)
    written[first] = written[first][:1].upper() + written[first][1:]
    return " ".join(written)


_NOUNS = frozenset(("uy", "ban", "hoi", "dong", "nhan", "dan", "phong", "trung", "tam"))
"""After one of these a name is over, though it may be a word of a name itself: “Hải Phòng”."""
_BETWEEN = frozenset(("va", "-", "–"))
"""What stands between two names and is never a word of one."""
