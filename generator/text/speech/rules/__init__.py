"""The rules of speech, in the order in which they run over a line.

Earlier rules win: an address before the numbers in it, the number of a document before a date, a date before a
fraction, an hour before a ratio, and a bare number nearly last.
"""

from generator.text.speech.rule import Rule
from generator.text.speech.rules.codes import CODES
from generator.text.speech.rules.coordinates import COORDINATES
from generator.text.speech.rules.dates import DATES
from generator.text.speech.rules.documents import DOCUMENTS
from generator.text.speech.rules.electronic import ELECTRONIC
from generator.text.speech.rules.fractions import FRACTIONS
from generator.text.speech.rules.lists import LISTS
from generator.text.speech.rules.measures import MEASURES
from generator.text.speech.rules.money import MONEY
from generator.text.speech.rules.named_codes import NAMED_CODES
from generator.text.speech.rules.notice_counts import NOTICE_COUNTS
from generator.text.speech.rules.notice_marks import NOTICE_MARKS
from generator.text.speech.rules.notice_rows import NOTICE_ROWS
from generator.text.speech.rules.ordinals import ORDINALS
from generator.text.speech.rules.plain_numbers import PLAIN_NUMBERS
from generator.text.speech.rules.plates import PLATES
from generator.text.speech.rules.quantities import QUANTITIES
from generator.text.speech.rules.rates import RATES
from generator.text.speech.rules.romans import ROMANS
from generator.text.speech.rules.scales import SCALES
from generator.text.speech.rules.scores import SCORES
from generator.text.speech.rules.short_forms import REPEATED, SHORT_FORMS
from generator.text.speech.rules.signs import SIGNS
from generator.text.speech.rules.small_letters import SMALL_LETTERS
from generator.text.speech.rules.staff_notations import STAFF_NOTATIONS
from generator.text.speech.rules.telephones import TELEPHONES
from generator.text.speech.rules.times import TIMES
from generator.text.speech.rules.vehicle_marks import VEHICLE_MARKS

BEFORE_NAMES: tuple[Rule, ...] = (REPEATED,)
RULES: tuple[Rule, ...] = (
    *ELECTRONIC,
    *DOCUMENTS,
    *COORDINATES,
    *PLATES,
    *VEHICLE_MARKS,
    *NOTICE_MARKS,
    *NOTICE_COUNTS,
    *NOTICE_ROWS,
    *STAFF_NOTATIONS,
    *NAMED_CODES,
    *LISTS,
    *QUANTITIES,
    *SCALES,
    *DATES,
    *TIMES,
    *SCORES,
    *TELEPHONES,
    *MONEY,
    *MEASURES,
    *RATES,
    *FRACTIONS,
    *ORDINALS,
    *ROMANS,
    *CODES,
    *SMALL_LETTERS,
    *SHORT_FORMS,
    *PLAIN_NUMBERS,
    *SIGNS,
)
