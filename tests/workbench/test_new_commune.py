"""Lập trang cho xã mới: from an empty folder to a commune's content, and to that of another commune beside it."""

import re
import shutil
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.commands import tinlang
from tests.workbench.desks import DEMO, Desk, desk_over, started

PATH = "/lap-trang"
ANSWERS = {"name": "xã  Đồi Mẫu", "city": "Tỉnh Ví Dụ", "app": "Ví Dụ Số", "hotline": "1999", "source": "Công văn 5"}


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    with desk_over(tmp_path / "moi") as desk:
        yield desk


def token(desk: Desk) -> dict[str, str]:
    return {"~token": desk.get(PATH).page.xpath('//input[@name="~token"]/@value')[0]}


def test_a_desk_without_content_asks_five_questions_and_has_it(empty: Desk) -> None:
    for path in ("/", "/thong-tin", "/sua/thong-bao/x"):
        assert empty.get(path).headers["location"] == PATH
    assert str(empty.content) in empty.get(PATH).text
    wrong = empty.post(PATH, {**token(empty), **ANSWERS, "city": "Ví <Dụ", "web": "trang của xã"})
    typed = dict(zip(wrong.page.xpath("//main//input/@name"), wrong.page.xpath("//main//input/@value"), strict=True))
    assert (wrong.status, typed["app"], typed["city"]) == (422, "Ví Dụ Số", "Ví <Dụ")
    assert wrong.page.xpath('//input[@aria-invalid="true"]/@name') == ["city", "web"]
    assert not empty.content.exists()

    sent = {**token(empty), **ANSWERS}
    assert empty.post(PATH, sent).headers["location"] == "/?da=lap"
    assert empty.post(PATH, sent).headers["location"] == "/?da=lap"  # a button that is pressed twice
    home = empty.get("/").page.text_content()
    assert "xã Đồi Mẫu" in home
    assert "Thông tin cần xác nhận" in home
    assert empty.change("/sua/huong-dan/goi-tong-dai", title="Gọi 1999").status == 303
    assert [one.name for one in empty.content.parent.iterdir() if one.name not in (".tinlang", "desk.log")] == ["moi"]

    empty.kill()  # open pages go on with the next desk over it
    again = started(empty.content, empty.port)
    try:
        assert empty.get("/").status == 200
    finally:
        again.stop()
        if again.process.stdout:
            again.process.stdout.close()
    checked = tinlang("check", "--content", empty.content, cwd=empty.content.parent)
    assert checked.returncode == 0, checked.stderr


def test_what_stands_in_the_folder_meanwhile_stays(empty: Desk) -> None:
    sent = {**token(empty), **ANSWERS}
    empty.content.mkdir()
    (empty.content / "bai.md").write_text("của tôi", encoding="utf-8")
    answer = empty.post(PATH, sent)

    assert answer.status == 422
    assert "chưa ghi gì" in answer.text
    assert "Đồi Mẫu" in answer.text
    assert [one.name for one in empty.content.iterdir()] == ["bai.md"]
    (empty.content / "bai.md").unlink()
    shutil.copytree(DEMO, empty.content, dirs_exist_ok=True)
    assert empty.post(PATH, sent).headers["location"] == "/"
    assert "An Bình" in empty.get("/").text


def test_a_folder_that_cannot_be_made_is_told_with_every_word(empty: Desk) -> None:
    sent = {**token(empty), **ANSWERS}
    (empty.content.parent / f".{empty.content.name}.{empty.process.pid}").write_text("", encoding="utf-8")
    answer = empty.post(PATH, sent)

    assert answer.status == 503
    assert "Đồi Mẫu" in answer.text
    assert answer.page.xpath('//p[@role="alert"]')
    assert not empty.content.exists()


def test_another_commune_is_begun_beside_and_its_desk_opens(desk: Desk) -> None:
    before = {
        file: file.read_bytes() for file in desk.content.rglob("*") if file.is_file() and ".tinlang" not in str(file)
    }
    assert PATH in desk.get("/cai-dat").page.xpath("//main//a/@href")
    for folder in ("../ngoai", "/ngoai", "con", "A", "a_b", ".."):
        answer = desk.post(PATH, {**ANSWERS, "folder": folder})
        assert (answer.status, not answer.page.xpath('//*[@id="m-folder"]//p[@class="wrong"]')) == (422, False), folder
        assert not (desk.content.parents[1] / "ngoai").exists()
    assert desk.post(PATH, {**ANSWERS, "folder": desk.content.name}).status == 422
    made = desk.post(PATH, {**ANSWERS, "folder": ""})
    address = urlsplit(made.page.xpath("//main//a/@href")[0])

    assert (desk.content.parent / "xa-doi-mau" / "commune.yaml").is_file()
    assert {file: file.read_bytes() for file in before} == before
    connection = HTTPConnection("127.0.0.1", address.port or 0, timeout=300)
    connection.request("GET", f"/?{address.query}")
    entered = connection.getresponse()
    cookie = entered.headers["set-cookie"].partition(";")[0]
    entered.read()
    connection.request("GET", "/", headers={"Cookie": f"{cookie}; {desk.cookie()}"})
    assert "xã Đồi Mẫu" in re.sub(r"\s+", " ", connection.getresponse().read().decode())
    connection.close()
    assert "xã An Bình Mẫu" in desk.get("/").text  # browsers send the cookies of both desks to both
