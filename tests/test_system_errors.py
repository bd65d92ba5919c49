"""What the system refuses is told in words that help; Windows by its own numbers, which errno does not tell apart."""

import errno
import os

import pytest

from generator.desk.files import why_of
from generator.desk.outcomes import Reason
from generator.disk.holders import holders_of
from generator.messages.desk import unsaved
from generator.messages.system import of_error

DEEP = "C:\\Users\\Nguyễn Văn An\\OneDrive\\" + "Tài liệu năm 2026\\" * 13 + "output"


def refused(name: str, windows: int = 0, file: str = "C:\\x") -> OSError:
    """Return the error that a call raises; on Windows it has the *windows* number, too."""
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number), file)
    if windows:
        error.winerror = windows  # type: ignore[attr-defined, unused-ignore]  # only Windows sets it
    return error


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (refused("ENOSPC"), "ổ đĩa đã đầy"),
        (refused("EACCES"), "không được phép"),
        (refused("EACCES", 5), "không được phép"),
        (refused("EACCES", 32), "đang mở ở chương trình khác"),
        (refused("EACCES", 33), "đang mở ở chương trình khác"),
        (refused("EACCES", 19), "chỉ cho đọc"),
        (refused("EINVAL", 112), "ổ đĩa đã đầy"),
        (refused("ENOENT", 53), "trên mạng"),
        (refused("ENOENT", 67), "trên mạng"),
        (refused("EINVAL", 59), "trên mạng"),
        (refused("EINVAL", 362), "OneDrive"),
        (refused("EINVAL", 404), "OneDrive"),
        (refused("EACCES", 21), "cắm lại"),
        (refused("EINVAL", 225), "diệt vi-rút"),
        (refused("ENOENT", 206), "đường dẫn dài quá"),
        (refused("ENOENT", 2), "không thấy tệp"),
        (refused("ENOENT", 3, DEEP), "đường dẫn dài quá"),
        (refused("EPIPE"), "máy báo lỗi EPIPE"),
    ],
)
def test_the_words_tell_what_to_do(error: OSError, says: str) -> None:
    assert says in of_error(error)


def test_an_error_of_ours_has_its_own_words() -> None:
    assert of_error(OSError("Không đọc được.")) == "Không đọc được."


def test_who_holds_a_file_is_named_where_windows_tells() -> None:
    error = refused("EACCES", 32)
    error.held_by = ("Adobe Acrobat Reader", "Microsoft Word")  # type: ignore[attr-defined]

    assert of_error(error) == (
        "tệp hoặc thư mục đang mở ở Adobe Acrobat Reader, Microsoft Word; đóng lại rồi thử lần nữa."
    )
    assert why_of(error) == (Reason.IN_USE, "Adobe Acrobat Reader, Microsoft Word")
    assert unsaved("in-use", "facts.yaml", "Microsoft Word").startswith("Microsoft Word đang giữ tệp “facts.yaml”.")
    assert unsaved("in-use", "facts.yaml", "").startswith("Chương trình khác đang giữ tệp “facts.yaml”: thường là Word")


def test_linux_does_not_tell_who_holds_a_file() -> None:
    assert holders_of([__file__]) == ()
