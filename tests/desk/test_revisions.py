"""A text that is approved as it stands is edited beside: what residents read stays, until the revision is approved."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest

from generator.desk.bin import delete, in_bin, restore
from generator.desk.changes import field_changes
from generator.desk.edits import Edit, InsertItem, RemoveValue, RewriteText, SetValue
from generator.desk.files import FOLDER, digest_of, revision_of
from generator.desk.history import kept
from generator.desk.outcomes import Conflicting, Reason, Saved, StepDone, Unsaved
from generator.desk.revisions import discard, open_text, resolve, save_text
from generator.desk.saving import create
from generator.desk.steps import for_approval, withdraw
from generator.desk.written import values_of
from generator.load import load
from tests.commands import ROOT, files_in, tinlang
from tests.contents import TODAY
from tests.desk.office import (
    GUIDE,
    NOTICE,
    approve_shown,
    approved,
    at,
    office,
    opened,
    sent,
    shown,
    state,
    titled,
    told,
    tree,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an office whose notice is approved."""
    content = office(tmp_path)
    approved(content, hour=7)
    return content


def saved(folder: Path, base: str, *edits: Edit, who: str = "lan", hour: int = 9) -> Saved | Unsaved | Conflicting:
    return save_text(folder, NOTICE, base, edits, who=who, when=at(hour))


def in_file(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.row("D6")
def test_an_edit_of_an_approved_text_never_touches_the_public_file(folder: Path) -> None:
    before = (folder / NOTICE).read_bytes()
    done = titled(folder, "Cắt nước hai ngày")

    assert (folder / NOTICE).read_bytes() == before
    assert (folder / revision_of(NOTICE)).read_bytes() == done.content
    assert (opened(folder).content, opened(folder).is_revision) == (done.content, True)
    assert (state(folder).label, state(folder).is_let_out) == ("đang phát hành, có bản sửa đang soạn", True)
    event = told(folder)[-1]
    assert (event.what, event.name, event.before, event.of) == ("revise", revision_of(NOTICE), "", digest_of(before))


def test_opening_and_saving_nothing_begins_no_revision(folder: Path) -> None:
    before = tree(folder)
    title = values_of((folder / NOTICE).read_bytes(), PurePosixPath(NOTICE))["title"]
    outcome = saved(folder, opened(folder).digest, SetValue(("title",), title))

    assert isinstance(outcome, Saved)
    assert tree(folder) == before


def test_a_revision_is_shared_and_edits_of_two_people_are_merged(folder: Path) -> None:
    base = opened(folder).digest
    first = saved(folder, base, SetValue(("title",), "Một"))
    second = saved(folder, base, SetValue(("where",), "Cả thôn"), who="ha")

    assert isinstance(first, Saved)
    assert isinstance(second, Saved)
    assert second.merged == (("title",),)
    values = values_of((folder / revision_of(NOTICE)).read_bytes(), PurePosixPath(NOTICE))
    assert (values["title"], values["where"]) == ("Một", "Cả thôn")
    third = saved(folder, base, SetValue(("title",), "Hai"), who="ha")
    assert isinstance(third, Conflicting)
    assert "announcements/cat-nuoc.md" in third.message
    assert FOLDER not in third.message
    assert [copy.content for copy in kept(folder / FOLDER, revision_of(NOTICE))] == [first.content]


def test_two_processes_edit_an_approved_text_and_nobody_loses(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from generator.desk.edits import SetValue\n"
        "from generator.desk.revisions import save_text\n"
        "folder, name, base, field = sys.argv[1:]\n"
        "print(type(save_text(Path(folder), name, base, [SetValue((field,), 'Mới')], who=field, when='2026-11-24')))"
    )
    base, before = opened(folder).digest, (folder / NOTICE).read_bytes()
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), NOTICE, base, field],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for field in ("title", "where", "who")
    ]
    told_by = [process.communicate()[0] for process in running]

    values = values_of((folder / revision_of(NOTICE)).read_bytes(), PurePosixPath(NOTICE))
    assert [values[field] for field in ("title", "where", "who")] == ["Mới"] * 3
    assert all("Saved" in line for line in told_by)
    assert (folder / NOTICE).read_bytes() == before
    events = [event for event in told(folder) if event.name == revision_of(NOTICE)]
    assert [event.what for event in events] == ["revise", "save", "save"]
    assert all(one.after == other.before for one, other in pairwise(events))


