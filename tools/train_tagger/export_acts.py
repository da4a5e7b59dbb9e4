"""Trained heads for events between states -> the files that the package reads, in eight bits.

python tools/train_tagger/export_acts.py acts.pt src/westphalia/learned/weights
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from act_task import ActHeads, ActTags, Partners
from model import WIDTH
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from westphalia.learned.hints import COLUMNS
from westphalia.learned.partners import COLUMNS as HOW


class Tags(nn.Module):
    """One window -> the states of its words, their types and statuses."""

    def __init__(self, tags: ActTags) -> None:
        super().__init__()
        self.tags = tags

    def forward(self, states: Tensor, hints: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        found: tuple[Tensor, Tensor, Tensor] = self.tags(states, hints, torch.ones(states.shape[:2], dtype=torch.long))
        return found


class Sides(nn.Module):
    """Pairs of a trigger and a mention -> scores; and how likely no mention at all is a side."""

    def __init__(self, partners: Partners) -> None:
        super().__init__()
        self.partners = partners

    def forward(self, triggers: Tensor, others: Tensor, how: Tensor) -> tuple[Tensor, Tensor]:
        return self.partners(triggers, others, how), self.partners.none(triggers)


def export(weights: Path, out: Path) -> None:
    """Write acts.onnx and partners.onnx."""
    heads = ActHeads()
    heads.load_state_dict(torch.load(weights))
    heads.eval()
    pairs = (torch.randn(5, WIDTH), torch.randn(5, WIDTH), torch.zeros(5, len(HOW), dtype=torch.long))
    parts = (
        ("acts", Tags(heads.tags), (torch.randn(1, 40, WIDTH), torch.zeros(1, 40, len(COLUMNS))), 1),
        ("partners", Sides(heads.partners), pairs, 0),
    )
    names = {
        "acts": (["states", "hints"], ["acts", "types", "statuses"]),
        "partners": (["triggers", "others", "how"], ["scores", "none"]),
    }
    with TemporaryDirectory() as folder, torch.no_grad():
        for name, module, example, axis in parts:
            inputs, outputs = names[name]
            path = Path(folder) / f"{name}.onnx"
            torch.onnx.export(
                module.eval(),
                example,
                str(path),
                input_names=inputs,
                output_names=outputs,
                dynamic_axes={column: {axis: "rows"} for column in (*inputs, *outputs)},
                opset_version=17,
                dynamo=False,
            )
            quantize_dynamic(
                path,
                out / f"{name}.onnx",
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul", "Gather"],
            )


def main() -> None:
    """Export one set of weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export(options.weights, options.out)


if __name__ == "__main__":
    main()
