"""What goes wrong when sheets are printed, by our mistake or for want of a library."""

from generator.messages import operator


class Misprint(AssertionError):  # noqa: N818 – it names what came of it, not an error
    """What was printed is not what was meant: a mistake of this program, for no content leads here; *lines* say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


class MissingLibrary(OSError):  # noqa: N818 – it names what is missing, not an error
    """A library of the system is missing; *command* installs it."""

    def __init__(self, library: str, command: str) -> None:
        super().__init__(operator.missing_library(library, command))
        self.library = library
        self.command = command
