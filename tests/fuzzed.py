"""Content in which values are exchanged for others that nobody expects: what an editor may type, paste or slip into."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from generator.diagnostics import has_errors
from generator.model import DIARY_COLUMNS, Aired, AirOutcome, AirVoice, Location, cells_of, seal_of
from generator.readers import reader_of
from generator.source import Source, in_order
from tests import profiles
from tests.builders import FOLDER

VILLAGE = Path(__file__).parent / "villages/hai-thon/content"
PAPER = Path(__file__).parent / "cases/sound/media/thong-bao-12.pdf"
PHOTOGRAPH = Path(__file__).parent / "cases/sound/media/cong-lang.png"
VOICE = Path(__file__).parent / "cases/sound/media/giong-mau.onnx"
BODY = "body"
"""Stands, among the values of a notice, for what is written below them."""

Tree = Any
"""A file as a tree of mappings, lists and texts."""

ADDED: Mapping[str, Mapping[str, Any]] = {
    "commune.yaml": {
        "short_web": "https://abm.vn",
        "theme": "hoa sen",
        "offline": "yes",
        "keep_sheets": "no",
        "foot_note": "Trang đang chạy thử.",
        "terms": {"commune": "xã", "village": "thôn", "head": "trưởng thôn"},
        "imprint": {
            "address": "Thôn Đông, xã An Bình Mẫu",
            "phone": "0225 999 001",
            "email": "xa@abm.example",
            "responsible": "Trần Văn Mẫu",
            "portal": "https://abm.example",
        },
        "topics": [{"name": "Điện, nước", "picture": {"file": "ve/cat-dien"}}],
        "press": {"profile": "may-in.icc", "condition": "FOGRA39"},
    },
    "facts.yaml": {},
    "guides/goi-1999.yaml": {
        "audience": "residents",
        "task": "Gọi tổng đài",
        "spoken": "Bà con gọi một chín chín chín.",
        "needs": ["hotline.number"],
        "channels": ["site", "poster", "leaflet", "script", "share"],
    },
    "guides/an-toan-dien.yaml": {"picture": "ve/cat-dien", "spoken": "Đứng xa dây điện đứt rồi gọi một một bốn."},
    "announcements/cat-nuoc.md": {
        "number": "12/TB-UBND",
        "addressees": ["Bà con thôn Đông"],
        "priority": "khẩn cấp",
        "spoken": "Sáng mai thợ sửa ống nước. Trữ nước đủ dùng một ngày. Gấp thì gọi {{ fact.hotline.number }}.",
        "topic": "Điện, nước",
        "story": "no",
        "when": ["8h00–16h30 ngày 23/11/2026", "từ 7h30 ngày 25/11/2026 đến 16h30 ngày 26/11/2026"],
        "picture": {"file": "cong-lang.png", "alt": "Cổng làng", "licence": "CC BY 4.0"},
        "attachments": [{"title": "Thông báo số 12/TB-UBND", "file": "thong-bao-12.pdf", "needs": ["hotline.number"]}],
        "state": "approved",
        "approved_by": "Trần Văn Mẫu",
        "approved_on": "22/11/2026",
    },
    "campaigns/mot-tuan.yaml": {"topic": "Gửi phản ánh"},
}


def _whole() -> dict[str, Tree]:
    files: dict[str, Tree] = {}
    for file in sorted(VILLAGE.rglob("*.*")):
        text, name = file.read_text(encoding="utf-8"), file.relative_to(VILLAGE).as_posix()
        if name.endswith(".csv"):
            files[name] = [line.split(",") for line in text.splitlines()]
            if name.startswith("results/"):
                files[name] = [[*row, "" if number else "counted"] for number, row in enumerate(files[name])]
            continue
        _, _, front = text.rpartition("---\n")[0].partition("---\n") if name.endswith(".md") else ("", "", text)
        tree = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506, TID251 - texts alone, of our own
        files[name] = {**tree, **ADDED.get(name, {})}
        if name.endswith(".md"):
            files[name][BODY] = text.rpartition("---\n")[2].strip()
    commune = files["commune.yaml"]
    commune["help_desk"] |= {"matters": [{"topics": ["Điện, nước"], "text": "Hỏi tổ sửa ống nước."}]}
    commune["bodies"][0] |= {"email": "xa@abm.vn", "address": "Thôn Đông"}
    commune["villages"][0] |= {"head": {"name": "Lê Văn Mẫu", "phone": "0912 000 000", "consent": "Đồng ý 1/11/2026"}}
    commune["villages"][0] |= {"zalo": "https://zalo.me/abm", "notice_boards": "3"}
    commune["broadcast"] |= {"syllables_per_minute": "200", "earliest": "5h00", "latest": "19h00"}
    commune["broadcast"] |= {"pause_sentence_seconds": "0.6", "pause_paragraph_seconds": "1.2"}
    commune["broadcast"] |= {"voice": {"name": "giong-mau.onnx", "licence": "CC BY 4.0"}}
    commune["broadcast"] |= {"jingle": {"file": "nhac-hieu.wav", "licence": "Xã tự làm"}}
    commune["broadcast"] |= {
        "programmes": [
            {
                "name": "Bản tin đầu tuần",
                "days": ["thứ Hai", "thứ Ba"],
                "slots": ["sang"],
                "parts": ["nhạc hiệu", "lời chào", "mục lục", "bản tin", "nhắc lại số", "lời kết"],
                "minutes": "10",
                "topics_first": ["Điện, nước"],
            }
        ],
        "days_off": [{"day": "01/12/2026", "through": "02/12/2026", "name": "Nghỉ lễ mẫu"}],
    }
    commune["emergency"] += [
        {"number": "113", "name": "Công an", "use": "Trộm cướp"},
        {"number": "115", "name": "Cấp cứu", "use": "Có người ngã bệnh"},
        {"number": "112", "name": "Tìm kiếm cứu nạn", "use": "Lũ, bão"},
    ]
    files["facts.yaml"]["facts"]["hotline.number"] |= {
        "use": "public",
        "ask": "Hỏi xã.",
        "from": "01/01/2026",
        "until": "31/12/2027",
        "next": {
            "value": "2000",
            "from": "01/01/2028",
            "until": "31/12/2028",
            "source": "Sổ tay mới",
            "source_date": "11/2026",
            "state": "confirmed",
            "confirmed_by": "Trần Văn Mẫu",
            "confirmed_on": "20/11/2026",
        },
    }
    guide = files["guides/goi-1999.yaml"]
    guide["steps"][1] |= {"picture": "ve/bong-noi", "brief": "Kể một việc"}
    guide["steps"][2] |= {
        "needs": ["hotline.number"],
        "otherwise": {"title": "Kể", "brief": "Kể rõ", "text": "Kể rõ."},
    }
    guide["notes"][0] |= {"title": "Lưu ý", "needs": ["hotline.number"], "otherwise": "Hỏi trưởng thôn."}
    guide["notes"].append({"kind": "tip", "text": "Ghi lại mã số.", "title": "Mẹo"})
    photograph = {"file": "cong-lang.png", "alt": "Cổng làng", "licence": "CC BY 4.0"}
    files["guides/an-toan-dien.yaml"]["steps"][0] |= {"picture": photograph}
    files["guides/an-toan-dien.yaml"]["channels"].append("leaflet")
    files["guides/an-toan-dien.yaml"]["about_emergency"] = "yes"
    files["guides/an-toan-dien.yaml"]["notes"] = [{"kind": "emergency", "text": "Gọi ngay khi có người bị điện giật."}]
    files["guides/an-toan-dien.yaml"]["action"] = {"label": "Gọi 114", "address": "tel:{{ fact.emergency.fire }}"}
    guide["action"] |= {"otherwise": "Gọi trưởng thôn", "needs": ["hotline.number"]}
    campaign = files["campaigns/mot-tuan.yaml"]
    campaign["posters"][0] |= {"copies": "12"}
    campaign["messages"][0] |= {"otherwise": "Bà con gọi.", "priority": "ưu tiên", "needs": ["hotline.number"]}
    return files


@cache
def _whole_as_json() -> str:
    return json.dumps(_whole(), ensure_ascii=False)


def whole() -> dict[str, Tree]:
    """Return the fictional commune of two villages, every field of every model filled in; a copy of one's own."""
    files: dict[str, Tree] = json.loads(_whole_as_json())
    return files


