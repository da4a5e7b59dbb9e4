"""Build src/westphalia/reference/data/languages.tsv: two-letter codes of languages with their English names.

    pip install babel && python tools/build_languages.py

Codes are ISO 639-1; the names are those of the Unicode CLDR (Unicode License v3), read through babel.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

OUT = Path(__file__).resolve().parents[1] / "src/westphalia/reference/data/languages.tsv"
HEADER = """\
# Two-letter codes of languages (ISO 639-1) with their English names, by tools/build_languages.py.
# Source of the names: Unicode CLDR (Unicode License v3).
"""


def main() -> None:
    """Write the table."""
    names = {code: name for code, name in Locale("en").languages.items() if len(code) == 2}
    rows = "".join(f"{code}\t{name}\n" for code, name in sorted(names.items()))
    OUT.write_text(HEADER + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
