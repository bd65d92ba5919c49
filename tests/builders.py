"""Make documents for tests: sound and small unless a test asks for something else. The commune is fictional."""

from pathlib import PurePosixPath
from typing import Any

from generator.model import Announcement, Campaign, Commune, Fact, Facts, Guide, Library, Places
from generator.redact import redact_commune, redact_documents
from generator.source import Source

FOLDER = PurePosixPath("content")


def make_source(text: str, name: str = "guides/goi-1999.yaml") -> Source:
    """Return *text* as the file *name* of content/."""
    return Source(FOLDER / name, text)


def make_fact(value: str | None = "1999", **more: Any) -> Fact:  # noqa: ANN401 - fields of any type
    """Return a fact that a source vouches for; without *value* nobody does."""
    sound = {"label": "Số tổng đài", "value": value, "source": "Sổ tay", "state": "sourced"}
    nobody = {"label": "Số tổng đài", "state": "unconfirmed"}
    return Fact.model_validate({**(nobody if value is None else sound), **more})


def make_facts(**facts: str | Fact | None) -> Facts:
    """Return a registry; “__” in a name stands for a dot, None for a fact that nobody has confirmed."""
    made = {
        name.replace("__", "."): fact if isinstance(fact, Fact) else make_fact(fact) for name, fact in facts.items()
    }
    return Facts(facts=made, places=Places(FOLDER / "facts.yaml"))


def make_commune(**fields: Any) -> Commune:  # noqa: ANN401 - fields of any type
    """Return the commune An Bình Mẫu."""
    sound = {
        "name": "xã An Bình Mẫu",
        "city": "tỉnh Ví Dụ",
        "organisation": "Ủy ban nhân dân xã An Bình Mẫu",
        "hotline": "1999",
        "hotline_name": "Tổng đài 1999",
        "app": "An Bình Số",
        "help_desk": {"name": "Nhà văn hóa xã", "text": "Bà con đến nhà văn hóa xã, có người chỉ giúp."},
        "villages": [{"id": "thon-dong", "name": "Thôn Đông"}],
        "broadcast": {
            "greeting": "Kính thưa bà con!",
            "speaker": "Sau đây là tin của xã.",
            "thanks": "Xin cảm ơn bà con.",
            "slots": [{"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"}],
        },
        "places": Places(FOLDER / "commune.yaml"),
    }
    return Commune.model_validate({**sound, **fields})


def make_guide(slug: str = "goi-1999", **fields: Any) -> Guide:  # noqa: ANN401 - fields of any type
    """Return a guide of one step."""
    sound = {
        **_document(slug, f"guides/{slug}.yaml"),
        "steps": [{"title": "Bấm số", "text": "Bấm bốn chữ số rồi chờ."}],
    }
    return Guide.model_validate({**sound, **fields})


def make_announcement(slug: str = "cat-nuoc", **fields: Any) -> Announcement:  # noqa: ANN401 - fields of any type
    """Return a notice of one sentence."""
    sound = {
        **_document(slug, f"announcements/{slug}.md"),
        "published": "23/11/2026",
        "issuer": "Ủy ban nhân dân xã An Bình Mẫu",
        "body": "Bà con trữ nước từ tối hôm trước.",
    }
    return Announcement.model_validate({**sound, **fields})


def make_campaign(slug: str = "bon-tuan", **fields: Any) -> Campaign:  # noqa: ANN401 - fields of any type
    """Return a campaign of four weeks with one message."""
    sound = {
        **_document(slug, f"campaigns/{slug}.yaml"),
        "weeks": 4,
        "messages": [{"slug": "goi-tong-dai", "title": "Gọi tổng đài", "text": "Bà con gọi tổng đài."}],
        "airings": [{"weeks": "1", "days": "thứ hai", "slots": "sang", "messages": "goi-tong-dai"}],
    }
    return Campaign.model_validate({**sound, **fields})


def make_library(**parts: Any) -> Library:  # noqa: ANN401 - fields of any type
    """Return a library of one guide."""
    sound = {"commune": make_commune(), "facts": make_facts(), "guides": (make_guide(),)}
    return Library.model_validate({**sound, **parts})


def _document(slug: str, file: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "title": "Gọi tổng đài",
        "summary": "Kể rõ một việc rồi ghi lại mã số.",
        "updated": "23/11/2026",
        "places": Places(FOLDER / file),
    }


def redact(library: Library) -> Library:
    """Return *library* with only what may be published."""
    facts = library.facts
    return library.model_copy(
        update={
            "commune": redact_commune(library.commune, facts),
            "guides": redact_documents(library.guides, facts),
            "announcements": redact_documents(library.announcements, facts),
            "campaigns": redact_documents(library.campaigns, facts),
        }
    )
