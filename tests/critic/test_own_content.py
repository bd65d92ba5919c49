"""A designer looks at every sheet of content/, in each theme, and finds nothing."""

from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from generator.build import check
from generator.channels import SHEETS
from generator.making.world import World
from generator.model.theme import Theme
from tests import worlds
from tests.builders import redact
from tests.contents import TODAY
from tests.critic import eye
from tests.critic.paper import papers

OWN = Path(__file__).parents[2] / "content"
IN_EACH_THEME = ("a4", "leaflet", "board", "pictures-a4", "door")
"""Designs of which one sheet is looked at in the other themes: colours differ there, and heads."""


@cache
def world(theme: Theme) -> World:
    shelf, _problems = check(OWN, TODAY)
    library = redact(shelf.library(TODAY))
    commune = library.commune.model_copy(update={"theme": theme})
    return worlds.world_of(library.model_copy(update={"commune": commune}))


def paths() -> list[tuple[Theme, PurePosixPath]]:
    found = [
        output.path
        for channel in SHEETS
        for output in world(Theme.PADDY).plan[channel.name]
        if output.path.suffix == ".pdf" and not output.parents
    ]
    firsts = [next(path for path in found if path.parts[1] == design) for design in IN_EACH_THEME]
    others = [(theme, path) for theme in (Theme.INDIGO, Theme.LOTUS) for path in firsts]
    return [*((Theme.PADDY, path) for path in found), *others]


@pytest.mark.parametrize(("theme", "path"), paths(), ids=str)
def test_a_designer_finds_nothing_on_a_sheet_of_our_own(theme: Theme, path: PurePosixPath, tmp_path: Path) -> None:
    for number, paper in enumerate(papers(worlds.made(world(theme), path).content), start=1):
        found = eye.faults(paper, mono=path.parts[1].endswith("-mono"))

        assert not found, eye.told(paper, found, tmp_path / f"{path.stem}-{number}.png")
