"""What a name is the name of: evidence from spaCy, from lists, from its form and the words around."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from knowledge.lexicon import givennames, organisations, people, places, sports
from knowledge.lexicon.contexts import AT, BODY_AFTERS, BODY_NOUNS, DISTANCES, IN, OWN, SAYS
from knowledge.lexicon.lands import COUNTRIES, REGIONS
from knowledge.names.runs import is_people
from knowledge.names.terms import Term

Sort = Literal["person", "organisation", "place", "group", "matter"]
Evidence = Counter[Sort]
Clue = tuple[Sort, int]

_LABELS: dict[str, Sort] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "group", "EVENT": "matter", "PRODUCT": "matter", "WORK_OF_ART": "matter", "LAW": "matter",
    "LANGUAGE": "group",
}  # fmt: skip

PLACES = places.CITIES | places.STATES | places.STATE_SHORT | REGIONS | sports.GROUNDS
BODY_ENDS = organisations.LAST_WORDS | organisations.BODIES
LANDS = COUNTRIES | places.STATES | places.STATE_SHORT


def key_of(terms: Sequence[Term], first: int, last: int) -> str:
    """The folded name, by which equal names are known."""
    return "".join(
        term.key if term.glued or at == 0 else f" {term.key}" for at, term in enumerate(terms[first:last])
    )


def labelled(terms: Sequence[Term], first: int, last: int) -> Evidence:
    """What spaCy takes the name for in this place: 6 in all, less where it sees another extent."""
    labels = [_LABELS[term.label] for term in terms[first:last] if term.label]
    if not labels:
        return Counter()
    exact = terms[first].entity >= 0 and terms[first].entity == terms[last - 1].entity
    return Counter({Counter(labels).most_common(1)[0][0]: 6 if exact else 4})


def listed(key: str) -> Evidence:
    """What the lists know of a name, wherever it stands."""
    found: Evidence = Counter()
    if key in COUNTRIES:
        found["place"] = 6 if key in places.ALSO_PEOPLE else 16
    elif key in PLACES:
        found["place"] = 2 if key in places.ALSO_PEOPLE else 8
    if key in organisations.BODIES or key.replace(".", "") in organisations.BODIES:
        found["organisation"] = 10
    if key in sports.CONTESTS:
        found["matter"] = 16
    return found


def formed(terms: Sequence[Term], first: int, last: int) -> Evidence:
    """What the words of the name itself tell."""
    found: Evidence = Counter()
    if is_people(terms, first, last):
        found["group"] += 16
    head, tail = terms[first], terms[last - 1]
    if last - first == 1:
        found["organisation"] += int(head.shouted and 2 < len(head.text) < 7)
        found["matter"] += 8 * (head.key in organisations.NOT_BODIES)
        return found
    initial = len(head.text) == 2 and head.text[1] == "."
    body = tail.key in BODY_ENDS or head.key in organisations.FIRST_WORDS
    spot = tail.key in places.LAST_WORDS or head.key in places.FIRST_WORDS
    # "Virginia AFL-CIO" begins like a woman's name and ends like none.
    given = head.key in givennames.GIVEN_NAMES and tail.shouted <= head.shouted
    found["person"] += 6 * (given and not body and not spot) + 8 * (initial and not body) + 1
    found["organisation"] += 8 * body + 6 * (tail.key in sports.LAST_NICKNAMES)
    found["place"] += 8 * spot
    found["matter"] += 10 * (tail.key in organisations.MATTERS)
    return found


def around(terms: Sequence[Term], first: int, last: int) -> Evidence:
    """What the words before and after tell."""
    found: Evidence = Counter()
    for sort, weight in (*_before(terms, first), *_after(terms, last, single=last - first == 1)):
        found[sort] += weight
    return found


def _before(terms: Sequence[Term], first: int) -> Iterator[Clue]:
    if not first:
        return
    word = terms[first - 1].key
    earlier = terms[first - 2].key if first > 1 else ""
    if word in people.ADDRESSES or word in people.TITLES or word in people.CALLINGS:
        yield "person", 6
    if word == "state" and earlier == "of":
        yield "person", 8
    if word in SAYS:
        yield "person", 2
    if word in BODY_NOUNS:
        yield "organisation", 8
    if word == "the":
        yield "person", -4
    if word in IN:
        yield "place", 4
    if word in AT:
        yield "place", 1
    if word == "of" and (earlier in places.SORTS or earlier in places.DIRECTIONS or earlier in DISTANCES):
        yield "place", 8


def _after(terms: Sequence[Term], last: int, *, single: bool) -> Iterator[Clue]:
    words = [term.key for term in terms[last : last + 4]] + ["", "", "", ""]
    word, then = words[0], words[1]
    if word in SAYS:
        yield "person", 2
    if word in ("'s", "’s") and then in OWN:  # noqa: RUF001
        yield "person", 4
    if word in BODY_NOUNS:
        yield "organisation", 6
    if word in BODY_AFTERS:
        yield "organisation", 4
    if word in places.SORTS or word in places.LAST_WORDS:
        yield "place", 5
    if word == "," and then == "who":
        yield "person", 5
    if word == "," and then.isdigit() and len(then) == 2 and words[2] == ",":
        yield "person", 8
    if word == "," and then in LANDS:
        yield "place", 4
    if word == "(" and then in LANDS and not single:
        yield "person", 6
