"""Facts and answers as lines for a person at a terminal."""

from collections.abc import Iterator

from knowledge.model import ActorFact, Answer, DateFact, Fact, FigureFact, Kind, NoAnswer, QuoteFact, Reading

# Characters of the column in front of what a fact means; longer facts push it to the right.
COLUMN = 30


def facts(reading: Reading) -> Iterator[str]:
    """The article's facts, a heading a kind."""
    article = reading.article
    if article.title:
        yield article.title
    count = len(reading.sentences)
    yield f"published {article.published or 'on an unknown day'}, {count} sentence{'s' * (count != 1)}"
    for kind in Kind:
        found = [fact for fact in reading.facts if fact.kind == kind]
        if found:
            yield f"\n{kind}s"
            yield from (f"  {_one_line(fact.text):{COLUMN}} {_meaning(fact)}".rstrip() for fact in found)


def answer(found: Answer | NoAnswer, *, named: bool = False) -> Iterator[str]:
    """The answer in its sentence, or that there is none and what comes nearest.

    `named` says which article each answer is from, as where many were asked.
    """
    if isinstance(found, NoAnswer):
        said = "No article says" if named else "The article doesn't say"
        yield f"{said} ({found.reason})."
        yield from (f"  {_one_line(fact.text):{COLUMN}} {_meaning(fact)}".rstrip() for fact in found.nearest)
        return
    for one in (found, *found.also):
        yield from _answer(one)
        if named:
            yield f"  {one.article.title or 'Untitled'}, {one.article.published or 'on an unknown day'}"


def _answer(found: Answer) -> Iterator[str]:
    said, value = _one_line(found.text), _value(found)
    yield said if value in ("", said) else f"{said} ({value})"
    text, (start, end) = found.article.text, found.sentence
    # The answer may reach beyond the sentence in which it begins.
    sentence = f"{text[start : found.start]}[{text[found.start : found.end]}]{text[found.end : end]}"
    yield f"  {_one_line(sentence)}"


def _meaning(fact: Fact) -> str:
    """What the fact's words amount to."""
    match fact:
        case DateFact():
            return fact.value or fact.reason or "unresolved"
        case FigureFact():
            return _figure(fact)
        case ActorFact():
            names = fact.name if fact.name != fact.text else ""
            return ", ".join(filter(None, (names, fact.type, *fact.roles)))
        case QuoteFact():
            return fact.speaker or ""
    return fact.name if fact.name != fact.text else ""


def _figure(fact: FigureFact) -> str:
    bound = "" if fact.bound == "=" else f"{fact.bound} "
    highest = "" if fact.value_max is None else f" to {fact.value_max:,.15g}"
    of = f" of {fact.of}" if fact.of else ""
    return f"{bound}{fact.value:,.15g}{highest} {fact.unit or ''}{of}"


def _value(found: Answer) -> str:
    if found.value is None:
        return ""
    return found.value if isinstance(found.value, str) else f"{found.value:,.15g}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
