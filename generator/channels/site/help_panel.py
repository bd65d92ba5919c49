"""The panel beside a document that says whom to ask about it (`model.whom_to_ask`)."""

from markupsafe import Markup

from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Guide, Note, NoteKind, whom_to_ask
from generator.said import plain


def panel_beside(reads: Reads, document: AnyDocument) -> Markup:
    """Return the panel that says whom to ask about *document*."""
    topic = plain(reads.words(document.topic)) if document.topic else ""
    issuer = plain(reads.words(document.issuer)) if isinstance(document, Announcement) else ""
    notes: tuple[Note, ...] = document.notes if isinstance(document, Guide) else ()
    urgent = any(note.kind is NoteKind.EMERGENCY for note in notes)
    contact = reads.words(document.contact) if isinstance(document, Announcement) and document.contact else ""
    if contact:
        return _panel(reads, contact=contact, text=None, issuer=issuer, number=None, label=None)
    return reads.ask(help_panel, isinstance(document, Guide), topic, issuer, urgent)


def help_panel(reads: Reads, guide: bool, topic: str, issuer: str, urgent: bool) -> Markup:  # noqa: FBT001 - plain arguments
    """Return the panel beside a *guide*, or a notice, on a *topic* from an *issuer*.

    Beside a guide about emergencies, *urgent*, nothing invites to call another number.
    """
    kind = Guide if guide else Announcement
    asked = whom_to_ask(reads.library.commune, kind, topic, issuer, lambda text: plain(reads.words(text)))
    number = None if urgent else asked.number
    return _panel(reads, contact="", text=asked.text, issuer=issuer, number=number, label=asked.name)


def _panel(reads: Reads, **values: Text | str | None) -> Markup:
    return Markup(reads.fill("site/help.html.jinja", **values))  # noqa: S704 - a template of ours, filled
