"""Who writes, approves and publishes the commune's texts; nothing of it is ever published."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.fields import PlainWords, Slug, list_of_one
from generator.model.parts import Record
from generator.model.places import NOWHERE, Places


class Duty(StrEnum):
    """What a person may do with texts."""

    WRITE = "write"
    APPROVE = "approve"
    PUBLISH = "publish"


class Person(Record):
    """A person of the office; *position* follows the name where an approval is recorded."""

    id: Slug
    name: PlainWords = Field(min_length=1)
    position: PlainWords | None = None
    roles: Annotated[tuple[Duty, ...], BeforeValidator(list_of_one)] = ()

    @property
    def signature(self) -> str:
        """Return how this person signs an approval: the name, then the position."""
        return f"{self.name}, {self.position}" if self.position else self.name


class People(Record):
    """All people of people.yaml."""

    people: tuple[Person, ...] = ()
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def called(self, signature: str, *duties: Duty) -> Person | None:
        """Return who has that id, name or full *signature*, and one of *duties*, or any where none is asked for."""
        return next(
            (
                person
                for person in self.people
                if signature in (person.id, person.name, person.signature)
                and (not duties or any(duty in person.roles for duty in duties))
            ),
            None,
        )
