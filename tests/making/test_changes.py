"""What may differ from the last build: whoever read something of a changed file, and nobody else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.making.changes import Changes, changes_since, may_differ, readers_of_plan, still_unsure
from generator.memory.traces import Answer, Noted, Read, Trace, Traces

NOTICE = Read("1", "announcements/*.md", "hop", b"document", b"row", b"", ("gio",))
GUIDE = Read("2", "guides/*.yaml", "goi", b"document", b"", b"")
FACTS = Read("3", "facts.yaml", "", b"document", b"", b"")
FILES = {
    "content/announcements/hop.md": NOTICE,
    "content/guides/goi.yaml": GUIDE,
    "content/facts.yaml": FACTS,
}


def noting(*names: str) -> Noted:
    return tuple((name, "digest") for name in names)


def trace_of(*names: str) -> Trace:
    return Trace("work()", noting(*names), "ab", 1)


TRACES = Traces(
    {
        "site/hop.html": trace_of("notice hop", "today"),
        "site/hop.html.copy": trace_of("file site/hop.html"),
        "site/tim.js": trace_of("ask index []"),
        "site/goi.html": trace_of("guide goi", "planned site/hop.html"),
    },
    {
        "kept entry [hop]": Answer(noting("notice hop"), "digest", b""),
        "ask index []": Answer(noting("kept entry [hop]", "commune"), "digest", b""),
        "ask offers []": Answer(noting("offers hop"), "digest", b""),
        "kept facts []": Answer(noting("facts"), "digest", b""),
    },
    FILES,
    "settings",
    unsure=frozenset({"kept facts []"}),
)


OF_FILES = ("file", "bytes", "size")


def after(**changed: Read | None) -> Mapping[str, Read]:
    """Return the files with other ones in the place of those *changed*, by their stems; None takes one away."""
    files = {path: changed.get(path.rpartition("/")[2].partition(".")[0], read) for path, read in FILES.items()}
    return {path: read for path, read in files.items() if read is not None}


def changed_by(**changed: Read | None) -> Changes | None:
    return changes_since(TRACES, after(**changed), "settings", "content")


def test_other_words_of_a_notice_concern_its_readers_and_their_readers() -> None:
    changes = changed_by(hop=NOTICE._replace(digest="4"))

    assert changes is not None
    assert changes.names == {
        *("content announcements/hop.md", "notice hop"),
        *("kept entry [hop]", "ask index []"),
        *(f"{kind} site/{name}" for kind in OF_FILES for name in ("hop.html", "hop.html.copy", "tim.js")),
    }
    assert list(may_differ(TRACES.outputs, changes)) == ["site/hop.html", "site/hop.html.copy", "site/tim.js"]


def test_what_lists_show_of_a_notice_concerns_the_readers_of_lists() -> None:
    changes = changed_by(hop=NOTICE._replace(digest="4", row=b"other"))

    assert changes is not None
    assert changes.names >= {"rows", "listed", "title notice hop", "short notice hop", "standing hop", "plan"}
    assert not changes.spare("listed")


def test_any_other_words_of_a_guide_concern_the_readers_of_all_guides() -> None:
    changes = changed_by(goi=GUIDE._replace(digest="4"))

    assert changes is not None
    assert changes.names >= {"guide goi", "guides", "title guide goi", "short guide goi", "plan"}
    assert "file site/goi.html" in changes.names
    assert "file site/hop.html" not in changes.names


@pytest.mark.parametrize(
    "changed",
    [
        {"facts": FACTS._replace(digest="4")},
        {"hop": None},
        {"hop": NOTICE._replace(digest="4", keys=("gio", "so"))},
        {"hop": NOTICE._replace(digest="4", slug="hop-thon")},
        {"hop": NOTICE._replace(digest="4", instead=True)},
        {"hop": NOTICE._replace(digest="4", document=b"")},
    ],
    ids=["facts", "gone", "other facts in it", "another name", "other words without a fact", "faults"],
)
def test_what_others_may_know_unnamed_concerns_everybody(changed: Mapping[str, Read | None]) -> None:
    assert changed_by(**changed) is None


def test_with_other_settings_everything_may_differ() -> None:
    assert changes_since(TRACES, FILES, "other settings", "content") is None
    assert changes_since(replace(TRACES, settled=""), FILES, "", "content") is None
    assert changes_since(TRACES, FILES, "settings", "content") == Changes(frozenset(), TRACES.unsure)


def test_names_of_an_unknown_kind_are_asked_again() -> None:
    changes = Changes(frozenset(), frozenset())

    assert changes.spare("commune")
    assert not changes.spare("weather hop")


def test_a_new_plan_concerns_whoever_reads_of_a_plan() -> None:
    changes = Changes(frozenset(), frozenset())
    assert all(map(changes.spare, ("plan", "planned site/hop.html", "offers hop")))
    assert changes.keep("ask index []")

    changes.planned_anew = True
    assert not any(map(changes.spare, ("plan", "planned site/hop.html", "offers hop")))
    assert not changes.keep("ask index []")
    assert readers_of_plan(TRACES) >= {"ask offers []"}
    assert "ask index []" not in readers_of_plan(TRACES)


def test_what_a_build_did_not_look_at_stays_unsure() -> None:
    changes = Changes(frozenset({"kept entry [hop]", "ask index []"}), TRACES.unsure)

    assert still_unsure(TRACES, changes, {"ask index []"}) == {"kept entry [hop]", "kept facts []"}
    assert still_unsure(TRACES, changes, TRACES.answers.keys()) == set()
    assert still_unsure(TRACES, None, {"ask index []"}) == TRACES.answers.keys() - {"ask index []"}
    changes.planned_anew = True
    assert "ask offers []" in still_unsure(TRACES, changes, set())
