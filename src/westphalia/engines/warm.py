"""What every worker needs, loaded once: imported by the fork server, whose forks then share the memory."""

from __future__ import annotations

import gc
from functools import cache


@cache
def warm() -> None:
    """Load the parser and all tables, by reading one short article of each kind."""
    from westphalia.articles.page import Page
    from westphalia.coder import code

    code(
        [
            Page(
                "Russia and North Korea signed an agreement in Pyongyang on Wednesday, officials said.",
                "text",
            )
        ]
    )
    # Objects that live for ever are not looked through again, which also keeps the pages they are on shared.
    gc.freeze()


# Importing this module is the only way to run something in the fork server. Whatever goes wrong here goes
# wrong again in the first worker, which can say so; the server must not die of it.
if __name__ == "westphalia.engines.warm":
    try:
        warm()
    except Exception:
        warm.cache_clear()
