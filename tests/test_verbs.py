"""What each verb does: say, new, proof, publish, todo, doctor."""

import gzip
import json
import re
import subprocess
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import brotli
import numpy as np
import pytest
import soundfile

from generator import cli
from generator.audio.sound import RATE
from tests.commands import build_arguments, command, environment, files_in, tinlang
from tests.contents import TODAY, sound_copy


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with sound content in it, in which the command line is started."""
    sound_copy(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return cli.main(arguments, TODAY)


def test_a_line_is_said_as_soon_as_it_is_typed(tmp_path: Path) -> None:
    with subprocess.Popen(
        command("say"), cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        said = []
        for line in ("Gọi 1022.", "", "Ngày 2/9."):
            talk.stdin.write(f"{line}\n")
            talk.stdin.flush()
            said.append(talk.stdout.readline())  # before standard input is closed
        talk.stdin.close()

    assert said == ["Gọi một không hai hai.\n", "\n", "Ngày mùng hai tháng chín.\n"]
    assert talk.returncode == 0


def test_names_are_said_as_the_commune_says_them(here: Path) -> None:
    (here / "content/pronunciation.yaml").write_text("VNeID: vi nê i đê\n", encoding="utf-8")

    assert tinlang("say", cwd=here, typed="Mở VNeID.\n").stdout == "Mở vi nê i đê.\n"
    assert tinlang("say", cwd=here / "content", typed="Mở VNeID.\n").stdout != "Mở vi nê i đê.\n"


def test_speech_markup_is_well_formed(tmp_path: Path) -> None:
    done = tinlang("say", "--ssml", cwd=tmp_path, typed="Gọi <1022> & chờ.\n")
    (line,) = done.stdout.splitlines()

    assert ET.fromstring(line).tag.endswith("speak")  # noqa: S314 - our own output


def test_a_reader_who_leaves_early_is_no_fault(tmp_path: Path) -> None:
    lines = "Gọi 1022.\n" * 5000
    with subprocess.Popen(
        command("say"),
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        assert talk.stderr is not None
        talk.stdin.write("Gọi 1022.\n")
        talk.stdin.flush()
        talk.stdout.readline()
        talk.stdout.close()
        try:
            talk.stdin.write(lines)
            talk.stdin.close()
        except BrokenPipeError:
            pass
        complaint = talk.stderr.read()

    assert complaint == ""
    assert talk.returncode == 0


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("kind", ["guide", "announcement", "campaign"])
def test_a_new_file_needs_only_its_blanks_filled_in(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", kind, "bai-moi") == 0
    file = Path(capsys.readouterr().out.strip())

    assert file.stem == "bai-moi"
    assert run("check", "--format", "json") == 1
    problems = json.loads(capsys.readouterr().out)
    assert {problem["code"] for problem in problems} == {"empty-field"}
    assert {problem["path"] for problem in problems} == {str(file)}
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"^(title|summary):$", r"\1: Một bài mới", text, flags=re.MULTILINE), encoding="utf-8")
    assert run("check") == 0
    assert run("new", kind, "bai-moi") == 2
    assert "Đã có tệp" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_a_new_file_keeps_a_code_that_no_other_text_holds() -> None:
    def code(slug: str) -> str:
        assert run("new", "guide", slug) == 0
        found = re.search("^short: ([a-z0-9]+)", Path(f"content/guides/{slug}.yaml").read_text(), re.MULTILINE)
        return found[1] if found else ""

    Path("content/guides/bai-13.yaml").write_text("slug: bai-13\n", encoding="utf-8")
    Path("content/guides/cu.yaml").write_text("slug: cu\nshort: 'xw9m'\n", encoding="utf-8")

    assert code("cat-dien") == "bybg"
    assert code("bai-998").startswith("nqyn")
    assert len(code("bai-9981")) == 4
    assert code("goi-1022") == "xw9md"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the smallest village was built, without its dearest channels."""
    folder = tmp_path_factory.mktemp("built")
    done = tinlang(*build_arguments(folder / "output", "--only", "card,schedule,site"), cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "tệp trong" in done.stderr
    return folder


def test_proof_reads_back_what_was_printed(built: Path) -> None:
    proven = tinlang("proof", cwd=built)

    assert proven.returncode == 0, proven.stderr
    *sheets, last = proven.stdout.splitlines()
    assert sheets
    assert all("tel:1999" in line for line in sheets if "card" in line)
    assert last == f"Đã thử {len(sheets)} tệp, 0 tệp có mã không đọc được."


def test_proof_of_a_sheet_whose_code_is_lost_fails(built: Path, tmp_path: Path) -> None:
    listed = json.loads((built / "output/manifest.json").read_bytes())
    card = next(entry for entry in listed["artifacts"] if entry["qr"] and entry["path"].endswith(".pdf"))
    card["qr"].append("https://khong-co.example/")
    (tmp_path / "output" / card["path"]).parent.mkdir(parents=True)
    (tmp_path / "output" / card["path"]).write_bytes((built / "output" / card["path"]).read_bytes())
    (tmp_path / "output/manifest.json").write_text(json.dumps({"artifacts": [card]}), encoding="utf-8")

    proven = tinlang("proof", cwd=tmp_path)
    assert proven.returncode == 1
    assert "KHÔNG ĐỌC ĐƯỢC https://khong-co.example/" in proven.stdout


def test_proof_says_which_file_is_no_pdf_and_looks_at_the_others(built: Path, tmp_path: Path) -> None:
    sheet = next((built / "output/print/card").glob("*.pdf")).read_bytes()
    files = {"trong.pdf": b"", "chu.pdf": "Xin chào".encode(), "cut.pdf": sheet[:900], "tot.pdf": sheet}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "thu-muc.pdf").mkdir()

    proven = tinlang("proof", *files, "thu-muc.pdf", "khong-co.pdf", cwd=tmp_path)

    assert proven.returncode == 1
    assert "tel:1999" in next(line for line in proven.stdout.splitlines() if line.startswith("tot.pdf"))
    for name in ("trong.pdf", "chu.pdf", "cut.pdf"):
        assert f"{name}: không mở được; tệp hỏng, có mật khẩu, hoặc không phải PDF\n" in proven.stdout
    assert "thu-muc.pdf: đây là thư mục, không phải tệp.\n" in proven.stdout
    assert "khong-co.pdf: không thấy tệp.\n" in proven.stdout
    assert proven.stdout.endswith("Đã thử 6 tệp, 5 tệp có mã không đọc được.\n")


