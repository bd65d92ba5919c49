"""Write greys as shades of black ink: a laser printer mixes a grey that is given as a colour from four toners.

Imported by `document` alone, because WeasyPrint takes long to import. A page with one such letter counts as a colour
page, and small letters get coloured edges (typst#8646, quire#734).
"""

from weasyprint.pdf.stream import Stream

from generator.pdf.operands import colour


def set_color_rgb(stream: Stream, red: float, green: float, blue: float, stroke: bool = False) -> None:  # noqa: FBT001, FBT002 – as WeasyPrint calls it
    """Set the colour of areas and letters, or of lines if *stroke*."""
    stream.stream.append(colour((red, green, blue), stroke=stroke))


Stream.set_color_rgb = set_color_rgb
