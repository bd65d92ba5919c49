"""The shape of the program: what may know what, who touches the world outside, how long things are."""

import ast
import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.conftest import SHEETS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
TEMPLATES = ROOT / "templates"

ORDER: tuple[tuple[str, ...], ...] = (
    ("drawings", "entries", "units", "version"),
    ("disk", "source", "text"),
    ("shipped", "speech"),
    ("memory",),
    ("diagnostics", "doctor", "fields"),
    ("days",),
    ("model",),
    ("exports",),
    ("messages", "said", "redact", "routes"),
    ("approval", "calls", "depicted", "terms", "tallies", "official"),
    ("load", "readers", "rendering", "broadcast"),
    ("sheets", "pdf"),
    ("intake",),
    ("shelf", "outputs"),
    ("publishable", "telling"),
    ("draft",),
    ("making",),
    ("drawn",),
    ("airings", "counted", "beginning", "checks", "official_prints", "photographs", "publishing", "todo"),
    ("channels", "audio"),
    ("build",),
    ("live",),
    ("stick",),
    ("desk",),
    ("workbench",),
    ("commands",),
    ("verbs",),
    ("cli",),
)
"""A module imports from its own package and from the lines above its line, never from below or beside."""

FOR_TYPES = {("outputs", "making.reads")}
"""What is imported against the order, to name types alone: it is not there when the program runs."""

EDGES: dict[str, str] = {
    "shipped": "looks where the templates lie",
    "disk": "looks through content/; links, removes and exchanges what stands on the disk",
    "load": "reads content/",
    "memory.compiled": "makes the folder for compiled templates, and removes old ones",
    "memory.large_parts": "reads parts of what is remembered when they are asked for",
    "memory.program": "reads the program itself, and asks the libraries of the system what they are",
    "memory.folder_record": "looks at what stands in output/",
    "memory.state": "keeps what was read and made on the disk, and knows where",
    "memory.store": "keeps bytes on the disk",
    "memory.unchanged": "looks whether content/ and output/ are as they were",
    "making.workers": "starts processes",
    "publishing.publish": "writes output/",
    "publishing.beside": "removes what killed runs left beside output/",
    "publishing.standing": "looks at what stands in output/",
    "publishing.readiness": "looks at what stands in output/, and at the content that it was made from",
    "publishing.hosted": "writes into the folder of a web server",
    "publishing.loop_thread": "lets a loop of events run in a thread",
    "publishing.sftp": "writes into a folder of another machine",
    "publishing.sftp_line": "speaks with another machine",
    "publishing.destination": "keeps where the website goes",
    "publishing.issues": "keeps what was published",
    "publishing.zipped": "writes ZIP files",
    "build": "is told which folders to read and write",
    "text.compounds": "reads the lists of words beside it",
    "text.traces.circumstances": "reads the list of patterns beside it",
    "speech.listed": "reads the lists of short forms and pairs beside it",
    "live": "lets several threads ask, one at a time",
    "rendering.templates": "reads templates/",
    "pdf.weasy.typefaces": "keeps the fonts that a forked process adds in a folder of their own",
    "pdf.printer": "looks for the libraries of the system that print",
    "audio": "runs a speaking program, and finds voices on the disk",
    "stick.drive": "writes and reads USB sticks, and asks the system about them",
    "desk.files": "reads and replaces files of content/",
    "desk.events": "adds to the log of the desk",
    "desk.repository": "writes commits into the git repository of content/",
    "desk.staging": "reads and writes the index of that repository",
    "desk.commits": "notes what is in no commit yet",
    "desk.history": "keeps copies of what was replaced",
    "desk.drafts": "keeps words that are not saved yet",
    "desk.past": "names the log of a folder",
    "desk.new_content": "writes the content of a new commune",
    "desk.saving": "writes content/, one at a time",
    "workbench": "serves pages to this machine's browser, and does what their forms ask",
    "desk.earlier_values": "reads the log, and what facts.yaml was before",
    "desk.texts": "reads a text of content/ and what decides how it stands",
    "desk.revisions": "reads a text and its revision, and writes one of them",
    "desk.shown": "keeps the values that a page has shown",
    "exports.apart": "opens workbooks in a process of its own",
    "desk.result_tables": "writes tables of results",
    "desk.as_of": "reads earlier versions of texts",
    "desk.diary": "adds rows to the diary",
    "desk.filling": "writes notices that were filled into templates",
    "desk.alerts": "adds rows to the alerts that went out",
    "desk.rota": "names the folder of rota.yaml",
    "desk.column_names": "writes what columns of exports are called",
    "desk.steps": "writes into texts, and into the log, what was done with them",
    "desk.approving": "writes approvals into texts",
    "desk.versions": "reads what texts were, and writes them as they were",
    "desk.migrating": "writes into the files of content what an older version left open",
    "desk.states": "looks at revisions and the log",
    "desk.tidying": "removes what the desk has twice",
    "desk.media": "puts pictures and papers into content/",
    "desk.received": "keeps what was handed in and not taken into a text yet",
    "desk.bin": "moves files of content/ into the bin, and back",
    "doctor": "looks at the machine",
    "commands": "the command line",
    "verbs": "the command line",
    "cli": "the command line",
}
"""The only modules that may touch the disk, the clock, the network, the environment or another process."""

