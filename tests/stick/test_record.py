"""Whatever stands in the record of a stick is a record, or is told to be none."""

import json
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from generator.stick.record import OnStick, StickRecord, read_record

_PATHS = st.sampled_from(
    (
        *("a.mp3", "DOC-TRUOC.pdf", "01-0712-sang", "01-0712-sang/01-mo-dau.mp3"),
        *("../x", "/x", "C:/x", "x\\y", "", ".", "a/../../b"),
    )
)
_ENTRIES = st.lists(st.none() | st.integers() | st.text(max_size=3) | st.just("0" * 64), max_size=3)


@given(
    files=st.dictionaries(_PATHS, _ENTRIES, max_size=2) | st.none(),
    folders=st.lists(_PATHS | st.integers(), max_size=2) | st.text(max_size=2),
    whole=st.booleans() | st.none(),
)
def test_no_record_leads_out_of_the_stick(files: object, folders: object, whole: object) -> None:
    told = {"tinlang": 1, "files": files, "folders": folders, "whole": whole}

    with suppress(ValueError):
        record = read_record(json.dumps(told).encode())
        for path in (*record.files, *record.folders):
            assert path
            assert ".." not in path.split("/")
            assert not path.startswith(("/", "C:"))


@given(st.binary(max_size=40))
def test_what_is_damaged_is_no_record(content: bytes) -> None:
    with suppress(ValueError):
        assert isinstance(read_record(content), StickRecord)


@given(whole=st.booleans(), size=st.integers(0, 10**9))
def test_what_is_written_is_read_again(size: int, *, whole: bool) -> None:
    files = {"01-0712-sang/01-a.mp3": OnStick(size, "0" * 64)}
    record = StickRecord("dong", "2026-12-07", files, ("01-0712-sang",), whole)

    assert read_record(record.as_bytes()) == record
