"""The panel beside a document that says whom to ask about it (`model.whom_to_ask`)."""

from markupsafe import Markup

from generator.calls import emergency_calls
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Guide, whom_to_ask
from generator.said import plain


def panel_beside(reads: Reads, document: AnyDocument) -> Markup:
    """Return the panel that says whom to ask about *document*."""
    topic = plain(reads.words(document.topic)) if document.topic else ""
    issuer = plain(reads.words(document.issuer)) if isinstance(document, Announcement) else ""
    contact = reads.words(document.contact) if isinstance(document, Announcement) and document.contact else ""
    if contact:
        return _panel(reads, contact=contact, text=None, issuer=issuer, number=None, label=None)
    if isinstance(document, Guide) and document.is_about_emergency:
        return _emergency_panel(reads, document)
    return reads.ask(help_panel, isinstance(document, Guide), topic, issuer)


def help_panel(reads: Reads, guide: bool, topic: str, issuer: str) -> Markup:  # noqa: FBT001 - plain arguments
    """Return the panel beside a *guide*, or a notice, on a *topic* from an *issuer*."""
    kind = Guide if guide else Announcement
    asked = whom_to_ask(reads.library.commune, kind, topic, issuer, lambda text: plain(reads.words(text)))
    return _panel(reads, contact="", text=asked.text, issuer=issuer, number=asked.number, label=asked.name)


def _emergency_panel(reads: Reads, guide: Guide) -> Markup:
    """Return the panel beside a *guide* about emergencies: its own numbers, since nobody is to call another one."""
    calls = emergency_calls(guide, reads.library.commune, reads.words)
    return Markup(reads.fill("site/help-urgent.html.jinja", calls=calls))  # noqa: S704 - a template of ours, filled


def _panel(reads: Reads, **values: Text | str | None) -> Markup:
    return Markup(reads.fill("site/help.html.jinja", **values))  # noqa: S704 - a template of ours, filled
