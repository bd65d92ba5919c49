"""What is said about documents together: facts and names that lead nowhere, names given twice, days out of order."""

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import COMMUNE, VILLAGE, short
from generator.source import Position
from generator.text.names import nearest

_FILE = re.compile(r"\.(?:html?|pdf|docx?|xlsx?|png|jpe?g)$", re.IGNORECASE)


def unknown_fact(at: Position, key: str, known: Iterable[str]) -> Diagnostic:
    """Report a fact that facts.yaml does not have."""
    meant = nearest(key, known)
    guess = f"Có phải ý bạn là “{meant}”? " if meant else ""
    return Diagnostic(
        "unknown-fact",
        at,
        f"Không có thông tin “{key}” trong facts.yaml.",
        f"{guess}Muốn thêm thông tin mới, khai vào facts.yaml kèm nguồn.",
    )


def internal_fact(at: Position, key: str) -> Diagnostic:
    """Report a text that names a fact which is not for publishing."""
    return Diagnostic(
        "internal-fact",
        at,
        f"Thông tin “{key}” chỉ dùng nội bộ, không được đưa vào bài.",
        "Bỏ thông tin này khỏi lời văn.",
    )


def inner_state(at: Position, words: str) -> Diagnostic:
    """Report a public text that speaks of what the office has still to find out."""
    return Diagnostic(
        "inner-state",
        at,
        f"Lời này nói chuyện nội bộ của {COMMUNE}: “{short(words)}”. Bà con đọc xong không biết phải làm gì.",
        "Viết điều bà con làm được ngay, ví dụ “Muốn biết kết quả, bà con hỏi nơi mình đã gửi.”",
        Severity.WARNING,
    )


def large_picture(at: Position, file: str) -> Diagnostic:
    """Report a picture of more pixels than any telephone makes."""
    return Diagnostic(
        "large-picture",
        at,
        f"Ảnh “{short(file)}” nhiều điểm ảnh quá, máy mở không nổi.",
        "Thu nhỏ ảnh, mỗi chiều còn chừng 2.000 điểm, rồi lưu lại.",
    )


def narrow_picture(at: Position, file: str) -> Diagnostic:
    """Report a picture that is many times as high as it is wide."""
    return Diagnostic(
        "narrow-picture",
        at,
        f"Ảnh “{short(file)}” hẹp và dài quá, không đưa lên trang được.",
        "Cắt bớt ảnh rồi lưu lại.",
    )


def not_a_picture(at: Position, file: str) -> Diagnostic:
    """Report a file that cannot be shown as a picture."""
    return Diagnostic(
        "not-a-picture",
        at,
        f"Tệp “{short(file)}” không mở ra được thành ảnh.",
        "Mở ảnh gốc, lưu lại thành tệp .jpg hoặc .png, rồi chép vào thư mục media.",
    )


def lively_drawing(at: Position, file: str, faults: Sequence[str]) -> Diagnostic:
    """Report a drawing with *faults*, the names of what runs a script, leads elsewhere or fetches something."""
    named = ", ".join(f"“{short(fault, 20)}”" for fault in faults[:3])
    return Diagnostic(
        "lively-drawing",
        at,
        f"Hình “{short(file)}” có thứ không phải nét vẽ ({named}): mã lệnh, đường dẫn, hoặc thứ lấy ở nơi khác.",
        "Lưu lại hình ấy thành .png, hoặc nhờ người vẽ xuất lại tệp .svg chỉ có nét vẽ.",
    )


def needed_fact(at: Position, key: str) -> Diagnostic:
    """Report a text that cannot be left out, but names a fact that is not confirmed."""
    return Diagnostic(
        "needed-fact",
        at,
        f"Dòng này lúc nào cũng phải có, mà thông tin “{key}” thì chưa xác nhận.",
        "Ghi nguồn và giá trị của thông tin ấy trong facts.yaml, hoặc viết dòng này không cần tới nó.",
    )


