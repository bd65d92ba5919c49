"""A new commune from five answers: it builds, and nothing of another commune is in it."""

import json
import os
import pty
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.beginning import Answers, content_of, left_out, put_right, what_is_wrong
from generator.readers.schema import FOLDER
from tests.commands import command, environment, tinlang
from tests.pdfs import text as text_of
from tools import base_content

TODAY = date(2026, 11, 24)
XA = Answers(
    "xã An Bình Mẫu", "tỉnh Ví Dụ", "Công văn mẫu", hotline="1999", hotline_name="Tổng đài 1999", app="Ví Dụ Số"
)
PHUONG = Answers("phường Hòa Mẫu", "thành phố Ví Dụ", "Công văn mẫu", hotline="1999", hotline_name="Tổng đài 1999")
HASH = re.compile(r"(?=[0-9]*[a-f])[0-9a-f]{8,}")  # it may begin with the code of a province
FOREIGN = re.compile(
    r"Việt Khê|Hải Phòng|haiphong|(?<!\d)1022|0225|letter\.|Trung tâm Dịch vụ sự nghiệp", re.IGNORECASE
)
"""What belongs to the commune whose guides are the base."""
PLACEHOLDER = re.compile(r"\[\[|\]\]|\[%|%\]")


def written(answers: Answers) -> str:
    return "\n".join(text for name, text in content_of(answers, TODAY).items() if not name.startswith(FOLDER))


def test_the_base_is_as_the_guides_and_facts_of_the_content() -> None:
    for file, text in base_content.made():
        assert file.read_text(encoding="utf-8") == text


def test_every_guide_of_the_content_is_in_the_base_or_left_out_for_a_reason() -> None:
    guides = {file.stem for file in (base_content.FROM / "guides").glob("*.yaml")}

    assert guides == base_content.SLUGS.keys() | base_content.LEFT_OUT.keys()


@pytest.mark.parametrize("answers", [XA, PHUONG, Answers("đặc khu Mẫu", "tỉnh Ví Dụ", "Mẫu")])
def test_nothing_of_another_commune_is_in_the_content(answers: Answers) -> None:
    assert FOREIGN.findall(written(answers)) == []
    assert PLACEHOLDER.findall(written(answers)) == []


def test_a_phuong_is_spoken_of_as_one() -> None:
    texts = written(PHUONG)

    assert re.findall(r"(?<!\w)(?:xã|thôn)(?!\w)", texts, re.IGNORECASE) == []
    assert "tổ trưởng tổ dân phố" in texts


def test_without_an_app_no_text_speaks_of_one() -> None:
    assert left_out(PHUONG) == ("cai-dat-ung-dung", "gui-phan-anh-tren-ung-dung")
    assert "ứng dụng" not in written(PHUONG)


