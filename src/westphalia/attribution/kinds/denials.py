"""Whether what is said turns down what others say: "that is false", "we did not do it", "there was no deal"."""

from __future__ import annotations

from spacy.tokens import Token

from westphalia.attribution.finding.verbs import is_nobody
from westphalia.attribution.vocabulary import words
from westphalia.reading.lemmas import lemma

_DID = frozenset({"did", "had", "have", "has", "'ve", "’ve", "never"})
_NO = frozenset({"no", "nothing", "never", "none", "neither"})
_THAT = frozenset({"that", "this", "it", "which", "these", "they"})
_FIRST = frozenset({"i", "we"})
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "obj")


def denies_charge(root: Token, *, negated: bool, ours: bool, countered: bool) -> bool:
    """Return True where a clause turns a charge down: as false, as no wrong, or as not the own side's doing.

    Parameters
    ----------
    root
        The main verb of what is said.
    negated
        Whether it is.
    ours
        Whether the subject is the speaker or the speaker's side.
    countered
        Whether the cue sets the words against those of others ("insisted that", "claimed that").
    """
    said = _predicate(root)
    nobody = _is_of_nobody(root)
    negated = negated or nobody or _in_no_way(root)
    if said & words("denials", "false") or _is_made_up(root) or _is_wrong_report(root, said) or _distorts(root):
        return not negated
    if countered and not negated and said & words("denials", "lawful"):
        return True  # "insisted it was legal"
    if _turns_down(root, negated=negated) or _none_such(root) or (nobody and (_is_ever(root) or _no_forces(root))):
        return True
    if is_contrary(root) or _never_happened(root) or _is_no_wrong(root) or _is_out_of_question(root):
        return True
    if negated and (said & words("denials", "true") or _is_not_so(root) or (ours and _is_answer(root))):
        return True
    if lemma(root) in words("denials", "cues"):
        return False  # "did not deny" is no denial
    nothing = any(t.lower_ in _NO for t in _near(root))
    if (negated or nothing) and not _would(root) and _is_link(root, said, ours=ours):
        return True
    if (negated and (_is_deed(root) or (ours and _is_somebody_else(root)))) or _did_nothing(root, ours=ours):
        return True
    if negated and ours and _is_doing(root):
        return True
    if _is_never(root, negated) and ours:
        never = any(c.lower_ == "never" for c in root.children) and lemma(root) in words("denials", "contact")
        return never or lemma(root) not in words("denials", "mental")
    return negated and countered and not any(t.lower_ in ("only", "just", "alone") for t in _near(root))


def _predicate(root: Token) -> set[str]:
    """Return what is said of the subject, as lemmas: nouns and adjectives."""
    parts = [root, *(c for c in root.children if c.dep_ in ("attr", "acomp", "oprd", "xcomp"))]
    called = [c for c in root.children if c.dep_ in ("attr", "acomp", "oprd") and not _is_will(c)]
    inside = {t for c in called for t in c.subtree if t.i - c.i < 5}
    as_what = {t for c in root.children if c.dep_ == "prep" and c.lower_ == "as" for t in c.subtree}
    return {lemma(t) for t in {*parts, *inside, *as_what} if t.tag_[0] in "NJ" or t.dep_ == "acomp"}


def _is_will(token: Token) -> bool:
    """Return True for "interested" of "is not interested in a war": that tells what one wants."""
    return lemma(token) in words("denials", "willing") or token.lower_ in words("denials", "willing")


def _near(root: Token) -> list[Token]:
    """Return the words that hang on the verb, and those that hang on its objects."""
    return [t for c in root.children if c.dep_ != "ccomp" for t in (c, *c.children)]


def _turns_down(root: Token, *, negated: bool) -> bool:
    """Return True for "I deny it" and "we reject the notion": who speaks does in words what the verb names."""
    verb = lemma(root)
    subject = _child(root, *_SUBJECTS)
    if negated or subject is None or subject.lower_ not in _FIRST:
        return False
    thing = _child(root, *_OBJECTS)
    said = thing is not None and lemma(thing) in words("denials", "notions") | words("nouns", "statement")
    return verb in words("denials", "denying") or (verb in words("denials", "refusing") and said)


def _none_such(root: Token) -> bool:
    """Return True for "there was no such order" and "no such talks took place": what is told of has not been."""
    things = [c for c in root.children if c.dep_ in ("attr", *_OBJECTS, *_SUBJECTS)]
    return any({"no", "such"} <= {c.lower_ for c in thing.children} for thing in things)


def _is_out_of_question(root: Token) -> bool:
    """Return True for "there is no question of leaving" and "nothing of the sort took place".

    "There is no question that" is sure of what follows.
    """
    if _is_nothing_such(root):
        return True
    things = [c for c in root.children if c.dep_ in ("attr", *_SUBJECTS) and c.lower_ in ("question", "talk")]
    return any({"no", "of"} <= {c.lower_ for c in thing.children} for thing in things)


