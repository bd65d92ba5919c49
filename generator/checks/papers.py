"""Check that the papers which a text hands out are there, are whole PDFs, and do nothing by themselves."""

from collections.abc import Iterator, Mapping

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import papers as messages
from generator.messages.library import unknown_file
from generator.source import Position
from generator.text.attachments import is_paper


def check_papers(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each paper of a notice that cannot be handed out."""
    library = context.written
    for notice in library.announcements:
        for number, paper in enumerate(notice.attachments):
            yield from paper_problems(notice.places.at(("attachments", number, "file")), paper.file, library.media)


def paper_problems(at: Position, name: str, media: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Yield a problem for the file *name* in *media*, unless it is a PDF that can be handed out."""
    # Imported here because it takes time that a check of texts without a paper must not pay.
    from generator.pdf.papers import PaperFault, fault_of  # noqa: PLC0415

    if name not in media:
        yield unknown_file(at, name, media)
        return
    fault = fault_of(media[name]) if is_paper(name) else PaperFault.NO_PDF
    if fault is PaperFault.NO_PDF:
        yield messages.no_paper(at, name)
    elif fault is PaperFault.LIVELY:
        yield messages.lively_paper(at, name)
    elif fault is PaperFault.LOCKED:
        yield messages.locked_paper(at, name)
    elif fault is PaperFault.BROKEN:
        yield messages.broken_paper(at, name)
