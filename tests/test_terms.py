"""What a commune, its villages and their heads are called; a commune may have no hotline and no app."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.broadcast.calendar import words_of
from generator.broadcast.voice import lexicon_of
from generator.calls import hotline_name, hotline_of
from generator.channels import CHANNELS
from generator.model import Commune
from generator.sheets.parts.village_strip import FIRST, texts_of
from generator.terms import Naming, naming_as_written, naming_of, within_sentence
from tests import pdfs
from tests.builders import make_commune, make_guide, make_library, redact
from tests.commands import DAY, tinlang

WARD = Path(__file__).parent / "villages" / "phuong-mau" / "content"
COUNTRY = re.compile(r"\b(?:[Tt]hôn|xã(?! hội)|Xã(?! hội)|[Tt]ổng đài|ứng dụng|Ứng dụng|None)\b")
"""Words for the country, for a hotline and for an app: a ward that has neither says none of them."""

NAMES = ["Thôn Đông", "Thôn Đoài", "Khu phố 1"]


def naming(name: str, villages: list[str], **terms: str) -> Naming:
    places = [{"id": f"v-{number}", "name": village} for number, village in enumerate(villages)]
    commune = make_commune(name=name, villages=places, terms=terms)
    return naming_of(commune, words_of(make_library(commune=commune)))


@pytest.mark.parametrize(
    ("name", "villages", "nouns"),
    [
        ("xã An Bình Mẫu", NAMES, ("xã", "thôn", "trưởng thôn")),
        ("Xã An Bình Mẫu", [], ("xã", "thôn", "trưởng thôn")),
        ("phường Hòa Mẫu", [], ("phường", "tổ dân phố", "tổ trưởng tổ dân phố")),
        ("phường Hòa Mẫu", ["Khu phố 1", "Khu phố 2"], ("phường", "khu phố", "trưởng khu phố")),
        ("phường Hòa Mẫu", ["Tổ dân phố số 1", "Tổ 2"], ("phường", "tổ dân phố", "tổ trưởng tổ dân phố")),
        ("đặc khu Đảo Mẫu", [], ("đặc khu", "thôn", "trưởng thôn")),
        ("đặc khu Đảo Mẫu", ["Khu dân cư Bến", "Khu dân cư Chợ"], ("đặc khu", "khu dân cư", "trưởng khu dân cư")),
        ("xã Núi Mẫu", ["Bản Mẫu", "Bản Ví Dụ"], ("xã", "bản", "trưởng bản")),
        ("xã Sông Mẫu", ["Ấp 1", "Ấp Chợ"], ("xã", "ấp", "trưởng ấp")),
        ("Cù Lao Mẫu", ["Xóm Bến"], ("xã", "xóm", "trưởng xóm")),
        ("xã An Bình Mẫu", ["Đông", "Đoài"], ("xã", "thôn", "trưởng thôn")),
    ],
)
def test_the_nouns_follow_the_names(name: str, villages: list[str], nouns: tuple[str, str, str]) -> None:
    assert naming(name, villages) == Naming(*nouns)


def test_the_settings_of_the_commune_come_first() -> None:
    said = naming("phường Hòa Mẫu", NAMES, commune="đặc khu", village="cụm dân cư", head="cụm trưởng")

    assert said == Naming("đặc khu", "cụm dân cư", "cụm trưởng")
    assert naming("phường Hòa Mẫu", [], village="cụm dân cư").head == "trưởng cụm dân cư"


def test_the_head_on_a_sheet_is_called_as_in_the_commune() -> None:
    head = {"name": "Trần Văn Mẫu", "phone": "0200 000 021", "consent": "Đồng ý ngày 17/11/2026"}
    commune = make_commune(name="phường Hòa Mẫu", villages=[{"id": "to-1", "name": "Tổ dân phố số 1", "head": head}])
    words = words_of(make_library(commune=commune))
    said = texts_of(commune.villages[0], commune, naming_of(commune, words).head, words)

    assert said[FIRST] == "Tổ trưởng tổ dân phố Trần Văn Mẫu: 0200 000 021"


@pytest.mark.row("words")
@pytest.mark.parametrize(
    ("name", "within"),
    [("Thôn Đoài", "thôn Đoài"), ("Tổ dân phố số 1", "tổ dân phố số 1"), ("Đoài Hạ", "Đoài Hạ"), ("Khu 3", "khu 3")],
)
def test_a_village_within_a_sentence(name: str, within: str) -> None:
    assert within_sentence(name) == within


def without(*fields: str) -> Commune:
    return make_commune(**dict.fromkeys(fields))


def test_a_commune_may_have_no_hotline() -> None:
    library = make_library(commune=without("hotline", "hotline_name", "app"), guides=(make_guide(),))
    words = words_of(library)

    assert hotline_of(library.commune, words) is None
    assert hotline_name(library.commune, words) == "Tổng đài"
    assert lexicon_of(library, words) is not None


def test_a_hotline_that_nobody_confirmed_is_none() -> None:
    facts: Any = {"so": {"label": "Số", "state": "unconfirmed"}}
    library = make_library(commune=make_commune(hotline="{{ fact.so }}"), facts={"facts": facts})

    assert redact(library).commune.hotline is None


ADDRESS = "https://hoa-mau.example"
SOME = ("--base-url", ADDRESS, "--only", "site,poster,leaflet,trifold,strips,door,card,board,share")


@pytest.fixture(scope="module", params=[(), SOME], ids=["no-address", "address"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ward, built with and without a web address: only with one, its codes open pages."""
    folder = tmp_path_factory.mktemp("ward")
    content = folder / "content"
    for file in WARD.rglob("*.*"):
        copy = content / file.relative_to(WARD)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        copy.write_text(re.sub(r"(?m)^(?:short_)?web: .*\n", "", text), encoding="utf-8")
    done = tinlang(
        "build", "--content", content, "--output", folder / "output", "--date", DAY, *request.param, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return folder / "output"


def said_in(output: Path) -> Iterator[tuple[str, str]]:
    """Yield each file of *output* that has words, and its words."""
    for file in sorted(output.rglob("*")):
        if file.suffix in {".html", ".txt", ".ssml", ".ics", ".json", ".js", ".xml", ".atom", ".webmanifest"}:
            yield str(file.relative_to(output)), file.read_text(encoding="utf-8").replace("\xa0", " ")
        if file.suffix == ".pdf":
            yield str(file.relative_to(output)), " ".join(pdfs.text(file.read_bytes()).split())


@pytest.mark.row("O18")
def test_a_ward_without_hotline_and_app_says_nothing_of_them_anywhere(built: Path) -> None:
    found = {name: COUNTRY.findall(text) for name, text in said_in(built)}

    assert {name: words for name, words in found.items() if words} == {}
    assert len(found) > 150


@pytest.mark.row("O18")
def test_its_villages_and_their_heads_are_called_as_in_a_ward(built: Path) -> None:
    pages = dict(said_in(built / "site"))

    assert "<h1>Các tổ dân phố</h1>" in pages["thon.html"]
    assert "Tổ trưởng tổ dân phố:" in pages["thon/to-1.html"]
    assert "gặp tổ trưởng tổ dân phố" in pages["lien-he.html"]
    assert "Dành cho tổ trưởng tổ dân phố" in pages["huong-dan/danh-cho-to-truong.html"]
    assert 'href="tel:"' not in "".join(pages.values())


def test_its_sheets_lead_to_the_help_desk(built: Path) -> None:
    for name in ("a4", "a3", "a2", "leaflet", "trifold", "strips", "door"):
        text = pdfs.text((built / "print" / name / "lam-giay-to.pdf").read_bytes()).replace("\n", " ")
        assert "Bộ phận Một cửa" in " ".join(text.split()), name
    manifest = json.loads((built / "manifest.json").read_text(encoding="utf-8"))
    codes = {code for artifact in manifest["artifacts"] for code in artifact["qr"]}
    assert "tel:" not in codes


def test_a_board_of_codes_is_made_only_where_there_is_a_code(built: Path) -> None:
    has_address = ADDRESS in (built / "site" / "index.html").read_text(encoding="utf-8")

    assert (built / "print" / "board").exists() == has_address


WITH_FAULTS = {
    "villages:\n  - id: to-1\n": "villages:\n  - id: to-1\n    zalo2: x\n",  # a field that is not known
    "name: Tổ dân phố số 2\n": f"name: {'Tổ dân phố số 2 ' * 4}\n",  # too long for a strip
    "starts: 5h30": "starts: 25h30",
}


@pytest.mark.row("O18")
def test_messages_to_editors_say_what_things_are_called_in_their_ward(tmp_path: Path) -> None:
    content = Path(shutil.copytree(WARD, tmp_path / "content"))
    written = (content / "commune.yaml").read_text(encoding="utf-8")
    notice = next((content / "announcements").glob("*.md"))
    notice.write_text(notice.read_text(encoding="utf-8").replace("---\n\n", "---\n\n" + "Dài. " * 900, 1), "utf-8")
    (content / "results").mkdir()
    (content / "results" / "2026-10.csv").write_text(
        "field,village,received,answered,unit,outcome\nĐường,to-1,2026-10-01,2026-10-02,Ông Mẫu Văn A,Xong\n",
        "utf-8",
    )
    said = tinlang("check", "--content", str(content), "--date", DAY, cwd=tmp_path).stderr
    for typed, wrong in WITH_FAULTS.items():
        (content / "commune.yaml").write_text(written.replace(typed, wrong), encoding="utf-8")
        said += tinlang("check", "--content", str(content), "--date", DAY, cwd=tmp_path).stderr

    assert "too-long-for-strip" in said
    assert "tổ dân phố" in said
    assert not re.search(r"\b(?:[Tt]hôn|xã)\b", re.sub(r"^ .*\n", "", said, flags=re.MULTILINE))
    assert not re.search("[\ue000-\uefff]", said)


@pytest.mark.parametrize(
    ("commune", "nouns"),
    [
        ("name: phường Hòa Mẫu\nvillages: [", ("phường", "tổ dân phố", "tổ trưởng tổ dân phố")),
        ('name: "Đặc khu Đảo Mẫu"\nvillages: [', ("đặc khu", "thôn", "trưởng thôn")),
        ("{", ("xã", "thôn", "trưởng thôn")),
    ],
)
def test_a_file_with_faults_tells_at_least_the_kind_of_commune(commune: str, nouns: tuple[str, str, str]) -> None:
    assert naming_as_written(commune) == Naming(*nouns)


def test_the_label_of_a_channel_names_no_kind_of_village() -> None:
    assert not [channel.label for channel in CHANNELS if COUNTRY.search(channel.label)]
