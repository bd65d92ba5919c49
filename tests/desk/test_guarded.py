"""The guarded write: whatever is edited, nothing else changes byte for byte, and the file is read back as wanted."""

import random
import time
from copy import deepcopy
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.edits import Edit, InsertItem, MoveItem, RemoveValue, RewriteText, SetValue, Value, edits_between
from generator.desk.guarded import edited, new_file
from generator.desk.outcomes import CannotWriteError, Reason
from generator.desk.written import values_of
from generator.model import Location
from generator.readers.documents import locate_announcement
from generator.readers.yaml import locate
from generator.source import Source, in_order
from tests.desk.written_files import GUIDE, NOTICE, PLAIN, TYPED, files, trees

ROOT = Path(__file__).parents[2]
CONTENT = sorted(
    file
    for folder in (ROOT / "content", ROOT / "tests" / "villages")
    for file in folder.rglob("*")
    if file.suffix in (".yaml", ".md")
    and ".tinlang" not in file.parts
    and file.name != "README.md"
    and "content" in file.parts
    and "expected" not in file.parts
)


def lean(value: Value) -> Value:
    """Return *value* without the line ends at the end of its texts, which say nothing."""
    if isinstance(value, str):
        return in_order(value).rstrip("\n")
    if isinstance(value, dict):
        return {key: lean(inner) for key, inner in value.items()}
    return [lean(inner) for inner in value]


def places(value: Value, at: Location = ()) -> list[Location]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for step, one in inner for place in places(one, (*at, step)))]


def at(value: Value, location: Location) -> Value:
    for step in location:
        value = value[step]
    return value


def comments(text: str) -> list[str]:
    return [line[line.index("# chú") :].rstrip() for line in text.splitlines() if "# chú" in line]


def around(content: bytes, path: PurePosixPath, location: Location, values: Value) -> tuple[str, str]:
    """Return what stands before the text at *location*, and the lines from the next value on with comments above it.

    The places are those that messages are told with.
    """
    text = content.decode().removeprefix("\ufeff")
    source = Source(path, in_order(text))
    found = locate_announcement(source) if path.suffix == ".md" else locate(source)
    start = found.at(location)
    lines = text.split("\n")
    before = "\n".join([*lines[: start.line - 1], lines[start.line - 1][: start.column - 1]])
    others = [place for place in places(values) if place and place[: len(location)] != location]
    starts = [min(found.at(place), found.key(place)).line for place in others]
    following = min((line for line in starts if line > start.line), default=len(lines) + 1) - 1
    if path.suffix == ".md" and following >= len(lines):
        return before, ""
    while following > start.line and lines[following - 1].lstrip().startswith("# chú"):
        following -= 1
    return before, "\n".join(lines[following:])


def check_text_set(content: bytes, path: PurePosixPath, location: Location, typed: str) -> None:
    """Set one text; assert that it is read back, and that the file's text before and behind the old one stays."""
    values = values_of(content, path)
    wanted = deepcopy(lean(values))
    at(wanted, location[:-1])[location[-1]] = lean(typed).strip("\n") if location == ("body",) else lean(typed)
    before, behind = around(content, path, location, values)

    new = edited(content, path, [SetValue(location, typed)])

    assert lean(values_of(new, path)) == wanted
    assert new.startswith(b"\xef\xbb\xbf") == content.startswith(b"\xef\xbb\xbf")
    assert new.decode().removeprefix("\ufeff").startswith(before)
    assert new.decode().endswith(behind)
    assert comments(new.decode()) == comments(content.decode())


@given(files(), TYPED, st.randoms(use_true_random=False))
def test_a_text_is_set_and_nothing_else_changes(content: bytes, typed: str, chance: random.Random) -> None:
    values = values_of(content, GUIDE)
    location = chance.choice([place for place in places(values) if isinstance(at(values, place), str)])

    check_text_set(content, GUIDE, location, typed)


@pytest.mark.parametrize("file", CONTENT, ids=lambda file: str(file.relative_to(ROOT)))
def test_each_text_of_each_file_is_set_and_nothing_else_changes(file: Path) -> None:
    content, path = file.read_bytes(), PurePosixPath(file.name)
    values = values_of(content, path)
    texts = [place for place in places(values) if isinstance(at(values, place), str)]
    for location in random.Random(1).sample(texts, min(6, len(texts))):  # noqa: S311 - no secret
        for typed in ("Gọi 1022: “bà con” # hỏi", " --- 'x' \"y\"\n\tdòng 2\n\n  {{ fact.x }}"):
            check_text_set(content, path, location, typed)