@pytest.mark.parametrize("listed", ["", "[]", "{", '{"artifacts": 1}', '{"artifacts": [1]}', '{"artifacts": [{}]}'])
def test_proof_of_an_output_whose_list_is_damaged_says_so(tmp_path: Path, listed: str) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/manifest.json").write_text(listed, encoding="utf-8")

    proven = tinlang("proof", cwd=tmp_path)

    assert proven.returncode == 3
    assert "manifest.json không còn như lúc dựng xong" in proven.stderr


def test_publish_packs_the_same_site_twice_to_the_same_bytes(built: Path) -> None:
    for name in ("a.zip", "b.zip"):
        assert tinlang("publish", "--zip", name, cwd=built).stdout == f"{name}\n"
    with ZipFile(built / "a.zip") as packed:
        names = packed.namelist()

    assert (built / "a.zip").read_bytes() == (built / "b.zip").read_bytes()
    assert "index.html" in names
    assert {name for name in names if not name.endswith((".gz", ".br"))} == files_in(built / "output/site").keys()


def test_a_zip_file_is_not_put_in_the_place_of_a_folder(built: Path) -> None:
    before = sorted(built.iterdir())
    for name in (".", "output"):
        done = tinlang("publish", "--zip", name, cwd=built)

        assert done.returncode == 2
        assert "là một thư mục, không phải tệp" in done.stderr
    assert sorted(built.iterdir()) == before


def test_publish_adds_copies_that_a_web_server_sends_as_they_are(built: Path, tmp_path: Path) -> None:
    """A build makes none: whoever looks at output/ does not need them."""
    assert tinlang("publish", "--to", tmp_path / "www", cwd=built).returncode == 0
    site, published = files_in(built / "output/site"), files_in(tmp_path / "www")
    copies = {name: content for name, content in published.items() if name.endswith((".gz", ".br"))}

    assert not any(name.endswith((".gz", ".br")) for name in site)
    assert {"index.html.gz", "index.html.br", "sw.js.gz"} <= copies.keys()
    for name, content in copies.items():
        unpacked = gzip.decompress(content) if name.endswith(".gz") else brotli.decompress(content)
        assert unpacked == site[name[:-3]]
        assert len(content) < len(unpacked)


