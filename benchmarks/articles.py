"""News stories nobody wrote: sentences of our own, recombined, the same ones in every run."""

import random
from datetime import date, timedelta

from knowledge import Article

NAMES = ("Ada Brook", "Tomas Veld", "Ines Calder", "Yusuf Amari", "Greta Holm", "Pavel Orsic", "Mei Tan")
ROLES = ("harbour master", "Transport Minister", "police chief", "opposition leader", "union secretary")
PLACES = ("Portmere", "Gull Island", "Lower Fenwick", "Arden", "Castle Bay", "the Velt valley")
BODIES = (
    "the Harbour Office",
    "Fenwick Ferries",
    "the Arden council",
    "the Coast Guard",
    "the Miners' Union",
)
DAYS = (
    "on Monday",
    "last week",
    "on March 10",
    "in 2019",
    "two days earlier",
    "next month",
    "by the end of May",
)

PATTERNS = (
    "{body} opened a new line between {place} and {other} {day}.",
    "{name}, the {role} of {place}, said the work would cost ${number} million.",
    '"We waited {small} years for this," said {name}, "and {number} people have signed up already."',
    "At least {number} people were hurt when a bus left the road near {place} {day}, {body} said.",
    "About {small} per cent of the {number} houses in {place} have no power.",
    "{role} {name} told reporters in {place} that talks with {body} would begin {day}.",
    "The agreement was signed {day} in {other}, and it runs for {small} months.",
    "{name} denied that {body} had paid more than ${number} for the land.",
    "{number} of the {more} workers who were laid off {day} have found new jobs, according to {body}.",
    "Rain fell for {small} hours, and the river at {place} rose by {small} metres.",
)


def article(number: int, sentences: int = 24) -> Article:
    """The story of that number, of some 400 words where nothing else is asked for."""
    chance = random.Random(number)
    lines = [_sentence(chance) for _ in range(sentences)]
    paragraphs = [" ".join(lines[at : at + 3]) for at in range(0, sentences, 3)]
    title = f"{chance.choice(PLACES)} waits for {chance.choice(BODIES)}"
    return Article("\n\n".join(paragraphs), title, date(2021, 1, 1) + timedelta(days=number))


def _sentence(chance: random.Random) -> str:
    place, other = chance.sample(PLACES, 2)
    sentence = chance.choice(PATTERNS).format(
        name=chance.choice(NAMES),
        role=chance.choice(ROLES),
        place=place,
        other=other,
        body=chance.choice(BODIES),
        day=chance.choice(DAYS),
        number=f"{chance.randrange(20, 900):,}",
        more=f"{chance.randrange(1000, 90_000):,}",
        small=chance.randrange(2, 20),
    )
    return sentence[0].upper() + sentence[1:]
