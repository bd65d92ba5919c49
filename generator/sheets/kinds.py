"""The kinds of designed sheets, in the order in which people are offered them; to name them, none is loaded."""

from typing import NamedTuple


class Kind(NamedTuple):
    """Sheets that people call by one *label*, such as posters of all sizes; the channel *name* makes them.

    Their designs are the `DESIGNS` of the *module* beside this one.
    """

    name: str
    label: str
    module: str


KINDS: tuple[Kind, ...] = (
    POSTER := Kind("poster", "Áp phích", "poster"),
    PICTURES := Kind("pictures", "Áp phích kể bằng hình", "picture_poster"),
    LEAFLET := Kind("leaflet", "Tờ rơi", "leaflet"),
    TRIFOLD := Kind("trifold", "Tờ gấp", "trifold"),
    STRIPS := Kind("strips", "Tờ có phiếu xé", "tear_off"),
    DOOR := Kind("door", "Phiếu treo cửa", "door_hanger"),
    CARD := Kind("card", "Thẻ bỏ ví", "wallet_card"),
    BOARD := Kind("board", "Bảng mã QR", "board"),
)
