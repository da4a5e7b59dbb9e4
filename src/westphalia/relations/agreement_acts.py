"""What is done with an agreement in the sentence that names it: who signs, when, whether it came about, its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Token

from westphalia.actors.mention import Mention
from westphalia.reading.annotations import Time
from westphalia.reading.lemmas import lemma
from westphalia.relations.agreement_phrases import Phrase, lexicon
from westphalia.relations.parts import Scene, child_of, doer, is_passive, unique

Status = Literal["happened", "planned", "negated"]
_FORCE = frozenset({"force", "effect"})
_NEAR = frozenset({"close", "closer", "near", "nearer"})
_CARRYING = frozenset({"text", "draft", "version", "wording", "violation", "breach"})
_TO_IT = frozenset("to on of from into in out for with over about under by towards toward".split())


class Act(NamedTuple):
    """A verb or noun that an agreement is the object or subject of."""

    word: Token
    lemma: str
    role: Literal["object", "subject"]


class Dates(NamedTuple):
    """When it was signed, entered into force and ended: first days, and the grain of the first of them."""

    signed: dt.date | None
    signed_precision: str | None
    in_force: dt.date | None
    ended: dt.date | None


def acts_on(head: Token) -> list[Act]:
    """Return what is done with, or by, what a noun stands for."""
    return list({act.word.i: act for act in _acts(head)}.values())


def _acts(head: Token) -> Iterator[Act]:
    noun = head
    while noun.dep_ in ("conj", "appos") and noun.head.tag_[0] == "N":
        noun = noun.head
    if noun.dep_ == "conj" and noun.head.tag_[0] == "V":  # "signed a treaty, and agreements on trade"
        yield Act(noun.head, lemma(noun.head), "object")
    yield from _above(noun)
    for child in head.children:
        if child.dep_ == "acl" and child.tag_[0] == "V":
            yield Act(child, lemma(child), "object" if is_passive(child) else "subject")
        elif child.dep_ == "relcl":
            pronoun = next((c for c in child.children if c.tag_ in ("WDT", "WP")), None)
            subject = pronoun is not None and pronoun.dep_ == "nsubj"
            yield from _with_conjuncts(child, "subject" if subject else "object")


def _above(noun: Token) -> Iterator[Act]:
    above = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "obj"):
        yield from _with_conjuncts(above, "object")
    elif noun.dep_ == "nsubj":
        yield from _with_conjuncts(above, "subject")
    elif noun.dep_ in ("poss", "compound") and above.tag_[0] == "N":
        yield Act(above, lemma(above), "object")
    elif noun.dep_ == "pobj" and above.lower_ in _TO_IT:
        governor = above.head
        while governor.dep_ == "prep" and governor.head != governor:
            governor = governor.head  # "pulled out of"
        if governor != noun:
            yield Act(governor, lemma(governor), "object")
            if governor.tag_[0] == "N" and lemma(governor) in _CARRYING | lexicon()["signed"] | lexicon()["ending"]:
                yield from (act for act in _above(governor) if act.word.tag_[0] == "V")


def _with_conjuncts(verb: Token, role: Literal["object", "subject"]) -> Iterator[Act]:
    if verb.tag_[0] not in "VM":
        return
    yield Act(verb, lemma(verb), role)
    for child in verb.children:
        if child.dep_ == "xcomp" and role == "subject" and lemma(verb) in ("be", "expect", "set", "remain", "continue"):
            yield from _with_conjuncts(child, role)
        if child.dep_ == "conj" and child_of(child, "nsubj", "nsubjpass") is None:
            own = child_of(child, "dobj") is not None and role == "object"
            if not own:
                yield from _with_conjuncts(child, role)


def sides(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> list[Mention]:
    """Return who is bound: who stands in the phrase, and who signs, leaves or keeps it."""
    lists = lexicon()
    found = unique([*phrase.owners, *phrase.bound])
    if len(found) > 1:
        return found
    for act in acts:
        if act.role == "subject" or _none(phrase):
            continue
        if act.lemma == "bind" and is_passive(act.word):  # "are bound by a treaty"
            found += scene.named(child_of(act.word, "nsubjpass"))
        elif act.lemma in lists["brokering"]:
            found += scene.after(act.word, "with", "between")
        elif act.lemma in lists["signing"] | lists["ending"] | lists["binding"]:
            found += scene.named(doer(act.word)) if act.word.tag_[0] == "V" else scene.owners(act.word)
            if act.word.tag_[0] == "V" and act.lemma in lists["signing"]:
                found += scene.after(act.word, "with", "between")
        elif act.lemma in lists["bearing"] and act.word.tag_[0] == "V":
            found += _who_met(scene, doer(act.word))
        elif act.lemma in lists["seeking"] and phrase.bound:
            found += scene.named(doer(act.word)) if act.word.tag_[0] == "V" else scene.owners(act.word)
        elif act.lemma in lists["seeking"] and act.word.tag_[0] == "N":
            found += _who_met(scene, act.word)
    return unique(found)


def _none(phrase: Phrase) -> bool:
    return phrase.noun in ("charter", "statute")


def _who_met(scene: Scene, talks: Token | None) -> list[Mention]:
    """Return the sides of "Putin's talks with Kim"."""
    return [] if talks is None else [*scene.owners(talks), *scene.after(talks, "with", "between", "among")]


# --- when ------------------------------------------------------------------------------------------------------


def dates_of(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> Dates:
    """Return when it was signed, entered into force and ended, as far as the sentence says."""
    lists = lexicon()
    signed = force = ended = None
    for act in acts:
        time = _at(scene, act.word) or _behind_a_name(scene, phrase, act)
        if time is None or "negation" in (reached := scene.reached(act.word)):
            continue
        if act.role == "object" and act.lemma in lists["signed"]:
            signed = signed or time
        elif _enters_into_force(act):
            force = force or time
        elif (
            act.lemma in lists["ending"] - lists["pausing"]
            and _ends(act)
            and (act.role == "subject" or "unsure" not in reached)
        ):
            ended = ended or time
    in_force, end = (time.first if time else None for time in (force, ended))
    if (year := _year(scene, phrase)) is not None:  # "the 1961 treaty" was signed then, whatever else is dated
        return Dates(dt.date(year, 1, 1), "year", in_force, end)
    grain = signed.interval.precision if signed and signed.interval and signed.first else None
    return Dates(signed.first if signed else None, grain, in_force, end)


def _at(scene: Scene, word: Token) -> Time | None:
    """Return the date of a word's clause, the one behind it first: "will expire in 2026"."""
    times = [time for time in scene.times_of(word) if time.relation in ("at", "since")]
    return next((time for time in times if time.start > word.idx), times[-1] if times else None)


