"""What is said about texts that are too long for a printed sheet."""

from collections.abc import Sequence
from unicodedata import category, name

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import VILLAGE, short
from generator.source import Position
from generator.text.codes import SHORTEST
from generator.text.written_numbers import figures

_PARTS = {
    "headline": "Tiêu đề",
    "summary": "Câu tóm tắt",
    "steps": "Tên bước",
    "body": "Nội dung",
    "when": "Phần ngày giờ (when)",
    "where": "Phần ở đâu (where)",
    "who": "Phần ai (who)",
    "contact": "Phần liên hệ (contact)",
}
_LEFT_OUT = {
    "summary": ("không in được trọn phần tóm tắt", "phần tóm tắt"),
    "steps": ("chỉ in được tên các bước, không in được lời của từng bước", "lời các bước"),
    "prepare": ("không in được phần cần chuẩn bị", "phần cần chuẩn bị"),
    "notes": ("phải bỏ bớt lưu ý", "các lưu ý"),
    "what_next": ("không in được phần việc tiếp theo", "phần việc tiếp theo"),
}
_SHORTER = {"steps": "gộp bớt bước, hoặc rút ngắn tên và lời các bước"}

MADE_OUT = f", theo {VILLAGE}"
"""The end of the name of a sheet made out to a village."""

_WARNING = Severity.WARNING


def too_long_for_sheet(at: Position, part: str, cut: int, sheet: str) -> Diagnostic:
    """Report a text that no sheet of this kind holds in letters that can still be read."""
    if part == "steps":
        hint = (
            f"Rút tên bước dài nhất đi chừng {figures(cut)} ký tự, hoặc gộp bớt bước." if cut else "Gộp bớt bước lại."
        )
    else:
        hint = f"Rút ngắn đi {figures(cut)} ký tự."
    return Diagnostic(
        "too-long-for-sheet",
        at,
        f"{_PARTS[part]} dài quá, in lên “{sheet}” thì chữ nhỏ không đọc được.",
        hint,
    )


def left_out(at: Position, part: str, cut: int, sheets: Sequence[str]) -> Diagnostic:
    """Warn of a part that has no room on some *sheets*: *cut* letters must go; with no *cut* that does not help."""
    falls, texts = _LEFT_OUT[part]
    named = ", ".join(f"“{sheet}”" for sheet in sheets)
    without_cut = _SHORTER.get(part, f"bớt {texts}, hoặc rút ngắn lời các bước")
    shorter = f"rút ngắn {texts} đi chừng {figures(cut)} ký tự" if cut else without_cut
    return Diagnostic("left-out-of-sheet", at, f"{named} hết chỗ: {falls}.", f"Muốn in đủ thì {shorter}.", _WARNING)


def crowded_drawing(at: Position, file: str, most: int) -> Diagnostic:
    """Report a drawing of so many elements that printing it takes too long."""
    return Diagnostic(
        "crowded-drawing",
        at,
        f"Hình “{short(file)}” có nhiều nét quá (hơn {figures(most)} nét), in ra rất lâu.",
        "Lưu lại hình ấy thành .png, hoặc bỏ bớt nét nhỏ rồi xuất lại tệp .svg.",
    )


def no_poster(at: Position, part: str, cut: int, sheet: str) -> Diagnostic:
    """Warn that a notice gets no poster: *cut* letters must go, or, with no *cut*, only a page can show its text."""
    for_pages = "Bài có phần không dàn lên áp phích được (bảng, ảnh, danh sách số, khung chữ máy)"
    why = f"{_PARTS[part]} dài quá một tờ" if cut else for_pages
    how = (
        f"rút {_PARTS[part][:1].lower()}{_PARTS[part][1:]} đi chừng {figures(cut)} ký tự"
        if cut
        else "viết phần ấy thành đoạn văn hay gạch đầu dòng"
    )
    return Diagnostic(
        "no-poster",
        at,
        f"{why}, nên không có “{sheet}”.",
        f"Muốn có thì {how}; không cần thì ghi các kênh vào “channels”, trừ poster.",
        _WARNING,
    )


def no_room_for_picture(at: Position, sheet: str) -> Diagnostic:
    """Warn that the picture of a notice has no room on its poster."""
    return Diagnostic(
        "no-room-for-picture",
        at,
        f"“{sheet}” hết chỗ nên không có ảnh này; trang của thông báo thì có.",
        "Muốn có ảnh thì rút ngắn lời thông báo.",
        _WARNING,
    )


def drawing_not_printed(at: Position, file: str) -> Diagnostic:
    """Warn that sheets cannot show a drawing with words, or with other things than shapes, in it."""
    return Diagnostic(
        "drawing-not-printed",
        at,
        f"Hình “{short(file)}” có chữ hoặc hiệu ứng, không in lên giấy được; trang của thông báo thì có.",
        "Muốn in thì lưu hình ấy thành .png.",
        _WARNING,
    )


