"""Weights → `reader.onnx`, eight bits a weight, and the tokenizer beside it."""

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training import network

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = ("scores", "vectors")


class Exported(torch.nn.Module):
    """The reader, and the vectors that its word pieces have before it reads them, less their mean."""

    def __init__(self, reader: network.SpanReader) -> None:
        super().__init__()
        self.reader = reader
        self.register_buffer("mean", reader.bert.embeddings.word_embeddings.weight.detach().mean(0))

    def forward(self, input_ids, attention_mask, token_type_ids):
        vectors = self.reader.bert.embeddings.word_embeddings(input_ids) - self.mean
        return self.reader(input_ids, attention_mask, token_type_ids), vectors


def export(weights: Path, folder: Path) -> Path:
    """Write reader.onnx and tokenizer.json to `folder`; the path of the model is returned."""
    reader = Exported(network.from_start(weights)).eval()
    sample = torch.ones(2, 16, dtype=torch.long)
    sides = torch.tensor([[0] * 6 + [1] * 10] * 2)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "reader.onnx"
        torch.onnx.export(
            reader, (sample, sample, sides), str(exact), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "batch", 1: "tokens"} for name in (*INPUTS, *OUTPUTS)}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(exact, folder / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True)
        shutil.copy(exact, folder / "float.onnx")
    shutil.copy(network.BASE / "tokenizer.json", folder / "tokenizer.json")
    return folder / "reader.onnx"


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("weights", type=Path)
    arguments.add_argument("folder", type=Path)
    options = arguments.parse_args()
    print(export(options.weights, options.folder).stat().st_size)