def test_an_approved_revision_takes_the_place_of_the_public_file(folder: Path) -> None:
    public = (folder / NOTICE).read_bytes()
    revised = titled(folder, "Cắt nước hai ngày")
    sent(folder)
    assert state(folder).label == "đang phát hành, có bản sửa chờ duyệt"
    page = shown(folder)
    assert [change.label for change in field_changes(page.public, page.content, NOTICE)] == ["Tiêu đề"]
    done = approve_shown(folder, page)

    assert isinstance(done, StepDone)
    assert not (folder / revision_of(NOTICE)).exists()
    assert "title: Cắt nước hai ngày\n" in (folder / NOTICE).read_text(encoding="utf-8")
    assert (state(folder).label, state(folder).revision) == ("đang phát hành", None)
    assert public in [copy.content for copy in kept(folder / FOLDER, NOTICE)]
    assert [copy.content for copy in kept(folder / FOLDER, revision_of(NOTICE))] == [revised.content]


def test_a_form_that_was_opened_before_an_approval_is_saved_after_it(folder: Path) -> None:
    titled(folder, "Cắt nước hai ngày")
    form = opened(folder)
    approved(folder)
    public = (folder / NOTICE).read_bytes()
    outcome = saved(folder, form.digest, SetValue(("where",), "Cả thôn"))

    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == public
    values = values_of(outcome.content, PurePosixPath(NOTICE))
    assert (values["title"], values["where"]) == ("Cắt nước hai ngày", "Cả thôn")


def test_a_form_of_a_draft_that_was_approved_meanwhile_goes_beside(tmp_path: Path) -> None:
    folder = office(tmp_path)
    form = opened(folder)
    approved(folder)
    public = (folder / NOTICE).read_bytes()
    outcome = saved(folder, form.digest, SetValue(("title",), "Khác"))

    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == public
    assert opened(folder).is_revision


def test_a_change_of_the_public_file_by_hand_is_merged_and_shown_before_it_is_approved(folder: Path) -> None:
    titled(folder, "Cắt nước hai ngày")
    page = shown(folder)
    in_file(folder, NOTICE, "where: ", "# Chú thích mới\nwhere: Ngay ")
    stale = approve_shown(folder, page)
    assert "title: Cắt nước hai ngày" not in (folder / NOTICE).read_text(encoding="utf-8")
    assert getattr(stale, "words", None) == (("where",),)
    merged = shown(folder)
    assert merged.merged == (("where",),)
    approve_shown(folder, merged)

    text = (folder / NOTICE).read_text(encoding="utf-8")
    assert "# Chú thích mới\nwhere: Ngay " in text
    assert "title: Cắt nước hai ngày\n" in text


def test_a_withdrawal_stays_when_a_revision_is_approved_later(folder: Path) -> None:
    titled(folder, "Cắt nước hai ngày")
    withdraw(folder, NOTICE, digest_of((folder / NOTICE).read_bytes()), who="ha", when=at(9), reason="Đã có nước")
    approved(folder)

    text = (folder / NOTICE).read_text(encoding="utf-8")
    assert "withdrawn: Đã có nước\n" in text
    assert "title: Cắt nước hai ngày\n" in text
    withdrawal = state(folder).withdrawn
    assert withdrawal is not None
    assert (state(folder).label, withdrawal.reason) == ("đã rút", "Đã có nước")


def test_the_same_field_changed_on_both_sides_is_asked_about_and_nothing_is_lost(folder: Path) -> None:
    revised = saved(folder, opened(folder).digest, SetValue(("title",), "Hai"), SetValue(("where",), "Cả thôn"))
    assert isinstance(revised, Saved)
    in_file(folder, NOTICE, "title: ", "title: Gấp, ")
    public, before = (folder / NOTICE).read_bytes(), tree(folder)
    met = for_approval(folder, NOTICE, TODAY)

    assert isinstance(met, Conflicting)
    assert [conflict.at for conflict in met.fields] == [("title",)]
    assert met.message.startswith("Từ khi có bản sửa của “announcements/cat-nuoc.md”")
    assert tree(folder) == before
    choices = [SetValue(("title",), "Gấp, hai")]
    outcome = resolve(folder, NOTICE, revised.digest, met.digest, choices, who="lan", when=at(10))
    assert isinstance(outcome, Saved)
    assert (folder / NOTICE).read_bytes() == public
    values = values_of(shown(folder).content, PurePosixPath(NOTICE))
    assert (values["title"], values["where"]) == ("Gấp, hai", "Cả thôn")
    assert revised.content in [copy.content for copy in kept(folder / FOLDER, revision_of(NOTICE))]
    approved(folder)


