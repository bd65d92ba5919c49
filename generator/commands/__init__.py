"""The commands: a module each, with `run(arguments) -> exit status`.

A module is imported only when its command is called, so that `tinlang --help` answers at once.
"""

FINE, FAULTS, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses."""
