"""Fill templates: the one module that knows Jinja. It reads templates/ from the disk.

A template prints a text of the content with `{{ guide.title }}`: the facts in it are filled in at that moment, marked
(said.py). `{{ payload | qr }}` is the `src` of a code's picture.
"""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

from generator.disk.files import file_bytes
from generator.fields import Text
from generator.memory.store import write_whole
from generator.rendering.markup import to_html, to_line, to_plain
from generator.said import Words, awaits, coded, name_of_code, plain
from generator.shipped import TEMPLATES
from generator.text.binding import Joint
from generator.text.capitals import capital
from generator.text.dates import in_numbers, in_words
from generator.text.html_binding import bound_html

WEIGHTS = (400, 600, 700, 800)
"""Of the typeface, as CSS counts them: regular, semi-bold, bold, extra bold. Each is a file in templates/fonts/."""

_HASH_BYTES = 32

_filling: ContextVar[Words] = ContextVar("what fills facts into the texts of the template being filled")


class Templates:
    """The templates below *folder*; they are compiled, and kept in the folder *compiled*, if there is one."""

    def __init__(self, folder: Path = TEMPLATES, compiled: Path | None = None) -> None:
        self.folder = folder
        self._compiled = compiled
        self._files: dict[str, bytes] = {}
        self._there: dict[str, bool] = {}
        self._environment = _Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=_shown,
            bytecode_cache=_Compiled(compiled) if compiled else None,
            auto_reload=False,
        )
        self._environment.filters.update(
            markdown=lambda text, heading=2: to_html(_words(text), heading),
            line=lambda text: to_line(_words(text)),
            plain=lambda text: to_plain(_words(text)),
            words=_words,
            bound=_bound,
            qr=_qr,
            capital=capital,
            day=in_words,
            day_numbers=in_numbers,
        )
        self._environment.tests["awaiting"] = awaits
        self._environment.globals["style"] = lambda *names: Markup(self.style(*names))  # noqa: S704 - our own CSS

    def __reduce__(self) -> tuple[type, tuple[Path, Path | None]]:
        """Let another process read the same templates."""
        return type(self), (self.folder, self._compiled)

    def fill(self, name: str, words: Words, **values: Any) -> str:  # noqa: ANN401 - whatever the template shows
        """Return template *name* filled with *values*; *words* fills in facts, and marks them and codes.

        Raise `jinja2.UndefinedError` where the template shows a value that is not given.
        """
        with _saying(words):
            return self._environment.get_template(name).render(**values)

    def style(self, *names: str, theme: str = "") -> str:
        """Return the stylesheets *names* (paths below templates/), one after the other; raise as `read` does.

        Behind each stands what the folder *theme* (below templates/, too) has under the same path.
        """
        return "\n".join(self.read(file).decode() for name in names for file in self._themed(name, theme))

    def _themed(self, name: str, theme: str) -> tuple[str, ...]:
        return (name, f"{theme}/{name}") if theme and self._has(f"{theme}/{name}") else (name,)

    def _has(self, name: str) -> bool:
        if name not in self._there:
            self._there[name] = (self.folder / name).is_file()
        return self._there[name]

    def read(self, name: str) -> bytes:
        """Return the file *name* below templates/; raise `OSError` where it cannot be read."""
        if name not in self._files:
            self._files[name] = (self.folder / name).read_bytes()
        return self._files[name]

    def fonts(self) -> dict[int, bytes]:
        """Return the complete TrueType file of each weight of the typeface."""
        return {weight: self.read(f"fonts/BeVietnamPro-{weight}.ttf") for weight in WEIGHTS}


class _Template(Template):
    """A template whose macros are made once: it knows its values and the environment, and nothing else."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx
        return super()._get_default_module()


class _Environment(Environment):
    """Jinja's own, which keeps loaded templates: a page needs a dozen, and none changes during a build."""

    template_class = _Template

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Jinja's
        super().__init__(**options)
        self._known: dict[str, Template] = {}

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> Template:  # noqa: A002 - Jinja's name
        template = self._known.get(name)
        if template is None:
            template = self._known[name] = super()._load_template(name, globals)
            template.globals = dict(template.globals)  # one layer: several would be searched and joined for each page
        return template


class _Compiled(BytecodeCache):
    """Compiled templates in *folder*, each after its hash: a damaged one would be code that nobody wrote."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the compiled template of *bucket*, if it is there and sound."""
        with suppress(OSError):
            content = file_bytes(self._file(bucket))
            if content[:_HASH_BYTES] == _hash(content[_HASH_BYTES:]):
                bucket.bytecode_from_string(content[_HASH_BYTES:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled template of *bucket*, if it can be written."""
        code = bucket.bytecode_to_string()
        with suppress(OSError):
            write_whole(self._file(bucket), _hash(code) + code)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.pyc"  # which is what git and packages leave out


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH_BYTES).digest()


@contextmanager
def _saying(words: Words) -> Iterator[None]:
    token = _filling.set(words)
    try:
        yield
    finally:
        _filling.reset(token)


def _words(value: Text | str) -> str:
    return _filling.get()(value)


def _qr(payload: Text | str) -> str:
    words = _words(payload)
    return coded(words) + name_of_code(plain(words))


def _shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    return _words(value) if isinstance(value, Text) else value


def _bound(html: Markup) -> Markup:
    """Return *html*, to be printed, that keeps words, numbers with what they count, days and names on one line."""
    return Markup(bound_html(str(html), Joint.WORD))  # noqa: S704 - it was HTML before
