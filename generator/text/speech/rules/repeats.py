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
