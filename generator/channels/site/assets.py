"""Files of templates/site/ that are published as they are: scripts and icons. Their links change with their bytes."""

from hashlib import sha256
from pathlib import PurePosixPath

from generator.making.reads import Reads

FOLDER = PurePosixPath("tep")
SCRIPTS = ("site.js", "search.js")
ICON = "icon.svg"
APPLE_ICON = "icon-apple-180.png"
ICONS = (
    (ICON, "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
)
ASSETS = (*SCRIPTS, APPLE_ICON, *(icon[0] for icon in ICONS))


def asset_path(name: str) -> PurePosixPath:
    """Return the path of *name* below site/."""
    return FOLDER / name


def asset_link(reads: Reads, name: str) -> str:
    """Return the link to *name* from the top of the site, with a version that changes when the file does."""
    return f"{asset_path(name)}?v={sha256(reads.template(f'site/{name}')).hexdigest()[:8]}"
