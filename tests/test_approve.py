"""`tinlang approve`: it writes four lines into a text, and changes no other byte of it."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.commands import village_in
from tests.contents import TODAY, problems_in

NOTICE, GUIDE = "announcements/cat-nuoc.md", "guides/an-toan-dien.yaml"
KEYS = ("state", "approved_by", "approved_on", "approved_hash")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = village_in(tmp_path)
    commune = content / "commune.yaml"
    commune.write_text(commune.read_text(encoding="utf-8").replace("approval: no", "approval: yes"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return content


def approve(text: str, by: str = "Trần Văn Mẫu, Chủ tịch") -> int:
    return main(("approve", text, "--by", by), TODAY)


def codes(content: Path, name: str) -> set[str]:
    return {problem.code for problem in problems_in(content) if problem.at.path.name == name}


@pytest.mark.parametrize("text", ["cat-nuoc", "content/announcements/cat-nuoc.md"])
def test_a_text_is_approved_by_its_name_or_its_file(
    content: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    before = (content / NOTICE).read_bytes()
    assert "not-approved" in codes(content, "cat-nuoc.md")

    assert approve(text) == 0
    assert capsys.readouterr().out.startswith("Đã ghi duyệt vào content/announcements/cat-nuoc.md: Trần Văn Mẫu")
    assert not {"not-approved", "approval-outdated", "approval-without-hash"} & codes(content, "cat-nuoc.md")
    assert b"\n".join(others((content / NOTICE).read_bytes())) == before


@pytest.mark.row("D6")
@pytest.mark.parametrize("text", ["khac/cat-nuoc.md", "content/guides/cat-nuoc.md", "cat-nuoc.yaml", "./cat-nuoc.md"])
def test_a_file_elsewhere_of_the_same_name_is_not_the_text_that_is_approved(
    content: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    elsewhere = content.parent / "khac/cat-nuoc.md"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes((content / NOTICE).read_bytes())
    before = (content / NOTICE).read_bytes()

    assert approve(text) == 2
    assert f"Không có bài nào tên “{text}”." in capsys.readouterr().err
    assert (content / NOTICE).read_bytes() == before == elsewhere.read_bytes()


@pytest.mark.row("D6")
def test_of_two_texts_of_one_name_none_is_approved_until_one_is_meant(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = content / "guides/cat-nuoc.yaml"
    typed = (content / GUIDE).read_text(encoding="utf-8")
    guide.write_text(typed.replace("slug: an-toan-dien\nshort: tpey\n", "slug: cat-nuoc\n"), encoding="utf-8")
    before = (guide.read_bytes(), (content / NOTICE).read_bytes())

    assert approve("cat-nuoc") == 2
    told = capsys.readouterr().err
    assert "content/guides/cat-nuoc.yaml" in told
    assert "content/announcements/cat-nuoc.md" in told
    assert (guide.read_bytes(), (content / NOTICE).read_bytes()) == before
    assert approve("content/guides/cat-nuoc.yaml") == 0
    assert (content / NOTICE).read_bytes() == before[1]


def others(text: bytes) -> list[bytes]:
    """Return the lines of *text* but those of an approval."""
    keys = tuple(f"{key}: ".encode() for key in KEYS)
    return [line for line in text.split(b"\n") if not line.removeprefix(b"\xef\xbb\xbf").startswith(keys)]


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        (lambda text: text.replace("\n", "\r\n"), b"\r\n"),
        (lambda text: "\ufeff" + text, b"\xef\xbb\xbf"),
        (lambda text: text.replace("slug: ", "# Lời ghi chú\nslug:   ", 1), "# Lời ghi chú\n".encode()),
        (lambda text: text.replace("slug: ", "state: draft   # chờ duyệt\nslug: ", 1), "   # chờ duyệt".encode()),
        (lambda text: text.replace("slug: ", "state: 'draft'\nslug: ", 1), b"state: 'approved'\n"),
        (lambda text: text.rstrip("\n"), b"approved_on: 24/11/2026"),
        (lambda text: text.replace("slug: ", '"slug": ', 1), b"approved_on: 24/11/2026"),
    ],
)
@pytest.mark.parametrize("name", [NOTICE, GUIDE])
def test_no_other_byte_is_touched(content: Path, name: str, change: object, kept: bytes) -> None:
    assert callable(change)
    file = content / name
    typed = change(file.read_text(encoding="utf-8")).encode()
    file.write_bytes(typed)

    assert approve(file.stem) == 0
    written = file.read_bytes()
    assert kept in written
    assert others(written) == others(typed)
    assert (b"\r\n" in typed) == (b"approved_on: 24/11/2026\r\n" in written)


def test_to_approve_twice_changes_the_day_alone(content: Path) -> None:
    assert approve("cat-nuoc") == 0
    once = (content / NOTICE).read_text(encoding="utf-8")

    assert main(("approve", "cat-nuoc", "--by", "Trần Văn Mẫu, Chủ tịch", "--date", "25/11/2026"), TODAY) == 0
    assert (content / NOTICE).read_text(encoding="utf-8") == once.replace("24/11/2026", "25/11/2026")


def test_what_cannot_be_written_is_told_and_left(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = content / GUIDE
    typed = file.read_bytes()
    file.chmod(0o444)

    assert approve("an-toan-dien") == 1
    assert file.read_bytes() == typed
    assert "Không được phép ghi vào tệp “guides/an-toan-dien.yaml”." in capsys.readouterr().err


def test_a_text_with_faults_is_not_approved(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = content / GUIDE
    typed = file.read_text(encoding="utf-8") + "notes:\n  - text: Gọi {{ fact.khong-co }}\n"
    file.write_text(typed, encoding="utf-8")

    assert approve("an-toan-dien") == 1
    assert file.read_text(encoding="utf-8") == typed
    assert "Chữa lỗi trước" in capsys.readouterr().err


def test_the_folder_one_is_in_has_a_name(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of “.” would have two names, with and without its dot, and problems would be looked for under the other."""
    monkeypatch.chdir(content)
    here = ("--content", ".", "--by", "Trần Văn Mẫu, Chủ tịch")
    assert main(("approve", "cat-nuoc", *here), TODAY) == 0
    file = content / GUIDE
    typed = file.read_text(encoding="utf-8").replace("summary: ", "summary: # ")
    file.write_text(typed, encoding="utf-8")
    capsys.readouterr()

    assert main(("approve", "an-toan-dien", *here), TODAY) == 1
    assert file.read_text(encoding="utf-8") == typed
    assert f"../{content.name}/{GUIDE}:4:1: lỗi" in capsys.readouterr().err