NEEDED: dict[tuple[str, str], str] = {
    ("channels", "importlib.import_module"): "imports a channel of ours when it is asked what it plans",
    ("checks", "importlib.import_module"): "imports a check of ours when there is something for it to look at",
    ("sheets.catalogue", "importlib.import_module"): "imports the module of ours that each kind of sheets names",
    ("pdf.papers", "logging"): "keeps a library from speaking",
    ("making.kept_plan", "importlib.import_module"): "finds a function of ours again by the name it was planned under",
    ("making.world", "importlib.import_module"): "finds a question of ours again by the name it was remembered under",
}
"""What pure modules import all the same, and why it is as good as pure."""

OUTSIDE = {
    *("os", "shutil", "tempfile", "glob", "fileinput", "mmap", "fcntl", "pty", "signal"),
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "webbrowser"),
    *("subprocess", "multiprocessing", "threading", "concurrent", "ctypes", "sys", "platform", "locale", "getpass"),
    *("time", "random", "secrets", "importlib", "runpy", "logging", "atexit", "sqlite3", "zoneinfo"),
    *("pathlib.Path", "pathlib.PosixPath", "io.open", "io.FileIO", "uuid.uuid1", "uuid.uuid4", "uuid.getnode"),
}
OUTSIDE_CALLS = {"open", "input", "print", "exec", "eval", "compile", "__import__", "hash", "breakpoint"}
"""`hash` of a text differs from process to process."""

OWNERS: dict[str, tuple[str, ...]] = {
    "weasyprint": ("pdf.weasy",),
    "pydyf": ("pdf.weasy",),
    "qrcode": ("rendering.qr_matrix",),
    "markdown": ("text.passages.parser",),
    "jinja2": (
        "rendering.forms",
        "rendering.templates",
    ),
    "zxingcpp": ("pdf.proof",),
    "pypdfium2": ("pdf.raster",),
    "icalendar": ("rendering.ical",),
    "pikepdf": ("pdf",),
    "PIL": ("pdf", "rendering", "sheets.link_card"),
    "yaml": ("readers.yaml", "readers.yaml_events", "readers.yaml_slips", "readers.yaml_sound", "readers.yaml_spans"),
    "unicode_rbnf": ("speech",),
    "rich": ("commands.terminal",),
    "watchfiles": ("commands.serve",),
    "starlette": ("workbench",),
    "docx": ("official",),
    "python_calamine": ("exports.table",),
    "mammoth": ("intake.word",),
    "nh3": ("intake.blocks",),
    "pi_heif": ("rendering.camera",),
    "dulwich": ("desk.repository", "desk.staging"),
    "uvicorn": ("commands.edit",),
    "asyncssh": ("publishing.sftp", "publishing.sftp_line"),
}
"""The modules, or packages, that know a library."""

EMPTY_WORDS = {
    "utils",
    "helpers",
    "common",
    "manager",
    "handler",
    "processor",
    "engine",
    "base",
    "data",
    "info",
    "misc",
}
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 300, 40


