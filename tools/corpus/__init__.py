"""A made-up commune with any number of notices, for benches and laws, never for publishing.

    python -m tools.corpus DIR --announcements N [--site-only] [--peer hugo]

Its facts, offices and villages are those of the fictional commune of the tests; its notices (of ten years) and guides
are made from lists of words (words.py), the same bytes in every run. edits.py changes one thing in it.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tools.corpus import texts
from tools.corpus.texts import Corpus, Guide, Names, Notice

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "tests" / "villages" / "an-binh-mau" / "content"
LAST = date(2026, 11, 24)
"""The day of the newest notice, unless another is given."""
GUIDES = 50
_APPROVER = "Nguyễn Văn Mẫu, Chủ tịch xã"
_VILLAGE = re.compile(r"^  - id: (\S+)\n    name: (Thôn .+)$", re.MULTILINE)
# No print shop: its copies would double all sheets, and most communes have none.
_PRESS = re.compile(r"\n(?:#.*\n)*press:\n(?:  .*\n)+")


def write_content(
    folder: Path, announcements: int, *, guides: int = GUIDES, site_only: bool = False, last: date = LAST
) -> None:
    """Write a content folder: *announcements* up to the day *last*, *guides*, twenty villages."""
    corpus = new_corpus(guides)
    for name in ("announcements", "guides"):
        (folder / name).mkdir(parents=True)
    commune = (DEMO / "commune.yaml").read_text(encoding="utf-8")
    _write(folder / "commune.yaml", _PRESS.sub("", commune))
    for name in ("facts.yaml", "pronunciation.yaml"):
        _write(folder / name, (DEMO / name).read_text(encoding="utf-8"))
    for place, guide in enumerate(corpus.guides):
        _write(folder / "guides" / f"{guide.slug}.yaml", _guide_file(guide, place, last, site_only=site_only))
    for notice in corpus.notices(announcements, last):
        _write(folder / "announcements" / f"{notice.slug}.md", notice_file(notice, site_only=site_only))


def new_corpus(guides: int = GUIDES) -> Corpus:
    """Return the commune with its guides, before its first notice."""
    villages = _VILLAGE.findall((DEMO / "commune.yaml").read_text(encoding="utf-8"))
    all_guides, names = texts.guides(guides), Names()
    for guide in all_guides:
        names.take(guide.slug)
    return Corpus(villages, all_guides, names)


def notice_file(notice: Notice, *, site_only: bool = False) -> str:
    """Return the file of *notice* in content/announcements."""
    return f"---\n{''.join(_front_matter(notice, site_only=site_only))}---\n\n{notice.body}\n"


def _front_matter(notice: Notice, *, site_only: bool) -> Iterator[str]:
    day = f"{notice.published:%d/%m/%Y}"
    yield f'slug: {notice.slug}\ntitle: "{notice.title}"\nsummary: "{notice.summary}"\n'
    yield f"updated: {day}\npublished: {day}\n"
    if notice.expires:
        yield f"expires: {notice.expires:%d/%m/%Y}\n"
    yield "issuer: Ủy ban nhân dân {{ fact.commune.name }}\naddressees: Bà con trong xã\n"
    if notice.priority != "thông thường":
        yield f"priority: {notice.priority}\n"
    for name in ("villages", "related", "sources"):
        values = getattr(notice, name)
        if values:
            yield f"{name}: [{', '.join(values)}]\n"
    yield f"topic: {notice.topic}\n"
    if notice.guide:
        yield f"guide: {notice.guide}\n"
    if site_only:
        yield "channels: [site]\n"
    yield f"state: approved\napproved_by: {_APPROVER}\napproved_on: {day}\n"


def _guide_file(guide: Guide, place: int, last: date, *, site_only: bool) -> str:
    day = f"{last:%d/%m/%Y}"
    lines = [
        f'slug: {guide.slug}\ntitle: "{guide.title}"\nsummary: "{guide.summary}"\nupdated: {day}\norder: {place}\n',
        f"topic: {guide.topic}\nrelated: [{', '.join(guide.related)}]\n",
        "channels: [site]\n" if site_only else "",
        f"state: approved\napproved_by: {_APPROVER}\napproved_on: {day}\n",
        "prepare:\n",
        *(f'  - "{line}"\n' for line in guide.prepare),
        *_pairs("steps", guide.steps),
        *_pairs("notes", guide.notes),
        f'what_next: "{guide.what_next}"\n',
    ]
    return "".join(lines)


def _pairs(name: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f"{name}:\n"
    for title, text in pairs:
        yield f'  - title: "{title}"\n    text: "{text}"\n'


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
