"""The sizes of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I, as read in a copy), for Word and print."""

from generator.units import Millimetres, Points

FAMILY = "Times New Roman"
"""The typeface of the decree. Prints are set in Liberation Serif, whose letters are exactly as wide."""
MARGIN_TOP: Millimetres = 20
MARGIN_BOTTOM: Millimetres = 20
MARGIN_LEFT: Millimetres = 30
MARGIN_RIGHT: Millimetres = 15
PAGE_WIDTH: Millimetres = 210
PAGE_HEIGHT: Millimetres = 297
COUNTRY: Points = 13
MOTTO: Points = 14
ISSUER: Points = 13
NUMBER: Points = 13
PLACE: Points = 14
KIND: Points = 14
BODY: Points = 14
TABLE: Points = 13
SIGNATURE: Points = 14
RECIPIENTS: Points = 12
RECIPIENTS_LIST: Points = 11
PAGE_NUMBER: Points = 14
FIRST_LINE: Millimetres = 12.7
BETWEEN: Points = 6
"""Between paragraphs."""
LINES = 1.15
"""The distance of lines, from 1 to 1.5."""
LEFT_COLUMN = 0.38
"""The share of the head that the issuer has; the country's name has the rest."""
HEAD_WIDTH: Millimetres = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
CELL_EDGE: Millimetres = 1.9
"""What Word keeps free at both sides within a cell."""
LINE_OF_ISSUER = 0.4
"""How long the line below the issuer is, as a share of its words: a third to a half."""
LINE_WEIGHT: Points = 0.75

COUNTRY_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_WORDS = "Độc lập - Tự do - Hạnh phúc"
