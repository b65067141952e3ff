"""Ages without a unit: "Maren Holt, 66," and "her son, who is 10"."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.around import Around
from knowledge.text import Document

UNIT = "year of age"
# Nobody has been older than 122.
OLDEST = 122
_PERSONS = frozenset({"he", "she", "who", "i"})
# Entities that have no age, or none that is told like this.
_NO_PERSONS = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "EVENT"})


@dataclass(frozen=True)
class AgeRule(Around):
    """With `named` the word before the number must be what can be a person's name.

    Without a comma or bracket between them (`sure`) the parse must know that it is one.
    """

    named: bool = False
    sure: bool = False


_AGED = r"\b(?:aged|(?:at|by|from|under|over|to) (?:the )?age(?: of)?)\s(?:between\s|from\s)?"

RULES = (
    AgeRule("aged", "a man aged [52]", _AGED),
    AgeRule("turned", "She turned [40] in May", r"\b(?:turn|turns|turned|turning)\s", r"(?!\s\w+s\b)"),
    AgeRule("apposition", "Maren Holt, [66], left.", r"\w,\s", r"(?=[,.;)]|\sand\b)", named=True),
    AgeRule("brackets", "Maren Holt ([66]) left.", r"\w\s\(", r"(?=\))", named=True),
    AgeRule("after a name", "Maren Holt [66] has left", r"[a-z]\s", r"(?=\s(?:ha[sd]|is|was)\b)", sure=True),
)  # fmt: skip


def aged(document: Document, amount: Amount) -> Amount:
    """The amount as an age, where the words around it make it one."""
    number = document.doc.char_span(*amount.number, alignment_mode="expand")
    if amount.unit or number is None or not (0 < amount.value <= OLDEST and amount.value.is_integer()):
        return amount
    if any(_holds(rule, document, amount) for rule in RULES) or _predicated(number.root):
        return replace(amount, unit=UNIT, sort=Sort.AGE)
    return amount


def _holds(rule: AgeRule, document: Document, amount: Amount) -> bool:
    if not rule.match(document.text, amount.start, amount.end):
        return False
    before = _before(document.doc, amount)
    if rule.sure:
        return before.ent_type_ == "PERSON"
    return not rule.named or (before.pos_ == "PROPN" and before.ent_type_ not in _NO_PERSONS)


def _before(doc: Doc, amount: Amount) -> Token:
    """The last word before the amount."""
    number = doc.char_span(*amount.number, alignment_mode="expand")
    token = doc[max(0, number.start - 1)] if number is not None else doc[0]
    return token.nbor(-1) if token.i and token.is_punct else token


def _predicated(number: Token) -> bool:
    """Whether somebody is a number, and a number of nothing: "He will be 35"."""
    verb = number.head
    if number.dep_ not in ("attr", "acomp") or verb.lemma_ != "be":
        return False
    return any(
        child.dep_ == "nsubj" and (child.lower_ in _PERSONS or child.ent_type_ == "PERSON")
        for child in verb.children
    )
