"""The keys of a desk, kept in its folder, so that open pages go on when the desk begins again."""

import secrets
from contextlib import suppress
from pathlib import Path

from generator.desk.files import desk_of
from generator.disk.files import file_bytes
from generator.memory.store import write_whole
from generator.units import Bytes
from generator.workbench.safety import Keys

_KEY = "key"
_KEY_BYTES: Bytes = 32


def keys_of(folder: Path) -> Keys:
    """Return the keys of the desk of *folder*; they are made once and kept, so that pages stay open over a restart.

    Only its owner may read the file.
    """
    file = desk_of(folder) / _KEY
    with suppress(OSError, ValueError):
        secret = bytes.fromhex(file_bytes(file).decode("ascii"))
        if len(secret) == _KEY_BYTES:
            return Keys(secret)
    keys = new_keys()
    keep_keys(folder, keys)
    return keys


def new_keys() -> Keys:
    """Return keys that nobody knows."""
    return Keys(secrets.token_bytes(_KEY_BYTES))


def keep_keys(folder: Path, keys: Keys) -> None:
    """Keep *keys* as those of the desk of *folder*."""
    file = desk_of(folder) / _KEY
    write_whole(file, keys.secret.hex().encode("ascii"), settled=True)
    with suppress(OSError):
        file.chmod(0o600)
