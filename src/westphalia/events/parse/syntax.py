"""Small questions about a dependency parse, each with one answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Token

from westphalia.events.parse.antecedents import antecedent
from westphalia.events.parse.free_relatives import described_with_what
from westphalia.events.parse.fronted import contrasted_subject, parted_subject
from westphalia.events.parse.inserted import given_until, inserted_object, time_given
from westphalia.events.parse.passive import behind_means, described_by, done_to, is_had_done, is_passive, told_to
from westphalia.events.parse.phrases import of_phrase, prepositional, prepositions
from westphalia.events.parse.reacting import reacting_to_what_it_says, urged_behind
from westphalia.events.vocabulary import words
from westphalia.reading.calls import is_said_on_the_phone
from westphalia.reading.gerunds import told_of
from westphalia.reading.lemmas import lemma

_ON_WHOM = ("to", "on", "upon", "from")  # "a demand to Oman", "a call on Oman"


def object_of(verb: Token, preposition: str | None = None) -> Token | None:
    """Return the object of a verb (passive: its subject), or that of one of its prepositions."""
    if preposition is not None:
        for child in prepositions(verb):
            if child.lower_ == preposition:
                governed = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
                if governed is not None:
                    return governed
    promoted = is_passive(verb) and _promotes_recipient(verb)
    if (suffering := done_to(verb)) is not None:
        return suffering
    wanted = _suffering(verb) if is_passive(verb) and not promoted else ("dobj", "obj", "attr")
    objects = [child for child in verb.children if child.dep_ in wanted]
    found = next(iter(objects[1:] if _has_recipient(verb, objects) else objects), None)
    if found is not None and found.tag_ in ("WDT", "WP", "IN") and verb.dep_ == "relcl":
        return verb.head  # "sanctions that it will impose"
    if found is None and is_passive(verb) and verb.dep_ in ("acl", "amod"):
        return verb.head
    if found is None and (described := described_by(verb)) is not None:
        return described
    fronted = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i < verb.head.i and verb.left_edge.is_sent_start
    if found is None and fronted and is_passive(verb):
        return subject_of(verb.head)  # "Accused by Oslo, Rome replied"
    if found is None and is_passive(verb) and (shared := _shared_subject(verb)) is not None:
        return shared
    return (
        found
        or inserted_object(verb)
        or time_given(verb)
        or _helped(verb)
        or described_with_what(verb)
        or _omitted_object(verb)
    )


def _suffering(passive: Token) -> tuple[str, ...]:
    """Return the relation of a passive's subject; in headlines the parser takes it for that of an active verb."""
    return ("nsubjpass",) if any(child.dep_ in ("auxpass", "nsubjpass") for child in passive.children) else ("nsubj",)


def _shared_subject(passive: Token) -> Token | None:
    """Return "Turkey" of "Turkey sold arms to Mali and was condemned": the subject of the verb before."""
    before = passive.head
    if passive.dep_ != "conj" or before.tag_[0] != "V":
        return None
    own = any(child.dep_ == "auxpass" for child in passive.children)
    if not own and not (passive.tag_ == before.tag_ == "VBN" and is_passive(before)):
        return None  # "was chased and rammed by"
    return object_of(before) if is_passive(before) else subject_of(before)


def _helped(verb: Token) -> Token | None:
    """Return "Kenya" of "helped Kenya defeat the rebels", which the parser takes for the subject of what follows."""
    if lemma(verb) not in words("syntax.helping"):
        return None
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.tag_ == "VB"), None)
    return next((child for child in clause.children if child.dep_ == "nsubj"), None) if clause is not None else None


