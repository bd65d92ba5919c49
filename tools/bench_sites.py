"""What `make bench-build` builds: the made-up commune for tinlang, and the same texts for other generators.

`take` brings one of them from the last state into another, builds it, and returns what that took.
"""

import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from generator.memory.compiled import BESIDE
from tools import corpus
from tools.bench_peers import Peer
from tools.corpus import edits
from tools.corpus.peers import PROJECTS, write_peer
from tools.measured import BrokenProgramError, Measured, measure

OURS = "tinlang"
GONE = "gone"
STATES_OF_OTHERS = ("cold", "nothing", "one")
STATES = (*STATES_OF_OTHERS, "title", "fact", "day", "check")
_TINLANG = Path(sys.executable).with_name("tinlang")
_FACT = "commune.information.phone"  # one notice in sixteen names it


@dataclass
class Commune:
    """A commune in a working folder, with content/, output/ and the memory of tinlang."""

    folder: Path
    announcements: int
    guides: int = corpus.GUIDES
    site_only: bool = True
    more: Sequence[str] = ()
    name: str = OURS
    states: Sequence[str] = STATES
    turn: int = 0
    later: int = 0
    files: list[Path] = field(default_factory=list)

    @property
    def content(self) -> Path:
        """Return the content folder."""
        return self.folder / "content"

    def begin(self) -> None:
        """Write the corpus into an empty folder."""
        put_aside(self.folder)
        corpus.write_content(self.content, self.announcements, guides=self.guides, site_only=self.site_only)
        self.files = [edits.newest(self.content, place) for place in (1, 3)]  # the one between them is urgent

    def take(self, state: str) -> Measured:
        """Bring the content from the last state into *state*, and measure a build."""
        self.turn += 1
        word, title = f"sửa{'x' * self.turn}", f"Đổi tên lần thứ {self.turn}"
        if state == "cold":
            self.begin()
            shutil.rmtree(BESIDE, ignore_errors=True)  # else the templates were compiled outside the clock
        elif state in ("one", "check"):
            edits.change_word(self.files[0], word)
        elif state == "title":
            edits.change_title(self.files[1], title)
        elif state == "fact":
            edits.change_fact(self.content, _FACT, f"0200 000 {100 + self.turn}")
        elif state == "day":
            self.later += 1
        measured = measure(self.command("check" if state == "check" else "build"), self.folder)
        if state == "one":
            _expect(self.folder / "output" / "site", self.files[0].stem, word)
        elif state == "title":
            _expect(self.folder / "output" / "site", self.files[1].stem, title)
        return measured

    def command(self, verb: str) -> list[str | Path]:
        """Return the command that runs *verb* in the working folder."""
        day = corpus.LAST + timedelta(days=self.later)
        outputs = {"check": (), "build": ("--output", "output", *self.more), "serve": self.more}
        return [_TINLANG, verb, "--content", "content", "--date", str(day), *outputs[verb]]


@dataclass
class Project:
    """The same texts for another generator."""

    folder: Path
    announcements: int
    peer: Peer
    slug: str
    states: Sequence[str] = STATES_OF_OTHERS
    turn: int = 0

    @property
    def name(self) -> str:
        """Return the generator's name."""
        return self.peer.name

    def take(self, state: str) -> Measured:
        """Bring the project from the last state into *state*, and measure a build."""
        self.turn += 1
        if state == "cold":
            put_aside(self.folder)
            write_peer(self.folder, self.peer.project or self.name, self.announcements)
        word = f"sửa{'x' * self.turn}"
        if state == "one":
            below, _ = PROJECTS[self.peer.project or self.name]
            edits.change_word(self.folder / below / "thong-bao" / f"{self.slug}.md", word)
        measured = measure(self.peer.command(cold=state == "cold"), self.folder)
        if state == "one":
            _expect(self.folder, self.slug, word)
        return measured


def put_aside(folder: Path) -> None:
    """Move *folder* to `gone`, beside it, to be removed when all is measured.

    Linux's ext4 does not reuse the inodes of files deleted within the last minutes (`recently_deleted`): a program that
    makes thousands of files then would be measured while it looks for other inodes.
    """
    if folder.exists():
        gone = folder.with_name(GONE)
        gone.mkdir(exist_ok=True)
        folder.rename(gone / f"{folder.name}-{time.monotonic_ns()}")


def _expect(folder: Path, slug: str, words: str) -> None:
    """Raise `BrokenProgramError` unless the page of *slug* below *folder* shows *words*: fast is not enough."""
    pages = (*folder.rglob(f"{slug}.html"), *folder.rglob(f"{slug}/index.html"))
    if not any(words in page.read_text(encoding="utf-8") for page in pages):
        raise BrokenProgramError(f"no page of {slug} shows “{words}”")
