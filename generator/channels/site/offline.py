"""The files that a phone keeps to read without a network, and the manifest from which it installs the site."""

import json
from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from generator.channels.site import pages
from generator.channels.site.assets import ICONS, SCRIPTS, asset_link, asset_path
from generator.channels.site.listings import ROOT
from generator.channels.site.style import token
from generator.making.reads import Reads
from generator.model import Guide, Listed, Priority, Switch
from generator.outputs import Made, Output, made
from generator.text.capitals import capital

KEPT_PAGES = frozenset(
    page.path for page in (pages.HOME, pages.GUIDES, pages.NOTICES, pages.TODAY, pages.CONTACT, pages.LOST)
)
"""The pages that every phone keeps beside all guides: among them the numbers to call and what is said today."""


def is_kept(output: Output, today: date) -> bool:
    """Return whether phones keep the page *output*: single pages, guides, and urgent notices until they are over."""
    about = output.about
    if isinstance(about, Listed):
        return about.priority is Priority.URGENT and not about.is_over(today) and about.published <= today
    return isinstance(about, Guide) or output.path.relative_to(ROOT) in KEPT_PAGES


def worker(reads: Reads, *kept: str) -> Made:
    """Return the service worker, with a list of the pages *kept* and the version of each."""
    keep = dict(_versions(reads, kept))
    offline = reads.library.commune.offline is Switch.YES
    return made(reads.fill("site/sw.js.jinja", keep=keep, lost=str(pages.LOST.path), offline=offline))


def web_manifest(reads: Reads) -> Made:
    """Return the web application manifest, with which a phone puts the site among its applications."""
    words = reads.words
    name = capital(words(reads.library.commune.name))
    icons = [
        {"src": asset_link(reads, icon), "sizes": sizes, "type": kind, "purpose": purpose}
        for icon, sizes, kind, purpose in ICONS
    ]
    manifest = {
        "name": f"{name}, {words(reads.library.commune.city)}",
        "short_name": name,
        "lang": "vi",
        "id": "./",
        "start_url": "./index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": token(reads, "ground"),
        "theme_color": token(reads, "head"),
        "icons": icons,
    }
    return made(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")


def _versions(reads: Reads, kept: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for path in kept:
        yield path, reads.version(ROOT / path)[:10]
    for name in SCRIPTS:
        yield str(asset_path(name)), sha256(reads.template(f"site/{name}")).hexdigest()[:10]