def _omitted_object(verb: Token) -> Token | None:
    """Return what a relative clause without a pronoun is about: "raid" of "the raid Israel carried out".

    The parser takes some for clauses of time, where a quotation mark stands before them.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_[0] == "W" or verb.dep_ not in ("relcl", "advcl") or is_passive(verb):
        return None
    left = verb.left_edge.i
    before = next((t for t in reversed(verb.doc[max(0, left - 2) : left]) if not t.is_quote), None)
    if before is None or before.tag_ not in ("NN", "NNS") or subject.left_edge.i != left:
        return None
    noun = verb.head if verb.dep_ == "relcl" else before
    open_ended = any(
        child.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr") or (child.dep_ == "prep" and not list(child.children))
        for child in verb.children
    )
    dating = noun.dep_ == "pobj" and noun.head.lower_ in words("syntax.when") and noun.head.is_sent_start
    named = lemma(noun) in words("syntax.occasions") | words("syntax.content")
    return None if open_ended or dating or named else noun


def _has_recipient(verb: Token, governed: Sequence[Token]) -> bool:
    """Return True for "sent Togo rice", "handed the envoy a note", where the parser takes both for objects."""
    if len(governed) < 2 or any(c.dep_ != "dobj" for c in governed):
        return False
    if governed[0].tag_ not in ("NNP", "NNPS", "PRP") and lemma(governed[0]) not in words("syntax.receiving"):
        return False
    return governed[0].left_edge.i == verb.i + 1 and lemma(verb) in words("syntax.giving")


def _promotes_recipient(verb: Token) -> bool:
    """Return True for "Laos was sent rice": the subject of the passive receives, and the object is what is given."""
    return lemma(verb) in words("syntax.giving") and any(child.dep_ == "dobj" for child in verb.children)


def recipient_of(verb: Token) -> Token | None:
    """Return who is given something without "to": "sent Laos rice", "Laos was sent rice by"."""
    if verb.tag_[0] != "V" or lemma(verb) not in words("syntax.giving"):
        return None
    governed = [child for child in verb.children if child.dep_ == "dobj"]
    if not is_passive(verb) and _has_recipient(verb, governed):
        return governed[0]
    wanted = "nsubjpass" if is_passive(verb) and governed else "dative"
    return next((child for child in verb.children if child.dep_ == wanted and child.tag_[0] in "NP"), None)


def so_did(verb: Token) -> Token | None:
    """Return "Oslo" in "Rome recalled its envoy, and so did Oslo"."""
    did = (c for c in verb.children if c.dep_ == "conj" and lemma(c) in ("do", "have") and c.i > verb.i)
    so = next((c for c in did if any(a.lower_ == "so" and a.dep_ == "advmod" and a.i < c.i for a in c.children)), None)
    return None if so is None else next((c for c in so.children if c.dep_ == "nsubj" and c.i > so.i), None)


def subject_of(verb: Token) -> Token | None:
    """Return who does it: the subject (passive: the agent), also one shared with or controlled by another verb."""
    if is_passive(verb):
        agent = prepositional(verb, "by") or _behind_name(verb) or behind_means(verb)
        ordering = verb.head if verb.dep_ == "ccomp" else verb.head.head
        if agent is None and is_had_done(verb) and lemma(ordering) == "order":  # who has it done may suffer it
            return subject_of(ordering)
        return agent
    for _ in range(4):
        if (described := told_of(verb)) is not None:
            return described
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "csubj")]
        if subjects:  # the nearest: a name in front may be a form of address ("Mr. Wu, … Lavrov has visited")
            return antecedent(subjects[-1], verb)
        if (parted := parted_subject(verb) or contrasted_subject(verb)) is not None:
            return parted
        above = verb.head
        if (outside := _outside_of_clause(verb)) is not None:
            return outside
        if verb.dep_ in ("acl", "relcl") and above.tag_[0] in "NP":
            if is_demanded(verb):
                return _asked_to_do(above)
            return _given_leave(verb, above) or _writer(verb) or above
        if verb.dep_ == "pcomp":
            return _subject_of_gerund(above)
        if above.dep_ == "ccomp" and any(child.dep_ == "aux" and child.lower_ == "having" for child in verb.children):
            verb = above.head  # "asked Rome to wait, having summoned its envoy"
            continue
        if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp") or above == verb:
            return None
        if (finite := _finite_above(verb) or urged_behind(verb)) is not None:
            verb = finite
            continue
        controller = _object_that_controls(verb, above)
        if controller is not None:
            return controller
        if above.tag_[0] != "V":
            return None
        if is_passive(above):
            return next((c for c in above.children if c.dep_ == "nsubjpass"), None) or told_to(above)
        verb = above
    return None


def _behind_name(passive: Token) -> Token | None:
    """Return "Togo" of "was declared persona non grata by Togo", where "by" hangs on what somebody is called."""
    names = (child for child in passive.children if child.dep_ == "oprd" and child.tag_[0] == "N")
    return next((agent for name in names if (agent := prepositional(name, "by")) is not None), None)


def _finite_above(verb: Token) -> Token | None:
    """Return "urged" for "flew" in "urged Kyiv to wait and flew home": a past goes with no infinitive."""
    above = verb.head
    if verb.dep_ != "conj":
        return None
    if (saying := reacting_to_what_it_says(verb)) is not None:
        return saying
    if above.tag_ != "VB" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    if any(child.dep_ == "aux" and child.tag_ in ("MD", "VBP", "VBD") for child in above.children):
        return None
    return next((token for token in above.ancestors if token.tag_ in ("VBD", "VBZ", "VBP")), None)


def _outside_of_clause(verb: Token) -> Token | None:
    """Return "Mali" for "accused" in "Mali, which left the bloc, accused Rome", where the parser hangs it on "bloc"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBD" or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    clause = next((above for above in verb.ancestors if above.dep_ == "relcl"), None)
    noun = clause.head if clause is not None else verb
    return noun if noun.dep_ == "ROOT" and noun.tag_[0] == "N" else None


