"""Print the packages that set-up must install for “build” or “test”, then the command to type."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.doctor import ROOT, Need, examine, install_command, missing_packages

NEEDS = {"build": (Need.BUILD,), "test": tuple(Need)}


def main(purpose: str) -> None:
    """Print two lines for *purpose*, or nothing when nothing is missing."""
    packages = missing_packages(examine(ROOT / "output", NEEDS[purpose]))
    if packages:
        print(*packages)
        print(install_command(packages))


if __name__ == "__main__":
    main(sys.argv[1])
