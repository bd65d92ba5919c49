"""The pages of the desk that every test of all pages opens, over a desk at which people have worked."""

from collections.abc import Iterator

from lxml import html

from tests.workbench.desks import Answer, Desk
from tests.workbench.test_approving import APPROVAL, PEOPLE

NOTICE = "/sua/thong-bao/cat-nuoc-hai-thon"
PAGES = (
    *("/", "/danh-sach/huong-dan", "/danh-sach/thong-bao", "/danh-sach/chien-dich", "/them/thong-bao"),
    *("/sua/huong-dan/goi-1999", NOTICE, "/sua/chien-dich/ngo-sach", "/thong-tin", "/thong-tin/service.hotline.number"),
    *("/thong-tin/service.app.name", "/thong-tin/service.hotline.number/dong/huong-dan/goi-1999"),
    *("/duyet", "/duyet/thong-bao/cat-nuoc-hai-thon", "/lich", "/lich/the-usb", "/phat-hanh", "/phat-hanh/noi-nhan"),
    *("/ket-qua", "/ket-qua/doc/2026-10", "/ket-qua/bang/khong-co"),
    *("/so-phat", "/so-phat?ngay=23/11/2026", "/so-phat/tuan?ngay=23/11/2026", "/so-phat/sua/2026-11/1"),
    *("/tin-khan", "/tin-khan/mau-bao", "/tin-khan/xong/cau-dong-sut-lun"),
    *("/lich-truc", "/lich-truc?ngay=30/11/2026&doi=2026-11-30/sang//chi-vi-van-hoa", "/cai-dat/lich-truc"),
    *("/chep", "/chep/goi-1999"),
    "/lich-su/thong-bao/cat-nuoc-hai-thon",
    *(
        "/nhat-ky",
        "/thung-rac",
        "/cai-dat",
        "/cai-dat/xa",
        "/cai-dat/nguoi",
        "/cai-dat/cach-doc",
        "/lap-trang",
        "/khong-co",
    ),
)


def work_at(desk: Desk) -> None:
    """Do some work at *desk*, so that lists, logs and the bin have something to show."""
    (desk.content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    desk.be("lan")
    extra = {"ngay": "23/11/2026", "buoi": "sang", "ten": "Tin của tỉnh", "nguon": "tiếp sóng", "dai": "15"}
    assert desk.post("/so-phat", {**extra, "im": ["dong"], "~do": "them"}).status == 303
    number = desk.get("/thong-tin/service.hotline.number").fields()
    later = {"value": "2000", "from": "20/12/2026", "source": "Sổ tay mới", "state": "sourced"}
    words = {**number, **{f"next.{name}": [value] for name, value in later.items()}}
    assert desk.post("/thong-tin/service.hotline.number", {**words, "~do": "save"}).status == 303
    desk.change(NOTICE, do="submit", title="Cắt nước từ 8h00 thứ Sáu")
    desk.change("/sua/huong-dan/goi-1999", title="")
    for slug in ("tiem-phong-cho-meo", "cau-dong-sut-lun"):
        notice = f"/sua/thong-bao/{slug}"
        desk.post(notice, {**desk.get(notice).fields(), "~do": "delete"})
    desk.change("/sua/chien-dich/ngo-sach", airings__0__cells=["thứ Ba/sang", "Chủ nhật/sang"])
    desk.be("binh")
    page = desk.get(APPROVAL).page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    desk.post(APPROVAL, {**words, "~do": "return", "~message": "Xem lại giờ"})
    desk.be("lan")
    desk.change(NOTICE, do="submit", summary="Cắt nước để sửa ống.", villages=["dong", "my-khe"])


def visible(page: html.HtmlElement) -> Iterator[str]:
    """Yield what people read on *page*: its texts, and those of attributes; not what they type."""
    unseen = ("script", "style", "template", "datalist", "textarea")
    for element in page.xpath("//title | //body//*"):
        if element.tag not in unseen and not any(each.tag in unseen for each in element.iterancestors()):
            yield from (element.get(name, "") for name in ("placeholder", "title", "alt", "aria-label"))
            yield from element.xpath("text()")


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
