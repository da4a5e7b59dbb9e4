"""Trained weights -> the files that the package reads, in eight bits.

python tools/train_tagger/export.py WEIGHTS ENCODER_DIR src/westphalia/learned/weights
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from event_task import Both
from model import Roles, Tagger, _pick, load_encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from train_inner import All

WORD_INPUTS = ("ids", "places", "tags", "dependencies", "heads", "shapes", "quotes")
LAYERS = (
    2,
    4,
    5,
    6,
)  # of the encoder, whose states the heads for events between states see besides the last word states
CUE_INPUTS = ("states", "distances", "branches", "ups", "inside")


class Encoder(nn.Module):
    """The encoder written out for one window at a time: no mask, no dropout, a graph that the runtime can fuse."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert
        self.heads = bert.config.num_attention_heads

    def forward(self, ids: Tensor) -> list[Tensor]:
        """Return the states of the pieces after each layer."""
        table = self.bert.embeddings
        places = torch.arange(ids.shape[1]).unsqueeze(0)
        x = table.word_embeddings(ids) + table.position_embeddings(places) + table.token_type_embeddings.weight[0]
        states = [table.LayerNorm(x)]
        for layer in self.bert.encoder.layer:
            states.append(self._layer(layer, states[-1]))
        return states

    def _layer(self, layer: nn.Module, x: Tensor) -> Tensor:
        own, out = layer.attention.self, layer.attention.output
        width = x.shape[-1] // self.heads

        def split(states: Tensor) -> Tensor:
            return states.view(1, -1, self.heads, width).transpose(1, 2)

        q, k, v = split(own.query(x)), split(own.key(x)), split(own.value(x))
        scores = (q @ k.transpose(-1, -2)) / width**0.5
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(1, -1, self.heads * width)
        x = out.LayerNorm(out.dense(mixed) + x)
        inner = nn.functional.gelu(layer.intermediate.dense(x))
        return layer.output.LayerNorm(layer.output.dense(inner) + x)


class Words(nn.Module):
    """One window -> the states of its words, and the scores of every head that reads words."""

    def __init__(self, model: All) -> None:
        super().__init__()
        tagger = model.both.tagger
        self.encoder, self.states, self.cues = Encoder(tagger.states.encoder), tagger.states, tagger.cues.cue
        self.any, self.events = model.inner.cue, model.both.events.tags

    def forward(
        self,
        ids: Tensor,
        places: Tensor,
        tags: Tensor,
        dependencies: Tensor,
        heads: Tensor,
        shapes: Tensor,
        quotes: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        s = self.states
        layers = self.encoder(ids)
        hidden = layers[-1]
        own = torch.cat([_pick(hidden, places), s.tags(tags), s.dependencies(dependencies)], -1)
        joined = torch.cat([own, _pick(own, heads), s.shapes(shapes), s.quotes(quotes)], -1)
        states = s.norm(nn.functional.gelu(s.join(joined)))
        whole = torch.ones_like(tags)
        deep = torch.cat([_pick(layers[number], places) for number in LAYERS], -1)
        return states, self.cues(states), self.any(states, whole), *self.events(states), deep


class Cues(nn.Module):
    """The states of the words around one cue -> their roles, and whether it is a cue."""

    def __init__(self, roles: Roles) -> None:
        super().__init__()
        self.roles = roles

    def forward(
        self, states: Tensor, distances: Tensor, branches: Tensor, ups: Tensor, inside: Tensor
    ) -> tuple[Tensor, Tensor]:
        roles, right, *_ = self.roles(states, distances, branches, ups, inside, torch.ones_like(inside))
        return roles, right


def _export(
    module: nn.Module, example: tuple[Tensor, ...], inputs: tuple[str, ...], outputs: tuple[str, ...], path: Path
) -> None:
    axes = {name: {1: "pieces" if name == "ids" else "words"} for name in (*inputs, *outputs) if name != "right"}
    torch.onnx.export(
        module.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def export(weights: Path, encoder: Path, out: Path) -> None:
    """Write words, cues, inner and sides.onnx, and their full-precision twins with .float.onnx beside the weights."""
    model = All(Both(Tagger(load_encoder(encoder))))
    model.load_state_dict(torch.load(weights))
    model.eval()
    words = weights.with_name("words.float.onnx")
    second = {"cues": model.both.tagger.roles, "inner": model.inner.roles, "sides": model.both.events.sides}
    zeros = torch.zeros(1, 40, dtype=torch.long)
    with torch.no_grad():
        outputs = ("words", "cues", "any", "types", "statuses", "layers")
        _export(Words(model), (torch.randint(1, 999, (1, 60)), *[zeros] * 6), WORD_INPUTS, outputs, words)
        inside = zeros.clone()
        inside[0, 3] = 1
        example = (torch.randn(1, 40, 256), zeros, zeros, zeros, inside)
        for name, roles in second.items():
            path = weights.with_name(f"{name}.float.onnx")
            _export(Cues(roles), example, CUE_INPUTS, ("roles", "right"), path)
    out.mkdir(parents=True, exist_ok=True)
    for source in (words, *(weights.with_name(f"{name}.float.onnx") for name in second)):
        quantize_dynamic(
            source,
            out / source.name.replace(".float", ""),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )


def main() -> None:
    """Export one set of weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "encoder", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    export(options.weights, options.encoder, options.out)


if __name__ == "__main__":
    main()
