"""What is said about the place where the website goes, and about what was published before."""

from generator.text.written_numbers import figures

_ASK = "Hỏi người quản trị máy chủ."
_STANDS = "Trang bà con đang xem vẫn còn nguyên."


def refused(host: str, port: int) -> str:
    """Say that nothing answers at a port of a server."""
    return (
        f"Máy chủ {host} không nhận kết nối ở cổng {port}. "
        f"Xem lại cổng (thường là 22), hoặc máy chủ đang tắt phần SFTP. {_STANDS}"
    )


def no_such_host(host: str) -> str:
    """Say that there is no server of that name, or no network."""
    return f"Không tìm thấy máy chủ “{host}”. Xem lại tên máy chủ, và xem máy này có mạng không."


def unreachable(host: str, why: str) -> str:
    """Say that a server cannot be reached."""
    return f"Không tới được máy chủ {host}: {why} Xem lại mạng rồi thử lại."


def too_slow(host: str) -> str:
    """Say that a server does not answer."""
    return f"Máy chủ {host} không trả lời. Chờ một lúc rồi thử lại; phần đã gửi được giữ lại, lần sau gửi tiếp."


def cut_off(host: str) -> str:
    """Say that the connection broke."""
    return f"Đứt mạng giữa chừng với máy chủ {host}. Bấm làm lại: phần đã gửi được giữ lại, lần sau gửi tiếp."


def not_let_in(user: str, host: str) -> str:
    """Say that a server lets nobody in with that name and password or key."""
    return f"Máy chủ {host} không cho “{user}” vào: sai tên, sai mật khẩu, hoặc khóa chưa được máy chủ nhận. {_ASK}"


def no_password(user: str, host: str) -> str:
    """Say that a password is needed."""
    return f"Cần mật khẩu của “{user}” trên máy chủ {host}, hoặc một tệp khóa."


def no_such_key(file: str) -> str:
    """Say that the file of a key cannot be read."""
    return f"Không đọc được tệp khóa {file}. Xem lại đường dẫn; tệp khóa là tệp riêng, không phải tệp có đuôi .pub."


def locked_key(file: str) -> str:
    """Say that a key is kept under a password."""
    return f"Tệp khóa {file} có mật khẩu riêng. Gõ mật khẩu ấy vào ô mật khẩu; nếu đã gõ thì mật khẩu chưa đúng."


def unknown_host(host: str, fingerprint: str) -> str:
    """Say that a server was never spoken to, and what it says it is."""
    return (
        f"Máy này chưa nối với máy chủ {host} lần nào. Máy chủ ấy tự xưng bằng dấu vân tay: {fingerprint}. "
        "Đọc dấu ấy cho người quản trị máy chủ: đúng từng chữ thì mới nhận. Chưa gửi gì, cũng chưa gửi mật khẩu."
    )


def changed_host(host: str, known: str, fingerprint: str) -> str:
    """Say that a server is not the one that it was."""
    return (
        f"DỪNG LẠI: máy chủ {host} nay có dấu vân tay khác lần trước. Trước là {known}, nay là {fingerprint}. "
        "Có thể máy chủ vừa được cài lại, cũng có thể là máy giả mạo. Chưa gửi gì, cũng chưa gửi mật khẩu. "
        "Gọi người quản trị máy chủ hỏi cho rõ trước khi nhận dấu mới."
    )


def no_such_folder(folder: str) -> str:
    """Say that a folder is not there."""
    return f"Trên máy chủ không có thư mục {folder}. Xem lại tên thư mục. {_ASK}"


def not_allowed(path: str) -> str:
    """Say that a server lets nobody write there."""
    return f"Máy chủ không cho ghi vào {path}. {_ASK} {_STANDS}"


def full(host: str) -> str:
    """Say that the disk of a server is full."""
    return f"Máy chủ {host} đã đầy ổ đĩa. Nhờ người quản trị dọn bớt, rồi làm lại. {_STANDS}"


def failed(host: str, why: str) -> str:
    """Say what a server said."""
    return f"Máy chủ {host} báo lỗi: {why}."


def at_once(address: str) -> str:
    """Say that somebody else published into the same folder at the same time."""
    return f"Có máy khác cùng lúc phát hành vào {address}. Chờ máy ấy xong rồi làm lại."


def no_sftp(host: str) -> str:
    """Say that a server speaks no SFTP."""
    return f"Máy chủ {host} không mở phần SFTP cho người này. {_ASK}"


def no_target(found: str) -> str:
    """Say that an address of a server on the command line is none."""
    return f"“{found}” không phải địa chỉ SFTP dạng tên@máy-chủ:/thư-mục hoặc tên@máy-chủ:cổng:/thư-mục"


def ask_password(user: str, host: str) -> str:
    """Ask for a password on the terminal."""
    return f"Mật khẩu của {user} trên {host} (không hiện khi gõ): "


def confirm_host(fingerprint: str) -> str:
    """Say how the key of a server is confirmed on the command line."""
    return f"Đúng thì gõ lại lệnh, thêm: --host-key {fingerprint}"


def sent(address: str, written: int, removed: int, stood: int) -> str:
    """Say what a server, or a folder, got."""
    counts = (figures(written), figures(removed), figures(stood))
    return "Đã đưa đến {}: {} tệp mới hoặc đổi, bỏ {} tệp không còn dùng, {} tệp giữ nguyên.".format(address, *counts)


def sending(done: int, total: int) -> str:
    """Say how far an upload is."""
    return f"Đang gửi {figures(done)}/{figures(total)} tệp"
