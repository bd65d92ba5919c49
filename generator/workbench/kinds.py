"""The kinds of texts that staff write: what addresses call them, their models, and the names of their files."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.messages import workbench as said
from generator.model import Announcement, AnyDocument, Campaign, Guide


@dataclass(frozen=True, slots=True)
class DeskKind:
    """A kind of text: its name in *addresses*, the kind of the *shelf*, and the *folder* and *ending* of its files."""

    address: str
    shelf: str
    model: type[AnyDocument]
    folder: str
    ending: str

    @property
    def one(self) -> str:
        """Return what one of them is called."""
        return said.KINDS[self.address][0]

    @property
    def many(self) -> str:
        """Return what several of them are called."""
        return said.KINDS[self.address][1]

    def name_of(self, slug: str) -> str:
        """Return the name of the file of the text *slug*, below the folder of the content."""
        return f"{self.folder}/{slug}{self.ending}"


KINDS: Mapping[str, DeskKind] = {
    kind.address: kind
    for kind in (
        DeskKind("huong-dan", "guide", Guide, "guides", ".yaml"),
        DeskKind("thong-bao", "notice", Announcement, "announcements", ".md"),
        DeskKind("chien-dich", "campaign", Campaign, "campaigns", ".yaml"),
    )
}
"""The kinds by the name in their addresses: `/sua/thong-bao/cat-dien`."""


def kind_of(name: str) -> DeskKind | None:
    """Return the kind of the file *name*, below the folder of the content; None where it is no text of a kind."""
    return next((kind for kind in KINDS.values() if name.startswith(f"{kind.folder}/")), None)
