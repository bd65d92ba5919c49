"""`tinlang new`: a file to fill in."""

import argparse
from pathlib import Path

from generator.commands import FINE, USAGE
from generator.commands.terminal import console, write_line
from generator.rendering.templates import FOLDER
from generator.text.dates import in_numbers
from generator.text.names import is_slug, slug_of

PLACES = {"guide": "guides/{}.yaml", "announcement": "announcements/{}.md", "campaign": "campaigns/{}.yaml"}


def run(arguments: argparse.Namespace) -> int:
    """Write the file of a new document, never over one that is there."""
    slug = arguments.slug
    if not is_slug(slug):
        console().print(f"“{slug}” không dùng làm tên được. Thử: {slug_of(slug) or 'bai-moi'}")
        return USAGE
    file = Path(arguments.content, PLACES[arguments.kind].format(slug))
    if file.exists():
        console().print(f"Đã có tệp {file}. Chọn tên khác, hoặc mở tệp ấy ra sửa.")
        return USAGE
    form = (FOLDER / "new" / f"{arguments.kind}{file.suffix}").read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(form.replace("SLUG", slug).replace("TODAY", in_numbers(arguments.date)), encoding="utf-8")
    write_line(str(file))
    return FINE
