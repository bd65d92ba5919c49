"""What changed between two versions of a text, field by field, as a leader reads it."""

import pytest

from generator.desk.changes import changed_fields, field_changes

GUIDE = "guides/x.yaml"
OLD = """slug: x
title: Họp thôn
when: 7h30 ngày 10/12/2026
steps:
  - title: Đến sớm
    text: Mang theo giấy mời
  - title: Ngồi theo tổ
notes: [Giữ trật tự, Tắt máy]
"""


def told(new: str, old: str | None = OLD, name: str = GUIDE) -> list[str]:
    changes = field_changes(None if old is None else old.encode(), new.encode(), name)
    return [sentence for change in changes for sentence in change.sentences]


@pytest.mark.parametrize(
    ("change", "sentences"),
    [
        (("7h30", "8h00"), ["đổi “7h30” thành “8h00” ở Khi nào"]),
        (
            ("Mang theo giấy mời", "Mang giấy mời, bút"),
            ["bỏ “theo” ở Bước 1, lời văn", "thêm “, bút” ở Bước 1, lời văn"],
        ),
        (("  - title: Ngồi theo tổ\n", ""), ["bỏ “Ngồi theo tổ” ở Bước 2"]),
        (("notes:", "  - Về\nnotes:"), ["thêm “Về” ở Bước 3"]),
        (("Tắt máy", "Tắt điện thoại"), ["đổi “máy” thành “điện thoại” ở Lưu ý 2"]),
        (("title: Họp", "# chú thích\ntitle: Họp"), []),
        (("title: Họp thôn", 'title: "Họp thôn"'), []),
        (("slug: x\n", "slug: x\nstate: approved\napproved_by: An\napproved_on: 1/2/2026\napproved_hash: a\n"), []),
    ],
)
def test_a_change_is_told_in_one_line(change: tuple[str, str], sentences: list[str]) -> None:
    assert OLD.count(change[0]) == 1
    assert told(OLD.replace(*change)) == sentences


def test_a_text_that_is_new_is_all_added() -> None:
    assert told("title: Một\n", None) == ["thêm “Một” ở Tiêu đề"]


def test_a_long_change_is_cut_in_its_sentence_and_whole_in_its_runs() -> None:
    long = "bà con " * 50
    [change] = field_changes(b"title: a\n", f"title: {long}\n".encode(), GUIDE)

    assert change.new == long.strip()
    assert len(change.sentences[0]) < 160


def test_a_file_with_a_fault_is_compared_as_a_text() -> None:
    [change] = field_changes(b"title: a\n", b"title: [a\n", GUIDE)

    assert (change.at, change.label) == ((), "Cả bài")
    assert change.new == "title: [a\n"


def test_the_body_of_a_notice_is_a_field() -> None:
    old, new = (f"---\ntitle: a\n---\n\n{body}\n" for body in ("Một hai.", "Một ba."))

    assert told(new, old, "announcements/x.md") == ["đổi “hai” thành “ba” ở Nội dung"]
    assert changed_fields(old.encode(), new.encode(), "announcements/x.md") == (("body",),)


def test_a_text_that_becomes_a_list_is_told() -> None:
    assert told(OLD.replace("[Giữ trật tự, Tắt máy]", "Giữ trật tự")) == ["bỏ “Tắt máy” ở Lưu ý"]
