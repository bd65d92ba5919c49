"""The law of approval: of a text that waits for approval no word stands in any output, whatever the channel.

Of libraries of which some texts are approved and others are not, and of the smallest village as it is built.
"""

import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.approval import Standing, fingerprint_of, keys_of
from generator.diagnostics import has_errors
from generator.load import Content
from generator.making.world import World
from generator.model import Listed, texts
from generator.publishable import Published
from generator.shelf import KINDS, Shelf, open_shelf
from generator.text.names import bare
from tests import fuzzed, worlds
from tests.builders import FOLDER, make_facts, make_guide
from tests.commands import HAI_THON, files_in, tinlang
from tests.contents import TODAY, problems_in
from tests.fuzzed import Tree
from tests.pdfs import text as text_of

TOKENS: Mapping[str, str] = {
    "guides/goi-1999.yaml": "khoằm",
    "guides/an-toan-dien.yaml": "nguệch",
    "announcements/cat-nuoc.md": "ngoẻo",
    "campaigns/mot-tuan.yaml": "toáy",
}
"""A word for each text that stands nowhere else."""

NAMES = {"guides/an-toan-dien.yaml": "an-toan-dien", "announcements/cat-nuoc.md": "cat-nuoc"}
"""The slugs of texts that no word of another text contains."""

ADDRESSES = {"action", "starts", "call"}
"""Fields that hold an address, a day or a number alone: no word can be added to them."""

FIRM = {**dict.fromkeys(("state",), "approved"), "approved_by": "Trần Văn Mẫu", "approved_on": "24/11/2026"}


def with_tokens(approved: Collection[str]) -> dict[str, Tree]:
    """Return content in which each text says its token in every field, and only those *approved* are approved."""
    files = fuzzed.whole()
    files["commune.yaml"]["needs_approval"] = "yes"
    for name, token in TOKENS.items():
        said = read(files).with_places(f"{FOLDER}/{name}")
        for location, _ in texts(said):
            if not ADDRESSES.intersection(map(str, location)):
                add(files[name], location, token)
        for key in FIRM:
            files[name].pop(key, None)
        if name in approved:
            files[name] |= FIRM
    shelf = read(files)
    for name in approved:
        document = shelf.with_places(f"{FOLDER}/{name}")
        files[name]["approved_hash"] = fingerprint_of(document, shelf.facts, shelf.media)
    return files


def add(tree: Tree, location: tuple[str | int, ...], token: str) -> None:
    for step in location[:-1]:
        if isinstance(tree[step], str):
            tree[step] = f"{tree[step]} {token}"
            return
        tree = tree[step]
    tree[location[-1]] = f"{tree[location[-1]]} {token}"


def read(files: Mapping[str, Tree]) -> Shelf:
    return open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})


def world_of(shelf: Shelf, *, draft: bool = False) -> World:
    return worlds.planned_in(shelf, address="https://abm.example", draft=draft)


def tokens_in(path: str, content: str) -> set[str]:
    """Return the files of whose texts a word or the name stands in the text *content* or in the *path* of an output."""
    letters = re.sub(r"\r\n[ \t]", "", f"{path}\n{content}").lower()
    plain = bare(letters)
    words = {name for name, token in TOKENS.items() if token in letters or bare(token) in plain}
    return words | {name for name, slug in NAMES.items() if slug in letters}


SOME = st.sets(st.sampled_from(sorted(TOKENS)))


@pytest.mark.row("O1")
@settings(max_examples=16)
@given(SOME)
def test_nothing_that_waits_for_approval_stands_in_any_text(approved: set[str]) -> None:
    shelf = read(with_tokens(approved))
    assert not has_errors(shelf.problems), shelf.problems
    world = world_of(shelf)
    found: dict[str, set[str]] = {}
    for path, made in worlds.all_texts(world):
        found[str(path)] = tokens_in(str(path), made.content.decode())
    planned = {str(path): tokens_in(str(path), output.label) for path, output in worlds.outputs(world).items()}
    names = {path: here - approved for path, here in {**planned, **found}.items() if here - approved}

    assert names == {}
    assert set().union(*found.values()) >= approved - {"campaigns/mot-tuan.yaml"}


