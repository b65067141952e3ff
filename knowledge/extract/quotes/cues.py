"""What attributes words to somebody: a verb, "according to", a name before a colon or after a dash."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from knowledge.extract.quotes.attribution import Attribution
from knowledge.extract.quotes.marks import Quoted, stripped
from knowledge.extract.quotes.speakers import phrase, subject
from knowledge.lexicon.speech import ACCORDING, REPORTING, WISHING
from knowledge.model import Span

# Names where a page's layout says that they speak, with an example.
LAYOUTS = tuple(
    (re.compile(pattern, re.MULTILINE), example)
    for pattern, example in (
        (r"^[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*):", "HOLT: We open at nine."),  # noqa: RUF001
        (r"[\"”']\s*(?:[―—–]|--)\s*(?P<name>[A-Z][^\n“”\"]{2,60}?)[. ]*$", '"We open at nine." — Nina Holt'),  # noqa: RUF001
    )
)


def attributions(text: str, doc: Doc, quoted: Quoted) -> Iterator[Attribution]:
    """All that the cues outside quotation marks attribute, those of the parse first."""
    for token in doc:
        if token.lower_ == ACCORDING:
            said = None if quoted.holds(token.idx) else _according(text, token)
        elif token.pos_ == "VERB" and token.lemma_.lower() in REPORTING and not quoted.holds(token.idx):
            said = _reported(text, token, quoted)
        else:
            continue
        if said:
            yield said
    for pattern, _ in LAYOUTS:
        for found in pattern.finditer(text):
            name = Span(*found.span("name"))
            yield Attribution((), name, None, name)


def _reported(text: str, verb: Token, quoted: Quoted) -> Attribution | None:
    """The clause that a reporting verb attributes to its speaker."""
    speaker, content = subject(verb, quoted), _content(verb)
    if speaker is None:
        return None
    span = phrase(speaker)
    own = Span(verb.idx, verb.idx + len(verb))
    together = Span(min(span.start, own.start), max(span.end, own.end))
    pieces = (_clause(text, content, verb, speaker),) if content is not None else ()
    return Attribution(pieces, span, verb.text, together if speaker.head == verb else own)


def _content(verb: Token) -> Token | None:
    """The head of what the verb reports: a clause, or of some verbs what comes after "to"."""
    wishing = verb.lemma_.lower() in WISHING
    found = [child for child in verb.children if child.dep_ in ("ccomp", "parataxis")]
    found += [child for child in verb.children if wishing and child.dep_ == "xcomp"]
    return next(iter(found), None)


def _clause(text: str, content: Token, verb: Token, speaker: Token) -> Span:
    """The reported clause, on its own side of the verb and its subject."""
    outside = {verb} if speaker.is_ancestor(verb) else {verb, *speaker.subtree}
    tokens = [token for token in content.subtree if token not in outside]
    before = content.i < verb.i
    kept = [t for t in tokens if (t.i < min(verb.i, speaker.i)) == before] or tokens or [content]
    return stripped(text, Span(kept[0].idx, kept[-1].idx + len(kept[-1])))


def _according(text: str, token: Token) -> Attribution | None:
    """The rest of the sentence, after "according to the mayor" or before it."""
    speaker = next((t for t in token.subtree if t.dep_ == "pobj"), None)
    if speaker is None:
        return None
    span, sentence = phrase(speaker), token.sent
    if token.i == sentence.start:
        rest = Span(span.end, sentence.end_char)
    else:
        rest = Span(sentence.start_char, token.idx)
    return Attribution((stripped(text, rest),), span, token.text)
