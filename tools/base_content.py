"""Make what a new commune begins with, templates/new/base/, out of the guides and the facts in content/.

    python -m tools.base_content            write them
    python -m tools.base_content --check    say which of them are not as they should be

What the letter of one commune says is left out, and what a commune or a village is called becomes a placeholder, so
that no sentence is kept up in two places. `generator.beginning` fills the placeholders: `[[ … ]]` and `[% … %]`.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FROM, TO = ROOT / "content", ROOT / "templates/new/base"

SLUGS = {
    "cai-dat-smart-hai-phong": "cai-dat-ung-dung",
    "goi-1022": "goi-tong-dai",
    "gui-phan-anh-tren-ung-dung": "gui-phan-anh-tren-ung-dung",
    "khi-nao-khong-goi-1022": "khi-nao-khong-goi-tong-dai",
    "khong-co-dien-thoai-thong-minh": "khong-co-dien-thoai-thong-minh",
    "danh-cho-truong-thon": "giup-ba-con",
}
"""The guides that fit any commune with an app and a hotline, and what they are called there."""

LEFT_OUT = {
    "smart-hai-phong-la-gi": "what one city's app is good for",
    "sau-khi-gui-phan-anh": "who answers, by the letter of one commune",
    "danh-cho-doanh-nghiep": "what the letter of one commune asks for businesses",
}
"""The other guides, and why no other commune begins with them."""

ONE_CITYS_WORDS = ("emergency.not_hotline", "service.app.kind")
"""Facts that were said of the services of one city."""

OWN_WORDS = {
    "cai-dat-smart-hai-phong": [
        ("""  - title: Đến hỏi vào giờ nào?
    text: "Trung tâm Phục vụ hành chính công xã mở cửa: {{ fact.commune.public_services.hours }}."
""", ""),
    ],
    "goi-1022": [
        (", hoặc gửi trên ứng dụng.", "[% if app %], hoặc gửi trên ứng dụng[% endif %]."),
    ],
    "gui-phan-anh-tren-ung-dung": [
        ("Gửi rồi, bà con đọc tiếp bài về ai nhận việc, ai trả lời.", "Gửi rồi, bà con cất kỹ mã số, nếu được cấp."),
    ],
    "khi-nao-khong-goi-1022": [
        ("Tổng đài và ứng dụng cũng", "[% if app %]Tổng đài và ứng dụng[% else %]Tổng đài[% endif %] cũng"),
    ],
    "khong-co-dien-thoai-thong-minh": [
        ("headline: Không có ứng dụng? Gọi", "headline: Không có điện thoại thông minh? Gọi"),
        ("""  - title: Nhờ cháu gửi trên ứng dụng
    text: Các cụ kể, cháu viết vào {{ fact.service.app.name }}. Trước khi gửi, nhờ cháu đọc to cho nghe.
""", """[% if app %]
  - title: Nhờ cháu gửi trên ứng dụng
    text: Các cụ kể, cháu viết vào {{ fact.service.app.name }}. Trước khi gửi, nhờ cháu đọc to cho nghe.
[% endif %]
"""),
    ],
    "danh-cho-truong-thon": [
        ("    text: Cài {{ fact.service.app.name }} và đọc hết",
         "    text: [% if app %]Cài {{ fact.service.app.name }} và đọc[% else %]Đọc[% endif %] hết"),
        ("""  - title: Có câu trả lời, đọc cho bà con nghe
    text: Xã gửi tin trả lời thì đọc trên loa. Chỉ đọc việc và kết quả, không đọc tên người gửi.
""", ""),
    ],
}  # fmt: skip
"""For some guides, words that are true of one commune or city alone, and those that stand in their place."""

OFFICES = ("Trung tâm Phục vụ hành chính công xã", "Trung tâm Dịch vụ sự nghiệp công xã")
"""Offices that a new commune may not have, or call otherwise: until it says so, people ask the commune itself."""

NOUNS = (
    (r"(?<!\w)Trưởng thôn(?!\w)", "[[ Head ]]"),
    (r"(?<!\w)trưởng thôn(?!\w)", "[[ head ]]"),
    (r"(?<!\w)thôn(?!\w)", "[[ village ]]"),
    (r"(?<!\w)xã(?!\w)", "[[ commune ]]"),
    (r"(?<!\w)Xã(?!\w)", "[[ Commune ]]"),
)

# fmt: off
ASKED = {
    "app": [
        "service.app.google_play", "service.app.app_store", "service.app.publisher", "service.app.icon",
        "service.app.login", "service.app.screens", "service.app.photos", "service.app.similar_names",
        "commune.help.install",
    ],
    "hotline": [
        "service.hotline.from_mobile", "service.hotline.hours", "service.hotline.cost", "service.hotline.zalo",
        "service.hotline.email", "service.hotline.website", "service.not_accepted",
    ],
}
"""For each service that a commune may have, what is yet to be found out about it."""

ASKED_OF_ALL = [
    "commune.villages", "commune.office.address", "commune.office.phone", "commune.office.email",
    "commune.site.responsible", "commune.zalo", "commune.facebook", "commune.police.phone",
    "broadcast.morning.starts", "broadcast.evening.starts", "broadcast.minutes", "broadcast.earliest",
    "broadcast.latest", "broadcast.approver", "emergency.cost", "site.security.contact",
]
"""What every commune has to find out."""

TRUE_EVERYWHERE = [
    "emergency.rescue.number", "emergency.police.number", "emergency.fire.number", "emergency.ambulance.number",
    "law.complaints.decree", "law.complaints.quote", "law.complaints.laws",
]
# fmt: on
"""What a decree or a law says for the whole country."""

IN_QUESTIONS = (
    ("Mở 1022.haiphong.gov.vn: trang còn chạy không, có đúng là trang của tổng đài không?",
     "Gọi [[ hotline ]] hỏi tổng đài viên: tổng đài có trang web không, địa chỉ nào?"),
    ("hay phải bấm 0225 ở trước", "hay phải bấm mã vùng ở trước"),
    ("loại việc nào ứng dụng và tổng đài không nhận", "loại việc nào không nhận"),
    ("1022", "[[ hotline ]]"),
    ("Smart Hải Phòng", "[[ app ]]"),
    ("của thành phố", "của tỉnh, thành phố"),
)  # fmt: skip
"""Words of questions that name the services or the city of one commune, and those that stand in their place."""

HEAD = """# Sổ thông tin gốc: mọi điều đem in, đem đọc đều phải có ở đây, kèm nguồn.
# state: confirmed ([[ commune ]] đã xác nhận) · sourced (có văn bản, tài liệu) · unconfirmed (chưa chắc, chưa được in)
# Khi [[ commune ]] xác nhận một điều: điền value, đổi state thành confirmed, điền confirmed_by và confirmed_on.

