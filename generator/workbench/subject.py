"""What a form is about: a part of a file, and how its page is reached and called."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.workbench.editing import FileForm
from generator.workbench.form_values import Filled


@dataclass(frozen=True, slots=True)
class FormSubject:
    """The part of the file *name* that *file_form* shows and edits, at the address *path*.

    *dated* says whether the file notes the day of its last change; *kind* and *slug* are those of a text.
    A file that need not be there *begins_with* these bytes. A *guarded* one decides who may do what.
    """

    name: str
    file_form: FileForm
    path: str
    heading: Callable[[Filled], str]
    list_path: str
    list_name: str
    dated: bool = False
    kind: str = ""
    slug: str = ""
    begins_with: bytes | None = None
    guarded: bool = False

    @property
    def drafts(self) -> str:
        """Return the name under which words that are not saved yet are kept."""
        return ".".join((self.name, *map(str, self.file_form.at)))