def test_a_choice_that_was_made_from_older_words_is_asked_again(folder: Path) -> None:
    revised = titled(folder, "Hai")
    outcome = resolve(folder, NOTICE, revised.digest, "0" * 64, [], who="lan", when=at(10))

    assert isinstance(outcome, Conflicting)
    assert (folder / revision_of(NOTICE)).read_bytes() == revised.content


def test_a_public_file_with_a_fault_does_not_lose_the_revision(folder: Path) -> None:
    revised = titled(folder, "Hai")
    (folder / NOTICE).write_text("---\ntitle: [\n---\n", encoding="utf-8")

    met = for_approval(folder, NOTICE, TODAY)
    assert isinstance(met, Conflicting)
    assert met.fields[0].mine == revised.content.decode()
    assert opened(folder).content == revised.content


def test_a_revision_is_thrown_away_into_the_bin_and_comes_back(folder: Path) -> None:
    public = (folder / NOTICE).read_bytes()
    revised = titled(folder, "Hai")
    outcome = discard(folder, NOTICE, revised.digest, who="lan", when=at(10), reason="Thôi")

    assert isinstance(outcome, Saved)
    assert (opened(folder).is_revision, opened(folder).content) == (False, public)
    assert state(folder).revision is None
    [binned] = in_bin(folder / FOLDER)
    name, again = restore(folder, binned, who="lan", when=at(11))
    assert (name, isinstance(again, Saved)) == (revision_of(NOTICE), True)
    assert opened(folder).content == revised.content
    assert (folder / NOTICE).read_bytes() == public
    taken = restore(folder, binned, who="lan", when=at(12))[1]
    assert isinstance(taken, Unsaved)
    assert taken.why is Reason.TAKEN


def test_a_revision_that_changed_since_is_not_thrown_away(folder: Path) -> None:
    revised = titled(folder, "Hai")
    titled(folder, "Ba")

    assert isinstance(discard(folder, NOTICE, revised.digest, who="lan", when=at(10)), Conflicting)
    assert opened(folder).is_revision


def test_what_was_thrown_away_meanwhile_is_saved_as_a_new_revision(folder: Path) -> None:
    revised = saved(folder, opened(folder).digest, SetValue(("title",), "Hai"))
    assert isinstance(revised, Saved)
    discard(folder, NOTICE, revised.digest, who="ha", when=at(10))
    outcome = saved(folder, revised.digest, SetValue(("where",), "Cả thôn"))

    assert isinstance(outcome, Saved)
    values = values_of(outcome.content, PurePosixPath(NOTICE))
    assert values["where"] == "Cả thôn"
    assert values["title"] != "Hai"


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(("slug",), "ten-moi"),
        SetValue(("short",), "abcd"),
        RemoveValue(("short",)),
    ],
)
def test_the_address_of_a_text_stays_after_its_approval(folder: Path, edit: Edit) -> None:
    approved(folder, GUIDE)
    before = tree(folder)
    outcome = save_text(folder, GUIDE, opened(folder, GUIDE).digest, [edit], who="lan", when=at(11))

    assert isinstance(outcome, Unsaved)
    assert "“tên trên địa chỉ”" in outcome.message or "“mã địa chỉ ngắn”" in outcome.message
    assert (outcome.why, outcome.detail, outcome.edits) == (Reason.SLUG_STAYS, edit.at[0], (edit,))  # type: ignore[union-attr]
    assert tree(folder) == before


def test_the_address_of_a_draft_may_change_and_the_title_of_all(folder: Path) -> None:
    draft = save_text(
        folder, GUIDE, opened(folder, GUIDE).digest, [SetValue(("short",), "abcd")], who="lan", when=at(9)
    )
    assert isinstance(draft, Saved)
    text = opened(folder).content.decode().replace("slug: cat-nuoc", "slug: mat-nuoc")
    rewritten = saved(folder, opened(folder).digest, RewriteText(text))
    assert isinstance(rewritten, Unsaved)
    assert rewritten.why is Reason.SLUG_STAYS
    assert isinstance(titled(folder, "Mất nước"), Saved)


