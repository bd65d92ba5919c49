"""What stands at an output folder: ours by the record of the last build or by the manifest, or somebody else's."""

import json
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.memory.folder_record import LEFT, NOTHING, FolderRecord
from generator.memory.store import Damaged, Store
from generator.messages import operator
from generator.publishing.artifacts import Artifact, read_entry

MANIFEST = "manifest.json"


def refuse_foreign(folder: Path, published: FolderRecord = NOTHING) -> None:
    """Raise `FileExistsError` where *folder* holds things that tinlang did not make: they would be gone."""
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
    """Return what stands in *folder* as its manifest lists it, files and their folders; nothing if it is damaged."""
    files = {}
    with suppress(OSError):
        files = {str(artifact.path): artifact.sha256 for artifact in _listed(Path(folder))}
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents[:-1]}
    listed = {**files, **dict.fromkeys(folders, ""), **dict.fromkeys((MANIFEST,) if files else (), "-")}
    return FolderRecord({path: (digest, (0, 0, 0)) for path, digest in listed.items()})


def carried_over(folder: Path, remade: Collection[str], store: Store) -> tuple[Artifact, ...]:
    """Return what stands at *folder* from channels other than *remade*, its bytes put into *store*.

    The website's copies of what other channels offer are made anew.
    """
    left = []
    for artifact in () if _is_all_of(remade, folder / MANIFEST) else _listed(folder):
        if artifact.channel not in remade:
            _keep(folder / artifact.path, artifact.sha256, store)
            left.append(artifact)
    return tuple(left)


def _keep(file: Path, digest: str, store: Store) -> None:
    """See to it that *store* has the bytes that *file* was published with; raise `OSError` where nobody has them."""
    with suppress(Damaged):
        store.read(digest)
        return
    if not file.is_file() or store.put(file.read_bytes()) != digest:
        raise OSError(operator.lost_file(str(file)))


def _is_all_of(channels: Iterable[str], manifest: Path) -> bool:
    """Return whether *manifest* lists nothing but what *channels* made, without taking it apart."""
    with suppress(OSError):
        listed = manifest.read_bytes()
        ours = sum(listed.count(b'"channel": "%s"' % one.encode()) for one in channels)
        return listed.count(b'"channel": "') == ours > 0 and listed.endswith(b"]}\n")
    return False


def _listed(folder: Path) -> list[Artifact]:
    """Return what the manifest in *folder* lists; raise `OSError` where it is damaged."""
    try:
        found = [read_entry(entry) for entry in json.loads((folder / MANIFEST).read_bytes())["artifacts"]]
    except FileNotFoundError:
        return []
    except (ValueError, LookupError, TypeError, AttributeError):
        raise OSError(operator.lost_file(str(folder / MANIFEST))) from None
    return [artifact for artifact in found if not {"..", "/"}.intersection(artifact.path.parts)]
