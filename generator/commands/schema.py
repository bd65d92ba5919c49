"""`tinlang schema`: let editors of text know the keys of each kind of file."""

import argparse
from pathlib import Path

from generator.commands import FAULTS, FINE
from generator.commands.terminal import tell, write_line
from generator.disk.files import file_bytes, leads_out
from generator.memory.store import write_whole
from generator.messages import schema as messages
from generator.readers.schema import FOLDER, schema_files, schema_line, with_schema_line
from generator.terms import Naming, naming_as_written


def run(arguments: argparse.Namespace) -> int:
    """Write the schemas into a hidden folder of the content, and the line that names its schema into each file.

    Raise `OSError` where something cannot be written.
    """
    folder: Path = arguments.content
    if (folder / FOLDER).is_symlink():
        tell(messages.leads_out(str(folder / FOLDER)))
        return FAULTS
    for name, text in schema_files(naming_on(folder)).items():
        if not (folder / name).is_file() or file_bytes(folder / name) != text.encode():
            write_whole(folder / name, text.encode())
            write_line(str(folder / name))
    for file in sorted(folder.glob("**/*.yaml")):
        name = file.relative_to(folder).as_posix()
        if not schema_line(name) or leads_out(str(file), str(folder)):
            continue
        content = file_bytes(file)
        try:
            wanted = with_schema_line(name, content.decode()).encode()
        except UnicodeDecodeError:
            continue  # `check` tells it
        if wanted != content:
            write_whole(file, wanted, settled=True)
            write_line(str(file))
    tell(messages.WRITTEN)
    return FINE


def naming_on(folder: Path) -> Naming:
    """Return what things are called in the commune of *folder*, as far as its settings can be read."""
    settings = folder / "commune.yaml"
    return naming_as_written(file_bytes(settings).decode(errors="replace") if settings.is_file() else "")
