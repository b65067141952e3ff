"""Rules that look at the words around a number: what stands before it, what stands after it."""

import re
from dataclasses import dataclass, field
from functools import cached_property

# No rule looks further than this many characters.
REACH = 48


@dataclass(frozen=True)
class Around:
    """Two patterns: `before` must end where the number begins, `after` begin where it ends.

    `example` is a text the rule is for, with the number in brackets. An empty pattern asks nothing.
    """

    name: str
    example: str
    before: str = ""
    after: str = ""
    # Capitals count where units and names are told apart by them.
    exact: bool = field(default=False, kw_only=True)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        flags = re.NOFLAG if self.exact else re.IGNORECASE
        return re.compile(rf"(?:{self.before})\Z", flags), re.compile(self.after, flags)

    def match(self, text: str, start: int, end: int) -> tuple[re.Match[str], re.Match[str]] | None:
        """What both patterns matched around `text[start:end]`."""
        before, after = self._patterns
        following = after.match(text, end)
        if following is None:
            return None
        # A pattern's end is fixed but not its beginning, so it is searched in a window of the text.
        window = max(0, start - REACH)
        preceding = before.search(text[window:start]) if self.before else before.match("")
        return (preceding, following) if preceding else None

    def cut_example(self) -> tuple[str, int, int]:
        """The example without its brackets, and where the number stands in it."""
        start, end = self.example.index("["), self.example.index("]")
        return self.example.replace("[", "").replace("]", ""), start, end - 1