def _given_leave(verb: Token, noun: Token) -> Token | None:
    """Return "Chad" in "gave Chad permission to strike", "granted a mandate to Chad to strike", "gave Chad until the
    end of May to leave"."""
    limit = next((above for above in islice(noun.ancestors, 2) if above.lower_ == "until"), None)
    if limit is not None and (given := given_until(limit.head)) is not None:
        return given
    if verb.tag_ != "VB" or noun.dep_ not in ("dobj", "obj") or lemma(noun) not in words("syntax.leave"):
        return None
    if lemma(noun.head) not in words("syntax.giving"):
        return None
    return recipient_of(noun.head) or prepositional(noun.head, "to")


def is_demanded(verb: Token) -> bool:
    """Return True for "withdraw" in "the demand to withdraw", "a proposal to withdraw": whoever wants it done."""
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    wanted = lemma(verb.head) in words("syntax.demands") | words("syntax.proposals")
    if lemma(verb.head) == "order" and _asked_to_do(verb.head) is None:
        return False  # "gave the order to attack": what one's own are told is done by oneself
    purpose = verb.head.dep_ == "pobj" and verb.head.head.lower_ == "in"  # "in order to withdraw"
    return infinitive and wanted and not purpose and verb.head.tag_[0] == "N" and verb.dep_ in ("acl", "relcl")


def _asked_to_do(demand: Token) -> Token | None:
    """Return who is to do what is demanded: "Oman" in "the demand on Oman to withdraw", "Oman rejected the demand to
    withdraw"; nobody for a proposal, which one can make for oneself."""
    if (asked := next((noun for p in _ON_WHOM if (noun := prepositional(demand, p)) is not None), None)) is not None:
        return asked
    above = demand.head.head if demand.dep_ == "pobj" else demand.head
    answered = above.tag_[0] == "V" and lemma(above) in words("syntax.answering_demands")
    return subject_of(above) if answered and lemma(demand) in words("syntax.demands") else None


def _writer(said: Token) -> Token | None:
    """Return "Kim" in "Kim wrote to his envoys praising", "sent a letter to Xi praising": who writes says it."""
    sending = letter_behind(said)
    return None if sending is None else subject_of(sending)


