"""Status: happened, planned, hypothetical or negated, by the cues in whose scope the trigger stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from westphalia.dates import Interval
from westphalia.events.event import Status
from westphalia.events.modality.asked import is_asked, is_question
from westphalia.events.modality.factive import done_anyway
from westphalia.events.modality.fate import fate_of
from westphalia.events.modality.governed import governed, is_denied, rules_out
from westphalia.events.modality.hardly import hardly
from westphalia.events.modality.judged_anyway import is_below_judging, is_judged_anyway
from westphalia.events.modality.mere_case import mere_case
from westphalia.events.modality.outlook import outlook_of
from westphalia.events.modality.plans import planned
from westphalia.events.modality.scenario import only_supposed
from westphalia.events.modality.texts import unadopted
from westphalia.events.modality.unsettled import unsettled
from westphalia.events.parse.contrast import sets_aside
from westphalia.events.parse.exceptions import is_nobody, only_one
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.setting.when import Dated, right_behind
from westphalia.events.vocabulary import words
from westphalia.reading.annotations import Cue, CueKind
from westphalia.reading.calls import is_said_on_the_phone
from westphalia.reading.lemmas import lemma

_STATUS_OF_CUE: dict[CueKind, Status] = {
    "negation": "negated",
    "possibility": "hypothetical",
    "necessity": "hypothetical",
    "condition": "hypothetical",
    "doubt": "hypothetical",
    "attempt": "hypothetical",
    "future": "planned",
    "intention": "planned",
}
# Where several cues reach a trigger: what is not certain is not planned, what is denied as possible did not happen.
_ORDER: tuple[Status, ...] = ("hypothetical", "negated", "planned")
_SHARING = ("xcomp", "pcomp", "prep", "conj")  # clauses that a condition of the clause above them holds for
_FINITE = ("VBD", "VBZ", "VBP", "MD")


class Standing(NamedTuple):
    """A status, why, and the cues in whose scope the trigger stands."""

    status: Status
    reason: str
    cues: tuple[Cue, ...] = ()


def status_of(token: Token, cues: Sequence[Cue], kind: str = "") -> Standing:
    """Return how the text presents what `token` tells, an event of type `kind`."""
    if is_question(token):
        return Standing("hypothetical", "hypothetical: a question")
    if is_asked(token):
        undone = any(child.dep_ == "neg" for child in clause_head(token).children)  # "why it has not acted"
        status: Status = "negated" if undone else "hypothetical"
        return Standing(status, f"{status}: asked, not told")
    fate = (
        done_anyway(token) or unadopted(token) or only_supposed(token, kind) or planned(token) or unsettled(token, kind)
    )
    fate = fate or hardly(token) or fate_of(token, kind) or outlook_of(token, kind) or governed(token)
    if fate is not None:
        return Standing(fate[0], f"{fate[0]}: {fate[1]}")
    reaching = tuple(
        cue
        for cue in cues
        if cue.scope[0] <= token.i < cue.scope[1]
        and cue.token != token.i
        and not _is_deed(cue, token, kind)
        and not _is_of_another(cue, token)
    )
    if (missed := _all_but(token)) is not None:
        return missed
    if _is_yet_to(token):
        return Standing("negated", "negated: yet to be done", reaching)
    if (ahead := _says_ahead(token)) is not None:
        return Standing("planned", f"planned: {ahead.text!r}", reaching)
    for status in _ORDER:
        for cue in reaching:
            if _status_of_cue(cue, token, reaching, cues) == status:
                return Standing(status, f"{status}: {cue.kind} cue {cue.text!r}", reaching)
    main = _while_it_does(token)
    around = status_of(main, cues, kind) if main is not None else None
    if main is not None and around is not None and around.status in ("planned", "hypothetical"):
        return Standing(around.status, f"{around.status}: while {main.text!r}", around.cues)
    return _by_its_place(token, kind)


def _by_its_place(token: Token, kind: str) -> Standing:
    """Return how the words around it present what no cue reaches."""
    if (case := mere_case(token)) is not None:
        return Standing("hypothetical", f"hypothetical: a mere case, by {case}")
    if token.dep_ == "pobj" and token.tag_[0] == "N" and _is_ahead(token.head):
        return Standing("planned", "planned: still ahead")
    if (why := _kept_open(token)) is not None:
        return why
    if token.tag_[0] == "N" and any(c.dep_ == "amod" and c.lower_ in words("status.later") for c in token.children):
        return Standing("planned", "planned: told as future")
    if _looked_forward_to(token):
        return Standing("planned", "planned: looked forward to")
    if _is_bidden(token):
        return Standing("hypothetical", "hypothetical: a bare verb, as in what is bidden or called for")
    if _is_told_in_headline(token):
        return Standing("planned", "planned: an infinitive with a subject, as headlines have for what is to come")
    if (governor := _governor_of_infinitive(token, kind)) is not None:
        if lemma(governor) in words("status.announcing"):
            return Standing("planned", f"planned: an infinitive below {governor.text!r}")
        return Standing(
            "hypothetical",
            f"hypothetical: an infinitive below {governor.text!r}, which leaves open whether it came about",
        )
    if _is_bare_infinitive(token):
        return Standing(
            "planned", "planned: an infinitive with no finite verb above it, as headlines have for what is to come"
        )
    return Standing("happened", "happened: told without negation, condition or future")


def _while_it_does(token: Token) -> Token | None:
    """Return "annex" for "granting" in "would annex it while granting them autonomy": both are of one time."""
    clause = clause_head(token)
    alone = not any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)
    marked = any(child.lower_ == "while" and child.i < clause.i for child in clause.children)
    beside = clause.dep_ == "advcl" and clause.tag_ == "VBG" and alone and marked
    return clause.head if beside and clause.head.tag_[0] == "V" else None


def _is_of_another(cue: Cue, token: Token) -> bool:
    """Return True for "no" of a noun that leaves what is behind it alone ("no doubt that", "no word on the talks"), for
    the doubt it denies, and for "did not mention the visit"."""
    word = token.doc[cue.token]
    if is_judged_anyway(cue, token) or sets_aside(word) or _is_undoubted(cue, token):
        return True
    if (cue.kind == "negation" and _is_beside(cue, token)) or (cue.kind == "necessity" and _is_noted(cue, token)):
        return True
    if cue.kind == "doubt":
        return any(child.lower_ in ("no", "little") for child in word.children)
    if cue.kind != "negation":
        return False
    if word.dep_ == "det":
        excepts = only_one(word.head) is not None
        return excepts or (word.head != token and lemma(word.head) in words("status.not_denying"))
    if only_one(word) is not None:
        return True
    if word.dep_ == "neg" and word.head != token and (_is_not_held_back(word.head) or rules_out(word.head)):
        return True
    verb = clause_head(token)
    told = word.dep_ == "neg" and word.head == verb and token.tag_[0] == "N" and token.dep_ in ("dobj", "pobj")
    return told and lemma(verb) in words("status.mentioning")


def _is_undoubted(cue: Cue, token: Token) -> bool:
    """Return True for "nobody denies that they attacked", "few doubt that": what nobody doubts is told as it is."""
    clause = first_conjunct(clause_head(token))
    doubting = clause.head
    if clause.dep_ != "ccomp" or lemma(doubting) not in words("status.doubting") or cue.token > doubting.i:
        return False
    subject = next((child for child in doubting.children if child.dep_ == "nsubj"), doubting)
    few = any(word.lower_ == "few" for word in (subject, *subject.children))
    return few or is_nobody(subject) or (lemma(doubting) == "doubt" and is_denied(doubting))


def _is_beside(cue: Cue, token: Token) -> bool:
    """Return True for the withdrawal in "did not meet after the withdrawal of Oslo": what is denied came after it."""
    for above in (token, *token.ancestors):
        if above.tag_[0] in "VM":
            return False
        if above.dep_ == "prep" and above.lower_ in words("status.beside"):
            return not above.left_edge.i <= cue.token <= above.right_edge.i
    return False


def _is_noted(cue: Cue, token: Token) -> bool:
    """Return True for "it should be noted that Chad attacked": what must be noted is so."""
    clause = first_conjunct(clause_head(token))
    noting = clause.head
    if clause.dep_ != "ccomp" or lemma(noting) not in words("status.noting") or cue.token > noting.i:
        return False
    return not any(child.tag_ == "MD" for child in clause.children)


def _all_but(token: Token) -> Standing | None:
    """Return the status of "almost bombed", "would have attacked", and of the pullout with "no timetable for" it."""
    children = list(token.children)
    almost = any(c.dep_ == "advmod" and c.lower_ in ("almost", "nearly") and c.i == token.i - 1 for c in children)
    if token.tag_[0] == "V" and almost and lemma(token) not in words("status.degrees"):
        return Standing("negated", "negated: only almost")
    auxiliaries = {c.lower_ for c in children if c.dep_ == "aux"}
    if token.tag_ == "VBN" and "have" in auxiliaries and auxiliaries & {"would", "might", "could"}:
        return Standing("hypothetical", "hypothetical: it would have been done")
    above = token.head.head if token.dep_ == "pobj" else token
    nouns = [above] if above.tag_[0] == "N" else [c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")]
    noun = next((noun for noun in nouns if noun != token and lemma(noun) in words("status.undated")), None)
    if noun is not None and any(child.lower_ == "no" for child in noun.children):
        return Standing("planned", f"planned: no {noun.text} for it")
    return None


def _is_yet_to(token: Token) -> bool:
    """Return True for "has yet to sign"."""
    to = next((c for c in clause_head(token).children if c.lower_ == "to" and c.dep_ == "aux"), None)
    return to is not None and to.i > 0 and to.nbor(-1).lower_ == "yet"


def _says_ahead(noun: Token) -> Token | None:
    """Return "upcoming" of "the upcoming talks", which are to come whatever the sentence says of them."""
    if noun.tag_[0] != "N":
        return None
    return next(
        (child for child in noun.children if child.dep_ == "amod" and child.lower_ in words("status.ahead")), None
    )


def _status_of_cue(cue: Cue, token: Token, cues: Sequence[Cue], every: Sequence[Cue]) -> Status:
    """Return what a cue makes of an act; "cannot" denies it, and what hangs on a condition (one of `every` cue of the
    article) is not planned yet."""
    word = token.doc[cue.token]
    if cue.kind == "possibility" and word.lower_ in ("can", "ca", "could") and _is_negated(word, cues):
        return "negated"
    if cue.kind == "intention" and lemma(word) in words("status.left_open"):
        return "hypothetical"
    refused = any(other.kind == "negation" for other in cues)  # "will not lift them if": it refuses to
    if cue.kind in ("future", "intention") and not refused and _has_condition(token, every):
        return "hypothetical"
    return _STATUS_OF_CUE[cue.kind]


def _is_negated(modal: Token, cues: Sequence[Cue]) -> bool:
    """Return True for "cannot agree"; not for "could agree not to fight"."""
    return any(cue.kind == "negation" and 0 < cue.token - modal.i < 3 for cue in cues)


def _has_condition(token: Token, cues: Iterable[Cue]) -> bool:
    """Return True for "will send troops in case of war", "will impose them on Iran unless it agrees", also where the
    condition hangs on what the verb governs or on what it is promised by ("pledged to help if")."""
    verb = clause_head(token)
    governed = [child for child in verb.children if child.dep_ in ("dobj", "obj", "prep", "xcomp")]
    near = {verb.i, *(t.i for child in governed for t in (child, *child.children))}
    for _ in range(3):
        if verb.dep_ not in _SHARING or any(child.dep_ == "nsubj" for child in verb.children):
            break
        verb = verb.head
        near.add(verb.i)
    conditions = (token.doc[cue.token] for cue in cues if cue.kind == "condition")
    return any((held := _conditional(word)) is not None and held.i in near for word in conditions)


def _conditional(word: Token) -> Token | None:
    """Return what holds under a condition, by the word that opens it: "if", "should", "in case of"."""
    if word.i and word.nbor(-1).lower_ in ("even", "as"):
        return None  # "even if": in any case
    if word.dep_ == "prep":
        return word.head
    clause = word.head if word.dep_ in ("mark", "aux", "auxpass") else None
    return clause.head if clause is not None and clause.head != clause else None


def carried_out(token: Token, standing: Standing, dated: Dated, today: dt.date | None) -> Standing:
    """Return what was decided as happened, where a day that is past is told of the act itself.

    "Putin's decision to sign a treaty the day before": he signed it. A day told before the act dates the deciding
    ("his decision on Monday to sign a treaty").
    """
    verb = clause_head(token)
    decided = standing.status == "planned" and verb.dep_ == "acl" and lemma(verb.head) in words("status.decisions")
    if not decided or any(cue.kind != "intention" for cue in standing.cues):
        return standing
    interval = dated.interval
    own = dated.at is not None and dated.at > verb.i and token.doc[dated.at].dep_ != "nummod"  # not "the 2015 deal"
    dated_past = own and interval is not None and _is_over(interval, today)
    if not dated_past and words("status.past").isdisjoint(word.lower_ for word in _adverbs_behind(token, verb)):
        return standing
    why = dated.reason if dated_past else "told of a day before"
    return Standing("happened", f"happened: decided, and {why}", standing.cues)


def _adverbs_behind(token: Token, verb: Token) -> list[Token]:
    """Return the words of adverbial phrases after an infinitive, where a day without a date can be told."""
    phrases = [child for child in verb.children if child.dep_ in ("npadvmod", "advmod") and child.i > verb.i]
    return [t for phrase in phrases for t in (phrase, *phrase.children)] + [token.doc[i] for i in right_behind(token)]


def _is_over(interval: Interval, today: dt.date | None) -> bool:
    return today is not None and interval.end is not None and interval.end <= today


def _is_finite(verb: Token) -> bool:
    """Return True for a finite verb or one with a finite auxiliary: "has been"."""
    return verb.tag_ in _FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children)


def _kept_open(token: Token) -> Standing | None:
    """Return the status of a gerund whose governor says that it did not come about, and that of what neither did."""
    head = clause_head(token)
    subjects = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    if any(word.lower_ == "neither" for subject in subjects for word in (subject, *subject.children)):
        return Standing("negated", "negated: by neither")
    if token.dep_ == "pobj" and token.head.lower_ in ("against", "with", "of", "for", "to") and _is_warned(token.head):
        return Standing("hypothetical", f"hypothetical: {token.head.head.text!r} {token.head.text} it")
    if head.dep_ != "pcomp" or head.head.dep_ != "prep":
        return None
    preposition, governor = head.head, head.head.head
    if preposition.lower_ in ("against", "of") and _is_warned(preposition):
        return Standing("hypothetical", f"hypothetical: {governor.text!r} {preposition.text} it")
    if preposition.lower_ == "from" and (lemma(governor) in words("status.keeping") or _is_way_back(governor)):
        return Standing("negated", f"negated: kept from by {governor.text!r}")
    if preposition.lower_ == "to" and lemma(governor) in ("close", "near"):
        return Standing("hypothetical", f"hypothetical: only {governor.text!r} to it")
    return None


def _is_way_back(governor: Token) -> bool:
    """Return True for "stepped back from striking", "shied away from condemning"."""
    near = (governor, *governor.children)
    return any(word.lower_ in ("back", "away") and word.dep_ in ("advmod", "prt") for word in near)


def _is_warned(preposition: Token) -> bool:
    """Return True for "warned against a strike", "threatened with a strike", "asked for aid", "exposed to attacks"."""
    return lemma(preposition.head) in words(f"status.open_{preposition.lower_}")


def _is_deed(cue: Cue, token: Token, kind: str) -> bool:
    """Return True for a cue that leaves nothing open with this type of event: "tried to kill", "decision to leave"."""
    if cue.kind == "negation" and cue.token + 1 < len(token.doc) and token.doc[cue.token + 1].lower_ == "only":
        return True  # "not only failed, it colluded"
    if _is_told_beside(cue, token) or _is_performed(clause_head(token)):
        return True
    word = lemma(token.doc[cue.token])
    if cue.token == (head := clause_head(token)).head.i and is_said_on_the_phone(head):
        return True
    if cue.kind == "intention" and kind in words("status.by_decision"):
        return word == "decision"
    if word == "enable":
        return token.doc[cue.token].tag_ in ("VBD", "VBN")  # what was made possible, and then told, was done
    return cue.kind == "attempt" and kind in words("status.by_attempt") and word in words("status.tried")


def _is_performed(verb: Token) -> bool:
    """Return True for "I want to thank", "we would like to express our condolences": who says so does it by that."""
    wish = verb.head
    if (
        verb.dep_ != "xcomp"
        or lemma(wish) not in ("want", "wish", "like")
        or lemma(verb) not in words("status.performed")
    ):
        return False
    if any(child.dep_ == "neg" for child in wish.children):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in wish.children)


def _is_told_beside(cue: Cue, token: Token) -> bool:
    """Return True where a clause in the past describes what a cue outside it reaches: "may meet those who attacked";
    what "will not forget that they attacked" tells is past too."""
    if token.dep_ == "pobj" and token.head.lower_ in ("at", "on", "upon") and lemma(token) in words("sides.at_whose"):
        return not token.left_edge.i <= cue.token <= token.right_edge.i  # "will travel at the invitation of"
    head = clause_head(token)
    if _is_what_it_is_called(head):
        return not head.left_edge.i <= cue.token <= head.right_edge.i
    told = head.dep_ == "relcl" or (head.dep_ == "ccomp" and lemma(head.head) in words("status.presupposing"))
    past = head.tag_ == "VBN" if head.dep_ == "acl" else told and _is_past(head)
    past = past or (_tells_of(head) and _is_past(head))
    return past and not head.left_edge.i <= cue.token <= head.right_edge.i


def _is_what_it_is_called(verb: Token) -> bool:
    """Return True for "called" of "will act over what he called theft": he has called it so."""
    what = any(child.lower_ == "what" and child.dep_ in ("dobj", "nsubj", "attr") for child in verb.children)
    named = what and verb.dep_ in ("pcomp", "ccomp", "dobj") and lemma(verb) in words("status.naming")
    return named and verb.tag_ in ("VBD", "VBZ", "VBP")


def _tells_of(clause: Token) -> bool:
    """Return True for "(would follow) reports that they attacked": what is reported is none of what is to follow."""
    marked = any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)
    return clause.dep_ == "acl" and marked and lemma(clause.head) in words("status.reports")


def _is_past(verb: Token) -> bool:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag_ == "VBD" and finite.lower_ not in ("would", "could", "might", "should")


def _is_ahead(preposition: Token) -> bool:
    """Return True for "ahead of the talks", "on the eve of the summit", "working on a meeting", "lobbied for talks"."""
    if preposition.lower_ == "of":
        return preposition.head.lower_ in ("ahead", "eve")
    word = lemma(preposition.head)
    return (preposition.lower_ == "on" and word == "work") or (
        preposition.lower_ == "for" and word in words("status.striving")
    )


def _looked_forward_to(token: Token) -> bool:
    """Return True for "looks forward to working with"."""
    head = clause_head(token)
    if head.dep_ not in ("pcomp", "conj", "xcomp", "prep") or head.tag_[0] != "V":
        return False
    return any(t.lower_ == "forward" for t in head.sent[: max(0, head.i - head.sent.start)] if head.i - t.i <= 12)


def _is_told_in_headline(token: Token) -> bool:
    """Return True for "Iran to resume talks, minister says"; not for "for Iran to resume talks"."""
    head = clause_head(token)
    to = next((child for child in head.children if child.lower_ == "to" and child.dep_ == "aux"), None)
    if to is None or head.tag_ != "VB" or head.dep_ not in ("ccomp", "advcl") or head.head.i < head.i:
        return False
    own = any(child.dep_ == "nsubj" and child.i < to.i for child in head.children)
    opened = any(child.dep_ == "mark" for child in head.children)
    return own and not opened and lemma(head.head) in words("find.saying") | {"report"}


def _governor_of_infinitive(token: Token, kind: str) -> Token | None:
    """Return what governs the infinitive a trigger stands in ("invited him to visit"), unless it was then done."""
    head = clause_head(token)
    if head.dep_ == "conj" and head.head.tag_ == "VB" and any(c.lower_ == "be" for c in head.children):
        head = head.head  # "urged them to arm or be attacked"
    infinitive = head.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in head.children)
    if infinitive and head.dep_ == "conj" and head.head.tag_ == "VB":
        head = head.head  # "led him to praise her and to call her a friend": both below "led"
    governed = head.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj") and head.head != head
    governed = governed or (head.dep_ == "relcl" and lemma(head.head) in words("status.open_nouns"))
    if is_below_judging(token) or not infinitive or not governed or head.head.tag_[0] not in "VNJ":
        return None
    word = lemma(head.head)
    used = word == "use" and any(child.dep_ == "dobj" for child in head.head.children)  # "used drones to strike"
    if used or _is_said_by(word, kind) or word in words("status.implicative") or _is_felt(head.head):
        return None
    if _is_performed(head) or _is_not_held_back(head.head):
        return None
    if kind in words("status.by_decision") and word == "decision":
        return None
    return None if kind in words("status.by_attempt") and word in words("status.tried") else head.head


def _is_said_by(verb: str, kind: str) -> bool:
    """Return True for "took to Twitter to complain", "voted to leave": done by what the verb tells."""
    if verb == "vote" and kind in words("status.by_decision"):
        return True
    return verb in words("status.speaking_by") and kind in words("status.by_words")


def _is_felt(word: Token) -> bool:
    return word.lower_ in words("status.factive")


def _is_not_held_back(governor: Token) -> bool:
    """Return True for "did not hesitate to"."""
    return lemma(governor) in words("status.holding_back") and is_denied(governor)


def _is_bidden(token: Token) -> bool:
    """Return True for a subjunctive: "we call that they restore order and release him"."""
    head = clause_head(token)
    verb = first_conjunct(head)
    if (
        head.tag_ != "VB"
        or verb.tag_ != "VB"
        or verb.dep_ not in ("ccomp", "acl")
        or lemma(verb.head) in words("status.making")
    ):
        return False
    subject = any(child.dep_ == "nsubj" for child in verb.children)
    return subject and not any(c.dep_ in ("aux", "auxpass") for v in (head, verb) for c in v.children)


def _is_bare_infinitive(token: Token) -> bool:
    """Return True for headline style: "Putin's visit to bring relations to new level", "Tanks to be sent to Chad"."""
    head = clause_head(token)
    to_be_done = head.tag_ == "VBN" and any(c.lower_ == "be" and c.dep_ == "auxpass" for c in head.children)
    if not (head.tag_ == "VB" or to_be_done) or not any(c.lower_ == "to" and c.dep_ == "aux" for c in head.children):
        return False
    if to_be_done and head.dep_ in ("acl", "relcl"):
        return True  # "the arms to be sent there"
    return not any(_is_finite(token) for token in (head, *head.ancestors))