def _is_nothing_such(root: Token) -> bool:
    """Return True for "nothing of the kind was discussed" and "nothing like that happened"."""
    subject = _child(root, *_SUBJECTS)
    if subject is None or subject.lower_ != "nothing" or _has_modal(root):
        return False
    behind = [t.lower_ for t in root.doc[subject.i + 1 : subject.i + 4]]
    return behind[:2] == ["like", "that"] or (behind[:1] == ["of"] and behind[-1:][0] in ("sort", "kind"))


def _is_of_nobody(root: Token) -> bool:
    """Return True for "no one was hurt" and "none of it is true"."""
    subject = _child(root, *_SUBJECTS)
    return subject is not None and is_nobody(subject)


def _is_no_wrong(root: Token) -> bool:
    """Return True for "no collusion was found", "no evidence was brought"."""
    subject = _child(root, "nsubjpass")
    if subject is None or not any(c.lower_ == "no" for c in subject.children):
        return False
    return lemma(subject) in words("denials", "wrongs") | {"evidence", "proof"} and not _has_modal(root)


def _is_ever(root: Token) -> bool:
    """Return True for "(no one) ever raised it"."""
    return root.tag_ in ("VBD", "VBN") and any(c.lower_ == "ever" for c in root.children)


def _no_forces(root: Token) -> bool:
    """Return True for "no troops had left the camp": what states are charged with sending."""
    subject = _child(root, *_SUBJECTS)
    past = root.tag_ in ("VBD", "VBN") and not _has_modal(root)
    return (
        subject is not None
        and past
        and lemma(root) in words("denials", "sent")
        and lemma(subject) in words("denials", "forces")
    )


def is_contrary(root: Token) -> bool:
    """Return True for "contrary to reports, nobody was sent"."""
    behind = (n for c in root.children if c.lower_ == "contrary" for to in c.children for n in to.children)
    return any(lemma(noun) in words("nouns", "statement") for noun in behind)


def _never_happened(root: Token) -> bool:
    """Return True for "the shelling never happened"."""
    never = any(c.lower_ == "never" for c in root.children)
    place = lemma(root) != "take" or any(c.lower_ == "place" for c in root.children)
    return never and place and root.tag_ in ("VBD", "VBN") and lemma(root) in words("denials", "happening")


def _would(root: Token) -> bool:
    """Return True for "would not take part": that is not to happen; nobody says that it did."""
    coming = any(c.dep_ == "aux" and c.lower_ in ("will", "wo", "would") for c in root.children)
    return coming and lemma(root) in ("take", "play", "bear")


def _is_not_so(root: Token) -> bool:
    """Return True for "that never happened" and "that is not what I said"."""
    subject = _child(root, *_SUBJECTS)
    if subject is not None and lemma(root) in words("denials", "reflecting"):
        told = subject.lower_ in _THAT or _is_told(subject)
        return told and any(lemma(t) in ("fact", "reality", "truth") for t in _near(root))
    if subject is None or subject.lower_ not in _THAT:
        return False
    meant = lemma(root) == "be" and any(t.lower_ == "what" for c in root.children if c.i > root.i for t in c.subtree)
    return meant or (lemma(root) in words("denials", "happening") and not _has_modal(root))


def _is_answer(root: Token) -> bool:
    """Return True for "(asked whether …, he said) he had not": all else stands in the question."""
    alone = all(c.dep_ in (*_SUBJECTS, "neg", "mark", "punct", "advmod") for c in root.children)
    return alone and lemma(root) in ("do", "have", "be")


def _is_wrong_report(root: Token, said: set[str]) -> bool:
    """Return True for "the report was wrong" and "they are wrong in their claims": that turns down what others say."""
    if not said & words("denials", "wrong"):
        return False
    subject = _child(root, *_SUBJECTS)
    if subject is not None and any(lemma(c) in words("denials", "alleged") for c in subject.children):
        return True  # "those alleged perils are overblown"
    phrases = (c for part in (root, *root.children) for c in part.children if c.dep_ == "prep")
    return _is_told(subject) or any(_is_told(noun) for phrase in phrases for noun in phrase.children)


def _distorts(root: Token) -> bool:
    """Return True for "his account distorts the facts"."""
    first = root.head if root.dep_ == "conj" else root
    subject = _child(root, *_SUBJECTS) or _child(first, *_SUBJECTS)
    told = _is_told(subject) or (subject is not None and subject.lower_ in _THAT)
    return told and lemma(root) in words("denials", "distorting")


def _is_told(noun: Token | None) -> bool:
    return noun is not None and lemma(noun) in words("nouns", "statement") | words("turned_down", "said")


def _has_modal(root: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in root.children)


def _is_made_up(root: Token) -> bool:
    """Return True for "they made up a story"."""
    up = lemma(root) == "make" and any(c.dep_ == "prt" and c.lower_ == "up" for c in root.children)
    of_what = (noun for c in root.children if c.lower_ == "of" for noun in c.children)
    if up and any(lemma(noun) in words("denials", "false") for noun in of_what):
        return True  # "is made up of lies"
    thing = _child(root, *_OBJECTS)
    subject = _child(root, *_SUBJECTS)
    ours = subject is None or subject.lower_ in _FIRST
    return up and not ours and thing is not None and lemma(thing) in words("denials", "made_up")


