"""Whatever a library says and needs: all of it can be rendered, and nothing that nobody has confirmed is in it."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hypothesis import given, settings

from generator.model import Library
from generator.publishing.artifacts import valued
from generator.said import AWAITING
from tests import strategies, worlds
from tests.builders import make_fact
from tests.worlds import Edition


def rendered(library: Library, *, draft: bool = False) -> Iterator[tuple[PurePosixPath, str, set[str]]]:
    """Yield path, words and values of facts of every output that is text; tests/test_build.py reads the others."""
    world = worlds.world_of(library, Edition(draft=draft))
    for path, made in worlds.all_texts(world):
        yield path, made.content.decode(), {value for _, value in valued(made.facts, world.library.facts)}


@settings(max_examples=60)
@given(strategies.libraries())
def test_nothing_unconfirmed_is_said_and_everything_else_can_be(library: Library) -> None:
    for path, said, values in rendered(library):
        assert strategies.UNSAID not in said, path
        assert AWAITING not in said, path
        assert strategies.UNSAID not in values


@settings(max_examples=40)
@given(strategies.libraries())
def test_a_draft_marks_what_is_unconfirmed_wherever_it_says_it(library: Library) -> None:
    # A draft, too, is made only of content without faults: every fact it names is in the registry.
    known = {**library.facts.facts, "gone": make_fact(strategies.UNSAID, state="unconfirmed")}
    whole = library.model_copy(update={"facts": library.facts.model_copy(update={"facts": known})})
    for path, said, values in rendered(whole, draft=True):
        marked = AWAITING.casefold() in said.casefold()

        assert marked or strategies.UNSAID not in said, path
        assert strategies.UNSAID not in values
