"""A misspelled word → the known word that was meant."""

import re
from collections.abc import Callable, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

# A word of four letters may have one slip, a word of eight two: OSA similarity, so that two letters
# changing places are one slip. Lower cutoffs start to turn names into other names.
SLIP = 0.72
# A short word that doubles its last letter before an ending, with one letter left out: "swaped".
_SINGLE = re.compile(r"([^aeiou]*[aeiou]([^aeiouwxy]))(ed|ing)")


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is a slip of; of several alike the first."""
    near = [form for form in known if sharing(word, form)]
    best = process.extractOne(word, near, scorer=OSA.normalized_similarity, score_cutoff=SLIP)
    return best[0] if best else None


def sharing(word: str, form: str) -> bool:
    """A slip spares the first letter or all others."""
    return (len(form) > 2 and form[0] == word[0]) or form[1:] == word[1:]


def doubled(word: str, spelled: Callable[[str], bool]) -> str | None:
    """The word with its letter doubled where it must be, else None.

    >>> doubled("swaped", {"swap"}.__contains__), doubled("hoped", {"hop", "hope"}.__contains__)
    ('swapped', None)
    """
    found = _SINGLE.fullmatch(word)
    if not found or not spelled(found[1]) or spelled(f"{found[1]}e"):
        return None
    return f"{found[1]}{found[2]}{found[3]}"