def name_of(file: Path) -> str:
    """Return the name of a module below generator: `readers.yaml`."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(file): file for file in sorted(PACKAGE.rglob("*.py")) if name_of(file)}


class Trees(Mapping[str, ast.Module]):
    """The modules by name, each parsed when a test first looks at it: every process collects all tests, few look."""

    def __getitem__(self, name: str) -> ast.Module:
        return parsed(FILES[name])

    def __iter__(self) -> Iterator[str]:
        return iter(FILES)

    def __len__(self) -> int:
        return len(FILES)


@functools.cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


TREES = Trees()


def inside(name: str, package: str) -> bool:
    """Return whether module *name* is *package* or stands in it."""
    return name == package or name.startswith(f"{package}.")


@functools.cache
def imported(name: str) -> tuple[str, ...]:
    """Return what module *name* imports: modules, and things in modules as `pathlib.Path`."""
    found: list[str] = []
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return tuple(found)


def ours(name: str) -> Iterator[str]:
    """Yield the modules of generator that module *name* imports."""
    for target in imported(name):
        if target.startswith("generator."):
            below = target.removeprefix("generator.")
            yield below if below in FILES else below.rpartition(".")[0]


def layer(name: str) -> int:
    """Return the line of ORDER that module *name* stands on: that of its closest package."""
    found = [
        (len(package), line) for line, packages in enumerate(ORDER) for package in packages if inside(name, package)
    ]
    assert found, f"{name} stands nowhere in ORDER"
    return max(found)[1]


def is_pure(name: str) -> bool:
    """Return whether module *name* may not touch the world outside."""
    return not any(inside(name, edge) for edge in EDGES)


PURE = [name for name in FILES if is_pure(name)]


@pytest.mark.parametrize("name", FILES)
def test_imports_go_one_way(name: str) -> None:
    for target in ours(name):
        beside = target.split(".")[0] == name.split(".", maxsplit=1)[0] and layer(target) == layer(name)
        known = beside or layer(target) < layer(name) or (name, target) in FOR_TYPES
        assert known, f"{name} imports {target}"


def test_a_channel_knows_no_other_channel() -> None:
    for name in FILES:
        channel = name.split(".")[1:2]
        if inside(name, "channels") and channel:
            others = [
                target for target in ours(name) if inside(target, "channels") and target.split(".")[1:2] != channel
            ]
            assert others == [], f"{name} imports {others}"


def test_the_desk_opens_papers_where_one_thread_works_at_a_time() -> None:
    """PDFium is not made for several threads (fpdfview.h): two at once end the process."""
    opening = {name for name in FILES if inside(name, "workbench") and any(inside(it, "pdf") for it in ours(name))}
    # What a `Scene` shows is looked at under the lock of `Previews`.
    assert opening == {"workbench.seen", "workbench.seen_lines"}


@pytest.mark.parametrize("name", PURE)
def test_a_pure_module_imports_nothing_that_reaches_outside(name: str) -> None:
    for target in imported(name):
        reaches = any(inside(target, outside) for outside in OUTSIDE)
        assert not reaches or (name, target) in NEEDED, f"{name} imports {target}"


@pytest.mark.parametrize("name", PURE)
def test_a_pure_module_calls_nothing_that_reaches_outside(name: str) -> None:
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in OUTSIDE_CALLS, f"{name}:{node.lineno}"
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in {"date", "datetime"}
        ):
            assert node.attr not in {"now", "today", "utcnow", "fromtimestamp"}, f"{name}:{node.lineno}"


def test_every_edge_still_reaches_outside() -> None:
    reaching = {
        name for name in FILES for target in imported(name) if any(inside(target, outside) for outside in OUTSIDE)
    }

    assert [edge for edge in EDGES if not any(inside(name, edge) for name in reaching)] == []


def test_nothing_is_allowed_that_nobody_needs() -> None:
    assert [pair for pair in FOR_TYPES if pair[1] not in ours(pair[0])] == []
    assert [pair for pair in NEEDED if pair[1] not in imported(pair[0])] == []


@pytest.mark.parametrize(("module", "target"), sorted(FOR_TYPES))
def test_what_is_imported_for_types_is_not_there_when_the_program_runs(module: str, target: str) -> None:
    guarded = {
        node.module
        for part in ast.walk(TREES[module])
        if isinstance(part, ast.If) and isinstance(part.test, ast.Name) and part.test.id == "TYPE_CHECKING"
        for node in part.body
        if isinstance(node, ast.ImportFrom)
    }

    assert f"generator.{target}" in guarded


def test_only_the_command_line_asks_the_clock() -> None:
    asking = [
        name
        for name in FILES
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"date", "datetime"}
    ]

    assert asking == ["cli"]


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_known_to_its_own_modules_only(library: str) -> None:
    for name in FILES:
        if any(inside(target, library) for target in imported(name)):
            assert any(inside(name, owner) for owner in OWNERS[library]), f"{name} imports {library}"


@pytest.mark.parametrize("library", OWNERS)
def test_those_who_may_know_a_library_use_it(library: str) -> None:
    using = {name for name in FILES if any(inside(target, library) for target in imported(name))}

    assert [owner for owner in OWNERS[library] if not any(inside(name, owner) for name in using)] == []


@pytest.mark.parametrize("name", FILES)
def test_a_module_is_short_and_says_what_it_is_for(name: str) -> None:
    lines = FILES[name].read_text(encoding="utf-8").count("\n")

    assert lines <= MOST_LINES
    assert ast.get_docstring(TREES[name])


def test_functions_are_short() -> None:
    long = [
        f"{name}.{node.name}: {length}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    ]

    assert long == []


def raised_by(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the names of the errors that *function* itself raises, functions in it left out."""
    nodes: list[ast.AST] = list(function.body)
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Raise) and node.exc is not None:
            error = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            yield ast.unparse(error).rpartition(".")[2]
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            nodes += ast.iter_child_nodes(node)


