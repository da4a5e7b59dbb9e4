"""The sample's record behind the app: asked in this process, and served to a real browser."""

from __future__ import annotations

import json
import re
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import duckdb
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from westphalia.api import read_into
from westphalia.web.app import create_app

HERE = "http://127.0.0.1"

# Words that would run, or turn the page round, if a page took them for more than words.
EVIL = "\"'><script>hit=1</script><img src=x onerror=hit=1>\u202eend"
HOSTILE = {"title": f"Title {EVIL}", "byline": f"By {EVIL}", "url": "javascript:hit=1", "published": "2024-06-20"}
TEXTS = [
    f"""Kim "Fox" O'Brien signed {EVIL} a treaty.

    North Korea's Kim Jong Un {EVIL} signed a treaty with Russia in Pyongyang{EVIL} on 19 June 2024, Interfax{EVIL}
    reported. "The treaty <script>hit=1</script> is a threat," President Yoon "O'Brien" Suk Yeol said on Thursday.

    Russia\u2066 condemned South Korea over javascript:hit(1) on Friday. {"a" * 50_000} Russia attacked Ukraine on
    Monday, killing 12 <img src=x onerror=hit=1> people. {more}"""
    for more in ("", "North Korea denied it.")
]

# Names in the addresses of views: of the sample, what has most to show.
EXAMPLES = {
    "/stories/": "SELECT story_id FROM stories ORDER BY origins DESC, reports DESC, story_id LIMIT 1",
    "/events/": "SELECT event_id FROM events WHERE claim_id IS NOT NULL ORDER BY len(reasons) DESC, event_id LIMIT 1",
    "/claims/": "SELECT claim_ids[1] FROM echoes ORDER BY reports DESC, echo_id LIMIT 1",
    "/articles/": "SELECT article_id FROM events GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "/actors/": "SELECT 'RUS'",
}


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the full-text indexes of these tests are kept."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def app(sample: Path, cache: Path) -> Iterator[Starlette]:
    """The app over the sample's record, which no test may change."""
    app = create_app(sample, search=cache)
    yield app
    app.state.library.close()


@pytest.fixture(scope="session")
def client(app: Starlette, asking: Callable[..., TestClient]) -> TestClient:
    """Asks the app, as a browser on this machine would."""
    return asking(app)


@pytest.fixture
def record(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample's record, to be corrected."""
    return Path(shutil.copy(sample, tmp_path / "copy.duckdb"))


@pytest.fixture
def desk(record: Path, cache: Path, asking: Callable[..., TestClient]) -> Iterator[TestClient]:
    """Asks an app of its own over the copy."""
    app = create_app(record, search=cache)
    yield asking(app)
    app.state.library.close()


@pytest.fixture(scope="session")
def filled(sample: Path) -> Callable[[str], str]:
    """Put names of the sample into the address of a view: `/stories/{id}` becomes `/stories/S-3f2a`."""
    with duckdb.connect(str(sample), read_only=True) as connection:
        ids = {start: str(connection.execute(query).fetchall()[0][0]) for start, query in EXAMPLES.items()}

    def fill(path: str) -> str:
        found = next((name for start, name in ids.items() if path.startswith(start)), "")
        return (
            path.replace("{id:path}", "{id}").replace("{id}", found).replace("{one}", "PRK").replace("{other}", "RUS")
        )

    return fill


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two hostile articles, whose names were made as hostile as its words."""
    folder = tmp_path_factory.mktemp("hostile")
    articles = [
        json.dumps(HOSTILE | {"outlet": f"Out{number}{EVIL}", "text": text}) for number, text in enumerate(TEXTS)
    ]
    (folder / "x.jsonl").write_text("\n".join(articles), encoding="utf-8")
    read_into(folder / "x.duckdb", folder / "x.jsonl", workers=1)
    with duckdb.connect(str(folder / "x.duckdb")) as connection:
        connection.execute("UPDATE actors SET name = name || $evil", {"evil": EVIL})
        connection.execute("UPDATE stories SET title = $evil || title", {"evil": EVIL})
        connection.execute("UPDATE echoes SET origin_name = $evil, reason = $evil", {"evil": EVIL})
        connection.execute("UPDATE events SET reasons = [$evil]", {"evil": EVIL})
    return folder / "x.duckdb"


@pytest.fixture(scope="session")
def asking() -> Callable[..., TestClient]:
    """Return what makes a client that asks an app by the name it answers to."""
    return lambda app, **options: TestClient(app, base_url=HERE, raise_server_exceptions=False, **options)


@pytest.fixture(scope="session")
def serving() -> Callable[[Starlette], AbstractContextManager[str]]:
    """Return what serves an app on a free port of this machine, and gives its address."""

    @contextmanager
    def serve(app: Starlette) -> Iterator[str]:
        with socket.create_server(("127.0.0.1", 0)) as bound:
            server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
            thread.start()
            yield f"{HERE}:{bound.getsockname()[1]}"
            server.should_exit = True
            thread.join(timeout=5)

    return serve


@pytest.fixture
def form_token(desk: TestClient) -> str:
    """What proves that a form was on a page of the desk over the copy."""
    return re.search(r'name="token" value="([^"]+)"', desk.get("/actors/RUS").text)[1]
