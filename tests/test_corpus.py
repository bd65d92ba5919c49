"""The made-up commune of benches and laws: sound, the same every time, and changed by one thing at a time."""

import difflib
import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from generator.diagnostics import has_errors
from generator.text.names import is_slug
from tests.contents import TODAY, problems_in
from tools.corpus import LAST, edits, new_corpus, write_content
from tools.corpus.peers import PROJECTS, write_peer

COUNT, GUIDES = 30, 10


def files_in(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def lines_changed(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """Return, by file, the lines that are gone (-) and those that are new (+)."""
    names = sorted(name for name in before | after if before.get(name) != after.get(name))
    return {
        name: [
            line
            for line in difflib.ndiff(before.get(name, "").splitlines(), after.get(name, "").splitlines())
            if line[0] in "-+"
        ]
        for name in names
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus that tests only look at."""
    folder = tmp_path_factory.mktemp("corpus") / "content"
    write_content(folder, COUNT, guides=GUIDES)
    return folder


@pytest.fixture
def content(made: Path, tmp_path: Path) -> Path:
    """Return a corpus that may be changed."""
    return Path(shutil.copytree(made, tmp_path / "content"))


def notice_named_by_others(content: Path) -> Path:
    names = {file.stem: file for file in (content / "announcements").iterdir()}
    texts = "\n".join(files_in(content / "announcements").values())
    return next(names[slug] for slug in sorted(names) if f"[{slug}, " in texts)


def test_a_corpus_is_sound_and_few_things_in_it_are_warned_of(tmp_path: Path) -> None:
    write_content(tmp_path, COUNT)
    problems = problems_in(tmp_path)
    codes = Counter(problem.code for problem in problems)

    assert not has_errors(problems)
    assert codes.total() - codes["expired-announcement"] <= COUNT // 10


def test_nothing_is_said_of_a_corpus_for_the_website(tmp_path: Path) -> None:
    write_content(tmp_path, COUNT, site_only=True)

    assert problems_in(tmp_path) == ()


def test_a_corpus_is_the_same_every_time(made: Path, tmp_path: Path) -> None:
    write_content(tmp_path, COUNT, guides=GUIDES)

    assert files_in(tmp_path) == files_in(made)


def test_a_corpus_is_as_large_as_it_was_asked_for(made: Path) -> None:
    assert len(list((made / "announcements").iterdir())) == COUNT
    assert len(list((made / "guides").iterdir())) == GUIDES
    assert len(new_corpus().guides) == 50
    assert len(new_corpus().villages) == 20


def test_notices_are_spread_over_ten_years_and_few_still_stand() -> None:
    notices = list(new_corpus().notices(2000, LAST))
    standing = sum(notice.expires is None or notice.expires >= LAST for notice in notices)

    assert notices[-1].published == LAST == TODAY
    assert timedelta(days=3600) < LAST - notices[0].published < timedelta(days=3653)
    assert 0.02 < standing / len(notices) < 0.04
    assert 1600 < sum(len(notice.body) for notice in notices) / len(notices) < 1900
    assert len({notice.slug for notice in notices}) == len(notices)
    assert all(is_slug(notice.slug) for notice in notices)


def test_a_changed_word_is_the_only_thing_that_changed(content: Path, made: Path) -> None:
    file = edits.newest(content)
    edits.change_word(file, "khác")

    changed = lines_changed(files_in(made), files_in(content))
    (gone, new) = changed.pop(f"announcements/{file.name}")
    assert changed == {}
    assert gone[1:] != new[1:] == f"{gone[1:].rsplit(' ', 1)[0]} khác."
    assert not has_errors(problems_in(content))


def test_a_word_of_a_guide_can_be_changed_too(content: Path, made: Path) -> None:
    file = min((content / "guides").iterdir())
    edits.change_word(file, "khác")

    assert [len(lines) for lines in lines_changed(files_in(made), files_in(content)).values()] == [2]
    assert not has_errors(problems_in(content))


def test_the_name_of_a_fact_is_no_word(tmp_path: Path) -> None:
    file = tmp_path / "hoi.md"
    file.write_text("Cần hỏi, gọi {{ fact.commune.office.phone }}.\n", encoding="utf-8")
    edits.change_word(file, "bấm")

    assert file.read_text(encoding="utf-8") == "Cần hỏi, bấm {{ fact.commune.office.phone }}.\n"


def test_a_changed_title_is_the_only_thing_that_changed(content: Path, made: Path) -> None:
    file = edits.newest(content, 1)
    edits.change_title(file, "Việc khác")

    changed = lines_changed(files_in(made), files_in(content))
    assert list(changed) == [f"announcements/{file.name}"]
    assert changed[f"announcements/{file.name}"][1] == '+ title: "Việc khác"'
    assert not has_errors(problems_in(content))


def test_a_changed_fact_is_the_only_thing_that_changed(content: Path, made: Path) -> None:
    edits.change_fact(content, "commune.information.phone", "0200 000 999")

    assert lines_changed(files_in(made), files_in(content)) == {
        "facts.yaml": ['-     value: "0200 000 003"', '+     value: "0200 000 999"']
    }
    assert not has_errors(problems_in(content))


def test_a_fact_that_is_not_there_cannot_be_changed(content: Path) -> None:
    with pytest.raises(KeyError):
        edits.change_fact(content, "commune.moon", "xa")


def test_an_added_notice_is_sound_and_new(content: Path, made: Path) -> None:
    first, second = (edits.add_notice(content, COUNT + number, LAST) for number in range(2))

    assert first != second
    assert set(files_in(content)) - set(files_in(made)) == {f"announcements/{file.name}" for file in (first, second)}
    assert edits.newest(content).name in {file.name for file in (first, second)} | {edits.newest(made).name}
    assert not has_errors(problems_in(content))


def test_a_deleted_text_is_named_no_more(content: Path) -> None:
    file = notice_named_by_others(content)
    edits.delete_text(file)

    assert not file.exists()
    assert [name for name, text in files_in(content).items() if f"{file.stem}," in text] == []
    assert not has_errors(problems_in(content))


def test_a_renamed_text_is_named_by_its_new_name(content: Path) -> None:
    file = notice_named_by_others(content)
    new = edits.rename_text(file, "ten-moi")
    texts = files_in(content)

    assert new.name == "ten-moi.md"
    assert not file.exists()
    assert "slug: ten-moi\n" in texts["announcements/ten-moi.md"]
    assert any("related: [ten-moi, " in text for text in texts.values())
    assert not has_errors(problems_in(content))


def test_guides_can_be_renamed_and_deleted_as_well(content: Path) -> None:
    first, second = sorted((content / "guides").iterdir())[:2]
    edits.rename_text(first, "ten-moi")
    edits.delete_text(second)

    assert not has_errors(problems_in(content))


@pytest.mark.parametrize("peer", PROJECTS)
def test_other_generators_get_the_same_texts_with_the_facts_filled_in(peer: str, made: Path, tmp_path: Path) -> None:
    write_peer(tmp_path / peer, peer, COUNT)
    below, _ = PROJECTS[peer]
    texts = files_in(tmp_path / peer / below)

    for file in (made / "announcements").iterdir():
        body = file.read_text(encoding="utf-8").split("---\n\n", 1)[1]
        text = texts[f"thong-bao/{file.name}"]
        assert text.endswith(body.rsplit("\n\n", 1)[1])
        assert "fact." not in text
    assert sum(name.startswith("huong-dan/") and name.endswith(".md") for name in texts) >= 50
