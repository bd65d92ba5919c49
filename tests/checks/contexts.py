"""What checks are given of a library made in a test: the rest of it once, and each notice alone, as in a build."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.model import Library, Location, Places
from generator.source import Position
from tests.builders import FOLDER, redact
from tests.contents import TODAY


def problems(check: Callable[[CheckContext], Iterator[Diagnostic]], library: Library) -> list[Diagnostic]:
    """Return what *check* sees in *library*, looked at part by part."""
    return [problem for context in parts_of(library) for problem in check(context)]


def parts_of(library: Library) -> Iterator[CheckContext]:
    """Yield everything of *library* but its notices, then each notice alone."""
    yield rest_of(library)
    for notice in library.announcements:
        row = tuple(one for one in library.listed if one.slug == notice.slug)
        yield _context(library, replace(_nothing_of(library), announcements=(notice,), listed=row), alone=True)


def rest_of(library: Library, today: date = TODAY) -> CheckContext:
    """Return everything of *library* but its notices."""
    rest = replace(
        _nothing_of(library),
        guides=library.guides,
        campaigns=library.campaigns,
        results=library.results,
        every=library.listed,
    )
    return _context(library, rest, today)


def _nothing_of(library: Library) -> Extract:
    slugs = {
        "guide": frozenset(guide.slug for guide in library.guides),
        "notice": frozenset(notice.slug for notice in library.announcements),
        "campaign": frozenset(campaign.slug for campaign in library.campaigns),
        "unread": library.unread,
    }
    known = {
        "facts.yaml": library.facts.places,
        **{f"guides/{guide.slug}.yaml": guide.places for guide in library.guides},
        **{f"announcements/{notice.slug}.md": notice.places for notice in library.announcements},
        **{f"campaigns/{campaign.slug}.yaml": campaign.places for campaign in library.campaigns},
    }

    def places(name: str) -> Places:
        return known[name]

    return Extract(redact(library), library.commune, (), (), (), (), (), (), slugs, places)


def _context(library: Library, written: Extract, today: date = TODAY, *, alone: bool = False) -> CheckContext:
    redacted = redact(library)
    slugs = {document.slug for document in written.documents()}
    published = replace(
        written,
        commune=redacted.commune,
        guides=tuple(one for one in redacted.guides if one.slug in slugs),
        announcements=tuple(one for one in redacted.announcements if one.slug in slugs),
        campaigns=tuple(one for one in redacted.campaigns if one.slug in slugs),
        listed=tuple(one for one in redacted.listed if one.slug in {row.slug for row in written.listed}),
        every=tuple(one for one in redacted.listed if one.slug in {row.slug for row in written.every}),
    )
    return CheckContext(written, published, today, alone)


def placed(file: str, *locations: Location) -> Places:
    """Return the places of *file*, where the values at *locations* stand in the lines 10, 20 and so on."""
    path = FOLDER / file
    return Places(path, {location: Position(path, 10 * number) for number, location in enumerate(locations, 1)})


def told(check: Callable[[CheckContext], Iterator[Diagnostic]], library: Library) -> list[tuple[str, int, str, str]]:
    """Return the file, the line, the message and the hint of each problem that *check* sees in *library*."""
    found = problems(check, library)
    return [(str(one.at.path.relative_to(FOLDER)), one.at.line, one.message, one.hint) for one in found]
