"""HTML → PDF bytes with WeasyPrint: reproducible, without access to disk and network, all in one typeface.

Imported by `printer.Printer` alone, because WeasyPrint takes long to import.
"""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from generator.pdf.fault import Misprint
from generator.pdf.fonts import FAMILY, OFFICIAL, lean
from generator.pdf.identifier import fixed_identifier
from generator.pdf.plate import Plate
from generator.pdf.sheet import DUPLEX, Variant
from generator.pdf.weasy import greys, pictures, plate_layout, saving, shortcuts  # noqa: F401 – importing them puts them in place
from generator.pdf.weasy.copies import find_copies
from generator.pdf.weasy.guard import HandedFiles, refuse_reaching_out
from generator.pdf.weasy.source import end_plainly, share_letters, write_once
from generator.pdf.weasy.stillness import marks_are_drawn_in_slots_only
from generator.pdf.weasy.typefaces import Typefaces

_UA_IN_XMP = (
    b'<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>'
    # PDF/A wants a description in the file of every schema that it does not know itself.
    b'<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def register_fonts(family: str, fonts: Mapping[int, bytes]) -> FontConfiguration:
    """Return a font configuration that holds *fonts*, weight by weight, under the name *family*."""
    configuration = Typefaces()
    faces = "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};src:url(font:{weight})}}' for weight in sorted(fonts)
    )
    handed = HandedFiles({f"font:{weight}": ttf for weight, ttf in fonts.items()})
    CSS(string=faces, font_config=configuration, url_fetcher=handed)
    return configuration


def close(fonts: FontConfiguration) -> None:
    """Delete the copies of the fonts that WeasyPrint keeps: at exit it would try too late, and they would be left."""
    fonts.__del__()
    fonts._folder = None  # noqa: SLF001 – so that it does not try again


def parse(stylesheet: str, fonts: FontConfiguration, files: Mapping[str, bytes] | None = None) -> CSS:
    """Return *stylesheet* parsed; raise `Misprint` where it names anything but *files*."""
    with _fetching_nothing():
        return CSS(string=stylesheet, font_config=fonts, url_fetcher=HandedFiles(files or {}))


@dataclass(frozen=True, slots=True)
class PagesLaidOut:
    """Pages that are laid out and not drawn yet: half of the time of a print is in drawing, writing, reading back."""

    document: Document
    variant: Variant

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self.document.pages)

    def may_save_a_page(self, share: float) -> bool:
        """Return whether running text of this *share* of its size may need a page less; if not, it is certain."""
        return saving.may_save_a_page([page._page_box for page in self.document.pages], share)  # noqa: SLF001 – no other way to the boxes

    def write(self) -> bytes:
        """Return the pages as a PDF; raise `Misprint` where a letter is of another typeface."""
        with _fetching_nothing():
            pdf = _write(self.document, self.variant)
        refuse_other_typefaces(self.document)
        return pdf


def lay_out_pages(
    html: str,
    images: Mapping[str, object],
    variant: Variant,
    sheets: Sequence[CSS],
    fonts: FontConfiguration,
) -> PagesLaidOut:
    """Return *html* laid out with *sheets*, to be written as *variant*.

    Raise `Misprint` where it loads anything but *images*, or lacks what *variant* needs.
    """
    with _fetching_nothing():
        return PagesLaidOut(lay_out(open_page(html, images), images, sheets, fonts, variant), variant)


def lay_out_plate(
    html: str,
    texts: Mapping[str, Sequence[str]],
    images: Mapping[str, object],
    variant: Variant,
    sheets: Sequence[CSS],
    fonts: FontConfiguration,
) -> Plate:
    """Return *html* laid out with *sheets* and taken apart at its slots, each drawn with all of its *texts*.

    Raise `Misprint` as `lay_out_pages` does, where a letter is of another typeface, and where a slot cannot be filled
    without another layout.
    """
    with _fetching_nothing():
        page = open_page(html, images)
        plate_layout.refuse_loose_marks(page.etree_element)
        document = lay_out(page, images, sheets, fonts, variant)
        holes = plate_layout.draw_texts(document, texts)
        still = marks_are_drawn_in_slots_only(page.etree_element)
        still = still and all(hole.still for page in holes.values() for hole in page)
        plates: list[Plate] = []
        _write(document, variant, lambda pdf: plates.append(plate_layout.take_apart(pdf, holes, still=still)))
    refuse_other_typefaces(document)
    return plates[0]


def open_page(html: str, images: Mapping[str, object]) -> HTML:
    """Return *html* parsed; raise `Misprint` where it would load anything but *images*."""
    files = {name: image for name, image in images.items() if isinstance(image, bytes)}
    page = HTML(string=html, url_fetcher=HandedFiles(files))
    refuse_reaching_out(page.etree_element)
    return page


