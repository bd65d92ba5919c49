"""What editors may write, for the laws: texts of any kind, sound files with slips, libraries of blocks and facts."""

from pathlib import PurePosixPath

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from generator.model import Fact, Library
from generator.source import Source, in_order
from tests.builders import (
    FOLDER,
    make_announcement,
    make_campaign,
    make_commune,
    make_fact,
    make_facts,
    make_guide,
    make_library,
)
from tests.contents import SOUND

SIGNS = "\t \n:#-?,[]{}&*!|>'\"%@`=~<\\/0123456789abcxyzàáạđĐ…–“”\r\x00\x07\x85\xa0\u0301\u2028\ufeff\u200b😀"
SNIPPETS = (
    *("\t", ": ", " #1", "# ", "- ", "---\n", "...\n", "{{ fact.a }}", "{{", "}}", "[", "]", "{", "}", "'", '"', "|\n"),
    *("&a ", "*a", "!!str ", "@", "%", "`", "? ", "<<: ", "\n", "\n\n", "  ", "<b>", "0225", "no", "30/02/2026", "~"),
    *("\r\n", "\x07", "\ufeff", "\u2028", "title: x\n", ">-\n", "\\", "title:", "- - -", "é", ",", "null"),
)
UNSAID = "điều chưa ai xác nhận"
"""The value of every drawn fact that may not be published."""
KEYS = ("a", "a.b", "secret", "gone")

any_text: SearchStrategy[str] = st.one_of(
    st.text(alphabet=SIGNS, max_size=80), st.text(alphabet=st.characters(codec="utf-8"), max_size=80)
)
lines: SearchStrategy[str] = st.text(alphabet=st.sampled_from("aàbcđê 019.,:"), min_size=1, max_size=20).filter(
    lambda text: text.strip() != ""
)
places: SearchStrategy[PurePosixPath] = st.sampled_from(
    [
        FOLDER / name
        for name in (
            "commune.yaml",
            "facts.yaml",
            "pronunciation.yaml",
            "guides/goi-1999.yaml",
            "announcements/cat-nuoc.md",
            "campaigns/bon-tuan.yaml",
            "results/2026-10.csv",
            "results.yaml",
        )
    ]
)
"""Where a file of each kind stands."""


def sound_sources() -> tuple[Source, ...]:
    """Return the files of the content without faults."""
    files = sorted(file for file in SOUND.rglob("*.*") if file.suffix in {".yaml", ".md", ".csv"})
    return tuple(
        Source(FOLDER / file.relative_to(SOUND).as_posix(), file.read_text(encoding="utf-8")) for file in files
    )


@composite
def slipped(draw: DrawFn) -> tuple[Source, ...]:
    """Draw the sound files with a few slips in one of them: pieces cut out, doubled, or typed in."""
    sources = list(sound_sources())
    index = draw(st.integers(0, len(sources) - 1))
    text = sources[index].text
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        typed = draw(st.sampled_from((*SNIPPETS, text[start:end] * 2)))
        text = text[:start] + typed + text[end:]
    sources[index] = Source(sources[index].path, in_order(text))
    return tuple(sources)


@composite
def texts_with_facts(draw: DrawFn) -> str:
    """Draw a line that names up to two facts."""
    parts = draw(st.lists(st.sampled_from([f"{{{{ fact.{key} }}}}" for key in KEYS]), max_size=2))
    return " ".join(["Lời", *parts])


@composite
def facts(draw: DrawFn) -> Fact:
    """Draw a fact in any state."""
    made: Fact = draw(
        st.sampled_from(
            [
                make_fact("1999"),
                make_fact(None),
                make_fact(UNSAID, state="unconfirmed"),
                make_fact(UNSAID, use="internal"),
                make_fact("1999", state="confirmed", confirmed_by="Trần Văn Mẫu", confirmed_on="23/11/2026"),
            ]
        )
    )
    return made


@composite
def libraries(draw: DrawFn) -> Library:
    """Draw a library whose blocks need and name facts in any state."""
    text = texts_with_facts()
    maybe = st.none() | text
    needs = st.lists(st.sampled_from(KEYS), max_size=2)
    paragraph = st.fixed_dictionaries({"text": text, "needs": needs}, optional={"otherwise": text})
    note = st.fixed_dictionaries({"text": text, "needs": needs}, optional={"otherwise": text, "title": text})
    step = st.fixed_dictionaries(
        {"title": text, "needs": needs},
        optional={"text": text, "otherwise": text | st.fixed_dictionaries({"text": text}, optional={"title": text})},
    )
    action = st.fixed_dictionaries({"label": text, "address": text, "needs": needs}, optional={"otherwise": text})
    message = st.fixed_dictionaries({"title": text, "text": text}, optional={"otherwise": text, "call": text})
    guide = make_guide(
        title=draw(text),
        headline=draw(maybe),
        spoken=draw(maybe),
        needs=draw(needs),
        prepare=draw(st.lists(paragraph, max_size=2)),
        steps=draw(st.lists(step, max_size=3)),
        notes=draw(st.lists(note, max_size=2)),
        action=draw(st.none() | action),
    )
    messages = [{"slug": f"loi-{number}", **said} for number, said in enumerate(draw(st.lists(message, max_size=3)))]
    return make_library(
        commune=make_commune(bodies=[{"id": "xa", "name": "Xã", "address": draw(text)}]),
        facts=make_facts(a=draw(facts()), a__b=draw(facts()), secret=draw(facts())),
        guides=(guide,),
        announcements=(make_announcement(body=draw(text), number=draw(maybe), signed=draw(st.lists(paragraph))),),
        campaigns=(make_campaign(starts=draw(maybe), messages=messages, airings=[]),),
    )
