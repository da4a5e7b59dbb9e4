"""Words of an event that tell none: habits, standing traits, and what a policy or an interest is about.

"China occasionally tests missiles", "a leader who shakes hands with everybody" and "while China assists Moscow" say
how things are; "its approach to isolate Iran" and "its focus is on expanding trade" say what somebody is after, and
"declined to comment" says nothing. An event took place, will, or did not; these do not tell when.
"""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.actors.vocabulary import is_person_noun
from westphalia.events.modality.factive import refuses_nothing
from westphalia.events.modality.governed import is_denied, rules_out, weighs_doing
from westphalia.events.modality.imperative import is_bidden
from westphalia.events.modality.texts import is_refused, text_of
from westphalia.events.modality.unmade import is_unmade
from westphalia.events.parse.noun_kinds import is_document, is_given
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import clause_head, first_conjunct
from westphalia.events.parse.syntax import object_of, subject_of
from westphalia.events.roles.described import is_means
from westphalia.events.roles.relative_names import gives_a_name
from westphalia.events.senses.press import is_for_the_press
from westphalia.events.senses.terms import is_term
from westphalia.events.triggers.triggers import Match
from westphalia.events.vocabulary import words
from westphalia.ontology.frames import wordlist
from westphalia.ontology.types import event_type
from westphalia.reading.lemmas import lemma

_PRESENT = ("VBZ", "VBP")


def tells_none(match: Match, kind: str) -> bool:
    """Return True where a trigger of type `kind` says how things are, or what is pursued, and no event."""
    token = match.token
    if is_for_the_press(token) or _keeps_to_himself(token) or _is_amount(token):
        return True
    if _is_danger(match) or _is_feared(token) or _is_stance(match) or _is_depicted(token):
        return True
    if _is_refused_in_text(token) or _is_lessened(token) or _is_aim(token):
        return True
    if is_bidden(token, match.support):
        return True
    if kind == "PROTEST" and (gives_a_name(token) is not None or _in_protest(token)):
        return True
    if kind == "REJECT" and refuses_nothing(token):
        return True
    if _is_unconfirmed(token) or (kind == "ACCUSE" and weighs_doing(token)):
        return True
    if _leaves_open(token, kind) or is_unmade(token, kind) or is_term(token, kind):
        return True
    if kind == "CONSULT" and token.dep_ == "compound" and lemma(token.head) in words("silence.frameworks"):
        return True
    if kind == "CONSULT" and (_is_only_spoken_of(token) or _is_why_they_meet(token) or _meets_nobody(token)):
        return True
    verb = token if token.tag_[0] == "V" else match.support
    if verb is None or verb.tag_[0] != "V":
        return False
    if kind == "REQUEST" and lemma(token) == "seek" and _seeks_to_do(token):
        return True  # "sought to interfere" asks nobody
    if kind in ("MOBILIZE", "REQUEST") and _orders_his_own(verb):
        return True
    if kind == "ASSAULT" and (_takes_a_stand(verb) or _is_private(verb) or _is_of_goods(verb) or _hits_water(verb)):
        return True
    if kind in ("COERCE", "SANCTION") and _allows(verb):
        return True
    if _is_fiction(verb) or (kind == "CONSULT" and _is_topic(verb)):
        return True
    return _is_habit(verb) or _is_trait(verb, kind) or _is_pursued(verb)


def _in_protest(noun: Token) -> bool:
    """Return True for "walked out in protest", "a protest memo": how or with what it is done, and no demonstration."""
    manner = noun.dep_ == "pobj" and noun.head.lower_ == "in" and not any(c.dep_ == "det" for c in noun.children)
    return lemma(noun) == "protest" and (manner or noun.dep_ == "compound")


def _is_amount(noun: Token) -> bool:
    """Return True for "a good deal of shouting"."""
    much = any(child.dep_ == "amod" and child.lower_ in ("good", "great") for child in noun.children)
    return noun.lower_ == "deal" and much and any(child.lower_ == "of" for child in noun.children)


