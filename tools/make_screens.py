"""Take a picture of every page of the web app, in light and dark, to be looked at.

    python tools/make_screens.py FOLDER [--record FILE] [--narrow]

Without --record the sample's articles are read first. It drives the Chromium that is on the machine (Debian's
`chromium`). Pictures are for looking at and for the README; they are not part of the repository.
"""

from __future__ import annotations

import argparse
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from westphalia import open_record
from westphalia.api import read_into
from westphalia.sample import articles_dir
from westphalia.web.app import VIEWS, create_app

CHROMIUM = "/usr/bin/chromium"
WIDE, NARROW = {"width": 1360, "height": 900}, {"width": 380, "height": 800}
# What is shown of the kinds of which there are many: what most is told of.
SHOWN = {
    "/stories/": "SELECT story_id FROM stories ORDER BY origins DESC, reports DESC, story_id LIMIT 1",
    "/events/": "SELECT event_id FROM events WHERE claim_id IS NOT NULL ORDER BY len(reasons) DESC, event_id LIMIT 1",
    "/claims/": "SELECT claim_id FROM claims ORDER BY len(chain) DESC, claim_id LIMIT 1",
    "/articles/": "SELECT article_id FROM events GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "/actors/": "SELECT 'PRK'",
    "/dyads/": "SELECT 'PRK/RUS'",
}
MORE = {
    "stories-filtered": "/stories?actor=PRK&actor=RUS&origins=2",
    "stories-none": "/stories?actor=PRK&outlet=nobody",
    "search": "/search?q=treaty",
    "error": "/stories/S-none",
}


def pages(record: Path) -> dict[str, str]:
    """Return the addresses of all pages by the name of their picture."""
    with open_record(record) as opened:
        names = {start: str(opened.sql(query).fetchall()[0][0]) for start, query in SHOWN.items()}
    found = {}
    for path in VIEWS:
        if path != "/overview":
            name = next((name for start, name in names.items() if path.startswith(start)), "")
            picture = path.replace(":path", "").strip("/").replace("stories/", "story/").replace("s/{one}/{other}", "")
            picture = picture.replace("s/{id}", "").replace("/{id}", "").replace("/", "-")
            found[picture or "overview"] = (
                path.replace("{one}/{other}", name).replace("{id:path}", name).replace("{id}", name)
            )
    return found | MORE


@contextmanager
def served(record: Path) -> Iterator[str]:
    """Serve a record on a free port; gives the address."""
    with tempfile.TemporaryDirectory() as cache, socket.create_server(("127.0.0.1", 0)) as bound:
        app = create_app(record, search=Path(cache))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=5)
        app.state.library.close()


def take(page: Page, address: str, file: Path) -> None:
    """Take one picture, of the page's whole length up to three screens."""
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(400)  # drawings settle
    size = page.viewport_size or WIDE
    height = min(3 * size["height"], page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(path=file, clip={"x": 0, "y": 0, "width": size["width"], "height": height}, full_page=True)
    print(file)


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--narrow", action="store_true", help="as a telephone shows them")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    record = options.record or options.folder / "sample.duckdb"
    if not record.exists():
        read_into(record, articles_dir())
    with served(record) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for colours in ("light", "dark"):
            page = browser.new_page(viewport=NARROW if options.narrow else WIDE, color_scheme=colours)
            for name, path in pages(record).items():
                take(page, address + path, options.folder / f"{name}-{colours}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
