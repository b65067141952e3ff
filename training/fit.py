"""Fitting: one pass over the examples in batches of like length, linear decay."""

import logging
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Encoding

from training.examples import Example
from training.network import SpanReader, tokenizer

log = logging.getLogger(__name__)

TOKENS_A_BATCH = 3_000
WARM_UP = 0.06
# Half precision where the processor has it; elsewhere it is emulated, and thirty times slower than none.
HALF = torch.cpu._is_avx512_bf16_supported()


# First and last token that may start the answer, first and last that may end it.
Spot = tuple[int, int, int, int]


def labelled(example: Example, encoding: Encoding) -> Spot | None:
    """Where the answer may start and end; token 0 for none; None where it was cut off."""
    if not example.answerable:
        return 0, 0, 0, 0
    inside = [
        at for at, (start, end) in enumerate(encoding.offsets)
        if encoding.type_ids[at] == 1 and start < example.end and end > example.start and end > start
    ]  # fmt: skip
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return (first, last, first, last) if example.somewhere else (first, first, last, last)


def batches(examples: Sequence[Example], dice: random.Random) -> list[dict]:
    """Batches of about equal size in tokens, in random order."""
    pieces = tokenizer()
    encoded = pieces.encode_batch([(e.question, e.context) for e in examples])
    labelled_rows = [
        (enc, spot) for e, enc in zip(examples, encoded, strict=True) if (spot := labelled(e, enc))
    ]
    labelled_rows.sort(key=lambda row: len(row[0]) + dice.random() * 8)
    found, batch = [], []
    for row in labelled_rows:
        if batch and (len(batch) + 1) * len(row[0]) > TOKENS_A_BATCH:
            found.append(_tensors(batch))
            batch = []
        batch.append(row)
    found.append(_tensors(batch))
    dice.shuffle(found)
    return found


def _tensors(batch: list[tuple[Encoding, Spot]]) -> dict:
    width = max(len(encoding) for encoding, _ in batch)

    def padded(name: str) -> torch.Tensor:
        return torch.tensor([getattr(e, name) + [0] * (width - len(e)) for e, _ in batch])

    return {
        "input_ids": padded("ids"), "attention_mask": padded("attention_mask"), "token_type_ids": padded("type_ids"),
        "spots": torch.tensor([spot for _, spot in batch]),
    }  # fmt: skip


def fit(
    reader: SpanReader, parts: Sequence[Sequence[Example]], *, rate: float, seed: int, checkpoint: Path
) -> None:
    """One pass over each part in turn: warm-up, a steady rate, and decay to nothing over the last part.

    The weights go to `checkpoint` every ten minutes and at the end.
    """
    dice = random.Random(seed)
    torch.manual_seed(seed)
    batched = [batches(part, dice) for part in parts]
    work = [batch for part in batched for batch in part]
    steady = len(work) - len(batched[-1])
    weights = Weights(reader)
    optimiser = torch.optim.AdamW(weights.exact.values(), lr=rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step, steady, len(work)))
    reader.train()
    began = saved = time.monotonic()
    seen, smooth = 0, math.nan
    for step, batch in enumerate(work):
        spots = batch.pop("spots")
        loss = _loss(reader(**batch).float(), spots)
        loss.backward()
        weights.take_gradients()
        torch.nn.utils.clip_grad_norm_(weights.exact.values(), 1.0)
        optimiser.step()
        schedule.step()
        weights.hand_over()
        seen += int(batch["attention_mask"].sum())
        smooth = loss.item() if math.isnan(smooth) else 0.98 * smooth + 0.02 * loss.item()
        if step % 50 == 0:
            speed = seen / (time.monotonic() - began)
            log.info("step %d of %d, loss %.3f, %.0f tokens a second", step, len(work), smooth, speed)
        if time.monotonic() - saved > 600:
            weights.save(checkpoint)
            saved = time.monotonic()
    weights.save(checkpoint)
    weights.restore()


class Weights:
    """A network's weights in full precision, while it computes with half of it (Micikevicius et al. 2018, 3.1)."""

    def __init__(self, reader: SpanReader) -> None:
        self._reader = reader
        self.exact = {name: own.detach().float().clone() for name, own in reader.named_parameters()}
        if HALF:
            reader.bfloat16()

    def take_gradients(self) -> None:
        """Move the network's gradients to the exact weights."""
        for name, own in self._reader.named_parameters():
            self.exact[name].grad = own.grad.float()
            own.grad = None

    def hand_over(self) -> None:
        """Let the network compute with what the weights are now."""
        with torch.no_grad():
            torch._foreach_copy_(list(self._reader.parameters()), list(self.exact.values()))

    def restore(self) -> None:
        """Give the network its full precision back."""
        self._reader.float()
        self.hand_over()

    def save(self, path: Path) -> None:
        """Write them to a file; two bytes each are exact enough to go on from."""
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file({name: own.half().contiguous() for name, own in self.exact.items()}, path)


def _loss(scores: torch.Tensor, spots: torch.Tensor) -> torch.Tensor:
    """Minus the log of the probability that start and end lie where they may, mean over the batch."""
    at = torch.arange(scores.shape[1])
    losses = []
    for side in (0, 1):
        first, last = spots[:, 2 * side, None], spots[:, 2 * side + 1, None]
        right = scores[..., side].masked_fill((at < first) | (at > last), -math.inf)
        losses.append(scores[..., side].logsumexp(1) - right.logsumexp(1))
    return torch.stack(losses).mean()


def _pace(step: int, steady: int, steps: int) -> float:
    warm = max(1, int(WARM_UP * steps))
    return min((step + 1) / warm, 1.0, max(0.0, (steps - step) / max(1, steps - max(steady, warm))))
