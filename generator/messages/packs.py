"""What stands in the print lists, and on the week's broadcasts, that go out with a publish."""

from generator.text.written_numbers import figures

WHOLE_COMMUNE = "Tờ chung, không ghi tên nơi nào"
OWN_MATTER = "Số cần nhớ, nơi hỗ trợ"
NO_NUMBER = "……"
ONE_SIDE, TWO_SIDES = "một mặt", "hai mặt"
NOTICE = "Bản niêm yết"
COLUMNS = ("Tờ", "Loại", "Số tờ", "In", "Việc", "Tệp trong gói")
FATES = {"fresh": "in mới", "anew": "in lại, gỡ tờ cũ", "same": "như lần trước", "down": "gỡ xuống"}
SITE = "Trang web, để chép lên máy chủ"
WEEK = "Lời phát 7 ngày tới, để in"
COMMUNE_PACK = "Gói in: tờ chung"
LIST = "Danh sách in của mọi nơi"
LIST_OF_ALL, LIST_IN_PACK, LIST_AS_TABLE = "danh-sach-in.html", "danh-sach-in.html", "danh-sach-in.csv"


def pack_of(village: str) -> str:
    """Return what the pack of a village is called."""
    return f"Gói in: {village}"


def pack_name(village: str) -> str:
    """Return the name of the file with the sheets of the village with the id *village*, of none: those of all.

    >>> pack_name("dong"), pack_name("")
    ('in-dong.zip', 'in-to-chung.zip')
    """
    return f"in-{village or 'to-chung'}.zip"


def copies_for_boards(count: int) -> str:
    """Say how many sheets a village needs, one for each place."""
    return f"{figures(count)} ({figures(count)} nơi dán)"


def choose_one(labels: list[str]) -> str:
    """Return the kinds of a sheet of which one is chosen."""
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} hoặc {labels[-1]}, chọn một cỡ"


def poster_round(week: int, where: str) -> str:
    """Return what a round of posters of a campaign is called."""
    return f"tuần {week}, dán ở {where}"


def without_village(label: str) -> str:
    """Return the *label* of a sheet without the words that it is made out to a village: its list says that.

    >>> without_village("Tờ rơi A5, theo thôn")
    'Tờ rơi A5'
    """
    return label.partition(", theo ")[0]


BOARDS_HINT = "Số nơi dán của từng nơi ghi ở Cài đặt; chưa ghi thì để trống cho người in điền."
