"""Which tinlang this is."""

VERSION = "26.11.0"
"""Year, month, and the number of the version within it (https://calver.org)."""