def leads_nowhere(at: Position, address: str) -> Diagnostic:
    """Report the address of a button that neither calls nor opens anything."""
    return Diagnostic(
        "leads-nowhere",
        at,
        f"Bấm vào “{short(address)}” thì không gọi được, cũng không mở được trang nào.",
        "Viết “tel:” liền với số điện thoại, hoặc địa chỉ đủ cả https://.",
    )


def unknown_link_name(at: Position, name: str) -> Diagnostic:
    """Report a link by a *name* that the text gives no address."""
    return Diagnostic(
        "dead-link",
        at,
        f"Liên kết mang tên “{short(name)}” nhưng trong bài không có dòng ghi địa chỉ của tên ấy.",
        f"Thêm một dòng riêng ở cuối bài: [{short(name)}]: https://… hoặc slug của một bài.",
    )


def link_without_words(at: Position) -> Diagnostic:
    """Report a link that has no words to be seen, read aloud or touched (WCAG 2.2, 2.4.4)."""
    return Diagnostic(
        "link-without-words",
        at,
        "Liên kết không có chữ nào, bà con không thấy chỗ để bấm.",
        "Viết vài chữ vào trong dấu ngoặc vuông, ví dụ [cách gọi](…).",
    )


def dead_link(at: Position, target: str, known: Iterable[str], pages: Collection[str] = ()) -> Diagnostic:
    """Report a link in a text that leads nowhere.

    One may lead to the slugs *known*, and to the single *pages* of the site.
    """
    if not target:
        return Diagnostic(
            "dead-link",
            at,
            "Liên kết chưa ghi địa chỉ, bấm vào không mở được gì.",
            "Viết địa chỉ vào trong dấu ngoặc tròn, ví dụ (https://…) hoặc slug của một bài.",
        )
    if target.startswith("#"):
        return Diagnostic(
            "dead-link",
            at,
            f"Bấm vào “{short(target)}” thì không nhảy tới đâu cả: trang không có chỗ nào mang tên ấy.",
            "Bỏ liên kết này, hoặc dẫn tới cả bài bằng slug của bài đó.",
        )
    stem = target.rpartition("/")[2].removesuffix(".html")
    single = f"../{stem}.html" if f"{stem}.html" in pages else None
    meant = single or nearest(stem, sorted(known))
    is_site = "." in target.partition("/")[0].strip(".") and not _FILE.search(target)
    address = f"Viết địa chỉ đủ cả phần đầu: https://{target}." if is_site else ""
    if re.match(r"https?://[^/\s]", target):
        spaced = f"Trong địa chỉ không để dấu cách; viết %20 thay dấu cách: {target.replace(' ', '%20')}."
        own = "Địa chỉ này chỉ mở được trên máy của cơ quan. Tìm địa chỉ mà điện thoại của bà con cũng mở được."
        meant, address = None, spaced if " " in target else own
    return Diagnostic(
        "dead-link",
        at,
        f"Bấm vào “{short(target)}” thì không mở được trang nào.",
        f"Có phải ý bạn là “{meant}”?" if meant else address or "Viết địa chỉ đủ cả https://, hoặc slug của một bài.",
    )


def confirmed_in_the_future(at: Position, key: str) -> Diagnostic:
    """Report a confirmation dated after today."""
    return Diagnostic(
        "confirmed-in-the-future",
        at,
        f"Thông tin “{key}” ghi ngày xác nhận sau ngày hôm nay.",
        "Sửa lại “confirmed_on” cho đúng ngày đã xác nhận.",
    )


def same_slug(at: Position, slug: str, first: PurePosixPath) -> Diagnostic:
    """Report a slug that two documents share."""
    return Diagnostic("same-slug", at, f"Tên “{slug}” đã dùng ở {first}.", "Đặt tên khác cho một trong hai bài.")


def same_short_address(at: Position, code: str, other: str, free: str) -> Diagnostic:
    """Warn of a short code that two texts share; *free* is a code that no text has."""
    return Diagnostic(
        "same-short-address",
        at,
        f"Địa chỉ ngắn “{code}” trùng với của bài “{other}”: ai gõ mã này phải tự chọn một trong hai bài.",
        f"Bài này chưa in ra giấy thì ghi “short: {free}”; in rồi thì cứ để nguyên, mã vẫn dẫn tới cả hai bài.",
        Severity.WARNING,
    )