def complete() -> dict[str, Tree]:
    """Return the same with what hides some of it: a withdrawn notice, days off, people who may approve."""
    files = whole()
    files["people.yaml"] = {
        "people": [{"id": "mau", "name": "Trần Văn Mẫu", "position": "Chủ tịch", "roles": ["write", "approve"]}]
    }
    files["campaigns/mot-tuan.yaml"]["days_off"] = ["02/12/2026"]
    gone = {"slug": "da-rut", "withdrawn": "Ống đã sửa xong.", "approved_hash": "0123456789abcdef01234567"}
    gone["quick_fix"] = "Sai giờ bơm nước"
    notice = {key: value for key, value in files["announcements/cat-nuoc.md"].items() if key != "short"}
    files["announcements/da-rut.md"] = {**notice, **gone}
    blanks = {"slug": "mau-ngap", "template": "yes", "title": "Ngập ở [[nơi ngập]]", "from_template": "mau-cu"}
    files["announcements/mau-ngap.md"] = {**notice, **blanks, "priority": "khẩn cấp"}
    files["diary/2026-11.csv"] = [list(DIARY_COLUMNS), _aired()]
    files["rota.yaml"] = {
        "readers": [{"id": "lan", "name": "Bà Lan"}, {"id": "ba", "name": "Ông Ba"}],
        "turns": [
            {
                "who": "lan",
                "days": ["thứ Hai"],
                "slots": ["sang"],
                "village": "thon-dong",
                "every_weeks": "2",
                "starts": "23/11/2026",
                "ends": "31/12/2026",
            }
        ],
        "changes": [{"day": "24/11/2026", "slot": "sang", "who": "lan", "instead": "ba", "reason": "Đi tập huấn"}],
    }
    return files


