"""Which names are the same somebody's: "Holt" and "Nina Holt", "WHO" and what it is short for."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from knowledge.lexicon.givennames import SHORT_NAMES
from knowledge.lexicon.lands import SAME_COUNTRY
from knowledge.lexicon.organisations import FORMS
from knowledge.lexicon.people import AFTER_NAMES
from knowledge.lexicon.places import LAST_WORDS
from knowledge.names.mentions import Mention
from knowledge.names.sorts import Sort

Same = Callable[[Sequence[str], Sequence[str]], int]


def linked(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """The mentions of each name together, in the order of first mention."""
    found = list(mentions)
    homes: dict[tuple[Sort, str], str] = {}
    for sort, same in _SAME.items():
        counts = Counter(mention.key for mention in found if mention.sort == sort)
        homes.update({(sort, key): home for key, home in _homes(counts, same).items()})
    groups: dict[tuple[Sort, str], list[Mention]] = {}
    for mention in found:
        home = homes.get((mention.sort, mention.key), mention.key)
        groups.setdefault((mention.sort, home), []).append(mention)
    return list(groups.values())


def _homes(counts: Mapping[str, int], same: Same) -> dict[str, str]:
    """Each name, to the longest name of the one it belongs to."""
    homes: dict[str, str] = {}
    for key in sorted(counts, key=lambda key: (-len(key.split()), -len(key), key)):
        short = key.split()
        chances = {home: like for home in homes.values() if (like := same(short, home.split()))}
        # With two of a surname in the article, the bare surname is the one most spoken of.
        homes[key] = max(chances, key=lambda home: (chances[home], counts[home]), default=key)
    return homes


def _same_person(short: Sequence[str], full: Sequence[str]) -> int:
    """How surely a shorter name is the fuller one's: by surname 3, by the ends 2, by given name 1."""
    short, full = _bare(short), _bare(full)
    if short == full:
        return 4
    if len(short) == 1:
        return 3 if short[0] == full[-1] else int(short[0] in _given(full[0]) and len(full) > 1)
    if short[-1] != full[-1]:
        return 0
    head = short[0]
    initial = len(head) <= 2 and head[0] == full[0][0]
    return 2 if initial or head in full or full[0] in _given(head) or head in _given(full[0]) else 0


def _bare(words: Sequence[str]) -> Sequence[str]:
    return words[:-1] if len(words) > 1 and words[-1] in AFTER_NAMES else words


def _given(name: str) -> set[str]:
    """The given name and what it is short for, or is called for short."""
    return {name, *SHORT_NAMES.get(name, ()), *(short for short, full in SHORT_NAMES.items() if name in full)}


def _same_organisation(short: Sequence[str], full: Sequence[str]) -> int:
    if len(short) == 1 and short[0].replace(".", "") == _acronym(full):
        return 3
    bare = [word for word in full if word not in FORMS]
    if list(short) == bare:
        return 3
    return int(
        len(short) < len(full)
        and (list(short) == list(full[: len(short)]) or list(short) == list(full[-len(short) :]))
    )


_SMALL = frozenset({"of", "the", "and", "for", "to", "&", "de", "in", "on"})


def _acronym(words: Sequence[str]) -> str:
    big = [word[0] for word in words if word not in _SMALL]
    return "".join(big) if len(big) > 1 else ""


def _same_place(short: Sequence[str], full: Sequence[str]) -> int:
    if _country(short) == _country(full):
        return 3
    return int(len(full) > 1 and full[-1] in LAST_WORDS and list(short) == list(full[:-1]))


def _country(words: Sequence[str]) -> str:
    key = " ".join(words)
    return SAME_COUNTRY.get(key, key)


_SAME: dict[Sort, Same] = {"person": _same_person, "organisation": _same_organisation, "place": _same_place}
