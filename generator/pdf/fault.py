"""The exceptions of printing: a mistake of this program, or a missing library."""

from generator.messages import operator


class Misprint(AssertionError):  # noqa: N818 – it names the result, not an error
    """The print is not what was meant. It is a mistake of this program: no content leads here. *lines* say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


class MissingLibrary(OSError):  # noqa: N818 – it names what is missing, not an error
    """A library of the system is missing; *command* installs it."""

    def __init__(self, library: str, command: str) -> None:
        super().__init__(operator.missing_library(library, command))
        self.library = library
        self.command = command
