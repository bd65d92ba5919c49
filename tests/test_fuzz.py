"""Whatever stands in a field: it is made, or it is told. No content ends in an error of the program.

`make fuzz` looks for new examples, for as long as one likes.
"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, has_errors
from generator.load import Content
from generator.making.world import World
from generator.shelf import Shelf, open_shelf
from tests import fuzzed, worlds
from tests.builders import FOLDER
from tests.contents import keys_of_content
from tests.fuzzed import Tree

SEARCHED = settings.default.max_examples if settings.default else 0


def checked(files: dict[str, Tree]) -> tuple[Shelf, list[Diagnostic]]:
    """Return the shelf of *files*, and every problem in them."""
    shelf = open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})
    problems = list(shelf.problems)
    if shelf.is_complete:
        problems += worlds.problems_in(shelf)
    return shelf, problems


def sheets(world: World) -> dict[str, str]:
    """Return the first sheet of each kind that is printed in *world*, by its folder."""
    found: dict[str, str] = {}
    for path in worlds.outputs(world):
        if path.suffix == ".pdf" and path.parts[0] != "site":
            found.setdefault(str(path.parent), str(path))
    return found


KINDS = sorted(sheets(worlds.planned_in(checked(fuzzed.whole())[0])))


def test_every_field_is_exchanged() -> None:
    steps = {step for tree in fuzzed.complete().values() for at in fuzzed.places(tree) for step in at}
    columns = set(fuzzed.whole()["results/2026-10.csv"][0])

    assert set(keys_of_content()) <= steps | columns


def test_the_content_that_is_changed_has_no_faults() -> None:
    assert not has_errors(checked(fuzzed.complete())[1])


@pytest.mark.row("R13")
@settings(max_examples=max(50, SEARCHED))
@given(fuzzed.contents())
def test_whatever_stands_in_a_field_is_read_or_told(files: dict[str, Tree]) -> None:
    shelf, problems = checked(files)

    assert shelf.is_complete or has_errors(problems)


@pytest.mark.row("R13")
@settings(max_examples=max(50, SEARCHED))
@given(fuzzed.contents(readable=True), st.sampled_from(KINDS), st.booleans())
def test_what_is_not_told_is_made(files: dict[str, Tree], kind: str, draft: bool) -> None:  # noqa: FBT001 - drawn
    shelf, problems = checked(files)
    if has_errors(problems):
        return
    world = worlds.planned_in(shelf, draft=draft)
    for _ in worlds.all_texts(world):
        pass
    path = sheets(world).get(kind)
    if path:
        worlds.made(world, path)


@pytest.mark.parametrize("kind", ["print/leaflet", "print/trifold", "print/notice", "print/a4"])
@pytest.mark.parametrize("text", ["```\na\n```", "Bấm `1` rồi chờ", "    thụt vào", "| a | b |\n|---|---|\n| 1 | 2 |"])
def test_markdown_that_is_set_in_another_typeface_is_printed(text: str, kind: str) -> None:
    files = fuzzed.whole()
    fuzzed.exchanged(files["guides/goi-1999.yaml"], ("prepare",), text)
    fuzzed.exchanged(files["guides/goi-1999.yaml"], ("notes", 1, "text"), text)
    fuzzed.exchanged(
        files["announcements/cat-nuoc.md"], (fuzzed.BODY,), f"Gọi {{{{ fact.hotline.number }}}}.\n\n{text}"
    )
    world = worlds.planned_in(checked(files)[0])

    assert worlds.made(world, sheets(world)[kind]).content.startswith(b"%PDF")


def _seconds(name: str, at: tuple[str | int, ...], text: str) -> float:
    """Return the seconds of work that it takes to check the content with *text* at this place."""
    files = fuzzed.whole()
    fuzzed.exchanged(files[name], at, text)
    started = time.process_time()
    checked(files)
    return time.process_time() - started


@pytest.mark.row("R12")
@pytest.mark.parametrize("part", ["a. ", "5h-", "x", "Trần Văn ", "1/2/", "- a\n", "a@", "(a) "])
@pytest.mark.parametrize("place", ["body", "spoken"])
def test_checking_takes_time_in_proportion_to_a_text(place: str, part: str) -> None:
    short, long = (
        min(_seconds("announcements/cat-nuoc.md", (place,), (part * length)[:length]) for _ in range(2))
        for length in (3_000, 12_000)
    )

    assert long < 8 * short + 0.5  # by the square it would be sixteen times


@pytest.mark.row("R12")
@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("guides/goi-1999.yaml", ("title",)),
        ("guides/goi-1999.yaml", ("summary",)),
        ("guides/goi-1999.yaml", ("steps", 2, "text")),
        ("commune.yaml", ("help_desk", "text")),
        ("commune.yaml", ("villages", 0, "name")),
        ("facts.yaml", ("facts", "hotline.number", "value")),
        ("campaigns/mot-tuan.yaml", ("messages", 0, "title")),
    ],
    ids=str,
)
@pytest.mark.parametrize("part", ["a. ", "x"])
def test_what_sheets_show_is_refused_by_its_length_before_it_is_measured(
    name: str, at: tuple[str | int, ...], part: str
) -> None:
    _seconds(name, at, "a")

    assert _seconds(name, at, (part * 90_000)[:90_000]) < 2


def _repeated(files: dict[str, Tree], times: int) -> None:
    """Let an airing name the same weeks, days, slots and messages again and again."""
    airing = files["campaigns/mot-tuan.yaml"]["airings"][0]
    for key, value in airing.items():
        airing[key] = (value if isinstance(value, list) else [value]) * times


def _lengthened(files: dict[str, Tree], times: int, name: str, *at: str) -> None:
    """Let the list at *at* go on and on, each of its records with an id of its own."""
    tree = files[name]
    for key in at[:-1]:
        tree = tree[key]
    first = tree[at[-1]][0]
    more = [{**first, **({"id": f"so-{number}"} if "id" in first else {})} for number in range(times)]
    tree[at[-1]] = [*tree[at[-1]], *more]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (("commune.yaml", "villages"), False),
        (("commune.yaml", "emergency"), True),
        (("commune.yaml", "bodies"), False),
        (("commune.yaml", "broadcast", "slots"), True),
        (("guides/goi-1999.yaml", "steps"), True),
        (("guides/goi-1999.yaml", "notes"), False),
        (("campaigns/mot-tuan.yaml", "airings"), True),
        (("campaigns/mot-tuan.yaml", "posters"), False),
    ],
    ids=lambda value: value[-1] if isinstance(value, tuple) else None,
)
def test_lists_without_end_are_told_or_made(at: tuple[str, ...], *, told: bool) -> None:
    files = fuzzed.whole()
    _lengthened(files, 300, *at)

    shelf, problems = checked(files)

    assert has_errors(problems) is told
    assert len(problems) < 2 * 300
    assert told or worlds.planned_in(shelf).plan


def test_an_airing_that_names_everything_again_and_again_is_laid_out_once() -> None:
    files = fuzzed.whole()
    _repeated(files, 300)

    assert len(checked(files)[1]) < 10


def test_an_urgent_notice_that_stands_for_ever_fills_no_calendar() -> None:
    files = fuzzed.whole()
    files["announcements/cat-nuoc.md"] |= {"priority": "khẩn cấp", "expires": "31/12/2100"}
    shelf, problems = checked(files)
    calendar = worlds.made(worlds.planned_in(shelf), "broadcast/schedule.ics").content

    assert [one.code for one in problems if one.code == "urgent-for-long"]
    assert len(calendar) < 20_000


@pytest.mark.parametrize("slug", ["mot-mat", "hai-mat", "a4", "schedule", "mono", "index"])
def test_a_guide_may_be_called_as_files_of_ours_are(slug: str) -> None:
    files = fuzzed.whole()
    files[f"guides/{slug}.yaml"] = {**files["guides/goi-1999.yaml"], "slug": slug, "short": "zzzz"}
    shelf, problems = checked(files)

    assert not has_errors(problems)
    assert list(worlds.all_texts(worlds.planned_in(shelf)))


@pytest.mark.parametrize("name", sorted(fuzzed.whole()))
def test_a_file_that_is_not_there_is_told_or_not_missed(name: str) -> None:
    files = fuzzed.whole()
    del files[name]
    shelf, problems = checked(files)

    assert has_errors(problems) or list(worlds.all_texts(worlds.planned_in(shelf)))


@pytest.mark.row("C1")
@pytest.mark.parametrize("letters", [100, 4_000, 90_000])
@pytest.mark.parametrize("letter", ["x", "0225 ", "0"])
def test_a_number_to_call_without_end_is_told_before_a_code_is_made_of_it(letter: str, letters: int) -> None:
    for at in (("facts.yaml", "facts", "hotline.number", "value"), ("commune.yaml", "hotline")):
        files = fuzzed.whole()
        fuzzed.exchanged(files[at[0]], at[1:], (letter * letters)[:letters])

        assert {"not-a-phone-number", "long-line"} & {problem.code for problem in checked(files)[1]}
