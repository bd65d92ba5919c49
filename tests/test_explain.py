"""`tinlang build --explain` says why each file was made again, and of the others nothing."""

from pathlib import Path

import pytest

from generator.commands.explain import explained as explained_in_words
from generator.making.leaves import LEAVES
from generator.making.why import Why
from tests.commands import build_arguments, tinlang, village_in


def explained(folder: Path, *more: str) -> dict[str, str]:
    """Build the smallest village in *folder* once more, and return what is said of each file."""
    run = tinlang(*build_arguments(folder / "output", "--only", "poster,site", "--explain", *more), cwd=folder)
    assert run.returncode == 0, run.stderr
    return dict(line.split(": ", 1) for line in run.stdout.splitlines())


def test_each_file_that_was_made_again_says_why(tmp_path: Path) -> None:
    village = village_in(tmp_path)
    assert list(explained(tmp_path)) == ["Mọi tệp"]
    assert explained(tmp_path) == {}

    notice = village / "announcements" / "cat-nuoc.md"
    text = notice.read_text(encoding="utf-8")
    notice.write_text(f"{text}\nXin cảm ơn bà con.\n", encoding="utf-8")
    said = explained(tmp_path)
    assert said["print/a4/cat-nuoc.pdf"] == "thông báo “cat-nuoc” đã đổi"
    assert said["print/a4/cat-nuoc.png"] == "được làm từ print/a4/cat-nuoc.pdf, tệp ấy đã đổi"
    assert not [path for path in said if "an-toan-dien" in path]

    other = text.replace("slug: cat-nuoc", "slug: tin-moi")
    notice.with_stem("tin-moi").write_text(other, encoding="utf-8")
    said = explained(tmp_path)
    assert said["print/a4/tin-moi.pdf"] == "tệp mới"
    assert said["site/thong-bao.html"] == "danh sách thông báo đã đổi"
    assert "print/a4/cat-nuoc.pdf" not in said

    said = explained(tmp_path, "--date", "2026-11-25")
    assert said["site/index.html"] == "ngày dựng đã khác"
    assert not [path for path in said if path.startswith("print/")]


def test_every_kind_of_note_has_its_vietnamese() -> None:
    names = {"file print/a.pdf", "bytes print/a.pdf", *(f"{kind} x" for kind in LEAVES)}

    said = [line for name in sorted(names) for line in explained_in_words([Why("x.pdf", name)], remembered=True)]

    assert not [
        line for line in said if not line.endswith(("đã đổi", "đã khác", "bị bỏ", "hoặc bỏ", ".yaml", "đổi tên"))
    ]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("title guide goi-1999", "tên của hướng dẫn “goi-1999” đã đổi"),
        ("title notice cat-nuoc", "tên của thông báo “cat-nuoc” đã đổi"),
        ("short campaign mot-tuan", "địa chỉ ngắn của chiến dịch “mot-tuan” đã đổi"),
    ],
)
def test_a_note_of_a_document_names_it(note: str, said: str) -> None:
    (line,) = explained_in_words([Why("x.pdf", note)], remembered=True)

    assert line == f"x.pdf: {said}"
