"""The desk while its folder, or a file in it, is taken away, renamed, or exchanged for something else."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.workbench.desks import Desk

GUIDE, FILE = "/sua/huong-dan/goi-1999", "guides/goi-1999.yaml"
WORDS = "Chữ không được mất"
PAGES = (
    *("/", "/danh-sach/huong-dan", GUIDE, "/duyet", "/lich-su/huong-dan/goi-1999", "/nhat-ky", "/thung-rac", "/lich"),
    *("/phat-hanh", "/thong-tin", "/cai-dat", "/cai-dat/xa", "/them/thong-bao"),
)


@pytest.fixture
def away(desk: Desk) -> Iterator[Path]:
    """Return the place of the content, which has another name meanwhile."""
    desk.get("/")
    other = desk.content.with_name("noi-khac")
    token = desk.form_token()
    desk.content.rename(other)
    desk.cookies["x-token"] = token
    yield desk.content
    desk.cookies.pop("x-token")
    if desk.content.is_file():
        desk.content.unlink()
    elif desk.content.exists():
        desk.content.rmdir()  # whatever was written there would be words in the wrong place
    other.rename(desk.content)
    assert desk.get(GUIDE).status == 200


@pytest.mark.parametrize("instead", ["", "file"])
def test_a_folder_that_is_away_is_named_on_every_page_and_no_word_is_lost(desk: Desk, away: Path, instead: str) -> None:
    token = desk.cookies["x-token"]
    if instead:
        away.write_bytes(b"")
    for path in PAGES:
        answer = desk.get(path)
        assert answer.status in (200, 404, 503), path
        assert "lỗi của chương trình" not in answer.text, path
        assert answer.status == 200 or "Không thấy thư mục" in answer.text, path
    for path in (GUIDE, "/them/huong-dan", "/cai-dat/xa", "/thong-tin/commune.office.phone"):
        words = {"~token": token, "~base": "0" * 64, "title": WORDS, "name": WORDS, "value": WORDS, "~do": "save"}
        answer = desk.post(path, words)
        assert answer.status in (409, 503), path
        assert "Không thấy thư mục" in answer.text, path
        assert WORDS in answer.text, path
        quiet = desk.post(path, words, {"Accept": "application/json"})
        assert quiet.headers["content-type"].startswith("application/json"), path
        assert "Không thấy thư mục" in quiet.text, path
    assert away.exists() == bool(instead)


def a_folder(file: Path) -> None:
    file.mkdir()


def a_link_out(file: Path) -> None:
    file.symlink_to(file.parents[2] / "ngoai.yaml")


def a_link_to_nothing(file: Path) -> None:
    file.symlink_to("khong-co.yaml")


def a_link_to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def a_link_to_another_text(file: Path) -> None:
    file.symlink_to("gui-phan-anh.yaml")


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


@pytest.mark.parametrize("harm", [a_folder, a_link_out, a_link_to_nothing, a_link_to_itself, a_pipe])
def test_what_stands_in_the_place_of_a_file_is_not_written_and_no_word_is_lost(
    desk: Desk, harm: Callable[[Path], None]
) -> None:
    file, outside = desk.content / FILE, desk.content.parent / "ngoai.yaml"
    fields = {**desk.get(GUIDE).fields(), "title": WORDS}
    outside.write_bytes(file.read_bytes())
    before = outside.read_bytes()
    file.unlink()
    harm(file)
    try:
        pages = [desk.get(path).status for path in PAGES if path != GUIDE and "lich-su" not in path]
        answers = [desk.post(GUIDE, {**fields, "~do": do}) for do in ("save", "delete", "withdraw", "submit")]
        there = (os.path.lexists(file) and not file.is_file()) or file.is_symlink()
    finally:
        file.rmdir() if file.is_dir() and not file.is_symlink() else file.unlink()

    assert pages == [200] * len(pages)
    for answer in answers:
        assert answer.status == 409
        assert answer.fields()["title"] == [WORDS]
    assert there
    assert outside.read_bytes() == before


def test_a_link_to_another_text_is_merged_with_nothing(desk: Desk) -> None:
    file, other = desk.content / FILE, desk.content / "guides/gui-phan-anh.yaml"
    fields = {**desk.get(GUIDE).fields(), "title": WORDS}
    before = other.read_bytes()
    file.unlink()
    a_link_to_another_text(file)
    answer = desk.post(GUIDE, {**fields, "~do": "save"})
    file.unlink()

    assert answer.status in (409, 422)
    assert WORDS in answer.text
    assert other.read_bytes() == before
