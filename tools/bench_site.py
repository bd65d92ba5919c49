"""Measure the built site in a real Chromium: weight and requests, slow 3G, Lighthouse, search. `make bench-site`.

Everything is measured on the fictional commune's site, where every kind of page exists. Lighthouse comes from npm into
build/lighthouse (never committed); where npm cannot fetch it, its part is left out, which is printed.
"""

import argparse
import gzip
import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from generator.channels.site.search_index import PAGES_A_CHUNK, files_of, make_index
from tests.built import build_site, publish_site
from tests.site.server import SiteServer
from tools.browser import FLAGS, chromium
from tools.notices import notices

PAGES = ("index.html", "huong-dan/gui-phan-anh.html", "thong-bao.html", "lien-he.html", "tim-kiem.html")
# 400 kbit/s, and 400 ms there and back; Chromium delays no handshakes, so Lighthouse takes 3.75 times the delay.
SLOW_3G = {"offline": False, "latency": 400 * 3.75, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
SLOW_CPU = 4
PAINTS = """() => new Promise((done) => { let largest = 0, shift = 0;
  new PerformanceObserver((list) => { for (const it of list.getEntries()) largest = it.startTime; })
    .observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => { for (const it of list.getEntries()) shift += it.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([largest, shift]), 1500); })"""
NPM = ("lighthouse@13", "node@22")


def main(argv: list[str] | None = None) -> int:
    """Measure, and print a table for each kind of measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each measurement is made; the median counts")
    parser.add_argument("--no-lighthouse", action="store_true")
    chosen = parser.parse_args(argv)
    output = Path("build/bench-site")
    build_site(Path("tests/villages/an-binh-mau/content"), output, date(2026, 11, 24), "https://anbinhmau.example/xa")
    site = publish_site(output, output / "web")
    with SiteServer(site, "/xa", compressed=True) as server:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            _weights(browser, server)
            _slow(browser, server, chosen.runs)
            _search(browser)
            browser.close()
        if not chosen.no_lighthouse:
            _lighthouse(server, chosen.runs)
    return 0


def _weights(browser: Browser, server: SiteServer) -> None:
    print("\nWeight, cold, gzip (bar: 40 KB, with pictures 150 KB; 6 requests; none to elsewhere)")
    for name in PAGES:
        context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
        page = context.new_page()
        sizes, elsewhere = _counted(page, server)
        page.goto(server.address + name, wait_until="networkidle")
        print(f"  {name:32} {sum(sizes) / 1000:6.1f} KB  {len(sizes)} requests  {len(elsewhere)} elsewhere")
        context.close()


def _counted(page: Page, server: SiteServer) -> tuple[list[int], list[str]]:
    sizes: list[int] = []
    elsewhere: list[str] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.on("request", lambda it: elsewhere.extend([] if it.url.startswith(server.address) else [it.url]))
    return sizes, elsewhere


def _slow(browser: Browser, server: SiteServer, runs: int) -> None:
    print("\nSlow 3G, processor at a quarter: largest paint in ms cold and warm, layout shift (bar: 2500, 1000, 0)")
    for name in PAGES:
        cold: list[float] = []
        warm: list[float] = []
        shifts: list[float] = []
        for _ in range(runs):
            context = browser.new_context(viewport={"width": 360, "height": 740})
            page = context.new_page()
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW_3G)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})
            for times in (cold, warm):
                page.goto(server.address + name)
                largest, shift = page.evaluate(PAINTS)
                times.append(largest)
                shifts.append(shift)
                _wait_until_kept(page)
            context.close()
        middle = statistics.median
        print(f"  {name:32} {middle(cold):6.0f}  {middle(warm):6.0f}  {max(shifts):.3f}")


def _wait_until_kept(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")


def _search(browser: Browser) -> None:
    made_up = list(notices(2000))
    text = sum(len(f"{notice.title}\n{notice.text}".encode()) for notice in made_up)
    entries = [notice.entry for notice in made_up]
    index = make_index([str(number) for number in range(len(entries))], [], entries)
    files = files_of(index, 1 + len(entries) // PAGES_A_CHUNK)
    whole = sum(len(file.encode()) for file in files.values())
    gzipped = sum(len(gzip.compress(file.encode())) for file in files.values())
    print(f"\nSearch, {len(entries)} notices, {text / 1e6:.2f} MB of text (bar: 15 %)")
    print(f"  index {whole / 1000:.0f} KB = {whole / text:.1%}; gzip {gzipped / 1000:.0f} KB = {gzipped / text:.1%}")
    with SiteServer(_searchable(files)) as server:
        page = browser.new_page()
        page.goto(server.address + "tim-kiem.html")
        for typed in ("phản ánh", "phan anh duong day nong", "duong dya nong", "tong dai 1022"):
            first, again = page.evaluate(_TIMED, typed), page.evaluate(_TIMED, typed + " ")
            print(f"  {typed:28} {first[0]:5.0f} ms with loading, {again[0]:4.0f} ms after; {again[1]}")
        page.close()


_TIMED = """async (text) => {
  const field = document.querySelector("#tim"), said = document.querySelector("[data-said]");
  const began = performance.now();
  const answered = new Promise((done) => new MutationObserver(() => done(performance.now() - began))
    .observe(said, {childList: true, characterData: true, subtree: true}));
  field.value = text; field.dispatchEvent(new Event("input"));
  return [await answered, said.textContent]; }"""


def _searchable(files: dict[str, str]) -> Path:
    """Return a copy of the site with *files* as its search index."""
    copy = Path("build/bench-search")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree("build/bench-site/web", copy)
    shutil.rmtree(copy / "tim")
    (copy / "tim").mkdir()
    for name, file in files.items():
        (copy / "tim" / name).write_text(file)
    return copy


def _lighthouse(server: SiteServer, runs: int) -> None:
    program = _installed()
    if program is None:
        print("\nLighthouse: left out, npm could not fetch it", file=sys.stderr)
        return
    print("\nLighthouse, mobile, median: performance, accessibility, best practices, SEO (bar: 98 100 100 100)")
    for name in PAGES:
        reports = list(_reports(program, server.address + name, runs))
        kinds = ("performance", "accessibility", "best-practices", "seo")
        scores = [statistics.median(report["categories"][kind]["score"] * 100 for report in reports) for kind in kinds]
        largest = statistics.median(report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports)
        print(f"  {name:32} {' '.join(f'{score:4.0f}' for score in scores)}   largest paint {largest:.0f} ms")
        _failed(reports[0])


def _failed(report: dict[str, Any]) -> None:
    for kind in report["categories"].values():
        for ref in kind["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                print(f"      {audit['id']}: {audit['title']}")


def _reports(program: list[str], address: str, runs: int) -> Iterator[dict[str, Any]]:
    for run in range(runs):
        report = Path(f"build/lighthouse/report-{run}.json")
        flags = " ".join([*FLAGS, "--headless"])
        subprocess.run(
            [*program, address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"],
            check=True,
            env={"CHROME_PATH": chromium(), "PATH": "/usr/bin:/bin", "HOME": str(report.parent.resolve())},
        )
        yield json.loads(report.read_bytes())


def _installed() -> list[str] | None:
    folder = Path("build/lighthouse").resolve()
    script = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not script.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fetched = subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, *NPM], check=False
        )
        if fetched.returncode or not script.exists():
            return None
    return [str(folder / "node_modules" / ".bin" / "node"), str(script)]


if __name__ == "__main__":
    sys.exit(main())
