"""The plural of what is counted: "Taliban prisoner" → "Taliban prisoners"."""

import re

# Measures that stay as they are, and nouns that form their plural in their own way.
IRREGULAR = {
    "aircraft": "aircraft",
    "baht": "baht",
    "celsius": "celsius",
    "child": "children",
    "crisis": "crises",
    "deer": "deer",
    "fahrenheit": "fahrenheit",
    "fish": "fish",
    "foot": "feet",
    "half": "halves",
    "hertz": "hertz",
    "hundredweight": "hundredweight",
    "inch": "inches",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "man": "men",
    "mouse": "mice",
    "people": "people",
    "percent": "percent",
    "person": "people",
    "police": "police",
    "rand": "rand",
    "renminbi": "renminbi",
    "ringgit": "ringgit",
    "series": "series",
    "sheep": "sheep",
    "shelf": "shelves",
    "species": "species",
    "thief": "thieves",
    "tooth": "teeth",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
    "won": "won",
    "yen": "yen",
    "yuan": "yuan",
}

# They only look as if they were made with "man".
NO_MEN = frozenset({"caiman", "german", "human", "norman", "ottoman", "roman", "shaman", "talisman"})

# "member of parliament", "dollar per barrel": what is counted stands before these.
_HEAD = re.compile(r"(.*?\w)(\s+(?:of|per|in|for|from|with|to|a|an)\s.*)", re.IGNORECASE)
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$", re.IGNORECASE)
_CONSONANT_Y = re.compile(r"[^aeiou]y$", re.IGNORECASE)


def plural(noun: str) -> str:
    """More than one of what is counted.

    >>> plural("Taliban prisoner"), plural("member of parliament"), plural("percent")
    ('Taliban prisoners', 'members of parliament', 'percent')
    """
    if head := _HEAD.fullmatch(noun):
        return plural(head[1]) + head[2]
    before, _, last = noun.rpartition(" ")
    return f"{before} {_one(last)}".lstrip()


def _one(word: str) -> str:
    folded = word.casefold()
    if folded in IRREGULAR:
        return IRREGULAR[folded]
    if folded.endswith("man") and folded not in NO_MEN:
        return word[:-2] + "en"
    if not folded or not folded[-1].isalpha() or word.isupper():
        return word
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")