facts:
"""


def base_guide(slug: str, text: str) -> str:
    """Return the guide *text*, called *slug*, as a new commune begins with it."""
    for own, other in OWN_WORDS.get(slug, ()):
        assert own in text, own
        text = text.replace(own, other)
    lines = (_line(line) for line in _without_offices(text).splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def base_facts(text: str) -> str:
    """Return the facts that a new commune begins with: those of *text*, facts.yaml, that it answers or has to ask."""
    blocks = dict(re.findall(r"^  ([a-z][a-z0-9_.]*):\n((?:    .*\n)+)", text, re.MULTILINE))
    parts = [
        HEAD,
        _answered("commune.name", "Tên [[ commune ]]", "name"),
        _answered("city.name", "Tên tỉnh, thành phố", "city"),
        "[% if app %]\n",
        _answered("service.app.name", "Tên ứng dụng", "app"),
        *(_unknown(key, blocks) for key in ASKED["app"]),
        "[% endif %]\n[% if hotline %]\n",
        _answered("service.hotline.name", "Tên tổng đài", "hotline_name"),
        _answered("service.hotline.number", "Số tổng đài", "hotline", kind="telephone"),
        *(_unknown(key, blocks) for key in ASKED["hotline"]),
        "[% endif %]\n",
        *(_unknown(key, blocks) for key in ASKED_OF_ALL),
        *(f"  {key}:\n{blocks[key]}" for key in TRUE_EVERYWHERE),
    ]
    return "".join(parts)


def _answered(key: str, label: str, answer: str, kind: str = "") -> str:
    """Return the fact *key*, whose value is the *answer* to one of the five questions."""
    of_kind = f"    kind: {kind}\n" if kind else ""
    return (
        f"  {key}:\n    label: {label}\n{of_kind}    value: [[ {answer} | quoted ]]\n"
        "    source: [[ source | quoted ]]\n    state: sourced\n"
    )


def _unknown(key: str, blocks: dict[str, str]) -> str:
    """Return the fact *key*, which is yet to be found out."""
    lines = [line for line in blocks[key].splitlines() if line.split(":")[0].strip() in ("label", "kind", "ask", "use")]
    text = _without_offices("\n".join([*lines[:-1], "    state: unconfirmed", lines[-1]]))
    for own, other in IN_QUESTIONS:
        text = text.replace(own, other)
    return f"  {key}:\n{_with_nouns(text)}\n"


def _without_offices(text: str) -> str:
    for office in OFFICES:
        text = text.replace(office, "Ủy ban nhân dân xã")
    return text


def _with_nouns(text: str) -> str:
    for noun, placeholder in NOUNS:
        text = re.sub(noun, placeholder, text)
    return text


def _line(line: str) -> str:
    """Return *line* with placeholders and the new names of guides; an empty text where nothing of it is left."""
    key, _, value = line.partition(": ")
    if key in ("short", "updated"):
        return f"{key}: [[ {'code' if key == 'short' else 'today'} ]]"
    if key == "slug":
        return f"slug: {SLUGS[value]}"
    if key in ("sources", "related"):
        names = [name for name in value.strip("[]").split(", ") if not name.startswith("letter.")]
        names = [SLUGS.get(name, name) for name in names if name not in LEFT_OUT and name not in ONE_CITYS_WORDS]
        return f"{key}: [{', '.join(names)}]" if names else ""
    return _with_nouns(line)


def made() -> Iterator[tuple[Path, str]]:
    """Yield each file of the base, and what stands in it."""
    for slug, name in SLUGS.items():
        text = (FROM / f"guides/{slug}.yaml").read_text(encoding="utf-8")
        yield TO / f"guides/{name}.yaml", base_guide(slug, text)
    yield TO / "facts.yaml", base_facts((FROM / "facts.yaml").read_text(encoding="utf-8"))


def main() -> int:
    """Write the files, or say which of them are stale."""
    stale = [file for file, text in made() if not file.is_file() or file.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv:
        told = (f"{file.relative_to(ROOT)} is stale: python -m tools.base_content\n" for file in stale)
        sys.stdout.write("".join(told))
        return 1 if stale else 0
    for file, text in made():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