@settings(max_examples=8)
@given(SOME)
def test_in_a_draft_whatever_shows_a_text_that_waits_says_so(approved: set[str]) -> None:
    world = world_of(read(with_tokens(approved)), draft=True)
    pages = {
        f"site/{folder}/{Path(name).stem}.html": name
        for name in TOKENS
        for folder in ({"g": "huong-dan", "a": "thong-bao", "c": "chien-dich"}[name[0]],)
    }
    for page, name in pages.items():
        said = worlds.made(world, page).content.decode()
        assert ('class="draft"' in said) >= (name not in approved), page
        title = re.search(r"<title>(.*?)</title>", said)
        assert title
        assert ("CHƯA DUYỆT" in title[1]) == (name not in approved), page


FIELD = re.compile(r"^( *(?:- )?(?:title|headline|text|label): *)\"?(?!>)", re.MULTILINE)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the smallest village, built: it asks for approval, and only one of its guides is approved."""
    folder = tmp_path_factory.mktemp("village")
    content = Path(shutil.copytree(HAI_THON, folder / "content"))
    for name, token in TOKENS.items():
        text = (content / name).read_text(encoding="utf-8")
        text = FIELD.sub(rf"\g<0>{token} ", text)
        text = text.replace("state: approved\n", "").replace("priority: thông thường", "priority: khẩn cấp")
        (content / name).write_text(re.sub("^approved_.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    commune = (content / "commune.yaml").read_text(encoding="utf-8")
    (content / "commune.yaml").write_text(commune.replace("approval: no", "approval: yes"), encoding="utf-8")
    done = tinlang("approve", "goi-1999", "--by", "Trần Văn Mẫu", "--date", str(TODAY), cwd=folder)
    assert done.returncode == 0, done.stderr
    done = tinlang("build", "--date", str(TODAY), cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.row("O1")
def test_nothing_that_waits_for_approval_stands_in_any_file_of_the_village(village: Path) -> None:
    waiting = {name for name in TOKENS if name != "guides/goi-1999.yaml"}
    found = set()
    texts_of = [(village / "content" / name).read_text(encoding="utf-8") for name in waiting]
    codes = {f"/{code}" for text in texts_of for code in re.findall("^short: ([a-z0-9]+)", text, re.MULTILINE)}
    assert len(codes) == len(waiting)
    for path, content in files_in(village / "output").items():
        said = text_of(content) if path.endswith(".pdf") else content.decode(errors="replace")
        here = tokens_in(path, said)
        found |= here

        assert here & waiting == set(), path
        assert [code for code in codes if code in f"{path}\n{said}"] == []
    assert "guides/goi-1999.yaml" in found


def test_a_check_tells_what_waits_and_what_leads_there(village: Path) -> None:
    told = {(str(problem.at.path.name), problem.code) for problem in problems_in(village / "content")}

    assert told == {
        ("an-toan-dien.yaml", "not-approved"),
        ("cat-nuoc.md", "not-approved"),
        ("mot-tuan.yaml", "not-approved"),
        ("goi-1999.yaml", "leads-to-held"),
    }


def test_a_draft_tells_in_the_terminal_that_texts_are_not_approved(village: Path) -> None:
    done = tinlang("build", "--draft", "--output", "d", "--only", "site", "--date", str(TODAY), cwd=village)

    assert "Bản nháp: còn 2 điều chờ xác nhận, bài chưa duyệt; đừng phát hành bản này." in done.stderr


def test_what_is_to_do_names_what_waits_and_where(village: Path) -> None:
    said = tinlang("todo", "--date", str(TODAY), cwd=village).stdout

    assert "3 bài chờ duyệt" in said
    assert "content/announcements/cat-nuoc.md: " in said
    assert "goi-1999.yaml:" not in said


EDITS = (
    ("guides/goi-1999.yaml", "Giấy bút để ghi", "Giấy bút"),
    ("facts.yaml", "value: 1999", "value: 1998"),
    ("guides/goi-1999.yaml", "updated: 20/11/2026", "updated: 21/11/2026"),
)


@pytest.mark.row("D6")
@pytest.mark.parametrize(("file", "old", "new"), EDITS)
def test_another_word_or_another_value_of_a_fact_is_no_longer_approved(
    village: Path, tmp_path: Path, file: str, old: str, new: str
) -> None:
    content = Path(shutil.copytree(village / "content", tmp_path / "content", ignore=shutil.ignore_patterns(".*")))
    text = (content / file).read_text(encoding="utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new), encoding="utf-8")

    codes = {problem.code: problem for problem in problems_in(content) if problem.at.path.name == "goi-1999.yaml"}

    assert codes["approval-outdated"].at.column == len("approved_hash: ") + 1
    assert "tinlang approve goi-1999" in codes["approval-outdated"].hint


@pytest.mark.parametrize("same", ["# Ghi chú.\n", "\n"])
def test_a_remark_changes_nothing_of_what_was_approved(village: Path, tmp_path: Path, same: str) -> None:
    content = Path(shutil.copytree(village / "content", tmp_path / "content", ignore=shutil.ignore_patterns(".*")))
    with (content / "guides/goi-1999.yaml").open("a", encoding="utf-8") as file:
        file.write(same)

    assert "approval-outdated" not in {problem.code for problem in problems_in(content)}


@pytest.mark.row("D6")
def test_a_picture_that_was_exchanged_is_no_longer_approved() -> None:
    files = with_tokens(TOKENS)
    before = read(files)
    other = {**fuzzed.media(), "cong-lang.png": b"another"}
    after = open_shelf(Content(FOLDER, fuzzed.written(files), other), {})

    assert Published(before, TODAY).standings["guide", "an-toan-dien"] is Standing.APPROVED
    assert Published(after, TODAY).standings["guide", "an-toan-dien"] is Standing.CHANGED


def people(*roles: str) -> Tree:
    return {"people": [{"id": "mau", "name": "Trần Văn Mẫu", "position": "Chủ tịch", "roles": list(roles)}]}


@pytest.mark.parametrize(
    ("by", "roles", "how"),
    [
        ("Trần Văn Mẫu", ("approve",), Standing.APPROVED),
        ("mau", ("write", "approve"), Standing.APPROVED),
        ("Trần Văn Mẫu, Chủ tịch", ("approve",), Standing.APPROVED),
        ("Trần Văn Mẫu", ("write", "publish"), Standing.NO_RIGHT),
        ("Lê Văn Mẫu", ("approve",), Standing.NO_RIGHT),
        ("Trần Văn Mẫu, Phó Chủ tịch", ("approve",), Standing.NO_RIGHT),
    ],
)
def test_only_who_may_approve_approves_where_people_are_named(by: str, roles: tuple[str, ...], how: Standing) -> None:
    files = with_tokens(TOKENS)
    files["people.yaml"] = people(*roles)
    for name in TOKENS:
        files[name]["approved_by"] = by
    published = Published(read(files), TODAY)

    assert set(published.standings.values()) == {how}
    assert (published.held == frozenset()) == (how is Standing.APPROVED)


def test_nothing_of_the_people_reaches_an_output() -> None:
    files = with_tokens(TOKENS)
    files["people.yaml"] = people("approve") | {
        "people": [*people("approve")["people"], {"id": "ba-vinh-ngoang", "name": "Ngoằng", "roles": "write"}]
    }
    world = world_of(read(files))

    assert [str(path) for path, made in worlds.all_texts(world) if "ngoằng" in made.content.decode().lower()] == []


def test_where_no_approval_is_asked_for_an_outdated_one_is_none() -> None:
    """Scripts and share kits then say that the text is a draft."""
    files = with_tokens(TOKENS)
    files["commune.yaml"]["needs_approval"] = "no"
    files["announcements/cat-nuoc.md"]["body"] += " Thêm một câu."
    published = Published(read(files), TODAY)
    notice = published.notice("cat-nuoc")

    assert published.held == frozenset()
    assert notice
    assert (notice.state.value, notice.approved_by) == ("draft", None)
    assert [row.state.value for row in published.listed if row.slug == "cat-nuoc"] == ["draft"]


def test_a_setting_that_is_not_there_is_told_and_keeps_building() -> None:
    files = with_tokens(())
    del files["commune.yaml"]["needs_approval"]
    published = Published(read(files), TODAY)

    assert published.held == frozenset()
    assert {type(row) for row in published.listed} == {Listed}


def every_key(shelf: Shelf) -> Iterator[tuple[str, str]]:
    yield from ((kind, slug) for kind in KINDS.values() for slug in shelf.slugs[kind])


@settings(max_examples=20)
@given(SOME)
def test_exactly_what_is_approved_is_not_held(approved: set[str]) -> None:
    shelf = read(with_tokens(approved))
    published = Published(shelf, TODAY)
    paths = {f"{FOLDER}/{name}" for name in approved}

    assert {key for key in every_key(shelf) if shelf.paths[key] not in paths} == published.held


def test_a_fingerprint_stays_the_same_from_version_to_version() -> None:
    """Else every approval of every commune would be lost with an update of the program."""
    fields: dict[str, Any] = {
        "steps": [{"title": "Bấm số", "text": "Gọi {{ fact.hotline }}.", "needs": ["hotline"]}],
        "topic": "Gọi",
    }
    guide, facts = make_guide(**fields), make_facts(hotline="1999")

    assert fingerprint_of(guide, facts, {}) == "0328a5cce9e84b4816178f3f"
    assert (
        fingerprint_of(make_guide(**fields, short="xw9m", order=5, related="cat-nuoc"), facts, {})
        == "0328a5cce9e84b4816178f3f"
    )


def test_the_facts_of_a_text_are_those_that_a_block_in_it_needs_as_well() -> None:
    guide = make_guide(steps=[{"title": "Gọi {{ fact.a }}", "needs": ["b.c"]}], notes=[{"text": "Nhớ.", "needs": "d"}])

    assert set(keys_of(guide)) == {"a", "b.c", "d"}


@pytest.mark.parametrize("named", [False, True])
def test_an_urgent_notice_that_waits_for_approval_is_checked_with_the_schedule(tmp_path: Path, *, named: bool) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    commune, notice = content / "commune.yaml", content / "announcements/cat-nuoc.md"
    commune.write_text(commune.read_text().replace("needs_approval: no", "needs_approval: yes"))
    typed = notice.read_text()
    notice.write_text(typed if named else typed.replace("\nguide:", "\npriority: khẩn cấp\nguide:"))
    campaign = content / "campaigns/mot-tuan.yaml"
    if named:
        campaign.write_text(campaign.read_text().replace("messages: nho-so", "messages: [nho-so, cat-nuoc]"))

    problems = [problem for problem in problems_in(content) if problem.at.path.name == notice.name]
    assert "not-approved" in {problem.code for problem in problems}


@pytest.mark.parametrize("asked", ["no", "yes"])
def test_a_draft_like_an_approved_notice_stops_no_release(tmp_path: Path, asked: str) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    commune, notice = content / "commune.yaml", content / "announcements/cat-nuoc.md"
    commune.write_text(commune.read_text().replace("needs_approval: no", f"needs_approval: {asked}"))
    approval = "state: approved\napproved_by: Trần Văn Mẫu\napproved_on: 22/11/2026\n"
    draft = notice.read_text().replace("\nguide:", "\npriority: khẩn cấp\nguide:")
    notice.write_text(draft.replace("signed:", f"{approval}signed:"))
    another = notice.with_name("cat-nuoc-lan-hai.md")
    another.write_text(draft.replace("slug: cat-nuoc", "slug: cat-nuoc-lan-hai").replace("short: kmm7\n", ""))

    codes = {problem.code for problem in problems_in(content)}
    assert ("alike-on-a-day" in codes) is (asked == "no"), codes


def test_an_urgent_draft_without_confirmed_words_is_not_heard(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    commune, notice = content / "commune.yaml", content / "announcements/cat-nuoc.md"
    commune.write_text(commune.read_text().replace("needs_approval: no", "needs_approval: yes"))
    typed = notice.read_text().replace("\nguide:", "\npriority: khẩn cấp\nneeds: hotline.hours\nguide:")
    notice.write_text(typed)

    assert "not-approved" in {problem.code for problem in problems_in(content)}
