"""Who said what: each row of the table is one lesson."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.extract import quotes
from knowledge.model import Article, QuoteFact
from knowledge.text import Parser


def found(parser: Parser, text: str) -> list[QuoteFact]:
    with parser.parsed(Article(text)) as document:
        return list(quotes.find(document, ()))


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"The bridge is closed for good," said Ann Lee.', "The bridge is closed for good", "Ann Lee"),
        ("The mayor said that the bridge was closed.", "that the bridge was closed", "The mayor"),
        ("According to the mayor, the bridge was closed.", "the bridge was closed.", "the mayor"),
        ("The mayor left early, saying that she was ill.", "that she was ill", "The mayor"),
        ("“The bridge is closed for good” ― Ann Lee", "The bridge is closed for good", "Ann Lee"),
        ("She met a driver who said that the bridge was closed.", "that the bridge was closed", "a driver"),
        ("The mayor promised to open the bridge.", "to open the bridge", "The mayor"),
    ],
)
def test_words_go_to_their_speaker(parser: Parser, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [(fact.text, fact.speaker) for fact in found(parser, text)]


def test_a_quotation_that_goes_on_after_its_speaker_is_one(parser: Parser) -> None:
    (fact,) = found(parser, '"The bridge is closed," said Ann Lee. "It will stay closed for years."')
    assert len(fact.spans) == 2


def test_a_quotation_that_goes_on_after_a_comma_is_one(parser: Parser) -> None:
    (fact,) = found(parser, '"The bridge is closed," Ann Lee said, "and it will stay closed."')
    assert (fact.speaker, len(fact.spans)) == ("Ann Lee", 2)


def test_the_title_of_a_broadcast_is_not_said(parser: Parser) -> None:
    assert not found(parser, 'She appears on "The Late Morning Show" every week.')


def test_an_odd_mark_costs_one_sentence(parser: Parser) -> None:
    text = 'He shut the "old bridge.\n\n"We will open it again," said Ann Lee.'
    assert ("We will open it again", "Ann Lee") in [(f.text, f.speaker) for f in found(parser, text)]


# Anything at all, with what makes a quotation thrown in.
CUES = st.sampled_from(
    ['"', "“", "”", "''", "``", "\n", "\n\n", " said ", " Ann Lee ", " according to ", ": ", "― "]
)
TEXTS = st.lists(CUES | st.text(max_size=12), max_size=24).map("".join)


@given(TEXTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_spans_cut_out_of_it(parser: Parser, text: str) -> None:
    for fact in found(parser, text):
        assert text[fact.start : fact.end] == fact.text
        assert fact.start == fact.spans[0].start
        assert fact.end == fact.spans[-1].end
        ends = [end for piece in fact.spans for end in piece]
        assert ends == sorted(ends)
        if fact.speaker_start is not None and fact.speaker_end is not None:
            assert 0 <= fact.speaker_start < fact.speaker_end <= len(text)
            assert fact.speaker
