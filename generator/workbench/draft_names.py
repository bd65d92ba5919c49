"""The address of a form → the name under which its unsaved words (drafts) are kept."""

from generator.workbench.facts import subject_of_fact
from generator.workbench.kinds import KINDS
from generator.workbench.settings import SETTINGS


def drafts_at(path: str) -> str:
    """Return the name of the words of the form at *path*, such as `sua/thong-bao/cat-dien`; empty where none is."""
    verb, _, rest = path.strip("/").partition("/")
    kind, _, slug = rest.partition("/")
    if kind in KINDS and verb == "them" and not slug:
        return f"new/{kind}"
    if kind in KINDS and verb == "sua" and slug and "/" not in slug:
        return KINDS[kind].name_of(slug)
    if verb == "thong-tin" and kind and not slug:
        return subject_of_fact(kind, "").drafts
    if verb == "cai-dat" and kind in SETTINGS and not slug:
        return SETTINGS[kind].drafts
    return ""
