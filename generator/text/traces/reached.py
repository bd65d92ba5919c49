"""Where somebody is reached or found on the net: e-mail, accounts of networks, maps; and files that somebody sent."""

import re
from collections.abc import Collection, Iterator

from generator.text.traces.folding import Folded

_MAIL = re.compile(r"[\w.+\-]+ ?@ ?[\w\-]+(?: ?\. ?[a-z0-9\-]+)*")
_MAIL_IN_WORDS = re.compile(
    r"\S+ ?(?:\(at\)|\[at\]|\{at\}|a còng|a cong|acong|a móc|@) ?\S+|[\w.+\-]+ at \w+ dot \w+|"
    r"[\w.+\-]+ (?:at )?(?:gmail|yahoo|hotmail|outlook|icloud)(?: ?(?:\.|chấm|cham|dot|\(dot\)) ?(?:com|vn))?"
    r"|[\w.+\-]+(?:gmail|yahoo|hotmail|outlook|icloud) ?(?:\.|chấm|cham|dot) ?(?:com|vn)"
)
_NETWORK = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:facebook|fb|zalo|tiktok|instagram|telegram|youtube|t|messenger)\.(?:com|me|vn)/\S+"
    r"|(?<!\w)(?:fb|facebook|face|nick|tiktok|instagram|telegram|zalo)(?: (?:tên|là|của))*(?: ?: ?| tên là | tên )\w\S*"
    r"|(?<![\w.])@[a-z0-9_.]{3,}"
    r"|(?<!\w)(?:e?-?mail|gmail|yahoo|fb|facebook|face|nick|tiktok|instagram|insta|telegram|zalo|viber|skype)(?: ?:)? "
    r"(?=[a-z0-9._]*[0-9._][a-z0-9._]*(?!\w))[a-z][a-z0-9._]{4,}"
)
_FILE = re.compile(
    r"(?<!media/)(?<![\w.%()+\-])[\w.%()+\-]*\w\.(?:jpe?g|png|heic|heif|gif|webp|bmp|tiff?|mp4|mov|avi|3gp|mkv|m4a|mp3|wav|aac|amr|docx?|xlsx?|pdf|"
    r"zip|rar)(?!\w)"
)
"""Telephones name files after the day, the program and the sender; people after what is in them."""
_MAPS = re.compile(
    r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]+|(?:www\.)?google\.[a-z.]+/maps)\S*"
    r"|(?<!\w)[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?!\w)"
)
_ONE_OF = (
    *(
        "@",
        "+",
        "goo",
        " at ",
        "at)",
        "at]",
        "at}",
        "còng",
        "cong",
        "móc",
        "mail",
        "yahoo",
        "outlook",
        "icloud",
        "face",
    ),
    *("fb", "zalo", "tiktok", "insta", "telegram", "youtube", "messenger", "nick", "viber", "skype"),
    *(".com/", ".me/", ".vn/"),
)
"""Each address has one of these."""
_OF_THE_STATE = re.compile(r"@ ?[\w.\-]*\.gov\.vn$")


def files(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where names of files stand in *shown*."""
    return (found.span() for found in (_FILE.finditer(shown.lower) if "." in shown.lower else ()))


def addresses(shown: Folded, public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where e-mail addresses, accounts of networks and links to maps stand; addresses of offices are none."""
    if not any(map(shown.lower.__contains__, _ONE_OF)):
        return
    for pattern in (_MAPS, _MAIL, _MAIL_IN_WORDS, _NETWORK):
        for found in pattern.finditer(shown.lower):
            if not _OF_THE_STATE.search(found[0].replace(" ", "")) and found[0] not in public:
                yield found.span()
