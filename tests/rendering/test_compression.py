"""Compressed copies: whole, smaller, the same every time."""

import gzip
from pathlib import PurePosixPath

import brotli

from generator.rendering.compression import packed

PAGE = ("<p>Bà con gọi tổng đài.</p>" * 100).encode()


def test_copies_hold_what_the_file_holds() -> None:
    copies = dict(packed(PurePosixPath("site/index.html"), PAGE))

    assert gzip.decompress(copies[PurePosixPath("site/index.html.gz")]) == PAGE
    assert brotli.decompress(copies[PurePosixPath("site/index.html.br")]) == PAGE


def test_copies_are_the_same_every_time() -> None:
    assert list(packed(PurePosixPath("a.js"), PAGE)) == list(packed(PurePosixPath("a.js"), PAGE))


def test_pictures_and_short_files_have_none() -> None:
    assert list(packed(PurePosixPath("a.avif"), PAGE)) == []
    assert list(packed(PurePosixPath("a.html"), b"<p>1</p>")) == []
