"""Kinds of claims, denials and what they deny."""

from __future__ import annotations

import pytest

KINDS = [
    # by the cue
    ("The ministry called the report false.", "denial"),
    ("The minister dismissed the claims as baseless.", "denial"),
    ("Moscow has repeatedly denied having troops there.", "denial"),
    ("She scoffed at reports of a split.", "denial"),
    ("Beijing called the visit a provocation.", "accusation"),
    ("The mayor called the bloodshed heartbreaking.", "assessment"),
    # who ought not to have done it
    ("Lee claimed that the trawler had deliberately rammed the ferry.", "accusation"),
    ("Lee said that it was Rome that had broken off the talks.", "accusation"),
    ("Lee said that it was Rome that had proposed the talks.", "statement"),
    ("“The responsibility lies entirely with Rome,” Lee said.", "accusation"),
    ("Lee said that Rome was to blame for the flood.", "accusation"),
    ("Lee said that Rome is responsible for the deaths of the sailors.", "accusation"),
    ("Lee said that Rome was taking advantage of fishermen.", "accusation"),
    ("Lee said that Rome was still procrastinating.", "accusation"),
    ("Lee said that we deliberately waited.", "statement"),
    ("Lee wondered whether Rome had violated the law.", "assessment"),
    ("The ministry has not responded to the allegations.", "refusal"),
    # what is stressed, or not known
    ("The envoy stressed the necessity of opening the road.", "demand"),
    ("The envoy underlined the importance of trade.", "assessment"),
    ("“We know nothing about such a plan,” the envoy said.", "denial"),
    ("The envoy said that the opposition knows nothing about trade.", "statement"),
    ("The ministry let it be known on Friday that the report was false.", "denial"),
    ("Lee called for calm.", "demand"),
    ("Kerry hopes that the pact will hold.", "forecast"),
    ("The chancellor insisted that the text be changed.", "demand"),
    ("Lee concluded that the talks had failed.", "assessment"),
    ("The spokesman declined to comment on the report.", "refusal"),
    ("The ministry would not say whether troops had crossed.", "refusal"),
    ("The report shot down criticism that the dam was built too late.", "denial"),
    ("The mayor brushed aside the allegations.", "denial"),
    ("The club is backtracking on reports of his resignation.", "denial"),
    ("The ministry pushed back on claims that it had hidden the figures.", "denial"),
    ("The memo counters the opposition's claims of bias.", "denial"),
    ("The envoy balked at the notion that the minister had known.", "denial"),
    ("The ministry refuses to concede that its troops crossed the river.", "denial"),
    ("The captain pleaded not guilty.", "denial"),
    ("The captain pleaded guilty.", "confirmation"),
    ("The mayor again proclaimed his innocence.", "denial"),
    ("The runner challenged the champion to a race, the club said.", "statement"),
    # by what is said
    ("“This means that the blockade has failed,” the envoy said.", "assessment"),
    ("“Trade can offset the losses to some extent,” the envoy said.", "assessment"),
    ("“We can ship the grain in May,” the minister said.", "statement"),
    ("“The more Norway waits, the more it will pay,” the Global Times said.", "forecast"),
    ("“No collusion! No obstruction!” the president said.", "denial"),
    ("The minister said she never spoke with the rebels.", "denial"),
    ("“No evidence was brought to support it,” the judge said.", "denial"),
    ("The envoy insisted that the sale was legal.", "denial"),
    ("The clerk said that the general's version of events is distorted.", "denial"),
    ("“It does not reflect the facts,” the envoy said.", "denial"),
    ("The chairman said the critics were wrong in their assertions.", "denial"),
    ("The judge concluded that the minister did not commit any crimes.", "denial"),
    ("“The book is made up of lies,” the envoy said.", "denial"),
    ("The director said he is not a target of the inquiry.", "denial"),
    ("The envoy said that no deal was reached.", "statement"),
    ("She said she still believes her brother is innocent.", "denial"),
    ("“I can say with certainty that this charge is untrue,” the captain said.", "denial"),
    ("The clerk asserted that the pact is not about fish.", "denial"),
    ("“There was no deal,” the envoy said.", "denial"),
    ("Moscow said it had nothing to do with the attack.", "denial"),
    ("Iran insists that it has never sought a bomb.", "denial"),
    ("“We did not strike the school,” the army said.", "denial"),
    ("The minister dismissed the allegation as theatre.", "denial"),
    ("She insisted that it was not a convoy.", "denial"),
    ("The company said its client did not collude with the rebels.", "denial"),
    ("The general said that no such meeting took place.", "denial"),
    ("“No one ever asked us,” the clerk said.", "denial"),
    ("“I did nothing wrong,” the treasurer said.", "denial"),
    ("“I reject the notion that we are at war,” she said.", "denial"),
    ("“We deny it,” the envoy said.", "denial"),
    ("“No, that never happened,” she said.", "denial"),
    ("“That is not what I said,” the senator said.", "denial"),
    ("“There’s no evidence of that,” the senator said.", "denial"),
    ("“None of it is true,” the actor said.", "denial"),
    ("“Pure fiction,” the envoy said.", "denial"),
    ("The judge said the report was wrong.", "denial"),
    ("The driver said he was certain that the bus was not hit by a shell.", "denial"),
    ("The mayor repeated his view that a bomb was not the cause of the fire.", "denial"),
    ("Ann Lee said she is not the author of the letter.", "denial"),
    ("The army said it is in no way connected to the raid.", "denial"),
    ("Iran said it is not seeking nuclear weapons.", "denial"),
    ("“They made up the story,” she said.", "denial"),
    ("The envoy said the raid was a declaration of war and an act of aggression.", "accusation"),
    ("“They’re not serious people,” she said.", "assessment"),
    ("“We cannot open the doors to all,” she said.", "assessment"),
    ("The mayor said the looting never happened.", "denial"),
    ("Hungary said no troops had left its barracks.", "denial"),
    ("Contrary to reports, the ferry was not searched, Oslo said.", "denial"),
    # silence
    ("The embassy has not replied to questions.", "refusal"),
    ("The company could not be reached for comment.", "refusal"),
    ("The palace had no immediate comment.", "refusal"),
    ("The envoy refused to be drawn on the date.", "refusal"),
    ("Neither Oslo nor Bern confirmed the visit.", "refusal"),
    # what is asked of others
    ("The mayor insisted that the families return home.", "demand"),
    ("“Why does the world stay silent?” the bishop asked.", "assessment"),
    # what the cue says that nobody does
    ("The guild has not demanded a pay rise.", "statement"),
    ("Paris stopped short of accusing Moscow of the theft.", "statement"),
    # and what looks like it
    ("The ministry said no decision had been taken.", "statement"),
    ("The envoy said the ferry would not take part in the regatta.", "forecast"),
    ("The mayor insisted that the families have a home.", "statement"),
    ("“We did not hear of it,” the driver said.", "statement"),
    ("He said the economy had not grown this year.", "statement"),
    ("He said they had not reached a deal yet.", "statement"),
    ("The envoy said the talks were not easy.", "assessment"),
    ("The envoy said he could not remember such a case.", "statement"),
    ("Lee said there are 3,000 volunteers in the city.", "statement"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds(coded, text: str, kind: str) -> None:
    assert [claim.kind for claim in coded(text).claims][:1] == [kind]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The claims were denied by Moscow.", "The claims"),
        ("Despite Moscow's denial of involvement, the talks went on.", "involvement"),
    ],
)
def test_what_is_denied(coded, text: str, content: str) -> None:
    assert content in [claim.content_text for claim in coded(text).claims if claim.kind == "denial"]


