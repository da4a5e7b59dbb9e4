"""International bodies and blocs, with members over time."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from model import Tables
from sources import hand_toml, shared_csv, text_of  # noqa: F401


def build(tables: Tables) -> list[str]:
    """Add bodies and their names; return the lines of data/members.tsv: body, member, since, until."""
    hand = hand_toml("bodies.toml")
    printed = _factbook_members()
    lines = []
    for body in hand["body"]:
        _body(tables, body)
        lines += _member_lines(body, printed, hand["as_of"])
    return lines


def _body(tables: Tables, body: dict[str, Any]) -> None:
    actor_id, name = body["id"], body["name"]
    kind = body.get("kind", "igo")
    tables.add(actor_id, name, kind, "", body.get("sector", "IGO"), body.get("parent", ""))
    needs = body.get("needs", "")
    strict = {"case": "A"} if body.get("strict") else {}
    tables.call(name, actor_id, "name", needs=needs)
    for text in body.get("names", ()):
        tables.call(text, actor_id, "full")
    for text in body["short"] if "short" in body else ():
        tables.call(text, actor_id, "abbreviation", **strict)


def _member_lines(body: dict[str, Any], printed: dict[str, dict[str, tuple[int, int]]], as_of: str) -> list[str]:
    """Hand-kept spans first; for other members the first and last yearly list that prints them."""
    spans: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for item in body.get("members", "").split():
        member, _, span = item.rpartition(":") if item.count(":") > item.startswith("HIS:") else (item, "", "")
        since, _, until = span.partition("..")
        spans[member].append((since or body.get("founded", ""), until or body.get("ended", "")))
    for org in filter(None, body.get("members_from", "").split(",")):
        for member, (first, last) in printed.get(org, {}).items():
            if member not in spans:
                since = body.get("founded", "") if first <= FIRST_YEAR else str(first)
                spans[member].append((since, str(last) if last < LAST_YEAR else ""))
    return [f"{body['id']}\t{member}\t{a}\t{b}" for member, all_of in sorted(spans.items()) for a, b in sorted(all_of)]


FIRST_YEAR, LAST_YEAR = 1996, 2025


def _factbook_members() -> dict[str, dict[str, tuple[int, int]]]:
    """Organization as printed -> alpha-3 -> first and last year in which the Factbook prints it."""
    codes = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")}
    years: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for row in shared_csv("factbook_igo_membership_1996_2025.csv.gz"):
        member, year = codes.get(row["iso2_or_name"]), int(row["year"])
        if member:
            first, last = years[row["org_as_printed"]].get(member, (year, year))
            years[row["org_as_printed"]][member] = (min(first, year), max(last, year))
    return years
