"""Why something can't come in."""

Value = str | int


class IntakeError(Exception):
    """`name` says what is wrong, `values` with which value and what is allowed.

    unknown_kind    kind, allowed       no kind of file that is read
    too_large       size, limit         bytes
    too_long        length, limit       characters
    too_many_pages  pages, limit
    too_heavy                           it took too much memory
    too_slow        seconds
    broken          kind                it isn't what its name says, or damaged
    encrypted       kind
    no_text         kind                nothing in it to read, such as pages that are pictures
    not_a_link      link
    private_link    host                it leads to no public address
    unreachable     host
    refused_link    host, status        the site answers with an error, or wants a subscription
    redirects       host
    """

    def __init__(self, name: str, **values: Value) -> None:
        super().__init__(f"{name} {values}" if values else name)
        self.name = name
        self.values_by_name = values