def test_what_is_withheld_is_not_denied(coded) -> None:
    assert "denial" not in {claim.kind for claim in coded("The army denied them access to the camp.").claims}


DENIED = [
    (
        "The United States accused North Korea of selling missiles. Both Moscow and Pyongyang deny these transactions.",
        "North Korea of selling missiles",
    ),
    (
        "The paper reported that the minister had sold arms to the rebels. The minister denied selling arms.",
        "the minister had sold arms to the rebels",
    ),
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_a_denial_points_to_what_it_denies(coded, text: str, denied: str) -> None:
    claims = coded(text).claims
    (denial,) = (claim for claim in claims if claim.kind == "denial")
    assert [claim.content_text for claim in claims if claim.claim_id == denial.denies_claim_id] == [denied]


def test_a_denial_of_what_nobody_said_points_nowhere(coded) -> None:
    claims = coded("Lee said trade had grown. Moscow denied that troops were sent to the front.").claims
    assert [claim.denies_claim_id for claim in claims] == [None, None]


def test_who_is_asked_does_not_ask(coded) -> None:
    claims = coded("Asked whether the talks go on, the minister said they would.").claims
    asked = next(claim for claim in claims if claim.cue_text == "Asked")
    assert asked.speaker_text is None


def test_not_the_only_one_denies_nothing(coded) -> None:
    claims = coded("The clerk asserted that the pact is not the only one on the table.").claims
    assert "denial" not in {claim.kind for claim in claims}


def test_who_asserts_himself_says_nothing(coded) -> None:
    assert not coded("The port was built in May; the two states are asserting themselves in the region.").claims


def test_who_declines_to_be_named_refuses_nothing(coded) -> None:
    assert not coded("The official declined to be named.").claims


WEIGHTS = [
    ("The ministry said the dam would hold.", "said", "says"),
    ("The ministry warned that the dam may burst.", "said", "warns"),
    ("Activists claimed the dam had burst.", "said", "claims"),
    ("France believes the dam will hold.", "believed", "says"),
    ("Ankara plans to build a dam.", "intended", "says"),
]


@pytest.mark.parametrize(("text", "attitude", "strength"), WEIGHTS)
def test_the_cue_tells_attitude_and_strength(coded, text: str, attitude: str, strength: str) -> None:
    (claim,) = coded(text).claims
    assert (claim.attitude, claim.strength) == (attitude, strength)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister said that Peru has no intention of leaving the pact.", "statement"),
        ("The minister said that Peru is not interested in a war with Chile.", "assessment"),
        ("The minister said the accusations do not conform to the facts.", "denial"),
        ("The minister said the prices do not correspond to those of May.", "statement"),
        ("Oslo neither confirmed nor denied that the depot was hit.", "refusal"),
    ],
)
def test_what_is_merely_negative_denies_nothing(coded, text: str, kind: str) -> None:
    assert [claim.kind for claim in coded(text).claims] == [kind]
