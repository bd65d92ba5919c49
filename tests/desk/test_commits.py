"""Where the content is kept by git: each deed at the desk is one commit of one file, as the real git sees it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.desk.approving import approve
from generator.desk.bin import delete, in_bin, restore
from generator.desk.commits import commits, uncommitted
from generator.desk.files import FOLDER
from generator.desk.history import kept
from generator.desk.outcomes import Saved, StepDone
from generator.desk.saving import create, settle_pending
from generator.desk.staging import Unfit
from generator.desk.steps import withdraw
from generator.desk.versions import read_version, restore_version, undo, versions
from generator.messages import commits as messages
from tests.commands import ROOT, environment
from tests.contents import TODAY
from tests.desk.office import GUIDE, NOTICE, at, office, opened, shown, sound, titled


def git(folder: Path, *words: str) -> str:
    """Return what git says, who is asked about no configuration but that of the repository."""
    bare = environment({"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": str(folder)})
    who = ("-c", "user.name=Người quản kho", "-c", "user.email=kho@example.org")
    command = ["git", *who, *words]
    done = subprocess.run(command, cwd=folder, env=bare, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout


def python(program: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run *program* with *folder* as its argument."""
    more = environment({"PYTHONPATH": str(ROOT)})
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=more, capture_output=True, encoding="utf-8", check=False)


