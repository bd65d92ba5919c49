"""What the next publish will change for residents since the last one: texts, facts and settings, in words.

It is compared with what was published last, not with what was built last. Days count, too: a notice may have ended.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath

from generator.desk import history
from generator.desk.changes import field_changes
from generator.desk.states import Stage, TextState
from generator.messages import workbench as said
from generator.model import Listed
from generator.publishing.issues import Issue, bases_of, issue_in, issues_in
from generator.text.word_changes import word_changes
from generator.workbench.kinds import kind_of
from generator.workbench.links import path_of
from generator.workbench.marked import MarkedChange, marked_changes
from generator.workbench.names import name_of_text
from generator.workbench.office import Office

ISSUES = "issues"
"""The folder of the desk in which issues are kept."""
FACTS = "facts.yaml"
_UNSEEN = frozenset(("people.yaml", "rota.yaml"))
_UNSEEN_FOLDERS = ("diary/", "alerts/")
"""What residents see nothing of, however it changes."""
MOST_TOLD = 60
"""How many files a page tells the changes of."""
_MOST_COMPARED = 200
"""How many texts are looked at for words that changed, and not only for another file."""


class PublicState(StrEnum):
    """How residents find a text."""

    STANDING = "standing"
    OVER = "over"
    WITHDRAWN = "withdrawn"
    COMING = "coming"  # its day has not come: they do not find it yet


@dataclass(frozen=True, slots=True)
class PublicChange:
    """What a publish changes for residents: *how* a text or a file changed, and in which words."""

    how: str
    title: str
    path: str
    changes: tuple[MarkedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicView:
    """What residents find: *files* by the hash of each that decides it, *texts* as they are shown, *facts* by key.

    Of a publish that was noted by an older desk, only the files are known.
    """

    files: Mapping[str, str]
    texts: Mapping[str, str]
    facts: Mapping[str, str] | None

    def shown(self, name: str) -> str:
        """Return how the text in the file *name* is shown, an empty text where it is not."""
        shown = self.texts.get(name, PublicState.STANDING if name in self.files else "")
        return "" if shown == PublicState.COMING else shown


def last_issue(office: Office) -> Issue | None:
    """Return what is kept of the last publish, None where nothing is."""
    key = office.last_publish().key
    return office.recall("last issue", lambda: issue_in(office.desk / ISSUES, key)) if key else None


def bases_needed(office: Office) -> frozenset[str]:
    """Return the hashes of the texts that the publishes which are kept were made of: they tell what changed."""
    return bases_of(issues_in(office.desk / ISSUES)) | frozenset(office.last_publish().files.values())


def view_before(office: Office) -> PublicView:
    """Return what residents find since the last publish."""
    issue = last_issue(office)
    if issue is None:
        return PublicView(office.last_publish().files, {}, None)
    return PublicView(issue.files, {name: shown for name, (shown, _) in issue.texts.items()}, issue.facts)


def view_now(office: Office) -> PublicView:
    """Return what they would find if it was published now."""

    def made() -> PublicView:
        shelf, states, before = office.shelf(), office.states(), view_before(office)
        files = {
            name: digest
            for name, digest in office.digests().items()
            if name not in _UNSEEN
            and not name.startswith(_UNSEEN_FOLDERS)
            and (name not in states or _is_seen(states[name]))
        }
        # While a text has a fault nothing at all is published: residents go on finding it as it was.
        faulty = [name for name, state in states.items() if state.stage is Stage.FAULTY and name in before.files]
        files.update({name: before.files[name] for name in faulty})
        rows, today = shelf.rows, office.today
        texts = {name: _shown(state, rows, today).value for name, state in states.items() if name in files}
        texts.update({name: before.texts[name] for name in faulty if name in before.texts})
        return PublicView(files, texts, public_facts(office) if shelf.is_complete else before.facts)

    with office.looking_once():
        return office.recall("public", made)


def public_facts(office: Office) -> dict[str, str]:
    """Return the value of each fact that may be published."""
    return {key: fact.value or "" for key, fact in office.facts().facts.items() if fact.may_be_published}


def changed_since(office: Office) -> list[str]:
    """Return the names of the files whose changes residents will see after the next publish."""
    with office.looking_once():
        return office.recall("changed", lambda: _names_changed(office, view_before(office), view_now(office)))


def _names_changed(office: Office, before: PublicView, now: PublicView) -> list[str]:
    left, found = _MOST_COMPARED, []
    for name in dict.fromkeys((*now.files, *before.files)):
        how = _how(name, before, now)
        if how == said.CHANGED and left:
            left -= 1
            how = how if _differs(office, name, before, now) else ""
        found += [name] if how else []
    return found


def changes_since(office: Office, names: Sequence[str]) -> list[PublicChange]:
    """Return what the next publish will change of the files *names* for residents, in words."""
    with office.looking_once():
        return list(_told(office, names, view_before(office), view_now(office)))


def changes_in(office: Office, view: PublicView) -> tuple[list[PublicChange], int]:
    """Return the first changes by which *view* differs from the last publish, in words, and how many there are."""
    with office.looking_once():
        before = view_before(office)
        names = _names_changed(office, before, view)
        return list(_told(office, names[:MOST_TOLD], before, view)), len(names)


def _told(office: Office, names: Sequence[str], before: PublicView, now: PublicView) -> Iterator[PublicChange]:
    for name in names:
        title = name_of_text(office, name, before.files.get(name, ""))
        how = _how(name, before, now)
        changes = _words(office, name, before, now) if how in (said.CHANGED, said.EXPIRED) else ()
        yield PublicChange(how, title, "/thong-tin" if name == FACTS else path_of(name), changes)


def changed_words(office: Office, before: Issue, after: Issue) -> list[PublicChange]:
    """Return what changes for residents where *after* takes the place of *before*; both are issues that are kept."""
    views = [
        PublicView(issue.files, {name: shown for name, (shown, _) in issue.texts.items()}, issue.facts)
        for issue in (before, after)
    ]
    found = []
    for name in dict.fromkeys((*after.files, *before.files)):
        how = _how(name, *views)
        if how:
            titles = (after.texts.get(name) or before.texts.get(name) or ("", ""))[1]
            changes = _words(office, name, *views) if how in (said.CHANGED, said.EXPIRED) else ()
            if how != said.CHANGED or changes or history.base(office.desk, after.files[name]) is None:
                found.append(
                    PublicChange(how, titles or name_of_text(office, name, after.files.get(name, "")), "", changes)
                )
    return found


def _shown(state: TextState, rows: Mapping[str, Listed], today: date) -> PublicState:
    """Return how residents find a text; the days of a notice decide, also where nobody approves texts."""
    if state.stage is Stage.WITHDRAWN:
        return PublicState.WITHDRAWN
    kind = kind_of(state.name)
    row = rows.get(PurePosixPath(state.name).stem) if kind and kind.shelf == "notice" else None
    if row is not None and row.published > today:
        return PublicState.COMING
    is_over = row is not None and row.expires is not None and row.expires < today
    return PublicState.OVER if is_over or state.stage is Stage.EXPIRED else PublicState.STANDING


def _is_seen(state: TextState) -> bool:
    return state.is_let_out or state.stage is Stage.WITHDRAWN


def _how(name: str, before: PublicView, now: PublicView) -> str:
    """Return how the file *name* changes what residents see; an empty text where it does not."""
    old, new = before.shown(name), now.shown(name)
    if name == FACTS and before.facts is not None and now.facts is not None and old and new:
        return said.CHANGED if before.facts != now.facts else ""
    if not old:
        return said.ADDED if new and new != PublicState.WITHDRAWN else ""
    if not new:
        return said.REMOVED
    if new != old and new in _TURNED:
        return _TURNED[PublicState(new)]
    return said.CHANGED if now.files.get(name) != before.files.get(name) else ""


_TURNED = {PublicState.WITHDRAWN: said.WITHDRAWN, PublicState.OVER: said.EXPIRED}


def _differs(office: Office, name: str, before: PublicView, now: PublicView) -> bool:
    """Return whether words differ, and not only who approved them; where the old ones are lost, they are said to."""
    if name == FACTS and before.facts is not None:
        return True
    old, new = (_text(office, name, view) for view in (before, now))
    return old is None or new is None or bool(field_changes(old, new, name))


def _words(office: Office, name: str, before: PublicView, now: PublicView) -> tuple[MarkedChange, ...]:
    if name == FACTS and before.facts is not None and now.facts is not None:
        return tuple(_facts(office, before.facts, now.facts))
    old, new = (_text(office, name, view) for view in (before, now))
    if old is None or new is None:
        return ()
    return marked_changes(office, name, new, field_changes(old, new, name))


def _facts(office: Office, before: Mapping[str, str], now: Mapping[str, str]) -> list[MarkedChange]:
    """Return each fact whose published value changed, came or went."""
    labels = {key: fact.label for key, fact in office.facts().facts.items()}
    changed = [key for key in dict.fromkeys((*now, *before)) if now.get(key) != before.get(key)]
    words = ((key, word_changes(before.get(key, ""), now.get(key, ""))) for key in changed)
    return [
        MarkedChange(labels.get(key, key), tuple((run.kind.value, run.text) for run in runs)) for key, runs in words
    ]


def _text(office: Office, name: str, view: PublicView) -> bytes | None:
    """Return the bytes of the file *name* as *view* has it, None where they are lost."""
    digest = view.files.get(name, "")
    if office.digests().get(name) == digest:
        content = office.shelf().content
        return content.texts[f"{content.folder}/{name}"]
    return history.base(office.desk, digest)
