"""The pages of the desk that every test of all pages opens, over a desk at which people have worked."""

from collections.abc import Iterator

from tests.workbench.desks import Answer, Desk
from tests.workbench.test_approving import PEOPLE

NOTICE = "/sua/thong-bao/cat-nuoc-hai-thon"
PAGES = (
    *("/", "/danh-sach/huong-dan", "/danh-sach/thong-bao", "/danh-sach/chien-dich", "/them/thong-bao"),
    *("/sua/huong-dan/goi-1999", NOTICE, "/sua/chien-dich/ngo-sach", "/thong-tin", "/thong-tin/service.app.name"),
    *("/duyet", "/duyet/thong-bao/cat-nuoc-hai-thon", "/lich", "/phat-hanh", "/lich-su/thong-bao/cat-nuoc-hai-thon"),
    *("/nhat-ky", "/thung-rac", "/cai-dat", "/cai-dat/xa", "/cai-dat/nguoi", "/cai-dat/cach-doc", "/khong-co"),
)


def work_at(desk: Desk) -> None:
    """Do some work at *desk*, so that lists, logs and the bin have something to show."""
    (desk.content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    desk.be("lan")
    desk.change(NOTICE, do="submit", title="Cắt nước từ 8h00 thứ Sáu")
    desk.change("/sua/huong-dan/goi-1999", title="")
    notice = "/sua/thong-bao/tiem-phong-cho-meo"
    desk.post(notice, {**desk.get(notice).fields(), "~do": "delete"})


def pages_of(desk: Desk) -> Iterator[tuple[str, Answer]]:
    """Yield every page of *desk* by its address, frames that are no page of the site, and what buttons answer."""
    for path in PAGES:
        yield path, desk.get(path)
    guide, villages = "/sua/huong-dan/goi-1999", "/cai-dat/xa"
    for frame in desk.get(NOTICE).page.xpath("//iframe[not(contains(@title, 'Trang'))]/@src"):
        yield frame.rpartition("/")[2], desk.get(frame)
    yield f"{guide} refused", desk.change(guide, title="", summary="⟦Không có⟧")
    yield f"{guide} added to", desk.change(guide, do="add steps")
    yield f"{villages} pasted into", desk.change(villages, do="paste villages", **{"~paste": "Thôn Bắc\nThôn Nam"})
    yield f"{guide} not from here", desk.post(guide, {"~token": "x", "title": "Chữ gõ dở"})
