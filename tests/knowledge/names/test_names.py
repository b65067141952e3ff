"""Names are found, sorted and linked by the article as a whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.model import Article
from knowledge.names import names_of
from knowledge.text import Parser


def sorts(parser: Parser, text: str) -> dict[str, str]:
    """Every mention's words, to the sort they were given."""
    with parser.parsed(Article(text)) as document:
        return {text[start:end]: name.sort for name in names_of(document) for start, end in name.mentions}


@pytest.mark.parametrize(
    ("text", "mention", "sort"),
    [
        ("Minister Olga Brandt resigned on Monday.", "Olga Brandt", "person"),
        ("The minister thanked Mr. Haldane for his work.", "Haldane", "person"),
        ("German Foreign Minister Ulrich Vogt left early.", "Ulrich Vogt", "person"),
        ("Talks with Vietnamese President Tran Van Minh ended.", "Tran Van Minh", "person"),
        ("Secretary of State Mara Lindqvist flew home.", "Mara Lindqvist", "person"),
        ("The painter Joost van der Meulen died on Friday.", "Joost van der Meulen", "person"),
        ("Zirkowski, 47, was arrested at home. The court freed Zirkowski.", "Zirkowski", "person"),
        ("Shares of Norvane Holdings Inc fell sharply.", "Norvane Holdings Inc", "organisation"),
        ("The newspaper Kurier reported the theft.", "Kurier", "organisation"),
        ("Brassica shares rose after Brassica executives spoke.", "Brassica", "organisation"),
        ("The Bank of Latvia kept its rate.", "Bank of Latvia", "organisation"),
        ("The Ministry of Trade and Industry agreed.", "Ministry of Trade and Industry", "organisation"),
        ("The company moved to Lisbon in 2011.", "Lisbon", "place"),
        ("Two men drowned in the town of Kolva.", "Kolva", "place"),
        ("They live 20 km north of Tarvik.", "Tarvik", "place"),
        ("Rescuers reached Dorvan province by air.", "Dorvan", "place"),
        ("The war spread to the Central African Republic.", "Central African Republic", "place"),
        ("Iraqi troops left the valley.", "Iraqi", "group"),
        ("The French Open begins on Monday.", "French Open", "matter"),
    ],
)
def test_a_name_is_sorted_by_itself_and_by_the_words_around_it(
    parser: Parser, text: str, mention: str, sort: str
) -> None:
    assert sorts(parser, text).get(mention) == sort


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Britain's government fell.", "Britain"),
        ("The Norwegian firm was sold to the Hanseatic Bank.", "Hanseatic Bank"),
        ("It was bought by Marlow Corp. Nobody was told.", "Marlow Corp"),
        ("It was bought by Marlow Corp. in May.", "Marlow Corp."),
        ("A call from Seoul to Kim Dae-ho went unanswered.", "Kim Dae-ho"),
        ("Leaders of Trinidad and Tobago met in Rome.", "Trinidad and Tobago"),
    ],
)
def test_a_mention_ends_where_the_name_does(parser: Parser, text: str, mention: str) -> None:
    assert mention in sorts(parser, text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The Oslo-based firm closed.", "Oslo"),
        ("He led an anti-NATO march.", "NATO"),
        ("Police said nothing. Officials agreed.", "Police"),
        ("The meeting is on Tuesday in March.", "March"),
    ],
)
def test_some_capitals_name_nobody(parser: Parser, text: str, missing: str) -> None:
    assert missing not in sorts(parser, text)


def test_a_line_in_capitals_is_read_in_the_light_of_the_article(parser: Parser) -> None:
    text = "BRANDT QUITS AS BALTICA BANK SINKS\n\nOlga Brandt, 51, left Baltica Bank in Riga on Friday."
    found = sorts(parser, text)
    assert (found["BRANDT"], found["BALTICA BANK"]) == ("person", "organisation")


def test_a_headline_in_title_case_is_read_in_the_light_of_the_article(parser: Parser) -> None:
    text = "Brandt Calls Rival A Liar Over Bank Deal\n\nOlga Brandt called her rival a liar over a bank deal."
    found = sorts(parser, text)
    assert found["Brandt"] == "person"
    assert not any("Calls" in mention or "Liar" in mention for mention in found)


def test_what_an_article_shows_once_holds_for_every_mention(parser: Parser) -> None:
    text = "King wrote again. The novelist Rosa King lives in Hull. In Hull, King is loved."
    with parser.parsed(Article(text)) as document:
        people = [name for name in names_of(document) if name.sort == "person"]
    assert [(name.texts, len(name.mentions)) for name in people] == [(("Rosa King", "King"), 3)]


def test_the_name_in_full_that_is_used_most_comes_first(parser: Parser) -> None:
    text = "Rosa King won. Rosa King left. Rosa Anne King lost. King slept."
    with parser.parsed(Article(text)) as document:
        assert names_of(document)[0].texts == ("Rosa King", "Rosa Anne King", "King")


def test_names_are_found_once_a_parse(parser: Parser) -> None:
    with parser.parsed(Article("Rosa King lives in Hull.")) as document:
        assert names_of(document) is names_of(document)


WORDS = st.sampled_from(
    [
        "Rosa", "King", "said", "Mr.", "Iraqi", "of", "the", "Bank", "BANK", "(", ")", ",", ".", "-", "--",
        "\n", "\n\n",
        "U.S.", "'s", "“", "”", "4", "3-1", "v",
        "Hull", "President", "and", "al", "&", "1996-08-30", "(AP)", "—", "İ", "é",
        "\u00a0", "A.", "in", "who", "was", "a", "she", "x" * 40,
        "[W]e", "St.", "O'Hara", "🎉", "\t", "\r\n",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(text=st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_mentions_that_lie_apart_and_cut_out_words(parser: Parser, text: str) -> None:
    with parser.parsed(Article(text)) as document:
        spans = sorted(span for name in names_of(document) for span in name.mentions)
    assert all(text[start:end].strip() for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
