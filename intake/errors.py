"""Why something can't come in."""

from collections.abc import Mapping

Value = str | int

# By the names of the errors; sizes are bytes, lengths characters.
MESSAGES: Mapping[str, str] = {
    "unknown_kind": "{kind} is no kind of file that is read",
    "too_large": "it has {size:,} bytes, and {limit:,} is the most",
    "too_long": "it has {length:,} characters or more, and {limit:,} is the most",
    "too_many_pages": "it has {pages:,} pages, and {limit:,} is the most",
    "too_heavy": "reading it takes too much memory",
    "too_slow": "reading it takes more than {seconds} seconds",
    "broken": "it isn't the {kind} file that its name says, or it is damaged",
    "encrypted": "this {kind} file is locked with a password",
    "no_text": "there is no text in this {kind} file; its pages may be pictures",
    "not_a_link": "{link} is no web address",
    "private_link": "{host} is no public address",
    "unreachable": "{host} can't be reached",
    "refused_link": "{host} answers with the error {status}",
    "redirects": "{host} leads on and on",
}


class IntakeError(Exception):
    """`name` says what is wrong, `values_by_name` with which value and what is allowed."""

    def __init__(self, name: str, **values: Value) -> None:
        super().__init__(f"{name} {values}" if values else name)
        self.name = name
        self.values_by_name = values

    @property
    def message(self) -> str:
        """What is wrong in plain words, for who reads a whole archive."""
        return MESSAGES[self.name].format_map(self.values_by_name)
