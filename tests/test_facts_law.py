"""The law of facts: the manifest lists of every file exactly the facts that stand in it, and exactly its codes.

Of the fictional commune, as the real command line builds it; and of libraries in which every field says a fact of its
own, so that nothing stands anywhere by coincidence.
"""

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.broadcast.calendar import words_of
from generator.broadcast.voice import lexicon_of
from generator.build import check
from generator.channels import CHANNELS
from generator.diagnostics import has_errors
from generator.load import Content
from generator.making.world import World
from generator.model import Holdings, Location, texts
from generator.outputs import Made
from generator.pdf.proof import read_back
from generator.publishable import Published
from generator.shelf import Shelf, open_shelf
from tests import fuzzed, worlds
from tests.builders import FOLDER
from tests.commands import tinlang
from tests.contents import TODAY
from tests.designs import CONTENT
from tests.fuzzed import Tree
from tests.standing import READ, Reader

COINCIDENCES = {
    ("letter.signed_by", "broadcast/*/script*"): "who approved a script is typed into it; he signed a letter, too",
    ("broadcast.minutes", "*ket-qua*"): "a slot has as many minutes as there are reports of a kind",
    ("broadcast.minutes", "reports/*"): "the same, in the report",
    ("broadcast.minutes", "site/index.html"): "the same, on the home page",
}
"""What stands in files of the fictional commune all the same: key and files, and why."""


def reader_of(library: Holdings) -> Reader:
    facts = library.facts.facts
    values = {key: fact.value for key, fact in facts.items() if fact.may_be_published and fact.value}
    return Reader(values, lexicon_of(library, words_of(library)))


# The fictional commune, as it is built.


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of all channels but the sheets made out to villages."""
    folder = tmp_path_factory.mktemp("demo")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    only = ",".join(channel.name for channel in CHANNELS if channel.name != "villages")
    address = "https://anbinhmau.example/xa"
    arguments = ("build", "--content", content, "--date", str(TODAY), "--only", only, "--base-url", address)
    done = tinlang(*arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def entries(built: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads((built / "manifest.json").read_bytes())["artifacts"]
    return listed


@pytest.fixture(scope="module")
def codes(built: Path, entries: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Return what a decoder reads from each PDF."""
    sheets = [entry["path"] for entry in entries if entry["path"].endswith(".pdf")]
    return {path: {code.text for code in read_back((built / path).read_bytes())} for path in sheets}


@pytest.fixture(scope="module")
def reader() -> Reader:
    shelf, _ = check(CONTENT, TODAY)
    return reader_of(Published(shelf, TODAY))


def test_the_facts_of_a_file_are_exactly_those_that_stand_in_it(
    built: Path, entries: list[dict[str, Any]], codes: dict[str, set[str]], reader: Reader
) -> None:
    wrong: dict[str, dict[str, list[str]]] = {}
    for entry in entries:
        path, listed = entry["path"], set(entry["facts"])
        if Path(path).suffix in READ:
            standing = reader.standing(path, (built / path).read_bytes(), codes.get(path, ()))
            by_chance = {key for key, files in COINCIDENCES if fnmatch(path, files)}
            if listed != standing and listed != standing - by_chance:
                wrong[path] = {"listed alone": sorted(listed - standing), "standing alone": sorted(standing - listed)}

    assert wrong == {}


def test_every_coincidence_still_comes_to_pass(built: Path, entries: list[dict[str, Any]], reader: Reader) -> None:
    for key, files in COINCIDENCES:
        found = [entry for entry in entries if fnmatch(entry["path"], files) and key not in entry["facts"]]
        assert any(key in reader.standing(entry["path"], (built / entry["path"]).read_bytes()) for entry in found)


def test_the_codes_of_a_file_are_exactly_those_that_can_be_read_from_it(
    entries: list[dict[str, Any]], codes: dict[str, set[str]]
) -> None:
    listed = {entry["path"]: set(entry["qr"]) for entry in entries if entry["path"] in codes}

    assert sum(map(len, listed.values())) > 100
    assert {path: (listed[path], codes[path]) for path in codes if codes[path] != listed[path]} == {}


def test_a_fact_is_listed_with_its_value(entries: list[dict[str, Any]], reader: Reader) -> None:
    assert {(key, value) for entry in entries for key, value in entry["facts"].items()} <= set(reader.values.items())


