"""Many PDFs in one, page after page, for whoever prints them in one go."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf


def gathered(pdfs: Iterable[bytes], title: str) -> bytes:
    """Return the pages of *pdfs* in their order; what readers of the single files need is left to those."""
    with pikepdf.new() as whole:
        for pdf in pdfs:
            with pikepdf.open(BytesIO(pdf)) as one:
                whole.pages.extend(one.pages)
        for page in whole.pages:
            # Their tags stand in the single files; a tag without its tree is a fault of the file.
            del page["/StructParents"]
        whole.docinfo["/Title"] = title
        whole.Root.Lang = pikepdf.String("vi")
        out = BytesIO()
        whole.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
