"""What is published: a whole website for the public, not a draft, and never into itself or among the texts."""

import json
import os
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands import build_arguments, files_in, village_in
from tests.contents import TODAY

TOMORROW = date(2026, 11, 25)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the website of the smallest village was built into output/."""
    folder = tmp_path_factory.mktemp("site")
    assert main(tuple(map(str, build_arguments(folder / "output", "--only", "site"))), TODAY) == 0
    return folder


@pytest.fixture
def here(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(shutil.copytree(site, tmp_path / "here", symlinks=True))
    manifest = folder / "output/manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(str(site), str(folder)), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def build(output: str, *more: str) -> None:
    assert main(tuple(map(str, build_arguments(Path.cwd() / output, *more))), TODAY) == 0


def publish(*arguments: str, today: date = TODAY) -> int:
    return main(("publish", *arguments), today)


def refused(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return why `publish` with *arguments* is refused; nothing is written."""
    before = files_in(folder)
    capsys.readouterr()

    assert publish(*arguments) == 2
    assert files_in(folder) == before
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


@pytest.mark.row("O2")
@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", "output/site"),
        ("--to", "output"),
        ("--to", "output/mới"),
        ("--to", "./output/../output/site/"),
        ("--to", "lối tắt/site"),
        ("--zip", "output/a.zip"),
        ("--zip", "output/site/a.zip"),
    ],
)
def test_nothing_is_published_into_the_output_itself(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    (here / "lối tắt").symlink_to(here / "output")

    assert "nơi ấy nằm trong chính thư mục kết quả output" in refused(here, capsys, *arguments)


@pytest.mark.parametrize("arguments", [("--to", "content"), ("--to", "content/media/www"), ("--zip", "content/a.zip")])
def test_nothing_is_published_among_the_texts(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert "nơi ấy nằm trong thư mục nội dung" in refused(here, capsys, *arguments)


@pytest.mark.parametrize("to", [".", "..", "/", "lối tắt", "www/.."])
def test_nothing_is_strewn_into_the_folder_of_the_work(here: Path, capsys: pytest.CaptureFixture[str], to: str) -> None:
    (here / "lối tắt").symlink_to(here)

    assert "chứa cả thư mục kết quả output" in refused(here, capsys, "--to", to)


@pytest.mark.row("R5")
@pytest.mark.parametrize("kind", ["text", "device", "link"])
def test_only_a_packed_website_is_overwritten(here: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    mine = here / "ghi chú.txt"
    mine.write_text("của tôi", encoding="utf-8")
    if kind == "device":
        os.mkfifo(here / "ống")
    (here / "lối tắt").symlink_to(mine)
    place = {"text": "ghi chú.txt", "device": "ống", "link": "lối tắt"}[kind]

    assert publish("--zip", place) == 2
    assert "không phải trang web do tinlang gói, nên không ghi đè" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert publish("--zip", "mới/web.zip") == publish("--zip", "mới/web.zip") == 0


@pytest.mark.row("R5")
@pytest.mark.parametrize("names", [["word/document.xml"], ["ảnh/1.jpg", "index.html"], []])
def test_a_letter_or_an_album_is_no_packed_website(
    here: Path, capsys: pytest.CaptureFixture[str], names: list[str]
) -> None:
    mine = here / "bao-cao.docx"
    with zipfile.ZipFile(mine, "w") as archive:
        for name in names:
            archive.writestr(name, "của tôi")
    before = mine.read_bytes()

    assert "không ghi đè" in refused(here, capsys, "--zip", "bao-cao.docx")
    assert mine.read_bytes() == before


@pytest.mark.row("R7")
@pytest.mark.parametrize("name", [".web.zip.new", ".web.zip.old", "web.zip.tmp", ".web.zip"])
@pytest.mark.parametrize("linked", [False, True])
def test_what_stands_beside_a_packed_website_is_not_written_over(here: Path, name: str, *, linked: bool) -> None:
    mine = here / ("thư.txt" if linked else name)
    mine.write_text("của tôi", encoding="utf-8")
    if linked:
        (here / name).symlink_to(mine)
    before = set(here.iterdir())

    assert publish("--zip", "web.zip") == publish("--zip", "web.zip") == 0
    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert set(here.iterdir()) == {*before, here / "web.zip"}


def test_a_damaged_archive_is_no_packed_website(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish("--zip", "web.zip") == 0
    whole = (here / "web.zip").read_bytes().replace(b"PK\x01\x02", b"\xff" * 4)
    (here / "web.zip").write_bytes(whole)

    assert "không ghi đè" in refused(here, capsys, "--zip", "web.zip")


def test_a_server_whose_folders_are_links_is_refused(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = here / "mine"
    mine.mkdir()
    (mine / "keep.txt").write_text("của tôi", encoding="utf-8")
    assert publish("--to", "www") == 0
    shutil.rmtree(here / "www/thong-bao")
    (here / "www/thong-bao").symlink_to(mine)

    assert "không phải do tinlang chép vào" in refused(here, capsys, "--to", "www")
    assert files_in(mine).keys() == {"keep.txt"}


@pytest.mark.row("R7")
def test_nothing_behind_a_link_is_removed_from_a_server(here: Path) -> None:
    mine = here / "mine"
    mine.mkdir()
    (mine / "keep.txt").write_text("của tôi", encoding="utf-8")
    assert publish("--to", "www") == 0
    (here / "www/cũ").symlink_to(mine)
    with (here / "www/.tinlang-files").open("a", encoding="utf-8") as listed:
        listed.write(f"cũ/keep.txt\n../mine/keep.txt\n{mine}/keep.txt\n")

    assert publish("--to", "www") == 0
    assert (mine / "keep.txt").read_text(encoding="utf-8") == "của tôi"


def test_what_somebody_put_beside_a_site_is_not_overwritten_later(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish("--to", "www") == 0
    listed = here / "www/.tinlang-files"
    kept = [line for line in listed.read_text(encoding="utf-8").splitlines() if line != "thon.html"]
    listed.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    (here / "www/thon.html").write_text("của tôi", encoding="utf-8")

    assert "thon.html" in refused(here, capsys, "--to", "www")


def test_a_link_in_the_website_to_a_file_elsewhere_is_not_published(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "riêng.txt").write_text("mật", encoding="utf-8")
    (here / "output/site/a.txt").symlink_to(here / "riêng.txt")

    assert "là lối tắt sang tệp ở nơi khác" in refused(here, capsys, "--to", "www")


@pytest.mark.row("O2")
def test_a_draft_is_not_published(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build("output", "--draft", "--only", "site")
    assert "là bản nháp (--draft)" in refused(here, capsys, "--zip", "a.zip")
    build("output", "--only", "board")  # beside the site of the draft, which stays
    assert "là bản nháp (--draft)" in refused(here, capsys, "--to", "www")
    build("output", "--only", "site,board")

    assert publish("--zip", "a.zip") == 0


def test_a_draft_without_a_manifest_is_known_by_its_pages(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build("nhap", "--draft", "--only", "site")
    (here / "nhap/manifest.json").unlink()

    assert "là bản nháp (--draft)" in refused(here, capsys, "--output", "nhap")


@pytest.mark.row("O2")
def test_an_output_without_a_website_is_not_published(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build("bảng", "--only", "board")
    assert "Chưa có trang web trong bảng" in refused(here, capsys, "--output", "bảng")
    (here / "output/site/index.html").unlink()
    assert "Chưa có trang web trong output" in refused(here, capsys, "--to", "www")


def test_what_was_built_of_two_contents_is_not_published(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build("output", "--only", "board")
    assert publish("--zip", "same.zip") == 0
    with (here / "content/facts.yaml").open("a", encoding="utf-8") as facts:
        facts.write("# Ghi chú.\n")
    build("output", "--only", "board")

    assert "trang web và các phần khác (board) dựng từ hai bản nội dung" in refused(here, capsys, "--zip", "a.zip")


DAMAGED = (
    *("", "{", "[]", '{"date": "hôm nay"}', '{"date": 5}', '{"date": "2026-11-24", "made_of": 1}'),
    *('{"date": "2026-11-24", "unapproved": 1e999}', '{"date": "2026-11-24", "unapproved": NaN}', "[" * 100_000),
)


@pytest.mark.parametrize("manifest", DAMAGED)
def test_a_manifest_that_is_damaged_is_told(here: Path, capsys: pytest.CaptureFixture[str], manifest: str) -> None:
    (here / "output/manifest.json").write_text(manifest, encoding="utf-8")

    assert "output/manifest.json bị hỏng" in refused(here, capsys)


def warned(capsys: pytest.CaptureFixture[str], today: date = TODAY) -> str:
    capsys.readouterr()
    assert publish("--zip", "a.zip", today=today) == 0
    return capsys.readouterr().err


def test_what_is_as_built_today_gives_no_warning_of_its_age(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/commune.yaml").touch()

    unapproved, alone = warned(capsys).splitlines()

    assert unapproved.startswith("Cảnh báo: trong bản này có 3 bài chưa được duyệt.")
    assert alone == "Cảnh báo: bản này chỉ dựng trang web (--only), không có tờ in để bà con tải về."


def test_what_is_all_approved_gives_no_warning_of_approval(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asks_approval(here)
    build("output", "--only", "site")

    assert "chưa được duyệt" not in warned(capsys)


@pytest.mark.row("O2")
def test_an_output_of_another_day_gives_a_warning(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert here.exists()
    assert "dựng cho ngày 24/11/2026, hôm nay là 25/11/2026" in warned(capsys, TOMORROW)


@pytest.mark.row("O2")
@pytest.mark.parametrize("change", ["edit", "delete", "add", "media"])
def test_content_that_changed_since_gives_a_warning(
    here: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    match change:
        case "edit":
            file = here / "content/facts.yaml"
            file.write_text(file.read_text(encoding="utf-8") + "# Ghi chú.\n", encoding="utf-8")
        case "delete":
            (here / "content/announcements/cat-nuoc.md").unlink()
        case "add":
            (here / "content/pronunciation.yaml").write_text("UBND: ủy ban\n", encoding="utf-8")
        case "media":
            (here / "content/media").mkdir(exist_ok=True)
            (here / "content/media/anh.png").write_bytes(b"")

    assert "đã đổi sau lần dựng này" in warned(capsys)


def test_the_manifest_says_what_it_was_made_of(here: Path) -> None:
    head = json.loads((here / "output/manifest.json").read_bytes())

    assert "draft" not in head
    assert Path(head["content"]) == here / "content"
    assert [(channel, len(digest)) for channel, digest in head["made_of"].items()] == [("site", 24)]


def asks_approval(folder: Path) -> None:
    commune = village_in(folder) / "commune.yaml"
    commune.write_text(re.sub("approval: no", "approval: yes", commune.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.row("O1")
def test_a_partial_build_leaves_no_file_of_a_text_that_waits(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asks_approval(here)
    before = files_in(here / "output")

    assert main(tuple(map(str, build_arguments(here / "output", "--only", "board"))), TODAY) == 2
    assert "nay chưa duyệt hoặc đã rút. Bỏ --only" in capsys.readouterr().err
    assert files_in(here / "output") == before
    build("output", "--only", "site")
