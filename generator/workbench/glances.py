"""Looks at unsaved words, each under a number, so that the frames of a page find what they show."""

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock

from generator.desk.texts import problems_of
from generator.diagnostics import Diagnostic
from generator.workbench.findings import FormFinding, findings_of
from generator.workbench.glance import Glance, Overtaken
from generator.workbench.located_problems import located
from generator.workbench.office import Office
from generator.workbench.preview import Previews

_KEPT = 12
_TRIES = 3


@dataclass
class Glances:
    """The last looks through *previews*, by their numbers."""

    office: Office
    previews: Previews
    _lock: Lock = field(default_factory=Lock, repr=False)
    _kept: OrderedDict[int, Glance] = field(default_factory=OrderedDict, repr=False)
    _number: int = 0

    def look(self, name: str, content: bytes, form: str = "") -> tuple[int, Glance]:
        """Return a look at the file *name*, as the *form* of a window has it, as if it had *content*; and its number.

        Raise `Overtaken` where newer words came from that form meanwhile, `OSError` where the content cannot be read.
        """
        glance = self.previews.lay_over(name, content, form)
        with self._lock:
            self._number += 1
            self._kept[self._number] = glance
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return self._number, glance

    def numbered(self, number: int) -> Glance | None:
        """Return the look with that *number*, or None where it is too long ago."""
        with self._lock:
            return self._kept.get(number)

    def checked(self, folder: Path, name: str, content: bytes, today: date) -> tuple[Diagnostic, ...]:
        """Return what check says of the file *name* if it had *content*, as `desk.texts.problems_of` does, but warm."""
        sound = self.office.shelf().is_complete  # otherwise its faults are told, and nothing can be checked
        if sound and folder == self.office.folder and today == self.office.today:
            with suppress(Overtaken):
                return tuple(one.problem for one in self.look(name, content)[1].problems)
        return problems_of(folder, name, content, today)

    def findings(self, name: str, content: bytes) -> list[FormFinding]:
        """Return what is wrong with the file *name* if it had *content*, at its fields; raise `OSError` as `look`."""
        return self.seen(name, content)[1]

    def seen(self, name: str, content: bytes) -> tuple[int, list[FormFinding]]:
        """Return the number of a look, 0 where none could be taken, and what is wrong.

        What is to be saved is checked in any case, also while somebody types on in another tab.
        """
        for _ in range(_TRIES):
            try:
                number, glance = self.look(name, content)
            except Overtaken:
                continue
            return number, findings_of(glance.problems)
        folder, today = self.office.folder, self.office.today
        problems = problems_of(folder, name, content, today)
        source = self.office.source_of(name, content)
        return 0, findings_of(located(problems, source))