def letter_behind(said: Token) -> Token | None:
    """Return the verb by which a letter is sent or written that says something: "sent a letter to Xi urging him"."""
    verb = next((above for above in islice(said.ancestors, 3) if above.tag_[0] == "V"), None)
    if verb is None or said.tag_ != "VBG" or said.dep_ not in ("acl", "advcl"):
        return None
    sent = object_of(verb)
    written = lemma(verb) == "write" or (sent is not None and lemma(sent) in words("syntax.messages"))
    return verb if written else None


def subject_behind(preposition: Token) -> Token | None:
    """Return who does what a noun behind a verb's preposition tells: "Israel" in "accused Israel of airstrikes"; and
    who is in it: "were in talks", "entered into negotiations"."""
    if preposition.lower_ in ("in", "into") and lemma(preposition.head) in words("syntax.being_in"):
        noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if noun is None or lemma(noun) not in words("syntax.shared") or any(c.dep_ == "det" for c in noun.children):
            return None
        return subject_of(preposition.head)
    if preposition.lower_ == "for" and (punished := punished_for(preposition.head)) is not None:
        return punished
    if preposition.lower_ == "for" and (answerable := _held_answerable(preposition.head)) is not None:
        return answerable
    judging = lemma(preposition.head) in words("syntax.accusing") | words("syntax.thanking")
    if lemma(preposition.head) == "warn" and preposition.lower_ == "of":
        return None  # whose attacks one is warned of, or whether they are one's own, "of" does not tell
    return _subject_of_gerund(preposition) if judging and preposition.lower_ in ("of", "for", "with") else None


def _held_answerable(word: Token) -> Token | None:
    """Return "Iraq" of "held Iraq responsible for", "Iraq is responsible for", "laid on Iraq the blame for"."""
    if lemma(word) not in words("syntax.answerable") or word.tag_[0] == "V":
        return None  # "blamed Iraq for" is told by its object
    verb = word.head
    if word.dep_ == "amod":
        return word.head  # "held the Emirates responsible", where the parser makes one phrase of it
    if word.tag_[0] == "N":
        return prepositional(verb, "on") or prepositional(verb, "upon")
    return object_of(verb) if word.dep_ in ("oprd", "ccomp", "advcl") else subject_of(verb)


def _subject_of_gerund(preposition: Token) -> Token | None:
    """Return who does what stands behind a preposition: "Iraq" of "accused Iraq of", "blamed for", "guilty of"; but
    in "by sending arms, Iran angered Iraq" it is Iran."""
    governor = preposition.head
    if preposition.lower_ == "as" and governor.tag_[0] == "V" and (told_of_it := object_of(governor)) is not None:
        return told_of_it  # "quoted the army as saying", "was quoted as saying"
    if preposition.lower_ == "for" and time_given(governor) is not None:
        return recipient_of(governor)  # "gave Oman two days for releasing the ship"
    if preposition.lower_ in words("syntax.dating") and governor.tag_[0] == "V" and is_passive(governor):
        return object_of(governor)  # "was shot down after entering"
    if preposition.lower_ not in words("syntax.of_the_object") and governor.tag_[0] == "V":
        return subject_of(governor)
    if governor.tag_[0] == "J" and governor.dep_ in ("acomp", "attr", "oprd"):
        return subject_of(governor.head)
    if preposition.lower_ == "for" and (punished := punished_for(governor)) is not None:
        return punished
    if governor.tag_[0] != "V":
        return None
    if is_passive(governor):
        return next((c for c in governor.children if c.dep_ == "nsubjpass"), None) or told_to(governor)
    acted_on = next((c for c in governor.children if c.dep_ in ("dobj", "obj")), None)
    if acted_on is not None and lemma(governor) in words("syntax.accusing") | words("syntax.thanking"):
        return acted_on  # "accused the government of hacking"
    return acted_on if acted_on is not None and acted_on.tag_ != "NN" else subject_of(governor)


def punished_for(governor: Token) -> Token | None:
    """Return "Iraq" in "punished Iraq for the raid", "sanctions on Iraq for hacking", "retaliated against Iraq for", by
    the word behind which "for" stands."""
    return _punished(governor) or _made_to_pay(governor)


