"""The samples that messages point at: a new commune made of them builds, and asks for approval."""

import shutil
from pathlib import Path, PurePosixPath

import pytest

from generator.build import check
from generator.diagnostics import has_errors
from generator.messages import fields as messages
from generator.shipped import TEMPLATES
from generator.source import Position
from tests.contents import TODAY


def test_a_commune_made_of_the_samples_has_no_faults_and_asks_for_approval(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    for name in ("commune.yaml", "facts.yaml"):
        shutil.copy(TEMPLATES / "new" / name, content / name)
    shelf, problems = check(content, TODAY)

    assert not has_errors(problems), problems
    assert problems == ()
    assert shelf.commune.asks_approval


@pytest.mark.row("O13")
def test_what_is_told_of_a_missing_file_names_a_sample_that_is_there(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent / "villages/hai-thon/content", tmp_path / "content")
    for name in ("commune.yaml", "facts.yaml"):
        (tmp_path / "content" / name).unlink()
        _, problems = check(tmp_path / "content", TODAY)
        hint = messages.missing_file(Position(PurePosixPath(name))).hint

        assert sum(problem.at.path.name == name for problem in problems) == 1
        assert f"templates/new/{name}" in hint
        assert (TEMPLATES.parent / f"templates/new/{name}").is_file()
