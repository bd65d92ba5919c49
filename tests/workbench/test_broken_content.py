"""Whatever stands in the content, every page of the desk opens, and no button ends in an error of the program."""

import errno
import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from generator.messages.system import of_error
from tests.workbench.conftest import as_at_first
from tests.workbench.desks import Desk, desk_over
from tests.workbench.every_page import PAGES
from tests.workbench.test_approving import PEOPLE

BROKEN: dict[str, bytes | None] = {
    "gone": None,
    "empty": b"",
    "not utf-8": bytes(range(256)),
    "a list": b"- a\n- b\n",
    "unclosed": 'title: "chưa đóng\n'.encode(),
    "other types": b"title: [1]\nslug: {a: b}\nfacts: 3\npeople: {x: y}\nvillages: 5\nname: [a]\nbroadcast: x\n",
}
FORMS = (
    "/sua/huong-dan/goi-1999",
    "/sua/thong-bao/cat-nuoc-hai-thon",
    "/cai-dat/xa",
    "/cai-dat/nguoi",
    "/them/thong-bao",
)
BUTTONS = ("save", "submit", "quick", "look", "add steps", "take-draft", "withdraw", "discard", "paste villages")


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("commune.yaml", tuple(BROKEN)),
        ("facts.yaml", tuple(BROKEN)),
        ("people.yaml", ("gone", "unclosed", "other types")),
        ("guides/goi-1999.yaml", ("gone", "not utf-8", "other types")),
        ("announcements/cat-nuoc-hai-thon.md", ("empty", "a list", "unclosed")),
    ],
)
def test_every_page_opens_over_a_broken_file(desk: Desk, name: str, ways: Sequence[str]) -> None:
    (desk.content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    desk.be("lan")
    token = desk.form_token()
    failed = []
    for way, content in ((way, BROKEN[way]) for way in ways):
        file = desk.content / name
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_bytes(content)
        answers = {path: desk.get(path) for path in PAGES}
        for number, do in enumerate(BUTTONS):
            path = FORMS[number % len(FORMS)]
            answers[f"{path} {do}"] = desk.post(path, {"~token": token, "title": "Chữ gõ dở", "~base": "x", "~do": do})
        failed += [(way, path, answer.status) for path, answer in answers.items() if answer.status >= 500]

    assert failed == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_in_the_place_of_a_file_holds_no_page_up(desk: Desk) -> None:
    for name in ("people.yaml", "guides/goi-1999.yaml", "commune.yaml", ".tinlang-desk/published.json"):
        file = desk.content / name
        file.unlink(missing_ok=True)
        os.mkfifo(file)
        for path in PAGES:
            assert desk.get(path).status < 500, (name, path)
        file.unlink()
        as_at_first(desk.content)


@pytest.mark.parametrize(("height", "status", "message"), [(6_000, 200, ""), (7_000, 422, "nhiều điểm ảnh quá")])
def test_a_picture_of_sixty_megapixels_is_taken_and_a_larger_one_told_at_its_field(
    desk: Desk, height: int, status: int, message: str
) -> None:
    (desk.content / "media").mkdir(exist_ok=True)
    Image.new("1", (10_000, height)).save(desk.content / "media" / "lon.png")
    time.sleep(2.1)  # the desk looks at the disk again
    path, name = "/sua/huong-dan/goi-1999", "steps.0.picture"
    picture = {f"{name}.file": "lon.png", f"{name}.alt": "Ghi lại mã số", f"{name}.licence": "CC0"}
    saved = desk.post(path, {**desk.get(path).fields(), **picture, "~do": "save"}, {"Accept": "application/json"})
    told = {one["name"]: one["message"] for one in json.loads(saved.text)["found"]}
    frame = desk.get(path).page.xpath("//iframe/@src")[0]

    assert saved.status == status
    assert message in told.get(f"{name}.file", "")
    assert desk.get(frame).status < 500


def test_a_letter_of_word_beside_the_texts_is_never_opened(desk: Desk) -> None:
    with ZipFile(desk.content / "announcements" / "cong-van.docm", "w") as letter:
        letter.writestr("word/vbaProject.bin", b"macro")
        letter.writestr("word/document.xml", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>")
    answers = {path: desk.get(path) for path in PAGES}

    assert {path for path, answer in answers.items() if answer.status >= 500 or "root:" in answer.text} == set()
    assert desk.change("/sua/huong-dan/goi-1999", title="Khi nào gọi 1999?").status == 303


def test_what_the_disk_says_of_a_preview_is_told_in_vietnamese(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sound of a preview is made in a folder for passing files, which goes away here."""
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    with desk_over(content) as desk:
        sound = desk.get("/sua/thong-bao/cat-nuoc-hai-thon").page.xpath("//audio/@src")[0]
        heard = desk.get(sound)
        shutil.rmtree(passing)
        lost = desk.get(sound)

    assert (heard.status, heard.body[:4]) == (200, b"RIFF")
    assert lost.status == 410
    assert of_error(FileNotFoundError(errno.ENOENT, "")) in lost.text
    assert "Errno" not in lost.text
