"""What a figure is about: "workforce" and "Harbour Board" for "The board cut 5% of its workforce"."""

from collections.abc import Container, Iterator

from spacy.tokens import Token

from knowledge.extract.figures.amount import Sort
from knowledge.extract.figures.phrases import CALENDAR, NOUNS, is_thing, phrase
from knowledge.lexicon.figures import CHANGED, WHEN

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_VERBS = frozenset({"VERB", "AUX"})
_COUNTED = frozenset({Sort.COUNT, Sort.RANK})
_SPEAKERS = frozenset({"i", "we", "you"})
# Steps up the tree; more than that is another matter.
STEPS = 12


def about(root: Token, sort: Sort, taken: Container[int]) -> str | None:
    """The things a figure is about, nearest first: what it is a measure of, and whose.

    `root` is the figure's token that all others hang on, `taken` are the tokens of all figures: they
    are no names of things.
    """
    if _aside(root):
        return None
    said: list[str] = []
    for thing in list(_listed(root)) or _parsed(root, sort, taken):
        name = phrase(thing, taken)
        if name and not any(name in other for other in said):
            said.append(name)
    return ", ".join(said) or None


def _aside(root: Token) -> bool:
    """Whether the figure only says when: "nine days later", "after 55 minutes"."""
    return root.ent_type_ in CALENDAR and (root.head.lower_ in WHEN or root.head.dep_ == "advmod")


def _listed(root: Token) -> Iterator[Token]:
    """The name in a list of changes, which parses badly: "Merrow Foods, down 1.9 percent"."""
    start = min(root.left_edge.i, root.i)
    words = [token for token in root.doc[max(0, start - 3) : start] if token.text != ","]
    if len(words) > 1 and words[-1].lower_ in CHANGED and words[-2].pos_ == "PROPN":
        yield _top(words[-2])


def _parsed(root: Token, sort: Sort, taken: Container[int]) -> list[Token]:
    """The nearest noun and the owner of the figure, else whatever noun stands before it."""
    nearest, owner = next(_near(root, sort, taken), None), _owner(root)
    things = [thing for thing in (nearest, owner) if thing is not None]
    return things or ([] if sort in _COUNTED else list(_before(root, taken)))


def _near(root: Token, sort: Sort, taken: Container[int]) -> Iterator[Token]:
    """The nouns around the figure, the closest first."""
    if sort == Sort.MONEY:
        yield from _complements(root, "for", "off")
    if sort not in _COUNTED:
        yield from _complements(root, "of")
    for token, head in _upwards(root):
        if head.pos_ in _VERBS and sort not in _COUNTED:
            # "It was charged from a socket in three hours" isn't about the socket.
            yield from _beside(token, taken) if sort != Sort.TIME else ()
            yield from (child for child in head.lefts if child.dep_ == "dobj" and is_thing(child))
            yield from (t for t in head.rights if t.dep_ == "dobj" and t.i < root.i and is_thing(t))
        elif head.pos_ in NOUNS and token.dep_ != "conj" and head.i not in taken:
            yield head


def _upwards(token: Token) -> Iterator[tuple[Token, Token]]:
    """The way up from the figure, each token with its head, to the verb of its clause."""
    for _ in range(STEPS):
        head = token.head
        if head == token or (token.dep_ in _SUBJECTS and head.pos_ in _VERBS):
            return
        yield token, head
        if head.pos_ in _VERBS:
            return
        token = head


def _complements(token: Token, *links: str) -> Iterator[Token]:
    """The noun after "of": 5% of the workforce; of money, what it is for."""
    # "They paid $40 for it": the parse may hang the preposition on the verb.
    following = [link for link in token.doc[token.i + 1 : token.i + 3] if link.head.pos_ in _VERBS]
    for link in (*token.rights, *following):
        if link.dep_ == "prep" and link.lower_ in links:
            yield from (noun for noun in link.children if noun.dep_ == "pobj" and is_thing(noun))


def _beside(link: Token, taken: Container[int]) -> Iterator[Token]:
    """The noun before the figure's preposition where the parse hangs both on the verb: "sales by 5%"."""
    before = next(_leftwards(link), link)
    if link.dep_ == "prep" and is_thing(before) and before.i not in taken:
        yield _top(before)


def _owner(root: Token) -> Token | None:
    """The subject of the clause the figure stands in, unless the figure is it."""
    for token, head in _upwards(root):
        if head.pos_ in _VERBS:
            return _subject(head, token)
    return None


def _subject(verb: Token, below: Token) -> Token | None:
    """The subject of the verb, or of the verb it depends on."""
    for _ in range(STEPS):
        for child in verb.children:
            if child.dep_ in _SUBJECTS and child != below:
                return _referent(child, verb)
        if verb.head == verb:
            break
        if verb.head.pos_ in NOUNS and not any(child.dep_ == "aux" for child in verb.children):
            return verb.head
        verb = verb.head
    return None


def _referent(subject: Token, verb: Token) -> Token | None:
    """The noun that a subject names or stands for."""
    if subject.pos_ in NOUNS:
        return subject if is_thing(subject) else None
    if subject.tag_ in ("WDT", "WP") and subject.i:
        before = subject.nbor(-1)
        return verb.head if verb.dep_ == "relcl" and before.pos_ != "PROPN" else before
    if subject.tag_ != "PRP" or subject.lower_ in _SPEAKERS:
        return None
    return next((t for t in _leftwards(subject) if t.dep_ in _SUBJECTS and t.pos_ in NOUNS), None)


def _before(root: Token, taken: Container[int]) -> Iterator[Token]:
    """Where the parse says nothing: the noun phrase that ends closest before the figure."""
    for token in _leftwards(root):
        if is_thing(token) and token.i not in taken:
            yield _top(token)
            return


def _leftwards(token: Token) -> Iterator[Token]:
    """The tokens before it in its sentence, the closest first."""
    while token.i and not token.is_sent_start:
        token = token.nbor(-1)
        yield token


def _top(noun: Token) -> Token:
    """The noun a phrase is named by: "speed" of "the speed of light"."""
    for _ in range(STEPS):
        link = noun.head
        if noun.dep_ in ("compound", "conj", "amod", "nmod") and link.pos_ in NOUNS:
            noun = link
        elif noun.dep_ == "pobj" and link.lower_ == "of" and link.head.pos_ in NOUNS:
            noun = link.head
        else:
            break
    return noun