def _made_to_pay(governor: Token) -> Token | None:
    """Return "bank" in "sanctioned a bank for buying oil", wherever the parser hangs the reason."""
    verb = governor.head if governor.dep_ in ("dobj", "obj") else governor
    if verb.tag_[0] != "V":
        return None
    done = object_of(verb)
    if lemma(verb) in words("syntax.punishing"):
        return done
    revenge = lemma(verb) == "retaliate" or (done is not None and lemma(done) in ("retaliation", "revenge"))
    return (prepositional(verb, "against") or prepositional(verb, "on")) if revenge else None


def _punished(governor: Token) -> Token | None:
    """Return "Iraq" in "sanctions on Iraq for hacking", "imposed sanctions on Iraq for hacking"."""
    governed = object_of(governor) if governor.tag_[0] == "V" else governor
    if governed is not None and lemma(governed) not in words("syntax.punishments"):
        governed = of_phrase(governed)  # "a round of sanctions"
    if governed is None or lemma(governed) not in words("syntax.punishments"):
        return None
    found = (
        prepositional(head, p) for head in (governed, governed.head.head, governor) for p in ("on", "against", "of")
    )
    return next((noun for noun in found if noun is not None), None)


def _object_that_controls(verb: Token, above: Token) -> Token | None:
    """Return "China" in "urged China to send": the object of the verb above does what the infinitive says."""
    if verb.dep_ in ("advcl", "xcomp") and time_given(above) is not None:
        return recipient_of(above)
    if verb.dep_ in ("advcl", "xcomp") and (given := given_until(above)) is not None:
        return given
    if (minded := _minded(verb, above)) is not None:
        return minded
    if verb.dep_ == "advcl":
        if verb.tag_ == "VB" and lemma(above) in words("syntax.causing") and (caused := object_of(above)) is not None:
            return caused
        return _asked_behind_demand(verb, above) or _asked_behind_preposition(verb, above)
    if verb.dep_ not in ("xcomp", "ccomp") or lemma(above) in words("syntax.wielding") | words("syntax.promising"):
        return None  # "used missiles to strike": who uses them strikes; "promised Oslo to leave": who promises leaves
    if is_said_on_the_phone(verb) or _is_told_those_summoned(verb, above):
        return None
    asked = next((child for child in above.children if child.dep_ in ("dobj", "obj") and child.i < verb.i), None)
    return asked or _asked_behind_preposition(verb, above)


def _asked_behind_demand(verb: Token, above: Token) -> Token | None:
    """Return "Oman" in "repeated its demand to Oman to withdraw", where the parser hangs "to withdraw" on the verb."""
    demands = (c for c in above.children if c.dep_ == "dobj" and lemma(c) in words("syntax.demands"))
    heads = (head for demand in demands for head in (demand, above))
    asked = (noun for head in heads for p in _ON_WHOM if (noun := prepositional(head, p)) is not None)
    return next((noun for noun in asked if noun.right_edge.i == verb.left_edge.i - 1), None)


def _minded(gerund: Token, above: Token) -> Token | None:
    """Return "Oman" in "rejected Oman sending troops", "objected to Oman sending troops": it stands right before."""
    if gerund.tag_ != "VBG" or lemma(above) not in words("syntax.minding"):
        return None
    heads = (above, *(child for child in above.children if child.dep_ == "prep" and child.lower_ in ("to", "against")))
    objects = (child for head in heads for child in head.children if child.dep_ in ("dobj", "pobj"))
    return next((noun for noun in objects if noun.right_edge.i == gerund.left_edge.i - 1 and noun.i > above.i), None)


def _is_told_those_summoned(verb: Token, above: Token) -> bool:
    """Return True for "protest" in "summoned the envoy to protest": who summons him does."""
    return lemma(above) in words("syntax.summoning") and lemma(verb) not in words("syntax.answering")


