"""A span reader of the size of BERT-base, with random weights: what a model fifteen times as big would cost.

Twelve layers, hidden size 768, twelve heads (Devlin et al. 2019, section 3); it reads the whole article, in
windows, as such readers do where no facts and no matching tell them where to look.
"""

from collections.abc import Callable

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

LAYERS, HIDDEN, HEADS, INNER, VOCABULARY = 12, 768, 12, 3072, 30_522
# Word pieces in a window, and how far the next one begins after it.
WINDOW, STRIDE = 288, 192


def reader() -> Callable[[int], None]:
    """A function that reads so many word pieces, in one batch of windows."""
    session = onnxruntime.InferenceSession(_model(), providers=["CPUExecutionProvider"])

    def read(pieces: int) -> None:
        windows = max(1, -(-(pieces - WINDOW) // STRIDE) + 1)
        session.run(None, {"ids": np.ones((windows, min(pieces, WINDOW)), dtype=np.int64)})

    return read


class _Graph:
    """Nodes and weights as they come."""

    def __init__(self) -> None:
        self.nodes: list[object] = []
        self.weights: list[object] = []
        self._chance = np.random.default_rng(0)

    def weight(self, *shape: int) -> str:
        values = self._chance.standard_normal(shape, dtype=np.float32) * np.float32(0.02)
        return self.constant(values)

    def constant(self, values: np.ndarray) -> str:  # type: ignore[type-arg]
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def __call__(self, kind: str, *inputs: str, **attributes: object) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def linear(self, what: str, size: int, to: int) -> str:
        return self("Add", self("MatMul", what, self.weight(size, to)), self.weight(to))

    def heads(self, what: str, order: tuple[int, ...]) -> str:
        shape = self.constant(np.array([0, 0, HEADS, HIDDEN // HEADS]))
        return self("Transpose", self("Reshape", what, shape), perm=order)

    def attention(self, what: str) -> str:
        queries, keys, values = (self.linear(what, HIDDEN, HIDDEN) for _ in range(3))
        scores = self("MatMul", self.heads(queries, (0, 2, 1, 3)), self.heads(keys, (0, 2, 3, 1)))
        scaled = self("Mul", scores, self.constant(np.float32((HIDDEN / HEADS) ** -0.5)))
        seen = self("MatMul", self("Softmax", scaled, axis=-1), self.heads(values, (0, 2, 1, 3)))
        joined = self("Transpose", seen, perm=(0, 2, 1, 3))
        return self.linear(self("Reshape", joined, self.constant(np.array([0, 0, HIDDEN]))), HIDDEN, HIDDEN)

    def normal(self, what: str) -> str:
        return self("LayerNormalization", what, self.weight(HIDDEN), self.weight(HIDDEN), axis=-1)


def _model() -> bytes:
    graph = _Graph()
    state = graph.normal(graph("Gather", graph.weight(VOCABULARY, HIDDEN), "ids"))
    for _ in range(LAYERS):
        state = graph.normal(graph("Add", state, graph.attention(state)))
        inner = graph("Gelu", graph.linear(state, HIDDEN, INNER))
        state = graph.normal(graph("Add", state, graph.linear(inner, INNER, HIDDEN)))
    scores = graph.linear(state, HIDDEN, 2)
    made = helper.make_graph(
        graph.nodes,
        "bert-base",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["windows", "pieces"])],
        [helper.make_tensor_value_info(scores, TensorProto.FLOAT, ["windows", "pieces", 2])],
        graph.weights,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    serialised: bytes = model.SerializeToString()
    return serialised
