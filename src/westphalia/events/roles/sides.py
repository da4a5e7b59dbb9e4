"""Who acts and towards whom: by the slots of a frame, then by what the tagger marks, then by the tree."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Doc, Token

from westphalia.actors.mention import Mention
from westphalia.events.modality.governed import foresees_none
from westphalia.events.parse.companions import companions
from westphalia.events.parse.noun_kinds import is_abstract, is_content, is_hostile_act
from westphalia.events.parse.passive import is_passive
from westphalia.events.parse.phrases import is_ahead, of_phrase, opens_content, prepositional, with_conjuncts
from westphalia.events.parse.syntax import is_demanded, is_said_of_others, judged_for, object_of, subject_of, sufferer
from westphalia.events.roles.accused import accused_above
from westphalia.events.roles.announcer import announcers
from westphalia.events.roles.apart import stands_apart
from westphalia.events.roles.arguments import Arguments
from westphalia.events.roles.at_request import asked_and_asking
from westphalia.events.roles.bystanders import meant
from westphalia.events.roles.deed_nouns import names_its_doer
from westphalia.events.roles.deplored import is_deplored
from westphalia.events.roles.described import is_described, of_land
from westphalia.events.roles.elsewhere import addressees, lands_under, soil_struck, state_over, theatres
from westphalia.events.roles.envoys import those_called
from westphalia.events.roles.harming_own import is_harmed, warns_of_others
from westphalia.events.roles.judged import blamed, without_forums
from westphalia.events.roles.marked import BOTH_ACT, reached_of
from westphalia.events.roles.mutual import is_each_others, is_what_they_share, speaks_of_each_other
from westphalia.events.roles.own import abroad, asked_of_others, complains
from westphalia.events.roles.reach import is_verbal
from westphalia.events.roles.relative_names import by_named_deed
from westphalia.events.roles.suffered import is_departure, is_suffered_by, suffers_below
from westphalia.events.triggers.tagged import is_tagged
from westphalia.events.triggers.triggers import Match, support_of
from westphalia.events.vocabulary import words
from westphalia.learned.told import Told
from westphalia.ontology.frames import Frame
from westphalia.reading.calls import is_said_on_the_phone
from westphalia.reading.lemmas import lemma

_OWNING = ("poss", "amod", "nmod", "compound")
_TOPIC = frozenset("on about over regarding concerning".split())
_SPOKEN_TO = ("REQUEST", "SUPPORT", "THREATEN", "AGREE")  # what a letter or a call says to whom it is for
_LANDS = ("country", "place")  # what a described side can take its country from


class Sides(NamedTuple):
    """Who acts, on whom, and whether both do."""

    source: list[Mention]
    target: list[Mention]
    both_act: bool = False


NOBODY = Sides([], [])


def sides_of(arguments: Arguments, match: Match, frame: Frame, told: Told | None, doc: Doc) -> Sides:
    """Return the sides of what a frame tells; none where the frame asks for more than are there."""
    if frame.type == "REJECT" and foresees_none(match.token):
        return NOBODY
    if (frame.pledge and _tells_what_is(match.token)) or (frame.type == "ASSAULT" and _is_own_loss(match.token)):
        return NOBODY
    if frame.type == "REQUEST" and (wished := asked_and_asking(arguments, match)) is not None:
        return Sides(*wished)
    sides = _sides_of(arguments, match, frame, told, doc)
    if frame.mode == "visit" and match.support is None and _is_left_open(match.token, sides.source):
        return NOBODY
    target = [mention for mention in sides.target if not _is_told(mention, doc)]
    if frame.whom and not (target := those_called(match.token, sides.source, target)):
        return NOBODY
    if frame.type == "THREATEN" and warns_of_others(arguments, match.token, sides.source, target, doc):
        return NOBODY
    if not sides.both_act:
        target = meant(target, match.token, frame.type)
    if frame.type == "REQUEST":
        heads = {mention.actor_id: doc[mention.head] for mention in target}
        target = [m for m in target if not _is_done_to(heads[m.actor_id], match.token)]
        target = [m for m in target if not suffers_below(heads[m.actor_id], match.token)]
    if not target and not sides.both_act:
        spoken = frame.type in _SPOKEN_TO
        told_to = arguments.of(_called(match)) or addressees(arguments, match) if spoken else []
        target = [m for m in told_to if m.actor_id not in {one.actor_id for one in sides.source}]
    if frame.type == "ACCUSE" and not sides.both_act:
        target = by_named_deed(arguments, match, sides.source) or blamed(arguments, match, target)
        target = without_forums(target, doc)
    if not target and frame.type in ("ACCUSE", "REQUEST") and not sides.both_act:
        target = state_over(arguments, _spoken_of(match.token))
    ours = {one.actor.country for one in sides.source}
    serving = (land for mention in target for land in theatres(arguments, mention, match))
    target += [land for land in serving if land.actor_id not in ours]
    if frame.type == "ASSAULT" and not sides.both_act:
        target = [*target, *soil_struck(arguments, match, target, ours)]
    if not target and "legal" in frame.contexts and sides.source:
        ids = {mention.actor_id for mention in sides.source}
        target = [m for m in arguments.of(accused_above(match.token)) if m.actor_id not in ids]
    if frame.type == "REJECT":  # "dismissed reports of talks between": those who talk reported nothing
        target = [mention for mention in target if not _is_of_reported(doc[mention.head], match.token)]
    if frame.type == "SANCTION" or (frame.type == "REJECT" and frame.near and "clause_subject" in frame.target):
        # A state does not turn away from itself, and who denies what his country does turns down nobody.
        target = [mention for mention in target if mention.actor.country is None or mention.actor.country not in ours]
    if frame.type in ("MOBILIZE", "RETREAT", "REJECT"):
        own = words("sides.own_people") if frame.type == "REJECT" else words("silence.armed") | words("sides.forces")
        target = [mention for mention in target if not _is_of_his_own(mention, ours, own, doc)]
    return sides if sides.both_act else sides._replace(target=abroad(sides.source, target, frame.type))


def _is_of_his_own(mention: Mention, ours: Set[str | None], people: Set[str], doc: Doc) -> bool:
    """Return True for the forces of who moves them, "evacuated its soldiers", and for those whom a state owns to but
    does not take in: "refused to take back its nationals"."""
    if mention.actor.country is None or mention.actor.country not in ours:
        return False
    head = doc[mention.head]
    return lemma(head) in people and any(child.tag_ == "PRP$" for child in head.children)


def _is_done_to(token: Token, asking: Token) -> bool:
    """Return True for the bank in "demanded the return of the bank to the system": it is not asked."""
    wanted = object_of(asking) if asking.tag_[0] == "V" else None
    if wanted is None or lemma(wanted) not in words("sides.done_to"):
        return False
    return wanted.left_edge.i <= token.i <= wanted.right_edge.i


def _is_of_reported(side: Token, refusing: Token) -> bool:
    """Return True for Chad in "denied claims of an attack on Chad": it stands below what was claimed to be done."""
    claim = object_of(refusing) if refusing.tag_[0] == "V" else None
    told = of_phrase(claim) if claim is not None and is_content(claim) else None
    return told is not None and told.tag_ in ("NN", "NNS") and told.is_ancestor(side)


def _is_own_loss(deed: Token) -> bool:
    """Return True for "announced the killing of three of its soldiers", where nobody tells who killed them."""
    lost = of_phrase(deed) if deed.tag_[0] == "N" and prepositional(deed, "by") is None else None
    if lost is not None and lost.tag_ == "CD":
        lost = of_phrase(lost) or lost
    return lost is not None and any(child.tag_ == "PRP$" for child in lost.children)


def _tells_what_is(verb: Token) -> bool:
    """Return True for "assured that Iran had left", "swore not having left": only what will be can be promised."""
    if any(c.dep_ == "xcomp" and any(a.lower_ == "having" for a in c.children) for c in verb.children):
        return True
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    return verb.tag_[0] == "V" and clause is not None and opens_content(verb) and not is_ahead(clause)


def _sides_of(arguments: Arguments, match: Match, frame: Frame, told: Told | None, doc: Doc) -> Sides:
    if _is_ruled_out(arguments, match, frame):
        return NOBODY
    if frame.reciprocal:
        everyone = _together(arguments, match, frame)
        if len(everyone) > 1:
            return Sides(everyone[:1], everyone[1:], both_act=True)
        if told is None or told.type != frame.type:
            return NOBODY
    thanked, thanking = judged_for(match.token)
    suffering = sufferer(match.token)
    undergone = arguments.undergoers(match.token)
    undergo = {mention.actor_id for mention in (*undergone, *arguments.of(suffering))}
    source = arguments.of(thanked) or _source(arguments, match, frame, told, doc)
    if undergo.intersection(mention.actor_id for mention in source):
        source = arguments.fill(match, frame.source, but=undergo)  # "Moscow drew criticism from Kyiv"
    source = _able(source, frame)
    if frame.type == "PROTEST" and complains(match.token, source):
        return NOBODY
    ids = {mention.actor_id for mention in source}
    own = ids | {mention.actor.country for mention in source if mention.actor.country}  # the state one acts for
    others = own if _is_towards_others(frame) else ids
    target = undergone or arguments.fill(match, frame.target, but=own)
    if not target:
        spoken_to = arguments.fill(match, frame.target, but=ids)
        target = [m for m in spoken_to if others == ids or doc[m.head].dep_ not in _OWNING]
    if not target and not frame.reciprocal:
        target = [m for m in arguments.of(thanking or suffering) if m.actor_id not in ids]
    if "must" in frame.complement:
        target = asked_of_others(source, target)
    if frame.near:
        if "pair" not in frame.target:
            target = [mention for mention in target if doc[mention.head].dep_ not in _OWNING]
        if not target and "military" in frame.contexts:
            target = [m for m in arguments.land_in(match, frame.target) if m.actor_id not in own]
        return NOBODY if _is_at_home(target, source) else Sides(source, target)
    if told and not undergone and not frame.object_actor and _only_described(target):
        marked = arguments.spanned(told.sides.target, doc, but=others)
        target = reached_of(marked, source, match.token, frame, doc) or target
    if frame.mutual and len(own) > 1 and all(map(is_what_they_share, target)):
        target = []
    if all(map(is_each_others, target)) and len(source) > 1 and (frame.mutual or speaks_of_each_other(match.token)):
        return Sides(source[:1], source[1:], both_act=True)
    if frame.reciprocal or (is_tagged(frame) and frame.type in BOTH_ACT):
        return Sides(source, target, frame.reciprocal) if target else NOBODY
    target = target or _struck(arguments, match, frame, own)
    if _only_described(target):
        near = arguments.within(match, frame.type, but=others)
        target = _located(target, meant(near, match.token, frame.type), doc)
    if frame.type in BOTH_ACT and target and all(m.actor.country in own and _is_where(m) for m in target):
        return NOBODY  # at home, and with nobody
    aimed = target and any(prepositional(match.token, preposition) is not None for preposition in ("on", "against"))
    scenes = bool(source) and all(is_scene(mention, match.token, doc) for mention in source)
    if frame.type == "ASSAULT" and scenes and not aimed:
        return NOBODY  # "the Paris attack", "the Paris attack killed two Danes"
    return Sides(source, target)


def _is_ruled_out(arguments: Arguments, match: Match, frame: Frame) -> bool:
    """Return True where who stands there makes it another thing: who speaks to the press gives an interview."""
    if frame.nobody and (arguments.gather(match, frame.nobody) or arguments.land_in(match, frame.nobody)):
        return True
    if frame.reciprocal and "with" in frame.participants and arguments.is_with_thing(match):
        return True
    if frame.type == "CONSULT" and any(
        m.actor.kind == "outlet" for slot in ("to", "with") for m in arguments.slot(match, slot)
    ):
        return True
    people = of_phrase(match.token) if match.token.tag_[0] == "N" else object_of(match.token)
    return frame.people and arguments.is_land(people)


def _struck(arguments: Arguments, match: Match, frame: Frame, own: Set[str]) -> list[Mention]:
    """Return what an attack hits, and the land that a curfew is laid on."""
    if frame.type == "ASSAULT":
        return [mention for mention in arguments.hit_by(match) if mention.actor_id not in own]
    return lands_under(arguments, match) if _is_laid_on_land(frame) else []


def _is_at_home(guests: Sequence[Mention], hosts: Sequence[Mention]) -> bool:
    """Return True for "was welcomed in Ohio", told of an American: a place receives nobody of its own land."""
    own = {mention.actor.country for mention in guests}
    return bool(hosts) and all(m.form in ("place", "capital") and m.actor.country in own for m in hosts)


def _is_left_open(visit: Token, source: Sequence[Mention]) -> bool:
    """Return True for "during the visit, Oman and Iran agreed", where nobody tells which of the two paid it."""
    owned = any(child.dep_ in _OWNING for child in visit.children)
    return visit.dep_ == "pobj" and not owned and len({mention.actor.country for mention in source}) > 1


def is_scene(mention: Mention, deed: Token, doc: Doc) -> bool:
    """Return True for the town that tells which attack is meant."""
    town = doc[mention.head]
    return mention.form == "capital" and town.dep_ == "compound" and town.head == deed and deed.tag_[0] == "N"


def _able(source: list[Mention], frame: Frame) -> list[Mention]:
    """Leave out the press where the act is more than words; what it spreads is its own."""
    words = (is_verbal(frame.type) and frame.type != "CONSULT") or "misinformation" in frame.contexts
    able = (m for m in source if words or m.actor.kind != "outlet")
    return [mention for mention in able if not _is_unnamed_state(mention)]


def _is_unnamed_state(mention: Mention) -> bool:
    """Return True for "three countries", of which nobody can tell which they are."""
    unnamed = is_described(mention) and mention.actor.country is None
    return unnamed and mention.text.split()[-1].lower() in words("sides.states")


def _is_where(mention: Mention) -> bool:
    """Return True for a side that is only where it was done."""
    return mention.form == "place" or (is_described(mention) and mention.actor.country is not None)


def _is_told(mention: Mention, doc: Doc) -> bool:
    """Return True for the press that is told: "denied to Fox News", "told Fox News that troops had fired"."""
    head = doc[mention.head]
    told = head.head.lower_ == "to" or (head.dep_ in ("dobj", "dative") and lemma(head.head) in ("tell", "inform"))
    return mention.actor.kind == "outlet" and told


def _is_laid_on_land(frame: Frame) -> bool:
    """Return True for a curfew and the like, which a state can lay on its own land."""
    return frame.type == "COERCE" and frame.mode in ("restrict", "curfew", "martial-law")


def _is_towards_others(frame: Frame) -> bool:
    """Return True for what a government does not do to its own state: "the envoy promised Washington's support"."""
    return frame.type == "THREATEN" or (frame.act == "backing" and bool(frame.object))


def _spoken_of(word: Token) -> Token | None:
    """Return what words are about: "arrest" of "condemned his arrest", "called for the release", "a call for"."""
    governed = object_of(word) if word.tag_[0] == "V" else None
    return governed or next((noun for p in ("for", "of") if (noun := prepositional(word, p)) is not None), None)


def _called(match: Match) -> Token | None:
    """Return whom words are said to on the phone: "called Xi to express support"."""
    verb = match.token if match.token.tag_[0] == "V" else match.support
    return object_of(verb.head) if verb is not None and is_said_on_the_phone(verb) else None


def _together(arguments: Arguments, match: Match, frame: Frame) -> list[Mention]:
    """Return who takes part; where only "with" tells some, the subject of the clause is the other side."""
    pair = arguments.slot(match, "between") if "between" in frame.participants else []
    everyone = pair if len(pair) > 1 else arguments.gather(match, frame.participants)  # "the Paris talks between"
    if frame.type == "CONSULT":  # the press tells of it
        everyone = [mention for mention in everyone if mention.actor.kind != "outlet"]
    if frame.type == "RETREAT":  # "Chad and Mali exchanged prisoners": they are no party
        everyone = [mention for mention in everyone if not is_described(mention)] or everyone
    ids = {mention.actor_id for mention in everyone}
    if not ids <= {mention.actor_id for mention in arguments.slot(match, "with")}:
        return everyone
    others = [mention for mention in arguments.clause_subject(match) if mention.actor_id not in ids]
    return [*others, *everyone] if others else everyone[:1]


def _source(arguments: Arguments, match: Match, frame: Frame, told: Told | None, doc: Doc) -> list[Mention]:
    """Return who acts: by the slots, else who is marked and can act. Things do not speak, and a passive that names
    nobody leaves open who did it."""
    owned = bool(arguments.undergoers(match.token))  # "his arrest in Russia": who owns it suffers it, not the land
    source = [m for m in arguments.fill(match, frame.source) if owned or not _is_undergone(m, match, doc)]
    source = source or announcers(arguments, match.token, frame)
    if frame.type == "ASSAULT":
        source = [mention for mention in source if not is_departure(doc[mention.head])]
    verb = match.support if match.token.tag_[0] == "N" else match.token
    if verb is not None and verb.tag_[0] == "V":
        subject = subject_of(verb)
        if subject is not None and is_verbal(frame.type) and arguments.is_thing(subject):
            return []
        if told is not None and subject is None and is_passive(verb):
            return source
    if told is None or not _only_described(source) or is_demanded(match.token):
        return source
    noun = match.token
    towards = [slot for slot in frame.target if slot != "of"]  # "the attack of Iraq on Kuwait"
    reached = arguments.fill(match, towards)
    below = {mention.head for mention in reached}  # "aid to Peru could hurt Chile"
    marked = [
        m
        for m in arguments.spanned(told.sides.source, doc)
        if m.head not in below
        and m.head not in other_actor(match)
        and not is_harmed(m, reached, noun, frame.type)
        and not (frame.type == "ASSAULT" and is_departure(doc[m.head]))
        and not stands_apart(doc[m.head], noun)
        and not _is_undergone(m, match, doc)
    ]
    if names_its_doer(noun, frame.type) or is_deplored(noun):
        marked = [m for m in marked if noun.left_edge.i <= m.head <= noun.right_edge.i]
    if verb is not None and verb.tag_[0] == "V":
        marked = [m for m in marked if _can_act(m.head, verb) and not is_said_of_others(verb, doc[m.head])]
        if is_passive(verb) and (doer := subject_of(verb)) is not None:
            marked = [m for m in marked if doer.left_edge.i <= m.head <= doer.right_edge.i]
    return marked or source


def _is_undergone(mention: Mention, match: Match, doc: Doc) -> bool:
    """Return True for whom an act reaches: "Kuwait" in "the invasion of Kuwait", "the raid on Kuwait killed", "the
    letter to Kuwait urged"; and for whom it moves: "the raid angered Oman"."""
    deed = match.token if match.token.tag_[0] == "N" else subject_of(match.token)
    if deed is None or mention.first <= deed.i < mention.last:
        return False  # "the Movement for Change" is its own name
    beside = companions(deed.head, deed) if deed.dep_ == "nsubj" else ()
    if any(doc[mention.head] in with_conjuncts(noun) for noun in beside):
        return False  # "Oslo, together with Rome, struck"
    is_act = is_abstract(deed) or is_hostile_act(deed)
    head = doc[mention.head]
    if is_suffered_by(head, deed):
        return True
    if is_act and deed.dep_ == "nsubj" and head.dep_ == "dobj" and head.head == deed.head:
        return True
    for above in islice(head.ancestors, 6):
        if above == deed or above.lower_ == "by" or above.dep_ == "relcl":
            return False
        if above.head == deed and above.dep_ == "prep":
            if above.lower_ not in ("of", "in"):
                return above.lower_ in words("sides.undergone")
            # "The decision of Hungary" is its own, and so is "the attack of Iraq on Iran".
            land = mention.form != "adjective" and mention.actor.kind in (*_LANDS, "person")
            return land and is_hostile_act(deed) and not any(c.lower_ in words("sides.undergone") for c in deed.rights)
    return False


