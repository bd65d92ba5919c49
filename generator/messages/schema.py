"""What `tinlang schema` says."""

WRITTEN = (
    "Đã ghi khuôn cho từng loại tệp. Mở tệp bằng trình soạn thảo hiểu dòng “yaml-language-server” "
    "(VS Code có phần mở rộng YAML) thì gõ đến đâu, trình soạn thảo gợi ý và gạch chân chỗ sai đến đó."
)


def leads_out(folder: str) -> str:
    """Say that *folder* is a link that leads out of the content."""
    return f"{folder} dẫn ra ngoài thư mục nội dung. Bỏ liên kết ấy rồi gõ lại; chưa ghi gì."
