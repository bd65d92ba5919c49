"""Check that texts are approved where the commune asks for it, and that approvals still hold."""

from collections.abc import Iterator

from generator.approval import Standing, standing_of
from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.messages import approval as messages
from generator.model import Announcement, AnyDocument


def check_setting(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning where the commune does not say whether texts need approval."""
    commune = context.written.commune
    if commune.needs_approval is None:
        yield messages.approval_not_set(commune.places.at(()))


def check_approval(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each text that waits for approval, and for each approval that does not hold."""
    for document in context.written.documents():
        yield from _dated(document, context)
        yield from _standing(document, context.written)


def _dated(document: AnyDocument, context: CheckContext) -> Iterator[Diagnostic]:
    if document.approved_on and document.approved_on > context.now:
        yield messages.approved_in_the_future(document.places.at(("approved_on",)))


def _is_late(document: AnyDocument) -> bool:
    """Return whether *document* was changed after its approval; what was filled in stands by that of its template."""
    filled_in = isinstance(document, Announcement) and document.from_template is not None
    return not filled_in and document.approved_on is not None and document.approved_on < document.updated


def _standing(document: AnyDocument, written: Extract) -> Iterator[Diagnostic]:
    how = standing_of(document, written.facts, written.people, written.media)
    places, held = document.places, written.commune.asks_approval
    by = document.approved_by.raw.strip() if document.approved_by else ""
    if how is Standing.NO_RIGHT:
        yield messages.approver_unknown(places.at(("approved_by",)), by, held=held)
    elif how is Standing.CHANGED and document.approved_hash:
        yield messages.approval_outdated(places.at(("approved_hash",)), document.slug, held=held)
    elif how is Standing.CHANGED:
        yield messages.approved_before_updated(places.at(("approved_on",)), document.slug, held=held)
    elif how is Standing.DRAFT and held:
        yield messages.not_approved(places.at(("state",)), document.slug)
    elif how is Standing.APPROVED and held and not document.approved_hash:
        yield messages.approval_without_hash(places.at(("state",)), document.slug)
    elif how is Standing.APPROVED and _is_late(document):
        yield messages.approved_before_updated(places.at(("approved_on",)), document.slug, held=False)