def other_actor(match: Match) -> range:
    """Return the subject of a verb that speaks of what a noun tells: who condemns an attack did not attack."""
    noun = match.token
    verb = support_of(noun) if noun.tag_[0] == "N" and match.support is None else None
    if verb is None and match.support is None and (feeling := _feeling_about(noun)) is not None:
        return _span(subject_of(feeling))
    if noun.dep_ == "attr" and noun.head.dep_ == "ccomp" and lemma(noun.head.head) in words("sides.saying"):
        return _span(subject_of(noun.head.head))  # "It is a violation, Oslo said"
    if noun.dep_ == "pobj" and noun.head.lower_ in _TOPIC and noun.head.head.tag_[0] == "V":
        verb = noun.head.head  # "on the hacking of the agency, Obama said"
        return _span(subject_of(verb)) if lemma(verb) in words("sides.saying") else range(0)
    return _span(subject_of(verb)) if verb is not None and lemma(verb) in words("sides.speaking_of") else range(0)


def _feeling_about(noun: Token) -> Token | None:
    """Return the verb of what somebody feels about a deed: "expressed concern over the strikes", "reacted to the raid",
    "mourned ten men killed in the raid"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in words("sides.matter"):
        return None
    above = noun.head.head
    if above.dep_ in ("dobj", "obj") and above.head.tag_[0] == "V":
        felt = lemma(above) in words("sides.feelings") or lemma(above.head) in words("sides.speaking_of")
        return above.head if felt else None
    return above if above.tag_[0] == "V" and lemma(above) in words("sides.speaking_of") else None


def _span(subject: Token | None) -> range:
    """Return the tokens of a subject, without the clause that says more of it."""
    if subject is None:
        return range(0)
    clause = next((c for c in subject.rights if c.dep_ in ("acl", "relcl")), None)
    return range(subject.left_edge.i, clause.left_edge.i if clause is not None else subject.right_edge.i + 1)


def _can_act(token: int, verb: Token) -> bool:
    """Return True where one who is marked can be who acts: not in what the verb governs, nor a passive's subject, nor
    outside of a clause that has a subject of its own ("the Post noted that most states do not recognise")."""
    if is_passive(verb):
        if verb.dep_ == "ccomp" and not verb.left_edge.i <= token <= verb.right_edge.i:
            return False  # "a guard was shot, Oslo says"
        patient = object_of(verb)
        if patient is not None and verb.dep_ == "relcl" and patient.tag_[0] == "W":
            return token < verb.head.left_edge.i or token > patient.i  # "a soldier, who was stabbed by a migrant"
        if patient is None or patient == verb.head:
            return True
        return not patient.left_edge.i <= token <= patient.right_edge.i
    if verb.dep_ == "pcomp" and (doer := subject_of(verb)) is not None:
        return doer.left_edge.i <= token <= doer.right_edge.i
    if _is_told_of_subject(verb.doc[token], verb):
        return False
    if _is_teller(token, verb):
        return False
    asking = verb.dep_ != "relcl"  # "did not say who attacked"
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    own = any(c.tag_[0] == "N" or (asking and c.tag_ == "WP") or c.lower_ == "i" for c in subjects)
    if own and not verb.left_edge.i <= token <= verb.right_edge.i:
        return False
    return not verb.i < token <= verb.right_edge.i


def _is_teller(token: int, verb: Token) -> bool:
    """Return True for Oslo in "Chad, which Oslo says attacked": who says so of another is told between the two."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.dep_ != "relcl":
        return False
    relative = any(child.dep_ == "nsubj" and child.tag_ in ("WDT", "WP") for child in verb.children)
    return relative and token in _span(subject_of(above))


