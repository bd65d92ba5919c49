"""The shared libraries of Windows programs: what they import, and which files must lie beside them."""

from collections.abc import Iterable, Mapping

import pefile

TYPESETTING = (
    *("pango-1.0-0.dll", "pangoft2-1.0-0.dll", "harfbuzz.dll", "harfbuzz-subset.dll"),
    *("gobject-2.0-0.dll", "fontconfig-1.dll"),
)
"""What WeasyPrint loads by name (weasyprint/text/ffi.py)."""

_KINDS = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
_OF_WINDOWS = frozenset(
    """advapi32 bcrypt bcryptprimitives cabinet combase comctl32 comdlg32 crypt32 dnsapi dwrite gdi32 iphlpapi kernel32
    msi msvcrt ncrypt netapi32 ntdll ole32 oleaut32 powrprof propsys psapi rpcrt4 secur32 shell32 shlwapi ucrtbase
    user32 userenv usp10 version winmm winspool.drv ws2_32 wsock32""".split()  # noqa: SIM905 - a text
)
"""What every Windows 10 has, without the ending; beside it all of `api-ms-win-*`."""


def closure(wanted: Iterable[str], there: Mapping[str, bytes]) -> list[str]:
    """Return the names of *wanted* and of whatever they import, as far as it is *there*.

    Raise `KeyError` where one of *wanted* is not there.
    """
    by_name = {name.lower(): name for name in there}
    left, found = [by_name[name.lower()] for name in wanted], set[str]()
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [by_name[each.lower()] for each in imports_of(there[name]) if each.lower() in by_name]
    return sorted(found)


def lacking(libraries: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Return each file that *libraries* import, and neither Windows nor one of them is, with those that import it."""
    there, wanting = {name.lower() for name in libraries}, dict[str, list[str]]()
    for name, content in libraries.items():
        for each in imports_of(content):
            if each.lower() not in there and not _is_of_windows(each.lower()):
                wanting.setdefault(each, []).append(name)
    return wanting


def imports_of(library: bytes) -> list[str]:
    """Return the names of the files that a *library* imports, at once or when they are first used.

    Microsoft, “PE Format”: the import table and the table of delayed imports.
    """
    image = pefile.PE(data=library, fast_load=True)
    image.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_{kind}"] for kind in _KINDS])
    return [entry.dll.decode("ascii") for kind in _KINDS for entry in getattr(image, kind, ())]


def _is_of_windows(name: str) -> bool:
    return name.startswith("api-ms-win-") or name.removesuffix(".dll") in _OF_WINDOWS
