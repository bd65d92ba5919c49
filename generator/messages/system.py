"""What the system says when it refuses something, in words that help: on Windows by its own numbers, else by errno."""

import errno

from generator.text.written_numbers import figures

_HELD = "tệp hoặc thư mục đang mở ở chương trình khác; đóng lại rồi thử lần nữa."
_HELD_BY = "tệp hoặc thư mục đang mở ở {}; đóng lại rồi thử lần nữa."
_FULL = "ổ đĩa đã đầy."
_READ_ONLY = "ổ đĩa này chỉ cho đọc."
_TOO_LONG = "đường dẫn dài quá; dời thư mục lên gần đầu ổ đĩa, như C:\\Tin lang."
_NO_SHARE = "không tới được máy hay thư mục trên mạng; xem dây mạng, máy kia đã bật chưa, và có quyền vào không."
_NO_CLOUD = "tệp đang nằm trên OneDrive, máy này chưa tải về được; mở OneDrive, chọn “Luôn giữ trên thiết bị này”."
_SHORT = 248  # letters of a path: without a setting of its own, Windows makes no folder with a longer one

_BY_WINDOWS = {
    32: _HELD,  # ERROR_SHARING_VIOLATION; errno calls these two EACCES, as what may not be written
    33: _HELD,  # ERROR_LOCK_VIOLATION
    19: _READ_ONLY,  # ERROR_WRITE_PROTECT
    21: "ổ đĩa chưa sẵn sàng; cắm lại thẻ nhớ hay ổ đĩa rồi thử lần nữa.",  # ERROR_NOT_READY
    39: _FULL,  # ERROR_HANDLE_DISK_FULL
    112: _FULL,  # ERROR_DISK_FULL
    123: "Windows không cho đặt tên như vậy.",  # ERROR_INVALID_NAME
    206: _TOO_LONG,  # ERROR_FILENAME_EXCED_RANGE
    225: "phần mềm diệt vi-rút giữ tệp này lại; hỏi người coi máy.",  # ERROR_VIRUS_INFECTED
    226: "phần mềm diệt vi-rút giữ tệp này lại; hỏi người coi máy.",  # ERROR_VIRUS_DELETED
    1117: "ổ đĩa không đọc, không ghi được; cắm lại, hoặc dùng ổ đĩa khác.",  # ERROR_IO_DEVICE
    1224: _HELD,  # ERROR_USER_MAPPED_FILE
    # Of networks: BAD_NETPATH, DEV_NOT_EXIST, UNEXP_NET_ERR, NETNAME_DELETED, NETWORK_ACCESS_DENIED, BAD_NET_NAME,
    # SEM_TIMEOUT, NO_NETWORK, NETWORK_UNREACHABLE, HOST_UNREACHABLE, SESSION_CREDENTIAL_CONFLICT, LOGON_FAILURE.
    **dict.fromkeys((53, 55, 59, 64, 65, 67, 121, 1222, 1231, 1232, 1219, 1326), _NO_SHARE),
    **dict.fromkeys(range(358, 405), _NO_CLOUD),  # ERROR_CLOUD_FILE_…
}
"""System error codes of Windows (learn.microsoft.com, “System Error Codes”)."""

_BY_NAME = {
    "ENOSPC": _FULL,
    "EADDRINUSE": "cổng đang có chương trình khác dùng; chọn cổng khác bằng --port.",
    "EACCES": "không được phép ghi hoặc đọc ở đây.",
    "EROFS": _READ_ONLY,
    "EDQUOT": "đã dùng hết chỗ được cấp trên ổ đĩa.",
    "EFBIG": "tệp lớn quá mức máy cho phép.",
    "EPERM": "không được phép ghi hoặc đọc ở đây.",
    "EISDIR": "đây là thư mục, không phải tệp.",
    "ENOTDIR": "đây là tệp, không phải thư mục.",
    "EBUSY": _HELD,
    "EIO": "ổ đĩa không đọc, không ghi được; cắm lại, hoặc dùng ổ đĩa khác.",
    "ENAMETOOLONG": "tên tệp dài quá.",
    "EEXIST": "đã có tệp trùng tên ở đó.",
    "ENOENT": "không thấy tệp.",
    "ENOTEMPTY": "thư mục ở đó đã có thứ khác.",
    "ELOOP": "lối tắt ở đây dẫn vòng về chính nó.",
    "ENXIO": "đây không phải là tệp thường.",
}


def of_error(error: OSError) -> str:
    """Say what the system says by *error*, without the name of a file."""
    number = getattr(error, "winerror", None)
    if held_by(error):
        return _HELD_BY.format(held_by(error))
    if number in _BY_WINDOWS:
        return _BY_WINDOWS[number]
    if error.errno is None:
        return str(error)
    if number in (2, 3, 5) and max(len(str(error.filename or "")), len(str(error.filename2 or ""))) >= _SHORT:
        return _TOO_LONG  # Windows does not find it, and does not say why
    name = errno.errorcode.get(error.errno, str(error.errno))
    return _BY_NAME.get(name, f"máy báo lỗi {name}.")


def held_by(error: OSError) -> str:
    """Return the names of the programs that hold what *error* is about, where the system told them."""
    return ", ".join(getattr(error, "held_by", ()))


def path_too_long(path: str, length: int, most: int) -> str:
    """Say that Windows would not take a *path* of what is to be made: of its *length* letters it may have *most*."""
    return (
        f"Đường dẫn dài quá: {path} dài {figures(length)} ký tự, "
        f"Windows ở máy này nhận nhiều nhất {figures(most)}. "
        "Dời thư mục lên gần đầu ổ đĩa, như C:\\Tin lang, rồi làm lại."
    )
