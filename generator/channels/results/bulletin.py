"""The last period that may be told → a piece to be read aloud and sent on, as if somebody had written a notice of it.

It is a draft: the numbers are reckoned, and whoever is responsible for the loudspeakers lets them out.
"""

import re
from datetime import date

from generator.broadcast import Piece, Script, script_of
from generator.channels.results.told_last import SLUG, last_told
from generator.making.reads import Reads
from generator.model import Announcement
from generator.tallies.periods import month_after
from generator.tallies.tally import Tally
from generator.tallies.told import by_field_told, period_name, received_told, sentences_of, within
from generator.text.capitals import capital

_SIGNS = re.compile(r"[*_`\[\]<>#|{}\\~]")


def piece_of_results(reads: Reads) -> Piece:
    """Return the piece; there is a period to tell."""
    tally = last_told(reads)
    assert tally is not None
    return Piece(SLUG, _notice(tally, reads))


def script_of_results(reads: Reads) -> Script:
    """Return the piece as it is read aloud."""
    return script_of(piece_of_results(reads), reads.library, reads.words)


def _notice(tally: Tally, reads: Reads) -> Announcement:
    fill = reads.terms.fill
    sentences = [_plain(sentence) for sentence in (*sentences_of(tally, fill), by_field_told(tally, fill)) if sentence]
    after = _first_day(month_after(tally.period.last))
    return Announcement.model_validate(
        {
            "slug": SLUG,
            "title": f"Kết quả phản ánh {within(period_name(tally.period))}",
            "summary": " ".join((capital(received_told(tally, fill)), *sentences[1:2])),
            "body": "\n\n".join(sentences[2:] or sentences),
            "spoken": "\n\n".join(sentences),
            "updated": after,
            "published": after,
            "issuer": reads.library.commune.organisation.raw,
            "channels": ["script", "share"],
        }
    )


def _plain(sentence: str) -> str:
    """Return *sentence* without signs that Markdown or a fact would be made of: names of fields are typed elsewhere."""
    return " ".join(_SIGNS.sub(" ", sentence).split())


def _first_day(month: str) -> date:
    return date(int(month[:4]), int(month[5:]), 1)
