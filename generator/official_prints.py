"""Official documents of the commune: who issues them, and how such a document becomes a file of Word and a print."""

from dataclasses import replace

from generator.making.reads import Reads
from generator.official.document import OfficialDocument
from generator.official.printed import FACES, STYLE, TEMPLATE, faces, values_of
from generator.official.word import OWN_FORM, word_of
from generator.outputs import Made, made_of, together
from generator.said import Said, plain, unmarked


def in_word(document: OfficialDocument, reads: Reads) -> Made:
    """Return *document* as a file of Word, over the form of the office where it has one; it names the commune."""
    return made_of(_said(reads), word_of(document, reads.library.media.get(OWN_FORM)))


def printed(document: OfficialDocument, reads: Reads) -> Made:
    """Return *document* as a print; it names the commune."""
    html = reads.fill(TEMPLATE, **values_of(document))
    sheet, said = reads.sheet(html, STYLE)
    typeface = faces({name: reads.template(name) for name in FACES})
    content = reads.print(replace(sheet, styles=(typeface, *sheet.styles)))
    return together(content, (made_of(said, b""), made_of(_said(reads), b"")))


def issuer_of(reads: Reads) -> tuple[str, str]:
    """Return who issues official documents, in two lines."""
    return "Ủy ban nhân dân", plain(reads.words(reads.library.commune.name))


def place_of(reads: Reads) -> str:
    """Return the name of the commune without what kind it is."""
    name = plain(reads.words(reads.library.commune.name))
    return name[len(reads.terms.commune) :].strip() if name.lower().startswith(reads.terms.commune) else name


def _said(reads: Reads) -> Said:
    return unmarked(reads.words(reads.library.commune.name))
