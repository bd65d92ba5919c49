"""What is looked at of unsaved words is what a build makes of them once they are saved, and nothing is written."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from generator.cli import main, parser
from generator.commands.build import order_of, workshop
from generator.messages.preview import COMMUNE_FAULTY, NOTHING_YET, STALE
from generator.workbench.frames import line_of
from generator.workbench.glance import Overtaken
from generator.workbench.preview import Previews
from generator.workbench.seen import LEAFLET, NOTICE, POSTER, Viewed
from generator.workbench.seen_lines import SeenLines
from tests.commands import DAY, files_in, village_in

Building = Callable[[str, bytes], dict[str, bytes]]
NOTICE_FILE, GUIDE_FILE, CAMPAIGN_FILE = "announcements/cat-nuoc.md", "guides/goi-1999.yaml", "campaigns/mot-tuan.yaml"
NEW_FILE = "announcements/phat-qua.md"
NEW = """---
slug: phat-qua
title: Phát quà cho các cụ
summary: Các cụ đến nhà văn hóa thôn.
updated: 23/11/2026
published: 23/11/2026
issuer: Ủy ban nhân dân {{ fact.commune.name }}
---

Các cụ mang theo giấy mời.
"""


@pytest.fixture
def content(tmp_path: Path) -> Iterator[Path]:
    """Return the content of a village, beside which the test runs."""
    with chdir(tmp_path):
        yield village_in(tmp_path)


@pytest.fixture
def open_previews(content: Path) -> Iterator[Callable[..., Previews]]:
    """Return a function that opens previews of the content; they remember nothing."""
    opened = []

    def previews(day: str = DAY, today: Callable[[], date] | None = None) -> Previews:
        arguments = parser(date.fromisoformat(day)).parse_args(
            ("build", "--content", "content", "--output", "output", "--fresh")
        )
        shop = workshop(arguments)
        opened.append(shop)
        inside = shop.__enter__()
        return Previews(
            order_of(arguments), inside.tools, inside.traces, lambda: 0.0, today or (lambda: date.fromisoformat(day))
        )

    assert content.is_dir()
    yield previews
    for shop in opened:
        shop.__exit__(None, None, None)


@pytest.fixture
def previews(open_previews: Callable[..., Previews]) -> Previews:
    return open_previews()


def text_of(name: str) -> str:
    return Path("content", name).read_text(encoding="utf-8")


def with_words(name: str, old: str, new: str) -> bytes:
    """Return the file *name* with *new* words for *old* ones, which must be there."""
    text = text_of(name)
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.fixture(scope="module")
def built_after_saving(tmp_path_factory: pytest.TempPathFactory) -> Building:
    """Return a function that saves *content* as the file *name*, and builds.

    All builds are in one folder, so that only the first takes its time: whatever is remembered there, a build is the
    one that remembers nothing (tests/test_incremental.py).
    """
    folder = tmp_path_factory.mktemp("office")

    def built(name: str, content: bytes) -> dict[str, bytes]:
        village_in(folder)
        (folder / "content" / name).write_bytes(content)
        arguments = ("build", "--content", "content", "--output", "built", "--date", DAY, "--jobs", "1")
        with chdir(folder):
            assert main(arguments, date.fromisoformat(DAY)) == 0
        shutil.rmtree(folder / "content")
        return files_in(folder / "built")

    return built


EDITS = [
    (NOTICE_FILE, "Trữ nước đủ dùng một ngày", "Trữ nước đủ dùng ba ngày", "thong-bao/cat-nuoc"),
    (NOTICE_FILE, "title: Cắt nước ở thôn Đông", "title: Tạm ngừng nước ở thôn Đông", "thong-bao/cat-nuoc"),
    (GUIDE_FILE, "Gọi lúc nào cũng được", "Gọi ngày nào cũng được", "huong-dan/goi-1999"),
]


@pytest.mark.parametrize(("name", "old", "new", "page"), EDITS)
def test_what_is_looked_at_is_what_is_built_once_the_words_are_saved(
    previews: Previews, built_after_saving: Building, name: str, old: str, new: str, page: str
) -> None:
    content, slug = with_words(name, old, new), page.rpartition("/")[2]
    previews.lay_over(name, with_words(name, old, f"{new} nhé")).page()
    glance = previews.lay_over(name, content)
    sheets = [f"print/{look}/{slug}.pdf" for look in ("a4", "leaflet", "notice")]
    texts = [f"broadcast/{slug}/script.txt", f"share/{slug}/sms.txt", f"share/{slug}/picture-wide.png"]
    seen = {path: glance.file(path) for path in (f"site/{page}.html", "site/index.html", *sheets, *texts)}
    built = built_after_saving(name, content)

    assert not glance.problems or not glance.stale
    assert glance.page().html == built[f"site/{page}.html"]
    assert new.removeprefix("title: ") in glance.page().html.decode()
    assert {path for path, made in seen.items() if made is None} == set(seen) - set(built)
    assert {path: made for path, made in seen.items() if made is not None} == {
        path: built[path] for path in set(seen) & set(built)
    }


def test_a_new_text_whose_title_is_typed_on_is_looked_at_under_its_last_name_only(previews: Previews) -> None:
    named = [previews.lay_over(f"announcements/{slug}.md", NEW.replace("slug: phat-qua", f"slug: {slug}").encode(), "f")
             for slug in ("phat", "phat-qua")]  # fmt: skip
    other = previews.lay_over("announcements/phat.md", NEW.replace("slug: phat-qua", "slug: phat").encode(), "g")

    with pytest.raises(Overtaken):
        named[0].page()
    assert [glance.page().path for glance in (named[1], other)] == [
        "site/thong-bao/phat-qua.html",
        "site/thong-bao/phat.html",
    ]


def test_a_text_that_is_not_on_the_disk_is_looked_at_too(previews: Previews, built_after_saving: Building) -> None:
    glance = previews.lay_over(NEW_FILE, NEW.encode())
    page, script = glance.page(), glance.script()

    assert glance.problems == ()
    assert page.path == "site/thong-bao/phat-qua.html"
    assert "Các cụ mang theo giấy mời" in page.html.decode()
    assert "Phát quà cho các cụ" in (glance.file("site/index.html") or b"").decode()
    assert [line.text for line in script.pieces[0].lines if "giấy mời" in line.text]
    assert page.html == built_after_saving(NEW_FILE, NEW.encode())[page.path]


def test_a_text_of_a_coming_day_is_looked_at_as_of_that_day(
    open_previews: Callable[..., Previews], built_after_saving: Building
) -> None:
    early, content = open_previews("2026-11-21"), with_words(NOTICE_FILE, "published: 22/11", "published: 24/11")
    glance = early.lay_over(NOTICE_FILE, content)

    assert glance.messages().messages
    assert glance.page().line == "Địa chỉ trên trang web: thong-bao/cat-nuoc.html, như sẽ hiện từ ngày 24/11/2026"
    assert glance.page().html == built_after_saving(NOTICE_FILE, content)["site/thong-bao/cat-nuoc.html"]
    assert early.lay_over(GUIDE_FILE, text_of(GUIDE_FILE).encode()).page().html


def test_a_desk_that_is_open_over_midnight_shows_the_next_day(open_previews: Callable[..., Previews]) -> None:
    days = [date.fromisoformat(DAY)]
    previews = open_previews(today=lambda: days[-1])
    text = text_of(NOTICE_FILE).encode()
    assert "đã hết hạn" not in previews.lay_over(NOTICE_FILE, text).page().line
    days.append(date(2026, 12, 5))
    previews.refresh()

    assert "đã hết hạn" in previews.lay_over(NOTICE_FILE, text).page().line
    assert previews.lay_over(NOTICE_FILE, text).sheet(POSTER).pictures == ()


def test_an_expired_notice_says_so_instead_of_a_picture(open_previews: Callable[..., Previews]) -> None:
    glance = open_previews("2026-12-05").lay_over(NOTICE_FILE, text_of(NOTICE_FILE).encode())

    for channel, name in ((POSTER, "áp phích"), (NOTICE, "bản niêm yết")):
        assert glance.sheet(channel).pictures == ()
        assert glance.sheet(channel).line == f"Bài đã hết hạn ngày 30/11/2026: không còn {name}."
    assert "đã hết hạn" in glance.page().line
    assert glance.page().html


@pytest.mark.parametrize(
    ("channels", "lines"),
    [
        ("site", {POSTER: "không có áp phích, chỉ có: trang web."}),
        ("[script, site]", {POSTER: "chỉ có: lời phát thanh, trang web.", LEAFLET: "Bài này không có tờ rơi."}),
    ],
)
def test_a_text_that_leaves_sheets_out_says_so(previews: Previews, channels: str, lines: dict[str, str]) -> None:
    glance = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "when:", f"channels: {channels}\nwhen:"))

    assert glance.problems == ()
    for channel, line in lines.items():
        assert glance.sheet(channel).line.endswith(line)
        assert glance.sheet(channel).pictures == ()


def test_a_withdrawn_notice_says_so(previews: Previews) -> None:
    glance = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "when:", "withdrawn: Việc đã hoãn.\nwhen:"))

    assert {glance.page().line, glance.sheet(POSTER).line, glance.script().line, glance.messages().line} == {
        "Bài đã rút: không in, không phát, không gửi đi; trang chỉ còn nói là đã rút."
    }
    assert "Việc đã hoãn" in glance.page().html.decode()


def test_one_line_stands_beneath_each_preview(previews: Previews) -> None:
    glance = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng kia"))
    sheet, script, messages = glance.sheet(POSTER), glance.script(), glance.messages()

    assert (sheet.line, sheet.pages) == ("vừa 1 trang", 1)
    assert sheet.pictures[0].startswith(b"\x89PNG")
    assert re.fullmatch(r"\d+ giây( trong buổi \d+ giây)?", script.line)
    assert script.line.startswith(f"{script.pieces[0].seconds} giây")
    assert messages.line.startswith(f"{messages.messages[0].parts} tin nhắn")
    assert messages.messages[0].text.encode() == glance.file("share/cat-nuoc/sms.txt")


def test_the_lines_of_a_script_are_those_that_are_printed(previews: Previews) -> None:
    glance = previews.lay_over(NOTICE_FILE, text_of(NOTICE_FILE).encode())
    printed = (glance.file("broadcast/cat-nuoc/script.txt") or b"").decode()

    for line in glance.script().pieces[0].lines:
        assert f"{line.text} {line.pause}".rstrip() in printed
        assert all(f"    {written}: {spoken}" in printed for written, spoken in line.glosses)


def test_a_campaign_has_a_script_for_each_of_its_messages(previews: Previews) -> None:
    glance = previews.lay_over(CAMPAIGN_FILE, text_of(CAMPAIGN_FILE).encode())
    script = glance.script()

    assert {piece.slug for piece in script.pieces} == set(re.findall(r"- slug: (\S+)", text_of(CAMPAIGN_FILE)))
    assert all(piece.lines and piece.seconds for piece in script.pieces)
    assert "không có tờ in riêng" in glance.sheet(POSTER).line


FAULTS = [
    (NOTICE_FILE, "title: Cắt nước", "titel: Cắt nước", ("title",), "missing-field"),
    (NOTICE_FILE, "title: Cắt nước", "titel: Cắt nước", ("titel",), "unknown-field"),
    (NOTICE_FILE, "expires: 30/11/2026", "expires: 31/11/2026", ("expires",), None),
    (NOTICE_FILE, "villages: thon-dong", "villages: thon-khong-co", ("villages", 0), None),
    (NOTICE_FILE, "Có việc gấp", "Có {{ fact.khong.co }} gấp", ("body",), None),
    (NOTICE_FILE, "guide: goi-1999", "guide: khong-co", ("guide",), None),
    (GUIDE_FILE, "  - title: Gọi đúng giờ\n    brief", "  - brief", ("steps", 1, "title"), "missing-field"),
    (GUIDE_FILE, "Nói **việc gì**", "Nói {{ fact.khong.co }}", ("steps", 2, "text"), None),
    (GUIDE_FILE, "title: Kể một việc", "title:", ("steps", 2, "title"), None),
    (GUIDE_FILE, "kind: warning", "kind: nhac", ("notes", 0, "kind"), None),
    (GUIDE_FILE, "summary: Kể rõ", "summary: Kể: rõ", ("summary",), None),
    (CAMPAIGN_FILE, "weeks: 1", "weeks: 0", ("weeks",), None),
]


@pytest.mark.parametrize(("name", "old", "new", "location", "code"), FAULTS)
def test_a_problem_stands_at_its_field(
    previews: Previews, name: str, old: str, new: str, location: tuple[str | int, ...], code: str | None
) -> None:
    glance = previews.lay_over(name, with_words(name, old, new))
    found = [one for one in glance.problems if one.location == location and code in (None, one.problem.code)]

    assert found, [(one.problem.code, one.location) for one in glance.problems]
    assert found[0].problem.message
    assert found[0].problem.hint
    assert glance.stale
    assert not glance.can_be_shown


def test_a_warning_stands_at_the_step_that_it_is_about_and_hides_nothing(previews: Previews) -> None:
    long = "Nói **việc gì**, " + ", ".join(["ở chỗ nào của thôn và từ bao giờ"] * 5)
    glance = previews.lay_over(GUIDE_FILE, with_words(GUIDE_FILE, "Nói **việc gì**", long))

    assert ("steps", 2, "text") in {one.location for one in glance.problems}
    assert not glance.stale
    assert "từ bao giờ" in glance.page().html.decode()


def test_with_an_error_the_last_good_words_are_shown_and_told_stale(previews: Previews) -> None:
    good = with_words(NOTICE_FILE, "Sáng mai", "Sáng kia")
    previews.lay_over(NOTICE_FILE, good)  # nobody looked at it
    glance = previews.lay_over(NOTICE_FILE, good.replace(b"updated:", b"updatet:"))

    assert glance.stale
    assert glance.can_be_shown
    assert glance.page().stale
    assert "Sáng kia" in glance.page().html.decode()
    assert glance.sheet(POSTER).stale
    assert line_of(glance, "trang") == f"{STALE} {glance.page().line}"
    mended = previews.lay_over(NOTICE_FILE, good.replace("Sáng kia".encode(), "Sáng nọ".encode()))
    assert not mended.page().stale
    assert line_of(mended, "trang") == mended.page().line
    assert "Sáng nọ" in mended.page().html.decode()


def test_without_good_words_there_is_one_line(previews: Previews) -> None:
    glance = previews.lay_over(NOTICE_FILE, b"---\n")

    assert glance.problems
    lines = {glance.page().line, glance.sheet(POSTER).line, glance.script().line, glance.messages().line}
    assert lines == {NOTHING_YET}
    assert glance.file("site/index.html") is None
    Path("content/commune.yaml").write_text("name: [", encoding="utf-8")
    previews.refresh()
    assert previews.lay_over(GUIDE_FILE, text_of(GUIDE_FILE).encode()).page().line == COMMUNE_FAULTY
    with pytest.raises(OSError, match="chỗ viết sai"):
        glance.sound()


def test_nothing_is_written(previews: Previews) -> None:
    before = files_in(Path())
    glance = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng kia"))
    glance.page()
    glance.sheet(POSTER)
    glance.script()
    glance.messages()
    previews.lay_over(NEW_FILE, NEW.encode()).sheet(NOTICE)

    after = {path: made for path, made in files_in(Path()).items() if not path.startswith(".tinlang/templates-")}

    assert after == before


HOSTILE = [
    b"",
    b"\x00\xff\xfe\x80",
    "﻿---\r\nslug: cat-nuoc\r\n---\r\n".encode(),
    b"---\n---\n---\n",
    b"---\n" + b"a: [" * 5000,
    ("---\n" + "x" * 300_000 + "\n---\n").encode(),
    NEW.replace("slug: phat-qua", "slug: ../../etc/passwd").encode(),
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_are_told_not_raised(previews: Previews, typed: bytes) -> None:
    for name in (NOTICE_FILE, GUIDE_FILE, CAMPAIGN_FILE, "facts.yaml", "commune.yaml", "pronunciation.yaml"):
        glance = previews.lay_over(name, typed)

        assert glance.problems or name == "pronunciation.yaml"
        assert glance.page().stale or not glance.stale


def test_scripts_in_words_are_words(previews: Previews) -> None:
    tag = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    content = NEW.replace("Các cụ mang", f"{tag} Các cụ mang").replace("Phát quà", f"“{tag}”")
    page = previews.lay_over(NEW_FILE, content.encode()).page()

    assert "<script>alert" not in page.html.decode()
    assert "<img src=x" not in page.html.decode()


def test_a_huge_text_is_looked_at(previews: Previews) -> None:
    content = NEW + "\nBà con nhớ mang theo giấy mời của thôn.\n" * 300
    glance = previews.lay_over(NEW_FILE, content.encode())

    assert "giấy mời của thôn" in glance.page().html.decode()
    assert glance.sheet(POSTER).line == "Bài dài quá nên không có áp phích."
    assert {"no-poster", "longer-than-any-slot"} <= {one.problem.code for one in glance.problems}


def test_a_guide_that_is_too_long_for_a_sheet_is_seen_where_it_fits(previews: Previews) -> None:
    long = "headline: Có việc cần báo?" + " Chờ cho tới khi có người nhấc máy trả lời." * 8
    glance = previews.lay_over(GUIDE_FILE, with_words(GUIDE_FILE, "headline: Có việc cần báo?", long))

    assert ("too-long-for-sheet", ("headline",)) in {(one.problem.code, one.location) for one in glance.problems}
    assert "Kể rõ một việc" in glance.page().html.decode()
    assert glance.sheet(POSTER).line == "1 trang, chữ quá nhỏ: rút ngắn chỗ đã báo"


def test_a_sheet_without_room_for_a_part_says_so(previews: Previews) -> None:
    step = "  - title: Kể thêm\n    text: " + "Nói việc gì, ở đâu, từ khi nào. " * 8 + "\n"
    content = with_words(GUIDE_FILE, "notes:\n", step * 6 + "notes:\n")
    glance = previews.lay_over(GUIDE_FILE, content)

    assert "left-out-of-sheet" in {one.problem.code for one in glance.problems}
    assert "nhưng có phần hết chỗ" in glance.sheet(POSTER).line


def test_words_are_checked_again_as_soon_as_the_facts_are_back(previews: Previews) -> None:
    facts, unknown = Path("content", "facts.yaml"), with_words(GUIDE_FILE, "Gọi lúc nào", "Gọi {{ fact.x }}")
    kept = facts.read_bytes()
    facts.unlink()  # as a program that replaces it does for a moment
    assert previews.lay_over(GUIDE_FILE, unknown).nothing == COMMUNE_FAULTY
    facts.write_bytes(kept)

    assert "unknown-fact" in {one.problem.code for one in previews.lay_over(GUIDE_FILE, unknown).problems}


def test_newer_words_overtake_older_ones_of_the_same_file_only(previews: Previews) -> None:
    older = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng kia"))
    other = previews.lay_over(GUIDE_FILE, with_words(GUIDE_FILE, "Gọi lúc nào", "Gọi ngày nào"))
    newer = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng nọ"))

    for look in (older.page, older.script, older.messages, lambda: older.sheet(POSTER), older.sound):
        with pytest.raises(Overtaken):
            look()
    with pytest.raises(Overtaken):
        older.file("site/index.html")
    assert "Gọi ngày nào" in other.page().html.decode()
    assert "Sáng nọ" in newer.page().html.decode()


def test_each_text_is_seen_with_its_own_unsaved_words_alone(previews: Previews) -> None:
    title = "title: Cắt nước ở thôn Đông"
    notice = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, title, "title: Cúp nước ở thôn Đông"))
    guide = previews.lay_over(GUIDE_FILE, with_words(GUIDE_FILE, "Gọi lúc nào", "Gọi ngày nào"))

    assert "Cúp nước" in (notice.file("site/thong-bao.html") or b"").decode()
    assert "Cúp nước" not in (guide.file("site/thong-bao.html") or b"").decode()
    assert "Gọi ngày nào" not in (notice.file("site/huong-dan/goi-1999.html") or b"").decode()


def test_two_threads_at_once_see_their_own_words(previews: Previews) -> None:
    seen: dict[str, list[str]] = {"mai": [], "kia": []}
    faults: list[Exception] = []

    def write(name: str, old: str, word: str) -> None:
        try:
            for turn in range(6):
                glance = previews.lay_over(name, with_words(name, old, f"{old} {word} {'abcdef'[turn]}"))
                assert f"{old} {word} {'abcdef'[turn]}" in glance.page().html.decode()
                seen[word].append(glance.script().line)
                glance.sheet(POSTER)
        except Exception as error:  # noqa: BLE001 - whatever a thread raises must be told
            faults.append(error)

    threads = [
        Thread(target=write, args=(NOTICE_FILE, "Sáng mai thợ", "mai")),
        Thread(target=write, args=(GUIDE_FILE, "Gọi lúc nào", "kia")),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)

    assert faults == []
    assert [len(lines) for lines in seen.values()] == [6, 6]


def test_an_error_in_another_text_does_not_hide_this_one(content: Path, previews: Previews) -> None:
    for name, old, new in (
        ("guides/an-toan-dien.yaml", "title: ", "titel: "),
        (CAMPAIGN_FILE, "title: ", "title: '{{ fact.khong.co }}' #"),
    ):
        (content / name).write_bytes(with_words(name, old, new))
    glance = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng kia"))

    assert glance.problems == ()
    assert not glance.stale
    assert "Sáng kia" in glance.page().html.decode()
    assert glance.sheet(POSTER).pages == 1
    assert glance.script().pieces


def test_what_was_saved_elsewhere_is_seen_after_a_look_at_the_disk(content: Path, previews: Previews) -> None:
    words = with_words(NOTICE_FILE, "Sáng mai", "Sáng kia")
    previews.lay_over(NOTICE_FILE, words)
    facts = content / "facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("value: xã", "value: Xã"), encoding="utf-8")
    (content / GUIDE_FILE).write_bytes(with_words(GUIDE_FILE, "Gọi lúc nào", "Gọi ngày nào"))
    previews.refresh()
    glance = previews.lay_over(NOTICE_FILE, words)

    assert "Gọi ngày nào" in (glance.file("site/huong-dan/goi-1999.html") or b"").decode()


def test_words_that_wait_for_approval_are_shown_and_others_that_wait_are_not(content: Path, previews: Previews) -> None:
    (content / "commune.yaml").write_bytes(with_words("commune.yaml", "needs_approval: no", "needs_approval: yes"))
    notice = previews.lay_over(NOTICE_FILE, with_words(NOTICE_FILE, "Sáng mai", "Sáng kia"))

    assert "Sáng kia" in notice.page().html.decode()
    assert notice.sheet(POSTER).pages == 1
    assert notice.file("site/huong-dan/an-toan-dien.html") is None
    assert previews.lay_over("guides/an-toan-dien.yaml", text_of("guides/an-toan-dien.yaml").encode()).page().html


def test_facts_are_shown_as_they_are_published(previews: Previews) -> None:
    page = previews.lay_over(GUIDE_FILE, text_of(GUIDE_FILE).encode()).page().html.decode()

    assert "Gọi không được thì hỏi trưởng thôn" in page  # what stands there until the hours are confirmed
    assert "CHỜ XÁC NHẬN" not in page


def test_a_fact_that_is_being_edited_is_seen_on_the_home_page(previews: Previews) -> None:
    glance = previews.lay_over("facts.yaml", with_words("facts.yaml", "value: ", "value: thử "))
    page = glance.page()

    assert page.path == "site/index.html"
    assert glance.sheet(POSTER).line == "Phần này không phải là một bài: chỉ xem trước được trang chủ."


def test_the_text_is_heard(previews: Previews) -> None:
    pytest.importorskip("soundfile")
    sound = previews.lay_over(NOTICE_FILE, text_of(NOTICE_FILE).encode()).sound()

    assert sound.startswith(b"RIFF")
    assert len(sound) > 500_000


def test_what_was_warmed_up_is_there_for_everybody(previews: Previews) -> None:
    previews.warm_up()

    assert previews.lay_over(NOTICE_FILE, text_of(NOTICE_FILE).encode()).sheet(POSTER).pages == 1


def test_every_line_that_names_a_fact_is_told(previews: Previews) -> None:
    use = previews.where_used("hotline.hours")

    assert [(place.kind, place.slug, place.location) for place in use.places if place.slug == "goi-1999"] == [
        ("guide", "goi-1999", ("steps", 1, "text")),
        ("guide", "goi-1999", ("notes", 0, "text")),
    ]
    assert "{{" not in "".join(place.line + place.title for place in use.places)
    assert use.places[0].line.startswith("Tổng đài nhận cuộc gọi ")
    assert use.waits is not None
    assert "goi-1999" in {document.slug for document in use.waits.documents}
    assert "print/a4/goi-1999.pdf" in set(map(str, use.waits.outputs))


def test_a_confirmed_fact_has_nothing_that_waits_and_all_its_places(previews: Previews) -> None:
    use = previews.where_used("hotline.number")
    texts = sum(text.count("{{ fact.hotline.number }}") for text in map(Path.read_text, Path("content").rglob("*.*")))

    assert use.waits is None
    assert len(use.places) == texts
    assert ("commune", "") in {(place.kind, place.slug) for place in use.places}
    assert previews.where_used("khong.co").places == ()


def test_the_lines_of_a_fact_are_seen_where_they_are_printed_read_and_sent(previews: Previews) -> None:
    known = previews.lines_of("hotline.number", Viewed("guide", "goi-1999"))
    waits = previews.lines_of("hotline.hours", Viewed("guide", "goi-1999"))

    assert [sheet.label for sheet in known.sheets] == ["Áp phích A4", "Tờ rơi A5"]
    assert all("1999" in text and png.startswith(b"\x89PNG") for sheet in known.sheets for png, text in sheet.lines)
    assert any("1999" in line for line in known.heard)
    assert any("1999" in line for line in known.sent)
    assert "CHỜ XÁC NHẬN" in "".join(text for sheet in waits.sheets for _, text in sheet.lines)
    assert previews.lines_of("khong.co", Viewed("guide", "goi-1999")) == SeenLines()
    assert previews.lines_of("hotline.number", Viewed("guide", "khong-co")) == SeenLines()