def too_long_for_strip(at: Position, cut: int) -> Diagnostic:
    """Report a text that does not stand on one line at the foot of the sheets made out to a village."""
    return Diagnostic(
        "too-long-for-strip",
        at,
        f"Dài quá, không đứng vừa một dòng ở chân các tờ in theo {VILLAGE}.",
        f"Rút ngắn đi {figures(cut)} ký tự.",
    )


def letters_not_printable(at: Position, letters: tuple[str, ...]) -> Diagnostic:
    """Report signs that the typeface of the sheets does not have, such as arrows and smileys; unseen ones by number."""
    if any(map(_is_seen, letters)):
        return Diagnostic(
            "letters-not-printable",
            at,
            f"Chữ in không có ký hiệu {', '.join(map(_named, letters[:5]))}.",
            "Viết bằng lời, hoặc bỏ ký hiệu ấy đi.",
        )
    return Diagnostic(
        "letters-not-printable",
        at,
        f"Ở đây có ký hiệu mắt không nhìn thấy, hoặc chỉ thấy trong Word: {', '.join(map(_named, letters[:5]))}.",
        "Xóa đoạn ấy đi rồi gõ lại bằng tay, đừng chép từ nơi khác.",
    )


def _named(letter: str) -> str:
    """Return *letter* with its number, and its name where it cannot be seen."""
    number = f"U+{ord(letter):04X}"
    if _is_seen(letter):
        return f"“{letter}” ({number})"
    called = (
        "phông Wingdings hoặc Symbol" if "\uf000" <= letter <= "\uf0ff" else _UNSEEN.get(letter) or name(letter, "")
    )
    return f"{number} ({called})" if called else number


_UNSEEN = {
    "\u00ad": "gạch nối ẩn",
    "\u200b": "dấu cách không bề rộng",
    "\u200c": "dấu ngăn nối chữ",
    "\u200d": "dấu nối chữ",
    "\u200e": "dấu chiều chữ trái sang phải",
    "\u200f": "dấu chiều chữ phải sang trái",
    "\u202e": "dấu đảo chiều chữ",
    "\u2060": "dấu nối từ",
    "\ufeff": "dấu thứ tự byte",
}
"""Signs that cannot be seen, as they are called; others have the name that Unicode gives them."""


def _is_seen(letter: str) -> bool:
    """Return whether a reader sees *letter*: it is no control sign, and not of a typeface such as Wingdings."""
    return category(letter) not in ("Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zs", "Zl", "Zp")


def address_too_long(at: Position, most: int, letters: int) -> Diagnostic:
    """Report a web address whose QR codes, with a text's code of *letters* behind it, would be too fine to be read."""
    shorter = "" if letters <= SHORTEST else f", hoặc ghi cho mỗi bài một “short” {SHORTEST} chữ"
    return Diagnostic(
        "address-too-long",
        at,
        "Địa chỉ này dài quá, mã QR in ra sẽ nhỏ li ti, điện thoại khó đọc.",
        f"Dùng địa chỉ không quá {figures(most)} ký tự; có tên miền ngắn hơn thì khai vào “short_web”{shorter}.",
    )


def number_too_long(at: Position, number: str, cut: int) -> Diagnostic:
    """Report a telephone number that runs wider than the narrowest sheet."""
    return Diagnostic(
        "number-too-long",
        at,
        f"Số “{short(number)}” dài quá, in lên tờ hẹp nhất thì chữ nhỏ không đọc được.",
        f"Bỏ bớt {figures(cut)} dấu cách, dấu chấm hoặc dấu gạch.",
    )


def too_many_numbers(at: Position, most: int) -> Diagnostic:
    """Report more emergency numbers than a card has room for."""
    return Diagnostic(
        "too-many-numbers",
        at,
        f"Thẻ bỏ ví và các tờ in chỉ đủ chỗ cho {figures(most)} số khẩn cấp.",
        "Giữ những số cần nhất, viết các số khác thành một bài hướng dẫn.",
    )


def not_a_profile(at: Position, file: str) -> Diagnostic:
    """Report a file that is not a whole colour profile, such as a picture, a text or half of a profile."""
    return Diagnostic(
        "not-a-profile",
        at,
        f"Tệp “{short(file)}” không phải hồ sơ màu, hoặc chép bị thiếu.",
        "Xin nhà in tệp hồ sơ màu ICC của máy in (đuôi .icc hoặc .icm), rồi chép lại vào thư mục media.",
    )


def not_a_press_profile(at: Position, file: str) -> Diagnostic:
    """Report the colour profile of a screen, a camera or an office printer, none of which mixes four inks."""
    return Diagnostic(
        "not-a-press-profile",
        at,
        f"Hồ sơ màu “{short(file)}” không phải của máy in bốn mực (CMYK).",
        "Xin nhà in hồ sơ màu CMYK của máy in, ví dụ ISO Coated v2 hoặc PSO Coated v3, rồi chép vào thư mục media.",
    )
