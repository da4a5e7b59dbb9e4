"""How much one page may hold and one fetch may take. Every limit is here, each with its reason."""

from __future__ import annotations

# A news page is 50 kB to 3 MB, with inlined pictures perhaps 10 MB. Twenty leaves room for those and keeps a
# page small enough that a few pages in flight for each worker stay far under 2 GB.
MAX_PAGE_BYTES = 20_000_000

# Eighty thousand words: a book, not an article. The parser's time and memory grow with the text it is given,
# so one dump of a whole archive in a single file would hold up a run.
MAX_TEXT_CHARS = 500_000

# A saved newspaper issue or report is heavy with pictures; only its text is kept.
MAX_PDF_BYTES = 60_000_000
MAX_PDF_PAGES = 300

# JSON in one piece cannot be streamed and takes about five times its size in memory. Larger sets belong in
# JSONL.
MAX_JSON_BYTES = 100_000_000

# A feed is read as a whole as well; the largest real ones (full text, a year of entries) are some 10 MB.
MAX_FEED_BYTES = 20_000_000

# Real pages have 200 to 5,000 elements. Extraction takes about 30 ms per thousand, so this bounds a page to
# a few seconds whatever is in it.
MAX_HTML_ELEMENTS = 100_000

# Real pages nest 20 to 60 deep. The extraction below us walks the tree by recursion, and Python's stack ends
# at a thousand frames; deeper pages are flattened first (see `html.py`).
MAX_HTML_DEPTH = 200

# How much of a file is looked at to tell what it is.
SNIFF_BYTES = 65_536

# Seconds without a byte, and seconds in all. Waiting longer helps no one who reads many pages.
FETCH_SILENCE_SECONDS = 20.0
FETCH_TOTAL_SECONDS = 120.0