def test_a_text_that_is_not_there_is_told_with_the_one_that_is_meant(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert content.exists()
    assert approve("cat-nuocs") == 2
    assert "Có phải ý bạn là “cat-nuoc”?" in capsys.readouterr().err


PEOPLE = """people:
  - id: chu-tich
    name: Trần Văn Mẫu
    position: Chủ tịch
    roles: [approve, publish]
  - id: can-bo
    name: Lê Văn Mẫu
    roles: write
"""


@pytest.mark.parametrize("by", ["chu-tich", "Trần Văn Mẫu", "Trần Văn Mẫu, Chủ tịch"])
def test_who_may_approve_signs_with_name_and_position(content: Path, by: str) -> None:
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")

    assert approve("cat-nuoc", by) == 0
    assert "approved_by: Trần Văn Mẫu, Chủ tịch\n" in (content / NOTICE).read_text(encoding="utf-8")
    assert codes(content, "cat-nuoc.md") == set()


@pytest.mark.parametrize("by", ["can-bo", "Lê Văn Mẫu", "ai-do", "", " "])
def test_nobody_else_may(content: Path, capsys: pytest.CaptureFixture[str], by: str) -> None:
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    before = (content / NOTICE).read_bytes()

    assert approve("cat-nuoc", by) == 2
    assert (content / NOTICE).read_bytes() == before
    assert "Những người duyệt được: chu-tich." in capsys.readouterr().err


@pytest.mark.parametrize("by", ["", "  ", "A\nstate: draft", "A {{ fact.hotline.number }}", "x" * 201, "A\x1b[2J"])
def test_only_one_line_of_words_is_the_name_of_who_approves(
    content: Path, capsys: pytest.CaptureFixture[str], by: str
) -> None:
    before = (content / NOTICE).read_bytes()

    assert approve("cat-nuoc", by) == 2
    assert "không dùng làm tên người duyệt được" in capsys.readouterr().err
    assert (content / NOTICE).read_bytes() == before
