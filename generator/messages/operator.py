"""What is said in one line to whoever runs the program, about the machine or the command: no place in the content."""


def missing_library(library: str, command: str) -> str:
    """Tell that a library of the system is missing; *command* installs it."""
    return f"Máy thiếu thư viện {library}. Cài bằng lệnh: {command}"


def address_too_long(address: str, most: int) -> str:
    """Tell that the QR codes of a web address given on the command line would be too fine to be read from paper."""
    return (
        f"Địa chỉ {address} dài quá, mã QR in ra sẽ không đọc được. "
        f"Dùng địa chỉ không quá {most} ký tự, hoặc khai “short_web” trong commune.yaml."
    )
