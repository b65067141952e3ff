"""A question and stretches of text → spans that may answer it (a small neural span reader, ONNX Runtime).

For every word piece the model scores how likely an answer starts and ends there; the first position
stands for "not told here" (Devlin et al. 2019, section 4.3). The files and what they were made of:
`knowledge/model/MODEL_CARD.md`.
"""

import logging
import os
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from tokenizers import Encoding, Tokenizer

from knowledge.model import Span

log = logging.getLogger(__name__)

MODEL = Path(__file__).parent / "model"

# In word pieces. No answer that a person would type is longer than ANSWER.
LONGEST, ANSWER = 320, 30
# Spans that are taken of each stretch of text.
BEST = 3

# Words whose vectors are remembered.
REMEMBERED = 4096
# Processors that work on one batch, at most: more find too little to do in it.
PROCESSORS = 4

Inputs = dict[str, np.ndarray[Any, np.dtype[np.int64]]]
Scores = np.ndarray[Any, np.dtype[np.float32]]
# What the model does: the arrays of a batch → scores by stretch, word piece and (start, end).
Scorer = Callable[[Inputs], Scores]
# What it takes word pieces for: their numbers in a row → a vector of each, centred on the mean of all pieces.
Embedder = Callable[[Inputs], Scores]


class Found(NamedTuple):
    """A span of the text that may answer; `margin` is by how much (in logits) it beats "not told here"."""

    span: Span
    margin: float


class Reader:
    """Reads for answers. One instance serves one thread at a time."""

    def __init__(self, score: Scorer, embed: Embedder, pieces: Tokenizer) -> None:
        pieces.enable_truncation(LONGEST, strategy="only_second")
        pieces.enable_padding()
        self._score, self._embed, self._pieces = score, embed, pieces
        self._vectors: dict[str, Scores] = {}

    @classmethod
    def load(cls, folder: Path = MODEL) -> Self | None:
        """The reader whose files lie in `folder`; None, with a warning, where it can't be had."""
        files = words, reader, pieces = [
            folder / name for name in ("words.onnx", "reader.onnx", "tokenizer.json")
        ]
        if not all(file.exists() for file in files):
            log.warning("There is no reader model in %s: answers come from the facts alone.", folder)
            return None
        try:
            return cls(*_sessions(words, reader), Tokenizer.from_file(str(pieces)))
        except ImportError:
            log.warning("onnxruntime is not installed: answers come from the facts alone.")
            return None

    def read(self, question: str, text: str, windows: Sequence[Span]) -> list[list[Found]]:
        """For each window of the text the spans that fit best, best first; none overlap within a window."""
        if not windows:
            return []
        encoded = self._pieces.encode_batch(
            [(question, text[window.start : window.end]) for window in windows]
        )
        scores = self._score(_inputs(encoded))
        return [
            _best(encoding, rows, window)
            for encoding, rows, window in zip(encoded, scores, windows, strict=True)
        ]

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Scores:
        """How near each word is in meaning to each of the others: cosines of the model's word vectors."""
        if not (words and others):
            return np.zeros((len(words), len(others)), dtype=np.float32)
        self._learn({*words, *others})
        ours, theirs = (np.stack([self._vectors[word] for word in side]) for side in (words, others))
        found: Scores = ours @ theirs.T
        return found

    def _learn(self, words: AbstractSet[str]) -> None:
        """Remember the vectors of these words, and forget others where they would become too many."""
        if len(self._vectors) + len(words) > REMEMBERED:
            self._vectors.clear()
        new = sorted(words - self._vectors.keys())
        if not new:
            return
        inputs = _inputs(self._pieces.encode_batch(new, add_special_tokens=False))
        own = inputs["attention_mask"][..., None]
        vectors = (self._embed(inputs) * own).sum(axis=1)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        self._vectors.update(zip(new, vectors / np.maximum(lengths, 1e-6), strict=True))


def _sessions(words: Path, reader: Path) -> tuple[Scorer, Embedder]:
    import onnxruntime  # noqa: PLC0415  (the one import that may fail: without it the facts answer alone)

    def session(model: Path, threads: int) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        # Threads that wait by spinning take the processor from all else on a small machine.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # Where a processor has no instruction for sums of products of bytes, they overflow without this, and
        # answers differ from those of other machines.
        options.add_session_config_entry("session.x64quantprecision", "1")
        # Said outright: left to itself the runtime ties each thread to a processor of its own, where it waits
        # for whatever else that one has to do.
        options.intra_op_num_threads = threads
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    # Looking up is no work to be shared.
    entrance, behind = session(words, 1), session(reader, min(PROCESSORS, os.cpu_count() or 1))

    def score(inputs: Inputs) -> Scores:
        masks = {name: inputs[name] for name in ("attention_mask", "token_type_ids")}
        found: Scores = behind.run(["scores"], {"vectors": looked_up("vectors", inputs), **masks})[0]
        return found

    def embed(inputs: Inputs) -> Scores:
        return looked_up("centred", inputs)

    def looked_up(what: str, inputs: Inputs) -> Scores:
        found: Scores = entrance.run([what], {"input_ids": inputs["input_ids"]})[0]
        return found

    return score, embed


def _inputs(encoded: Sequence[Encoding]) -> Inputs:
    names = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}
    return {name: np.array([getattr(e, own) for e in encoded], dtype=np.int64) for name, own in names.items()}


def _best(encoding: Encoding, scores: Scores, window: Span) -> list[Found]:
    """The highest sums of a start and an end in the text, of those that don't overlap a higher one."""
    inside = [
        at for at, side in enumerate(encoding.type_ids) if side == 1 and encoding.special_tokens_mask[at] == 0
    ]
    if not inside:
        return []
    first, last = inside[0], inside[-1] + 1
    sums = scores[first:last, 0][:, None] + scores[first:last, 1][None, :]
    allowed = np.triu(np.ones_like(sums, dtype=bool)) & ~np.triu(np.ones_like(sums, dtype=bool), ANSWER)
    sums = np.where(allowed, sums, -np.inf)
    nothing = float(scores[0].sum())
    found = []
    for _ in range(BEST):
        start, end = np.unravel_index(int(sums.argmax()), sums.shape)
        if not np.isfinite(sums[start, end]):
            break
        span = Span(
            window.start + encoding.offsets[first + start][0], window.start + encoding.offsets[first + end][1]
        )
        found.append(Found(span, float(sums[start, end]) - nothing))
        sums[: end + 1, start:] = -np.inf
    return found
