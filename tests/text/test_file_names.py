"""What the names of files were meant to be."""

import time

import pytest

from generator.text.file_names import meant_by

THERE = {"guides/goi-1999.yaml", "announcements/cat-dien.md", "results/2026-10.csv", "commune.yaml"}


@pytest.mark.row("O11")
@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("guides/goi-1999.yaml", None),
        ("guides/goi-1999-copy.yaml", None),  # a slug as any other: the slug in the file tells
        ("guides/goi-1999 (12).yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999(1).yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999 - Copy - Copy.yaml", "guides/goi-1999.yaml"),
        ("guides/Copy of goi-1999.yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999 - Bản sao (3).yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999 copy 2.yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999 (Lan's conflicted copy 2026-11-24).yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999.sync-conflict-20261124-101010-ABCDEFG.yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999-LAPTOP-7Q2K.yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999-PC01.yml", "guides/goi-1999.yaml"),
        ("guides/goi-1999.yaml.yaml", "guides/goi-1999.yaml"),
        ("guides/goi-1999.yaml.txt", "guides/goi-1999.yaml"),
        ("guides/goi-Xa.yaml", "guides/goi-xa.yaml"),
        ("guides/con.yaml", "guides/con-x.yaml"),
        ("guides/….yaml", "guides/bai-moi.yaml"),
        ("guides/ghi-chu.txt", None),
        ("guides/ghi-chu.docx", None),
        ("guides/sau/goi (1).yaml", None),
        ("announcements/cat-dien (1).MD", "announcements/cat-dien.md"),
        ("announcements/cat-dien.yaml", None),
        ("results/2026-10 - Copy.csv", "results/2026-10.csv"),
        ("results/thang-muoi.csv", None),
        ("commune.yml", "commune.yaml"),
        ("commune - Copy.yaml", "commune.yaml"),
        ("media/anh (1).jpg", None),
        ("không đọc", None),
    ],
)
def test_a_name_is_fine_or_another_was_meant(path: str, meant: str | None) -> None:
    assert meant_by(path, THERE) == meant


def test_a_name_of_any_length_takes_little_time() -> None:
    started = time.process_time()
    for part in (" (1)", "-", "-A", "(", " copy", "a.", ".yaml", " "):
        meant_by(f"guides/{(part * 255)[:255]}.yaml", THERE)

    assert time.process_time() - started < 1
