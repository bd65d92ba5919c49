"""What is in an output folder: ours by the record of the last build or by the manifest, or somebody else's."""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from generator.disk.files import NoFileError, file_bytes, json_in, open_file
from generator.memory.folder_record import LEFT, FolderRecord
from generator.memory.store import Damaged, Store
from generator.messages import operator
from generator.publishing.artifacts import Artifact, read_entry

MANIFEST = "manifest.json"


def refuse_foreign(folder: Path, published: FolderRecord) -> None:
    """Raise `FileExistsError` where *folder* has things that tinlang did not make: they would be lost."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise FileExistsError(operator.file_for_folder(str(folder)))
    strange = set(os.listdir(folder)) - {path.partition("/")[0] for path in published.entries} - LEFT
    if strange:  # a build that was killed, or that remembers nothing, left its manifest
        strange -= {path.partition("/")[0] for path in as_listed(str(folder)).entries}
    if strange:
        raise FileExistsError(operator.foreign(str(folder), min(strange)))


def as_listed(folder: str) -> FolderRecord:
    """Return the files and folders that the manifest in *folder* lists, or an empty record where it is damaged."""
    files = {}
    with suppress(OSError):
        files = {str(artifact.path): artifact.sha256 for artifact in listed_in(Path(folder))}
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents[:-1]}
    listed = {**files, **dict.fromkeys(folders, ""), **dict.fromkeys((MANIFEST,) if files else (), "-")}
    no_stamp = (0, 0, 0)  # a manifest has none: everything looks touched
    return FolderRecord({path: (digest, no_stamp) for path, digest in listed.items()})


def carried_over(folder: Path, remade: Collection[str], store: Store) -> tuple[Artifact, ...]:
    """Return the artifacts at *folder* of channels other than *remade*, and put their bytes into *store*.

    Raise `OSError` where the manifest is damaged, or the bytes of one are lost.
    """
    others = []
    for artifact in () if _is_all_of(remade, folder / MANIFEST) else listed_in(folder):
        if artifact.channel not in remade:
            _keep(folder / artifact.path, artifact.sha256, store)
            others.append(artifact)
    return tuple(others)


def last_head(folder: Path) -> Mapping[str, Any]:
    """Return what stands at the head of the manifest in *folder*, or nothing where there is none, or it is damaged."""
    with suppress(OSError, ValueError), open(open_file(folder / MANIFEST), "rb") as manifest:
        head = json_in(manifest.readline().rstrip().rstrip(b",") + b"}")
        return head if isinstance(head, dict) else {}
    return {}


def _keep(file: Path, digest: str, store: Store) -> None:
    """Put the published bytes of *file* into *store*, unless it has them; raise `OSError` where they are lost."""
    with suppress(Damaged):
        store.read(digest)
        return
    if not file.is_file() or store.put(file.read_bytes()) != digest:
        raise OSError(operator.lost_file(str(file)))


def _is_all_of(channels: Iterable[str], manifest: Path) -> bool:
    """Return whether *manifest* lists only files of *channels*, without parsing it."""
    with suppress(OSError):
        listed = file_bytes(manifest)
        ours = sum(listed.count(b'"channel": "%s"' % channel.encode()) for channel in channels)
        return listed.count(b'"channel": "') == ours > 0 and listed.endswith(b"]}\n")
    return False


def listed_in(folder: Path) -> list[Artifact]:
    """Return the artifacts that the manifest in *folder* lists, or none where there is no manifest.

    Raise `OSError` where it is damaged.
    """
    try:
        artifacts = [read_entry(entry) for entry in json_in(file_bytes(folder / MANIFEST))["artifacts"]]
    except FileNotFoundError:
        return []
    except (NoFileError, ValueError, LookupError, TypeError, AttributeError):
        raise OSError(operator.lost_file(str(folder / MANIFEST))) from None
    return [artifact for artifact in artifacts if not {"..", "/"}.intersection(artifact.path.parts)]
