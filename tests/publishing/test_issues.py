"""What is kept of publishes: each file once, no more than is promised, never a damaged page."""

import json
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publishing.hung_sheets import HungSheet
from generator.publishing.issues import (
    BACK,
    Issue,
    bases_of,
    issue_in,
    issues_in,
    keep_issue,
    key_of,
    prune,
    room_of,
    website_of,
)

FIRST = datetime(2026, 9, 20, 8, tzinfo=timezone(timedelta(hours=7)))


def published(folder: Path, number: int, *, days: int = 1, **pages: str) -> Issue:
    """Keep one publish a few *days* after the last, of a website with an unchanging picture."""
    when = (FIRST + timedelta(days=number * days)).isoformat(timespec="microseconds")
    site = {
        "anh.png": bytes(50_000),
        "index.html": f"bản {number}".encode(),
        **{p: w.encode() for p, w in pages.items()},
    }
    sheet = HungSheet("print/a4/a.pdf", "Áp phích A4", "", "guides/a.yaml", "A", (("hotline", "1999"),), "ab")
    digests = {path: sha256(content).hexdigest() for path, content in site.items()}
    issue = Issue(
        key_of(when), when, "binh", digests, {"a.yaml": "cd"}, {"a.yaml": ("standing", "A")}, {"k": "v"}, (sheet,)
    )
    keep_issue(folder, issue, site)
    prune(folder, issue.key)
    return issue


def test_an_issue_is_read_as_it_was_kept(tmp_path: Path) -> None:
    issue = published(tmp_path, 0)

    assert issue_in(tmp_path, issue.key) == issue
    assert website_of(tmp_path, issue)["index.html"] == "bản 0".encode()


def test_only_the_last_ones_and_that_of_the_month_before_are_kept(tmp_path: Path) -> None:
    made = [published(tmp_path, number, days=2) for number in range(12)]  # from 20 September to 12 October
    kept = [issue.key for issue in issues_in(tmp_path)]

    last_of_september = [issue for issue in made if issue.month == "2026-09"][-1]
    assert kept == [*(issue.key for issue in reversed(made[-1 - BACK :])), last_of_september.key]
    assert room_of(tmp_path) < 2 * 50_000, "what did not change is there once"
    assert website_of(tmp_path, last_of_september)


def test_what_a_killed_run_left_goes_with_the_next_publish(tmp_path: Path) -> None:
    published(tmp_path, 0)
    left = tmp_path / "files/ab/cdef"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"nobody names it")
    published(tmp_path, 1)

    assert not left.exists()


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_a_website_with_a_damaged_file_is_not_put_out(tmp_path: Path, harm: str) -> None:
    issue = published(tmp_path, 0)
    digest = issue.site["index.html"]
    file = tmp_path / "files" / digest[:2] / digest[2:]
    file.unlink() if harm == "gone" else file.write_bytes(b"x")

    with pytest.raises(OSError, match=r"\w"):
        website_of(tmp_path, issue)


@pytest.mark.parametrize("record", ["", "{", "[]", '{"key": 1}', "[" * 100_000, '{"sheets": [[1]]}'])
def test_a_damaged_record_hides_no_other(tmp_path: Path, record: str) -> None:
    issue = published(tmp_path, 1)
    (tmp_path / "20260101000000000000.json").write_text(record, encoding="utf-8")

    assert issues_in(tmp_path) == [issue]
    assert issue_in(tmp_path, "../../key") is None


def test_a_record_that_another_program_wrote_is_passed_over(tmp_path: Path) -> None:
    issue = published(tmp_path, 1)
    file = tmp_path / f"{issue.key}.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "later": 1}), encoding="utf-8")

    assert issues_in(tmp_path) == []


def test_what_content_an_issue_was_made_of_is_known(tmp_path: Path) -> None:
    assert bases_of([published(tmp_path, 0)]) == {"cd"}
