"""Names for the units that sizes and lengths are in: a reader of a signature need not guess.

They are plain numbers to Python and to the type checker; 1 inch is 25.4 mm and 72 points (PDF 32000-1, 8.3.2.3).
"""

Millimetres = float
"""On paper: places, sizes of boxes and of type. A sheet larger than A4 is laid out as A4 and enlarged (sheets/)."""

Points = float
"""In PDF files: 1/72 of an inch."""

Pixels = int
"""Of pictures and screens."""

DotsPerInch = float
"""Of a page that is drawn as a picture: 1 inch is 72 points."""

FinePixels = float
"""Of type and gaps in a picture that is laid out by the pixel: fractions of one, too."""

Modules = int
"""Of QR codes: the squares along one side."""

Ems = float
"""Multiples of the type size."""

CssPixels = float
"""WeasyPrint measures in them: 1/96 of an inch, and not always whole (CSS Values 4, 6.2)."""

Bytes = int
"""Of files and of what is in them."""

Nanoseconds = int
"""Of the times of files, as the system counts them."""

Thousandths = int
"""Of the type size: widths of letters, as fonts give them."""

Seconds = float
"""Of sound and of reading aloud."""

Decibels = float
"""Of sound: relative to full scale where nothing else is said."""

Syllables = int
"""“Tiếng”: Vietnamese writes them with blanks between; all take about the same time to say."""
