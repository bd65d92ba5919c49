"""What is wrong with one file, as its reader alone can tell: before the whole content is looked at."""

from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic
from generator.load import Content
from generator.readers import reader_of
from generator.workbench.office import Office


def reader_problems(office: Office, name: str, content: bytes) -> list[Diagnostic]:
    """Return the problems in *content*, which is or would be that of the file *name*."""
    path = f"{office.folder.as_posix()}/{name}"
    source, faults = Content(PurePosixPath(office.folder.as_posix()), {path: content}, {}).source(path)
    _, reader = reader_of(PurePosixPath(name))
    return [*faults, *(reader(source)[1] if reader else ())]
