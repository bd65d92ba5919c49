"""What cannot wait looks so: no sun rises over a fallen bridge, on paper or on the home page."""

from dataclasses import replace

import pytest

from generator.channels.sheets.designed import laid_out, text_about
from generator.making.reads import Reads
from generator.model import Priority
from generator.sheets.catalogue import design_of
from tests import designs, worlds
from tests.builders import make_announcement, make_library

LOOKS = ("a4", "a4-mono", "a3", "a3-mono", "a2", "leaflet", "trifold", "strips", "strips-mono", "door", "door-mono")


def drawn(look: str, slug: str, *, with_drawing: bool) -> tuple[bool, bool, bool]:
    """Return whether the sheet about *slug* in *look* shows the sun, a sign of danger, and the drawing of its text."""
    reads = Reads(designs.world())
    text = text_about(reads, design_of(look), slug)
    if not with_drawing:
        items = tuple(replace(item, picture=None) for item in text.wording.items)
        text = replace(text, wording=replace(text.wording, scene=None, items=items))
    html = laid_out(reads, look, text)[0].html
    return 'class="sun"' in html, 'class="danger"' in html, 'src="picture:ve/' in html


@pytest.mark.parametrize("look", LOOKS)
def test_a_sheet_without_a_drawing_shows_the_sun_or_a_sign_of_danger(look: str) -> None:
    assert drawn(look, "goi-1999", with_drawing=False) == (True, False, False)
    assert drawn(look, "khi-nao-khong-goi-1999", with_drawing=False) == (False, True, False)


@pytest.mark.parametrize("look", LOOKS)
def test_a_drawing_stands_in_place_of_both(look: str) -> None:
    assert drawn(look, "goi-1999", with_drawing=True) == (False, False, True)
    assert drawn(look, "khi-nao-khong-goi-1999", with_drawing=True)[0] is False


@pytest.mark.parametrize(("priority", "storm"), [(Priority.NORMAL, False), (Priority.URGENT, True)])
def test_the_home_page_has_clouds_while_something_urgent_holds(priority: Priority, storm: bool) -> None:  # noqa: FBT001
    world = worlds.world_of(make_library(announcements=(make_announcement(priority=priority),)), only=("site",))
    home = worlds.made(world, "site/index.html").content.decode()

    assert ('<svg class="scene storm' in home) is storm
    assert ('<circle class="sun"' in home) is not storm
