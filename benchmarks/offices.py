"""Who held an office on a day: the reference tables against hand-written questions: ``python benchmarks/offices.py``.

Each line of gold/office_questions.tsv asks for one office, country and day; its head says where the right answers
come from. An answer that the tables do not vouch for (``certain`` is False), or none at all, is an abstention.
Prints right, wrong and abstained by split, office and period; ``--list SPLIT`` also prints every question of a
split that was not answered right (look at the tune half only); with ``--json PATH`` writes the figures.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from westphalia.reference.fold import fold
from westphalia.reference.names import lookup
from westphalia.reference.offices import Holder, holders, leaders, presidents

QUESTIONS = Path(__file__).parent / "gold" / "office_questions.tsv"
OUTCOMES = ("right", "wrong", "abstained")
PERIODS = ((1999, "1996-1999"), (2009, "2000-2009"), (2021, "2010-2021"), (2025, "2022-2025"))


class Question(NamedTuple):
    """One line of the gold file."""

    split: str
    office: str
    country: str
    day: date
    answer: str
    checked: str
    source: str


class Result(NamedTuple):
    """A question, what the tables said (empty: nothing they vouch for) and how that is judged."""

    question: Question
    said: str
    outcome: str


def read_questions(path: Path = QUESTIONS) -> Iterator[Question]:
    """The questions, in the order of the file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            split, office, country, day, *rest = line.split("\t")
            yield Question(split, office, country, date.fromisoformat(day), *rest)


def ask(question: Question) -> Holder | None:
    """Whom the tables name and vouch for, as a reader of an article would ask them; None: they abstain."""
    match question.office:
        case "leader":
            found = leaders(question.country, on=question.day)
        case "head-of-state":
            found = presidents(question.country, on=question.day)
        case office:
            found = holders(office, question.country, on=question.day)
    return found[0] if found and found[0].certain else None


def same_person(holder: Holder, answer: str) -> bool:
    """Whether a written name means this person: the tables know it as theirs, or it differs from their name only
    in spaces, hyphens and accents, or has some words more or fewer."""
    if any(candidate.entity.actor_id == holder.person.actor_id for candidate in lookup(answer)):
        return True
    said, right = fold(holder.person.name), fold(answer)
    if said.replace(" ", "") == right.replace(" ", ""):
        return True
    words, others = set(said.split()), set(right.split())
    return len(words & others) > 1 and (words <= others or others <= words)


def judge(question: Question) -> Result:
    """Ask one question and compare."""
    holder = ask(question)
    if holder is None:
        return Result(question, "", "abstained")
    return Result(question, holder.person.name, "right" if same_person(holder, question.answer) else "wrong")


def period(day: date) -> str:
    """The period under which a day is reported."""
    return next(name for last, name in PERIODS if day.year <= last)


def count(results: Iterable[Result]) -> dict[str, Counter[str]]:
    """Outcomes by split, and within a split by check, office and period."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for question, _, outcome in results:
        groups = ("all", f"checked {question.checked}", question.office, period(question.day))
        for group in groups:
            counts[f"{question.split}: {group}"][outcome] += 1
    return dict(sorted(counts.items()))


def show(counts: dict[str, Counter[str]]) -> None:
    """Print the table."""
    print(f"{'':38} {'asked':>6} {'right':>6} {'wrong':>6} {'abstained':>10} {'right or abstained':>19}")
    for group, outcomes in counts.items():
        asked = outcomes.total()
        figures = f"{outcomes['right']:6} {outcomes['wrong']:6} {outcomes['abstained']:10}"
        print(f"{group:38} {asked:6} {figures} {(asked - outcomes['wrong']) / asked:19.3f}")


def main() -> None:
    """Ask all questions and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", choices=("tune", "held"), help="print what was not answered right in this half")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args()
    results = [judge(question) for question in read_questions()]
    counts = count(results)
    show(counts)
    for question, said, outcome in results:
        if question.split == options.list and outcome != "right":
            asked = f"{question.office} {question.country} {question.day}"
            print(f"{outcome:9} {asked}: {question.answer}; said: {said or '-'}")
    if options.json:
        figures = {group: {name: outcomes[name] for name in OUTCOMES} for group, outcomes in counts.items()}
        options.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
