"""Rewrite the golden files: `make golden`. Read the diff before committing; say in the commit what residents notice."""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.broadcast import on_air
from tests.golden import EXPECTED, made


def main() -> int:
    """Write all golden files again, and remove those that are not made any more."""
    new = dict(made())
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, text in new.items():
        file = EXPECTED / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    print(f"{len(new)} tệp trong {EXPECTED}")
    shutil.rmtree(on_air.EXPECTED, ignore_errors=True)
    on_air.EXPECTED.mkdir()
    scripts = dict(on_air.golden())
    for name, text in scripts.items():
        (on_air.EXPECTED / name).write_text(text, encoding="utf-8")
    print(f"{len(scripts)} tệp trong {on_air.EXPECTED}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
