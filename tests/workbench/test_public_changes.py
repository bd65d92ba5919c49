"""What changes for the public, against the last publish: by words, by days, by facts; nothing that nobody sees."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from generator.desk.files import FOLDER
from generator.publishing.issues import Issue, keep_issue, key_of
from generator.workbench.desk_keys import keys_of
from generator.workbench.held_back import facts_held, texts_held
from generator.workbench.last_publish import LastPublish, note_publish
from generator.workbench.office import Office
from generator.workbench.public_changes import (
    ISSUES,
    PublicChange,
    changed_since,
    changed_words,
    changes_since,
    last_issue,
    view_now,
)
from generator.workbench.publish_steps import keep_published
from tests.commands import HAI_THON

NOON = datetime(2026, 11, 24, 12, tzinfo=timezone(timedelta(hours=7)))
NOTICE, GUIDE, FACTS = "announcements/cat-nuoc.md", "guides/goi-1999.yaml", "facts.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HAI_THON, tmp_path / "content"))


def office_at(content: Path, when: datetime = NOON) -> Office:
    return Office(content, lambda: when, keys_of(content), content.parent / "output")


def publish(office: Office) -> Issue:
    """Note a publish as the desk does, without the website."""
    view, when = view_now(office), office.now
    keep_published(office, view.files)
    texts = {name: (shown, name) for name, shown in view.texts.items()}
    issue = Issue(key_of(when), when, "binh", {}, dict(view.files), texts, dict(view.facts or {}))
    keep_issue(office.desk / ISSUES, issue, {})
    note_publish(office.desk, LastPublish(when, "binh", issue.files, issue.key), office.output)
    return issue


def told(office: Office) -> dict[str, PublicChange]:
    return dict(zip(names := changed_since(office), changes_since(office, names), strict=True))


def words(change: PublicChange) -> dict[str, str]:
    return {one.label: "".join(map(marked, one.runs)) for one in change.changes}


def marked(run: tuple[str, str]) -> str:
    kind, text = run
    return text if kind == "same" else f"[{kind} {text}]"


def typed(content: Path, name: str, old: str, new: str) -> None:
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_first_publish_tells_all_that_goes_out(content: Path) -> None:
    office = office_at(content)

    assert {change.how for change in told(office).values()} == {"mới"}
    assert NOTICE in told(office)


def test_after_a_publish_nothing_changes_until_something_does(content: Path) -> None:
    publish(office_at(content))

    assert told(office_at(content)) == {}


def test_a_text_that_changed_is_told_with_its_words(content: Path) -> None:
    publish(office_at(content))
    typed(content, NOTICE, "bờ đê", "cổng chùa")

    changes = told(office_at(content))
    assert list(changes) == [NOTICE]
    assert changes[NOTICE].how == "đổi"
    assert words(changes[NOTICE]) == {"Ở đâu": "Từ đầu thôn Đông đến [removed bờ đê][added cổng chùa]"}


def approval(content: Path) -> None:
    typed(
        content,
        NOTICE,
        "slug: cat-nuoc\n",
        "slug: cat-nuoc\nstate: approved\napproved_by: A\napproved_on: 23/11/2026\n",
    )


def comment(content: Path) -> None:
    typed(content, GUIDE, "slug:", "# lời nhắc cho người sửa\nslug:")


def source_of_a_fact(content: Path) -> None:
    typed(content, FACTS, "source: Sổ tay của xã An Bình Mẫu", "source: Sổ tay mới của xã")


@pytest.mark.parametrize("change", [approval, comment, source_of_a_fact])
def test_what_residents_do_not_see_is_no_change(content: Path, change: Callable[[Path], None]) -> None:
    publish(office_at(content))
    change(content)

    assert told(office_at(content)) == {}


def test_a_notice_comes_to_its_end_by_its_day(content: Path) -> None:
    publish(office_at(content))

    changes = told(office_at(content, NOON + timedelta(days=10)))
    assert {name: change.how for name, change in changes.items()} == {NOTICE: "hết hạn"}


def test_a_notice_whose_day_has_not_come_goes_out_on_that_day(content: Path) -> None:
    typed(content, NOTICE, "published: 22/11/2026", "published: 26/11/2026")
    publish(office_at(content))
    assert [one.title for one in texts_held(office_at(content))] == ["Cắt nước ở thôn Đông"]

    changes = told(office_at(content, NOON + timedelta(days=3)))
    assert {name: change.how for name, change in changes.items()} == {NOTICE: "mới"}


def test_what_is_withdrawn_and_what_is_gone_are_told(content: Path) -> None:
    publish(office_at(content))
    typed(content, NOTICE, "issuer:", "withdrawn: Thợ không đến nữa.\nissuer:")
    (content / GUIDE).rename(content / "goi.bak")

    assert {name: change.how for name, change in told(office_at(content)).items()} == {
        NOTICE: "rút",
        GUIDE: "không còn",
    }


def test_a_fact_is_told_by_its_value_with_its_name(content: Path) -> None:
    publish(office_at(content))
    typed(content, FACTS, "value: 1999", "value: 1022")
    sure = "state: confirmed\n    source: Sổ tay\n    confirmed_by: A\n    confirmed_on: 1/11/2026"
    typed(content, FACTS, "state: unconfirmed\n    ask", f"{sure}\n    ask")

    changes = told(office_at(content))
    assert words(changes[FACTS]) == {
        "Số tổng đài": "[removed 1999][added 1022]",
        "Giờ nhận cuộc gọi": "[added từ bảy giờ đến hai mươi mốt giờ]",
    }
    assert "Giờ nhận cuộc gọi" not in {one.title for one in facts_held(office_at(content))}


@pytest.mark.parametrize(("name", "old"), [(NOTICE, "summary: "), (FACTS, "facts:"), ("commune.yaml", "name: ")])
def test_a_fault_changes_nothing_for_residents_and_is_told(content: Path, name: str, old: str) -> None:
    publish(office_at(content))
    typed(content, name, old, "x: [")

    assert [change.how for change in told(office_at(content)).values()] in ([], ["đổi"])
    assert "Cắt nước ở thôn Đông" in {one.title for one in texts_held(office_at(content))}


def test_a_publish_of_an_older_desk_is_compared_by_files(content: Path) -> None:
    office = office_at(content)
    keep_published(office, view_now(office).files)
    note_publish(content / FOLDER, LastPublish(office.now, "binh", view_now(office).files), office.output)
    assert last_issue(office_at(content)) is None
    assert told(office_at(content)) == {}
    typed(content, FACTS, "value: 1999", "value: 1022")

    assert words(told(office_at(content))[FACTS]) == {
        "Các thông tin gốc, “Số tổng đài”, giá trị": "[removed 1999][added 1022]"
    }


def test_going_back_tells_the_same_the_other_way(content: Path) -> None:
    first = publish(office_at(content))
    typed(content, NOTICE, "bờ đê", "cổng chùa")
    typed(content, FACTS, "value: 1999", "value: 1022")
    office = office_at(content, NOON + timedelta(hours=1))
    second = publish(office)

    back = {change.title: words(change) for change in changed_words(office, second, first)}
    assert back[NOTICE] == {"Ở đâu": "Từ đầu thôn Đông đến [removed cổng chùa][added bờ đê]"}
    assert {"Số tổng đài": "[removed 1022][added 1999]"} in back.values()
    assert changed_words(office, first, first) == []
