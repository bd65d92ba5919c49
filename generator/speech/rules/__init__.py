"""The rules of speech, in the order in which they run over a line.

Earlier rules win: an address before the numbers in it, the number of a document before a date, a date before a
fraction, an hour before a ratio, and a bare number nearly last.
"""

from generator.speech.rule import Rule
from generator.speech.rules.codes import CODES
from generator.speech.rules.coordinates import COORDINATES
from generator.speech.rules.dates import DATES
from generator.speech.rules.documents import DOCUMENTS
from generator.speech.rules.electronic import ELECTRONIC
from generator.speech.rules.fractions import FRACTIONS, SCALES
from generator.speech.rules.lists import LISTS
from generator.speech.rules.measures import MEASURES
from generator.speech.rules.money import MONEY
from generator.speech.rules.named_codes import NAMED_CODES
from generator.speech.rules.notice_counts import NOTICE_COUNTS
from generator.speech.rules.notice_marks import NOTICE_MARKS
from generator.speech.rules.ordinals import ORDINALS
from generator.speech.rules.plain_numbers import PLAIN_NUMBERS
from generator.speech.rules.plates import PLATES
from generator.speech.rules.quantities import QUANTITIES
from generator.speech.rules.rates import RATES
from generator.speech.rules.romans import ROMANS
from generator.speech.rules.scores import SCORES
from generator.speech.rules.short_forms import REPEATED, SHORT_FORMS
from generator.speech.rules.signs import SIGNS
from generator.speech.rules.small_letters import SMALL_LETTERS
from generator.speech.rules.staff_notations import STAFF_NOTATIONS
from generator.speech.rules.telephones import TELEPHONES
from generator.speech.rules.times import TIMES
from generator.speech.rules.vehicle_marks import VEHICLE_MARKS

BEFORE_NAMES: tuple[Rule, ...] = (REPEATED,)
RULES: tuple[Rule, ...] = (
    *ELECTRONIC,
    *DOCUMENTS,
    *COORDINATES,
    *PLATES,
    *VEHICLE_MARKS,
    *NOTICE_MARKS,
    *NOTICE_COUNTS,
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
