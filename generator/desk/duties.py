"""Who may do what with texts: as people.yaml says, or anybody who gives a name where there is no such file."""

from generator.desk.outcomes import Barrier, NotAllowed
from generator.desk.texts import Registers
from generator.messages import states as messages
from generator.model import Duty, People

_LONGEST_NAME = 200  # letters, of a name with an office
_LONGEST_REASON = 1000  # letters, of one line
FOR_QUICK_FIX = (Duty.APPROVE, Duty.PUBLISH)


def barred(why: Barrier, detail: str = "") -> NotAllowed:
    """Return the outcome of a step that cannot be taken, with its sentence."""
    return NotAllowed(why, messages.barred(why.value, detail), detail)


def refusal_for(who: str, registers: Registers, *duties: Duty) -> NotAllowed | None:
    """Return why *who* may not do what takes one of *duties*, or None. Where none is named, any duty is enough."""
    if "people.yaml" in registers.faulty:
        return barred(Barrier.PEOPLE_FAULTY)
    if registers.people is None:
        return None if is_name(who) else barred(Barrier.NO_NAME)
    if registers.people.called(who.strip(), *duties) is not None:
        return None
    return NotAllowed(Barrier.NO_RIGHT, messages.not_allowed(who, may(registers.people, *duties)), who)


def may(people: People | None, *duties: Duty) -> tuple[str, ...]:
    """Return the ids of those who have one of *duties*."""
    found = people.people if people else ()
    return tuple(person.id for person in found if not duties or any(duty in person.roles for duty in duties))


def signature_of(who: str, people: People | None) -> str:
    """Return how *who*, an id or a name, signs."""
    person = people.called(who.strip()) if people else None
    return person.signature if person else who.strip()


def in_events(who: str, people: People | None) -> str:
    """Return what events call *who*: the id, where there is one."""
    person = people.called(who.strip()) if people else None
    return person.id if person else who.strip()


def is_alone(who: str, people: People | None, *duties: Duty) -> bool:
    """Return whether nobody but *who* has one of *duties*: then nobody else can be asked."""
    return people is None or set(may(people, *duties)) <= {in_events(who, people)}


def is_name(who: str) -> bool:
    """Return whether *who* can be the name of a person: one line of words, in which nothing is filled in."""
    return _is_line(who, _LONGEST_NAME)


def is_reason(reason: str) -> bool:
    """Return whether *reason* can stand in a file and in the log: one line of words, in which nothing is filled in."""
    return _is_line(reason, _LONGEST_REASON)


def _is_line(text: str, most: int) -> bool:
    return bool(text.strip()) and len(text) <= most and text.isprintable() and "{" not in text
