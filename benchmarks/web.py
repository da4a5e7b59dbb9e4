"""Server time of every page of the web app, and what the first page sends.

    python benchmarks/web.py RECORD... [--events 10000 100000 [--keep FOLDER]] [--json PATH]

RECORD is a reconciled record, such as `westphalia read ../shared/data/news/ir_articles_dev.jsonl.gz` makes; one that is
not there is skipped, and said so. With --events, records of so many events are drawn from the first RECORD as in
`reconcile_scale.py`, reconciled, and measured instead; --keep keeps them, and takes those that lie there already.
Each page is asked for once unmeasured, then fifty times, through the whole app but not over a socket. The time of the
processor, of all threads, says what a page costs where others keep the machine busy. Pages of one story, event,
article, claim, actor or pair are those with most to show.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reconcile_scale import resample
from starlette.testclient import TestClient

import westphalia
from westphalia import open_record
from westphalia.reconcile import reconcile
from westphalia.record.actors import update_actors
from westphalia.web.app import VIEWS, create_app

TIMES = 50
SLOW = 200  # milliseconds
BUSIEST = {
    "/stories/": "SELECT story_id FROM stories ORDER BY len(event_ids) DESC, 1 LIMIT 1",
    "/events/": "SELECT event_id FROM events ORDER BY len(reasons) DESC, 1 LIMIT 1",
    "/articles/": "SELECT article_id FROM events GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "/claims/": "SELECT claim_ids[1] FROM echoes ORDER BY reports DESC, echo_id LIMIT 1",
    "/actors/": "SELECT actor_id FROM mentions WHERE actor_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "/dyads/": """SELECT one || '/' || other FROM (
        SELECT DISTINCT event_id, unnest(source).country AS one, t.country AS other
        FROM (SELECT event_id, source, unnest(target) AS t FROM events)) WHERE one < other
        GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 1""",
}
FILTERED = ("/?actor=RUS", "/stories?q=treaty", "/stories?actor=RUS&from=2020&origins=2", "/claims?actor=RUS&actor=UKR")


def pages(record: Path) -> dict[str, str]:
    """Return the address of each page of a record by the view it is of."""
    with open_record(record) as opened:
        names = {start: quote(str(opened.sql(query).fetchall()[0][0])) for start, query in BUSIEST.items()}
    found = {}
    for path in VIEWS:
        name = next((name for start, name in names.items() if path.startswith(start)), "")
        found[path] = path.replace("{one}/{other}", name).replace("{id:path}", name).replace("{id}", name)
    del found["/overview"]  # the first page again
    found["/search"] = "/search?q=treaty"
    return found | {address: address for address in FILTERED}


def timed(client: TestClient, address: str, times: int) -> dict[str, Any]:
    """Return the milliseconds of a page, those of them that the processor worked, and its size."""
    first = client.get(address)
    spent, worked = [], []
    for _ in range(times):
        start, begun = time.perf_counter(), time.process_time()
        client.get(address)
        spent.append(1000 * (time.perf_counter() - start))
        worked.append(1000 * (time.process_time() - begun))
    return {
        "address": address,
        "status": first.status_code,
        "median_ms": round(statistics.median(spent), 1),
        "worst_ms": round(max(spent), 1),
        "cpu_ms": round(statistics.median(worked), 1),
        "kb": round(len(first.content) / 1000, 1),
    }


def sent_first(client: TestClient) -> dict[str, int]:
    """Return the bytes, compressed, of the first page and of all that it loads."""
    parts = ["/static/desk.css", "/static/icon.svg"]
    parts += [f"/static/js/{name}.js" for name in ("theme", "desk", "brush", "views", "export")]
    sizes = [int(client.get(path).headers["content-length"]) for path in ("/", *parts)]
    return {"page": sizes[0], "all": sum(sizes)}


COUNTS = "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM stories)"


def measure(record: Path, times: int) -> dict[str, Any]:
    """Measure and print the pages of one record."""
    with open_record(record) as opened:
        ((events, stories),) = opened.sql(COUNTS).fetchall()
    with tempfile.TemporaryDirectory() as cache:
        start = time.perf_counter()
        app = create_app(record, search=Path(cache))
        opened_at = time.perf_counter()
        app.state.library.search.make()
        found: dict[str, Any] = {
            "events": events,
            "stories": stories,
            "open_s": round(opened_at - start, 2),
            "index_s": round(time.perf_counter() - opened_at, 2),
        }
        print(f"\n{record.name}: " + ", ".join(f"{name} {value:,}" for name, value in found.items()))
        client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
        found["pages"] = {view: _told(view, timed(client, address, times)) for view, address in pages(record).items()}
        found["first_page_bytes"] = first = sent_first(client)
        app.state.library.close()
    print(f"  first page, compressed: {first['page']:,} bytes, {first['all']:,} with its styles and scripts")
    return found


def _told(view: str, one: dict[str, Any]) -> dict[str, Any]:
    note = "" if one["status"] == 200 else f"  status {one['status']}"
    slow = "  slow" if one["median_ms"] > SLOW else ""
    times = f"median {one['median_ms']:7.1f} ms, worst {one['worst_ms']:7.1f} ms, processor {one['cpu_ms']:7.1f} ms"
    print(f"  {view:42} {times}{slow}{note}", flush=True)
    return one


def drawn(source: Path, events: int, folder: Path) -> Path:
    """Return a reconciled record of so many events drawn from another."""
    path = folder / f"web-{events}.duckdb"
    if not path.exists():
        resample(source, path, events)
        with open_record(path, write=True) as record:
            names = record.sql("SELECT DISTINCT actor_id FROM sightings ORDER BY 1").fetchall()
            update_actors(record.connection, [name for (name,) in names])
            reconcile(record)
    return path


def main() -> None:
    """Measure each record, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="+", type=Path, metavar="RECORD")
    parser.add_argument("--events", type=int, nargs="+", default=[])
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    there = [record for record in options.records if record.exists()]
    for record in set(options.records) - set(there):
        print(
            f"skipped: there is no record {record}; `westphalia read ../shared/data/news/… --record {record}` makes one"
        )
    print(f"Python {platform.python_version()}, westphalia {westphalia.__version__}, {os.cpu_count()} cores")
    with nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory() as folder:
        if options.events and there:
            there = [drawn(there[0], events, Path(folder)) for events in options.events]
        figures = [measure(record, options.times) for record in there]
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