def test_a_text_whose_facts_cannot_be_read_is_edited_beside_if_it_says_that_it_is_approved(folder: Path) -> None:
    (folder / "facts.yaml").write_text("facts: [\n", encoding="utf-8")
    public = (folder / NOTICE).read_bytes()
    titled(folder, "Hai")

    assert (folder / NOTICE).read_bytes() == public


def test_a_log_that_was_lost_loses_no_revision(folder: Path) -> None:
    revised = titled(folder, "Hai")
    (folder / "events.jsonl").unlink()

    assert opened(folder).content == revised.content
    assert shown(folder).content == revised.content
    approved(folder)
    assert "title: Hai\n" in (folder / NOTICE).read_text(encoding="utf-8")


def test_a_new_text_does_not_inherit_from_one_of_its_name_that_is_gone(folder: Path) -> None:
    text = opened(folder).content
    titled(folder, "Hai")
    assert isinstance(delete(folder, NOTICE, digest_of(text), who="lan", when=at(10)), Saved)
    new = text.replace(b"short: kmm7\n", b"").replace(b"state: approved\n", b"")
    new = b"\n".join(line for line in new.split(b"\n") if not line.startswith(b"approved_"))
    assert isinstance(create(folder, NOTICE, new, who="ha", when=at(11)), Saved)

    assert (opened(folder).content, state(folder).revision) == (new, None)
    assert isinstance(saved(folder, opened(folder).digest, SetValue(("short",), "abcd")), Saved)
    assert not (folder / revision_of(NOTICE)).exists()
    approved(folder, hour=12)
    titled(folder, "Ba")
    assert "Ba" in opened(folder).content.decode()
    assert opened(folder).is_revision


def test_a_text_that_comes_back_from_the_bin_has_its_revision_and_its_past(folder: Path) -> None:
    text, revised = opened(folder).content, titled(folder, "Hai")
    sent(folder)
    delete(folder, NOTICE, digest_of(text), who="lan", when=at(10))
    binned = next(binned for binned in in_bin(folder / FOLDER) if binned.name == NOTICE)
    restore(folder, binned, who="lan", when=at(11))

    assert opened(folder).content == revised.content
    assert state(folder).label == "đang phát hành, có bản sửa chờ duyệt"


def test_what_was_approved_anew_by_the_command_is_no_change_of_words(folder: Path) -> None:
    titled(folder, "Hai")
    in_file(folder, NOTICE, "approved_on: 24/11/2026", "approved_on: 23/11/2026")

    assert shown(folder).merged == ()
    assert "approved_on: 23/11/2026" in shown(folder).content.decode()


def test_other_files_are_saved_where_they_lie(folder: Path) -> None:
    page = opened(folder, "people.yaml")
    edits = [InsertItem(("people", 4), {"id": "moi", "name": "Người Mới", "roles": "write"})]
    outcome = save_text(folder, "people.yaml", page.digest, edits, who="lan", when=at(9))

    assert isinstance(outcome, Saved)
    assert (folder / "people.yaml").read_bytes() == outcome.content
    assert outcome.content.startswith("# Ai làm gì\n".encode())


def test_a_revision_is_no_content_and_no_name_leads_out_of_its_folder(folder: Path) -> None:
    titled(folder, "Hai")
    assert load(folder).problems == ()
    for name in (
        f"{FOLDER}/revisions/../../x.yaml",
        "events.jsonl",
        f"{FOLDER}/drafts/x.yaml",
        revision_of(""),
    ):
        found = open_text(folder, name)
        assert isinstance(found, Unsaved)
        assert found.why is Reason.NAME


@pytest.mark.row("O1")
def test_residents_read_the_old_words_until_the_new_ones_are_approved(tmp_path: Path, folder: Path) -> None:
    titled(folder, "Cắt nước sang ngày khác")
    sent(folder)
    pages = [built(tmp_path)]
    approved(folder)
    pages.append(built(tmp_path))

    old, new = "Cắt nước ở thôn Đông", "Cắt nước sang ngày khác"
    assert [(old in page, new in page) for page in pages] == [(True, False), (False, True)]


def built(folder: Path) -> str:
    """Return all pages of the site that is built from the content in *folder*, as one text."""
    done = tinlang("build", "--content", "content", "--date", "2026-11-24", "--only", "site", cwd=folder)
    assert done.returncode == 0, done.stderr
    files = files_in(folder / "output/site")
    return "".join(content.decode() for path, content in files.items() if path.endswith(".html"))
