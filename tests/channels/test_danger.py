"""What cannot wait looks so: no sun rises over a fallen bridge, on paper or on the home page."""

import pytest

from generator.channels.sheets.designed import laid_out, text_about
from generator.making.reads import Reads
from generator.model import Priority
from generator.sheets.catalogue import design_of
from tests import designs, worlds
from tests.builders import make_announcement, make_library

LOOKS = ("a4", "a4-mono", "a3", "a3-mono", "a2", "leaflet", "trifold", "strips", "strips-mono", "door", "door-mono")


def html_of(look: str, slug: str) -> str:
    reads = Reads(designs.world())
    sheet, _ = laid_out(reads, look, text_about(reads, design_of(look), slug))
    return sheet.html


@pytest.mark.parametrize("look", LOOKS)
def test_a_sheet_shows_the_sun_or_a_sign_of_danger(look: str) -> None:
    calm, alarmed = html_of(look, "goi-1999"), html_of(look, "khi-nao-khong-goi-1999")

    assert 'class="sun"' in calm
    assert 'class="danger"' not in calm
    assert 'class="sun"' not in alarmed
    assert 'class="danger"' in alarmed


@pytest.mark.parametrize(("priority", "storm"), [(Priority.NORMAL, False), (Priority.URGENT, True)])
def test_the_home_page_has_clouds_while_something_urgent_holds(priority: Priority, storm: bool) -> None:  # noqa: FBT001
    world = worlds.world_of(make_library(announcements=(make_announcement(priority=priority),)), only=("site",))
    home = worlds.made(world, "site/index.html").content.decode()

    assert ('<svg class="scene storm' in home) is storm
    assert ('<circle class="sun"' in home) is not storm
