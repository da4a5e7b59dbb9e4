"""Writing tables: sorted, with a header that names the sources, and byte for byte the same on every run."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable

from model import Name, Tables
from sources import DATA

from westphalia.reference.fold import ANY_CASE, case_class, fold


def write(name: str, header: str, lines: Iterable[str]) -> None:
    """Write one table under data/; gzip without a time stamp, so that equal content is an equal file."""
    head = "".join(f"# {line}\n" for line in header.strip().splitlines())
    raw = (head + "\n".join(lines) + "\n").encode("utf-8")
    DATA.mkdir(exist_ok=True)
    (DATA / name).write_bytes(gzip.compress(raw, 9, mtime=0) if name.endswith(".gz") else raw)
    print(f"{name:28} {len(raw) / 1e6:6.2f} MB, packed {(DATA / name).stat().st_size / 1e6:5.2f} MB")


def entity_lines(tables: Tables) -> list[str]:
    return ["\t".join((actor_id, *row)) for actor_id, row in sorted(tables.entities.items())]


def name_lines(names: Iterable[Name]) -> list[str]:
    """One line a folded name; its readings by falling weight, each reading once."""
    by_key: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in names:
        kept = by_key[fold(name.text)]
        mark = (name.actor_id, name.form, name.since, *_fallback(name))
        if mark not in kept or _rank(name) > _rank(kept[mark]):
            kept[mark] = name
    return [f"{key}\t" + "\t".join(_packed(readings.values())) for key, readings in sorted(by_key.items())]


def _rank(name: Name) -> tuple[int, bool, bool]:
    """Of two equal readings the more usual, the less conditional, the one that fits more spellings is
    kept.
    """
    return name.weight, not name.needs, case_class(name.text) == ANY_CASE


# Where two forms of one name mean one actor, the plainer form is kept ("French" is an adjective before it is
# a demonym).
_PLAINNESS = (
    "name", "abbreviation", "adjective", "demonym", "demonyms", "capital", "metonym", "full", "variant", "former",
    "family",
    "place",
)  # fmt: skip


def _packed(readings: Iterable[Name]) -> list[str]:
    # A reading for articles about one country comes before the one that holds anywhere: the Kurds of Iraq, the Kurds.
    ordered = sorted(
        readings,
        key=lambda n: (not n.needs.startswith("about:"), -n.weight, _PLAINNESS.index(n.form), n.actor_id, n.since),
    )
    kept, seen = [], set()
    for name in ordered:
        mark = (name.actor_id, _family_of(name.form), name.since, *_fallback(name))
        if mark not in seen:
            seen.add(mark)
            kept.append(name.packed())
    return kept


def _fallback(name: Name) -> tuple[str, ...]:
    """A reading for want of others stands beside the one that needs a context of its own."""
    return (name.needs,) if name.needs.startswith("unless:") else ()


def _family_of(form: str) -> str:
    """Forms that say the same of an actor; adjectives, demonyms, capitals and family names say more and stay
    apart.
    """
    return "name" if form in ("name", "full", "variant", "former", "abbreviation", "metonym") else form
