"""Spans that were read: cut out of their window, best first, and none where the model is missing."""

import logging
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from knowledge.model import Span
from knowledge.reader import ANSWER, BEST, LONGEST, MODEL, Found, Inputs, Reader, Scores

TEXT = "Ada Brook opened the ferry line on Monday. It carries 1,200 passengers a day."
WHOLE = Span(0, len(TEXT))


def pieces() -> Tokenizer:
    """Every word a piece, all of them unknown but for the special ones."""
    made = Tokenizer(models.WordLevel({"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "[PAD]": 3}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.BertProcessing(("[SEP]", 1), ("[CLS]", 0))
    return made


class Favours:
    """A model that scores the words at these places of the text's side as an answer's start and end."""

    def __init__(self, starts: Mapping[int, float], ends: Mapping[int, float], nothing: float = 0.0) -> None:
        self._starts, self._ends, self._nothing = starts, ends, nothing
        self.shapes: list[tuple[int, ...]] = []

    def __call__(self, inputs: Inputs) -> Scores:
        sides = inputs["token_type_ids"]
        self.shapes.append(sides.shape)
        scores = np.full((*sides.shape, 2), -5.0, dtype=np.float32)
        scores[:, 0, :] = self._nothing / 2
        for row, first in enumerate(sides.argmax(axis=1)):
            for column, favoured in enumerate((self._starts, self._ends)):
                for place, score in favoured.items():
                    scores[row, first + place, column] = score
        return scores


class Knows:
    """A model's word vectors: words of one row mean the same, rows have nothing in common."""

    def __init__(self, *rows: str) -> None:
        self._rows = [row.split() for row in rows]
        self.asked: list[int] = []

    @property
    def pieces(self) -> Tokenizer:
        words = [word for row in self._rows for word in row]
        made = Tokenizer(
            models.WordLevel(
                {"[PAD]": 0, **{word: at for at, word in enumerate(words, 1)}}, unk_token="[PAD]"
            )
        )
        made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        return made

    def __call__(self, inputs: Inputs) -> Scores:
        self.asked.append(len(inputs["input_ids"]))
        rows = [-1, *(number for number, row in enumerate(self._rows) for _ in row)]
        return np.eye(len(self._rows) + 1, dtype=np.float32)[np.array(rows)[inputs["input_ids"]]]


def reader(model: Favours) -> Reader:
    return Reader(model, Knows(), pieces())


def read(model: Favours, windows: list[Span]) -> list[list[Found]]:
    return reader(model).read("when did it open", TEXT, windows)


def test_a_span_is_cut_out_of_the_text() -> None:
    ((best, *_),) = read(Favours({7: 4.0}, {7: 3.0}), [WHOLE])
    assert TEXT[slice(*best.span)] == "Monday"


def test_a_span_may_have_many_words() -> None:
    ((best, *_),) = read(Favours({0: 4.0}, {1: 3.0}), [WHOLE])
    assert TEXT[slice(*best.span)] == "Ada Brook"


def test_the_margin_is_what_lies_between_it_and_nothing() -> None:
    ((best, *_),) = read(Favours({7: 4.0}, {7: 3.0}, nothing=2.0), [WHOLE])
    assert best.margin == pytest.approx(5.0)


def test_a_window_deep_in_the_text_counts_from_the_texts_start() -> None:
    second = Span(TEXT.index("It"), len(TEXT))
    ((best, *_),) = read(Favours({2: 4.0}, {4: 3.0}), [second])
    assert TEXT[slice(*best.span)] == "1,200"


def test_each_window_has_its_own_spans_best_first_and_apart() -> None:
    halves = [Span(0, TEXT.index(" It")), Span(TEXT.index("It"), len(TEXT))]
    found = read(Favours({0: 4.0, 3: 2.0}, {0: 4.0, 3: 2.0}), halves)
    assert len(found) == len(halves)
    for window, spans in zip(halves, found, strict=True):
        assert len(spans) == BEST
        assert [f.margin for f in spans] == sorted((f.margin for f in spans), reverse=True)
        assert all(window.start <= f.span.start < f.span.end <= window.end for f in spans)
        ordered = sorted(f.span for f in spans)
        assert all(one.end <= other.start for one, other in pairwise(ordered))


def test_an_end_before_its_start_is_no_span() -> None:
    ((best, *_),) = read(Favours({7: 4.0}, {0: 9.0}), [WHOLE])
    assert best.span.start < best.span.end


def test_no_answer_is_endless() -> None:
    words = "word " * 200
    model = Favours({0: 5.0}, {ANSWER + 5: 9.0})
    ((best, *_),) = reader(model).read("what", words, [Span(0, len(words))])
    assert len(words[slice(*best.span)].split()) <= ANSWER


def test_more_than_the_model_takes_is_cut() -> None:
    model, words = Favours({}, {}), "word " * 2000
    reader(model).read("what", words, [Span(0, len(words))])
    assert model.shapes == [(1, LONGEST)]


def test_nothing_to_read_is_nothing_found() -> None:
    assert read(Favours({}, {}), []) == []


def test_a_window_of_white_space_has_no_span() -> None:
    assert reader(Favours({}, {})).read("what", "   ", [Span(0, 3)]) == [[]]


@pytest.mark.parametrize("missing", ["words.onnx", "reader.onnx", "tokenizer.json"])
def test_without_one_of_its_files_there_is_no_reader_and_a_word_about_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, missing: str
) -> None:
    for file in MODEL.iterdir():
        if file.name != missing:
            (tmp_path / file.name).symlink_to(file)
    with caplog.at_level(logging.WARNING):
        assert Reader.load(tmp_path) is None
    assert str(tmp_path) in caplog.text


def test_words_are_alike_as_far_as_their_vectors_are() -> None:
    known = Knows("prisoner captive", "ferry boat")
    alike = Reader(Favours({}, {}), known, known.pieces).alike(["captive", "boat"], ["prisoner", "ferry"])
    assert alike == pytest.approx(np.array([[1.0, 0.0], [0.0, 1.0]]))


def test_a_word_of_many_pieces_lies_between_them() -> None:
    known = Knows("prisoner", "ferry")
    ((alike,),) = Reader(Favours({}, {}), known, known.pieces).alike(["prisoner-ferry"], ["ferry"])
    assert alike == pytest.approx(1 / np.sqrt(3))  # the hyphen is a piece too


def test_a_word_is_looked_up_once() -> None:
    known = Knows("prisoner captive", "ferry boat")
    read = Reader(Favours({}, {}), known, known.pieces)
    for _ in range(2):
        read.alike(["captive"], ["prisoner", "ferry"])
    assert known.asked == [3]


@pytest.mark.parametrize(("words", "others"), [([], ["ferry"]), (["ferry"], [])])
def test_nothing_is_alike_to_no_words(words: list[str], others: list[str]) -> None:
    known = Knows("ferry")
    found = Reader(Favours({}, {}), known, known.pieces).alike(words, others)
    assert found.shape == (len(words), len(others))
