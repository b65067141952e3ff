"""Sport pages: towns that are teams there, tables of results, line-ups and scorecards."""

import re
from collections.abc import Iterator, Sequence

from knowledge.lexicon.givennames import GIVEN_NAMES
from knowledge.lexicon.lands import COUNTRIES
from knowledge.lexicon.places import CITIES, STATES
from knowledge.lexicon.sports import BEATS, NICKNAMES, PLAYERS, SPORTS, TEAMS, VERSUS, WORDS
from knowledge.names.sorts import Clue, Evidence, Sort, key_of
from knowledge.names.terms import Line, Term

Range = tuple[int, int]

# That many different words of sport make an article about it.
ENOUGH = 5

_NUMBER = re.compile(r"[.\d][\d.,/:-]*|[-–—]")  # noqa: RUF001
_BOWLED = re.compile(r"\d+(?:\.\d)?-\d+-\d+-\d+")
_MINUTE = re.compile(r"\d+(?:st|nd|rd|th)?")

# Lines as words, numbers, "v" or "at", and the rest, to the pieces that are teams.
_SHAPES: tuple[tuple[str, dict[int, Sort]], ...] = (
    (r"wnwn($|x)", {0: "organisation", 2: "organisation"}),
    (r"wpnwpn", {0: "organisation", 3: "organisation"}),
    (r"wnnn+x?$", {0: "organisation"}),
    (r"wvw$", {0: "organisation", 2: "organisation"}),
)
_INSIDE = frozenset({"-", "/", "'", "'s", "."})
_OUT = frozenset({"c", "b", "st", "lbw"})


def is_sport(terms: Sequence[Term], lines: Sequence[Line]) -> bool:
    """Whether the article is about sport, by its headline or by its words."""
    if not lines:
        return False
    head = [term.key for term in terms[lines[0].first : lines[0].last]]
    if "-" in head[:4] and " ".join(head[: head.index("-")]) in SPORTS:
        return True
    return len({term.key for term in terms} & WORDS) >= ENOUGH


def rows(terms: Sequence[Term], line: Line) -> Iterator[tuple[Range, Sort]]:
    """The teams of a line of results or standings: "Arsenal 2 Chelsea 1", "Ajax 4 3 1 0 9 2 10".
    In a schedule, the second name is where they play: "BOSTON AT OAKLAND".
    """
    pieces = list(_pieces(terms, line))
    shape = "".join(kind for kind, _, _ in pieces)
    for pattern, sorts in _SHAPES:
        if re.match(pattern, shape):
            at = terms[pieces[1][1]].key == "at"
            for number, sort in sorts.items():
                _, first, last = pieces[number]
                if _may_be_team(terms, first, last):
                    yield (first, last), "place" if at and number else sort
            return


def _pieces(terms: Sequence[Term], line: Line) -> Iterator[tuple[str, int, int]]:
    """A line as words (w), numbers (n, one each), "v" or "at" (v), "(Italy)" (p) and the rest (x)."""
    at = line.first
    while at < line.last:
        first, kind = at, _kind(terms[at])
        at += 1
        if is_land(terms, first, line.last):
            kind, at = "p", first + 3
        if kind == "w":
            while at < line.last and (width := _more(terms, at, line.last)):
                at += width
        elif kind == "x":
            at = line.last
        yield kind, first, at


def is_land(terms: Sequence[Term], at: int, end: int) -> bool:
    """Whether a country in brackets begins here."""
    return (
        at + 2 < end
        and terms[at].text == "("
        and terms[at + 1].key in COUNTRIES
        and terms[at + 2].text == ")"
    )


def _kind(term: Term) -> str:
    if _NUMBER.fullmatch(term.text):
        return "n"
    if term.key in VERSUS or term.key == "at":
        return "v"
    return "w" if term.capital and term.word else "x"


def _more(terms: Sequence[Term], at: int, end: int) -> int:
    """How many terms from `at` go on with a team's name: also "of South", "(BJ)", "-Forest"."""
    term = terms[at]
    if _kind(term) == "w":
        return 1
    follows = terms[at + 1] if at + 1 < end else None
    if term.text == "(" and at + 2 < end and terms[at + 2].text == ")" and follows and follows.text.isupper():
        return 3
    joins = term.key in ("of", "&", "de") or (term.glued and term.text in _INSIDE)
    return 2 if joins and follows and _kind(follows) == "w" else int(term.key in ("'s", "."))


def _may_be_team(terms: Sequence[Term], first: int, last: int) -> bool:
    person = last - first > 1 and terms[first].key in GIVEN_NAMES and terms[last - 1].key not in CITIES
    return key_of(terms, first, last) not in COUNTRIES and not person


def is_town(key: str) -> bool:
    """Whether the name is a town's or a state's, which on a sport page may be its team's."""
    return key in CITIES or key in STATES


def is_there(terms: Sequence[Term], first: int) -> bool:
    """Whether the word before the name says that something happens there."""
    return first > 0 and terms[first - 1].key in ("in", "at", "near", "from", "outside", "of", ",", "(")


def is_team(terms: Sequence[Term], first: int, last: int) -> bool:
    """Whether a town's name stands for its team here: "Boston beat", "Leeds captain"."""
    before = terms[first - 1].key if first else ""
    after = terms[last] if last < len(terms) else None
    if before in VERSUS or before in BEATS or before in ("over", "for", "former", "joined", "side", "club"):
        return True
    if is_there(terms, first) or after is None:
        return False
    return (
        after.key in BEATS
        or after.key in PLAYERS
        or after.key in VERSUS
        or after.tag in ("VBD", "VBZ", "VBP", "MD")
    )


def around(terms: Sequence[Term], first: int, last: int) -> Evidence:
    """What the words around a name tell on a sport page."""
    found = Evidence()
    for sort, weight in _clues(terms, first, last):
        found[sort] += weight
    key = key_of(terms, first, last)
    if key in TEAMS or key in NICKNAMES:
        found["organisation"] += 14
    return found


def _clues(terms: Sequence[Term], first: int, last: int) -> Iterator[Clue]:
    before = terms[first - 1] if first else None
    earlier = terms[first - 2] if first > 1 else None
    if before and before.text in _OUT:
        yield "person", 10
    if before and before.text == "-" and earlier and earlier.text.isdigit():
        yield "person", 6
    if before and before.key in VERSUS:
        yield "organisation", 6
    words = [term.text for term in terms[last : last + 3]] + ["", "", ""]
    if _BOWLED.fullmatch(words[0]) or words[0] in _OUT:
        yield "person", 10
    if words[0] == "(" and _MINUTE.match(words[1]):
        yield "person", 6
    if words[0] in VERSUS:
        yield "organisation", 6
    if words[0] in PLAYERS:
        yield "organisation", 5
    # "1. Petra Holm (Sweden) Norvane 4:12": the one she rides for.
    if first > 2 and is_land(terms, first - 3, first) and words[0] != "(":
        yield "organisation", 8
    if before and _NUMBER.fullmatch(before.text) and last - first > 1:
        yield "person", 3
