"""An attribution, while it is being put together."""

from dataclasses import dataclass

from knowledge.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Pieces of what was said in text order, and who is named as its speaker by which verb.

    It has no pieces yet where the verb stands beside quotation marks only; `beside` is where speaker
    and verb stand together.
    """

    pieces: tuple[Span, ...]
    speaker: Span | None = None
    cue: str | None = None
    beside: Span | None = None

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end
