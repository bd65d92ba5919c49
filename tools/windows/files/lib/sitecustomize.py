"""Let Python find the libraries that set type: they lie in dll/, beside lib/, and on no PATH of this machine."""

import os
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "dll"
os.environ["PATH"] = os.pathsep.join((str(_FOLDER), os.environ.get("PATH", "")))  # WeasyPrint looks there
os.environ["FONTCONFIG_FILE"] = str(_FOLDER / "fonts.conf")
os.add_dll_directory(str(_FOLDER))  # type: ignore[attr-defined, unused-ignore]  # only Windows has it
