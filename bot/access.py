"""Who may talk to the bot, who may put articles in, and who runs it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Access:
    """Lists of Telegram's numbers for people and groups. With neither readers nor groups, all are let in.

    Admins and authors are readers, too. Without authors, whoever may talk may put articles in.
    """

    admins: frozenset[int] = field(default_factory=frozenset)
    users: frozenset[int] = field(default_factory=frozenset)
    groups: frozenset[int] = field(default_factory=frozenset)
    authors: frozenset[int] = field(default_factory=frozenset)

    def admits(self, person: int | None, chat: int | None = None) -> bool:
        """Whether somebody may talk, in this chat; everybody may in a group that is listed."""
        if not self.users and not self.groups:
            return True
        return chat in self.groups or person in self.users | self.admins | self.authors

    def may_add(self, person: int | None) -> bool:
        """Whether somebody may put articles in, wherever they may talk."""
        return not self.authors or person in self.authors | self.admins


OPEN = Access()
