"""Whatever a library says and needs: all of it can be rendered, and nothing that nobody has confirmed is in it."""

import gzip
from pathlib import Path

import brotli
from hypothesis import given, settings

from generator.artifacts import Artifact, Recordings, make_artifact
from generator.build import Order, context_of
from generator.channels import CHANNELS, plan_outputs
from generator.model import Library
from generator.printing import Memory, PrintShop
from generator.rendering.templates import Templates
from generator.said import AWAITING
from generator.settle import settle
from tests import strategies
from tests.builders import make_fact
from tests.contents import TODAY

TEMPLATES = Templates()
SHOP = PrintShop(TEMPLATES.fonts(), Memory(None))
DRAWN = {".pdf", ".png", ".jpg", ".zip"}
"""What is printed or drawn from the same words; tests/test_build.py reads it."""


def rendered(library: Library, *, draft: bool = False) -> list[Artifact]:
    """Return every output of *library* that is text."""
    plan = plan_outputs(library if draft else settle(library))
    order = Order(Path("content"), Path("output"), TODAY, draft=draft)
    context = context_of(order, plan, TEMPLATES, SHOP, Recordings())
    return [
        make_artifact(channel, output, context)
        for channel in CHANNELS
        for output in plan.outputs[channel.name]
        if output.path.suffix not in DRAWN
    ]


def words_of(artifact: Artifact) -> str:
    content = artifact.content
    if artifact.path.suffix == ".gz":
        content = gzip.decompress(content)
    if artifact.path.suffix == ".br":
        content = brotli.decompress(content)
    return content.decode(errors="replace")


@settings(max_examples=60)
@given(strategies.libraries())
def test_nothing_unconfirmed_is_said_and_everything_else_can_be(library: Library) -> None:
    for artifact in rendered(library):
        said = words_of(artifact)

        assert strategies.UNSAID not in said, artifact.path
        assert AWAITING not in said, artifact.path
        assert strategies.UNSAID not in dict(artifact.facts).values()


@settings(max_examples=40)
@given(strategies.libraries())
def test_a_draft_marks_what_is_unconfirmed_wherever_it_says_it(library: Library) -> None:
    # A draft, too, is made only of content without faults: every fact it names is in the registry.
    known = {**library.facts.facts, "gone": make_fact(strategies.UNSAID, state="unconfirmed")}
    whole = library.model_copy(update={"facts": library.facts.model_copy(update={"facts": known})})
    for artifact in rendered(whole, draft=True):
        said = words_of(artifact)
        marked = AWAITING.casefold() in said.casefold()

        assert marked or strategies.UNSAID not in said, artifact.path
        assert strategies.UNSAID not in dict(artifact.facts).values()
