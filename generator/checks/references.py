"""Check that the guides, villages, slots, messages and pictures that documents name exist; no name is used twice."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.checks.extract import CheckContext, Extract
from generator.checks.links import leads
from generator.diagnostics import Diagnostic
from generator.fields import id_of
from generator.messages import library as messages
from generator.model import Announcement, AnyDocument, Campaign, Listed, Location, Picture, Places, found_in
from generator.routes import holders, old_code, short_code
from generator.said import filled
from generator.source import Position
from generator.text.codes import free_code


def check_names(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each slug or id that two things share."""
    library = context.written
    first: dict[str, str] = {}
    for name, document in _documents(library):
        slug = document.slug
        if slug in first:
            places = library.places(name)
            yield messages.same_slug(places.at(("slug",)), slug, library.places(first[slug]).path)
        first.setdefault(slug, name)
    yield from _short_codes(context)
    commune = library.commune
    yield from _ids_once(commune.places, ("villages",), [village.id for village in commune.villages])
    yield from _ids_once(commune.places, ("bodies",), [body.id for body in commune.bodies])
    yield from _ids_once(commune.places, ("broadcast", "slots"), [slot.id for slot in commune.broadcast.slots])
    for campaign in library.campaigns:
        slugs = [message.slug for message in campaign.messages]
        yield from _ids_once(campaign.places, ("messages",), slugs, "slug")


def _short_codes(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each code that several documents share, or that now leads to another document."""
    library = context.written
    files = {document.slug: (name, document) for name, document in _documents(library)}
    by_code = holders((document for _, document in files.values()))

    def at(document: AnyDocument | Listed) -> Position:
        return library.places(files[document.slug][0]).at(("short" if document.short else "slug",))

    for code, documents in by_code.items():
        # A code in the field “short” can be changed; one that is made from the slug cannot.
        first, *others = sorted(documents, key=lambda document: document.short is not None)
        for other in others if short_code(first) == code else ():
            yield messages.same_short_address(at(other), code, first.slug, free_code(other.slug, by_code))
    for _, document in files.values():
        before = old_code(document)
        owner = by_code[before][0] if before else document
        if before and owner.short:
            yield messages.old_short_address(at(owner), before, document.slug, free_code(owner.slug, by_code))


def _documents(library: Extract) -> Iterator[tuple[str, AnyDocument | Listed]]:
    """Yield the file of every document, and the document or its row."""
    yield from ((f"guides/{guide.slug}.yaml", guide) for guide in library.guides)
    yield from ((f"announcements/{notice.slug}.md", notice) for notice in library.every)
    yield from ((f"campaigns/{campaign.slug}.yaml", campaign) for campaign in library.campaigns)


def check_references(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each name of something that does not exist."""
    library = context.written
    for document in library.documents():
        yield from _related(document, library)
        for location, picture in pictures_in(document):
            if not picture.is_drawn and picture.file not in library.media:
                yield messages.unknown_file(document.places.at((*location, "file")), picture.file, library.media)
    for announcement in library.announcements:
        yield from _announcement(announcement, library)
    for campaign in library.campaigns:
        yield from _campaign(campaign, library)
    press = library.commune.press
    if press and not context.alone and press.profile not in library.media:
        yield messages.unknown_file(library.commune.places.at(("press", "profile")), press.profile, library.media)
    villages = {village.id for village in library.commune.villages}
    for results in library.results:
        for index, row in enumerate(results.rows):
            if row.village:
                yield from _known(results.places, ("rows", index, "village"), row.village, villages)


def _related(document: AnyDocument, library: Extract) -> Iterator[Diagnostic]:
    for index, slug in enumerate(document.related):
        # Kind by kind: to join thousands of slugs for each of thousands of notices would take too long.
        if not any(slug in slugs for slugs in library.slugs.values()):
            every = frozenset().union(*library.slugs.values())
            yield messages.unknown_name(document.places.at(("related", index)), slug, every)


def check_actions(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each button that neither calls a number nor opens a page or an e-mail."""
    library = context.written
    values = {key: fact.value or "" for key, fact in library.facts.facts.items() if fact.may_be_published}
    for guide in library.guides:
        address = guide.action.address if guide.action else None
        target = filled(address, values)
        if address and values.keys() >= set(address.facts()) and not leads(target):
            yield messages.leads_nowhere(guide.places.at(("action", "address")), target)


def _announcement(announcement: Announcement, library: Extract) -> Iterator[Diagnostic]:
    villages = {village.id for village in library.commune.villages}
    unknown = any(village not in villages for village in announcement.villages)
    by_name = {id_of(village.name.raw): village.id for village in library.commune.villages} if unknown else {}
    for index, village in enumerate(announcement.villages):
        if village in by_name and village not in villages:
            yield messages.village_by_name(announcement.places.at(("villages", index)), by_name[village])
        else:
            yield from _known(announcement.places, ("villages", index), village, villages)
    if announcement.guide:
        yield from _known(announcement.places, ("guide",), announcement.guide, _slugs(library))
    if announcement.expires and announcement.expires < announcement.published:
        yield messages.expires_before_published(announcement.places.at(("expires",)))


def _campaign(campaign: Campaign, library: Extract) -> Iterator[Diagnostic]:
    slots = {slot.id for slot in library.commune.broadcast.slots}
    pieces = {message.slug for message in campaign.messages} | library.slugs["notice"]
    guides = _slugs(library)
    for number, message in enumerate(campaign.messages):
        if message.guide:
            yield from _known(campaign.places, ("messages", number, "guide"), message.guide, guides)
    for number, airing in enumerate(campaign.airings):
        at: Location = ("airings", number)
        for index, slot in enumerate(airing.slots):
            yield from _known(campaign.places, (*at, "slots", index), slot, slots)
        for index, slug in enumerate(airing.messages):
            yield from _known(campaign.places, (*at, "messages", index), slug, pieces)
        for index, week in enumerate(airing.weeks):
            if not 1 <= week <= campaign.weeks:
                yield messages.week_outside(campaign.places.at((*at, "weeks", index)), week, campaign.weeks)
    yield from _posters(campaign, guides)


def _posters(campaign: Campaign, guides: frozenset[str]) -> Iterator[Diagnostic]:
    for number, poster in enumerate(campaign.posters):
        at: Location = ("posters", number)
        if poster.week > campaign.weeks:
            yield messages.week_outside(campaign.places.at((*at, "week")), poster.week, campaign.weeks)
        for index, slug in enumerate(poster.guides):
            yield from _known(campaign.places, (*at, "guides", index), slug, guides)


def _known(places: Places, location: Location, name: str, known: Iterable[str]) -> Iterator[Diagnostic]:
    if name not in known:
        yield messages.unknown_name(places.at(location), name, known)


def _ids_once(places: Places, location: Location, ids: list[str], key: str = "id") -> Iterator[Diagnostic]:
    counts = Counter(ids)
    for index, name in enumerate(ids):
        if counts[name] > 1 and ids.index(name) != index:
            yield messages.same_id(places.at((*location, index, key)), name)


def _slugs(library: Extract) -> frozenset[str]:
    return library.slugs["guide"] | library.slugs["unread"]


def pictures_in(document: AnyDocument) -> Iterator[tuple[Location, Picture]]:
    """Yield every picture of *document* with its location."""
    return found_in(document, Picture)
