"""The site of a library made in a test, file by file, as the real channel renders it."""

from datetime import date

from generator.making.world import World
from generator.model import Library
from tests import worlds
from tests.contents import TODAY
from tests.worlds import Edition

ADDRESS = "https://an-binh-mau.example/xa"


def site_of(library: Library, today: date = TODAY, *, draft: bool = False) -> World:
    """Return the world in which the site alone is made; its address is the commune's."""
    return worlds.world_of(library, Edition(today, draft=draft), only=("site",))


def planned(library: Library) -> list[str]:
    """Return the paths of all files of the site, below site/."""
    return [str(output.path.relative_to("site")) for output in site_of(library).plan["site"]]


def rendered(library: Library, name: str, today: date = TODAY, *, draft: bool = False) -> str:
    """Return the text of the file *name* (below site/)."""
    page = worlds.made(site_of(library, today, draft=draft), f"site/{name}").content.decode()
    return page.replace("\u00a0", " ")  # what is kept together, other tests tell
