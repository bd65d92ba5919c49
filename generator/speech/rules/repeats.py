"""Words that a text says before their short form: “đường ĐT.352” is “đường tỉnh”, not “đường đường tỉnh”."""


def without_repeat(words: str, before: str) -> str:
    """Return *words* without those at their head with which the text *before* ends.

    >>> without_repeat("đường tỉnh", "sửa đường "), without_repeat("đất ở nông thôn", "thửa đất ")
    ('tỉnh', 'ở nông thôn')
    """
    parts = words.split()
    said = [word.lstrip("(\"'") for word in before.rstrip().casefold().split()]
    if before[-1:].isspace():
        for size in range(min(len(parts), len(said), 4), 0, -1):
            if said[-size:] == [part.casefold() for part in parts[:size]]:
                return " ".join(parts[size:])
    return words


_PLACES = frozenset(("thôn", "xã", "phường", "huyện", "tỉnh", "trường", "quận", "khu"))


def without_echo(words: str, after: str) -> str:
    """Return *words* without the last, if the text *after* begins with it: “BPT thôn”, “UBNDX xã”.

    >>> without_echo("ban phát triển thôn", " thôn 3"), without_echo("ủy ban nhân dân", " xã")
    ('ban phát triển', 'ủy ban nhân dân')
    """
    head, _, last = words.rpartition(" ")
    return (
        head
        if head and last in _PLACES and after[:1] == " " and after.split(maxsplit=1)[:1] == [last.casefold()]
        else words
    )