def test_pictures_say_what_they_are_pictures_of(entries: list[dict[str, Any]]) -> None:
    listed = {entry["path"]: entry["facts"] for entry in entries}
    pictures = [path for path in listed if path.endswith((".png", ".webp")) and "print/" in path]

    assert len(pictures) > 100
    for path in pictures:
        assert listed[path] == listed[str(Path(path).with_suffix(".pdf"))], path


def test_copies_say_what_the_files_say(entries: list[dict[str, Any]]) -> None:
    listed = {entry["path"]: (entry["facts"], entry["qr"]) for entry in entries}
    copies = [path for path in listed if path.startswith("site/tai-ve/") and not path.endswith(".webp")]

    assert len(copies) > 50
    for path in copies:
        assert listed[path] == listed[path.removeprefix("site/tai-ve/")], path


# Libraries in which every field says a fact of its own.

SYLLABLES = tuple(
    "bưởi cam chanh dứa đào hồng khế lựu mận nho ổi quýt sung táo vải xoài na me mít dừa".split()  # noqa: SIM905 - a text
)
NUMBERED: dict[str, str] = {
    "hotline": "1{n:03d}",
    "number": "9{n:02d}",
    "phone": "0200 {n:03d} 777",
    "email": "hop-thu-{n}@vi-du.example",
    "zalo": "https://zalo.vi-du.example/{n}",
    "starts": "5h{n:02d}",
    "earliest": "4h27",
    "latest": "20h33",
    "minutes": "300",
    "call": "1{n:03d}",
}
"""Fields of the commune and of campaigns that hold a value of one kind: what stands there is the fact alone."""

WORDS = (
    "{a} {b} {n}",
    "Ông {A} {B}",
    "{a} “{b}” số {n}",
    "từ {n}h00 đến {m}h30",
    "09{n:02d} {m:03d} 555",
    "{A} & {B} <{n}>",
    "Nhớ {a} {b}, rồi {b} {a}.",
    "{m}.500 đồng",
    "số {n}, ngõ {m}, đường {A} {B}",
    "{a}-{b}",
    "{A}{B}{n}",
    "ngày {d}/11/{y}",
    "{m},5 ki-lô-mét",
    "https://{n}.vi-du.example/{m}",
)
"""Values of every kind."""


def every_text(shelf: Shelf) -> Iterator[tuple[str, Location]]:
    """Yield the place of every text of the content: the name of its file, and where it stands there."""
    library = shelf.library(TODAY)
    for record in (library.commune, *library.documents()):
        name = record.places.path.relative_to(FOLDER).as_posix()
        yield from ((name, location) for location, _ in texts(record))


def opened(files: dict[str, Tree]) -> Shelf:
    return open_shelf(Content(FOLDER, fuzzed.written(files), fuzzed.media()), {})


def spot(tree: Tree, location: Location) -> Location:
    """Return where the text at *location* is written in *tree*: a list of one text may be that text alone."""
    written: Location = ()
    for step in location:
        if isinstance(tree, str):
            break
        tree = tree[step]
        written = (*written, step)
    return written


PLACES = tuple(every_text(opened(fuzzed.whole())))
OWN = "noi.so"
"""How the keys of these facts begin; the number of their place follows."""
SILENT = {"approved_by", "consent", "licence", "earliest", "latest"}
"""The fields that are for editors: what they say is shown nowhere."""


def said_everywhere(kinds: Sequence[str]) -> tuple[dict[str, Tree], dict[str, str]]:
    """Return the content with a fact of its own in every place, of any of *kinds* where it may be; and the values."""
    files = fuzzed.whole()
    facts = files["facts.yaml"]["facts"]
    values: dict[str, str] = {}
    for number, (name, location) in enumerate(PLACES):
        key, tree = f"{OWN}{number}", files[name]
        place = spot(tree, location)
        kind, frame = _kind_at(name, location, number)
        values[key] = value_of(kind or kinds[number], number)
        old = tree
        for step in place:
            old = old[step]
        words = re.sub(r"\{\{.*?\}\}|\d+", "", old).strip()
        fuzzed.exchanged(tree, place, frame.format(old=words, said=f"{{{{ fact.{key} }}}}"))
        facts[key] = {"label": "Nói ở một chỗ", "value": values[key], "source": "Sổ tay", "state": "sourced"}
    return files, values


