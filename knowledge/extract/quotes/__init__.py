"""What was said and by whom: direct, indirect and mixed quotations.

The parse gives a reporting verb, its subject and the clause it reports (`cues`, `speakers`); quotation marks
widen that clause, and quoted words without a verb of their own go on with the speaker before (`pieces`;
O'Keefe et al., EMNLP 2012, call the speaker of the nearest reporting verb a baseline that is hard to beat).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.extract.quotes.attribution import Attribution
from knowledge.extract.quotes.cues import attributions
from knowledge.extract.quotes.marks import Quoted, stripped
from knowledge.extract.quotes.pieces import whole
from knowledge.extract.quotes.speakers import name
from knowledge.model import Fact, QuoteFact
from knowledge.text import Document


def find(document: Document, known: Sequence[Fact]) -> Iterator[QuoteFact]:
    """The article's quotations in text order."""
    quoted = Quoted(document.text)
    reported = list(attributions(document.text, document.doc, quoted))
    found = whole(document.text, reported, quoted)
    for said in sorted(found, key=lambda said: said.start):
        if fact := _fact(document, said, quoted, known):
            yield fact


def _fact(document: Document, said: Attribution, quoted: Quoted, known: Sequence[Fact]) -> QuoteFact | None:
    text = document.text
    pieces = tuple(
        piece for piece in (stripped(text, piece) for piece in said.pieces) if piece.end > piece.start
    )
    if not pieces or any(second.start < first.end for first, second in pairwise(pieces)):
        return None
    start, end = pieces[0].start, pieces[-1].end
    inside = sum(map(quoted.within, pieces))
    speaker = said.speaker
    return QuoteFact(
        start=start, end=end, text=text[start:end], spans=pieces, sentence=document.sentence_at(start),
        direct=2 * inside >= sum(piece.end - piece.start for piece in pieces), cue=said.cue,
        speaker=name(text, speaker, known) if speaker else None,
        speaker_start=speaker.start if speaker else None, speaker_end=speaker.end if speaker else None,
    )  # fmt: skip
