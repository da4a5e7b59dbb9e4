"""Write the pages of docs/ that are made from the program: tables from the schema, commands from --help.

python tools/make_docs.py            write docs/tables.md and docs/commands.md
python tools/make_docs.py --check    say whether they are up to date, and leave 1 where they are not
"""

from __future__ import annotations

import sys
from pathlib import Path

from click.testing import CliRunner

from westphalia.cli.app import COMMANDS, westphalia
from westphalia.record.schema import Table, load_schema

DOCS = Path(__file__).resolve().parents[1] / "docs"
NOTE = "<!-- Made by tools/make_docs.py: change {source} and run it again. -->"

TABLES = """# The tables of a record

{note}

A record is one DuckDB file; this is what stands in it. Offsets are half-open counts of Unicode code points
into `articles.text`: `text[start:end]` is exactly the words meant. Ids are made from what they name, so the
same article gives the same ids in any record.

{contents}
"""

COMMANDS_PAGE = """# The commands

{note}

Data goes to standard output, everything that is told to a person goes to standard error. Errors are one line,
and the exit code is 0 where all was done, 1 where some pages were rejected, 2 where nothing could be done, 130
after Ctrl-C and 143 after SIGTERM. Both stop cleanly: what was read is kept.

DuckDB lets one program write to a file, or many read it. While `westphalia read` runs, `show` and `export` of the
same record fail and say so; while another program has the record open, even read-only, `read` does.

{contents}
"""


def main(arguments: list[str]) -> int:
    """Write or check both pages."""
    pages = {DOCS / "tables.md": tables(), DOCS / "commands.md": commands()}
    if "--check" not in arguments:
        for path, text in pages.items():
            path.write_text(text, "utf-8")
        return 0
    stale = [path.name for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    for name in stale:
        print(f"docs/{name} is out of date. Run: python tools/make_docs.py", file=sys.stderr)
    return 1 if stale else 0


def tables() -> str:
    """Return docs/tables.md."""
    all_tables = load_schema().tables.values()
    index = "\n".join(f"- [`{table.name}`](#{table.name}): {table.doc}" for table in all_tables)
    sections = "\n\n".join(_section(table) for table in all_tables)
    note = NOTE.format(source="src/westphalia/record/schema.toml")
    return TABLES.format(note=note, contents=f"{index}\n\n{sections}")


def _section(table: Table) -> str:
    filled = "Not filled yet." if table.filled_by == "not filled yet" else f"Filled by `westphalia {table.filled_by}`."
    rows = "\n".join(f"| `{column.name}` | {_type(column.type)} | {column.doc} |" for column in table.columns)
    return f"## {table.name}\n\n{table.doc} {filled}\n\n| column | type | meaning |\n| --- | --- | --- |\n{rows}"


def _type(type_: str) -> str:
    return f"`{type_}`".replace('"', "")


def commands() -> str:
    """Return docs/commands.md: what each command prints when it is asked for help."""
    sections = [_help([])] + [_help([name]) for name in COMMANDS]
    return COMMANDS_PAGE.format(note=NOTE.format(source="a command"), contents="\n\n".join(sections))


def _help(command: list[str]) -> str:
    result = CliRunner().invoke(westphalia, [*command, "--help"], prog_name="westphalia", terminal_width=100)
    return f"## {' '.join(['westphalia', *command])}\n\n```text\n{result.output.rstrip()}\n```"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
