"""What was said and by whom: direct, indirect and mixed quotations.

The parse gives a reporting verb, its subject and the clause it reports; quotation marks widen that
clause, and quoted words without a verb of their own go on with the speaker before (O'Keefe et al.,
EMNLP 2012, call the speaker of the nearest reporting verb a baseline that is hard to beat).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from knowledge.lexicon.speech import ACCORDING, REPORTING, WISHING
from knowledge.model import ActorFact, Fact, QuoteFact, Span
from knowledge.text import Document

# A mark left open ends with its line, so that an odd one costs no more than that.
QUOTED = re.compile(
    r"“[^”\n]*”?|(?<![\w.,!?])\"(?=\S)[^\"\n]*\"?|(?:``|(?<!\w)'')(?=\S)(?:(?!'')[^\n])*(?:'')?"
)
_NAMED_LINE = re.compile(r"^[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*):", re.MULTILINE)  # noqa: RUF001
_SIGNATURE = re.compile(r"[\"”']\s*(?:[―—–]|--)\s*(?P<name>[A-Z][^\n“”\"]{2,60}?)[. ]*$", re.MULTILINE)  # noqa: RUF001
# Between a quotation and the words that attribute it stand no more than an adverb or a date.
NEAR = 60
_MARKS = " \t\n\"“”'`,"

SUBJECTS = ("nsubj", "nsubjpass", "agent")
# A verb that hangs on another like this has that one's subject.
SHARING = ("advcl", "conj", "xcomp")


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution: its pieces in text order, and who is named as its speaker by which verb.

    `beside` is where speaker and verb stand together.
    """

    pieces: tuple[Span, ...]
    speaker: Span | None = None
    cue: str | None = None
    beside: Span | None = None

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


def find(document: Document, known: Sequence[Fact]) -> Iterator[QuoteFact]:
    """The article's quotations in text order."""
    quoted = [Span(*found.span()) for found in QUOTED.finditer(document.text)]
    outside = [
        token for token in document.doc if not any(mark.start <= token.idx < mark.end for mark in quoted)
    ]
    reported = [
        *(said for token in outside if (said := _reported(token, quoted))),
        *_transcript(document.text),
        *_signed(document.text),
    ]
    found = _continued(document.text, _widened(reported, quoted), quoted)
    for said in sorted(found, key=lambda said: said.start):
        if fact := _fact(document, said, quoted, known):
            yield fact


def _reported(token: Token, quoted: Sequence[Span]) -> Said | None:
    """The clause that a reporting verb or "according to" attributes to its speaker."""
    if token.lower_ == ACCORDING:
        return _according(token)
    if token.pos_ != "VERB" or token.lemma_.lower() not in REPORTING:
        return None
    speaker, clause = _subject(token, quoted), _content(token)
    if speaker is None:
        return None
    span = _phrase(speaker)
    beside = Span(min(span.start, token.idx), max(span.end, token.idx + len(token)))
    pieces = (_clause(clause, token, speaker),) if clause is not None else ()
    return Said(
        pieces, span, token.text, beside if _owns(token, speaker) else Span(token.idx, token.idx + len(token))
    )


def _subject(verb: Token, quoted: Sequence[Span]) -> Token | None:
    """Who speaks: the verb's subject, or that of the verb it follows ("he left, saying …")."""
    if behind := _inverted(verb, quoted):
        return behind
    for _ in range(3):
        own = next((c for c in verb.children if c.dep_ in SUBJECTS and not _within(c, quoted)), None)
        if own is not None and own.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
            return verb.head
        if own is not None:
            return own
        if verb.dep_ not in SHARING:
            return None
        verb = verb.head
    return None


def _inverted(verb: Token, quoted: Sequence[Span]) -> Token | None:
    """The name right after the verb, itself right after a quotation: "…," said Ann Lee."""
    if verb.i == 0 or not any(mark.end == verb.nbor(-1).idx + len(verb.nbor(-1)) for mark in quoted):
        return None
    chunks = (chunk for chunk in verb.sent.noun_chunks if chunk.start == verb.i + 1)
    return next((chunk.root for chunk in chunks), None)


def _within(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in spans)


def _content(verb: Token) -> Token | None:
    """The head of what the verb reports: a clause, or of some verbs what comes after "to" or "for"."""
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis")]
    if verb.lemma_.lower() in WISHING:
        clauses += [c for c in verb.children if c.dep_ == "xcomp"]
    return next(iter(clauses), None)


def _owns(verb: Token, speaker: Token) -> bool:
    return speaker.head == verb


def _transcript(text: str) -> Iterator[Said]:
    """The names before the colons of a transcript: "HOST: …"."""
    for name in _NAMED_LINE.finditer(text):
        yield Said((), Span(*name.span("name")), None, Span(*name.span("name")))


def _signed(text: str) -> Iterator[Said]:
    """The names that sign a quotation at the end of its line: "…" ― Ann Lee."""
    for name in _SIGNATURE.finditer(text):
        yield Said((), Span(*name.span("name")), None, Span(*name.span("name")))


def _according(token: Token) -> Said | None:
    speaker = next((t for t in token.subtree if t.dep_ == "pobj"), None)
    if speaker is None:
        return None
    span, sentence = _phrase(speaker), token.sent
    if token.i == sentence.start:
        return Said((_stripped(sentence.doc.text, Span(span.end, sentence.end_char)),), span, token.text)
    return Said((_stripped(sentence.doc.text, Span(sentence.start_char, token.idx)),), span, token.text)


