"""`tinlang usb` as it is typed, and at the desk: real speech, decoded again and told in words; the same twice."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import soundfile
from mutagen.id3 import ID3

from tests.commands import DAY, files_in, tinlang, village_in
from tests.workbench.desks import Answer, Desk, desk_over

PATH = "/lich/the-usb"
NAMES = [
    "01-nhac-hieu.mp3",
    "02-loi-chao.mp3",
    "03-nho-so-tong-dai.mp3",
    "04-nhac-lai-so.mp3",
    "05-loi-ket.mp3",
]
"""The tracks of a session whose template asks for no contents, and for the tune at the beginning alone."""


@dataclass(frozen=True)
class Written:
    home: Path
    stick: Path
    told: str
    warned: str


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    home = tmp_path_factory.mktemp("usb")
    village_in(home)
    (home / "stick").mkdir()
    done = tinlang("usb", "--village", "Thôn Đông", "--to", "stick", "--date", DAY, cwd=home)
    assert done.returncode == 0, done.stderr
    return Written(home, home / "stick", done.stdout, done.stderr)


def test_what_is_on_the_stick_is_told_in_playing_order(written: Written) -> None:
    lines = written.told.splitlines()

    assert lines[0].startswith("Thẻ USB của Thôn Đông, dùng ngày 30/11/2026: 1 buổi, dài cả thảy ")
    assert lines[1].startswith("01-3011-sang: Thứ Hai 30/11/2026, buổi sáng, 5h30, dài ")
    assert [line.split()[0] for line in lines[2 : 2 + len(NAMES)]] == NAMES
    assert "giống hệt bản gốc" in lines[-1]


def test_each_file_plays_and_is_as_long_as_is_told(written: Written) -> None:
    told = dict(re.findall(r"^  (\S+)  .*?(\d+) giây$", written.told, re.MULTILINE))
    folder = written.stick / "01-3011-sang"

    assert sorted(told) == sorted(path.name for path in folder.glob("*.mp3"))
    for name, seconds in told.items():
        content = (folder / name).read_bytes()
        info = soundfile.info(BytesIO(content))
        assert info.samplerate == 44_100
        assert abs(info.duration % 60 - int(seconds)) < 1
    assert str(ID3(folder / NAMES[2])["TIT2"]) == "Nhớ số tổng đài"
    playlist = (folder / "phat.m3u8").read_text(encoding="utf-8").splitlines()
    assert [line for line in playlist if not line.startswith("#")] == [*told]


def test_the_sheet_says_when_and_in_which_words(written: Written) -> None:
    pages = pypdfium2.PdfDocument(written.stick / "DOC-TRUOC.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)

    for words in (
        "Thư mục 01: Thứ Hai 30/11/2026, buổi sáng, 5h30",
        "03 Nhớ số tổng đài",
        "Nhắc lại số (thư mục 01)",
        "Kính thưa bà con!",
        "Nói rõ hỏng ở đâu",
        "Xin cảm ơn bà con đã lắng nghe.",
    ):
        assert words in text


def test_another_stick_has_the_same_bytes(written: Written) -> None:
    other = written.home / "other"
    other.mkdir()
    again = tinlang("usb", "--village", "thon-dong", "--to", other, "--date", DAY, cwd=written.home)

    assert again.returncode == 0, again.stderr
    one, two = files_in(written.stick), files_in(other)
    assert one == two


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--village", "thon-dog", "--to", "."), 2, "Có phải ý bạn là “thon-dong”?"),
        (("--village", "thon-dong", "--to", "khong-co"), 2, "Không thấy thẻ hay thư mục khong-co"),
        (("--village", "thon-dong", "--to", "content"), 2, "nằm trong thư mục"),
        (("--village", "thon-dong", "--to", "stick", "--days", "1"), 1, "không có buổi phát nào"),
        (("--village", "thon-dong", "--to", "stick", "--days", "40"), 2, "31"),
    ],
)
def test_what_cannot_be_written_is_told(written: Written, arguments: tuple[str, ...], status: int, told: str) -> None:
    done = tinlang("usb", *arguments, "--date", DAY, cwd=written.home)

    assert done.returncode == status
    assert told in done.stderr
    assert (written.stick / "01-3011-sang").is_dir()


@pytest.fixture(scope="module")
def desk(written: Written) -> Iterator[Desk]:
    """Return a desk over the same content: what was spoken for one stick is not spoken for the next."""
    with desk_over(written.home / "content") as running:
        running.be("Lan")
        yield running


def waited(desk: Desk) -> Answer:
    """Return the page once the stick is written."""
    for _ in range(900):
        told = json.loads(desk.get(PATH, Accept="application/json").text)
        if not told["runs"]:
            return desk.get(PATH)
        time.sleep(0.1)
    raise AssertionError(desk.get(PATH).text)


def words(answer: Answer) -> str:
    return " ".join(answer.page.text_content().split())


def test_a_stick_is_written_from_the_schedule_and_told_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "nhac.mp3").write_bytes(b"mine")
    assert f'href="{PATH}"' in desk.get("/lich").text
    assert 'value="thon-doai"' in desk.get(PATH).text

    assert desk.post(PATH, {"thon": "thon-doai", "noi": str(tmp_path), "ngay": "7"}).status == 303
    while_it_runs = desk.get(PATH)
    page = waited(desk)

    assert "Đang ghi thẻ cho Thôn Đoài" in words(while_it_runs) or "Đã ghi xong" in words(while_it_runs)
    assert "Đã ghi xong. Thẻ USB của Thôn Đoài, dùng ngày 30/11/2026: 1 buổi" in words(page)
    assert "01-3011-sang: Thứ Hai 30/11/2026, buổi sáng, 5h30, dài" in words(page)
    assert "03-nho-so-tong-dai.mp3 Nhớ số tổng đài" in words(page)
    assert "“nhac.mp3”" in words(page)
    assert [path.name for path in sorted((tmp_path / "01-3011-sang").iterdir())] == [*NAMES, "phat.m3u8"]
    assert (tmp_path / "nhac.mp3").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"thon": "xom-khac"}, "Chọn nơi sẽ dùng thẻ"),
        ({"ngay": "0"}, "từ 1 đến 31"),
        ({"ngay": "nhiều"}, "từ 1 đến 31"),
        ({"noi": "khong/co"}, "Không thấy thẻ"),
        ({"noi": "/khong/co"}, "Không thấy thẻ"),
        ({"noi": ""}, "Chọn thẻ đang cắm"),
    ],
)
def test_what_is_wrong_in_the_form_is_told_and_nothing_begins(
    desk: Desk, tmp_path: Path, typed: dict[str, str], told: str
) -> None:
    answer = desk.post(PATH, {"thon": "thon-dong", "noi": str(tmp_path), "ngay": "7", **typed})

    assert answer.status == 422
    assert told in words(answer)
    assert list(tmp_path.iterdir()) == []


def test_what_keeps_a_stick_from_being_written_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "tinlang-usb.json").write_bytes(b"\0")
    desk.post(PATH, {"thon": "thon-dong", "noi": str(tmp_path), "ngay": "7"})
    page = waited(desk)

    assert "Chưa ghi được thẻ cho Thôn Đông." in words(page)
    assert "bị hỏng" in words(page)
    assert [path.name for path in tmp_path.iterdir()] == ["tinlang-usb.json"]


def test_who_has_no_name_writes_no_stick(desk: Desk, tmp_path: Path) -> None:
    desk.be_nobody()
    try:
        answer = desk.post(PATH, {"thon": "thon-dong", "noi": str(tmp_path)})
    finally:
        desk.be("Lan")

    assert answer.status == 422
    assert "Tôi là" in words(answer)