def _is_only_spoken_of(noun: Token) -> bool:
    """Return True for "spoke of a visit", "talked about a trip": nobody says that there was one."""
    verb = noun.head.head
    spoken = noun.dep_ == "pobj" and noun.head.lower_ in ("of", "about") and lemma(verb) in words("silence.speaking")
    return spoken and verb.tag_[0] == "V" and not is_given(noun)


def _is_why_they_meet(verb: Token) -> bool:
    """Return True for "discuss" of "met to discuss trade": the meeting is told, and the talk is what it is."""
    if verb.tag_ != "VB" or verb.dep_ not in ("advcl", "xcomp") or lemma(verb.head) not in words("silence.consulting"):
        return False
    called_for = any(child.lower_ in ("for", "on", "upon") and child.dep_ == "prep" for child in verb.head.children)
    return not called_for and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _hits_water(verb: Token) -> bool:
    """Return True for "fired missiles into the sea off Oslo", "launched a missile off its coast": that is a test."""
    fired = object_of(verb) if lemma(verb) in words("content.launching") else None
    if fired is None:
        return False
    around = [child for word in (verb, fired) for child in word.children if child.dep_ == "prep"]
    if any(child.lower_ in ("at", "against") for child in around):
        return False
    places = (
        noun
        for child in around
        if child.lower_ in words("sides.near") | {"in", "into", "off"}
        for noun in child.children
    )
    return any(noun.dep_ == "pobj" and lemma(noun) in words("silence.waters") for noun in places)


def _is_refused_in_text(token: Token) -> bool:
    """Return True for the condemning in "vetoed a resolution condemning Oslo"."""
    text = text_of(token)
    return text is not None and is_refused(text)


def _is_lessened(token: Token) -> bool:
    """Return True for the gerund of "will scale back sending arms", "cut back on sending arms"."""
    gerund = first_conjunct(clause_head(token))
    above = gerund.head
    if gerund.dep_ == "pcomp" and above.lower_ in ("down", "on"):
        above = above.head
    if gerund.tag_ != "VBG" or gerund.dep_ not in ("pcomp", "xcomp", "ccomp") or above.tag_[0] != "V":
        return False
    particle = next(
        (c.lower_ for c in above.children if c.i == above.i + 1 and c.dep_ in ("prt", "advmod", "prep")), ""
    )
    return f"{lemma(above)} {particle}".strip() in words("silence.lessening")


def _is_aim(noun: Token) -> bool:
    """Return True for the second of "is focused on ensuring the release of all and the withdrawal of Chad"."""
    first = noun
    while first.dep_ == "conj" and first.head.tag_[0] == "N":
        first = first.head
    governed = noun.tag_[0] == "N" and first.dep_ in ("dobj", "obj")
    return governed and lemma(first.head) in words("silence.bringing_about") and _is_pursued(first.head)


def _allows(verb: Token) -> bool:
    """Return True for "sanctioned the use of force"."""
    thing = object_of(verb) if lemma(verb) == "sanction" else None
    return thing is not None and lemma(thing) in words("silence.sanctioned")


def _meets_nobody(verb: Token) -> bool:
    """Return True for "met its obligations", "met them halfway"."""
    thing = object_of(verb) if verb.tag_[0] == "V" and lemma(verb) == "meet" else None
    halfway = any(child.lower_ == "halfway" for child in verb.children)
    return thing is not None and (halfway or lemma(thing) in wordlist("met_without_meeting"))


def _leaves_open(verb: Token, kind: str) -> bool:
    """Return True for "does not rule out a strike", "does not exclude sending troops": nobody is turned down."""
    if not rules_out(verb) or not is_denied(verb):
        return False
    governed = object_of(verb)
    return kind == "REJECT" or governed is None or governed.tag_[:3] != "NNP"  # "did not exclude Chad from it"


def _is_unconfirmed(noun: Token) -> bool:
    """Return True for "did not confirm the attack": it does not say whether there was one, nor by whom."""
    verb = noun.head
    if noun.tag_[0] != "N" or noun.dep_ not in ("dobj", "obj"):
        return False
    return lemma(verb) in words("silence.confirming") and is_denied(verb)


