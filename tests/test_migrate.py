"""Content of version 26.11.0 is read as it is, and migrated: what was printed and published stays true."""

import json
import shutil
from difflib import unified_diff
from pathlib import Path

import pytest

from generator.desk.migrating import migrate as migrate_files
from generator.desk.outcomes import Conflicting, Saved
from generator.load import load
from generator.shelf import open_shelf
from tests.commands import ROOT, files_in, tinlang
from tests.workbench.desks import desk_over

OLDER = ROOT / "tests" / "older" / "26.11.0"
DAY = ("--date", "24/11/2026")
PRINTED = {
    "hai-thon": {
        "announcements/cat-nuoc.md": "kmm7",
        "campaigns/mot-tuan.yaml": "uj3j",
        "guides/an-toan-dien.yaml": "tpey",
        "guides/goi-1999.yaml": "bj89",
    },
}
"""The codes of texts, as `routes.short_code` of 26.11.0 made them."""
WITHOUT_APPROVAL = ["commune.yaml"]


@pytest.fixture(params=sorted(each.name for each in OLDER.iterdir()))
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of content as a commune had it under 26.11.0."""
    return Path(shutil.copytree(OLDER / request.param, tmp_path / "content"))


def migrate(content: Path, *more: str) -> tuple[int, list[str], str]:
    """Migrate *content*, and return the status, the lines of what was written, and what was told."""
    done = tinlang("migrate", *DAY, *more, cwd=content.parent)
    return done.returncode, done.stdout.splitlines(), done.stderr


def added(before: Path, after: Path) -> dict[str, list[str]]:
    """Return the lines that each file of *after* has more than that of *before*; nothing else may differ."""
    found = {}
    for name, content in files_in(before).items():
        if Path(name).suffix == ".icc":
            assert (after / name).read_bytes() == content
            continue
        old, new = content.decode().splitlines(), (after / name).read_text(encoding="utf-8").splitlines()
        changed = [line for line in unified_diff(old, new, n=0, lineterm="") if line[:3] not in ("---", "+++", "@@ ")]
        assert not [line for line in changed if line.startswith("-")], name
        if changed:
            found[name] = [line.removeprefix("+") for line in changed]
    return found


def test_older_content_is_read_without_an_error(older: Path) -> None:
    assert tinlang("check", *DAY, cwd=older.parent).returncode == 0


def test_only_lines_are_added_once_and_the_files_as_they_were_are_kept(
    older: Path, request: pytest.FixtureRequest
) -> None:
    before = OLDER / request.node.callspec.params["older"]
    status, lines, told = migrate(older)
    more = added(before, older)
    texts = [name for name in files_in(before) if name.partition("/")[0] in ("guides", "announcements", "campaigns")]

    assert status == 0
    assert sorted(more) == sorted([*WITHOUT_APPROVAL, *texts])
    assert more["commune.yaml"] == ["needs_approval: no"]
    assert all(len(more[name]) == 1 and more[name][0].startswith("short: ") for name in texts)
    assert {line.partition(":")[0] for line in lines} == {f"content/{name}" for name in more}
    assert f"Đã ghi lại {len(more)} tệp" in told
    kept = {file.read_bytes() for file in (older / ".tinlang-desk/history").rglob("*") if file.is_file()}
    assert kept == {(before / name).read_bytes() for name in more}
    assert migrate(older)[:2] == (0, [])


def test_the_codes_are_those_that_were_printed(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    migrate(content)
    more = added(OLDER / "hai-thon", content)

    assert {name: f"short: {code}" for name, code in PRINTED["hai-thon"].items()} == {
        name: lines[0] for name, lines in more.items() if name != "commune.yaml"
    }


def test_what_is_published_is_the_same_and_printed_codes_lead_where_they_led(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    sites = []
    for output in ("before", "after"):
        assert tinlang("build", "--only", "site", *DAY, "--output", output, cwd=tmp_path).returncode == 0
        sites.append(files_in(tmp_path / output / "site"))
        migrate(content)
    led = [{name: page for name, page in site.items() if name.split("/")[0] == "q"} for site in sites]

    assert all(
        f"q/{code}/index.html" in led[0] for name, code in PRINTED["hai-thon"].items() if "campaigns" not in name
    )
    assert {name: page for name, page in led[0].items() if name in led[1]} == led[1]


def test_a_dry_run_says_the_same_and_writes_nothing(older: Path, request: pytest.FixtureRequest) -> None:
    status, lines, told = migrate(older, "--dry-run")

    assert status == 0
    assert "chưa ghi gì" in told
    assert files_in(older) == files_in(OLDER / request.node.callspec.params["older"])
    assert lines == migrate(older)[1]


def test_a_code_that_two_texts_had_or_another_has_now_is_not_given_to_one_of_them(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    other = content / "guides/an-toan-dien.yaml"
    other.write_text(f"short: {PRINTED['hai-thon']['guides/goi-1999.yaml']}\n{other.read_text('utf-8')}", "utf-8")
    status, lines, _ = migrate(content)

    assert status == 0
    assert not [line for line in lines if "an-toan-dien" in line or "goi-1999" in line]


def test_a_file_that_somebody_changes_meanwhile_stays_as_they_left_it(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    shelf = open_shelf(load(content), {})
    guide = content / "guides/goi-1999.yaml"
    theirs = guide.read_text(encoding="utf-8").replace("slug: goi-1999", "slug: goi-1999\nshort: abcd")
    guide.write_text(theirs, encoding="utf-8")
    outcomes = {one.name: outcome for one, outcome in migrate_files(content, shelf, who="lan", when="2026-11-24T08:00")}

    assert guide.read_text(encoding="utf-8") == theirs
    refused = outcomes.pop("guides/goi-1999.yaml")
    assert isinstance(refused, Conflicting)
    assert "Có người vừa sửa “guides/goi-1999.yaml”" in refused.message
    assert all(isinstance(outcome, Saved) for outcome in outcomes.values())


def test_content_with_faults_stays_as_it_is(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    (content / "guides/goi-1999.yaml").write_text("slug: [", encoding="utf-8")
    before = files_in(content)
    status, lines, told = migrate(content)

    assert (status, lines) == (1, [])
    assert "guides/goi-1999.yaml:1" in told
    assert "Chưa ghi gì" in told
    assert files_in(content) == before


def test_texts_that_were_signed_by_hand_are_named(tmp_path: Path) -> None:
    shutil.copytree(OLDER / "an-binh-mau", tmp_path / "content")
    _, _, told = migrate(tmp_path / "content")

    assert "duyệt lần nữa:\n  content/announcements/bat-dau-tiep-nhan.md\n" in told


def test_the_desk_does_it_with_a_button(tmp_path: Path) -> None:
    content = Path(shutil.copytree(OLDER / "hai-thon", tmp_path / "content"))
    with desk_over(content, 0) as desk:
        link = "/cai-dat/~ban-truoc"
        offered = desk.get("/cai-dat").text
        shown = desk.get(link).text
        done = desk.post(link, {})
        after = desk.get(done.headers["location"]).text
        offered_then = desk.get("/cai-dat").text

    assert link in offered
    assert "mã ngắn “bj89”" in shown
    assert "needs_approval" not in shown
    assert done.status == 303
    assert "Đã ghi lại theo bản mới." in after
    assert "không có gì phải ghi lại" in after
    assert link not in offered_then
    assert "short: bj89" in (content / "guides/goi-1999.yaml").read_text(encoding="utf-8")
    told = [json.loads(line) for line in (content / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {event["what"] for event in told} == {"save"}
