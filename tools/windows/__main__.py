"""Make the package for Windows: `python -m tools.windows`, as `make windows` does."""

import argparse
import shutil
import sys
from pathlib import Path

from generator.version import VERSION
from tools.windows import archive, folder, installer, parts


def main(argv: list[str] | None = None) -> int:
    """Write the folder, the ZIP file and the installer into the folder that *argv* names, and print their sizes."""
    parser = argparse.ArgumentParser(prog="python -m tools.windows", description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("dist"), metavar="DIR")
    parser.add_argument("--parts", type=Path, default=Path("build/windows/parts"), metavar="DIR", help="fetched once")
    chosen = parser.parse_args(argv)
    made = chosen.to / f"tinlang-{VERSION}-windows"
    shutil.rmtree(made, ignore_errors=True)
    parts.fetch(chosen.parts)
    parts.lay_out_python(chosen.parts, made / "python")
    parts.lay_out_wheels(made / "lib")
    parts.lay_out_typesetting(chosen.parts, made / "dll")
    folder.put_together(made)
    packed = Path(f"{made}.zip")
    archive.pack(made, packed)
    setup = installer.make(made, Path(f"{made}-setup.exe"))
    sizes = [("folder", sum(file.stat().st_size for file in made.rglob("*") if file.is_file()))]
    sizes += [("zip", packed.stat().st_size), ("installer", setup.stat().st_size)]
    for name, size in sizes:
        print(f"{name:<10}{size / 1e6:8.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
