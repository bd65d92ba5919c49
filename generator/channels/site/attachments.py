"""Papers of content/media that texts lead to, or that a notice hands out → their copies on the site, and their lists.

The name of a copy has a hash of its bytes in it, so that browsers may keep it for good.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channels.site.listings import ROOT, on_site
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, texts
from generator.outputs import Made, Output, work
from generator.text.attachments import attached
from generator.text.bytes_told import told_weight
from generator.text.names import slug_of
from generator.units import Bytes

FOLDER = PurePosixPath("tep-kem")
_LONGEST = 60  # letters of a paper's name that stand in that of its copy: enough to know it by


@dataclass(frozen=True, slots=True)
class OfferedPaper:
    """A paper that a notice hands out: its *title*, its copy below site/, its *size*, and what is said of that."""

    title: Text
    path: PurePosixPath
    size: Bytes
    weight: str


def copy_of(name: str, content: bytes) -> PurePosixPath:
    """Return the path, below site/, of the copy of the paper *name* with these bytes."""
    stem = slug_of(PurePosixPath(name).stem)[:_LONGEST] or "tep"
    return FOLDER / f"{stem}-{sha256(content).hexdigest()[:8]}.pdf"


def attachment_outputs(reads: Reads) -> Iterator[Output]:
    """Yield a copy of each paper that a text on the site leads to."""
    library, media = reads.library, reads.library.media
    named = [name for notice in on_site(reads, library.listed) for name in notice.attached]
    named += [paper.file for notice in on_site(reads, library.listed) for paper in notice.attachments]
    for document in (*on_site(reads, library.guides), *on_site(reads, library.campaigns)):
        named += [name for _, text in texts(document) for name in attached(text.raw)]
    for name in dict.fromkeys(named):
        if name in media:
            yield Output(ROOT / copy_of(name, media[name]), f"Tệp kèm: {name}", work(attachment, name))


def papers_of(notice: Announcement, reads: Reads) -> Iterator[OfferedPaper]:
    """Yield the papers that *notice* hands out, as far as the site has them."""
    media = reads.library.media
    for paper in notice.attachments:
        if paper.file in media and reads.is_planned(ROOT / (copy := copy_of(paper.file, media[paper.file]))):
            yield OfferedPaper(paper.title, copy, len(media[paper.file]), weight(reads, paper.file))


def weight(reads: Reads, name: str) -> str:
    """Return what the paper *name* is, in how many pages, and how many bytes: “PDF, 2 trang, 340 KB”."""
    return told_weight(reads.recall(pages_of, name), len(reads.library.media[name]))


def pages_of(reads: Reads, name: str) -> int:
    """Return how many pages the paper *name* has, 0 where it cannot be opened."""
    # Imported here because it takes time that a site without papers must not pay.
    from generator.pdf.papers import page_count  # noqa: PLC0415

    return page_count(reads.library.media[name])


def attachment(reads: Reads, name: str) -> Made:
    """Return the paper *name* as it is."""
    return Made(reads.library.media[name])
