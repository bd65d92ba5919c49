"""Websites of whole folders of content, built in a scratch store, for tests and tools that look at them."""

from datetime import date
from pathlib import Path

from generator.build import Order, build
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.publishing.hosted import site_files, write_site
from generator.publishing.publish import Place
from generator.rendering.compression import packed
from tests import worlds


def build_site(content: Path, output: Path, today: date, address: str | None = None) -> None:
    """Build the site of *content* alone into *output*; raise `AssertionError` where the content has errors."""
    store = Store(None, output.with_name(f"{output.name}-scratch"))
    order = Order(content, output, today, address, only=("site",))
    built = build(order, worlds.tools(store), Traces(), Place(output), lambda *_: None)
    store.close()
    assert built.counts, "\n".join(f"{problem.at}: {problem.message}" for problem in built.problems)


def publish_site(output: Path, web: Path) -> Path:
    """Return the folder *web*, into which the site in *output* is published as for a web server, compressed as well."""
    files = site_files(output)
    write_site((*files, *(copy for file in files for copy in packed(*file))), web)
    return web
