"""The third task of the tagger: attributions told inside others, and who passes them on.

PolNeAR marks only the outermost attributions and nobody who passes them on; passages written for it mark all. The heads
are of their own, so that what the first task has learned of PolNeAR stays as it is.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from data import Window, ask
from event_task import Both
from model import WIDTH, Layer, Roles, _pick
from torch import Tensor, nn
from train import false_cues, gold_cues

from westphalia.learned.decode import softmax

PARTS = {"source": 1, "content": 2, "carrier": 3}
# Learned beside the rest and not used: of every ten kinds six are right, and rules know more than eight.
KINDS = ("statement", "assessment", "forecast", "demand", "promise", "accusation", "denial", "confirmation", "refusal")
NAMES = ("distances", "branches", "ups", "inside", "mask")


class AnyCue(nn.Module):
    """Word states -> O, B, I for cues wherever they stand. The states were made to pass over those inside contents:
    small layers of its own look at the words around once more."""

    def __init__(self, known: nn.Module, layers: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.cue = copy.deepcopy(known)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        for layer in self.layers:
            states = layer(states, mask)
        found: Tensor = self.cue(states)
        return found


class Parts(Roles):
    """Of one cue the source, the content and who passes it on; and of what kind the claim is."""

    def __init__(self, known: Roles) -> None:
        super().__init__(len(known.layers))
        self.load_state_dict(known.state_dict())
        self.tag, self.kind = nn.Linear(WIDTH, 4), nn.Linear(WIDTH, len(KINDS))
        with torch.no_grad():
            self.tag.weight[:3], self.tag.bias[:3] = known.tag.weight, known.tag.bias
            self.tag.weight[3], self.tag.bias[3] = known.tag.weight[0], known.tag.bias[0] - 4

    def forward(
        self, states: Tensor, distances: Tensor, branches: Tensor, ups: Tensor, inside: Tensor, mask: Tensor
    ) -> tuple[Tensor, ...]:
        x, cue = self.around(states, distances, branches, ups, inside, mask)
        return self.tag(x), self.right(cue).squeeze(-1), self.kind(cue)


class InnerHeads(nn.Module):
    """Which words are a cue, wherever it stands; and what the second stage says of one cue."""

    def __init__(self, both: Both, layers: int = 2) -> None:
        super().__init__()
        self.cue = AnyCue(both.tagger.cues.cue, layers)
        self.roles = Parts(both.tagger.roles)

    def ask(self, states: Tensor, inputs: dict[str, Tensor]) -> tuple[Tensor, ...]:
        """Run the second stage over cues of a batch."""
        found: tuple[Tensor, ...] = self.roles(
            _pick(states[inputs["rows"]], inputs["places"]), *(inputs[name] for name in NAMES)
        )
        return found


def any_cues(windows: Sequence[Window], width: int, *, whole: bool) -> Tensor:
    """Return the tag of each word; -100 where nobody knows: inside contents, unless `whole` says all is marked."""
    cues = np.full((len(windows), width), -100, dtype=np.int64)
    for row, window in enumerate(windows):
        cues[row, : window.last - window.first] = 0
        told = window.article.attributions
        if not whole:
            _set(cues[row], window, [i for found in told for i in found["content"]], -100)
        for found in told:
            _set(cues[row], window, found["cue"], 2)
            _set(cues[row], window, found["cue"][:1], 1)
    return torch.from_numpy(cues)


def _set(row: Any, window: Window, words: Sequence[int], value: int) -> None:
    for i in words:
        if window.first <= i < window.last:
            row[i - window.first] = value


def inner_loss(
    heads: InnerHeads, windows: Sequence[Window], states: Tensor, mask: Tensor, rng: random.Random, *, whole: bool
) -> dict[str, Tensor]:
    """Return the losses of the task; `whole` where the windows have all cues and carriers marked."""
    cross = nn.functional.cross_entropy
    cues = any_cues(windows, states.shape[1], whole=whole)
    scores = heads.cue(states, mask)
    losses = {"any cue": 4 * cross(scores.float().transpose(1, 2), cues, ignore_index=-100)}
    gold = gold_cues(windows)
    if not gold:
        return losses
    wrong = false_cues(windows, softmax(scores.detach().float().numpy()), gold, 0.15) if whole else []
    rng.shuffle(wrong)
    asked = gold + wrong[: max(4, len(gold) // 2)]
    inputs = ask(windows, asked, PARTS)
    tags, right, kinds = heads.ask(states, inputs)
    labels = inputs["labels"].clone()
    labels[inputs["right"] == 0] = -100
    if not whole:  # a word that is neither source nor content may pass on
        tags = torch.cat([torch.logsumexp(tags[..., [0, 3]], -1, keepdim=True), tags[..., 1:3]], -1)
    losses["parts"] = cross(tags.float().transpose(1, 2), labels, ignore_index=-100)
    if whole:
        known = torch.tensor([KINDS.index(one.attribution["kind"]) if one.attribution else -100 for one in asked])
        losses["kind"] = 0.3 * cross(kinds.float(), known, ignore_index=-100)
        losses["cue right"] = 0.3 * nn.functional.binary_cross_entropy_with_logits(right.float(), inputs["right"])
    return losses
