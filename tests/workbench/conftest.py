"""A desk over a copy of the fictional commune, and a browser to use it with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workbench.desks import DEMO, Desk, desk_over


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk that the tests of a module share: to begin one takes seconds."""
    content = Path(shutil.copytree(DEMO, tmp_path_factory.mktemp("desk") / "content"))
    with desk_over(content) as running:
        yield running


@pytest.fixture
def desk(running: Desk) -> Desk:
    """Return the desk over the content as it was at first; nobody is chosen, and nothing was done before."""
    as_at_first(running.content)
    running.be_nobody()
    return running


@pytest.fixture
def same_desk(running: Desk) -> Desk:
    """Return a desk that is only looked at."""
    return running


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the fictional commune that may be changed."""
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


def as_at_first(content: Path) -> None:
    """Make *content* what it was, all but the key of the desk."""
    kept = (content / ".tinlang-desk", content / ".tinlang-desk" / "key", content / ".tinlang-desk" / ".gitignore")
    for there in (*content.iterdir(), *kept[0].iterdir()):
        if there not in kept:
            # A window that was just closed may still have sent words, which the desk keeps at this moment.
            shutil.rmtree(there, ignore_errors=True) if there.is_dir() else there.unlink(missing_ok=True)
    shutil.copytree(DEMO, content, dirs_exist_ok=True)
