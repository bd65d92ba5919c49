"""What stands in an output folder → whether its website may be published, and what to know before that."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.diagnostics import Refused
from generator.disk.files import file_bytes, json_in
from generator.load import load
from generator.messages import commands as said
from generator.messages import operator
from generator.publishing.standing import MANIFEST
from generator.readers import NEEDED

SITE = "site"
_DRAFT = b'<section class="draft"'  # on each page of a draft that shows what is not confirmed or approved


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What is known of the last build: why it must not be published (*refusal*), or else what to know before that.

    *day* is the day that it was made for; *content* is the folder and *digest* the digest of what the website was made
    of; *alone* says whether no other channel was built, *unapproved* how many of its texts nobody approved.
    """

    refusal: str | None = None
    day: date | None = None
    content: str = ""
    digest: str = ""
    alone: bool = False
    unapproved: int = 0

    def warnings(self, today: date) -> Iterator[str]:
        """Yield what to know before publishing, in Vietnamese, given the day *today*."""
        if self.unapproved:
            yield said.unapproved(self.unapproved)
        if self.alone:
            yield said.WEBSITE_ALONE
        if self.day is not None and self.day != today:
            yield said.website_of_another_day(self.day, today)
        if self.digest:
            with suppress(OSError):  # it was built elsewhere, or the content has moved
                if not load(Path(self.content)).digest.startswith(self.digest):
                    yield said.older_website(self.content)


def last_build(output: Path, files: Iterable[tuple[PurePosixPath, bytes]]) -> LastBuild:
    """Return what the manifest in *output* and the *files* of its website say of the last build."""
    if any(path.suffix == ".html" and _DRAFT in content for path, content in files):
        return LastBuild(said.draft_website(str(output)))
    manifest = output / MANIFEST
    if not manifest.exists():
        return LastBuild()
    try:
        head = json_in(file_bytes(manifest))
        made_of = {str(channel): str(digest) for channel, digest in dict(head.get("made_of", {})).items()}
        known = LastBuild(
            None,
            date.fromisoformat(head["date"]),
            str(head.get("content", "")),
            made_of.get(SITE, ""),
            alone=made_of.keys() == {SITE},
            unapproved=int(head.get("unapproved", 0)),
        )
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError):
        return LastBuild(said.damaged_manifest(str(manifest)))
    if head.get("draft"):
        return LastBuild(said.draft_website(str(output)))
    newer = [channel for channel, digest in made_of.items() if digest != known.digest]
    return LastBuild(said.partial_website(str(output), ", ".join(newer))) if newer else known


def refuse_inside(target: Path, output: Path) -> None:
    """Raise `Refused` where *target* lies in the folder *output*, holds it, or lies among the texts of a commune."""
    place = target.resolve()
    if place.is_relative_to(output.resolve()):
        raise Refused(operator.inside_output(str(target), str(output)))
    if output.resolve().is_relative_to(place):
        raise Refused(operator.round_output(str(target), str(output)))
    for folder in (place, *place.parents):
        if all((folder / name).is_file() for name in NEEDED):
            raise Refused(operator.inside_content(str(target), str(folder)))
