"""Trained heads for events between states -> the files that the package reads, in eight bits.

python tools/train_tagger/export_acts.py acts.pt src/westphalia/learned/weights
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from act_task import DEEP, ActHeads, ActTags
from model import WIDTH
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from westphalia.learned.hints import COLUMNS
from westphalia.learned.labels import TYPES
from westphalia.learned.partners import COLUMNS as HOW

# Inputs and outputs, with the axes that differ from call to call.
_WORDS, _ASKED, _NEAR = {1: "words"}, {0: "asked"}, {0: "asked", 1: "near"}
_TAGS = (dict.fromkeys(("states", "layers", "hints"), _WORDS), dict.fromkeys(("acts", "types", "statuses"), _WORDS))
_SIDES = (
    {
        **dict.fromkeys(("triggers", "types"), _ASKED),
        **dict.fromkeys(("others", "how"), _NEAR),
        "alike": {0: "asked", 1: "all", 2: "all"},
        "filled": _NEAR,
    },
    {"scores": {0: "asked", 2: "all"}},
)


class Tags(nn.Module):
    """One window -> the states of its words, their types and statuses."""

    def __init__(self, tags: ActTags) -> None:
        super().__init__()
        self.tags = tags

    def forward(self, states: Tensor, layers: Tensor, hints: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        whole = torch.ones(states.shape[:2], dtype=torch.long)
        found: tuple[Tensor, Tensor, Tensor] = self.tags(states, layers, hints, whole)
        return found


def export(weights: Path, out: Path) -> None:
    """Write acts.onnx and partners.onnx."""
    heads = ActHeads()
    heads.load_state_dict(torch.load(weights))
    heads.eval()
    words = (torch.randn(1, 40, WIDTH), torch.randn(1, 40, DEEP), torch.zeros(1, 40, len(COLUMNS)))
    asked, most = 3, 5
    triggers = (torch.randn(asked, WIDTH), torch.rand(asked, 1 + len(TYPES)), torch.randn(asked, most, WIDTH))
    how = torch.zeros(asked, most, len(HOW), dtype=torch.long)
    alike = torch.zeros(asked, most + 1, most + 1, dtype=torch.long)
    filled = torch.ones(asked, most, dtype=torch.long)
    parts = (
        ("acts", Tags(heads.tags), words, _TAGS),
        ("partners", heads.partners, (*triggers, how, alike, filled), _SIDES),
    )
    with TemporaryDirectory() as folder, torch.no_grad():
        for name, module, example, (inputs, outputs) in parts:
            path = Path(folder) / f"{name}.onnx"
            torch.onnx.export(
                module.eval(),
                example,
                str(path),
                input_names=list(inputs),
                output_names=list(outputs),
                dynamic_axes={**inputs, **outputs},
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
