import pytest

from bot.wording.plurals import plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Taliban prisoner", "Taliban prisoners"),
        ("member of parliament", "members of parliament"),
        ("dollar per barrel", "dollars per barrel"),
        ("percent", "percent"),
        ("policeman", "policemen"),
        ("woman", "women"),
        ("German", "Germans"),
        ("city", "cities"),
        ("day", "days"),
        ("bus", "buses"),
        ("church", "churches"),
        ("km", "kms"),
        ("GB", "GB"),
        ("°C", "°C"),
        ("%", "%"),
        ("", ""),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many