def test_without_a_hotline_no_text_speaks_of_one() -> None:
    answers = Answers("xã An Bình Mẫu", "tỉnh Ví Dụ", "Công văn mẫu", app="Ví Dụ Số")

    assert "fact.service.hotline" not in written(answers)
    assert {"cai-dat-ung-dung", "giup-ba-con"}.isdisjoint(left_out(answers))


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (Answers("Xã  An Bình Mẫu", "Tỉnh Ví Dụ", "x"), "xã An Bình Mẫu"),
        (Answers("PHƯỜNG Hòa Mẫu", "tỉnh Ví Dụ", "x"), "phường Hòa Mẫu"),
        (Answers("xa\u0303 An Bình Mẫu", "tỉnh Ví Dụ", "x"), "xã An Bình Mẫu"),
    ],
)
def test_a_name_is_put_as_within_a_sentence(typed: Answers, right: str) -> None:
    assert put_right(typed, TODAY).name == right


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("name", ""),
        ("name", "An Bình"),
        ("name", "xã"),
        ("name", "xã \n"),
        ("name", "xã {{ fact.x }}"),
        ("name", 'xã "A"'),
        ("name", "xã A\\u0000"),
        ("name", "xã " + "a" * 200),
        ("city", "Ví Dụ"),
        ("city", "tỉnh"),
        ("hotline", "không có"),
        ("hotline", "12"),
        ("hotline", "1900 0000 0000 0000"),
        ("hotline", "1999\u200b"),
        ("hotline_name", "Tổng đài [[ x ]]"),
        ("app", "<b>A</b>"),
        ("source", "Công văn\x00"),
        ("web", "tin.vi-du.example"),
        ("web", "ftp://tin.vi-du.example"),
        ("web", "javascript:alert(1)"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_told(field: str, answer: str) -> None:
    given = {"name": XA.name, "city": XA.city, field: answer}

    assert list(what_is_wrong(put_right(Answers(**{"source": "", **given}), TODAY))) == [field]


def test_all_answers_that_cannot_be_taken_are_told_at_once(tmp_path: Path) -> None:
    done = tinlang("init", "xa", "--name=An Bình", "--city=tỉnh", "--hotline=12", "--web=ftp://a.example", cwd=tmp_path)

    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["--name", "--city", "--hotline", "--web"]


@pytest.mark.parametrize(("answers", "channels"), [(XA, "site,poster"), (PHUONG, "site,script")], ids=["xã", "phường"])
def test_a_new_commune_builds_and_is_all_its_own(answers: Answers, channels: str, tmp_path: Path) -> None:
    options = [f"--{name.replace('_', '-')}={getattr(answers, name)}" for name in Answers.__slots__]
    begun = tinlang("init", "xa", *options, "--date", "24/11/2026", cwd=tmp_path)
    assert begun.returncode == 0
    assert {tmp_path / line for line in begun.stdout.split()} == {
        file for file in (tmp_path / "xa").rglob("*") if file.is_file() and FOLDER not in file.parts
    }
    where = ("--content", "xa", "--date", "24/11/2026")
    checked = tinlang("check", "--format", "json", *where, cwd=tmp_path)
    problems = {problem["code"] for problem in json.loads(checked.stdout)}
    assert checked.returncode == 0
    assert problems <= {"not-approved", "left-out-of-sheet"}

    drafts = tinlang("build", "--draft", *where, "--output", "nhap", "--only", channels, cwd=tmp_path)
    assert drafts.returncode == 0, drafts.stderr
    slugs = [file.stem for file in (tmp_path / "xa/guides").glob("*.yaml")]
    for slug in slugs:
        assert (tmp_path / f"nhap/site/huong-dan/{slug}.html").is_file()
    for file in (tmp_path / "nhap").rglob("*"):
        if file.suffix in (".html", ".js", ".txt", ".json", ".xml", ".webmanifest", ".ssml"):
            assert FOREIGN.findall(HASH.sub("", file.read_text(encoding="utf-8"))) == [], file
        elif file.suffix == ".pdf":
            assert FOREIGN.findall(text_of(file.read_bytes())) == [], file

    public = tinlang("build", *where, "--output", "ra", "--only", "site", cwd=tmp_path)
    assert public.returncode == 0
    assert list((tmp_path / "ra/site").glob("huong-dan/*.html")) == []


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_there_already_stays(kind: str, tmp_path: Path) -> None:
    there = tmp_path / "xa"
    if kind == "file":
        there.write_text("của tôi", encoding="utf-8")
    elif kind == "folder":
        there.mkdir()
        (there / "bai.md").write_text("của tôi", encoding="utf-8")
    else:
        there.symlink_to(tmp_path / "khac")
    before = sorted(tmp_path.rglob("*"))

    done = tinlang("init", "xa", f"--name={XA.name}", f"--city={XA.city}", cwd=tmp_path)

    assert (done.returncode, sorted(tmp_path.rglob("*"))) == (2, before)
    assert "chưa ghi gì" in done.stderr


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "xa").mkdir()

    assert tinlang("init", ".", f"--name={XA.name}", f"--city={XA.city}", cwd=tmp_path / "xa").returncode == 0
    assert (tmp_path / "xa/commune.yaml").is_file()
    assert list(tmp_path.iterdir()) == [tmp_path / "xa"]


def test_where_nobody_can_be_asked_the_options_are_told(tmp_path: Path) -> None:
    done = tinlang("init", "xa", cwd=tmp_path)

    assert done.returncode == 2
    assert "--name" in done.stderr
    assert "--city" in done.stderr


def test_five_questions_at_a_terminal(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    asked = subprocess.Popen(
        command("init", "xa"),
        cwd=tmp_path,
        env=environment(),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    # The second line mends the first; then city, app, hotline, its name, source, web.
    os.write(ours, "An Bình Mẫu\nxã An Bình Mẫu\ntỉnh Ví Dụ\nVí Dụ Số\n1999\n\nCông văn mẫu số 5\n\n".encode())
    out, err = asked.communicate(timeout=300)
    os.close(ours)

    assert asked.returncode == 0, err.decode()
    facts = (tmp_path / "xa/facts.yaml").read_text(encoding="utf-8")
    assert 'value: "xã An Bình Mẫu"' in facts
    assert 'value: "Tổng đài 1999"' in facts
    assert facts.count('source: "Công văn mẫu số 5"') == 5
    assert "Tên phải có cả chữ xã" in err.decode()
    assert len(out.splitlines()) == 9
