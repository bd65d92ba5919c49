"""Whatever stands beside a voice in media/ gives problems or none, never a crash."""

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.voices import check_voices
from tests.builders import make_commune, make_library
from tests.checks.contexts import rest_of

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(("audio", "sample_rate", "espeak", "voice", "language", "code")), inner)
    ),
    max_leaves=8,
)
_BROADCAST = {
    "greeting": "Chào!",
    "speaker": "Tin.",
    "thanks": "Cảm ơn.",
    "voice": {"name": "giong.onnx", "licence": "CC0"},
    "jingle": {"file": "nhac.wav", "licence": "CC0"},
}


def codes(media: dict[str, bytes]) -> list[str]:
    library = make_library(commune=make_commune(broadcast=_BROADCAST), media=media)
    return [problem.code for problem in check_voices(rest_of(library))]


@given(settings=_JSON, model=st.binary(max_size=4), tune=st.binary(max_size=14))
def test_any_settings_model_and_tune_are_told_of(settings: object, model: bytes, tune: bytes) -> None:
    media = {"giong.onnx": model, "giong.onnx.json": json.dumps(settings).encode(), "nhac.wav": tune}

    assert len(codes(media)) <= 4


@given(settings=st.binary(max_size=20))
def test_settings_that_are_no_json_are_told_of(settings: bytes) -> None:
    assert codes({"giong.onnx": b"\x08", "giong.onnx.json": settings, "nhac.wav": b"ID3"})


def test_a_sound_voice_has_no_problem() -> None:
    settings = {"audio": {"sample_rate": 22_050}, "espeak": {"voice": "vi"}, "language": {"code": "vi_VN"}}
    media = {"giong.onnx": b"\x08", "giong.onnx.json": json.dumps(settings).encode(), "nhac.wav": b"\xff\xfb\x90"}

    assert codes(media) == []