def test_a_docstring_does_not_tell() -> None:
    telling = [
        (name, node.name)
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and (ast.get_docstring(node) or "").split(" ")[0] in {"Tell", "Tells"}
    ]

    assert telling == [], "begin with Return whether, Say that, Report, Warn or Raise"


def test_a_public_function_names_the_errors_that_it_raises() -> None:
    public = [
        (name, node)
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and ast.get_docstring(node)
    ]
    unnamed = [
        (name, node.name, error)
        for name, node in public
        for error in raised_by(node)
        if error not in (ast.get_docstring(node) or "")
    ]

    assert len(public) > 500
    assert sum(1 for _, node in public for _ in raised_by(node)) > 20
    assert unnamed == []


def test_names_say_what_the_thing_is() -> None:
    empty = [name for name in FILES if EMPTY_WORDS & set(re.split(r"[._]", name))]

    assert empty == []


def templates(*endings: str) -> Iterator[tuple[str, int, str]]:
    """Yield the lines of the templates with these endings: file, number, text."""
    for file in sorted(TEMPLATES.rglob("*")):
        if file.name.endswith(endings):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                yield file.relative_to(TEMPLATES).as_posix(), number, line


def test_no_template_trusts_html() -> None:
    trusting = [
        f"{file}:{number}"
        for file, number, line in templates(".jinja")
        if re.search(r"\|\s*safe\b|autoescape|Markup\(", line)
    ]

    assert trusting == []


COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|device-cmyk)\(|"
    r":[^;{}]*(?<![\w-])(?:white|black|red|green|blue|yellow|gr[ae]y|silver|orange|brown|gold|navy)(?![\w-])"
)


def coloured(line: str) -> bool:
    """Return whether *line* names a colour, beside remarks and references such as `url(#shade)`."""
    return COLOUR.search(re.sub(r"/\*.*?\*/|\{#.*?#\}|href=\"#[^\"]*\"|url\(#[^)]*\)", "", line)) is not None


def test_only_the_tokens_name_a_colour() -> None:
    found = [
        f"{file}:{number}: {line.strip()}"
        for file, number, line in templates(".css", ".jinja")
        if not file.rpartition("/")[2].startswith("tokens") and coloured(line)
    ]

    assert found == []


def test_a_picture_that_stands_alone_is_drawn_in_the_colours_of_the_tokens() -> None:
    tokens = "".join(line for file, _, line in templates(".css") if file.startswith("tokens"))
    used = {colour for _, _, line in templates(".svg") for colour in re.findall(r"#[0-9a-f]{6}\b", line)}

    assert [colour for colour in sorted(used) if colour not in tokens] == []


@pytest.mark.parametrize("name", PURE)
def test_no_module_names_a_colour(name: str) -> None:
    strings = [
        node.value for node in ast.walk(TREES[name]) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]

    assert [text for text in strings if re.search(r"#[0-9a-fA-F]{6}\b", text)] == []


def test_the_tests_that_share_printed_sheets_stand_where_they_are_said_to_stand() -> None:
    assert [place for place in SHEETS if not (ROOT / place).exists()] == []
