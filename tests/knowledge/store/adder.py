"""A process that adds articles until it is killed. Started once, it forks for every order it gets.

An order is a line "URL NUMBER": open the store there and go on with change NUMBER, endlessly. It tells
on standard output what it is about to do, then "done"; "gone" when the fork has ended.
"""

import os
import sys
from itertools import count

from knowledge.errors import KnowledgeError
from knowledge.model import Article, Reading
from knowledge.store import journal, open_store


def say(*words: object) -> None:
    """In one system call, so that a killed process has said it or not."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def work(url: str, first: int) -> None:
    try:
        store = open_store(url)
    except KnowledgeError as error:
        say("refused", type(error).__name__)
        return
    for number in count(first):
        # Each article is put, put once more, and then put a third time or removed.
        report = number // 3
        article = Article(f"Report {report}. " + "Boats left the harbour. " * (report % 40))
        if number % 6 == 5:
            say("remove", article.id)
            store.remove(article.id)
        elif number % 7 == 0:
            say("state", number)
            store.save_state("chat", {"number": number})
        else:
            say("put", article.id)
            store.put(Reading(article))
        say("done")


if __name__ == "__main__":
    # The journal is rewritten often, so that kills hit that too.
    journal.SPARE = 20
    for order in sys.stdin:
        url, first = order.split()
        fork = os.fork()
        if fork == 0:
            say("started", os.getpid())
            work(url, int(first))
            os._exit(0)
        os.waitpid(fork, 0)
        say("gone")
