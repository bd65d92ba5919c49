"""Papers of content/media that texts lead to → their copies on the site.

The name of a copy has a hash of its bytes in it, so that browsers may keep it for good.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from generator.channels.site.listings import ROOT, on_site
from generator.making.reads import Reads
from generator.model import texts
from generator.outputs import Made, Output, work
from generator.text.attachments import attached
from generator.text.names import slug_of

FOLDER = PurePosixPath("tep-kem")
_LONGEST = 60  # letters of a paper's name that stand in that of its copy: enough to know it by


def copy_of(name: str, content: bytes) -> PurePosixPath:
    """Return the path, below site/, of the copy of the paper *name* with these bytes."""
    stem = slug_of(PurePosixPath(name).stem)[:_LONGEST] or "tep"
    return FOLDER / f"{stem}-{sha256(content).hexdigest()[:8]}.pdf"


def attachment_outputs(reads: Reads) -> Iterator[Output]:
    """Yield a copy of each paper that a text on the site leads to."""
    library, media = reads.library, reads.library.media
    named = [name for notice in on_site(reads, library.listed) for name in notice.attached]
    for document in (*on_site(reads, library.guides), *on_site(reads, library.campaigns)):
        named += [name for _, text in texts(document) for name in attached(text.raw)]
    for name in dict.fromkeys(named):
        if name in media:
            yield Output(ROOT / copy_of(name, media[name]), f"Tệp kèm: {name}", work(attachment, name))


def attachment(reads: Reads, name: str) -> Made:
    """Return the paper *name* as it is."""
    return Made(reads.library.media[name])