def _aired() -> list[str]:
    """Return a row of the diary, sealed, with something in each column that has no say in what others say."""
    told = {"slot": "sang", "title": "Cắt nước", "outcome": AirOutcome.MISSED, "written": "2026-11-23T18:00:00+07:00"}
    more = {"by": "Lan", "reason": "Mất điện", "voice": AirVoice.PERSON, "planned": 95, "silent": "thon-dong"}
    row = Aired(number=1, day=date(2026, 11, 23), seal="", **told, **more)  # type: ignore[arg-type]  # of tests
    return list(cells_of(replace(row, seal=seal_of("2026-11", row))).values())


def media() -> dict[str, bytes]:
    """Return the files of media/ that this content names."""
    return {
        "cong-lang.png": PHOTOGRAPH.read_bytes(),
        "thong-bao-12.pdf": PAPER.read_bytes(),
        "may-in.icc": profiles.cmyk(),
        "giong-mau.onnx": VOICE.read_bytes(),
        "giong-mau.onnx.json": VOICE.with_name("giong-mau.onnx.json").read_bytes(),
        "nhac-hieu.wav": b"RIFF\x24\x00\x00\x00WAVE",
    }


def places(tree: Tree, at: Location = ()) -> Iterator[Location]:
    """Yield the location of every value below *tree*, mappings and lists too."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in pairs:
        yield (*at, step)
        yield from places(value, (*at, step))


def exchanged(tree: Any, at: tuple[Any, ...], value: Tree) -> None:  # noqa: ANN401 - a tree
    """Put *value* in the place *at* of *tree*, if that place is still there."""
    *steps, last = at
    for step in steps:
        try:
            tree = tree[step]
        except (LookupError, TypeError):
            return
    if isinstance(tree, dict) or (isinstance(tree, list) and isinstance(last, int) and last < len(tree)):
        tree[last] = value


def written(files: Mapping[str, Tree]) -> dict[str, bytes]:
    """Return *files* as they stand in a folder of content."""
    return {f"{FOLDER}/{name}": _file(name, tree).encode(errors="surrogatepass") for name, tree in files.items()}


def _file(name: str, tree: Tree) -> str:
    if name.endswith(".csv"):
        rows = ([*row] if isinstance(row, list) else [row] for row in (tree if isinstance(tree, list) else [tree]))
        return "\n".join(",".join('"' + _one(cell).replace('"', '""') + '"' for cell in row) for row in rows)
    if name.endswith(".md"):
        front = {key: value for key, value in tree.items() if key != BODY}
        return f"---\n{_yaml(front).strip()}\n---\n{_one(tree.get(BODY, ''))}\n"
    return _yaml(tree).lstrip("\n")


def _one(value: Tree) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _yaml(value: Tree, level: int = 0) -> str:
    blank = "\n" + "  " * level
    if isinstance(value, dict):
        return "".join(f"{blank}{_key(key)}:{_yaml(one, level + 1)}" for key, one in value.items()) or " {}"
    if isinstance(value, list):
        return "".join(f"{blank}-{_yaml(one, level + 1)}" for one in value) or " []"
    if value is None:
        return ""
    text = str(value)
    if "\n" in text:
        return " |2-\n" + "\n".join("  " * level + line if line else "" for line in text.split("\n"))
    return " '" + text.replace("'", "''") + "'"


def _key(key: Any) -> str:  # noqa: ANN401 - a key of any tree
    return "'" + str(key).replace("'", "''") + "'"


LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
SIGNS = st.text("aàếĐ 0179.,:;-–—/\\()[]{}<>*_`#>+=~|!?%&@'\"“”…\n\t", max_size=60)
# fmt: off
NASTY = (
    "", " ", "\n", "-", "…", "0", "-1", "1e400", "nan", "99999999999999999999", "٣٤٥", "१२३", "１２３", "²³", "Ⅳ", "½",
    "1900 1234", "0225 3822 822 hoặc 0225 3822 823", "0225 3822 822", "+84 (225) 3822-822", "(((((((114",
    "111111111111111", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "--------------------1", "1" + " " * 40 + "1", "+", "( )",
    "٠٢٢٥", "x" * 300, "Đường" * 60, "nghiêng " * 400, "Nghiêng. " * 350, "một hai ba " * 40, "A" * 3000,
    "Một\n\n" * 300, "�", "&#128512;", "&rarr;", "👨\u200d👩\u200d👧\u200d👦", "🇻🇳 gọi", "שלום עולם", "مرحبا ١٢٣",
    "ế̂̂̂̂̂̂", "́", "a\xadb\xadc", "a\u200db", "\u202eabc", "漢字", "𝒳", "ﬁ", "**đậm", "*", "_a_ __b__", "# tiêu đề",
    "> > > trích", "- - - a", "1. a\n2. b", "---", "***", "```\na\n```", "    mã", "[a](https://a.vn)", "[a](tel:1)",
    "[a][b]\n\n[b]: https://a.vn", "![a](b)", "[", "](", "| a | b |\n|---|---|\n| 1 | 2 |", "{{", "}}",
    "{{ fact.hotline.number }}", "{{ fact.hotline.hours }}", "{{ fact.khong.co }}", "{% a %}", "{# a", "{a}", "%s",
    "<b>a</b>", "<!-- a", "< a >", "&nbsp;", "&lt;b&gt;", "&#x202e;", "]]>", "a<b", "\\", "\\u0041", "a\\",
    "https://" + "a" * 300 + ".vn", "https://a.vn/" + "b" * 3000, "http://", "https://a b.vn", "https://[::1",
    "https://xã.vn", "tel:", "tel:1999", "tel:abc", "mailto:", "mailto:a@b.vn?subject=%0A", "javascript:alert(1)",
    "//a.vn", "data:text/html,a", "https://a.vn:99999999/", "https://a.vn/%", "https://a.vn/?a=1&b=<2>", "https://@",
    "https://a.vn/#b", "http://[a]/", "30/02/2026", "01/01/0001", "31/12/9999", "1/1/1900", "31/12/2100",
    "24/11/2026", "2026-11-24", "0/0/2026", "23.11.2026", "5h30", "25h00", "5h99", "17:30", "0h", "24h00", "nửa đêm",
    "15 phút", "00015", "1.5", "-5", "23h59", "0.005", "61", "goi-1999", "con", "../..", "a/b", "a.b",
    "cong-lang.png", "may-in.icc", "thon-dong", "sang", "nho-so", "site", "poster", "khẩn cấp", "warning",
    "emergency", "draft", "approved", "unconfirmed", "internal", "village-heads", "businesses", "no", "100", "-100",
    "52", "53", "999", "1000", "thứ hai", "CHỦ NHẬT", "12/2026", "2026", "13/2026", "a@b", "@", "www.a.vn",
    "12/QĐ-UBND", "QL5B", "10.000.000.000.000.000.000 đồng", "1/0", "5m2", "100%", "IV", "15A-123.45", "20°51'N",
    "3-5-7", "8h00–16h30 ngày 10/12/2026", "8h 10/12", "thứ hai 28/11/2026", "từ 10/12/2026 đến", "25h 10/12/2026",
    "1/1/1900–31/12/2100", "8h, " * 500, "10/12/2026, " * 400, "– – –", "31/12/2100", "từ 0h 1/1/1900 đến 1h 2/1/1900",
)
# fmt: on
"""Values that are slips, that reach out, that have no end, or that no telephone, calendar or typeface knows."""
WHOLE: SearchStrategy[Tree] = st.one_of(
    st.none(),
    st.sampled_from(["1999", 0, 10**30, -1, 1.5, True]),
    st.lists(st.sampled_from(NASTY), max_size=3),
    st.dictionaries(st.sampled_from(["text", "title", "a", "số", ""]), st.sampled_from(NASTY), max_size=2),
)
words: SearchStrategy[str] = st.one_of(
    st.sampled_from(NASTY),
    st.sampled_from(NASTY),
    st.builds("{} {}".format, st.sampled_from(NASTY), st.sampled_from(NASTY)),
    st.builds("Gọi {} nhé".format, st.sampled_from(NASTY)),
    LETTERS,
    SIGNS,
    st.builds(lambda text, times: text * times, LETTERS, st.integers(1, 60)),
)
values: SearchStrategy[Tree] = st.one_of(words, words, words, WHOLE)


@cache
def _spots() -> tuple[tuple[str, Location], ...]:
    return tuple((name, at) for name, tree in complete().items() for at in places(tree))


@composite
def contents(draw: DrawFn, *, readable: bool = False) -> dict[str, Tree]:
    """Draw the whole content with a few values exchanged; if *readable*, only for such as a reader takes."""
    files = complete()
    for name, at in draw(st.lists(st.sampled_from(_spots()), min_size=1, max_size=5 if readable else 3)):
        tree = json.loads(json.dumps(files[name]))
        exchanged(tree, at, draw(words if readable else values))
        if not readable or _is_read(name, tree):
            files[name] = tree
    return files


def _is_read(name: str, tree: Tree) -> bool:
    reader = reader_of(PurePosixPath(name))[1]
    assert reader is not None
    document, problems = reader(Source(FOLDER / name, in_order(_file(name, tree))))
    return document is not None and not has_errors(problems)
