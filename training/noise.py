"""Questions as phones type them: chat style and spelling mistakes."""

import random
import re

DROPPED = frozenset(
    ["the", "a", "an", "did", "do", "does", "is", "are", "was", "were", "has", "have", "had", "of", "to"]
)
NEIGHBOURS = {
    "a": "qsz", "b": "vgn", "c": "xvd", "d": "sfe", "e": "wrd", "f": "dgr", "g": "fht", "h": "gjy", "i": "uok", "j": "hku",
    "k": "jli", "l": "ko", "m": "n", "n": "bm", "o": "ipl", "p": "o", "q": "wa", "r": "etf", "s": "adw", "t": "ryg",
    "u": "yij", "v": "cbf", "w": "qes", "x": "zcs", "y": "tuh", "z": "xas",
}  # fmt: skip
# Sounds spelled another way, as people do who write by ear.
BY_EAR = (("ie", "ei"), ("ei", "ie"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("mm", "m"), ("pp", "p"), ("ea", "ee"), ("wh", "w"),
          ("ph", "f"), ("tion", "sion"), ("ence", "ance"), ("ance", "ence"), ("our", "or"), ("ai", "ia"), ("ent", "ant"), ("ck", "k"))  # fmt: skip
_WORD = re.compile(r"[A-Za-z]{4,}")


def chat(question: str, dice: random.Random) -> str:
    """Lower case, no punctuation, some of the small words gone."""
    words = re.sub(r"[?.!,]+(?=\s|$)", "", question.lower()).split()
    kept = [word for word in words if word not in DROPPED or dice.random() < 0.5]
    return " ".join(kept or words)


def typos(question: str, dice: random.Random, *, share: float = 0.25) -> str:
    """About `share` of the longer words with a mistake each, at least one."""
    found = list(_WORD.finditer(question))
    if not found:
        return question
    picked = {m.start() for m in found if dice.random() < share} or {dice.choice(found).start()}
    return _WORD.sub(lambda m: _slip(m[0], dice) if m.start() in picked else m[0], question)


def _slip(word: str, dice: random.Random) -> str:
    heard = [(old, new) for old, new in BY_EAR if old in word.lower()]
    if heard and dice.random() < 0.4:
        old, new = dice.choice(heard)
        return re.sub(old, new, word, count=1, flags=re.IGNORECASE)
    at = dice.randrange(1, len(word) - 1)
    kind = dice.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + dice.choice(NEIGHBOURS.get(word[at].lower(), word[at])) + word[at + 1 :]
