"""A misspelled word → the known word that was meant."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

# A word of four letters may have one slip, a word of eight two: OSA similarity, so that two letters
# changing places are one slip. Lower cutoffs start to turn names into other names.
SLIP = 0.72


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is a slip of; of several alike the first."""
    near = [form for form in known if sharing(word, form)]
    best = process.extractOne(word, near, scorer=OSA.normalized_similarity, score_cutoff=SLIP)
    return best[0] if best else None


def sharing(word: str, form: str) -> bool:
    """A slip spares the first letter or all others."""
    return (len(form) > 2 and form[0] == word[0]) or form[1:] == word[1:]