def _kind_at(name: str, location: Location, number: int) -> tuple[str, str]:
    """Return of which kind the fact at a place must be, if not of any, and what stands round it."""
    field = next(str(step) for step in reversed(location) if isinstance(step, str))
    if field == "address" and name.startswith("guides/"):
        return ("1{n:03d}", "tel:{said}") if number % 2 else ("https://kho.vi-du.example/{n}", "{said}")
    if (name, field) == ("campaigns/mot-tuan.yaml", "starts"):
        return "07/12/2026", "{said}"
    if field in NUMBERED and not name.startswith(("guides/", "announcements/")):
        return NUMBERED[field], "{said}"
    return "", "{old} {said}"


def value_of(kind: str, number: int) -> str:
    """Return a value that no other one has, *number* being its own.

    Amounts have three digits: “mười sáu nghìn” would stand in “một trăm mười sáu nghìn”, too.
    """
    a, b = SYLLABLES[number % len(SYLLABLES)], SYLLABLES[number // len(SYLLABLES) % len(SYLLABLES)]
    many = {"n": number + 11, "m": number + 131, "d": number % 27 + 1, "y": number + 2030}
    return kind.format(**many, a=a, b=b, A=a.capitalize(), B=b.capitalize())


def wrong_in(world: World, made: Iterator[tuple[PurePosixPath, Made]]) -> dict[str, tuple[list[str], list[str]]]:
    """Return of what is *made* where the facts of its own that are listed are not those that stand there."""
    reader, wrong = reader_of(world.library), {}
    for path, one in made:
        listed = {key for key in one.facts if key.startswith(OWN)}
        standing = {key for key in reader.standing(str(path), one.content, one.codes) if key.startswith(OWN)}
        if listed != standing:
            wrong[str(path)] = (sorted(listed - standing), sorted(standing - listed))
    return wrong


@settings(max_examples=12)
@given(st.lists(st.sampled_from(WORDS), min_size=len(PLACES), max_size=len(PLACES)))
def test_whatever_fields_say_the_facts_of_a_text_are_exactly_those_that_stand_in_it(kinds: list[str]) -> None:
    files, values = said_everywhere(kinds)
    shelf = opened(files)
    assert not has_errors(shelf.problems), shelf.problems
    world = worlds.planned_in(shelf)

    assert wrong_in(world, worlds.all_texts(world)) == {}, values


@pytest.fixture(scope="module")
def printed() -> World:
    """Return a world in which every field says a fact, and every sheet of the commune is printed."""
    chance = Random(1022)  # noqa: S311 - the same every time, and nothing secret
    files, _ = said_everywhere([chance.choice(WORDS) for _ in PLACES])
    world = worlds.planned_in(opened(files))
    for path in sheets_of(world):
        worlds.made(world, path)
    return world


def sheets_of(world: World) -> list[PurePosixPath]:
    """Return every PDF of the commune's own, and one of each kind made out to a village."""
    sheets = [path for path in worlds.outputs(world) if path.suffix == ".pdf"]
    own = [path for path in sheets if path.parts[0] in {"print", "broadcast"} and "villages" not in path.parts]
    made_out = [path for path in sheets if path.match("villages/thon-dong/*/goi-1999.pdf")]
    return [*own, *made_out]


def test_the_facts_of_a_sheet_are_exactly_those_that_stand_on_it(printed: World) -> None:
    sheets = sheets_of(printed)

    assert len(sheets) > 50
    assert wrong_in(printed, ((path, worlds.made(printed, path)) for path in sheets)) == {}


def test_the_codes_of_a_sheet_are_exactly_those_that_can_be_read_from_it(printed: World) -> None:
    for path in sheets_of(printed):
        made = worlds.made(printed, path)
        assert {code.text for code in read_back(made.content)} == set(made.codes), path


def test_every_field_is_said_somewhere_else_than_in_the_list_of_sources(printed: World) -> None:
    """Else the tests above would prove little."""
    made = [(path, made) for path, made in worlds.all_texts(printed) if path.name != "nguon.html"]
    made += [(path, worlds.made(printed, path)) for path in sheets_of(printed)]
    said = {key for _, one in made for key in one.facts}
    silent = [location for number, (_, location) in enumerate(PLACES) if f"{OWN}{number}" not in said]

    # What is said of a matter or a topic is said beside texts that are about it: here each topic is a fact of its own.
    heard = [location for location in silent if not {"otherwise", "matters", "topics", "topics_first"} & set(location)]
    unsaid = [location for location in heard if location[-1] not in SILENT]
    assert unsaid == [], "\n".join(map(str, unsaid))
