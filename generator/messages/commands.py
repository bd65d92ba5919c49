"""What the commands say of their work in the terminal: what was made, what is missing, what to type next."""

from collections.abc import Sequence
from datetime import date

from generator.text.dates import in_numbers
from generator.text.written_numbers import figures, tenths
from generator.units import Seconds

ERROR, WARNING, HINT = "lỗi", "cảnh báo", "gợi ý"
PREPARING = "Đang chuẩn bị"
WITHOUT_FAULTS = "Nội dung không có lỗi"
STOPPED = "Đã dừng. Bản đang có vẫn giữ nguyên."
PIPER_NEEDS_A_VOICE = "Giọng Piper cần một tệp giọng đọc: thêm --voice TỆP.onnx."
NOTHING_TO_CONFIRM = "Không còn điều gì chờ xác nhận."
HOW_TO_CONFIRM = "Xác nhận xong, sửa trong facts.yaml: value, state: confirmed, confirmed_by, confirmed_on."
WHERE_THE_RATE_GOES = "Ghi vào commune.yaml, trong mục broadcast:"
LOOKED_AGAIN = "Đã xem lại nội dung."
DESK_OPEN = (
    "Bàn làm tin đang mở ở địa chỉ trên. Đóng cửa sổ này hoặc bấm Ctrl-C thì bàn làm tin đóng; chữ đã lưu vẫn còn."
)
NO_PAGE_YET = "Chưa có trang này"


def counted(errors: int, warnings: int) -> str:
    """Say how many errors and warnings there are."""
    counts = [f"{figures(errors)} {ERROR}"] * bool(errors) + [f"{figures(warnings)} {WARNING}"] * bool(warnings)
    return ", ".join(counts) or WITHOUT_FAULTS


def nothing_built(counts: str) -> str:
    """Say that faults kept everything from being made."""
    return f"{counts}. Chưa dựng gì; bản đang có vẫn giữ nguyên."


def mend_first(counts: str) -> str:
    """Say that faults keep a list from being made."""
    return f"{counts}. Chữa lỗi trước, rồi chạy lại."


def files(count: int) -> str:
    """Say how many files there are."""
    return f"{figures(count)} tệp"


def so_far(done: int, total: int) -> str:
    """Say how many files of all are made.

    >>> so_far(940, 2275)
    '940/2.275'
    """
    return f"{figures(done)}/{figures(total)}"


def of_channel(label: str, count: int, seconds: Seconds | None = None) -> str:
    """Say how many files a channel has, and how long they took."""
    line = f"  {label:<24} {figures(count):>6} tệp"
    return line if seconds is None else f"{line} {tenths(seconds):>7} giây"


def built(count: int, folder: str, seconds: Seconds) -> str:
    """Say that everything was made."""
    return f"Xong: {figures(count)} tệp trong {folder}/ sau {tenths(seconds)} giây."


def opened(label: str, key: str, counts: Sequence[tuple[str, int]]) -> str:
    """Say in how many files of each channel a fact stands anew since it was confirmed, or got another value."""
    fact = f"“{label}” ({key}) vừa được xác nhận hoặc đổi giá trị"
    if not counts:
        return f"{fact}: chưa tệp nào ghi: chưa bài nào dùng, hoặc bài còn chờ thông tin khác hay chờ duyệt."
    return f"{fact}: đã ghi vào {_in_channels(counts)}."


def closed(label: str, key: str, counts: Sequence[tuple[str, int]]) -> str:
    """Say from how many files of each channel a fact went, which may no longer be said."""
    fact = f"“{label}” ({key}) không còn được đưa ra"
    return f"{fact}: đã bỏ khỏi {_in_channels(counts)}." if counts else f"{fact}: trước đó cũng chưa tệp nào ghi."


def _in_channels(counts: Sequence[tuple[str, int]]) -> str:
    by_channel = ", ".join(f"{label} {figures(count)}" for label, count in counts)
    return f"{files(sum(count for _, count in counts))} ({by_channel})"


def unchanged(count: str, folder: str, seconds: Seconds) -> str:
    """Say that nothing changed since the last build."""
    return f"Không có gì thay đổi: {count} trong {folder}/ vẫn như cũ ({tenths(seconds)} giây)."


def draft(awaiting: int, *, unapproved: bool = False) -> str:
    """Say that what was made is a draft, with facts *awaiting* confirmation or texts that are *unapproved*."""
    what = [f"{figures(awaiting)} điều chờ xác nhận"] * bool(awaiting) + ["bài chưa duyệt"] * unapproved
    return f"Bản nháp: còn {', '.join(what)}; đừng phát hành bản này."


def no_channel(name: str, names: str) -> str:
    """Say that there is no channel of this name."""
    return f"Không có kênh “{name}”. Các kênh: {names}."


def no_website(folder: str) -> str:
    """Say that there is no website to publish yet."""
    return f"Chưa có trang web trong {folder}. Chạy “tinlang build” trước."


