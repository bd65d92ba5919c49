from io import BytesIO
from pathlib import PurePosixPath

import pytest
from PIL import Image

from generator.channels.sheets.derived import THUMBNAIL_WIDTH
from generator.making.world import World
from generator.publishing.artifacts import amended, artifacts_of, manifest
from generator.routes import thumbnail_path
from tests import worlds
from tests.builders import make_campaign, make_guide, make_library
from tests.contents import TODAY

SHEET = PurePosixPath("print/a4/goi-1999.pdf")


def world() -> World:
    return worlds.world_of(make_library(guides=(make_guide(),), campaigns=(make_campaign(),)))


def test_the_site_shows_a_small_picture_of_each_sheet() -> None:
    known = world()
    small, picture = worlds.made(known, thumbnail_path(SHEET)), worlds.made(known, SHEET.with_suffix(".png"))

    assert worlds.artifact(known, thumbnail_path(SHEET)).channel == "site"
    with Image.open(BytesIO(picture.content)) as whole, Image.open(BytesIO(small.content)) as shown:
        assert (whole.format, whole.size) == ("PNG", (480, 679))
        assert (shown.format, shown.size) == ("WEBP", (THUMBNAIL_WIDTH, 340))
    assert len(small.content) < len(picture.content) / 2


def test_what_is_downloaded_is_the_file_itself() -> None:
    known = world()
    copies = {str(one.path) for one in known.plan["site"] if one.path.is_relative_to("site/tai-ve")}

    assert {"site/tai-ve/print/a4/goi-1999.pdf", "site/tai-ve/print/leaflet-mono/goi-1999.pdf"} <= copies
    for path in (SHEET, "print/leaflet-mono/goi-1999.pdf"):
        copy = worlds.made(known, f"site/tai-ve/{path}")

        assert copy == worlds.made(known, path)
        assert copy.content.startswith(b"%PDF")


def test_a_picture_says_what_its_sheet_says() -> None:
    known = world()
    sheet = worlds.made(known, SHEET)

    for path in (SHEET.with_suffix(".png"), thumbnail_path(SHEET)):
        assert worlds.made(known, path).facts == sheet.facts


def test_a_manifest_is_amended_line_by_line() -> None:
    known = worlds.world_of(make_library(guides=(make_guide(),)), only=("card",))
    for path in [output.path for output in known.plan["card"]]:
        worlds.made(known, path)
    artifacts = list(artifacts_of(known))
    listed = manifest(artifacts, TODAY, ("a 1",))
    for number in (0, len(artifacts) - 1):
        facts, codes = (("so", "“1999”, {}\n"),), ("a\nb",)
        other = artifacts[number]._replace(sha256="cd" * 32, size=7, facts=facts, qr=codes)
        others = [*artifacts[:number], other, *artifacts[number + 1 :]]

        assert amended(listed, [other]) == manifest(others, TODAY, ("a 1",))
    assert amended(listed, artifacts[::-1]) == listed
    with pytest.raises(ValueError, match="not found"):
        amended(listed, [artifacts[0]._replace(path=PurePosixPath("print/new.pdf"))])
