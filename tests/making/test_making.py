"""What is made again, and what is not: only that of which something changed, and then exactly as if all were new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path, PurePosixPath

import pytest

from generator.broadcast import Script
from generator.broadcast.tracks import Track
from generator.channels import SITE, plan_all
from generator.making.edition import RecordingOrder, Tools
from generator.making.leaves import digest_of
from generator.making.make import make_all
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.model import Library
from generator.outputs import Channel, Made, Output, Work, made, work
from tests import worlds
from tests.builders import (
    make_announcement,
    make_campaign,
    make_commune,
    make_fact,
    make_facts,
    make_guide,
    make_library,
)
from tests.contents import TODAY
from tests.worlds import Edition

NOW = Edition()
ASKED: list[str] = []
"""What was asked and made, in its order: questions and works of this module write it down."""


@dataclass
class Commune:
    """A commune that is built again and again, as one folder is."""

    tools: Tools = field(default_factory=worlds.tools)
    traces: Traces = field(default_factory=Traces)

    def build(
        self, library: Library, edition: Edition = NOW, only: Sequence[str] = (), jobs: int = 1
    ) -> tuple[World, set[str]]:
        """Return the world of *library* when all in it is made, and the paths of what was made again."""
        world = worlds.bare(library, edition, self.tools, self.traces)
        return world, self.make(world, lambda: plan_all(Reads(world), only), jobs)

    def make(self, world: World, plan: Callable[[], None], jobs: int = 1) -> set[str]:
        """Return the paths of what was made again: what came out of early cut-off kept the trace that it had."""
        plan()
        before = self.traces.outputs
        make_all(world, jobs, lambda *_: None)
        self.traces.outputs = dict(world.made)
        return {path for path, trace in world.made.items() if before.get(path) is not trace}


def bytes_of(world: World) -> dict[str, str]:
    return {path: trace.sha256 for path, trace in world.made.items()}


def said_of(world: World) -> dict[str, tuple[object, ...]]:
    """Return what is remembered of each output: the same for whoever made it, and when."""
    return {path: tuple(trace) for path, trace in world.made.items()}


# Questions and works for worlds of a single thing.


def length_of_title(reads: Reads, slug: str) -> int:
    ASKED.append(f"length of {slug}")
    guide = reads.library.guide(slug)
    return len(guide.title.raw) if guide else 0


def says_length(reads: Reads, slug: str) -> Made:
    ASKED.append(f"says {slug}")
    return made(str(reads.ask(length_of_title, slug)))


def says_kept_length(reads: Reads, slug: str) -> Made:
    ASKED.append(f"says {slug}")
    return made(str(reads.recall(length_of_title, slug)))


def says_nothing(reads: Reads) -> Made:
    del reads
    ASKED.append("says nothing")
    return made("")


def says_file(reads: Reads, path: str) -> Made:
    ASKED.append(f"copies {path}")
    return reads.file(PurePosixPath(path)).made


def says_files(reads: Reads, *paths: str) -> Made:
    ASKED.append(f"binds {len(paths)}")
    return made("+".join(reads.file(PurePosixPath(path)).content.decode() for path in paths))


def fails(reads: Reads) -> Made:
    raise ValueError(f"no {reads.library.commune.name.raw}")


def output_of(path: str, make: Work, *parents: str, batch: str = "") -> Output:
    return Output(PurePosixPath(path), path, make, parents=tuple(map(PurePosixPath, parents)), batch=batch)


def channel_of(*outputs: Output) -> Callable[[World], Callable[[], None]]:
    channel = Channel("test", "Thử", lambda _: iter(outputs))
    return lambda world: lambda: world.take_plan((channel,), {"test": outputs}, {})


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    ASKED.clear()


def titled(title: str) -> Library:
    return make_library(guides=(make_guide(title=title),))


def made_of_title(commune: Commune, title: str, make: Work) -> tuple[str, list[str]]:
    """Return what stands there after a build in which the guide has *title*, and what was asked and made."""
    ASKED.clear()
    world = worlds.bare(titled(title), using=commune.tools, traces=commune.traces)
    commune.make(world, channel_of(output_of("a.txt", make))(world))
    return commune.tools.store.read(world.made["a.txt"].sha256).decode(), list(ASKED)


def test_a_question_whose_answer_is_the_same_does_not_make_its_readers_again() -> None:
    commune, length = Commune(), work(says_length, "goi-1999")

    assert made_of_title(commune, "Gọi", length) == ("3", ["says goi-1999", "length of goi-1999"])
    assert made_of_title(commune, "Báo", length) == ("3", ["length of goi-1999"])
    assert made_of_title(commune, "Báo tin", length) == ("7", ["length of goi-1999", "says goi-1999"])
    assert made_of_title(commune, "Báo tin", length) == ("7", [])


def test_a_kept_answer_is_not_asked_for_again_until_what_it_read_changes() -> None:
    commune, length = Commune(), work(says_kept_length, "goi-1999")

    assert made_of_title(commune, "Gọi", length) == ("3", ["says goi-1999", "length of goi-1999"])
    commune.traces.outputs.clear()
    assert made_of_title(commune, "Gọi", length) == ("3", ["says goi-1999"])
    assert made_of_title(commune, "Báo tin", length) == ("7", ["length of goi-1999", "says goi-1999"])


def test_another_work_at_the_same_place_is_done() -> None:
    commune = Commune()
    made_of_title(commune, "Gọi", work(says_length, "goi-1999"))

    assert made_of_title(commune, "Gọi", work(says_length, "khac")) == ("0", ["says khac", "length of khac"])
    assert made_of_title(commune, "Gọi", work(says_nothing)) == ("", ["says nothing"])


def chain(title: str, commune: Commune) -> list[str]:
    ASKED.clear()
    world = worlds.bare(titled(title), using=commune.tools, traces=commune.traces)
    outputs = (
        output_of("a.txt", work(says_length, "goi-1999")),
        output_of("b.txt", work(says_file, "a.txt"), "a.txt"),
        output_of("c.txt", work(says_files, "a.txt", "b.txt"), "a.txt", "b.txt"),
    )
    commune.make(world, channel_of(*outputs)(world))
    return [asked for asked in ASKED if not asked.startswith("length")]


def test_what_is_made_from_a_file_is_made_again_only_if_its_bytes_change() -> None:
    commune = Commune()

    assert chain("Gọi", commune) == ["says goi-1999", "copies a.txt", "binds 2"]
    assert chain("Báo", commune) == []
    assert chain("Báo tin", commune) == ["says goi-1999", "copies a.txt", "binds 2"]


def test_a_file_that_is_lost_is_made_again_from_what_is_remembered() -> None:
    commune = Commune()
    made_of_title(commune, "Gọi", work(says_length, "goi-1999"))
    commune.tools = worlds.tools()
    commune.traces.outputs.clear()

    assert made_of_title(commune, "Gọi", work(says_length, "goi-1999"))[0] == "3"


def test_an_error_names_the_file_in_which_it_happened() -> None:
    world = worlds.bare(make_library())
    channel_of(output_of("site/a.html", work(fails)))(world)()

    with pytest.raises(ValueError, match="no xã An Bình Mẫu") as error:
        make_all(world, 1, lambda *_: None)
    assert error.value.__notes__ == ["in site/a.html"]


def test_progress_is_told_to_the_end() -> None:
    world = worlds.bare(make_library())
    outputs = [output_of(f"{number}.txt", work(says_nothing)) for number in range(5)]
    channel_of(*outputs)(world)()
    told: list[tuple[str, int, int]] = []
    make_all(world, 1, lambda *step: told.append(step))

    assert told == [("test", number, 5) for number in range(1, 6)]


# What is made in which order, by how many.


def bound(world: World) -> None:
    """Plan sheets of one plate and of several, books of them, books of books, and copies of those."""
    sheets = [output_of(f"sheet-{n}", work(says_length, "goi-1999"), batch=f"plate {n // 5}") for n in range(20)]
    paths = [str(sheet.path) for sheet in sheets]
    books = [
        output_of("book-of-one-plate", work(says_files, *paths[:5]), *paths[:5]),
        output_of("book-of-all", work(says_files, *paths), *paths),
        output_of("book-of-one-sheet", work(says_files, paths[19]), paths[19]),
    ]
    names = [str(book.path) for book in books]
    copies = [output_of(f"copy of {name}", work(says_file, name), name) for name in (*names, paths[7])]
    shelf = output_of("shelf", work(says_files, *names, *paths[:2]), *names, *paths[:2])
    again = output_of("copy of copy", work(says_file, "copy of book-of-all"), "copy of book-of-all")
    last = output_of("copy of shelf", work(says_file, "shelf"), "shelf")
    channel_of(*sheets, *books, *copies, shelf, again, last)(world)()


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_whatever_is_made_from_others_comes_after_them(jobs: int, tmp_path: Path) -> None:
    commune = Commune(worlds.tools(Store(tmp_path / "memory", tmp_path / "scratch")))
    for title in ("Gọi", "Báo tin"):
        world = worlds.bare(titled(title), using=commune.tools, traces=commune.traces)
        anew = commune.make(world, partial(bound, world), jobs)
        alone = worlds.bare(titled(title))
        bound(alone)
        make_all(alone, 1, lambda *_: None)

        assert len(anew) == 20 + 3 + 4 + 3
        assert said_of(world) == said_of(alone)


def whole_library(**parts: object) -> Library:
    facts = make_facts(
        so="1999", gio="từ 7h00 đến 17h00", ten="Nguyễn Thị Mẫu", cho=make_fact("5h30", state="unconfirmed")
    )
    guides = (
        make_guide("goi", title="Gọi {{ fact.so }}", steps=[{"title": "Bấm số", "text": "Gọi {{ fact.gio }}."}]),
        make_guide("gui", title="Gửi ảnh", notes=[{"kind": "tip", "text": "Hỏi {{ fact.ten }}."}]),
    )
    notices = (
        make_announcement(expires="30/11/2026", topic="Nước sạch"),
        make_announcement("hop", title="Họp", body="Hỏi {{ fact.ten }}.", published="25/11/2026"),
    )
    sound = {
        "commune": make_commune(web="https://xa.vi-du.example"),
        "facts": facts,
        "guides": guides,
        "announcements": notices,
        "campaigns": (make_campaign(starts="07/12/2026"),),
    }
    return make_library(**{**sound, **parts})


def test_what_nobody_changed_is_not_made_again() -> None:
    commune = Commune()
    world, first = commune.build(whole_library(), only=("site",))
    again, second = commune.build(whole_library(), only=("site",))

    assert first == {str(output.path) for output in world.plan["site"]}
    assert second == set()
    assert said_of(again) == said_of(world)


LOOKS_AT_ALL_FACTS = {"site/nguon.html", "site/contact-english.html"}


def saying(world: World, key: str) -> set[str]:
    return {path for path, trace in world.made.items() if key in trace.facts}


def test_a_fact_that_changes_makes_exactly_the_sheets_that_say_it() -> None:
    commune, only = Commune(), ("poster", "schedule")
    before, _ = commune.build(whole_library(), only=only)
    facts = make_facts(so="1999", gio="cả ngày và đêm", ten="Nguyễn Thị Mẫu", cho=None)
    after, anew = commune.build(whole_library(facts=facts), only=only)

    said = {f"print/{look}/goi.{ending}" for look in ("a4", "a4-mono") for ending in ("pdf", "png")}
    read = {f"print/{look}/goi.pdf" for look in ("a3", "a3-mono", "a2")}  # it was laid out, and did not fit

    assert saying(before, "gio") == saying(after, "gio") == said
    assert anew == said | read
    assert bytes_of(after) == bytes_of(Commune().build(whole_library(facts=facts), only=only)[0])


def test_a_fact_that_changes_makes_the_pages_that_say_it_and_what_is_made_of_those_alone() -> None:
    commune = Commune()
    before, _ = commune.build(whole_library(), only=("site",))
    facts = make_facts(so="1999", gio="từ 7h00 đến 17h00", ten="Trần Văn Ví", cho=None)
    after, anew = commune.build(whole_library(facts=facts), only=("site",))
    others = {path for path in anew if path not in saying(before, "ten") | saying(after, "ten")}

    assert saying(after, "ten") <= anew
    assert {"site/huong-dan/gui.html", "site/nguon.html"} <= anew
    assert {path for path in others if path.endswith(".html")} <= LOOKS_AT_ALL_FACTS
    assert {path.split("/")[1] for path in others - LOOKS_AT_ALL_FACTS} <= {"sw.js", "tim"}
    assert bytes_of(after) == bytes_of(Commune().build(whole_library(facts=facts), only=("site",))[0])


def test_a_fact_that_nobody_says_makes_nothing_but_the_list_of_sources() -> None:
    commune = Commune()
    commune.build(whole_library(), only=("site",))
    facts = dict(whole_library().facts.facts)
    facts["la"] = make_fact("điều không ai nói")
    _, anew = commune.build(
        whole_library(facts=whole_library().facts.model_copy(update={"facts": facts})), only=("site",)
    )

    assert anew <= {*LOOKS_AT_ALL_FACTS, "site/sw.js"}


def test_another_day_makes_only_what_asks_for_the_day() -> None:
    commune = Commune()
    before, _ = commune.build(whole_library(), only=("site", "card"))
    tomorrow = Edition(TODAY + timedelta(days=1))
    after, anew = commune.build(whole_library(), tomorrow, only=("site", "card"))
    documents = {
        f"site/{name}.html" for name in ("huong-dan/goi", "huong-dan/gui", "thong-bao/cat-nuoc", "chien-dich/bon-tuan")
    }

    assert "site/index.html" in anew
    assert "site/thong-bao/hop.html" in anew  # it was still to come
    assert not documents & anew
    assert not [path for path in anew if path.startswith("print/")]
    assert bytes_of(after) == bytes_of(Commune().build(whole_library(), tomorrow, only=("site", "card"))[0])
    assert [
        path for path in bytes_of(after) if path not in anew and bytes_of(after)[path] != bytes_of(before)[path]
    ] == []


@pytest.mark.row("R19")
def test_the_day_after_the_last_day_of_a_notice_takes_its_sheets_away_and_says_so_on_its_page() -> None:
    commune, last = Commune(), date(2026, 11, 30)
    after = Edition(last + timedelta(days=1))
    planned, later = (worlds.outputs(worlds.world_of(whole_library(), day)) for day in (Edition(last), after))
    gone = {str(path) for path in planned if path not in later}
    commune.build(whole_library(), Edition(last), only=("site",))
    _, anew = commune.build(whole_library(), after, only=("site",))

    assert {path.split("/")[0] for path in gone} == {"print", "share", "broadcast", "site"}
    assert all("cat-nuoc" in path or path.startswith("site/anh/the/") for path in gone)
    assert "site/thong-bao/cat-nuoc.html" in anew


def test_a_commune_may_keep_the_sheets_of_notices_that_are_over() -> None:
    after = Edition(date(2026, 12, 1))
    commune = make_commune(web="https://xa.vi-du.example", keep_sheets="yes")
    planned = worlds.outputs(worlds.world_of(whole_library(commune=commune), after))
    usual = worlds.outputs(worlds.world_of(whole_library(), after))
    kept = {str(path) for path in planned if path not in usual}

    assert {"print/a4/cat-nuoc.pdf", "print/notice/cat-nuoc.pdf", "print/villages/thon-dong/a4/cat-nuoc.pdf"} <= kept
    assert {"site/tai-ve/print/notice/cat-nuoc.pdf", "print/a4/cat-nuoc.png"} <= kept
    assert not any(path.startswith(("share/", "broadcast/")) for path in kept)


def test_the_page_and_the_archive_copy_of_a_notice_that_is_over_stay() -> None:
    usual = {str(path) for path in worlds.outputs(worlds.world_of(whole_library(), Edition(date(2026, 12, 1))))}

    assert {"site/thong-bao/cat-nuoc.html", "print/archive/cat-nuoc.pdf"} <= usual
    assert [path for path in usual if "cat-nuoc" in path and path.startswith(("share/", "broadcast/"))] == []
    sheets = {path for path in usual if "cat-nuoc" in path and path.startswith(("print/", "site/tai-ve/"))}
    assert sheets == {"print/archive/cat-nuoc.pdf"}


EDITS: dict[str, Callable[[], Library]] = {
    "title": lambda: whole_library(
        guides=(make_guide("goi", title="Gọi {{ fact.so }}"), make_guide("gui", title="Ảnh"))
    ),
    "one guide less": lambda: whole_library(guides=(make_guide("gui", title="Gửi ảnh"),)),
    "one guide more": lambda: whole_library(guides=(*whole_library().guides, make_guide("moi", title="Mới"))),
    "another order": lambda: whole_library(guides=tuple(reversed(whole_library().guides))),
    "no notice": lambda: whole_library(announcements=()),
    "no campaign": lambda: whole_library(campaigns=()),
    "a fact confirmed": lambda: whole_library(
        facts=make_facts(so="1999", gio="7h00", ten="Nguyễn Thị Mẫu", cho="5h30")
    ),
    "a fact in doubt": lambda: whole_library(facts=make_facts(so="1999", gio=None, ten="Nguyễn Thị Mẫu", cho=None)),
    "another village": lambda: whole_library(
        commune=make_commune(web="https://xa.vi-du.example", villages=[{"id": "tay", "name": "Thôn Tây"}])
    ),
    "no address": lambda: whole_library(commune=make_commune()),
    "a name is said in another way": lambda: whole_library(pronunciation={"Mẫu": "mờ ẫu"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_any_edit_all_is_as_if_it_were_new(edit: str) -> None:
    """Of the files that are text, and of what is remembered of each: there and back again."""
    commune, only = Commune(), ("site",)
    first, _ = commune.build(whole_library(), only=only)
    edited, _ = commune.build(EDITS[edit](), only=only)
    back, _ = commune.build(whole_library(), only=only)

    assert bytes_of(edited) == bytes_of(Commune().build(EDITS[edit](), only=only)[0])
    assert said_of(back) == said_of(first)


@dataclass(frozen=True, slots=True)
class Echo:
    """Records what is said as it is written, in a minute; it remembers how often it was asked."""

    asked: list[str] = field(default_factory=list)
    name: str = "echo"

    def record(self, script: Script, order: RecordingOrder) -> tuple[dict[str, bytes], int]:
        said = f"{order.pace.pause_sentence_seconds} {order.tags} {[one.reading.text for one in script.sentences()]}"
        self.asked.append(script.programme.piece.slug)
        return {kind: f"{kind} {said}".encode() for kind in ("mp3", "opus")}, 60

    def record_track(self, track: Track, order: RecordingOrder) -> bytes:
        """Return one frame of MP3 in which a digest of all that would be heard takes the place of the sound."""
        jingle = order.pace.jingle if track.is_tune else None
        tune = order.media[jingle.file] if jingle else b""
        said = f"{order.tags} {tune!r} {[one.reading.text for one in track.sentences()]}"
        return (b"\xff\xfb\x90\xc4" + digest_of(said).encode()).ljust(417, b"\0")


def announced(body: str, updated: str = "23/11/2026", pause: str = "0.6") -> Library:
    broadcast = {
        "greeting": "Chào!",
        "speaker": "Tin.",
        "thanks": "Cảm ơn.",
        "pause_sentence_seconds": pause,
        "slots": [{"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}],
    }
    notices = (make_announcement(body=body, updated=updated), make_announcement("hop"))
    return make_library(guides=(), announcements=notices, commune=make_commune(broadcast=broadcast))


@pytest.mark.parametrize(
    "changed",
    [announced("Mai mất điện."), announced("Mai mất nước.", "24/11/2026"), announced("Mai mất nước.", pause="0.7")],
    ids=["a word as long as the other", "the day in its tags", "a pause"],
)
def test_a_script_is_recorded_again_when_anything_in_its_sound_changes(changed: Library) -> None:
    recorder = Echo()
    commune = Commune(worlds.tools(recorder=recorder))
    commune.build(announced("Mai mất nước."), only=("script",))
    before = recorder.asked.copy()
    world, _ = commune.build(changed, only=("script",))
    fresh, _ = Commune(worlds.tools(recorder=Echo())).build(changed, only=("script",))

    assert sorted(before) == ["cat-nuoc", "hop"]
    assert bytes_of(world) == bytes_of(fresh)


def test_a_script_that_nobody_changed_is_not_recorded_again() -> None:
    recorder = Echo()
    commune = Commune(worlds.tools(recorder=recorder))
    commune.build(announced("Mai mất nước."), only=("script", "schedule"))
    commune.build(announced("Mai mất nước."), only=("script", "schedule"))
    commune.build(announced("Mai mất điện."), only=("script", "schedule"))

    assert recorder.asked == ["cat-nuoc", "hop", "cat-nuoc"]


def on_air(body: str, greeting: str = "Chào!", jingle: bytes = b"RIFF....WAVE", **more: object) -> Library:
    broadcast = {
        "greeting": greeting,
        "speaker": "Tin.",
        "thanks": "Cảm ơn.",
        "slots": [{"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}],
        "jingle": {"file": "nhac.wav", "licence": "Xã tự làm"},
        **more,
    }
    notices = (
        make_announcement(body=body, priority="khẩn cấp", expires="25/11/2026"),
        make_announcement("hop", priority="khẩn cấp", expires="25/11/2026"),
    )
    commune = make_commune(broadcast=broadcast)
    return make_library(guides=(), announcements=notices, commune=commune, media={"nhac.wav": jingle})


@pytest.mark.parametrize(
    ("changed", "tracks"),
    [
        (on_air("Mai mất điện."), ["cat-nuoc/track.mp3"]),
        (on_air("Mai mất nước.", jingle=b"RIFF,...WAVE"), ["tracks/nhac-hieu.mp3"]),
        (on_air("Mai mất nước."), []),
    ],
    ids=["a word", "the signal tune", "nothing"],
)
def test_sessions_are_joined_anew_of_those_tracks_alone_in_which_something_changed(
    changed: Library, tracks: list[str]
) -> None:
    commune = Commune(worlds.tools(recorder=Echo()))
    commune.build(on_air("Mai mất nước."), only=("sound",))
    world, remade = commune.build(changed, only=("sound",))
    fresh, _ = Commune(worlds.tools(recorder=Echo())).build(changed, only=("sound",))
    sessions = [str(path) for path in worlds.outputs(world) if "sessions" in path.parts]

    assert bytes_of(world) == bytes_of(fresh)
    assert sessions == ["broadcast/sessions/2026-11-24-sang.mp3", "broadcast/sessions/2026-11-25-sang.mp3"]
    made_again = {str(path).removeprefix("broadcast/") for path in remade}
    assert sorted(path for path in made_again if "sessions" not in path) == tracks
    assert {path for path in made_again if "sessions" in path} == (
        {path.removeprefix("broadcast/") for path in sessions} if tracks else set()
    )


def test_a_draft_and_what_is_published_are_made_apart() -> None:
    library = whole_library(guides=(make_guide("goi", summary="Gọi từ {{ fact.cho }}."),))
    published, _ = Commune().build(library, only=("site",))
    draft, _ = Commune().build(library, Edition(draft=True), only=("site",))
    drafted = Commune().tools

    assert "site/huong-dan/goi.html" not in published.made
    assert draft.made["site/huong-dan/goi.html"].awaiting == ("cho",)
    assert drafted is not draft.tools


def test_workers_remember_what_one_process_remembers(tmp_path: Path) -> None:
    alone, several = (
        Commune(worlds.tools(Store(tmp_path / name, tmp_path / f"scratch-{name}"))) for name in ("one", "other")
    )
    for library in (whole_library(), EDITS["title"](), EDITS["a fact in doubt"]()):
        one, _ = alone.build(library, only=("site", "schedule"))
        other, _ = several.build(library, only=("site", "schedule"), jobs=2)

        assert said_of(one) == said_of(other)
        answers = {name: answer.digest for name, answer in alone.traces.answers.items()}
        others = {name: answer.digest for name, answer in several.traces.answers.items()}
        assert {name: others.get(name) for name in answers} == answers


# What a task reads is written down.

READS: dict[str, tuple[Callable[[Reads], object], str]] = {
    "the day": (lambda reads: reads.today, "today"),
    "the address": (lambda reads: reads.address, "address"),
    "the recorder": (lambda reads: reads.recorder, "recorder"),
    "the commune": (lambda reads: reads.library.commune, "commune"),
    "all guides": (lambda reads: reads.library.guides, "guides"),
    "all notices": (lambda reads: reads.library.listed, "listed"),
    "all campaigns": (lambda reads: reads.library.campaigns, "campaigns"),
    "all results": (lambda reads: reads.library.results, "results"),
    "how names are said": (lambda reads: reads.library.pronunciation, "pronunciation"),
    "a guide": (lambda reads: reads.library.guide("goi"), "guide goi"),
    "a guide that is not there": (lambda reads: reads.library.guide("la"), "guide la"),
    "a notice": (lambda reads: reads.library.notice("hop"), "notice hop"),
    "a campaign": (lambda reads: reads.library.campaign("bon-tuan"), "campaign bon-tuan"),
    "whether a notice stands": (lambda reads: reads.standing("hop"), "standing hop"),
    "a title": (lambda reads: reads.title("guide", "goi"), "title guide goi"),
    "all facts": (lambda reads: reads.library.facts.facts, "facts"),
    "a fact": (lambda reads: reads.library.facts.get("so"), "fact so"),
    "a fact that is filled in": (lambda reads: reads.words(reads.title("guide", "goi")), "fact so"),
    "whether a fact may be published": (lambda reads: reads.library.facts.may_publish("cho"), "fact cho"),
    "facts within a fact": (lambda reads: reads.library.facts.within("so"), "fact so"),
    "facts in words": (lambda reads: reads.library.facts.named_in("Gọi 1999"), "named Gọi 1999"),
    "a file of media": (lambda reads: reads.library.media.get("a.png"), "media a.png"),
    "a file of media that may be there": (lambda reads: "a.png" in reads.library.media, "media a.png"),
    "the names of media": (lambda reads: list(reads.library.media), "pictures"),
    "how many media there are": (lambda reads: len(reads.library.media), "pictures"),
    "whether something is planned": (
        lambda reads: reads.is_planned(PurePosixPath("site/a.html")),
        "planned site/a.html",
    ),
    "what is offered": (lambda reads: reads.offers("goi"), "offers goi"),
    "all that is planned": (lambda reads: reads.planned(), "plan"),
    "a page's address": (lambda reads: reads.page_address(PurePosixPath("a.html")), "address"),
    "a short address": (lambda reads: reads.short_address(whole_library().guides[0]), "short guide goi"),
    "a question": (lambda reads: reads.ask(length_of_title, "goi"), f'ask {__name__}:length_of_title ["goi"]'),
    "a kept question": (lambda reads: reads.recall(length_of_title, "goi"), f'kept {__name__}:length_of_title ["goi"]'),
}


@pytest.mark.parametrize("what", READS)
def test_what_is_read_is_noted_with_its_digest(what: str) -> None:
    ask, name = READS[what]
    world = worlds.world_of(whole_library(), only=("site",))
    reads = Reads(world)
    ask(reads)

    assert name in reads.noted
    assert reads.noted[name] == world.digest(name)
    assert world.holds(tuple(reads.noted.items()))


def test_a_file_that_is_empty_is_not_taken_for_one_that_is_not_there() -> None:
    there = worlds.world_of(whole_library().model_copy(update={"media": {"a.png": b""}}), only=("site",))
    gone = worlds.world_of(whole_library().model_copy(update={"media": {}}), only=("site",))

    assert there.digest("media a.png") != gone.digest("media a.png")


def test_what_is_made_of_another_file_notes_its_bytes_and_what_it_says() -> None:
    world = worlds.world_of(whole_library(), only=("site",))
    path = PurePosixPath("site/robots.txt")
    worlds.made(world, path)
    of_file, of_bytes = Reads(world), Reads(world)
    of_file.file(path)
    of_bytes.version(path)
    before = (world.digest(f"file {path}"), world.digest(f"bytes {path}"))
    assert (of_file.noted, of_bytes.noted) == ({f"file {path}": before[0]}, {f"bytes {path}": before[1]})

    world.made[str(path)] = world.made[str(path)]._replace(facts=("so",))
    assert world.digest(f"file {path}") != before[0]
    assert world.digest(f"bytes {path}") == before[1] == world.made[str(path)].sha256


def test_a_picture_of_a_sheet_that_says_another_fact_overleaf_says_it_too() -> None:
    """The first page, and so the picture, is the same: only what is known of it changes."""
    commune = Commune()
    worlds_made = []
    for gio in ("cả ngày", None):
        steps = [{"title": "Bấm số", "text": "Gọi."}]
        guide = make_guide("goi", steps=steps, notes=[{"kind": "tip", "text": "Gọi {{ fact.gio }}."}])
        library = make_library(facts=make_facts(gio=gio), guides=(guide,))
        worlds_made.append(commune.build(library, only=("leaflet", "site"))[0])
    first, second = worlds_made
    thumbnail = "site/tai-ve/print/leaflet/goi.webp"

    assert "gio" in first.made["print/leaflet/goi.pdf"].facts
    assert first.made[thumbnail].facts == first.made["print/leaflet/goi.pdf"].facts
    assert second.made[thumbnail].facts == second.made["print/leaflet/goi.pdf"].facts == ()
    assert first.made[thumbnail].sha256 == second.made[thumbnail].sha256


def test_a_digest_tells_values_apart_that_say_something_else() -> None:
    values = ["1", 1, None, "", (), ("1",), ["1"], make_fact("1"), make_fact("2"), make_guide(), make_guide("b")]

    assert len({digest_of(value) for value in values}) == len(values)
    assert digest_of(make_guide()) == digest_of(make_guide())


def test_the_site_is_one_channel_among_others() -> None:
    assert worlds.planned(SITE, make_library())
