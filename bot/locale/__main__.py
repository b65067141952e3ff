"""python -m bot.locale: bring the catalogues in line with the English texts, and compile them.

In the .po files new texts are without a translation, and those whose English has changed are marked as fuzzy.
Write the ones, look through the others and take their mark away, and run it once more. Until then they
are said in English.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bot.locale import LANGUAGES, path
from bot.texts import ENGLISH

WIDTH = 110
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def main() -> int:
    """1 where translations are missing, which are then named."""
    missing = []
    for language in LANGUAGES.keys() - {"en"}:
        updated = update(catalogue(language))
        missing += [f"{language}: {message.context}" for message in updated if not _translated(message)]
        path(language, "po").write_bytes(written(updated))
        path(language, "mo").write_bytes(compiled(updated))
    for name in sorted(missing):
        print(f"Not translated: {name}", file=sys.stderr)
    return 1 if missing else 0


def catalogue(language: str) -> Catalog:
    """What has been translated so far."""
    if not path(language, "po").exists():
        return Catalog(language)
    with path(language, "po").open("rb") as file:
        return read_po(file, language)


def update(kept: Catalog) -> Catalog:
    """A catalogue of exactly the English texts, each under its name, with the translations kept so far."""
    # With no time of its making, so that the same texts make the same file.
    fresh = Catalog(kept.locale, project="Dateline", creation_date=EPOCH, revision_date=EPOCH, fuzzy=False)
    before = {message.context: message for message in kept}
    for name, message in ENGLISH.items():
        old = before.get(name)
        if old is None or isinstance(old.id, str) != isinstance(message, str):
            fresh.add(message, context=name)
        else:
            flags = {*old.flags, *(() if old.id == message else ("fuzzy",))}
            fresh.add(message, old.string, flags=flags, context=name)
    return fresh


def written(shown: Catalog) -> bytes:
    """The file to be written in."""
    file = BytesIO()
    write_po(file, shown, width=WIDTH, no_location=True, omit_header=True)
    return file.getvalue()


def compiled(shown: Catalog) -> bytes:
    """The file to be read from."""
    file = BytesIO()
    write_mo(file, shown)
    return file.getvalue()


def _translated(message: Message) -> bool:
    words = message.string
    return not message.fuzzy and (all(words) if isinstance(words, tuple | list) else bool(words))


if __name__ == "__main__":
    sys.exit(main())
