"""What is said about USB sticks for loudspeakers: what is on them, and why one was not written."""

from collections.abc import Sequence

from generator.text.bytes_told import in_kilobytes
from generator.text.hours import length_in_words
from generator.text.names import nearest
from generator.text.written_numbers import figures
from generator.units import Bytes

_MOST_NAMES = 4
_WARNING, _WRITING = "Chú ý: ", "Đang ghi thẻ: "
HEADING = "Thẻ USB cho loa kéo"
BEGINS = "Đang làm tệp âm thanh"
BUSY = "Đang ghi một thẻ khác. Đợi xong rồi bấm lại."
MAY_NOT = "Người đang chọn ở “Tôi là” chưa có quyền viết, nên chưa ghi thẻ được."
CHOOSE_VILLAGE = "Chọn nơi sẽ dùng thẻ."
CHOOSE_STICK = "Chọn thẻ đang cắm, hoặc gõ ổ đĩa của thẻ."
CUT_OFF = "Lần ghi trước bị ngắt giữa chừng (rút thẻ sớm hoặc mất điện); nay đã ghi lại từ đầu cho đủ."
OTHER_ORDER_OF_FOLDERS = (
    "Thẻ ghi đủ tệp nhưng các thư mục không đúng thứ tự. Chép tệp riêng trên thẻ ra máy, "
    "định dạng lại thẻ theo FAT32, rồi ghi lại."
)
_ODD = {"ntfs": "NTFS", "ntfs3": "NTFS", "fuseblk": "NTFS hoặc exFAT", "exfat": "exFAT"}


def no_village(named: str, known: Sequence[str]) -> str:
    """Say that no village has that id or name."""
    meant = nearest(named, known)
    guess = f"Có phải ý bạn là “{meant}”?" if meant else f"Các mã đã có: {', '.join(known)}."
    return f"Không có nơi nào mã hay tên “{named}”. {guess}"


def no_drive(place: str) -> str:
    """Say that there is no stick at that place."""
    return f"Không thấy thẻ hay thư mục {place}. Cắm thẻ USB vào rồi ghi đúng chữ ổ đĩa hay đường dẫn của thẻ."


def nothing_to_play(village: str, first: str, last: str) -> str:
    """Say that nothing is broadcast for that village in these days."""
    return f"Từ {first} đến {last}, lịch không có buổi phát nào cho {village}, nên không ghi gì lên thẻ."


def no_room(needed: Bytes, room: Bytes) -> str:
    """Say that what is to be played does not fit on the stick; nothing was written."""
    return (
        f"Thẻ không đủ chỗ: cần {in_kilobytes(needed)}, thẻ chỉ còn {in_kilobytes(room)}. "
        "Chưa ghi, chưa xóa gì cả. Dọn bớt tệp trên thẻ, dùng thẻ lớn hơn, hoặc ghi ít ngày hơn."
    )


def record_damaged(name: str) -> str:
    """Say that nobody knows which files of the stick are ours; nothing was changed."""
    return (
        f"Sổ ghi {name} trên thẻ bị hỏng, không còn biết tệp nào do Tin làng ghi. Chưa ghi, chưa xóa gì cả. "
        f"Chép tệp riêng trên thẻ ra máy, xóa {name} cùng các thư mục buổi phát cũ, rồi ghi lại."
    )


def other_order(folder: str) -> str:
    """Say that a folder of the stick lists its files in another order than they were written."""
    return f"Thư mục {folder} trên thẻ không đúng thứ tự đã ghi. Định dạng lại thẻ theo FAT32 rồi ghi lại."


def other_bytes(path: str) -> str:
    """Say that a file that was read back is not what was written."""
    return f"Đọc lại tệp {path} thì không giống bản gốc: thẻ đã hỏng. Đừng đem thẻ này đi phát, dùng thẻ khác."


def not_fat(kind: str) -> str:
    """Warn that simple players may not read the stick."""
    if kind in _ODD:
        return (
            f"Thẻ theo kiểu {_ODD[kind]}: nhiều loa kéo không đọc được. Nên định dạng lại thẻ theo FAT32 rồi ghi lại."
        )
    return f"Nơi ghi theo kiểu {kind}, có lẽ là ổ đĩa của máy. Chép sang thẻ thì thứ tự phát có thể khác đi."


def changed_files(paths: Sequence[str]) -> str:
    """Warn of files that we wrote and somebody changed: they were left."""
    return f"Đã giữ nguyên {figures(len(paths))} tệp do Tin làng ghi trước đây mà ai đó đã sửa: {_named(paths)}."


def other_files(names: Sequence[str], *, sounds: bool) -> str:
    """Warn of what else is on the stick: it was left, and a player may play it."""
    more = " Loa có thể phát cả những tệp ấy." if sounds else " Nếu trong đó có tệp âm thanh, loa có thể phát cả."
    return f"Thẻ còn tệp, thư mục khác, đã giữ nguyên: {_named(names)}.{more}"


def written(village: str, first: str, last: str, sessions: int, seconds: int) -> str:
    """Say for whom the stick is, for which days, and how long it plays."""
    days = f"ngày {last}" if first == last else f"từ {first} đến hết {last}"
    return f"Thẻ USB của {village}, dùng {days}: {figures(sessions)} buổi, dài cả thảy {length_in_words(seconds)}."


def session_line(folder: str, when: str, seconds: int) -> str:
    """Say in which folder a session is, when it is to be played, and how long it is."""
    return f"{folder}: {when}, dài {length_in_words(seconds)}"


def track_line(name: str, title: str, seconds: int) -> str:
    """Say what a file of a session is, and how long."""
    return f"  {name}  {title}, {length_in_words(seconds)}"


def proven(files: int, size: Bytes, *, in_order: bool) -> str:
    """Say that all was read back, and in which order it plays where that was looked at."""
    order = "; loa phát đúng thứ tự trên" if in_order else ""
    return (
        f"Đã đọc lại cả {figures(files)} tệp ({in_kilobytes(size)}), giống hệt bản gốc{order}. "
        "In tờ DOC-TRUOC.pdf đưa kèm thẻ. Rút thẻ đúng cách rồi hãy mang đi."
    )


def writing(done: int, total: int) -> str:
    """Say how many files are written."""
    return f"{_WRITING}{figures(done)}/{figures(total)} tệp"


def warning(sentence: str) -> str:
    """Say that a sentence warns."""
    return f"{_WARNING}{sentence}"


def is_warning(line: str) -> bool:
    """Return whether *line* is a warning, as `warning` says it."""
    return line.startswith(_WARNING)


def tells_progress(line: str) -> bool:
    """Return whether *line* says how far the writing is, as `writing` does."""
    return line.startswith(_WRITING)


def days_between(most: int) -> str:
    """Say how many days a stick may be written for."""
    return f"Số ngày là một số từ 1 đến {figures(most)}."


def inside(place: str, folder: str) -> str:
    """Say that a stick cannot be written into a folder of ours."""
    return f"không ghi thẻ vào {place} được: nơi ấy nằm trong thư mục {folder}. Chỉ đúng ổ của thẻ USB."


def _named(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    listed = ", ".join(f"“{name}”" for name in names[:_MOST_NAMES])
    return f"{listed} và {figures(more)} tên nữa" if more > 0 else listed
