"""What a page says → the same for machines that search: JSON-LD with the words of schema.org.

It says nothing that the page does not show.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from generator.calls import hotline_name, hotline_of
from generator.channels.site.attachments import OfferedPaper
from generator.making.reads import Reads
from generator.model import Announcement, Body
from generator.rendering.markup import to_plain
from generator.said import Words

Thing = dict[str, Any]
"""A thing of schema.org: its properties by their names."""

CONTEXT = "https://schema.org"
_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # json.dumps would make one for each page


def organisation(reads: Reads) -> Thing:
    """Return the commune's People's Committee and how it is reached."""
    commune, words = reads.library.commune, reads.words
    return _without_gaps(
        {
            "@type": "GovernmentOrganization",
            "name": words(commune.organisation),
            "areaServed": f"{words(commune.name)}, {words(commune.city)}",
            "url": f"{reads.address.rstrip('/')}/" if reads.address else None,
            "contactPoint": {
                "@type": "ContactPoint",
                "name": hotline_name(commune, words),
                "telephone": hotline_of(commune, words),
                "availableLanguage": "vi",
            }
            if commune.hotline
            else None,
        }
    )


def service(reads: Reads) -> Iterator[Thing]:
    """Yield the hotline as a service, if there is one, without its provider: no source names that."""
    commune, words = reads.library.commune, reads.words
    if commune.hotline is None:
        return
    yield {
        "@type": "GovernmentService",
        "name": hotline_name(commune, words),
        "areaServed": words(commune.city),
        "availableChannel": {
            "@type": "ServiceChannel",
            "servicePhone": {"@type": "ContactPoint", "telephone": hotline_of(commune, words)},
        },
    }


def offices(reads: Reads) -> Iterator[Thing]:
    """Yield each office that has a telephone number, a mail address or a street address."""
    for body in reads.library.commune.bodies:
        if body.phone or body.email or body.address:
            yield _office(body, reads.words)


def article(notice: Announcement, address: str | None, reads: Reads, papers: Iterable[OfferedPaper] = ()) -> Thing:
    """Return *notice* as an article, whose page has the web *address* and offers *papers*."""
    words = reads.words
    return _without_gaps(
        {
            "@type": "NewsArticle",
            "headline": to_plain(words(notice.title)),
            "description": to_plain(words(notice.summary)),
            "datePublished": notice.published.isoformat(),
            "dateModified": max(notice.updated, notice.published).isoformat(),
            "expires": notice.expires.isoformat() if notice.expires else None,
            "author": {"@type": "Organization", "name": words(notice.issuer)},
            "inLanguage": "vi",
            "url": address,
            "associatedMedia": [_paper(paper, reads) for paper in papers if reads.address] or None,
        }
    )


def _paper(paper: OfferedPaper, reads: Reads) -> Thing:
    return {
        "@type": "MediaObject",
        "name": to_plain(reads.words(paper.title)),
        "encodingFormat": "application/pdf",
        "contentUrl": reads.page_address(paper.path),
    }


def crumbs(steps: list[tuple[str, str | None]]) -> Thing | None:
    """Return the way to a page from *steps* (name and address); None where one lacks an address: all are required."""
    if not steps or any(address is None for _, address in steps):
        return None
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": address}
        for number, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def json_ld(things: list[Thing]) -> Markup | None:
    """Return *things* as the text of a script element, or None where there are none; “</” would end the element."""
    if not things:
        return None
    text = _WRITE({"@context": CONTEXT, "@graph": things})
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - JSON, with every “<” written otherwise


def _office(body: Body, words: Words) -> Thing:
    return _without_gaps(
        {
            "@type": "GovernmentOffice",
            "name": words(body.name),
            "telephone": words(body.phone) if body.phone else None,
            "email": words(body.email) if body.email else None,
            "address": words(body.address) if body.address else None,
        }
    )


def _without_gaps(thing: Mapping[str, Any]) -> Thing:
    return {key: value for key, value in thing.items() if value is not None}
