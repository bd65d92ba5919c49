"""Every link leads somewhere and every page is reached, in any folder; pages are well formed and light."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest

VOID = {"meta", "link", "img", "br", "input", "source", "path", "circle"}


@dataclass
class Reader(HTMLParser):
    """The links, ids and open elements of one page."""

    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(values[name] or "")
        self.links += [part.split()[0] for part in (values.get("srcset") or "").split(",") if part.strip()]
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()


def pages(folder: Path) -> Iterator[tuple[PurePosixPath, Reader]]:
    files = sorted(folder.rglob("*.html"))
    assert files
    for file in files:
        reader = Reader()
        reader.feed(file.read_text())
        yield PurePosixPath(file.relative_to(folder).as_posix()), reader


def leads_to(here: PurePosixPath, link: str, base: str) -> str | None:
    """Return the file below the site's folder that *link* names; None for other kinds of addresses."""
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return None
    joined = (
        PurePosixPath(parts.path) if link.startswith("/") else PurePosixPath(base, here.parent, unquote(parts.path))
    )
    steps: list[str] = []
    for step in joined.parts[1:]:
        steps = steps[:-1] if step == ".." else [*steps, step]
    assert steps[: len(PurePosixPath(base).parts) - 1] == list(PurePosixPath(base).parts[1:]), (here, link)
    return "/".join(steps[len(PurePosixPath(base).parts) - 1 :])


@pytest.mark.row("W11")
@pytest.mark.parametrize(("name", "base"), [("demo", "/xa"), ("real", "/")])
def test_links_are_sound_and_no_page_is_lost(name: str, base: str, request: pytest.FixtureRequest) -> None:
    """The sites are built alone, into fresh folders: they link to no file of another channel."""
    folder = request.getfixturevalue(name)
    there, linked = set(), set()
    broken = []
    for here, page in pages(folder):
        there.add(str(here))
        for link in page.links:
            file = leads_to(here, link, base)
            if file is None:
                continue
            linked.add(file)
            if not (folder / file).is_file():
                broken.append((str(here), link))
    # Printed codes lead to the short addresses; servers and phones show the last two by themselves.
    alone = {page for page in there - linked if not page.startswith("q/")} - {"404.html", "ngoai-mang.html"}

    assert broken == []
    assert alone == set()


@pytest.mark.parametrize("name", ["demo", "real"])
def test_pages_are_well_formed(name: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(name)
    for here, page in pages(folder):
        text = (folder / here).read_text()

        assert page.faults == [], here
        assert page.open == [], here
        assert len(set(page.ids)) == len(page.ids), here
        assert text.startswith("<!doctype html>"), here
        assert not any(left in text for left in ("{{", "{%", "None<", '"None"', "Undefined")), here


def test_short_addresses_lead_to_their_pages(demo: Path) -> None:
    short = {here: page for here, page in pages(demo) if here.parts[0] == "q"}

    assert len(short) >= 10
    assert all(leads_to(here, page.links[-1], "/xa") for here, page in short.items())


def test_a_text_page_is_light(demo: Path) -> None:
    sizes = {str(file.relative_to(demo)): file.stat().st_size for file in demo.rglob("*.html.gz")}

    assert max(sizes.values()) <= 40_000, sizes
    assert sizes["index.html.gz"] <= 12_000