def _in_no_way(root: Token) -> bool:
    """Return True for "in no way", "at no time", "in not one meeting"."""
    for preposition in (c for c in root.children if c.dep_ == "prep"):
        for noun in preposition.children:
            beside = {t.lower_ for c in noun.children for t in (c, *c.children)}
            if ("no" in beside and noun.lower_ in words("denials", "no_way")) or {"not", "one"} <= beside:
                return True
    return False


def _of_no_way(root: Token) -> set[str]:
    """Return what the parser hangs on "way" in "is in no way related to"."""
    nouns = [n for c in root.children if c.dep_ == "prep" for n in c.children if n.lower_ == "way"]
    return {lemma(t) for noun in nouns for t in noun.children if t.i > noun.i}


def _is_doing(root: Token) -> bool:
    """Return True for "does not seek" and "is not supplying": what the own side is charged with, now."""
    if lemma(root) in words("denials", "seeking") and _is_ill(_child(root, *_OBJECTS)):
        return False
    return lemma(root) in words("denials", "doings") and root.tag_ in ("VB", "VBG") and not _has_modal(root)


def _is_ill(thing: Token | None) -> bool:
    """Return True for "war" of "we do not seek war": nobody charges with that, it is what one stands for."""
    return thing is not None and lemma(thing) in words("denials", "ills")


def _is_deed(root: Token) -> bool:
    """Return True for "did not collude" and "was not seeking to topple": of anybody, that denies a charge."""
    if _has_modal(root) or root.tag_ not in ("VBD", "VBN", "VBG", "VB"):
        return False
    aimed = [lemma(c) for c in root.children if c.dep_ == "xcomp"]
    return bool({lemma(root), *aimed} & words("denials", "deeds"))


def _is_somebody_else(root: Token) -> bool:
    """Return True for "he is not the whistle-blower", said of oneself."""
    who = _child(root, "attr")
    return lemma(root) == "be" and who is not None and any(c.lower_ == "the" for c in who.children)


def _did_nothing(root: Token, *, ours: bool) -> bool:
    """Return True for "we leaked nothing", "we know nothing of this", "they did nothing wrong"."""
    nothing = _child(root, *_OBJECTS)
    if nothing is None or nothing.lower_ != "nothing":
        return False
    if lemma(root) == "know" and any(c.lower_ in ("about", "of") for c in (*nothing.children, *root.children)):
        return ours
    if root.tag_ not in ("VBD", "VBN", "VB"):
        return False
    wrong = lemma(root) == "do" and any(c.tag_[0] == "J" or c.lower_ == "wrong" for c in nothing.children)
    return ours or wrong


def _child(token: Token, *dependencies: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in dependencies), None)


def _is_link(root: Token, said: set[str], *, ours: bool) -> bool:
    """Return True for "there was no deal", "has nothing to do with", "played no part in", "is not a party to"."""
    things = said | {lemma(c) for c in root.children if c.dep_ in ("dobj", "obj", "attr")}
    if lemma(root) == "have" and not _has_to_do_with(root):
        things -= {"nothing"}
    if lemma(root) in words("denials", "committing"):
        return bool((things | _in_what(root)) & words("denials", "wrongs"))
    if lemma(root) in words("denials", "linking"):
        return root.tag_ == "VBN" and not _has_modal(root)
    if not {lemma(root), root.lower_} & words("denials", "having"):
        return False
    own = words("denials", "own") if ours else frozenset()
    things |= _of_no_way(root) | {c.lower_ for c in root.children if c.dep_ == "prep" and c.lower_ == "behind"}
    return bool(things & (words("denials", "charges") | words("denials", "parts") | own))


def _has_to_do_with(root: Token) -> bool:
    """Return True for "has nothing to do with it"; "has nothing to hide" and "has nothing left" deny no link."""
    nothing = (c for c in root.children if c.lower_ == "nothing" and c.i > root.i)
    behind = (root.doc[n.i + 1 : n.i + 6].text.lower() for n in nothing)
    return any(link in words_behind for words_behind in behind for link in ("to do with", "in common with"))


def _in_what(root: Token) -> set[str]:
    """Return "quid" of "engaged in a quid pro quo"."""
    return {lemma(noun) for c in root.children if c.lower_ == "in" for noun in c.children}


def _is_never(root: Token, negated: bool) -> bool:
    """Return True for "did not attack", "was not flying", "has never sold": a thing said to be done."""
    if not negated or any(c.lower_ in ("yet", "still") for c in root.children):
        return False
    auxiliaries = {c.lower_ for c in root.children}
    if root.tag_ == "VBG":
        return bool(auxiliaries & {"was", "were"})
    return root.tag_ in ("VBD", "VBN", "VB") and bool(auxiliaries & _DID)
