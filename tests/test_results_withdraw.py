"""`tinlang results withdraw`: a story is taken back everywhere, and the sheets that hang are listed."""

import gzip
import io
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from tests.commands import DAY, HAI_THON, tinlang

STORY = """---
slug: hoi-dap-den
title: Bà con hỏi về đèn đường
summary: Đèn đường sáng từ 18h00.
updated: 20/11/2026
published: 20/11/2026
issuer: Ủy ban nhân dân xã
story: yes
---

**Bà con hỏi:** Đèn đường sáng từ mấy giờ?

**Xã trả lời:** Đèn sáng từ 18h00, tắt lúc 5h00.
"""
BUILD = ("build", "--only", "site,share,script,notice,results", "--content", "content", "--output", "ra", "--date", DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    (content / "announcements/hoi-dap-den.md").write_text(STORY, encoding="utf-8")
    return tmp_path


def holding(folder: Path, words: str) -> list[str]:
    files = (file for file in (folder / "ra").rglob("*") if file.suffix in {".html", ".txt", ".ssml", ".js", ".xml"})
    return sorted(file.name for file in files if words in file.read_text(encoding="utf-8").replace("\u00a0", " "))


def every_text(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file, of what is packed in it, of its pages and of what is told of it."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield from _texts(str(file.relative_to(folder)), file.read_bytes())


def _texts(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    yield name, content.decode(errors="replace")
    if content.startswith(b"\x1f\x8b"):
        yield from _texts(f"{name}!", gzip.decompress(content))
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for each in packed.namelist():
                yield from _texts(f"{name}!{each}", packed.read(each))
    if content.startswith(b"%PDF-"):
        with closing(pypdfium2.PdfDocument(content)) as print_:
            pages = "".join(page.get_textpage().get_text_range() for page in print_)
            yield f"{name}!", f"{pages} {print_.get_metadata_dict()} {[each.get_title() for each in print_.get_toc()]}"


def test_a_story_is_gone_everywhere_and_its_sheets_are_listed(folder: Path) -> None:
    assert tinlang(*BUILD, cwd=folder).returncode == 0
    before = holding(folder, "tắt lúc 5h00")
    taken = ("results", "withdraw", "hoi-dap-den", "--why", "Giờ đã đổi", "--by", "Trần Văn Mẫu", "--output", "ra")
    done = tinlang(*taken, "--content", "content", "--date", DAY, cwd=folder)
    built = tinlang(*BUILD, cwd=folder)

    assert before
    assert (done.returncode, built.returncode) == (0, 0), done.stderr + built.stderr
    assert "Tờ đã in cần gỡ:" in done.stdout
    assert "Bản niêm yết “Bà con hỏi về đèn đường”" in done.stdout
    assert holding(folder, "tắt lúc 5h00") == []
    told = [name for name, words in every_text(folder / "ra") if "về đèn đường" in words.replace("\u00a0", " ")]
    assert told == []
    assert holding(folder, "Giờ đã đổi") == []
    assert not (folder / "ra/share/hoi-dap-den").exists()
    assert not (folder / "ra/broadcast/hoi-dap-den").exists()


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("hoi-dap-de", "--why", "x", "--by", "A"), "Có phải ý bạn là “hoi-dap-den”?", 2),
        ((), "Ghi tên bài cần rút", 2),
        (("hoi-dap-den", "--by", "Trần Văn Mẫu"), "", 2),
    ],
)
def test_what_cannot_be_withdrawn_is_told(folder: Path, arguments: tuple[str, ...], said: str, status: int) -> None:
    done = tinlang("results", "withdraw", *arguments, "--content", "content", "--date", DAY, cwd=folder)

    assert done.returncode == status
    assert said in done.stderr
    assert "withdrawn" not in (folder / "content/announcements/hoi-dap-den.md").read_text(encoding="utf-8")
