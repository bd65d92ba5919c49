"""What other channels made to be saved and printed, as the site offers it: document by document, village by village."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.channel import Output, RenderContext
from generator.channels.site.frame import Way
from generator.model import AnyDocument, Village


@dataclass(frozen=True, slots=True)
class Kind:
    """The files of one channel: name, link and kind of each; the *picture* of the first that has one."""

    label: str
    links: tuple[tuple[str, str, str], ...]
    picture: str | None


def offered(context: RenderContext, way: Way, document: AnyDocument | None) -> tuple[Kind, ...]:
    """Return what is offered for *document* (None: for none in particular) and for no village in particular."""
    return _kinds(context, way, lambda output: output.village is None and _is_about(output, document))


def offered_to(context: RenderContext, way: Way, village: Village) -> tuple[Kind, ...]:
    """Return what is made out to *village*."""
    return _kinds(context, way, lambda output: output.village is not None and output.village.id == village.id)


def _kinds(context: RenderContext, way: Way, wanted: Callable[[Output], bool]) -> tuple[Kind, ...]:
    kinds = ((label, tuple(filter(wanted, outputs))) for label, outputs in context.offers.items())
    return tuple(_kind(label, outputs, way) for label, outputs in kinds if outputs)


def _kind(label: str, outputs: Iterable[Output], way: Way) -> Kind:
    files = tuple(outputs)
    pictured = next((output for output in files if output.path.suffix == ".pdf"), None)
    links = tuple((output.label, way.file(output), output.path.suffix[1:].upper()) for output in files)
    return Kind(label, links, way.picture(pictured) if pictured else None)


def _is_about(output: Output, document: AnyDocument | None) -> bool:
    if document is None or output.document is None:
        return output.document is document
    return type(output.document) is type(document) and output.document.slug == document.slug
