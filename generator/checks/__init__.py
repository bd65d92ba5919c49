"""Library → diagnostics. A check takes a part of the library, and yields the problems in it.

Each document is checked by itself; then the library is checked for what only the whole of it shows. The problems are
kept from build to build until something that they depend on changes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module

from generator.checks.approval import check_approval, check_setting
from generator.checks.blanks import check_blanks
from generator.checks.dialled import check_calls
from generator.checks.diary import check_diary
from generator.checks.drawings import check_drawings, check_topics
from generator.checks.emergency import check_emergency
from generator.checks.extract import CheckContext, Extract
from generator.checks.facts import check_facts, check_needed, check_registry
from generator.checks.hidden import check_links_to_hidden
from generator.checks.inner_state import check_inner_state
from generator.checks.letters import check_letters
from generator.checks.links import check_links
from generator.checks.lists import check_indents, check_lists
from generator.checks.nouns import check_nouns
from generator.checks.one_medium import check_one_medium
from generator.checks.papers import check_papers
from generator.checks.pictures import check_pictures
from generator.checks.references import check_actions, check_names, check_references
from generator.checks.telephones import check_telephones
from generator.checks.times import check_slips, check_times, check_weekdays
from generator.diagnostics import Diagnostic, Severity
from generator.making.reads import Reads
from generator.model import Announcement, Commune, Guide, Listed, Places, Registry
from generator.redact import redact_commune, redact_documents

Check = Callable[[CheckContext], Iterator[Diagnostic]]


def _later(module: str, name: str, channel: str = "") -> Check:
    """Return the check *name* of *module*, which is imported when it is first called: it reads aloud, or lays out.

    With a *channel*, it is called only where a document goes to that channel.
    """

    def check(context: CheckContext) -> Iterator[Diagnostic]:
        if not channel or any(document.goes_to(channel) for document in context.published.documents()):
            yield from getattr(import_module(f"generator.checks.{module}"), name)(context)

    return check


EVERYWHERE: tuple[Check, ...] = (
    check_facts,
    check_needed,
    check_references,
    check_pictures,
    check_drawings,
    check_papers,
    check_letters,
    check_approval,
    check_links_to_hidden,
    check_links,
    check_calls,
    check_blanks,
    _later("stories", "check_stories"),
)
"""The checks of every document."""

OF_WORDING: tuple[Check, ...] = (
    check_inner_state,
    check_one_medium,
    check_nouns,
    check_emergency,
    check_telephones,
    check_lists,
    check_indents,
)
"""The checks of every document that somebody may still mend: they only warn."""

WHILE_IT_STANDS: tuple[Check, ...] = (
    _later("speech", "check_speech", "script"),
    _later("share", "check_share", "share"),
    _later("fit", "check_poster", "poster"),
    _later("schedule", "check_urgent", "script"),
    check_times,
    check_weekdays,
    check_slips,
)
"""The checks of every document that is still broadcast and shared."""

ON_PAPER: tuple[Check, ...] = (_later("fit", "check_sheets"),)
"""The checks of each guide by itself: it takes long to lay its sheets out."""

ONCE: tuple[Check, ...] = (
    check_registry,
    check_names,
    check_actions,
    check_topics,
    _later("numbers", "check_numbers"),
    _later("press", "check_press"),
    _later("strips", "check_fit"),
    _later("schedule", "check_schedule"),
    _later("station", "check_station"),
    _later("security", "check_security"),
    check_setting,
    _later("results", "check_days_to_come"),
    _later("own_form", "check_own_form"),
    _later("voices", "check_voices"),
)
"""The checks of the library as a whole."""

OF_A_DOCUMENT = (*EVERYWHERE, *OF_WORDING, *WHILE_IT_STANDS)
"""All checks of one document, except on its sheets."""


def check_library(reads: Reads) -> Iterator[Diagnostic]:
    """Yield every problem that any check finds."""
    yield from reads.recall(problems_of_rest)
    for results in reads.library.results:
        yield from reads.recall(problems_of_results, results.month)
    for diary in reads.library.diary:
        yield from reads.recall(problems_of_diary, diary.month)
    if reads.library.rota is not None:
        yield from reads.recall(problems_of_rota)
    for kind, slugs in reads.written.slugs.items():
        for slug in sorted(slugs):
            yield from _problems_alone(reads, kind, slug)


def problems_about(reads: Reads, kind: str, slug: str) -> Iterator[Diagnostic]:
    """Yield the problems of the document *slug* of a *kind* (“guide”, “notice”, “campaign”), and those of the rest.

    Those of other documents are not looked for.
    """
    if slug in reads.written.slugs.get(kind, ()):
        yield from _problems_alone(reads, kind, slug)
    yield from reads.recall(problems_of_rest)


def _problems_alone(reads: Reads, kind: str, slug: str) -> Iterator[Diagnostic]:
    """Yield the problems of the document *slug* of a *kind* by itself."""
    for question in _ALONE.get(kind, ()):
        yield from reads.recall(question, slug)


def problems_of_notice(reads: Reads, slug: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the notice *slug* by itself."""
    written = reads.written
    extract = replace(
        _nothing(reads, written.commune(places=False)),
        announcements=(written.notice(slug),),
        listed=(written.row(slug),),
    )
    over = reads.standing(slug) == "over"
    # Nobody mends a notice whose days are over: a warning about it would be told at every build for ever.
    mended = not over or reads.hidden(slug) == "withdrawn"
    stands = not over and not written.row(slug).is_template
    checks = (*EVERYWHERE, *(OF_WORDING if mended else ()), *(WHILE_IT_STANDS if stands else ()))
    if written.stands_whole(slug, reads.library.facts.may_publish):
        published = replace(extract, commune=reads.library.commune)
        context = CheckContext(extract, published, reads.today, alone=True, clock=reads.clock)
    else:
        context = _context(reads, extract, alone=True)
    problems = (problem for check in checks for problem in check(context))
    return tuple(problem for problem in problems if mended or problem.severity is Severity.ERROR)


