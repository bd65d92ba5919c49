"""The installer, made by NSIS (Debian's package nsis) of the folder."""

import os
import subprocess
from pathlib import Path

from generator.version import VERSION
from tools.windows.folder import ICON

SCRIPT = Path(__file__).with_name("installer.nsi")
NO_DAY = "315532800"
"""The time that stands in the file, in seconds since 1970: the first day of 1980, whenever it is made."""


def make(folder: Path, target: Path) -> Path:
    """Return *target*, the installer of *folder*; raise `CalledProcessError` where makensis refuses."""
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024  # KiB, for Windows' list
    icon = folder.resolve() / ICON
    told = {"VERSION": VERSION, "FOLDER": folder.resolve(), "TARGET": target.resolve(), "ICON": icon, "SIZE": size}
    command = ["makensis", "-V2", *(f"-D{name}={value}" for name, value in told.items()), str(SCRIPT)]
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": NO_DAY})
    return target
