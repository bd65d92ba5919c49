"""The verbs of the command line: one module each, with `run(arguments) -> exit status`.

Imported only when their verb is called, so that `tinlang --help` is there at once.
"""

FINE, FAULTS, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses (CONTRACT.md)."""
