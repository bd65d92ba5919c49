"""Fill the desk's templates: each page has the same head, and knows who is at the desk."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from generator.fields import Text
from generator.messages import workbench as words
from generator.messages.words import has_own
from generator.rendering.templates import Templates
from generator.workbench.kinds import KINDS
from generator.workbench.safety import TOKEN_FIELD

if TYPE_CHECKING:
    from generator.workbench.desk_request import DeskRequest
    from generator.workbench.office import Office

_OF_A_TEXT = ("danh-sach", "sua", "them", "lich-su")


class Pages:
    """The pages of the desk, from templates/desk/."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates

    def fill(self, name: str, request: "DeskRequest", **values: Any) -> str:  # noqa: ANN401 - of templates
        """Return the page *name* for whoever sends *request*."""
        office = request.office
        page = self.templates.fill(
            f"desk/{name}",
            _as_typed,
            kinds=list(KINDS.values()),
            here=request.path,
            section=section_of(request.path),
            person=request.person,
            who=request.who,
            said=words.DONE.get(request.query.get("da", ""), ""),
            token_field=TOKEN_FIELD,
            token=office.keys.form,
            **self._of_content(office),
            **values,
        )
        return office.naming().quoted(escape).own(page) if has_own(page) else page

    @staticmethod
    def _of_content(office: "Office") -> dict[str, object]:
        """Return what the head of each page shows of the content, where there is any."""
        if office.begins:
            return {"people": None, "menu": [], "git_notice": "", "commune_name": ""}
        return {
            "people": office.people(),
            "menu": list(words.MENU.items()),
            "git_notice": office.git_notice(),
            "commune_name": office.commune_name(),
        }

    def bare(self, sentence: str, typed: Mapping[str, Sequence[str]] | None = None) -> str:
        """Return a page that says one *sentence*, and has all words that were *typed*, to be copied."""
        shown = [(name, value) for name, values in (typed or {}).items() for value in values if value.strip()]
        kept = [(name, value) for name, value in shown if "~" not in name]
        return self.templates.fill("desk/words.html.jinja", _as_typed, sentence=sentence, typed=kept)

    def framed(self, name: str, **values: Any) -> str:  # noqa: ANN401 - of templates
        """Return the page *name* of a preview's frame."""
        return self.templates.fill(f"desk/{name}", _as_typed, **values)


def section_of(path: str) -> str:
    """Return the page of the menu to which the page at *path* belongs.

    >>> section_of("/sua/thong-bao/cat-dien"), section_of("/thong-tin/phone.police"), section_of("/lich-su/thong-bao/x")
    ('/danh-sach/thong-bao', '/thong-tin', '/danh-sach/thong-bao')
    """
    _, first, *rest = path.split("/")
    return f"/danh-sach/{rest[0]}" if rest and first in _OF_A_TEXT and rest[0] in KINDS else f"/{first}"


def _as_typed(text: Text | str) -> str:
    return text.raw if isinstance(text, Text) else text
