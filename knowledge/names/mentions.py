"""The mentions of names in an article, each with its sort: decided by the article as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.lexicon.capitals import OPENERS
from knowledge.lexicon.givennames import GIVEN_NAMES
from knowledge.lexicon.lands import CAMPS, COUNTRIES, DEMONYMS
from knowledge.lexicon.sports import NICKNAMES, TEAMS
from knowledge.names import sport
from knowledge.names.datelines import bylines, dateline
from knowledge.names.runs import Range, candidates
from knowledge.names.sorts import Evidence, Sort, around, formed, key_of, labelled, listed
from knowledge.names.terms import Line, Term

# Capitals are looked up this many words at a time.
LONGEST = 5

# What the words around a name tell counts up to this much, however often it is mentioned.
CAP = 12

# How surely the surname of somebody named in full is that person.
SURNAME = 12

# Evidence below this is none.
ENOUGH = 2


_TEAMS: dict[str, Sort] = dict.fromkeys(NICKNAMES | TEAMS, "organisation")


class Mention(NamedTuple):
    """A name in its place: the terms from `first` to before `last`."""

    first: int
    last: int
    key: str
    sort: Sort


def mentions(terms: Sequence[Term], lines: Sequence[Line]) -> list[Mention]:
    """All names, in order. What an article's plain lines show of a name is used to read it in
    capitals, and what most of its mentions show holds for all of them.
    """
    sporting = sport.is_sport(terms, lines)
    fixed = dict(_fixed(terms, lines, sporting=sporting))
    taken = {at for first, last in fixed for at in range(first, last)}
    found = [
        (first, last)
        for line in lines
        if line.plain
        for first, last in candidates(terms, line)
        if not _is_compound(terms, first, last) and taken.isdisjoint(range(first, last))
    ]
    sorts = _settled(terms, found, fixed, sporting=sporting)
    found += _missed(terms, lines, {at for first, last in found for at in range(first, last)} | taken, sorts)
    plain = list(_plain(terms, found, sorts, sporting=sporting))
    named = [Mention(*span, key_of(terms, *span), sort) for span, sort in fixed.items()]
    known: dict[str, Sort] = _known(sorts)
    if sporting:
        known = _TEAMS | known
    raised = [mention for line in lines if not line.plain for mention in _raised(terms, line, known, taken)]
    return sorted(plain + named + raised)


def _fixed(terms: Sequence[Term], lines: Sequence[Line], *, sporting: bool) -> Iterator[tuple[Range, Sort]]:
    """Names whose sort the layout tells: datelines, bylines, tables of results."""
    for line in lines:
        places = list(dateline(terms, line))
        for span in places:
            yield span, "place"
        if sporting and not places:
            yield from sport.rows(terms, line)
    for span in bylines(terms, lines):
        yield span, "person"


def _missed(
    terms: Sequence[Term], lines: Sequence[Line], taken: set[int], sorts: Mapping[str, Sort]
) -> list[Range]:
    """Surnames that a capital letter alone did not show: "King", once Betty King is known."""
    known = {key.rpartition(" ")[2] for key, sort in sorts.items() if sort == "person"} - OPENERS
    return [
        (at, at + 1)
        for line in lines
        if line.plain
        for at in range(line.first, line.last)
        if at not in taken and terms[at].key in known and terms[at].capital and at + 1 not in taken
    ]


def _plain(
    terms: Sequence[Term], found: Iterable[Range], sorts: Mapping[str, Sort], *, sporting: bool
) -> Iterator[Mention]:
    known = _known(sorts)
    keyed = [(first, last, key_of(terms, first, last)) for first, last in found]
    teams = {
        key
        for first, last, key in keyed
        if sporting and sport.is_town(key) and sport.is_team(terms, first, last)
    }
    for first, last, key in keyed:
        sort = known.get(key)
        if sort == "place" and key in teams and not sport.is_there(terms, first):
            sort = "organisation"
        if sort:
            yield Mention(first, last, key, sort)


def _is_compound(terms: Sequence[Term], first: int, last: int) -> bool:
    """Whether the name is part of a word such as "Paris-based" or "anti-NATO"."""
    before = terms[first - 1] if first else None
    if before and before.text == "-" and terms[first].glued and before.glued:
        return True
    if last + 1 >= len(terms):
        return False
    hyphen, after = terms[last], terms[last + 1]
    return hyphen.text == "-" and hyphen.glued and after.glued and after.word and not after.capital


def _settled(
    terms: Sequence[Term], found: Sequence[Range], fixed: Mapping[Range, Sort], *, sporting: bool
) -> dict[str, Sort]:
    """The sort of each name, by all its mentions, a surname's together with the full name's."""
    spans: dict[str, list[Range]] = defaultdict(list)
    for span in found:
        spans[key_of(terms, *span)].append(span)
    total = {key: _weighed(terms, key, places, sporting=sporting) for key, places in spans.items()}
    for span, sort in fixed.items():
        total.setdefault(key_of(terms, *span), Counter())[sort] += 8
    _share(total)
    return {key: best for key, shown in total.items() if (best := _best(shown))}


def _share(total: Mapping[str, Evidence]) -> None:
    """Let a full name speak for its surname, and a firm's for the short form of it."""
    full = {key: _best(shown) for key, shown in total.items() if " " in key}
    surnames = {key.rpartition(" ")[2] for key, sort in full.items() if sort == "person"}
    firms = {key.partition(" ")[0] for key, sort in full.items() if sort == "organisation"}
    for key, shown in total.items():
        if key in surnames:
            shown["person"] += SURNAME
        elif key in firms and key not in GIVEN_NAMES:
            shown["organisation"] += 6


def _weighed(terms: Sequence[Term], key: str, spans: Sequence[Range], *, sporting: bool) -> Evidence:
    labels, context = Evidence(), Evidence()
    for first, last in spans:
        labels.update(labelled(terms, first, last))
        context.update(around(terms, first, last))
        if sporting:
            context.update(sport.around(terms, first, last))
    total = listed(key)
    total.update(formed(terms, *spans[0]))
    for sort, weight in labels.items():
        total[sort] += round(weight / len(spans))
    for sort, weight in context.items():
        total[sort] += max(min(weight, CAP), -CAP)
    return total


def _best(shown: Evidence) -> Sort | None:
    if not shown:
        return None
    sort, weight = shown.most_common(1)[0]
    return sort if weight >= ENOUGH else None


def _known(sorts: Mapping[str, Sort]) -> dict[str, Sort]:
    """The names that capitals may be read as, with the surnames of people."""
    surnames: dict[str, Sort] = {
        key.rpartition(" ")[2]: "person" for key, sort in sorts.items() if sort == "person"
    }
    return surnames | dict(sorts)


def _raised(
    terms: Sequence[Term], line: Line, known: Mapping[str, Sort], taken: set[int]
) -> Iterator[Mention]:
    """The names in a line of capitals: those that the article or the lists know."""
    at = line.first
    while at < line.last:
        for last in range(min(at + LONGEST, line.last), at, -1):
            if not taken.isdisjoint(range(at, last)) or not (terms[at].word and terms[last - 1].word):
                continue
            key = key_of(terms, at, last)
            if sort := known.get(key) or _listed(key):
                yield Mention(at, last, key, sort)
                at = last
                break
        else:
            at += 1


def _listed(key: str) -> Sort | None:
    if key in DEMONYMS or key in CAMPS or (key.endswith("s") and key[:-1] in DEMONYMS):
        return "group"
    if key in COUNTRIES and key != "us":
        return "place"
    return _best(listed(key)) if key not in GIVEN_NAMES and key != "us" else None