def old_short_address(at: Position, code: str, other: str, free: str) -> Diagnostic:
    """Warn of a text's short code that was printed for another text before; *free* is a code that never was."""
    return Diagnostic(
        "old-short-address",
        at,
        f"Địa chỉ ngắn “{code}” trước đây là của bài “{other}”: tờ cũ của bài ấy mà quét thì lại ra bài này.",
        f"Ghi mã khác, ví dụ “short: {free}”; bài “{other}” chưa in ra giấy thì ghi cho bài ấy một mã riêng.",
        Severity.WARNING,
    )


def same_id(at: Position, name: str) -> Diagnostic:
    """Report an id that stands twice in a list."""
    return Diagnostic("same-id", at, f"Mã “{name}” đã dùng ở mục trên.", "Mỗi mục cần một mã riêng.")


def unknown_name(at: Position, name: str, known: Iterable[str]) -> Diagnostic:
    """Report a name that leads nowhere."""
    names = sorted(known)
    meant = nearest(name, names)
    if meant:
        hint = f"Có phải ý bạn là “{meant}”?"
    elif names:
        hint = f"Các tên đang có: {short(', '.join(names), 120)}."
    else:
        hint = "Hiện chưa khai tên nào; bỏ dòng này hoặc khai tên đó trước."
    return Diagnostic("unknown-name", at, f"Không tìm thấy “{short(name)}”.", hint)


def village_by_name(at: Position, name: str) -> Diagnostic:
    """Report a village that is called by its name, of which the id *name* is not made."""
    return Diagnostic(
        "unknown-name", at, f"Trong commune.yaml, {VILLAGE} này có mã riêng.", f"Viết mã của {VILLAGE}: “{name}”."
    )


def unknown_file(at: Position, name: str, known: Iterable[str]) -> Diagnostic:
    """Report a file that is not in media/."""
    meant = nearest(name, sorted(known))
    hint = f"Có phải ý bạn là “{meant}”?" if meant else "Chép tệp ấy vào content/media, hoặc bỏ dòng này."
    return Diagnostic("unknown-name", at, f"Không tìm thấy tệp “{short(name)}” trong content/media.", hint)


def week_outside(at: Position, week: int, weeks: int) -> Diagnostic:
    """Report a week that the campaign does not have."""
    return Diagnostic(
        "week-outside",
        at,
        f"Chiến dịch có {weeks} tuần, không có tuần {week}.",
        f"Chọn một tuần từ 1 đến {weeks}.",
    )


def expires_before_published(at: Position) -> Diagnostic:
    """Report a notice that ends before it begins."""
    return Diagnostic(
        "expires-before-published",
        at,
        "Ngày hết hạn đứng trước ngày đăng.",
        "Xem lại “expires” và “published”.",
    )


def capital_noun(at: Position, typed: str, right: str) -> Diagnostic:
    """Warn of a common noun with a capital inside a sentence."""
    return Diagnostic(
        "capital-noun",
        at,
        f"Giữa câu, chữ đứng trước tên riêng không viết hoa: “{short(typed)}”.",
        f"Viết “{short(right)}” (Nghị định 30/2020/NĐ-CP, phụ lục II).",
        Severity.WARNING,
    )


def emergency_calls_hotline(at: Position, hotline: str, numbers: Sequence[str]) -> Diagnostic:
    """Warn of a text about emergencies that tells people to call the hotline."""
    given = f"số khẩn cấp ({', '.join(numbers)})" if numbers else "số khẩn cấp"
    return Diagnostic(
        "emergency-calls-hotline",
        at,
        f"Bài về việc khẩn cấp mà chỗ này bảo bà con gọi {short(hotline)}: số này không nhận việc khẩn cấp.",
        f"Viết {given} của việc ấy. Là việc chờ được thì nói rõ, ví dụ “Việc khác thì gọi {short(hotline)}”.",
        Severity.WARNING,
    )