def problems_of_guide(reads: Reads, slug: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the guide *slug* by itself, except on its sheets."""
    written = reads.written
    extract = replace(_nothing(reads, written.commune(places=False)), guides=(written.guide(slug),))
    context = _context(reads, extract, alone=True)
    return tuple(problem for check in OF_A_DOCUMENT for problem in check(context))


def problems_of_campaign(reads: Reads, slug: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the campaign *slug* by itself."""
    written = reads.written

    @cache
    def beside(guide: str) -> Guide | None:
        return written.guide(guide) if guide in written.slugs["guide"] else None

    alone = replace(_nothing(reads, written.commune(places=False)), campaigns=(written.campaign(slug),))
    context = _context(reads, replace(alone, guide_beside=beside), alone=True)
    return tuple(problem for check in OF_A_DOCUMENT for problem in check(context))


def problems_of_sheets(reads: Reads, slug: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the guide *slug* on its sheets."""
    written = reads.written
    extract = replace(_nothing(reads, written.commune(places=False)), guides=(written.guide(slug),))
    context = _context(reads, extract, alone=True)
    return tuple(problem for check in ON_PAPER for problem in check(context))


def problems_of_results(reads: Reads, month: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the table of results of a *month* by itself."""
    module = import_module("generator.checks.results")  # it looks for persons
    return tuple(module.check_results(reads.written.results_of(month), frozenset(reads.ask(module.known_to_all))))


def problems_of_diary(reads: Reads, month: str) -> tuple[Diagnostic, ...]:
    """Return the problems of the diary of a *month*."""
    return tuple(check_diary(reads.written.diary_of(month)))


def problems_of_rota(reads: Reads) -> tuple[Diagnostic, ...]:
    """Return the problems of who reads aloud when."""
    problems: tuple[Diagnostic, ...] = import_module("generator.checks.rota").problems_of_rota(reads)
    return problems


def problems_of_rest(reads: Reads) -> tuple[Diagnostic, ...]:
    """Return the problems of the commune, and those that no document has by itself."""
    written = reads.written
    commune = replace(_nothing(reads, written.commune()), results=written.results())
    library = replace(commune, guides=written.guides(), campaigns=written.campaigns(), every=written.listed)
    of_commune, of_library = _context(reads, commune), _context(reads, library)
    problems_in_time = import_module("generator.checks.facts_in_time").problems_in_time  # it reads aloud
    return (
        *(problem for check in OF_A_DOCUMENT for problem in check(of_commune)),
        *(problem for check in ONCE for problem in check(of_library)),
        *problems_in_time(reads),
    )


_ALONE: Mapping[str, tuple[Callable[[Reads, str], tuple[Diagnostic, ...]], ...]] = {
    "guide": (problems_of_guide, problems_of_sheets),
    "notice": (problems_of_notice,),
    "campaign": (problems_of_campaign,),
}
"""The questions about each kind of document by itself."""


def _nothing(reads: Reads, commune: Commune) -> Extract:
    """Return an extract without documents."""

    def places(name: str) -> Places:
        return reads.written.places(name)

    return Extract(reads.library, commune, (), (), (), (), (), (), reads.written.slugs, places, reads.hidden)


def _context(reads: Reads, written: Extract, *, alone: bool = False) -> CheckContext:
    facts = reads.library.facts
    published = replace(
        written,
        commune=reads.library.commune if alone else redact_commune(written.commune, facts),
        guides=redact_documents(written.guides, facts),
        announcements=redact_documents(written.announcements, facts),
        campaigns=redact_documents(written.campaigns, facts),
        listed=_redacted(written.listed, facts),
        every=_redacted(written.every, facts),
        held_notice=lambda slug: next(iter(redact_documents(_held(reads, slug), facts)), None),
        guide_beside=cache(lambda slug: _redacted_guide(written.guide_beside(slug), facts)),
    )
    return CheckContext(written, published, reads.today, alone, reads.clock)


def _held(reads: Reads, slug: str) -> tuple[Announcement, ...]:
    there = slug in reads.written.slugs["notice"] and reads.hidden(slug) == "held"
    return (reads.written.notice(slug),) if there else ()


def _redacted_guide(guide: Guide | None, facts: Registry) -> Guide | None:
    return next(iter(redact_documents((guide,), facts)), None) if guide else None


def _redacted(rows: Iterable[Listed], facts: Registry) -> tuple[Listed, ...]:
    """Return what may be published of *rows*; those that are not approved are checked as if they were."""
    redacted = (row.redacted(facts.may_publish) for row in rows if not (row.is_withdrawn or row.is_template))
    return tuple(row for row in redacted if row is not None)
