"""Acts that are told as done below a verb that is denied: hidden, stopped, prevented or not."""

from __future__ import annotations

import pytest


def _told(coded, text: str) -> set[tuple[str, str]]:
    return {(event.type, event.status) for event in coded(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway failed to hide its talks with Chad.", "CONSULT"),
        ("Norway did not hide its talks with Chad.", "CONSULT"),
        ("Norway never concealed its talks with Chad.", "CONSULT"),
        ("Norway could not conceal its support for Chad.", "SUPPORT"),
        ("Norway failed to stop the invasion of Chad by Niger.", "ASSAULT"),
        ("Norway did not mention its strikes on Chad.", "ASSAULT"),
    ],
)
def test_what_was_not_hidden_or_stopped_was_done(coded, text: str, kind: str) -> None:
    assert _told(coded, text) == {(kind, "happened")}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway failed to hold talks with Chad.", "CONSULT", "negated"),
        ("Norway did not attack Chad.", "ASSAULT", "negated"),
        ("Norway failed to agree with Chad.", "AGREE", "negated"),
    ],
)
def test_what_one_failed_to_do_was_not_done(coded, text: str, kind: str, status: str) -> None:
    assert (kind, status) in _told(coded, text)


@pytest.mark.parametrize("verb", ["hide", "prevent", "convince", "intercept", "mention"])
def test_who_fails_to_do_that_turns_nobody_down(coded, verb: str) -> None:
    assert "REJECT" not in {kind for kind, _ in _told(coded, f"Norway failed to {verb} the envoys of Chad.")}


def test_who_fails_to_meet_somebody_turns_him_down(coded) -> None:
    assert ("REJECT", "happened") in _told(coded, "Norway failed to meet the envoys of Chad.")
