"""What the commands say of their work in the terminal: what was made, what is missing, what to type next."""

from datetime import date

from generator.text.dates import in_numbers

ERROR, WARNING, HINT = "lỗi", "cảnh báo", "gợi ý"
PREPARING = "Đang chuẩn bị"
WITHOUT_FAULTS = "Nội dung không có lỗi"
STOPPED = "Đã dừng. Bản đang có vẫn giữ nguyên."
PIPER_NEEDS_A_VOICE = "Giọng Piper cần một tệp giọng đọc: thêm --voice TỆP.onnx."
NOTHING_TO_CONFIRM = "Không còn điều gì chờ xác nhận."
HOW_TO_CONFIRM = "Xác nhận xong, sửa trong facts.yaml: value, state: confirmed, confirmed_by, confirmed_on."
WHERE_THE_RATE_GOES = "Ghi vào commune.yaml, trong mục broadcast:"
LOOKED_AGAIN = "Đã xem lại nội dung."
NO_PAGE_YET = "Chưa có trang này"


def counted(errors: int, warnings: int) -> str:
    """Tell how many errors and warnings there are."""
    counts = [f"{errors} {ERROR}"] * bool(errors) + [f"{warnings} {WARNING}"] * bool(warnings)
    return ", ".join(counts) or WITHOUT_FAULTS


def nothing_built(counts: str) -> str:
    """Tell that faults kept everything from being made."""
    return f"{counts}. Chưa dựng gì; bản đang có vẫn giữ nguyên."


def mend_first(counts: str) -> str:
    """Tell that faults keep a list from being made."""
    return f"{counts}. Chữa lỗi trước, rồi chạy lại."


def files(count: int) -> str:
    """Tell how many files there are."""
    return f"{count} tệp"


def of_channel(label: str, count: int, seconds: float | None = None) -> str:
    """Tell how many files a channel has, and how long they took."""
    line = f"  {label:<24} {count:>5} tệp"
    return line if seconds is None else f"{line} {seconds:>7.1f} giây"


def built(count: int, folder: str, seconds: float) -> str:
    """Tell that everything was made."""
    return f"Xong: {count} tệp trong {folder}/ sau {seconds:.1f} giây."


def unchanged(count: str, folder: str, seconds: float) -> str:
    """Tell that nothing changed since the last build."""
    return f"Không có gì thay đổi: {count} trong {folder}/ vẫn như cũ ({seconds:.1f} giây)."


def draft(awaiting: int) -> str:
    """Tell that what was made is a draft."""
    return f"Bản nháp: còn {awaiting} điều chờ xác nhận; đừng phát hành bản này."


def no_channel(name: str, names: str) -> str:
    """Tell that there is no channel of this name."""
    return f"Không có kênh “{name}”. Các kênh: {names}."


def no_website(folder: str) -> str:
    """Tell that there is no website to publish yet."""
    return f"Chưa có trang web trong {folder}. Chạy “tinlang build” trước."


def website_ends(file: str, day: date) -> str:
    """Warn of a website that says itself that it soon holds no more."""
    told = f"Cảnh báo: {file} của trang này chỉ có giá trị đến ngày {in_numbers(day)}."
    return f"{told} Chạy “tinlang build” rồi phát hành lại."


def no_sheets(folder: str) -> str:
    """Tell that there is no PDF to look at yet."""
    return f"Chưa có tệp PDF nào trong {folder}. Chạy “tinlang build” trước."


def codes_read(file: str, count: int) -> str:
    """Tell how many codes of a file were read back."""
    return f"{file}: đọc được {count} mã"


def no_pdf(file: str) -> str:
    """Tell of a file that is no PDF, or a damaged one."""
    return f"{file}: không mở được; tệp hỏng, có mật khẩu, hoặc không phải PDF"


def not_opened(file: str, why: str) -> str:
    """Tell of a file that cannot be read, and *why*."""
    return f"{file}: {why}"


def code_not_read(payload: str) -> str:
    """Tell of a code that was not read back."""
    return f"KHÔNG ĐỌC ĐƯỢC {payload}"


def sheets_tried(count: int, faults: int) -> str:
    """Tell how many files were looked at, and how many have a code that cannot be read."""
    return f"Đã thử {count} tệp, {faults} tệp có mã không đọc được."


def no_name(slug: str, instead: str) -> str:
    """Tell that nothing can be called *slug*."""
    return f"“{slug}” không dùng làm tên được. Thử: {instead or 'bai-moi'}"


def taken(file: str) -> str:
    """Tell that a file is there already."""
    return f"Đã có tệp {file}. Chọn tên khác, hoặc mở tệp ấy ra sửa."


def rate(syllables: int, seconds: float) -> str:
    """Tell how fast somebody read."""
    return f"Đọc {syllables} tiếng trong {seconds:.1f} giây (không kể quãng lặng)."


def preview_at(address: str) -> str:
    """Tell where the preview is."""
    return f"Xem thử tại {address}  (bấm Ctrl-C để dừng)"


def preview_failed(error: Exception) -> str:
    """Tell that a preview ended in an error of the program."""
    return f"Chương trình gặp lỗi: {type(error).__name__}: {error}. Lần lưu sau máy sẽ thử lại."


def to_confirm(count: int) -> str:
    """Tell how many facts wait for the commune."""
    return f"Xã còn {count} điều cần xác nhận. Việc đứng trước mở được nhiều chỗ hơn."
