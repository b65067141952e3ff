"""Weights → `words.onnx` and `reader.onnx`, eight bits a weight, and the tokenizer beside them.

The vectors of the word pieces are a file of their own: ONNX Runtime computes all of a graph whatever is asked of it,
and words are compared without being read.
"""

import argparse
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training import network

FILES = ("words.onnx", "reader.onnx")


class Words(torch.nn.Module):
    """The vectors of word pieces, as the encoder takes them and less their mean."""

    def __init__(self, reader: network.SpanReader) -> None:
        super().__init__()
        self.reader = reader
        self.register_buffer("mean", reader.bert.embeddings.word_embeddings.weight.detach().mean(0))

    def forward(self, input_ids):
        vectors = self.reader.vectors(input_ids)
        return vectors, vectors - self.mean


class Encoder(torch.nn.Module):
    """The reader behind these vectors."""

    def __init__(self, reader: network.SpanReader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, vectors, attention_mask, token_type_ids):
        return self.reader.scores(vectors, attention_mask, token_type_ids)


def export(weights: Path, folder: Path) -> int:
    """Write the files to `folder`, and to its `float` those in full precision; how many bytes the models have."""
    reader = network.from_start(weights).eval()
    exact = folder / "float"
    exact.mkdir(parents=True, exist_ok=True)
    pieces = torch.ones(2, 16, dtype=torch.long)
    sides = torch.tensor([[0] * 6 + [1] * 10] * 2)
    _write(Words(reader), {"input_ids": pieces}, ["vectors", "centred"], exact / FILES[0])
    taken = {"vectors": reader.vectors(pieces).detach(), "attention_mask": pieces, "token_type_ids": sides}
    _write(Encoder(reader), taken, ["scores"], exact / FILES[1])
    for name in FILES:
        quantize_dynamic(exact / name, folder / name, weight_type=QuantType.QInt8, per_channel=True)
    for place in (folder, exact):
        shutil.copy(network.BASE / "tokenizer.json", place / "tokenizer.json")
    return sum((folder / name).stat().st_size for name in FILES)


def _write(part: torch.nn.Module, taken: dict[str, torch.Tensor], given: list[str], path: Path) -> None:
    names = [*taken, *given]
    torch.onnx.export(
        part, tuple(taken.values()), str(path), input_names=list(taken), output_names=given,
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in names}, opset_version=17, dynamo=False,
    )  # fmt: skip


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("weights", type=Path)
    arguments.add_argument("folder", type=Path)
    options = arguments.parse_args()
    print(export(options.weights, options.folder))