@pytest.mark.parametrize("file", CONTENT, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_stays_where_its_values_are_set_to_what_they_are(file: Path) -> None:
    content, path = file.read_bytes(), PurePosixPath(file.name)
    values = values_of(content, path)

    assert edited(content, path, list(edits_between(values, deepcopy(values)))) == content
    again = new_file(values, path)
    assert lean(values_of(again, path)) == lean(values)


def random_edit(values: Value, typed: Value, chance: random.Random) -> tuple[Edit, Value]:
    """Return an edit that adds, moves or removes something, and what it makes of *values*, computed in another way."""
    wanted = deepcopy(values)
    place = chance.choice(places(values))
    holder = at(wanted, place[:-1]) if place else wanted
    thing = at(wanted, place)
    kind = chance.choice(["remove", "move", "insert", "add", "set"])
    if kind == "remove" and place:
        del holder[place[-1]]
        return RemoveValue(place), wanted
    if kind == "move" and isinstance(thing, list) and thing:
        number, to = chance.randrange(len(thing)), chance.randrange(len(thing))
        thing.insert(to, thing.pop(number))
        return MoveItem((*place, number), to), wanted
    if kind == "insert" and isinstance(thing, list):
        number = chance.randint(0, len(thing))
        thing.insert(number, lean(typed))
        return InsertItem((*place, number), typed), wanted
    if kind == "set" and place:
        holder[place[-1]] = lean(typed)
        return SetValue(place, typed), wanted
    holder = thing if isinstance(thing, dict) else wanted
    where = place if isinstance(thing, dict) else ()
    holder["mới"] = lean(typed)
    return SetValue((*where, "mới"), typed), wanted


@given(files(), TYPED | trees(TYPED) | st.lists(TYPED, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_something_is_added_moved_or_removed_and_nothing_else_changes(
    content: bytes, typed: Value, chance: random.Random
) -> None:
    edit, wanted = random_edit(values_of(content, GUIDE), typed, chance)

    new = edited(content, GUIDE, [edit])

    assert lean(values_of(new, GUIDE)) == lean(wanted)
    old_lines, new_lines = (text.removeprefix(b"\xef\xbb\xbf").splitlines() for text in (content, new))
    if isinstance(edit, InsertItem) or (isinstance(edit, SetValue) and edit.at[-1] == "mới"):
        kept = iter(new_lines)  # every line is there still, in order; one in brackets has grown
        assert all(line in kept for line in old_lines if b"[" not in line and not line.lstrip().startswith(b"- "))
        assert comments(new.decode()) == comments(content.decode())
    if isinstance(edit, MoveItem):
        assert sorted(comments(new.decode())) == sorted(comments(content.decode()))
        assert sorted(new) == sorted(content)
    if isinstance(edit, RemoveValue):
        left = iter(old_lines)
        assert all(
            line in left
            for line in new_lines
            if not any(sign in line for sign in (b"{}", b"[]", b"]")) and b"- " not in line
        )


@given(files(), st.lists(TYPED, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_many_edits_at_once_are_as_one_after_the_other(content: bytes, typed: list[str], chance: random.Random) -> None:
    edits, values, one_by_one = [], values_of(content, GUIDE), content
    for text in typed:
        edit, values = random_edit(values, text, chance)
        edits.append(edit)
        one_by_one = edited(one_by_one, GUIDE, [edit])

    assert lean(values_of(edited(content, GUIDE, edits), GUIDE)) == lean(values)
    assert lean(values_of(one_by_one, GUIDE)) == lean(values)


@given(trees(PLAIN), trees(TYPED))
def test_edits_between_two_trees_make_one_into_the_other(old: dict[str, Value], new: dict[str, Value]) -> None:
    content = new_file(old, GUIDE)

    assert lean(values_of(edited(content, GUIDE, list(edits_between(old, new))), GUIDE)) == lean(new)


@given(TYPED, TYPED, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\n", "\n\n\n"]))
def test_the_body_of_a_notice_is_set(old: str, new: str, ends: str, around: str) -> None:
    text = f"---\nslug: x # c\nspoken: |\n  a\n---\n{around}{old}{around}".replace("\n", ends)

    made = edited(text.encode(), NOTICE, [SetValue(("body",), new), SetValue(("slug",), "y")])

    assert values_of(made, NOTICE)["body"] == in_order(new).strip("\n")
    assert made.decode().startswith("---\nslug: y # c\nspoken: |\n  a\n---".replace("\n", ends))


@pytest.mark.parametrize("edit", [
    SetValue(("a",), "x\ny"),
    SetValue(("b",), "x\ny"),
    SetValue(("steps", 0), {"text": "x\ny"}),
    InsertItem(("steps", 1), {"text": "x\ny"}),
    InsertItem(("steps", 2), "x\ny"),
])  # fmt: skip
def test_a_comment_further_right_is_not_swallowed_by_lines_above_it(edit: Edit) -> None:
    content = b"a: b\n  # c1\nb: |\n  x\n\n # c2\nsteps:\n  - a\n      # c3\n  - b\n     # c4\n"

    new = edited(content, GUIDE, [edit])

    assert [line for line in new.splitlines() if b"#" in line] == [b"  # c1", b" # c2", b"      # c3", b"     # c4"]


def test_a_comment_behind_a_list_that_becomes_a_mapping_stays_a_comment() -> None:
    content = b"text:  # c1\n- a  # c2\nlast: b\n"

    new = edited(content, GUIDE, [SetValue(("text",), {"title": "x\ny"})])

    assert new == b'text:  # c1\n title: "x\\ny"  # c2\nlast: b\n'


@pytest.mark.parametrize("letter", ["\0", "\x07", "\x1b", "\x7f", "\ud800", "\ufffe"])
@pytest.mark.parametrize("location", [("title",), ("body",), ("a\0b",)])
def test_control_letters_are_refused(letter: str, location: tuple[str, ...]) -> None:
    with pytest.raises(CannotWriteError) as refused:
        edited(b"---\ntitle: a\n---\n\nb\n", NOTICE, [SetValue(location, f"a{letter}b")])

    assert refused.value.why is Reason.LETTERS


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"title: [a\n", Reason.FAULTY),
        (b"title: a\ntitle: b\n", Reason.FAULTY),
        (b"- a\n", Reason.FAULTY),
        (b"", Reason.FAULTY),
        (b"title: \xff\n", Reason.NOT_UTF8),
        ("title: a\n".encode("utf-16"), Reason.NOT_UTF8),
        (b"title: &x a\nb: *x\n", Reason.FAULTY),
    ],
)
def test_a_file_with_a_fault_is_not_edited_by_field_but_as_a_text(content: bytes, why: Reason) -> None:
    with pytest.raises(CannotWriteError) as refused:
        edited(content, GUIDE, [SetValue(("title",), "x")])

    assert refused.value.why is why
    assert edited(content, GUIDE, [RewriteText("title: x\n"), SetValue(("title",), "y")]) == b"title: y\n"


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(("title", "x"), "a"),
        SetValue(("steps", 7, "text"), "a"),
        RemoveValue(("nothing",)),
        MoveItem(("steps", 0), 5),
        InsertItem(("steps", 9), "a"),
        InsertItem(("title", 0), "a"),
    ],
)
def test_a_place_that_is_not_there_is_refused(edit: Edit) -> None:
    with pytest.raises(CannotWriteError) as refused:
        edited(b"title: a\nsteps:\n  - b\n", GUIDE, [edit])

    assert refused.value.why is Reason.NO_PLACE


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_time_grows_with_the_size_and_not_faster(ends: str) -> None:
    def seconds(steps: int) -> float:
        item = "  - title: Bước {{ fact.x.y }} và vài chữ nữa cho dài như thật\n    text: Gọi 1022 rồi nói rõ việc.\n"
        text = "title: a\nsteps:\n" + item.replace("{{ fact.x.y }}", "một") * steps
        content = text.replace("\n", ends).encode()
        edits: list[Edit] = [SetValue(("steps", number, "text"), f"b: {number}") for number in range(0, steps, 10)]
        edits.append(SetValue(("steps", 1, "title"), "dài " * 50 * steps))
        start = time.process_time()
        edited(content, GUIDE, edits)
        return time.process_time() - start

    seconds(10)
    assert seconds(4000) < 12 * seconds(1000) + 0.5
