"""A file of Word as it was handed in → its parts, if it may be opened: it is a parcel (ZIP) of anybody's making.

Sizes are known before anything is unpacked, and a part never gives more than it says. No part may declare a document
type: entities swell, or reach for other files.
"""

import re
import zlib
from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from generator.units import Bytes

MOST_PARTS = 2_000
MOST_OF_XML: Bytes = 16 * 2**20
"""A letter of fifty pages has less than one million; the reader takes some twenty times as much memory."""

MOST_OF_ALL: Bytes = 96 * 2**20
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an OLE file: Word until 2003, and a parcel behind a password (MS-CFB)
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO, 2.3
_ZIP = b"PK"
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(rb'PartName="/([^"]+)"\s+ContentType="[^"]*wordprocessingml\.document\.main\+xml"')
_XML = (".xml", ".rels")
_ENCRYPTED = 1  # flag of an entry (APPNOTE, 4.4.4)
_BROKEN = (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error)


class WordFault(StrEnum):
    """Why a file is not read as a letter of Word."""

    OLD_WORD = "old-word"
    LOCKED = "locked"
    MACROS = "macros"
    NO_WORD = "no-word"
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    DOCUMENT_TYPE = "document-type"


class WordRefusedError(ValueError):
    """A file is not read as a letter of Word; *fault* says why."""

    def __init__(self, fault: WordFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def is_word(content: bytes) -> bool:
    """Return whether *content* is a file of Word, of whatever age, as its first bytes and its parts say."""
    if content.startswith((_OLD, b"{\\rtf")):
        return True
    return content.startswith(_ZIP) and b"word/" in content


def parts_of(content: bytes) -> tuple[str, Mapping[str, bytes]]:
    """Return the name of the part with the letter, and the parts by their names.

    Raise `WordRefusedError` where the file is none of Word, or may not be opened.
    """
    if content.startswith(_OLD):
        raise WordRefusedError(WordFault.LOCKED if _LOCKED in content else WordFault.OLD_WORD)
    if content.startswith(b"{\\rtf"):
        raise WordRefusedError(WordFault.OLD_WORD)
    if not content.startswith(_ZIP):
        raise WordRefusedError(WordFault.NO_WORD)
    try:
        with ZipFile(BytesIO(content)) as parcel:
            return _parts(parcel)
    except WordRefusedError:
        raise
    except _BROKEN as error:
        raise WordRefusedError(WordFault.BROKEN) from error


def _parts(parcel: ZipFile) -> tuple[str, Mapping[str, bytes]]:
    entries = parcel.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise WordRefusedError(WordFault.LOCKED)
    of_xml = sum(entry.file_size for entry in entries if entry.filename.endswith(_XML))
    every = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or of_xml > MOST_OF_XML or every > MOST_OF_ALL:
        raise WordRefusedError(WordFault.TOO_LARGE)
    names = {entry.filename for entry in entries}
    if _TYPES not in names:
        raise WordRefusedError(WordFault.NO_WORD)
    types = parcel.read(_TYPES)
    if b"macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise WordRefusedError(WordFault.MACROS)
    main = _MAIN.search(types)
    name = main[1].decode(errors="replace") if main else "word/document.xml"
    if name not in names:
        raise WordRefusedError(WordFault.NO_WORD)
    parts = {entry.filename: parcel.read(entry) for entry in entries if not entry.is_dir()}
    for part, words in parts.items():
        # A parser reads UTF-16 as well: its zeros must not hide a declaration.
        if part.endswith(_XML) and b"<!DOCTYPE" in words.replace(b"\0", b""):
            raise WordRefusedError(WordFault.DOCUMENT_TYPE)
    return name, parts
