import pytest

from bot.access import Access

ADA, EVE, DESK, CLUB = 1, 2, -100, -200


@pytest.mark.parametrize(
    ("access", "person", "chat", "let_in"),
    [
        (Access(), EVE, EVE, True),
        (Access(), EVE, CLUB, True),
        # Admins and authors alone keep nobody out.
        (Access(admins=frozenset({ADA}), authors=frozenset({ADA})), EVE, EVE, True),
        (Access(users=frozenset({ADA})), ADA, ADA, True),
        (Access(users=frozenset({ADA})), ADA, CLUB, True),
        (Access(users=frozenset({ADA})), EVE, EVE, False),
        (Access(users=frozenset({ADA})), EVE, CLUB, False),
        (Access(users=frozenset({ADA})), None, CLUB, False),
        (Access(groups=frozenset({DESK})), EVE, DESK, True),
        (Access(groups=frozenset({DESK})), EVE, CLUB, False),
        (Access(groups=frozenset({DESK})), EVE, None, False),
        (Access(admins=frozenset({EVE}), users=frozenset({ADA})), EVE, EVE, True),
        (Access(authors=frozenset({EVE}), groups=frozenset({DESK})), EVE, EVE, True),
    ],
)
def test_who_may_talk(access: Access, person: int | None, chat: int | None, let_in: bool) -> None:
    assert access.admits(person, chat) == let_in


@pytest.mark.parametrize(
    ("access", "person", "may"),
    [
        (Access(), EVE, True),
        (Access(users=frozenset({EVE})), EVE, True),
        (Access(authors=frozenset({ADA})), EVE, False),
        (Access(authors=frozenset({ADA})), ADA, True),
        (Access(authors=frozenset({ADA}), admins=frozenset({EVE})), EVE, True),
        (Access(authors=frozenset({ADA})), None, False),
    ],
)
def test_who_may_add_articles(access: Access, person: int | None, may: bool) -> None:
    assert access.may_add(person) == may
