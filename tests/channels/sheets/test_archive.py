"""What an office keeps: every notice that was put up, to be read in many years by whoever has to."""

import functools
from io import BytesIO
from pathlib import PurePosixPath

import page
import pikepdf
import pytest

from generator.channels import ARCHIVE, NOTICE
from generator.making.world import World
from generator.model.commune import Switch
from generator.outputs import Output
from generator.pdf import proof, raster
from tests import designs, pdfs, worlds
from tests.builders import make_announcement, make_library
from tests.worlds import planned

KEPT = designs.world().plan["archive"]
every_copy = pytest.mark.parametrize("output", KEPT, ids=lambda output: output.path.stem)


@functools.cache
def printed(slug: str) -> bytes:
    return designs.printed(PurePosixPath("print", "archive", f"{slug}.pdf")).content


def shown(slug: str) -> bytes:
    return worlds.made(keeping_all(), f"print/notice/{slug}.pdf").content


@functools.cache
def keeping_all() -> World:
    """Return the world of a commune that keeps the sheets of notices that are over."""
    commune = designs.library().commune.model_copy(update={"keep_sheets": Switch.YES})
    return worlds.world_of(designs.library().model_copy(update={"commune": commune}))


def test_every_notice_that_was_ever_put_up_is_kept() -> None:
    put_up = [path.name for path in designs.planned() if path.parent.name == "notice"]
    ever = [output.path.name for output in planned(NOTICE, designs.library())]

    assert put_up
    assert set(put_up) < set(ever)
    assert [output.path.as_posix() for output in KEPT] == [f"print/archive/{name}" for name in ever]


def test_what_is_not_put_up_is_not_kept() -> None:
    assert planned(ARCHIVE, make_library(announcements=(make_announcement(channels=["site"]),))) == ()


@every_copy
@pytest.mark.parametrize("profile", [pdfs.A_2A, pdfs.UA_1], ids=str)
def test_it_is_an_archive_file_that_everybody_can_read(output: Output, profile: page.ValidationProfile) -> None:
    assert pdfs.faults(printed(output.path.stem), profile) == []


def test_the_notice_on_the_board_is_no_archive_file() -> None:
    """Else the test above would prove nothing."""
    assert pdfs.faults(shown(KEPT[0].path.stem), pdfs.A_2A) != []


@every_copy
def test_it_says_and_shows_what_was_put_up(output: Output) -> None:
    kept, put_up = printed(output.path.stem), shown(output.path.stem)

    assert pdfs.text(kept) == pdfs.text(put_up)
    assert pdfs.structure(kept) == pdfs.structure(put_up)
    assert [page.tobytes() for page in raster.pages(kept, 100)] == [
        page.tobytes() for page in raster.pages(put_up, 100)
    ]
    assert [code.text for code in proof.read_back(kept)] == [code.text for code in proof.read_back(put_up)]


def test_it_needs_nothing_from_outside() -> None:
    with pikepdf.open(BytesIO(printed(KEPT[0].path.stem))) as opened:
        intent = opened.Root.OutputIntents[0]

        assert not opened.is_encrypted
        assert "/DestOutputProfile" in intent
    assert all(pdfs.font_names(printed(KEPT[0].path.stem)).values())


def test_the_website_offers_none() -> None:
    assert not ARCHIVE.offered
