"""The pipeline: load → read → check → plan → render → publish, in that order, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifacts import Artifact, Recall, Recordings, manifest, offered_copy
from generator.channel import RenderContext
from generator.channels import CHANNELS, Plan, plan_outputs
from generator.checks import check_library
from generator.checks.schedule import check_airings
from generator.diagnostics import Diagnostic, has_errors, in_reading_order, quoting
from generator.load import load
from generator.model import Library
from generator.printing import PrintShop
from generator.publish import kept, make_way, publish
from generator.readers import read_library
from generator.rendering.templates import Templates
from generator.said import Fill
from generator.settle import settle
from generator.workers import render_all

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: from where, to where, as of which day, at which web address, for which channels."""

    content: Path
    output: Path
    today: date
    address: str | None = None
    only: Sequence[str] = ()
    draft: bool = False
    jobs: int = 1
    record: Callable[[Library], Recordings] | None = None  # speaks the scripts, where sound files are asked for


@dataclass(frozen=True, slots=True)
class Built:
    """What came of an order: the artifacts, or the problems that stood in the way."""

    problems: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = ()


def build(order: Order, templates: Templates, shop: PrintShop, progress: Progress) -> Built:
    """Build *order*. With any error nothing is published: what stood before stays up."""
    library, problems = check(order.content, order.today)
    if library is None or has_errors(problems):
        return Built(problems)
    make_way(order.output)
    recorded = order.record(settle(library)) if order.record else Recordings()
    problems = (*problems, *check_airings(library, recorded.seconds)) if order.record else problems
    if has_errors(problems):
        return Built(problems)
    plan = plan_outputs(_at(order.address, library if order.draft else settle(library)), order.only, order.today)
    context = context_of(order, plan, templates, shop, recorded)
    artifacts = (*render_all(plan, context, order.jobs, progress), *recorded.artifacts)
    if order.only:
        artifacts = _with_kept(artifacts, tuple(kept(order.output, plan.names)), shop.recall)
    listed = manifest(artifacts, order.today, shop.versions)
    publish(artifacts, listed, order.output)
    return Built(problems, artifacts)


def _with_kept(made: tuple[Artifact, ...], left: tuple[Artifact, ...], recall: Recall) -> tuple[Artifact, ...]:
    """Return *made* and what is *left* of other channels, with the copies that the website offers of it."""
    offered = {channel.name for channel in CHANNELS if channel.offered}
    copies = (offered_copy(artifact, recall) for artifact in left if artifact.channel in offered)
    return tuple({artifact.path: artifact for artifact in (*left, *copies, *made)}.values())


def check(content: Path, today: date) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Return the library in *content*, if it can be read, and every problem in it."""
    found = load(content)
    library, problems = read_library(found.sources, found.media, found.folder)
    seen = [*found.problems, *problems]
    if library is not None:
        seen += check_library(library, today)
    lines = {source.path: source for source in found.sources}
    return library, in_reading_order(quoting(problem, lines) for problem in seen)


def _at(address: str | None, library: Library) -> Library:
    """Return *library* with the web address that this build is for: some files exist only once there is one."""
    if address is None:
        return library
    return library.model_copy(update={"commune": library.commune.model_copy(update={"web": address})})


def context_of(order: Order, plan: Plan, templates: Templates, shop: PrintShop, recorded: Recordings) -> RenderContext:
    """Return what *order* gives every output of *plan* to be rendered with."""
    return RenderContext(
        library=plan.library,
        today=order.today,
        address=plan.library.commune.web,
        pages=templates,
        printer=shop,
        words=Fill(plan.library.facts, order.draft),
        plan=plan.outputs,
        offers=plan.offers,
        draft=order.draft,
        recorded=recorded.seconds,
    )