def _behind_a_name(scene: Scene, phrase: Phrase, act: Act) -> Time | None:
    """Return the date that the parser hangs on the last verb of a name: "signed the Pact to End the War on 3 May"."""
    if phrase.name is None or act.word.i > phrase.head.i:
        return None
    end = scene.doc[phrase.name[1] - 1].idx
    verbs = (t for t in scene.doc[phrase.head.i + 1 : phrase.name[1]] if t.tag_[0] == "V")
    times = (time for verb in verbs for time in scene.times_of(verb))
    return next((time for time in times if time.start > end and time.relation in ("at", "since")), None)


def _enters_into_force(act: Act) -> bool:
    if act.lemma == "take":
        return (found := child_of(act.word, "dobj")) is not None and found.lower_ == "effect"
    prepositions = (c for c in act.word.children if c.dep_ == "prep" and c.lower_ in ("into", "in"))
    governed = (c.lower_ for p in prepositions for c in p.children if c.dep_ == "pobj")
    return act.lemma in ("enter", "come", "go", "be", "remain") and any(word in _FORCE for word in governed)


def _ends(act: Act) -> bool:
    """Return True where it ends itself or is ended; not where it "leaves Turkish forces in charge"."""
    if act.role == "subject":
        return act.lemma in ("expire", "lapse", "collapse", "end", "terminate") and child_of(act.word, "dobj") is None
    return act.lemma not in ("pull", "tear") or any(c.lower_ in ("out", "up") for c in act.word.children)


def _year(scene: Scene, phrase: Phrase) -> int | None:
    """Return the year that stands in the phrase: "the 1961 treaty", "the Paris agreement of 2015"."""
    for token in scene.doc[phrase.first : phrase.last]:
        if token.tag_ == "CD" and len(token) == 4 and token.text.isdigit() and 1500 <= int(token.text) < 2100:
            return None if _of_a_day(scene, token) else int(token.text)
    return None


def _of_a_day(scene: Scene, year: Token) -> bool:
    """Return True for the year of "3 May 2025"."""
    times = (time for time in scene.reading.times if time.start <= year.idx < time.end and time.interval)
    return any(time.interval is not None and time.interval.precision == "day" for time in times)


# --- whether ---------------------------------------------------------------------------------------------------


def status_of(scene: Scene, phrase: Phrase, acts: Sequence[Act]) -> Status:
    """Return whether it came about, as the sentence has it."""
    lists = lexicon()
    making = [act for act in acts if act.role == "object" and act.lemma in lists["signing"] and act.word.tag_[0] == "V"]
    if making:
        told = [_told(scene, act.word) for act in making]
        return next((s for s in ("happened", "planned", "negated") if s in told), "happened")
    if phrase.determiner == "no":
        return "negated"
    if phrase.modifiers & lists["pending"]:
        return "planned"
    seeking = any(act.lemma in lists["seeking"] and act.role == "object" for act in acts)
    indefinite = not (phrase.pointing or phrase.name or _year(scene, phrase))
    if indefinite and (seeking or "unsure" in scene.reached(phrase.head)):
        return "planned"
    return "negated" if indefinite and "negation" in scene.reached(phrase.head) else "happened"


def _told(scene: Scene, verb: Token) -> Status:
    reached = scene.reached(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return "happened"  # "under a deal struck in May": the clause around it says nothing of that
    if "negation" in reached:
        return "negated"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "to" and verb.head.head.lower_ in _NEAR:
        return "planned"  # "came close to signing"
    bare = verb.tag_ == "VB" and not any(c.lower_ in ("do", "does", "did") for c in verb.children)
    return "planned" if "unsure" in reached or bare else "happened"  # "to sign", "suggested that they sign"