def kept_by_git(content: Path, root: Path) -> Path:
    """Make *root* a repository in which the *content* is committed."""
    git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Bản đầu")
    (root / ".git/info/exclude").write_text("events.jsonl\n")  # the desk's log is no text, and is not committed
    return content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return content in a folder below that of a repository, beside other files."""
    content = office(tmp_path / "repo")
    (tmp_path / "repo" / "README").write_text("Kho của xã\n", encoding="utf-8")
    return kept_by_git(content, tmp_path / "repo")


def root(folder: Path) -> Path:
    return folder.parent


def log(folder: Path, *more: str) -> list[str]:
    return git(folder, "log", "--format=%s", *more).splitlines()


def is_sound(folder: Path) -> None:
    """Find nothing that git would complain of, and nothing that is not committed."""
    git(folder, "fsck", "--full", "--strict")
    assert git(folder, "status", "--porcelain") == ""
    assert not uncommitted(folder / FOLDER).sentence


def test_a_save_is_one_commit_of_one_file_by_whoever_saved(folder: Path) -> None:
    titled(folder, "Cắt nước ngày mai", who="lan")

    parent = git(folder, "rev-parse", "HEAD~1").strip()
    told = git(folder, "show", "--name-only", "--format=%an|%ae|%aI|%P", "HEAD").split("\n")
    assert [line for line in told if line] == [
        f"Lê Thị Lan Mẫu|lan@tinlang|{at(8)}|{parent}",
        f"{folder.name}/{NOTICE}",
    ]
    assert log(folder) == ["Sửa: “Cắt nước ngày mai”", "Bản đầu"]
    is_sound(folder)
    git(folder, "log", "--oneline", "-g")  # the reflog can be read


def test_each_deed_at_the_desk_is_a_commit(folder: Path) -> None:
    first = titled(folder, "Cắt nước ngày mai")
    undo(folder, NOTICE, first.digest, who="lan", when=at(9))
    page = shown(folder)
    done = approve(folder, NOTICE, page.digest, page.fingerprint, who="ha", when=at(10), today=TODAY, checked=sound)
    assert isinstance(done, StepDone)
    back = withdraw(folder, NOTICE, done.digest, who="ha", when=at(11), reason="Đã sửa xong đường ống")
    assert isinstance(back, StepDone)
    gone = delete(folder, NOTICE, back.digest, who="lan", when=at(12), reason="Không dùng nữa")
    assert isinstance(gone, Saved)
    restore(folder, in_bin(folder / FOLDER)[0], who="lan", when=at(13))
    create(folder, "guides/bai-moi.yaml", b"title: B\xc3\xa0i m\xe1\xbb\x9bi\n", who="lan", when=at(14))

    assert [line.partition(":")[0] for line in log(folder)] == [
        "Tạo bài",
        "Lấy lại từ thùng rác",
        "Cho vào thùng rác",
        "Rút",
        "Duyệt",
        "Về lại bản trước",
        "Sửa",
        "Bản đầu",
    ]
    assert "Lý do: Đã sửa xong đường ống" in git(folder, "log", "--format=%B")
    is_sound(folder)


def test_a_revision_is_no_commit_until_it_is_approved(folder: Path) -> None:
    page = shown(folder)
    approve(folder, NOTICE, page.digest, page.fingerprint, who="ha", when=at(10), today=TODAY, checked=sound)
    titled(folder, "Bản sửa", hour=11)
    assert len(log(folder)) == 2
    page = shown(folder)
    approve(folder, NOTICE, page.digest, page.fingerprint, who="ha", when=at(12), today=TODAY, checked=sound)

    assert log(folder)[0] == "Duyệt: “Bản sửa”"
    is_sound(folder)


def test_what_others_have_staged_or_changed_stays_as_it_was(folder: Path) -> None:
    (root(folder) / "README").write_text("Đã đưa vào hàng chờ\n", encoding="utf-8")
    (root(folder) / "moi.txt").write_text("Tệp mới\n", encoding="utf-8")
    git(folder, "add", "../README", "../moi.txt")
    (root(folder) / "README").write_text("Sửa tiếp, chưa đưa vào\n", encoding="utf-8")
    (folder / GUIDE).write_bytes((folder / GUIDE).read_bytes() + "# sửa tay\n".encode())
    before = git(folder, "diff", "--cached"), git(folder, "diff")

    titled(folder, "Cắt nước ngày mai")

    assert (git(folder, "diff", "--cached"), git(folder, "diff")) == before
    assert git(folder, "show", "--name-only", "--format=", "HEAD").split() == [f"{folder.name}/{NOTICE}"]
    git(folder, "fsck", "--full", "--strict")


def test_another_version_of_the_same_file_that_is_staged_is_not_lost(folder: Path) -> None:
    file = folder / NOTICE
    now = file.read_bytes()
    file.write_bytes(now + "Chữ đã đưa vào hàng chờ.\n".encode())
    git(folder, "add", str(file))
    file.write_bytes(now)
    staged = git(folder, "diff", "--cached")

    titled(folder, "Cắt nước ngày mai")

    assert git(folder, "diff", "--cached") == staged
    assert uncommitted(folder / FOLDER).why == "staged"
    assert len(log(folder)) == 1
    assert kept(folder / FOLDER, NOTICE)
    git(folder, "reset", "--quiet")
    titled(folder, "Cắt nước ngày kia", hour=9)
    assert log(folder)[0] == "Sửa: “Cắt nước ngày kia”"
    is_sound(folder)


def test_what_was_staged_and_then_changed_at_the_desk_is_committed(folder: Path) -> None:
    file = folder / NOTICE
    file.write_bytes(file.read_bytes() + "Một dòng nữa.\n".encode())
    git(folder, "add", str(file))

    titled(folder, "Cắt nước ngày mai")

    assert "Gồm cả những chỗ đã sửa ngoài bàn làm tin" in git(folder, "log", "-1", "--format=%b")
    is_sound(folder)


def test_a_detached_head_moves_and_the_branch_stays(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "--detach")
    titled(folder, "Cắt nước ngày mai")

    assert log(folder) == ["Sửa: “Cắt nước ngày mai”", "Bản đầu"]
    assert log(folder, "main") == ["Bản đầu"]
    is_sound(folder)


def test_a_worktree_of_its_own_and_a_packed_repository(folder: Path, tmp_path: Path) -> None:
    git(folder, "worktree", "add", "--quiet", "-b", "khac", str(tmp_path / "khac"))
    git(folder, "pack-refs", "--all")
    git(folder, "gc", "--quiet")
    beside = tmp_path / "khac" / folder.name
    titled(beside, "Ở thư mục làm việc khác")

    assert (tmp_path / "khac" / ".git").is_file()
    assert log(beside)[0] == "Sửa: “Ở thư mục làm việc khác”"
    assert log(folder) == ["Bản đầu"]
    is_sound(beside)
    is_sound(folder)


def test_the_content_itself_may_be_the_repository_without_any_commit(tmp_path: Path) -> None:
    content = office(tmp_path)
    git(content, "init", "--quiet")
    titled(content, "Lần đầu")

    assert log(content) == ["Sửa: “Lần đầu”"]
    git(content, "fsck", "--full", "--strict")
    assert NOTICE not in git(content, "status", "--porcelain", "-uall")
    assert ".tinlang-desk" not in git(content, "status", "--porcelain", "-uall")


def test_content_that_a_repository_knows_nothing_of_is_left_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("Thư mục nhà\n", encoding="utf-8")
    kept_by_git(tmp_path, tmp_path)
    content = office(tmp_path)
    titled(content, "Không phải của kho")

    assert log(tmp_path) == ["Bản đầu"]
    assert not uncommitted(content / FOLDER).sentence


def test_a_new_file_that_git_is_told_to_ignore_is_not_added(folder: Path) -> None:
    (folder / ".gitignore").write_text("guides/\n", encoding="utf-8")
    git(folder, "add", ".gitignore")
    git(folder, "commit", "--quiet", "--message", "Bỏ qua")
    create(folder, "guides/rieng.yaml", "title: Riêng\n".encode(), who="lan", when=at(9))

    assert log(folder)[0] == "Bỏ qua"
    is_sound(folder)


@pytest.mark.parametrize("setting", ["autocrlf", "attributes"])
def test_line_ends_are_kept_as_the_repository_asks(folder: Path, setting: str) -> None:
    if setting == "autocrlf":
        git(folder, "config", "core.autocrlf", "true")
    else:
        (folder / ".gitattributes").write_text("*.md text eol=crlf\n", encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", "Dòng")
    (folder / NOTICE).unlink()
    git(folder, "checkout", "--", str(folder / NOTICE))
    assert b"\r\n" in (folder / NOTICE).read_bytes()
    titled(folder, "Cắt nước ngày mai")

    assert git(folder, "show", "--numstat", "--format=%b", "HEAD").split()[-3:-1] == ["1", "1"]
    assert "Gồm cả" not in git(folder, "log", "-1", "--format=%B")
    is_sound(folder)


def merging(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "-b", "kia")
    (root(folder) / "README").write_text("Bên kia\n", encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Kia")
    git(folder, "checkout", "--quiet", "main")
    (root(folder) / "khac").write_text("Bên này\n", encoding="utf-8")
    git(folder, "add", "../khac")
    git(folder, "commit", "--quiet", "--message", "Này")
    git(folder, "merge", "--no-commit", "--no-ff", "kia")


def rebasing(folder: Path) -> None:
    (root(folder) / ".git" / "rebase-merge").mkdir()


def locked(folder: Path) -> None:
    (root(folder) / ".git" / "index.lock").touch()


def branch_locked(folder: Path) -> None:
    (root(folder) / ".git" / "refs" / "heads" / "main.lock").touch()


def split(folder: Path) -> None:
    git(folder, "update-index", "--split-index")


def filtered(folder: Path) -> None:
    (root(folder) / ".git" / "info").mkdir(exist_ok=True)
    (root(folder) / ".git" / "info" / "attributes").write_text("*.md filter=lfs\n", encoding="utf-8")


def index_cut(folder: Path) -> None:
    index = root(folder) / ".git" / "index"
    index.write_bytes(index.read_bytes()[:-30])


def head_empty(folder: Path) -> None:
    (root(folder) / ".git" / "HEAD").write_bytes(b"")


def tree_lost(folder: Path) -> None:
    name = git(folder, "rev-parse", f"HEAD:{folder.name}/announcements").strip()
    (root(folder) / ".git" / "objects" / name[:2] / name[2:]).unlink()


def objects_no_folder(folder: Path) -> None:
    shutil.rmtree(root(folder) / ".git" / "objects")
    (root(folder) / ".git" / "objects").write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (merging, "busy"),
        (rebasing, "busy"),
        (locked, "locked"),
        (branch_locked, "locked"),
        (split, "shape"),
        (filtered, "filtered"),
        (index_cut, "broken"),
        (head_empty, "broken"),
        (tree_lost, "broken"),
        (objects_no_folder, "broken"),
    ],
)
def test_git_in_trouble_stops_no_save_and_is_told(folder: Path, harm: Callable[[Path], None], why: str) -> None:
    harm(folder)
    before = {
        file: file.read_bytes() for file in (root(folder) / ".git").rglob("*") if file.name in ("HEAD", "main", "index")
    }
    titled(folder, "Vẫn được lưu")

    assert "Vẫn được lưu" in (folder / NOTICE).read_text(encoding="utf-8")
    assert len(kept(folder / FOLDER, NOTICE)) == 1
    found = uncommitted(folder / FOLDER)
    assert (found.why, list(found.events)) == (why, [NOTICE])
    assert NOTICE in found.sentence
    assert not re.search(r"Error|Exception|Errno|[a-z]'", found.sentence)
    stays = {file: content for file, content in before.items() if why != "locked" or file.name != "index"}
    assert {file: file.read_bytes() for file in stays} == stays


def test_what_could_not_be_committed_is_committed_by_a_later_save_under_its_own_name(folder: Path) -> None:
    locked(folder)
    titled(folder, "Lúc kho bị giữ", who="lan")
    (root(folder) / ".git" / "index.lock").unlink()
    titled(folder, "Bài khác", name=GUIDE, who="ha", hour=9)

    told = git(folder, "log", "-2", "--format=%an: %s").splitlines()
    assert told == ["Trần Văn Hà Mẫu: Sửa: “Bài khác”", "Lê Thị Lan Mẫu: Sửa: “Lúc kho bị giữ”"]
    is_sound(folder)


def test_a_branch_that_was_locked_leaves_only_this_file_in_the_index_and_is_made_up_for(folder: Path) -> None:
    branch_locked(folder)
    titled(folder, "Nhánh bị giữ")
    assert git(folder, "diff", "--cached", "--name-only").split() == [f"{folder.name}/{NOTICE}"]
    (root(folder) / ".git" / "refs" / "heads" / "main.lock").unlink()
    titled(folder, "Lần sau", hour=9)

    assert log(folder)[0] == "Sửa: “Lần sau”"
    is_sound(folder)


def test_what_somebody_changed_since_is_left_to_them(folder: Path) -> None:
    locked(folder)
    titled(folder, "Lúc kho bị giữ")
    (root(folder) / ".git" / "index.lock").unlink()
    (folder / NOTICE).write_bytes((folder / NOTICE).read_bytes() + b"\n")
    titled(folder, "Bài khác", name=GUIDE, hour=9)

    assert log(folder) == ["Sửa: “Bài khác”", "Bản đầu"]
    assert not uncommitted(folder / FOLDER).events


def test_hooks_do_not_run(folder: Path) -> None:
    for name in ("pre-commit", "commit-msg", "post-commit", "prepare-commit-msg", "reference-transaction"):
        hook = root(folder) / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch '{root(folder)}/ran'\nexit 1\n", encoding="utf-8")
        hook.chmod(0o755)
    titled(folder, "Không chạy gì")

    assert log(folder)[0] == "Sửa: “Không chạy gì”"
    assert not (root(folder) / "ran").exists()


KILLED = """
import os, sys
from pathlib import Path
from generator.desk import commits, {module} as where
from tests.desk.office import titled
def stop(*_, **__): os._exit(9)
def halfway(*given, **named):
    done = whole(*given, **named)
    os._exit(9)