def test_publish_copies_the_site_into_the_web_server_s_folder(built: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www/cu.html").touch()

    assert tinlang("publish", "--to", tmp_path / "www", cwd=built).returncode == 0
    assert (tmp_path / "www/index.html").read_bytes() == (built / "output/site/index.html").read_bytes()
    assert (tmp_path / "www/cu.html").exists()


@pytest.mark.parametrize(("today", "warned"), [(date(2026, 11, 24), False), (date(2027, 5, 1), True)])
def test_publish_warns_of_a_site_whose_security_contact_soon_holds_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], today: date, *, warned: bool
) -> None:
    (tmp_path / "output/site/.well-known").mkdir(parents=True)
    (tmp_path / "output/site/index.html").touch()
    expires = "Contact: mailto:a@vi-du.example\nExpires: 2027-05-23T00:00:00+07:00\n"
    (tmp_path / "output/site/.well-known/security.txt").write_text(expires, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert cli.main(["publish", "--zip", "a.zip"], today) == 0
    assert ("chỉ có giá trị đến ngày 23/05/2027" in capsys.readouterr().err) == warned


@pytest.mark.usefixtures("here")
def test_todo_lists_what_waits_with_what_it_frees(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("todo") == 0
    said = capsys.readouterr()

    assert "Giờ nhận cuộc gọi  (hotline.hours)" in said.out
    assert said.err == ""


@pytest.mark.usefixtures("here")
def test_the_doctor_tells_one_line_for_each_thing(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("doctor")
    said = capsys.readouterr()

    assert status in {0, 3}
    assert len(said.out.splitlines()) > 3
    assert said.err == ""


def test_calibrate_says_in_words_what_it_cannot_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound, text = here / "bai.wav", here / "bai.txt"
    sound.write_bytes(b"no sound at all")

    text.write_text("Kính thưa bà con.", encoding="utf-16")
    assert run("calibrate", str(sound), str(text)) == 1
    assert "UTF-8" in capsys.readouterr().err

    text.write_text("Kính thưa bà con.", encoding="utf-8")
    assert run("calibrate", str(sound), str(text)) == 1
    assert "MP3" in capsys.readouterr().err


def test_a_new_text_needs_a_name_of_a_length_that_systems_take(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "announcement", "x" * 300) == 2
    assert "x" * 100 in capsys.readouterr().err
    assert not (here / "content/announcements").exists()


def test_a_new_text_is_not_written_through_a_link(here: Path) -> None:
    (here / "content/guides/moi.yaml").symlink_to(here / "mine.yaml")

    assert run("new", "guide", "moi") == 2
    assert not (here / "mine.yaml").exists()


def test_a_file_without_end_is_not_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("proof", "/dev/zero") == 1
    assert "/dev/zero: không mở được" in capsys.readouterr().out


def test_calibrate_says_what_to_write_into_the_file_of_the_commune(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound, text = here / "bai.wav", here / "bai.txt"
    text.write_text("Kính thưa bà con. Gọi 1022 nhé.", encoding="utf-8")  # ten syllables
    soundfile.write(sound, np.random.default_rng(2).standard_normal(3 * RATE) * 0.1, RATE)

    assert run("calibrate", str(sound), str(text)) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Đọc 10 tiếng trong 3,0 giây (không kể quãng lặng).",
        "Ghi vào commune.yaml, trong mục broadcast:",
        "  syllables_per_minute: 200",
    ]

    (here / "content/facts.yaml").write_text("- một\n", encoding="utf-8")
    assert run("calibrate", str(sound), str(text)) == 1
    assert "facts.yaml" in capsys.readouterr().err


def test_todo_says_which_form_a_value_has_and_what_else_must_be_known(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (here / "content/facts.yaml").open("a", encoding="utf-8") as facts:
        for key, kind in (("so", "telephone"), ("noi", "text")):
            facts.write(f"  {key}: {{label: Nhãn {key}, kind: {kind}, state: unconfirmed, ask: Hỏi xã}}\n")
    guide = here / "content/guides/goi-1999.yaml"
    steps = "steps:\n  - title: Gọi {{ fact.so }} tại {{ fact.noi }}\n    needs: [so, noi]\n"
    guide.write_text(guide.read_text(encoding="utf-8").replace("steps:\n", steps), encoding="utf-8")

    assert run("todo") == 0
    said = capsys.readouterr().out
    assert "     Cần số điện thoại." in said
    assert "     Còn 1 chỗ phải xác nhận thêm “Nhãn noi” mới mở được." in said

    guide.write_text("title: [", encoding="utf-8")
    assert run("todo") == 1
    assert "goi-1999.yaml" in capsys.readouterr().err
