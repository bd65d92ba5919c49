"""What the page of downloads offers: each text's files folded away, how large they are, which to print."""

import re
from datetime import date

import pytest

from generator.channels import CHANNELS
from generator.channels.site.downloads import ADVICE
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.traces import Trace
from generator.text.bytes_told import in_kilobytes
from tests import worlds
from tests.builders import make_announcement, make_guide, make_library
from tests.channels.site.sites import rendered
from tests.worlds import Edition, Stopwatch

TODAY = date(2026, 11, 24)


@pytest.fixture
def world() -> World:
    """A world whose sheets are said to be made, each 48 kB."""
    made = make_library(guides=(make_guide(topic="Gửi phản ánh"),), announcements=(make_announcement(),))
    world = worlds.world_of(made, Edition(TODAY))
    for outputs in world.plan.values():
        for output in outputs:
            if output.path.suffix == ".pdf" and output.path.parts[0] != "site":
                world.made[str(output.path)] = Trace("", (), "0" * 64, 48_200)
    return world


def page(world: World) -> str:
    output = next(output for output in world.plan["site"] if output.path.name == "tai-ve.html")
    return output.make(Reads(world)).content.decode().replace("\u00a0", " ")


@pytest.mark.row("W14")
def test_every_kind_of_file_comes_with_advice() -> None:
    assert {channel.label for channel in CHANNELS if channel.offered} == ADVICE.keys()


@pytest.mark.row("W14")
def test_files_are_folded_away_by_text_and_tell_their_size(world: World) -> None:
    html = page(world)
    links = re.findall(r"download>.*?</a>", html, re.DOTALL)

    assert html.count("<details") == html.count("<summary>") >= 2
    assert len(links) > 8
    assert all("(PDF, 48 KB)" in link for link in links)
    assert "Nên in tờ nào?" in html
    assert "dán ở nhà văn hóa" in html


@pytest.mark.row("W14")
def test_sound_is_promised_where_there_is_some(world: World) -> None:
    recorded = worlds.world_of(
        make_library(announcements=(make_announcement(),)),
        Edition(TODAY),
        using=worlds.tools(recorder=Stopwatch(60)),
    )

    assert "phát thanh" not in page(world).partition("<main")[2].partition("</main>")[0]
    assert "bài phát thanh để nghe" in page(recorded)
    assert "tai-ve/broadcast/cat-nuoc/audio.mp3" in page(recorded)


@pytest.mark.row("W14")
def test_a_site_that_is_built_alone_promises_no_sheets() -> None:
    html = rendered(make_library(announcements=(make_announcement(),)), "tai-ve.html", TODAY)
    main = html.partition("<main")[2].partition("</main>")[0]

    assert "Hiện chưa có tệp nào" in main
    assert "Áp phích" not in main


def test_a_new_size_makes_the_page_again_and_new_bytes_of_the_same_size_do_not(world: World) -> None:
    output = next(output for output in world.plan["site"] if output.path.name == "tai-ve.html")
    reads = Reads(world)
    output.make(reads)
    noted = tuple(reads.noted.items())
    sheet = next(path for path in world.made if path.endswith(".pdf"))
    world.made[sheet] = Trace("", (), "1" * 64, 48_200)
    same = world.holds(noted)
    world.made[sheet] = Trace("", (), "1" * 64, 99_000)

    assert same
    assert not world.holds(noted)


@pytest.mark.parametrize(("size", "told"), [(1, "1 KB"), (999_499, "999 KB"), (2_340_000, "2,3 MB")])
def test_sizes_are_told_as_people_read_them(size: int, told: str) -> None:
    assert in_kilobytes(size) == told
