"""The tagger: one encoder, word states that also know the parse, and heads by task.

Adding a task is adding a head module to `HEADS` and its loss to `train.py`; all heads share the word states.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from westphalia.learned.relations import DISTANCES, UPS
from westphalia.learned.words import DEPENDENCIES, QUOTES, SHAPES, TAGS

WIDTH = 256


class Dropout(nn.Module):
    """Drop whole features of a window: as good as single numbers here, and the random numbers cost nothing."""

    def __init__(self, share: float = 0.1) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], *[1] * (x.ndim - 2), x.shape[-1]) > self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


def load_encoder(path: Path) -> BertModel:
    """Load the encoder; dropout inside attention costs half the time on a CPU, so there is none."""
    encoder = BertModel.from_pretrained(
        path, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
    )
    for module in list(encoder.modules()):
        for name, child in module.named_children():
            if isinstance(child, nn.Dropout) and child.p > 0:
                setattr(module, name, Dropout(child.p))
    return encoder


class WordStates(nn.Module):
    """Pieces -> one vector for each word: its first piece, its head's, and what the parser says of both."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        hidden = encoder.config.hidden_size
        self.tags = nn.Embedding(len(TAGS), 48)
        self.dependencies = nn.Embedding(len(DEPENDENCIES), 48)
        self.shapes = nn.Embedding(len(SHAPES), 8)
        self.quotes = nn.Embedding(len(QUOTES), 16)
        self.join = nn.Linear(2 * hidden + 2 * (48 + 48) + 8 + 16, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.drop = Dropout()

    def forward(
        self,
        ids: Tensor,
        places: Tensor,
        tags: Tensor,
        dependencies: Tensor,
        heads: Tensor,
        shapes: Tensor,
        quotes: Tensor,
    ) -> Tensor:
        attended = (ids != 0).long()
        hidden = self.encoder(input_ids=ids, attention_mask=attended).last_hidden_state
        own = torch.cat([_pick(hidden, places), self.tags(tags), self.dependencies(dependencies)], -1)
        joined = torch.cat([own, _pick(own, heads), self.shapes(shapes), self.quotes(quotes)], -1)
        return self.norm(nn.functional.gelu(self.join(self.drop(joined))))


def _pick(states: Tensor, places: Tensor) -> Tensor:
    return torch.gather(states, 1, places.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


class CueTags(nn.Module):
    """Word states -> O, B, I for cues; and, only while training, for sources and contents of any cue."""

    def __init__(self) -> None:
        super().__init__()
        self.cue = nn.Sequential(Dropout(), nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, 3))
        self.roles = nn.Linear(WIDTH, 6)

    def forward(self, states: Tensor) -> Tensor:
        return self.cue(states)


class Roles(nn.Module):
    """Word states and one cue -> for each word around it: neither, source or content; and whether it is a cue."""

    def __init__(self, layers: int = 2) -> None:
        super().__init__()
        self.distances = nn.Embedding(DISTANCES, WIDTH)
        self.branches = nn.Embedding(len(DEPENDENCIES), WIDTH)
        self.ups = nn.Embedding(UPS, WIDTH)
        self.inside = nn.Embedding(2, WIDTH)
        for table in (self.distances, self.branches, self.ups, self.inside):
            nn.init.normal_(table.weight, std=0.05)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.tag = nn.Linear(WIDTH, 3)
        self.right = nn.Linear(WIDTH, 1)

    def forward(
        self, states: Tensor, distances: Tensor, branches: Tensor, ups: Tensor, inside: Tensor, mask: Tensor
    ) -> tuple[Tensor, ...]:
        x, cue = self.around(states, distances, branches, ups, inside, mask)
        return self.tag(x), self.right(cue).squeeze(-1)

    def around(
        self, states: Tensor, distances: Tensor, branches: Tensor, ups: Tensor, inside: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return what is known of each word around the cue, and of the cue itself."""
        x = states + self.distances(distances) + self.branches(branches) + self.ups(ups) + self.inside(inside)
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        weight = inside.float().unsqueeze(-1)
        return x, (x * weight).sum(1) / weight.sum(1)


class Layer(nn.Module):
    """One small transformer layer, written out so that it exports to a small graph."""

    def __init__(self, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.drop = Dropout()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, words, _ = x.shape
        q, k, v = self.qkv(self.first(x)).view(batch, words, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) / (WIDTH // self.heads) ** 0.5
        scores = scores.masked_fill(mask[:, None, None, :] == 0, -1e4)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, words, WIDTH)
        x = x + self.drop(self.out(mixed))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.second(x)))))


class Tagger(nn.Module):
    """All of it."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.states = WordStates(encoder)
        self.cues = CueTags()
        self.roles = Roles()