def _is_fiction(token: Token) -> bool:
    """Return True for what a work tells: "the film shows how they invade"."""
    clause = clause_head(token)
    for _ in range(3):
        if clause.dep_ not in ("ccomp", "advcl", "xcomp", "conj") or clause.head == clause:
            return False
        clause = clause.head
        if lemma(clause) in words("silence.narrating") and any(
            child.dep_ == "nsubj" and lemma(child) in words("silence.fiction") for child in clause.children
        ):
            return True
    return False


def _is_topic(verb: Token) -> bool:
    """Return True for "a summit between them is being discussed", which does not tell who discusses it."""
    topic = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    met = topic is not None and lemma(topic) in words("arguments.held_between")
    return met and lemma(verb) in words("outlook.discussing") and not any(c.dep_ == "agent" for c in verb.children)


def _is_private(verb: Token) -> bool:
    """Return True for "a man killed his wife"."""
    governed = object_of(verb)
    if governed is None or lemma(governed) not in words("silence.kin"):
        return False
    if not any(child.tag_ == "PRP$" for child in governed.children):
        return False
    doer = subject_of(verb)
    if doer is None or doer.tag_ != "NN" or lemma(doer) in words("silence.armed"):
        return False
    return is_person_noun(lemma(doer))


def _is_of_goods(verb: Token) -> bool:
    """Return True for "cheap steel invaded the market": goods fight nobody."""
    doer = subject_of(verb)
    return doer is not None and doer.tag_ in ("NN", "NNS") and lemma(doer) in words("silence.goods")


def _is_depicted(token: Token) -> bool:
    """Return True for "a drill simulating a strike", "a mock invasion", "staged a mock invasion", "a rehearsal for an
    invasion"."""
    noun = object_of(token) if token.tag_[0] == "V" and lemma(token) in words("silence.staging") else token
    if noun is None or noun.tag_[0] != "N":
        return False
    shown = noun.dep_ in ("dobj", "obj", "nsubjpass") and lemma(noun.head) in words("silence.depicting")
    shown = shown or (noun.dep_ == "pobj" and lemma(noun.head.head) == "rehearsal")
    return shown or any(
        child.dep_ in ("amod", "compound") and child.lower_ in words("silence.pretended") for child in noun.children
    )


def _takes_a_stand(verb: Token) -> bool:
    """Return True for "took a position against": that is no ground."""
    taken = object_of(verb) if lemma(verb) == "take" else None
    if taken is None or lemma(taken) not in ("position", "line", "stand", "side"):
        return False
    return any(
        child.lower_ in ("against", "on", "toward", "towards", "that") for child in (*taken.children, *verb.children)
    ) or (any(child.dep_ in ("acl", "ccomp") for child in taken.children))


