"""What the operator asked for and cannot have."""


class Refused(OSError):  # noqa: N818 - it says what became of the command
    """The arguments ask for what cannot be done; the message says why, in one line for the operator."""
