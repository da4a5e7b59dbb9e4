"""International bodies and blocs, with members over time."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from model import Tables
from sources import hand_toml, shared_csv

from westphalia.reference.fold import fold


def build(tables: Tables) -> list[str]:
    """Add bodies and their names; return the lines of data/members.tsv: body, member, since, until."""
    hand = hand_toml("bodies.toml")
    printed = _factbook_members(tables)
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
    plain = name.removeprefix("the ")
    tables.call(plain, actor_id, "name", needs=needs or ("the" if plain != name else ""))
    for text in body.get("names", ()):
        tables.call(text, actor_id, "full")
    for text in body.get("short", ()):
        tables.call(text, actor_id, "abbreviation", **strict)


def _member_lines(body: dict[str, Any], printed: dict[str, dict[str, set[int]]], as_of: str) -> list[str]:
    """Hand-kept spans first; for other members the first and last yearly list that prints them."""
    spans: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for item in body.get("members", "").split():
        member, _, span = (
            item.rpartition(":") if item.count(":") > item.startswith(("HIS:", "IGO:")) else (item, "", "")
        )
        since, _, until = span.partition("..")
        spans[member].append((since or body.get("founded", ""), until or body.get("ended", "")))
    never = body.get("never", "").split()
    for member, years in _printed_years(body, printed).items():
        if member not in spans and member not in never:
            since = body.get("founded", "") if min(years) <= FIRST_YEAR else str(min(years))
            spans[member].append((since, str(max(years)) if max(years) < LAST_YEAR else ""))
    return [f"{body['id']}\t{member}\t{a}\t{b}" for member, all_of in sorted(spans.items()) for a, b in sorted(all_of)]


FIRST_YEAR, LAST_YEAR = 1996, 2025


def _printed_years(body: dict[str, Any], printed: dict[str, dict[str, set[int]]]) -> dict[str, set[int]]:
    """Member -> years, over all the abbreviations under which the Factbook has printed the body."""
    years: dict[str, set[int]] = defaultdict(set)
    for org in filter(None, body.get("members_from", "").split(",")):
        for member, listed in printed.get(org, {}).items():
            years[member] |= listed
    return years


def _factbook_members(tables: Tables) -> dict[str, dict[str, set[int]]]:
    """Organization as printed -> alpha-3 -> the years in which the Factbook prints it; names stand where a
    code is wanting.
    """
    codes = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in shared_csv("country_codes.csv")}
    names = {
        fold(n.text): n.actor_id for n in tables.names if n.form in ("name", "variant", "full") and len(n.actor_id) == 3
    }
    years: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row in shared_csv("factbook_igo_membership_1996_2025.csv.gz"):
        member = codes.get(row["iso2_or_name"]) or names.get(fold(row["iso2_or_name"].removeprefix("The ")))
        if member:
            years[row["org_as_printed"].removesuffix(" (suspended)")][member].add(int(row["year"]))
    return years
