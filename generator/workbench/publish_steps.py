"""The steps of a publish, each a function: build, prove, pack, send, keep. What stops one is a `PublishStopped`."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.broadcast.calendar import words_of
from generator.desk import history
from generator.messages import commands
from generator.messages import packs as packing
from generator.messages import publish_job as said
from generator.publishable import Published
from generator.publishing.artifacts import Artifact
from generator.publishing.hosted import site_files
from generator.publishing.hung_sheets import HungSheet, SheetTask, hanging
from generator.publishing.issues import Issue
from generator.publishing.proving import changed_facts, codes_without_page, dead_links
from generator.publishing.readiness import last_build
from generator.publishing.standing import last_head, listed_in
from generator.publishing.zipped import as_served
from generator.said import plain
from generator.workbench.days_on_air import day_on_air
from generator.workbench.names import name_of_text
from generator.workbench.office import Office
from generator.workbench.packs import WEEK, list_page, packs_of, print_lists, write_downloads
from generator.workbench.pages import Pages
from generator.workbench.preview import Previews
from generator.workbench.print_rows import with_rounds
from generator.workbench.public_changes import PublicView, view_now
from generator.workbench.sheet_changes import sheets_now, tasks_between

_MOST_FAULTS = 20
PROVEN = "proven.txt"
"""The file of the desk with what was read of codes, so that it is not read again."""
_TRIES = 3
_WEEK_DAYS = 7

Far = Callable[[int, int], None]
"""Is told how much of how much is done."""


class PublishStopped(Exception):  # noqa: N818 - it says what happened to the publish
    """A publish goes no further: the *sentence* says why, the *lines* where."""

    def __init__(self, sentence: str, lines: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.lines = tuple(lines)


@dataclass
class PublishWork:
    """What the steps of one publish hand on: what residents will find, the website, its sheets."""

    office: Office
    previews: Previews
    pages: Pages
    view: PublicView = field(default_factory=lambda: PublicView({}, {}, None))
    artifacts: Sequence[Artifact] = ()
    site: Mapping[str, bytes] = field(default_factory=dict)
    sheets: tuple[HungSheet, ...] = ()
    tasks: Sequence[SheetTask] = ()
    proven: str = ""


def build(work: PublishWork) -> None:
    """Build the output anew, of what is known then to be its content; raise `PublishStopped` where that cannot be.

    Where somebody saves meanwhile, it is built once more; a save in every build is told.
    """
    office = work.office
    for _ in range(_TRIES):
        content, work.view = office.shelf().content, view_now(office)
        keep_published(office, work.view.files)
        command = [sys.executable, "-m", "generator.cli", "build", "--content", str(office.folder)]
        command += ["--output", str(office.output), "--date", f"{office.today:%Y-%m-%d}"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own
        if done.returncode:
            raise PublishStopped(said.NOT_BUILT, done.stderr.splitlines())
        made_of = last_head(office.output).get("made_of", {}).get("site", "-")
        if content.digest.startswith(made_of):
            return
    raise PublishStopped(said.CHANGED_MEANWHILE)


def prove(work: PublishWork, far: Far) -> None:
    """Read every code back, follow every link, compare every fact; raise `PublishStopped` where one does not hold."""
    office = work.office
    files = site_files(office.output)
    if PurePosixPath("index.html") not in (path for path, _ in files):
        raise PublishStopped(said.NO_SITE)
    refusal = last_build(office.output, files).refusal
    if refusal:
        raise PublishStopped(said.NOT_PROVEN, (refusal,))
    work.artifacts, work.site = listed_in(office.output), {str(path): content for path, content in files}
    tried, faults = _codes_read(office.output, office.desk / PROVEN, work.artifacts, far)
    faults += _faults_of(work)
    if faults:
        more = [said.more(len(faults) - _MOST_FAULTS)] if len(faults) > _MOST_FAULTS else []
        raise PublishStopped(said.NOT_PROVEN, (*faults[:_MOST_FAULTS], *more))
    pages = sum(path.endswith(".html") for path in work.site)
    work.proven = said.proven(tried, pages)


def _codes_read(output: Path, known: Path, artifacts: Sequence[Artifact], far: Far) -> tuple[int, list[str]]:
    """Return how many sheets were tried, and the lines of those whose codes cannot be read, as `tinlang proof` says.

    What was read before is noted in the file *known*.
    """
    total = sum(bool(artifact.qr) and artifact.path.suffix == ".pdf" for artifact in artifacts)
    if not total:
        return 0, []
    command = [sys.executable, "-m", "generator.cli", "proof", "--output", str(output), "--remember", str(known)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    lines: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment) as running:  # noqa: S603 - our own
        for line in running.stdout or ():
            lines.append(line.rstrip("\n"))
            far(min(len(lines), total), total)
    if running.returncode == 0:
        return total, []
    return total, [line for line in lines[:-1] if commands.tells_fault(line)] or lines[-1:]


def _faults_of(work: PublishWork) -> list[str]:
    office, site = work.office, work.site
    commune, facts = office.shelf().commune, office.facts().facts
    addresses = [address for address in (commune.web, commune.short_web) if address]
    links = [said.dead_link(link.page, link.address) for link in dead_links(site)]
    codes = [said.dead_code(code.page, code.address) for code in codes_without_page(work.artifacts, site, addresses)]
    values = {key: fact.value if fact.may_be_published else None for key, fact in facts.items()}
    others = changed_facts(work.artifacts, values)
    return [*links, *codes, *(said.other_fact(facts[key].label if key in facts else key) for key in others)]


def pack(work: PublishWork) -> dict[str, bytes]:
    """Lay out what is handed out, and return the website as a server sends it; raise `OSError` for want of room."""
    office = work.office
    work.sheets = hanging(work.artifacts, sheets_now(office, work.previews))
    work.tasks = tasks_between(office, work.sheets)
    served = as_served((PurePosixPath(path), content) for path, content in work.site.items())
    villages = office.shelf().commune.villages
    names = {village.id: office.tokens().plain(village.name.raw) for village in villages}
    lists = with_rounds(office, print_lists(work.sheets, work.tasks, villages, names))
    paths = sorted(
        str(one.path) for one in work.artifacts if one.path.parts[0] == "print" and one.path.suffix == ".pdf"
    )
    packs = packs_of(lists, paths, office.output, work.pages, office.today)
    pages = {
        packing.LIST_OF_ALL: (packing.LIST, list_page(lists, work.pages, office.today)),
        WEEK: (packing.WEEK, week_page(work)),
    }
    write_downloads(office.desk, served, packs, pages)
    return served


def week_page(work: PublishWork) -> bytes:
    """Return what is broadcast in the coming seven days, and each text once, to be printed and read aloud."""
    office = work.office
    first = office.today
    airings = [one for one in office.airings() if one.day and first <= one.day < first + timedelta(_WEEK_DAYS)]
    library = Published(office.shelf(), first)
    words, broadcast = words_of(library), library.commune.broadcast
    days = [day_on_air(first + timedelta(number), airings, broadcast, words) for number in range(_WEEK_DAYS)]
    titles = {airing.piece.slug: plain(words(airing.title)) for airing in airings}
    shown = {
        "first": first,
        "last": first + timedelta(_WEEK_DAYS - 1),
        "days": [day for day in days if day.slots or day.off],
        "scripts": list(_scripts(office.output, titles)),
    }
    return work.pages.framed("week_scripts.html.jinja", **shown).encode()


def _scripts(output: Path, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the title and the words of each script; its first line is the title, with a line beneath."""
    for slug, title in titles.items():
        file = output / "broadcast" / slug / "script.txt"
        if file.is_file():
            yield title, "\n".join(file.read_text(encoding="utf-8").split("\n")[2:]).strip()


def put_together(work: PublishWork, key: str, when: str, who: str) -> Issue:
    """Return what is kept of this publish."""
    office, view = work.office, work.view
    with office.looking_once():
        titles = {name: (shown, name_of_text(office, name)) for name, shown in view.texts.items()}
    site = {path: sha256(content).hexdigest() for path, content in work.site.items()}
    return Issue(key, when, who, site, dict(view.files), titles, dict(view.facts or {}), work.sheets)


def keep_published(office: Office, files: Mapping[str, str]) -> None:
    """Keep what *files* say by their hashes, so that a later publish can tell what it changes."""
    content = office.shelf().content
    for name in files:
        text = content.texts.get(f"{content.folder}/{name}")
        if text is not None:
            history.keep_base(office.desk, text)