whole = where.{name}
where.{name} = {when}
titled(Path(sys.argv[1]), "Máy tắt giữa chừng")
"""


@pytest.mark.parametrize(
    ("module", "name", "when"),
    [
        ("repository", "commit_file", "stop"),
        ("repository", "_keep", "halfway"),
        ("repository", "_move", "stop"),
        ("repository", "_move", "halfway"),
        ("commits", "_note", "stop"),
    ],
)
def test_a_process_that_ends_while_it_commits_leaves_a_sound_repository(
    folder: Path, module: str, name: str, when: str
) -> None:
    text = KILLED.format(module=module, name=name, when=when).replace("where.commit_file", "commits.commit_file")
    done = python(text, folder)
    assert done.returncode in (0, 9), done.stderr
    git(folder, "fsck", "--full", "--strict")
    settle_pending(folder, folder / FOLDER)

    assert log(folder) == ["Sửa: “Máy tắt giữa chừng”", "Bản đầu"]
    is_sound(folder)


def test_versions_are_found_in_git_too(folder: Path) -> None:
    old = (folder / NOTICE).read_bytes()
    (folder / NOTICE).write_bytes(old.replace(b"title:", b"title: Git", 1))
    git(folder, "commit", "--quiet", "--all", "--message", "Sửa bằng git")
    titled(folder, "Ở bàn làm tin")

    assert [one.message for one in commits(folder, NOTICE)] == ["Sửa: “Ở bàn làm tin”", "Sửa bằng git", "Bản đầu"]
    first = commits(folder, NOTICE)[-1]
    assert first.content == old
    assert read_version(folder, NOTICE, first.digest) == old
    assert [version.what for version in versions(folder, NOTICE)] == ["save", "outside"]
    done = restore_version(folder, NOTICE, first.digest, opened(folder).digest, who="lan", when=at(9))
    assert isinstance(done, Saved)
    assert (folder / NOTICE).read_bytes() == old
    is_sound(folder)


def test_names_that_git_cannot_hold_are_bent_to_it(tmp_path: Path) -> None:
    content = office(tmp_path)
    (content / "people.yaml").unlink()
    kept_by_git(content, content)
    titled(content, "Ai đó", who="  <Lan>\u200b & Hà. ")

    assert git(content, "log", "-1", "--format=%an") == "Lan & Hà\n"
    is_sound(content)


def test_a_save_outside_a_repository_loads_nothing_of_git(tmp_path: Path) -> None:
    content = office(tmp_path)
    done = python(
        "import sys; from pathlib import Path; from tests.desk.office import titled; titled(Path(sys.argv[1]), 'A');"
        "print([name for name in sys.modules if name.startswith('dulwich')])",
        content,
    )

    assert done.stdout.strip() == "[]", done.stderr


def test_every_trouble_has_a_sentence_of_its_own() -> None:
    told = [messages.not_committed(why.value, "chỗ ấy", ["a.yaml"]) for why in Unfit]

    assert len(set(told)) == len(list(Unfit))
    assert all("Bài đã lưu an toàn" in sentence and sentence.endswith(".") for sentence in told)
    assert "và 2 tệp nữa" in messages.not_committed("busy", "", list("abcde"))
