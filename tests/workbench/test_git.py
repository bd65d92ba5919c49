"""The desk over content that is kept by git: each save is a commit, and where it is none, every page says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.test_commits import git, kept_by_git
from tests.workbench.desks import Desk, desk_over

GUIDE = "/sua/huong-dan/goi-1999"
HISTORY = "/lich-su/huong-dan/goi-1999"


@pytest.fixture
def desk(content: Path) -> Iterator[Desk]:
    with desk_over(kept_by_git(content, content)) as desk:
        yield desk


def test_a_save_is_in_git_and_the_history_shows_both(desk: Desk) -> None:
    desk.post("/toi-la", {"nguoi": "Lê Thị Lan Mẫu", "~ve": "/"})
    old = desk.text("guides/goi-1999.yaml")
    assert desk.change(GUIDE, title="Gọi 1999 khi cần").status == 303

    assert git(desk.content, "log", "-1", "--format=%an: %s") == "Lê Thị Lan Mẫu: Sửa: “Gọi 1999 khi cần”\n"
    assert git(desk.content, "status", "--porcelain") == ""
    page = desk.get(HISTORY)
    tables = [table.text_content() for table in page.page.xpath("//table")]
    assert "sửa" in tables[0]
    assert "Bản đầu" in tables[1]
    assert "Người quản kho" in tables[1]
    first = page.page.xpath("//table[2]//tr[last()]//input/@value")[0]
    compared = desk.get(f"{HISTORY}?cu={first}&moi={page.page.xpath('//table[1]//input/@value')[0]}")
    assert "Gọi 1999 khi cần" in compared.text
    base = compared.page.xpath('//input[@name="~base"]/@value')[0]
    assert desk.post(HISTORY, {"~do": "restore", "ban": first, "~base": base}).status == 303
    assert [line for line in desk.text("guides/goi-1999.yaml").splitlines() if "updated" not in line] == [
        line for line in old.splitlines() if "updated" not in line
    ]

    (desk.content / ".git" / "index.lock").touch()
    assert desk.change(GUIDE, title="Kho đang bị giữ").status == 303
    assert "Kho đang bị giữ" in desk.text("guides/goi-1999.yaml")
    for path in (GUIDE, "/", HISTORY):
        assert "Bài đã lưu an toàn, nhưng chưa ghi được vào kho git" in desk.get(path).text
    told = desk.post(
        GUIDE, {**desk.get(GUIDE).fields(), "title": "Lần nữa", "~do": "save"}, {"Accept": "application/json"}
    )
    assert "chưa ghi được vào kho git" in told.text
    (desk.content / ".git" / "index.lock").unlink()
    assert desk.change(GUIDE, title="Kho đã mở").status == 303
    assert "kho git" not in desk.get("/").text
    assert git(desk.content, "status", "--porcelain") == ""