def _is_told_of_subject(side: Token, verb: Token) -> bool:
    """Return True for Chad in "the missiles that Chad sold struck the town": a clause tells what they are."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or not subject.is_ancestor(side):
        return False
    return any(above.dep_ == "relcl" and subject.is_ancestor(above) for above in (side, *side.ancestors))


def _only_described(sides: Sequence[Mention]) -> bool:
    return all(is_described(mention) for mention in sides)


def _located(described: list[Mention], near: list[Mention], doc: Doc) -> list[Mention]:
    """Return known sides for want of others; else described ones with the country of the land that is named with them.

    "arrested a captain off Lampedusa": the captain is acted on, and Italy is where. Who is named in the description
    itself stands for it ("supporters of Hamas"); who is named elsewhere does not.
    """
    if not described or not near:
        return described or near
    land = near[0]
    if land.actor.country is None or (land.form != "place" and land.actor.kind not in _LANDS):
        above = {token.i for token in doc[land.head].ancestors}
        return near if any(mention.head in above for mention in described) else described
    if doc[land.head].dep_ == "compound":
        return described  # "suspects of the Paris attacks"
    return [_with_land(of_land(mention, land.text, land.actor.country), land, doc) for mention in described]


def _with_land(side: Mention, land: Mention, doc: Doc) -> Mention:
    """Return a described side with the words behind it that name its land: "people in Somalia, Ethiopia and Kenya"."""
    phrase = next((above for above in islice(doc[land.head].ancestors, 4) if above.head.i == side.head), None)
    if phrase is None or phrase.i < side.head or phrase.dep_ not in ("prep", "acl"):
        return side
    last = max(land.last, phrase.right_edge.i + 1 if phrase.dep_ == "prep" else doc[land.head].head.i + 1)
    words = doc[side.first : last]
    return replace(side, last=last, end=words.end_char, text=words.text)
