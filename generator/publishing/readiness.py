"""What stands in an output folder → whether its website may be published, and what to know before that."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.diagnostics import Refused
from generator.load import load
from generator.messages import commands as said
from generator.messages import operator
from generator.publishing.standing import MANIFEST
from generator.readers import NEEDED

_DRAFT = b'<p class="draft">'  # on each page of a draft that shows what is not confirmed or approved


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What is known of the last build: a *refusal* to publish it, its *day*, its channels if not all, its *content*.

    *unapproved* is how many texts are in it that nobody approved.
    """

    refusal: str | None = None
    day: date | None = None
    only: tuple[str, ...] = ()
    content: tuple[tuple[str, str], ...] = ()
    unapproved: int = 0

    def warnings(self, today: date) -> Iterator[str]:
        """Yield what to know before publishing."""
        if self.unapproved:
            yield said.unapproved(self.unapproved)
        if self.only:
            yield said.website_alone(", ".join(self.only))
        if self.day is not None and self.day != today:
            yield said.website_of_another_day(self.day, today)
        for folder, digest in self.content:
            with suppress(OSError):  # it was built elsewhere, or the content has moved
                if load(Path(folder)).digest != digest:
                    yield said.older_website(folder)


def last_build(output: Path, files: Iterable[tuple[PurePosixPath, bytes]]) -> LastBuild:
    """Return what the manifest in *output* and the *files* of its website say of the last build."""
    if any(path.suffix == ".html" and _DRAFT in content for path, content in files):
        return LastBuild(said.draft_website(str(output)))
    manifest = output / MANIFEST
    if not manifest.exists():
        return LastBuild()
    try:
        head = json.loads(manifest.read_bytes())
        only = tuple(map(str, head.get("only", ())))
        content = tuple(dict(head.get("content", {})).items())
        known = LastBuild(None, date.fromisoformat(head["date"]), only, content, int(head.get("unapproved", 0)))
    except (ValueError, LookupError, TypeError, AttributeError):
        return LastBuild(said.damaged_manifest(str(manifest)))
    if head.get("draft"):
        return LastBuild(said.draft_website(str(output)))
    if only and "site" not in only:
        return LastBuild(said.partial_website(str(output), ", ".join(only)))
    return known


def refuse_inside(target: Path, output: Path) -> None:
    """Raise `Refused` where *target* is in the folder *output* itself, or among the texts of a commune."""
    place = target.resolve()
    if place.is_relative_to(output.resolve()):
        raise Refused(operator.inside_output(str(target), str(output)))
    for folder in (place, *place.parents):
        if all((folder / name).is_file() for name in NEEDED):
            raise Refused(operator.inside_content(str(target), str(folder)))