def _seeks_to_do(verb: Token) -> bool:
    return any(child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" for child in verb.children)


def _orders_his_own(verb: Token) -> bool:
    """Return True for "ordered its troops to leave", "ordered troops to leave": who does asks nobody, and what they are
    to do tells the rest."""
    told = object_of(verb) if any(child.dep_ == "xcomp" for child in verb.children) else None
    if told is None or not is_means(told):
        return False
    bare = lemma(verb) == "order" and not any(child.tag_ in ("DT", "JJ", "NNP", "POS") for child in told.children)
    return bare or any(child.tag_ == "PRP$" for child in told.children)


def _keeps_to_himself(token: Token) -> bool:
    """Return True for "declined to comment": what passes between officials and the press is no event of states."""
    if lemma(token) not in words("silence.withholding"):
        return False
    done = next((child for child in token.children if child.dep_ == "xcomp"), None)
    if done is None or any(c.dep_ == "dative" or (c.lower_ == "to" and c.dep_ == "prep") for c in done.children):
        return False  # something is refused to somebody
    what = object_of(done)
    return lemma(done) in words("silence.telling") or (what is not None and lemma(what) in words("silence.details"))


def _is_danger(match: Match) -> bool:
    noun = match.token
    if noun.tag_[0] != "N" or lemma(noun) != "threat" or match.support is not None:
        return False
    if noun.dep_ == "attr" or any(
        c.dep_ in ("amod", "compound") and c.lower_ in words("silence.dangers") for c in noun.children
    ):
        return True
    return noun.dep_ in ("dobj", "obj") and noun.head.tag_[0] == "V"  # faced, posed, assessed, met: not made


def _is_feared(token: Token) -> bool:
    """Return True for what somebody fears or hopes that another could do: "its fear is that Iran could obtain arms"."""
    clause = clause_head(token)
    if clause.dep_ != "ccomp" or not any(
        child.dep_ == "aux" and child.lower_ in words("silence.modals") for child in clause.children
    ):
        return False
    above = clause.head
    subject = next((child for child in above.children if child.dep_ == "nsubj"), above)
    return lemma(above) in words("silence.feelings") or (
        lemma(above) == "be" and lemma(subject) in words("silence.feelings")
    )


def _is_stance(match: Match) -> bool:
    """Return True for "Western support seems weak": it tells how much there is, and no act of giving it."""
    noun = match.token
    if noun.tag_[0] != "N" or noun.dep_ != "nsubj" or lemma(noun) not in words("silence.stances"):
        return False
    return lemma(noun.head) in words("silence.being")


def _is_habit(verb: Token) -> bool:
    """Return True for "occasionally tests", "meets him every year"; what has often been done has been done."""
    if not _is_simple_present(verb):
        return False
    if _goes_on_with(verb) and _is_habit(verb.head):
        return True  # "meets him every year and calls him a friend"
    adverbs = (child for child in verb.children if child.dep_ in ("advmod", "npadvmod"))
    return any(
        a.lower_ in words("silence.often") or (lemma(a) == "time" and a.tag_ == "NNS") or _is_every(a) for a in adverbs
    )


def _goes_on_with(verb: Token) -> bool:
    """Return True for a verb behind "and" that has its subject from the one before."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    return verb.dep_ == "conj" and verb.head.tag_[0] == "V" and verb.head != verb and not own


def _is_every(noun: Token) -> bool:
    return any(child.lower_ in ("every", "each") for child in noun.children)


def _is_trait(verb: Token, kind: str) -> bool:
    """Return True for a deed in the present that describes somebody or stands against another: "who shakes hands
    with", "while it assists Moscow"."""
    if not _is_simple_present(verb):
        return False
    first = first_conjunct(verb)
    material = event_type(kind).quad.startswith("material")
    if first.dep_ == "relcl":  # "a law that imposes sanctions" does so; "Iran, which denies it," speaks
        spoken = event_type(kind).quad == "verbal_conflict" and _is_done_by_another(first)
        described = _is_any(first.head) and not spoken
        return not is_document(first.head) and (material or described)
    marks = {child.lower_ for child in first.children if child.dep_ in ("mark", "advmod")}
    return first.dep_ == "advcl" and not marks.isdisjoint(words("silence.contrasting")) and material


def _is_done_by_another(clause: Token) -> bool:
    """Return True for "a charge that Oslo denies": the clause tells what Oslo does."""
    return any(child.dep_ == "nsubj" and child.tag_[0] != "W" and child.lower_ != "that" for child in clause.children)


def _is_any(noun: Token) -> bool:
    """Return True for "a leader", "leaders": one of a kind."""
    if noun.tag_ not in ("NN", "NNS"):
        return False
    return all(child.lower_ in ("a", "an") for child in noun.children if child.dep_ in ("det", "poss"))


def _is_simple_present(verb: Token) -> bool:
    return (
        verb.tag_ in _PRESENT
        and not is_passive(verb)
        and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    )


def _is_pursued(verb: Token) -> bool:
    """Return True for the infinitive of "a strategy to isolate", the gerund of "its focus is on expanding", "obsessed
    with attacking"."""
    first = first_conjunct(verb)
    to = next((child for child in first.children if child.lower_ == "to" and child.dep_ == "aux"), None)
    if to is not None and to.i > 0:
        return to.nbor(-1).tag_[0] == "N" and lemma(to.nbor(-1)) in words("silence.standing")
    if first.dep_ != "pcomp" or first.head.lower_ not in ("in", "of", "on", "with"):
        return False
    governor = first.head.head
    subject = next((child for child in governor.children if child.dep_ == "nsubj"), governor)
    return lemma(governor) in words("silence.after") or (
        governor.tag_[0] == "V" and lemma(subject) in words("silence.after")
    )
