"""Nơi nhận: a place that would spoil what is there is refused, in a sentence beside its field."""

import pytest

from tests.workbench.desks import Desk

PATH = "/phat-hanh/noi-nhan"


def refusal_of(desk: Desk, folder: str) -> str:
    """Return what is told beside the field of the folder; the place that is kept stays as it was."""
    answer = desk.post(PATH, {"way": "folder", "folder": folder})
    assert answer.status == 422
    assert desk.get(PATH).page.xpath('string(//input[@name="folder"]/@value)') == ""
    told: str = answer.page.xpath('//p[@id="folder-y" and @class="wrong"]')[0].text_content()
    return told


@pytest.mark.parametrize("folder", ["content", "content/media", "output", "output/site", ".", ".."])
def test_no_website_goes_into_the_content_or_the_output_nor_around_them(same_desk: Desk, folder: str) -> None:
    place = same_desk.content.parent / folder

    assert refusal_of(same_desk, str(place)).startswith(f"Không phát hành vào {place} được: ")


@pytest.mark.parametrize("folder", ["", "web", "../web", "~/web", "/trang\0web", f"/{'x' * 5000}"])
def test_a_folder_that_is_not_told_whole_is_asked_for(same_desk: Desk, folder: str) -> None:
    assert refusal_of(same_desk, folder).startswith("Gõ đường dẫn đầy đủ của một thư mục")


@pytest.mark.skipif("os.name == 'nt'", reason="there it is a good folder")
@pytest.mark.parametrize("folder", ["D:\\trang-web", "\\\\may-chu\\web"])
def test_a_folder_of_another_system_is_none_here(same_desk: Desk, folder: str) -> None:
    refusal_of(same_desk, folder)

    assert not list(same_desk.content.parent.glob("*web*"))


@pytest.mark.parametrize("key", ["khoa", "~/khoa", "/khong-co/khoa", "/khoa\0", "content"])
def test_a_key_that_is_no_file_here_is_told_at_its_field_before_any_publish(same_desk: Desk, key: str) -> None:
    typed = str(same_desk.content) if key == "content" else key
    server = {"way": "sftp", "host": "may-chu.example", "user": "web", "remote": "/www", "port": "22"}
    answer = same_desk.post(PATH, {**server, "key_file": typed})

    assert answer.status == 422
    told = answer.page.xpath('//p[@id="key_file-y" and @class="wrong"]')[0].text_content()
    assert told.startswith("Không đọc được tệp khóa")