def lay_out(
    page: HTML,
    images: Mapping[str, object],
    sheets: Sequence[CSS],
    fonts: FontConfiguration,
    variant: Variant,
) -> Document:
    """Return *page* laid out with *images*."""
    # Objects that draw themselves are put into the cache of pictures, as WeasyPrint's documentation allows.
    drawn = {
        name: pictures.picture(image) if isinstance(image, bytes) else image
        for name, image in images.items()
        if not isinstance(image, bytes) or pictures.is_picture(image)
    }
    return page.render(font_config=fonts, stylesheets=list(sheets), cache=drawn, pdf_variant=_named(variant))


def refuse_other_typefaces(document: Document) -> None:
    """Raise `Misprint` where a letter came from another typeface: it would differ from machine to machine."""
    foreign = sorted(
        letter
        for font in document.fonts.values()
        if font.family.split(",")[0] not in (FAMILY, OFFICIAL)
        for letter in font.to_unicode.values()
        if letter.strip()
    )
    if foreign:
        raise Misprint(f"{FAMILY} has no {' '.join(dict.fromkeys(foreign))}")


def _write(document: Document, variant: Variant, look: Callable[[Any], None] | None = None) -> bytes:
    """Return the laid-out *document* as a file of *variant*, after *look*, if given, has taken its objects."""
    if variant == "archive":
        _declare_ua(document)
    elif variant == "pdf/x-4":
        _fix_identifier(document)

    find_copies(document)

    def finish(_document: Document, pdf: Any) -> None:  # noqa: ANN401 – pydyf ships no types
        _embed_lean(pdf)
        _ask_of_printers(pdf, document.metadata.custom.get("flip", ""))
        share_letters(pdf)
        if variant == "archive":
            _leave_metadata_readable(pdf)
            end_plainly(pdf)
        if look:
            look(pdf)
        else:
            write_once(pdf)

    with warnings.catch_warnings():
        # WeasyPrint leaves its open sRGB profile to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(finisher=finish, pdf_variant=_named(variant))
    return pdf


def _ask_of_printers(pdf: Any, flip: str) -> None:  # noqa: ANN401 – pydyf ships no types
    """Ask in *pdf* for paper of its size, for no scaling, and for both sides where the page says how to *flip* it."""
    wishes = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    wishes.update(PrintScaling="/None", PickTrayByPDFSize="true", Duplex=DUPLEX[flip])


def _named(variant: Variant) -> str:
    return "pdf/a-2a" if variant == "archive" else variant


@contextmanager
def _fetching_nothing() -> Iterator[None]:
    try:
        yield
    except FatalURLFetchingError as error:
        raise Misprint(_reason(error)) from error


def _reason(error: BaseException) -> str:
    return f"{error}: {error.__cause__}" if error.__cause__ else str(error)


def _declare_ua(document: Document) -> None:
    """Declare in the metadata that the archive copy is PDF/UA-1 too; WeasyPrint declares one variant only."""
    plain = document.metadata.generate_rdf_metadata

    def both(*arguments: object) -> bytes:
        rdf: bytes = plain(*arguments)
        return rdf.replace(b"</rdf:RDF>", _UA_IN_XMP + b"</rdf:RDF>")

    document.metadata.generate_rdf_metadata = both


def _embed_lean(pdf: Any) -> None:  # noqa: ANN401 – as above
    """Remove the tables of fonts that a PDF has no use for: a tenth of the file of a sheet."""
    for pdf_object in pdf.objects:
        if "Length1" in getattr(pdf_object, "extra", ()):
            file = lean(b"".join(pdf_object.stream))
            pdf_object.stream, pdf_object.extra["Length1"] = [file], len(file)


def _leave_metadata_readable(pdf: Any) -> None:  # noqa: ANN401 – pydyf ships no types
    """Write the metadata uncompressed, which every validator of PDF/A accepts."""
    number = int(pdf.catalog["Metadata"].split()[0])
    pdf.objects[number].compress = False


def _fix_identifier(document: Document) -> None:
    """Replace the time and the random identifier that PDF/X has, so that the same sheet gives the same file."""
    if not document.metadata.created:
        raise Misprint('PDF/X needs <meta name="dcterms.created">')
    document.metadata.modified = document.metadata.modified or document.metadata.created
    plain = document.metadata.generate_rdf_metadata

    def same(*arguments: object) -> bytes:
        rdf = re.sub(rb"xmp\.did:[0-9a-f-]{36}", b"xmp.did:", plain(*arguments))
        return rdf.replace(b"xmp.did:", f"xmp.did:{fixed_identifier(rdf)}".encode())

    document.metadata.generate_rdf_metadata = same
