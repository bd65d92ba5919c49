"""Links from one page of the site to others."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import AnyDocument, Village
from generator.outputs import About, Output
from generator.routes import COPIES, SITE_FOLDER, between, page_of, thumbnail_path, village_page


@dataclass(frozen=True, slots=True)
class Link:
    """A link: what it says and where it goes."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way from the page *here* to others: relative links, or links from *base* if a page is shown at any depth."""

    here: PurePosixPath
    base: str | None = None

    def at(self, path: PurePosixPath | str) -> str:
        """Return the link to *path* below site/."""
        path = path if isinstance(path, PurePosixPath) else PurePosixPath(path)
        return between(self.here, path) if self.base is None else f"{self.base}{path}"

    def page(self, document: AnyDocument | About) -> str:
        """Return the link to the page of *document*."""
        return self.at(page_of(document))

    def village(self, village: Village) -> str:
        """Return the link to the page of *village*."""
        return self.at(village_page(village))

    def file(self, output: Output) -> str:
        """Return the link to the site's copy of *output*, a file of another channel."""
        return self.at((COPIES / output.path).relative_to(SITE_FOLDER))

    def picture(self, output: Output) -> str:
        """Return the link to the picture of the first page of *output*, a PDF."""
        return self.at(thumbnail_path(output.path).relative_to(SITE_FOLDER))
