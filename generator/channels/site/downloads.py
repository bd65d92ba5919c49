"""Outputs of other channels → links to save and print them, by document and by village."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.outputs import Output
from generator.text.bytes_told import in_kilobytes

ADVICE = {
    "Áp phích": "dán ở nhà văn hóa, chợ, cổng trường. Máy in thường in được cỡ A4; cỡ A3, A2 thì đem ra tiệm in.",
    "Áp phích kể bằng hình": "dán nơi có người đọc chậm, người không biết chữ; trẻ em, cụ già nhìn hình là hiểu.",
    "Tờ rơi": "phát tận tay, mỗi nhà một tờ. Khổ A5, một tờ A4 in được hai tờ rơi.",
    "Tờ gấp": "để ở bàn tiếp dân cho người cần đọc kỹ. In hai mặt, gấp làm ba.",
    "Tờ có phiếu xé": "dán nơi đông người, cắt sẵn các phiếu ở chân tờ cho bà con xé mang về.",
    "Phiếu treo cửa": "treo ở nhà đi vắng. Một tờ A4 cắt ra ba phiếu.",
    "Thẻ bỏ ví": "phát cho người già. Một tờ A4 cắt ra mười thẻ.",
    "Bảng mã QR": "treo ở nơi tiếp dân, để người có điện thoại thông minh quét.",
    "Bản niêm yết": "niêm yết thông báo ở trụ sở và nhà văn hóa.",
    "Lời phát thanh": "tệp tiếng, để nghe lại hoặc chép vào thẻ nhớ cho loa.",
    "Lịch phát loa": "mở bằng điện thoại, để điện thoại nhắc giờ phát.",
}
"""Where each kind of file is of use, by the label of its channel."""


@dataclass(frozen=True, slots=True)
class Download:
    """The files of one channel: label, link and type of each, and the link of a *picture* of the first PDF."""

    label: str
    links: tuple[tuple[str, str, str], ...]
    picture: str | None


def downloads_of(reads: Reads, way: Way, slug: str | None, *, sizes: bool = False) -> tuple[Download, ...]:
    """Return the files about the document *slug*, or, if None, those about no document; with their *sizes*."""
    return tuple(_kind(label, outputs, way, reads if sizes else None) for label, outputs in _some(reads, slug or ""))


def downloads_for(reads: Reads, way: Way, village: str) -> tuple[Download, ...]:
    """Return the files that are made out to the *village* of that id."""
    return tuple(_kind(label, outputs, way, None) for label, outputs in _some(reads, f"@{village}"))


def advised(downloads: Iterable[Download]) -> Iterator[tuple[str, str]]:
    """Yield the label and the use of each kind among *downloads*, in the order of the channels."""
    labels = {download.label for download in downloads}
    yield from ((label, advice) for label, advice in ADVICE.items() if label in labels)


def _some(reads: Reads, about: str) -> Iterator[tuple[str, Iterable[Output]]]:
    return ((label, outputs) for label, outputs in reads.offers(about) if outputs)


def _kind(label: str, outputs: Iterable[Output], way: Way, sizes: Reads | None) -> Download:
    files = tuple(outputs)
    pictured = next((output for output in files if output.path.suffix == ".pdf"), None)
    links = tuple((output.label, way.file(output), _type(output, sizes)) for output in files)
    return Download(label, links, way.picture(pictured) if pictured else None)


def _type(output: Output, sizes: Reads | None) -> str:
    kind = output.path.suffix[1:].upper()
    size = sizes.size(output.path) if sizes else None
    return f"{kind}, {in_kilobytes(size)}" if size is not None else kind
