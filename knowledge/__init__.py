"""An article goes in, answers come out, each cut out of the article.

>>> from datetime import date
>>> library = Library.open("memory:")
>>> reading = library.add(
...     Article(
...         "Ada Brook opened the ferry line to Gull Island on Monday. It carries 1,200 passengers a day.",
...         published=date(2021, 5, 4),
...     )
... )
>>> [fact.text for fact in reading.facts if fact.kind == Kind.ACTOR]
['Ada Brook']
>>> answer = library.ask("wen did the ferry line open")
>>> answer.text, answer.value
('Monday', '2021-05-03')
>>> reading.article.text[answer.start : answer.end]
'Monday'
>>> library.ask("how many passengers").text
'1,200'
>>> library.ask("who baked the cake").reason
<Reason.NOTHING_ALIKE: 'nothing alike'>
>>> library.close()

A library on disk is opened with "tinydb:" and a path. Whatever goes wrong is a KnowledgeError.
"""

from knowledge.errors import (
    ArticleError,
    KnowledgeError,
    QuestionError,
    StoreCorrupt,
    StoreError,
    StoreLocked,
    StoreOutdated,
)
from knowledge.library import Library
from knowledge.matching import find_titles
from knowledge.model import (
    ActorFact,
    Answer,
    Article,
    Clause,
    DateFact,
    Fact,
    FigureFact,
    Kind,
    NoAnswer,
    PlaceFact,
    Question,
    QuoteFact,
    Reading,
    Reason,
    Span,
    Turn,
)
from knowledge.published import day_published, day_typed
from knowledge.question import leans
from knowledge.source import article_of, read_file, read_text
from knowledge.store.postgres import Database, database_of

__all__ = [
    "ActorFact",
    "Answer",
    "Article",
    "ArticleError",
    "Clause",
    "Database",
    "DateFact",
    "Fact",
    "FigureFact",
    "Kind",
    "KnowledgeError",
    "Library",
    "NoAnswer",
    "PlaceFact",
    "Question",
    "QuestionError",
    "QuoteFact",
    "Reading",
    "Reason",
    "Span",
    "StoreCorrupt",
    "StoreError",
    "StoreLocked",
    "StoreOutdated",
    "Turn",
    "article_of",
    "database_of",
    "day_published",
    "day_typed",
    "find_titles",
    "leans",
    "read_file",
    "read_text",
]
