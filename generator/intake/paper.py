"""A PDF as it was handed in → why it is not taken, and how it is told: “PDF, 2 trang, 340 KB”."""

from generator.pdf.papers import fault_of, page_count
from generator.text.bytes_told import told_weight


def paper_fault(content: bytes) -> str | None:
    """Return why the paper *content* is not taken (`pdf.papers.PaperFault`), None where it is.

    It is opened by qpdf, which several threads may use at once, and not by PDFium.
    """
    fault = fault_of(content)
    return fault.value if fault else None


def paper_weight(content: bytes) -> str:
    """Return how many pages and bytes the paper *content* has.

    >>> paper_weight(b"%PDF-")
    'PDF, 1 KB'
    """
    return told_weight(page_count(content), len(content))
