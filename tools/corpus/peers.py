"""The same corpus for other site generators: a Markdown file for each text, and a small theme with similar output.

Each makes a page for each text with heading, date and body, a front page, lists by month or by page, and a feed if it
can. Themes and settings are in themes/; they are the defaults except where comments say otherwise. The others know no
facts: their texts have the values instead.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools import corpus
from tools.corpus.texts import Guide, Notice

THEMES = Path(__file__).parent / "themes"
_FACT = re.compile(r"^  ([a-z_.]+):\n(?:    .*\n)*?    value: (.*)$", re.MULTILINE)
_NAMED = re.compile(r"\{\{ fact\.([a-z_.]+) \}\}")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, with what every generator knows about it."""

    folder: str
    slug: str
    title: str
    day: date
    topic: str
    summary: str
    body: str


Head = Callable[[Page], str]


def write_peer(folder: Path, peer: str, announcements: int, last: date = corpus.LAST) -> None:
    """Write the project of *peer* at *folder*: its theme, *announcements*, the guides."""
    below, head = PROJECTS[peer]
    shutil.copytree(THEMES / peer, folder, dirs_exist_ok=True)
    texts = folder / below
    for name in ("thong-bao", "huong-dan"):
        (texts / name).mkdir(parents=True, exist_ok=True)
    lists: dict[str, list[Page]] = {}
    for page in _pages(announcements, last):
        _write(texts / page.folder / f"{page.slug}.md", f"{head(page)}\n{page.body}\n")
        lists.setdefault(f"{page.day:%Y-%m}", []).append(page)
    if peer == "zola":
        _write_sections(texts)
    if peer == "mkdocs":
        _write_lists(texts, lists)


def _pages(announcements: int, last: date) -> Iterator[Page]:
    """Yield the notices, the oldest first, and the guides, with the values of their facts."""
    text = (corpus.DEMO / "facts.yaml").read_text(encoding="utf-8")
    values = {key: value.strip('"') for key, value in _FACT.findall(text)}
    commune = corpus.new_corpus()
    for notice in commune.notices(announcements, last):
        yield _notice_page(notice, values)
    for guide in commune.guides:
        yield _guide_page(guide, last, values)


def _notice_page(notice: Notice, values: Mapping[str, str]) -> Page:
    body = _filled(notice.body, values)
    return Page("thong-bao", notice.slug, notice.title, notice.published, notice.topic, notice.summary, body)


def _guide_page(guide: Guide, last: date, values: Mapping[str, str]) -> Page:
    steps = "\n".join(f"{number}. **{title}** {text}" for number, (title, text) in enumerate(guide.steps, 1))
    notes = "\n\n".join(f"**{title}** {text}" for title, text in guide.notes)
    prepare = "\n".join(f"- {line}" for line in guide.prepare)
    body = _filled(f"{prepare}\n\n{steps}\n\n{notes}\n\n{guide.what_next}", values)
    return Page("huong-dan", guide.slug, guide.title, last, guide.topic, guide.summary, body)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda fact: values[fact[1]], text)


def _write_sections(texts: Path) -> None:
    for name, title in (("thong-bao", "Thông báo"), ("huong-dan", "Hướng dẫn")):
        _write(texts / name / "_index.md", f'+++\ntitle = "{title}"\nsort_by = "date"\npaginate_by = 20\n+++\n')


def _write_lists(texts: Path, lists: Mapping[str, list[Page]]) -> None:
    """Write a front page and a page for each month: MkDocs makes none by itself."""
    months = "\n".join(f"- [{month}](luu/{month}.md)" for month in sorted(lists, reverse=True))
    _write(texts / "index.md", f"---\ntitle: Xã An Bình Mẫu\n---\n\n{months}\n")
    (texts / "luu").mkdir()
    for month, pages in lists.items():
        links = "\n".join(f"- [{page.title}](../{page.folder}/{page.slug}.md)" for page in pages)
        _write(texts / "luu" / f"{month}.md", f"---\ntitle: {month}\n---\n\n{links}\n")


def _hugo(page: Page) -> str:
    return (
        f'---\ntitle: "{page.title}"\ndate: {page.day}\nslug: {page.slug}\n'
        f'description: "{page.summary}"\ntopics: ["{page.topic}"]\n---\n'
    )


def _zola(page: Page) -> str:
    return (
        f'+++\ntitle = "{page.title}"\ndate = {page.day}\nslug = "{page.slug}"\n'
        f'description = "{page.summary}"\n[taxonomies]\ntopics = ["{page.topic}"]\n+++\n'
    )


def _pelican(page: Page) -> str:
    return (
        f"Title: {page.title}\nDate: {page.day}\nSlug: {page.slug}\nSummary: {page.summary}\nCategory: {page.topic}\n"
    )


def _yaml(page: Page) -> str:
    return f'---\ntitle: "{page.title}"\ndate: {page.day}\ndescription: "{page.summary}"\ntopic: "{page.topic}"\n---\n'


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


PROJECTS: Mapping[str, tuple[str, Head]] = {
    "hugo": ("content", _hugo),
    "zola": ("content", _zola),
    "pelican": ("content", _pelican),
    "mkdocs": ("docs", _yaml),
    "eleventy": ("src", _yaml),
}
"""The other generators: the folder of texts in their projects, and the function for the head of a text."""