def draft_website(folder: str) -> str:
    """Say that a draft is not published."""
    told = f"Bản trong {folder} là bản nháp (--draft), không phát hành được."
    return f"{told} Chạy “tinlang build” không có --draft rồi thử lại."


def damaged_manifest(file: str) -> str:
    """Say that the list of what was built cannot be read."""
    return f"Tệp {file} bị hỏng nên không rõ bản này dựng thế nào. Chạy “tinlang build” rồi thử lại."


def partial_website(folder: str, channels: str) -> str:
    """Say that the website was made of other content than what was built beside it."""
    told = f"Trong {folder}, trang web và các phần khác ({channels}) dựng từ hai bản nội dung khác nhau (do --only)."
    return f"{told} Chạy “tinlang build” không có --only rồi thử lại."


WEBSITE_ALONE = "Cảnh báo: bản này chỉ dựng trang web (--only), không có tờ in để bà con tải về."


def unapproved(count: int) -> str:
    """Warn of texts on the website that nobody approved."""
    told = f"Cảnh báo: trong bản này có {figures(count)} bài chưa được duyệt."
    return f"{told} Muốn chỉ bài đã duyệt mới ra, ghi “needs_approval: yes” trong commune.yaml rồi dựng lại."


def website_of_another_day(day: date, today: date) -> str:
    """Warn of a website that was built for another day."""
    told = f"Cảnh báo: bản này dựng cho ngày {in_numbers(day)}, hôm nay là {in_numbers(today)}."
    return f"{told} Chạy “tinlang build” rồi phát hành lại."


def older_website(content: str) -> str:
    """Warn of a website that is older than the content."""
    return f"Cảnh báo: nội dung trong {content} đã đổi sau lần dựng này. Chạy “tinlang build” rồi phát hành lại."


def website_ends(file: str, day: date) -> str:
    """Warn of a website whose *file* says that it is valid until *day* only."""
    warning = f"Cảnh báo: {file} của trang này chỉ có giá trị đến ngày {in_numbers(day)}."
    return f"{warning} Chạy “tinlang build” rồi phát hành lại."


def no_sheets(folder: str) -> str:
    """Say that there is no PDF to look at yet."""
    return f"Chưa có tệp PDF nào trong {folder}. Chạy “tinlang build” trước."


_READ, _UNREAD = "đọc được", "KHÔNG ĐỌC ĐƯỢC"


def codes_read(file: str, count: int) -> str:
    """Say how many codes of a file were read back."""
    return f"{file}: {_READ} {figures(count)} mã"


def no_pdf(file: str) -> str:
    """Report a file that is no PDF, or a damaged one."""
    return f"{file}: không mở được; tệp hỏng, có mật khẩu, hoặc không phải PDF"


def not_opened(file: str, why: str) -> str:
    """Report a file that cannot be read, and *why*."""
    return f"{file}: {why}"


def code_not_read(payload: str) -> str:
    """Report a code that was not read back."""
    return f"{_UNREAD} {payload}"


def tells_fault(line: str) -> bool:
    """Return whether a *line* of `proof` tells of a file that is not as it should be.

    >>> tells_fault(codes_read("a.pdf", 2)), tells_fault(f"{codes_read('a.pdf', 1)}  {code_not_read('tel:1022')}")
    (False, True)
    >>> tells_fault(no_pdf("a.pdf")), tells_fault(not_opened("a.pdf", "đã mất"))
    (True, True)
    """
    return _UNREAD in line or _READ not in line


def sheets_tried(count: int, faults: int) -> str:
    """Say how many files were looked at, and how many have a code that cannot be read."""
    return f"Đã thử {figures(count)} tệp, {figures(faults)} tệp có mã không đọc được."


def no_name(slug: str, instead: str) -> str:
    """Say that nothing can be called *slug*."""
    return f"“{slug}” không dùng làm tên được. Thử: {instead or 'bai-moi'}"


def taken(file: str) -> str:
    """Say that a file is there already."""
    return f"Đã có tệp {file}. Chọn tên khác, hoặc mở tệp ấy ra sửa."


def rate(syllables: int, seconds: Seconds) -> str:
    """Say how fast somebody read."""
    return f"Đọc {figures(syllables)} tiếng trong {tenths(seconds)} giây (không kể quãng lặng)."


def preview_at(address: str) -> str:
    """Say where the preview is."""
    return f"Xem thử tại {address}  (bấm Ctrl-C để dừng)"


def preview_failed(error: Exception) -> str:
    """Say that a preview ended in an error of the program."""
    return f"Chương trình gặp lỗi: {type(error).__name__}: {error}. Lần lưu sau máy sẽ thử lại."


def to_confirm(count: int) -> str:
    """Say how many facts wait for the commune."""
    return f"Xã còn {figures(count)} điều cần xác nhận. Việc đứng trước mở được nhiều chỗ hơn."
