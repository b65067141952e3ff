"""The one family of errors that leaves this package.

    KnowledgeError
    ├── ArticleError        an article can't be read: empty, too long, not text
    ├── QuestionError       a question can't be read: empty, too long
    └── StoreError          the fact store can't be used
        ├── StoreLocked     another process has it open
        ├── StoreCorrupt    its file is damaged and was kept aside
        └── StoreOutdated   a reading in it was made by another version

Not finding an answer is no error: it is a `NoAnswer`.
"""


class KnowledgeError(Exception):
    """Something the caller handed in can't be used; the message can be shown to a user as it is.

    The message says what is wrong, with which value, and what to do about it. Who says that in another
    language finds its `name`, "" where it has none, and its `values`:

    empty                       an article of no words at all
    no_words                    an article without letters
    too_long                    length, limit: characters of an article
    no_such_day                 day: what stands where an article's day should
    question_empty              a question without letters and digits
    question_too_long           length, limit: characters of a question
    """

    def __init__(self, message: str, name: str = "", **values: str | int) -> None:
        super().__init__(message)
        self.name, self.values = name, values


class ArticleError(KnowledgeError):
    """An article can't be read."""


class QuestionError(KnowledgeError):
    """A question can't be read."""


class StoreError(KnowledgeError):
    """The fact store can't be opened, read or written."""


class StoreLocked(StoreError):
    """Another process has the store open."""


class StoreCorrupt(StoreError):
    """The store's file is damaged. It is never overwritten."""


class StoreOutdated(StoreError):
    """What is kept of an article can't be understood any more; the article itself is still there."""
