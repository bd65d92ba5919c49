"""What a phone keeps for reading without a network: which files, in which version; the manifest to install from."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256

from generator.channel import Made, Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.assets import ICONS, SCRIPTS, asset_link, asset_path
from generator.channels.site.shelves import ROOT
from generator.channels.site.style import token
from generator.model import Switch

Render = Callable[[Output, RenderContext], Made]

KEPT_PAGES = frozenset(page.part for page in (pages.HOME, pages.GUIDES, pages.CONTACT, pages.LOST)) | {"guide"}
"""The parts that are kept on every phone: all guides, the numbers to call, the page for when there is no network."""


def worker(context: RenderContext, render: Render) -> str:
    """Return the service worker; its list of files changes when any of their bytes does."""
    keep = dict(_versions(context, render))
    offline = context.library.commune.offline is Switch.YES
    return context.fill("site/sw.js.jinja", keep=keep, lost=str(pages.LOST.path), offline=offline)


def web_manifest(context: RenderContext) -> str:
    """Return the manifest with which a phone puts the site among its applications."""
    words = context.words
    name = words(context.library.commune.name)
    name = name[:1].upper() + name[1:]
    icons = [
        {"src": asset_link(context.pages, icon), "sizes": sizes, "type": kind, "purpose": purpose}
        for icon, sizes, kind, purpose in ICONS
    ]
    manifest = {
        "name": f"{name}, {words(context.library.commune.city)}",
        "short_name": name,
        "lang": "vi",
        "id": "./",
        "start_url": "./index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": token(context.pages, "ground"),
        "theme_color": token(context.pages, "head"),
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _versions(context: RenderContext, render: Render) -> Iterator[tuple[str, str]]:
    for output in context.plan["site"]:
        if output.part in KEPT_PAGES:
            content = render(output, context).content
            yield str(output.path.relative_to(ROOT)), sha256(content).hexdigest()[:10]
    for name in SCRIPTS:
        yield str(asset_path(name)), sha256(context.pages.read(f"site/{name}")).hexdigest()[:10]
