"""Single changes to a content folder, as an editor makes them: a word, a title, a fact; a text added, deleted, renamed.

Each leaves the content without errors, and changes no other bytes than it must.
"""

import re
from datetime import date
from pathlib import Path

from tools import corpus
from tools.corpus.texts import Corpus, Names

_WORD = re.compile(r"\{\{.*?\}\}|[^\W\d_]+")
_TITLE = re.compile(r"^title: .*$", re.MULTILINE)
_SLUG = re.compile(r"^slug: .*$", re.MULTILINE)
_RELATED = re.compile(r"^related: \[(.*)\]\n", re.MULTILINE)


def change_word(file: Path, word: str) -> None:
    """Replace the last word of the text *file*, which is in its body, by *word*."""
    text = _read(file)
    last = [found for found in _WORD.finditer(text) if not found[0].startswith("{{")][-1]
    _write(file, f"{text[: last.start()]}{word}{text[last.end() :]}")


def change_title(file: Path, title: str) -> None:
    """Give the text *file* another *title*."""
    _write(file, _TITLE.sub(f'title: "{title}"', _read(file), count=1))


def change_fact(content: Path, key: str, value: str) -> None:
    """Give the fact *key* another *value*; raise `KeyError` where there is no such fact."""
    facts = content / "facts.yaml"
    entry = re.compile(rf"(^  {re.escape(key)}:\n(?:    .*\n)*?    value: ).*$", re.MULTILINE)
    changed, times = entry.subn(rf'\g<1>"{value}"', _read(facts), count=1)
    if not times:
        raise KeyError(key)
    _write(facts, changed)


def add_notice(content: Path, number: int, day: date) -> Path:
    """Add notice *number*, published on *day*; return its file."""
    folder = content / "announcements"
    names = Names()
    for kind in ("announcements", "guides"):
        for file in sorted((content / kind).iterdir()):
            names.take(file.stem)
    villages = corpus.new_corpus(0).villages
    notice = Corpus(villages, (), names).notice(number, day)
    file = folder / f"{notice.slug}.md"
    _write(file, corpus.notice_file(notice, site_only=_is_site_only(content)))
    return file


def delete_text(file: Path) -> None:
    """Delete the text *file*, and its slug in all other texts."""
    file.unlink()
    _rename(file.parents[1], file.stem, None)


def rename_text(file: Path, slug: str) -> Path:
    """Rename the text *file* to *slug*, also where others name it; return its new file."""
    _write(file, _SLUG.sub(f"slug: {slug}", _read(file), count=1))
    _rename(file.parents[1], file.stem, slug)
    return file.rename(file.with_stem(slug))


def newest(content: Path, place: int = 0) -> Path:
    """Return the newest notice, or the one *place* places before it, in the order of a corpus."""

    def published(file: Path) -> tuple[str, str]:
        day, month, year = re.search(r"^published: (\d+)/(\d+)/(\d+)$", _read(file), re.MULTILINE).groups()  # type: ignore[union-attr]  # every notice has it
        return f"{year}{month}{day}", file.name

    return sorted((content / "announcements").iterdir(), key=published, reverse=True)[place]


def _rename(content: Path, slug: str, other: str | None) -> None:
    """Replace *slug* by *other*, or remove it, in all texts of *content* that name it."""
    guide = re.compile(rf"^guide: {slug}\n", re.MULTILINE)
    for file in (*(content / "announcements").iterdir(), *(content / "guides").iterdir()):
        text = _read(file)
        if slug in text:
            changed = guide.sub(f"guide: {other}\n" if other else "", text)
            _write(file, _RELATED.sub(lambda found: _related(found[1], slug, other), changed))


def _related(listed: str, slug: str, other: str | None) -> str:
    names = [other if name == slug else name for name in listed.split(", ")]
    slugs = ", ".join(name for name in names if name)
    return f"related: [{slugs}]\n" if slugs else ""


def _is_site_only(content: Path) -> bool:
    return "channels: [site]\n" in _read(next((content / "announcements").iterdir()))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
