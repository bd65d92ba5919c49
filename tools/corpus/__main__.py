"""Write a corpus from the command line."""

import argparse
import sys
from datetime import date
from pathlib import Path

from tools import corpus
from tools.corpus.peers import PROJECTS, write_peer


def main(argv: list[str] | None = None) -> int:
    """Write the corpus that *argv* asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=corpus.__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there yet, or empty")
    parser.add_argument("--announcements", type=int, default=100, metavar="N")
    parser.add_argument("--guides", type=int, default=corpus.GUIDES, metavar="N")
    parser.add_argument("--last", type=date.fromisoformat, default=corpus.LAST, help="the day of the newest notice")
    parser.add_argument("--site-only", action="store_true", help="texts go to the website and nowhere else")
    parser.add_argument("--peer", choices=PROJECTS, help="the project of another generator, with its theme")
    chosen = parser.parse_args(argv)
    if chosen.folder.exists() and any(chosen.folder.iterdir()):
        parser.error(f"{chosen.folder} is not empty")
    if chosen.peer:
        write_peer(chosen.folder, chosen.peer, chosen.announcements, chosen.last)
        return 0
    corpus.write_content(
        chosen.folder, chosen.announcements, guides=chosen.guides, site_only=chosen.site_only, last=chosen.last
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
