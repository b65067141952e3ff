"""Where names begin and end: runs of capitals and of spaCy's entities, cut at titles and peoples."""

import re
from collections.abc import Iterator, Sequence

from knowledge.lexicon.capitals import CALENDAR, OPENERS
from knowledge.lexicon.givennames import GIVEN_NAMES
from knowledge.lexicon.lands import CAMPS, COUNTRIES, DEMONYMS, REGIONS
from knowledge.lexicon.organisations import BODIES, FIRST_WORDS, FORMS
from knowledge.lexicon.organisations import LAST_WORDS as ORGANISATIONS
from knowledge.lexicon.people import ADDRESSES, AFTER_NAMES, BEFORE_TITLES, CALLINGS, PARTICLES, TITLES
from knowledge.lexicon.places import CITIES, DIRECTIONS, STATES
from knowledge.lexicon.sports import CONTESTS, PLAYERS, TEAMS
from knowledge.names.terms import Line, Term

Range = tuple[int, int]

PROPER = ("NNP", "NNPS")

# An "and" is looked for this far into a name.
LONGEST = 10
POSSESSIVES = ("'s", "\u2019s")
_OFFICES = frozenset({"ministry", "department", "office", "government"})
_PERIOD = re.compile(r"[HQ][1-4]|CEO|CFO|GDRs")
_JOINTS = frozenset({"-", "'", "&", "/"})
_STOPS = frozenset('()[],;:"\u201c\u201d')
_PEOPLES = DEMONYMS | CAMPS
_KNOWN = COUNTRIES | CITIES | STATES | TEAMS
# Names of several words that hold together, whatever the words mean by themselves.
_FIRM = frozenset(
    key for known in (COUNTRIES, CITIES, STATES, REGIONS, BODIES, CONTESTS) for key in known if " " in key
)
# Labels that spaCy gives to whole names in which a people's name may be a part: "British Airways".
_WHOLE = frozenset({"ORG", "EVENT", "FAC", "LAW", "PRODUCT", "WORK_OF_ART", "LOC"})


def candidates(terms: Sequence[Term], line: Line) -> Iterator[Range]:
    """Ranges of terms that look like names, in order and apart from each other."""
    small = {term.key for term in terms[line.first : line.last] if not term.capital}
    at = line.first
    while at < line.last:
        if not _begins(terms, at, small):
            at += 1
            continue
        last = _run(terms, at, line.last)
        yield from _cut(terms, at, last)
        at = last


def is_people(terms: Sequence[Term], first: int, last: int) -> bool:
    """Whether the words are a people's or a faith's: "Iraqi", "Kurds", "Costa Rican"."""
    key = " ".join(term.key for term in terms[first:last])
    return key in _PEOPLES or (key.endswith("s") and key[:-1] in _PEOPLES)


def _begins(terms: Sequence[Term], at: int, small: set[str]) -> bool:
    term = terms[at]
    if not term.capital or not term.word or term.key in CALENDAR or _is_ordinary(term):
        return False
    if term.entity >= 0 or (term.tag in PROPER and not term.opens):
        return True
    if is_people(terms, at, at + 1) or term.key in _KNOWN:
        return True
    if term.opens:
        return term.tag in PROPER and term.key not in OPENERS and term.key not in small
    return term.tag in PROPER or (len(term.text) > 1 and term.key not in OPENERS and not term.text.isupper())


def _is_ordinary(term: Term) -> bool:
    """A word that has its capital from where it stands."""
    if term.key not in OPENERS or term.text == "US":
        return False
    return (term.opens and not (term.key in GIVEN_NAMES and term.label == "PERSON")) or term.tag not in PROPER


def _run(terms: Sequence[Term], at: int, end: int) -> int:
    """The end of the run of name words that begins at `at`."""
    last = at + 1
    while last < end:
        step = _next(terms, last, end)
        if not step:
            break
        last += step
    return last


def _next(terms: Sequence[Term], at: int, end: int) -> int:
    """How many terms from `at` go on with the name before it."""
    term, before = terms[at], terms[at - 1]
    follows = terms[at + 1] if at + 1 < end else None
    if term.key in POSSESSIVES or before.key in FORMS or term.text in _STOPS:
        return 0
    if term.entity >= 0 and term.entity == before.entity and term.key not in ("and", "or"):
        return 1
    if term.capital and term.word and term.key not in CALENDAR:
        return int(term.key not in OPENERS or term.tag in PROPER)
    if (
        follows
        and term.key in PARTICLES
        and follows.key in PARTICLES
        and at + 2 < end
        and terms[at + 2].capital
    ):
        return 3
    if follows is None or not follows.capital or not follows.word:
        # "Kim Song-ho": the second half of such a name has no capital.
        return int(term.glued and before.text == "-" and term.tag in PROPER and not terms[at - 2].glued)
    return 2 * _bridges(terms, at, end)


def _bridges(terms: Sequence[Term], at: int, end: int) -> bool:
    """Whether a term without a capital leads from one capital of a name to the next."""
    term, follows = terms[at], terms[at + 1]
    if term.text in _JOINTS:
        return term.text == "&" or (term.glued and follows.glued)
    if term.key in ("and", "of"):
        return _joins(terms, at, end)
    return term.key in PARTICLES


