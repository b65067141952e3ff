"""An article's parse → its facts. One module a kind of fact, all with the same door:

    find(document, known) -> Iterator[Fact]

where `known` are the facts found before it, in the order of `EXTRACTORS`.
"""

import logging
from collections.abc import Callable, Iterable, Sequence

from knowledge.extract import actors, clauses, dates, figures, places, quotes
from knowledge.model import Fact, Reading
from knowledge.text import Document

log = logging.getLogger(__name__)

Extractor = Callable[[Document, Sequence[Fact]], Iterable[Fact]]

# Quotations need their speakers, so actors come first.
EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("actors", actors.find),
    ("places", places.find),
    ("dates", dates.find),
    ("figures", figures.find),
    ("quotes", quotes.find),
)


def read(document: Document) -> Reading:
    """All facts of the article, in text order."""
    known: list[Fact] = []
    for name, find in EXTRACTORS:
        try:
            known += list(find(document, tuple(known)))
        except Exception:  # one kind lost is better than the article lost; the log tells which
            log.exception("The %s of article %s could not be read", name, document.article.id)
    facts = sorted(known, key=lambda fact: (fact.start, fact.end, fact.kind))
    return Reading(document.article, document.sentences, tuple(facts), tuple(clauses.find(document)))