def _phrase(head: Token) -> Span:
    """The noun phrase around its head, without what is set off by a comma."""
    told = {t for c in head.children if c.dep_ == "relcl" for t in c.subtree}
    tokens = [t for t in head.subtree if t.i <= head.i or (t not in told and t.dep_ != "punct")]
    first = tokens[0]
    last = head
    for token in tokens:
        if (
            token.i > last.i
            and (token.i == last.i + 1 or token.nbor(-1) in tokens)
            and token.dep_ not in ("punct", "relcl", "appos")
        ):
            last = token
    return Span(first.idx, last.idx + len(last))


def _clause(clause: Token, verb: Token, speaker: Token) -> Span:
    """The reported clause, on its own side of the verb and its subject."""
    inside = {verb} if speaker.is_ancestor(verb) else {verb, *speaker.subtree}
    tokens = [t for t in clause.subtree if t not in inside]
    before = clause.i < verb.i
    kept = [t for t in tokens if (t.i < min(verb.i, speaker.i)) == before] or tokens or [clause]
    return _stripped(clause.doc.text, Span(kept[0].idx, kept[-1].idx + len(kept[-1])))


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _widened(reported: Sequence[Said], quoted: Sequence[Span]) -> list[Said]:
    """Clauses with the whole of every quotation that they reach into."""
    found = []
    for said in reported:
        if not said.pieces:
            found.append(said)
            continue
        start, end = said.pieces[0]
        for mark in quoted:
            if mark.start < end and start < mark.end:
                start, end = min(start, mark.start), max(end, mark.end)
        found.append(replace(said, pieces=(Span(start, end),)))
    return found


def _continued(text: str, reported: Sequence[Said], quoted: Sequence[Span]) -> list[Said]:
    """Attributions with the quotations that go on from them, or stand beside a verb without a clause."""
    whole = [said for said in reported if said.pieces]
    bare = [replace(said, pieces=()) for said in reported]
    for mark in quoted:
        if any(
            piece.start <= mark.start and mark.end <= piece.end for said in whole for piece in said.pieces
        ):
            continue
        if len(re.findall(r"\w+", text[mark.start : mark.end])) < 3:
            continue
        whole = _attached(text, whole, bare, mark)
    return whole


def _attached(text: str, whole: list[Said], bare: Sequence[Said], mark: Span) -> list[Said]:
    """One more quotation: of the verb beside it, else of the speaker before it, else nobody's."""
    near = [said for said in bare if said.beside and _introduces(text, said.beside, mark)]
    if near:
        best = min(near, key=lambda said: _gap(said.beside or mark, mark))
        return _joined(text, whole, replace(best, pieces=(mark,)))
    if _is_title(text[mark.start : mark.end]):
        return whole
    before = [said for said in whole if said.end <= mark.start and said.speaker]
    last = max(before, key=lambda said: said.end, default=None)
    if last is None or _between(text, last.pieces[-1], mark).count("\n\n") > 1:
        return [*whole, Said((mark,))]
    if "\n" not in _between(text, last.pieces[-1], mark) and _is_quoted(text, last):
        return [said for said in whole if said is not last] + [replace(last, pieces=(*last.pieces, mark))]
    return [*whole, Said((mark,), last.speaker, None)]


def _joined(text: str, whole: list[Said], said: Said) -> list[Said]:
    """With one more attribution, or one more piece of it: "A," he said, "B." has one cue, so is one."""
    for other in whole:
        if other.beside == said.beside and other.end <= said.start and _is_quoted(text, other):
            return [o for o in whole if o is not other] + [
                replace(other, pieces=(*other.pieces, *said.pieces))
            ]
    return [*whole, said]


def _is_title(words: str) -> bool:
    """Is it the name of a book or a broadcast: every longer word with a capital?"""
    longer = re.findall(r"\b[^\W\d_]{4,}", words)
    return len(longer) < 8 and all(word[0].isupper() for word in longer)


def _introduces(text: str, cue: Span, mark: Span) -> bool:
    """Do the words of a cue stand right before or after the quotation?"""
    between = _between(text, cue, mark)
    if len(between) > NEAR or re.search(r"[.!?]\s", between):
        return False
    return "\n" not in between or between.strip().endswith(":")


def _is_quoted(text: str, said: Said) -> bool:
    return text[said.start : said.start + 1] in ('"', "“", "`", "'") or text[said.end - 1 : said.end] in (
        '"',
        "”",
        "'",
    )


def _gap(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end, 0)


def _between(text: str, first: Span, second: Span) -> str:
    left, right = sorted((first, second))
    return text[left.end : right.start]


def _fact(document: Document, said: Said, quoted: Sequence[Span], known: Sequence[Fact]) -> QuoteFact | None:
    pieces = tuple(p for p in (_stripped(document.text, piece) for piece in said.pieces) if p.end > p.start)
    if not pieces or any(second.start < first.end for first, second in pairwise(pieces)):
        return None
    start, end = pieces[0].start, pieces[-1].end
    inside = sum(max(0, min(p.end, mark.end) - max(p.start, mark.start)) for p in pieces for mark in quoted)
    speaker = said.speaker
    return QuoteFact(
        start=start, end=end, text=document.text[start:end],
        spans=pieces, sentence=document.sentence_at(start),
        direct=2 * inside >= sum(p.end - p.start for p in pieces), cue=said.cue,
        speaker=_name(document.text, speaker, known) if speaker else None,
        speaker_start=speaker.start if speaker else None, speaker_end=speaker.end if speaker else None,
    )  # fmt: skip


def _name(text: str, speaker: Span, known: Sequence[Fact]) -> str:
    """The actor's name where the speaker's words are, or lead to, an actor; else the words."""
    for fact in known:
        if isinstance(fact, ActorFact) and any(
            m.start < speaker.end and speaker.start < m.end for m in (*fact.mentions, *fact.references)
        ):
            return fact.name
    return text[speaker.start : speaker.end]
