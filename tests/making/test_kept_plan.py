"""A plan that is kept is the plan that was made: every output with its work, and what the website offers."""

from functools import cache

from generator.load import load
from generator.making.kept_plan import Anew, KeptOffers, kept_outputs, note_plan
from generator.making.world import World
from generator.memory.traces import Trace
from generator.outputs import Output
from generator.publishing.artifacts import planned
from generator.shelf import open_shelf
from tests import worlds
from tests.commands import HAI_THON
from tests.contents import TODAY


@cache
def world() -> World:
    """Return a village's world in which everything is planned, and noted as if it were made."""
    known = worlds.world_of(open_shelf(load(HAI_THON), {}).library(TODAY))
    known.made = {str(output.path): Trace(output.make.name, (), "ab", 1) for _, output in planned(known)}
    note_plan(known)
    known.traces.outputs = known.made
    return known


def test_each_output_comes_back_with_its_channel() -> None:
    made = list(planned(world()))

    assert len(made) > 250
    assert kept_outputs((str(output.path) for _, output in made), world()) == made


def test_the_website_offers_the_same() -> None:
    kept = KeptOffers(world().traces.outputs, world())
    offered = {subject: [(label, list(some)) for label, some in offers] for subject, offers in world().offers.items()}

    assert len(offered) > 3
    assert dict(kept.items()) == offered
    assert len(kept) == len(offered)
    assert kept["not there"] == []


def test_a_trace_whose_plan_is_the_same_stays_the_same_object() -> None:
    before = dict(world().made)
    note_plan(world())

    assert all(trace is before[path] for path, trace in world().made.items())


def test_a_plan_is_made_anew_only_for_who_reads_all_of_it() -> None:
    times = []

    def plan() -> dict[str, tuple[Output, ...]]:
        times.append(1)
        return {"site": ()}

    anew = Anew(plan)
    assert times == []
    assert (anew["site"], list(anew), len(anew)) == ((), ["site"], 1)
    assert times == [1]
