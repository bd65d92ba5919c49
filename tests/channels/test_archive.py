"""What an office keeps: every notice that was put up, to be read in many years by whoever has to."""

import functools
from io import BytesIO

import page
import pikepdf
import pytest

from generator.channel import Output
from generator.channels.notice import ARCHIVE, NOTICE
from generator.rendering import proof, raster
from tests import designs, pdfs
from tests.builders import make_announcement, make_library

KEPT = tuple(ARCHIVE.plan(designs.library()))
every_copy = pytest.mark.parametrize("output", KEPT, ids=lambda output: output.path.stem)


@functools.cache
def printed(slug: str) -> bytes:
    return ARCHIVE.render(next(output for output in KEPT if output.path.stem == slug), designs.context()).content


def shown(slug: str) -> bytes:
    output = next(output for output in NOTICE.plan(designs.library()) if output.path.stem == slug)
    return designs.printed(output.path).content


def test_every_notice_that_is_put_up_is_kept() -> None:
    put_up = [output.path.name for output in NOTICE.plan(designs.library())]

    assert put_up
    assert [output.path.as_posix() for output in KEPT] == [f"print/archive/{name}" for name in put_up]


def test_what_is_not_put_up_is_not_kept() -> None:
    assert list(ARCHIVE.plan(make_library(announcements=(make_announcement(channels=["site"]),)))) == []


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