def _joins(terms: Sequence[Term], at: int, end: int) -> bool:
    """Whether an "and" or "of" stands inside one name: "Trade and Industry Board"."""
    if " ".join(term.key for term in terms[at - 1 : at + 2]) in _FIRM:
        return True
    if terms[at].key == "of":
        return terms[at - 1].key in TITLES and terms[at + 1].key in ("state", "staff")
    if terms[at].entity < 0 or terms[at].entity != terms[at + 1].entity:
        return False
    whole = [term.key for term in terms[max(at - LONGEST, 0) : end] if term.entity == terms[at].entity]
    return whole[-1] in ORGANISATIONS or whole[whole[0] == "the"] in FIRST_WORDS or terms[at].label != "ORG"


def _cut(terms: Sequence[Term], first: int, last: int) -> Iterator[Range]:
    """The names in a run: "German | Foreign Minister | Uwe Vogt"."""
    first, last = _trimmed(terms, first, last)
    whole = last > first and terms[last - 1].key in ORGANISATIONS
    at = first
    while at < last:
        if width := _firm(terms, at, last):
            at += width
        elif width := _people(terms, at, last, whole=whole):
            yield from _part(terms, first, at)
            yield at, at + width
            first = at = at + width
        elif terms[at].key in ADDRESSES or (not whole and _is_title(terms, first, at, last)):
            yield from _part(terms, first, _before_title(terms, first, at))
            first = at = _after_title(terms, at, last)
        else:
            at += 1
    yield from _part(terms, first, last)


def _firm(terms: Sequence[Term], at: int, last: int) -> int:
    """How many terms from `at` are a well-known name of several words."""
    for width in range(min(4, last - at), 1, -1):
        if " ".join(term.key for term in terms[at : at + width]) in _FIRM:
            return width
    return 0


def _people(terms: Sequence[Term], at: int, last: int, *, whole: bool) -> int:
    """How many terms from `at` are a people's name on its own, not part of a longer name."""
    width = 2 if at + 1 < last and is_people(terms, at, at + 2) else int(is_people(terms, at, at + 1))
    if not width or at + width == last:
        return width
    label, follows = terms[at].label, terms[at + width]
    joined = terms[at].entity >= 0 and terms[at].entity == follows.entity
    if follows.key in GIVEN_NAMES and terms[at].key not in GIVEN_NAMES:
        return width
    given = label == "PERSON" and joined and terms[at].key in GIVEN_NAMES
    offices = terms[last - 1].key in _OFFICES or any(term.key in TITLES for term in terms[at + width : last])
    office = offices and (follows.key in BEFORE_TITLES or follows.key in TITLES)
    part = given or follows.text == "-" or follows.key in ("republic", "republics")
    return 0 if part or ((whole or (joined and label in _WHOLE)) and not office) else width


def _is_title(terms: Sequence[Term], first: int, at: int, last: int) -> bool:
    """Whether a title word is one here, and no part of a name: "King George Island", "John Major"."""
    if terms[at].key not in TITLES:
        return False
    entity, label = terms[at].entity, terms[at].label
    if at + 1 == last:
        return not (at > first and entity >= 0 and label == "PERSON" and terms[at - 1].entity == entity)
    return not (entity >= 0 and terms[at + 1].entity == entity and label in _WHOLE)


def _before_title(terms: Sequence[Term], first: int, at: int) -> int:
    while at > first and terms[at - 1].key in BEFORE_TITLES:
        at -= 1
    return at


def _after_title(terms: Sequence[Term], at: int, last: int) -> int:
    at += 1
    if at + 1 < last and terms[at].key == "of" and terms[at + 1].key in ("state", "staff"):
        at += 2
    while at < last and (terms[at].key in ("general", "-", ".") or terms[at].key in TITLES | ADDRESSES):
        at += 1
    return at


def _trimmed(terms: Sequence[Term], first: int, last: int) -> Range:
    while first < last and (terms[first].key in ("the", "a", "an") or not terms[first].word):
        first += 1
    while first < last and not _ends_name(terms[last - 1]):
        last -= 1
    return first, last


def _ends_name(term: Term) -> bool:
    if term.key in POSSESSIVES or _PERIOD.fullmatch(term.text):
        return False
    return term.word and (term.capital or term.key in AFTER_NAMES or term.glued)


def _part(terms: Sequence[Term], first: int, last: int) -> Iterator[Range]:
    """A part of a run, in two where a place or an office stands before a person: "Lund | Per Vance",
    "Director of National Parks | Ann Lee".
    """
    first, last = _trimmed(terms, first, last)
    if (
        last - first > 1
        and terms[first].opens
        and terms[first].key in DIRECTIONS
        and not _firm(terms, first, last)
    ):
        first += 1
    if last - first > 2 and terms[first].opens and terms[first].key in CALLINGS | PLAYERS:
        first += 1
    office = first > 1 and terms[first - 1].key == "of" and terms[first - 2].key in TITLES
    for at in range(first + 1, last - 1):
        place, person = terms[at - 1], terms[at]
        apart = person.label == "PERSON" and place.label == "GPE" and person.entity != place.entity
        if apart or (office and at == last - 2 and person.key in GIVEN_NAMES):
            yield first, at
            first = at
    if first < last:
        yield first, last