def _asked_behind_preposition(verb: Token, above: Token) -> Token | None:
    """Return "Russia" in "called on Russia to withdraw"; in "agreed with Russia to withdraw" it is not Russia alone."""
    if verb.tag_ != "VB" or is_passive(above) or any(child.dep_ == "dobj" for child in above.children):
        return None  # "called him on Friday to thank him"
    for child in above.children:
        if child.dep_ == "prep" and child.i < verb.i and f"{lemma(above)} {child.lower_}" in words("syntax.asking"):
            asked = next((noun for noun in child.children if noun.dep_ == "pobj"), None)
            return None if asked is None or asked.lower_ in words("triggers.days") else asked
    return None


def reporting_subject(pronoun: Token) -> Token | None:
    """Return who says it for a pronoun that opens what is said: "rebels" for "they" in "rebels said they will"."""
    return None if _means_others(pronoun) else _sayer(pronoun)


def is_said_of_others(verb: Token, speaker: Token) -> bool:
    """Return True for "rebels" and the verb of "rebels said: “They will attack”": in his very words a speaker means
    others."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    sayer = _sayer(subject) if subject is not None and _means_others(subject) else None
    return sayer is not None and (sayer == speaker or sayer.is_ancestor(speaker))


def _sayer(pronoun: Token) -> Token | None:
    """Return the subject of the verb of saying above a pronoun that opens what is said."""
    clause = pronoun.head
    if pronoun.tag_ != "PRP" or pronoun.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp":
        return None
    if lemma(clause.head) not in words("syntax.reporting") or pronoun.i < clause.head.i:
        return None
    return next((c for c in clause.head.children if c.dep_ == "nsubj" and c.tag_[0] == "N"), None)


def _means_others(pronoun: Token) -> bool:
    """Return True for "they" in what stands in quotation marks behind the verb that says it; "we" are the speakers."""
    said = pronoun.head.head
    opened = sum(token.is_quote for token in pronoun.doc[said.i : pronoun.i]) % 2 == 1
    return opened and pronoun.lower_ not in words("syntax.of_speakers")


def judged_for(noun: Token) -> tuple[Token | None, Token | None]:
    """Return whose deed it is for which somebody is thanked or blamed, and who thanks.

    "Putin thanked Kim for his support", "expressed gratitude to Kim for his support": Kim, and Putin. "His" is then
    never Putin's.
    """
    owned = any(child.tag_ == "PRP$" and child.lower_ in words("syntax.of_them") for child in noun.children)
    preposition = noun.head
    if not owned or noun.dep_ != "pobj" or preposition.lower_ != "for":
        return None, None
    verb = preposition.head if preposition.head.tag_[0] == "V" else preposition.head.head
    if verb.tag_[0] != "V" or is_passive(verb):
        return None, None
    governed = object_of(verb)
    judging = lemma(verb) in words("syntax.thanking") | words("syntax.accusing")
    thanks = lemma(verb) in words("syntax.thanking") or (
        governed is not None and lemma(governed) in words("syntax.thanks")
    )
    if not thanks and not judging:
        return None, None
    judged = governed if judging else _behind_to(verb, governed)
    return (judged, subject_of(verb) if thanks else None) if judged is not None else (None, None)


def _behind_to(verb: Token, governed: Token | None) -> Token | None:
    heads = (head for head in (verb, governed) if head is not None)
    return next((noun for head in heads if (noun := prepositional(head, "to")) is not None), None)


def sufferer(noun: Token) -> Token | None:
    """Return whom an act reaches that is told as undergone: "Russia" in "Russia faces criticism from"."""
    if noun.dep_ == "conj" and noun.head.tag_[0] == "N":
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        noun = noun.head.head  # "suffered one of its worst attacks"
    above = noun.head
    if noun.dep_ in ("dobj", "obj") and above.tag_[0] == "V" and lemma(above) in words("syntax.undergoing"):
        return subject_of(above)
    if noun.dep_ != "pobj" or above.lower_ != "under" or above.head.tag_[0] != "V":
        return None
    return subject_of(above.head) if lemma(above.head) in ("come", "be", "remain", "stay") else None
