"""The app on a port: who can reach it, what is printed, the browser that is opened."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
import webbrowser

import uvicorn

from westphalia.errors import BadOption
from westphalia.web.app import create_app, new_token
from westphalia.web.safety import LOCAL, is_local

BACKLOG = 128


def serve_record(file: str, *, host: str, port: int, browse: bool, seconds: float = 20.0) -> None:
    """Serve a record until it is stopped (Ctrl-C).

    Parameters
    ----------
    file
        The record.
    host, port
        Where to answer; port 0 takes a free one. A host that others can reach makes a token needed.
    browse
        Whether to open the browser.
    seconds
        How long one question may take.

    Raises
    ------
    RecordError
        Where the file cannot be opened.
    BadOption
        Where the port is taken, or the host is none of this machine's.
    """
    token = None if is_local(host) else new_token()
    hosts = (*LOCAL, host) if token is None else None
    app = create_app(file, hosts=hosts, token=token, seconds=seconds)
    bound = _bind(host, port)
    address = _address(host, bound.getsockname()[1], token)
    library = app.state.library
    threading.Thread(target=library.search.make, name="search index", daemon=True).start()
    print(f"{file} is open at {address}\nStop with Ctrl-C.", file=sys.stderr, flush=True)
    if browse:
        threading.Timer(0.4, webbrowser.open, [address]).start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, timeout_keep_alive=30)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[bound])


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host.strip("[]"), port))
        bound.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        bound.close()
        raise BadOption(
            f"Nothing can be served at {host}:{port}: {error}. Another program may have the port: try --port 0."
        ) from error
    return bound


def _address(host: str, port: int, token: str | None) -> str:
    shown = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname(), "::1": "[::1]"}.get(host, host)
    return f"http://{shown}:{port}/{f'?token={token}' if token else ''}"
