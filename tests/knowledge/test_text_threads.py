"""One parser serves all threads."""

from concurrent.futures import ThreadPoolExecutor

from knowledge.model import Article
from knowledge.text import Parser


def test_threads_take_turns_at_one_parser(parser: Parser) -> None:
    articles = [
        Article(f"{n} boats left Port{n} on Monday, the harbourmaster{n} said. " * 20) for n in range(40)
    ]

    def words(article: Article) -> list[str]:
        with parser.parsed(article) as document:
            return [token.text for token in document.doc]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(words, articles)) == [words(article) for article in articles]
