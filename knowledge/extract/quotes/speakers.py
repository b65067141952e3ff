"""Who speaks: the subject of a reporting verb, its words, and the actor they name."""

from collections.abc import Sequence

from spacy.tokens import Token

from knowledge.extract.quotes.marks import Quoted
from knowledge.model import ActorFact, Fact, Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
# A verb that hangs on another like this has that one's subject.
_SHARING = frozenset({"advcl", "conj", "xcomp"})
_RELATIVES = frozenset({"who", "which", "that"})
_SET_OFF = frozenset({"punct", "relcl", "appos"})
# How many verbs a subject may be shared by.
STEPS = 3


def subject(verb: Token, quoted: Quoted) -> Token | None:
    """The verb's subject, or that of the verb it follows ("he left, saying …")."""
    if behind := _inverted(verb, quoted):
        return behind
    for _ in range(STEPS):
        own = next((c for c in verb.children if c.dep_ in _SUBJECTS and not quoted.holds(c.idx)), None)
        if own is not None:
            return verb.head if own.lower_ in _RELATIVES and verb.dep_ == "relcl" else own
        if verb.dep_ not in _SHARING:
            return None
        verb = verb.head
    return None


def _inverted(verb: Token, quoted: Quoted) -> Token | None:
    """The name right after the verb, itself right after a quotation: "…," said Ann Lee."""
    if verb.i == 0 or not quoted.ends(verb.nbor(-1).idx + len(verb.nbor(-1))):
        return None
    return next((chunk.root for chunk in verb.sent.noun_chunks if chunk.start == verb.i + 1), None)


def phrase(head: Token) -> Span:
    """The noun phrase around its head, without what is set off by a comma."""
    told = {t for c in head.children if c.dep_ == "relcl" for t in c.subtree}
    tokens = [t for t in head.subtree if t.i <= head.i or (t not in told and t.dep_ != "punct")]
    last = head
    for token in tokens:
        joins = token.i == last.i + 1 or (token.i > last.i and token.nbor(-1) in tokens)
        if joins and token.dep_ not in _SET_OFF:
            last = token
    return Span(tokens[0].idx, last.idx + len(last))


def name(text: str, speaker: Span, known: Sequence[Fact]) -> str:
    """The actor's name where the speaker's words are, or lead to, an actor; else the words."""
    for fact in known:
        if isinstance(fact, ActorFact) and any(
            m.start < speaker.end and speaker.start < m.end for m in (*fact.mentions, *fact.references)
        ):
            return fact.name
    return text[speaker.start : speaker.end]
