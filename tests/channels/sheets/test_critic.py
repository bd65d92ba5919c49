"""A designer looks at every sheet of the fictional commune, and finds nothing (tests/critic)."""

from pathlib import Path, PurePosixPath

import pytest

from tests import designs
from tests.critic import eye
from tests.critic.paper import papers

PATHS = tuple(path for path in designs.planned() if path.parts[1] != "notice")


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_designer_finds_nothing_on_a_sheet(path: PurePosixPath, tmp_path: Path) -> None:
    for number, paper in enumerate(papers(designs.printed(path).content), start=1):
        found = eye.faults(paper, mono=path.parts[1].endswith("-mono"))

        assert not found, eye.told(paper, found, tmp_path / f"{path.stem}-{number}.png")
